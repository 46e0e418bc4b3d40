import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atOnce } from '../../../src/sources/endpoint.js';
import { envelopes, findEnvelope } from '../../../src/sources/envelopes/index.js';
import { FeedError } from '../../../src/sources/errors.js';
import { vocabularies } from '../../../src/sources/formats/list.js';
import { pointerOf } from '../../../src/sources/payload.js';
import { readPayload } from '../formats/read-payload.js';

const a = { id: 'a', title: 'Ay', country: 'PE' };
const { id: _id, ...rest } = a;

/** Name of the envelope, a payload in it, and the pointer to the record's members. */
const shapes: readonly (readonly [string, unknown, string])[] = [
  ['bare-array', [a], '/0'],
  ['keyed-by-id', { a: rest, b: { title: 'Bee', country: 'TG' } }, '/a'],
  ['ckan', { success: true, result: { records: [a], total: 1 } }, '/result/records/0'],
  ['ckan-search', { success: true, result: { count: 1, results: [a] } }, '/result/results/0'],
  ['json-api', { data: [{ id: 'a', type: 'x', attributes: rest }] }, '/data/0/attributes'],
  ['django-rest', { count: 1, next: null, previous: null, results: [a] }, '/results/0'],
  ['odata', { '@odata.context': 'x', value: [a] }, '/value/0'],
  ['solr', { responseHeader: {}, response: { numFound: 1, docs: [a] } }, '/response/docs/0'],
  ['elasticsearch', { hits: { total: { value: 1 }, hits: [{ _id: 'a', _source: rest }] } }, '/hits/hits/0/_source'],
  ['opendatasoft', { total_count: 1, results: [a] }, '/results/0'],
  ['opendatasoft-v1', { nhits: 1, records: [{ recordid: 'a', fields: rest }] }, '/records/0/fields'],
  ['arcgis', { fields: [], features: [{ attributes: a, geometry: { x: 1, y: 2 } }] }, '/features/0/attributes'],
  ['airtable', { records: [{ id: 'a', createdTime: '2020-01-01T00:00:00Z', fields: rest }] }, '/records/0/fields'],
  ['google-sheets-gviz', { table: { cols: [{ label: 'id' }, { label: 'title' }, { label: 'country' }], rows: [{ c: [{ v: 'a' }, { v: 'Ay' }, { v: 'PE' }] }] } }, '/table/rows/0'],
  ['headed-rows', { range: 'A1:C2', majorDimension: 'ROWS', values: [['id', 'title', 'country'], ['a', 'Ay', 'PE']] }, '/values/1'],
  ['reliefweb', { totalCount: 1, count: 1, data: [{ id: 'a', fields: rest }] }, '/data/0/fields'],
  ['hpc', { data: { plans: [a] } }, '/data/plans/0'],
  ['geojson', { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'a', properties: rest, geometry: null }] }, '/features/0/properties'],
  ['geojson', [{ type: 'Feature', id: 'a', properties: rest, geometry: { type: 'Point', coordinates: [1, 2] } }], '/0/properties'],
  ['json-feed', { version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [a] }, '/items/0'],
  ['json-ld-graph', { '@context': 'x', '@graph': [a] }, '/@graph/0'],
  ['columns', { id: ['a', 'b'], title: ['Ay', 'Bee'], country: ['PE', 'TG'] }, ''],
  ['meta-and-rows', [{ page: 1, pages: 1, total: 1 }, [a]], '/1/0'],
  ['opendatasoft-v2', { total_count: 1, links: [], records: [{ links: [], record: { id: 'a', fields: rest } }] }, '/records/0/record/fields'],
  ['couchdb', { total_rows: 1, offset: 0, rows: [{ id: 'a', key: 'a', value: { rev: '1' }, doc: { _id: 'a', ...rest } }] }, '/rows/0/doc'],
  ['firestore', { documents: [{ name: 'projects/p/databases/(default)/documents/works/a', fields: { title: { stringValue: 'Ay' }, country: { stringValue: 'PE' } } }] }, '/documents/0/fields'],
  ['firestore', [{ document: { name: 'projects/p/documents/works/a', fields: { title: { stringValue: 'Ay' }, country: { stringValue: 'PE' } } }, readTime: '2024-01-01T00:00:00Z' }, { readTime: '2024-01-01T00:00:00Z' }], '/0/document/fields'],
  ['notion', { object: 'list', results: [{ object: 'page', id: 'a', properties: { Name: { type: 'title', title: [{ plain_text: 'Ay' }] }, Country: { type: 'select', select: { name: 'Peru' } } } }], has_more: false }, '/results/0/properties'],
  ['contentful', { sys: { type: 'Array' }, total: 1, skip: 0, limit: 100, items: [{ sys: { type: 'Entry', id: 'a', locale: 'en-US' }, fields: rest }] }, '/items/0/fields'],
  ['contentful', { sys: { type: 'Entry', id: 'a', locale: 'en-US' }, fields: rest }, '/fields'],
  ['contentful', [{ sys: { type: 'Entry', id: 'a', locale: 'en-US' }, fields: rest }], '/0/fields'],
  ['contentful', { contentTypes: [], entries: [{ sys: { type: 'Entry', id: 'a', locale: 'en-US' }, fields: rest }], assets: [] }, '/entries/0/fields'],
  ['graphql', { data: { works: { edges: [{ node: a }], pageInfo: { hasNextPage: false } } } }, '/data/works/edges/0/node'],
  ['graphql', { data: { process: { components: [{}, { works: { nodes: [a], totalCount: 1 } }] } } }, '/data/process/components/1/works/nodes/0'],
  ['sparql', { head: { vars: ['item', 'itemLabel', 'countryLabel'] }, results: { bindings: [{ id: { type: 'literal', value: 'a' }, title: { type: 'literal', value: 'Ay' }, countryLabel: { type: 'literal', value: 'Peru' } }] } }, '/results/bindings/0'],
  ['columns-and-rows', { meta: { view: { columns: [{ name: 'sid', dataTypeName: 'meta_data' }, { name: 'id', dataTypeName: 'meta_data' }, { name: 'Title', dataTypeName: 'text' }, { name: 'Country', dataTypeName: 'text' }] } }, data: [['row-1', 'a', 'Ay', 'PE']] }, '/data/0'],
  ['columns-and-rows', { success: true, result: { fields: [{ id: 'id', type: 'text' }, { id: 'title', type: 'text' }, { id: 'country', type: 'text' }], records: [['a', 'Ay', 'PE']], total: 1 } }, '/result/records/0'],
  ['columns-and-rows', { columns: ['id', 'title', 'country'], index: [0], data: [['a', 'Ay', 'PE']] }, '/data/0'],
  ['keyed-inside', { rows: 2, total: '2', works: { a: { ...rest }, b: { title: 'Bee', country: 'TG' } } }, '/works/a'],
  ['data-package', { name: 'works', resources: [{ name: 'works', schema: { fields: [{ name: 'title' }] }, data: [a] }] }, '/resources/0/data/0'],
  ['lone-record', { ...a, partners: [{ name: 'Village Trust' }] }, ''],
  ['lone-record', { ...a, organization: { title: 'Village Trust' }, resources: [{ name: 'Table', format: 'CSV' }, { name: 'Report', format: 'PDF' }], groups: [{ name: 'work' }] }, ''],
  ['lone-record', { data: { type: 'work', id: 'a', attributes: rest } }, '/data/attributes'],
  ['only-list', { status: 'ok', fields: [{ id: 'title' }], errors: [], payload: { projects: [a] } }, '/payload/projects/0'],
  ['only-list', { status: 'ok', payload: { projects: [a] } }, '/payload/projects/0'],
];

describe('envelopes', () => {
  for (const [name, json, pointer] of shapes) {
    it(`finds the records of ${name} at ${pointer || 'all columns'}`, async () => {
      const { envelope } = await findEnvelope(json, atOnce);
      assert.equal(envelope?.name, name);
      const { rows } = await envelope.open(json, { key: '' }, atOnce);
      assert.equal(pointerOf(rows[0]!.place), pointer);
      const { feed, format } = await readPayload(json);
      const [first] = feed.initiatives;
      assert.deepEqual([format, first?.id, first?.title, first?.countries], [['arcgis', 'json-feed'].includes(name) ? name : 'plain-names', 'a', 'Ay', ['PE']]);
    });
  }

  it('points into columns by row', async () => {
    const { problems } = await readPayload({ id: ['a', 'b', 'c'], title: ['Ay', 'Bee', 'Cee'], country: ['PE', 'Atlantis', 'PE'] });
    assert.deepEqual(problems.map(({ path }) => path), ['/country/1']);
  });

  it('read a sheet whose names stand in its first row, and columns without a name or of one name', async () => {
    const cells = (...values: readonly (string | null)[]) => ({ c: values.map((v) => (v === null ? null : { v })) });
    const sheet = { table: { cols: [{ id: 'A', label: '' }, { id: 'B', label: '' }], rows: [cells('Title', 'Country'), cells('Ay', 'PE'), cells('Bee', null)] } };
    const { feed } = await readPayload(sheet);
    assert.deepEqual(feed.initiatives.map(({ title, countries }) => [title, countries]), [['Ay', ['PE']], ['Bee', undefined]]);
    const values = await readPayload({ range: 'A1:D3', majorDimension: 'ROWS', values: [['Title', '', 'Country', 'Title'], ['Ay', 'x', 'PE', 'Other'], ['Bee']] });
    assert.deepEqual(values.feed.initiatives.map(({ title, countries }) => [title, countries]), [['Ay', ['PE']], ['Bee', undefined]]);
  });

  it('leave out rows with nothing in them', async () => {
    const { feed } = await readPayload({ values: [['Title', 'Country'], ['Ay', 'PE'], ['', ''], [], ['Bee', 'TG'], [null, ' ']] });
    assert.deepEqual(feed.initiatives.map(({ title }) => title), ['Ay', 'Bee']);
  });

  it('never zip columns of unlike length, wherever they are, and say how long each is', async () => {
    const unlike = { id: ['a', 'b'], title: ['A', 'B', 'C'], country: ['GH', 'TG'] };
    for (const json of [unlike, { columns: unlike }, { columns: unlike, count: 2 }, { data: unlike }, { data: { columns: unlike } }, { projects: unlike }, { projects: { columns: unlike } }]) {
      await assert.rejects(readPayload(json), /Its columns are of unlike length \(2 of id, 3 of title, 2 of country\), so that entries of one row cannot be told\./);
    }
  });

  it('read columns in the only member of a document, whatever it is called', async () => {
    const { feed } = await readPayload({ projects: { id: ['a', 'b'], title: ['A', 'B'], country: ['GH', 'TG'] } });
    assert.deepEqual(feed.initiatives, [{ id: 'a', title: 'A', countries: ['GH'] }, { id: 'b', title: 'B', countries: ['TG'] }]);
  });

  it('report what is no record among records', async () => {
    const { feed, problems } = await readPayload([a, null, 5, { ...a, id: 'b' }]);
    assert.deepEqual(feed.initiatives.map(({ id }) => id), ['a', 'b']);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/1', 'error'], ['/2', 'error']]);
  });

  it('say where records may be when there are several lists', async () => {
    await assert.rejects(readPayload({ projects: [a], partners: [a] }), { kind: 'format', message: /any of projects, partners; a mapping can say which/ });
  });

  it('read what a resource of JSON:API is related to as members of its own, and point there', async () => {
    const { feed, problems } = await readPayload({
      data: [{ type: 'work', id: '1', attributes: { title: 'Ay' }, relationships: { country: { data: { type: 'place', id: '9' } }, partners: { data: [{ type: 'org', id: '4' }, { type: 'org', id: '5' }] }, sector: { data: null } } }],
      included: [{ type: 'place', id: '9', attributes: { name: 'Atlantis' } }, { type: 'org', id: '4', attributes: { name: 'Village Trust' } }],
    });
    assert.deepEqual(feed.initiatives, [{ id: '1', title: 'Ay', countries: ['Atlantis'], organisations: [{ name: 'Village Trust', role: 'partner' }] }]);
    assert.deepEqual(problems.map(({ path }) => path), ['/data/0/relationships/country']);
  });

  it('read the values of Firestore, Notion and Socrata as what they stand for', async () => {
    const fields = { title: { stringValue: 'Ay' }, budget: { integerValue: '1200' }, start: { timestampValue: '2024-03-01T00:00:00Z' }, tags: { arrayValue: { values: [{ stringValue: 'cocoa' }] } }, location: { geoPointValue: { latitude: 6.7, longitude: -1.6 } }, partner: { mapValue: { fields: { name: { stringValue: 'Trust' } } } }, end: { nullValue: null } };
    const { feed } = await readPayload({ documents: [{ name: 'x/a', fields }] });
    assert.deepEqual(feed.initiatives, [{ id: 'a', title: 'Ay', start: '2024-03-01T00:00:00Z', issues: ['cocoa'], locations: [{ lat: 6.7, lon: -1.6 }], organisations: [{ name: 'Trust', role: 'partner' }], budget: { value: 1200 } }]);
    const properties = { Name: { type: 'title', title: [{ plain_text: 'A' }, { plain_text: 'y' }] }, Sectors: { type: 'multi_select', multi_select: [{ name: 'Cocoa' }] }, Dates: { type: 'date', date: { start: '2024-01-01', end: '2024-02-01' } }, Budget: { type: 'number', number: 5 }, Country: { type: 'formula', formula: { type: 'string', string: 'Ghana' } } };
    const pages = await readPayload({ object: 'list', results: [{ object: 'page', id: 'p', properties }], has_more: true });
    assert.deepEqual(pages.feed.initiatives, [{ id: 'p', title: 'Ay', start: '2024-01-01', end: '2024-02-01', sectors: ['Cocoa'], countries: ['GH'], budget: { value: 5 } }]);
    assert.match(pages.problems[0]!.message, /says in has_more that there are more records than the 1 read/);
    const columns = [{ name: 'Title', dataTypeName: 'text' }, { name: 'Location', dataTypeName: 'location' }, { name: 'Website', dataTypeName: 'url' }];
    const rows = await readPayload({ meta: { view: { columns } }, data: [['Ay', ['{}', '6.7', '-1.6', null, false], ['https://example.org/a', 'more']]] });
    assert.deepEqual(rows.feed.initiatives.map(({ title, locations, url }) => [title, locations, url]), [['Ay', [{ lat: 6.7, lon: -1.6 }], 'https://example.org/a']]);
  });

  it('take the list in a record for the records only where it is no record itself, and guess nothing', async () => {
    const described = await readPayload({ title: 'All works', updated: '2024-01-01', projects: [a] });
    assert.deepEqual(described.feed.initiatives.map(({ id }) => id), ['a']);
    await assert.rejects(readPayload({ id: 'a', title: 'Ay', country: 'PE', budget: 5, steps: [a] }), { kind: 'format' });
    await assert.rejects(readPayload({ data: { works: { edges: [{ node: a }] }, talks: { edges: [{ node: a }] } } }), { kind: 'format', message: /any of works, talks; ask for one of them/ });
    assert.deepEqual((await readPayload({ data: [], categories: [{ id: 1, name: 'Cocoa' }] })).feed.initiatives, []);
  });

  it('read what OpenStreetMap says of nodes, ways and relations, with where they are', async () => {
    const { feed, problems } = await readPayload({ version: 0.6, generator: 'Overpass API', osm3s: {}, elements: [
      { type: 'node', id: 1, lat: 5, lon: -1, tags: { name: 'Day school', amenity: 'school', 'addr:city': 'Accra' } },
      { type: 'way', id: 2, nodes: [3, 4, 9], tags: { name: 'Night school' } },
      { type: 'node', id: 3, lat: 6, lon: -2 }, { type: 'node', id: 4, lat: 7, lon: -1 },
      { type: 'relation', id: 5, bounds: { minlat: 1, minlon: 2, maxlat: 3, maxlon: 4 }, tags: { name: 'Field school', type: 'site' } }, { type: 'way', id: 6, center: { lat: 8, lon: 9 }, tags: { name: 'Far school' } }, { type: 'relation', id: 7, tags: { name: 'No place' } },
    ] });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives.map(({ id, title, locations }) => [id, title, locations?.[0]]), [
      ['node/1', 'Day school', { name: 'Accra', lat: 5, lon: -1 }], ['way/2', 'Night school', { lat: 6.5, lon: -1.5, precision: 'region' }], ['relation/5', 'Field school', { lat: 2, lon: 3, precision: 'region' }],
      ['way/6', 'Far school', { lat: 8, lon: 9, precision: 'region' }], ['relation/7', 'No place', undefined],
    ]);
  });

  it('are none in the description of a service, which is told with where the records are', async () => {
    const described: readonly (readonly [unknown, RegExp])[] = [
      [{ name: 'Site', url: 'https://example.org', namespaces: ['wp/v2'], routes: { '/': { methods: ['GET'] } } }, /wp-json\/wp\/v2\/posts/],
      [{ currentVersion: 10.9, id: 0, name: 'Schools', type: 'Feature Layer', fields: [{ name: 'NAME' }] }, /layer of ArcGIS.*\/query/],
      [{ currentVersion: 10.9, serviceDescription: '', capabilities: 'Query', layers: [{ id: 0, name: 'Schools' }] }, /service of ArcGIS.*\/0\/query/],
      [{ objectIdFieldName: 'OBJECTID', objectIds: [1, 2] }, /ids alone/],
      [{ id: 'abcd-1234', name: 'Schools', viewType: 'tabular', columns: [{ name: 'Title' }] }, /resource\/ID\.json/],
      [{ openapi: '3.0.0', info: { title: 'Works' }, paths: {} }, /OpenAPI/],
      [[{ code: '8', title: 'Work', description: 'On work', uri: '/v1/sdg/Goal/8' }], /the UN’s SDG indicators/],
      [[{ page: 1, per_page: '50', total: 1 }, [{ id: 'W', name: 'Work', sourceNote: 'Counted' }]], /indicators of the World Bank/],
      [[{ page: 1, per_page: '50', total: 1 }, [{ id: 'GHA', iso2Code: 'GH', name: 'Ghana', incomeLevel: { id: 'LMC' } }]], /countries of the World Bank/],
      [{ title: 'Work', variables: [{ code: 'Sex', text: 'sex', values: ['1'], valueTexts: ['men'] }] }, /table of PxWeb/],
      [{ language: 'en', tables: [{ id: 'T1', label: 'Work', variableNames: ['year'], firstPeriod: '2001', lastPeriod: '2020' }] }, /tables of PxWeb/], [{ id: 'T1', label: 'Work', variableNames: ['year'], firstPeriod: '2001', category: 'public' }, /tables of PxWeb/],
      [{ object: 'list', results: [{ object: 'user', id: 'u', name: 'Ada', type: 'person' }] }, /people who have an account with Notion/], [{ object: 'list', results: [{ object: 'block', id: 'b', paragraph: {} }] }, /the text of a page of Notion/],
      [{ indicator_number: '8.7.1', indicator_name: 'Children at work', graph_title: 'Children', tags: [] }, /what an Open SDG site tells/], [{ From: ['Sex'], To: ['Age'] }, /how the columns of an indicator of Open SDG/],
      [{ '/iati-organisations/iati-organisation': [{ '/organisation-identifier': 'XX-1', '/name/narrative': [{ '': 'River Fund' }] }] }, /no activities/], [{ 'iati-organisations': { '@version': '2.03', 'iati-organisation': { 'organisation-identifier': 'XX-1' } } }, /no activities/],
      [{ id: 'agg', label: 'Ages', type: 'Aggregation', values: [{ code: '0-9', label: '0 to 9', valueMap: ['0'] }] }, /code list of PxWeb/],
      [{ '@context': 'http://www.w3.org/ns/csvw', url: 'works.csv', tableSchema: { columns: [{ name: 'title' }] } }, /description of a table \(CSVW\)/],
      [{ currentVersion: 10.9, id: 3, name: 'Aid', type: 'Group Layer', subLayers: [{ id: 4, name: 'Schools' }] }, /layer of ArcGIS/],
      [{ layers: [{ id: 0, name: 'Schools', type: 'Feature Layer', fields: [] }, { id: 1, name: 'Clinics', type: 'Feature Layer', fields: [] }], tables: [] }, /service of ArcGIS.*\/0\/query/],
      [{ currentVersion: 10.9, folders: [], services: [{ name: 'Schools', type: 'MapServer' }, { name: 'Clinics', type: 'FeatureServer' }] }, /services of an ArcGIS server.*FeatureServer\/0\/query/],
      [{ data: [], links: { self: 'https://example.org/jsonapi', 'node--work': { href: 'https://example.org/jsonapi/node/work' } } }, /directory of what a JSON:API serves.*its links/],
      [{ data: { type: 'user--user', id: 'u', attributes: { name: 'ada', mail: 'ada@example.org' } } }, /people who have an account.*not shown/],
      [{ data: [{ type: 'file--file', id: 'f', attributes: { filename: 'a.pdf' } }, { type: 'file--file', id: 'g', attributes: { filename: 'b.pdf' } }] }, /files or settings of a Drupal site/],
      [{ value: [{ Id: '1', Title: 'Works', BaseTemplate: 100, ItemCount: 7 }] }, /lists of a SharePoint site.*getbytitle/],
      [{ d: { results: [{ Id: '1', Title: 'Country', InternalName: 'Country', FieldTypeKind: 2 }] } }, /columns of a list of SharePoint/],
      [{ sys: { type: 'Array' }, total: 1, items: [{ sys: { type: 'ContentType', id: 'work' }, name: 'Work', fields: [{ id: 'title' }] }] }, /files or settings of a space of Contentful.*entries/],
      [{ sys: { type: 'Array' }, total: 1, items: [{ sys: { type: 'TaxonomyConcept', id: 'cocoa' }, prefLabel: { 'en-US': 'Cocoa' } }] }, /settings of a space of Contentful/],
      [{ sys: { type: 'Array' }, total: 1, items: [{ sys: { type: 'Asset', id: 'a' }, fields: { title: 'Leaflet', file: { url: '//assets.example.org/a' } } }] }, /files or settings of a space of Contentful/],
      [{ data: [{ type: 'taxonomy_term--sectors', id: 't', attributes: { name: 'Cocoa', status: true } }] }, /terms of a Drupal site.*include=FIELD/],
      [[{ tid: [{ value: 4 }], vid: [{ target_id: 'sectors' }], name: [{ value: 'Cocoa' }] }], /terms of a Drupal site/],
      [{ value: [{ Id: 'v', Title: 'All works', ViewType: 'HTML', HtmlSchemaXml: '<View />', BaseViewId: '1' }] }, /views of a list of SharePoint.*items/],
      [{ d: { results: [{ Name: 'Work', Description: 'A work', StringId: '0x0100AB', Sealed: false }] } }, /content types of a list of SharePoint/],
      [{ value: [{ id: '0x0101', name: 'Document', sealed: false, group: 'Documents' }] }, /content types of a list of SharePoint/],
      [{ value: [{ id: 'l', displayName: 'Works', webUrl: 'https://example.org/works', list: { template: 'genericList', hidden: false } }] }, /lists of a SharePoint site.*expand=fields/],
      [{ value: [{ id: 'c', name: 'Country', columnGroup: 'Custom', enforceUniqueValues: false, text: {} }] }, /columns of a list of SharePoint.*expand=fields/],
      [{ value: [{ Id: 5, Title: 'Ada', LoginName: 'i:0#.f|ada', PrincipalType: 1 }] }, /people and groups of a SharePoint site, who are not shown/],
      [{ value: [{ Id: 's', Title: 'Team', WebTemplate: 'STS', ServerRelativeUrl: '/sites/team' }] }, /sites of SharePoint/],
      [{ pagination: { page_count: 1 }, orders: [{ id: '1', event_id: '9', status: 'placed', first_name: 'Ada', costs: { gross: { value: 0 } } }] }, /orders, tickets or attendees.*people.*\/events/],
      [{ pagination: { page_count: 1 }, attendees: [{ id: '1', event_id: '9', order_id: '4', ticket_class_name: 'Entry', profile: { name: 'Ada' } }] }, /orders, tickets or attendees/],
      [{ ticket_classes: [{ id: '1', name: 'Entry', free: true, minimum_quantity: 1, maximum_quantity: 4, category: 'admission' }] }, /orders, tickets or attendees/],
      [{ total: 1, orders: [{ _id: 'o', eventId: 'e', orderName: 'HSX', location: 'AU', status: 'complete', purchaseTotals: { total: 0 } }] }, /orders, tickets or attendees/],
      [[{ EventItemId: 1, EventItemEventId: 7, EventItemTitle: 'Words of welcome', EventItemMatterName: null }], /agenda of a meeting from Legistar, without the meeting.*EventItems=1/],
      [[{ MatterHistoryId: 1, MatterHistoryRowVersion: 'A', MatterHistoryActionName: 'Passed' }], /belongs to the meetings and matters of Legistar.*\/events/],
      [{ ID: 4, FirstName: 'Ada', LastName: 'Obi', OfficeRecords: [{ Title: 'Chair', Start: '2024-01-01', BodyName: 'Council' }] }, /a person.*not shown/],
      [{ success: true, result: ['works-of-2023', 'works-of-2024'] }, /names alone from CKAN.*package_search/],
      [{ '@context': {}, '@graph': [{ '@id': '_:1', '@type': 'csvw:Row' }, { '@id': '_:2', 'foaf:name': 'Office' }] }, /as linked data \(CSVW\)/],
    ];
    for (const [json, message] of described) await assert.rejects(readPayload(json), { kind: 'format', message });
  });

  it('read one record around several lists of its own, and tell that the lists are not shown', async () => {
    const work = { id: 'https://example.org/W274', title: 'On children at work', publication_date: '2018-02-13', type: 'article', authorships: [{ author: { name: 'Ada' } }], counts_by_year: [{ year: 2020, cited: 3 }] };
    const { feed, problems } = await readPayload(work);
    assert.deepEqual(feed.initiatives, [{ id: 'https://example.org/W274', title: 'On children at work', start: '2018-02-13', kind: 'article' }]);
    assert.deepEqual(problems.map(({ severity, message }) => [severity, message]), [['warning', 'The document is shown as one record; its lists (authorships, counts_by_year) are not shown. If the records are in one of them, a mapping can say which.']]);
    const { id: _, ...catalogue } = work;
    for (const json of [catalogue, { ...work, id: 'works' }, { id: 'W274', title: 'Works', authorships: work.authorships, counts_by_year: work.counts_by_year }]) await assert.rejects(readPayload(json), { kind: 'format', message: /may be in any of authorships, counts_by_year/ });
  });

  it('read one resource of JSON:API at its own address, with what it is related to, and an empty list as one', async () => {
    const resource = { type: 'node--work', id: 'w', attributes: { title: 'Night school' }, relationships: { field_country: { data: { type: 'taxonomy_term--countries', id: 'c' } } } };
    const withCountry = await readPayload({ data: resource, included: [{ type: 'taxonomy_term--countries', id: 'c', attributes: { name: 'Ghana' } }] });
    assert.deepEqual(withCountry.feed.initiatives, [{ id: 'w', title: 'Night school', countries: ['GH'] }]);
    for (const json of [{ data: resource }, resource]) assert.deepEqual((await readPayload(json)).feed.initiatives, [{ id: 'w', title: 'Night school' }]);
    assert.deepEqual((await readPayload({ data: [], links: { self: 'https://example.org/jsonapi/node/work', next: null } })).feed.initiatives, []);
    await assert.rejects(readPayload({ data: { type: 'discount', id: '1', attributes: { code: 'A100', value: 10 } } }), { kind: 'format' });
  });

  it('read what entries of Contentful link to as members of their own, with files as addresses, through circles and in their languages', async () => {
    const link = (linkType: string, id: string): unknown => ({ sys: { type: 'Link', linkType, id } });
    const entry = (id: string, fields: unknown, locale?: string): unknown => ({ sys: { type: 'Entry', id, ...(locale !== undefined && { locale }) }, fields });
    const leaflet = { sys: { type: 'Asset', id: 'leaflet' }, fields: { file: { url: '//assets.example.org/a.pdf' } } };
    const items = [
      entry('1', { title: 'Ay', country: link('Entry', 'gh'), partners: [link('Entry', 'trust'), link('Entry', 'gone'), link('Entry', '__proto__')], website: link('Asset', 'leaflet'), next: link('Entry', '2') }, 'en-US'),
      entry('2', { title: 'Bee', country: link('Entry', 'atlantis'), next: link('Entry', '1') }, 'en-US'),
    ];
    const included = [entry('gh', { name: 'Ghana' }, 'en-US'), entry('trust', { name: 'Trust', partner: link('Entry', 'trust') }, 'en-US'), entry('atlantis', { name: 'Atlantis' }, 'en-US')];
    const { feed, problems } = await readPayload({ sys: { type: 'Array' }, total: 2, skip: 0, limit: 100, items, includes: { Entry: included, Asset: [leaflet] } });
    assert.deepEqual(feed.initiatives, [{ id: '1', title: 'Ay', url: 'https://assets.example.org/a.pdf', countries: ['GH'], organisations: [{ name: 'Trust', role: 'partner' }] }, { id: '2', title: 'Bee', countries: ['Atlantis'] }]);
    assert.deepEqual(problems.map(({ path }) => path), ['/items/0/fields/partners', '/items/1/fields/country']);
    assert.match(problems[0]!.message, /links to 2 entries or files that it does not hold/);
    const everywhere = await readPayload({ sys: { type: 'Array' }, total: 1, items: [
      entry('1', { title: { 'en-US': 'Ay', 'fr': 'A' }, startDate: { 'en-US': '2024-03-01' }, country: { 'en-US': link('Entry', 'gh') }, partners: { 'en-US': [link('Entry', 'trust')] } }), leaflet, { sys: { type: 'DeletedEntry', id: '9' } },
    ], includes: { Entry: [entry('gh', { name: { 'en-US': 'Ghana' } }), entry('trust', { name: { 'en-US': 'Trust' } })] } });
    assert.deepEqual(everywhere.feed.initiatives, [{ id: '1', title: { 'en-US': 'Ay', 'fr': 'A' }, start: '2024-03-01', countries: ['GH'], organisations: [{ name: 'Trust', role: 'partner' }] }]);
    assert.deepEqual(everywhere.problems.map(({ path, message }) => [path, message.slice(0, 62)]), [['/items', 'Expected entries, met 1 of type Asset, 1 of type DeletedEntry ']]);
    const embedded = await readPayload([entry('1', { title: 'Ay', country: entry('gh', { name: 'Ghana' }) }), entry('2', { title: 'Bee', country: link('Entry', 'none') })]);
    assert.deepEqual(embedded.feed.initiatives.map(({ countries }) => countries), [['GH'], undefined]);
  });

  it('say of entries of several content types that one can be asked for, and where the next page of them is', async () => {
    const of = (type: string, id: string): unknown => ({ sys: { type: 'Entry', id, locale: 'en', contentType: { sys: { type: 'Link', linkType: 'ContentType', id: type } } }, fields: { title: id, country: 'GH' } });
    const page = { sys: { type: 'Array' }, total: 5, skip: 2, limit: 2, items: [of('work', 'a'), of('page', 'b')] };
    const { problems, partial } = await readPayload(page);
    assert.match(problems[0]!.message, /2 \(work, page\).*content_type=ID/);
    assert.deepEqual(partial, { kept: 2, total: 5 });
    const next = envelopes.find(({ name }) => name === 'contentful')!.next!;
    const asked = (json: unknown): string | undefined => next({ json, url: 'https://cdn.example.org/entries?content_type=work', header: () => null, rows: 2, before: 0, total: 5 });
    assert.deepEqual([asked(page), asked({ ...page, skip: 3 })], ['https://cdn.example.org/entries?content_type=work&skip=4', undefined]);
  });

  it('read records by their ids that are alone or unlike each other, where each says its key once more', async () => {
    const one = await readPayload({ rows: 1, total: '1', projects: { W1: { id: 'W1', project_name: 'Wells', countrycode: ['GH'] } } });
    assert.deepEqual(one.feed.initiatives, [{ id: 'W1', title: 'Wells', countries: ['GH'] }]);
    const unlike = await readPayload({ total: '2', projects: { W1: { id: 'W1', project_name: 'Wells', status: 'Active', boardapprovaldate: '2020-05-01', url: 'https://example.org/w', sector: 'Water' }, W2: { id: 'W2', project_name: 'Looms' } } });
    assert.deepEqual(unlike.feed.initiatives.map(({ id, title }) => [id, title]), [['W1', 'Wells'], ['W2', 'Looms']]);
  });

  it('read what resources of Strapi have inside them, and queries of Salesforce', async () => {
    const relation = (...names: readonly string[]): unknown => ({ data: names.map((name, id) => ({ id, attributes: { name } })) });
    const strapi = await readPayload({ data: [{ id: 3, attributes: { title: 'Ay', country: { data: { id: 1, attributes: { name: 'Ghana' } } }, partners: relation('Trust', 'Union'), cover: { data: null } } }], meta: { pagination: { page: 1, pageSize: 25, pageCount: 1, total: 1 } } });
    assert.deepEqual(strapi.feed.initiatives, [{ id: '3', title: 'Ay', countries: ['GH'], organisations: [{ name: 'Trust', role: 'partner' }, { name: 'Union', role: 'partner' }] }]);
    const attributes = { type: 'Work__c', url: '/services/data/v57.0/sobjects/Work__c/a1' };
    const salesforce = await readPayload({ totalSize: 1, done: true, records: [{ attributes, Id: 'a1', Name: 'Ay', Start_Date__c: '2024-02-01', Country__c: 'Ghana', Account__r: { attributes, Name: 'Trust' } }] });
    assert.deepEqual(salesforce.feed.initiatives, [{ id: 'a1', title: 'Ay', start: '2024-02-01', countries: ['GH'] }]);
  });

  it('read a collection of Hydra by the site’s own classes, and one page of Notion', async () => {
    const hydra = await readPayload({ '@context': '/contexts/Project', '@id': '/projects', '@type': 'hydra:Collection', 'hydra:totalItems': 1, 'hydra:member': [{ '@id': '/projects/1', '@type': 'Project', name: 'Ay', country: 'GH' }] });
    assert.deepEqual([hydra.format, hydra.feed.initiatives.map(({ id, countries }) => [id, countries])], ['plain-names', [['/projects/1', ['GH']]]]);
    const page = await readPayload({ object: 'page', id: 'p', properties: { Name: { type: 'title', title: [{ plain_text: 'Ay' }] }, Country: { type: 'select', select: { name: 'Ghana' } } } });
    assert.deepEqual(page.feed.initiatives, [{ id: 'p', title: 'Ay', countries: ['GH'] }]);
  });

  it('find one record in metadata, and a feature without its type', async () => {
    const { feed, format } = await readPayload({ id: 7, metadata: { title: 'Ay', publication_date: '2024-01-01', resource_type: { type: 'publication' } }, links: { self: 'https://example.org/7' } });
    assert.deepEqual([format, feed.initiatives.map(({ id, title }) => [id, title])], ['zenodo', [['7', 'Ay']]]);
    const feature = await readPayload({ geometry: { type: 'Point', coordinates: [-1, 5] }, properties: { label: 'Ay', start: '2024-01-01' } });
    assert.deepEqual(feature.feed.initiatives.map(({ title, locations }) => [title, locations]), [['Ay', [{ lat: 5, lon: -1 }]]]);
  });

  it('find one record in whatever is its only wrapper', async () => {
    assert.deepEqual((await readPayload({ next_work: { id: 'a', title: 'Ay', country: 'PE' } })).feed.initiatives.map(({ id, countries }) => [id, countries]), [['a', ['PE']]]);
  });

  it('tell the files of a data package that are not in it', async () => {
    const { problems, feed } = await readPayload({ name: 'works', resources: [{ name: 'a', path: 'a.csv', profile: 'tabular-data-resource' }, { name: 'b', schema: {}, data: [{ id: 'x', title: 'Ay', country: 'PE' }] }] });
    assert.deepEqual([feed.initiatives.map(({ title }) => title), problems.map(({ path, severity }) => [path, severity])], [['Ay'], [['/resources/0', 'error']]]);
  });

  it('take no list for ours because of its name alone', async () => {
    const { feed, format } = await readPayload({ events: [{ name: 'Forum', date: '2024-05-01', venue: 'Hall' }] });
    assert.equal(format, 'plain-names');
    assert.deepEqual(feed.events.map(({ title, start, place }) => [title, start, place]), [['Forum', '2024-05-01', { name: 'Hall' }]]);
    assert.equal((await readPayload({ events: [{ id: 'e', title: 'Forum', start: '2024-05-01', views: 3, colour: 'red' }] })).format, 'commonthread');
  });

  it('say of a payload in one piece that there is more', async () => {
    const { partial, problems } = await readPayload({ count: 9, next: 'https://example.org/?page=2', previous: null, results: [a] });
    assert.deepEqual(partial, { kept: 1, total: 9 });
    assert.match(problems[0]!.message, /9 records and holds 1/);
  });
});

describe('whatever a payload is', () => {
  const names = fc.constantFrom('data', 'results', 'records', 'result', 'response', 'docs', 'hits', 'features', 'type', 'properties', 'geometry', 'coordinates', 'attributes', 'fields', 'value', 'values', 'items', '@graph', 'table', 'cols', 'rows',
    'total', 'count', 'next', 'id', 'title', 'country', 'lat', 'lon', 'start', 'events', '__proto__', 'constructor', 'version', 'name');
  const { payload } = fc.letrec((tie) => ({
    payload: fc.oneof({ maxDepth: 5 }, fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('Feature', 'FeatureCollection', 'Point', 'GH', '2020-01-01', '\ud800')), fc.array(tie('payload'), { maxLength: 4 }), fc.dictionary(names, tie('payload'))),
  }));

  it('no envelope and no vocabulary throws in looking at it', async () => {
    await fc.assert(fc.asyncProperty(payload, async (json) => {
      const { envelope } = await findEnvelope(json, atOnce);
      const { rows = [] } = (await envelope?.open(json, { key: '' }, atOnce)) ?? {};
      for (const vocabulary of vocabularies) vocabulary.detect({ json, rows, envelope: envelope?.name ?? 'none' });
      for (const candidate of envelopes) if (typeof candidate.detect(json) === 'number') await candidate.open(json, { key: '' }, atOnce);
    }), { numRuns: 2000 });
  });

  it('it is read or refused with a FeedError, and stays as it was', async () => {
    await fc.assert(fc.asyncProperty(payload, async (json) => {
      const before = JSON.stringify(json);
      await readPayload(json).catch((error: unknown) => assert.ok(error instanceof FeedError, error instanceof Error ? error.stack : String(error)));
      assert.equal(JSON.stringify(json), before);
    }), { numRuns: 1000 });
  });
});

describe('records in lists inside groups', () => {
  it('are read with the name of their group, unless they say it themselves', async () => {
    const { feed, recognition, problems } = await readPayload({ regions: [
      { name: 'Ashanti', projects: [{ id: 'a', title: 'Wells', country: 'GH' }, { id: 'b', title: 'Schools', country: 'GH', region: 'Bono' }] },
      { name: 'Volta', projects: [] }, { name: 'Oti', code: 7, projects: [{ id: 'c', title: 'Looms', country: 'GH' }, 5] },
    ] });
    assert.equal(recognition?.envelope, 'grouped');
    assert.deepEqual(feed.initiatives.map(({ id, locations }) => [id, locations?.map(({ name }) => name)]), [['a', ['Ashanti']], ['b', ['Bono']], ['c', ['Oti']]]);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/regions/2/projects/1', 'error']]);
  });

  it('have the country, the sector, the theme or the organisation that they are grouped by', async () => {
    const of = async (name: string, inner: string, more: object = {}) => (await readPayload({ data: { [name]: [{ name: 'Ghana', [inner]: [{ id: 'a', title: 'Wells', start: '2021', ...more }] }, { name: 'Togo', [inner]: [{ id: 'b', title: 'Looms', start: '2022', ...more }] }] } })).feed.initiatives;
    assert.deepEqual((await of('countries', 'projects')).map(({ countries }) => countries), [['GH'], ['TG']]);
    assert.deepEqual((await of('pays', 'projets')).map(({ countries }) => countries), [['GH'], ['TG']]);
    assert.deepEqual((await of('sectors', 'initiatives')).map(({ sectors }) => sectors), [['Ghana'], ['Togo']]);
    assert.deepEqual((await of('temas', 'proyectos')).map(({ issues }) => issues), [['Ghana'], ['Togo']]);
    assert.deepEqual((await of('donors', 'grants')).map(({ organisations }) => organisations), [[{ name: 'Ghana' }], [{ name: 'Togo' }]]);
  });

  it('are told of where the names of groups are not known, with the mapping that reads them', async () => {
    const error: unknown = await readPayload({ body: { categories: [{ id: 1, name: 'A', schools: [{ title: 'Wells' }] }, { id: 2, name: 'B', schools: [{ title: 'Looms' }] }] } }).catch((cause: unknown) => cause);
    assert.match(String(error), /a list of 2 codes with what they stand for\..*Each holds a list schools: .*"records": "\$\.body\.categories\[\*\]\.schools\[\*\]" reads them/);
  });

  it('are none where the groups tell of work themselves, or another list stands beside them', async () => {
    for (const json of [{ regions: [{ name: 'Volta', status: 'active', projects: [{ title: 'Wells' }] }, { name: 'Oti', status: 'closed', projects: [{ title: 'Looms' }] }] }, { sectors: [{ name: 'Cocoa', projects: [{ title: 'Wells' }] }], projects: [{ title: 'Wells', country: 'GH' }] }]) {
      const found = await readPayload(json).catch((error: unknown) => error as Error);
      assert.notEqual(found instanceof Error ? undefined : found.recognition?.envelope, 'grouped');
    }
  });
});

describe('rows of further services', () => {
  it('reads a Data Package by the names of its resources, and rows as lists', async () => {
    const plain = await readPayload({ resources: [{ name: 'p', data: [{ id: 'a', title: 'Tea', country: 'LK' }] }, { name: 'q', data: [{ id: 'b', title: 'Cocoa', country: 'GH' }] }] });
    assert.deepEqual(plain.feed.initiatives, [{ id: 'a', title: 'Tea', countries: ['LK'] }, { id: 'b', title: 'Cocoa', countries: ['GH'] }]);
    const rows = [['a', 'Tea', 'LK'], ['b', 'Cocoa', 'GH']];
    const schema = { fields: [{ name: 'id' }, { name: 'title' }, { name: 'country' }] };
    for (const resource of [{ data: [['id', 'title', 'country'], ...rows] }, { schema, data: [['id', 'title', 'country'], ...rows] }, { schema, data: rows }]) {
      const { feed, problems } = await readPayload({ name: 'x', resources: [{ name: 'p', ...resource }] });
      assert.deepEqual([feed.initiatives, problems], [plain.feed.initiatives, []]);
    }
  });

  it('keeps days of Dynamics as they are, and the words of its states', async () => {
    const { feed, problems } = await readPayload({ '@odata.context': 'x', value: [{ id: 'a', name: 'Kilns', startdate: '2021-05-01', 'startdate@OData.Community.Display.V1.FormattedValue': '5/1/2021', statuscode: 1, 'statuscode@OData.Community.Display.V1.FormattedValue': 'Active' }] });
    assert.deepEqual([feed.initiatives[0]?.start, feed.initiatives[0]?.status, problems.filter(({ message }) => /date|day/.test(message))], ['2021-05-01', 'Active', []]);
  });

  it('reads lists that SharePoint has in objects, and no designs of CouchDB', async () => {
    const sheet = await readPayload({ d: { results: [{ Id: 1, Title: 'Kilns', Sector: { results: ['Bricks', 'Textile'] } }] } });
    assert.deepEqual(sheet.feed.initiatives, [{ id: '1', title: 'Kilns', sectors: ['Bricks', 'Textile'] }]);
    const couch = await readPayload({ total_rows: 2, rows: [{ id: 'a', doc: { _id: 'a', title: 'Tea', country: 'LK' } }, { id: '_design/x', doc: { _id: '_design/x', views: {} } }] });
    assert.deepEqual(couch.feed.initiatives.map(({ id }) => id), ['a']);
  });
});
