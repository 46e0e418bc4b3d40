import { parseDate } from './dates.js';
import type { Entries } from './entries.js';
import type { EventRecord, Organisation, Participation, Place, Reference, Session } from './feed.js';
import { plain } from './text.js';

/** One thing of schema.org. As JSON inside a `<script>` it still needs its `<` escaped, as `\u003c`. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** Words of a feed for the state of an event, and what schema.org calls them. */
const statuses: Readonly<Record<string, string>> = {
  cancelled: 'EventCancelled', canceled: 'EventCancelled', postponed: 'EventPostponed', rescheduled: 'EventRescheduled', planned: 'EventScheduled', scheduled: 'EventScheduled',
};

/** An address that leads to a page: `http:`, `https:` or relative. Browsers leave out control characters and spaces before they look for a scheme, and so does this. */
function pageAddress(url: string | undefined): string | undefined {
  const bare = [...(url ?? '')].filter((character) => character > ' ').join('');
  return bare && (/^https?:/i.test(bare) || !/^[a-z][a-z\d+.-]*:/i.test(bare)) ? url : undefined;
}

/**
 * An event as an `Event` of schema.org, with its sessions as `subEvent`. Dates are those of the feed, as precise and no more; what the
 * feed does not say is left out.
 * @param languages of the texts, best first (BCP 47 tags)
 */
export function eventJsonLd(event: EventRecord, entries: Pick<Entries, 'get'>, languages: readonly string[] = []): JsonLd {
  const { place, online } = event;
  const url = pageAddress(event.url);
  // Not a member that the feed's format knows, but one that some feeds have.
  const { status } = event as { status?: unknown };
  const locations = [...placeOf(place, languages), ...(online ? [{ '@type': 'VirtualLocation', ...(url && { url }) }] : [])];
  const mode = online === undefined ? undefined : !online ? 'Offline' : locations.length > 1 ? 'Mixed' : 'Online';
  return {
    '@context': 'https://schema.org',
    ...eventOf(event, languages),
    ...(typeof status === 'string' && Object.hasOwn(statuses, status.toLowerCase()) && { eventStatus: `https://schema.org/${statuses[status.toLowerCase()]}` }),
    ...(mode && { eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode` }),
    ...one('location', locations),
    ...one('organizer', organisations(event.hosts, entries, languages)),
    ...one('funder', organisations(event.funders, entries, languages)),
    ...(event.sessions?.length && { subEvent: event.sessions.map((session) => sessionOf(session, languages)) }),
    ...(url && { url }),
  };
}

function eventOf({ id, title, summary, start, end }: EventRecord | Session, languages: readonly string[]): JsonLd {
  const description = plain(summary, languages);
  return {
    '@type': 'Event',
    name: plain(title, languages) || id,
    ...(parseDate(start) && { startDate: start }),
    ...(parseDate(end) && { endDate: end }),
    ...(description && { description }),
  };
}

function sessionOf(session: Session, languages: readonly string[]): JsonLd {
  const room = plain(session.room, languages);
  return {
    ...eventOf(session, languages),
    ...(room && { location: { '@type': 'Place', name: room } }),
  };
}

function placeOf(place: Place | undefined, languages: readonly string[]): readonly JsonLd[] {
  if (!place) return [];
  const name = plain(place.name, languages);
  const { country, lat, lon } = place;
  if (!name && country === undefined) return [];
  return [{
    '@type': 'Place',
    name: name || country,
    ...(country !== undefined && { address: { '@type': 'PostalAddress', addressCountry: country } }),
    ...(lat !== undefined && lon !== undefined && { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
  }];
}

function organisations(list: readonly (Participation | Reference)[] | undefined, entries: Pick<Entries, 'get'>, languages: readonly string[]): readonly JsonLd[] {
  return (list ?? []).flatMap((item) => {
    const { id, name } = typeof item === 'string' ? { id: item, name: undefined } : item;
    const entry = id === undefined ? undefined : entries.get(id);
    const record = entry?.kind === 'organisation' ? (entry.record as Organisation) : undefined;
    const named = plain(record?.name, languages) || plain(name, languages) || id;
    const url = pageAddress(record?.url);
    return named ? [{ '@type': 'Organization', name: named, ...(url && { url }) }] : [];
  });
}

/** A member with one value or, where there are several, a list of them; none where there is none. */
function one(key: string, values: readonly JsonLd[]): JsonLd {
  return values.length ? { [key]: values.length > 1 ? values : values[0] } : {};
}
