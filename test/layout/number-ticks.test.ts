import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { roundScale } from '../../src/layout/number-ticks.js';

test('ticks are round and free of binary crumbs', () => {
  assert.deepEqual(roundScale(0, 1, 5).ticks, [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(roundScale(0, 0.3, 3).ticks, [0, 0.1, 0.2, 0.3]);
  assert.deepEqual(roundScale(-3.5, 5, 4).ticks, [-5, 0, 5]);
  assert.deepEqual(roundScale(0, 97, 5).ticks, [0, 20, 40, 60, 80, 100]);
});

test('a scale says how many decimals its ticks need', () => {
  assert.equal(roundScale(0, 1, 5).decimals, 1);
  assert.equal(roundScale(0, 100, 5).decimals, 0);
  assert.equal(roundScale(0, 0.02, 4).decimals, 3);
});

test('a span of nothing gets room, and the largest numbers do not hang or overflow', () => {
  const one = roundScale(7, 7, 5);
  assert.ok(one.from <= 7 && one.to >= 7 && one.to > one.from);
  const largest = roundScale(-Number.MAX_VALUE, Number.MAX_VALUE, 5);
  assert.ok(largest.ticks.every(Number.isFinite) && largest.ticks.length <= 100);
  assert.ok(roundScale(1e16, 1e16 + 2, 5).ticks.length <= 100);
});

test('a scale holds both ends, in few ticks that rise', () => {
  fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 1e-3, max: 1e9, noNaN: true }), fc.integer({ min: 2, max: 10 }), (low, span, count) => {
    const { from, to, ticks } = roundScale(low, low + span, count);
    const room = (to - from) * 1e-6;
    assert.ok(from <= low + room && to >= low + span - room, `${from} to ${to} does not hold ${low} to ${low + span}`);
    assert.ok(ticks.length <= 2 * count + 3, `${ticks.length} ticks where ${count} were asked for`);
    assert.ok(ticks.every((tick, index) => index === 0 || tick > ticks[index - 1]!));
  }));
});
