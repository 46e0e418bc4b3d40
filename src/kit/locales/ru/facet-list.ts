import type { TranslationOf } from '../../i18n.js';
import type { facetList as english } from '../en/facet-list.js';
import { counted } from './counted.js';

export const facetList: TranslationOf<typeof english> = {
  'filters.find': 'Найти: {facet}',
  'filters.none': 'Здесь нет ничего похожего на «{text}».',
  'filters.counting': 'Подсчёт значений…',
  'filters.more': counted('Ещё {count}: начните вводить, чтобы найти', 'Ещё {count}: начните вводить, чтобы найти', 'Ещё {count}: начните вводить, чтобы найти'),
};
