import assert from 'node:assert/strict';
import test from 'node:test';
import { countProposals } from '../../src/layout/proposal-counts.js';
import { awaitsAnswer } from '../../src/layout/proposal-status.js';

const column = (...lists: string[][]) => {
  const values = [...new Set(lists.flat())];
  const offsets = [0];
  for (const list of lists) offsets.push(offsets.at(-1)! + list.length);
  return { values, offsets, codes: lists.flat().map((value) => values.indexOf(value)) };
};
const single = (...values: string[]) => column(...values.map((value) => [value]));

const kinds = ['proposal', 'takeaway', 'proposal', '', 'lesson', 'proposal', 'takeaway'];
const statuses = ['proposed', '', '', '', 'proposed', 'taken-up', 'on hold'];
const columns = { kind: single(...kinds), status: single(...statuses), session: column(['a'], ['a', 'b'], [''], ['b'], ['c'], [''], ['a']) };

test('an answer is due to what was proposed, and to a proposal of which nothing is said', () => {
  const due = kinds.filter((kind, index) => awaitsAnswer(kind, statuses[index]!));
  assert.deepEqual(due, ['proposal', 'proposal', '', 'lesson']);
});

test('the counts are those of the rows given', () => {
  const all = countProposals(Uint32Array.of(0, 1, 2, 3, 4, 5, 6), columns);
  assert.deepEqual([...all.kinds], [['proposal', 3], ['takeaway', 2], ['', 1], ['lesson', 1]]);
  assert.deepEqual([...all.statuses], [['proposed', 2], ['', 3], ['taken-up', 1], ['on hold', 1]]);
  assert.equal(all.sessions, 3);
  assert.equal(all.unanswered, 4);
  const some = countProposals(Uint32Array.of(1, 5), columns);
  assert.deepEqual([...some.statuses], [['', 1], ['taken-up', 1]]);
  assert.equal(some.sessions, 2);
  assert.equal(some.unanswered, 0);
  assert.equal(countProposals(new Uint32Array(0), columns).sessions, 0);
});
