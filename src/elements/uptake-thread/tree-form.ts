import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import type { Localization } from '../../kit/format.js';
import { uptakeTree } from '../../kit/locales/en/uptake-tree.js';
import { relationOf, treeRows, type TreeKind, type TreeRow } from '../../layout/uptake-tree.js';
import { renderFace } from './sums.js';
import type { FormSize } from './thread-picture.js';
import { treeStyles } from './tree.styles.js';
import type { CtUptakeThread } from './uptake-thread.js';
import { linesOf, whole, wordsOf, type ItemWords, type ThreadContext } from './words.js';

// Files have both forms.
export { uptakeTree };
export * from '../../layout/uptake-tree.js';

/** The thread as an indented list, for narrow places and for paper. */
export class TreeForm {
  readonly rows: readonly TreeRow[];
  readonly headHeight = 0;
  /** Tops of the rows, and one more for the end, px; none on paper, where all are drawn in the flow of the page. */
  readonly #tops: readonly number[];
  #host: CtUptakeThread;
  #context: ThreadContext;

  constructor(host: CtUptakeThread, context: ThreadContext, { width, em }: FormSize) {
    adopt(host, treeStyles);
    context.localization.learn(uptakeTree);
    this.#host = host;
    this.#context = context;
    const { lit, printing, picture } = host;
    const { groups } = context.view;
    this.rows = treeRows(context.view, (path, kind, index) => {
      if (printing) return true;
      const turned = picture.turned.get(path);
      if (turned !== undefined) return turned;
      if (lit.has(picture.idOf(kind, index, context.view) ?? '')) return true;
      return kind === 'event' || (kind === 'session' && groups[index]!.single.length > 0) || kind === 'proposal';
    });
    let top = 0;
    this.#tops = printing ? [] : [0, ...this.rows.map((row) => (top += this.#heightOf(row, width, em)))];
  }

  get height(): number {
    return this.#tops.at(-1) ?? 0;
  }

  /** What stands between two heights, px, and what keys move from. */
  draw(_top: number, from: number, to: number): TemplateResult {
    const { rows } = this;
    const { printing, picture } = this.#host;
    const first = printing ? 0 : this.#rowAt(from);
    const last = printing ? rows.length - 1 : this.#rowAt(to);
    const known = rows.findIndex(({ path }) => path === picture.active);
    const active = known < 0 ? first : known;
    const drawn = rows.flatMap((row, at) => (at === active || (at >= first && at <= last) ? [this.#renderRow(row, at, at === active)] : []));
    return html`<ul class="rows" role="tree" aria-label=${this.#context.localization.t('uptake.tree')}>${drawn}</ul>`;
  }

  /** Px from the top to the top and the bottom of what has a path. */
  extentOf(path: string): readonly [number, number] | undefined {
    const row = this.rows.findIndex((each) => each.path === path);
    return row < 0 ? undefined : this.extentAt(row);
  }

  extentAt(row: number): readonly [number, number] {
    return [this.#tops[row]!, this.#tops[row + 1]!];
  }

  #renderRow(row: TreeRow, at: number, isActive: boolean): TemplateResult {
    const { kind, index, path, level, place, size, isOpen } = row;
    const { selected, lit, picture } = this.#host;
    const { localization } = this.#context;
    const words = wordsOf(kind, index, this.#context);
    const isSelected = words.id !== undefined && words.id === selected;
    const relation = relationOf(row);
    const by = relation ? localization.t(`uptake.by.${relation}`) : '';
    const top = this.#tops[at];
    return html`<li
      class="row ${kind} l${level} ${isSelected ? 'selected' : ''} ${picture.isLit(row) ? 'lit' : lit.size ? 'quiet' : ''}" role="treeitem" aria-label=${labelOf(kind, by, words, localization)}
      data-box=${top === undefined ? '- - - -' : `- ${top} - ${this.#tops[at + 1]! - top}`} data-key=${path} tabindex=${isActive ? 0 : -1}
      aria-level=${level} aria-posinset=${place} aria-setsize=${size} aria-expanded=${isOpen ?? nothing} aria-selected=${words.id === undefined ? nothing : isSelected}
    >${isOpen === undefined ? nothing : html`<span class="turn" aria-hidden="true"></span>`}<span class="cell">${by ? html`<span class="by">${by}</span> ` : nothing}${renderFace(words, localization)}</span></li>`;
  }

  /** Height of a row, px: by how many lines its text is likely to take, at most as many as are shown. */
  #heightOf(row: TreeRow, width: number, em: number): number {
    const { kind, index, level } = row;
    const size = Math.max(12, em * 0.875);
    const { name, word, line, counts } = wordsOf(kind, index, this.#context);
    const by = relationOf(row) !== undefined;
    const lines = Math.min(by ? 2 : 3, linesOf(`${word?.text ?? ''} ${name.text}`, width - 14 * Math.max(0, level - 2) - 60, size));
    const small = Math.max(12, size * 0.857) * 1.3;
    return Math.max(30, Math.ceil(lines * size * 1.3 + (Number(by) + Number(line !== undefined || counts !== undefined)) * small) + 12);
  }

  #rowAt(y: number): number {
    let low = 0;
    let high = Math.max(0, this.rows.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#tops[middle]! <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** As a screen reader says it: what a row is to the one above it, or its kind, and its text. Its level says the rest. */
function labelOf(kind: TreeKind, by: string, words: ItemWords, localization: Localization): string {
  const key = `uptake.kind.${kind}`;
  const things = by || (localization.has(key) ? localization.t(key) : '');
  const parts = whole(words, localization);
  return things ? localization.t('uptake.folded', { things, parts }) : parts;
}
