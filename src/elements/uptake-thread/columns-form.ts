import { html, nothing, svg, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import type { Localization } from '../../kit/format.js';
import { headingLevel } from '../../kit/frame.js';
import { uptakeColumns, type ColumnKind, type UptakeColumns, type UptakeItem } from '../../layout/uptake-columns.js';
import { columnPlaces, uptakePaths, type ColumnPlace } from '../../layout/uptake-curves.js';
import { columnsStyles } from './columns.styles.js';
import { renderFace } from './sums.js';
import type { FormSize } from './thread-picture.js';
import type { CtUptakeThread } from './uptake-thread.js';
import { linesOf, reasonOf, whole, wordsOf, type ThreadContext } from './words.js';

// Files have both forms.
export * from '../../layout/uptake-columns.js';
export * from '../../layout/uptake-curves.js';

/** Px between columns, for the links, and beside the last of them. */
const columnGap = 44;
const endGap = 16;

/** The thread as linked columns with headings. */
export class ColumnsForm {
  readonly columns: UptakeColumns;
  /** Px of the headings, which stay at the top of the box over the records. */
  readonly headHeight: number;
  readonly height: number;
  #host: CtUptakeThread;
  #context: ThreadContext;
  #places: readonly ColumnPlace[];

  constructor(host: CtUptakeThread, context: ThreadContext, { width, em, shape }: FormSize) {
    adopt(host, columnsStyles);
    this.#host = host;
    this.#context = context;
    const kinds = (of: UptakeColumns) => of.columns.map(({ kind }) => kind);
    const isMerged = shape === 'merged';
    const rows = (lines: number) => Math.round(em * (0.2 + 1.05 * lines) + 10);
    const more = Math.round(Math.max(12, em * 0.75) * 1.35);
    const size = Math.max(12, em * 0.875);
    // Above its proposals, a name that fits in one line leaves no room for a second.
    const named = (kind: 'event' | 'session') => (index: number) => rows(isMerged ? Math.min(2, linesOf(wordsOf(kind, index, context).name.text, width * 0.23, size)) : kind === 'event' ? 1 : 2);
    const session = named('session');
    this.columns = uptakeColumns(context.view, {
      event: named('event'), session: (index) => session(index) + more, fold: rows(isMerged ? 2 : 1), note: Math.round(em * 2.2), gap: 10,
      proposal: (i) => rows(2) + (reasonOf(context.view.graph.records.proposal[i]!, context) ? more : 0), output: rows(2) + more,
    }, isMerged);
    this.#places = columnPlaces(kinds(this.columns), width - endGap, columnGap, host.direction === 'rtl');
    this.headHeight = Math.round(em * 3.25);
    this.height = this.columns.height;
  }

  /** What stands between two heights, px, and what keys move from. */
  draw(top: number, from: number, to: number): TemplateResult {
    const { columns } = this.columns;
    const { picture, direction } = this.#host;
    const { quiet, lit } = uptakePaths(this.columns, this.#places, from, to, (item) => picture.isLit(item), direction === 'rtl');
    const all = columns.flatMap(({ items }) => items).filter(({ kind }) => kind !== 'note');
    const active = this.itemOf(picture.active) ?? all.find(({ y }) => y >= top) ?? all[0];
    const level = headingLevel(this.#host) + 1;
    return html`
      <svg class="links" aria-hidden="true">${Array.from(quiet, ([width, d]) => svg`<path d=${d} stroke-width=${width} />`)}<path class="lit" d=${lit} /></svg>
      ${columns.map(({ kind, items }, i) => {
        const [count, meaning] = headOf(kind, this.#context);
        return html`<section class="column" data-box="${this.#places[i]!.x} - ${this.#places[i]!.w} -">
          <div class="head"><div role="heading" aria-level=${level}><b class="number">${count}</b> <span class="tiny muted">${meaning}</span></div></div>
          <ul>${items.filter((item) => item === active || (item.y < to && item.y + item.h > from)).map((item) => this.#renderItem(item, items, item === active))}</ul>
        </section>`;
      })}
    `;
  }

  /** Px from the top to the top and the bottom of what has a key. */
  extentOf(key: string): readonly [number, number] | undefined {
    const item = this.itemOf(key);
    return item && [item.y, item.y + item.h];
  }

  /** What an item is found by after another drawing. */
  keyOf({ kind, index }: UptakeItem): string {
    return `${kind} ${index}`;
  }

  itemOf(key: string): UptakeItem | undefined {
    const [kind, index] = key.split(' ');
    for (const { items } of this.columns.columns) for (const item of items) if (item.kind === kind && item.index === Number(index)) return item;
    return undefined;
  }

  #renderItem(item: UptakeItem, items: readonly UptakeItem[], isActive: boolean): TemplateResult {
    const { selected, lit: isLighting, picture } = this.#host;
    const context = this.#context;
    const { localization } = context;
    const { t } = localization;
    const { kind, index, y, h } = item;
    // An event stands above its sessions and their proposals.
    const [first, second] = this.#places;
    const across = kind === 'event' && item.column === 'session' && second ? Math.abs(second.x - first!.x) + (second.x < first!.x ? first! : second).w : '-';
    const box = `- ${y} ${across} ${h}`;
    if (kind === 'note') return html`<li class="note" data-box=${box}>${noteText(item, localization)}</li>`;
    const words = wordsOf(kind, index, context);
    const isSelected = words.id !== undefined && words.id === selected;
    const text = whole(words, localization);
    const ends = (way: 'back' | 'on') => this.columns.ties(item, way).length;
    // As a screen reader says it: kind, text, status and how many links each way.
    const label = kind === 'fold' ? text : t('uptake.item', { kind: t(`uptake.kind.${kind}`), text, back: ends('back'), on: ends('on') });
    return html`<li
      class="item ${kind} ${isSelected ? 'selected' : ''} ${picture.isLit(item) ? 'lit' : isLighting.size ? 'quiet' : ''}" data-box=${box} data-key=${this.keyOf(item)}
      aria-setsize=${items.length} aria-posinset=${items.indexOf(item) + 1}
    ><button type="button" tabindex=${isActive ? 0 : -1} aria-label=${label} aria-pressed=${words.id === undefined ? nothing : isSelected}>${renderFace(words, localization)}</button></li>`;
  }
}

/** How many a column holds, and what it is. Folded proposals count as well. */
export function headOf(kind: ColumnKind, { localization: { t }, view }: ThreadContext): readonly [count: string, meaning: string] {
  const counts: Readonly<Record<ColumnKind, string>> = {
    session: t('uptake.sessions', { count: view.sessions }), proposal: t('count.proposals', { count: view.total }), output: t('count.outputs', { count: view.outputs.length }),
    initiative: t('count.initiatives', { count: view.initiatives.length }), indicator: t('uptake.indicators', { count: view.indicators.length }),
  };
  return [counts[kind], t(`uptake.head.${kind}`)];
}

/** What a column says of records that are not tied: how many it leaves out, or, with 0, what those below it lack. */
export function noteText({ column, index }: UptakeItem, { t }: Localization): string {
  if (index) return t(`uptake.untied.${column as 'session' | 'initiative' | 'indicator'}`, { count: index });
  return t(column === 'output' ? 'uptake.loose.output' : 'uptake.loose.initiative');
}
