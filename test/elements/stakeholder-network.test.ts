import '../../src/bundles/ct-stakeholder-network.js';
// What is loaded with the first touch is fetched before, since a test does not wait for long.
import '../../src/elements/stakeholder-network/network-hands.js';
import { aTimeout, expect, nextFrame, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { CtStakeholderNetwork } from '../../src/elements/stakeholder-network/stakeholder-network.js';
import type { CtFilterEvent, CtSelectEvent } from '../../src/kit/events.js';
import { renderExample, settleExample, type Example } from '../../stories/render.js';
import { manyPartners, partners } from '../../stories/stakeholder-network.examples.js';
import { allInside, button, inside, until, wordsOf } from '../helpers/page.js';

const pages: HTMLElement[] = [];

async function show(feed: unknown, attributes: Record<string, string> = {}, page: Partial<Example> = {}): Promise<CtStakeholderNetwork> {
  const example: Example = { name: 'a test', tag: 'ct-stakeholder-network', feed, attributes, locale: 'en', width: 1000, ...page };
  const place = renderExample(example);
  document.body.append(place);
  pages.push(place);
  await settleExample(place, example);
  const network = place.firstElementChild as CtStakeholderNetwork;
  await settled(network);
  return network;
}

/** Parts that are loaded when first used, and columns of a filter, come in tasks of their own. */
async function settled(network: CtStakeholderNetwork): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await aTimeout(25);
    await network.updateComplete;
    await nextFrame();
  }
}

before(() => emulateMedia({ reducedMotion: 'reduce' }));
afterEach(() => pages.splice(0).forEach((page) => page.remove()));

const marks = (network: Element) => allInside<HTMLButtonElement>(network, '[part~="mark"]');
const label = (element: Element | null | undefined) => element?.getAttribute('aria-label') ?? '';
const mark = (network: Element, start: string) => marks(network).find((each) => label(each).startsWith(start))!;
const names = (elements: readonly Element[]) => elements.map((element) => label(element).split(',')[0]).sort();
const rows = (network: Element) => allInside(network, '[role="treeitem"]');
const tops = (network: Element) => rows(network).filter(({ ariaLevel }) => ariaLevel === '1');
const row = (network: Element, start: string) => rows(network).find((each) => label(each).startsWith(start))!;
const texts = (network: Element) => allInside(network, '.stage text').map(({ textContent }) => textContent);
const focused = (network: Element) => network.shadowRoot!.activeElement;
const places = (network: Element) => new Map(marks(network).map((each) => [label(each).split(',')[0]!, each.style.transform]));
const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

async function press(network: CtStakeholderNetwork, key: string): Promise<void> {
  await sendKeys({ press: key });
  await settled(network);
}

describe('ct-stakeholder-network', () => {
  describe('says', () => {
    // Names of countries stay with a locale once anything has brought them, as the engine of filters and search does: this locale is of no other test, and here there are neither.
    it('countries of overlaps by name at the first drawing, without a filter or a selection', async () => {
      const work = (id: string) => ({ id, title: `Initiative ${id}`, countries: ['GH', 'CI'], sectors: ['cocoa'], organisations: [{ id: 'o' }] });
      const network = document.createElement('ct-stakeholder-network');
      network.locale = 'en-ZA';
      network.withoutFilters = network.withoutSearch = true;
      network.loading = 'eager';
      network.data = { commonthread: '1', organisations: [{ id: 'o', name: 'Organisation' }], initiatives: [work('a'), work('b')] };
      document.body.append(network);
      pages.push(network);
      await network.ready;
      expect(wordsOf(network, '.overlaps')).to.include('Organisation in Ghana and Côte d’Ivoire, cocoa');
    });

    it('in a sentence who is there, who has most links, who names nobody, and what overlaps', async () => {
      const network = await show(partners);
      expect(wordsOf(network, '.scope').replace(/[\u2068\u2069]/g, '')).to.equal('13 organisations, 8 initiatives, 1 event, and 1 output, tied by 24 links; Federation of harvest workers has most links (4); 2 initiatives name no organisation; 2 overlaps (the same organisation, country and sector).');
    });

    it('what the filter leaves of them', async () => {
      const network = await show(partners, { filter: 'sector:cocoa' });
      expect(wordsOf(network, '.scope')).to.match(/^7 of 13 organisations and 3 initiatives, tied by 10 links/);
    });

    it('in the key only what is there', async () => {
      const network = await show({ commonthread: '1', organisations: [{ id: 'a', name: 'A', kind: 'un' }] });
      expect(wordsOf(network, '.key')).to.equal('United Nations');
    });

    it('overlaps and details with very long words in no more than their width', async () => {
      const long = 'W'.repeat(300);
      const work = (id: string) => ({ id, title: long, countries: ['GH'], sectors: ['cocoa'], organisations: [{ id: 'o' }] });
      const network = await show({ commonthread: '1', organisations: [{ id: 'o', name: long }], initiatives: [work('a'), work('b')] }, { record: 'o' }, { width: 320 });
      network.select('o');
      await until(() => allInside(network, '.thread-links button').length, 'the details are here');
      const edge = network.getBoundingClientRect().right;
      for (const each of allInside(network, ':is(.overlaps, .detail) bdi')) expect(each.getBoundingClientRect().right).to.be.at.most(edge);
    });

    it('overlaps in words, whose initiatives can be pressed', async () => {
      const network = await show(partners);
      expect(wordsOf(network, '.overlaps')).to.include('Lakeside Mills in Ghana, cocoa: Schools beside the drying floors, A living income from cocoa');
      allInside(network, '.overlaps button').find((each) => each.textContent.includes('A living income'))!.click();
      expect(network.selected).to.equal('income');
    });
  });

  describe('in the picture', () => {
    it('has a mark for each node, with name, kind and links', async () => {
      const network = await show(partners);
      expect(marks(network).map(label)).to.include.members(['Agency for Decent Harvests, United Nations, 2 links', 'Boats without children, Initiative, 3 links', 'Parents’ councils, Organisation, kind not given, 2 links', 'Quiet Foundation, Organisation, kind not given, 0 links']);
      expect(marks(network).length).to.equal(23);
    });

    it('is one stop of the Tab key, in which arrows go to the nearest mark in a direction and Home and End to the ends', async () => {
      const network = await show(partners);
      expect(marks(network).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
      mark(network, 'Boats').focus();
      const from = middle(focused(network)!);
      await press(network, 'ArrowRight');
      expect(middle(focused(network)!)[0]).to.be.greaterThan(from[0]);
      await press(network, 'Home');
      expect(focused(network)).to.equal(marks(network)[0]);
      await press(network, 'End');
      expect(focused(network)).to.equal(marks(network).at(-1));
    });

    it('selects by Enter, rings the thread, and lets go by Escape', async () => {
      const network = await show(partners);
      const told = oneEvent(network, 'ct-select');
      mark(network, 'Lakeside Mills').focus();
      await press(network, 'Enter');
      expect(((await told) as unknown as CtSelectEvent).id).to.equal('mill');
      expect(allInside(network, '.stage circle').length).to.equal(3);
      expect(mark(network, 'Lakeside Mills').getAttribute('aria-pressed')).to.equal('true');
      await until(() => network.shadowRoot!.querySelector('[part~="detail"]'), 'the details');
      expect(inside(network, '[part~="detail"]').textContent).to.include('Lakeside Mills');
      mark(network, 'Lakeside Mills').focus();
      await press(network, 'Escape');
      expect(network.selected).to.equal(null);
      expect(allInside(network, '.stage circle').length).to.equal(0);
    });

    it('tells on a card what the one under the pointer does with whom', async () => {
      const network = await show(partners);
      mark(network, 'Boats').scrollIntoView({ block: 'center' });
      await sendMouse({ type: 'move', position: middle(mark(network, 'Boats')) });
      await until(() => network.shadowRoot!.querySelector('.card'), 'a card');
      await settled(network);
      expect(wordsOf(network, '.card')).to.include('Initiative, 3 links').and.to.include('Agency for Decent Harvests Implementer, Funder');
      expect(row(network, 'Boats').classList.contains('active')).to.equal(true);
      await sendMouse({ type: 'move', position: [2, 2] });
      await until(() => !network.shadowRoot!.querySelector('.card'), 'no card');
    });

    it('marks a press on an organisation without a record, which nothing can select', async () => {
      const network = await show(partners);
      mark(network, 'Parents').click();
      await settled(network);
      expect([network.selected, mark(network, 'Parents').getAttribute('aria-pressed')]).to.deep.equal([null, 'true']);
      mark(network, 'Parents').click();
      await settled(network);
      expect(mark(network, 'Parents').getAttribute('aria-pressed')).to.equal('false');
    });

    it('zooms by key and button, and by the wheel only with Ctrl', async () => {
      const network = await show(partners);
      const before = network.stage.camera.view.k;
      const wheel = (ctrlKey: boolean) => inside(network, '.stage').dispatchEvent(new WheelEvent('wheel', { deltaY: -120, ctrlKey, bubbles: true, cancelable: true, composed: true }));
      expect(wheel(false)).to.equal(true);
      await settled(network);
      expect(network.stage.camera.view.k).to.equal(before);
      expect(wheel(true)).to.equal(false);
      await settled(network);
      expect(network.stage.camera.view.k).to.be.greaterThan(before);
      button(network, 'Whole picture').click();
      await settled(network);
      expect(network.stage.camera.view.k).to.be.closeTo(before, 1e-9);
      mark(network, 'Boats').focus();
      await press(network, '+');
      expect(network.stage.camera.view.k).to.be.greaterThan(before);
    });

    it('moves nothing when the filter changes, and makes what is hidden faint', async () => {
      const network = await show(partners);
      const before = places(network);
      const told = oneEvent(network, 'ct-filter');
      network.filters = { sector: ['cocoa'] };
      expect(((await told) as unknown as CtFilterEvent).count).to.equal(6);
      await settled(network);
      expect(names(marks(network))).to.deep.equal(['A living income from cocoa', 'Agency for Decent Harvests', 'Children First Watch', 'Cooperatives that check themselves', 'Federation of harvest workers', 'Lakeside Mills', 'League of growers', 'Ministry of Work', 'Parents’ councils', 'Schools beside the drying floors']);
      for (const [name, place] of places(network)) expect(place, name).to.equal(before.get(name));
    });

    it('keeps its scale when filters come and go as chips above it', async () => {
      const network = await show(partners, {}, { width: 1400 });
      const { k } = network.stage.camera.view;
      const { height } = inside(network, '.stage').getBoundingClientRect();
      for (const filters of [{ sector: ['cocoa'] }, { sector: ['cocoa'], country: ['GH'] }, {}] as Record<string, string[]>[]) {
        network.filters = filters;
        await settled(network);
        expect(allInside(network, '.chip')).to.have.length(Object.keys(filters).length);
        expect(network.stage.camera.view.k).to.equal(k);
        // A sentence that gets shorter gives its line to the picture.
        expect(inside(network, '.stage').getBoundingClientRect().height).to.be.within(height - 0.5, height + 24);
      }
    });

    it('names nothing by a beginning that others have as well', async () => {
      const name = (end: string) => `Organisation for the protection of children and young people who work in supply chains or in households, in particular in those of ${end}`;
      const organisations = ['cocoa', 'cotton'].map((end, at) => ({ id: `o${at}`, name: name(end) }));
      const others = ['Lake', 'Lakeside'].map((end, at) => ({ id: `p${at}`, name: `National commission of ${end}` }));
      const all = [...organisations, ...others];
      const network = await show({ commonthread: '1', organisations: all, initiatives: [{ id: 'i', title: 'Boats', organisations: all.map(({ id }) => ({ id })) }] });
      const drawn = texts(network).join(' ');
      expect(drawn).to.contain('Boats').and.to.contain('Lakeside').and.not.to.contain('…').and.not.to.contain('Organisation');
      mark(network, name('cotton')).focus();
      await settled(network);
      expect(texts(network).join(' ')).to.contain('Organisation');
    });

    it('shows what a kind of organisation is in, though no initiative is of that kind', async () => {
      const network = await show(partners, { filter: 'kind:un' });
      expect(names(marks(network))).to.deep.equal(['A living income from cocoa', 'Agency for Decent Harvests', 'Boats without children']);
    });

    it('follows a search, which finds initiatives by who is in them too', async () => {
      const network = await show(partners, { search: 'councils' });
      expect(names(marks(network))).to.deep.equal(['Cooperatives that check themselves', 'Parents’ councils', 'Schools beside the drying floors']);
    });

    it('follows a search, which finds organisations by what they are in', async () => {
      const network = await show(partners, { search: 'wage slips' });
      expect(names(marks(network))).to.deep.equal(['Bank of the Two Rivers', 'Guild of weavers', 'Looms with wage slips']);
    });
  });

  describe('the neighbourhood of one', () => {
    it('is shown by N and taken back by Backspace, with the focus where it was', async () => {
      const network = await show(partners);
      const before = names(marks(network));
      mark(network, 'Looms').focus();
      await press(network, 'n');
      expect(names(marks(network))).to.deep.equal(['Bank of the Two Rivers', 'Guild of weavers', 'Looms with wage slips']);
      expect(label(focused(network))).to.match(/^Looms/);
      button(network, '2 links').click();
      await settled(network);
      expect(names(marks(network))).to.deep.equal(['Bank of the Two Rivers', 'Guild of weavers', 'Looms with wage slips', 'Workshop on the lake']);
      mark(network, 'Looms').focus();
      await press(network, 'Backspace');
      expect(names(marks(network))).to.deep.equal(before);
    });

    it('is said, and keeps the focus where its buttons come and go', async () => {
      const network = await show(partners);
      network.select('schools');
      await settled(network);
      button(network, 'Show only its neighbours').focus();
      await press(network, 'Enter');
      expect(wordsOf(network, '[role=status]')).to.equal('Only the neighbours of Schools beside the drying floors');
      expect(focused(network)).to.equal(button(network, 'Back'));
      network.select(null);
      await settled(network);
      button(network, 'Back').focus();
      await press(network, 'Enter');
      expect(wordsOf(network, '[role=status]')).to.equal('Stakeholder network');
      expect(focused(network)?.matches('.mark')).to.equal(true);
    });

    it('of what is selected is a button away, and each has its way back', async () => {
      const network = await show(partners);
      for (const id of ['mill', 'schools']) {
        network.select(id);
        await settled(network);
        button(network, 'Show only its neighbours').click();
        await settled(network);
      }
      expect(wordsOf(network, '.near-name')).to.equal('Only the neighbours of Schools beside the drying floors');
      button(network, 'Back').click();
      await settled(network);
      expect(wordsOf(network, '.near-name')).to.equal('Only the neighbours of Lakeside Mills');
      button(network, 'Back').click();
      await settled(network);
      expect(marks(network).length).to.equal(23);
    });
  });

  it('colours by group, with a ground behind each and a line in the key', async () => {
    const network = await show(partners);
    const before = allInside(network, '.stage path').length;
    button(network, 'Group').click();
    await settled(network);
    await until(() => allInside(network, '.stage path[opacity="0.1"]').length > 1, 'grounds behind groups');
    expect(wordsOf(network, '.key')).to.include('Around ');
    allInside(network, '.ways button').find((each) => each.textContent.trim() === 'Kind')!.click();
    await settled(network);
    expect(allInside(network, '.stage path').length).to.equal(before);
  });

  describe('the list', () => {
    it('has the same nodes as the picture, most links first', async () => {
      const network = await show(partners, {}, { width: 700 });
      inside(network, '.nodes').style.setProperty('block-size', '2000px');
      await until(() => tops(network).length === 23, 'all rows');
      expect(names(tops(network))).to.deep.equal(names(marks(network)));
      const counts = tops(network).map((each) => Number(each.dataset['count'] ?? 0));
      expect(counts[0]).to.be.above(counts.at(-1)!);
      expect(counts).to.deep.equal(counts.slice().sort((a, b) => b - a));
    });

    it('is walked by arrows, opens to neighbours with their parts in words, and points in the picture', async () => {
      const network = await show(partners);
      rows(network)[0]!.focus();
      const first = label(focused(network));
      await press(network, 'ArrowRight');
      expect(focused(network)!.getAttribute('aria-expanded')).to.equal('true');
      await press(network, 'ArrowRight');
      expect(focused(network)!.ariaLevel).to.equal('2');
      expect(label(focused(network))).to.match(/, (Implementer|Funder|Partner|Host|Participant)/);
      expect(texts(network).join(' ')).to.include(label(focused(network)).split(' ')[0]);
      await press(network, 'ArrowLeft');
      expect(label(focused(network))).to.equal(first);
      await press(network, 'ArrowLeft');
      expect(focused(network)!.getAttribute('aria-expanded')).to.equal('false');
      await press(network, 'End');
      expect(focused(network)!.getAttribute('aria-posinset')).to.equal('23');
      await press(network, 'Enter');
      expect(network.selected).not.to.equal(null);
    });

    it('brings what is selected elsewhere into view, open', async () => {
      const network = await show(partners);
      network.select('guild');
      await settled(network);
      expect(row(network, 'Guild of weavers').getAttribute('aria-expanded')).to.equal('true');
      expect(row(network, 'Guild of weavers').getAttribute('aria-selected')).to.equal('true');
    });
  });

  it('has a table with the shown organisations that have a record, their links and what they are in', async () => {
    const network = await show(partners, { filter: 'sector:cocoa' });
    const pictured = names(marks(network));
    network.view = 'table';
    await until(() => network.shadowRoot!.querySelector('tbody tr'), 'a table');
    await settled(network);
    const told = allInside(network, 'tbody tr').map((each) => each.querySelector('th')!.textContent.trim());
    expect(told.slice().sort()).to.deep.equal(pictured.filter((name) => network.records.some((record) => Object.values(typeof (record as { name: unknown }).name === 'string' ? [(record as { name: string }).name] : (record as { name: object }).name).includes(name))).sort());
    expect(wordsOf(network, 'table')).to.include('Takes part in').and.to.include('Schools beside the drying floors (Funder)');
  });

  it('gives a file what the picture shows', async () => {
    const network = await show(partners);
    const picture = await (await network.exportAs('svg')).text();
    expect(picture).to.include('Boats without').and.to.include('United Nations');
    expect(await (await network.exportAs('csv')).text()).to.include('Lakeside Mills');
  });

  it('mirrors the picture from right to left', async () => {
    const [ltr, rtl] = [await show(partners), await show(partners, {}, { direction: 'rtl' })];
    const across = (network: Element) => {
      const { left, width } = inside(network, '.stage').getBoundingClientRect();
      return (name: string) => (middle(mark(network, name))[0] - left) / width;
    };
    for (const name of ['Boats', 'Looms', 'Lakeside']) expect(across(ltr)(name) + across(rtl)(name)).to.be.closeTo(1, 0.02);
  });

  it('paints many on a canvas, keeps the page small, and leaves the rest to the list', async () => {
    const network = await show(manyPartners(200));
    await network.model.settled;
    await settled(network);
    expect(inside(network, 'canvas').getAttribute('aria-hidden')).to.equal('true');
    expect(marks(network).length).to.equal(110);
    expect(network.shadowRoot!.querySelectorAll('*').length).to.be.lessThan(600);
    expect(rows(network)[0]!.getAttribute('aria-setsize')).to.equal('600');
    const canvas = inside<HTMLCanvasElement>(network, 'canvas');
    await until(() => canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0), 'a painted canvas');
  });

  it('reads many in turns, and says, finds and selects of them what is there', async () => {
    const feed = manyPartners(1200) as { organisations: unknown[]; initiatives: { organisations: unknown[] }[] };
    const network = await show(feed);
    const linked = new Set<string>();
    for (const [index, { organisations }] of feed.initiatives.entries()) for (const { id } of organisations as { id: string }[]) linked.add(`${index} ${id}`);
    expect(wordsOf(network, '.scope').replace(/\D+/g, ' ')).to.match(new RegExp(`^1 200 2 400 ${Math.floor(linked.size / 1000)} ${String(linked.size % 1000).padStart(3, '0')} `));
    // The reader does not wait for the nodes to come to rest.
    network.select('i2399');
    await settled(network);
    expect(network.model.network!.nodes[network.chosen!]!.record!.id).to.equal('i2399');
    network.filters = { kind: ['un'] };
    await until(() => /^200 of 1,200/.test(wordsOf(network, '.scope').replace(/[\u2068\u2069]/g, '')), 'the sentence of what the filter leaves');
  });

  it('is empty where nobody is named, and ready where names stand without records', async () => {
    expect((await show({ commonthread: '1', initiatives: [{ id: 'i', title: 'I' }] }, {}, { state: 'empty' })).status).to.equal('empty');
    const network = await show({ commonthread: '1', initiatives: [{ id: 'i', title: 'I', organisations: [{ name: 'Somebody' }] }] });
    expect([network.status, marks(network).length]).to.deep.equal(['ready', 2]);
  });

  it('shows hostile names as text', async () => {
    const name = '<img src=x onerror=alert(1)> \ud800 ' + 'long '.repeat(500);
    const network = await show({ commonthread: '1', organisations: [{ id: '__proto__', name, kind: 'constructor' }, { id: 'b', name: '' }], initiatives: [{ id: 'i', title: 'I', organisations: [{ id: '__proto__', role: 'toString' }, { id: 'gone', role: '' }] }] });
    expect(network.shadowRoot!.querySelector('img')).to.equal(null);
    expect(marks(network).length).to.equal(4);
    expect(texts(network).join(' ')).to.include('<img');
  });

  it('prints everything: the whole list, open', async () => {
    const network = await show(partners);
    dispatchEvent(new Event('beforeprint'));
    expect(tops(network).length).to.equal(23);
    expect(rows(network).length).to.equal(23 + 48);
    dispatchEvent(new Event('afterprint'));
    await settled(network);
    expect(rows(network).length).to.be.lessThan(40);
  });
});
