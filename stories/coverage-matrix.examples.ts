import type { Example } from './render.js';

const tag = 'ct-coverage-matrix';

/** Initiatives that overlap, stand alone, and lack a country or a sector, and reports on coverage in every state. */
export const coverage = {
  commonthread: '1',
  title: 'Who works where, and on what',
  language: 'en',
  updated: '2024-03-01',
  licence: 'CC BY 4.0',
  source: { title: 'Example of an alliance’s register', url: 'https://example.org/register' },
  organisations: [
    { id: 'union', name: 'Union of farm workers', kind: 'union', country: 'GH' },
    { id: 'ministry', name: 'Ministry of labour', kind: 'government' },
    { id: 'school', name: { en: 'Schools for all', fr: 'Des écoles pour tous' }, kind: 'organisation' },
  ],
  initiatives: [
    { id: 'i1', title: 'Cocoa villages without child labour', countries: ['GH', 'CI'], sectors: ['cocoa'], status: 'active', issues: ['child labour'], organisations: [{ id: 'union', role: 'implementer' }, { id: 'ministry', role: 'partner' }], contact: 'cocoa@example.org' },
    { id: 'i2', title: 'Schools beside cocoa farms', countries: ['GH'], sectors: ['cocoa'], status: 'active', issues: ['child labour'], organisations: [{ id: 'school', role: 'implementer' }, { id: 'union', role: 'partner' }] },
    { id: 'i3', title: 'A code for buyers of cocoa', countries: ['GH', 'CI', 'CM'], sectors: ['cocoa'], status: 'planned', issues: ['due diligence'], organisations: [{ name: 'Buyers’ circle', role: 'lead' }] },
    { id: 'i4', title: { en: 'Inspectors at landing sites', fr: 'Des inspecteurs aux points de débarquement' }, countries: ['GH'], sectors: ['fishing'], status: 'completed', issues: ['forced labour'] },
    { id: 'i5', title: 'Contracts for crews', countries: ['TH', 'PH'], sectors: ['fishing'], status: 'active', issues: ['forced labour'], organisations: [{ id: 'ministry', role: 'lead' }] },
    { id: 'i6', title: 'Fair piece rates', countries: ['TR', 'BD'], sectors: ['garment', 'cotton'], status: 'active', issues: ['wages'] },
    { id: 'i7', title: 'Hotline for garment workers', countries: ['BD'], sectors: ['garment'], status: 'active', issues: ['remedy'], organisations: [{ id: 'union', role: 'funder' }] },
    { id: 'i8', title: 'Small mines register', countries: ['CD'], sectors: ['mining'], status: 'planned', issues: ['child labour'] },
    { id: 'i9', title: 'A law on due diligence', countries: ['FR'], status: 'active', issues: ['due diligence'] },
    { id: 'i10', title: 'Guidance for cotton buyers', sectors: ['cotton'], status: 'completed', issues: ['due diligence'] },
    { id: 'i11', title: 'A tool for everyone', status: 'active' },
  ],
  coverage: [
    { country: 'CM', sector: 'fishing', state: 'gap', note: 'Nobody inspects the inland lakes.', source: { title: 'Regional review', url: 'https://example.org/review', date: '2023-11' } },
    { country: 'CD', sector: 'cotton', state: 'gap', note: 'Named as a gap by the national committee.' },
    { country: 'PH', sector: 'mining', state: 'active', note: 'A government programme that is not in the register.', source: { title: 'Labour report', date: '2022' } },
    { country: 'GH', sector: 'cocoa', state: 'active', note: 'Three programmes meet every quarter.' },
    { country: 'CI', sector: 'garment', state: 'under discussion', note: 'Talks with employers have begun.' },
  ],
};

/** Said to be a gap where two initiatives are listed, and both a gap and active where none is. */
export const disputed = {
  commonthread: '1', language: 'en',
  initiatives: [
    { id: 'a', title: 'Wells and schools', countries: ['MG', 'IN'], sectors: ['mining'] },
    { id: 'b', title: 'A register of small mines', countries: ['MG'], sectors: ['mining', 'vanilla'] },
  ],
  coverage: [
    { country: 'MG', sector: 'mining', state: 'gap', note: 'No programme reaches the mica belt.', source: { title: 'Field survey', date: '2024' } },
    { country: 'IN', sector: 'vanilla', state: 'gap' },
    { country: 'UG', sector: 'vanilla', state: 'gap' },
    { country: 'UG', sector: 'vanilla', state: 'active' },
  ],
};

const arabic = {
  commonthread: '1', language: 'ar', title: 'سجل المبادرات',
  organisations: [{ id: 'o', name: 'اتحاد العمال الزراعيين' }],
  initiatives: [
    { id: 'a', title: 'قرى الكاكاو دون عمل الأطفال', countries: ['GH', 'CI'], sectors: ['الكاكاو'], organisations: [{ id: 'o', role: 'implementer' }] },
    { id: 'b', title: 'مدارس بجوار المزارع', countries: ['GH'], sectors: ['الكاكاو', 'القطن'], organisations: [{ id: 'o', role: 'partner' }] },
    { id: 'c', title: 'عقود للصيادين', countries: ['EG', 'MA', 'TN'], sectors: ['صيد الأسماك'] },
    { id: 'd', title: 'أجور عادلة', countries: ['EG', 'JO', 'TR'], sectors: ['الملابس', 'القطن'] },
    { id: 'e', title: 'دليل للمشترين', sectors: ['القطن'] },
  ],
  coverage: [{ country: 'MA', sector: 'القطن', state: 'gap', note: 'لا يعمل أحد هنا.', source: { title: 'مراجعة إقليمية', date: '2023' } }],
};

const countries = 'AF AL DZ AO AR AM AU AT AZ BD BY BE BJ BT BO BA BW BR BG BF BI KH CM CA CF TD CL CN CO KM CG CR CI HR CU CY CZ CD DK DJ DO EC EG SV ER EE SZ ET FJ FI FR GA GM GE DE GH GR GT GN GY HT HN HU IN ID IR IQ IE IL IT JM JP JO KZ KE KW KG LA LV LB LS LR LY LT MG MW MY ML MR MU MX MD MN MA MZ MM NA NP NL NI NE NG NO OM PK PA PG PY PE PH PL PT RO RW SN RS SL SO ZA ES LK SD SE CH SY TJ TH TG TN TR UG UA GB TZ US UY UZ VN YE ZM ZW'.split(' ');
const things = ['cocoa', 'cotton', 'coffee', 'fishing', 'mining', 'garment', 'bricks', 'sugar cane', 'palm oil', 'tobacco', 'rubber', 'tea', 'electronics', 'leather', 'carpets', 'domestic work', 'construction', 'logging', 'cattle', 'vanilla'];
const tiers = ['farms', 'mills', 'transport', 'processing and packaging', 'trade'];

/** A matrix of so many countries by so many sectors, with as many initiatives as there are cells: the same for the same numbers. */
export function manyPairs(height: number, width: number) {
  const sectors = Array.from({ length: width }, (_, index) => `${things[index % things.length]}${index < things.length ? '' : `, ${tiers[Math.floor(index / things.length) % tiers.length]}`}`);
  return {
    commonthread: '1', language: 'en',
    initiatives: Array.from({ length: height * width }, (_, index) => ({
      id: `i${index}`, title: `Initiative number ${index + 1}`, status: ['active', 'planned', 'completed'][index % 3],
      countries: [countries[((index * 11) % height) % countries.length]], sectors: [sectors[(Math.floor(index / 3) * 11 + (index % 5) * 3) % width]],
    })),
    coverage: Array.from({ length: Math.min(40, width) }, (_, index) => ({ country: countries[(index * 13) % Math.min(height, countries.length)], sector: sectors[(index * 7) % width], state: index % 3 ? 'gap' : 'active' })),
  };
}

const longText = 'Support to the national committee for the elimination of the worst forms of child labour in the lowest tiers of supply chains, '.repeat(4);
const longWord = 'Lieferkettensorgfaltspflichtengesetzesausführungsbestimmung';

const select = (id: string): Example['prepare'] => async (element) => {
  element.select?.(id);
  await element.updateComplete;
};

/** Presses the cell of a country and a sector, by its name as a screen reader says it. */
const press = (start: string): Example['prepare'] => async (element) => {
  const cell = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-row]')].find((each) => each.getAttribute('aria-label')?.startsWith(start));
  if (!cell) throw new Error(`No cell begins with “${start}”.`);
  cell.click();
  await element.updateComplete;
  for (let turn = 0; turn < 100 && !element.shadowRoot!.querySelector('.about'); turn++) await new Promise((resolve) => setTimeout(resolve, 20));
};

export const examples: readonly Example[] = [
  { name: 'Countries by sectors', tag, feed: coverage, locale: 'en', attributes: { heading: 'Who works where' } },
  { name: 'An overlap, and who to talk to', tag, feed: coverage, locale: 'en', prepare: press('Ghana, cocoa') },
  { name: 'A confirmed gap, and who says so', tag, feed: coverage, locale: 'en', prepare: press('Cameroon, fishing') },
  { name: 'Nothing said about a cell', tag, feed: coverage, locale: 'en', prepare: press('Thailand, mining') },
  { name: 'A gap reported where something is done', tag, feed: disputed, locale: 'en', prepare: press('Madagascar, mining') },
  { name: 'Hidden by the filter', tag, feed: coverage, locale: 'en', attributes: { filter: 'status:active' } },
  { name: 'Filtered to nothing', tag, feed: coverage, locale: 'en', attributes: { filter: 'country:FR sector:cocoa' } },
  { name: 'By region and by similarity', tag, feed: coverage, locale: 'en', attributes: { 'row-order': 'region', 'column-order': 'similarity' } },
  { name: 'Issues by status', tag, feed: coverage, locale: 'en', attributes: { rows: 'issue', columns: 'status' } },
  { name: 'Organisations by roles', tag, feed: coverage, locale: 'en', attributes: { rows: 'organisation', columns: 'role', 'row-order': 'name' } },
  { name: 'A selected initiative', tag, feed: coverage, locale: 'en', prepare: select('i6') },
  { name: 'As a table', tag, feed: coverage, locale: 'en', attributes: { view: 'table' } },
  { name: 'Dark', tag, feed: coverage, locale: 'en', theme: 'dark', attributes: { filter: 'sector:cocoa' } },
  { name: 'Narrow', tag, feed: coverage, locale: 'en', width: 320 },
  { name: 'Narrow, with an open cell', tag, feed: coverage, locale: 'en', width: 320, prepare: press('Ghana, cocoa') },
  { name: 'Medium', tag, feed: coverage, locale: 'en', width: 620 },
  { name: 'Arabic, right to left', tag, feed: arabic, locale: 'ar', direction: 'rtl', width: 640 },
  { name: 'French', tag, feed: coverage, locale: 'fr' },
  {
    name: 'Long names and markup', tag, locale: 'en', width: 700,
    feed: { commonthread: '1', language: 'en', initiatives: [
      { id: 'a', title: longText, countries: ['GB', 'CD', 'Atlantis'], sectors: [longText, longWord, '<b>cocoa</b>'], organisations: [{ name: longText, role: longText }], contact: longText },
      { id: 'b', title: longWord, countries: ['GB'], sectors: [longWord] },
    ] },
  },
  { name: 'Reports only', tag, feed: { commonthread: '1', coverage: coverage.coverage }, locale: 'en' },
  { name: '10,000 cells', tag, feed: manyPairs(140, 72), locale: 'en' },
  { name: 'Loading', tag, answers: ['never'], locale: 'en', state: 'loading' },
  { name: 'Loading, with a fallback of the page', tag, answers: ['never'], locale: 'en', state: 'loading', fallback: 'Eleven initiatives in ten countries.' },
  { name: 'Nothing to show', tag, feed: { commonthread: '1', initiatives: [] }, locale: 'en', state: 'empty' },
  { name: 'Error', tag, answers: [{ status: 404, body: 'Not found' }], locale: 'en', state: 'error' },
  {
    name: 'Stale', tag, answers: [{ body: coverage }, { status: 403, body: 'Forbidden' }], locale: 'en', state: 'stale',
    prepare: async (element) => element.reload?.(),
  },
];
