import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { VirtualRows } from '../../src/layout/virtual-rows.js';

/** Heights as the browser reports them: whole 1/64 px. */
const height = fc.integer({ min: 0, max: 64 * 300 }).map((units) => units / 64);
const heights = fc.array(height, { minLength: 1, maxLength: 60 });

const sum = (list: readonly number[], end: number): number => list.slice(0, end).reduce((total, value) => total + value, 0);

test('three rows of 10, 20 and 30 px lie at 0, 10 and 30 and end at 60', () => {
  const rows = new VirtualRows(3, (i) => (i + 1) * 10);
  assert.equal(rows.total, 60);
  assert.deepEqual([0, 1, 2, 3].map((i) => rows.offsetOf(i)), [0, 10, 30, 60]);
  assert.deepEqual([-5, 0, 9.9, 10, 29, 30, 59, 60, 1e9].map((y) => rows.indexAt(y)), [0, 0, 0, 1, 1, 2, 2, 2, 2]);
});

test('offsets and rows are those of plain prefix sums, whatever was measured before', () => {
  fc.assert(fc.property(heights, fc.array(fc.tuple(fc.nat(59), height), { maxLength: 40 }), fc.double({ min: 0, max: 20000, noNaN: true }), (list, measured, offset) => {
    const naive = [...list];
    const rows = new VirtualRows(list.length, (i) => list[i]!);
    for (const [at, value] of measured) {
      const index = at % list.length;
      const grown = rows.measure(index, value);
      assert.equal(grown, value - naive[index]!);
      naive[index] = value;
    }
    for (let i = 0; i <= naive.length; i++) assert.equal(rows.offsetOf(i), sum(naive, i));
    assert.equal(rows.total, sum(naive, naive.length));
    const containing = naive.findIndex((value, i) => sum(naive, i) + value > offset);
    assert.equal(rows.indexAt(offset), containing === -1 ? naive.length - 1 : containing);
  }));
});

test('the range holds every row that the viewport touches, and none beyond the overscan', () => {
  fc.assert(fc.property(heights, fc.nat(6000), fc.integer({ min: 1, max: 900 }), fc.nat(200), (list, offset, viewport, overscan) => {
    const rows = new VirtualRows(list.length, (i) => list[i]!);
    const range = rows.range(offset, viewport, overscan);
    assert.equal(range.offset, sum(list, range.first));
    list.forEach((value, i) => {
      const top = sum(list, i);
      const touched = value > 0 && top < offset + viewport && top + value > offset;
      if (touched) assert.ok(i >= range.first && i < range.last, `row ${i} is touched`);
      if (top + value < offset - overscan && i < list.length - 1) assert.ok(i < range.first, `row ${i} lies above`);
      if (top > offset + viewport + overscan) assert.ok(i >= range.last, `row ${i} lies below`);
    });
  }));
});

test('measuring rows above an anchor moves the anchor by what they grew, so the row seen stays where it is', () => {
  const rows = new VirtualRows(100, () => 50);
  const anchor = rows.anchorAt(1020);
  assert.deepEqual(anchor, { index: 20, within: 20 });
  rows.measure(3, 80);
  rows.measure(19, 40);
  rows.measure(60, 500);
  assert.equal(rows.offsetOfAnchor(anchor), 1040);
  rows.measure(20, 5);
  assert.equal(rows.offsetOfAnchor(anchor), 1025);
});

test('a list without rows has no height, no row and an empty range', () => {
  const rows = new VirtualRows(0, () => 40);
  assert.equal(rows.total, 0);
  assert.equal(rows.indexAt(10), -1);
  assert.deepEqual(rows.range(0, 500, 100), { first: 0, last: 0, offset: 0 });
  assert.equal(rows.offsetOfAnchor(rows.anchorAt(100)), 0);
});

test('heights that are no heights count as none, and rows outside cannot be measured', () => {
  const rows = new VirtualRows(3, (i) => [Number.NaN, -5, 10][i]!);
  assert.equal(rows.total, 10);
  assert.equal(rows.measure(3, 10), 0);
  assert.equal(rows.measure(-1, 10), 0);
  assert.equal(rows.measure(Number.NaN, 10), 0);
  assert.equal(rows.total, 10);
});

test('bringing a row into view moves the list no further than needed', () => {
  const rows = new VirtualRows(10, () => 100);
  assert.equal(rows.offsetToShow(3, 250, 300), 250, 'row 3 is seen already');
  assert.equal(rows.offsetToShow(1, 250, 300), 100, 'a row above comes to the top');
  assert.equal(rows.offsetToShow(8, 250, 300), 600, 'a row below comes to the bottom');
  assert.equal(rows.offsetToShow(8, 250, 60), 800, 'a row taller than the viewport shows its top');
});

test('a million rows keep exact sums after ten thousand measurements', () => {
  const rows = new VirtualRows(1_000_000, () => 44.1);
  const unit = Math.round(44.1 * 64);
  let total = unit * 1_000_000;
  for (let i = 0; i < 10_000; i++) {
    rows.measure(i * 97, 30 + (i % 64) / 64);
    total += 30 * 64 + (i % 64) - unit;
  }
  assert.equal(rows.total, total / 64);
  assert.equal(rows.offsetOf(1_000_000), total / 64);
});
