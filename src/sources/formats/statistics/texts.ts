import { isObject } from '../../payload.js';
import type { Text } from '../../../model/feed.js';
import { language } from '../../../model/feed-shapes.js';

/**
 * A name as statistics give it: a text, a number, or a text for each language. Empty texts and members that are no language are left out.
 *
 * @returns undefined where nothing is left
 */
export function textOf(...given: readonly unknown[]): Text | undefined {
  for (const value of given) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (!isObject(value)) continue;
    const pairs = Object.entries(value).filter((pair): pair is [string, string] => language(pair[0]) && typeof pair[1] === 'string' && pair[1].trim() !== '');
    if (pairs.length === 1) return pairs[0]![1].trim();
    if (pairs.length > 1) return Object.fromEntries(pairs.map(([tag, text]) => [tag, text.trim()]));
  }
  return undefined;
}

/** The texts among some values, which may be one or a list. */
export function textsOf(given: unknown): readonly Text[] {
  return (Array.isArray(given) ? given : [given]).map((value) => textOf(value)).filter((text) => text !== undefined);
}

/** One text of several languages: English where there is any, else the first. */
export function plain(text: Text | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return Object.hasOwn(text, 'en') ? text['en']! : Object.values(text)[0] ?? '';
}

/** Texts in one, in every language that one of them has. A text of no language is the same in all of them. */
export function joined(parts: readonly Text[], between: string): Text {
  const tags = new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : Object.keys(part))));
  if (tags.size === 0) return parts.join(between);
  const inLanguage = (part: Text, tag: string): string => (typeof part === 'string' ? part : Object.hasOwn(part, tag) ? part[tag]! : plain(part));
  const texts = [...tags].map((tag) => [tag, parts.map((part) => inLanguage(part, tag)).join(between)] as const);
  return Object.fromEntries(texts);
}

/** Letters and digits of any script in lower case, words parted by one space; `camelCase` is two words. */
export function words(text: string): string {
  return text.slice(0, 200).replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A set of names in many languages, folded as `words` does. */
export const folded = (list: string): ReadonlySet<string> => new Set(list.split('|').map(words));
