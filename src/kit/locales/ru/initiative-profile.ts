import type { TranslationOf } from '../../i18n.js';
import type { initiativeProfile as english } from '../en/initiative-profile.js';
import type { profileParts } from '../en/profile-parts.js';
import { counted } from './counted.js';

export const initiativeProfile: TranslationOf<typeof english & typeof profileParts> = {
  'profile.name': 'Сведения об инициативе',
  'profile.things': 'инициативы',
  'profile.view': 'Сведения',

  // The sentence above
  'profile.shown': counted('{count} инициатива из {all}', '{count} инициативы из {all}', '{count} инициатив из {all}'),
  'profile.scope': '{initiatives}.',

  // The sentence below the title, in parts that follow each other
  'profile.finding': '{text}.',
  'profile.kind': 'Инициатива',
  'profile.by': '{text}, исполнители: {names}',
  'profile.with': '{text}, участники: {names}',
  'profile.fundedBy': '{text}, финансирование: {names}',
  'profile.on': '{text}, проблемы: {names}',
  'profile.where': '{text}, где: {names}',
  'profile.when': '{text}, {dates}',
  'profile.since': 'начало: {date}',
  'profile.status': '{text}; статус: {status}',
  'profile.others': counted('ещё {count}', 'ещё {count}', 'ещё {count}'),

  // What is not known
  'profile.absent': 'В источнике не указано: {things}.',
  'profile.no.dates': 'сроки',
  'profile.no.start': 'дата начала',
  'profile.no.end': 'дата окончания',
  'profile.no.status': 'статус',
  'profile.no.budget': 'бюджет',
  'profile.no.place': 'место',
  'profile.no.organisations': 'организации',

  // Facts and headings
  'profile.field.status': 'Статус',
  'profile.field.period': 'Срок',
  'profile.field.start': 'Начало',
  'profile.field.end': 'Окончание',
  'profile.field.countries': counted('Страна', 'Страны', 'Страны'),
  'profile.field.corridor': 'Миграци\u00adонный коридор',
  'profile.field.locations': counted('Место', 'Места', 'Места'),
  'profile.field.sectors': counted('Сектор', 'Секторы', 'Секторы'),
  'profile.field.issues': counted('Проблема', 'Проблемы', 'Проблемы'),
  'profile.field.budget': 'Бюджет',
  'profile.field.url': 'Сайт',
  'profile.field.contact': 'Контакты',
  'profile.field.source': 'Источник',
  'profile.field.objectives': counted('Цель', 'Цели', 'Цели'),
  'profile.field.beneficiaries': 'Кому помогает',
  'profile.field.activities': counted('Что делается', 'Что делается', 'Что делается'),
  'profile.field.outcomes': counted('Итог', 'Итоги', 'Итоги'),
  'profile.role.funder': counted('Финансиру\u00adющая организация', 'Финансиру\u00adющие организации', 'Финансиру\u00adющие организации'),
  'profile.role.lead': counted('Ответствен\u00adный', 'Ответствен\u00adные', 'Ответствен\u00adные'),
  'profile.role.implementer': counted('Исполнитель', 'Исполнители', 'Исполнители'),
  'profile.role.government': counted('Правитель\u00adство', 'Правитель\u00adства', 'Правитель\u00adства'),
  'profile.role.host': counted('Принимающая сторона', 'Принимающие стороны', 'Принимающие стороны'),
  'profile.role.partner': counted('Партнёр', 'Партнёры', 'Партнёры'),
  'profile.role.member': counted('Член', 'Члены', 'Члены'),
  'profile.role.participant': counted('Участник', 'Участники', 'Участники'),
  'profile.role.': counted('Организация', 'Организации', 'Организации'),
  'profile.way': '{from} → {to}',
  'profile.filterBy': 'Фильтр {facet}: {value}',
  'profile.showAll': 'Показать все: {count}',

  // Facts and headings, after the first drawing
  'profile.field.id': 'Идентифи\u00adкатор',
  'profile.field.note': 'Примечание',
  'profile.field.outputs': counted('Результат, которому она способ\u00adствует', 'Результаты, которым она способ\u00adствует', 'Результаты, которым она способ\u00adствует'),
  'profile.field.indicators': counted('Показатель', 'Показатели', 'Показатели'),
  'profile.field.thread': 'Откуда она взялась',

  // Outputs and indicators
  'profile.notReported': 'Статус не сообщён',
  'profile.noDates': 'сроки не установлены',
  'profile.progress': 'выполнено {share}',
  'profile.latest': '{value} ({date})',
  'profile.latestUndated': '{value}, дата не указана',
  'profile.baseline': 'Базовое значение {value}',
  'profile.target': 'Цель {value}',
  'profile.higher': 'чем больше, тем лучше',
  'profile.lower': 'чем меньше, тем лучше',
  'profile.withheld': 'значение скрыто',
  'profile.noValue': 'Значение не сообщено',
  'profile.mergedInto': 'вошло в учтённое предложение',

  // Going from one to another
  'profile.choose': 'Инициатива',
  'profile.previous': 'Предыдущая',
  'profile.next': 'Следующая',
  'profile.now': '{place}: {title}',
  'profile.onThread': counted('На нити «{title}» {count} инициатива.', 'На нити «{title}» {count} инициативы:', 'На нити «{title}» {count} инициатив:'),
  'profile.offThread': 'На нити «{title}» нет инициатив.',
  'profile.more': counted('и ещё {count}', 'и ещё {count}', 'и ещё {count}'),

  // Pictures
  'profile.partners': 'Кто участвует',
  'profile.time': 'Во времени',
  'profile.mapOf': 'Карта: {places}',
  'profile.partnersOf': 'Кто участвует: {groups}',
  'profile.groupOf': '{role}: {names}',
  'profile.moreOrganisations': counted('и ещё {count}', 'и ещё {count}', 'и ещё {count}'),
  'profile.today': 'Сегодня',
  'profile.thisInitiative': 'Эта инициатива',
  'profile.row': '{title}: {note}',
  'profile.undated': 'сроки не установлены',
  'profile.planPeriod': 'сроки не установлены; показан период её плана',
  'profile.noEnd': 'окончание не указано',
  'profile.noStart': 'начало не указано',
  'profile.moreRows': counted('Ещё {count} результат указан ниже.', 'Ещё {count} результата указаны ниже.', 'Ещё {count} результатов указаны ниже.'),
  'profile.find': 'Найти инициативу',
  'profile.found': counted('найдена {count}', 'найдено {count}', 'найдено {count}'),
  'profile.foundMore': 'Первые {shown} из {count}. Чтобы сузить поиск, введите больше.',
  'profile.foundNone': 'По запросу «{text}» ничего не найдено.',
};
