import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisOf, Matrix, mostValues, type CoverageReport } from '../../src/layout/matrix.js';
import { cellsOf, membersOf } from '../../src/layout/matrix-members.js';
import { axisOrder } from '../../src/layout/matrix-order.js';
import { scrollToShow, windowAt } from '../../src/layout/matrix-scroll.js';
import { fewCells, firstWindow, partsOf } from '../../src/layout/matrix-window.js';
import { buildColumn, type Column } from '../../src/query/columns.js';

interface Item { readonly a: readonly string[]; readonly b: readonly string[] }

function columnOf(items: readonly Item[], member: keyof Item): Column {
  const steps = buildColumn(items, { name: member, values: (item: Item) => item[member] }, undefined);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const matrixOf = (items: readonly Item[], reports: readonly CoverageReport[] = []): Matrix => new Matrix(columnOf(items, 'a'), columnOf(items, 'b'), reports);

const items: readonly Item[] = [
  { a: ['GH', 'CI'], b: ['cocoa'] },
  { a: ['GH'], b: ['cocoa', 'fishing'] },
  { a: ['TR'], b: [] },
  { a: [], b: ['fishing'] },
];
const reports: readonly CoverageReport[] = [
  { row: 'GH', column: 'mining', state: 'gap' },
  { row: 'CI', column: 'mining', state: 'active' },
  { row: 'TR', column: 'mining', state: 'talks' },
  { row: 'GH', column: 'cocoa', state: 'gap' },
];

function stateOf(matrix: Matrix, row: string, column: string): string {
  return matrix.state(matrix.rows.values.indexOf(row), matrix.columns.values.indexOf(column));
}

test('a cell says how many there are, what was reported, and nothing where nothing is said', () => {
  const matrix = matrixOf(items, reports);
  assert.deepEqual(matrix.rows.values, ['GH', 'CI', 'TR', '']);
  assert.deepEqual(matrix.columns.values, ['cocoa', 'fishing', 'mining', '']);
  assert.equal(stateOf(matrix, 'GH', 'cocoa'), 'overlap');
  assert.equal(stateOf(matrix, 'GH', 'fishing'), 'active');
  assert.equal(stateOf(matrix, 'GH', 'mining'), 'gap');
  assert.equal(stateOf(matrix, 'CI', 'mining'), 'active');
  assert.equal(stateOf(matrix, 'TR', 'mining'), 'other');
  assert.equal(matrix.word(2, 2), 'talks');
  assert.equal(stateOf(matrix, 'TR', 'cocoa'), 'unreported');
  assert.equal(stateOf(matrix, 'TR', ''), 'unplaced');
  assert.equal(stateOf(matrix, '', 'fishing'), 'unplaced');
});

test('a filter hides records, and reports about other rows and columns', () => {
  const matrix = matrixOf(items, reports);
  matrix.show([1], (row) => row === 0);
  assert.equal(stateOf(matrix, 'GH', 'cocoa'), 'active');
  assert.equal(stateOf(matrix, 'CI', 'cocoa'), 'hidden');
  assert.equal(stateOf(matrix, 'CI', 'mining'), 'hidden');
  assert.equal(stateOf(matrix, 'GH', 'mining'), 'gap');
  assert.equal(stateOf(matrix, 'TR', ''), 'hidden');
  assert.equal(stateOf(matrix, 'TR', 'cocoa'), 'unreported');
  matrix.show();
  assert.equal(stateOf(matrix, 'CI', 'cocoa'), 'active');
});

test('a record counts once in the total of a row, however many columns it has', () => {
  const matrix = matrixOf(items, reports);
  matrix.show();
  assert.deepEqual([...matrix.rowTotals], [2, 1, 1, 1]);
  assert.deepEqual([...matrix.columnTotals], [2, 2, 0, 1]);
  assert.equal(matrix.unplaced, 2);
  matrix.show([1]);
  assert.deepEqual([...matrix.rowTotals], [1, 0, 0, 0]);
  assert.deepEqual([...matrix.rowSizes], [2, 1, 1, 1]);
  assert.equal(matrix.unplaced, 0);
});

test('the tally counts pairs of given values only', () => {
  const tally = matrixOf(items, reports).tally();
  assert.equal(tally.pairs, 9);
  assert.equal(tally.reported, 6);
  assert.equal(tally.overlaps, 1);
  assert.equal(tally.gaps, 1);
  assert.equal(tally.hidden, 0);
  assert.deepEqual([...tally.covered], [2, 1, 1]);
  assert.deepEqual([...tally.states].sort(), ['active', 'gap', 'other', 'overlap', 'unplaced', 'unreported']);
});

test('members of cells and cells of records agree', () => {
  const matrix = matrixOf(items, reports);
  for (let row = 0; row < matrix.rows.values.length; row++) {
    for (let column = 0; column < matrix.width; column++) {
      const cell = row * matrix.width + column;
      const members = membersOf(matrix, row, column);
      assert.equal(members.length, matrix.all[cell]);
      items.forEach((_item, record) => assert.equal(cellsOf(matrix, record).includes(cell), members.includes(record)));
    }
  }
});

test('an axis keeps the values of most records where there is no room for all', () => {
  const many = Array.from({ length: mostValues + 5 }, (_, i) => ({ a: [`v${i}`], b: ['x'] }));
  const axis = axisOf(columnOf([...many, { a: [`v${mostValues + 4}`], b: ['x'] }], 'a'), ['reported']);
  assert.equal(axis.given, mostValues);
  assert.equal(axis.left, 6);
  assert.equal(axis.values[0], `v${mostValues + 4}`);
  const matrix = matrixOf(many);
  matrix.show();
  assert.equal(matrix.rowTotals.reduce((sum, count) => sum + count, 0), mostValues);
});

test('names of a prototype are values like any other', () => {
  const matrix = matrixOf([{ a: ['constructor', '__proto__'], b: ['toString'] }]);
  assert.deepEqual(matrix.rows.values, ['constructor', '__proto__']);
  assert.equal(stateOf(matrix, '__proto__', 'toString'), 'active');
});

test('"not given" is last in every order', () => {
  const axis = { values: ['b', 'a', 'c', ''], given: 3 };
  assert.deepEqual(axisOrder(axis, (x, y) => axis.values[x]!.localeCompare(axis.values[y]!)), [1, 0, 2, 3]);
  assert.deepEqual(axisOrder(axis, (x, y) => y - x), [2, 1, 0, 3]);
  assert.deepEqual(axisOrder({ values: ['a', 'b'], given: 2 }, () => 0), [0, 1]);
});

test('a small matrix is drawn whole, and of a large one what is seen', () => {
  assert.deepEqual(firstWindow(10, fewCells / 10), { top: 0, bottom: 10, start: 0, end: fewCells / 10 });
  const view = { width: 400, height: 320, cell: 40, line: 32, x: 0, y: 0 };
  assert.deepEqual(windowAt(100, 100, view), { top: 0, bottom: 11, start: 0, end: 11 });
  assert.deepEqual(windowAt(100, 100, { ...view, x: 800, y: 3200 - 320 }), { top: 89, bottom: 100, start: 19, end: 31 });
  assert.deepEqual(windowAt(100, 100, { ...view, x: 99999, y: 99999 }), { top: 99, bottom: 100, start: 99, end: 100 });
});

test('scrolling goes no further than it takes to see a cell', () => {
  assert.equal(scrollToShow(100, 40, 0, 400), 0);
  assert.equal(scrollToShow(400, 40, 0, 400), 40);
  assert.equal(scrollToShow(100, 40, 300, 400), 100);
});

test('a gap reported where something is done disputes it; one where nothing else is said does not', () => {
  const matrix = matrixOf(items, [...reports, { row: 'CI', column: 'mining', state: 'gap' }]);
  const disputed = matrix.rows.values.flatMap((row, r) => matrix.columns.values.filter((_column, c) => matrix.isDisputed(r, c)).map((column) => `${row} ${column}`));
  assert.deepEqual(disputed, ['GH cocoa', 'CI mining']);
  assert.equal(matrix.tally().isDisputed, true);
  assert.equal(matrixOf(items).tally().isDisputed, false);
});

test('parts for paper hold everything once, none is longer than it may be, and none is a mere rest', () => {
  assert.deepEqual(partsOf(40, 15), [[0, 13], [13, 27], [27, 40]]);
  assert.deepEqual(partsOf(0, 15), [[0, 0]]);
  for (let count = 1; count < 200; count++) {
    const lengths = partsOf(count, 22).map(([from, to]) => to - from);
    assert.equal(lengths.reduce((sum, length) => sum + length, 0), count);
    assert.ok(Math.max(...lengths) <= 22 && Math.max(...lengths) - Math.min(...lengths) <= 1);
  }
});
