import type { Entries } from '../model/entries.js';
import type { Localization, ShownText } from './format.js';
import { nameOf } from './record-name.js';

/** What is needed to name a filter's values. */
export interface LabelContext {
  readonly localization: Localization;
  /** Where ids lead. */
  readonly records: Pick<Entries, 'get'> | undefined;
  readonly feedLanguage: string | undefined;
}

const byReference = new Set(['organisation', 'lead', 'session', 'event', 'plan', 'outcome']);

/** "Country", or the facet's own name where we have no word for it. */
export function facetLabel(facet: string, localization: Localization): string {
  const key = `facet.${facet}`;
  return localization.has(key) ? localization.t(key) : facet;
}

/** A filter's value as a reader knows it: a country's name, an organisation's, a word; '' is "not given". With its language, where that is not the reader's. */
export function valueName(facet: string, value: string, { localization, records, feedLanguage }: LabelContext): ShownText {
  if (value === '') return { text: localization.t('filters.notGiven') };
  if (facet === 'country') return { text: localization.country(value) };
  if (byReference.has(facet)) {
    const entry = records?.get(value);
    if (entry) return nameOf(entry.record, localization, feedLanguage);
  }
  return localization.named(facet, value, feedLanguage);
}
