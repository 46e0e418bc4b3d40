import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { groupProposals, proposalSummary, type ValueColumn } from '../../src/layout/proposals.js';

/** A column as a table builds it: values in order of first appearance, `''` for records without one. */
function column(records: readonly (readonly string[])[]): ValueColumn {
  const values: string[] = [];
  const offsets = [0];
  const codes: number[] = [];
  for (const record of records) {
    for (const value of new Set(record.length ? record : [''])) {
      if (!values.includes(value)) values.push(value);
      codes.push(values.indexOf(value));
    }
    offsets.push(codes.length);
  }
  return { values, offsets: Uint32Array.from(offsets), codes: Uint16Array.from(codes) };
}

const range = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);

const themes = column([['data'], ['law', 'data'], [], ['law'], ['data'], ['trade']]);
const statuses = column([['taken-up'], [], ['proposed'], ['taken-up'], ['merged'], ['adopted in part']]);

test('proposals are counted by theme and status, most first, those without a theme last', () => {
  assert.deepEqual(proposalSummary(range(6), themes, statuses, { by: 'theme' }), {
    by: 'theme', total: 6, more: undefined,
    rows: [
      { key: 'data', count: 3, segments: [{ status: 'taken-up', count: 1 }, { status: 'merged', count: 1 }, { status: '', count: 1 }] },
      { key: 'law', count: 2, segments: [{ status: 'taken-up', count: 1 }, { status: '', count: 1 }] },
      { key: 'trade', count: 1, segments: [{ status: 'adopted in part', count: 1 }] },
      { key: '', count: 1, segments: [{ status: 'proposed', count: 1 }] },
    ],
    statuses: [{ status: 'taken-up', count: 2 }, { status: 'merged', count: 1 }, { status: 'proposed', count: 1 }, { status: 'adopted in part', count: 1 }, { status: '', count: 1 }],
  });
});

test('only the records that are shown are counted', () => {
  const { rows, total } = proposalSummary([3, 4], themes, statuses, { by: 'theme' });
  assert.equal(total, 2);
  assert.deepEqual(rows.map(({ key, count }) => [key, count]), [['data', 1], ['law', 1]]);
});

test('more rows than the limit end in a line that holds the rest, and never stands for one row alone', () => {
  const many = column(Array.from({ length: 30 }, (_, i) => (i < 3 ? [] : [`theme ${i % 14}`])));
  const one = column(Array.from({ length: 30 }, () => []));
  const { rows, more } = proposalSummary(range(30), many, one, { by: 'theme' });
  assert.equal(rows.length + 1, 12);
  assert.equal(rows.at(-1)!.key, '');
  assert.equal(more!.rows, 4);
  assert.equal(rows.reduce((sum, { count }) => sum + count, 0) + more!.count, 30);
  assert.equal(proposalSummary(range(30), many, one, { by: 'theme', limit: 15 }).more, undefined);
});

const words = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor', 'f', 'g');
const records = fc.array(fc.tuple(fc.array(words, { maxLength: 3 }), fc.option(fc.constantFrom('taken-up', 'merged', 'proposed', 'strange'), { nil: undefined })), { maxLength: 60 });

test('rows and the rest add up to every value counted, and segments to their row', () => {
  fc.assert(fc.property(records, fc.integer({ min: 2, max: 8 }), (list, limit) => {
    const by = column(list.map(([values]) => values));
    const { rows, more, statuses: used, total } = proposalSummary(range(list.length), by, column(list.map(([, status]) => (status ? [status] : []))), { by: 'theme', limit });
    const naive = list.some(([values]) => values.length > 0) ? list.reduce((sum, [values]) => sum + Math.max(1, new Set(values).size), 0) : 0;
    assert.equal(rows.reduce((sum, { count }) => sum + count, 0) + (more?.count ?? 0), naive);
    for (const row of rows) {
      assert.equal(row.segments.reduce((sum, { count }) => sum + count, 0), row.count);
      const expected = list.filter(([values]) => (row.key === '' ? values.length === 0 : values.includes(row.key))).length;
      assert.equal(row.count, expected);
    }
    assert.equal(used.reduce((sum, { count }) => sum + count, 0), total);
    assert.ok(rows.length + (more ? 1 : 0) <= limit);
    if (more) assert.ok(more.rows > 1);
  }));
});

test('a feed with thousands of different statuses keeps the frequent ones and one segment for the others', () => {
  const strange = column(Array.from({ length: 5000 }, (_, i) => [i < 100 ? 'taken-up' : `word ${i}`]));
  const { rows, statuses: used } = proposalSummary(range(5000), column(Array.from({ length: 5000 }, () => ['x'])), strange, { by: 'theme' });
  assert.equal(used.length, 12);
  assert.deepEqual(used[0], { status: 'taken-up', count: 100 });
  assert.deepEqual(used.at(-1), { status: null, count: 4890 });
  assert.equal(rows[0]!.segments.reduce((sum, { count }) => sum + count, 0), 5000);
});

test('no row stands for what is not given where no record has a value', () => {
  const { rows, statuses: used, total } = proposalSummary(range(2), column([[], []]), column([['merged'], []]), { by: 'theme' });
  assert.deepEqual(rows, []);
  assert.equal(total, 2);
  assert.equal(used.length, 2);
});

test('no proposals give no rows', () => {
  assert.deepEqual(proposalSummary([], themes, statuses, { by: 'theme' }), { by: 'theme', rows: [], more: undefined, statuses: [], total: 0 });
  assert.deepEqual(groupProposals([], themes), []);
});

test('groups follow the feed, keep the order given inside, and put what has no value last', () => {
  const groups = groupProposals([5, 4, 3, 2, 1, 0], themes);
  assert.deepEqual(groups.map(({ key, count, indexes }) => [key, count, [...indexes]]), [
    ['data', 3, [4, 1, 0]], ['law', 2, [3, 1]], ['trade', 1, [5]], ['', 1, [2]],
  ]);
});

test('groups by status follow the order of statuses', () => {
  const groups = groupProposals(range(6), statuses, ['proposed', 'merged', 'taken-up']);
  assert.deepEqual(groups.map(({ key }) => key), ['proposed', 'merged', 'taken-up', 'adopted in part', '']);
});

test('a group holds exactly the records that have its value', () => {
  fc.assert(fc.property(records, (list) => {
    const groups = groupProposals(range(list.length), column(list.map(([values]) => values)));
    for (const { key, count, indexes } of groups) {
      const expected = list.flatMap(([values], i) => ((key === '' ? values.length === 0 : values.includes(key)) ? [i] : []));
      assert.deepEqual([...indexes], expected);
      assert.equal(count, expected.length);
    }
    assert.equal(new Set(groups.flatMap(({ indexes }) => [...indexes])).size, list.length);
  }));
});
