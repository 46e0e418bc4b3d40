import type { TranslationOf } from '../../i18n.js';
import type { filters as english } from '../en/filters.js';

export const filters: TranslationOf<typeof english> = {
  'bar.name': 'Фильтры этой страницы',
};
