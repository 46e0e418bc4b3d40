import assert from 'node:assert/strict';
import test from 'node:test';
import { proposalFrom, rowOf } from '../../src/layout/proposal-row-search.js';
import { ProposalRows } from '../../src/layout/proposal-rows.js';

const group = (key: string, ...indexes: number[]) => ({ key, count: indexes.length, indexes: Uint32Array.from(indexes) });
const headed = new ProposalRows([group('a', 4, 2), group('b', 7), group('', 2, 9, 1)], true);

test('each group is a heading and its proposals', () => {
  assert.equal(headed.count, 9);
  assert.deepEqual(Array.from({ length: 9 }, (_, row) => headed.at(row).record), [-1, 4, 2, -1, 7, -1, 2, 9, 1]);
  assert.deepEqual(Array.from({ length: 9 }, (_, row) => headed.at(row).group), [0, 0, 0, 1, 1, 2, 2, 2, 2]);
  assert.deepEqual(headed.at(7), { group: 2, place: 1, record: 9 });
  assert.equal(headed.startOf(2), 5);
});

test('without headings the rows are the proposals', () => {
  const rows = new ProposalRows([group('', 3, 1, 2)], false);
  assert.equal(rows.count, 3);
  assert.deepEqual([0, 1, 2].map((row) => rows.at(row).record), [3, 1, 2]);
  assert.equal(rowOf(rows, 2), 2);
});

test('a record is found at its first row, and one that is not shown at none', () => {
  assert.equal(rowOf(headed, 2), 2);
  assert.equal(rowOf(headed, 9), 7);
  assert.equal(rowOf(headed, 5), -1);
});

test('moving passes over headings, and stays within the list', () => {
  assert.equal(proposalFrom(headed, 3, 1), 4);
  assert.equal(proposalFrom(headed, 3, -1), 2);
  assert.equal(proposalFrom(headed, 0, -1), 1);
  assert.equal(proposalFrom(headed, -5, -1), 1);
  assert.equal(proposalFrom(headed, 99, 1), 8);
  assert.equal(proposalFrom(new ProposalRows([], true), 0, 1), -1);
});
