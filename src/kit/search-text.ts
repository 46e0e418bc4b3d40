import type { AnyRecord, Location, LocationPrecision, Place, RecordKind, Session, Text } from '../model/feed.js';
import type { Thread } from '../model/thread.js';
import type { Localization } from './format.js';

/** What a member of a record gives to its search text; what begins with "word." are words of the feed. */
type Part = 'text' | 'word.sector' | 'word.theme' | 'word.issue' | 'countries' | 'links' | 'places' | 'place' | 'sessions';
const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...['title', 'name', 'text', 'summary', 'note', 'reason', 'contact', 'track', 'room', 'speakers'].map((member) => [member, 'text'] as const),
  ['sectors', 'word.sector'], ['themes', 'word.theme'], ['issues', 'word.issue'],
  ...['countries', 'corridor'].map((member) => [member, 'countries'] as const),
  ...['organisations', 'hosts', 'funders', 'leads', 'partners', 'session', 'event'].map((member) => [member, 'links'] as const),
  ['locations', 'places'],
  ['place', 'place'],
  ['sessions', 'sessions'],
]);

/** Kinds of tied records by whose names one is found as well: what an event or a session has brought, and what an organisation takes part in. */
const foundBy: Readonly<Partial<Record<RecordKind, readonly RecordKind[]>>> = { event: ['proposal'], session: ['proposal'], organisation: ['initiative', 'event', 'output'] };

/** Whether the thread's links are asked for what a record of a kind is found by. */
export const isFoundByLinks = (kind: RecordKind): boolean => kind in foundBy;

const everyLanguage = (text: Text | readonly Text[] | undefined): string =>
  text === undefined || typeof text === 'string' ? text ?? '' : Object.values<Text>(text).map((each) => everyLanguage(each)).join(' ');

/**
 * What a record is found by: its texts in every language that it has, its words as they are and in the reader's language, the names of its countries in the
 * reader's language, and the names of the records that it refers to. An event is found by its sessions too, and both by their proposals; an organisation by what
 * it takes part in. The name of a place that is not told with a `precision` finds nothing: a search that did would tell it.
 */
export function searchTextOf(record: AnyRecord, kind: RecordKind, thread: Thread, localization: Localization, precision: LocationPrecision = 'exact'): string {
  const found: string[] = [];
  // Records of a feed have their members in many combinations. Engines look up a member that may be missing slowly then, but walk those that are there fast.
  for (const member in record) {
    const part = parts.get(member);
    if (part === undefined) continue;
    const value: unknown = record[member as keyof AnyRecord];
    if (value === undefined) continue;
    switch (part) {
      case 'text':
        found.push(everyLanguage(value as Text));
        break;
      case 'word.sector': case 'word.theme': case 'word.issue':
        for (const word of value as readonly string[]) {
          const key = `${part}.${word}`;
          // Readers know it as it is said in their language.
          found.push(word);
          if (localization.has(key)) found.push(localization.t(key));
        }
        break;
      case 'countries':
        for (const code of value as readonly string[]) found.push(localization.country(code));
        break;
      case 'links':
        if (Array.isArray(value)) for (const link of value as readonly unknown[]) found.push(linkedName(link, thread));
        else found.push(linkedName(value, thread));
        break;
      case 'places':
        if (kind === 'initiative' && precision !== 'country') for (const place of value as readonly Location[]) if (precision === 'exact' || (place.precision ?? 'exact') !== 'exact') found.push(everyLanguage(place.name));
        break;
      case 'place': {
        const { name, country } = value as Place;
        found.push(everyLanguage(name), country === undefined ? '' : localization.country(country));
        break;
      }
      case 'sessions':
        for (const session of value as readonly Session[]) found.push(searchTextOf(session, 'session', thread, localization));
        break;
    }
  }
  const tied = foundBy[kind];
  if (tied) for (const link of thread.links(record.id)) if (tied.includes(link.kind)) found.push(recordName(thread.get(link.id)?.record));
  // A space is what folding makes of any white space; with it, most texts are plain and need only lower case.
  return found.join(' ');
}

function linkedName(link: unknown, thread: Thread): string {
  if (typeof link === 'string') return recordName(thread.get(link)?.record);
  const { id, name } = link as { id?: string; name?: Text };
  return id === undefined ? everyLanguage(name) : recordName(thread.get(id)?.record);
}

function recordName(record: AnyRecord | undefined): string {
  const { title, name, text } = (record ?? {}) as { title?: Text; name?: Text; text?: Text };
  return everyLanguage(title ?? name ?? text);
}
