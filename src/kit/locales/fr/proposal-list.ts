import type { TranslationOf } from '../../i18n.js';
import type { proposalList as english } from '../en/proposal-list.js';
import type { proposalCounts } from '../en/proposal-counts.js';
import type { proposalStatus } from '../en/proposal-status.js';
import { counted } from './counted.js';

export const proposalList: TranslationOf<typeof english & typeof proposalStatus & typeof proposalCounts> = {
  'proposals.name': 'Propositions',
  'proposals.things': 'aucune proposition',

  // The sentence above
  'proposals.sentence': '{things}.',
  'proposals.sentenceFates': '{things} ; {fates}.',
  'proposals.fromSessions': counted('{things} provenant de {count} séance', '{things} provenant de {count} séances'),
  'proposals.count.takeaway': counted('{count} point à retenir', '{count} points à retenir'),
  'proposals.count.lesson': counted('{count} enseignement', '{count} enseignements'),
  'proposals.count.message': counted('{count} message transversal', '{count} messages transversaux'),
  'proposals.count.other': counted('{count} autre', '{count} autres'),
  'proposals.takenUp': counted('{count} retenue', '{count} retenues'),
  'proposals.merged': counted('{count} fusionnée', '{count} fusionnées'),
  'proposals.changed': counted('{count} modifiée', '{count} modifiées'),
  'proposals.notPursued': counted('{count} non poursuivie', '{count} non poursuivies'),
  'proposals.unanswered': counted('{count} sans réponse enregistrée', '{count} sans réponse enregistrée'),

  // Above the list
  'proposals.list': 'Liste des propositions',
  'proposals.groupBy': 'Regrouper par',
  'proposals.group.none': 'Sans regroupement',
  'proposals.sortBy': 'Trier',
  'proposals.sort.feed': 'Comme dans la source',
  'proposals.sort.status': 'Par statut',
  'proposals.sort.text': 'Par texte, de A à Z',
  'proposals.several': 'Un élément qui relève de plusieurs groupes figure dans chacun d’eux.',
  'proposals.without': 'Non indiqué',

  // The summary
  'proposals.summary': '{by} et statut. Appuyez pour filtrer.',
  'proposals.bar': '{count} : {parts}',
  'proposals.part': '{status} {count}',
  'proposals.more': counted('et {count} autre', 'et {count} autres'),

  // What became of each
  'proposals.noStatus': 'Statut non indiqué',
  'proposals.otherStatus': 'Autre',
  'proposals.noAnswer': 'Aucune réponse enregistrée',
  'proposals.proposed': 'Proposée, aucune réponse enregistrée',
  'proposals.mergedInto': 'Fusionnée dans',
  'proposals.noReason': 'aucun motif enregistré',
  'proposals.progress': 'avancement {share}',
  'proposals.onThread': 'Sur le fil conducteur de l’élément sélectionné.',

  // The key
  'proposals.key.proposed': 'Proposée : aucune réponse enregistrée',
  'proposals.key.taken-up': 'Retenue : reprise par un produit d’un plan de travail',
  'proposals.key.merged': 'Fusionnée dans une autre proposition',
  'proposals.key.changed': 'Modifiée avant d’être retenue',
  'proposals.key.not-pursued': 'Non poursuivie',
  'proposals.key.thread': 'Sur le fil conducteur de l’élément sélectionné',
};
