import type { TranslationOf } from '../../i18n.js';
import type { kit as english } from '../en/kit.js';
import { counted } from './counted.js';

export const kit: TranslationOf<typeof english> = {
  // Counting
  'count.initiatives': counted('{count} бастама'),
  'count.outputs': counted('{count} нәтиже'),
  'count.proposals': counted('{count} ұсыныс'),
  'count.countries': counted('{count} ел'),
  'count.shown': '{all} ішінен {shown}',

  // Toolbar
  'toolbar.label': 'Көрініс және жүктеп алу',
  'toolbar.table': 'Кесте',
  'toolbar.chart': 'График',
  'toolbar.map': 'Карта',
  'toolbar.list': 'Тізім',
  'toolbar.download': 'Жүктеп алу',
  'toolbar.share': 'Бөлісу',

  // Filters and search
  'filters.label': 'Сүзгілер',
  'filters.search': 'Іздеу',
  'filters.searchPlaceholder': 'Іздеу',
  'filters.notGiven': 'Көрсетілмеген',
  'filters.result': '{all} ішінен {shown} көрсетілді.',

  // Facets
  'facet.country': 'Ел',
  'facet.sector': 'Сектор',
  'facet.issue': 'Мәселе',
  'facet.status': 'Мәртебе',
  'facet.kind': 'Түрі',
  'facet.organisation': 'Ұйым',
  'facet.role': 'Рөлі',
  'facet.lead': 'Жауапты',
  'facet.plan': 'Жұмыс жоспары',
  'facet.outcome': 'Түпкі нәтиже',
  'facet.theme': 'Тақырып',
  'facet.session': 'Сессия',
  'facet.event': 'Іс-шара',
  'facet.track': 'Бағыт',
  'facet.day': 'Күн',
  'facet.sex': 'Жынысы',
  'facet.age': 'Жасы',
  'facet.tier': 'Тізбек буыны',

  // States
  'state.partFailed': 'Орындалмады. Қайталап көріңіз.',
  'state.loading': 'Жүктелуде…',
  'state.loadingCount': counted('Жүктелуде… әзірге {count} жазба'),

  // Footer
  'footer.source': 'Дереккөз: {source}',
  'footer.updated': 'Жаңартылған күні: {date}',
  'footer.licence': 'Лицензия: {licence}',
  'footer.made': 'Common Thread көмегімен жасалған',

  // Dates
  'date.range': '{start} — {end}',
  'date.from': 'басталуы: {start}',
  'date.until': 'аяқталуы: {end}',
  'list.separator': ', ',
  'list.semicolon': '; ',
  'boolean.true': 'Иә',
  'boolean.false': 'Жоқ',
};
