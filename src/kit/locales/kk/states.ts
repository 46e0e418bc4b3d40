import type { TranslationOf } from '../../i18n.js';
import type { states as english } from '../en/states.js';
import { counted } from './counted.js';

export const states: TranslationOf<typeof english> = {
  'state.emptyTitle': 'Әзірге көрсететін ештеңе жоқ',
  'state.empty': 'Деректер оқылды, бірақ оларда мыналар жоқ: {things}.',
  'state.filteredTitle': 'Сәйкес келетін ештеңе жоқ',
  'state.filtered': 'Сүзгі барлық жазбаны ({all}) жасырып тұр.',
  'state.removeFilter': '«{filter}» сүзгісін алып тастау',
  'state.stale': 'Бұл — {date} көшірмесі. Жаңасын жүктеу мүмкін болмады: {reason}',
  'state.partial': 'Алғашқы {kept} ғана көрсетілді; дереккөзде одан да көп.',
  'state.partialOf': '{total} ішінен {kept} ғана көрсетілді.',
  'state.problems': counted('Деректердің {count} бөлігін пайдалану мүмкін болмады'),
  'state.problemsMore': counted('және тағы {count}'),
  'state.retry': 'Қайталау',
  'state.forOwner': 'Осы беттің иесіне',
  'state.errorTitle': 'Көрсету мүмкін болмады',
  // Errors, in the visitor's words
  'error.network': 'Деректерді алу мүмкін болмады. Мекенжай қате болуы немесе сервер бұл бетке оларды оқуға рұқсат бермеуі мүмкін.',
  'error.timeout': 'Сервер тым ұзақ жауап бермеді.',
  'error.aborted': 'Жүктеу тоқтатылды.',
  'error.http': 'Сервер қате туралы жауап берді ({status}).',
  'error.http404': 'Деректердің мекенжайында ештеңе жоқ (404).',
  'error.content-type': 'Мекенжай деректерге емес, веб-бетке апарады.',
  'error.too-large': 'Деректер көлемі бұл бетте рұқсат етілгеннен үлкен.',
  'error.parse': 'Деректер бүлінген: бұл жарамды JSON емес.',
  'error.format': 'Деректер мұнда белгісіз пішінде берілген.',
  'error.mapping': 'Деректерді қалай оқу керегі туралы сипаттамада қате бар.',
  'error.schema': 'Деректерде бұл элементке қажетті мәлімет жоқ.',
  'error.offline': 'Желіге қосылу жоқ. Байланыс қалпына келгенде жүктеледі.',
};
