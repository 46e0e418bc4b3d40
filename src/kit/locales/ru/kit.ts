import type { TranslationOf } from '../../i18n.js';
import type { kit as english } from '../en/kit.js';
import { counted } from './counted.js';

export const kit: TranslationOf<typeof english> = {
  // Counting
  'count.initiatives': counted('{count} инициатива', '{count} инициативы', '{count} инициатив'),
  'count.outputs': counted('{count} результат', '{count} результата', '{count} результатов'),
  'count.proposals': counted('{count} предложение', '{count} предложения', '{count} предложений'),
  'count.countries': counted('{count} страна', '{count} страны', '{count} стран'),
  'count.shown': '{shown} из {all}',

  // Toolbar
  'toolbar.label': 'Вид и загрузка',
  'toolbar.table': 'Таблица',
  'toolbar.chart': 'График',
  'toolbar.map': 'Карта',
  'toolbar.list': 'Список',
  'toolbar.download': 'Скачать',
  'toolbar.share': 'Поделиться',

  // Filters and search
  'filters.label': 'Фильтры',
  'filters.search': 'Поиск',
  'filters.searchPlaceholder': 'Поиск',
  'filters.notGiven': 'Не указано',
  'filters.result': 'Показано {shown} из {all}.',

  // Facets
  'facet.country': 'Страна',
  'facet.sector': 'Сектор',
  'facet.issue': 'Проблема',
  'facet.status': 'Статус',
  'facet.kind': 'Вид',
  'facet.organisation': 'Организация',
  'facet.role': 'Роль',
  'facet.lead': 'Ответственный',
  'facet.plan': 'План работы',
  'facet.outcome': 'Итог',
  'facet.theme': 'Тема',
  'facet.session': 'Сессия',
  'facet.event': 'Мероприятие',
  'facet.track': 'Направление',
  'facet.day': 'День',
  'facet.sex': 'Пол',
  'facet.age': 'Возраст',
  'facet.tier': 'Звено цепочки',

  // States
  'state.partFailed': 'Не получилось. Попробуйте ещё раз.',
  'state.loading': 'Загрузка…',
  'state.loadingCount': counted('Загрузка… пока {count} запись', 'Загрузка… пока {count} записи', 'Загрузка… пока {count} записей'),

  // Footer
  'footer.source': 'Источник: {source}',
  'footer.updated': 'Обновлено: {date}',
  'footer.licence': 'Лицензия: {licence}',
  'footer.made': 'Сделано с Common Thread',

  // Dates
  'date.range': '{start} — {end}',
  'date.from': 'начало: {start}',
  'date.until': 'окончание: {end}',
  'list.separator': ', ',
  'list.semicolon': '; ',
  'boolean.true': 'Да',
  'boolean.false': 'Нет',
};
