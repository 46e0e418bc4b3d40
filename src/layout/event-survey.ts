/** What is known of all events of a feed, so that the list, its sentence and a filter read nothing again, however many there are. */
import { extent, parseDate } from '../model/dates.js';
import { entriesOf } from '../model/entries.js';
import type { EventRecord, Feed, Proposal } from '../model/feed.js';
import { sumsOf, type EventsInOrder } from './event-order.js';
import { outcomesOfEvent, outcomeSteps, perStep } from './event-outcomes.js';

export interface EventSurvey {
  /** In the feed's order; all indexes are of these. */
  readonly events: readonly EventRecord[];
  /** Those with a date as they took place; one that has only an end stands by that. */
  readonly dated: readonly number[];
  /** The others, in the feed's order. */
  readonly undated: readonly number[];
  /** What each and its sessions have brought. */
  readonly made: readonly (readonly Proposal[])[];
}

/** Surveys the events of a feed, in steps. */
export function* eventSurvey(feed: Feed): Generator<void, EventSurvey> {
  const { events } = feed;
  const entries = entriesOf(feed);
  yield;
  const outcomes = yield* outcomeSteps(entries);
  // Of each event its first day, and what orders those with the same.
  const [from, rest]: [number[], number[]] = [[], []];
  const dated: number[] = [];
  const undated: number[] = [];
  const made: (readonly Proposal[])[] = [];
  for (const [index, event] of events.entries()) {
    if (index % perStep === 0) yield;
    const date = parseDate(event.start) ?? parseDate(event.end);
    (date ? dated : undated).push(index);
    if (date) {
      const [first, end] = extent(date);
      from[index] = first;
      // A date without a time is before any with one, and the shorter one first.
      rest[index] = date.time ?? end - first - 1e15;
    }
    made.push(outcomesOfEvent(event, outcomes));
  }
  yield;
  // The order of `compareDates`, without reckoning a date again.
  dated.sort((a, b) => from[a]! - from[b]! || rest[a]! - rest[b]!);
  yield;
  return { events, dated, undated, made };
}

/** Those of the events that are shown. `rows` are their indexes. */
export function eventsShown({ events, dated, undated, made }: EventSurvey, rows: Uint32Array): EventsInOrder {
  const isShown = new Uint8Array(events.length);
  for (const row of rows) isShown[row] = 1;
  const found: EventRecord[] = [];
  const all: Proposal[] = [];
  // Plain loops, since there may be 100,000 of each and a filter waits for them.
  const add = (index: number): void => {
    if (!isShown[index]) return;
    found.push(events[index]!);
    for (const proposal of made[index]!) all.push(proposal);
  };
  dated.forEach(add);
  const { length } = found;
  undated.forEach(add);
  return sumsOf(found, found.length - length, all);
}
