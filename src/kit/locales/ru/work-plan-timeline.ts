import type { TranslationOf } from '../../i18n.js';
import type { workPlanParts } from '../en/work-plan-parts.js';
import type { workPlanTimeline as english } from '../en/work-plan-timeline.js';
import { counted } from './counted.js';

export const workPlanTimeline: TranslationOf<typeof english & typeof workPlanParts> = {
  'plan.name': 'План работы',
  'plan.things': 'планы работы',
  'plan.view': 'План',

  // The finding
  'plan.plans': counted('{count} план работы', '{count} плана работы', '{count} планов работы'),
  'plan.priorities': counted('{count} приоритет', '{count} приоритета', '{count} приоритетов'),
  'plan.outputsOf': counted('{count} результат из {all}', '{count} результата из {all}', '{count} результатов из {all}'),
  'plan.nothingKnown': '{scope}; ни сроков, ни хода выполнения не указано.',
  'plan.finding': '{scope}: {states}.',
  'plan.scopeOnly': '{scope}.',
  'plan.asOf': 'По состоянию на {date}: {finding}',
  'plan.changedCount': counted('{count} результат изменился (с какого времени: {date}).', '{count} результата изменились (с какого времени: {date}).', '{count} результатов изменились (с какого времени: {date}).'),
  'plan.changedNone': 'Об изменениях не сообщалось (с какого времени: {date}).',
  'plan.count.not-started': counted('{count} не начат', '{count} не начаты', '{count} не начаты'),
  'plan.count.under-way': counted('{count} в работе', '{count} в работе', '{count} в работе'),
  'plan.count.done': counted('{count} выполнен', '{count} выполнены', '{count} выполнены'),
  'plan.count.late': counted('{count} с опозданием', '{count} с опозданием', '{count} с опозданием'),
  'plan.count.cancelled': counted('{count} отменён', '{count} отменены', '{count} отменены'),
  'plan.count.unknown': counted('{count} без сообщённого статуса', '{count} без сообщённого статуса', '{count} без сообщённого статуса'),
  'plan.count.undated': counted('{count} без сроков', '{count} без сроков', '{count} без сроков'),

  // Rows
  'plan.grid': 'Планы, итоги, результаты и контрольные точки во времени',
  'plan.rows': 'Итоги и результаты',
  'plan.time': 'Время',
  'plan.milestone': 'Контрольная точка',
  'plan.status.cancelled': 'Отменён',
  'plan.notReported': 'Статус не сообщён',
  'plan.stateAndWord': '{state} ({word})',
  'plan.datesNotSet': 'сроки не установлены',
  'plan.dateNotSet': 'срок не установлен',
  'plan.due': 'срок: {date}',
  'plan.firstDue': 'первоначальный срок: {date}',
  'plan.notReportedDone': 'срок: {date}, о выполнении не сообщалось',
  'plan.done': 'выполнено',
  'plan.missed': 'не выполнено в срок',
  'plan.planned': 'по плану: {dates}',
  'plan.actual': 'фактически: {dates}',
  'plan.ongoing': '{start}, продолжается',
  'plan.progress': 'выполнено {share}',

  // Time
  'plan.today': 'Сегодня',
  'plan.asOfMark': 'На {date}',
  'plan.quarter': '{quarter} кв.',
  'plan.half': '{half} п/г',
  'plan.zoom': 'Масштаб и сворачивание',
  'plan.zoomIn': 'Увеличить',
  'plan.zoomOut': 'Уменьшить',
  'plan.fit': 'По размеру',
  'plan.open': 'Развернуть всё',
  'plan.close': 'Свернуть всё',

  // Key
  'plan.keyUndated': 'Сроки не установлены',
  'plan.keyActual': 'Фактически',
  'plan.keyMilestone': 'Контрольная точка; закрашена — выполнена',
  'plan.keySlipped': 'Первоначальный срок',
  'plan.keyOverdue': 'Просрочено',
  'plan.keyLinks': 'Должно быть сделано раньше',

  // What changed since a date
  'plan.changed': 'Изменения (с какого времени: {date}): {changes}',
  'plan.changeNew': 'первое сообщение',
  'plan.changeFrom': 'было: {before}, стало: {after}',
  'plan.changeProgress': 'ход выполнения: было {before}, стало {after}',
  'plan.changeNone': 'не сообщалось',
  'plan.changeEnd': 'окончание: было {before}, стало {after}',
  'plan.changeMilestones': counted('выполнена {count} контрольная точка', 'выполнены {count} контрольные точки', 'выполнено {count} контрольных точек'),

  // Time, when it is used
  'plan.showing': 'Показано: {dates}',
  'plan.density': counted('Запланировано одновременно: не более {count}', 'Запланировано одновременно: не более {count}', 'Запланировано одновременно: не более {count}'),

  // Files
  'plan.more': counted('Ещё {count} строка — в таблице и в файлах данных.', 'Ещё {count} строки — в таблице и в файлах данных.', 'Ещё {count} строк — в таблице и в файлах данных.'),
  'plan.eventMilestone': '{title} (контрольная точка результата «{output}»)',
};
