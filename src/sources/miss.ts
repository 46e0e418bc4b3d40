/** What the owner of a page is told of a payload that fits no format, or several equally well. */
import { FeedError } from './errors.js';
import { ofUnlikeLength } from './envelopes/tables.js';
import type { Detection } from './formats/index.js';
import { isObject, kindOf } from './payload.js';
import { shown } from './shown-text.js';

/** What was tried on a payload, and what it said of it. */
export type Tried = readonly { readonly name: string; readonly found: Detection }[];

/** Members of a document, for a message that says what is there. */
export function whatIsIn(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list whose first entry is ${isObject(value[0]) ? whatIsIn(value[0]) : kindOf(value[0])}`;
  if (!isObject(value)) return kindOf(value);
  const names = Object.keys(value);
  return names.length === 0 ? 'an empty object' : `an object with ${shown(names.slice(0, 15).join(', '), 200)}${names.length > 15 ? ' …' : ''}`;
}

/** What a payload lacks for a format: a path where that says it all (`/iati-activities`), else a sentence; of several ways in which it could have fitted, those that tell most. */
function lackOf(why: string): string {
  const ways = why.split(', and ').map((way) => /^(?:the document has|it has|its records have|there are) no (?:list |member )?(\S+)$/.exec(way)?.[1] ?? way);
  const telling = ways.filter((way) => way !== 'records');
  return (telling.length > 0 ? telling : ways).join(ways.some((way) => way.includes(' ')) ? ', and ' : ' or ');
}

/** Those that miss for the same reason stand together, so that it need be read once. */
function lacks(tried: Tried): string {
  const names = new Map<string, string[]>();
  for (const { name, found } of tried) {
    const why = shown(lackOf(String(found)), 120);
    names.set(why, [...(names.get(why) ?? []), name]);
  }
  return Array.from(names, ([why, of]) => `${of.join(', ')}: ${why}`).join('; ');
}

/**
 * The error of a payload that no vocabulary recognises, or several equally well: first what is there and what to do, then all that was tried. Whatever has records is read by the names of
 * their members, so a payload that is missed has none that were found.
 *
 * @param winners names of the vocabularies that it fits equally well
 */
export function missed(json: unknown, vocabularies: Tried, envelopes: Tried, winners: readonly string[], url?: string): FeedError {
  const detail = { tried: vocabularies.map(({ name }) => name).join(', ') };
  const cure = 'Name the format, give a mapping, or check what the address holds.';
  const met = `Expected a feed in a known format, met ${whatIsIn(json)}.`;
  if (winners.length > 0) return new FeedError('format', `${met} It could be ${winners.join(' or ')}. ${cure}`, { url, detail });
  // Where several lists may be the records, that is what to know first.
  const several = envelopes.map(({ found }) => String(found)).find((found) => found.startsWith('its records may be in any of') || found.startsWith(ofUnlikeLength));
  const why = several === undefined ? 'No list of records was found in it' : `I${shown(several, 300).slice(1)}`;
  return new FeedError('format', `${met} ${why}. ${cure} What was tried, and what is missing for it: ${lacks(vocabularies)}. Records were looked for as ${lacks(envelopes)}.`, { url, detail });
}
