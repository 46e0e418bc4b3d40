import type { TranslationOf } from '../../i18n.js';
import type { coverageMatrix as english } from '../en/coverage-matrix.js';
import type { matrixDetail, matrixRegions, matrixThread } from '../en/matrix-parts.js';
import { counted } from './counted.js';

export const coverageMatrix: TranslationOf<typeof english & typeof matrixDetail & typeof matrixRegions & typeof matrixThread> = {
  'matrix.name': 'Қамту матрицасы',
  'matrix.things': 'бастамалар',

  // The sentence above
  'matrix.sentence': '{parts}.',
  'matrix.pairs': counted('«{rows} — {columns}» жұптарының {count} ішінен {reported} туралы хабарланған'),
  'matrix.overlaps': counted('{count} қиылысу'),
  'matrix.gaps': counted('{count} расталған олқылық'),
  'matrix.hiddenPairs': counted('{count} сүзгімен жасырылған'),
  'matrix.most': 'ең көп қамтылғаны: {names} ({things})',
  'matrix.mostEach': 'ең көп қамтылғаны: {names} (әрқайсысында {things})',
  'matrix.share': '{all} ішінен {shown}',

  // Above the matrix
  'matrix.rows': 'Жолдар',
  'matrix.columns': 'Бағандар',
  'matrix.swap': 'Ауыстыру',
  'matrix.rowOrder': 'Жолдардың реті',
  'matrix.columnOrder': 'Бағандардың реті',
  'matrix.order.count': 'Бастама саны бойынша',
  'matrix.order.name': 'Атауы бойынша',
  'matrix.order.similarity': 'Ұқсастығы бойынша',
  'matrix.order.region': 'Өңірлер бойынша',

  // The grid, and the names of its cells
  'matrix.grid': '{rows} және {columns}',
  'matrix.n': 'n',
  'matrix.cell': '{row}, {column}: {what}',
  'matrix.header': '{value}: {what}',
  'matrix.active': 'жұмыс жүріп жатыр',
  'matrix.overlap': 'қиылысу',
  'matrix.gap': 'расталған олқылық',
  'matrix.reported': 'хабарланғандай',
  'matrix.disputed': 'олқылық деп те хабарланған',
  'matrix.noWord': 'бағасыз хабарланған',
  'matrix.hidden': 'сүзгімен жасырылған',
  'matrix.alsoHidden': counted('тағы {count} сүзгімен жасырылған'),
  'matrix.unreported': 'хабарланбаған',

  // The key
  'matrix.key.active': 'Жұмыс жүріп жатыр: бір бастама (1) немесе сондай хабар (•)',
  'matrix.key.overlap': 'Қиылысу: екі немесе одан көп бастама',
  'matrix.key.gap': 'Расталған олқылық: жұмыс жоқ деп хабарланған',
  'matrix.key.unplaced': 'Екі мәннің бірі жоқ',
  'matrix.key.hidden': 'Сүзгімен жасырылған',
  'matrix.key.unreported': 'Хабарланбаған: ештеңе айтылмаған, бұл нөл емес',
  'matrix.key.noted': 'Қамту туралы хабар бар',
  'matrix.key.disputed': 'Жұмыс жүріп жатыр, бірақ олқылық деп те хабарланған',
  'matrix.key.thread': 'Таңдалған жазбаның тізбегінде',

  // Below it
  'matrix.counted': 'n: бастамалар, әрқайсысы жолда немесе бағанда бір рет есептелген.',
  'matrix.unplaced': counted('{count} бастаманың екі мәнінің бірі жоқ, ол «Көрсетілмеген» астында тұр.'),
  'matrix.left': counted('Бастамасы аз {count} жол мен баған сызылмаған; кестеде барлығы бар.'),
  'matrix.elsewhere': counted('Қамту туралы {count} хабар елдер мен секторлар бойынша берілген және сонда ғана көрсетіледі.'),

  // Regions
  'matrix.region.002': 'Африка',
  'matrix.region.019': 'Америка',
  'matrix.region.142': 'Азия',
  'matrix.region.150': 'Еуропа',
  'matrix.region.009': 'Мұхит аралдары',
  'matrix.region.': 'Басқа',

  // The card beside a cell
  'matrix.detail': 'Ұяшық туралы',
  'matrix.close': 'Жабу',
  'matrix.noneSaid': 'Мұнда ештеңе айтылмаған: жұмыс бар деп те, жоқ деп те.',
  'matrix.initiatives': 'Бастамалар',
  'matrix.whoToTalkTo': 'Кіммен хабарласу керек',
  'matrix.noContact': 'Ұйым да, байланыс дерегі де көрсетілмеген.',
  'matrix.contact': 'Байланыс деректері',
  'matrix.inSeveral': 'Осылардың бірнешеуіне қатысады',
  'matrix.isHidden': 'сүзгімен жасырылған',
  'matrix.reports': 'Хабарлар',
  'matrix.saysGap': 'Олқылық деп хабарланған',
  'matrix.saysActive': 'Жұмыс жүріп жатыр деп хабарланған',
  'matrix.saysNothing': 'Бағасыз хабарланған',
  'matrix.source': 'Дереккөз',
  'matrix.noSource': 'Дереккөзі көрсетілмеген.',
  'matrix.more': counted('және тағы {count}'),
  'matrix.showMore': counted('Тағы {count} көрсету'),
  'matrix.list': 'Қамту, жол-жолымен',
  'matrix.unreportedCount': counted('тағы {count} туралы хабарланбаған'),
  'matrix.unreportedList': 'Хабарланбаған: {names}',
};
