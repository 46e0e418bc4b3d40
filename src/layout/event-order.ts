import { compareDates, parseDate, type PartialDate } from '../model/dates.js';
import { entriesOf } from '../model/entries.js';
import type { EventRecord, Feed, Proposal } from '../model/feed.js';
import { countOutcomes, outcomesIn, outcomesOfEvent, type OutcomeCounts } from './event-outcomes.js';

/** Events as they took place, those without a date last and in the feed's order, with what the sentence says of them. One that has only an end stands by that. */
export interface EventsInOrder {
  readonly events: readonly EventRecord[];
  readonly undated: number;
  readonly sessions: number;
  /** Outcomes; one that two events have counts for each. */
  readonly made: number;
  readonly counts: OutcomeCounts;
}

/** The events of a feed at some indexes. `event-survey.ts` finds the same of very many. */
export function eventsInOrder(feed: Feed, rows: Uint32Array): EventsInOrder {
  const dated: { event: EventRecord; date: PartialDate }[] = [];
  const undated: EventRecord[] = [];
  for (const row of rows) {
    const event = feed.events[row]!;
    const date = parseDate(event.start) ?? parseDate(event.end);
    if (date) dated.push({ event, date });
    else undated.push(event);
  }
  dated.sort((a, b) => compareDates(a.date, b.date));
  const events = [...dated.map(({ event }) => event), ...undated];
  return sumsOf(events, undated.length, events.flatMap((event) => outcomesOfEvent(event, outcomesIn(entriesOf(feed)))));
}

/** Events in order with their sums. */
export const sumsOf = (events: readonly EventRecord[], undated: number, made: readonly Proposal[]): EventsInOrder => ({
  events, undated, sessions: events.reduce((sum, { sessions = [] }) => sum + sessions.length, 0), made: made.length, counts: countOutcomes(made),
});
