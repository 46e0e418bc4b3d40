import { knowWords } from './feed-words.js';
import type { DataElement } from './element.js';
import { threadOf } from '../model/thread.js';
import type { FieldContext } from './fields.js';

/** How an element's fields are written: in its language, its zone and no more exactly than it may tell. */
export function fieldContext(host: DataElement): FieldContext {
  const { feedData: dataset, localization, timeZone } = host;
  if (!dataset) throw new Error('Fields are asked for before there is data.');
  knowWords(localization);
  return {
    localization,
    thread: threadOf(dataset.feed),
    feedLanguage: dataset.feed.language,
    timeZone: timeZone === 'event' ? undefined : timeZone === 'viewer' ? Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone,
    precision: host.precision,
  };
}
