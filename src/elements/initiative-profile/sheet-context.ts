import type { Part } from '../../kit/fields.js';
import type { Localization, ShownText } from '../../kit/format.js';
import { nameOf } from '../../kit/record-name.js';
import type { Entries } from '../../model/entries.js';
import type { Reference, Text } from '../../model/feed.js';

/** What writing about a record needs. */
export interface SheetContext {
  readonly localization: Localization;
  readonly entries: Entries;
  readonly feedLanguage: string | undefined;
}

/** A text as the reader is to have it; undefined where there is none. */
export function written(text: Text | undefined, { localization, feedLanguage }: SheetContext): ShownText | undefined {
  const shown = localization.text(text, feedLanguage);
  return shown?.text.trim() ? shown : undefined;
}

/** A record by its name, or an id that leads nowhere as it is. */
export function refPart(id: Reference, { entries, localization, feedLanguage }: SheetContext): Part {
  const entry = entries.get(id);
  return entry ? { ...nameOf(entry.record, localization, feedLanguage), ref: id } : { text: id };
}
