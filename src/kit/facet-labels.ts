import type { Entries } from '../model/entries.js';
import type { Filters } from '../query/filters.js';
import type { Localization } from './format.js';
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

/** A filter's value as a reader knows it: a country's name, an organisation's, a word; '' is "not given". */
export function valueLabel(facet: string, value: string, { localization, records, feedLanguage }: LabelContext): string {
  if (value === '') return localization.t('filters.notGiven');
  if (facet === 'country') return localization.country(value);
  if (byReference.has(facet)) {
    const entry = records?.get(value);
    return entry ? nameOf(entry.record, localization, feedLanguage).text : value;
  }
  return localization.word(facet, value);
}

/** The filter and the search in words: "Country: Ghana and Mali; search for “cocoa”". Empty when there is none. */
export function filterInWords(filters: Filters, search: string, context: LabelContext): string {
  const { localization } = context;
  const conditions = Object.entries(filters).map(([facet, values]) =>
    localization.t('filters.condition', {
      facet: facetLabel(facet, localization),
      values: localization.alternatives(values.map((value) => valueLabel(facet, value, context))),
    }));
  if (search.trim()) conditions.push(localization.t('filters.searchFor', { text: search.trim() }));
  return conditions.join(localization.t('list.semicolon'));
}
