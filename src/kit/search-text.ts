import type { AnyRecord, Place, RecordKind, Session, Text } from '../model/feed.js';
import type { Thread } from '../model/thread.js';
import type { Localization } from './format.js';

/** What a member of a record gives to its search text. */
type Part = 'text' | 'words' | 'countries' | 'links' | 'places' | 'place' | 'sessions';
const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...['title', 'name', 'text', 'summary', 'note', 'reason', 'contact', 'track', 'room', 'speakers'].map((member) => [member, 'text'] as const),
  ...['sectors', 'themes', 'issues'].map((member) => [member, 'words'] as const),
  ...['countries', 'corridor'].map((member) => [member, 'countries'] as const),
  ...['organisations', 'hosts', 'funders', 'leads', 'partners', 'session', 'event'].map((member) => [member, 'links'] as const),
  ['locations', 'places'],
  ['place', 'place'],
  ['sessions', 'sessions'],
]);

const everyLanguage = (text: Text | readonly Text[] | undefined): string =>
  text === undefined || typeof text === 'string' ? text ?? '' : Object.values<Text>(text).map((each) => everyLanguage(each)).join(' ');

/**
 * What a record is found by: its texts in every language that it has, its words, the names of its countries in the
 * reader's language, and the names of the records that it refers to. An event is found by its sessions too, and both by their proposals.
 */
export function searchTextOf(record: AnyRecord, kind: RecordKind, thread: Thread, localization: Localization): string {
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
      case 'words':
        for (const word of value as readonly string[]) found.push(word);
        break;
      case 'countries':
        for (const code of value as readonly string[]) found.push(localization.country(code));
        break;
      case 'links':
        if (Array.isArray(value)) for (const link of value as readonly unknown[]) found.push(linkedName(link, thread));
        else found.push(linkedName(value, thread));
        break;
      case 'places':
        if (kind === 'initiative') for (const place of value as readonly { name?: Text }[]) found.push(everyLanguage(place.name));
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
  // An event and a session are found by what they have brought as well.
  if (kind === 'event' || kind === 'session') {
    for (const link of thread.links(record.id)) if (link.kind === 'proposal') found.push(recordName(thread.get(link.id)?.record));
  }
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
