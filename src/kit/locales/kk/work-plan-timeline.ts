import type { TranslationOf } from '../../i18n.js';
import type { workPlanParts } from '../en/work-plan-parts.js';
import type { workPlanTimeline as english } from '../en/work-plan-timeline.js';
import { counted } from './counted.js';

export const workPlanTimeline: TranslationOf<typeof english & typeof workPlanParts> = {
  'plan.name': 'Жұмыс жоспары',
  'plan.things': 'жұмыс жоспарлары',
  'plan.view': 'Жоспар',

  // The finding
  'plan.plans': counted('{count} жұмыс жоспары'),
  'plan.priorities': counted('{count} басымдық'),
  'plan.outputsOf': counted('{all} ішінен {count} нәтиже'),
  'plan.nothingKnown': '{scope}; мерзімі де, орындалу барысы да көрсетілмеген.',
  'plan.finding': '{scope}: {states}.',
  'plan.scopeOnly': '{scope}.',
  'plan.asOf': '{date} жағдайы: {finding}',
  'plan.changedCount': counted('{count} нәтиже өзгерді (басталуы: {date}).'),
  'plan.changedNone': 'Өзгеріс туралы хабарланбаған (басталуы: {date}).',
  'plan.count.not-started': counted('{count} басталмаған'),
  'plan.count.under-way': counted('{count} орындалуда'),
  'plan.count.done': counted('{count} орындалды'),
  'plan.count.late': counted('{count} кешіккен'),
  'plan.count.cancelled': counted('{count} тоқтатылған'),
  'plan.count.unknown': counted('{count} мәртебесі хабарланбаған'),
  'plan.count.undated': counted('{count} мерзімсіз'),

  // Rows
  'plan.grid': 'Жоспарлар, түпкі нәтижелер, нәтижелер және бақылау нүктелері уақыт бойынша',
  'plan.rows': 'Түпкі нәтижелер және нәтижелер',
  'plan.time': 'Уақыт',
  'plan.milestone': 'Бақылау нүктесі',
  'plan.status.cancelled': 'Тоқтатылған',
  'plan.notReported': 'Мәртебесі хабарланбаған',
  'plan.stateAndWord': '{state} ({word})',
  'plan.datesNotSet': 'мерзімі белгіленбеген',
  'plan.dateNotSet': 'күні белгіленбеген',
  'plan.due': 'мерзімі: {date}',
  'plan.firstDue': 'алғашқы мерзімі: {date}',
  'plan.notReportedDone': 'мерзімі: {date}, орындалғаны хабарланбаған',
  'plan.done': 'орындалды',
  'plan.missed': 'мерзімінде орындалмады',
  'plan.planned': 'жоспар бойынша: {dates}',
  'plan.actual': 'іс жүзінде: {dates}',
  'plan.ongoing': '{start}, жалғасуда',
  'plan.progress': '{share} орындалды',

  // Time
  'plan.today': 'Бүгін',
  'plan.asOfMark': '{date} жағдайы',
  'plan.quarter': '{quarter}-тоқсан',
  'plan.half': '{half}-жартыжылдық',
  'plan.zoom': 'Масштаб және жинау',
  'plan.zoomIn': 'Үлкейту',
  'plan.zoomOut': 'Кішірейту',
  'plan.fit': 'Өлшемге келтіру',
  'plan.open': 'Барлығын ашу',
  'plan.close': 'Барлығын жинау',

  // Key
  'plan.keyUndated': 'Мерзімі белгіленбеген',
  'plan.keyActual': 'Іс жүзінде',
  'plan.keyMilestone': 'Бақылау нүктесі; толық болса — орындалған',
  'plan.keySlipped': 'Алғашқы жоспарланған аяқталуы',
  'plan.keyOverdue': 'Мерзімі өткен',
  'plan.keyLinks': 'Бұрын орындалуы тиіс',

  // What changed since a date
  'plan.changed': 'Өзгерістер (басталуы: {date}): {changes}',
  'plan.changeNew': 'алғашқы хабар',
  'plan.changeFrom': 'бұрын: {before}, қазір: {after}',
  'plan.changeProgress': 'орындалу барысы: бұрын {before}, қазір {after}',
  'plan.changeNone': 'хабарланбаған',
  'plan.changeEnd': 'аяқталуы: бұрын {before}, қазір {after}',
  'plan.changeMilestones': counted('{count} бақылау нүктесі орындалды'),

  // Time, when it is used
  'plan.showing': 'Көрсетілген кезең: {dates}',
  'plan.density': counted('Бір мезгілде жоспарланғаны: ең көбі {count}'),

  // Files
  'plan.more': counted('Тағы {count} жол кестеде және деректер файлдарында бар.'),
  'plan.eventMilestone': '{title} («{output}» нәтижесінің бақылау нүктесі)',
};
