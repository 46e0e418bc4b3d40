import type { TranslationOf } from '../../i18n.js';
import type { kit as english } from '../en/kit.js';
import { counted } from './counted.js';

export const kit: TranslationOf<typeof english> = {
  // Counting
  'count.initiatives': counted('{count} initiative', '{count} initiatives'),
  'count.outputs': counted('{count} produit', '{count} produits'),
  'count.proposals': counted('{count} proposition', '{count} propositions'),
  'count.countries': counted('{count} pays', '{count} pays'),
  'count.shown': '{shown} sur {all}',

  // Toolbar
  'toolbar.label': 'Affichage et téléchargement',
  'toolbar.table': 'Tableau',
  'toolbar.chart': 'Graphique',
  'toolbar.map': 'Carte',
  'toolbar.list': 'Liste',
  'toolbar.download': 'Télécharger',
  'toolbar.share': 'Partager',

  // Filters and search
  'filters.label': 'Filtres',
  'filters.search': 'Rechercher',
  'filters.searchPlaceholder': 'Rechercher',
  'filters.notGiven': 'Non indiqué',
  'filters.result': 'Éléments affichés : {shown} sur {all}.',

  // Facets
  'facet.country': 'Pays',
  'facet.sector': 'Secteur',
  'facet.issue': 'Problématique',
  'facet.status': 'Statut',
  'facet.kind': 'Type',
  'facet.organisation': 'Organisation',
  'facet.role': 'Rôle',
  'facet.lead': 'Chef de file',
  'facet.plan': 'Plan de travail',
  'facet.outcome': 'Résultat',
  'facet.theme': 'Thème',
  'facet.session': 'Séance',
  'facet.event': 'Événement',
  'facet.track': 'Volet',
  'facet.day': 'Jour',
  'facet.sex': 'Sexe',
  'facet.age': 'Âge',
  'facet.tier': 'Rang',

  // States
  'state.partFailed': 'L’opération a échoué. Veuillez réessayer.',
  'state.loading': 'Chargement…',
  'state.loadingCount': counted('Chargement… {count} élément pour l’instant', 'Chargement… {count} éléments pour l’instant'),

  // Footer
  'footer.source': 'Source : {source}',
  'footer.updated': 'Mise à jour : {date}',
  'footer.licence': 'Licence : {licence}',
  'footer.made': 'Réalisé avec Common Thread',

  // Dates. Years, months and days stand here, and no preposition goes with all three.
  'date.range': '{start} – {end}',
  'date.from': 'début : {start}',
  'date.until': 'fin : {end}',
  'list.separator': ', ',
  'list.semicolon': ' ; ',
  'boolean.true': 'Oui',
  'boolean.false': 'Non',
};
