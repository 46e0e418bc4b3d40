import { extent, parseDate, type PartialDate } from './dates.js';
import type { EventRecord, Session } from './feed.js';

/** The day of a session. */
export interface SessionDay {
  /** From 1, where the feed counts days. */
  readonly day: number | undefined;
  /** Day number of its date (`dayNumber`), where that is known. */
  readonly date: number | undefined;
}

/** A date that tells a day: its day number in the zone that it was written in. */
const dayOf = (date: PartialDate | undefined): number | undefined => (date?.day === undefined ? undefined : extent(date)[0]);

/** Tells the day of each session of an event: from its own date, from others of the same day, or from the event's start where it has as many days as are counted. */
export function sessionDays(event: EventRecord): (session: Session) => SessionDay {
  const dates = new Map<number, number>();
  const days = new Map<number, number>();
  let last = 0;
  for (const { day, start } of event.sessions ?? []) {
    if (day === undefined) continue;
    last = Math.max(last, day);
    const date = dayOf(parseDate(start));
    if (date === undefined || dates.has(day)) continue;
    dates.set(day, date);
    if (!days.has(date)) days.set(date, day);
  }
  return (session) => {
    const date = dayOf(parseDate(session.start));
    const day = session.day ?? (date === undefined ? undefined : days.get(date));
    return { day, date: day === undefined ? date : dates.get(day) ?? dateOfDay(event, day, last) };
  };
}

/** The date of a day that only has a number: known if the event has as many days as are counted. */
function dateOfDay(event: EventRecord, day: number, last: number): number | undefined {
  const from = dayOf(parseDate(event.start));
  const to = event.end === undefined ? from : dayOf(parseDate(event.end));
  return from !== undefined && to !== undefined && Number.isInteger(day) && day >= 1 && to - from + 1 === last ? from + day - 1 : undefined;
}
