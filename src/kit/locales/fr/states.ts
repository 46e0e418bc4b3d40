import type { TranslationOf } from '../../i18n.js';
import type { states as english } from '../en/states.js';
import { counted } from './counted.js';

/** What `{things}` stands for says "no" by itself: "aucun plan", "aucune proposition". */
export const states: TranslationOf<typeof english> = {
  'state.emptyTitle': 'Rien à afficher pour l’instant',
  'state.empty': 'Les données ont été lues, mais elles ne contiennent {things}.',
  'state.filteredTitle': 'Aucun élément ne correspond',
  'state.filtered': 'Le filtre masque tous les éléments ({all}).',
  'state.removeFilter': 'Retirer « {filter} »',
  'state.stale': 'Ceci est la copie du {date}. Une version plus récente n’a pas pu être chargée : {reason}',
  'state.partial': 'L’affichage se limite aux premiers éléments ({kept}) ; la source en contient davantage.',
  'state.partialOf': 'L’affichage se limite à une partie des éléments : {kept} sur {total}.',
  'state.problems': counted('{count} détail des données n’a pas pu être utilisé', '{count} détails des données n’ont pas pu être utilisés'),
  'state.problemsMore': counted('et {count} autre', 'et {count} autres'),
  'state.retry': 'Réessayer',
  'state.forOwner': 'À l’intention du responsable de cette page',
  'state.errorTitle': 'L’affichage est impossible',
  // Errors, in the visitor's words
  'error.network': 'Les données n’ont pas pu être récupérées. L’adresse est peut-être erronée, ou le serveur n’autorise pas cette page à les lire.',
  'error.timeout': 'Le serveur a mis trop de temps à répondre.',
  'error.aborted': 'Le chargement a été interrompu.',
  'error.http': 'Le serveur a renvoyé une erreur ({status}).',
  'error.http404': 'Il n’y a rien à l’adresse des données (404).',
  'error.content-type': 'L’adresse mène à une page web et non à des données.',
  'error.too-large': 'Les données dépassent la taille autorisée par cette page.',
  'error.parse': 'Les données sont endommagées : ce n’est pas du JSON valide.',
  'error.format': 'La forme des données n’est pas reconnue.',
  'error.mapping': 'La description du mode de lecture des données est erronée.',
  'error.schema': 'Les données ne contiennent pas ce dont cet élément a besoin.',
  'error.offline': 'Vous êtes hors ligne. Le chargement reprendra une fois la connexion rétablie.',
};
