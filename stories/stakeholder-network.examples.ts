import type { Example, ExampleElement } from './render.js';

const tag = 'ct-stakeholder-network';
const about = { commonthread: '1', title: 'Example of an alliance', language: 'en', updated: '2024-09-02', licence: 'CC BY 4.0', source: { title: 'Register of the example alliance', url: 'https://example.org/register' } };

/** Invented organisations of every kind, some of them named without a record, and what they do together: two initiatives overlap, two name nobody. */
export const partners = {
  ...about,
  organisations: [
    { id: 'ministry', name: 'Ministry of Work', kind: 'government', country: 'GH' },
    { id: 'inspectorate', name: 'Inspectorate of Farms', kind: 'government', country: 'GH' },
    { id: 'agency', name: 'Agency for Decent Harvests', kind: 'un' },
    { id: 'bank', name: 'Bank of the Two Rivers', kind: 'intergovernmental' },
    { id: 'union', name: 'Federation of harvest workers', kind: 'workers' },
    { id: 'growers', name: 'League of growers', kind: 'employers', country: 'CI' },
    { id: 'mill', name: 'Lakeside Mills', kind: 'business', country: 'GH' },
    { id: 'watch', name: { en: 'Children First Watch', fr: 'Observatoire Enfants d’abord' }, kind: 'civil-society' },
    { id: 'college', name: 'College of the Coast', kind: 'academia' },
    { id: 'group', name: 'Working group on cocoa', kind: 'working-group' },
    { id: 'guild', name: 'Guild of weavers', kind: 'cooperative' },
    { id: 'quiet', name: 'Quiet Foundation' },
  ],
  initiatives: [
    { id: 'schools', title: 'Schools beside the drying floors', kind: 'project', status: 'active', sectors: ['cocoa'], countries: ['GH'], issues: ['child-labour'], organisations: [{ id: 'ministry', role: 'implementer' }, { id: 'mill', role: 'funder' }, { id: 'watch', role: 'partner' }, { name: 'Parents’ councils', role: 'partner' }] },
    { id: 'income', title: 'A living income from cocoa', kind: 'programme', status: 'active', sectors: ['cocoa'], countries: ['GH', 'CI'], organisations: [{ id: 'mill', role: 'funder' }, { id: 'growers', role: 'partner' }, { id: 'union', role: 'partner' }, { id: 'agency', role: 'implementer' }] },
    { id: 'cooperatives', title: 'Cooperatives that check themselves', kind: 'project', status: 'completed', sectors: ['cocoa'], countries: ['CI'], organisations: [{ id: 'growers', role: 'implementer' }, { name: 'parents’  COUNCILS', role: 'partner' }] },
    { id: 'boats', title: 'Boats without children', kind: 'project', status: 'active', sectors: ['fishing'], countries: ['GH'], organisations: [{ id: 'agency', role: 'implementer' }, { id: 'agency', role: 'funder' }, { id: 'inspectorate', role: 'partner' }, { id: 'union', role: 'partner' }] },
    { id: 'looms', title: 'Looms with wage slips', kind: 'project', status: 'planned', sectors: ['carpets'], countries: ['NP'], organisations: [{ id: 'guild', role: 'implementer' }, { id: 'bank', role: 'funder' }] },
    { id: 'map', title: 'A map of helplines', kind: 'tool', status: 'active', organisations: [{ id: 'college', role: 'implementer' }] },
    { id: 'law', title: 'Buyers must know their suppliers', kind: 'law', status: 'current', countries: ['FR'] },
    { id: 'course', title: 'A course for shipping agents', kind: 'training', status: 'active' },
  ],
  workPlans: [{ id: 'plan', title: 'Plan', outcomes: [{ id: 'outcome', title: 'More inspections', outputs: [{ id: 'guide', title: 'A guide for inspectors', leads: ['group'], partners: ['inspectorate', 'union'] }] }] }],
  events: [{ id: 'workshop', title: 'Workshop on the lake', start: '2024-03-05', hosts: [{ id: 'ministry' }], funders: [{ id: 'bank' }], organisations: [{ id: 'watch' }, { id: 'college' }, { id: 'union' }] }],
};

/** So many invented organisations in twice as many initiatives, the same at every call. */
export function manyPartners(count: number): unknown {
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const kinds = ['government', 'un', 'workers', 'employers', 'business', 'civil-society'];
  return {
    ...about,
    organisations: Array.from({ length: count }, (_, i) => ({ id: `o${i}`, name: `Organisation no. ${i + 1}`, kind: kinds[i % kinds.length] })),
    initiatives: Array.from({ length: 2 * count }, (_, i) => ({
      id: `i${i}`, title: `Initiative no. ${i + 1}`, countries: ['GH'],
      organisations: Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ id: `o${Math.floor(random() * random() * count)}`, role: 'partner' })),
    })),
  };
}

const namesOnly = {
  ...about,
  initiatives: [
    { id: 'a', title: 'Well water for pickers', organisations: [{ name: 'Well diggers', role: 'implementer' }, { name: 'Pickers’ club' }] },
    { id: 'b', title: 'Shade over the rows', organisations: [{ name: 'PICKERS’ CLUB', role: 'lead' }] },
  ],
};

const arabic = {
  ...about, language: 'ar', title: 'مثال على تحالف',
  organisations: [{ id: 'w', name: 'وزارة العمل', kind: 'government' }, { id: 'u', name: 'اتحاد العمال', kind: 'workers' }, { id: 'm', name: 'مطاحن البحيرة', kind: 'business' }, { id: 'p', name: 'مرصد الطفولة', kind: 'civil-society' }],
  initiatives: [
    { id: 'a', title: 'مدارس بجانب حقول القطن', organisations: [{ id: 'w', role: 'implementer' }, { id: 'm', role: 'funder' }] },
    { id: 'b', title: 'عقود لعمال البناء', organisations: [{ id: 'w', role: 'partner' }, { id: 'u', role: 'partner' }, { id: 'p', role: 'partner' }] },
    { id: 'c', title: 'دليل للمفتشين' },
  ],
};

const select = (id: string) => async (element: HTMLElement & ExampleElement): Promise<void> => {
  element.select?.(id);
  await element.updateComplete;
};

/** Presses a button of the element by its words, as a reader does, once it is there. */
const press = (words: string) => async (element: HTMLElement & ExampleElement): Promise<void> => {
  for (let turn = 0; turn < 100; turn++) {
    const button = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === words);
    if (button) {
      button.click();
      for (let wait = 0; wait < 10; wait++) await new Promise((resolve) => setTimeout(resolve, 20));
      return element.updateComplete as Promise<void>;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`There is no button “${words}”.`);
};

/** Every state of the element. */
export const examples: readonly Example[] = [
  { name: 'Who works with whom', tag, feed: partners, attributes: { heading: 'Who works with whom' }, locale: 'en', width: 1000 },
  { name: 'Medium', tag, feed: partners, locale: 'en', width: 700 },
  { name: 'An organisation selected', tag, feed: partners, locale: 'en', width: 1000, prepare: select('union') },
  {
    name: 'Only the neighbours of one', tag, feed: partners, locale: 'en', width: 1000,
    prepare: async (element) => {
      await select('mill')(element);
      await press('Show only its neighbours')(element);
    },
  },
  { name: 'Coloured by group', tag, feed: partners, locale: 'en', width: 1000, prepare: press('Group') },
  { name: 'Filtered by sector', tag, feed: partners, attributes: { filter: 'sector:cocoa' }, locale: 'en', width: 1000 },
  { name: 'Filtered to nothing', tag, feed: partners, attributes: { filter: 'country:FJ' }, locale: 'en', width: 700 },
  { name: 'As a table', tag, feed: partners, attributes: { view: 'table' }, locale: 'en', width: 1000 },
  { name: 'Three hundred and more', tag, feed: manyPartners(120), locale: 'en', width: 1000 },
  { name: 'Names without records', tag, feed: namesOnly, locale: 'en', width: 700 },
  { name: 'Without any link', tag, feed: { ...about, organisations: partners.organisations.slice(0, 5) }, locale: 'en', width: 700 },
  { name: 'Dark', tag, feed: partners, locale: 'en', theme: 'dark', width: 1000 },
  { name: 'Narrow', tag, feed: partners, locale: 'en', width: 320 },
  { name: 'In Arabic, from right to left', tag, feed: arabic, locale: 'ar', direction: 'rtl', width: 1000 },
  { name: 'In French', tag, feed: partners, locale: 'fr', width: 700 },
  { name: 'Loading', tag, answers: ['never'], locale: 'en', state: 'loading', width: 700 },
  { name: 'Nobody named', tag, feed: { ...about, initiatives: [{ id: 'a', title: 'An initiative of nobody' }] }, locale: 'en', state: 'empty', width: 700 },
  { name: 'Not found', tag, answers: [{ status: 404, body: 'Not found' }], locale: 'en', state: 'error', width: 700 },
  {
    name: 'An older copy', tag, answers: [{ body: partners }, { status: 403, body: 'Forbidden' }], locale: 'en', state: 'stale', width: 1000,
    prepare: async (element) => {
      await element.reload?.();
    },
  },
];
