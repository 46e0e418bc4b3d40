import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
  'entries of the lists of the Datastore': [(count, slow) => ({ response: { numFound: 1, docs: [{
    iati_identifier: 'XM-1', title_narrative: ['One'], reporting_org_ref: 'XM-1', participating_org_ref: slowTexts(Array.from({ length: count }, (_, index) => `XM-DAC-${index}`), slow), participating_org_role: Array.from({ length: count }, () => '1'),
  }] } })],
  'organisations of an activity of the first Datastore': [(count, slow) => ({ 'iati-activities': [{ 'iati-identifier': 'XM-1', 'title': 'One', 'participating-orgs': Array.from({ length: count }, (_, index) => ({ role: { code: '1' }, organisation: slow({ ref: `XM-DAC-${index}`, name: 'Org' }, 'ref') })) }] })],
  'parties of a release of OCDS': [(count, slow) => ({ releases: [{ ocid: 'ocds-1', tender: { title: 'One' }, parties: Array.from({ length: count }, (_, index) => slow({ id: `P-00${index}`, name: 'Party', roles: ['supplier'] }, 'name')) }] })],
  'awards of a release of OCDS': [(count, slow) => ({ releases: [{ ocid: 'ocds-1', tender: { title: 'One' }, awards: Array.from({ length: count }, (_, index) => slow({ id: `a${index}`, value: { amount: 5, currency: 'USD' }, suppliers: [{ id: `S-00${index}` }] }, 'suppliers')) }] })],
  'interests of a statement of ownership': [(count, slow) => [
    { statementID: 'a', statementType: 'entityStatement', entityType: 'registeredEntity', name: 'A' }, { statementID: 'b', statementType: 'entityStatement', entityType: 'registeredEntity', name: 'B' },
    { statementID: 'c', statementType: 'ownershipOrControlStatement', subject: { describedByEntityStatement: 'a' }, interestedParty: { describedByEntityStatement: 'b' }, interests: Array.from({ length: count }, () => slow({ type: 'shareholding', startDate: '2020-01-01' }, 'startDate')) },
  ]],
  'parties of the releases of a process': [(count, slow) => ({ records: [{ ocid: 'ocds-1', releases: ['2023-01-01', '2024-01-01'].map((date) => ({ ocid: 'ocds-1', date, tender: { title: 'One' }, parties: Array.from({ length: count }, (_, index) => slow({ id: `P-00${index}`, name: 'Party' }, 'id')) })) }] })],
  'partners of a record by plain names': [(count, slow) => [{ id: 'p1', title: 'One', country: 'GH', partners: Array.from({ length: count }, (_, index) => slow({ name: `Partner ${index}` }, 'name')) }, { id: 'p2', title: 'Two', country: 'CI', partners: [{ name: 'Partner' }] }]],
  'countries of a record by plain names': [(count, slow) => [{ id: 'p1', title: 'One', start: '2024-01-01', countries: Array.from({ length: count }, () => slow({ iso3: 'GHA' }, 'iso3')) }, { id: 'p2', title: 'Two', start: '2024-01-01', countries: [{ iso3: 'TGO' }] }]],
  'places of a record by plain names': [(count, slow) => [{ id: 'p1', title: 'One', start: '2024-01-01', locations: Array.from({ length: count }, (_, index) => slow({ name: `Place ${index}`, lat: 5, lon: 1 }, 'name')) }, { id: 'p2', title: 'Two', start: '2024-01-01', locations: [{ name: 'Kade', lat: 6, lon: 1 }] }]],
  'entries of a mapping': [(count, slow) => ({ rows: [{ id: 'm1', label: 'One', who: Array.from({ length: count }, (_, index) => slow({ n: `Org ${index}` }, 'n')) }] }), { records: '$.rows[*]', collection: 'initiatives', fields: { id: '$.id', title: '$.label', organisations: { each: '$.who[*]', fields: { name: '$.n' } } } }],
};

/** A payload of each kind that has a loop of its own. */
const payloads: Readonly<Record<string, readonly [make: (...given: Parameters<Records>) => unknown, mapping?: unknown]>> = {
  'a bare list': [plain],
  'records by their ids': [(...given) => Object.fromEntries(plain(...given).map((record, index) => [`key ${index}`, record]))],
  'features of GeoJSON': [(...given) => ({ type: 'FeatureCollection', features: plain(...given).map((properties) => ({ type: 'Feature', properties, geometry: null })) })],
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

  it('and a load that is called off ends at the next pause', async () => {
    const clock = new ReadingClock();
    const off = new AbortController();
    const data = plain(4000, (record, member) => clock.slow(record, member));
    const loading = load({ data }, { fetch: () => Promise.reject(new TypeError('No network.')), now: () => clock.milliseconds, signal: off.signal, pause: async () => off.abort() });
    await assert.rejects(loading, { kind: 'aborted' });
    assert.ok(clock.milliseconds < 50);
  });
});
