import type { TranslationOf } from '../../i18n.js';
import type { wholeNetwork as english } from '../en/network-hands.js';
import { counted } from './counted.js';

export const stakeholderNetwork: TranslationOf<typeof english> = {
  'network.name': 'Сеть участников',
  'network.things': 'организации',
  'network.view': 'Сеть',

  // The sentence, in parts
  'network.organisations': counted('{count} организация', '{count} организации', '{count} организаций'),
  'network.shown': counted('{count} организация из {all}', '{count} организации из {all}', '{count} организаций из {all}'),
  'network.events': counted('{count} мероприятие', '{count} мероприятия', '{count} мероприятий'),
  'network.tied': counted('{things}, между ними {count} связь', '{things}, между ними {count} связи', '{things}, между ними {count} связей'),
  'network.most': counted('больше всего связей у {name} ({count})', 'больше всего связей у {name} ({count})', 'больше всего связей у {name} ({count})'),
  'network.alone': counted('{count} инициатива не называет организаций', '{count} инициативы не называют организаций', '{count} инициатив не называют организаций'),
  'network.overlaps': counted('{count} пересечение (та же организация, страна и сектор)', '{count} пересечения (та же организация, страна и сектор)', '{count} пересечений (та же организация, страна и сектор)'),
  'network.sentence': '{text}.',

  // Using it
  'network.keys': 'Клавиши со стрелками переводят от знака к знаку, вместе с Shift они двигают изображение. Плюс и минус меняют масштаб, ноль показывает всё. Enter выбирает, N показывает только соседей знака, Backspace возвращает назад. В списке есть всё, что показано на изображении.',
  'network.list': 'Организации и чем они заняты, сначала с наибольшим числом связей',
  'network.hint': 'Чтобы изменить масштаб, прокручивайте, удерживая {key}',
  'network.mark': counted('{name}, {kind}, {count} связь', '{name}, {kind}, {count} связи', '{name}, {kind}, {count} связей'),
  'network.links': counted('{count} связь', '{count} связи', '{count} связей'),
  'network.more': counted('и ещё {count}', 'и ещё {count}', 'и ещё {count}'),

  // Buttons
  'network.zoom': 'Масштаб',
  'network.zoomIn': 'Увеличить',
  'network.zoomOut': 'Уменьшить',
  'network.whole': 'Показать всё',
  'network.colour': 'Цвет по',
  'network.byKind': 'виду',
  'network.byGroup': 'группе',
  'network.onlyNear': 'Показать только соседей',
  'network.onlyNearOf': 'Только соседи: {name}',
  'network.steps': 'На сколько связей',
  'network.step': counted('{count} связь', '{count} связи', '{count} связей'),
  'network.back': 'Назад',

  // The key
  'network.key.initiative': 'Инициатива',
  'network.key.event': 'Мероприятие',
  'network.key.output': 'Результат плана работы',
  'network.key.none': 'Организация, вид не указан',
  'network.key.size': 'Чем больше знак, тем больше связей',
  'network.key.thread': 'На нити выбранной записи',
  'network.key.hidden': 'Скрыто фильтром',
  'network.key.around': 'Вокруг: {name}',
  'network.key.others': 'Меньшие группы',
  'network.drawnOf': counted('Показана {count} с наибольшим числом связей из {all}; в списке и таблице есть все.', 'Показаны {count} с наибольшим числом связей из {all}; в списке и таблице есть все.', 'Показано {count} с наибольшим числом связей из {all}; в списке и таблице есть все.'),

  // Overlaps
  'network.overlapsTitle': 'Та же организация, страна и сектор',
  'network.overlap': '{organisation}: {countries}, {sectors}: {initiatives}',
};
