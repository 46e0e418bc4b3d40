import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/collection/define.js';
import '../../src/elements/filters/define.js';
import '../../src/elements/indicator-chart/define.js';
import type { CtFilters } from '../../src/elements/filters/filters.js';
import { smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, button, inside, quiet, settle, until, wordsOf } from '../helpers/page.js';

const picked = (host: Element): string[] => allInside(host, '.pick').map((pick) => pick.dataset['id']!);
async function page(template: unknown): Promise<{ bar: CtFilters; lists: SmallList[]; around: HTMLElement }> {
  const around = await fixture<HTMLElement>(template as ReturnType<typeof html>);
  const lists = Array.from(around.querySelectorAll('small-list'));
  await Promise.all(lists.map((list) => list.ready));
  await settle();
  return { around, lists, bar: around.querySelector('ct-filters')! };
}
const listed = async (bar: Element, facet: string): Promise<string[]> => {
  allInside<HTMLButtonElement>(bar, `[data-popup=${facet}] > button`)[0]!.click();
  await until(() => allInside(bar, `#popup-${facet} li`).length, 'the values are listed');
  return allInside(bar, `#popup-${facet} li`).map((item) => item.textContent!.replace(/\s+/g, ' ').trim());
};

describe('ct-filters', () => {
  quiet();

  it('filters the widgets of its group, which show no bar of their own', async () => {
    const { bar, lists } = await page(html`<div><ct-filters group="bar"></ct-filters><small-list loading="eager" group="bar" .data=${smallFeed()}></small-list><small-list loading="eager" group="bar"></small-list></div>`);
    expect(lists.map((list) => allInside(list, '[part=filters]').length)).to.deep.equal([0, 0]);
    expect(await listed(bar, 'country')).to.deep.equal(['Ghana 2', 'Nepal 2', 'Côte d’Ivoire 1', 'Not given 1']);
    inside<HTMLInputElement>(bar, '#popup-country input').click();
    // What draws the chips comes with the first filter.
    await until(() => lists.every((list) => picked(list).length === 2), 'the lists are filtered');
    expect(lists.map(picked)).to.deep.equal([['i1', 'i2'], ['i1', 'i2']]);
    expect(lists[0]!.filters).to.deep.equal({ country: ['GH'] });
    expect(wordsOf(bar, '.result')).to.equal('2 initiatives');
  });

  it('counts a record once however many widgets show it, and adds up those of different data', async () => {
    const other = { commonthread: '1', initiatives: [{ id: 'x', title: 'X', countries: ['GH'] }] };
    const { bar } = await page(html`<div><ct-filters group="sum"></ct-filters><small-list loading="eager" group="sum" .data=${smallFeed()}></small-list><small-list loading="eager" group="sum"></small-list><small-list loading="eager" group="sum" .data=${other}></small-list></div>`);
    expect((await listed(bar, 'country'))[0]).to.equal('Ghana 3');
    expect(wordsOf(bar, '.result')).to.equal('5 initiatives and 1 initiative');
  });

  it('shows no value before those of all widgets are counted, however many records they have', async () => {
    const many = { commonthread: '1', initiatives: Array.from({ length: 5000 }, (_, index) => ({ id: `m${index}`, title: 'M', countries: [index % 5 ? 'NP' : 'GH'] })) };
    const { bar } = await page(html`<div><ct-filters group="many"></ct-filters><small-list loading="eager" group="many" .data=${smallFeed()}></small-list><small-list loading="eager" group="many" .data=${many}></small-list></div>`);
    // What draws and counts the lists is here from then on.
    await listed(bar, 'status');
    inside<HTMLButtonElement>(bar, '[data-popup=country] > button').click();
    const seen = new Set<string>();
    await until(() => {
      const { hidden, textContent } = inside<HTMLElement>(bar, '#popup-country');
      seen.add(hidden ? '' : textContent!.replace(/\s+/g, ' ').trim());
      return !hidden;
    }, 'the values are listed');
    await settle();
    expect([...seen]).to.deep.equal(['', 'Nepal 4,002 Ghana 1,002 Côte d’Ivoire 1 Not given 1']);
  });

  it('works in a collection, whose filter it shows', async () => {
    const { bar, lists } = await page(html`<ct-collection filter="country:np" .data=${smallFeed()}><ct-filters facets="status country"></ct-filters><small-list loading="eager"></small-list></ct-collection>`);
    expect(allInside(bar, '.caret').map((each) => each.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal(['Status', 'Country 1']);
    expect(picked(lists[0]!)).to.deep.equal(['i3', 'i4']);
    button(bar, 'Remove filter: Country, Nepal').click();
    await settle();
    expect(picked(lists[0]!)).to.have.length(5);
  });

  it('may come before or after the widgets, and when it goes they have their own bars again', async () => {
    const { around, lists: [list] } = await page(html`<div><small-list loading="eager" group="late" .data=${smallFeed()}></small-list></div>`);
    expect(allInside(list!, '[part=filters]')).to.have.length(1);
    const bar = document.createElement('ct-filters');
    bar.group = 'late';
    bar.setAttribute('filter', 'country:gh');
    around.append(bar);
    await settle();
    expect([allInside(list!, '[part=filters]').length, picked(list!)]).to.deep.equal([0, ['i1', 'i2']]);
    bar.remove();
    await settle();
    expect(allInside(list!, '[part=filters]')).to.have.length(1);
  });

  it('searches, and has no field for it where the page wants none', async () => {
    const { bar, lists: [list] } = await page(html`<div><ct-filters group="find"></ct-filters><small-list loading="eager" group="find" .data=${smallFeed()}></small-list></div>`);
    const field = inside<HTMLInputElement>(bar, 'input.search');
    field.value = 'kiln';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settle();
    expect(picked(list!)).to.deep.equal(['i3']);
    expect(wordsOf(bar, '.result')).to.equal('1 initiative');
    button(bar, 'Clear all').click();
    await settle();
    expect([picked(list!).length, field.value]).to.deep.equal([5, '']);
    bar.withoutSearch = true;
    await bar.updateComplete;
    expect(allInside(bar, 'input.search')).to.have.length(0);
  });

  it('clears filters, search and selection with one key, but closes an open list first', async () => {
    const { bar, lists: [list] } = await page(html`<div><ct-filters group="key" filter="country:gh" search="a"></ct-filters><small-list loading="eager" group="key" .data=${smallFeed()}></small-list></div>`);
    list!.select('i1');
    await listed(bar, 'country');
    inside<HTMLElement>(bar, '[data-popup=country] > button').focus();
    await sendKeys({ press: 'Escape' });
    await settle();
    expect([allInside(bar, '#popup-country li').length, list!.filters, list!.search, list!.selected]).to.deep.equal([0, { country: ['GH'] }, 'a', 'i1']);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect([list!.filters, list!.search, list!.selected, picked(list!).length]).to.deep.equal([{}, '', null, 5]);
  });

  it('says what each widget counts in the widget’s own words', async () => {
    const { bar } = await page(html`<div><ct-filters group="words"></ct-filters><ct-indicator-chart loading="eager" group="words" .data=${{ commonthread: '1', indicators: [{ id: 'x', title: 'X', series: [{ date: '2020', value: 1 }] }] }}></ct-indicator-chart></div>`);
    await until(() => wordsOf(bar, '.result') === '1 indicator', 'the indicator is counted');
  });

  it('speaks the language of its place', async () => {
    const { bar } = await page(html`<div lang="fr"><ct-filters group="fr"></ct-filters><small-list loading="eager" group="fr" .data=${smallFeed()}></small-list></div>`);
    expect(inside(bar, '.base').lang).to.equal('fr');
    expect((await listed(bar, 'country')).some((value) => value.startsWith('Népal'))).to.equal(true);
  });

  it('shows nothing but the search without widgets', async () => {
    const { bar } = await page(html`<div><ct-filters group="nobody"></ct-filters></div>`);
    expect(allInside(bar, '.caret')).to.have.length(0);
    expect(wordsOf(bar, '.result')).to.equal('');
  });
});
