import { html, nothing, type TemplateResult } from 'lit';
import type { DataElement } from '../../kit/element.js';
import { measureWith } from '../../kit/export/measure.js';
import { Waiting } from '../../kit/hands.js';
import { Lazy } from '../../kit/lazy.js';
import { patterns, patternTile } from '../../layout/pattern.js';
import type { RowRange } from '../../layout/virtual-rows.js';
import { renderAxis, type DayMark, type MeasureText } from './render-axis.js';
import { renderGround, renderRows, type RowsModel } from './render-rows.js';
import { TimeView } from './time-view.js';
import type * as answering from './timeline-hands.js';
import { TimelineTree } from './timeline-tree.js';
import type { WordContext } from './words.js';

const hands = new Lazy(() => import('./timeline-hands.js'));
const links = new Lazy(() => import('./link-layer.js'));

/** Below so many em the bar stands below its title. */
const narrowBelow = 30;
/** So many rows are drawn at first, which fill the grid; the others when a reader comes. */
const firstRows = 18;

/** Keys that do something in the grid or among the buttons; with Ctrl, only those that go to an end. */
const keys = /^(Arrow|Page|Home|End|Enter|[ +=0-]$)/;

function isOurs(event: Event): boolean {
  const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
  const { target } = event;
  if (event.type === 'wheel') return ctrlKey || metaKey;
  if (event.type !== 'keydown' || altKey || metaKey || (ctrlKey && !/^(Home|End)/.test(key))) return false;
  return keys.test(key) && ((target as Element).closest('.grid') ? true : /^(Arrow[LR]|Home|End)/.test(key));
}

/** Sets a length in px, unless it is so already: to set it anew would lay the page out again. */
export function place(element: HTMLElement | null, property: string, length: number): void {
  const value = `${Math.round(length * 64) / 64}px`;
  if (element && element.style.getPropertyValue(property) !== value) element.style.setProperty(property, value);
}

/** The tree grid as it is drawn. What readers do with it, scrolling included, is in `timeline-hands.ts`, which is loaded when they begin. */
export class TimelineGrid {
  readonly tree = new TimelineTree();
  readonly time: TimeView;
  readonly hands: Waiting<answering.TimelineHands, typeof answering>;
  narrow = false;
  measure: MeasureText = (text) => text.length * 6;
  /** The row that has the grid's one Tab stop, and whether its time has it. */
  active: string | undefined;
  inTime = false;
  /** The rows that are drawn. */
  range: RowRange = { first: 0, last: 0, offset: 0 };
  em = 16;
  titleWidth = 300;
  /** The days that are seen, in words; set by the element. */
  shownDates = (): string => '';
  #host: DataElement;
  #followed: string | null = null;
  #look = '';

  constructor(host: DataElement) {
    this.#host = host;
    this.time = new TimeView(() => host.requestUpdate());
    this.hands = new Waiting<answering.TimelineHands, typeof answering>(host, hands, ({ TimelineHands }) => new TimelineHands(host, this), host.partFailed, isOurs);
  }

  part(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Before drawing: what is selected is shown by the hands. */
  prepare(): void {
    const { selected, feedData } = this.#host;
    if (feedData && selected !== this.#followed) {
      this.#followed = selected;
      if (selected !== null) this.hands.with((there) => there.follow(selected, feedData));
    }
    this.hands.now?.prepare();
  }

  render(words: WordContext, mark: DayMark | undefined): TemplateResult {
    const { tree, tree: { rows }, time, time: { scale }, measure } = this;
    const { localization, localization: { t }, printing, selected, lit } = this.#host;
    const there = this.hands.now;
    this.range = !printing && there ? there.range() : { first: 0, last: printing ? rows.length : Math.min(rows.length, firstRows), offset: 0 };
    const model: RowsModel = {
      words, tree, range: this.range, scale, measure, selected, lit,
      active: printing ? 0 : Math.max(0, tree.indexOf(this.active)), inTime: this.inTime,
    };
    const inView = mark && time.isDated && mark.day >= scale.from && mark.day <= scale.to;
    const answers = this.hands;
    return html`<div class="grid" role="treegrid" tabindex="-1" aria-label=${t('plan.grid')} aria-rowcount=${rows.length + 1} @scroll=${answers} @wheel=${answers} @click=${answers}>
      <svg class="defs" aria-hidden="true"><pattern id="hatch" width=${patternTile} height=${patternTile} patternUnits="userSpaceOnUse"><path class="m s-status-under-way" d=${patterns.hatch.d}></path></pattern></svg>
      <div role="row" class="head" aria-rowindex="1">
        <div role="columnheader" class="title-head">${t('plan.rows')}</div>
        <div role="columnheader" part="axis" class="axis"><span class="visually-hidden">${t('plan.time')}</span>${time.isDated ? renderAxis({ localization, scale, measure, mark: inView ? mark : undefined }) : nothing}</div>
      </div>
      <div role="rowgroup" class="rows">
        ${time.isDated ? renderGround(scale) : nothing}
        <div class="day" ?hidden=${!inView} data-day=${inView ? mark.day : nothing}></div>
        ${renderRows(model)}
      </div>
    </div>
    ${printing || tree.tally.outputs === tree.tally.undated ? nothing : html`<div class="strip">${there?.renderOverview()}</div>`}`;
  }

  /** After drawing: takes in sizes and sets places. True if it has to be drawn again. */
  settle(): boolean {
    const grid = this.part('.grid');
    const axis = this.part('.axis');
    const rows = this.part('.rows');
    if (!grid || !axis || !rows || axis.clientWidth === 0) return false;
    const there = this.hands.now;
    there?.keepFocus();
    if (this.#resized(grid, axis)) {
      there?.forget();
      return true;
    }
    const { scale } = this.time;
    const day = this.part('.day');
    place(day, 'inset-inline-end', scale.width - (Number(day?.dataset['day'] ?? 0) - scale.from) * scale.pixelsPerDay);
    if (there?.settle(grid, rows)) return true;
    if (!there) this.#placeFirst(grid, rows);
    if (this.tree.hasLinks || this.part('.links')?.firstElementChild) links.use(this.#host, this.#host.partFailed)?.drawLinks(this, rows, this.#host.selected);
    return false;
  }

  /** Makes the grid as long as all rows, going by those that are drawn; a grid that they do not fill needs all that scrolling does. */
  #placeFirst(grid: HTMLElement, rows: HTMLElement): void {
    const { last } = this.range;
    const height = (rows.lastElementChild?.getBoundingClientRect().bottom ?? 0) - rows.getBoundingClientRect().top;
    const left = this.#host.printing ? 0 : this.tree.rows.length - last;
    place(rows, 'padding-block-end', (left * height) / Math.max(1, last));
    if (left && height < grid.clientHeight) this.hands.with(() => this.#host.requestUpdate());
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
    this.em = em;
    this.narrow = narrow;
    this.titleWidth = narrow ? grid.clientWidth : grid.clientWidth - axis.clientWidth;
    return true;
  }
}
