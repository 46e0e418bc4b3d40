import { dayLength, extent, parseDate } from './dates.js';

/** Calendars with the clocks of zones, made once. */
const clocks = Object.create(null) as Record<string, Intl.DateTimeFormat>;

const clockOf = (timeZone: string): Intl.DateTimeFormat =>
  (clocks[timeZone] ??= new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' }));

export function isZone(zone: string | undefined): zone is string {
  try {
    return !!zone && !!clockOf(zone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

/** Minutes that a zone is ahead of UTC at an instant, by the calendar and the clock that `Intl` gives there. */
export function offsetIn(zone: string, time: number): number {
  const parts = Object.fromEntries(clockOf(zone).formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  return Math.round((Date.UTC(parts['year']!, parts['month']! - 1, parts['day'], parts['hour'], parts['minute']) - time) / 60_000);
}

/**
 * The day number of a date that tells a day; undefined for any other. That of a date-time is the one that the zone has then, and without a zone the one that
 * is written.
 */
export function dayIn(text: string | undefined, zone: string | undefined): number | undefined {
  const date = parseDate(text);
  if (date?.day === undefined) return undefined;
  return date.time === undefined || !isZone(zone) ? extent(date)[0] : Math.floor((date.time + offsetIn(zone, date.time) * 60_000) / dayLength);
}
