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

const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:[Zz]|([+-])(\d\d)(?::?(\d\d))?))?)?)?$/;

/** The longest date-time that the pattern can match, so that a megabyte is not searched. */
const longest = 40;

/** Milliseconds in a day. */
export const dayLength = 86_400_000;

/** Days in a month (1 to 12) of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar, month 1 to 13
 * (13 is January of the next year). The year is taken to begin in March, so that the leap
 * day comes last; 153/5 spreads the months' 30 and 31 days. Source: Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  // Month 13 is (13 + 9) % 12 = 10, the place of January, in the year that began last March.
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** The calendar day of a day number: the inverse of `dayNumber`. Source: as there, civil_from_days. */
export function calendarDay(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = Math.floor(number) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/**
 * Reads `2003`, `2019-05`, `2019-05-14` or a date-time with its zone, such as
 * `2019-05-14T09:30+02:00` or `2019-05-14T07:30:00Z` (ISO 8601; a space may stand for the T).
 * Undefined for anything else: days that the calendar does not have, times without a zone.
 */
export function parseDate(text: unknown): PartialDate | undefined {
  if (typeof text !== 'string' || text.length > longest) return undefined;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year, precision: 'year' };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month, precision: 'month' };
  const day = Number(match[3]);
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  if (match[4] === undefined) return { year, month, day, precision: 'day' };
  const [hours, minutes, seconds, zoneHours, zoneMinutes] = [match[4], match[5], match[6], match[9], match[10]].map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  if (hours > 23 || minutes > 59 || seconds > 59 || zoneHours > 23 || zoneMinutes > 59) return undefined;
  const offset = (zoneHours * 60 + zoneMinutes) * (match[8] === '-' ? -1 : 1);
  const milliseconds = Math.floor(Number(`0.${match[7] ?? 0}`) * 1000);
  const time = dayNumber(year, month, day) * dayLength + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + milliseconds;
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
