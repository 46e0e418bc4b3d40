import type { TranslationOf } from '../../i18n.js';
import type { filterWords as english } from '../en/filter-words.js';

export const filterWords: TranslationOf<typeof english> = {
  'filters.clearSearch': 'Effacer la recherche',
  'filters.clearAll': 'Tout effacer',
  'filters.remove': 'Retirer le filtre : {facet}, {value}',
  'filters.condition': '{facet} : {values}',
  'filters.searchFor': 'recherche : « {text} »',
};
