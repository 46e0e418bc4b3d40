/**
 * Dates as feeds give them: as precise as the source was, never more. A calendar date is
 * a run of plain days, counted without any time zone, so it is the same day everywhere;
 * only a date-time that names its zone is also an instant.
 */

export interface PartialDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** The instant, in milliseconds since 1970-01-01T00:00Z; only for a date-time. */
  readonly time?: number;
  readonly precision: 'year' | 'month' | 'day' | 'time';
}

const pattern =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(?:[Zz]|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?))?)?)?$/;

/** The longest date-time that the pattern can match, so that a megabyte is not searched. */
const longest = 40;

/** Milliseconds in a day. */
export const dayLength = 86_400_000;

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar, month 1 to 13 (13 is January of the next year). */
export function dayNumber(year: number, month: number, day: number): number {
  // Unlike `Date.UTC`, this takes the year 19 for 19.
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayLength;
}

/** Days in a month (1 to 12) of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** The calendar day of a day number: the inverse of `dayNumber`. */
export function calendarDay(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(Math.floor(number) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Reads `2003`, `2019-05`, `2019-05-14` or a date-time with its zone, such as
 * `2019-05-14T09:30+02:00` or `2019-05-14T07:30:00Z` (ISO 8601; a space may stand for the T).
 * Undefined for anything else: days that the calendar does not have, times without a zone.
 */
export function parseDate(text: unknown): PartialDate | undefined {
  const match = typeof text === 'string' && text.length <= longest && pattern.exec(text);
  if (!match) return undefined;
  const part = (index: number) => Number(match[index] ?? 0);
  const year = part(1);
  if (!match[2]) return { year, precision: 'year' };
  const month = part(2);
  if (!match[3]) return { year, month, precision: 'month' };
  const day = part(3);
  if (day > 28 && day > daysInMonth(year, month)) return undefined;
  if (!match[4]) return { year, month, day, precision: 'day' };
  const offset = (part(9) * 60 + part(10)) * (match[8] === '-' ? -1 : 1);
  const milliseconds = Math.floor(Number(`0.${match[7] ?? 0}`) * 1000);
  const time = dayNumber(year, month, day) * dayLength + ((part(4) * 60 + part(5) - offset) * 60 + part(6)) * 1000 + milliseconds;
  return { year, month, day, time, precision: 'time' };
}

/**
 * The days that a date covers, as day numbers, from the first to the one after the last:
 * a year, a month or one day. For a date-time it is the day in the zone that is written
 * in it, so a session stays on the day that its programme says.
 */
export function extent({ year, month, day }: PartialDate): readonly [from: number, to: number] {
  if (month === undefined) return [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  if (day === undefined) return [dayNumber(year, month, 1), dayNumber(year, month + 1, 1)];
  const from = dayNumber(year, month, day);
  return [from, from + 1];
}

/**
 * Order for sorting: by first day, then by instant (a date without a time before one with
 * it), then the shorter extent first. The day comes first, so that two date-times in
 * distant zones keep the order of their calendars.
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [fromA, toA] = extent(a);
  const [fromB, toB] = extent(b);
  if (fromA !== fromB) return fromA - fromB;
  if (a.time !== b.time) return (a.time ?? -Infinity) < (b.time ?? -Infinity) ? -1 : 1;
  return toA - toB;
}
