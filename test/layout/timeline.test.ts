import assert from 'node:assert/strict';
import test from 'node:test';
import type { Output, WorkPlan } from '../../src/model/feed.js';
import { rowsOfOutputs, timelineRows, type TimelineRow } from '../../src/layout/timeline.js';

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

/** All rows are open but some. */
const without = (...closed: string[]) => ({ isOpen: (id: string) => !closed.includes(id) });
/** The outputs of the plans are a1, a2 and b1. */
const only = (...shown: number[]) => ({ shown: Uint8Array.from(shown) });

const ids = (rows: readonly TimelineRow[]): string[] => rows.map(({ id }) => id);

test('plans, outcomes, outputs and milestones stand below what holds them, and priorities stand in for outcomes', () => {
  const rows = timelineRows(plans);
  assert.deepEqual(ids(rows), ['old', 'old#1', 'old#2', 'plan', 'a', 'a1', 'a1#1', 'a1#2', 'a2', 'b', 'b1', 'c']);
  assert.deepEqual(rows.map(({ level }) => level), [1, 2, 2, 1, 2, 3, 4, 4, 3, 2, 3, 2]);
  assert.deepEqual(rows.map(({ kind }) => kind), [
    'workPlan', 'priority', 'priority', 'workPlan', 'outcome', 'output', 'milestone', 'milestone', 'output', 'outcome', 'output', 'outcome']);
  assert.deepEqual(rows.map(({ parent }) => parent), [-1, 0, 0, -1, 3, 4, 5, 5, 4, 3, 9, 3]);
});

test('every row knows its place among its shown siblings', () => {
  const rows = timelineRows(plans, without('a1'));
  rows.forEach((row, i) => {
    const siblings = rows.filter(({ parent, level }) => parent === row.parent && level === row.level);
    assert.equal(row.setsize, siblings.length, row.id);
    assert.equal(row.posinset, siblings.indexOf(row) + 1, row.id);
    assert.equal(row.expandable && row.expanded, rows[i + 1]?.parent === i, `${row.id} is open when its first child follows`);
  });
});

test('a closed row hides all below it and still stands for its outputs', () => {
  const rows = timelineRows(plans, without('plan', 'old'));
  assert.deepEqual(ids(rows), ['old', 'plan']);
  assert.deepEqual([rows[1]!.first, rows[1]!.last], [0, 3]);
  assert.equal(rows[1]!.expanded, false);
  assert.equal(rows[1]!.expandable, true);
});

test('a filter leaves the plans and outcomes of the shown outputs, and a plan that has no outcomes', () => {
  const rows = timelineRows(plans, only(0, 1, 0));
  assert.deepEqual(ids(rows), ['old', 'old#1', 'old#2', 'plan', 'a', 'a2']);
  const { posinset, setsize, parent, first, last } = rows.at(-1)!;
  assert.deepEqual({ posinset, setsize, parent, first, last }, { posinset: 1, setsize: 1, parent: 4, first: 1, last: 2 });
  assert.deepEqual(ids(timelineRows(plans, only(0, 0, 0))), ['old', 'old#1', 'old#2']);
});

test('an outcome without outputs cannot be opened', () => {
  const rows = timelineRows(plans, { isOpen: () => true });
  assert.equal(rows.at(-1)!.id, 'c');
  assert.equal(rows.at(-1)!.expandable, false);
  assert.equal(rows.length, 12);
});

test('rows know the numbers of their outputs, and outputs those of their rows', () => {
  const rows = timelineRows(plans, without('a1'));
  assert.deepEqual([...rowsOfOutputs(rows, 3)].map((row) => rows[row]!.id), ['a1', 'a2', 'b1']);
  assert.deepEqual([...rowsOfOutputs(timelineRows(plans, without('a')), 3)].map((row) => row >= 0), [false, false, true]);
  assert.ok(rows.every((row, index) => row.index === index));
});

test('only outputs are asked about as such when rows are opened', () => {
  const asked: string[] = [];
  timelineRows(plans, { isOpen: (id, isOutput) => asked.push(`${id} ${isOutput}`) > 0 });
  assert.deepEqual(asked, ['old false', 'plan false', 'a false', 'a1 true', 'b false', 'c false']);
});
