import type { Example } from './render.js';

const tag = 'ct-indicator-chart';

const about = {
  commonthread: '1', title: 'Example of a survey programme', language: 'en', updated: '2024-05-02', licence: 'CC BY 4.0',
  source: { title: 'Example of a labour force survey', url: 'https://example.org/survey' },
};

type Point = Readonly<Record<string, string | number | null>>;
const years = (first: number, values: readonly (number | null)[], more: Point = {}): Point[] => values.map((value, index) => ({ date: String(first + index), value, ...more }));

/** Wages by sex, falling child labour with gaps and estimates, countries, and single figures. */
export const survey = {
  ...about,
  organisations: [{ id: 'bureau', name: 'Bureau of rural statistics' }],
  workPlans: [{ id: 'plan', title: 'Plan', outcomes: [{ id: 'oc', title: 'Better pay', outputs: [{ id: 'out', title: 'A wage agreement for pickers', indicators: ['wages'] }] }] }],
  indicators: [
    {
      id: 'wages', title: 'Hourly wage of pickers', unit: 'rupees', direction: 'up', baseline: { date: '2015', value: 62 }, target: { date: '2030', value: 140 },
      series: [
        ...years(2015, [58, 61, 66, 70, null, 79, 84, 90], { sex: 'female' }),
        ...years(2015, [70, 74, 77, 82, 85, 91, 95, 98], { sex: 'male' }),
        ...years(2015, [62, 65, 70, 75]), { date: '2022', value: 93, status: 'estimate' },
      ],
      note: 'Wages in kind are left out.',
    },
    {
      id: 'labour', title: 'Children aged 5 to 17 in child labour', unit: 'per cent', direction: 'down', baseline: { date: '2012', value: 19.4 }, target: { date: '2025', value: 5 },
      series: [
        { date: '2012', value: 19.4 }, { date: '2013', value: 18.6 }, { date: '2014', value: 17.9 }, { date: '2015', value: 16.1 }, { date: '2018', value: 14.2 }, { date: '2019', value: 13.5 },
        { date: '2020', value: 14.9, status: 'estimate' }, { date: '2021', value: 14.4, status: 'estimate' }, { date: '2022', value: 12.8 },
        { date: '2023', value: 11.1, status: 'suppressed' },
      ],
    },
    {
      id: 'forced', title: 'People in forced labour per thousand', unit: 'per thousand', direction: 'down', target: { value: 1 },
      series: (['LK', 'NP', 'KE', 'GH', 'CI', 'PK'] as const).flatMap((country, index) => years(2016, [8, 7.6, 7.1, 6.2, 5.9, 5.1].map((value) => Number((value - index * 0.7).toFixed(1))), { country })),
    },
    { id: 'inspectors', title: 'Labour inspectors trained', unit: 'people', direction: 'up', baseline: { date: '2021', value: 20 }, target: { date: '2026', value: 120 }, series: [{ date: '2024-03', value: 85 }] },
    { id: 'registers', title: 'Estates with a public register of workers', unit: 'estates', direction: 'up', target: { value: 40 } },
    { id: 'complaints', title: 'Complaints settled within 30 days', unit: '%', direction: 'up', series: [{ date: '2023', value: 0 }, { date: '2024', value: 41.5 }] },
  ],
};

const only = (id: string) => ({ ...about, indicators: survey.indicators.filter((each) => each.id === id) });
const one = (indicator: object) => ({ ...about, indicators: [indicator] });

/** What a feed should not hold, and may. */
export const awkward = one({
  id: 'odd', title: '<b>Wages</b> & “<script>alert(1)</script>”', unit: '<i>unit</i>', direction: 'up',
  series: [
    { date: '2016', value: -3.5 }, { date: '2017', value: 0 }, { date: '2017', value: 1.25 }, { date: '2018-07', value: 2 }, { date: '2019-03-14', value: 4 }, { value: 7 },
    { date: '2021', value: null }, { date: '2022', value: 987654.5, status: 'suppressed' }, { date: '2023', value: 5, status: 'provisional' },
  ],
});

/** Groups by two dimensions, with no total for either. */
export const crossed = one({
  id: 'crossed', title: 'Young people not in work or school', unit: '%', direction: 'down',
  series: (['LK', 'NP', 'KE', 'GH'] as const).flatMap((country, index) => (['female', 'male'] as const).flatMap((sex, side) => ['15-17', '18-24'].flatMap((age, at) =>
    years(2018, [31, 30, 32, 29, 27, 26].map((value) => value - index * 3 - side * 8 - at * 2), { country, sex, age })))),
});

const codes = 'DZ AO BJ BW BF BI CM CV CF TD KM CD CI DJ EG GQ ER ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA'.split(' ');
export const countries = one({
  id: 'many', title: 'Children in school at 14', unit: 'per cent', direction: 'up', target: { date: '2030', value: 100 },
  series: codes.flatMap((country, index) => years(2014, Array.from({ length: 9 }, (_, at) => (at === (index % 7) + 1 ? null : Math.round(35 + ((index * 17) % 50) + at * 1.4))), { country })),
});

/** So many values of three groups, one a day and some of one date. */
export function manyValues(count: number) {
  const day = (number: number): string => new Date(Date.UTC(1920, 0, 1 + number)).toISOString().slice(0, 10);
  return one({
    id: 'daily', title: 'Calls to a telephone line for complaints', unit: 'calls',
    series: Array.from({ length: count }, (_, index) => ({ date: day(Math.floor(index / 3)), value: Math.round(500 + 300 * Math.sin(index / 9000) + 120 * Math.sin(index * 12.9898)), tier: ['farm', 'mill', 'port'][index % 3] })),
  });
}

/** Indicators with one value each or none, as reports of a programme have them. */
export const figures = {
  ...about,
  indicators: [
    { id: 'f1', title: 'Inspectors trained', unit: 'people', direction: 'up', baseline: { date: '2021', value: 20 }, target: { date: '2026', value: 120 }, series: [{ date: '2024-03', value: 85 }], note: 'Those who sat the examination.' },
    { id: 'f2', title: 'Districts with a committee on child labour', unit: 'districts', series: [{ date: '2024', value: 14 }] },
    { id: 'f3', title: 'Complaints settled within 30 days', unit: '%', direction: 'up', target: { value: 80 }, series: [{ date: '2024', value: 41.5 }] },
    { id: 'f4', title: 'Estates with a public register of workers', unit: 'estates', direction: 'up', target: { value: 40 } },
    { id: 'f5', title: 'Recruiters licensed', unit: 'recruiters', series: [{ value: 1260 }] },
    { id: 'f6', title: 'Cases in which a child was found at work below ground', unit: 'cases', series: [{ date: '2023', value: 2, status: 'suppressed' }] },
  ],
};

const arabic = {
  commonthread: '1', language: 'ar', title: 'مسح القوى العاملة',
  indicators: [
    {
      id: 'a', title: 'الأطفال في عمل الأطفال', unit: 'في المائة', direction: 'down', baseline: { date: '2014', value: 18 }, target: { date: '2026', value: 6 },
      series: [...years(2014, [18, 17, 15.5, 15], { sex: 'female' }), ...years(2014, [20, 19.5, 18, 16.4], { sex: 'male' }), ...years(2014, [19, 18, 17, 15.8])],
    },
    { id: 'b', title: 'مفتشو العمل المدربون', unit: 'شخص', series: [{ date: '2023-05', value: 42 }] },
  ],
};

const select = (id: string): Example['prepare'] => async (element) => {
  element.select?.(id);
  await element.updateComplete;
};
const press = (selector: string): Example['prepare'] => async (element) => {
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await element.updateComplete;
};

export const examples: readonly Example[] = [
  { name: 'Women and men', tag, feed: survey, locale: 'en', attributes: { heading: 'What has changed' } },
  { name: 'Women to men', tag, feed: only('wages'), locale: 'en', attributes: { form: 'parity' } },
  { name: 'Gaps, estimates and a suppressed value', tag, feed: only('labour'), locale: 'en' },
  { name: 'By country', tag, feed: only('forced'), locale: 'en' },
  { name: 'Bars', tag, feed: only('forced'), locale: 'en', attributes: { form: 'bar' } },
  { name: 'Small multiples', tag, feed: countries, locale: 'en' },
  { name: 'Small multiples of women and men', tag, feed: crossed, locale: 'en', attributes: { by: 'sex', form: 'panels' } },
  { name: 'One value with baseline and target', tag, feed: only('inspectors'), locale: 'en' },
  { name: 'A target without a value', tag, feed: only('registers'), locale: 'en' },
  { name: 'Single figures', tag, feed: figures, locale: 'en' },
  { name: 'Single figures, one opened', tag, feed: figures, locale: 'en', prepare: press('li:nth-child(3) .other') },
  { name: 'Single figures in Arabic', tag, feed: figures, locale: 'ar', direction: 'rtl', width: 700 },
  { name: 'The values', tag, feed: only('labour'), locale: 'en', prepare: press('.values') },
  { name: 'Selected', tag, feed: survey, locale: 'en', prepare: select('labour') },
  { name: 'The thread of a selected output', tag, feed: survey, locale: 'en', attributes: { indicator: 'wages' }, prepare: select('out') },
  { name: 'Filtered', tag, feed: survey, locale: 'en', attributes: { filter: 'sex:female' } },
  { name: 'Filtered to nothing', tag, feed: survey, locale: 'en', attributes: { filter: 'sex:female country:GH' } },
  { name: 'As a table', tag, feed: survey, locale: 'en', attributes: { view: 'table' } },
  { name: 'Dark', tag, feed: survey, locale: 'en', theme: 'dark' },
  { name: 'Narrow', tag, feed: survey, locale: 'en', width: 320 },
  { name: 'Narrow bars', tag, feed: only('forced'), locale: 'en', width: 320, attributes: { form: 'bar' } },
  { name: 'Arabic, right to left', tag, feed: arabic, locale: 'ar', direction: 'rtl' },
  { name: 'French', tag, feed: survey, locale: 'fr' },
  { name: 'Awkward values', tag, feed: awkward, locale: 'en' },
  { name: '30,000 values', tag, feed: manyValues(30_000), locale: 'en' },
  { name: 'Loading', tag, answers: ['never'], locale: 'en', state: 'loading' },
  { name: 'Loading, with a fallback of the page', tag, answers: ['never'], locale: 'en', state: 'loading', fallback: 'Wages rose by a third.' },
  { name: 'No indicators', tag, feed: { commonthread: '1', indicators: [] }, locale: 'en', state: 'empty' },
  { name: 'Error', tag, answers: [{ status: 404, body: 'Not found' }], locale: 'en', state: 'error' },
  { name: 'Stale', tag, answers: [{ body: survey }, { status: 403, body: 'Forbidden' }], locale: 'en', state: 'stale', prepare: async (element) => element.reload?.() },
];
