import type { AnyRecord, RecordKind, Text } from '../model/feed.js';
import type { Thread } from '../model/thread.js';
import type { Localization } from './format.js';

const textMembers = ['title', 'name', 'text', 'summary', 'note', 'reason', 'contact'] as const;
const wordMembers = ['sectors', 'themes', 'issues'] as const;
const countryMembers = ['countries', 'corridor'] as const;
const linkMembers = ['organisations', 'leads', 'partners', 'session', 'event'] as const;

const everyLanguage = (text: Text | undefined): string => (text === undefined || typeof text === 'string' ? text ?? '' : Object.values(text).join(' '));

/**
 * What a record is found by: its texts in every language that it has, its words, the names of its countries in the
 * reader's language, and the names of the records that it refers to.
 */
export function searchTextOf(record: AnyRecord, kind: RecordKind, thread: Thread, localization: Localization): string {
  const members = record as unknown as Readonly<Record<string, unknown>>;
  const found: string[] = [];
  for (const key of textMembers) if (members[key] !== undefined) found.push(everyLanguage(members[key] as Text));
  for (const key of wordMembers) {
    const words = members[key] as readonly string[] | undefined;
    if (words) for (const word of words) found.push(word);
  }
  for (const key of countryMembers) {
    const codes = members[key] as readonly string[] | undefined;
    if (codes) for (const code of codes) found.push(localization.country(code));
  }
  for (const key of linkMembers) {
    const links = members[key];
    if (links === undefined) continue;
    for (const link of Array.isArray(links) ? (links as readonly unknown[]) : [links]) found.push(linkedName(link, thread));
  }
  if (kind === 'initiative' && members['locations']) for (const place of members['locations'] as readonly { name?: Text }[]) found.push(everyLanguage(place.name));
  return found.join('\n');
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
