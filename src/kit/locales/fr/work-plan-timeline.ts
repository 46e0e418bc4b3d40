import type { TranslationOf } from '../../i18n.js';
import type { workPlanParts } from '../en/work-plan-parts.js';
import type { workPlanTimeline as english } from '../en/work-plan-timeline.js';
import { counted } from './counted.js';

export const workPlanTimeline: TranslationOf<typeof english & typeof workPlanParts> = {
  'plan.name': 'Plan de travail',
  'plan.things': 'aucun plan de travail',
  'plan.view': 'Plan',

  // The finding
  'plan.plans': counted('{count} plan de travail', '{count} plans de travail'),
  'plan.priorities': counted('{count} priorité', '{count} priorités'),
  'plan.outputsOf': counted('{count} produit sur {all}', '{count} produits sur {all}'),
  'plan.nothingKnown': '{scope} ; ni dates ni avancement communiqués.',
  'plan.finding': '{scope} : {states}.',
  'plan.scopeOnly': '{scope}.',
  'plan.asOf': 'Date de référence : {date}. {finding}',
  'plan.changedCount': counted('{count} produit modifié depuis la date indiquée ({date}).', '{count} produits modifiés depuis la date indiquée ({date}).'),
  'plan.changedNone': 'Aucun changement communiqué depuis la date indiquée ({date}).',
  'plan.count.not-started': counted('{count} non commencé', '{count} non commencés'),
  'plan.count.under-way': counted('{count} en cours', '{count} en cours'),
  'plan.count.done': counted('{count} réalisé', '{count} réalisés'),
  'plan.count.late': counted('{count} en retard', '{count} en retard'),
  'plan.count.cancelled': counted('{count} annulé', '{count} annulés'),
  'plan.count.unknown': counted('{count} sans statut communiqué', '{count} sans statut communiqué'),
  'plan.count.undated': counted('{count} sans dates', '{count} sans dates'),

  // Rows
  'plan.grid': 'Plans, résultats, produits et jalons dans le temps',
  'plan.rows': 'Résultats et produits',
  'plan.time': 'Temps',
  'plan.milestone': 'Jalon',
  'plan.status.cancelled': 'Annulé',
  'plan.notReported': 'Statut non communiqué',
  'plan.stateAndWord': '{state} ({word})',
  'plan.datesNotSet': 'dates non fixées',
  'plan.dateNotSet': 'date non fixée',
  'plan.due': 'échéance : {date}',
  'plan.firstDue': 'échéance initiale : {date}',
  'plan.notReportedDone': 'échéance : {date}, statut non communiqué',
  'plan.done': 'réalisé',
  'plan.missed': 'manqué',
  'plan.planned': 'prévu ({dates})',
  'plan.actual': 'effectif ({dates})',
  'plan.ongoing': '{start}, toujours en cours',
  'plan.progress': 'avancement {share}',

  // What changed since a date
  'plan.changed': 'Changements depuis la date indiquée ({date}) : {changes}',
  'plan.changeNew': 'première communication',
  'plan.changeFrom': '{before}, désormais {after}',
  'plan.changeProgress': 'avancement {before}, désormais {after}',
  'plan.changeNone': 'non communiqué',
  'plan.changeEnd': 'fin déplacée : {before}, désormais {after}',
  'plan.changeMilestones': counted('{count} jalon réalisé', '{count} jalons réalisés'),

  // Time
  'plan.today': 'Aujourd’hui',
  'plan.asOfMark': 'Référence : {date}',
  'plan.quarter': 'T{quarter}',
  'plan.half': 'S{half}',
  'plan.showing': 'Période affichée : {dates}',
  'plan.zoom': 'Zoomer et replier',
  'plan.zoomIn': 'Zoom avant',
  'plan.zoomOut': 'Zoom arrière',
  'plan.fit': 'Ajuster',
  'plan.density': counted('Prévus en même temps : {count} au plus', 'Prévus en même temps : {count} au plus'),
  'plan.open': 'Tout déplier',
  'plan.close': 'Tout replier',

  // Key
  'plan.keyUndated': 'Dates non fixées',
  'plan.keyActual': 'Effectif',
  'plan.keyMilestone': 'Jalon, réalisé si plein',
  'plan.keySlipped': 'Fin prévue initialement',
  'plan.keyOverdue': 'Échéance dépassée',
  'plan.keyLinks': 'Doit précéder',

  // Files
  'plan.more': counted('{count} autre ligne figure dans le tableau et les fichiers de données.', '{count} autres lignes figurent dans le tableau et les fichiers de données.'),
  'plan.eventMilestone': '{title} (jalon de : {output})',
};
