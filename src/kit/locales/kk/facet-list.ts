import type { TranslationOf } from '../../i18n.js';
import type { facetList as english } from '../en/facet-list.js';
import { counted } from './counted.js';

export const facetList: TranslationOf<typeof english> = {
  'filters.find': 'Іздеу: {facet}',
  'filters.none': 'Мұнда «{text}» мәтініне сәйкес ештеңе жоқ.',
  'filters.counting': 'Мәндер саналуда…',
  'filters.more': counted('Тағы {count}: табу үшін теріңіз'),
};
