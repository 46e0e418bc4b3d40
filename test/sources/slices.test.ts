import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { htmlToText } from '../../src/sources/read/html-text.js';
import { load } from '../../src/sources/source.js';

/** A clock that only reading moves: each look at this member of a record takes a fiftieth of a millisecond. */
class ReadingClock {
  milliseconds = 0;

  slow(record: Record<string, unknown>, name: string): Record<string, unknown> {
    const value = record[name];
    return Object.defineProperty(record, name, { enumerable: true, get: () => {
      this.milliseconds += 0.02;
      return value;
    } });
  }
}

type Records = (count: number, slow: (record: Record<string, unknown>, name: string) => Record<string, unknown>) => readonly unknown[];

const plain: Records = (count, slow) => Array.from({ length: count }, (_, index) => slow({ id: `p${index}`, title: `Project ${index}`, country: 'GH', start: '2024-03-01', end: '13/04/2024' }, 'end'));
const flat: Records = (count, slow) => Array.from({ length: count }, (_, index) => slow({ label: `L${index}`, iso: 'GH' }, 'label'));

/** A list of texts of which each takes its time to be looked at. */
const slowTexts = (texts: readonly string[], slow: (record: Record<string, unknown>, name: string) => Record<string, unknown>): readonly unknown[] => {
  const list = [...texts] as unknown as Record<string, unknown>;
  for (const index of texts.keys()) slow(list, String(index));
  return list as unknown as readonly unknown[];
};

/** One record of each format with many things inside it. */
const insides: Readonly<Record<string, readonly [make: (...given: Parameters<Records>) => unknown, mapping?: unknown]>> = {
  'organisations of an activity of IATI': [(count, slow) => ({ 'iati-activities': { 'iati-activity': [{ 'iati-identifier': 'XM-1', 'title': 'One', 'participating-org': Array.from({ length: count }, (_, index) => slow({ '@ref': `XM-DAC-${index}`, '@role': '1' }, '@ref')) }] } })],
  'periods of an indicator of IATI': [(count, slow) => ({ 'iati-activities': { 'iati-activity': [{ 'iati-identifier': 'XM-1', 'title': 'One', 'result': [{ indicator: [{ title: 'I', period: Array.from({ length: count }, () => slow({ 'period-end': { '@iso-date': '2020-12-31' }, 'actual': [{ '@value': '9' }] }, 'period-end')) }] }] }] } })],
  'languages of a text of IATI': [(count, slow) => ({ 'iati-activities': { 'iati-activity': [{ 'iati-identifier': 'XM-1', 'title': { narrative: Array.from({ length: count }, (_, index) => slow({ '#text': 'T', '@xml:lang': `x-a${index}` }, '#text')) } }] } })],
  'languages of an organisation of IATI': [(count, slow) => ({ 'iati-activities': { 'iati-activity': [{ 'iati-identifier': 'XM-1', 'title': 'One', 'participating-org': [{ '@role': '1', 'narrative': Array.from({ length: count }, (_, index) => slow({ '#text': 'T', '@xml:lang': `x-a${index}` }, '#text')) }] }] } })],
  'targets of a period of IATI': [(count, slow) => ({ 'iati-activities': { 'iati-activity': [{ 'iati-identifier': 'XM-1', 'title': 'One', 'result': [{ indicator: [{ title: 'I', period: [{ 'period-end': { '@iso-date': '2020-12-31' }, 'target': Array.from({ length: count }, (_, index) => slow({ '@value': `${index}` }, '@value')) }] }] }] }] } })],
  'dimensions of a value of IATI': [(count, slow) => ({ 'iati-activities': { 'iati-activity': [{ 'iati-identifier': 'XM-1', 'title': 'One', 'result': [{ indicator: [{ title: 'I', period: [{ actual: [{ '@value': '9', 'dimension': Array.from({ length: count }, (_, index) => slow({ '@name': 'n', '@value': `${index}` }, '@value')) }] }] }] }] }] } })],
  'entries of the lists of the Datastore': [(count, slow) => ({ response: { numFound: 1, docs: [{
    iati_identifier: 'XM-1', title_narrative: ['One'], reporting_org_ref: 'XM-1', participating_org_ref: slowTexts(Array.from({ length: count }, (_, index) => `XM-DAC-${index}`), slow), participating_org_role: Array.from({ length: count }, () => '1'),
  }] } })],
  'organisations of an activity of the first Datastore': [(count, slow) => ({ 'iati-activities': [{ 'iati-identifier': 'XM-1', 'title': 'One', 'participating-orgs': Array.from({ length: count }, (_, index) => ({ role: { code: '1' }, organisation: slow({ ref: `XM-DAC-${index}`, name: 'Org' }, 'ref') })) }] })],
  'parties of a release of OCDS': [(count, slow) => ({ releases: [{ ocid: 'ocds-1', tender: { title: 'One' }, parties: Array.from({ length: count }, (_, index) => slow({ id: `P-00${index}`, name: 'Party', roles: ['supplier'] }, 'name')) }] })],
  'awards of a release of OCDS': [(count, slow) => ({ releases: [{ ocid: 'ocds-1', tender: { title: 'One' }, awards: Array.from({ length: count }, (_, index) => slow({ id: `a${index}`, value: { amount: 5, currency: 'USD' }, suppliers: [{ id: `S-00${index}` }] }, 'suppliers')) }] })],
  'contracts of a release of OCDS': [(count, slow) => ({ releases: [{ ocid: 'ocds-1', tender: { title: 'One' }, contracts: Array.from({ length: count }, (_, index) => slow({ id: `c${index}`, value: { amount: 5, currency: 'USD' }, period: { startDate: '2020-01-01' } }, 'period')) }] })],
  'items of a tender of OCDS': [(count, slow) => ({ releases: [{ ocid: 'ocds-1', tender: { title: 'One', items: Array.from({ length: count }, (_, index) => slow({ id: `i${index}`, classification: { id: `${index}` }, deliveryAddress: { countryName: 'Ghana' } }, 'classification')) } }] })],
  'interests of a statement of ownership': [(count, slow) => [
    { statementID: 'a', statementType: 'entityStatement', entityType: 'registeredEntity', name: 'A' }, { statementID: 'b', statementType: 'entityStatement', entityType: 'registeredEntity', name: 'B' },
    { statementID: 'c', statementType: 'ownershipOrControlStatement', subject: { describedByEntityStatement: 'a' }, interestedParty: { describedByEntityStatement: 'b' }, interests: Array.from({ length: count }, () => slow({ type: 'shareholding', startDate: '2020-01-01' }, 'startDate')) },
  ]],
  'parties of the releases of a process': [(count, slow) => ({ records: [{ ocid: 'ocds-1', releases: ['2023-01-01', '2024-01-01'].map((date) => ({ ocid: 'ocds-1', date, tender: { title: 'One' }, parties: Array.from({ length: count }, (_, index) => slow({ id: `P-00${index}`, name: 'Party' }, 'id')) })) }] })],
  'partners of a record by plain names': [(count, slow) => [{ id: 'p1', title: 'One', country: 'GH', partners: Array.from({ length: count }, (_, index) => slow({ name: `Partner ${index}` }, 'name')) }, { id: 'p2', title: 'Two', country: 'CI', partners: [{ name: 'Partner' }] }]],
  'countries of a record by plain names': [(count, slow) => [{ id: 'p1', title: 'One', start: '2024-01-01', countries: Array.from({ length: count }, () => slow({ iso3: 'GHA' }, 'iso3')) }, { id: 'p2', title: 'Two', start: '2024-01-01', countries: [{ iso3: 'TGO' }] }]],
  'paragraphs of a record by plain names': [(count, slow) => [{ id: 'p1', title: 'One', start: '2024-01-01', description: slowTexts(Array.from({ length: count }, (_, index) => `<p>Paragraph ${index}</p>`), slow) }, { id: 'p2', title: 'Two', start: '2024-01-01', description: 'x' }]],
  'places of a record by plain names': [(count, slow) => [{ id: 'p1', title: 'One', start: '2024-01-01', locations: Array.from({ length: count }, (_, index) => slow({ name: `Place ${index}`, lat: 5, lon: 1 }, 'name')) }, { id: 'p2', title: 'Two', start: '2024-01-01', locations: [{ name: 'Kade', lat: 6, lon: 1 }] }]],
  'bad places in a record of our own': [(count, slow) => ({ commonthread: '1', initiatives: [{ id: 'a', title: 'A', locations: Array.from({ length: count }, (_, index) => slow({ name: `Place ${index}`, lat: '5', lon: 1 }, 'lat')) }] })],
  'bad texts in a record of our own': [(count, slow) => ({ commonthread: '1', initiatives: [{ id: 'a', title: 'A', objectives: slowTexts(Array.from({ length: count }, (_, index) => (index % 2 ? '' : 'Text')), slow) }] })],
  'languages of a title of our own': [(count, slow) => ({ commonthread: '1', initiatives: [{ id: 5, title: Array.from({ length: count }, (_, index) => `x-a${index}`).reduce((title, tag) => slow(Object.assign(title, { [tag]: 'T' }), tag), {}) }] })],
  'languages of a place in a list of our own': [(count, slow) => ({ commonthread: '1', initiatives: [{ id: 5, title: 'A', locations: [{ name: Array.from({ length: count }, (_, index) => `x-a${index}`).reduce((name, tag) => slow(Object.assign(name, { [tag]: 'T' }), tag), {}) }] }] })],
  'indicators of JSON-stat': [(count, slow) => ({
    class: 'dataset', id: ['m', 'time'], size: [count, 1], role: { metric: ['m'], time: ['time'] }, value: Array.from({ length: count }, () => 5),
    dimension: { m: { category: { index: Array.from({ length: count }, (_, index) => `M${index}`), label: Object.fromEntries(Array.from({ length: count }, (_, index) => [`M${index}`, `Measure ${index}`])), unit: Object.fromEntries(Array.from({ length: count }, (_, index) => [`M${index}`, slow({ base: '%' }, 'base')])) } }, time: { category: { index: ['2019'] } } },
  })],
  'series of SDMX': [(count, slow) => ({ dataSets: [{ series: Object.fromEntries(Array.from({ length: count }, (_, index) => [index, slow({ observations: { 0: [5] } }, 'observations')])) }], structure: { name: 'Work', dimensions: { series: [{ id: 'KIND', values: Array.from({ length: count }, (_, index) => ({ id: `K${index}`, name: `Kind ${index}` })) }], observation: [{ id: 'TIME_PERIOD', values: [{ id: '2019' }] }] } } })],
  'values of a dimension of SDMX': [(count, slow) => ({ dataSets: [{ observations: { 0: [5] } }], structure: { name: 'Work', dimensions: { observation: [{ id: 'REF_AREA', values: Array.from({ length: count }, (_, index) => slow({ id: `A${index}`, name: `Area ${index}` }, 'name')) }] } } })],
  'codes beside the rows of the UN': [(count, slow) => ({ totalElements: 1, totalPages: 1, pageNumber: 1, dimensions: [{ id: 'Sex', codes: Array.from({ length: count }, (_, index) => slow({ code: `S${index}`, description: 'x' }, 'code')) }], attributes: [], data: [{ geoAreaCode: '288', series: 'S', seriesDescription: 'Children', timePeriodStart: 2019, value: '5', dimensions: { Sex: 'S1' } }] })],
  'values of an area of a profile of the UN': [(count, slow) => ({ seriesCode: 'S', refAreas: [{ geoAreaCode: 288, data: Array.from({ length: count }, () => slow({ timePeriod: 2019, value_detail: '5' }, 'value_detail')) }] })],
  'observations of a series of the IMF': [(count, slow) => ({ CompactData: { DataSet: { Series: { '@REF_AREA': 'GH', '@INDICATOR': 'I', 'Obs': Array.from({ length: count }, (_, index) => slow({ '@TIME_PERIOD': String(1000 + index), '@OBS_VALUE': '5' }, '@OBS_VALUE')) } } } })],
  'contents of a row of PxWeb': [(count, slow) => ({ columns: [{ code: 'T', text: 'year', type: 't' }, ...Array.from({ length: count }, (_, index) => slow({ code: `V${index}`, text: `Value ${index}`, type: 'c' }, 'text'))], data: [{ key: ['2019'], values: Array.from({ length: count }, () => '5') }] })],
  'terms of a post of WordPress': [(count, slow) => [{ id: 1, type: 'project', title: { rendered: 'One' }, _embedded: { 'wp:term': [Array.from({ length: count }, (_, index) => slow({ name: `Term ${index}`, taxonomy: 'category' }, 'name'))] } }]],
  'organisers of an event of The Events Calendar': [(count, slow) => ({ rest_url: 'https://example.org', events: [{ id: 1, title: 'One', start_date: '2024-01-01 10:00:00', utc_start_date: '2024-01-01 10:00:00', organizer: Array.from({ length: count }, (_, index) => slow({ organizer: `O${index}` }, 'organizer')) }] })],
  'fields of a layer of ArcGIS': [(count, slow) => ({ fields: Array.from({ length: count }, (_, index) => slow({ name: `F${index}` }, 'name')), features: [{ attributes: { NAME: 'One', COUNTRY: 'GH' }, geometry: { x: 1, y: 2 } }] })],
  'coded values of a field of ArcGIS': [(count, slow) => ({ fields: [{ name: 'SECTOR', domain: { codedValues: Array.from({ length: count }, (_, index) => slow({ code: index, name: `Sector ${index}` }, 'name')) } }], features: [{ attributes: { NAME: 'One', COUNTRY: 'GH', SECTOR: 7 }, geometry: { x: 1, y: 2 } }] })],
  'points of a way of OpenStreetMap': [(count, slow) => ({ osm3s: {}, elements: [{ type: 'way', id: 1, tags: { name: 'One' }, geometry: Array.from({ length: count }, () => slow({ lat: 5, lon: 1 }, 'lat')) }] })],
  'edges of a node': [(count, slow) => [{ id: 'n0', name: 'One', edges: Array.from({ length: count }, (_, index) => slow({ target: `n${index}`, foreignProjectId: `p${index}` }, 'foreignProjectId')) }]],
  'receivers of a flow of money': [(count, slow) => ({ data: { flows: [{ id: '1', amountUSD: 5, date: '2024-01-01', description: 'One', sourceObjects: [], destinationObjects: Array.from({ length: count }, (_, index) => slow({ type: 'Organization', name: `O${index}` }, 'name')) }] } })],
  'statements of an item of DSpace': [(count, slow) => [{ handle: '1/2', metadata: [{ key: 'dc.title', value: 'One' }, ...Array.from({ length: count }, (_, index) => slow({ key: 'dc.subject', value: `S${index}` }, 'value'))] }]],
  'members of a project of schema.org': [(count, slow) => ({ '@context': 'https://schema.org', '@type': 'Project', '@id': 'p', 'name': 'One', 'member': Array.from({ length: count }, (_, index) => slow({ '@type': 'Organization', 'name': `O${index}` }, 'name')) })],
  'organisers of an event of schema.org': [(count, slow) => ({ '@context': 'https://schema.org', '@type': 'Event', '@id': 'p', 'name': 'One', 'startDate': '2024-01-01', 'organizer': Array.from({ length: count }, (_, index) => slow({ '@type': 'Organization', 'name': `O${index}` }, 'name')) })],
  'speakers beside the sessions of Sessionize': [(count, slow) => ({ sessions: [{ id: '1', title: 'One', startsAt: '2024-05-01T10:00:00Z', speakers: ['s1'] }], speakers: Array.from({ length: count }, (_, index) => slow({ id: `s${index}`, fullName: `P${index}` }, 'fullName')), rooms: [] })],
  'items of the agenda of a meeting of Legistar': [(count, slow) => ({ EventId: 1, EventBodyName: 'Council', EventDate: '2024-01-01T00:00:00', EventItems: Array.from({ length: count }, (_, index) => slow({ EventItemId: index, EventItemTitle: `Item ${index}` }, 'EventItemTitle')) })],
  'entries that an entry of Contentful links to': [(count, slow) => ({
    sys: { type: 'Array' }, total: 1, items: [{ sys: { type: 'Entry', id: 'w', locale: 'en' }, fields: { title: 'One', country: 'GH', partners: Array.from({ length: count }, (_, index) => ({ sys: { type: 'Link', linkType: 'Entry', id: `o${index}` } })) } }],
    includes: { Entry: Array.from({ length: count }, (_, index) => ({ sys: { type: 'Entry', id: `o${index}`, locale: 'en' }, fields: slow({ name: `O${index}` }, 'name') })) },
  })],
  'entries of a mapping that looks at any depth': [(count, slow) => ({ rows: [{ id: 'm1', label: 'One', who: Array.from({ length: count }, (_, index) => slow({ n: `Org ${index}` }, 'n')) }] }), { records: '$.rows[*]', collection: 'initiatives', fields: { id: '$.id', title: '$.label', sectors: '$..n' } }],
  'entries of a mapping of which few are wanted': [(count, slow) => ({ rows: [{ id: 'm1', label: 'One', who: Array.from({ length: count }, (_, index) => slow({ n: index }, 'n')) }] }), { records: '$.rows[*]', collection: 'initiatives', fields: { id: '$.id', title: '$.label', sectors: '$.who[?@.n == 1].n' } }],
  'attachments of an event of a calendar': [(count, slow) => ({ kind: 'calendar#events', items: [{ id: 'e', summary: 'E', start: { date: '2024-05-01' }, attachments: Array.from({ length: count }, (_, index) => slow({ title: `F ${index}`, fileUrl: 'https://example.org/' }, 'title')) }] })],
  'entries of a mapping': [(count, slow) => ({ rows: [{ id: 'm1', label: 'One', who: Array.from({ length: count }, (_, index) => slow({ n: `Org ${index}` }, 'n')) }] }), { records: '$.rows[*]', collection: 'initiatives', fields: { id: '$.id', title: '$.label', organisations: { each: '$.who[*]', fields: { name: '$.n' } } } }],
};

/** A payload of each kind that has a loop of its own. */
const payloads: Readonly<Record<string, readonly [make: (...given: Parameters<Records>) => unknown, mapping?: unknown]>> = {
  'a bare list': [plain],
  'records by their ids': [(...given) => Object.fromEntries(plain(...given).map((record, index) => [`key ${index}`, record]))],
  'features of GeoJSON': [(...given) => ({ type: 'FeatureCollection', features: plain(...given).map((properties) => ({ type: 'Feature', properties, geometry: null })) })],
  'rows of figures': [(count, slow) => ({ items: Array.from({ length: count }, (_, index) => slow({ countryISO3: 'GHA', marketName: `M${Math.floor(index / 240)}`, commodityPrice: index, priceDate: `${2000 + (index % 20)}-${String((Math.floor(index / 20) % 12) + 1).padStart(2, '0')}-15T00:00:00` }, 'commodityPrice')) })],
  'analytics of DHIS2': [(count, slow) => ({ headers: ['dx', 'pe', 'ou', 'value'].map((name) => ({ name, column: name, meta: name !== 'value' })), metaData: { items: { d0: { name: 'One' } } }, rows: Array.from({ length: count }, (_, index) => slow([`d${index % 5}`, String(1000 + (index % 900)), 'o1', '5'] as unknown as Record<string, unknown>, '3')) })],
  'observations of a series of Data Commons': [(count, slow) => ({ byVariable: { V: { byEntity: { 'country/GHA': { orderedFacets: [{ facetId: '1', observations: Array.from({ length: count }, (_, index) => slow({ date: String(1000 + (index % 900)), value: 5 }, 'value')) }] } } } }, facets: { 1: {} } })],
  'rows of Smartsheet': [(count, slow) => ({ columns: [{ id: 1, title: 'Project' }], rows: Array.from({ length: count }, (_, index) => ({ id: index, cells: [slow({ columnId: 1, value: `Work ${index}` }, 'value')] })) })],
  'features of ArcGIS': [(...given) => ({ features: plain(...given).map((attributes) => ({ attributes, geometry: { x: 1, y: 6 } })) })],
  'posts of WordPress': [(count, slow) => Array.from({ length: count }, (_, index) => ({ id: index, type: 'project', title: { rendered: `Post ${index}` }, acf: slow({ country: 'Ghana', notes: 'x' }, 'country') }))],
  'grants of 360Giving': [(count, slow) => ({ grants: Array.from({ length: count }, (_, index) => ({ id: `g${index}`, title: 'Grant', amountAwarded: 5, currency: 'GBP', awardDate: '2024-01-02', fundingOrganization: [slow({ id: `f${index}`, name: 'Fund' }, 'name')] })) })],
  'activities of IATI': [(count, slow) => ({ response: { numFound: count, docs: Array.from({ length: count }, (_, index) => slow({ iati_identifier: `XM-1-${index}`, title_narrative: ['T'], reporting_org_ref: `XM-DAC-${index}` }, 'reporting_org_ref')) } })],
  'nodes and links': [(count, slow) => ({ nodes: Array.from({ length: count }, (_, index) => slow({ id: `n${index}`, name: 'Org' }, 'name')), links: Array.from({ length: count }, (_, index) => slow({ source: `n${index}`, target: 'n0' }, 'source')) })],
  'events of schema.org': [(count, slow) => ({ '@context': 'https://schema.org', '@graph': Array.from({ length: count }, (_, index) => slow({ '@type': 'Event', '@id': `e${index}`, name: 'Event', startDate: '2024-05-01' }, '@type')) })],
  'an event of schema.org with many inside': [(count, slow) => ({ '@context': 'https://schema.org', '@type': 'Event', '@id': 'e', name: 'Event', startDate: '2024-05-01', subEvent: Array.from({ length: count }, (_, index) => slow({ '@type': 'Event', '@id': `e${index}`, name: 'Session', startDate: '2024-05-01' }, '@id')) })],
  'observations of SDMX over as many periods': [(count, slow) => ({
    data: {
      structure: { name: 'Children', dimensions: { observation: [{ id: 'TIME_PERIOD', values: Array.from({ length: count }, (_, index) => ({ id: new Date(index * 864e5).toISOString().slice(0, 10) })) }] } },
      dataSets: [{ observations: Object.fromEntries(Array.from({ length: count }, (_, index) => [index, slow([5] as unknown as Record<string, unknown>, '0')])) }],
    },
  })],
  'a profile of the UN': [(count, slow) => ({ seriesCode: 'S', seriesDesc: 'Children', refAreas: Array.from({ length: count }, (_, index) => slow({ geoAreaCode: 288, geoAreaName: 'Ghana', data: [{ timePeriod: 1900 + (index % 100), value_detail: '5' }] }, 'data')) })],
  'rows of the World Bank': [(count, slow) => [{ page: 1, pages: 1, total: count }, Array.from({ length: count }, (_, index) => slow({ indicator: { id: `S${index}`, value: 'Employed' }, country: { id: 'GH' }, date: '2019', value: 4 }, 'date'))]],
  'columns of Open SDG': [(count, slow) => slow({ data: { Year: Array.from({ length: count }, (_, index) => 1900 + (index % 100)), Value: Array.from({ length: count }, () => 2) } }, 'data')],
  'a mapping': [(...given) => ({ rows: flat(...given) }), { records: '$.rows[*]', collection: 'initiatives', fields: { id: '$.label', title: '$.label', countries: '$.iso' } }],
};

describe('large foreign payloads are read in slices', () => {
  for (const [name, [make, mapping]] of [...Object.entries(payloads), ...Object.entries(insides).map(([name, kind]) => [`many ${name}`, kind] as const)]) {
    it(`of ${name}, so that input is answered within 50 ms`, async () => {
      const clock = new ReadingClock();
      const data = make(4000, (record, member) => clock.slow(record, member));
      let began = clock.milliseconds;
      let longest = 0;
      let pauses = 0;
      const end = (): void => {
        longest = Math.max(longest, clock.milliseconds - began);
        began = clock.milliseconds;
      };
      const { feed } = await load({ data, ...(mapping !== undefined && { mapping }) }, {
        fetch: () => Promise.reject(new TypeError('No network.')), now: () => clock.milliseconds,
        pause: async () => {
          pauses++;
          end();
        },
      });
      end();
      assert.ok(Object.values(feed).some((records) => Array.isArray(records) && records.length > 0));
      assert.ok(longest <= 50, `one slice took ${longest} ms`);
      assert.ok(name.startsWith('columns') || pauses > 3, `${pauses} pauses`);
    });
  }

  it('and so is a text of HTML of a megabyte in one record, which becomes the same text as at one go', async () => {
    const html = '<p>Work &amp; <b>school</b></p>\n'.repeat(40_000);
    let milliseconds = 0;
    let pauses = 0;
    const { feed } = await load({ data: [{ id: 'a', title: 'One', country: 'GH', description: html }, { id: 'b', title: 'Two', country: 'GH', description: '<p>Short</p>' }] }, {
      fetch: () => Promise.reject(new TypeError('No network.')), now: () => (milliseconds += 1),
      pause: async () => {
        pauses++;
      },
    });
    assert.equal(feed.initiatives[0]!.summary, htmlToText(html));
    assert.ok(pauses > 50, `${pauses} pauses`);
  });

  describe('of records with names of countries', () => {
    const namesOfCountries = { countryFromName: (text: string) => (text === 'Ghana' ? 'GH' : undefined) };
    const reading = async (country: string, countryNames: () => Promise<typeof namesOfCountries>) => {
      const clock = new ReadingClock();
      const data = plain(4000, (record, member) => clock.slow({ ...record, country }, member));
      const loaded = await load({ data }, { fetch: () => Promise.reject(new TypeError('No network.')), now: () => clock.milliseconds, pause: async () => undefined, countryNames });
      return { ...loaded, milliseconds: clock.milliseconds };
    };

    it('are read once, but for what was read until the first name was met', async () => {
      const named = await reading('Ghana', async () => namesOfCountries);
      const coded = await reading('GH', () => assert.fail('must not be called'));
      assert.deepEqual([named.feed.initiatives.length, named.feed.initiatives[3999]!.countries], [4000, ['GH']]);
      assert.deepEqual(named.feed, coded.feed);
      assert.ok(named.milliseconds < coded.milliseconds * 1.5, `${named.milliseconds} in place of ${coded.milliseconds}`);
    });

    it('are all read where the names cannot be loaded, and a problem says so', async () => {
      const { feed, problems } = await reading('Ghana', () => Promise.reject(new TypeError('blocked')));
      assert.deepEqual([feed.initiatives.length, feed.initiatives[3999]!.countries], [4000, ['Ghana']]);
      assert.match(problems.at(-1)!.message, /table of names could not be loaded/);
    });
  });

  it('and a load that is called off ends at the next pause', async () => {
    const clock = new ReadingClock();
    const off = new AbortController();
    const data = plain(4000, (record, member) => clock.slow(record, member));
    const loading = load({ data }, { fetch: () => Promise.reject(new TypeError('No network.')), now: () => clock.milliseconds, signal: off.signal, pause: async () => off.abort() });
    await assert.rejects(loading, { kind: 'aborted' });
    assert.ok(clock.milliseconds < 50);
  });
});
