import { html, nothing, type TemplateResult } from 'lit';
import { relationOf, type TreeRow } from '../../layout/uptake-tree.js';
import { renderFace } from './render-columns.js';
import { rowLabel, wordsOf, type ThreadContext } from './words.js';

export interface TreeModel {
  readonly context: ThreadContext;
  readonly rows: readonly TreeRow[];
  /** Tops of the rows, and one more for the end, px; undefined where all are drawn in the flow of the page. */
  readonly tops: readonly number[] | undefined;
  readonly first: number;
  readonly last: number;
  readonly selected: string | null;
  readonly lit: ReadonlySet<string>;
  /** Path of the row that the Tab key reaches. */
  readonly tabbable: string;
}

/** The thread as an indented list. */
export function renderTree({ context, rows, tops, first, last, selected, lit, tabbable }: TreeModel): TemplateResult {
  const { t } = context.localization;
  return html`<ul class="rows" role="tree" aria-label=${t('uptake.tree')}>${rows.slice(first, last).map((row, at) => {
    const { kind, index, path, level, place, size, isOpen } = row;
    const words = wordsOf(kind, index, context);
    const isLit = words.id !== undefined && lit.has(words.id);
    const isSelected = words.id !== undefined && words.id === selected;
    const relation = relationOf(row);
    const by = relation ? t(`uptake.by.${relation}`) : '';
    const box = tops ? `- ${tops[first + at]!} - ${tops[first + at + 1]! - tops[first + at]!}` : nothing;
    return html`<li
      class="row ${kind} l${level} ${isSelected ? 'selected' : ''} ${isLit ? 'lit' : lit.size ? 'quiet' : ''}" role="treeitem" aria-label=${rowLabel(kind, by, words, context.localization)} data-box=${box} data-key=${path} tabindex=${path === tabbable ? 0 : -1}
      aria-level=${level} aria-posinset=${place} aria-setsize=${size} aria-expanded=${isOpen ?? nothing} aria-selected=${words.id === undefined ? nothing : isSelected}
    >${isOpen === undefined ? nothing : html`<span class="turn" aria-hidden="true"></span>`}<span class="cell">${by ? html`<span class="by muted">${by}</span> ` : nothing}${renderFace(words, context)}</span></li>`;
  })}</ul>`;
}
