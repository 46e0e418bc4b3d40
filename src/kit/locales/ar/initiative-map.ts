import type { TranslationOf } from '../../i18n.js';
import type { initiativeMap as english } from '../en/initiative-map.js';
import type { mapBoundaries } from '../en/map-boundaries.js';
import type { mapHands } from '../en/map-hands.js';
import type { mapNote } from '../en/map-note.js';
import type { mapParts } from '../en/map-parts.js';

export const initiativeMap: TranslationOf<typeof english & typeof mapNote & typeof mapParts & typeof mapHands & typeof mapBoundaries> = {
  'map.name': 'خريطة المبادرات',
  'map.things': 'مبادرات ولا التزامات من البلدان',

  // The sentence above the map, in parts
  'map.in': {
    zero: '{initiatives} دون بلدان',
    one: '{initiatives} في بلد واحد',
    two: '{initiatives} في بلدين',
    few: '{initiatives} في {count} بلدان',
    many: '{initiatives} في {count} بلدًا',
    other: '{initiatives} في {count} بلد',
  },
  'map.shown': {
    zero: 'لا مبادرات من أصل {all}',
    one: 'مبادرة واحدة من أصل {all}',
    two: 'مبادرتان من أصل {all}',
    few: '{count} مبادرات من أصل {all}',
    many: '{count} مبادرة من أصل {all}',
    other: '{count} مبادرة من أصل {all}',
  },
  'map.pathfinders': {
    zero: 'لا بلدان رائدة',
    one: 'بلد رائد واحد',
    two: 'بلدان رائدان',
    few: '{count} بلدان رائدة',
    many: '{count} بلدًا رائدًا',
    other: '{count} بلد رائد',
  },
  'map.commitments': {
    zero: 'لا بلدان لها التزام آخر',
    one: 'بلد واحد له التزام آخر',
    two: 'بلدان اثنان لهما التزام آخر',
    few: '{count} بلدان لها التزام آخر',
    many: '{count} بلدًا لها التزام آخر',
    other: '{count} بلد لها التزام آخر',
  },
  'map.unplaced': {
    zero: 'لا مبادرات دون ذكر بلد',
    one: 'مبادرة واحدة دون ذكر بلد',
    two: 'مبادرتان دون ذكر بلد',
    few: '{count} مبادرات دون ذكر بلد',
    many: '{count} مبادرة دون ذكر بلد',
    other: '{count} مبادرة دون ذكر بلد',
  },
  'map.sentence': '{text}.',

  // The picture
  'map.keys': 'تنقل مفاتيح الأسهم من علامة إلى أخرى، وتحرّك الخريطة مع الضغط على مفتاح Shift. ويكبّر مفتاح الزائد الخريطة ويصغّرها مفتاح الناقص، ويعرضها مفتاح الصفر كاملة. ويفتح مفتاح Enter العلامة. وتتضمن قائمة الأماكن كل ما تعرضه الخريطة.',
  'map.zoom': 'التكبير والتصغير',
  'map.zoomIn': 'تكبير',
  'map.zoomOut': 'تصغير',
  'map.whole': 'الخريطة كاملة',
  'map.fit': 'ملاءمة الخريطة مع المعروض',
  'map.hint': 'يُرجى الضغط على {key} مع التمرير للتكبير أو التصغير',
  'map.cluster': {
    zero: 'لا مبادرات في محيط {place}',
    one: 'مبادرة واحدة في محيط {place}',
    two: 'مبادرتان في محيط {place}',
    few: '{count} مبادرات في محيط {place}',
    many: '{count} مبادرة في محيط {place}',
    other: '{count} مبادرة في محيط {place}',
  },
  'map.onePlace': {
    zero: 'لا مبادرات في المكان نفسه، {place}',
    one: 'مبادرة واحدة في مكان واحد، {place}',
    two: 'مبادرتان في المكان نفسه، {place}',
    few: '{count} مبادرات في المكان نفسه، {place}',
    many: '{count} مبادرة في المكان نفسه، {place}',
    other: '{count} مبادرة في المكان نفسه، {place}',
  },
  'map.marker': '{title}، {place}',
  'map.corridor': 'من {from} إلى {to}',
  'map.corridorOf': {
    zero: 'من {from} إلى {to}: لا مبادرات',
    one: 'من {from} إلى {to}: مبادرة واحدة',
    two: 'من {from} إلى {to}: مبادرتان',
    few: 'من {from} إلى {to}: {count} مبادرات',
    many: 'من {from} إلى {to}: {count} مبادرة',
    other: 'من {from} إلى {to}: {count} مبادرة',
  },
  'map.none': 'لا مبادرات',
  'map.more': {
    zero: 'ولا مبادرات أخرى',
    one: 'ومبادرة واحدة أخرى',
    two: 'ومبادرتان أخريان',
    few: 'و{count} مبادرات أخرى',
    many: 'و{count} مبادرة أخرى',
    other: 'و{count} مبادرة أخرى',
  },
  'map.since': '{commitment} منذ {date}',
  'map.close': 'إغلاق',
  'map.previous': 'السابق',
  'map.next': 'التالي',
  'map.range': 'من {from} إلى {to} من أصل {all}',
  'map.disclaimer': 'الحدود والأسماء والتسميات مبيّنة على سبيل الاسترشاد فحسب، وهي لا تنطوي على إبداء أي رأي بشأن المركز القانوني لأي بلد أو إقليم أو منطقة أو بشأن حدودها، ولا على أي إقرار به.',
  'map.credit': 'استنادًا إلى UN Geodata.',
  'map.boundariesFailed': 'تعذّر استخدام الحدود الخاصة بالخريطة، ولذلك تُعرض الحدود المضمّنة.',
  'map.forOwner': 'للمسؤول عن هذه الصفحة',

  // The list of places
  'map.places': 'الأماكن',
  'map.region.002': 'أفريقيا',
  'map.region.019': 'الأمريكتان',
  'map.region.142': 'آسيا',
  'map.region.150': 'أوروبا',
  'map.region.009': 'أوقيانوسيا',
  'map.region.': 'أماكن أخرى',
  'map.without': {
    zero: 'لا بلدان بلا مبادرات',
    one: 'بلد واحد بلا مبادرات',
    two: 'بلدان اثنان بلا مبادرات',
    few: '{count} بلدان بلا مبادرات',
    many: '{count} بلدًا بلا مبادرات',
    other: '{count} بلد بلا مبادرات',
  },
  'map.noPlace': 'المكان غير مذكور',
  'map.noCountry': 'أماكن دون بلد',

  // The key
  'map.perCountry': 'المبادرات في كل بلد',
  'map.disputed': 'منطقة متنازع عليها أو غير محددة الوضع',
  'map.exact': 'مبادرة واحدة',
  'map.coarse': 'مكان لا يُعرف منه إلا البلد أو المنطقة',
  'map.several': 'عدة مبادرات، مع عددها',
  'map.corridorKey': 'ممر',
};
