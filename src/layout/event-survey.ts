/** What is known of all events of a feed, so that the list, its sentence and a filter read nothing again, however many there are. */
import { extent, parseDate } from '../model/dates.js';
import { entriesOf } from '../model/entries.js';
import type { EventRecord, Feed, Proposal } from '../model/feed.js';
import type { EventsInOrder } from './event-order.js';
import { outcomesOfEvent, outcomeSteps, perStep } from './event-outcomes.js';
import { awaitsAnswer } from './proposal-status.js';

export interface EventSurvey {
  /** In the feed's order; all indexes are of these. */
  readonly events: readonly EventRecord[];
  /** Those with a date as they took place; one that has only an end stands by that. */
  readonly dated: readonly number[];
  /** The others, in the feed's order. */
  readonly undated: readonly number[];
  /** What the events have brought, one after the other, by kind and status: indexes of `sorts`, which has one of each. */
  readonly made: readonly number[];
  readonly sorts: readonly Proposal[];
  /** Where in `made` that of each event ends. */
  readonly ends: readonly number[];
}

/** Surveys the events of a feed, in steps. */
export function* eventSurvey(feed: Feed): Generator<void, EventSurvey> {
  const { events } = feed;
  const entries = entriesOf(feed);
  yield;
  const outcomes = yield* outcomeSteps(entries);
  // Of each event its first day, and what orders those with the same.
  const [from, rest]: [number[], number[]] = [[], []];
  const [dated, undated, made, ends]: [number[], number[], number[], number[]] = [[], [], [], []];
  const sorts: Proposal[] = [];
  const known = new Map<string, number>();
  for (let index = 0; index < events.length; index++) {
    if (index % perStep === 0) yield;
    const event = events[index]!;
    const date = parseDate(event.start) ?? parseDate(event.end);
    (date ? dated : undated).push(index);
    if (date) {
      const [first, end] = extent(date);
      from[index] = first;
      // A date without a time is before any with one, and the shorter one first.
      rest[index] = date.time ?? end - first - 1e15;
    }
    const { id, sessions = [] } = event;
    // Most events have one list, in which each record is once already.
    for (const proposal of sessions.length === 1 && !outcomes.byEvent.has(id) ? outcomes.bySession.get(sessions[0]!.id) ?? [] : outcomesOfEvent(event, outcomes)) {
      const { kind = '', status } = proposal;
      const key = `${kind.length} ${kind}${status}`;
      let sort = known.get(key);
      if (sort === undefined) known.set(key, (sort = sorts.push(proposal) - 1));
      made.push(sort);
    }
    ends.push(made.length);
  }
  yield;
  // The order of `compareDates`, without reckoning a date again.
  dated.sort((a, b) => from[a]! - from[b]! || rest[a]! - rest[b]!);
  yield;
  return { events, dated, undated, made, sorts, ends };
}

/** Those of the events that are shown. `rows` are their indexes. */
export function eventsShown({ events, dated, undated, made, sorts, ends }: EventSurvey, rows: Uint32Array): EventsInOrder {
  const isShown = new Uint8Array(events.length);
  for (const row of rows) isShown[row] = 1;
  const found: EventRecord[] = [];
  const counts = sorts.map(() => 0);
  let [sessions, brought] = [0, 0];
  // Numbers only, since there may be 100,000 of each and a filter waits for them.
  const add = (index: number): void => {
    if (!isShown[index]) return;
    const event = events[index]!;
    found.push(event);
    sessions += event.sessions?.length ?? 0;
    for (let at = ends[index - 1] ?? 0; at < ends[index]!; at++, brought++) counts[made[at]!]!++;
  };
  dated.forEach(add);
  const { length } = found;
  undated.forEach(add);
  const [kinds, statuses] = [new Map<string, number>(), new Map<string, number>()];
  let unanswered = 0;
  for (const [sort, { kind = '', status = '' }] of sorts.entries()) {
    const count = counts[sort]!;
    if (!count) continue;
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    statuses.set(status, (statuses.get(status) ?? 0) + count);
    if (awaitsAnswer(kind, status)) unanswered += count;
  }
  return { events: found, undated: found.length - length, sessions, made: brought, counts: { kinds, statuses, unanswered } };
}
