import type { TranslationOf } from '../../i18n.js';
import type { eventOutcomes as english } from '../en/event-outcomes.js';
import type { eventPage } from '../en/event-page.js';
import type { eventTimes } from '../en/event-times.js';
import type { eventWindow } from '../en/event-window.js';
import { counted } from './counted.js';

export const eventOutcomes: TranslationOf<typeof english & typeof eventPage & typeof eventTimes & typeof eventWindow> = {
  'events.name': 'Résultats des événements',
  'events.things': 'aucun événement',
  'events.view': 'Programme',

  // The sentence above
  'events.count': counted('{count} événement', '{count} événements'),
  'events.sessions': counted('{count} séance', '{count} séances'),
  'events.inSessions': counted('{things} en {count} séance', '{things} en {count} séances'),
  'events.fitting': counted('{count} des {all} séances correspond au filtre', '{count} des {all} séances correspondent au filtre'),
  'events.withoutDate': counted('{count} sans date', '{count} sans date'),
  'events.stop': '.',
  'events.nothing': 'aucune séance ni aucun résultat enregistré',

  // Dates
  'events.undated': 'Date non indiquée',
  'events.dayNone': '{date} (jour non indiqué)',
  'events.monthNone': '{date} (mois non indiqué)',

  // About the event
  'events.online': 'En ligne',
  'events.hosts': 'Organisation',
  'events.funders': 'Financement',
  'events.organisations': 'Organismes',
  'events.participants': 'Participation',
  'events.people': counted('{count} personne', '{count} personnes'),
  'events.noCount': 'effectifs non indiqués',
  'events.documents': 'Documentation',
  'events.views': 'Consultations',
  'events.website': 'Site web',
  'events.plans': 'Plans élaborés à cette occasion',
  'events.source': 'Source',
  'events.calendar': 'Ajouter au calendrier',
  'events.calendarOf': 'Ajouter au calendrier\u00a0: {title}',

  // Agenda
  'events.day': 'Jour {day}',
  'events.dayOther': 'Jour non indiqué',
  'events.speakers': 'Interventions',
  'events.own': 'Résultats de l’événement dans son ensemble',
  'events.noOutcomes': 'Aucun résultat enregistré',
  'events.thread': 'Sur le fil conducteur de l’élément sélectionné',
  'events.readOn': 'Lire la suite',
  'events.readLess': 'Réduire',
  'events.moreSessions': counted('Afficher la suite (encore {count} séance)', 'Afficher la suite (encore {count} séances)'),
  'events.allSessions': counted('Afficher la séance ({count})', 'Afficher les {count} séances'),

  // The list of events, and from one to the next
  'events.all': 'Tous les événements',
  'events.previous': 'Précédent',
  'events.next': 'Suivant',
  'events.window': '{from} à {to} sur {all}',
  'events.earlier': 'Plus haut dans la liste',
  'events.later': 'Plus bas dans la liste',

  // Times
  'events.zone': 'Horaires\u00a0: {zone}',
  'events.zoneOther': 'Horaires\u00a0: {zone}\u00a0; jours de l’événement sur place',
  'events.zoneWritten': 'Horaires tels que le programme les indique',
  'events.zoneViewer': 'Afficher dans mon fuseau horaire',
  'events.zoneEvent': 'Afficher comme sur place',
  'events.written': 'indiqué comme {time}',

  // Files
  'events.more': counted('{count} autre figure dans les fichiers de données.', '{count} autres figurent dans les fichiers de données.'),
};
