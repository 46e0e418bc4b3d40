import type { Example } from './render.js';

const tag = 'ct-uptake-thread';

/** A meeting whose proposals had every fate, the plan that took some of them up, and who carries that out. */
export const meeting = {
  commonthread: '1',
  title: 'A meeting and what came of it',
  language: 'en',
  updated: '2024-03-01',
  licence: 'CC BY 4.0',
  source: { title: 'Example of a meeting report', url: 'https://example.org/report' },
  events: [{
    id: 'meeting', title: 'Meeting on supply chains', start: '2024-02-06', end: '2024-02-07', sessions: [
      { id: 'opening', title: 'Opening', kind: 'ceremony', day: 1 },
      { id: 'mines', title: 'Session on mines', kind: 'working-group', day: 1 },
      { id: 'ships', title: 'Session on ships', kind: 'working-group', day: 1 },
      { id: 'hiring', title: 'Session on hiring', kind: 'panel', day: 2 },
    ],
  }],
  workPlans: [{
    id: 'plan', title: 'Work plan', outcomes: [{
      id: 'outcome', title: 'Better data', outputs: [
        {
          id: 'survey', title: 'A survey of small mines in two regions', status: 'under-way', progress: 0.4, indicators: ['regions'],
          history: [{ date: '2024-06', progress: 0.1, status: 'under-way' }, { date: '2024-12', progress: 0.4, status: 'under-way' }],
        },
        { id: 'register', title: 'A public register of recruitment agencies', status: 'not-started' },
        { id: 'manual', title: 'A manual for inspectors', status: 'not-started' },
      ],
    }],
  }],
  initiatives: [
    { id: 'count', title: 'Counting at the pit', countries: ['GH', 'ML'], outputs: ['survey'] },
    { id: 'schools', title: 'Schools beside mines', countries: ['ML'], outputs: ['survey'], indicators: ['pupils'] },
    { id: 'agencies', title: 'Agencies in the open', countries: ['NP'], outputs: ['register'] },
    { id: 'library', title: 'A library of reports' },
  ],
  indicators: [
    { id: 'regions', title: 'Regions surveyed', unit: 'regions', series: [{ date: '2024', value: 1 }] },
    { id: 'pupils', title: 'Pupils who left the mines', unit: 'pupils', series: [{ date: '2024', value: 240 }] },
    { id: 'visits', title: 'Visits of the page', series: [{ date: '2024', value: 9 }] },
  ],
  proposals: [
    { id: 'm1', text: 'Count children and adults at small mines, with figures for women and men.', kind: 'proposal', session: 'mines', event: 'meeting', themes: ['data'], countries: ['GH'], status: 'taken-up', outputs: ['survey'] },
    { id: 'm2', text: 'Pay premiums to the miners themselves.', kind: 'proposal', session: 'mines', event: 'meeting', themes: ['wages'], status: 'proposed' },
    { id: 'm3', text: 'Visit mines without notice.', kind: 'proposal', session: 'mines', event: 'meeting', themes: ['monitoring'], status: 'not-pursued', reason: 'Inspectors have no right of entry without a warrant.' },
    { id: 's1', text: 'Let crews report by satellite phone, free of charge.', kind: 'proposal', session: 'ships', event: 'meeting', themes: ['monitoring'], status: 'changed', reason: 'A text message reaches more ports than a call.' },
    { id: 's2', text: 'Publish the names of vessels.', kind: 'proposal', session: 'ships', event: 'meeting', themes: ['data'], status: 'merged', mergedInto: 'h1' },
    { id: 's3', text: 'Inspectors and unions know the same crews and seldom talk.', kind: 'lesson', session: 'ships', event: 'meeting', themes: ['partnerships'] },
    { id: 'h1', text: 'Keep one public register of agencies, owners and vessels.', kind: 'proposal', session: 'hiring', event: 'meeting', themes: ['recruitment', 'data'], countries: ['NP'], status: 'taken-up', outputs: ['register'] },
    { id: 'h2', text: { en: 'No worker should pay for a job.', fr: 'Aucun travailleur ne devrait payer pour un emploi.' }, kind: 'takeaway', session: 'hiring', event: 'meeting', themes: ['recruitment'] },
    { id: 'h3', text: { fr: 'Les contrats devraient être remis avant le départ.' }, kind: 'proposal', session: 'hiring', event: 'meeting', themes: ['recruitment'] },
    { id: 'h4', text: 'Ask the embassies first.', kind: 'proposal', session: 'hiring', event: 'meeting', status: 'with the ministry' },
    { id: 'x1', text: 'Each group should say what its proposals mean for women.', kind: 'message', event: 'meeting', themes: ['gender'] },
  ],
};

const verbs = ['Count', 'Publish', 'Compare', 'Review', 'Train', 'Inspect', 'Translate', 'Fund'];
const things = ['small mines', 'landing sites', 'cotton fields', 'recruitment fees', 'school places', 'safety gear', 'wage slips', 'audit reports'];
const ends = ['in the lowest tiers', 'before the harvest', 'together with unions, so that what is found reaches those who can act on it', 'with figures for women and men', 'in two ports'];
const statuses = ['proposed', 'taken-up', undefined, 'merged', 'proposed', 'changed', undefined, 'not-pursued'];

/** As many proposals as wanted, the same for the same number, with outputs, initiatives and indicators in proportion. */
export function manyThreads(count: number, perSession = 40) {
  const sessions = Array.from({ length: Math.ceil(count / perSession) }, (_, index) => `s${index}`);
  const outputs = Math.max(1, Math.ceil(count / 50));
  return {
    commonthread: '1',
    language: 'en',
    events: [{ id: 'e', title: 'A very large event', sessions: sessions.map((id, index) => ({ id, title: `Session ${index + 1}`, kind: 'breakout' })) }],
    workPlans: [{ id: 'w', title: 'Plan', outcomes: [{ id: 'oc', title: 'Outcome', outputs: Array.from({ length: outputs }, (_, index) => ({
      id: `o${index}`, title: `Output ${index + 1}: ${things[index % 8]} ${ends[index % 5]}`, progress: (index % 10) / 10, indicators: index % 3 ? [] : [`i${index % 40}`],
    })) }] }],
    initiatives: Array.from({ length: outputs }, (_, index) => ({ id: `n${index}`, title: `Initiative ${index + 1}`, countries: [['GH', 'NP', 'ML', 'PH'][index % 4]], outputs: [`o${(index * 7) % outputs}`] })),
    indicators: Array.from({ length: 40 }, (_, index) => ({ id: `i${index}`, title: `Indicator ${index + 1}` })),
    proposals: Array.from({ length: count }, (_, index) => {
      const status = statuses[index % 8];
      return {
        id: `p${index}`, text: `${verbs[index % 8]} ${things[(index * 5) % 8]} ${ends[(index * 3) % 5]} (number ${index + 1}).`, kind: 'proposal', event: 'e', session: sessions[Math.floor(index / perSession)], status,
        ...(status === 'taken-up' && { outputs: [`o${(index * 13) % outputs}`] }), ...(status === 'merged' && { mergedInto: `p${(index * 17) % count}` }),
      };
    }),
  };
}

const longText = 'A proposal of some length says what is to be done, by whom, with whose money, by when, and how anyone would know that it was done; '.repeat(6);
const longWord = 'Lieferkettensorgfaltspflichtengesetzesausführungsbestimmung'.repeat(4);

const arabic = {
  commonthread: '1', language: 'ar', title: 'اجتماع',
  events: [{ id: 'e', title: 'اجتماع حول سلاسل التوريد', sessions: [{ id: 's', title: 'مجموعة العمل المعنية بالتعدين', kind: 'working-group' }] }],
  workPlans: [{ id: 'w', title: 'خطة العمل', outcomes: [{ id: 'o', title: 'بيانات أفضل', outputs: [{ id: 'out', title: 'مسح للمناجم الصغيرة', progress: 0.4 }] }] }],
  initiatives: [{ id: 'n', title: 'إحصاء في المناجم', countries: ['ML', 'GH'], outputs: ['out'], indicators: ['d'] }],
  indicators: [{ id: 'd', title: 'عدد المناطق المشمولة بالمسح' }],
  proposals: [
    { id: 'a', text: 'إحصاء العمال في المناجم الصغيرة، النساء والرجال.', kind: 'proposal', session: 's', event: 'e', status: 'taken-up', outputs: ['out'] },
    { id: 'b', text: 'دفع الأسعار العادلة لعمال المناجم أنفسهم.', kind: 'proposal', session: 's', event: 'e', status: 'proposed' },
    { id: 'c', text: { en: 'Visit mines without notice (ILO C081).' }, kind: 'proposal', session: 's', event: 'e', status: 'not-pursued', reason: 'لا يحق للمفتشين الدخول دون إذن.' },
    { id: 'f', text: 'البيانات أساس كل عمل.', kind: 'takeaway', session: 's', event: 'e' },
  ],
};

const select = (id: string): Example['prepare'] => async (element) => {
  element.select?.(id);
  await element.updateComplete;
};

export const examples: readonly Example[] = [
  { name: 'From what was said to what was done', tag, feed: meeting, locale: 'en', attributes: { heading: 'What came of the meeting' } },
  { name: 'The thread of a proposal', tag, feed: meeting, locale: 'en', prepare: select('m1') },
  { name: 'The thread of an indicator', tag, feed: meeting, locale: 'en', prepare: select('pupils') },
  { name: 'A merged proposal', tag, feed: meeting, locale: 'en', prepare: select('s2') },
  { name: 'Sessions above their proposals', tag, feed: meeting, locale: 'en', width: 700 },
  { name: 'Narrow, as a list', tag, feed: meeting, locale: 'en', width: 320 },
  { name: 'Narrow, with a thread', tag, feed: meeting, locale: 'en', width: 320, prepare: select('m1') },
  { name: 'As of a date, with changes', tag, feed: meeting, locale: 'en', attributes: { 'as-of': '2024-12-31', since: '2024-07-01' } },
  { name: 'Filtered', tag, feed: meeting, locale: 'en', attributes: { filter: 'status:taken-up' } },
  { name: 'Filtered to nothing', tag, feed: meeting, locale: 'en', attributes: { filter: 'theme:wages status:taken-up' } },
  { name: 'As a table', tag, feed: meeting, locale: 'en', attributes: { view: 'table' } },
  { name: 'Dark', tag, feed: meeting, locale: 'en', theme: 'dark', prepare: select('h1') },
  { name: 'Arabic, right to left', tag, feed: arabic, locale: 'ar', direction: 'rtl', prepare: select('a') },
  { name: 'French', tag, feed: meeting, locale: 'fr', prepare: select('survey') },
  { name: 'Proposals alone', tag, feed: { commonthread: '1', proposals: meeting.proposals.map(({ id, text, kind }) => ({ id, text, kind })) }, locale: 'en' },
  {
    name: 'Long texts and links that lead nowhere', tag, locale: 'en', width: 760,
    feed: {
      commonthread: '1', language: 'en',
      workPlans: [{ id: 'w', title: 'Plan', outcomes: [{ id: 'o', title: 'Outcome', outputs: [{ id: 'out', title: longWord, status: longText }] }] }],
      initiatives: [{ id: 'n', title: longText, outputs: ['out', 'nowhere'], indicators: ['none'] }],
      proposals: [
        { id: 'a', text: longText, kind: 'proposal', session: 'a session without a record', status: 'not-pursued', reason: longText, outputs: ['nowhere'] },
        { id: 'b', text: longWord, kind: 'a kind that nobody knows', status: 'put on hold for the time being', outputs: ['out'] },
        { id: 'c', text: 'Merged in a circle.', status: 'merged', mergedInto: 'd' },
        { id: 'd', text: 'Merged back.', status: 'merged', mergedInto: 'c' },
      ],
    },
  },
  { name: '1,000 proposals', tag, feed: manyThreads(1000), locale: 'en' },
  { name: 'Loading', tag, answers: ['never'], locale: 'en', state: 'loading' },
  { name: 'No proposals', tag, feed: { commonthread: '1', proposals: [] }, locale: 'en', state: 'empty' },
  { name: 'Error', tag, answers: [{ status: 404, body: 'Not found' }], locale: 'en', state: 'error' },
  {
    name: 'Stale', tag, answers: [{ body: meeting }, { status: 403, body: 'Forbidden' }], locale: 'en', state: 'stale',
    prepare: async (element) => element.reload?.(),
  },
];
