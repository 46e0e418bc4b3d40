import { answerAt } from './answers.js';
import type { Example, ExampleElement } from './render.js';

const tag = 'ct-initiative-map';
const about = { commonthread: '1', title: 'Example of an alliance', language: 'en', updated: '2024-09-02', licence: 'CC BY 4.0', source: { title: 'Register of the example alliance', url: 'https://example.org/register' } };

/** Invented initiatives in many countries: exact places, regions, countries only, a corridor, and some without any place. */
export const alliance = {
  ...about,
  organisations: [
    { id: 'union', name: 'Federation of harvest workers', kind: 'workers' },
    { id: 'mill', name: 'Lakeside Mills', kind: 'employers', country: 'GH' },
  ],
  initiatives: [
    { id: 'cocoa-schools', title: 'Schools beside the drying floors', summary: 'Three schools where cocoa is dried, open in the harvest too.', kind: 'project', status: 'active', sectors: ['cocoa'], countries: ['GH'], locations: [{ name: 'Kumasi', lat: 6.69, lon: -1.62 }, { name: 'Goaso', lat: 6.8, lon: -2.52 }], start: '2021', organisations: [{ id: 'mill', role: 'funder' }] },
    { id: 'cocoa-wages', title: 'A living income from cocoa', kind: 'programme', status: 'active', sectors: ['cocoa'], countries: ['GH', 'CI'], start: '2019-05' },
    { id: 'cooperatives', title: { en: 'Cooperatives that check themselves', fr: 'Des coopératives qui se contrôlent' }, kind: 'project', status: 'completed', sectors: ['cocoa'], countries: ['CI'], locations: [{ name: 'Daloa', lat: 6.88, lon: -6.45 }] },
    { id: 'lake', title: 'Boats without children', kind: 'project', status: 'active', sectors: ['fishing'], countries: ['GH'], locations: [{ name: 'Lake Volta', lat: 7.3, lon: 0.1, precision: 'region' }] },
    { id: 'cotton', title: 'Cotton picked for pay', kind: 'programme', status: 'active', sectors: ['cotton'], countries: ['UZ'], locations: [{ name: 'Samarkand', lat: 39.65, lon: 66.96 }] },
    { id: 'brick', title: 'Kilns with wage slips', kind: 'project', status: 'planned', sectors: ['bricks'], countries: ['NP', 'IN'] },
    { id: 'corridor', title: 'Fair passage from Nepal to Malaysia', kind: 'programme', status: 'active', sectors: ['recruitment'], countries: ['NP', 'MY'], corridor: ['NP', 'MY'], organisations: [{ id: 'union', role: 'implementer' }] },
    { id: 'garment', title: 'Garment makers’ committees', kind: 'project', status: 'active', sectors: ['garments'], countries: ['BD'], locations: [{ name: 'Dhaka', lat: 23.81, lon: 90.41 }, { name: 'Chattogram', lat: 22.36, lon: 91.78 }] },
    { id: 'sugar', title: 'Cane cut by adults', kind: 'project', status: 'completed', sectors: ['sugar'], countries: ['BR'], locations: [{ name: 'Ribeirão Preto', lat: -21.18, lon: -47.81 }] },
    { id: 'coffee', title: 'Coffee with a contract', kind: 'programme', status: 'active', sectors: ['coffee'], countries: ['CO', 'HN', 'BR'] },
    { id: 'vanilla', title: 'Vanilla bought from those who grow it', kind: 'project', status: 'active', sectors: ['vanilla'], countries: ['MG'], locations: [{ name: 'Sambava', lat: -14.27, lon: 50.17 }] },
    { id: 'tuna', title: 'Observers on every vessel', kind: 'programme', status: 'active', sectors: ['fishing'], countries: ['FJ', 'KI', 'TV'] },
    { id: 'law', title: 'Buyers must know their suppliers', kind: 'law', status: 'current', countries: ['FR', 'NL'] },
    { id: 'nutmeg', title: 'Nutmeg and mace, traced', kind: 'project', status: 'planned', sectors: ['spices'], countries: ['GD'] },
    { id: 'tool', title: 'A checklist for auditors', kind: 'tool', status: 'active' },
    { id: 'course', title: 'A course on forced labour for shipping agents', kind: 'training', status: 'active', locations: [{ name: 'Africa', precision: 'region' }] },
  ],
  countries: [
    { code: 'GH', commitment: 'pathfinder', since: '2018-02' }, { code: 'NP', commitment: 'pathfinder', since: '2019' }, { code: 'MG', commitment: 'pathfinder' },
    { code: 'PE', commitment: 'pathfinder', since: '2020' }, { code: 'CI', commitment: 'intends to follow' },
  ],
};

const names = ['Fair work on', 'Schools beside', 'Wage slips for', 'Inspections of', 'A helpline for', 'Contracts for'];
const works = ['farms', 'kilns', 'mills', 'boats', 'quarries', 'workshops'];
const regions: readonly (readonly [string, number, number, number])[] = [['GH', 7, -1.2, 2], ['BD', 24, 90, 1.6], ['BR', -12, -48, 8], ['IN', 22, 79, 6], ['KE', 0.5, 37.5, 2.5], ['ID', -4, 117, 6], ['CO', 5, -73.5, 3], ['FR', 47, 2.5, 3], ['UZ', 41, 64, 2.5]];

/** So many invented initiatives at exact places, the same at every call. */
export function manyInitiatives(count: number): unknown {
  let seed = 11;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return {
    ...about,
    initiatives: Array.from({ length: count }, (_, i) => {
      const [code, lat, lon, spread] = regions[Math.floor(random() * random() * regions.length)]!;
      return { id: `i${i}`, title: `${names[i % 6]} ${works[(i >> 3) % 6]}, no. ${i + 1}`, countries: [code], locations: [{ lat: lat + spread * (random() + random() - 1), lon: lon + spread * (random() + random() - 1) }] };
    }),
  };
}

/** Three invented islands where three countries are, as GeoJSON. */
export const islands = {
  type: 'FeatureCollection',
  features: ([['GH', -4, 3], ['TG', 1, 5], ['BJ', 4, 4]] as const).map(([id, lon, lat]) => ({
    type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [[[lon, lat], [lon, lat + 3], [lon + 1.5, lat + 4], [lon + 2.5, lat + 2], [lon + 2, lat], [lon, lat]]] },
  })),
};

const arabic = {
  ...about, language: 'ar', title: 'مثال على تحالف',
  initiatives: [
    { id: 'a', title: 'مدارس بجانب حقول القطن', countries: ['EG'], locations: [{ name: 'المنيا', lat: 28.09, lon: 30.75 }], status: 'active' },
    { id: 'b', title: 'عقود لعمال البناء', countries: ['JO', 'NP'], corridor: ['NP', 'JO'], status: 'planned' },
    { id: 'c', title: 'ورش بلا أطفال', countries: ['MA', 'TN'], status: 'completed' },
    { id: 'd', title: 'دليل للمفتشين' },
  ],
  countries: [{ code: 'TN', commitment: 'pathfinder', since: '2021' }],
};

const select = (id: string) => async (element: HTMLElement & ExampleElement): Promise<void> => {
  element.select?.(id);
  await element.updateComplete;
};

export const examples: readonly Example[] = [
  { name: 'Initiatives and commitments', tag, feed: alliance, locale: 'en', attributes: { heading: 'Where initiatives work' } },
  { name: 'Wide, with the list beside', tag, feed: alliance, locale: 'en', width: 1200 },
  { name: 'An initiative selected', tag, feed: alliance, locale: 'en', prepare: select('garment') },
  { name: 'A corridor selected', tag, feed: alliance, locale: 'en', prepare: select('corridor') },
  { name: 'Filtered by country', tag, feed: alliance, locale: 'en', attributes: { filter: 'country:GH,CI' } },
  { name: 'Filtered to nothing', tag, feed: alliance, locale: 'en', attributes: { filter: 'country:CA' } },
  { name: 'As a table', tag, feed: alliance, locale: 'en', attributes: { view: 'table' } },
  { name: 'No more exactly than the country', tag, feed: alliance, locale: 'en', attributes: { precision: 'country' } },
  { name: 'No more exactly than the region', tag, feed: alliance, locale: 'en', attributes: { precision: 'region' } },
  { name: 'Ten thousand initiatives', tag, feed: manyInitiatives(10_000), locale: 'en' },
  { name: 'Boundaries of the owner', tag, feed: alliance, locale: 'en', properties: { get boundaries() { return answerAt([{ body: islands }]); } } },
  { name: 'Boundaries that cannot be used', tag, feed: alliance, locale: 'en', properties: { get boundaries() { return answerAt([{ body: { type: 'FeatureCollection', features: [] } }]); } } },
  { name: 'Commitments only', tag, feed: { ...about, countries: alliance.countries }, locale: 'en' },
  { name: 'No places at all', tag, feed: { ...about, initiatives: [{ id: 'a', title: 'A checklist for auditors' }, { id: 'b', title: 'A course for agents' }] }, locale: 'en' },
  { name: 'Dark', tag, feed: alliance, locale: 'en', theme: 'dark', prepare: select('cocoa-schools') },
  { name: 'Narrow', tag, feed: alliance, locale: 'en', width: 320 },
  { name: 'In Arabic, from right to left', tag, feed: arabic, locale: 'ar', direction: 'rtl', prepare: select('b') },
  { name: 'In French', tag, feed: alliance, locale: 'fr' },
  { name: 'Loading', tag, answers: ['never'], locale: 'en', state: 'loading' },
  { name: 'Nothing for a map', tag, feed: { ...about, initiatives: [] }, locale: 'en', state: 'empty' },
  { name: 'Not found', tag, answers: [{ status: 404, body: 'Not found' }], locale: 'en', state: 'error' },
  {
    name: 'An older copy', tag, answers: [{ body: alliance }, { status: 403, body: 'Forbidden' }], locale: 'en', state: 'stale',
    prepare: async (element) => {
      await element.reload?.();
    },
  },
];
