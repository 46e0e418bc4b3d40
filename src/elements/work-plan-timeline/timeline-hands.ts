import type { TemplateResult } from 'lit';
import type { Entries } from '../../model/entries.js';
import type { Text } from '../../model/feed.js';
import { adopt } from '../../kit/adopt.js';
import type { DataElement } from '../../kit/element.js';
import type { Hands } from '../../kit/hands.js';
import type { Translate } from '../../kit/i18n.js';
import { workPlanParts } from '../../kit/locales/en/work-plan-parts.js';
import { rovingTarget } from '../../kit/roving.js';
import type { TimelineRow } from '../../layout/timeline.js';
import type { RowRange } from '../../layout/virtual-rows.js';
import { reveal, setAllOpen, setOpen } from './folding.js';
import { Brush, Gestures } from './gestures.js';
import { handStyles } from './hands.styles.js';
import { gridAction, type GridAction } from './keyboard.js';
import type { DrawnPlaces } from './link-layer.js';
import { Overview } from './overview.js';
import { axisHeight } from './render-axis.js';
import { barRow } from './render-rows.js';
import { RowWindow } from './row-window.js';
import { fit, pan, zoom } from './time-moves.js';
import { place, type TimelineGrid } from './timeline-grid.js';

/** What readers do with the plan: scroll, walk with keys, zoom and pan the time, draw over the overview. */
export class TimelineHands implements Hands {
  /** Where rows lie. */
  readonly places: DrawnPlaces = { offsetOf: (row) => this.#window.offsetOf(row), heightOf: (row) => this.#window.heightOf(row) };
  #window = new RowWindow();
  #host: DataElement;
  #grid: TimelineGrid;
  #gestures: Gestures;
  #brush: Brush;
  #overview = new Overview();
  /** A row to be brought into view once heights are known. */
  #wanted: string | undefined;
  /** A record whose thread is to be brought into view as soon as a row of it is shown. */
  #sought: string | null | undefined;
  #hadFocus = false;
  /** True once the grid has been scrolled to where it was taken over. */
  #isPlaced = false;

  constructor(host: DataElement, grid: TimelineGrid) {
    this.#host = host;
    this.#grid = grid;
    const along = (clientX: number) => clientX - (grid.part('.axis')?.getBoundingClientRect().left ?? 0);
    this.#gestures = new Gestures(grid.time, along);
    this.#brush = new Brush(grid.time, along, () => host.requestUpdate());
    adopt(host, handStyles);
    this.prepare();
    const box = grid.part('.grid');
    if (box) this.#takeOver(box);
    host.requestUpdate();
  }

  /** Begins where the reader has got to: among the rows that were drawn to the pixel, beyond them by their share of the way. */
  #takeOver({ scrollTop, scrollHeight, clientHeight }: HTMLElement): void {
    const window = this.#window;
    window.height = Math.max(0, clientHeight - axisHeight);
    const most = scrollHeight - clientHeight;
    window.top = scrollTop < window.offsetOf(this.#grid.range.last) - clientHeight ? scrollTop : (scrollTop / Math.max(1, most)) * (window.total - window.height);
  }

  get #t(): Translate {
    return this.#host.localization.say(workPlanParts);
  }

  handle(event: Event, target: Element): void {
    const hand = target.closest('.strip') ? this.#brush : this.#gestures;
    switch (event.type) {
      case 'scroll': return this.#scrolled(target);
      case 'wheel': return this.#gestures.wheel(event as WheelEvent);
      case 'focusin': return this.#focused(target);
      case 'click': return this.#clicked(target);
      case 'keydown': return this.#pressed(event as KeyboardEvent, target);
      case 'pointerdown': return target.closest('.grid, .strip') ? hand.down(event as PointerEvent, target) : undefined;
      case 'pointermove': return hand.move(event as PointerEvent, target);
      case 'pointerup':
      case 'pointercancel': return hand.up(event as PointerEvent);
      default:
    }
  }

  /** Before drawing. */
  prepare(): void {
    const { tree } = this.#grid;
    this.#window.setRows(tree.rows, tree.source.survey.outputs, (level, title, isPriority) => this.#guess(level, title, isPriority));
    this.#seek();
    // While data is loaded anew there is no grid; the focus comes back to it unless the reader has taken it elsewhere.
    const grid = this.#grid.part('.grid');
    if (grid) this.#hadFocus = grid.contains(this.#host.shadowRoot?.activeElement ?? null);
  }

  range(): RowRange {
    return this.#window.range();
  }

  renderOverview(): TemplateResult | symbol {
    const { tree, time } = this.#grid;
    return this.#overview.render(tree.source, time, this.#brush.drawn, this.#t);
  }

  /** Heights are no longer what they were. */
  forget(): void {
    this.#window.forget();
  }

  /** After drawing: takes in heights, sets places, and keeps the scroll. True if it has to be drawn again. */
  settle(grid: HTMLElement, rows: HTMLElement): boolean {
    // All that is read comes before all that is written, so that the page is laid out once.
    const window = this.#window;
    const { anchor } = window;
    const { scrollTop } = grid;
    const { narrow, range, titleWidth, tree } = this.#grid;
    const height = Math.max(0, grid.clientHeight - axisHeight);
    let changed = height !== window.height;
    window.height = height;
    for (const row of rows.querySelectorAll<HTMLElement>('.row:not(.away)')) {
      changed = window.measure(Number(row.dataset['index']), row.getBoundingClientRect().height) || changed;
    }
    if (this.#wanted !== undefined) window.bringIntoView(tree.indexOf(this.#wanted));
    else if (changed) window.keep(anchor);
    place(rows, 'padding-block-start', window.offsetOf(range.first));
    place(rows, 'padding-block-end', window.total - window.offsetOf(range.last));
    place(this.#grid.part('.strip'), '--_plot', narrow ? 0 : titleWidth);
    if (this.#host.printing) return changed;
    if (Math.abs(scrollTop - window.top) >= 1) grid.scrollTop = window.top;
    this.#isPlaced = true;
    const outside = window.leaves(range);
    if (!changed && !outside) this.#wanted = undefined;
    return changed || outside;
  }

  /** Height of a row not yet seen, from the length of its title. */
  #guess(level: number, title: Text | undefined, isPriority: boolean): number {
    const { em, narrow, titleWidth } = this.#grid;
    const length = typeof title === 'string' ? title.length : 40;
    const lines = Math.min(6, Math.ceil((length * em * 0.46) / Math.max(60, titleWidth - 24 - 16 * level)) || 1);
    const text = 12 + lines * em * 0.875 * 1.35 + (level < 4 && !isPriority ? Math.max(12, em * 0.75) * 1.4 + 2 : 0);
    return narrow ? text + barRow : Math.max(40, text);
  }

  /** A row's elements show another row when it is scrolled away: the focus goes to where the row is now, or back to it from nowhere. */
  keepFocus(): void {
    const { activeElement } = this.#host.shadowRoot!;
    const isElsewhere = activeElement ? !this.#grid.part('.grid')?.contains(activeElement) : document.activeElement !== document.body;
    if (this.#hadFocus && !isElsewhere && !activeElement?.matches('[tabindex="0"]')) this.#focus();
  }

  /** Puts the focus on the row, or the time cell, that has the Tab stop. */
  #focus(): void {
    this.#grid.part('.row[tabindex="0"], .time[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** Opens what holds a selected record, and brings its row into view; for a record of another kind, the first row of its thread. */
  follow(id: string, records: Pick<Entries, 'get'>): void {
    const { tree, active } = this.#grid;
    reveal(tree, id, records);
    if (tree.indexOf(id) < 0) this.#sought = id;
    else if (id !== active) this.goTo(id, false);
    this.#host.requestUpdate();
  }

  /** Rows of a thread may be hidden by the filter by which the reader found the record, and come when it goes. */
  #seek(): void {
    const { lit, selected } = this.#host;
    if (this.#sought !== selected) this.#sought = undefined;
    if (this.#sought === undefined || lit.size === 0) return;
    const { rows: { heads, outputs, rowOf, at }, source: { survey } } = this.#grid.tree;
    const isLit = ({ id }: { readonly id: string }): boolean => lit.has(id);
    const row = at(Math.min(heads.find(isLit)?.index ?? Infinity, rowOf[outputs.find((each) => isLit(survey.outputs[each]!)) ?? -1] ?? Infinity));
    if (!row) return;
    this.#sought = undefined;
    this.#wanted = row.id;
  }

  /** Opens every row, or leaves plans with their outcomes. */
  setAllOpen(open: boolean): void {
    this.#keepActive(() => setAllOpen(this.#grid.tree, open));
  }

  /** Makes a row the active one and brings it into view. */
  goTo(id: string, inTime: boolean): void {
    this.#wanted = this.#grid.active = id;
    this.#grid.inTime = inTime;
    this.#host.requestUpdate();
  }

  /** In (1), out (-1) or to the whole period (0), as a reader asks for it with a key or button. */
  zoom(by: 1 | -1 | 0): true {
    if (by === 0) fit(this.#grid.time);
    else zoom(this.#grid.time, by > 0 ? 2 : 0.5);
    return this.#announce();
  }

  #scrolled(box: Element): void {
    if (!this.#isPlaced) return;
    this.#window.top = Math.max(0, box.scrollTop);
    if (this.#window.leaves(this.#grid.range)) this.#host.requestUpdate();
  }

  #focused(target: Element): void {
    const grid = this.#grid;
    const row = this.#rowOf(target);
    const inTime = target.matches('.time');
    if (!row || (row.id === grid.active && inTime === grid.inTime)) return;
    grid.active = row.id;
    grid.inTime = inTime;
    this.#host.requestUpdate();
  }

  #rowOf(target: Element): TimelineRow | undefined {
    const index = target.closest<HTMLElement>('.row')?.dataset['index'];
    return index === undefined ? undefined : this.#grid.tree.rows.at(Number(index));
  }

  #clicked(target: Element): void {
    const row = this.#rowOf(target);
    // The click after a drag is no press on a row.
    if (!row || this.#gestures.dragged) return;
    if (row.children && target.matches('.twisty')) this.#setOpen(row, !row.expanded);
    else this.#press(row);
  }

  #press(row: TimelineRow): void {
    const id = row.kind === 'milestone' ? row.holder.id : row.kind === 'priority' ? row.plan.id : row.id;
    this.#grid.active = row.id;
    this.#host.act({ selected: id === this.#host.selected ? null : id });
  }

  #setOpen(row: TimelineRow, open: boolean): void {
    this.#keepActive(() => setOpen(this.#grid.tree, row, open));
  }

  /** What had the Tab stop inside a row that is closed hands it up. */
  #keepActive(change: () => void): void {
    const grid = this.#grid;
    const above: string[] = [];
    const { rows } = grid.tree;
    for (let index = grid.tree.indexOf(grid.active); index >= 0; index = rows.at(index)!.holder.index) above.push(rows.at(index)!.id);
    change();
    const kept = above.find((id) => grid.tree.indexOf(id) >= 0);
    if (kept !== grid.active) grid.inTime = false;
    grid.active = kept;
    this.#host.requestUpdate();
  }

  #pressed(event: KeyboardEvent, target: Element): void {
    const { direction } = this.#host;
    const tools = target.closest('.tools');
    if (tools) return rovingTarget(event, target, tools, direction)?.focus();
    if (!target.closest('.grid')) return;
    const { tree, active, inTime } = this.#grid;
    const index = tree.indexOf(active ?? tree.rows.at(0)?.id ?? '');
    const action = gridAction(event, { rows: tree.rows, index, inTime, rtl: direction === 'rtl' });
    if (action && this.#perform(action, index)) event.preventDefault();
  }

  /** False where the key has nothing to do here, so that the page may have it. */
  #perform(action: GridAction, index: number): boolean {
    const grid = this.#grid;
    const { time } = grid;
    const row = grid.tree.rows.at(index)!;
    switch (action.kind) {
      case 'focus': return this.#moveTo(action.index, action.inTime);
      case 'page': return this.#moveTo(this.#window.rowBeyond(index, action.by * this.#window.height * 0.9), grid.inTime);
      case 'fold':
        this.#setOpen(row, action.open);
        return true;
      case 'select':
        this.#press(row);
        return true;
      case 'clear':
        if (this.#host.selected === null) return false;
        this.#host.act({ selected: null });
        return true;
      case 'zoom': return this.zoom(action.by);
      case 'pan':
        if (pan(time, this.#forward(action.by) * time.scale.width * 0.25)) return this.#announce();
        return action.else ? this.#perform(action.else, index) : true;
      case 'end':
        pan(time, this.#forward(action.by) * 1e9);
        return this.#announce();
    }
  }

  /** The sign of a pan towards the end (1) or the start of time. */
  #forward(by: 1 | -1): number {
    return this.#host.direction === 'rtl' ? by : -by;
  }

  #moveTo(index: number, inTime: boolean): boolean {
    this.goTo(this.#grid.tree.rows.at(index)!.id, inTime);
    void this.#host.updateComplete.then(() => this.#focus());
    return true;
  }

  #announce(): true {
    this.#host.announcement = this.#t('plan.showing', { dates: this.#grid.shownDates() });
    return true;
  }
}
