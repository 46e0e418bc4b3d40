import { searchTextOf } from '../../kit/search-text.js';
import type { Localization } from '../../kit/format.js';
import { knowWords } from '../../kit/feed-words.js';
import type { EventRecord, Feed, Session } from '../../model/feed.js';
import { threadOf } from '../../model/thread.js';
import { facetsOf } from '../../query/facets.js';
import { filterValues, type Filters } from '../../query/filters.js';
import { fold, queryWords } from '../../query/fold.js';

/** Facets that an event has from its sessions. */
const ofSessions: ReadonlySet<string> = new Set(['country', 'kind', 'track', 'day', 'sector', 'organisation']);

/**
 * Ids of an event's sessions that fit filter and search. A condition that no session fits is met by the event itself, its place or its
 * hosts, and leaves the sessions alone. Undefined where all conditions are so, or all sessions fit.
 */
export function fittingSessions({ sessions = [] }: EventRecord, feed: Feed, localization: Localization, filters: Filters, search: string): ReadonlySet<string> | undefined {
  knowWords(localization);
  const thread = threadOf(feed);
  const words = queryWords(search);
  const conditions: ((session: Session) => boolean)[] = facetsOf('session').filter(({ name }) => ofSessions.has(name) && filterValues(filters, name).length).map(({ name, values }) => {
    const chosen = filterValues(filters, name);
    return (session) => {
      const own = values(session, thread);
      return own.length ? own.some((value) => chosen.includes(value)) : chosen.includes('');
    };
  });
  if (words.length) {
    conditions.push((session) => {
      const text = fold(searchTextOf(session, 'session', thread, localization));
      return words.every((word) => text.includes(word));
    });
  }
  const met = conditions.map((fits) => new Set(sessions.filter(fits).map(({ id }) => id))).filter(({ size }) => size);
  if (!met.length) return undefined;
  const fitting = new Set(sessions.map(({ id }) => id).filter((id) => met.every((ids) => ids.has(id))));
  return fitting.size === sessions.length ? undefined : fitting;
}
