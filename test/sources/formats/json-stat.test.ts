import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../../src/sources/errors.js';
import { readPayload, told } from './read-payload.js';

const dataset = {
  version: '2.0', class: 'dataset', label: 'Niños que trabajan', source: 'Oficina', updated: '2023-05-06', note: ['Encuesta de hogares.'],
  id: ['sexo', 'pais', 'trimestre'], size: [3, 2, 2],
  role: { time: ['trimestre'], geo: ['pais'] },
  dimension: {
    sexo: { label: 'Sexo', category: { index: ['T', 'H', 'M'], label: { T: 'Ambos sexos', H: 'Hombres', M: 'Mujeres' } } },
    pais: { label: 'País', category: { index: { PER: 0, LAC: 1 }, label: { PER: 'Perú', LAC: 'América Latina y el Caribe' } } },
    trimestre: { label: 'Trimestre', category: { index: { '2020 - 1': 0, '2020 - 4': 1 } } },
  },
};

describe('JSON-stat', () => {
  it('reads the cells of a list, the last dimension fastest, with gaps and statuses', async () => {
    const { feed, problems, format } = await readPayload({ ...dataset, value: [1, 2, 3, 4, 5, null, 7, 8, 9, 10, 11, '12,5'], status: ['', '', '', '', 'e', 'c', '', '', '', '', '', ''] });
    assert.equal(format, 'json-stat');
    assert.deepEqual(problems, []);
    assert.equal(feed.updated, '2023-05-06');
    const [peru, region] = feed.indicators;
    assert.equal(peru?.title, 'Niños que trabajan');
    assert.equal(peru?.source, 'Oficina');
    assert.match((peru?.note as Record<string, string>)['es']!, /^Encuesta de hogares\.\nLas partes de un año/);
    assert.deepEqual(peru?.series, [
      { country: 'PE', date: '2020-01', value: 1 }, { country: 'PE', date: '2020-10', value: 2 },
      { sex: 'male', country: 'PE', date: '2020-01', value: 5, status: 'estimate' }, { sex: 'male', country: 'PE', date: '2020-10', value: null, status: 'suppressed' },
      { sex: 'female', country: 'PE', date: '2020-01', value: 9 }, { sex: 'female', country: 'PE', date: '2020-10', value: 10 },
    ]);
    assert.equal(region?.title, 'Niños que trabajan: América Latina y el Caribe');
    assert.deepEqual(region?.series?.map(({ value }) => value), [3, 4, 7, 8, 11, 12.5]);
  });

  it('reads sparse values and statuses: a cell that is not sent is no observation, a suppressed one is', async () => {
    const { feed } = await readPayload({ ...dataset, value: { 0: 1, 9: 10 }, status: { 4: 'c' }, extension: { id: 'labour', status: { label: { c: 'confidencial' } } } });
    assert.deepEqual(feed.indicators[0]?.series, [
      { country: 'PE', date: '2020-01', value: 1 }, { sex: 'male', country: 'PE', date: '2020-01', value: null, status: 'suppressed' }, { sex: 'female', country: 'PE', date: '2020-10', value: 10 },
    ]);
    assert.equal(feed.indicators[0]?.id, 'labour');
  });

  it('reads a bundle of version 1, with ids and sizes inside dimension, units of metrics and years beside quarters', async () => {
    const { feed, problems } = await readPayload({ works: {
      label: 'Works',
      dimension: {
        id: ['what', 'when'], size: [2, 3], role: { metric: ['what'], time: ['when'] },
        what: { category: { index: { a: 0, b: 1 }, label: { a: 'Children', b: 'Share' }, unit: { a: { base: 'people', multiplier: 3 }, b: { label: 'Percentage', symbol: '%' } } } },
        when: { category: { index: ['2019', '2019Q1', '2019Q2'] } },
      },
      value: [1.1, 2, 3, 4, 5, 6],
    } });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.indicators.map(({ id, title, unit, series }) => [id, (title as Record<string, string>)['en'], unit, series]), [
      ['works/a', 'Works: Children (yearly)', 'people', [{ date: '2019', value: 1100 }]],
      ['works/a/Q', 'Works: Children (quarterly)', 'people', [{ date: '2019-01', value: 2000 }, { date: '2019-04', value: 3000 }]],
      ['works/b', 'Works: Share (yearly)', '%', [{ date: '2019', value: 4 }]],
      ['works/b/Q', 'Works: Share (quarterly)', '%', [{ date: '2019-01', value: 5 }, { date: '2019-04', value: 6 }]],
    ]);
  });

  it('reads the datasets inside a collection, and reports those that are only linked', async () => {
    const { feed, problems } = await readPayload({
      version: '2.0', class: 'collection', label: 'All', link: { item: [{ ...dataset, value: { 0: 3 } }, { class: 'dataset', href: 'https://example.org/other.json', label: 'Other' }] },
    });
    assert.equal(feed.title, 'All');
    assert.equal(feed.indicators.length, 1);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/link/item/1', 'error']]);
  });

  it('reports datasets and cells that cannot be told', async () => {
    const short = await readPayload({ ...dataset, value: [1, 2] });
    assert.deepEqual(short.problems.map(({ path }) => path), ['/value']);
    const beyond = await readPayload({ ...dataset, value: { 12: 1, 0: 'many' } });
    assert.deepEqual(beyond.problems.map(({ path, severity }) => [path, severity]), [['/value/12', 'error'], ['/value/0', 'error']], told(beyond).join('\n'));
    const unfit = await readPayload({ ...dataset, size: [3, 2, 9], value: [] });
    assert.match(told(unfit).join(), /met 2 of 9 for “trimestre”/);
    await assert.rejects(readPayload({ version: '2.0', class: 'dimension', label: 'sex', category: { index: ['M', 'F'] } }), { kind: 'schema', message: /met one dimension/ });
    // PxWeb describes its tables so.
    const described = await readPayload({ ...dataset, value: [], status: undefined });
    assert.deepEqual([described.feed.indicators.length, told(described)], [0, ['/value Expected the values of the dataset, met none: this describes a table. Give the address of its data.']]);
  });

  it('believes two letters as countries only where nearly all are, and takes states for what they are', async () => {
    const geo = (label: Record<string, string>): unknown => ({ class: 'dataset', label: 'L', id: ['geo'], size: [Object.keys(label).length], role: { geo: ['geo'] }, dimension: { geo: { category: { label, index: Object.keys(label) } } }, value: Object.keys(label).map((_, index) => index) });
    const union = await readPayload(geo({ EU27_2020: 'European Union', DE: 'Deutschland', EL: 'Griechenland', UK: 'Vereinigtes Königreich' }));
    assert.deepEqual(union.feed.indicators.flatMap(({ series }) => series!.map(({ country, value }) => [country, value])), [['DE', 1], ['GR', 2], ['GB', 3], [undefined, 0]]);
    const states = await readPayload(geo({ CA: 'California', TX: 'Texas', GA: 'Georgia State', '08': 'Colorado' }));
    assert.deepEqual(states.feed.indicators.map(({ title, series }) => [title, series![0]!.country]), [['L: California', undefined], ['L: Texas', undefined], ['L: Georgia State', undefined], ['L: Colorado', undefined]]);
    const named = async (...names: readonly string[]): Promise<unknown> => (await readPayload(geo(Object.fromEntries(names.map((name, index) => [`0${index}`, name]))))).feed.indicators.flatMap(({ series }) => series!.map(({ country }) => country));
    assert.deepEqual(await named('Alabama', 'Georgia', 'Texas'), [undefined, undefined, undefined]);
    assert.deepEqual(await named('Georgia', 'Tbilisi'), ['GE', undefined]);
  });

  it('never throws anything but a FeedError', async () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const category = fc.record({ index: fc.oneof(json, fc.constant(['a', 'b']), fc.constant({ a: 1, b: 0 })), label: json, unit: json }, { requiredKeys: [] });
    const dimension = fc.oneof(json, fc.record({ x: fc.oneof(json, fc.record({ label: json, category })), id: json, size: json }, { requiredKeys: [] }));
    const payload = fc.record({ class: fc.constantFrom('dataset', 'collection', 'dimension'), id: fc.oneof(json, fc.constant(['x'])), size: fc.oneof(json, fc.constant([2])), role: json, dimension, value: json, status: json, link: json, extension: json, updated: json }, { requiredKeys: [] });
    await fc.assert(fc.asyncProperty(payload, async (given) => {
      await readPayload(given, { format: 'json-stat' }).catch((error: unknown) => assert.ok(error instanceof FeedError, String(error)));
    }), { numRuns: 300 });
  });
});
