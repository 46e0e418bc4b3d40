import type { TranslationOf } from '../../i18n.js';
import type { wholeNetwork as english } from '../en/network-hands.js';
import { counted } from './counted.js';

export const stakeholderNetwork: TranslationOf<typeof english> = {
  'network.name': 'Қатысушылар желісі',
  'network.things': 'ұйымдар',
  'network.view': 'Желі',

  // The sentence, in parts
  'network.organisations': counted('{count} ұйым'),
  'network.shown': counted('{all} ішінен {count} ұйым'),
  'network.events': counted('{count} іс-шара'),
  'network.tied': counted('{things}, араларында {count} байланыс'),
  'network.most': counted('байланысы ең көбі — {name} ({count})'),
  'network.alone': counted('{count} бастамада ұйым аталмаған'),
  'network.overlaps': counted('{count} қиылысу (сол ұйым, ел және сектор)'),
  'network.sentence': '{text}.',

  // Using it
  'network.keys': 'Көрсеткі пернелер белгіден белгіге өткізеді, Shift пернесімен бірге суретті жылжытады. Қосу мен алу белгілері масштабты өзгертеді, нөл барлығын көрсетеді. Enter таңдайды, N белгінің көршілерін ғана көрсетеді, Backspace артқа қайтарады. Тізімде суретте көрсетілгеннің бәрі бар.',
  'network.list': 'Ұйымдар және олардың істері, алдымен байланысы көптері',
  'network.hint': 'Масштабты өзгерту үшін {key} пернесін басып тұрып айналдырыңыз',
  'network.mark': counted('{name}, {kind}, {count} байланыс'),
  'network.links': counted('{count} байланыс'),
  'network.more': counted('және тағы {count}'),

  // Buttons
  'network.zoom': 'Масштаб',
  'network.zoomIn': 'Үлкейту',
  'network.zoomOut': 'Кішірейту',
  'network.whole': 'Барлығын көрсету',
  'network.colour': 'Түсі',
  'network.byKind': 'түрі бойынша',
  'network.byGroup': 'тобы бойынша',
  'network.onlyNear': 'Тек көршілерін көрсету',
  'network.onlyNearOf': 'Тек көршілері: {name}',
  'network.steps': 'Неше байланысқа дейін',
  'network.step': counted('{count} байланыс'),
  'network.back': 'Артқа',

  // The key
  'network.key.initiative': 'Бастама',
  'network.key.event': 'Іс-шара',
  'network.key.output': 'Жұмыс жоспарының нәтижесі',
  'network.key.none': 'Ұйым, түрі көрсетілмеген',
  'network.key.size': 'Белгі неғұрлым үлкен болса, байланыс соғұрлым көп',
  'network.key.thread': 'Таңдалған жазбаның тізбегінде',
  'network.key.hidden': 'Сүзгімен жасырылған',
  'network.key.around': 'Айналасы: {name}',
  'network.key.others': 'Кішірек топтар',
  'network.drawnOf': counted('{all} ішінен байланысы ең көп {count} сызылған; тізім мен кестеде барлығы бар.'),

  // Overlaps
  'network.overlapsTitle': 'Сол ұйым, ел және сектор',
  'network.overlap': '{organisation}: {countries}, {sectors}: {initiatives}',
};
