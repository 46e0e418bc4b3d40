import type { Text } from './feed.js';

export interface LocalText {
  readonly text: string;
  /** BCP 47 tag, where the feed says which language the text is in. */
  readonly language?: string;
}

const baseOf = (language: string): string => language.split('-', 1)[0] ?? language;

/** The first tag of a text's own that fits a wanted one: the same, its base language, or another variant of that base. */
function bestTag(tags: readonly string[], wanted: string): string | undefined {
  const lower = wanted.toLowerCase();
  const base = baseOf(lower);
  return tags.find((tag) => tag.toLowerCase() === lower)
    ?? tags.find((tag) => tag.toLowerCase() === base)
    ?? tags.find((tag) => baseOf(tag.toLowerCase()) === base);
}

/**
 * The text in the first of `languages` (BCP 47 tags, best first: the reader's, then the
 * feed's) that it is given in; else in the first language that the feed lists. Undefined
 * if there is no text. A plain string has no `language`: it is in the feed's own.
 */
export function textIn(text: Text | undefined, languages: readonly string[]): LocalText | undefined {
  if (text === undefined || typeof text === 'string') return text ? { text } : undefined;
  const tags = Object.keys(text).filter((tag) => text[tag]);
  let language = tags[0];
  for (const wanted of languages) {
    const found = bestTag(tags, wanted);
    if (found !== undefined) {
      language = found;
      break;
    }
  }
  return language === undefined ? undefined : { text: text[language] ?? '', language };
}

/** The words alone of `textIn`; an empty string if there are none. */
export function plain(text: Text | undefined, languages: readonly string[] = []): string {
  return textIn(text, languages)?.text ?? '';
}
