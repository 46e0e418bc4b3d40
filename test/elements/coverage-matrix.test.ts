import '../../src/bundles/ct-coverage-matrix.js';
import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CtCoverageMatrix } from '../../src/elements/coverage-matrix/coverage-matrix.js';
import { isAwaiting } from '../../src/kit/lazy.js';
import { coverage, disputed, examples, manyPairs } from '../../stories/coverage-matrix.examples.js';
import { renderExample, settleExample } from '../../stories/render.js';
import { until } from '../helpers/page.js';

const pages: HTMLElement[] = [];

async function show(feed: unknown, attributes: Record<string, string> = {}, page: { direction?: 'ltr' | 'rtl'; width?: number; locale?: string } = {}): Promise<CtCoverageMatrix> {
  const example = { name: 'a test', tag: 'ct-coverage-matrix', feed, attributes, locale: 'en', width: 900, ...page };
  const place = renderExample(example);
  document.body.append(place);
  pages.push(place);
  await settleExample(place, example);
  const matrix = place.firstElementChild as CtCoverageMatrix;
  await settled(matrix);
  return matrix;
}

afterEach(() => pages.splice(0).forEach((page) => page.remove()));

const all = <T extends HTMLElement = HTMLElement>(matrix: CtCoverageMatrix, selector: string) => [...matrix.shadowRoot!.querySelectorAll<T>(selector)];
const one = <T extends HTMLElement = HTMLElement>(matrix: CtCoverageMatrix, selector: string) => matrix.shadowRoot!.querySelector<T>(selector)!;
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const labels = (matrix: CtCoverageMatrix) => all(matrix, '[role="gridcell"]').map((cell) => cell.getAttribute('aria-label')!);
const names = (matrix: CtCoverageMatrix, role: string) => all(matrix, `[role="${role}"] bdi`).map(words);
const named = (matrix: CtCoverageMatrix, start: string) => all(matrix, '[data-row]').find((cell) => cell.getAttribute('aria-label')!.startsWith(start))!;
const focused = (matrix: CtCoverageMatrix) => matrix.shadowRoot!.activeElement?.getAttribute('aria-label');

/** Drawn again, with what answers keys and presses there. */
async function settled(matrix: CtCoverageMatrix): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await until(() => !isAwaiting(matrix), 'its parts are here');
    await matrix.updateComplete;
    await nextFrame();
  }
}

async function press(matrix: CtCoverageMatrix, key: string): Promise<void> {
  await sendKeys({ press: key });
  await settled(matrix);
}

async function click(matrix: CtCoverageMatrix, start: string): Promise<void> {
  named(matrix, start).click();
  await settled(matrix);
}

describe('ct-coverage-matrix', () => {
  describe('shows', () => {
    it('what is covered, in a sentence', async () => {
      const matrix = await show(coverage);
      expect(words(one(matrix, '.scope'))).to.equal('15 of 45 country–sector pairs reported; 3 overlaps, 2 confirmed gaps; most covered: cocoa and fishing (3 countries each).');
    });

    it('each cell in words, and in as few as can be inside it', async () => {
      const matrix = await show(coverage);
      const cells = new Map(all(matrix, '[role="gridcell"]').map((cell) => [cell.getAttribute('aria-label')!, cell.querySelector<HTMLElement>('[data-sign]')?.dataset['sign'] ?? words(cell)]));
      const text = (label: string) => cells.get(label);
      expect(text('Ghana, cocoa: overlap, 3 initiatives')).to.equal('3');
      expect(text('Thailand, fishing: active, 1 initiative')).to.equal('1');
      expect(text('Philippines, mining: active, as reported')).to.equal('•');
      expect(text('Cameroon, fishing: confirmed gap')).to.equal('0');
      expect(text('Côte d’Ivoire, garment: under discussion')).to.equal('a');
      expect(text('Thailand, mining: not reported')).to.equal('');
      expect(text('France, Not given: 1 initiative')).to.equal('1');
      expect(text('Not given, Not given: 1 initiative')).to.equal('1');
    });

    it('every initiative in some cell, as many as the table', async () => {
      const matrix = await show(coverage);
      matrix.view = 'table';
      await settled(matrix);
      const rows = all(matrix, 'tbody tr');
      expect(rows).to.have.length(coverage.initiatives.length);
    });

    it('totals in which a record counts once', async () => {
      const matrix = await show(coverage);
      expect(named(matrix, 'Bangladesh:').getAttribute('aria-label')).to.equal('Bangladesh: 2 initiatives');
      expect(named(matrix, 'cocoa:').getAttribute('aria-label')).to.equal('cocoa: 3 initiatives');
    });

    it('only those entries in the key that there is something of', async () => {
      const matrix = await show({ commonthread: '1', initiatives: [{ id: 'a', title: 'A', countries: ['GH'], sectors: ['cocoa'] }] });
      expect(all(matrix, '.key li').map(words)).to.deep.equal(['1Active: one initiative (1), or reported as active (•)']);
      const full = await show(coverage);
      expect(all(full, '.key li').map(words)).to.include('aunder discussion');
    });

    it('reports where there are no initiatives', async () => {
      const matrix = await show({ commonthread: '1', coverage: coverage.coverage });
      expect(labels(matrix)).to.include('Ghana, cocoa: active, as reported');
      expect(words(one(matrix, '.scope'))).to.contain('5 of 25');
    });

    it('markup and names of a prototype as text', async () => {
      const markup = '<img src=x onerror="window.ran = true">';
      const matrix = await show({ commonthread: '1', initiatives: [{ id: 'a', title: markup, countries: ['constructor'], sectors: [markup, '__proto__'] }], coverage: [{ country: 'constructor', sector: 'toString', state: markup, note: markup, source: { title: markup, url: 'javascript:ran()' } }] });
      await click(matrix, 'constructor, toString');
      await until(() => one(matrix, '.about'));
      expect(words(one(matrix, '.about'))).to.contain(markup);
      expect(all(matrix, 'img, [href^="javascript"]')).to.have.length(0);
      expect('ran' in window).to.equal(false);
    });

    it('what a filter hides as hidden, and not as absent', async () => {
      const matrix = await show(coverage, { filter: 'status:planned' });
      expect(labels(matrix)).to.include('Ghana, fishing: hidden by the filter, 1 initiative');
      expect(labels(matrix)).to.include('Ghana, cocoa: active, 1 initiative, 2 more hidden by the filter');
      expect(labels(matrix)).to.include('Thailand, mining: not reported');
      expect(words(one(matrix, '.scope'))).to.contain('hidden by the filter');
    });
  });

  describe('answers', () => {
    it('a press on a cell with a filter of its row and column, and a second one by letting go', async () => {
      const matrix = await show(coverage);
      await click(matrix, 'Ghana, cocoa');
      expect(matrix.filters).to.deep.equal({ country: ['GH'], sector: ['cocoa'] });
      expect(matrix.shownRecords.map(({ id }) => id)).to.deep.equal(['i1', 'i2', 'i3']);
      expect(named(matrix, 'Ghana, cocoa').getAttribute('aria-selected')).to.equal('true');
      await click(matrix, 'Ghana, cocoa');
      expect(matrix.filters).to.deep.equal({});
      expect(one(matrix, '.about')).to.equal(null);
    });

    it('a press on a header with a filter of its value', async () => {
      const matrix = await show(coverage);
      await click(matrix, 'fishing:');
      expect(matrix.filters).to.deep.equal({ sector: ['fishing'] });
      await click(matrix, 'Ghana:');
      expect(matrix.filters).to.deep.equal({ country: ['GH'], sector: ['fishing'] });
      await click(matrix, 'fishing:');
      expect(matrix.filters).to.deep.equal({ country: ['GH'] });
    });

    it('an overlap with who to talk to, and selects whom one presses', async () => {
      const matrix = await show(coverage);
      await click(matrix, 'Ghana, cocoa');
      await until(() => one(matrix, '.about'));
      const about = words(one(matrix, '.about'));
      for (const part of ['Who to talk to', 'Cocoa villages without child labour', 'Union of farm workers (Implementer)', 'Contact cocoa@example.org', 'Buyers’ circle (Lead)', 'In more than one of these Union of farm workers', 'Three programmes meet every quarter.']) expect(about).to.contain(part);
      one(matrix, '.about [data-ref="school"]').click();
      await settled(matrix);
      expect(matrix.selected).to.equal('school');
    });

    it('a gap with who reported it and when', async () => {
      const matrix = await show(coverage);
      await click(matrix, 'Cameroon, fishing');
      await until(() => one(matrix, '.about'));
      const about = words(one(matrix, '.about'));
      expect(about).to.contain('Reported as a gap');
      expect(about).to.contain('Nobody inspects the inland lakes.');
      expect(about).to.contain('Regional review, November 2023');
      expect(one<HTMLAnchorElement>(matrix, '.about a').href).to.equal('https://example.org/review');
      // A filter would leave nothing of the group.
      expect(matrix.filters).to.deep.equal({});
      expect(matrix.shownRecords).to.have.length(coverage.initiatives.length);
      expect(named(matrix, 'Cameroon, fishing').getAttribute('aria-selected')).to.equal('true');
      await click(matrix, 'Cameroon, fishing');
      expect(one(matrix, '.about')).to.equal(null);
      expect(named(matrix, 'Cameroon, fishing').getAttribute('aria-selected')).to.equal('false');
    });

    it('a cell in which nothing is said by saying so, and lets go of the cell before', async () => {
      const matrix = await show(coverage);
      await click(matrix, 'Ghana, cocoa');
      expect(matrix.filters).to.deep.equal({ country: ['GH'], sector: ['cocoa'] });
      await click(matrix, 'Thailand, mining');
      expect(matrix.filters).to.deep.equal({});
      expect(words(one(matrix, '.about'))).to.contain('Thailand × mining').and.to.contain('Nothing is said here');
      expect(matrix.active).to.deep.equal(matrix.placeOf(named(matrix, 'Thailand, mining')));
    });

    it('a hidden cell with its filter, and where another filter would leave nothing by opening it', async () => {
      const matrix = await show(coverage, { filter: 'country:TR' });
      await click(matrix, 'Ghana, cocoa');
      expect(matrix.filters).to.deep.equal({ country: ['GH'], sector: ['cocoa'] });
      const other = await show(coverage, { filter: 'status:planned' });
      await click(other, 'Ghana, fishing');
      expect(other.filters).to.deep.equal({ status: ['planned'] });
      expect(words(one(other, '.about'))).to.contain('Inspectors at landing sites').and.to.contain('hidden by the filter');
    });

    it('a gap that is reported where something is done by a mark and in words', async () => {
      const matrix = await show(disputed);
      expect(all(matrix, '.grid .disputed').map((cell) => cell.getAttribute('aria-label'))).to.have.members([
        'Madagascar, mining: overlap, 2 initiatives, also reported as a gap', 'Uganda, vanilla: active, as reported, also reported as a gap',
      ]);
      expect(words(one(matrix, '.key'))).to.contain('yet reported as a gap');
      const plain = await show(coverage);
      expect(all(plain, '.disputed')).to.have.length(0);
    });

    it('a selection elsewhere by marking its cells', async () => {
      const matrix = await show(coverage);
      matrix.select('i6');
      await until(() => all(matrix, '.cell.lit').length > 0);
      expect(all(matrix, '.cell.lit').map((cell) => cell.getAttribute('aria-label')!.split(':')[0]).sort()).to.deep.equal(['Bangladesh, cotton', 'Bangladesh, garment', 'Türkiye, cotton', 'Türkiye, garment']);
    });

    it('pickers: facets, swap and orders', async () => {
      const matrix = await show(coverage);
      const choose = async (index: number, value: string): Promise<void> => {
        const select = all<HTMLSelectElement>(matrix, '.choices select')[index]!;
        select.value = value;
        select.dispatchEvent(new Event('change'));
        await settled(matrix);
      };
      expect(names(matrix, 'columnheader')).to.deep.equal(['cocoa', 'cotton', 'fishing', 'garment', 'mining', 'Not given']);
      await choose(2, 'name');
      expect(names(matrix, 'rowheader').slice(0, 2)).to.deep.equal(['Bangladesh', 'Cameroon']);
      expect(names(matrix, 'rowheader').at(-1)).to.equal('Not given');
      await choose(2, 'region');
      await until(() => all(matrix, '.region').length > 0);
      expect(all(matrix, '.region').map(words)).to.deep.equal(['Africa 4', 'Asia 4', 'Europe 1']);
      expect(names(matrix, 'rowheader').at(-1)).to.equal('Not given');
      await choose(2, 'similarity');
      expect(names(matrix, 'rowheader')).to.have.length(10);
      expect(names(matrix, 'rowheader').at(-1)).to.equal('Not given');
      all<HTMLButtonElement>(matrix, '.choices button')[0]!.click();
      await settled(matrix);
      expect([matrix.rows, matrix.columns, matrix.columnOrder]).to.deep.equal(['sector', 'country', 'similarity']);
      expect(names(matrix, 'columnheader').at(-1)).to.equal('Not given');
      await choose(0, 'issue');
      expect(names(matrix, 'rowheader')).to.include('due diligence');
      expect(words(one(matrix, '.notes'))).to.contain('5 reports on coverage are by country and sector');
    });

    it('a press on a cell without initiatives by saying what it is, as nothing else is told of it', async () => {
      const matrix = await show(coverage);
      await click(matrix, 'Thailand, mining');
      await until(() => words(one(matrix, '[role="status"]')) === 'Thailand, mining: not reported');
    });
  });

  describe('by keyboard', () => {
    it('is one stop, from which arrows, Home, End and their company lead everywhere', async () => {
      const matrix = await show(coverage, { 'row-order': 'name', 'column-order': 'name' });
      expect(all(matrix, '[data-row][tabindex="0"]')).to.have.length(1);
      one(matrix, '[data-row][tabindex="0"]').focus();
      await settled(matrix);
      expect(focused(matrix)).to.match(/^Bangladesh, cocoa/);
      await press(matrix, 'ArrowRight');
      expect(focused(matrix)).to.match(/^Bangladesh, cotton/);
      await press(matrix, 'ArrowDown');
      expect(focused(matrix)).to.match(/^Cameroon, cotton/);
      await press(matrix, 'End');
      expect(focused(matrix)).to.match(/^Cameroon, Not given/);
      await press(matrix, 'Home');
      expect(focused(matrix)).to.match(/^Cameroon, cocoa/);
      await press(matrix, 'ArrowLeft');
      expect(focused(matrix)).to.match(/^Cameroon:/);
      await press(matrix, 'ArrowRight');
      await press(matrix, 'Control+End');
      expect(focused(matrix)).to.match(/^Not given, Not given/);
      await press(matrix, 'Control+Home');
      await press(matrix, 'ArrowUp');
      expect(focused(matrix)).to.match(/^cocoa:/);
      expect(all(matrix, '[data-row][tabindex="0"]')).to.have.length(1);
    });

    it('Enter filters and keeps the focus, Escape lets go', async () => {
      const matrix = await show(coverage);
      named(matrix, 'Ghana, cocoa').focus();
      await settled(matrix);
      await press(matrix, 'Enter');
      expect(matrix.filters).to.deep.equal({ country: ['GH'], sector: ['cocoa'] });
      expect(focused(matrix)).to.match(/^Ghana, cocoa/);
      await press(matrix, 'Escape');
      expect(matrix.filters).to.deep.equal({});
      expect(focused(matrix)).to.match(/^Ghana, cocoa/);
    });

    it('arrows follow the reading direction', async () => {
      const matrix = await show(coverage, { 'row-order': 'name', 'column-order': 'name' }, { direction: 'rtl' });
      one(matrix, '[data-row][tabindex="0"]').focus();
      await settled(matrix);
      await press(matrix, 'ArrowLeft');
      expect(focused(matrix)).to.match(/^Bangladesh, cotton/);
    });
  });

  describe('narrow', () => {
    it('lists rows with what is said in them, and the rest by name', async () => {
      const matrix = await show(coverage, {}, { width: 320 });
      await until(() => one(matrix, '.rows'));
      expect(one(matrix, '.grid')).to.equal(null);
      const ghana = all(matrix, '.rows > li').find((row) => words(row).startsWith('Ghana'))!;
      expect(words(ghana)).to.equal('Ghana 4 cocoa overlap, 3 initiatives fishing active, 1 initiative Not reported: cotton, garment, and mining');
      expect(matrix.shadowRoot!.querySelector<HTMLElement>('.base')!.scrollWidth).to.be.at.most(320);
      named(matrix, 'Ghana, cocoa').click();
      await until(() => one(matrix, '.rows .about'));
      expect(matrix.filters).to.deep.equal({ country: ['GH'], sector: ['cocoa'] });
    });
  });

  describe('of 10,000 cells', () => {
    it('draws what is seen in at most 500 elements, and reaches the last cell by key and by scrolling', async () => {
      const matrix = await show(manyPairs(140, 72), {}, { width: 1100 });
      const count = () => matrix.shadowRoot!.querySelectorAll('*').length;
      expect(count()).to.be.at.most(500);
      one(matrix, '[data-row][tabindex="0"]').focus();
      await settled(matrix);
      await press(matrix, 'Control+End');
      expect(matrix.shadowRoot!.activeElement?.getAttribute('aria-colindex')).to.equal(String(matrix.arrangement!.columns.length + 1));
      expect(matrix.shadowRoot!.activeElement?.parentElement?.getAttribute('aria-rowindex')).to.equal(String(matrix.arrangement!.lines.length + 1));
      expect(count()).to.be.at.most(500);
      const before = focused(matrix);
      one(matrix, '.grid').scrollTop = 0;
      await aTimeout(50);
      await settled(matrix);
      expect(matrix.shadowRoot!.activeElement).to.equal(one(matrix, '.grid'));
      one(matrix, '.grid').scrollTop = 1e6;
      await aTimeout(50);
      await settled(matrix);
      expect(focused(matrix)).to.equal(before);
    });
  });

  it('draws all of it on paper, in parts that each have the names of their columns', async () => {
    const matrix = await show(manyPairs(30, 40));
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(matrix, '[role="gridcell"]')).to.have.length(30 * 40);
    const parts = all(matrix, '.grid.slanted');
    expect(parts).to.have.length(6);
    expect(parts.map((part) => part.querySelectorAll('.lines > .line').length)).to.deep.equal([15, 15, 15, 15, 15, 15]);
    expect(parts.every((part) => part.querySelectorAll('.column').length >= 13)).to.equal(true);
    expect(all(matrix, '.head').every((head) => getComputedStyle(head).display === 'flex')).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    await settled(matrix);
    expect(all(matrix, '.grid')).to.have.length(1);
  });

  it('gives the whole matrix to a file', async () => {
    const matrix = await show(coverage);
    const svg = await (await matrix.exportAs('svg')).text();
    for (const part of ['Democratic Republic', 'fishing', 'Confirmed gap', 'under discussion', 'each counted once']) expect(svg).to.contain(part);
  });

  it('is ready in every state that its examples name', () => {
    expect(new Set(examples.map(({ state = 'ready' }) => state))).to.deep.equal(new Set(['ready', 'loading', 'empty', 'error', 'stale']));
  });
});
