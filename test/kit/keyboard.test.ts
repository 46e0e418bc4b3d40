import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { longFeed, smallFeed, type SmallList } from '../helpers/small-list.js';
import { allInside, button, focused, heard, inside, notFound, quiet, settle, until, useNetwork, wordsOf } from '../helpers/page.js';

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
  await settle();
};
const words = (element: Element | null): string => (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const drawn = async (template: unknown = html`<small-list loading="eager" .data=${smallFeed()}></small-list>`): Promise<SmallList> => {
  const list = await fixture<SmallList>(template as ReturnType<typeof html>);
  await list.ready;
  return list;
};

describe('with the keyboard', () => {
  const network = useNetwork();
  quiet();

  it('a facet opens with Enter, is read with Tab, chosen with Space, and closed with Escape, which gives the focus back', async () => {
    const list = await drawn();
    const country = button(list, 'Country');
    country.focus();
    await press('Enter');
    expect(country.getAttribute('aria-expanded')).to.equal('true');
    await until(() => allInside(list, '#popup-country input').length, 'the values are listed');
    expect(allInside(list, '#popup-country label').map((label) => label.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal(['Ghana 2', 'Nepal 2', 'Côte d’Ivoire 1', 'Not given 1']);
    await press('Tab');
    expect(focused()).to.equal(inside(list, '#popup-country input'));
    await press('Space');
    expect(list.filters).to.deep.equal({ country: ['GH'] });
    expect(focused()).to.equal(inside(list, '#popup-country input'), 'the focus stays while the list is drawn anew');
    await press('Escape');
    expect(focused()).to.equal(country);
    expect(country.getAttribute('aria-expanded')).to.equal('false');
    expect(inside(list, '#popup-country').hidden).to.equal(true);
  });

  it('a panel closes when the focus leaves it, and there is never more than one', async () => {
    const list = await drawn();
    button(list, 'Country').focus();
    await press('Enter');
    await until(() => allInside(list, '#popup-country input').length, 'the values are listed');
    button(list, 'Status').focus();
    await settle();
    expect(inside(list, '#popup-country').hidden).to.equal(true);
    button(list, 'Download').click();
    button(list, 'Share').click();
    await until(() => allInside(list, '#popup-share button').length, 'the menu is here');
    expect(allInside(list, '.popup').filter(({ hidden }) => !hidden).map(({ id }) => id)).to.deep.equal(['popup-share']);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await list.updateComplete;
    expect(allInside(list, '.popup').filter(({ hidden }) => !hidden)).to.have.length(0);
  });

  it('a value can be found by typing among many, and one in force is always in the list', async () => {
    const initiatives = Array.from({ length: 80 }, (_, index) => ({ id: `n${index}`, title: `T${index}`, sectors: index < 79 ? [`sector ${index}`, `sector ${(index + 1) % 79}`] : ['rare'] }));
    const list = await drawn(html`<small-list loading="eager" facets="sector" filter="sector:rare" .data=${{ commonthread: '1', initiatives }}></small-list>`);
    allInside<HTMLButtonElement>(list, '[data-popup=sector] > button')[0]!.click();
    await until(() => allInside(list, '#popup-sector li').length, 'the values are listed');
    expect(allInside(list, '#popup-sector li')).to.have.length(61);
    expect(wordsOf(list, '#popup-sector')).to.include('rare 1').and.to.include('19 more: type to find them');
    const find = inside<HTMLInputElement>(list, '#popup-sector input[type=search]');
    find.focus();
    await sendKeys({ type: 'sector 78' });
    await settle();
    expect(allInside(list, '#popup-sector li').map((item) => item.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal(['sector 78 2']);
    await sendKeys({ type: '9' });
    await settle();
    expect(wordsOf(list, '#popup-sector')).to.include('Nothing here matches “sector 789”.');
  });

  it('a chip taken away leaves the focus on the next, the last on the one before, the only one on the bar', async () => {
    const list = await drawn(html`<small-list loading="eager" filter="country:GH,NP status:active" .data=${smallFeed()}></small-list>`);
    const chips = (): string[] => allInside(list, '.chip.remove').map(words);
    expect(chips()).to.deep.equal(['Remove filter: Country, Ghana', 'Remove filter: Country, Nepal', 'Remove filter: Status, Active']);
    button(list, 'Remove filter: Country, Nepal').focus();
    await press('Enter');
    expect(words(focused())).to.equal('Remove filter: Status, Active');
    await press('Enter');
    expect(words(focused())).to.equal('Remove filter: Country, Ghana');
    await press('Enter');
    expect(chips()).to.deep.equal([]);
    expect(words(focused())).to.equal('Search');
    expect(list.filters).to.deep.equal({});
  });

  it('“Clear all” clears filters and search, and leaves the focus in the bar', async () => {
    const list = await drawn(html`<small-list loading="eager" filter="country:GH" search="boat" .data=${smallFeed()}></small-list>`);
    button(list, 'Clear all').focus();
    await press('Enter');
    expect([list.filters, list.search]).to.deep.equal([{}, '']);
    expect(words(focused())).to.equal('Search');
    expect((focused() as HTMLInputElement).value).to.equal('');
  });

  it('what is typed into the search is searched for, and the focus stays', async () => {
    const list = await drawn();
    inside(list, 'input.search').focus();
    await sendKeys({ type: 'kiln' });
    await settle();
    expect(list.shownRecords.map(({ id }) => id)).to.deep.equal(['i3']);
    expect((focused() as HTMLInputElement).value).to.equal('kiln');
  });

  it('a menu gives the focus back when a kind of file is chosen', async () => {
    const list = await drawn();
    button(list, 'Download').focus();
    await press('Enter');
    await until(() => allInside(list, '#popup-download li').length, 'the menu is open');
    const saved: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    try {
      button(list, 'Table (CSV)').focus();
      await press('Enter');
      await until(() => saved.length, 'the file is saved');
      expect(saved).to.deep.equal(['Small-list.csv']);
      expect(words(focused())).to.equal('Download');
      await until(() => wordsOf(list, '.visually-hidden[role=status]') === 'Downloaded: Small-list.csv', 'it is said');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('the table is sorted by its headings, which say how', async () => {
    const list = await drawn(html`<small-list loading="eager" view="table" .data=${smallFeed()}></small-list>`);
    const column = (): string[] => allInside(list, 'tbody th').map((cell) => cell.textContent!.trim());
    const heading = (): HTMLElement => button(list, 'Title').closest('th')!;
    expect(heading().getAttribute('aria-sort')).to.equal('none');
    button(list, 'Title').focus();
    await press('Enter');
    expect(heading().getAttribute('aria-sort')).to.equal('ascending');
    expect(column()).to.deep.equal(['Boat registry', 'Cocoa classrooms', 'Kiln inspections', 'Nowhere yet', 'Weavers at home']);
    await press('Enter');
    expect(heading().getAttribute('aria-sort')).to.equal('descending');
    expect(column()).to.deep.equal(['Weavers at home', 'Nowhere yet', 'Kiln inspections', 'Cocoa classrooms', 'Boat registry']);
    await press('Enter');
    expect(heading().getAttribute('aria-sort')).to.equal('none');
    expect(column()[0]).to.equal('Cocoa classrooms');
    expect(words(focused())).to.equal('Title');
    button(list, 'Start').click();
    await list.updateComplete;
    expect(column()).to.deep.equal(['Kiln inspections', 'Cocoa classrooms', 'Boat registry', 'Weavers at home', 'Nowhere yet'], 'by date, and those without last');
  });

  it('the table says in its caption what it holds, and how much of all', async () => {
    const list = await drawn(html`<small-list loading="eager" view="table" filter="country:GH" .data=${smallFeed()}></small-list>`);
    await until(() => allInside(list, 'caption').length, 'the table is there');
    expect(wordsOf(list, 'caption')).to.equal('Small list: 2 of 5');
  });

  it('a row opens its details, where the focus goes; closing them brings it back', async () => {
    const list = await drawn(html`<small-list loading="eager" view="table" .data=${smallFeed()}></small-list>`);
    const selections = heard(list, 'ct-select');
    button(list, 'Kiln inspections').focus();
    await press('Enter');
    await until(() => allInside(list, '.detail-title').length, 'the details are open');
    expect(words(focused())).to.equal('Kiln inspections');
    expect(focused()!.className).to.equal('detail-title');
    expect(allInside(list, 'tr[aria-selected=true] th').map(words)).to.deep.equal(['Kiln inspections']);
    button(list, 'Close details').focus();
    await press('Enter');
    expect(words(focused())).to.equal('Kiln inspections');
    expect(focused()!.className).to.equal('row-select');
    await press('Enter');
    expect(focused()!.className).to.equal('detail-title');
    await press('Escape');
    expect(focused()!.className).to.equal('row-select');
    expect(selections.map(({ id }) => id)).to.deep.equal(['i3', null, 'i3', null]);
  });

  it('a record that the details refer to opens in its place, with the focus; closing leads back to the start', async () => {
    const list = await drawn();
    button(list, 'Cocoa classrooms').focus();
    await press('Enter');
    await until(() => allInside(list, '.detail-title').length, 'the details are open');
    allInside(list, '.thread-links .ref').find((ref) => words(ref) === 'Growers Union')!.focus();
    await press('Enter');
    expect(focused()!.className).to.equal('detail-title');
    expect(words(focused())).to.equal('Growers Union');
    await press('Escape');
    expect(words(focused())).to.equal('Cocoa classrooms');
    expect(focused()!.classList.contains('pick')).to.equal(true);
  });

  it('a selection by script leaves the focus where it is', async () => {
    const list = await drawn();
    inside(list, 'input.search').focus();
    list.select('i3');
    await until(() => allInside(list, '.detail-title').length, 'the details are open');
    expect(focused()).to.equal(inside(list, 'input.search'));
    list.select(null);
    await settle();
    expect(focused()).to.equal(inside(list, 'input.search'));
  });

  it('the focus stays through a reload', async () => {
    const list = await drawn(html`<small-list loading="eager" src=${network.address(smallFeed(), smallFeed())}></small-list>`);
    const pick = button(list, 'Boat registry');
    pick.focus();
    await list.reload();
    await settle();
    expect(network.asked).to.have.length(2);
    expect(focused()).to.equal(pick);
  });

  it('“Try again” and “Remove filter” go with their state, and the focus stays in the element', async () => {
    const failing = await drawn(html`<small-list loading="eager" src=${network.address(notFound(), smallFeed())}></small-list>`);
    button(failing, 'Try again').focus();
    await press('Enter');
    await failing.ready;
    expect(failing.status).to.equal('ready');
    expect(focused()).to.equal(inside(failing, '.visual'));
    const list = await drawn(html`<small-list loading="eager" filter="country:GH sector:bricks" .data=${smallFeed()}></small-list>`);
    expect(wordsOf(list, '.visual')).to.include('Nothing matches').and.to.include('All 5 initiatives are hidden by the filter.');
    button(list, 'Remove “Sector: bricks”').focus();
    await press('Enter');
    expect(list.filters).to.deep.equal({ country: ['GH'] });
    expect(focused()).to.equal(inside(list, '.visual'));
  });
});

describe('the table of many records', () => {
  quiet();

  it('keeps few rows in the page, says how many there are, and follows the scrolling', async () => {
    const list = await drawn(html`<small-list loading="eager" view="table" .data=${longFeed(20_000)}></small-list>`);
    const rows = (): HTMLElement[] => allInside(list, 'tbody tr[data-id]');
    expect(rows().length).to.be.greaterThan(10).and.to.be.lessThan(150);
    expect(inside(list, 'table').getAttribute('aria-rowcount')).to.equal('20001');
    expect(rows()[0]!.getAttribute('aria-rowindex')).to.equal('2');
    const box = inside(list, '.table-scroll');
    const whole = box.scrollHeight;
    expect(whole).to.be.greaterThan(20_000 * 30);
    box.scrollTop = whole / 2;
    await until(() => rows().some(({ dataset }) => dataset['id'] === 'n10000'), 'rows of the middle are there');
    const shown = rows().find(({ dataset }) => dataset['id'] === 'n10000')!;
    expect(shown.getAttribute('aria-rowindex')).to.equal('10002');
    expect(rows().length).to.be.lessThan(150);
    expect(Math.abs(box.scrollHeight - whole)).to.be.lessThan(whole * 0.01, 'the scroll bar does not jump');
    box.scrollTop = whole;
    await until(() => rows().some(({ dataset }) => dataset['id'] === 'n19999'), 'the last row is there');
  });

  it('has every row on paper', async () => {
    const list = await drawn(html`<small-list loading="eager" view="table" .data=${longFeed(2500)}></small-list>`);
    window.dispatchEvent(new Event('beforeprint'));
    expect(allInside(list, 'tbody tr[data-id]')).to.have.length(2500);
    window.dispatchEvent(new Event('afterprint'));
    await list.updateComplete;
    expect(allInside(list, 'tbody tr[data-id]').length).to.be.lessThan(150);
  });
});
