import type { TranslationOf } from '../../i18n.js';
import type { initiativeMap as english } from '../en/initiative-map.js';
import type { mapBoundaries } from '../en/map-boundaries.js';
import type { mapHands } from '../en/map-hands.js';
import type { mapNote } from '../en/map-note.js';
import type { mapParts } from '../en/map-parts.js';
import { counted } from './counted.js';

export const initiativeMap: TranslationOf<typeof english & typeof mapNote & typeof mapParts & typeof mapHands & typeof mapBoundaries> = {
  'map.name': 'Карта инициатив',
  'map.things': 'инициативы и обязательства стран',

  // The sentence above the map, in parts
  'map.in': counted('{initiatives} в {count} стране', '{initiatives} в {count} странах', '{initiatives} в {count} странах'),
  'map.shown': counted('{count} инициатива из {all}', '{count} инициативы из {all}', '{count} инициатив из {all}'),
  'map.pathfinders': counted('{count} страна-первопроходец', '{count} страны-первопроходца', '{count} стран-первопроходцев'),
  'map.commitments': counted('{count} страна с другим обязательством', '{count} страны с другим обязательством', '{count} стран с другим обязательством'),
  'map.unplaced': counted('{count} без указания страны', '{count} без указания страны', '{count} без указания страны'),
  'map.sentence': '{text}.',

  // The picture
  'map.keys': 'Клавиши со стрелками переводят от знака к знаку, вместе с Shift они двигают карту. Плюс и минус меняют масштаб, ноль показывает всю карту. Клавиша Enter открывает знак. В списке мест есть всё, что показано на карте.',
  'map.zoom': 'Масштаб',
  'map.zoomIn': 'Увеличить',
  'map.zoomOut': 'Уменьшить',
  'map.whole': 'Вся карта',
  'map.fit': 'По размеру показанного',
  'map.hint': 'Чтобы изменить масштаб, прокручивайте, удерживая {key}',
  'map.cluster': counted('{place} и рядом: {count} инициатива', '{place} и рядом: {count} инициативы', '{place} и рядом: {count} инициатив'),
  'map.onePlace': counted('{count} инициатива в одном месте, {place}', '{count} инициативы в одном месте, {place}', '{count} инициатив в одном месте, {place}'),
  'map.marker': '{title}, {place}',
  'map.corridor': '{from} → {to}',
  'map.corridorOf': counted('{from} → {to}: {count} инициатива', '{from} → {to}: {count} инициативы', '{from} → {to}: {count} инициатив'),
  'map.none': 'Инициатив нет',
  'map.more': counted('и ещё {count}', 'и ещё {count}', 'и ещё {count}'),
  'map.since': '{commitment} (с какого времени: {date})',
  'map.close': 'Закрыть',
  'map.previous': 'Назад',
  'map.next': 'Вперёд',
  'map.range': '{from}–{to} из {all}',
  'map.disclaimer': 'Границы, названия и обозначения приведены только для ориентира: они не выражают мнения о правовом статусе какой-либо страны, территории или района либо об их границах и не означают его признания.',
  'map.credit': 'На основе UN Geodata.',
  'map.boundariesFailed': 'Собственные границы карты использовать не удалось, поэтому показаны встроенные.',
  'map.forOwner': 'Для владельца этой страницы',

  // The list of places
  'map.places': 'Места',
  'map.region.002': 'Африка',
  'map.region.019': 'Америка',
  'map.region.142': 'Азия',
  'map.region.150': 'Европа',
  'map.region.009': 'Океания',
  'map.region.': 'Прочее',
  'map.without': counted('{count} страна без инициатив', '{count} страны без инициатив', '{count} стран без инициатив'),
  'map.noPlace': 'Место не указано',
  'map.noCountry': 'Места без указания страны',

  // The key
  'map.perCountry': 'Инициативы в стране',
  'map.disputed': 'Спорный район или район с неопределённым статусом',
  'map.exact': 'Одна инициатива',
  'map.coarse': 'Известны только страна или регион',
  'map.several': 'Несколько, с числом',
  'map.corridorKey': 'Миграционный коридор',
};
