import type { AnyRecord, Text } from '../model/feed.js';
import type { Localization, ShownText } from './format.js';

/** The name of a record: its title, its name, its text, or its id. */
export function nameOf(record: AnyRecord, localization: Localization, feedLanguage?: string): ShownText {
  const { title, name, text } = record as { title?: Text; name?: Text; text?: Text };
  const shown = localization.text(title ?? name ?? text, feedLanguage);
  return shown?.text ? shown : { text: record.id };
}

/** Texts are cut here, so that a megabyte in one field does not hold up the page; the details show the whole. */
const longestText = 2000;

export function cut(shown: ShownText): ShownText {
  return shown.text.length > longestText ? { ...shown, text: `${shown.text.slice(0, longestText)}…` } : shown;
}
