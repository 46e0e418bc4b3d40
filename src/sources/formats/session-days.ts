import type { Place } from '../../model/pointer.js';
import type { Draft } from '../draft.js';

/**
 * The first and the last day on which sessions begin, as their own clocks say, for an event that does not tell its days; says so in a problem. Nothing where no session
 * has a day.
 */
export function daysOfSessions(sessions: readonly Readonly<Record<string, unknown>>[], draft: Draft, place: Place): { readonly start?: string; readonly end?: string } {
  const [first, ...more] = sessions.flatMap(({ start }) => (typeof start === 'string' && /^\d{4}-\d\d-\d\d/.test(start) ? [start.slice(0, 10)] : [])).sort();
  if (first === undefined) return {};
  draft.report(place, [], 'Expected the days of the event, met none; those of its first and last sessions are shown.');
  return { start: first, end: more.at(-1) ?? first };
}
