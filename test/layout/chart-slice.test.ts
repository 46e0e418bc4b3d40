import assert from 'node:assert/strict';
import test from 'node:test';
import { observedOf } from '../../src/layout/chart-data.js';
import { parityOf } from '../../src/layout/chart-parity.js';
import { firstOf } from '../../src/layout/chart-first.js';
import { hasDimensions, isMixed, latestOf, wholeSlice, type SliceOptions } from '../../src/layout/chart-slice.js';
import { sexOf, sliceOf } from '../../src/layout/chart-split.js';
import { tallyOf } from '../../src/layout/chart-tally.js';
import type { Indicator, Observation } from '../../src/model/feed.js';

const indicator = (series: readonly Observation[]): Indicator => ({ id: 'i', title: 'Indicator', series });
const slice = (series: readonly Observation[], options: Partial<SliceOptions> = {}) => {
  const observed = observedOf(indicator(series));
  return { observed, slice: sliceOf(observed, { by: undefined, filters: {}, picks: {}, ...options }) };
};
const keys = (series: readonly Observation[], options: Partial<SliceOptions> = {}): readonly string[] => slice(series, options).slice.groups.map(({ key }) => key);

const both: readonly Observation[] = [
  { date: '2020', value: 5 }, { date: '2020', value: 4, sex: 'female' }, { date: '2020', value: 6, sex: 'male' },
  { date: '2021', value: 5.5, sex: 'female' }, { date: '2021', value: 6.5, sex: 'male' },
];
const crossed: readonly Observation[] = ['LK', 'NP'].flatMap((country) => ['f', 'm'].map((sex) => ({ date: '2020', value: 1, country, sex })));

test('a series is split by what it has, and what is not disaggregated stays beside it', () => {
  assert.deepEqual(keys(both), ['', 'female', 'male']);
  assert.deepEqual(keys(both, { by: 'none' }), ['']);
  assert.deepEqual(keys([{ date: '2020', value: 1, country: 'LK' }]), ['']);
});

test('a split that the series does not have falls back to the usual one', () => {
  assert.equal(slice(both, { by: 'age' }).slice.by, 'sex');
  assert.equal(slice(both, { by: 'constructor' }).slice.by, 'sex');
});

test('nothing is summed: other dimensions are held at the total, else at one value that is named', () => {
  const { slice: chosen } = slice(crossed, { by: 'sex' });
  assert.deepEqual(chosen.held, [{ dimension: 'country', value: 'LK', choices: ['LK', 'NP'] }]);
  assert.deepEqual(chosen.groups.map(({ rows }) => rows.length), [1, 1]);
  const picked = slice(crossed, { by: 'sex', picks: { country: 'NP' } }).slice;
  assert.equal(picked.held[0]!.value, 'NP');
  const total = slice([...crossed, { date: '2020', value: 9, sex: 'f' }, { date: '2020', value: 8, sex: 'm' }], { by: 'sex' });
  assert.deepEqual(total.slice.held, [{ dimension: 'country', value: '', choices: ['', 'LK', 'NP'] }]);
  assert.deepEqual(total.slice.groups.map(({ rows }) => total.observed.values[rows[0]!]), [9, 8]);
});

test('a word for the total is held before any other value', () => {
  const { slice: held } = slice([{ date: '2020', value: 1, country: 'LK', sex: 'f' }, { date: '2020', value: 2, country: 'NP', sex: '_T' }, { date: '2020', value: 3, country: 'LK', sex: '_T' }], { by: 'country' });
  assert.equal(held.held[0]!.value, '_T');
});

test('filters of the group narrow the series to their values', () => {
  assert.deepEqual(keys(both, { filters: { sex: ['male'] } }), ['male']);
  assert.deepEqual(keys(both, { filters: { sex: ['nobody'] } }), []);
  assert.deepEqual(keys(both, { filters: { sector: ['tea'] } }), ['', 'female', 'male']);
});

test('a suppressed value is not kept, whatever the feed gives with it', () => {
  const { observed } = slice([{ date: '2020', value: 777, status: 'suppressed' }, { date: '2021', value: 778, status: 'CONFIDENTIAL' }, { date: '2022', value: 0 }]);
  assert.deepEqual([...observed.values], [NaN, NaN, 0]);
});

test('dates of mixed precision stand in the middle of what they cover, in order', () => {
  const { observed } = slice([{ date: '2020', value: 2 }, { date: '2019-03-14', value: 1 }, { value: 9 }, { date: '2020-01', value: 3 }]);
  assert.deepEqual(observed.dates.map(({ text }) => text), ['2019-03-14', '2020-01', '2020']);
  assert.deepEqual([...observed.order].map((row) => observed.values[row]), [1, 3, 2, 9]);
  const [day, month, year] = observed.dates;
  assert.equal(day!.to - day!.from, 1);
  assert.equal(month!.middle, month!.from + 15.5);
  assert.equal(year!.middle, year!.from + 183);
});

test('the latest value is the newest with a date; one without a date only where none has one', () => {
  const { observed, slice: all } = slice([{ value: 9 }, { date: '2020', value: 1 }, { date: '2021', value: null }, { date: '2019', value: 3 }]);
  assert.equal(observed.values[latestOf(observed, all.groups[0]!)!], 1);
  assert.equal(observed.values[firstOf(observed, all.groups[0]!)!], 3);
  const undated = slice([{ value: 91 }]);
  assert.equal(undated.observed.values[latestOf(undated.observed, undated.slice.groups[0]!)!], 91);
});

test('baseline and target speak of the whole, not of women or of one of several countries', () => {
  const { slice: all } = slice(both);
  assert.ok(all.headline!.isWhole);
  const women = slice(both, { filters: { sex: ['female'] } });
  assert.ok(!women.slice.headline!.isWhole);
  const nepal = slice([{ date: '2020', value: 4, country: 'NP' }]);
  assert.ok(nepal.slice.headline!.isWhole);
});

test('a series without dimensions is one group, the same that a split by nothing has', () => {
  const plain: readonly Observation[] = [{ date: '2021', value: 2 }, { date: '2020', value: 1 }, { value: 3 }];
  const { observed, slice: split } = slice(plain);
  assert.ok(!hasDimensions(observed));
  assert.ok(hasDimensions(slice(both).observed));
  assert.deepEqual(wholeSlice(observed, {}), split);
  assert.deepEqual(wholeSlice(observed, { country: ['GH'] }), slice(plain, { filters: { country: ['GH'] } }).slice);
});

test('women are compared with men where both have a value of one date', () => {
  const { observed, slice: all } = slice([...both, { date: '2022', value: 3, sex: 'female' }, { date: '2022', value: 9, sex: 'male', status: 'suppressed' }, { date: '2023', value: 3, sex: 'female' }, { date: '2023', value: 0, sex: 'male' }]);
  assert.deepEqual(parityOf(observed, all)!.map(({ ratio }) => Math.round(ratio * 1000)), [667, 846]);
  assert.equal(parityOf(observed, slice(both, { by: 'none' }).slice), undefined);
  const placesOf = (...sexes: readonly string[]) => Object.fromEntries(slice(sexes.map((sex) => ({ date: '2022', value: 3, ...(sex && { sex }) })), { by: 'sex' }).slice.groups.map(({ key, code }) => [key, code]));
  assert.deepEqual(placesOf('male', 'female'), { female: 1, male: 2 }, 'women and men have the same colours whichever comes first');
  assert.deepEqual(placesOf('total', 'M', 'F', ''), { '': 0, F: 1, M: 2, total: 3 });
  assert.deepEqual(placesOf('other', 'boys', 'unknown'), { boys: 2, other: 1, unknown: 3 });
  assert.deepEqual(placesOf('a', 'female', 'girls', 'men'), { female: 1, men: 2, a: 3, girls: 4 });
  assert.equal(sexOf(' Female '), 'women');
  assert.equal(sexOf('other'), undefined);
});

test('what is drawn is counted by what it is', () => {
  const series: Observation[] = [
    { date: '2020', value: 1 }, { date: '2020', value: 2 }, { date: '2020', value: 3 }, { date: '2021', value: null }, { date: '2022', value: 4, status: 'estimate' },
    { date: '2023', value: 5, status: 'suppressed' }, { value: 6 }, { date: '2020', value: 9, age: '5-11' },
  ];
  const { observed, slice: all } = slice(series, { by: 'none' });
  assert.deepEqual(tallyOf(observed, [all]), { values: 5, estimates: 1, suppressed: 1, empty: 1, undated: 1, dates: 2, several: 1, rest: 1 });
});

test('observations are one group only where none differs from the others in a dimension', () => {
  const mixed = (...series: readonly object[]): boolean => isMixed(observedOf({ id: 'm', title: 'M', series: series as never }));
  assert.equal(mixed({ value: 1 }, { value: 2 }), false);
  assert.equal(mixed({ value: 1, country: 'NP' }, { value: 2, country: 'NP' }), false);
  assert.equal(mixed({ value: 1, country: 'NP' }, { value: 2 }), true);
  assert.equal(mixed({ value: 1, sex: 'f' }, { value: 2, sex: 'm' }), true);
});
