import assert from 'node:assert/strict';
import test from 'node:test';
import type { Output, WorkPlan } from '../../src/model/feed.js';
import { timelineRows, type TimelineRow } from '../../src/layout/timeline.js';

const output = (id: string, more: Partial<Output> = {}): Output => ({ id, title: id, ...more });

const plans: WorkPlan[] = [
  { id: 'old', title: 'Earlier plan', start: '2010', end: '2011', priorities: ['Tools', 'Partners'] },
  {
    id: 'plan', title: 'Plan', start: '2012', end: '2013', priorities: ['Shown in the details'],
    outcomes: [
      { id: 'a', title: 'A', outputs: [output('a1', { milestones: [{ title: 'Draft', date: '2012-03' }, { title: 'Final' }] }), output('a2')] },
      { id: 'b', title: 'B', outputs: [output('b1')] },
      { id: 'c', title: 'C' },
    ],
  },
];

const outputs = plans.flatMap(({ outcomes = [] }) => outcomes.flatMap((outcome) => outcome.outputs ?? []));

interface Options { readonly turned?: ReadonlySet<string>; readonly shown?: Uint8Array }

/** Plans and outcomes are open but those that are named, and of the outputs only those that are. */
const turned = (...ids: string[]): Options => ({ turned: new Set(ids) });
/** The outputs of the plans are a1, a2 and b1. */
const only = (...shown: number[]): Options => ({ shown: Uint8Array.from(shown) });

const tableOf = ({ turned: ids, shown }: Options = {}) => timelineRows(plans, outputs, ids, shown);
const rowsOf = (options?: Options): TimelineRow[] => {
  const rows = tableOf(options);
  return Array.from({ length: rows.length }, (_, index) => rows.at(index)!);
};
const ids = (rows: readonly TimelineRow[]): string[] => rows.map(({ id }) => id);

test('plans, outcomes, outputs and milestones stand below what holds them, and priorities stand in for outcomes', () => {
  const rows = rowsOf(turned('a1'));
  assert.deepEqual(ids(rows), ['old', 'old#1', 'old#2', 'plan', 'a', 'a1', 'a1#1', 'a1#2', 'a2', 'b', 'b1', 'c']);
  assert.deepEqual(rows.map(({ level }) => level), [1, 2, 2, 1, 2, 3, 4, 4, 3, 2, 3, 2]);
  assert.deepEqual(rows.map(({ kind }) => kind), [
    'workPlan', 'priority', 'priority', 'workPlan', 'outcome', 'output', 'milestone', 'milestone', 'output', 'outcome', 'output', 'outcome']);
  assert.deepEqual(rows.map(({ holder }) => holder.index), [-1, 0, 0, -1, 3, 4, 5, 5, 4, 3, 9, 3]);
});

test('every row knows its place among its shown siblings', () => {
  const rows = rowsOf();
  rows.forEach((row, i) => {
    const siblings = rows.filter(({ holder, level }) => holder.index === row.holder.index && level === row.level);
    assert.equal(row.holder.children, siblings.length, row.id);
    assert.equal(row.posinset, siblings.indexOf(row) + 1, row.id);
    assert.equal(row.expanded, rows[i + 1]?.holder.index === i, `${row.id} is open when its first child follows`);
  });
});

test('a closed row hides all below it and still stands for its outputs', () => {
  const rows = rowsOf(turned('plan', 'old'));
  assert.deepEqual(ids(rows), ['old', 'plan']);
  assert.deepEqual([rows[1]!.first, rows[1]!.last], [0, 3]);
  assert.equal(rows[1]!.expanded, false);
  assert.equal(rows[1]!.children, 3);
});

test('a filter leaves the plans and outcomes of the shown outputs, and a plan that has no outcomes', () => {
  const rows = rowsOf(only(0, 1, 0));
  assert.deepEqual(ids(rows), ['old', 'old#1', 'old#2', 'plan', 'a', 'a2']);
  const { posinset, holder, first, last } = rows.at(-1)!;
  assert.deepEqual({ posinset, setsize: holder.children, parent: holder.index, first, last }, { posinset: 1, setsize: 1, parent: 4, first: 1, last: 2 });
  assert.deepEqual(ids(rowsOf(only(0, 0, 0))), ['old', 'old#1', 'old#2']);
});

test('an outcome without outputs cannot be opened', () => {
  const rows = rowsOf();
  assert.equal(rows.at(-1)!.id, 'c');
  assert.equal(rows.at(-1)!.children, 0);
  assert.equal(rows.length, 10);
});

test('rows know the numbers of their outputs, and outputs those of their rows', () => {
  for (const options of [turned(), turned('a1'), turned('a2', 'b1')]) {
    const { rowOf, outputs: numbers, at } = tableOf(options);
    assert.deepEqual(Array.from(rowOf, (row) => at(row)!.id), ['a1', 'a2', 'b1']);
    assert.deepEqual([...numbers], [0, 1, 2]);
    assert.ok(rowsOf(options).every((row, index) => row.index === index));
  }
  assert.deepEqual(Array.from(tableOf(turned('a')).rowOf, (row) => row >= 0), [false, false, true]);
  assert.deepEqual([...tableOf(only(0, 1, 1)).outputs], [1, 2]);
});

test('there is no row outside', () => {
  const { at, length } = tableOf();
  assert.deepEqual([at(-1), at(length), at(Infinity)], [undefined, undefined, undefined]);
  assert.equal(timelineRows([], []).at(0), undefined);
});
