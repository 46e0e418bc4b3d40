import type { Example } from './render.js';

const tag = 'ct-event-outcomes';

/** A conference of two days with rooms and times, a meeting of which only the year is known, one without a date, and what came of them. */
export const conference = {
  commonthread: '1',
  title: 'Events of an alliance',
  language: 'en',
  updated: '2024-03-01',
  licence: 'CC BY 4.0',
  source: { title: 'Example of event reports', url: 'https://example.org/events' },
  organisations: [
    { id: 'ministry', name: 'Ministry of Labour', kind: 'government', country: 'GH', url: 'https://example.org/ministry' },
    { id: 'union', name: 'Union of Dock Workers', kind: 'trade union' },
    { id: 'fund', name: 'Fund for Decent Work' },
  ],
  workPlans: [{
    id: 'plan', title: 'Work plan 2024-25', event: 'conference', outcomes: [{
      id: 'outcome', title: 'Better data', outputs: [
        { id: 'survey', title: 'A survey of landing sites in two ports', status: 'under-way', progress: 0.4 },
      ],
    }],
  }],
  events: [
    {
      id: 'conference', title: { en: 'Conference on fishing and forced labour', fr: 'Conférence sur la pêche et le travail forcé' },
      summary: 'Owners, crews and inspectors met for two days to agree on what each of them can do.', start: '2024-02-06', end: '2024-02-07', timeZone: 'Africa/Accra',
      place: { name: 'Takoradi', country: 'GH' }, online: true, hosts: [{ id: 'ministry', role: 'host' }], funders: ['fund'], organisations: [{ id: 'union', role: 'participant' }, { name: 'Guests from two ports' }],
      participants: { count: 120, countries: ['GH', 'CI'], groups: [{ group: 'Governments', count: 48 }, { group: 'Workers', count: 40 }, { group: 'Employers', count: 32 }, { group: 'Press' }] },
      documents: [{ title: 'Report', url: 'https://example.org/report.pdf' }, { title: 'Recording of day 1', url: 'https://example.org/day-1' }, { title: 'Minutes (not published)' }],
      views: 1204, url: 'https://example.org/conference', source: { title: 'Report of the conference', section: 'Programme' },
      sessions: [
        { id: 'opening', title: 'Opening', kind: 'ceremony', day: 1, start: '2024-02-06T09:00+00:00', end: '2024-02-06T09:30+00:00', room: 'Main hall', speakers: ['The minister', 'A ship’s cook'] },
        { id: 'crews', title: 'What crews say', kind: 'panel', day: 1, start: '2024-02-06T10:00+00:00', end: '2024-02-06T11:30+00:00', room: 'Main hall', summary: 'Crews told of debts to agents that no wage could repay.', organisations: [{ id: 'union', role: 'participant' }], outcomes: ['c1', 'c2'], sectors: ['fishing'], countries: ['GH'] },
        { id: 'ports', title: 'Inspection in ports', kind: 'working-group', day: 1, start: '2024-02-06T10:00+00:00', end: '2024-02-06T11:30+00:00', room: 'Room 2', outcomes: ['p1', 'p2'], sectors: ['fishing'] },
        { id: 'abroad', title: 'A call from another port', kind: 'spotlight', day: 1, start: '2024-02-06T21:30-05:00', summary: 'Joined from Lima.' },
        { id: 'close', title: 'Closing plenary', kind: 'plenary', day: 2, start: '2024-02-07T15:00+00:00', end: '2024-02-07T16:00+00:00', outcomes: ['x1'] },
        { id: 'walk', title: 'A walk through the harbour', kind: 'excursion', day: 2 },
      ],
    },
    { id: 'founding', title: 'Founding meeting', start: '2017', place: { name: 'Berlin', country: 'DE' } },
    { id: 'talks', title: 'Breakout talks', sessions: [
      { id: 'a1', title: 'Talk A: due diligence', kind: 'breakout', day: 1, track: 'A', outcomes: ['t1'] }, { id: 'b1', title: 'Talk B: tracing fish', kind: 'breakout', day: 1, track: 'B' },
      { id: 'a2', title: 'Talk A: remedy', kind: 'breakout', day: 2, track: 'A' }, { id: 'b2', title: 'Talk B: wages', kind: 'breakout', day: 2, track: 'B' },
    ] },
    { id: 'webinar', title: 'Webinar on contracts', start: '2023-11', online: true },
  ],
  proposals: [
    { id: 'c1', text: 'Let crews report by satellite phone, free of charge.', kind: 'proposal', session: 'crews', event: 'conference', sectors: ['fishing'], status: 'changed', reason: 'A text message reaches more ports than a call.' },
    { id: 'c2', text: 'Port inspectors and unions know the same crews and seldom talk.', kind: 'lesson', session: 'crews' },
    { id: 'p1', text: 'Count landing sites, with figures for women and men.', kind: 'proposal', session: 'ports', status: 'taken-up', outputs: ['survey'] },
    { id: 'p2', text: 'Visit ships without notice.', kind: 'proposal', status: 'not-pursued', reason: 'Inspectors have no right of entry without a warrant.' },
    { id: 'p3', text: 'Publish the names of vessels.', kind: 'proposal', session: 'ports', status: 'merged', mergedInto: 'p1' },
    { id: 'x1', text: 'Meet again within two years.', kind: 'proposal', status: 'proposed' },
    { id: 't1', text: 'Start with what the law asks already.', kind: 'takeaway' },
    { id: 'g1', text: 'Gender runs through all of this, and each group should say how.', kind: 'message', event: 'conference' },
  ],
};

const verbs = ['Count', 'Publish', 'Compare', 'Review', 'Train', 'Inspect'];
const things = ['landing sites', 'recruitment fees', 'school places', 'wage slips', 'audit reports'];
const statuses = ['proposed', 'taken-up', undefined, 'merged', 'changed', 'not-pursued'];
const kinds = ['panel', 'working-group', 'breakout', 'plenary'];

/** As many events as wanted, each with so many sessions, each with two proposals. */
export function manyEvents(count: number, sessionsEach = 3) {
  const events = Array.from({ length: count }, (_, at) => ({
    id: `e${at}`, title: `Regional meeting ${at + 1}`, place: { name: 'Accra', country: 'GH' },
    ...(at % 10 < 9 && { start: `${1990 + (at % 34)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}` }),
    sessions: Array.from({ length: sessionsEach }, (_session, place) => ({
      id: `e${at}-s${place}`, title: `Session ${place + 1} on ${things[place % 5]}`, kind: kinds[place % 4], day: 1 + Math.floor(place / 20), summary: 'A session of some length says what was heard, by whom, and what follows from it.',
      outcomes: [`e${at}-s${place}-a`, `e${at}-s${place}-b`],
    })),
  }));
  return {
    commonthread: '1', language: 'en', events,
    proposals: events.flatMap(({ sessions }) => sessions.flatMap(({ id }, place) => ['a', 'b'].map((letter, index) => ({
      id: `${id}-${letter}`, text: `${verbs[(place + index) % 6]} ${things[(place * 3 + index) % 5]} before the next season.`, kind: 'proposal', status: statuses[(place * 2 + index) % 6],
    })))),
  };
}

const longText = 'A session of some length says what was heard, from whom, about which places, how sure of it those were who said it, and what follows from it for the next plan; '.repeat(6);
const longWord = 'Lieferkettensorgfaltspflichtengesetzesausführungsbestimmung'.repeat(4);

const arabic = {
  commonthread: '1', language: 'ar', title: 'فعاليات',
  organisations: [{ id: 'o', name: 'وزارة العمل' }],
  workPlans: [{ id: 'w', title: 'خطة العمل', event: 'e', outcomes: [{ id: 'oc', title: 'بيانات أفضل', outputs: [{ id: 'out', title: 'مسح للمناجم الصغيرة', progress: 0.4 }] }] }],
  events: [{
    id: 'e', title: 'ورشة العمل حول سلاسل التوريد', summary: 'التقى الأعضاء لمراجعة خطة العمل.', start: '2019-05-14', end: '2019-05-15', timeZone: 'Africa/Abidjan', place: { name: 'أبيدجان', country: 'CI' }, hosts: ['o'],
    participants: { count: 140, countries: 19, groups: [{ group: 'الحكومات', count: 60 }, { group: 'العمال', count: 80 }] },
    sessions: [
      { id: 's1', title: 'مجموعة العمل المعنية بالتعدين', kind: 'working-group', day: 1, start: '2019-05-14T10:00Z', end: '2019-05-14T11:30Z', room: 'القاعة 1', outcomes: ['a', 'b'] },
      { id: 's2', title: { en: 'Working group on fishing (ILO C188)' }, kind: 'working-group', day: 1, start: '2019-05-14T10:00Z', room: 'القاعة 2', outcomes: ['c'] },
    ],
  }],
  proposals: [
    { id: 'a', text: 'إحصاء العمال في المناجم الصغيرة، النساء والرجال.', kind: 'proposal', status: 'taken-up', outputs: ['out'] },
    { id: 'b', text: 'دفع الأسعار العادلة لعمال المناجم أنفسهم.', kind: 'proposal', status: 'proposed' },
    { id: 'c', text: { en: 'Visit ships without notice (ILO C188).' }, kind: 'proposal', status: 'not-pursued', reason: 'لا يحق للمفتشين الدخول دون إذن.' },
  ],
};

const select = (id: string): Example['prepare'] => async (element) => {
  element.select?.(id);
  await element.updateComplete;
};

export const examples: readonly Example[] = [
  { name: 'A list of events', tag, feed: conference, attributes: { heading: 'Events' } },
  { name: 'An event with rooms and times', tag, feed: conference, attributes: { heading: 'Events', record: 'conference' } },
  { name: 'Times in another zone', tag, feed: conference, attributes: { record: 'conference', 'time-zone': 'Asia/Almaty' } },
  { name: 'Days and tracks without dates', tag, feed: conference, attributes: { record: 'talks' } },
  { name: 'An event of which little is known', tag, feed: conference, attributes: { record: 'founding' } },
  { name: 'A selected session', tag, feed: conference, prepare: select('crews') },
  { name: 'The thread of a selected output', tag, feed: conference, attributes: { record: 'conference' }, prepare: select('survey') },
  { name: 'Search hits', tag, feed: conference, attributes: { record: 'conference', search: 'crews' } },
  { name: 'Sessions filtered by kind', tag, feed: conference, attributes: { record: 'conference', filter: 'kind:panel,plenary' } },
  { name: 'Filtered to nothing', tag, feed: conference, attributes: { filter: 'country:KZ' } },
  { name: 'As a table', tag, feed: conference, attributes: { view: 'table' } },
  { name: 'Dark', tag, feed: conference, attributes: { record: 'conference' }, theme: 'dark' },
  { name: 'Narrow', tag, feed: conference, attributes: { record: 'conference' }, width: 320 },
  { name: 'Medium', tag, feed: conference, attributes: { record: 'conference' }, width: 700 },
  { name: 'Arabic, right to left', tag, feed: arabic, locale: 'ar', direction: 'rtl' },
  { name: 'French', tag, feed: conference, attributes: { record: 'conference' }, locale: 'fr' },
  { name: 'Long texts', tag, feed: { commonthread: '1', events: [{ id: 'e', title: longText, summary: longText, start: '2024', sessions: [{ id: 's', title: longWord, kind: longWord, summary: longText, outcomes: ['p'] }] }], proposals: [{ id: 'p', text: longText, status: 'not-pursued', reason: longText }] } },
  { name: '1,000 events', tag, feed: manyEvents(1000) },
  { name: '500 sessions', tag, feed: manyEvents(1, 500) },
  { name: 'Loading', tag, answers: ['never'], state: 'loading' },
  { name: 'Loading, with a fallback of the page', tag, answers: ['never'], fallback: 'The conference made five proposals.', state: 'loading' },
  { name: 'No events', tag, feed: { commonthread: '1', proposals: [{ id: 'p', text: 'Alone' }] }, state: 'empty' },
  { name: 'Error', tag, answers: [{ status: 404, body: 'Not found' }], attributes: { heading: 'Events' }, state: 'error' },
  {
    name: 'Stale', tag, answers: [{ body: conference }, { status: 400, body: {} }], state: 'stale',
    prepare: async (element) => {
      await element.reload?.();
    },
  },
];
