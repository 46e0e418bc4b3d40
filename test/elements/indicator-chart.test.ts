import '../../src/elements/indicator-chart/define.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CtIndicatorChart } from '../../src/elements/indicator-chart/indicator-chart.js';
import { isAwaiting } from '../../src/kit/lazy.js';
import { awkward, countries, crossed, manyValues, survey } from '../../stories/indicator-chart.examples.js';
import { allInside, button, focused, heard, inside, settle, until, wordsOf } from '../helpers/page.js';

interface Options {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly locale?: string;
  readonly direction?: 'rtl';
}

let page: HTMLElement | undefined;
afterEach(() => {
  page?.remove();
  page = undefined;
});

async function show(data: unknown, { attributes = {}, width = 900, locale = 'en-GB', direction }: Options = {}): Promise<CtIndicatorChart> {
  page?.remove();
  page = document.createElement('div');
  page.lang = locale;
  if (direction) page.dir = direction;
  page.style.setProperty('width', `${width}px`);
  const element = document.createElement('ct-indicator-chart');
  for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) element.setAttribute(name, value);
  element.data = data;
  page.append(element);
  document.body.append(page);
  await element.ready;
  return element;
}

/** Drawn again, with whatever was being loaded. */
async function settled(element: CtIndicatorChart): Promise<void> {
  await settle();
  await until(() => !isAwaiting(element), 'its parts are here');
  await element.updateComplete;
  await settle();
}

async function press(element: CtIndicatorChart, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled(element);
  }
}

const scope = (element: CtIndicatorChart): string => wordsOf(element, '.scope');
const plot = (element: CtIndicatorChart): HTMLElement => inside(element, '.plot');
const drawnWords = (element: CtIndicatorChart): string[] => allInside<HTMLElement>(element, '.plot > svg text').map((each) => each.textContent ?? '');
const said = (element: CtIndicatorChart): string => wordsOf(element, '[role="status"]');
const forms = (element: CtIndicatorChart): string[] => allInside(element, '.choices .segments button').map((each) => each.textContent!.trim());
const chooser = (element: CtIndicatorChart, label: string): HTMLSelectElement => allInside<HTMLLabelElement>(element, '.choices label').find((each) => each.querySelector('span')!.textContent === label)!.querySelector('select')!;
const choose = async (element: CtIndicatorChart, label: string, value: string): Promise<void> => {
  const select = chooser(element, label);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settled(element);
};
const only = (id: string): object => ({ ...survey, indicators: survey.indicators.filter((each) => each.id === id) });
const one = (indicator: object): object => ({ commonthread: '1', indicators: [indicator] });

describe('ct-indicator-chart says', () => {
  it('the latest value with its date, the change since the baseline, and what is left to the target', async () => {
    expect(scope(await show(only('labour')))).to.equal('Children aged 5 to 17 in child labour: 12.8 per cent in 2022, down 6.6 points since 2012; target 5 per cent by 2025, 7.8 points to go.');
  });

  it('how women stand to men', async () => {
    expect(scope(await show(only('wages')))).to.contain('women 90, men 98 in 2022, women at 92% of the level of men, a gap of 8; target 140 rupees by 2030, 47 to go.');
  });

  it('nothing of the target for women alone, whose baseline it is not', async () => {
    expect(scope(await show(only('wages'), { attributes: { filter: 'sex:female' } }))).to.equal('Hourly wage of pickers: Women 90 rupees in 2022, up 32 since 2015; target 140 rupees by 2030.');
  });

  it('from which country to which, where none stands for all', async () => {
    expect(scope(await show(only('forced')))).to.contain('from 1.6 (Pakistan) to 5.1 per thousand (Sri Lanka) in 2021');
  });

  it('of which country and age it speaks where one had to be chosen', async () => {
    const element = await show(crossed, { attributes: { by: 'sex' } });
    expect(scope(element)).to.match(/^Young people not in work or school \(Sri Lanka, 15-17\): girls 26%, boys 18%/);
    await choose(element, 'Country', 'GH');
    expect(scope(element)).to.contain('(Ghana, 15-17)').and.to.contain('girls 17%');
  });

  it('that no value is reported, or that they are suppressed', async () => {
    expect(scope(await show(only('registers')))).to.equal('Estates with a public register of workers: no value reported; target 40 estates.');
    const hidden = await show(one({ id: 'h', title: 'Cases', series: [{ date: '2020', value: 3, status: 'suppressed' }] }));
    expect(scope(hidden)).to.equal('Cases: values suppressed.');
  });

  it('that a target is reached, by the direction in which better lies', async () => {
    const met = (direction: string, target: number) => show(one({ id: 'm', title: 'M', direction, target: { value: target }, series: [{ date: '2020', value: 5 }] }));
    expect(scope(await met('up', 5))).to.contain('target reached');
    expect(scope(await met('down', 6))).to.contain('target reached');
    expect(scope(await met('down', 4))).to.contain('1 to go');
  });

  it('values between 0.001 and 0.1 with three digits', async () => {
    const feed = one({ id: 'i', title: 'Injuries', baseline: { date: '2015', value: 0.0011 }, target: { date: '2025', value: 0.0001 }, series: [{ date: '2015', value: 0.00123 }, { date: '2016', value: 0.0456 }] });
    expect(scope(await show(feed))).to.contain('0.0456 in 2016').and.to.contain('up 0.0445');
  });

  it('a value of zero as zero, and small ones with their digits', async () => {
    expect(scope(await show(one({ id: 'z', title: 'Z', series: [{ date: '2020', value: 0 }] })))).to.equal('Z: 0 in 2020.');
    expect(scope(await show(one({ id: 'z', title: 'Z', series: [{ date: '2020', value: 0.00042 }] })))).to.equal('Z: 0.00042 in 2020.');
  });
});

describe('ct-indicator-chart shows', () => {
  it('the indicator that is named, else the selected one, else the first', async () => {
    const element = await show(survey);
    expect(wordsOf(element, '.title')).to.equal('Hourly wage of pickers');
    element.select('forced');
    await settled(element);
    expect(wordsOf(element, '.title')).to.equal('People in forced labour per thousand');
    element.indicator = 'labour';
    await settled(element);
    expect(wordsOf(element, '.title')).to.equal('Children aged 5 to 17 in child labour');
    expect(wordsOf(await show(survey, { attributes: { record: 'inspectors' } }), '.title')).to.equal('Labour inspectors trained');
  });

  it('one on the thread of what is selected', async () => {
    const element = await show({ ...survey, indicators: [...survey.indicators].reverse() });
    expect(wordsOf(element, '.title')).to.equal('Complaints settled within 30 days');
    element.select('out');
    await until(() => wordsOf(element, '.title') === 'Hourly wage of pickers');
    expect(inside(element, '.title button').className).to.equal('thread');
  });

  it('single values on a thread, with what the line beside them means', async () => {
    const single = (id: string): object => ({ id, title: id, series: [{ date: '2024', value: 4 }] });
    const element = await show({
      commonthread: '1', indicators: [single('a'), single('b')],
      workPlans: [{ id: 'plan', title: 'Plan', outcomes: [{ id: 'outcome', title: 'Outcome', outputs: [{ id: 'out', title: 'Output', indicators: ['a', 'b'] }] }] }],
    });
    expect(allInside(element, '.key li')).to.have.length(0);
    element.select('out');
    await until(() => allInside(element, '.key li').length === 1, 'the key has the thread');
    expect(drawnWords(element)).to.deep.equal(['4', '2024']);
  });

  it('every indicator, and opens it with one press', async () => {
    const element = await show(survey);
    const others = allInside(element, '.other');
    expect(others.map((each) => each.querySelector('.other-name')!.textContent!.trim())).to.deep.equal(survey.indicators.map(({ title }) => title));
    others[3]!.click();
    await settled(element);
    expect(wordsOf(element, '.title')).to.equal('Labour inspectors trained');
    expect(said(element)).to.contain('85 people in March 2024');
    expect(element.selected).to.equal(null);
  });

  it('beside a figure of one country its name, where nothing stands for all', async () => {
    const of = (country: string, value: number) => ({ date: '2019', country, value });
    const element = await show({ commonthread: '1', indicators: [
      { id: 'whole', title: 'Of all', series: [{ date: '2018', value: 1 }, { date: '2019', value: 2 }] },
      { id: 'parts', title: 'Of several', unit: '%', series: [{ ...of('GH', -12), date: '2018' }, of('GH', -16), of('CI', 4)] },
      { id: 'total', title: 'Of several and all', unit: '%', series: [of('GH', -16), of('CI', 4), { date: '2019', value: 3 }] },
    ] });
    const abouts = allInside(element, '.other-about').map((each) => each.textContent!.trim());
    expect(abouts).to.deep.equal(['2019', 'Ghana, 2019', '2019']);
  });

  it('figures as the picture where most indicators have one value, with the chart in the place of the one that is opened', async () => {
    const single = (id: string, value: number | undefined, more: object = {}) => ({ id, title: `Title ${id}`, unit: 'people', ...(value === undefined ? {} : { series: [{ date: '2020', value }] }), ...more });
    const element = await show({ commonthread: '1', indicators: [single('a', 4), single('b', 15), single('c', undefined, { target: { value: 9 } }), single('d', 1)] });
    expect(wordsOf(element, 'li.opened .title')).to.equal('Title a');
    expect(allInside(element, '.plot').length).to.equal(1);
    const figures = () => allInside(element, '.other').map((each) => each.textContent!.replace(/\s+/g, ' ').trim());
    expect(figures()).to.deep.equal(['Title b 15 people 2020', 'Title c no value reported target 9 people', 'Title d 1 people 2020']);
    inside(element, '.title button').focus();
    await press(element, 'ArrowDown', 'ArrowDown', 'Enter');
    expect(wordsOf(element, 'li.opened .title')).to.equal('Title c');
    expect(focused()).to.equal(inside(element, '.title button'));
    expect(figures()[0]).to.equal('Title a 4 people 2020');
    // A title is set apart, so that one of another direction does not turn the sentence round.
    expect(said(element)).to.equal('\u2068Title c\u2069: no value reported; target 9 people.');
  });

  it('figures a page at a time, with the focus on the button that turns, also at the end', async () => {
    const indicators = Array.from({ length: 14 }, (_, index) => ({ id: `f${index}`, title: `Title ${index}`, unit: 'people', series: [{ date: '2020', value: 19 }] }));
    const element = await show({ commonthread: '1', indicators });
    // White space beside a marker of Lit is no part of a name in Chromium: the space belongs to the number.
    expect(Array.from(inside(element, '.other-value bdi').childNodes).filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent)).to.deep.equal(['19 ']);
    const next = button(element, 'Next');
    next.focus();
    for (const turn of [1, 2]) {
      await press(element, 'Enter');
      expect([wordsOf(element, '.turn .number'), focused() === next, next.disabled, next.getAttribute('aria-disabled')], `press ${turn}`).to.deep.equal(['13 to 14 of 14', true, false, 'true']);
    }
  });

  it('letters as large as the page has them, and never too small ones', async () => {
    const scale = async (size: string): Promise<number> => {
      const element = await show(only('labour'), { attributes: { style: `font-size: ${size}` } });
      return inside(element, '.plot > svg').getBoundingClientRect().width / element.drawn!.scene.width;
    };
    expect(await scale('16px')).to.be.closeTo(1, 0.01);
    expect(await scale('32px')).to.be.closeTo(2, 0.01);
    expect(await scale('9px')).to.be.closeTo(1, 0.01);
  });

  it('what is drawn until the parts of the form that is asked for are here', async () => {
    const element = await show(only('wages'));
    button(element, 'Bars').focus();
    button(element, 'Bars').click();
    await element.updateComplete;
    expect(element.status).to.equal('ready');
    await settled(element);
    expect(focused()!.textContent).to.equal('Bars');
  });

  it('lines by sex with what is not disaggregated, and bars, panels and parity on request', async () => {
    const element = await show(only('wages'));
    expect(forms(element)).to.deep.equal(['Lines', 'Bars', 'Small multiples', 'Women to men']);
    expect(drawnWords(element)).to.include.members(['Men 98', 'Women 90', 'Not disaggregated 93', 'Baseline 62', 'Target 140', '47 to go']);
    button(element, 'Women to men').click();
    await settled(element);
    expect(drawnWords(element)).to.include.members(['Parity', '0.918']);
    expect(wordsOf(element, '.about')).to.contain('Women’s value divided by men’s');
    button(element, 'Bars').click();
    await settled(element);
    expect(drawnWords(element).filter((word) => /^(Women|Men|Not)/.test(word))).to.deep.equal(['Men', 'Not disaggregated', 'Women']);
  });

  it('a period in which women or men may not be told as hatched where they are compared, in the key and in the note', async () => {
    const hidden = [['2021', 'women'], ['2022', 'men'], ['2023', 'men'], ['2023', 'women']];
    const series = ['2019', '2020', '2021', '2022', '2023'].flatMap((date) => ['women', 'men'].map((sex) => ({
      date, sex, value: sex === 'women' ? 90 : 98, ...(hidden.some(([at, who]) => at === date && who === sex) && { status: 'suppressed' }),
    })));
    const element = await show(one({ id: 'i', title: 'Wages', series }), { attributes: { form: 'parity' } });
    expect(wordsOf(element, '.key')).to.contain('Suppressed');
    expect(wordsOf(element, '.notes')).to.equal('2 values · 3 suppressed');
    const hatches = allInside(element, '.plot > svg path').filter((path) => (path.getAttribute('d')!.match(/l8 -8/g) ?? []).length > 3);
    expect(hatches).to.have.length(1);
    plot(element).focus();
    await press(element, 'End');
    expect(said(element)).to.contain('2023').and.to.contain('suppressed');
  });

  it('in the key the baseline that finds no room for its name between lines', async () => {
    const series = Array.from({ length: 8 }, (_, at) => [['', 62 + 4 * at], ['women', 50 + 4 * at], ['men', 74 + 4 * at]].map(([sex, value]) => ({ date: String(2015 + at), ...(sex && { sex }), value }))).flat();
    const feed = one({ id: 'i', title: 'Wages', unit: 'index', baseline: { date: '2015', value: 62 }, target: { date: '2025', value: 140 }, series });
    const element = await show(feed, { width: 296 });
    const inPicture = drawnWords(element).some((word) => word.startsWith('Baseline'));
    expect(wordsOf(element, '.key').includes('Baseline 62')).to.equal(!inPicture);
    expect(inPicture).to.equal(false);
    const files = await element.exportAs('svg');
    expect((await files.text()).match(/Baseline 62/g)).to.have.length(1);
  });

  it('splits that the reader asks for, and none', async () => {
    const element = await show(only('wages'));
    await choose(element, 'Split by', 'none');
    expect(element.by).to.equal('none');
    expect(drawnWords(element)).to.include('93').and.not.include('Men 98');
  });

  it('30 small multiples, and the rest on request', async () => {
    const element = await show(countries);
    expect(allInside(element, '*').length).to.be.at.most(400);
    expect(wordsOf(element, '.notes')).to.equal('240 values · 30 without a value');
    const titles = () => drawnWords(element).filter((word) => /^[A-Z]/.test(word)).length;
    expect(titles()).to.equal(30);
    button(element, 'Show 5 more').click();
    await settled(element);
    expect(titles()).to.equal(35);
    expect(allInside(element, 'button').some((each) => each.textContent!.includes('more'))).to.equal(false);
  });

  it('one panel for each country, with women and men in each', async () => {
    const element = await show(crossed, { attributes: { by: 'sex', form: 'panels' } });
    expect(drawnWords(element).filter((word) => /^[A-Z]/.test(word))).to.deep.equal(['Ghana', 'Kenya', 'Nepal', 'Sri Lanka']);
    // The age that is held is one of children.
    expect(wordsOf(element, '.key')).to.contain('Girls').and.to.contain('Boys');
    expect(allInside(element, '.choices label').map((each) => each.querySelector('span')!.textContent)).to.deep.equal(['Split by', 'Age']);
  });

  it('girls and boys where the age lies wholly below 18, in every language, and women and men elsewhere', async () => {
    const of = (...ages: (string | undefined)[]) => ({
      commonthread: '1',
      indicators: [{ id: 'i', title: 'Children at work', series: ages.flatMap((age) => ['female', 'M'].flatMap((sex, part) => ['2020', '2022'].map((date, year) => ({ date, sex, value: 10 + part + year, ...(age && { age }) })))) }],
    });
    // Digits are those of the engine: Arabic has two kinds.
    const named = async (age: string | undefined, locale: string) => drawnWords(await show(of(age), { locale })).filter((word) => /\p{L}+ \p{Nd}/u.test(word)).join(', ');
    for (const age of ['5-17', '15 to 17 years', '<18', '7']) expect(await named(age, 'en'), age).to.contain('Girls').and.contain('Boys');
    for (const age of ['15+', '<19', '5-18', '18', 'young', undefined]) expect(await named(age, 'en'), age).to.contain('Women').and.contain('Men');
    for (const [locale, girls] of [['fr', 'Filles'], ['ar', 'الفتيات'], ['ru', 'Девочки'], ['kk', 'Қыздар']] as const) expect(await named('5-17', locale), locale).to.contain(girls);

    const told = await show(of('5-17'));
    expect(wordsOf(told)).to.contain('girls').and.not.to.match(/\b(?:wo)?men\b/i);
  });

  it('its key right below the picture, before the list of other indicators', async () => {
    const element = await show(survey, { width: 320 });
    const key = inside(element, '.key');
    expect(key.getAttribute('part')).to.equal('legend');
    expect(key.getBoundingClientRect().top).to.be.at.least(plot(element).getBoundingClientRect().bottom).and.below(inside(element, '.others').getBoundingClientRect().top);
  });

  it('the figures of other indicators also where their series are long', async () => {
    const long = (id: string) => ({ ...(manyValues(12_000) as { indicators: object[] }).indicators[0], id, title: `Title ${id}` });
    const element = await show({ commonthread: '1', indicators: Array.from({ length: 6 }, (_, index) => long(`l${index}`)) });
    await until(() => allInside(element, '.spark').length === 6, 'all figures are here');
    expect(allInside(element, '.other-value').every((each) => /\d+ calls/.test(each.textContent!))).to.equal(true);
  });

  it('a single value as a large figure between baseline and target', async () => {
    const element = await show(only('inspectors'));
    expect(drawnWords(element)).to.include.members(['85', 'people', 'March 2024', 'Baseline 20', 'Target 120', '35 to go']);
  });

  it('a note of what the data is made of', async () => {
    expect(wordsOf(await show(awkward), '.notes')).to.equal('7 values · 1 suppressed · 1 without a value · 1 without a date · 1 date with more than one value');
  });

  it('in the table the very records that are shown', async () => {
    const element = await show(survey, { attributes: { filter: 'sex:female' } });
    expect(element.shownRecords.map(({ id }) => id)).to.deep.equal(['wages']);
    element.view = 'table';
    await settled(element);
    expect(allInside(element, 'tbody tr[data-id]').map((row) => row.dataset['id'])).to.deep.equal(['wages']);
  });

  it('the values that are drawn, as a table of dates and groups', async () => {
    const element = await show(only('wages'));
    const toggle = button(element, 'Show the values');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    toggle.click();
    await settled(element);
    const rows = allInside(element, '.value-scroll tr').map((row) => Array.from(row.children, (cell) => cell.textContent!.trim()));
    expect(rows[0]).to.deep.equal(['Date', 'Not disaggregated', 'Women', 'Men']);
    expect(rows[1]).to.deep.equal(['2022', '93 (estimate)', '90', '98']);
    expect(rows[4]).to.deep.equal(['2019', '–', 'no value', '85']);
  });

  it('that it is empty where there is no indicator', async () => {
    expect((await show({ commonthread: '1', proposals: [{ id: 'p', text: 'P' }] })).status).to.equal('empty');
  });

  it('facets only for what the series have', async () => {
    const element = await show(survey);
    expect(element.shownFacets).to.deep.equal(['country', 'sex']);
  });
});

describe('ct-indicator-chart tells in the details of an indicator', () => {
  const told = (element: CtIndicatorChart): string[][] => allInside<HTMLTableRowElement>(element, '.detail .series tbody tr').map((row) => [...row.cells].map((cell) => cell.textContent!.trim().replace(/\s+/g, ' ')));
  const inCountries = ['GH', 'CI', 'TG'].flatMap((country) => ['2018', '2019', '2020'].map((date, at) => ({ date, country, value: at })));

  it('the values of each country and group as a table, the latest first', async () => {
    const element = await show(one({ id: 'i', title: 'Wages', series: [...inCountries, { date: '2021', country: 'GH', value: 7, status: 'suppressed' }] }));
    element.select('i');
    await settled(element);
    expect(allInside(element, '.detail .series th[scope="col"]').map((each) => each.textContent)).to.deep.equal(['Country', 'Date', 'Value']);
    expect(told(element).slice(0, 4)).to.deep.equal([['Côte d’Ivoire', '2020', '2'], ['2019', '1'], ['2018', '0'], ['Ghana', '2021', 'Suppressed']]);
    expect(wordsOf(element, '.detail')).not.to.contain('The latest');
  });

  it('of many values the latest of each country, and how many there are', async () => {
    const series = ['GH', 'CI', 'TG', 'NG'].flatMap((country) => Array.from({ length: 30 }, (_, at) => ({ date: String(1990 + at), country, value: at })));
    const element = await show(one({ id: 'i', title: 'Wages', series }));
    element.select('i');
    await settled(element);
    expect(told(element)).to.have.length(28);
    expect(told(element).filter((cells) => cells.at(-2) === '2019')).to.have.length(4);
    expect(wordsOf(element, '.detail')).to.contain('The latest 28 of 120 values.');
  });

  it('values without any country or group by date alone, small ones with their digits', async () => {
    const element = await show(one({ id: 'i', title: 'Injuries', baseline: { value: 0.0011 }, series: [{ date: '2019', value: 0.0004 }, { date: '2020-02', value: 0.00123 }] }));
    element.select('i');
    await settled(element);
    expect(told(element)).to.deep.equal([['February 2020', '0.00123'], ['2019', '0.0004']]);
    expect(wordsOf(element, '.detail')).to.contain('0.0011');
  });
});

describe('ct-indicator-chart never tells a suppressed value', () => {
  it('in picture, values, table, details or any file', async () => {
    const element = await show(awkward, { attributes: { record: 'odd' } });
    button(element, 'Show the values').click();
    await settled(element);
    expect(wordsOf(element, '.value-scroll')).to.contain('suppressed');
    const files = await Promise.all((['csv', 'json', 'svg'] as const).map(async (kind) => (await element.exportAs(kind)).text()));
    element.view = 'table';
    await settled(element);
    for (const text of [element.shadowRoot!.textContent!, ...files]) expect(text.replace(/[,.\s]/g, '')).not.to.contain('987654');
    expect(files[1]).to.contain('"suppressed"');
  });
});

describe('ct-indicator-chart writes files', () => {
  it('with a row for each observation that the filter leaves', async () => {
    const element = await show(survey, { attributes: { filter: 'sex:female' } });
    const csv = await (await element.exportAs('csv')).text();
    const rows = csv.split('\r\n\r\n')[0]!.split('\r\n').map((line) => line.split(','));
    const at = (label: string): number => rows[0]!.indexOf(label);
    expect(rows.length).to.equal(9);
    expect(rows[1]!.filter((_, index) => [at('Identifier'), at('Date'), at('Value'), at('Sex')].includes(index))).to.deep.equal(['wages', '2015', '58', 'female']);
    expect(rows[5]![at('Value')]).to.equal('');
  });

  it('is ready where it is not displayed, and is then drawn with the width that it gets', async () => {
    const hidden = document.createElement('div');
    hidden.hidden = true;
    const element = document.createElement('ct-indicator-chart');
    Object.assign(element, { loading: 'eager', data: survey });
    hidden.append(element);
    document.body.append(hidden);
    await element.ready;
    expect([element.status, element.matches(':state(ready)')]).to.deep.equal(['ready', true]);
    hidden.hidden = false;
    await settled(element);
    expect(plot(element).clientWidth).to.be.greaterThan(100);
    hidden.remove();
  });

  it('says that nothing is shown, in every kind of file', async () => {
    const element = await show(survey);
    element.search = 'nothing has this';
    await settled(element);
    expect(element.shownRecords).to.have.length(0);
    expect((await element.exportAs('png')).size).to.be.greaterThan(1000);
    expect(await (await element.exportAs('svg')).text()).to.include('nothing has this');
  });

  it('with every indicator, also those without a value', async () => {
    const csv = await (await (await show(survey)).exportAs('csv')).text();
    for (const { id } of survey.indicators) expect(csv).to.match(new RegExp(`^${id},`, 'm'));
  });

  it('with the sentence, the chart and its key in a picture', async () => {
    const svg = await (await (await show(only('labour'))).exportAs('svg')).text();
    for (const words of ['down 6.6 points since', 'Baseline 19.4', 'Target 5', 'Suppressed', 'Estimate']) expect(svg).to.contain(words);
  });
});

describe('ct-indicator-chart answers', () => {
  it('keys: from value to value and from line to line, each read out', async () => {
    const element = await show(only('wages'));
    plot(element).focus();
    await press(element, 'ArrowRight');
    expect(said(element)).to.equal('2022, Not disaggregated: 93 rupees, estimate');
    await press(element, 'ArrowDown');
    expect(said(element)).to.equal('2022, Women: 90 rupees');
    await press(element, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(said(element)).to.equal('2019, Women: no value');
    await press(element, 'Home');
    expect(said(element)).to.equal('2015, Women: 58 rupees');
    await press(element, 'ArrowDown', 'End');
    expect(said(element)).to.equal('2022, Men: 98 rupees');
    expect(inside(element, '.card').textContent).to.contain('98\u00a0rupees');
    await press(element, 'Escape');
    expect(allInside(element, '.card')).to.deep.equal([]);
  });

  it('Home and End as the first key by going to the first and the last value', async () => {
    const element = await show(only('wages'));
    plot(element).focus();
    await press(element, 'Home');
    expect(said(element)).to.equal('2015, Not disaggregated: 62 rupees');
    await press(element, 'Escape', 'End');
    expect(said(element)).to.equal('2022, Not disaggregated: 93 rupees, estimate');
  });

  it('the key of a suppressed value with the word', async () => {
    const element = await show(only('labour'));
    plot(element).focus();
    await press(element, 'End');
    expect(said(element)).to.equal('2023: suppressed');
  });

  it('Enter by selecting the indicator, and Escape by letting go', async () => {
    const element = await show(only('labour'));
    const selections = heard(element, 'ct-select');
    plot(element).focus();
    await press(element, 'Enter');
    expect(selections.map(({ id }) => id)).to.deep.equal(['labour']);
    plot(element).focus();
    await press(element, 'Escape');
    expect(element.selected).to.equal(null);
  });

  it('Enter on a bar by filtering the group by its country', async () => {
    const element = await show(only('forced'), { attributes: { form: 'bar' } });
    plot(element).focus();
    await press(element, 'Home', 'ArrowDown', 'Enter');
    expect(element.filters).to.deep.equal({ country: ['NP'] });
  });

  it('a pointer with the nearest value', async () => {
    const element = await show(only('inspectors'), { attributes: { form: 'line' } });
    const box = plot(element).getBoundingClientRect();
    const place = element.drawn!.tracks[0]!.place(0)!;
    for (let turn = 0; turn < 2; turn++) {
      plot(element).dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: box.left + place.x + 3, clientY: box.top + place.y! - 3 }));
      await settled(element);
    }
    expect(inside(element, '.card').textContent!.replace(/\s+/g, ' ')).to.contain('March 2024').and.to.contain('85');
  });

  it('arrows in the list, which is one stop of the Tab key', async () => {
    const element = await show(survey);
    expect(allInside(element, '.other').map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1, -1]);
    inside(element, '.other').focus();
    await press(element, 'ArrowDown', 'Enter');
    expect(wordsOf(element, '.title')).to.equal('Children aged 5 to 17 in child labour');
    expect(focused()!.textContent).to.contain('child labour');
  });

  it('selection and filters of its group', async () => {
    const element = await show(survey, { attributes: { group: 'charts' } });
    const other = document.createElement('ct-indicator-chart');
    other.setAttribute('group', 'charts');
    page!.append(other);
    await other.ready;
    element.select('forced');
    await settled(other);
    expect(wordsOf(other, '.title')).to.equal('People in forced labour per thousand');
    element.filters = { country: ['NP'] };
    await settled(other);
    expect(drawnWords(other)).to.include('Nepal 4.4').and.not.include('Sri Lanka 5.1');
  });
});

describe('ct-indicator-chart withstands', () => {
  it('markup in titles and units, which stay text', async () => {
    const element = await show(awkward);
    expect(allInside(element, 'script, b, i')).to.deep.equal([]);
    expect(wordsOf(element, '.title')).to.contain('<script>alert(1)</script>');
  });

  it('names of every object, wild numbers and indicators without anything', async () => {
    const element = await show({ commonthread: '1', indicators: [
      { id: 'a', title: '', series: [{ date: '2020', value: 1e308, sex: '__proto__' }, { date: '2021', value: -1e308, sex: 'constructor' }, { date: '2022', value: 5e-324, sex: '\ud800' }] },
      { id: 'b', title: 'B', series: [], unit: '', baseline: {}, target: {} }, { id: 'c', title: 'C' },
    ] });
    expect(element.status).to.equal('ready');
    expect(allInside(element, '.plot svg path').every((path) => !/NaN|Infinity/.test(path.getAttribute('d') ?? ''))).to.equal(true);
    for (const each of allInside(element, '.other')) {
      each.click();
      await settled(element);
      expect(element.status).to.equal('ready');
    }
  });

  it('30,000 values in few nodes', async () => {
    const element = await show(manyValues(30_000));
    expect(allInside(element, '*').length).to.be.lessThan(300);
    plot(element).focus();
    await press(element, 'End', 'Home');
    expect(said(element)).to.contain('1 January 1920');
  });

  it('a narrow page without hiding anything beyond its side', async () => {
    for (const data of [survey, countries, crossed, only('forced')]) {
      const element = await show(data, { width: 320 });
      await settled(element);
      expect(element.scrollWidth).to.be.at.most(320);
    }
  });

  it('Arabic: words from the right, time from the left', async () => {
    const element = await show(only('labour'), { locale: 'ar', direction: 'rtl' });
    expect(inside(element, '.base').dir).to.equal('rtl');
    const [track] = element.drawn!.tracks;
    expect(track!.place(0)!.x).to.be.lessThan(track!.place(3)!.x);
    expect(wordsOf(element, '.about')).to.contain('الانخفاض أفضل');
  });
});
