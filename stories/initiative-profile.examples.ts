import type { Example } from './render.js';

const tag = 'ct-initiative-profile';

/** An alliance's projects: one with all that a record can hold, one on a corridor, and one of which little is known. */
export const projects = {
  commonthread: '1',
  title: 'Projects of an alliance',
  language: 'en',
  updated: '2024-03-01',
  licence: 'CC BY 4.0',
  source: { title: 'Example of a project register', url: 'https://example.org/register' },
  organisations: [
    { id: 'fund', name: 'Development Fund', kind: 'government' },
    { id: 'centre', name: 'Centre for Decent Work in Supply Chains', kind: 'civil-society' },
    { id: 'union', name: 'Federation of Cocoa and Garment Workers', kind: 'workers' },
    { id: 'employers', name: 'Employers’ Council', kind: 'employers' },
    { id: 'ministry', name: 'Ministry of Labour', kind: 'government' },
  ],
  initiatives: [
    {
      id: 'schools', title: 'Schools in place of farms', kind: 'project', status: 'active',
      summary: 'Families in two cocoa regions get help to keep their children at school, and inspectors learn to find those who are not.',
      issues: ['child labour', 'schooling'], sectors: ['cocoa'], countries: ['GH', 'CI'],
      locations: [{ name: 'Kumasi', lat: 6.69, lon: -1.62 }, { name: 'Daloa', lat: 6.88, lon: -6.45 }],
      organisations: [
        { id: 'fund', role: 'funder' }, { id: 'centre', role: 'implementer' }, { id: 'union', role: 'partner' }, { id: 'employers', role: 'partner' },
        { id: 'ministry', role: 'government' }, { name: 'Associations of parents', role: 'partner' },
      ],
      start: '2022-03', end: '2025', budget: { value: 2_400_000, currency: 'USD' },
      objectives: ['Children in both regions finish primary school.', 'Labour inspectors in every district know what to look for and whom to call.'],
      beneficiaries: ['Some 12,000 children between 6 and 14, and their families.'],
      activities: [
        { title: 'School meals', text: 'A warm meal a day in 140 schools, cooked by parents from what the villages grow.' },
        { title: 'Training', text: 'Courses for inspectors and for teachers, in French and in English.' },
        { text: 'A register of farms that a cooperative may check.' },
      ],
      outcomes: ['Enrolment has risen in 9 of 12 districts.', 'The ministry has taken the register over.'],
      outputs: ['survey', 'register'], indicators: ['enrolled', 'hours'], note: 'The register is what output 2 asks for; the survey is shared with others.',
      url: 'https://example.org/schools', contact: 'Abena Mensah, schools@example.org', source: { title: 'Project document', section: 'Part 2', date: '2022-02', url: 'https://example.org/document' },
    },
    {
      id: 'corridor', title: 'Fair recruitment from Nepal to Jordan', kind: 'corridor', issues: ['fair recruitment'], sectors: ['garment'], countries: ['NP', 'JO'], corridor: ['NP', 'JO'],
      organisations: [{ id: 'union', role: 'partner' }, { id: 'ministry', role: 'implementer' }], start: '2019', outputs: ['register'], source: 'Report of the corridor',
      summary: 'Workers pay nothing for a job, and know their contract before they leave.',
    },
    { id: 'tool', title: { en: 'A tool for buyers', fr: 'Un outil pour les acheteurs' }, kind: 'tool', summary: { fr: 'Un guide en ligne pour les acheteurs.' } },
    { id: 'ended', title: 'Inspection of fishing ports', kind: 'pilot', status: 'completed', start: '2016-05-01', end: '2018-04-30', countries: ['PH'], sectors: ['fishing'], organisations: [{ name: 'Coast Guard', role: 'implementer' }] },
  ],
  indicators: [
    {
      id: 'enrolled', title: 'Children enrolled', unit: 'children', direction: 'up', baseline: { date: '2022', value: 4100 }, target: { date: '2025', value: 12_000 },
      series: [{ date: '2022', value: 4100 }, { date: '2023', value: 7350 }, { date: '2023', value: 3600, sex: 'female' }],
    },
    { id: 'hours', title: 'Hours of work of children at school', unit: 'hours a week', direction: 'down', series: [] },
  ],
  workPlans: [{
    id: 'plan', title: 'Work plan 2022 to 2024', start: '2022', end: '2024', outcomes: [{
      id: 'outcome', title: 'Better data', outputs: [
        { id: 'survey', title: 'A survey of work on farms in two regions', start: '2022-06', end: '2023-06', status: 'under-way', progress: 0.4, proposals: ['p1'] },
        { id: 'register', title: 'A public register of farms and of recruitment agencies' },
      ],
    }],
  }],
  events: [{ id: 'workshop', title: 'Workshop on supply chains', start: '2021-10-05', sessions: [{ id: 'data', title: 'Working group on data' }, { id: 'law', title: 'Working group on law' }] }],
  proposals: [
    { id: 'p1', text: 'Count children at work, with figures for girls and boys.', kind: 'proposal', session: 'data', event: 'workshop', status: 'taken-up', outputs: ['survey'] },
    { id: 'p2', text: 'Keep one public register of farms and agencies.', kind: 'proposal', session: 'law', event: 'workshop', status: 'taken-up', outputs: ['register'] },
    { id: 'p3', text: 'Publish the names of agencies.', kind: 'proposal', session: 'law', event: 'workshop', status: 'merged', mergedInto: 'p2' },
    { id: 'p4', text: 'Visit mines without notice.', kind: 'proposal', session: 'law', event: 'workshop', status: 'not-pursued' },
  ],
};

const places = ['GH', 'CI', 'NP', 'JO', 'TH', 'BD', 'BR', 'CO', 'PH', 'VN'];
const words = ['Schooling', 'Inspection', 'Wages', 'Recruitment', 'Safety', 'Training', 'Due diligence', 'Remedy'];

/** As many initiatives as wanted, the same for the same number. */
export const manyInitiatives = (count: number) => ({
  commonthread: '1', language: 'en',
  initiatives: Array.from({ length: count }, (_, index) => ({
    id: `i${index}`, title: `${words[index % 8]} in district ${index + 1}`, kind: 'project', countries: [places[index % 10]], issues: [words[(index * 3) % 8]!.toLowerCase()],
    ...(index % 3 && { start: String(2010 + (index % 14)) }), organisations: [{ name: `Partner ${index % 50}`, role: 'partner' }],
  })),
});

/** One initiative with very many partners, in several roles. */
const crowd = {
  commonthread: '1', language: 'en',
  initiatives: [{
    id: 'crowd', title: 'A very large partnership', status: 'active', start: '2020', countries: places,
    organisations: [
      ...Array.from({ length: 60 }, (_, index) => ({ name: `Member organisation number ${index + 1} of the partnership for decent work in all supply chains`, role: 'member' })),
      { name: 'First government', role: 'government' }, { name: 'Second government', role: 'government' }, { name: 'A bank', role: 'funder' }, { name: 'Someone who looks on', role: 'observer' }, { name: 'No role' },
    ],
  }],
};

const longWord = 'Lieferkettensorgfaltspflichtengesetzesausführungsbestimmung'.repeat(3);
const longText = 'A text of some length says what is to be done, by whom, with whose money, by when, and how anyone would know that it was done; '.repeat(8);

const arabic = {
  commonthread: '1', language: 'ar', title: 'مشاريع التحالف',
  organisations: [{ id: 'm', name: 'وزارة العمل' }, { id: 'u', name: 'اتحاد العمال' }, { id: 'ilo', name: 'منظمة العمل الدولية' }],
  initiatives: [{
    id: 'a', title: 'ممر التوظيف العادل بين نيبال والأردن', kind: 'مشروع', status: 'active', start: '2021-06', countries: ['NP', 'JO'], corridor: ['NP', 'JO'], issues: ['التوظيف العادل'], sectors: ['الملابس'],
    summary: 'لا يدفع العمال مقابل الحصول على عمل، ويعرفون عقودهم قبل السفر.', objectives: ['توظيف عادل لجميع العمال.', 'عقود بلغة العامل.'], outputs: ['o'],
    organisations: [{ id: 'ilo', role: 'funder' }, { id: 'm', role: 'implementer' }, { id: 'u', role: 'partner' }], url: 'https://example.org/ar', contact: 'info@example.org',
  }],
  workPlans: [{ id: 'p', title: 'خطة العمل', start: '2021', end: '2024', outcomes: [{ id: 'x', title: 'نتيجة', outputs: [{ id: 'o', title: 'سجل عام لوكالات التوظيف', start: '2022', end: '2023-06', progress: 0.6, status: 'under-way' }] }] }],
};

const select = (id: string): Example['prepare'] => async (element) => {
  element.select?.(id);
  await element.updateComplete;
};

export const examples: readonly Example[] = [
  { name: 'A whole record', tag, feed: projects, locale: 'en', attributes: { heading: 'What we do' } },
  { name: 'A corridor', tag, feed: projects, locale: 'en', attributes: { record: 'corridor' } },
  { name: 'Little is known', tag, feed: projects, locale: 'en', attributes: { record: 'tool' } },
  { name: 'Ended', tag, feed: projects, locale: 'en', attributes: { record: 'ended' } },
  { name: 'On the thread of a proposal', tag, feed: projects, locale: 'en', prepare: select('p2') },
  { name: 'A selected record without initiatives', tag, feed: projects, locale: 'en', prepare: select('p4') },
  { name: 'Without anything around', tag, feed: projects, locale: 'en', attributes: { 'without-toolbar': true, 'without-filters': true, filter: 'kind:project' } },
  { name: 'Filtered', tag, feed: projects, locale: 'en', attributes: { filter: 'sector:garment' } },
  { name: 'Filtered to nothing', tag, feed: projects, locale: 'en', attributes: { filter: 'sector:garment country:PH' } },
  { name: 'As a table', tag, feed: projects, locale: 'en', attributes: { view: 'table' } },
  { name: 'Dark', tag, feed: projects, locale: 'en', theme: 'dark', prepare: select('schools') },
  { name: 'Narrow', tag, feed: projects, locale: 'en', width: 320 },
  { name: 'Medium', tag, feed: projects, locale: 'en', width: 620 },
  { name: 'Arabic, right to left', tag, feed: arabic, locale: 'ar', direction: 'rtl' },
  { name: 'French', tag, feed: projects, locale: 'fr' },
  { name: 'Many partners', tag, feed: crowd, locale: 'en' },
  {
    name: 'Long texts', tag, locale: 'en', width: 700,
    feed: { commonthread: '1', language: 'en', initiatives: [{
      id: 'long', title: longWord, kind: longText, status: 'put on hold for the time being', summary: longText, issues: [longWord, 'child labour'], sectors: [longText],
      objectives: [longText, longWord], activities: [{ title: longWord, text: longText }], contact: longWord, start: '2020', organisations: [{ name: longWord, role: longWord }, { name: longText, role: 'partner' }],
    }] },
  },
  { name: '3,000 initiatives', tag, feed: manyInitiatives(3000), locale: 'en' },
  { name: 'Loading', tag, answers: ['never'], locale: 'en', state: 'loading' },
  { name: 'Loading, with a fallback of the page', tag, answers: ['never'], locale: 'en', state: 'loading', fallback: 'Schools in place of farms is a project in Ghana and Côte d’Ivoire.' },
  { name: 'No initiatives', tag, feed: { commonthread: '1', initiatives: [] }, locale: 'en', state: 'empty' },
  { name: 'Error', tag, answers: [{ status: 404, body: 'Not found' }], locale: 'en', state: 'error' },
  {
    name: 'Stale', tag, answers: [{ body: projects }, { status: 403, body: 'Forbidden' }], locale: 'en', state: 'stale',
    prepare: async (element) => element.reload?.(),
  },
];
