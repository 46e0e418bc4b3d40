import type { TranslationOf } from '../../i18n.js';
import type { filterWords as english } from '../en/filter-words.js';

export const filterWords: TranslationOf<typeof english> = {
  'filters.clearSearch': 'مسح البحث',
  'filters.clearAll': 'مسح الكل',
  'filters.remove': 'إزالة عامل التصفية: {facet}، {value}',
  'filters.condition': '{facet}: {values}',
  'filters.searchFor': 'البحث عن «{text}»',
};
