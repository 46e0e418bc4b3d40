import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { bandSteps, fittingLabel, periods, thinLabels, ticks, TimeScale, type PeriodUnit } from '../../src/layout/time-axis.js';
import { panBy, zoomAt } from '../../src/layout/time-zoom.js';

/** The second way to a day number: the platform's own calendar, in UTC. */
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 864e5;
const iso = (number: number): string => new Date(number * 864e5).toISOString().slice(0, 10);
const measure = (text: string): number => text.length * 6;

const scales = fc.record({
  from: fc.integer({ min: -200_000, max: 200_000 }), days: fc.integer({ min: 1, max: 400_000 }),
  width: fc.integer({ min: 20, max: 4000 }), rtl: fc.boolean(),
}).map(({ from, days, width, rtl }) => new TimeScale(from, from + days, width, rtl));

test('a day and its position lead to each other', () => {
  fc.assert(fc.property(scales, fc.double({ min: -300_000, max: 600_000, noNaN: true }), (scale, at) => {
    assert.ok(Math.abs(scale.invert(scale.position(at)) - at) < 1e-6);
  }));
});

test('right to left is the mirror image', () => {
  fc.assert(fc.property(scales, fc.double({ min: -300_000, max: 600_000, noNaN: true }), (scale, at) => {
    const mirror = scale.resized(scale.width, !scale.rtl);
    assert.ok(Math.abs(scale.position(at) + mirror.position(at) - scale.width) < 1e-6 * Math.max(1, Math.abs(scale.position(at))));
    assert.deepEqual(periods(scale, { unit: 'year', every: 10 }).map(({ from, to }) => [from, to]), periods(mirror, { unit: 'year', every: 10 }).map(({ from, to }) => [from, to]));
  }));
  assert.equal(new TimeScale(0, 100, 500, true).position(0), 500);
  assert.equal(new TimeScale(0, 100, 500).position(0), 0);
});

test('zooming keeps the day under the pointer where it is', () => {
  fc.assert(fc.property(scales, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (scale, factor, share) => {
    const x = share * scale.width;
    const zoomed = zoomAt(scale, factor, x);
    assert.ok(Math.abs(zoomed.invert(x) - scale.invert(x)) < 1e-6);
    assert.ok(Math.abs((zoomed.to - zoomed.from) * factor - (scale.to - scale.from)) < 1e-5);
  }));
});

test('a drag to the right shows earlier days from left to right, and later days from right to left', () => {
  const limits = { from: -1000, to: 1000 };
  const ltr = panBy(new TimeScale(0, 100, 500), 50, limits);
  const rtl = panBy(new TimeScale(0, 100, 500, true), 50, limits);
  assert.deepEqual([ltr.from, ltr.to], [-10, 90]);
  assert.deepEqual([rtl.from, rtl.to], [10, 110]);
});

test('nothing is shown beyond the limits, and never fewer days than the least', () => {
  const limits = { from: 0, to: 1000, minimumDays: 10 };
  fc.assert(fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 10, max: 100 }), fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: -9000, max: 9000 }), fc.boolean(), (from, days, factor, dx, rtl) => {
    for (const scale of [zoomAt(new TimeScale(from, from + days, 600, rtl), factor, 200, limits), panBy(new TimeScale(from, from + days, 600, rtl), dx, limits)]) {
      assert.ok(scale.from >= -1e-9 && scale.to <= 1000 + 1e-9, `${scale.from} to ${scale.to}`);
      assert.ok(scale.to - scale.from >= 10 - 1e-9 && scale.to - scale.from <= 1000 + 1e-9);
    }
  }));
});

test('zooming in at the closest zoom does not move the line', () => {
  const scale = new TimeScale(100, 110, 600);
  const zoomed = zoomAt(scale, 2, 50, { from: 0, to: 1000, minimumDays: 10 });
  assert.deepEqual([zoomed.from, zoomed.to], [100, 110]);
});

test('a brush dragged either way shows the same days', () => {
  const scale = new TimeScale(0, 1000, 500);
  for (const [a, b] of [[200, 300], [300, 200]] as const) {
    const shown = scale.showing(a, b, { from: 0, to: 1000 });
    assert.deepEqual([shown.from, shown.to], [200, 300]);
  }
});

test('a scale without days or width still places a day', () => {
  const scale = new TimeScale(5, 5, 0);
  assert.equal(scale.position(5), 0);
  assert.equal(scale.invert(0), 5);
});

test('two years over 960 px have months under years, and over 400 px quarters or longer', () => {
  const wide = bandSteps(new TimeScale(day('2020-01-01'), day('2022-01-01'), 960));
  assert.deepEqual(wide, { upper: { unit: 'year', every: 1 }, lower: { unit: 'month', every: 1 } });
  const medium = bandSteps(new TimeScale(day('2020-01-01'), day('2022-01-01'), 400));
  assert.equal(medium.lower.unit, 'quarter');
  const month = bandSteps(new TimeScale(day('2020-03-01'), day('2020-04-01'), 960));
  assert.deepEqual(month, { upper: { unit: 'month', every: 1 }, lower: { unit: 'day', every: 1 } });
  assert.deepEqual(bandSteps(new TimeScale(day('1900-01-01'), day('2100-01-01'), 400)), { lower: { unit: 'year', every: 20 } });
});

test('quarters of a leap year have 91, 91, 92 and 92 days', () => {
  const scale = new TimeScale(day('2020-01-01'), day('2021-01-01'), 366);
  const quarters = periods(scale, { unit: 'quarter', every: 1 });
  assert.deepEqual(quarters.map(({ width }) => width), [91, 91, 92, 92]);
  assert.deepEqual(quarters.map(({ year, month, quarter }) => [year, month, quarter]), [[2020, 1, 1], [2020, 4, 2], [2020, 7, 3], [2020, 10, 4]]);
});

test('weeks begin on Monday', () => {
  const weeks = periods(new TimeScale(day('2019-12-25'), day('2020-01-10'), 600), { unit: 'week', every: 1 });
  assert.deepEqual(weeks.map(({ from }) => iso(from)), ['2019-12-23', '2019-12-30', '2020-01-06']);
  assert.deepEqual(weeks.map(({ year, month, dayOfMonth }) => [year, month, dayOfMonth]), [[2019, 12, 23], [2019, 12, 30], [2020, 1, 6]]);
});

test('bands of every length touch, cover what is seen and begin on their calendar day', () => {
  const units: PeriodUnit[] = ['year', 'half', 'quarter', 'month', 'week', 'day'];
  const begins: Record<PeriodUnit, RegExp> = { year: /-01-01$/, half: /-(01|07)-01$/, quarter: /-(01|04|07|10)-01$/, month: /-01$/, week: /./, day: /./ };
  fc.assert(fc.property(scales, fc.constantFrom(...units), (scale, unit) => {
    fc.pre((scale.to - scale.from) < 20_000);
    const bands = periods(scale, { unit, every: 1 });
    assert.ok(bands[0]!.from <= scale.from && bands.at(-1)!.to >= scale.to);
    bands.forEach((band, i) => {
      assert.match(iso(band.from), begins[unit]);
      assert.ok(band.x >= -1e-6 && band.x + band.width <= scale.width + 1e-6);
      if (i > 0) assert.equal(band.from, bands[i - 1]!.to);
    });
    const covered = bands.reduce((total, { width }) => total + width, 0);
    assert.ok(Math.abs(covered - scale.width) < 1e-6);
  }));
});

test('ticks are few, in order, on the line and at round dates', () => {
  const years = ticks(new TimeScale(day('1999-06-01'), day('2024-06-01'), 700));
  assert.deepEqual(years.map(({ year }) => year), [2000, 2005, 2010, 2015, 2020]);
  fc.assert(fc.property(scales, (scale) => {
    const marks = ticks(scale, 80);
    assert.ok(marks.length <= scale.width / 70 + 1, `${marks.length} ticks over ${scale.width} px`);
    marks.forEach((tick, i) => {
      assert.ok(tick.day >= scale.from && tick.day < scale.to);
      if (i > 0) assert.ok(tick.day > marks[i - 1]!.day);
      if (tick.unit === 'year') assert.equal(tick.year % tick.every, 0);
    });
  }));
});

test('labels never touch and never stand out, in either direction', () => {
  fc.assert(fc.property(scales, (scale) => {
    const shown = thinLabels(ticks(scale, 30), ({ year, month }) => `${month ?? ''} ${year}`, measure, scale);
    const boxes = shown.map(({ tick, text }) => [tick.position - measure(text) / 2, tick.position + measure(text) / 2]).sort((a, b) => a[0]! - b[0]!);
    boxes.forEach(([from, to], i) => {
      assert.ok(from! >= -1e-9 && to! <= scale.width + 1e-9);
      if (i > 0) assert.ok(from! >= boxes[i - 1]![1]! + 8 - 1e-6);
    });
  }));
});

test('a band takes the longest of its texts that fits, and none when none does', () => {
  const [january] = periods(new TimeScale(day('2020-01-01'), day('2020-02-01'), 60), { unit: 'month', every: 1 });
  assert.equal(fittingLabel(january!, ['January 2020', 'January', 'Jan'], measure), 'January');
  assert.equal(fittingLabel({ ...january!, width: 30 }, ['January 2020', 'January', 'Jan'], measure), 'Jan');
  assert.equal(fittingLabel({ ...january!, width: 12 }, ['January 2020', 'January', 'Jan'], measure), '');
});
