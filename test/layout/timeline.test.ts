import assert from 'node:assert/strict';
import test from 'node:test';
import type { Output, WorkPlan } from '../../src/model/feed.js';
import { expandableIds, timelineRows, type TimelineRow } from '../../src/layout/timeline.js';

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
  const rows = timelineRows(plans, { collapsed: new Set(['a1']) });
  rows.forEach((row, i) => {
    const siblings = rows.filter(({ parent, level }) => parent === row.parent && level === row.level);
    assert.equal(row.setsize, siblings.length, row.id);
    assert.equal(row.posinset, siblings.indexOf(row) + 1, row.id);
    assert.equal(row.expandable && row.expanded, rows[i + 1]?.parent === i, `${row.id} is open when its first child follows`);
  });
});

test('a closed row hides all below it and still stands for its outputs', () => {
  const rows = timelineRows(plans, { collapsed: new Set(['plan', 'old']) });
  assert.deepEqual(ids(rows), ['old', 'plan']);
  assert.deepEqual(rows[1]!.outputs.map(({ id }) => id), ['a1', 'a2', 'b1']);
  assert.equal(rows[1]!.expanded, false);
  assert.equal(rows[1]!.expandable, true);
});

test('a filter leaves the plans and outcomes of the shown outputs, and a plan that has no outcomes', () => {
  const rows = timelineRows(plans, { shown: new Set(['a2']) });
  assert.deepEqual(ids(rows), ['old', 'old#1', 'old#2', 'plan', 'a', 'a2']);
  assert.deepEqual(rows.at(-1), { ...rows.at(-1)!, posinset: 1, setsize: 1, parent: 4 });
  assert.deepEqual(ids(timelineRows(plans, { shown: new Set() })), ['old', 'old#1', 'old#2']);
});

test('an outcome without outputs cannot be opened, and closing what is not there changes nothing', () => {
  const rows = timelineRows(plans, { collapsed: new Set(['c', 'nothing']) });
  assert.equal(rows.at(-1)!.id, 'c');
  assert.equal(rows.at(-1)!.expandable, false);
  assert.equal(rows.length, 12);
});

test('the rows that can be closed are told by kind', () => {
  assert.deepEqual([...expandableIds(plans, ['output'])], ['a1']);
  assert.deepEqual([...expandableIds(plans, ['workPlan', 'outcome'])], ['old', 'plan', 'a', 'b', 'c']);
});
