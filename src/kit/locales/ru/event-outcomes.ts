import type { TranslationOf } from '../../i18n.js';
import type { eventPage } from '../en/event-page.js';
import type { eventTimes } from '../en/event-times.js';
import type { eventWindow } from '../en/event-window.js';
import type { eventOutcomes as english } from '../en/event-outcomes.js';
import { counted } from './counted.js';

export const eventOutcomes: TranslationOf<typeof english & typeof eventPage & typeof eventTimes & typeof eventWindow> = {
  'events.name': 'Итоги мероприятий',
  'events.things': 'мероприятия',
  'events.view': 'Программа',

  // The sentence above
  'events.count': counted('{count} мероприятие', '{count} мероприятия', '{count} мероприятий'),
  'events.sessions': counted('{count} сессия', '{count} сессии', '{count} сессий'),
  'events.inSessions': counted('{things} на {count} сессии', '{things} на {count} сессиях', '{things} на {count} сессиях'),
  'events.fitting': counted('{count} сессия из {all} соответствует фильтру', '{count} сессии из {all} соответствуют фильтру', '{count} сессий из {all} соответствуют фильтру'),
  'events.withoutDate': counted('{count} без даты', '{count} без даты', '{count} без даты'),
  'events.stop': '.',
  'events.nothing': 'сессии и итоги не записаны',

  // Dates
  'events.undated': 'Дата не указана',
  'events.dayNone': '{date} (день не указан)',
  'events.monthNone': '{date} (месяц не указан)',

  // About the event
  'events.online': 'Онлайн',
  'events.hosts': 'Принимающие стороны',
  'events.funders': 'Финансирующие организации',
  'events.organisations': 'Организации',
  'events.participants': 'Участники',
  'events.people': counted('{count} человек', '{count} человека', '{count} человек'),
  'events.noCount': 'число не указано',
  'events.documents': 'Документы',
  'events.views': 'Просмотры',
  'events.website': 'Сайт',
  'events.plans': 'Подготовленные здесь планы',
  'events.source': 'Источник',
  'events.calendar': 'Добавить в календарь',
  'events.calendarOf': 'Добавить в календарь: {title}',

  // Agenda
  'events.day': 'День {day}',
  'events.dayOther': 'День не указан',
  'events.speakers': 'Докладчики',
  'events.own': 'Итоги мероприятия в целом',
  'events.noOutcomes': 'Итоги не записаны',
  'events.thread': 'На нити выбранной записи',
  'events.readOn': 'Читать дальше',
  'events.readLess': 'Свернуть',
  'events.moreSessions': counted('Показать ещё (осталась {count} сессия)', 'Показать ещё (осталось {count} сессии)', 'Показать ещё (осталось {count} сессий)'),
  'events.allSessions': counted('Показать все: {count}', 'Показать все: {count}', 'Показать все: {count}'),

  // The list of events, and from one to the next
  'events.all': 'Все мероприятия',
  'events.previous': 'Предыдущее',
  'events.next': 'Следующее',
  'events.window': '{from}–{to} из {all}',
  'events.earlier': 'Выше по списку',
  'events.later': 'Ниже по списку',

  // Times
  'events.zone': 'Время: {zone}',
  'events.zoneOther': 'Время: {zone}; дни — по месту мероприятия',
  'events.zoneWritten': 'Время указано как в программе',
  'events.zoneViewer': 'Показать в моём часовом поясе',
  'events.zoneEvent': 'Показать по времени мероприятия',
  'events.written': 'указано как {time}',

  // Files
  'events.more': counted('Ещё {count} — в файлах данных.', 'Ещё {count} — в файлах данных.', 'Ещё {count} — в файлах данных.'),
};
