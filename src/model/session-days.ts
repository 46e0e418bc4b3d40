import type { EventRecord, Session } from './feed.js';
import { dayIn } from './time-zones.js';

/** The day of a session. */
export interface SessionDay {
  /** From 1, where the feed counts days. */
  readonly day: number | undefined;
  /** Day number of its date (`dayNumber`), where that is known. */
  readonly date: number | undefined;
}

/**
 * Tells the day of each session of an event: from its own date, from others of the same day, or from the event's start where it has as many days as are counted.
 * Days are those of the zone that the event names, and without one those that are written.
 */
export function sessionDays(event: EventRecord): (session: Session) => SessionDay {
  const dates = new Map<number, number>();
  const days = new Map<number, number>();
  let last = 0;
  const dayOf = (date: string | undefined): number | undefined => dayIn(date, event.timeZone);
  for (const { day, start } of event.sessions ?? []) {
    if (day === undefined) continue;
    last = Math.max(last, day);
    const date = dates.has(day) ? undefined : dayOf(start);
    if (date === undefined) continue;
    dates.set(day, date);
    if (!days.has(date)) days.set(date, day);
  }
  // That of a day that only has a number is known if the event has as many days as are counted.
  const from = dayOf(event.start);
  const to = event.end === undefined ? from : dayOf(event.end);
  const dateOf = (day: number): number | undefined => (from !== undefined && to !== undefined && day >= 1 && day % 1 === 0 && to - from + 1 === last ? from + day - 1 : undefined);
  return (session) => {
    const date = dayOf(session.start);
    const day = session.day ?? (date === undefined ? undefined : days.get(date));
    return { day, date: day === undefined ? date : dates.get(day) ?? dateOf(day) };
  };
}
