/** Stretches of days whose ends are known as well as the feed knows them. */
import { extent, parseDate } from '../model/dates.js';
import type { FeedDate } from '../model/feed.js';

/** How well an end is known; `open` where the feed gives none and another date stands in. */
export type EndPrecision = 'year' | 'month' | 'day' | 'open';

/**
 * Days `from` to `to` (not included): all that a stretch may cover, so a start `2020` begins with the year. Only
 * the days from `certainFrom` to `certainTo` are sure; there may be none, and then `certainFrom >= certainTo`.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly certainFrom: number;
  readonly certainTo: number;
  readonly fromPrecision: EndPrecision;
  readonly toPrecision: EndPrecision;
}

export interface DayExtent {
  readonly from: number;
  readonly to: number;
  readonly precision: Exclude<EndPrecision, 'open'>;
}

/** Dates read before. The dates of a plan are few and come again in every output, report and milestone. */
const read = new Map<string, DayExtent>();
const mostRead = 5000;

/** The days that a feed's date covers; undefined for none or one that cannot be read. */
export function daysOf(date: FeedDate | undefined): DayExtent | undefined {
  if (date === undefined) return undefined;
  let days = read.get(date);
  if (days) return days;
  const parsed = parseDate(date);
  if (!parsed) return undefined;
  const [from, to] = extent(parsed);
  days = { from, to, precision: parsed.precision === 'time' ? 'day' : parsed.precision };
  if (read.size >= mostRead) read.clear();
  read.set(date, days);
  return days;
}

/**
 * From a start to an end. Where one is missing, `within` gives it (the plan's period), and without that the
 * other's own days do. An end before the start is taken as missing. Undefined when neither is known.
 */
export function spanOf(start: DayExtent | undefined, end: DayExtent | undefined, within?: { readonly from: number; readonly to: number }): Span | undefined {
  if (start && end && end.to <= start.from) return spanOf(start, undefined, within);
  if (start && end) {
    return { from: start.from, to: end.to, certainFrom: start.to - 1, certainTo: end.from + 1, fromPrecision: start.precision, toPrecision: end.precision };
  }
  if (start) {
    const to = Math.max(start.to, within?.to ?? start.to);
    return { from: start.from, to, certainFrom: start.to - 1, certainTo: start.to - 1, fromPrecision: start.precision, toPrecision: 'open' };
  }
  if (end) {
    const from = Math.min(end.from, within?.from ?? end.from);
    return { from, to: end.to, certainFrom: end.from + 1, certainTo: end.from + 1, fromPrecision: 'open', toPrecision: end.precision };
  }
  return undefined;
}

/** The last day of a date, for `as-of`: the state at the end of `2020` or of that day. */
export function asOfDay(date: FeedDate | undefined): number | undefined {
  const days = daysOf(date);
  return days && days.to - 1;
}

/** The first day of a date, for `since`: what was known on it is old, what came later is change. */
export function sinceDay(date: FeedDate | undefined): number | undefined {
  return daysOf(date)?.from;
}
