import '../../src/bundles/ct-initiative-map.js';
import '../../src/bundles/ct-work-plan-timeline.js';
// What is loaded with the first touch is fetched before, since a test does not wait for long.
import '../../src/elements/initiative-map/map-hands.js';
import { aTimeout, expect, nextFrame, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { CtInitiativeMap } from '../../src/elements/initiative-map/initiative-map.js';
import type { CtErrorEvent, CtFilterEvent, CtSelectEvent } from '../../src/kit/events.js';
import { decodeGeometry } from '../../src/layout/map-geometry.js';
import { home } from '../../src/layout/map-projection.js';
import { countryCodes, isMemberOrObserver } from '../../src/model/countries.js';
import { world } from '../../src/elements/initiative-map/geometry/world.js';
import { answerAt } from '../../stories/answers.js';
import { alliance, islands, manyInitiatives } from '../../stories/initiative-map.examples.js';
import { renderExample, settleExample, type Example } from '../../stories/render.js';
import { until } from '../helpers/page.js';

const pages: HTMLElement[] = [];

async function show(feed: unknown, attributes: Record<string, string> = {}, page: Partial<Example> = {}): Promise<CtInitiativeMap> {
  const example: Example = { name: 'a test', tag: 'ct-initiative-map', feed, attributes, locale: 'en', width: 1000, ...page };
  const place = renderExample(example);
  document.body.append(place);
  pages.push(place);
  await settleExample(place, example);
  return place.firstElementChild as CtInitiativeMap;
}

before(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(() => pages.splice(0).forEach((page) => page.remove()));

const all = <T extends HTMLElement = HTMLElement>(map: HTMLElement, selector: string) => [...map.shadowRoot!.querySelectorAll<T>(selector)];
const one = <T extends HTMLElement = HTMLElement>(map: HTMLElement, selector: string) => map.shadowRoot!.querySelector<T>(selector)!;
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const marks = (map: HTMLElement, kind = '') => all(map, `[part~="mark"]${kind && `[data-kind="${kind}"]`}`);
const label = (element: Element | null | undefined) => element?.getAttribute('aria-label') ?? '';
const markNamed = (map: HTMLElement, start: string) => marks(map).find((mark) => label(mark).startsWith(start))!;
const button = (map: HTMLElement, text: string) => all(map, 'button').find((each) => words(each).startsWith(text))!;
const country = (map: HTMLElement, code: string) => one(map, `[data-country="${code}"]`);
const stage = (map: HTMLElement) => one(map, '.stage');
const focused = (map: HTMLElement) => map.shadowRoot!.activeElement;

async function settled(map: CtInitiativeMap): Promise<void> {
  // Parts that are loaded when first used come in tasks of their own.
  for (let turn = 0; turn < 3; turn++) {
    await aTimeout(20);
    await map.updateComplete;
    await nextFrame();
  }
}

async function press(map: CtInitiativeMap, key: string): Promise<void> {
  await sendKeys({ press: key });
  await settled(map);
}

const geometry = decodeGeometry(world);

/** Where a country's point is on the page while the whole map is shown, worked out from the geometry. */
function pointOf(map: HTMLElement, code: string): [number, number] {
  const { left, top, width, height } = stage(map).getBoundingClientRect();
  const [x0, y0, x1, y1] = geometry.extent;
  const view = home({ width, height, extent: [x0 - 4, y0 - 4, x1 + 4, y1 + 4], maxZoom: 32 });
  const [x, y] = geometry.countries.find((shape) => shape.code === code)!.point;
  return [Math.round(left + x * view.k + view.x), Math.round(top + y * view.k + view.y)];
}

async function click(map: CtInitiativeMap, code: string): Promise<void> {
  stage(map).scrollIntoView({ block: 'center' });
  await sendMouse({ type: 'click', position: pointOf(map, code) });
  await settled(map);
}

/** Width of a country on the screen grows with the zoom; read from where two of its marks are. */
const spread = (map: HTMLElement) => {
  const [a, b] = marks(map).map((mark) => mark.getBoundingClientRect());
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
};

describe('ct-initiative-map', () => {
  describe('says', () => {
    it('in a sentence what is on the map and what is not', async () => {
      const map = await show(alliance);
      expect(words(one(map, '.scope'))).to.equal('16 initiatives in 17 countries; 4 pathfinder countries; 1 country with another commitment; 2 name no country.');
    });

    it('what the filter leaves of them', async () => {
      const map = await show(alliance, { filter: 'sector:fishing' });
      expect(words(one(map, '.scope'))).to.match(/^2 of 16 initiatives in 4 countries; /);
    });

    it('many initiatives whose places were found in slices, with the state that goes with it', async () => {
      const feed = { commonthread: '1', initiatives: Array.from({ length: 4500 }, (_, i) => ({ id: `i${i}`, title: `Number ${i}`, countries: [i % 3 ? 'GH' : 'CI'], sectors: [i % 2 ? 'cocoa' : 'tea'] })) };
      const map = await show(feed, { filter: 'sector:cocoa' });
      await map.ready;
      expect([map.status, map.matches(':state(ready)'), map.matches(':state(loading)')]).to.deep.equal(['ready', true, false]);
      expect(words(one(map, '.scope'))).to.include('2,250');
      map.data = { commonthread: '1', initiatives: feed.initiatives.slice(0, 4200) };
      await map.updateComplete;
      await map.ready;
      expect(map.status).to.equal('ready');
      await until(() => words(one(map, '.scope')).includes('2,100'));
    });

    it('that the boundaries imply no opinion, and whose they are', async () => {
      const map = await show(alliance);
      expect(words(one(map, '.disclaimer'))).to.include('no opinion').and.to.include('Based on UN Geodata');
    });

    it('in the key only what is on the map', async () => {
      const map = await show({ commonthread: '1', initiatives: [{ id: 'a', title: 'A', countries: ['GH'] }] });
      const key = words(one(map, '[part="legend"]'));
      expect(key).to.include('Initiatives in a country').and.to.include('One initiative');
      expect(key).not.to.include('Corridor');
      expect(key).not.to.include('Pathfinder');
    });

    it('each mark’s name in full', async () => {
      const map = await show(alliance);
      expect(marks(map).every((mark) => label(mark).length > 3)).to.equal(true);
      expect(marks(map).map(label)).to.include('Peru, Pathfinder country since 2020');
      expect(marks(map).map(label)).to.include('Nepal to Malaysia: 1 initiative');
    });
  });

  describe('with the mouse', () => {
    it('a press on a country filters by it, and another press takes the filter away', async () => {
      const map = await show(alliance);
      const told = oneEvent(map, 'ct-filter');
      await click(map, 'BO');
      expect(map.filters).to.deep.equal({ country: ['BO'] });
      expect(((await told) as unknown as CtFilterEvent).filters).to.deep.equal({ country: ['BO'] });
      expect(words(one(map, '.state-title'))).to.equal('Nothing matches');
      country(map, 'BO').click();
      await settled(map);
      expect(map.filters).to.deep.equal({});
      expect(map.shownRecords.length).to.equal(16);
    });

    it('a small state can be pressed beside its dot', async () => {
      const map = await show({ commonthread: '1', initiatives: [{ id: 'a', title: 'A', countries: ['GH'] }] });
      stage(map).scrollIntoView({ block: 'center' });
      const [x, y] = pointOf(map, 'MV');
      await sendMouse({ type: 'click', position: [x + 9, y + 6] });
      await settled(map);
      expect(map.filters).to.deep.equal({ country: ['MV'] });
    });

    it('a press on a marker selects its initiative and opens the details', async () => {
      const map = await show(alliance);
      const told = oneEvent(map, 'ct-select');
      markNamed(map, 'Cotton picked for pay').click();
      expect(((await told) as unknown as CtSelectEvent).id).to.equal('cotton');
      await until(() => one(map, '[part="detail"]'));
      expect(words(one(map, '[part="detail"]'))).to.include('Samarkand');
      await settled(map);
      expect(markNamed(map, 'Cotton picked for pay').getAttribute('aria-pressed')).to.equal('true');
    });

    it('a press on a cluster zooms in until its members stand apart', async () => {
      const map = await show(alliance);
      const before = marks(map, 'cluster').length;
      markNamed(map, '4 initiatives around Ghana').click();
      await settled(map);
      expect(marks(map).map(label)).to.include('Boats without children, Ghana');
      expect(before).to.be.greaterThan(0);
    });

    it('a press on what lies in one place lists it to choose from, and Escape goes back', async () => {
      const place = { locations: [{ lat: 6.7, lon: -1.6 }], countries: ['GH'] };
      const map = await show({ commonthread: '1', initiatives: Array.from({ length: 45 }, (_, i) => ({ id: `i${i}`, title: `Number ${i + 1}`, ...place })) });
      const mark = markNamed(map, '45 initiatives in one place, Ghana');
      mark.focus();
      await press(map, 'Enter');
      expect(all(map, '.panel .record').map(words).slice(0, 2)).to.deep.equal(['Number 1', 'Number 2']);
      expect(words(one(map, '.panel .pages'))).to.include('1 to 20 of 45');
      expect(focused(map)).to.equal(one(map, '.panel .record'));
      const next = all<HTMLButtonElement>(map, '.panel .pages button').at(-1)!;
      next.focus();
      for (const range of ['21 to 40 of 45', '41 to 45 of 45', '41 to 45 of 45']) {
        await press(map, 'Enter');
        expect([words(one(map, '.panel .pages .number')), focused(map) === next]).to.deep.equal([range, true]);
      }
      expect([next.disabled, next.getAttribute('aria-disabled')]).to.deep.equal([false, 'true']);
      await press(map, 'Escape');
      expect(one(map, '.panel')).to.equal(null);
      expect(focused(map)).to.equal(mark);
    });

    it('pointing tells of a country beside it, until Escape', async () => {
      const map = await show(alliance);
      stage(map).scrollIntoView({ block: 'center' });
      const [x, y] = pointOf(map, 'BR');
      await sendMouse({ type: 'move', position: [x - 22, y - 2] });
      await settled(map);
      await sendMouse({ type: 'move', position: [x - 20, y] });
      await until(() => one(map, '.card'));
      await settled(map);
      expect(words(one(map, '.card'))).to.match(/^Brazil 2 initiatives Cane cut by adults/);
      const card = one(map, '.card').getBoundingClientRect();
      expect(x - 20 >= card.left && x - 20 <= card.right).to.equal(false);
      await press(map, 'Escape');
      expect(one(map, '.card')).to.equal(null);
    });

    it('the card of a mark tells commitment and since when, and covers no part of the mark', async () => {
      const map = await show(alliance);
      const mark = markNamed(map, 'Peru');
      mark.scrollIntoView({ block: 'center' });
      const { x, y, right, bottom, width, height } = mark.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      await until(() => one(map, '.card'));
      await settled(map);
      expect(words(one(map, '.card'))).to.equal('Peru Pathfinder country since 2020 No initiatives');
      const card = one(map, '.card').getBoundingClientRect();
      expect(card.left >= right || card.right <= x || card.top >= bottom || card.bottom <= y).to.equal(true);
    });

    it('dragging moves the map and presses nothing', async () => {
      const map = await show(alliance);
      one<HTMLButtonElement>(map, '.zoom button').click();
      await settled(map);
      const before = marks(map).map((mark) => [label(mark), mark.getBoundingClientRect().x] as const);
      stage(map).scrollIntoView({ block: 'center' });
      const { left, top, width, height } = stage(map).getBoundingClientRect();
      const from: [number, number] = [Math.round(left + width / 2), Math.round(top + height * 0.9)];
      await sendMouse({ type: 'move', position: from });
      await settled(map);
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [from[0] + 30, from[1]] });
      await sendMouse({ type: 'move', position: [from[0] + 60, from[1]] });
      await sendMouse({ type: 'up' });
      await settled(map);
      const moved = before.filter(([name, x]) => Math.abs((markNamed(map, name)?.getBoundingClientRect().x ?? NaN) - x - 60) < 2);
      expect(moved.length).to.be.greaterThan(0);
      expect(map.filters).to.deep.equal({});
    });
  });

  describe('leaves the page its wheel and its finger', () => {
    const wheel = (map: HTMLElement, ctrlKey: boolean) => {
      const { left, top } = stage(map).getBoundingClientRect();
      const event = new WheelEvent('wheel', { deltaY: -120, ctrlKey, clientX: left + 300, clientY: top + 100, bubbles: true, composed: true, cancelable: true });
      stage(map).dispatchEvent(event);
      return event;
    };

    it('a plain wheel neither zooms nor is held back, and says how to zoom', async () => {
      const map = await show(alliance);
      const before = spread(map);
      expect(wheel(map, false).defaultPrevented).to.equal(false);
      await until(() => one(map, '.hint.shown'));
      await settled(map);
      expect(spread(map)).to.equal(before);
    });

    it('with Ctrl the wheel zooms the map and not the page', async () => {
      const map = await show(alliance);
      const before = marks(map).map(label);
      expect(wheel(map, true).defaultPrevented).to.equal(true);
      await settled(map);
      expect(marks(map).map(label)).not.to.deep.equal(before);
    });

    it('one finger scrolls, two zoom', async () => {
      const map = await show(alliance);
      expect(getComputedStyle(stage(map)).touchAction).to.equal('pan-x pan-y');
      const { left, top } = stage(map).getBoundingClientRect();
      const finger = (type: string, pointerId: number, x: number) =>
        stage(map).dispatchEvent(new PointerEvent(type, { pointerId, pointerType: 'touch', clientX: left + x, clientY: top + 150, bubbles: true, composed: true }));
      finger('pointerdown', 1, 400);
      await settled(map);
      const before = marks(map).map(label);
      finger('pointermove', 1, 300);
      await settled(map);
      expect(marks(map).map(label)).to.deep.equal(before);
      finger('pointerdown', 2, 420);
      finger('pointermove', 2, 700);
      await settled(map);
      expect(marks(map).map(label)).not.to.deep.equal(before);
      finger('pointerup', 1, 300);
      finger('pointerup', 2, 700);
    });
  });

  describe('with the keyboard', () => {
    it('marks are one stop, arrow keys go between them, and Enter opens', async () => {
      const map = await show(alliance);
      expect(marks(map).filter((mark) => mark.tabIndex === 0).length).to.equal(1);
      marks(map).find((mark) => mark.tabIndex === 0)!.focus();
      const first = focused(map)!.getBoundingClientRect();
      await press(map, 'ArrowRight');
      expect(focused(map)!.getBoundingClientRect().x).to.be.greaterThan(first.x);
      await press(map, 'ArrowLeft');
      await press(map, 'ArrowUp');
      const seen = new Set<string>();
      for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'End']) {
        await press(map, key);
        seen.add(label(focused(map)));
      }
      expect(seen.size).to.be.greaterThan(3);
      markNamed(map, 'Cotton picked').focus();
      await press(map, 'Enter');
      expect(map.selected).to.equal('cotton');
    });

    it('plus, minus and zero zoom, and the focus is never lost', async () => {
      const map = await show(alliance);
      const before = marks(map).map(label);
      marks(map)[0]!.focus();
      await press(map, '+');
      await press(map, '+');
      expect(marks(map).map(label)).not.to.deep.equal(before);
      expect(focused(map)?.classList.contains('mark')).to.equal(true);
      await press(map, '0');
      expect(marks(map).map(label)).to.deep.equal(before);
      expect(focused(map)?.classList.contains('mark')).to.equal(true);
    });

    it('without marks the map itself is the stop', async () => {
      const map = await show({ commonthread: '1', initiatives: [{ id: 'a', title: 'A' }] });
      expect(marks(map)).to.deep.equal([]);
      expect(stage(map).tabIndex).to.equal(0);
    });

    it('the buttons are one stop', async () => {
      const map = await show(alliance);
      const [zoomIn, zoomOut] = all(map, '.zoom button');
      expect(all(map, '.zoom button').map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1]);
      zoomIn!.focus();
      await press(map, 'ArrowDown');
      expect(focused(map)).to.equal(zoomOut);
    });
  });

  describe('has a list of places', () => {
    it('of regions, countries and initiatives, with those without a place', async () => {
      const map = await show(alliance);
      expect(all(map, '.regions > li > .part').map(words)).to.deep.equal(['Africa5', 'Americas3', 'Asia4', 'Europe1', 'Oceania1', 'No place given2']);
      button(map, 'No place given').click();
      await settled(map);
      expect(all(map, '.records .record').map(words)).to.deep.equal(['A checklist for auditors', 'A course on forced labour for shipping agents']);
    });

    it('that follows the map, and the map it', async () => {
      const map = await show(alliance);
      country(map, 'GH').click();
      await settled(map);
      expect(map.filters).to.deep.equal({ country: ['GH'] });
      expect(country(map, 'GH').getAttribute('aria-pressed')).to.equal('true');
      expect(all(map, '.records .record').map(words)).to.deep.equal(['Schools beside the drying floors', 'A living income from cocoa', 'Boats without children']);
      expect(words(country(map, 'CI'))).to.include('1 of 2');
      button(map, 'Boats without children').click();
      await settled(map);
      expect(map.selected).to.equal('lake');
    });

    it('as one stop of the Tab key, in which arrow keys go from line to line, and a country keeps the focus when the filter moves it', async () => {
      const map = await show(alliance);
      const lines = () => all<HTMLButtonElement>(map, '.places button');
      lines()[0]!.focus();
      await settled(map);
      expect(lines().filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([lines()[0]]);
      await press(map, 'ArrowDown');
      expect(focused(map)).to.equal(lines()[1]);
      await press(map, 'End');
      expect(focused(map)).to.equal(lines().at(-1));
      await press(map, 'Home');
      expect(focused(map)).to.equal(lines()[0]);
      const last = all(map, '.places .country').at(-1)!;
      const code = last.dataset['country'];
      last.focus();
      await press(map, 'Enter');
      await until(() => map.shownRecords.length < map.records.length, 'it filters');
      await settled(map);
      expect((focused(map) as HTMLElement).dataset['country']).to.equal(code);
      expect(lines().filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([focused(map)]);
    });

    it('from which every member of the United Nations can be chosen, by key', async () => {
      const map = await show(alliance);
      const reached = new Set<string>();
      for (const region of ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']) {
        if (button(map, region).getAttribute('aria-expanded') === 'false') button(map, region).click();
        await settled(map);
        const others = all(map, '.regions ul .part').find((part) => part.parentElement!.parentElement!.parentElement!.textContent!.includes(region));
        if (others?.getAttribute('aria-expanded') === 'false') others.click();
        await settled(map);
        for (const each of all(map, '[data-country]')) reached.add(each.dataset['country']!);
        expect(all(map, '[data-country]').every((each) => each.tabIndex === 0)).to.equal(true);
      }
      expect(countryCodes.filter((code) => isMemberOrObserver(code) && !reached.has(code))).to.deep.equal([]);
      country(map, 'TV').focus();
      await press(map, 'Enter');
      expect(map.filters).to.deep.equal({ country: ['TV'] });
    });
  });

  describe('holds many', () => {
    it('20,000 initiatives in at most 500 nodes, with clusters that add up', async () => {
      const map = await show(manyInitiatives(20_000));
      expect(map.records.length).to.equal(20_000);
      expect(all(map, '*').length).to.be.lessThan(500);
      expect(marks(map).length).to.be.lessThan(111);
      const counted = marks(map).reduce((sum, mark) => sum + (mark.dataset['kind'] === 'marker' ? 1 : Number(/^[\d,]+/.exec(label(mark))![0].replace(',', ''))), 0);
      expect(counted).to.equal(20_000);
      country(map, 'GH').click();
      await settled(map);
      expect(all(map, '*').length).to.be.lessThan(500);
    });
  });

  describe('with precision="country"', () => {
    const secret = {
      commonthread: '1',
      initiatives: [{ id: 's', title: 'Shelter', countries: ['GH'], latitude: 6.123456, locations: [{ name: 'Street of the weavers', lat: 6.123456, lon: -1.654321 }] }, { id: 't', title: 'Other', countries: ['NP'] }],
    };
    const leaks = (text: string) => ['6.1234', '1.6543', 'weavers'].filter((part) => text.includes(part));

    it('no file, table, detail or attribute tells a place', async () => {
      const map = await show(secret, { precision: 'country' });
      for (const kind of ['json', 'csv', 'svg'] as const) expect(leaks(await (await map.exportAs(kind)).text()), kind).to.deep.equal([]);
      map.select('s');
      await until(() => one(map, '[part="detail"]'));
      map.view = 'table';
      await map.updateComplete;
      await until(() => one(map, 'table'));
      const attributes = all(map, '*').flatMap((node) => [...node.attributes].map(({ value }) => value));
      expect(leaks([map.shadowRoot!.textContent, ...attributes].join('\n'))).to.deep.equal([]);
      // A column of places would be empty.
      const headings = () => all(map, 'th[scope=col]').map(words);
      expect(headings()).to.include('Countries').and.not.include('Places');
      map.precision = 'exact';
      await until(() => headings().includes('Places'));
    });

    it('a search does not find a record by the name of a place that is not told', async () => {
      const map = await show(secret, { search: 'weavers' });
      await until(() => map.shownRecords.length === 1);
      map.precision = 'country';
      await until(() => map.shownRecords.length === 0);
      map.search = 'shelter ghana';
      await until(() => map.shownRecords.length === 1);
      const region = await show(alliance, { precision: 'region', search: 'Lake Volta' });
      await until(() => region.shownRecords.length === 1);
      region.search = 'Samarkand';
      await until(() => region.shownRecords.length === 0);
    });

    it('markers stand at the country’s point', async () => {
      const map = await show(secret, { precision: 'country' });
      const { x, y, width, height } = markNamed(map, 'Shelter').getBoundingClientRect();
      const [px, py] = pointOf(map, 'GH');
      expect(Math.hypot(x + width / 2 - px, y + height / 2 - py)).to.be.lessThan(2);
    });

    it('a word that nobody knows tells no more than the country', async () => {
      expect((await show(secret, { precision: 'county' })).precision).to.equal('country');
    });
  });

  it('with precision="region", files have the middle of the degree and no names of exact places', async () => {
    const map = await show(alliance, { precision: 'region' });
    const json = JSON.parse(await (await map.exportAs('json')).text()) as { initiatives: { id: string; locations?: unknown }[] };
    const of = (id: string) => json.initiatives.find((record) => record.id === id)?.locations;
    expect(of('cotton')).to.deep.equal([{ lat: 39.5, lon: 66.5, precision: 'region' }]);
    expect(of('lake')).to.deep.equal([{ name: 'Lake Volta', lat: 7.5, lon: 0.5, precision: 'region' }]);
    expect(await (await map.exportAs('csv')).text()).not.to.include('Samarkand');
  });

  it('text that looks like markup stays text', async () => {
    const markup = '<img src=x onerror="window.hacked = true">';
    const map = await show({ commonthread: '1', initiatives: [{ id: markup, title: markup, countries: [markup, 'GH'], locations: [{ name: markup, lat: 6, lon: -1 }] }], countries: [{ code: 'GH', commitment: markup, since: markup }] });
    expect(label(marks(map)[0])).to.include(markup);
    map.select(markup);
    await until(() => one(map, '[part="detail"]'));
    expect(all(map, 'img')).to.deep.equal([]);
    expect('hacked' in window).to.equal(false);
    expect(await (await map.exportAs('svg')).text()).not.to.include('<img');
  });

  it('the table has one row for each shown initiative', async () => {
    const map = await show(alliance, { view: 'table', filter: 'sector:cocoa' });
    await until(() => one(map, 'table tbody tr'));
    expect(all(map, 'table tbody tr').length).to.equal(3);
    expect(map.shownRecords.length).to.equal(3);
  });

  it('places of unknown countries are counted and listed, not dropped', async () => {
    const map = await show({ commonthread: '1', initiatives: [{ id: 'a', title: 'A', countries: ['Atlantis'] }, { id: 'b', title: 'B', locations: [{ lat: 0, lon: 0 }] }] });
    expect(words(one(map, '.scope'))).to.equal('2 initiatives in 1 country.');
    expect(words(one(map, '.regions'))).to.include('Elsewhere1').and.to.include('Places without a country1');
  });

  describe('draws boundaries of the owner', () => {
    it('from GeoJSON, without the credit for ours', async () => {
      const map = await show(alliance, { boundaries: answerAt([{ body: islands }]) });
      expect(words(one(map, '.disclaimer'))).not.to.include('UN Geodata');
      expect(all(map, '.notice')).to.deep.equal([]);
      expect(marks(map).map(label).join()).to.include('Ghana');
    });

    it('or says why it cannot, by name, and keeps its own', async () => {
      const place = renderExample({ name: 'a test', tag: 'ct-initiative-map', feed: alliance, attributes: { boundaries: answerAt([{ status: 404, body: '' }]) }, locale: 'en' });
      const map = place.firstElementChild as CtInitiativeMap;
      const told = oneEvent(map, 'ct-error');
      document.body.append(place);
      pages.push(place);
      expect(((await told) as unknown as CtErrorEvent).kind).to.equal('http');
      await map.ready;
      await until(() => one(map, '.notice'));
      expect(words(one(map, '.notice'))).to.include('built-in').and.to.include('404');
      expect(words(one(map, '.disclaimer'))).to.include('UN Geodata');
      expect(marks(map).length).to.be.greaterThan(5);
    });
  });

  it('a map of commitments only is no empty map', async () => {
    const map = await show({ commonthread: '1', countries: alliance.countries });
    expect(map.status).to.equal('ready');
    expect(words(one(map, '.scope'))).to.equal('4 pathfinder countries; 1 country with another commitment.');
    expect(marks(map, 'country').map(label)).to.include('Nepal, Pathfinder country since 2019');
  });

  it('from right to left the list is mirrored and the map is not', async () => {
    const map = await show(alliance, {}, { direction: 'rtl', width: 1000 });
    expect(one(map, '.places').getBoundingClientRect().x).to.be.lessThan(stage(map).getBoundingClientRect().x);
    const x = (name: string) => markNamed(map, name).getBoundingClientRect().x;
    expect(x('Cane cut')).to.be.lessThan(x('Cotton picked'));
  });

  it('widgets of a group follow a country that was pressed', async () => {
    const example: Example = {
      name: 'a test', tag: 'ct-initiative-map', feed: { ...alliance, workPlans: [{ id: 'p', title: 'P', outcomes: [{ id: 'o', title: 'O', outputs: [{ id: 'x', title: 'X', countries: ['GH'] }, { id: 'y', title: 'Y', countries: ['NP'] }] }] }] },
      attributes: { group: 'pressed' }, locale: 'en', beside: [{ name: 'the plan', tag: 'ct-work-plan-timeline', attributes: { group: 'pressed', loading: 'eager' } }],
    };
    const place = renderExample(example);
    document.body.append(place);
    pages.push(place);
    await settleExample(place, example);
    const [map, plan] = [...place.children] as [CtInitiativeMap, CtInitiativeMap];
    country(map, 'GH').click();
    await settled(map);
    await until(() => plan.shownRecords.length === 1);
    expect(plan.shownRecords.map(({ id }) => id)).to.deep.equal(['x']);
  });

  describe('in files', () => {
    it('the picture carries key and disclaimer', async () => {
      const map = await show(alliance);
      const svg = await (await map.exportAs('svg')).text();
      for (const text of ['Pathfinder country', 'Disputed or undetermined area', 'no opinion', 'UN Geodata']) expect(svg).to.include(text);
      expect((await map.exportAs('png')).size).to.be.greaterThan(10_000);
    });
  });

  describe('lives on any page', () => {
    it('hidden at first, it is drawn when it is shown', async () => {
      const map = await show(alliance, {}, {});
      const page = map.parentElement!;
      page.remove();
      page.style.setProperty('display', 'none');
      document.body.append(page);
      await settled(map);
      page.style.removeProperty('display');
      await settled(map);
      await until(() => marks(map).length > 5);
      const [x] = pointOf(map, 'UZ');
      expect(Math.abs(markNamed(map, 'Cotton').getBoundingClientRect().x - x)).to.be.lessThan(40);
    });

    it('moved to another place, it goes on working', async () => {
      const map = await show(alliance);
      const other = document.createElement('div');
      document.body.append(other);
      pages.push(other);
      other.append(map);
      await settled(map);
      markNamed(map, 'Cotton picked').click();
      await settled(map);
      expect(map.selected).to.equal('cotton');
    });

    it('printed, it shows the list open', async () => {
      const map = await show(alliance);
      window.dispatchEvent(new Event('beforeprint'));
      expect(all(map, '.part[aria-expanded="false"]').filter((part) => !words(part).includes('without initiatives'))).to.deep.equal([]);
      expect(one<HTMLCanvasElement>(map, 'canvas').width).to.equal(2 * stage(map).clientWidth);
      window.dispatchEvent(new Event('afterprint'));
      await settled(map);
      expect(one<HTMLCanvasElement>(map, 'canvas').width).to.equal(Math.round(stage(map).clientWidth * devicePixelRatio));
    });
  });
});
