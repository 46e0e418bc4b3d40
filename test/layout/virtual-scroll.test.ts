import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { maximumScrollHeight } from '../../src/layout/scroll-height.js';
import { physicalHeight, scrolledTo, scrollTo, settle } from '../../src/layout/virtual-scroll.js';

const tall = { total: 60_000_000, viewport: 600 };
const extents = fc.record({
  total: fc.integer({ min: 0, max: 100_000_000 }),
  viewport: fc.integer({ min: 1, max: 2000 }),
  maximum: fc.integer({ min: 1_000_000, max: 12_000_000 }),
});

test('a list within the limit scrolls as it is', () => {
  const extent = { total: 5000, viewport: 600 };
  assert.equal(physicalHeight(extent), 5000);
  assert.deepEqual(scrollTo(1234, extent), { physical: 1234, offset: 1234 });
  assert.deepEqual(scrolledTo(4400, { physical: 0, offset: 0 }, extent), { physical: 4400, offset: 4400 });
  assert.deepEqual(scrollTo(9999, extent), { physical: 4400, offset: 4400 });
});

test('a list shorter than the viewport does not scroll', () => {
  assert.deepEqual(scrollTo(50, { total: 300, viewport: 600 }), { physical: 0, offset: 0 });
  assert.deepEqual(scrolledTo(50, { physical: 0, offset: 0 }, { total: 300, viewport: 600 }), { physical: 0, offset: 0 });
});

test('a taller list has a scroller of the limit, and a wheel moves its rows by the same pixels', () => {
  assert.equal(physicalHeight(tall), maximumScrollHeight);
  const middle = scrollTo(30_000_000, tall);
  const after = scrolledTo(middle.physical + 100, middle, tall);
  assert.equal(after.offset, 30_000_100);
  assert.equal(after.physical, middle.physical + 100);
});

test('settling moves the scrollbar and never the rows', () => {
  fc.assert(fc.property(extents, fc.nat(100_000_000), (extent, offset) => {
    const position = scrollTo(offset, extent);
    const moved = scrolledTo(position.physical + 37, position, extent);
    assert.equal(settle(moved, extent).offset, moved.offset);
  }));
});

test('dragging the scrollbar to where an offset put it comes back to that offset', () => {
  fc.assert(fc.property(extents, fc.nat(100_000_000), (extent, offset) => {
    const there = scrollTo(offset, extent);
    const far = { physical: there.physical + extent.viewport * 3, offset: 0 };
    const back = scrolledTo(there.physical, far, extent);
    // One millionth of a scrollbar's pixel is well within what floating point keeps.
    assert.ok(Math.abs(back.offset - there.offset) < 1e-3, `${back.offset} is not ${there.offset}`);
  }));
});

test('the ends of the scrollbar are the ends of the list', () => {
  const near = { physical: 10, offset: 500_000 };
  assert.deepEqual(scrolledTo(0, near, tall), { physical: 0, offset: 0 });
  const end = maximumScrollHeight - 600;
  assert.equal(scrolledTo(end, { physical: end - 10, offset: 100 }, tall).offset, 60_000_000 - 600);
});

test('further down the list is always further down the scrollbar', () => {
  fc.assert(fc.property(extents, fc.nat(100_000_000), fc.integer({ min: 1, max: 1_000_000 }), (extent, offset, step) => {
    assert.ok(scrollTo(offset, extent).physical <= scrollTo(offset + step, extent).physical);
  }));
});

test('wheeling from the start to beyond a thousand pixels and back never jumps', () => {
  let position = scrollTo(0, tall);
  for (const step of [100, 100, 100, 100, -100, -100, -100, -99]) {
    const next = scrolledTo(position.physical + step, position, tall);
    assert.equal(next.offset - position.offset, step);
    position = settle(next, tall);
  }
  assert.equal(position.offset, 1);
});
