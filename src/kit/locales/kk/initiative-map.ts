import type { TranslationOf } from '../../i18n.js';
import type { initiativeMap as english } from '../en/initiative-map.js';
import type { mapBoundaries } from '../en/map-boundaries.js';
import type { mapHands } from '../en/map-hands.js';
import type { mapNote } from '../en/map-note.js';
import type { mapParts } from '../en/map-parts.js';
import { counted } from './counted.js';

export const initiativeMap: TranslationOf<typeof english & typeof mapNote & typeof mapParts & typeof mapHands & typeof mapBoundaries> = {
  'map.name': 'Бастамалар картасы',
  'map.things': 'бастамалар мен елдердің міндеттемелері',

  // The sentence above the map, in parts
  'map.in': counted('{count} елде {initiatives}'),
  'map.shown': counted('{all} ішінен {count} бастама'),
  'map.pathfinders': counted('{count} бастамашы ел'),
  'map.commitments': counted('басқа міндеттемесі бар {count} ел'),
  'map.unplaced': counted('{count} бастаманың елі көрсетілмеген'),
  'map.sentence': '{text}.',

  // The picture
  'map.keys': 'Көрсеткі пернелер белгіден белгіге өткізеді, Shift пернесімен бірге картаны жылжытады. Қосу мен алу белгілері масштабты өзгертеді, нөл бүкіл картаны көрсетеді. Enter белгіні ашады. Орындар тізімінде картада көрсетілгеннің бәрі бар.',
  'map.zoom': 'Масштаб',
  'map.zoomIn': 'Үлкейту',
  'map.zoomOut': 'Кішірейту',
  'map.whole': 'Бүкіл карта',
  'map.fit': 'Көрсетілгеннің өлшеміне келтіру',
  'map.hint': 'Масштабты өзгерту үшін {key} пернесін басып тұрып айналдырыңыз',
  'map.cluster': counted('{place} маңы: {count} бастама'),
  'map.onePlace': counted('бір орында {count} бастама, {place}'),
  'map.marker': '{title}, {place}',
  'map.corridor': '{from} → {to}',
  'map.corridorOf': counted('{from} → {to}: {count} бастама'),
  'map.none': 'Бастама жоқ',
  'map.more': counted('және тағы {count}'),
  'map.since': '{commitment} (басталуы: {date})',
  'map.close': 'Жабу',
  'map.previous': 'Алдыңғы',
  'map.next': 'Келесі',
  'map.range': '{all} ішінен {from}–{to}',
  'map.disclaimer': 'Шекаралар, атаулар мен белгілеулер тек бағдар үшін берілген: олар қандай да бір елдің, аумақтың немесе өңірдің құқықтық мәртебесіне не шекарасына қатысты пікір білдірмейді және оны тануды білдірмейді.',
  'map.credit': 'UN Geodata негізінде.',
  'map.boundariesFailed': 'Картаның өз шекараларын пайдалану мүмкін болмады, сондықтан кірістірілген шекаралар көрсетілді.',
  'map.forOwner': 'Осы беттің иесіне',

  // The list of places
  'map.places': 'Орындар',
  'map.region.002': 'Африка',
  'map.region.019': 'Америка',
  'map.region.142': 'Азия',
  'map.region.150': 'Еуропа',
  'map.region.009': 'Мұхит аралдары',
  'map.region.': 'Басқа',
  'map.without': counted('бастамасы жоқ {count} ел'),
  'map.noPlace': 'Орны көрсетілмеген',
  'map.noCountry': 'Елі көрсетілмеген орындар',

  // The key
  'map.perCountry': 'Елдегі бастамалар',
  'map.disputed': 'Даулы немесе мәртебесі айқындалмаған аумақ',
  'map.exact': 'Бір бастама',
  'map.coarse': 'Елі немесе өңірі ғана белгілі',
  'map.several': 'Бірнешеуі, санымен',
  'map.corridorKey': 'Көші-қон дәлізі',
};
