import type { TranslationOf } from '../../i18n.js';
import type { filterWords as english } from '../en/filter-words.js';

export const filterWords: TranslationOf<typeof english> = {
  'filters.clearSearch': 'Іздеуді тазалау',
  'filters.clearAll': 'Барлығын тазалау',
  'filters.remove': 'Сүзгіні алып тастау: {facet}, {value}',
  'filters.condition': '{facet}: {values}',
  'filters.searchFor': '«{text}» іздеуі',
};
