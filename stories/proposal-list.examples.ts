import type { Example } from './render.js';

const tag = 'ct-proposal-list';

const sessions = [
  { id: 'mining', title: 'Working group on mining', kind: 'working-group', day: 1 },
  { id: 'fishing', title: 'Working group on fishing', kind: 'working-group', day: 1 },
  { id: 'recruitment', title: 'Panel on fair recruitment', kind: 'panel', day: 2 },
];

/** A workshop with proposals of every status, the work plan that took some of them up, and takeaways without a status. */
export const workshop = {
  commonthread: '1',
  title: 'A workshop and its proposals',
  language: 'en',
  updated: '2024-03-01',
  licence: 'CC BY 4.0',
  source: { title: 'Example of a workshop report', url: 'https://example.org/report' },
  events: [{ id: 'workshop', title: 'Workshop on supply chains', start: '2024-02-06', end: '2024-02-07', sessions }],
  workPlans: [{
    id: 'plan', title: 'Work plan', outcomes: [{
      id: 'outcome', title: 'Better data', outputs: [
        { id: 'survey', title: 'A survey of small mines in two regions', status: 'under-way', progress: 0.4 },
        { id: 'register', title: 'A public register of recruitment agencies' },
      ],
    }],
  }],
  proposals: [
    { id: 'm1', text: 'Count children and adults at small mines, with figures for women and men.', kind: 'proposal', session: 'mining', event: 'workshop', themes: ['data', 'gender'], sectors: ['mining'], countries: ['GH', 'CI'], status: 'taken-up', outputs: ['survey'] },
    { id: 'm2', text: 'Pay buyers’ premiums to the miners themselves.', kind: 'proposal', session: 'mining', event: 'workshop', themes: ['wages'], sectors: ['mining'], status: 'proposed' },
    { id: 'm3', text: 'Visit mines without notice.', kind: 'proposal', session: 'mining', event: 'workshop', themes: ['monitoring'], sectors: ['mining'], status: 'not-pursued', reason: 'Inspectors have no right of entry without a warrant.' },
    { id: 'f1', text: 'Let crews report by satellite phone, free of charge.', kind: 'proposal', session: 'fishing', event: 'workshop', themes: ['monitoring', 'technology'], sectors: ['fishing'], countries: ['PH'], status: 'changed', reason: 'A text message reaches more ports than a call.' },
    { id: 'f2', text: 'Publish the names of vessels.', kind: 'proposal', session: 'fishing', event: 'workshop', themes: ['data'], sectors: ['fishing'], status: 'merged', mergedInto: 'r1' },
    { id: 'f3', text: 'Port inspectors and unions know the same crews and seldom talk.', kind: 'lesson', session: 'fishing', event: 'workshop', themes: ['partnerships'], sectors: ['fishing'] },
    { id: 'r1', text: 'Keep one public register of agencies, owners and vessels.', kind: 'proposal', session: 'recruitment', event: 'workshop', themes: ['recruitment', 'data'], countries: ['NP', 'JO'], status: 'taken-up', outputs: ['register'] },
    { id: 'r2', text: { en: 'No worker should pay for a job.', fr: 'Aucun travailleur ne devrait payer pour un emploi.' }, kind: 'takeaway', session: 'recruitment', event: 'workshop', themes: ['recruitment'] },
    { id: 'r3', text: { fr: 'Les contrats devraient être remis avant le départ, dans la langue du travailleur.' }, kind: 'proposal', session: 'recruitment', event: 'workshop', themes: ['recruitment'], countries: ['NP'] },
    { id: 'x1', text: 'Gender runs through all of this, and each group should say how.', kind: 'message', event: 'workshop', themes: ['gender'] },
  ],
};

const verbs = ['Count', 'Publish', 'Compare', 'Review', 'Train', 'Inspect', 'Translate', 'Fund'];
const things = ['small mines', 'landing sites', 'cotton fields', 'recruitment fees', 'school places', 'safety gear', 'wage slips', 'audit reports'];
const ends = ['in the lowest tiers', 'before the harvest', 'together with unions, so that what is found reaches those who can act on it', 'with figures for women and men', 'in two ports'];
const themes = ['data', 'gender', 'wages', 'monitoring', 'recruitment', 'due diligence', 'education', 'safety', 'transparency', 'partnerships', 'technology', 'remedy'];
const statuses = ['proposed', 'taken-up', undefined, 'merged', 'proposed', 'changed', undefined, 'not-pursued'];

/** As many proposals as wanted, the same for the same number. */
export function manyProposals(count: number, perSession = 40) {
  const ids = Array.from({ length: Math.ceil(count / perSession) }, (_, index) => `s${index}`);
  return {
    commonthread: '1',
    language: 'en',
    events: [{ id: 'e', title: 'A very large event', sessions: ids.map((id, index) => ({ id, title: `Session ${index + 1}`, kind: 'breakout' })) }],
    proposals: Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      text: `${verbs[index % 8]} ${things[(index * 5) % 8]} ${ends[(index * 3) % 5]} (number ${index + 1}).`,
      kind: 'proposal', event: 'e', session: ids[Math.floor(index / perSession)],
      themes: [themes[(index * 7) % 12], themes[(index * 11 + 1) % 12]], status: statuses[index % 8],
    })),
  };
}

const longText = 'A proposal of some length says what is to be done, by whom, with whose money, by when, and how anyone would know that it was done; '.repeat(6);
const longWord = 'Lieferkettensorgfaltspflichtengesetzesausführungsbestimmung'.repeat(4);

const arabic = {
  commonthread: '1', language: 'ar', title: 'ورشة عمل',
  events: [{ id: 'e', title: 'ورشة العمل حول سلاسل التوريد', sessions: [{ id: 's', title: 'مجموعة العمل المعنية بالتعدين', kind: 'working-group' }] }],
  workPlans: [{ id: 'w', title: 'خطة العمل', outcomes: [{ id: 'o', title: 'بيانات أفضل', outputs: [{ id: 'out', title: 'مسح للمناجم الصغيرة', progress: 0.4 }] }] }],
  proposals: [
    { id: 'a', text: 'إحصاء العمال في المناجم الصغيرة، النساء والرجال.', kind: 'proposal', session: 's', event: 'e', themes: ['البيانات'], countries: ['CI'], status: 'taken-up', outputs: ['out'] },
    { id: 'b', text: 'دفع الأسعار العادلة لعمال المناجم أنفسهم.', kind: 'proposal', session: 's', event: 'e', themes: ['الأجور'], status: 'proposed' },
    { id: 'c', text: { en: 'Visit mines without notice (ILO C081).' }, kind: 'proposal', session: 's', event: 'e', themes: ['المراقبة'], status: 'not-pursued', reason: 'لا يحق للمفتشين الدخول دون إذن.' },
    { id: 'd', text: 'البيانات أساس كل عمل.', kind: 'takeaway', session: 's', event: 'e', themes: ['البيانات'] },
  ],
};

const select = (id: string): Example['prepare'] => async (element) => {
  element.select?.(id);
  await element.updateComplete;
};

export const examples: readonly Example[] = [
  { name: 'Proposals by session', tag, feed: workshop, locale: 'en', attributes: { heading: 'What the workshop proposed' } },
  { name: 'Grouped by status', tag, feed: workshop, locale: 'en', attributes: { 'group-by': 'status' } },
  { name: 'Grouped by theme, sorted by text', tag, feed: workshop, locale: 'en', attributes: { 'group-by': 'theme', sort: 'text' } },
  { name: 'Without groups', tag, feed: workshop, locale: 'en', attributes: { 'group-by': 'none' } },
  { name: 'A selected proposal', tag, feed: workshop, locale: 'en', prepare: select('m1') },
  { name: 'The thread of a selected output', tag, feed: workshop, locale: 'en', prepare: select('register') },
  { name: 'Search hits', tag, feed: workshop, locale: 'en', attributes: { search: 'regist' } },
  { name: 'Filtered', tag, feed: workshop, locale: 'en', attributes: { filter: 'theme:data status:taken-up' } },
  { name: 'Filtered to nothing', tag, feed: workshop, locale: 'en', attributes: { filter: 'theme:data status:not-pursued' } },
  { name: 'As a table', tag, feed: workshop, locale: 'en', attributes: { view: 'table' } },
  { name: 'Dark', tag, feed: workshop, locale: 'en', theme: 'dark', prepare: select('r1') },
  { name: 'Narrow', tag, feed: workshop, locale: 'en', width: 320 },
  { name: 'Arabic, right to left', tag, feed: arabic, locale: 'ar', direction: 'rtl', prepare: select('a') },
  { name: 'French', tag, feed: workshop, locale: 'fr' },
  {
    name: 'Long texts', tag, locale: 'en', width: 700,
    feed: { commonthread: '1', language: 'en', proposals: [
      { id: 'a', text: longText, kind: 'proposal', status: 'not-pursued', reason: longText, themes: [longWord, 'data'] },
      { id: 'b', text: longWord, kind: 'a kind that nobody knows', status: 'put on hold for the time being', themes: [longText] },
      { id: 'c', text: 'Short.' },
    ] },
  },
  { name: '10,000 proposals', tag, feed: manyProposals(10_000), locale: 'en' },
  { name: 'Loading', tag, answers: ['never'], locale: 'en', state: 'loading' },
  { name: 'Loading, with a fallback of the page', tag, answers: ['never'], locale: 'en', state: 'loading', fallback: 'The workshop made 26 proposals.' },
  { name: 'No proposals', tag, feed: { commonthread: '1', proposals: [] }, locale: 'en', state: 'empty' },
  { name: 'Error', tag, answers: [{ status: 404, body: 'Not found' }], locale: 'en', state: 'error' },
  {
    name: 'Stale', tag, answers: [{ body: workshop }, { status: 403, body: 'Forbidden' }], locale: 'en', state: 'stale',
    prepare: async (element) => element.reload?.(),
  },
];
