import type { TranslationOf } from '../../i18n.js';
import type { coverageMatrix as english } from '../en/coverage-matrix.js';
import type { matrixDetail, matrixRegions, matrixThread } from '../en/matrix-parts.js';
import { counted } from './counted.js';

export const coverageMatrix: TranslationOf<typeof english & typeof matrixDetail & typeof matrixRegions & typeof matrixThread> = {
  'matrix.name': 'Матрица охвата',
  'matrix.things': 'инициативы',

  // The sentence above
  'matrix.sentence': '{parts}.',
  'matrix.pairs': counted('Сообщается о {reported} из {count} пары «{rows} — {columns}»', 'Сообщается о {reported} из {count} пар «{rows} — {columns}»', 'Сообщается о {reported} из {count} пар «{rows} — {columns}»'),
  'matrix.overlaps': counted('{count} пересечение', '{count} пересечения', '{count} пересечений'),
  'matrix.gaps': counted('{count} подтверждённый пробел', '{count} подтверждённых пробела', '{count} подтверждённых пробелов'),
  'matrix.hiddenPairs': counted('{count} скрыто фильтром', '{count} скрыто фильтром', '{count} скрыто фильтром'),
  'matrix.most': 'больше всего охвачено: {names} ({things})',
  'matrix.mostEach': 'больше всего охвачено: {names} (по {things})',
  'matrix.share': '{shown} из {all}',

  // Above the matrix
  'matrix.rows': 'Строки',
  'matrix.columns': 'Столбцы',
  'matrix.swap': 'Поменять местами',
  'matrix.rowOrder': 'Порядок строк',
  'matrix.columnOrder': 'Порядок столбцов',
  'matrix.order.count': 'По числу инициатив',
  'matrix.order.name': 'По названию',
  'matrix.order.similarity': 'По сходству',
  'matrix.order.region': 'По регионам',

  // The grid, and the names of its cells
  'matrix.grid': '{rows} и {columns}',
  'matrix.n': 'n',
  'matrix.cell': '{row}, {column}: {what}',
  'matrix.header': '{value}: {what}',
  'matrix.active': 'работа ведётся',
  'matrix.overlap': 'пересечение',
  'matrix.gap': 'подтверждённый пробел',
  'matrix.reported': 'как сообщено',
  'matrix.disputed': 'сообщено также как пробел',
  'matrix.noWord': 'сообщено, без оценки',
  'matrix.hidden': 'скрыто фильтром',
  'matrix.alsoHidden': counted('ещё {count} скрыто фильтром', 'ещё {count} скрыто фильтром', 'ещё {count} скрыто фильтром'),
  'matrix.unreported': 'не сообщается',

  // The key
  'matrix.key.active': 'Работа ведётся: одна инициатива (1) или такое сообщение (•)',
  'matrix.key.overlap': 'Пересечение: две инициативы или больше',
  'matrix.key.gap': 'Подтверждённый пробел: сообщено, что работы нет',
  'matrix.key.unplaced': 'Без одного из двух значений',
  'matrix.key.hidden': 'Скрыто фильтром',
  'matrix.key.unreported': 'Не сообщается: ничего не сказано, и это не ноль',
  'matrix.key.noted': 'Есть сообщение об охвате',
  'matrix.key.disputed': 'Работа ведётся, но сообщено и о пробеле',
  'matrix.key.thread': 'На нити выбранной записи',

  // Below it
  'matrix.counted': 'n: инициативы, каждая учтена в строке или столбце один раз.',
  'matrix.unplaced': counted('У {count} инициативы нет одного из двух значений, она стоит под «Не указано».', 'У {count} инициатив нет одного из двух значений, они стоят под «Не указано».', 'У {count} инициатив нет одного из двух значений, они стоят под «Не указано».'),
  'matrix.left': counted('{count} строка или столбец с малым числом инициатив не показаны; в таблице есть всё.', '{count} строки и столбца с малым числом инициатив не показаны; в таблице есть всё.', '{count} строк и столбцов с малым числом инициатив не показаны; в таблице есть всё.'),
  'matrix.elsewhere': counted('{count} сообщение об охвате дано по странам и секторам и показано только там.', '{count} сообщения об охвате даны по странам и секторам и показаны только там.', '{count} сообщений об охвате даны по странам и секторам и показаны только там.'),

  // Regions
  'matrix.region.002': 'Африка',
  'matrix.region.019': 'Америка',
  'matrix.region.142': 'Азия',
  'matrix.region.150': 'Европа',
  'matrix.region.009': 'Океания',
  'matrix.region.': 'Прочее',

  // The card beside a cell
  'matrix.detail': 'О ячейке',
  'matrix.close': 'Закрыть',
  'matrix.noneSaid': 'Здесь ничего не сказано: ни что работа ведётся, ни что её нет.',
  'matrix.initiatives': 'Инициативы',
  'matrix.whoToTalkTo': 'С кем связаться',
  'matrix.noContact': 'Ни организация, ни контакт не указаны.',
  'matrix.contact': 'Контакты',
  'matrix.inSeveral': 'Участвует в нескольких из них',
  'matrix.isHidden': 'скрыто фильтром',
  'matrix.reports': 'Сообщения',
  'matrix.saysGap': 'Сообщено как пробел',
  'matrix.saysActive': 'Сообщено, что работа ведётся',
  'matrix.saysNothing': 'Сообщено без оценки',
  'matrix.source': 'Источник',
  'matrix.noSource': 'Источник не указан.',
  'matrix.more': counted('и ещё {count}', 'и ещё {count}', 'и ещё {count}'),
  'matrix.showMore': counted('Показать ещё {count}', 'Показать ещё {count}', 'Показать ещё {count}'),
  'matrix.list': 'Охват, строка за строкой',
  'matrix.unreportedCount': counted('ещё о {count} не сообщается', 'ещё о {count} не сообщается', 'ещё о {count} не сообщается'),
  'matrix.unreportedList': 'Не сообщается: {names}',
};
