import { dayLength, parseDate } from './dates.js';
import type { Entries } from './entries.js';
import type { EventRecord, Organisation, Participation, Place, Reference, Session } from './feed.js';
import { sessionDays } from './session-days.js';
import { plain } from './text.js';

/** One thing of schema.org. As JSON inside a `<script>` it still needs its `<` escaped, as `\u003c`. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** Words of a feed for the state of an event, and what schema.org calls them. */
const statuses: Readonly<Record<string, string>> = { cancelled: 'Cancelled', canceled: 'Cancelled', postponed: 'Postponed', rescheduled: 'Rescheduled', planned: 'Scheduled', scheduled: 'Scheduled' };

/** A page: `http:`, `https:`, or a relative address. */
const page = /^(?:https?:|(?![a-z][a-z\d+.-]*:).)/i;

/** An address that leads to a page. Browsers leave out control characters and spaces before they look for a scheme, and so does this. */
const pageAddress = (url = ''): string | undefined => (page.test([...url].filter((character) => character > ' ').join('')) ? url : undefined);

/** What there is to say of a thing: its members that have a value, an empty text being none. */
const said = (thing: JsonLd): JsonLd => Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined && value !== ''));

/** One value or, where there are several, a list of them; undefined where there is none. */
const oneOrMore = (values: readonly JsonLd[]): unknown => (values.length > 1 ? values : values[0]);

/**
 * An event as an `Event` of schema.org, with its sessions as `subEvent`. Dates are those of the feed, as precise and no more, and the
 * days that its sessions are counted by; what the feed does not say is left out.
 * @param languages of the texts, best first (BCP 47 tags)
 */
export function eventJsonLd(event: EventRecord, entries: Pick<Entries, 'get'>, languages: readonly string[] = []): JsonLd {
  const { place, online, hosts, funders, sessions } = event;
  const url = pageAddress(event.url);
  // Not a member that the feed's format knows, but one that some feeds have.
  const { status } = event as { status?: unknown };
  const state = typeof status === 'string' ? status.toLowerCase() : '';
  const locations = [...placeOf(place, languages), ...(online ? [said({ '@type': 'VirtualLocation', url })] : [])];
  const mode = !online ? 'Offline' : locations.length > 1 ? 'Mixed' : 'Online';
  const schema = 'https://schema.org';
  const dayOf = sessionDays(event);
  return said({
    '@context': schema,
    ...eventOf(event, languages),
    eventStatus: Object.hasOwn(statuses, state) ? `${schema}/Event${statuses[state]}` : undefined,
    eventAttendanceMode: online === undefined ? undefined : `${schema}/${mode}EventAttendanceMode`,
    location: oneOrMore(locations),
    organizer: oneOrMore(organisations(hosts, entries, languages)),
    funder: oneOrMore(organisations(funders, entries, languages)),
    subEvent: sessions?.length ? sessions.map((session) => said({ ...eventOf(session, languages, dayOf(session).date), location: oneOrMore(placeOf({ name: session.room }, languages)) })) : undefined,
    url,
  });
}

/** @param date day number of a session that has no start of its own, where the agenda knows it */
function eventOf({ id, title, summary, start, end }: EventRecord | Session, languages: readonly string[], date?: number): JsonLd {
  return said({
    '@type': 'Event',
    name: plain(title, languages) || id,
    startDate: parseDate(start) ? start : date === undefined ? undefined : new Date(date * dayLength).toISOString().slice(0, 10),
    endDate: parseDate(end) && end,
    description: plain(summary, languages),
  });
}

function placeOf(place: Place | undefined, languages: readonly string[]): readonly JsonLd[] {
  const { country, lat, lon } = place ?? {};
  const name = plain(place?.name, languages) || country;
  return name ? [said({
    '@type': 'Place',
    name,
    address: country && { '@type': 'PostalAddress', addressCountry: country },
    geo: lat === undefined || lon === undefined ? undefined : { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
  })] : [];
}

function organisations(list: readonly (Participation | Reference)[] | undefined, entries: Pick<Entries, 'get'>, languages: readonly string[]): readonly JsonLd[] {
  return (list ?? []).flatMap((item) => {
    const { id, name } = typeof item === 'string' ? { id: item, name: undefined } : item;
    const entry = id === undefined ? undefined : entries.get(id);
    const record = entry?.kind === 'organisation' ? (entry.record as Organisation) : undefined;
    const named = plain(record?.name, languages) || plain(name, languages) || id;
    return named ? [said({ '@type': 'Organization', name: named, url: pageAddress(record?.url) })] : [];
  });
}
