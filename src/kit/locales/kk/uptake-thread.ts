import type { TranslationOf } from '../../i18n.js';
import type { uptakeParts } from '../en/uptake-parts.js';
import type { uptakeThread as english } from '../en/uptake-thread.js';
import type { uptakeTree } from '../en/uptake-tree.js';
import { counted } from './counted.js';

export const uptakeThread: TranslationOf<typeof english & typeof uptakeTree & typeof uptakeParts> = {
  'uptake.name': 'Сөзден іске дейінгі тізбек',
  'uptake.things': 'ұсыныстар',
  'uptake.view': 'Тізбек',

  // The finding
  'uptake.takenUp': counted('{proposals} ішінен {count} ескерілді'),
  'uptake.fate': '{status}: {count}',
  'uptake.unanswered': counted('{count} тіркелген жауапсыз'),
  'uptake.finding': '{answers}.',
  'uptake.findingOpen': '{answers}; {open}.',
  'uptake.asksNone': counted('{count} қорытынды, сабақ және ортақ ой жауапты қажет етпейді.'),

  // Counts that add up
  'uptake.sums': 'Ұсыныстардың нәтижесі. Сүзу үшін басыңыз.',
  'uptake.none': 'Жауапты қажет етпейді',
  'uptake.sum': counted('= {count} көрсетілді'),

  // Columns
  'uptake.sessions': counted('{count} сессия'),
  'uptake.indicators': counted('{count} көрсеткіш'),
  'uptake.head.session': 'Қайда айтылды',
  'uptake.head.proposal': 'Не ұсынылды',
  'uptake.head.output': 'Не жоспарланды',
  'uptake.head.initiative': 'Кім және қайда істейді',
  'uptake.head.indicator': 'Не өлшенеді',
  'uptake.kind.event': 'Іс-шара',
  'uptake.kind.session': 'Сессия',
  'uptake.kind.proposal': 'Ұсыныс',
  'uptake.kind.output': 'Нәтиже',
  'uptake.kind.initiative': 'Бастама',
  'uptake.kind.indicator': 'Көрсеткіш',
  'uptake.item': '{kind}: {text}. Байланыстар: артқа {back}, алға {on}.',
  'uptake.wholeEvent': 'Жалпы іс-шара',
  'uptake.noSession': 'Сессиясы көрсетілмеген',
  'uptake.more': 'Тағы {count}: {parts}',
  'uptake.folded': '{things}: {parts}',
  'uptake.part': '{status} {count}',
  'uptake.fewer': 'Азырақ көрсету',
  'uptake.loose.output': 'Ұсынысы көрсетілмеген',
  'uptake.loose.initiative': 'Нәтижемен байланыссыз',
  'uptake.untied.session': counted('тағы {count} ұсыныссыз'),
  'uptake.untied.initiative': counted('тағы {count} нәтижемен не көрсеткішпен байланыссыз'),
  'uptake.untied.indicator': counted('тағы {count} нәтижемен не бастамамен байланыссыз'),

  // The list
  'uptake.by.merged': 'Біріктірілген ұсыныс',
  'uptake.by.output': 'Ескерген нәтиже',
  'uptake.by.initiative': 'Жүзеге асыратындар',
  'uptake.by.indicator': 'Немен өлшенеді',
  'uptake.tree': 'Айтылғаннан істелгенге дейін',

  // Until something is selected
  'uptake.hint': 'Сызықтар бір нәрсе айтылған залдан сол үшін не істеліп жатқанына және оның қалай өлшенетініне апарады; сызық неғұрлым жуан болса, ұсыныс соғұрлым көп. Тізбекті екі жаққа қарай көру үшін кез келгенін таңдаңыз.',

  // The thread in words
  'uptake.told.from': '{from}: {told}',
  'uptake.told.said': '«{name}» ұсынысы',
  'uptake.told.takenUp': '{told}, ескерген: {outputs}',
  'uptake.told.merged': '{told}, біріктірілген ұсыныс: «{name}»',
  'uptake.told.changed': '{told}, өзгертілген',
  'uptake.told.notPursued': '{told}, жалғаспаған: {reason}',
  'uptake.told.unanswered': '{told}, жауап тіркелмеген',
  'uptake.told.output': '«{name}» нәтижесі',
  'uptake.told.delivered': '{told}, жүзеге асыратындар: {initiatives}',
  'uptake.told.name': '«{name}»',
  'uptake.told.in': '{told} ({countries})',
  'uptake.told.measured': '{told}; өлшейтін көрсеткіш: {indicators}',

  // Dates
  'uptake.asOf': 'Нәтижелер {date} күнгі белгілі жағдайымен көрсетілген. Ұсыныстардың өз күні жоқ: олардың нәтижесі бүгінгі мәлімет бойынша айтылған.',
  'uptake.later': counted('{count} іс-шара кейінірек өтті.'),
  'uptake.laterEvent': 'Кейінірек, {date}',
  'uptake.newEvent': 'Жаңа, {date}',
  'uptake.since': counted('Өзгерістер (басталуы: {date}): {all} нәтиженің {count}.'),
  'uptake.sinceUnknown': 'Өзгерістер (басталуы: {date}) белгісіз: бірде-бір нәтиженің күні көрсетілген тарихы жоқ.',
  'uptake.changed': 'өзгерді: {changes}',
  'uptake.newReport': 'алғашқы хабар',
  'uptake.from': 'бұрын: {before}, қазір: {after}',
  'uptake.notReported': 'хабарланбаған',
  'uptake.notKnown': 'ол күні белгісіз',

  // Files
  'uptake.rest': counted('және тағы {count} жол'),
};
