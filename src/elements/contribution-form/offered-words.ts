import type { Localization } from '../../kit/format.js';
import { offeredWords as english } from '../../kit/locales/en/offered-words.js';
import type { FormField } from './form-fields.js';

/** The feed's words of a vocabulary that are offered, such as `cocoa` for `sector`. Empty for a vocabulary of which none are. */
function wordsOf(vocabulary: string): readonly string[] {
  const start = `word.${vocabulary}.`;
  return Object.keys(english).filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}

/** What is offered of a vocabulary in the reader's language, in the order of the reader's alphabet. */
export function offered(vocabulary: string, localization: Localization): readonly string[] {
  return wordsOf(vocabulary).map((word) => localization.word(vocabulary, word)).sort((a, b) => localization.collator.compare(a, b));
}

/** The feed's word for what was typed, if it is one that is offered; else what was typed. So the same word is posted in every language. */
export function feedWordOf(vocabulary: string, typed: string, localization: Localization): string {
  const isTyped = (word: string): boolean => word.toLowerCase() === typed.toLowerCase();
  return wordsOf(vocabulary).find((word) => isTyped(word) || isTyped(localization.word(vocabulary, word))) ?? typed;
}

/** True if any field, also within others, is of a format. */
export function asksFor(format: string, fields: readonly FormField[]): boolean {
  return fields.some(({ schema, fields: inner, item }) => schema['x-ct-format'] === format || asksFor(format, item ? [item] : inner));
}
