import type { TranslationOf } from '../../i18n.js';
import type { eventPage } from '../en/event-page.js';
import type { eventTimes } from '../en/event-times.js';
import type { eventWindow } from '../en/event-window.js';
import type { eventOutcomes as english } from '../en/event-outcomes.js';
import { counted } from './counted.js';

export const eventOutcomes: TranslationOf<typeof english & typeof eventPage & typeof eventTimes & typeof eventWindow> = {
  'events.name': 'Іс-шара қорытындылары',
  'events.things': 'іс-шаралар',
  'events.view': 'Бағдарлама',

  // The sentence above
  'events.count': counted('{count} іс-шара'),
  'events.sessions': counted('{count} сессия'),
  'events.inSessions': counted('{count} сессияда {things}'),
  'events.fitting': counted('{all} сессияның {count} сүзгіге сай'),
  'events.withoutDate': counted('{count} күні көрсетілмеген'),
  'events.stop': '.',
  'events.nothing': 'сессиялар мен қорытындылар жазылмаған',

  // Dates
  'events.undated': 'Күні көрсетілмеген',
  'events.dayNone': '{date} (күні көрсетілмеген)',
  'events.monthNone': '{date} (айы көрсетілмеген)',

  // About the event
  'events.online': 'Онлайн',
  'events.hosts': 'Қабылдаушы тараптар',
  'events.funders': 'Қаржыландырушылар',
  'events.organisations': 'Ұйымдар',
  'events.participants': 'Қатысушылар',
  'events.people': counted('{count} адам'),
  'events.noCount': 'саны көрсетілмеген',
  'events.documents': 'Құжаттар',
  'events.views': 'Қаралымдар',
  'events.website': 'Сайт',
  'events.plans': 'Осында әзірленген жоспарлар',
  'events.source': 'Дереккөз',
  'events.calendar': 'Күнтізбеге қосу',
  'events.calendarOf': 'Күнтізбеге қосу: {title}',

  // Agenda
  'events.day': '{day}-күн',
  'events.dayOther': 'Күні көрсетілмеген',
  'events.speakers': 'Баяндамашылар',
  'events.own': 'Іс-шараның жалпы қорытындылары',
  'events.noOutcomes': 'Қорытынды жазылмаған',
  'events.thread': 'Таңдалған жазбаның тізбегінде',
  'events.readOn': 'Әрі қарай оқу',
  'events.readLess': 'Жинау',
  'events.moreSessions': counted('Тағы көрсету ({count} сессия қалды)'),
  'events.allSessions': counted('Барлығын көрсету: {count}'),

  // The list of events, and from one to the next
  'events.all': 'Барлық іс-шара',
  'events.previous': 'Алдыңғы',
  'events.next': 'Келесі',
  'events.window': '{all} ішінен {from}–{to}',
  'events.earlier': 'Тізімде жоғары',
  'events.later': 'Тізімде төмен',

  // Times
  'events.zone': 'Уақыт: {zone}',
  'events.zoneOther': 'Уақыт: {zone}; күндер — іс-шара өтетін жердікі',
  'events.zoneWritten': 'Уақыт бағдарламадағыдай',
  'events.zoneViewer': 'Менің уақыт белдеуімде көрсету',
  'events.zoneEvent': 'Іс-шара уақытымен көрсету',
  'events.written': 'берілген түрі: {time}',

  // Files
  'events.more': counted('Тағы {count} деректер файлдарында бар.'),
};
