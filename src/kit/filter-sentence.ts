import type { Filters } from '../query/filters.js';
import { facetLabel, valueName, type LabelContext } from './facet-labels.js';
import { filterWords } from './locales/en/filter-words.js';

/** The filter and the search in words: "Country: Ghana or Mali; search for “cocoa”". Empty when there is none. */
export function filterInWords(filters: Filters, search: string, context: LabelContext): string {
  const { localization } = context;
  const t = localization.say(filterWords);
  const conditions = Object.entries(filters).map(([facet, values]) => t('filters.condition', {
    facet: facetLabel(facet, localization),
    values: localization.list(values.map((value) => valueName(facet, value, context).text), 'disjunction'),
  }));
  if (search.trim()) conditions.push(t('filters.searchFor', { text: search.trim() }));
  return conditions.join(t('list.semicolon'));
}
