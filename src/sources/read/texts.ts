import { patterns } from '../../model/feed-shapes.js';
import type { Text } from '../../model/feed.js';
import { readAmount, readNumber } from './numbers.js';

/** Words of a text, the digits of a number, or true or false, without spaces around; undefined for anything else and for nothing. */
export function wordsOf(value: unknown): string | undefined {
  if ((typeof value === 'number' && Number.isFinite(value)) || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

/** One value, a list of them or nothing, as a list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** A list with something in it; else undefined, so that a record has no empty members. */
export const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** What is there, each once, in order. */
export const distinct = <T>(list: readonly (T | undefined)[]): readonly T[] => [...new Set(list.filter((entry): entry is T => entry !== undefined))];

/** An amount of money; undefined where there is no number, so that nothing is shown as 0. */
export function moneyOf(value: unknown, currency: unknown): { readonly value: number; readonly currency?: string } | undefined {
  const code = wordsOf(currency);
  // Standards that are written by machines have decimals alone, and tables that people fill in what their currency allows.
  const amount = readAmount(value, undefined, code)?.value ?? readNumber(value);
  return amount === undefined ? undefined : { value: amount, ...(code !== undefined && { currency: code.toUpperCase() }) };
}

/** The address of a site as people write it: `www.example.org/about` is one, and not a page beside the host's. */
export function webAddress(value: unknown): string | undefined {
  const text = wordsOf(value);
  return text !== undefined && text.length < 2000 && /^(?:[a-z\d](?:[a-z\d-]{0,62})\.)+[a-z]{2,24}(?:[/?#:]|$)/i.test(text) ? `https://${text}` : text;
}

/** A text and the language that it says it is in. */
export interface Narrative {
  readonly text: string;
  readonly language?: string | undefined;
}

/**
 * One text in the languages that it is given in. One without a language is in `usual`. A text that is only in the usual language stays plain; of
 * two in one language the first is taken.
 */
export function textOfNarratives(narratives: readonly Narrative[], usual: string | undefined): Text | undefined {
  const [first] = narratives;
  if (!first) return undefined;
  const byLanguage = new Map<string, string>();
  for (const { text, language } of narratives) {
    const tag = language ?? usual ?? 'und';
    if (patterns.language.test(tag) && !byLanguage.has(tag)) byLanguage.set(tag, text);
  }
  const [tag] = byLanguage.keys();
  return byLanguage.size === 0 || (byLanguage.size === 1 && (tag === usual || tag === 'und')) ? first.text : Object.fromEntries(byLanguage);
}
