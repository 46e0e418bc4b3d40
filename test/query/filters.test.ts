import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  filterValues, parseFilters, readFilters, removeFilter, sameFilters, toggleFilter, withFilter,
} from '../../src/query/filters.js';
import { formatFilters } from '../../src/query/format-filters.js';

const text = fc.oneof(
  fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...' ,:"%\t\n\u00a0\ufeff25é\ud800\udc00a') }), fc.constantFrom('', '__proto__', 'constructor'),
);
const filters = fc.dictionary(text.filter((name) => name !== ''), fc.uniqueArray(text, { minLength: 1, maxLength: 4 }), { noNullPrototype: true });

describe('filters as text', () => {
  it('read the notation of the attribute', () => {
    assert.deepEqual(parseFilters('country:GH,CI sector:cocoa  status:active'), { country: ['GH', 'CI'], sector: ['cocoa'], status: ['active'] });
  });

  it('take a value in quotes or percent-escaped as it is, and empty quotes as "not given"', () => {
    assert.deepEqual(parseFilters('sector:"fish, farmed: all",tea'), { sector: ['fish, farmed: all', 'tea'] });
    assert.deepEqual(parseFilters('sector:fish%2C%20farmed share:100%,%zz,%ff'), { sector: ['fish, farmed'], share: ['100%', '%zz', '%ff'] });
    assert.deepEqual(parseFilters('country:"",GH'), { country: ['', 'GH'] });
    assert.deepEqual(parseFilters('time:10:30'), { time: ['10:30'] });
  });

  it('leave out what says nothing and join a facet that is named twice', () => {
    assert.deepEqual(parseFilters('cocoa :GH country: sector:, kind:a,,a,b kind:c'), { kind: ['a', 'b', 'c'] });
    assert.deepEqual(parseFilters('kind:a "unclosed:b'), { kind: ['a'], unclosed: ['b'] });
  });

  it('come back the same after writing and reading, whatever the names and values', () => {
    fc.assert(fc.property(filters, (given) => {
      assert.deepEqual(Object.entries(parseFilters(formatFilters(given))).sort(), Object.entries(given).sort());
    }));
  });

  it('are read in a moment from megabytes of anything', () => {
    for (const unit of ['a', '"', ':', ',', '%', '%4', ' ', 'a:', '"a', 'a:b,']) assert.equal(typeof parseFilters(unit.repeat(500_000)), 'object');
  });

  it('are taken from an object of a host page, with a single value or numbers, and nothing else', () => {
    assert.deepEqual(readFilters({ country: 'GH', day: [1, '2', 1], sector: [], kind: [null, {}, true], x: null }), { country: ['GH'], day: ['1', '2'] });
    assert.deepEqual(readFilters('country:GH'), { country: ['GH'] });
    for (const nothing of [null, undefined, 7, true]) assert.deepEqual(readFilters(nothing), {});
  });
});

describe('changing filters', () => {
  it('never touches the filters given, and keeps them where nothing changes', () => {
    const before = Object.freeze({ country: Object.freeze(['GH']) });
    assert.deepEqual(toggleFilter(before, 'country', 'CI'), { country: ['GH', 'CI'] });
    assert.deepEqual(removeFilter(before, 'country', 'GH'), {});
    assert.equal(removeFilter(before, 'country', 'CI'), before);
    assert.deepEqual(withFilter(before, 'sector', ['tea', 'tea']), { country: ['GH'], sector: ['tea'] });
    assert.deepEqual(withFilter(before, 'country', []), {});
    assert.deepEqual(before, { country: ['GH'] });
  });

  it('is undone by choosing twice, for any name', () => {
    fc.assert(fc.property(filters, text.filter((name) => name !== ''), text, (given, name, value) => {
      const once = toggleFilter(given, name, value);
      assert.notEqual(filterValues(once, name).includes(value), filterValues(given, name).includes(value));
      assert.ok(!sameFilters(once, given));
      assert.ok(sameFilters(toggleFilter(once, name, value), given));
      assert.equal(Object.getPrototypeOf(once), Object.prototype);
    }));
  });

  it('compares without regard to order and to facets without a value', () => {
    assert.ok(sameFilters({ a: ['1', '2'], b: [] }, { a: ['2', '1'] }));
    assert.ok(!sameFilters({ a: ['1'] }, { a: ['1', '2'] }));
    assert.ok(!sameFilters({ a: ['1'] }, { constructor: ['1'] }));
  });
});
