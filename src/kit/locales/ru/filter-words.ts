import type { TranslationOf } from '../../i18n.js';
import type { filterWords as english } from '../en/filter-words.js';

export const filterWords: TranslationOf<typeof english> = {
  'filters.clearSearch': 'Очистить поиск',
  'filters.clearAll': 'Сбросить всё',
  'filters.remove': 'Убрать фильтр: {facet}, {value}',
  'filters.condition': '{facet}: {values}',
  'filters.searchFor': 'поиск «{text}»',
};
