import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDay, compareDates, dayLength, dayNumber, daysInMonth, extent, parseDate, type PartialDate } from '../../src/model/dates.js';

/** A day by the platform's own calendar, counted in UTC; years below 100 need setUTCFullYear. */
const utcDay = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month - 1, day) / dayLength;
const read = (text: string): PartialDate => {
  const date = parseDate(text);
  assert.ok(date, text);
  return date;
};
const two = (value: number): string => String(value).padStart(2, '0');
const year4 = (value: number): string => String(value).padStart(4, '0');

const days = fc.record({ year: fc.integer({ min: 0, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });

test('A date is read as precisely as it is written and no more', () => {
  assert.deepEqual(parseDate('2003'), { year: 2003, precision: 'year' });
  assert.deepEqual(parseDate('2019-05'), { year: 2019, month: 5, precision: 'month' });
  assert.deepEqual(parseDate('2019-05-14'), { year: 2019, month: 5, day: 14, precision: 'day' });
});

test('A date-time with a zone keeps the day that is written and knows its instant', () => {
  for (const text of ['2019-05-14T23:30:00-10:00', '2019-05-14T23:30-10', '2019-05-14 23:30:00.000-1000', '2019-05-14t23:30-10:00']) {
    assert.deepEqual(parseDate(text), { year: 2019, month: 5, day: 14, time: Date.UTC(2019, 4, 15, 9, 30), precision: 'time' }, text);
  }
  assert.equal(read('2019-05-14T00:15:07.25+05:45').time, Date.UTC(2019, 4, 13, 18, 30, 7, 250));
  assert.equal(read('2024-02-29T12:00:00Z').time, Date.UTC(2024, 1, 29, 12));
});

test('What is not a date of the calendar, or a time without a zone, is not read', () => {
  const wrong = [
    '', '19', '20190514', '2019-5-14', '2019-00', '2019-13', '2019-02-30', '2019-02-29', '1900-02-29', '2019-04-31', '2019-05-00', '2019-05-32',
    '2019-05-14T09:00', '2019-05-14T09:00:00', '2019-05-14T24:00Z', '2019-05-14T09:60Z', '2019-05-14T09:00:60Z', '2019-05-14T09:00+24:00', '2019-05-14T09:00+01:60',
    '14/05/2019', ' 2019', '2019 ', '2019-05-14Z', '-2019', '+002019', '２０１９', '2019-05-14T09:00Zulu', '2019\n', `2019-05-14T09:00:00.${'1'.repeat(1_000_000)}Z`,
  ];
  for (const text of wrong) assert.equal(parseDate(text), undefined, text.slice(0, 40));
  for (const value of [2019, null, undefined, {}, ['2019'], new Date(0), true]) assert.equal(parseDate(value), undefined);
  assert.ok(parseDate('2000-02-29'), 'a century that 400 divides has a leap day');
});

test('Day numbers are those of the platform’s calendar in UTC, in both directions', () => {
  fc.assert(fc.property(days, ({ year, month, day }) => {
    const number = dayNumber(year, month, day);
    assert.equal(number, utcDay(year, month, day));
    assert.deepEqual(calendarDay(number), { year, month, day });
  }));
  fc.assert(fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (number) => {
    const date = new Date(number * dayLength);
    assert.deepEqual(calendarDay(number), { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
  }));
  assert.equal(dayNumber(1970, 1, 1), 0);
  assert.deepEqual(calendarDay(0.9), { year: 1970, month: 1, day: 1 });
});

test('A month has as many days as the platform’s calendar gives it', () => {
  for (const year of [1900, 2000, 2019, 2020, 2100]) {
    for (let month = 1; month <= 12; month++) assert.equal(daysInMonth(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate(), `${year}-${month}`);
  }
});

test('A date written by day reads back as that day, with an extent of one day', () => {
  fc.assert(fc.property(days, ({ year, month, day }) => {
    const date = read(`${year4(year)}-${two(month)}-${two(day)}`);
    assert.deepEqual(date, { year, month, day, precision: 'day' });
    assert.deepEqual(extent(date), [utcDay(year, month, day), utcDay(year, month, day) + 1]);
  }));
});

test('A year and a month cover exactly their days', () => {
  fc.assert(fc.property(days, ({ year, month }) => {
    assert.deepEqual(extent({ year, precision: 'year' }), [utcDay(year, 1, 1), utcDay(year + 1, 1, 1)]);
    assert.deepEqual(extent({ year, month, precision: 'month' }), [utcDay(year, month, 1), utcDay(year, month + 1, 1)]);
  }));
});

test('In no zone does a date-time move to another day than the one that is written', () => {
  const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
  fc.assert(fc.property(days, fc.integer({ min: 0, max: 1439 }), offsets, ({ year, month, day }, minute, offset) => {
    const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
    const date = read(`${year4(year)}-${two(month)}-${two(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}${zone}`);
    assert.deepEqual(extent(date), extent({ year, month, day, precision: 'day' }));
    assert.equal(date.time, (utcDay(year, month, day) * 1440 + minute - offset) * 60_000);
  }));
});

test('Dates sort by first day, then time, then the shorter extent first, consistently', () => {
  const sorted = ['2018', '2019-01-01', '2019-01', '2019', '2019-01-01T00:30+12:00', '2019-01-01T23:00-10:00', '2019-02', '2020'];
  const shuffled = [...sorted].reverse();
  assert.deepEqual(shuffled.sort((a, b) => compareDates(read(a), read(b))), sorted);
  const any = fc.constantFrom(...sorted).map(read);
  fc.assert(fc.property(any, any, any, (a, b, c) => {
    assert.equal(Math.sign(compareDates(a, b)), -Math.sign(compareDates(b, a)) + 0);
    if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) assert.ok(compareDates(a, c) <= 0);
    assert.equal(compareDates(a, a), 0);
  }));
});
