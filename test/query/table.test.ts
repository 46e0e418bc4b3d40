import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FacetDefinition } from '../../src/query/facets.js';
import type { Thread } from '../../src/model/thread.js';
import { buildTable, type Table } from '../../src/query/table.js';

interface Row { readonly a: readonly string[]; readonly b: readonly string[] }
const facets: readonly FacetDefinition<Row>[] = [
  { name: 'a', values: (row) => row.a },
  { name: 'b', values: (row) => row.b },
  { name: '__proto__', values: (row) => row.a.slice(0, 1) },
];
// None of these facets follows the thread.
const thread = {} as Thread;
const word = fc.constantFrom('', 'x', 'y', 'z', 'constructor', '__proto__', 'é');
const rows = fc.array(fc.record({ a: fc.array(word, { maxLength: 4 }), b: fc.array(word, { maxLength: 2 }) }), { maxLength: 60 });
const filters = fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'absent'), fc.array(fc.oneof(word, fc.constant('nowhere')), { maxLength: 3 }), { noNullPrototype: true });

const given = (row: Row, facet: FacetDefinition<Row>): Set<string> => {
  const values = facet.values(row, thread);
  return new Set(values.length ? values : ['']);
};
const passes = (row: Row, chosen: Record<string, string[]>, except?: string): boolean => facets.every((facet) => {
  const wanted = Object.hasOwn(chosen, facet.name) ? chosen[facet.name]! : [];
  return facet.name === except || wanted.length === 0 || wanted.some((value) => given(row, facet).has(value));
});
const countsOf = (table: Table<Row>, chosen: Record<string, string[]>, name: string): Map<string, number> =>
  new Map(table.filter({ filters: chosen }).facetCounts(name).map(({ value, count }) => [value, count]));

describe('a table', () => {
  it('shows the records that a plain filter over the array shows, and counts each facet without its own filter', () => {
    fc.assert(fc.property(rows, fc.array(filters, { minLength: 1, maxLength: 4 }), (records, steps) => {
      const table = buildTable(records, facets, { thread });
      for (const chosen of steps) {
        const shown = table.filter({ filters: chosen });
        const expected = records.flatMap((row, index) => (passes(row, chosen) ? [index] : []));
        assert.deepEqual([...shown.rows], expected);
        assert.equal(shown.count, expected.length);
        for (const facet of facets) {
          const naive = new Map<string, number>();
          for (const row of records) for (const value of given(row, facet)) naive.set(value, (naive.get(value) ?? 0) + (passes(row, chosen, facet.name) ? 1 : 0));
          for (const value of Object.hasOwn(chosen, facet.name) ? chosen[facet.name]! : []) if (!naive.has(value)) naive.set(value, 0);
          assert.deepEqual(countsOf(table, chosen, facet.name), naive);
        }
      }
    }));
  });

  it('counts for the view that was asked, also after another view has been shown', () => {
    const table = buildTable<Row>([{ a: ['x'], b: ['p'] }, { a: ['y'], b: ['p'] }, { a: ['y'], b: ['q'] }], facets, { thread });
    const first = table.filter({ filters: { b: ['p'] } });
    table.filter({ filters: { b: ['q'] } });
    assert.deepEqual(first.facetCounts('a'), [{ value: 'x', count: 1 }, { value: 'y', count: 1 }]);
    assert.deepEqual([...first.rows], [0, 1]);
  });

  it('leaves a kind of record alone that lacks the facet, and has no counts for it', () => {
    const table = buildTable<Row>([{ a: [], b: [] }], facets, { thread });
    const shown = table.filter({ filters: { track: ['I'] } });
    assert.equal(shown.count, 1);
    assert.deepEqual(shown.facetCounts('track'), []);
    assert.equal(table.column('track'), undefined);
  });

  it('shows nothing for a value that no record has, and still lists it with 0', () => {
    const table = buildTable<Row>([{ a: ['x'], b: [] }], facets, { thread });
    const shown = table.filter({ filters: { a: ['gone'] } });
    assert.equal(shown.count, 0);
    assert.deepEqual(shown.facetCounts('a'), [{ value: 'x', count: 1 }, { value: 'gone', count: 0 }]);
  });

  it('keeps codes right as a dictionary outgrows one byte and two', () => {
    for (const count of [256, 257, 65_536, 65_537]) {
      const records = Array.from({ length: count }, (_, i): Row => ({ a: [`v${i}`, 'v0', `v${i}`], b: [] }));
      const { values, offsets, codes } = buildTable(records, facets, { thread }).column('a')!;
      assert.equal(values.length, count);
      for (const i of [1, 255, 256, 65_535, 65_536]) {
        if (i < count) assert.deepEqual(Array.from(codes.slice(offsets[i], offsets[i + 1]), (code) => values[code]), [`v${i}`, 'v0']);
      }
    }
  });

  it('builds what a view needs in slices, and only that', async () => {
    const records = Array.from({ length: 10_000 }, (_, i): Row => ({ a: [`v${i % 7}`], b: ['x'] }));
    const table = buildTable(records, facets, { thread });
    const view = { filters: { a: ['v3'] } };
    assert.equal(table.ready(view), false);
    let pauses = 0;
    await table.prepare(view, () => { pauses++; });
    assert.equal(pauses, 20);
    assert.equal(table.ready(view), true);
    assert.equal(table.ready({ facets: ['b'] }), false);
    assert.equal(table.filter(view).count, Math.ceil((10_000 - 3) / 7));
  });

  it('finishes at once what has been begun in slices, and takes up again what was broken off', async () => {
    const records = Array.from({ length: 10_000 }, (_, i): Row => ({ a: [`v${i}`], b: [] }));
    const table = buildTable(records, facets, { thread });
    await assert.rejects(table.prepare({ facets: ['a'] }, () => Promise.reject(new Error('left the page'))), /left the page/);
    const rest = table.prepare({ facets: ['a'] }, () => Promise.resolve());
    assert.equal(table.filter({ filters: { a: ['v9999'] } }).count, 1);
    await rest;
    assert.equal(table.column('a')!.values.length, 10_000);
  });
});
