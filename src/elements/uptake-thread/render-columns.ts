import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ColumnKind, UptakeColumns, UptakeItem } from '../../layout/uptake-columns.js';
import type { ColumnPlace, UptakePaths } from '../../layout/uptake-curves.js';
import { renderCounts } from './sums.js';
import { labelOf, noteText, wordsOf, type ItemWords, type ThreadContext } from './words.js';

export interface ColumnsModel {
  readonly context: ThreadContext;
  readonly columns: UptakeColumns;
  readonly places: readonly ColumnPlace[];
  readonly paths: UptakePaths;
  /** Px from the top that are drawn. */
  readonly from: number;
  readonly to: number;
  readonly selected: string | null;
  readonly isLit: (item: UptakeItem) => boolean;
  /** True while something is selected: what is not on its thread steps back. */
  readonly isLighting: boolean;
  /** Key of the item that the Tab key reaches. */
  readonly tabbable: string;
  readonly level: number;
}

/** What an item is found by after another drawing. */
export const keyOf = ({ kind, column, index }: UptakeItem): string => `${kind} ${column} ${index}`;

/** The columns with their headings, their records, and the links below them. */
export function renderColumns(model: ColumnsModel): TemplateResult {
  const { columns, places, paths, context } = model;
  return html`
    <svg class="links" aria-hidden="true">${Array.from(paths.quiet, ([width, d]) => svg`<path d=${d} stroke-width=${width} />`)}<path class="lit" d=${paths.lit} /></svg>
    ${columns.columns.map(({ kind, items }, i) => html`<section class="column" data-box="${places[i]!.x} - ${places[i]!.w} -">
      ${renderHead(kind, model)}
      <ul>${items.filter(({ y, h }) => y < model.to && y + h > model.from).map((item) => renderItem(item, items, model, context))}</ul>
    </section>`)}
  `;
}

/** How many a column holds, and what it is. Folded proposals count as well. */
export function headOf(kind: ColumnKind, { localization: { t }, view }: ThreadContext): readonly [count: string, meaning: string] {
  const counts: Readonly<Record<ColumnKind, string>> = {
    session: t('uptake.sessions', { count: view.sessions }), proposal: t('count.proposals', { count: view.total }), output: t('count.outputs', { count: view.outputs.length }),
    initiative: t('count.initiatives', { count: view.initiatives.length }), indicator: t('uptake.indicators', { count: view.indicators.length }),
  };
  return [counts[kind], t(`uptake.head.${kind}`)];
}

function renderHead(kind: ColumnKind, { context, level }: ColumnsModel): TemplateResult {
  const [count, meaning] = headOf(kind, context);
  return html`<div class="head"><div role="heading" aria-level=${level}><b class="number">${count}</b> <span class="tiny muted">${meaning}</span></div></div>`;
}

function renderItem(item: UptakeItem, items: readonly UptakeItem[], model: ColumnsModel, context: ThreadContext): TemplateResult {
  const { selected, isLit, isLighting, tabbable } = model;
  const { kind, index, y, h } = item;
  // An event stands above its sessions and their proposals.
  const [first, second] = model.places;
  const across = kind === 'event' && item.column === 'session' && second ? Math.abs(second.x - first!.x) + (second.x < first!.x ? first! : second).w : '-';
  const box = `- ${y} ${across} ${h}`;
  if (kind === 'note') {
    return html`<li class="note tiny muted" data-box=${box}>${noteText(item, context.localization)}</li>`;
  }
  const words = wordsOf(kind, index, context);
  const isSelected = words.id !== undefined && words.id === selected;
  const lit = isLit(item);
  const key = keyOf(item);
  return html`<li
    class="item ${kind} ${isSelected ? 'selected' : ''} ${lit ? 'lit' : isLighting ? 'quiet' : ''}" data-box=${box} data-key=${key}
    aria-setsize=${items.length} aria-posinset=${items.indexOf(item) + 1}
  ><button type="button" tabindex=${key === tabbable ? 0 : -1} aria-label=${labelOf(item, words, context.localization)} aria-pressed=${words.id === undefined ? nothing : isSelected}>${renderFace(words, context)}</button></li>`;
}

/** What is seen of a record: sign and word of its status, its text, and a quieter line. */
export function renderFace({ name, sign, word, line, counts }: ItemWords, { localization }: ThreadContext): TemplateResult {
  const text = html`<bdi lang=${name.lang ?? nothing}>${name.text}</bdi>`;
  return html`${sign === undefined ? nothing : html`<span part="mark" class="mark ${sign}"></span>`}<span class="face">${word ? html`<b>${word}</b> ` : nothing}${text}</span> ${
    line ? html`<bdi class="line" lang=${line.lang ?? nothing}>${line.text}</bdi>` : nothing}${counts ? renderCounts(counts, localization) : nothing}`;
}
