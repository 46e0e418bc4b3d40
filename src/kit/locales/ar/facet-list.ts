import type { TranslationOf } from '../../i18n.js';
import type { facetList as english } from '../en/facet-list.js';

export const facetList: TranslationOf<typeof english> = {
  'filters.find': 'البحث في: {facet}',
  'filters.none': 'لا شيء هنا يطابق «{text}».',
  'filters.counting': 'جارٍ عدّ القيم…',
  'filters.more': {
    zero: 'لا قيم أخرى',
    one: 'قيمة واحدة أخرى: يُرجى كتابة نص للعثور عليها',
    two: 'قيمتان أخريان: يُرجى كتابة نص للعثور عليهما',
    few: '{count} قيم أخرى: يُرجى كتابة نص للعثور عليها',
    many: '{count} قيمة أخرى: يُرجى كتابة نص للعثور عليها',
    other: '{count} قيمة أخرى: يُرجى كتابة نص للعثور عليها',
  },
};
