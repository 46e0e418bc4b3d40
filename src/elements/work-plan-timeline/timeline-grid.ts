import { html, nothing, type TemplateResult } from 'lit';
import type { DataElement } from '../../kit/element.js';
import { measureWith } from '../../kit/export/measure.js';
import { patterns, patternTile } from '../../layout/pattern.js';
import type { TimelineRow } from '../../layout/timeline.js';
import type { RowRange } from '../../layout/virtual-rows.js';
import { Brush, Gestures } from './gestures.js';
import { gridAction, type GridAction } from './keyboard.js';
import { axisHeight, renderAxis, renderOverview, type DayMark, type MeasureText } from './render-axis.js';
import { barRow, recordIdOf, renderGround, renderRows, type RowsModel } from './render-rows.js';
import { RowWindow } from './row-window.js';
import { TimeView } from './time-view.js';
import { TimelineTree } from './timeline-tree.js';
import type { WordContext } from './words.js';

/** Below so many em the bar stands below its title. */
const narrowBelow = 30;

/** Sets a length in px, unless it is so already: to set it anew would lay the page out again. */
function place(element: HTMLElement | null, property: string, length: number): void {
  const value = `${Math.round(length * 64) / 64}px`;
  if (element && element.style.getPropertyValue(property) !== value) element.style.setProperty(property, value);
}

/** The tree grid: which rows are in view, which has the focus, and what keys and pointers do to rows and time. */
export class TimelineGrid {
  readonly tree = new TimelineTree();
  readonly time: TimeView;
  narrow = false;
  measure: MeasureText = (text) => text.length * 6;
  #host: DataElement;
  #window = new RowWindow();
  #gestures: Gestures;
  #brush: Brush;
  #range: RowRange = { first: 0, last: 0, offset: 0 };
  /** The row that has the grid's one Tab stop. */
  #active: string | undefined;
  #inTime = false;
  #hadFocus = false;
  /** A row to be brought into view once heights are known. */
  #wanted: string | undefined;
  #followed: string | null = null;
  #look = '';
  #titleWidth = 300;
  #em = 16;

  constructor(host: DataElement) {
    this.#host = host;
    this.time = new TimeView(() => host.requestUpdate());
    const place = (clientX: number) => clientX - (this.#part('.axis')?.getBoundingClientRect().left ?? 0);
    this.#gestures = new Gestures(this.time, place);
    this.#brush = new Brush(this.time, place, () => host.requestUpdate());
  }

  #part(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Before drawing: what was selected elsewhere is opened and brought into view. */
  prepare(): void {
    const { selected, feedData } = this.#host;
    if (feedData && selected !== this.#followed) {
      this.#followed = selected;
      if (selected !== null) {
        this.tree.reveal(selected, feedData);
        if (this.tree.indexOf(selected) >= 0 && selected !== this.#active) {
          this.#wanted = this.#active = selected;
          this.#inTime = false;
        }
      }
    }
    this.#window.setRows(this.tree.rows, (row) => this.#guess(row));
    // While data is loaded anew there is no grid; the focus comes back to it unless the reader has taken it elsewhere.
    const grid = this.#part('.grid');
    if (grid) this.#hadFocus = grid.contains(this.#host.shadowRoot?.activeElement ?? null);
  }

  render(words: WordContext, mark: DayMark | undefined): TemplateResult {
    const { tree, time, time: { scale }, measure, narrow } = this;
    const { localization, localization: { t }, printing, selected, lit } = this.#host;
    this.#range = printing ? { first: 0, last: tree.rows.length, offset: 0 } : this.#window.range();
    const model: RowsModel = {
      words, tree, window: this.#window, range: this.#range, scale, isDated: time.isDated, measure, selected, lit, narrow,
      active: printing ? 0 : Math.max(0, tree.indexOf(this.#active ?? '')), inTime: this.#inTime, ground: printing ? 0 : this.#window.height,
    };
    const inView = mark && time.isDated && mark.day >= scale.from && mark.day <= scale.to;
    const { down, move, up, wheel } = this.#gestures;
    return html`<div
        class="grid" role="treegrid" aria-label=${t('plan.grid')} aria-rowcount=${tree.rows.length + 1}
        @scroll=${this.#scrolled} @click=${this.#clicked} @keydown=${this.#keydown} @focusin=${this.#focused}
        @pointerdown=${down} @pointermove=${move} @pointerup=${up} @pointercancel=${up} @wheel=${wheel}
      >
      <svg class="defs" aria-hidden="true"><pattern id="hatch" width=${patternTile} height=${patternTile} patternUnits="userSpaceOnUse"><path class="m s-status-under-way" d=${patterns.hatch.d}></path></pattern></svg>
      <div role="row" class="head" aria-rowindex="1">
        <div role="columnheader" class="title-head">${t('plan.rows')}</div>
        <div role="columnheader" part="axis" class="axis"><span class="visually-hidden">${t('plan.time')}</span>${time.isDated ? renderAxis({ localization, scale, measure, mark: inView ? mark : undefined }) : nothing}</div>
      </div>
      <div role="rowgroup" class="rows">
        ${renderGround(model)}
        <div class="day" ?hidden=${!inView} data-day=${inView ? mark.day : nothing}></div>
        ${renderRows(model)}
      </div>
    </div>
    ${printing ? nothing : this.#renderOverview()}`;
  }

  #renderOverview(): TemplateResult {
    const { down, move, up, drawn } = this.#brush;
    return html`<div @pointerdown=${down} @pointermove=${move} @pointerup=${up} @pointercancel=${up}>${renderOverview(this.tree, this.time, drawn, this.#host.localization)}</div>`;
  }

  /** After drawing: takes in sizes, sets places, and keeps scroll and focus. True if it has to be drawn again. */
  settle(): boolean {
    const grid = this.#part('.grid');
    const axis = this.#part('.axis');
    const rows = this.#part('.rows');
    if (!grid || !axis || !rows || axis.clientWidth === 0) return false;
    if (this.#hadFocus && document.activeElement === document.body) this.focus();
    if (this.#resized(grid, axis)) return true;
    // All that is read comes before all that is written, so that the page is laid out once.
    const window = this.#window;
    const { anchor } = window;
    const { scrollTop } = grid;
    const height = Math.max(0, grid.clientHeight - axisHeight);
    const before = this.narrow ? 0 : grid.clientWidth - axis.clientWidth;
    let changed = height !== window.height;
    window.height = height;
    for (const row of rows.querySelectorAll<HTMLElement>('.row:not(.away)')) {
      changed = window.measure(Number(row.dataset['index']), row.getBoundingClientRect().height) || changed;
    }
    if (this.#wanted !== undefined) window.bringIntoView(this.tree.indexOf(this.#wanted));
    else if (changed) window.keep(anchor);
    const { first, last } = this.#range;
    place(rows, 'padding-block-start', window.offsetOf(first));
    place(rows, 'padding-block-end', window.total - window.offsetOf(last));
    const day = this.#part('.day');
    const { scale } = this.time;
    place(day, 'inset-inline-start', before + (Number(day?.dataset['day'] ?? 0) - scale.from) * scale.pixelsPerDay);
    place(this.#part('.overview'), '--_plot', before);
    if (this.#host.printing) return changed;
    if (Math.abs(scrollTop - window.top) >= 1) grid.scrollTop = window.top;
    const outside = window.leaves(this.#range);
    if (!changed && !outside) this.#wanted = undefined;
    return changed || outside;
  }

  /** Width, font and direction. True if one is another than before. */
  #resized(grid: HTMLElement, axis: HTMLElement): boolean {
    const { fontFamily, fontSize } = getComputedStyle(grid);
    const look = `${fontSize} ${fontFamily}`;
    const em = parseFloat(fontSize);
    const narrow = !this.#host.printing && grid.clientWidth < narrowBelow * em;
    const rewidened = this.time.setWidth(axis.clientWidth, this.#host.direction === 'rtl');
    if (!rewidened && narrow === this.narrow && look === this.#look) return false;
    if (look !== this.#look) {
      const measure = measureWith(fontFamily);
      this.measure = (text) => measure(text, 12, 400);
    }
    this.#look = look;
    this.#em = em;
    this.narrow = narrow;
    this.#titleWidth = narrow ? grid.clientWidth : grid.clientWidth - axis.clientWidth;
    this.#window.forget();
    return true;
  }

  /** Height of a row not yet seen, from the length of its title. */
  #guess(row: TimelineRow): number {
    const title = row.kind === 'priority' ? row.record : row.record.title;
    const length = typeof title === 'string' ? title.length : 40;
    const em = this.#em;
    const lines = Math.min(6, Math.ceil((length * em * 0.46) / Math.max(60, this.#titleWidth - 24 - 16 * row.level)) || 1);
    const text = 12 + lines * em * 0.875 * 1.35 + (row.level < 4 && row.kind !== 'priority' ? Math.max(12, em * 0.75) * 1.4 + 2 : 0);
    return this.narrow ? text + barRow : Math.max(40, text);
  }

  /** Puts the focus on the row, or the time cell, that has the Tab stop. */
  focus(): void {
    this.#part('.row[tabindex="0"], .time[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** Opens or closes a row. What had the Tab stop inside it hands it up. */
  setOpen(row: TimelineRow, open: boolean): void {
    this.#keepActive(() => this.tree.setOpen(row.id, open));
  }

  openAll(open: boolean): void {
    this.#keepActive(() => (open ? this.tree.openAll() : this.tree.closeAll()));
  }

  #keepActive(change: () => void): void {
    const above: string[] = [];
    const { rows } = this.tree;
    for (let index = this.tree.indexOf(this.#active ?? ''); index >= 0; index = rows[index]!.parent) above.push(rows[index]!.id);
    change();
    const kept = above.find((id) => this.tree.indexOf(id) >= 0);
    if (kept !== this.#active) this.#inTime = false;
    this.#active = kept;
    this.#host.requestUpdate();
  }

  #rowOf(event: Event): TimelineRow | undefined {
    const index = (event.target as Element).closest<HTMLElement>('.row')?.dataset['index'];
    return index === undefined ? undefined : this.tree.rows[Number(index)];
  }

  #scrolled = (event: Event): void => {
    this.#window.top = Math.max(0, (event.currentTarget as HTMLElement).scrollTop);
    if (this.#window.leaves(this.#range)) this.#host.requestUpdate();
  };

  #focused = (event: FocusEvent): void => {
    const row = this.#rowOf(event);
    const inTime = (event.target as Element).matches('.time');
    if (!row || (row.id === this.#active && inTime === this.#inTime)) return;
    this.#active = row.id;
    this.#inTime = inTime;
    this.#host.requestUpdate();
  };

  #clicked = (event: MouseEvent): void => {
    const row = this.#rowOf(event);
    if (!row || this.#gestures.dragged) return;
    if (row.expandable && (event.target as Element).matches('.twisty')) this.setOpen(row, !row.expanded);
    else this.#press(row);
  };

  #press(row: TimelineRow): void {
    const id = recordIdOf(row);
    this.#active = row.id;
    this.#host.act({ selected: id === this.#host.selected ? null : id });
  }

  #keydown = (event: KeyboardEvent): void => {
    const index = this.tree.indexOf(this.#active ?? this.tree.rows[0]?.id ?? '');
    const action = gridAction(event, { rows: this.tree.rows, index, inTime: this.#inTime, rtl: this.#host.direction === 'rtl' });
    if (action && this.#perform(action, index)) event.preventDefault();
  };

  /** False where the key has nothing to do here, so that the page may have it. */
  #perform(action: GridAction, index: number): boolean {
    const { time } = this;
    const row = this.tree.rows[index]!;
    switch (action.kind) {
      case 'focus': return this.#moveTo(action.index, action.inTime);
      case 'page': return this.#moveTo(this.#window.rowBeyond(index, action.by * this.#window.height * 0.9), this.#inTime);
      case 'fold':
        this.setOpen(row, action.open);
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
        if (time.pan(this.#forward(action.by) * time.scale.width * 0.25)) return this.#announce();
        return action.else ? this.#perform(action.else, index) : true;
      case 'end':
        time.pan(this.#forward(action.by) * 1e9);
        return this.#announce();
    }
  }

  /** The sign of a pan towards the end (1) or the start of time. */
  #forward(by: 1 | -1): number {
    return this.#host.direction === 'rtl' ? by : -by;
  }

  #moveTo(index: number, inTime: boolean): boolean {
    this.#wanted = this.#active = this.tree.rows[index]!.id;
    this.#inTime = inTime;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.focus());
    return true;
  }

  /** In (1), out (-1) or to the whole period (0), as a reader asks for it with a key or button. */
  zoom(by: 1 | -1 | 0): boolean {
    if (by === 0) this.time.fit();
    else this.time.zoom(by > 0 ? 2 : 0.5);
    return this.#announce();
  }

  /** The days that are seen, in words; set by the element. */
  shownDates = (): string => '';

  #announce(): true {
    this.#host.announcement = this.#host.localization.t('plan.showing', { dates: this.shownDates() });
    return true;
  }
}
