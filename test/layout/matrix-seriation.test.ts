import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seriate } from '../../src/layout/matrix-seriation.js';

/** The same shuffle for the same seed (Fisher and Yates, with a linear congruential generator). */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = seed;
  for (let i = count - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

const isRun = (values: readonly number[]): boolean => new Set(values).size === values.filter((value, i) => value !== values[i - 1]).length;

test('a band that was shuffled comes back, from one end or the other', () => {
  const [rows, columns] = [shuffled(12, 7), shuffled(12, 11)];
  const order = seriate(12, 12, (row, column) => Math.abs(rows[row]! - columns[column]!) <= 1);
  const found = order.rows.map((row) => rows[row]!);
  const forward = found[0]! < found[11]! ? found : [...found].reverse();
  assert.deepEqual(forward, Array.from({ length: 12 }, (_, i) => i));
});

test('rows of one block stand together, and so do its columns', () => {
  const [rows, columns] = [shuffled(15, 3), shuffled(9, 5)];
  const order = seriate(15, 9, (row, column) => Math.floor(rows[row]! / 5) === Math.floor(columns[column]! / 3));
  assert.ok(isRun(order.rows.map((row) => Math.floor(rows[row]! / 5))));
  assert.ok(isRun(order.columns.map((column) => Math.floor(columns[column]! / 3))));
});

test('every row and column has its place, those without a filled cell at the end', () => {
  const order = seriate(5, 4, (row, column) => row !== 2 && column !== 0 && (row + column) % 2 === 0);
  assert.deepEqual([...order.rows].sort(), [0, 1, 2, 3, 4]);
  assert.deepEqual([...order.columns].sort(), [0, 1, 2, 3]);
  assert.equal(order.rows.at(-1), 2);
  assert.equal(order.columns.at(-1), 0);
});

test('the same cells give the same order', () => {
  const filled = (row: number, column: number): boolean => (row * 7 + column * 3) % 4 === 0;
  assert.deepEqual(seriate(20, 10, filled), seriate(20, 10, filled));
});

test('a matrix that is empty, or full, or has no rows is no trouble', () => {
  assert.deepEqual(seriate(2, 2, () => false), { rows: [0, 1], columns: [0, 1] });
  assert.deepEqual([...seriate(2, 3, () => true).rows].sort(), [0, 1]);
  assert.deepEqual(seriate(0, 0, () => true), { rows: [], columns: [] });
});
