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

  it('never zip columns of unlike length', () => {
    assert.equal(typeof envelopes.find(({ name }) => name === 'columns')!.detect({ a: [1, 2], b: [1] }), 'string');
  });

  it('report what is no record among records', async () => {
    const { feed, problems } = await readPayload([a, null, 5, { ...a, id: 'b' }]);
    assert.deepEqual(feed.initiatives.map(({ id }) => id), ['a', 'b']);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/1', 'error'], ['/2', 'error']]);
  });

  it('say where records may be when there are several lists', async () => {
    await assert.rejects(readPayload({ projects: [a], partners: [a] }), { kind: 'format', message: /any of projects, partners; a mapping can say which/ });
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
