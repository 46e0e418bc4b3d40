import type { AnyRecord, Text } from '../model/feed.js';
import type { Localization, ShownText } from './format.js';

/** The name of a record: its title, its name, its text, or its id. */
export function nameOf(record: AnyRecord, localization: Localization, feedLanguage?: string): ShownText {
  const { title, name, text } = record as { title?: Text; name?: Text; text?: Text };
  const shown = localization.text(title ?? name ?? text, feedLanguage);
  return shown?.text ? shown : { text: record.id };
}
