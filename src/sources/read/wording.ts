import { htmlToText } from './html-text.js';
import { wordsOf } from './texts.js';

/** The plain text of a member that is HTML by its specification. */
export function fromHtml(value: unknown): string | undefined {
  return typeof value === 'string' ? htmlToText(value) || undefined : wordsOf(value);
}

/** The entries of what may be a list, one entry on its own, or nothing in any of the ways in which PHP and others write it. */
export function entriesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === false || value === '' ? [] : [value];
}

/** Paragraphs, of those that there are. */
export const paragraphs = (...texts: readonly (string | undefined)[]): string | undefined => texts.filter(Boolean).join('\n\n') || undefined;
