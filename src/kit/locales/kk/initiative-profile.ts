import type { TranslationOf } from '../../i18n.js';
import type { initiativeProfile as english } from '../en/initiative-profile.js';
import type { profileParts } from '../en/profile-parts.js';
import { counted } from './counted.js';

export const initiativeProfile: TranslationOf<typeof english & typeof profileParts> = {
  'profile.name': 'Бастама туралы мәлімет',
  'profile.things': 'бастамалар',
  'profile.view': 'Мәлімет',

  // The sentence above
  'profile.shown': counted('{all} ішінен {count} бастама'),
  'profile.scope': '{initiatives}.',

  // The sentence below the title, in parts that follow each other
  'profile.finding': '{text}.',
  'profile.kind': 'Бастама',
  'profile.by': '{text}, орындаушылар: {names}',
  'profile.with': '{text}, қатысушылар: {names}',
  'profile.fundedBy': '{text}, қаржыландыру: {names}',
  'profile.on': '{text}, мәселелер: {names}',
  'profile.where': '{text}, қайда: {names}',
  'profile.when': '{text}, {dates}',
  'profile.since': 'басталуы: {date}',
  'profile.status': '{text}; мәртебесі: {status}',
  'profile.others': counted('тағы {count}'),

  // What is not known
  'profile.absent': 'Дереккөзде көрсетілмеген: {things}.',
  'profile.no.dates': 'мерзімі',
  'profile.no.start': 'басталу күні',
  'profile.no.end': 'аяқталу күні',
  'profile.no.status': 'мәртебесі',
  'profile.no.budget': 'бюджеті',
  'profile.no.place': 'орны',
  'profile.no.organisations': 'ұйымдары',

  // Facts and headings
  'profile.field.status': 'Мәртебе',
  'profile.field.period': 'Мерзімі',
  'profile.field.start': 'Басталуы',
  'profile.field.end': 'Аяқталуы',
  'profile.field.countries': { one: 'Ел', other: 'Елдер' },
  'profile.field.corridor': 'Көші-қон дәлізі',
  'profile.field.locations': { one: 'Орын', other: 'Орындар' },
  'profile.field.sectors': { one: 'Сектор', other: 'Секторлар' },
  'profile.field.issues': { one: 'Мәселе', other: 'Мәселелер' },
  'profile.field.budget': 'Бюджет',
  'profile.field.url': 'Сайт',
  'profile.field.contact': 'Байланыс деректері',
  'profile.field.source': 'Дереккөз',
  'profile.field.objectives': { one: 'Мақсат', other: 'Мақсаттар' },
  'profile.field.beneficiaries': 'Кімге көмектеседі',
  'profile.field.activities': { one: 'Жұмыс', other: 'Жұмыстар' },
  'profile.field.outcomes': { one: 'Түпкі нәтиже', other: 'Түпкі нәтижелер' },
  'profile.role.funder': { one: 'Қаржылан\u00adдырушы', other: 'Қаржылан\u00adдырушылар' },
  'profile.role.lead': { one: 'Жауапты', other: 'Жауаптылар' },
  'profile.role.implementer': { one: 'Орындаушы', other: 'Орындау\u00adшылар' },
  'profile.role.government': { one: 'Үкімет', other: 'Үкіметтер' },
  'profile.role.host': { one: 'Қабылдаушы тарап', other: 'Қабылдаушы тараптар' },
  'profile.role.partner': { one: 'Серіктес', other: 'Серіктестер' },
  'profile.role.member': { one: 'Мүше', other: 'Мүшелер' },
  'profile.role.participant': { one: 'Қатысушы', other: 'Қатысушылар' },
  'profile.role.': { one: 'Ұйым', other: 'Ұйымдар' },
  'profile.way': '{from} → {to}',
  'profile.filterBy': '{facet} сүзгісі: {value}',
  'profile.showAll': 'Барлығын көрсету: {count}',

  // Facts and headings, after the first drawing
  'profile.field.id': 'Идентифи\u00adкатор',
  'profile.field.note': 'Ескертпе',
  'profile.field.outputs': { one: 'Қол жеткізуге көмекте\u00adсетін нәтижесі', other: 'Қол жеткізуге көмекте\u00adсетін нәтижелері' },
  'profile.field.indicators': { one: 'Көрсеткіш', other: 'Көрсеткіш\u00adтер' },
  'profile.field.thread': 'Неден туындады',

  // Outputs and indicators
  'profile.notReported': 'Мәртебесі хабарланбаған',
  'profile.noDates': 'мерзімі белгіленбеген',
  'profile.progress': '{share} орындалды',
  'profile.latest': '{value} ({date})',
  'profile.latestUndated': '{value}, күні көрсетілмеген',
  'profile.baseline': 'Бастапқы мән {value}',
  'profile.target': 'Нысана {value}',
  'profile.higher': 'неғұрлым көп болса, соғұрлым жақсы',
  'profile.lower': 'неғұрлым аз болса, соғұрлым жақсы',
  'profile.withheld': 'мәні жасырылған',
  'profile.noValue': 'Мәні хабарланбаған',
  'profile.mergedInto': 'ескерілген ұсынысқа біріктірілген',

  // Going from one to another
  'profile.choose': 'Бастама',
  'profile.previous': 'Алдыңғы',
  'profile.next': 'Келесі',
  'profile.now': '{place}: {title}',
  'profile.onThread': counted('«{title}» тізбегінде {count} бастама бар:'),
  'profile.offThread': '«{title}» тізбегінде бастама жоқ.',
  'profile.more': counted('және тағы {count}'),

  // Pictures
  'profile.partners': 'Кімдер қатысады',
  'profile.time': 'Уақыт бойынша',
  'profile.mapOf': 'Карта: {places}',
  'profile.partnersOf': 'Кімдер қатысады: {groups}',
  'profile.groupOf': '{role}: {names}',
  'profile.moreOrganisations': counted('және тағы {count}'),
  'profile.today': 'Бүгін',
  'profile.thisInitiative': 'Осы бастама',
  'profile.row': '{title}: {note}',
  'profile.undated': 'мерзімі белгіленбеген',
  'profile.planPeriod': 'мерзімі белгіленбеген; жоспарының кезеңі көрсетілген',
  'profile.noEnd': 'аяқталуы көрсетілмеген',
  'profile.noStart': 'басталуы көрсетілмеген',
  'profile.moreRows': counted('Тағы {count} нәтиже төменде көрсетілген.'),
  'profile.find': 'Бастаманы табу',
  'profile.found': counted('{count} табылды'),
  'profile.foundMore': '{count} ішінен алғашқы {shown}. Тарылту үшін көбірек теріңіз.',
  'profile.foundNone': '«{text}» бойынша ештеңе табылмады.',
};
