import type { TranslationOf } from '../../i18n.js';
import type { facetList as english } from '../en/facet-list.js';
import { counted } from './counted.js';

export const facetList: TranslationOf<typeof english> = {
  'filters.find': 'Rechercher ({facet})',
  'filters.none': 'Aucun élément ne correspond à « {text} ».',
  'filters.counting': 'Décompte des valeurs…',
  'filters.more': counted('{count} autre : saisissez du texte pour le trouver', '{count} autres : saisissez du texte pour les trouver'),
};
