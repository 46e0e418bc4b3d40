import type { Example } from './render.js';

const tag = 'ct-work-plan-timeline';

/** Examples have a date of their own, so that what is late in them stays so. */
export const clock = (): Date => new Date(2024, 8, 16, 12);

const organisations = [
  { id: 'labour', name: 'Ministry of Labour', kind: 'government' },
  { id: 'union', name: 'Federation of plantation workers', kind: 'workers' },
  { id: 'institute', name: { en: 'Institute for rural statistics', fr: 'Institut de la statistique rurale' }, kind: 'research' },
  { id: 'exporters', name: 'Association of tea exporters', kind: 'employers' },
];

const about = {
  commonthread: '1', title: 'Example of a work plan', language: 'en', updated: '2024-09-02', licence: 'CC BY 4.0',
  source: { title: 'Example of a steering committee report', url: 'https://example.org/plan' },
};

/** A plan with dates of every precision: done, under way, late, slipped, not started, cancelled and not reported. */
export const dated = {
  ...about, organisations,
  workPlans: [{
    id: 'tea', title: 'Work plan for decent work on tea estates', start: '2023', end: '2025', status: 'active',
    outcomes: [
      {
        id: 'know', title: 'Outcome 1: The estates and their workers are counted', outputs: [
          {
            id: 'frame', title: 'A list of all estates and smallholders, from satellite images and tax records', start: '2023-01-16', end: '2023-06-30', actualStart: '2023-02-01', actualEnd: '2023-06-12',
            status: 'done', progress: 1, leads: ['institute'], countries: ['LK'], sectors: ['tea'], milestones: [{ title: 'Images bought', date: '2023-03-01', done: true }, { title: 'List published', date: '2023-06-12', done: true }],
          },
          {
            id: 'survey', title: 'A household survey of child labour and forced labour on estates, with figures for women and men', start: '2023-07-01', end: '2024-03-31', actualStart: '2023-09-04',
            status: 'under-way', progress: 0.7, leads: ['institute', 'labour'], partners: ['union'], countries: ['LK', 'KE'], sectors: ['tea'], dependsOn: ['frame'],
            history: [{ date: '2023-12-15', progress: 0.3, status: 'under-way', end: '2024-03-31' }, { date: '2024-06-20', progress: 0.7, status: 'under-way' }],
            milestones: [{ title: 'Field work begins', date: '2023-09-04', done: true }, { title: 'Field work ends', date: '2024-02-29', done: true }, { title: 'Report', date: '2024-03-31' }],
          },
          { id: 'baseline', title: 'Baselines for six indicators', start: '2024-04', end: '2024-12', status: 'under-way', leads: ['institute'], countries: ['LK'], dependsOn: ['survey'] },
        ],
      },
      {
        id: 'protect', title: 'Outcome 2: Recruitment costs workers nothing', outputs: [
          {
            id: 'fees', title: 'An agreement between estates and agencies that employers pay all fees', start: '2023-10-01', end: '2024-11-30', actualStart: '2023-10-09', status: 'on track', progress: 0.55,
            leads: ['exporters'], partners: ['union', 'labour'], countries: ['NP', 'LK'],
            history: [{ date: '2024-01-31', progress: 0.2, end: '2024-05-31' }, { date: '2024-07-31', progress: 0.55, end: '2024-11-30' }],
          },
          { id: 'line', title: 'A telephone line for complaints, in five languages', start: '2024-10-01', end: '2025-06-30', status: 'planned', progress: 0, leads: ['union'], milestones: [{ title: 'Line opens', date: '2025-03' }] },
          { id: 'agencies', title: 'A public register of agencies', start: '2024-01', end: '2024-06', leads: ['labour'], countries: ['NP'] },
          { id: 'cards', title: 'Identity cards that workers keep', start: '2023-05-01', end: '2023-12-31', status: 'cancelled', leads: ['labour'] },
        ],
      },
      {
        id: 'learn', title: 'Outcome 3: Others can do the same', outputs: [
          { id: 'guide', title: 'A guide for auditors', start: '2025', end: '2025', status: 'not-started', dependsOn: ['baseline', 'fees'] },
          { id: 'exchange', title: 'An exchange with producers of coffee and cocoa', leads: ['exporters'] },
        ],
      },
    ],
  }],
};

/** A plan of which no output has a date, after an older one that has only priorities. */
export const undated = {
  ...about, organisations,
  workPlans: [
    { id: 'first', title: 'First plan, 2021-22', start: '2021', end: '2022', priorities: ['Find out how cotton is picked', 'Bring buyers and growers together', 'Train inspectors'] },
    {
      id: 'second', title: 'Draft plan for cotton, 2023-24', start: '2023', end: '2024', status: 'draft',
      outcomes: [
        { id: 'o1', title: 'Outcome 1: Better figures', outputs: [
          { id: 'o1-1', title: '1.1 A survey of picking in two regions shows who works, at what age and for what wage, where possible by sex', leads: ['institute'] },
          { id: 'o1-2', title: '1.2 A review of what labour inspectors have found since mechanisation began' },
        ] },
        { id: 'o2', title: 'Outcome 2: Buyers who ask', outputs: [
          { id: 'o2-1', title: '2.1 At least four buyers publish the gins that they buy from' },
          { id: 'o2-2', title: '2.2 A common question list for audits', leads: ['exporters', 'union'] },
        ] },
      ],
    },
  ],
};

const verbs = ['Survey of', 'Guide to', 'Training on', 'Register of', 'Review of', 'Agreement on'];
const things = ['recruitment fees', 'picking in remote districts', 'school places near quarries', 'wage records', 'safety at sea', 'contracts in workers’ languages', 'audits without notice'];
const states = ['done', 'under-way', 'under-way', 'not-started', undefined];

/** A plan of as many outputs as wanted over ten years, the same for the same number. */
export function manyOutputs(count: number, perOutcome = 50) {
  const day = (number: number): string => new Date(Date.UTC(2018, 0, 1 + number)).toISOString().slice(0, 10);
  const output = (index: number) => {
    const start = (index * 37) % 3200;
    const status = states[index % states.length];
    return {
      id: `out${index}`, title: `${verbs[index % 6]} ${things[(index * 5) % 7]} (${index + 1})`, start: day(start), end: day(start + 60 + ((index * 53) % 500)),
      ...(status && { status, progress: status === 'done' ? 1 : status === 'under-way' ? (index % 10) / 10 : 0 }),
      ...(index % 7 === 3 && { dependsOn: [`out${index - 1}`] }),
      ...(index % 5 === 0 && { milestones: [{ title: 'Half-way report', date: day(start + 30), done: index % 2 === 0 }] }),
    };
  };
  return {
    ...about,
    workPlans: [{
      id: 'large', title: `A plan of ${count} outputs`, start: '2018', end: '2027',
      outcomes: Array.from({ length: Math.ceil(count / perOutcome) }, (_, group) => ({
        id: `outcome${group}`, title: `Outcome ${group + 1}`, outputs: Array.from({ length: Math.min(perOutcome, count - group * perOutcome) }, (__, index) => output(group * perOutcome + index)),
      })),
    }],
  };
}

const long = {
  ...about,
  workPlans: [{
    id: 'long', title: 'A plan whose title is written out in full, with all its partners, the places of its work and the years in which it was agreed, as titles of plans often are', start: '2024-01-01', end: '2025-12-31',
    outcomes: [{
      id: 'long-1', title: 'Outcome 1: Governments, employers’ and workers’ organisations, brands, retailers, agents, transporters and lenders act together against forced labour at every tier of the supply chain', outputs: [
        { id: 'long-1-1', title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: a register of everyone who works on barges, in which each entry is confirmed by two organisations that do not depend on one another', start: '2024-02-01', end: '2024-10-31', status: 'waiting for the signature of the second of three ministries', leads: ['An organisation that has no record of its own and a very long name in the place where its id should be'] },
        { id: 'long-1-2', title: '调查建筑工地招聘费用的情况并公布结果', start: '2024-05-01', end: '2025-03-31', status: 'under-way', progress: 0.25 },
      ],
    }],
  }],
};

const arabic = {
  commonthread: '1', title: 'خطة عمل', language: 'ar',
  organisations: [{ id: 'union-ar', name: 'اتحاد العمال' }],
  workPlans: [{
    id: 'ar', title: 'خطة العمل للعمل اللائق في الموانئ', start: '2023', end: '2025', status: 'active',
    outcomes: [{ id: 'ar-1', title: 'النتيجة الأولى: معرفة أفضل', outputs: [
      { id: 'ar-1-1', title: 'مسح للعاملين في الموانئ', start: '2023-02-01', end: '2023-11-30', status: 'done', progress: 1, leads: ['union-ar'] },
      { id: 'ar-1-2', title: 'سجل علني لوكالات التوظيف', start: '2023-12-01', end: '2024-06-30', status: 'under-way', progress: 0.4, dependsOn: ['ar-1-1'] },
      { id: 'ar-1-3', title: 'دليل للمفتشين' },
    ] }],
  }],
};

const plan = { clock };
const press = (element: HTMLElement, selector: string): void => element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();

export const examples: readonly Example[] = [
  { name: 'A plan with dates', tag, feed: dated, properties: plan, attributes: { heading: 'Decent work on tea estates' } },
  { name: 'A plan without dates', tag, feed: undated, properties: plan, attributes: { heading: 'Cotton, two plans' } },
  { name: 'As of a date', tag, feed: dated, properties: plan, attributes: { 'as-of': '2023-12-31' } },
  { name: 'What changed since a date', tag, feed: dated, properties: plan, attributes: { since: '2024-05-31' } },
  { name: 'Outputs folded away', tag, feed: dated, properties: plan, prepare: (element) => press(element, '.tools button') },
  { name: 'An output selected', tag, feed: dated, properties: plan, attributes: { record: 'survey' } },
  { name: 'As a table', tag, feed: dated, properties: plan, attributes: { view: 'table' } },
  { name: 'Filtered', tag, feed: dated, properties: plan, attributes: { filter: 'country:NP' } },
  { name: 'Filtered to nothing', tag, feed: dated, properties: plan, attributes: { filter: 'country:NP status:cancelled' } },
  { name: 'Dark', tag, feed: dated, properties: plan, theme: 'dark' },
  { name: 'Narrow', tag, feed: dated, properties: plan, width: 320 },
  { name: 'In Arabic, from right to left', tag, feed: arabic, properties: plan, locale: 'ar', direction: 'rtl' },
  { name: 'Long titles', tag, feed: long, properties: plan },
  { name: 'Ten thousand outputs', tag, feed: manyOutputs(10_000), properties: plan },
  { name: 'Loading', tag, answers: ['never'], state: 'loading' },
  { name: 'No work plan', tag, feed: { ...about, workPlans: [] }, state: 'empty' },
  { name: 'Not found', tag, answers: [{ status: 404, body: 'Not found' }], state: 'error' },
  {
    name: 'An older copy', tag, answers: [{ body: dated }, { status: 503, body: 'Busy' }], properties: plan, attributes: { timeout: 1 }, state: 'stale', prepare: (element) => element.reload?.(),
  },
];
