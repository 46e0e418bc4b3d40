import '../../src/elements/work-plan-timeline/define.js';
import { aTimeout, expect, fixtureCleanup, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { isAwaiting } from '../../src/kit/lazy.js';
import type { CtWorkPlanTimeline } from '../../src/elements/work-plan-timeline/work-plan-timeline.js';
import { clock, dated, manyOutputs, undated } from '../../stories/work-plan-timeline.examples.js';
import { until } from '../helpers/page.js';

interface Options {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly direction?: 'rtl';
  readonly clock?: () => Date;
}

let page: HTMLElement | undefined;
afterEach(() => {
  page?.remove();
  page = undefined;
  fixtureCleanup();
});

/** The element on a page of British English, at noon of 16 September 2024 unless another clock is given. */
async function show(data: unknown, options: Options = {}): Promise<CtWorkPlanTimeline> {
  page?.remove();
  page = document.createElement('div');
  page.lang = 'en-GB';
  if (options.direction) page.dir = options.direction;
  page.style.setProperty('width', `${options.width ?? 1000}px`);
  const element = document.createElement('ct-work-plan-timeline');
  element.setAttribute('loading', 'eager');
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  Object.assign(element, { data, clock: options.clock ?? clock });
  page.append(element);
  document.body.append(page);
  await element.ready;
  return element;
}

const all = (element: CtWorkPlanTimeline, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (element: CtWorkPlanTimeline, selector: string): HTMLElement => {
  const [found] = all(element, selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
};
const text = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const scope = (element: CtWorkPlanTimeline): string => text(one(element, '.scope'));
const names = (element: CtWorkPlanTimeline): string[] => all(element, '.row:not(.away) .name').map(text);
const rowNamed = (element: CtWorkPlanTimeline, start: string): HTMLElement => {
  const row = all(element, '.row').find((each) => text(each.querySelector('.name')).startsWith(start));
  if (!row) throw new Error(`No row begins with “${start}”.`);
  return row;
};
const focused = (element: CtWorkPlanTimeline): HTMLElement => element.shadowRoot!.activeElement as HTMLElement;
const focusedName = (element: CtWorkPlanTimeline): string => text(focused(element)?.closest('.row')?.querySelector('.name'));
/** Drawn again, with what answers the reader there. */
const settled = async (element: CtWorkPlanTimeline): Promise<void> => {
  await until(() => !isAwaiting(element));
  await element.updateComplete;
  await nextFrame();
  await element.updateComplete;
};
const key = async (element: CtWorkPlanTimeline, ...keys: string[]): Promise<void> => {
  for (const press of keys) {
    await sendKeys({ press });
    await settled(element);
  }
};
/** As when a pointer comes to the plan: what answers it is loaded. */
const come = async (element: CtWorkPlanTimeline): Promise<CtWorkPlanTimeline> => {
  one(element, '.grid').dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await settled(element);
  return element;
};
const period = (element: CtWorkPlanTimeline): string => text(one(element, '.tools .shown'));
const button = (element: CtWorkPlanTimeline, label: string): HTMLElement => all(element, 'button').find((each) => (each.getAttribute('aria-label') ?? text(each)) === label)!;

describe('ct-work-plan-timeline says', () => {
  it('how many plans and outputs there are, and that nothing is known of them', async () => {
    expect(scope(await show(undated))).to.equal('2 work plans, 3 priorities, 4 outputs; none has dates or a reported progress.');
  });

  it('how many outputs stand where', async () => {
    expect(scope(await show(dated))).to.equal('9 outputs: 1 done, 2 under way, 1 late, 2 not started, 1 cancelled, 2 without a reported status and 1 without dates.');
  });

  it('how many of all are left by a filter', async () => {
    const element = await show(dated, { attributes: { filter: 'country:NP' } });
    expect(scope(element)).to.equal('2 of 9 outputs: 1 under way and 1 without a reported status.');
  });

  it('how things stood on another day', async () => {
    const element = await show(dated, { attributes: { 'as-of': '2023-12-31' } });
    expect(scope(element)).to.match(/^As of 31 December 2023: 9 outputs: 1 done, /);
    expect(text(rowNamed(element, 'A household survey').querySelector('.meta'))).to.equal('Under way · 30% · Institute for rural statistics, Ministry of Labour');
    element.asOf = '2024-07-01';
    await settled(element);
    expect(text(rowNamed(element, 'A household survey').querySelector('.meta'))).to.match(/^Late \(Under way\) · 70%/);
  });

  it('what has changed since a day, in the sentence and at each output', async () => {
    const element = await show(dated, { attributes: { since: '2024-05-31' } });
    expect(scope(element)).to.match(/2 outputs changed since 31 May 2024\.$/);
    const changes = all(element, '.changes').map(text);
    expect(changes[0]).to.equal('Since 31 May 2024: progress 30%, now 70%');
    expect(text(rowNamed(element, 'An agreement').querySelector('.changes'))).to.equal('Since 31 May 2024: progress 20%, now 55%, end moved from 31 May 2024 to 30 November 2024');
  });

  it('that nothing has changed where nothing was reported', async () => {
    expect(scope(await show(dated, { attributes: { since: '2024-09-01' } }))).to.match(/Nothing was reported to have changed since 1 September 2024\.$/);
  });

  it('nothing of a date that is none', async () => {
    expect(scope(await show(dated, { attributes: { 'as-of': 'yesterday' } }))).to.match(/^9 outputs: 1 done/);
  });
});

describe('ct-work-plan-timeline shows', () => {
  it('a plan that has only priorities, and outputs without dates over the period of their plan', async () => {
    const element = await show(undated);
    expect(element.status).to.equal('ready');
    expect(names(element)).to.include.members(['First plan, 2021-22', 'Find out how cotton is picked', 'Bring buyers and growers together', 'Train inspectors']);
    const row = rowNamed(element, '1.1');
    expect(text(row.querySelector('.bar text'))).to.equal('dates not set');
    expect(row.querySelector('.time')!.getAttribute('aria-label')).to.equal('dates not set');
    const [band, plan] = [row, rowNamed(element, 'Draft plan')].map((each) => each.querySelector('.bar .m[stroke-width]')!.getBoundingClientRect());
    expect(band!.left).to.be.closeTo(plan!.left, 2);
    expect(band!.right).to.be.closeTo(plan!.right, 2);
  });

  it('a plan without any outputs', async () => {
    const element = await show({ commonthread: '1', workPlans: [{ id: 'p', title: 'Only a title' }] });
    expect(element.status).to.equal('ready');
    expect(names(element)).to.deep.equal(['Only a title']);
  });

  it('that it is empty where there is no plan', async () => {
    expect((await show({ commonthread: '1', initiatives: [{ id: 'i', title: 'An initiative' }] })).status).to.equal('empty');
  });

  it('in the table the very records that are shown', async () => {
    const element = await show(dated, { attributes: { view: 'table' } });
    const rows = () => all(element, '.table tbody tr[data-id]').map((row) => row.dataset['id']);
    await expectSoon(() => expect(rows()).to.have.members(element.shownRecords.map(({ id }) => id)));
    expect(rows()).to.have.length(9);
    element.filters = { country: ['NP'] };
    await expectSoon(() => expect(rows()).to.have.members(['fees', 'agencies']));
  });

  it('what is planned and actual, each to the day, whatever the zone', async () => {
    const element = await show(dated);
    expect(rowNamed(element, 'A list of all estates').querySelector('.time')!.getAttribute('aria-label'))
      .to.equal('planned 16 January 2023 to 30 June 2023, actual 1 February 2023 to 12 June 2023, progress 100%');
    expect(rowNamed(element, 'Baselines').querySelector('.time')!.getAttribute('aria-label')).to.equal('planned April 2024 to December 2024');
  });

  it('as late only what is due before today where the reader is', async () => {
    const data = { commonthread: '1', workPlans: [{ id: 'p', title: 'P', outcomes: [{ id: 'o', title: 'O', outputs: [{ id: 'x', title: 'X', start: '2024-01-01', end: '2024-06-30', status: 'under-way' }] }] }] };
    const instant = () => new Date('2024-07-01T03:00:00Z');
    const honolulu = await show(data, { clock: instant, attributes: { 'time-zone': 'Pacific/Honolulu' } });
    expect(scope(honolulu)).to.equal('1 output: 1 under way.');
    const auckland = await show(data, { clock: instant, attributes: { 'time-zone': 'Pacific/Auckland' } });
    expect(scope(auckland)).to.equal('1 output: 1 late.');
    expect(text(rowNamed(auckland, 'X').querySelector('.bar text'))).to.equal('due 30 Jun 2024');
  });

  it('how many outputs are left where whole plans were left out', async () => {
    const plans = [1, 2, 3].map((plan) => ({ id: `p${plan}`, title: 'Plan', outcomes: [{ id: `c${plan}`, title: 'Outcome', outputs: [{ id: `a${plan}`, title: 'A' }, { id: `b${plan}`, title: 'B' }] }] }));
    const element = await show({ commonthread: '1', workPlans: plans }, { attributes: { 'max-records': '2' } });
    await until(() => all(element, '.notice').length);
    expect(text(one(element, '.notice'))).to.equal('Only the first 4 are shown; the source holds more.');
  });

  it('is drawn in slices where outputs are many, and again as of another day while the plan stays', async () => {
    const feed = manyOutputs(4500);
    const element = await show(feed);
    expect(element.status).to.equal('ready');
    expect(scope(element)).to.match(/^4,500 outputs: /);
    const before = scope(element);
    element.filters = { status: ['done'] };
    await oneEvent(element, 'ct-filter');
    expect(scope(element)).to.match(/^900 of 4,500 outputs: /);
    element.filters = {};
    await oneEvent(element, 'ct-filter');
    expect(scope(element)).to.equal(before);
    element.asOf = '2020-01-01';
    await until(() => scope(element).startsWith('As of 1 January 2020: '));
    expect(element.status).to.equal('ready');
    expect(all(element, '.row').length).to.be.below(40);
  });

  it('of many outputs the rows that a filter leaves, after a turn in which a key is answered as well', async () => {
    const feed = manyOutputs(4500);
    const element = await come(await show(feed));
    for (const [status, pressed, stop] of [['done', 'ArrowDown', /^Outcome 1/], ['under-way', 'ArrowUp', /^A plan of 4500/]] as const) {
      const heard = oneEvent(element, 'ct-filter');
      const before = scope(element);
      element.filters = { status: [status] };
      await element.updateComplete;
      expect(scope(element)).to.equal(before);
      one(element, '.row').dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, composed: true, cancelable: true }));
      await heard;
      await settled(element);
      expect(scope(element)).to.match(status === 'done' ? /^900 of 4,500 outputs: / : /^1,800 of 4,500 outputs: /);
      const [plan] = feed.workPlans;
      const left = plan!.outcomes.flatMap(({ title, outputs }) => [title, ...outputs.filter((output) => output.status === status).map((output) => output.title)]);
      expect(names(element)).to.deep.equal([plan!.title, ...left].slice(0, names(element).length));
      expect(text(one(element, '.row[tabindex="0"]'))).to.match(stop);
    }
  });

  it('text of the feed as text', async () => {
    const nasty = '<img src=x onerror="window.hurt = true"><script>window.hurt = true</script>';
    const element = await show({
      commonthread: '1', organisations: [{ id: 'g', name: nasty }],
      workPlans: [{ id: 'p', title: nasty, status: nasty, outcomes: [{ id: '"><b>', title: nasty, outputs: [{ id: '<i>', title: nasty, status: nasty, leads: ['g', nasty], start: '2024', milestones: [{ title: nasty, date: nasty }] }] }] }],
    });
    element.select('<i>');
    await expectSoon(() => expect(all(element, '[part=detail]')).to.have.length(1));
    expect(all(element, 'img, script, b, i')).to.deep.equal([]);
    expect(names(element)).to.include(nasty);
    expect('hurt' in window).to.equal(false);
  });

  it('in the key only the states that occur', async () => {
    expect(all(await show(undated), '.key li').map(text)).to.deep.equal(['Dates not set']);
    expect(all(await show(dated), '.key li').map(text)).to.deep.equal([
      'Not started', 'Under way', 'Done', 'Late', 'Cancelled', 'Status not reported', 'Dates not set', 'Actual', 'Milestone, done when full', 'Overdue', 'First planned end', 'Must come first',
    ]);
  });

  it('what must come first before what, while both rows are open', async () => {
    const element = await show(dated);
    const heads = () => all(element, '.ground .f-muted').flatMap((path) => path.getAttribute('d')!.match(/M/g) ?? []).length;
    expect(heads()).to.equal(4);
    all(element, '[aria-expanded] .twisty')[1]!.click();
    await settled(element);
    expect(heads()).to.equal(1);
  });

  it('the bar below its title, and the time above both, on a narrow screen', async () => {
    const element = await show(dated, { width: 320 });
    const row = rowNamed(element, 'A list of all estates');
    expect(row.querySelector('.time')!.getBoundingClientRect().top).to.be.at.least(row.querySelector('.title')!.getBoundingClientRect().bottom - 1);
    expect(one(element, '.axis').getBoundingClientRect().width).to.be.greaterThan(280);
    expect(all(element, '.axis text').length).to.be.greaterThan(3);
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('every row on paper, and only those in view again afterwards', async () => {
    const element = await show(manyOutputs(300));
    const before = all(element, '.row').length;
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(element, '.row')).to.have.length(1 + 6 + 300);
    expect(getComputedStyle(one(element, '.grid')).overflowY).to.equal('visible');
    window.dispatchEvent(new Event('afterprint'));
    await settled(element);
    expect(all(element, '.row').length).to.be.closeTo(before, 2);
  });

  it('only what is in view of 5,000 outputs, to the last', async () => {
    const element = await show(manyOutputs(5000));
    const count = (): number => all(element, '*').length;
    expect(count()).to.be.at.most(500);
    const grid = one(element, '.grid');
    grid.scrollTop = grid.scrollHeight;
    await expectSoon(() => expect(names(element).at(-1)).to.match(/\(5,?000\)$/));
    expect(count()).to.be.at.most(500);
    expect(one(element, '[role=treegrid]').getAttribute('aria-rowcount')).to.equal(String(1 + 1 + 100 + 5000));
    const place = all(element, '.row:not(.away)').at(-1)!.getBoundingClientRect();
    expect(place.bottom).to.be.closeTo(grid.getBoundingClientRect().bottom, 3);
  });
});

describe('ct-work-plan-timeline by keyboard', () => {
  const enter = async (element: CtWorkPlanTimeline): Promise<void> => {
    one(element, '.tools button').focus();
    await key(element, 'Tab');
  };

  it('has one Tab stop for the buttons and one for the grid', async () => {
    const element = await show(dated);
    expect(all(element, '.timeline [tabindex="0"]')).to.have.length(2);
    await enter(element);
    expect(focusedName(element)).to.equal('Work plan for decent work on tea estates');
    await key(element, 'Tab');
    expect(focused(element)?.closest('.grid') ?? null).to.equal(null);
  });

  it('walks the tree, closes and opens it, and keeps the focus', async () => {
    const element = await show(dated);
    await enter(element);
    await key(element, 'ArrowDown', 'ArrowDown');
    expect(focusedName(element)).to.match(/^A list of all estates/);
    await key(element, 'ArrowRight');
    expect(names(element)).to.include('Images bought');
    await key(element, 'ArrowLeft');
    expect(names(element)).not.to.include('Images bought');
    await key(element, 'ArrowLeft');
    expect(focusedName(element)).to.match(/^Outcome 1/);
    await key(element, 'ArrowLeft');
    expect(focused(element).getAttribute('aria-expanded')).to.equal('false');
    await key(element, 'ArrowDown');
    expect(focusedName(element)).to.match(/^Outcome 2/);
    await key(element, 'End');
    expect(focusedName(element)).to.match(/^An exchange/);
    await key(element, 'Home');
    expect(focusedName(element)).to.match(/^Work plan/);
  });

  it('goes on to rows that were not in the page', async () => {
    const element = await show(manyOutputs(1000));
    await enter(element);
    await key(element, 'End');
    expect(focusedName(element)).to.match(/\(1000\)$/);
    const box = focused(element).getBoundingClientRect();
    const grid = one(element, '.grid').getBoundingClientRect();
    expect(box.bottom).to.be.at.most(grid.bottom + 1);
    await key(element, 'PageUp');
    const reached = Number(/\((\d+)\)$/.exec(focusedName(element))![1]);
    expect(reached).to.be.within(970, 997);
  });

  it('moves into the time, pans there, and comes back', async () => {
    const element = await show(dated);
    await enter(element);
    await key(element, 'ArrowRight');
    expect(focused(element).className).to.equal('time');
    await key(element, '+', '+');
    const [zoomed] = [period(element)];
    expect(zoomed).not.to.equal('2023 to 2025');
    await key(element, 'End');
    expect(period(element)).to.match(/December 2025$/);
    await key(element, 'ArrowLeft');
    expect(period(element)).not.to.match(/December 2025$/);
    expect(focused(element).className).to.equal('time');
    await key(element, 'Home', 'ArrowLeft');
    expect(focused(element).getAttribute('role')).to.equal('row');
    await key(element, '0');
    expect(period(element)).to.equal('2023 to 2025');
    await key(element, 'ArrowRight', 'Escape');
    expect(focused(element).getAttribute('role')).to.equal('row');
  });

  it('says which days are seen after a zoom', async () => {
    const element = await show(dated);
    await enter(element);
    await key(element, '+');
    expect(element.announcement).to.equal(`Showing ${period(element)}`);
  });

  it('selects with Enter and lets go with Escape, with one event for each', async () => {
    const element = await show(dated);
    const events: (string | null)[] = [];
    element.addEventListener('ct-select', (event) => events.push(event.id));
    await enter(element);
    await key(element, 'ArrowDown', 'ArrowDown', 'Enter');
    await expectSoon(() => expect(text(focused(element))).to.match(/^A list of all estates/));
    expect(focused(element).closest('[part=detail]')).not.to.equal(null);
    expect(rowNamed(element, 'A list of all estates').getAttribute('aria-selected')).to.equal('true');
    await key(element, 'Escape');
    expect(all(element, '[part=detail]')).to.have.length(0);
    expect(focusedName(element)).to.match(/^A list of all estates/);
    expect(events).to.deep.equal(['frame', null]);
  });

  it('keeps the focus on its row when the data is loaded again', async () => {
    const element = await show(dated);
    await enter(element);
    await key(element, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    const loaded = oneEvent(element, 'ct-load');
    element.data = structuredClone(dated);
    await loaded;
    await settled(element);
    expect(focusedName(element)).to.match(/^A household survey/);
  });

  it('goes between the buttons with arrows', async () => {
    const element = await show(dated);
    one(element, '.tools button').focus();
    await key(element, 'End');
    expect(text(focused(element))).to.equal('Fit');
    await key(element, 'ArrowLeft');
    expect(focused(element).getAttribute('aria-label')).to.equal('Zoom in');
    await key(element, 'Enter');
    expect(period(element)).not.to.equal('2023 to 2025');
  });

  it('mirrors time and arrows where the page reads from right to left', async () => {
    const element = await show(dated, { direction: 'rtl' });
    const x = (name: string): number => rowNamed(element, name).querySelector('.bar .m[stroke-width]')!.getBoundingClientRect().left;
    expect(x('A list of all estates')).to.be.greaterThan(x('Baselines'));
    expect(getComputedStyle(rowNamed(element, 'Baselines').querySelector('.name')!).textAlign).to.equal('right');
    await enter(element);
    await key(element, 'ArrowLeft');
    expect(focused(element).className).to.equal('time');
    await key(element, 'ArrowRight');
    expect(focused(element).getAttribute('role')).to.equal('row');
    await key(element, 'ArrowRight');
    expect(focused(element).getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('ct-work-plan-timeline before what answers is there', () => {
  const send = (target: Element, event: Event): boolean => {
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const options = { bubbles: true, composed: true, cancelable: true } as const;

  it('keeps the first keys and answers them in order', async () => {
    const element = await show(manyOutputs(300));
    const row = all(element, '.row')[0]!;
    const kept = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight'].map((key) => send(row, new KeyboardEvent('keydown', { ...options, key })));
    expect(kept).to.deep.equal([true, true, true, true]);
    await settled(element);
    await expectSoon(() => expect(focused(element)?.className).to.equal('time'));
    expect(focused(element).closest('.row')).to.equal(all(element, '.row')[1]);
  });

  it('leaves to the page the keys and turns of the wheel that are not its own', async () => {
    const element = await show(dated);
    const row = all(element, '.row')[0]!;
    expect(send(row, new KeyboardEvent('keydown', { ...options, key: 'Tab' }))).to.equal(false);
    expect(send(row, new KeyboardEvent('keydown', { ...options, key: 'f', ctrlKey: true }))).to.equal(false);
    expect(send(button(element, 'Zoom in'), new KeyboardEvent('keydown', { ...options, key: 'Enter' }))).to.equal(false);
    expect(send(row, new WheelEvent('wheel', { ...options, deltaY: 50 }))).to.equal(false);
  });

  it('zooms with the first turn of the wheel that asks for it', async () => {
    const element = await show(dated);
    const axis = one(element, '.axis');
    expect(send(axis, new WheelEvent('wheel', { ...options, deltaY: -300, ctrlKey: true, clientX: axis.getBoundingClientRect().left + 5 }))).to.equal(true);
    await settled(element);
    expect(period(element)).not.to.equal('2023 to 2025');
  });

  it('fills a grid that is taller than the first rows', async () => {
    const element = await show(manyOutputs(300), { attributes: { style: '--ct-work-plan-timeline-size: 3000px' } });
    await settled(element);
    const { bottom } = one(element, '.grid').getBoundingClientRect();
    await expectSoon(() => expect(Math.max(...all(element, '.row:not(.away)').map((row) => row.getBoundingClientRect().bottom))).to.be.at.least(bottom - 2));
  });
});

describe('ct-work-plan-timeline by pointer', () => {
  it('hands the focus up when the row that has it is closed in', async () => {
    const element = await show(dated);
    const row = rowNamed(element, 'A household survey');
    row.focus();
    await settled(element);
    rowNamed(element, 'Outcome 1').querySelector<HTMLElement>('.twisty')!.click();
    await settled(element);
    expect(focusedName(element)).to.match(/^Outcome 1/);
    button(element, 'Close all').click();
    await settled(element);
    expect(names(element)).to.have.length(4);
    button(element, 'Open all').click();
    await settled(element);
    expect(names(element)).to.include('Images bought');
  });

  it('selects with a press on the row or its bar, and lights the thread', async () => {
    const element = await show(dated);
    rowNamed(element, 'A household survey').querySelector<HTMLElement>('.time')!.click();
    await expectSoon(() => expect(all(element, '.row.lit .name').map(text).map((name) => name.slice(0, 9))).to.deep.equal(['Work plan', 'Outcome 1', 'A list of', 'A househo', 'Baselines']));
    expect(element.selected).to.equal('survey');
    rowNamed(element, 'A household survey').click();
    expect(element.selected).to.equal(null);
  });

  it('zooms with Ctrl and the wheel about the pointer, and leaves a plain wheel to the page', async () => {
    const element = await come(await show(dated));
    const axis = one(element, '.axis');
    const { left, width } = axis.getBoundingClientRect();
    const wheel = (options: WheelEventInit): WheelEvent => {
      const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, composed: true, clientX: left + 1, ...options });
      axis.dispatchEvent(event);
      return event;
    };
    expect(wheel({ deltaY: 100 }).defaultPrevented).to.equal(false);
    expect(wheel({ deltaY: 100, shiftKey: true }).defaultPrevented, 'nothing to pan').to.equal(false);
    expect(wheel({ deltaY: -300, ctrlKey: true }).defaultPrevented).to.equal(true);
    await settled(element);
    expect(period(element)).to.match(/^(January )?2023/);
    const before = period(element);
    expect(wheel({ deltaY: width, shiftKey: true }).defaultPrevented).to.equal(true);
    await settled(element);
    expect(period(element)).not.to.equal(before);
  });

  it('pans with a drag, which selects nothing', async () => {
    const element = await come(await show(dated));
    button(element, 'Zoom in').click();
    await settled(element);
    const before = period(element);
    const time = rowNamed(element, 'A list of all estates').querySelector<HTMLElement>('.time')!;
    const { left, top } = time.getBoundingClientRect();
    const send = (type: string, x: number): void => {
      time.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, pointerId: 1, button: 0, clientX: left + x, clientY: top + 5 }));
    };
    // A pointer made by a script cannot be captured.
    one(element, '.grid').setPointerCapture = () => {};
    send('pointerdown', 300);
    send('pointermove', 200);
    send('pointermove', 100);
    send('pointerup', 100);
    time.click();
    await settled(element);
    expect(period(element)).not.to.equal(before);
    expect(element.selected).to.equal(null);
    expect(getComputedStyle(time).touchAction).to.equal('pan-y pinch-zoom');
  });

  it('shows the days drawn over in the overview', async () => {
    const element = await come(await show(dated));
    const strip = one(element, '.overview svg');
    const { left, width, top } = strip.getBoundingClientRect();
    strip.closest('div')!.parentElement!.setPointerCapture = () => {};
    const send = (type: string, share: number): void => {
      strip.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, isPrimary: true, pointerId: 1, button: 0, clientX: left + width * share, clientY: top + 5 }));
    };
    send('pointerdown', 0.35);
    send('pointermove', 0.66);
    send('pointerup', 0.66);
    await settled(element);
    expect(period(element)).to.equal('January 2024 to December 2024');
  });

  it('opens and brings into view what is selected elsewhere', async () => {
    const element = await show(manyOutputs(1000));
    button(element, 'Close all').click();
    await settled(element);
    element.select('out777');
    await expectSoon(() => expect(text(one(element, '[aria-selected=true] .name'))).to.match(/\(778\)$/));
    await expectSoon(() => {
      const [row, grid] = [one(element, '[aria-selected=true]'), one(element, '.grid')].map((each) => each.getBoundingClientRect());
      expect(row!.top).to.be.at.least(grid!.top);
      expect(row!.bottom).to.be.at.most(grid!.bottom + 1);
    });
  });
});

describe('files of ct-work-plan-timeline', () => {
  it('as JSON are a feed with the shown outputs in their plans, which can be loaded again', async () => {
    for (const filter of ['', 'country:NP']) {
      const element = await show(dated, { attributes: { filter } });
      const shown = element.shownRecords;
      expect(shown.length).to.be.greaterThan(0);
      const file: unknown = JSON.parse(await (await element.exportAs('json')).text());
      const again = await show(file);
      expect(again.records).to.deep.equal(shown);
      expect(again.problems).to.deep.equal([]);
    }
  });

  it('hold in the calendar what has dates, and its milestones, on their days', async () => {
    const element = await show(dated);
    const calendar = (await (await element.exportAs('ics')).text()).replace(/\r\n /g, '');
    // Eight outputs and six milestones have dates.
    expect(calendar.match(/BEGIN:VEVENT/g)).to.have.length(8 + 6);
    expect(calendar).to.include('UID:frame@example.org').and.to.include('UID:frame-milestone-1@example.org');
    expect(calendar).to.include('DTSTART;VALUE=DATE:20230116\r\nDTEND;VALUE=DATE:20230701\r\nSUMMARY:A list of all estates');
    expect(calendar).to.include('DTSTART;VALUE=DATE:20250301\r\nDTEND;VALUE=DATE:20250401\r\nSUMMARY:Line opens');
  });

  it('hold in the drawing the rows as they stand open, with their words', async () => {
    const element = await show(undated);
    const drawing = await (await element.exportAs('svg')).text();
    expect(drawing).to.include('1.2 A review').and.to.include('dates not set').and.to.include('Train inspectors');
  });

  it('say how many rows they leave out of a drawing that would be too tall', async () => {
    const { marks, height } = await (await show(manyOutputs(600))).scene(800);
    const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    // One plan, twelve outcomes and 600 outputs.
    expect(texts.at(-1)).to.equal('113 more rows are in the table and in the data files.');
    expect(height).to.be.at.most(16_500);
  });

  it('hold in the drawing no period where nothing has a date', async () => {
    const element = await show({ commonthread: '1', workPlans: [{ id: 'p', title: 'Only a title', outcomes: [{ id: 'o', title: 'An outcome', outputs: [{ id: 'x', title: 'An output' }] }] }] });
    expect(scope(element)).to.equal('1 output; none has dates or a reported progress.');
    const { marks } = await element.scene(800);
    const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    expect(texts).to.include('An output');
    expect(texts.filter((each) => /^\d{4}$|^Q\d/.test(each))).to.deep.equal([]);
  });
});

/** Waits for what comes with a part of the library that is loaded when first used. */
async function expectSoon(claim: () => void): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt++) {
    try {
      return claim();
    } catch {
      await aTimeout(50);
    }
  }
  claim();
}
