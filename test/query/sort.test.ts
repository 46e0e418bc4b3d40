import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Thread } from '../../src/model/thread.js';
import { compareDates, parseDate } from '../../src/model/dates.js';
import { fold } from '../../src/query/fold.js';
import { sortColumn, type SortDefinition, sortRows } from '../../src/query/sort.js';
import { buildTable } from '../../src/query/table.js';
import { Work } from '../../src/query/work.js';

interface Row { readonly title?: string; readonly size?: number; readonly start?: string }
const byTitle: SortDefinition<Row> = { name: 'title', type: 'text', value: (row) => row.title };
const bySize: SortDefinition<Row> = { name: 'size', type: 'number', value: (row) => row.size };
const byStart: SortDefinition<Row> = { name: 'start', type: 'date', value: (row) => row.start };
const { compare } = new Intl.Collator('en', { numeric: true });
const thread = {} as Thread;

/** The plain way: those with a value by a comparison, in either direction, then the rest; `sort` of an array is stable. */
function naive(rows: readonly number[], known: (row: number) => boolean, order: (a: number, b: number) => number, descending: boolean): number[] {
  return [...rows.filter(known).sort((a, b) => (descending ? order(b, a) : order(a, b))), ...rows.filter((row) => !known(row))];
}
const sorted = (records: readonly Row[], rows: readonly number[], definition: SortDefinition<Row>, descending: boolean): number[] =>
  [...sortRows(Uint32Array.from(rows), records, definition, descending, compare, () => new Work(sortColumn(records, definition)).finish())];

const date = fc.constantFrom('2019', '2019-01', '2019-01-01', '2019-01-01T10:00Z', '2019-01-01T10:00+14:00', '2019-01-01T09:00-12:00', '2018-12-31', '2018-12', '2020', '0001', '9999-12-31', 'soon', '');
const record: fc.Arbitrary<Row> = fc.record({
  title: fc.constantFrom('Élan', 'elan', 'Zebra', 'Output 2', 'Output 10', ' ', '', 'ñandú', 'Ωmega'),
  size: fc.oneof(fc.constantFrom(0, -0, NaN, Infinity, 1), fc.integer({ min: -5, max: 5 })),
  start: date,
}, { requiredKeys: [] });

/** Enough copies of a few records to need a column, in an order that only depends on the few. */
const many = (few: readonly Row[]): Row[] => Array.from({ length: 9001 }, (_, i) => few[(i * 7 + (i >> 5)) % few.length]!);

describe('sorting', () => {
  for (const [size, runs] of [['few', 200], ['many', 15]] as const) {
    it(`puts ${size} rows in the order of a plain stable sort, those without a value last in both directions`, () => {
      fc.assert(fc.property(fc.array(record, { minLength: 1, maxLength: 30 }), fc.boolean(), (few, descending) => {
        const records = size === 'few' ? few : many(few);
        const rows = records.map((_, i) => i).filter((i) => size === 'few' || i % 5 !== 3);
        const title = (i: number): string => records[i]!.title?.trim() ?? '';
        const byText = size === 'few'
          ? (a: number, b: number) => compare(title(a), title(b))
          : (a: number, b: number) => (fold(title(a)) < fold(title(b)) ? -1 : Number(fold(title(a)) > fold(title(b))));
        assert.deepEqual(sorted(records, rows, byTitle, descending), naive(rows, (i) => title(i) !== '', byText, descending));
        const number = (i: number): number => records[i]!.size ?? NaN;
        const byNumber = (a: number, b: number): number => (number(a) < number(b) ? -1 : Number(number(a) > number(b)));
        assert.deepEqual(sorted(records, rows, bySize, descending), naive(rows, (i) => !Number.isNaN(number(i)), byNumber, descending));
        const when = (i: number) => parseDate(records[i]!.start);
        assert.deepEqual(sorted(records, rows, byStart, descending), naive(rows, (i) => when(i) !== undefined, (a, b) => compareDates(when(a)!, when(b)!), descending));
      }), { numRuns: runs });
    });
  }

  it('keeps the order of the language for what a person reads, numbers in texts by size', () => {
    const records = ['Output 10', 'output 2', 'Åland', 'Zambia', 'Azerbaijan'].map((title) => ({ title }));
    const titles = (locale: string): string[] => {
      const table = buildTable<Row>(records, [], { thread, sorts: [byTitle], compareText: new Intl.Collator(locale, { numeric: true }).compare });
      return Array.from(table.filter({ sort: { name: 'title' } }).rows, (i) => records[i]!.title);
    };
    assert.deepEqual(titles('en'), ['Åland', 'Azerbaijan', 'output 2', 'Output 10', 'Zambia']);
    assert.deepEqual(titles('sv'), ['Azerbaijan', 'output 2', 'Output 10', 'Zambia', 'Åland']);
  });
});

describe('a table with search and sort', () => {
  const facets = [{ name: 'size', values: (row: Row) => (row.size === undefined ? [] : [String(row.size)]) }];
  const context = { thread, sorts: [byTitle, bySize], searchText: (row: Row) => row.title ?? '', compareText: compare };

  it('shows what passes filter and search, in the order asked, and counts no record that the search hides', () => {
    fc.assert(fc.property(fc.array(record, { maxLength: 40 }), fc.constantFrom('', 'e', 'el', 'output', 'put 1'), fc.array(fc.integer({ min: -2, max: 2 }).map(String), { maxLength: 3 }), (records, search, sizes) => {
      const table = buildTable(records, facets, context);
      const shown = table.filter({ filters: { size: sizes }, search, sort: { name: 'size', descending: true } });
      const found = (row: Row): boolean => search.split(' ').every((word) => fold(row.title ?? '').includes(word));
      const rows = records.flatMap((row, i) => (found(row) && (!sizes.length || sizes.includes(String(row.size))) ? [i] : []));
      const size = (i: number): number => records[i]!.size ?? NaN;
      assert.deepEqual([...shown.rows], naive(rows, (i) => !Number.isNaN(size(i)), (a, b) => (size(a) < size(b) ? -1 : Number(size(a) > size(b))), true));
      for (const { value, count } of shown.facetCounts('size')) assert.equal(count, records.filter((row) => found(row) && String(row.size ?? '') === value).length);
    }));
  });

  it('is ready for a view once it has been prepared for it', async () => {
    const records = many([{ title: 'b', size: 1 }, { title: 'a', size: 2 }, {}]);
    const table = buildTable(records, facets, context);
    const view = { search: 'a', sort: { name: 'title' } };
    assert.equal(table.ready(view), false);
    let pauses = 0;
    await table.prepare(view, () => { pauses++; });
    assert.ok(pauses > 3);
    assert.equal(table.ready(view), true);
    assert.deepEqual([...table.filter(view).rows], records.flatMap((row, i) => (row.title === 'a' ? [i] : [])));
  });

  it('leaves the records\' order where it does not know the sort', () => {
    const table = buildTable<Row>([{ title: 'b' }, { title: 'a' }], facets, context);
    assert.deepEqual([...table.filter({ sort: { name: '__proto__' } }).rows], [0, 1]);
    assert.equal(table.ready({ sort: { name: 'nothing' } }), true);
  });
});
