import type { TemplateResult } from 'lit';
import { headingLevel } from '../../kit/frame.js';
import { uptakeColumns, type UptakeColumns, type UptakeItem, type UptakeKind } from '../../layout/uptake-columns.js';
import { columnPlaces, uptakePaths, type ColumnPlace } from '../../layout/uptake-curves.js';
import { relationOf, treeRows, type TreeKind, type TreeRow } from '../../layout/uptake-tree.js';
import { unfolding, viewUptake, type UptakeView } from '../../layout/uptake-view.js';
import type { UptakeGraph } from '../../layout/uptake.js';
import { keyOf, renderColumns } from './render-columns.js';
import { renderTree } from './render-tree.js';
import type { CtUptakeThread } from './uptake-thread.js';
import { reasonOf, wordsOf, type ThreadContext } from './words.js';

/** Em of the width from which there is room for all columns, and for all but that of the sessions. */
const wide = 46;
const medium = 34;
/** Px between columns, for the links. */
const columnGap = 44;
/** Px drawn above and below what is seen. */
const overscan = 60;
/** Px that are drawn before it is known how tall the box is. */
const firstHeight = 900;

/** Paper has nothing to press. */
const everything = { get: () => Infinity };

export type Shape = 'columns' | 'merged' | 'tree';

/** Lays the thread out for the width that there is, draws what is in view, and knows what stands where. */
export class ThreadPicture {
  view: UptakeView | undefined;
  shape: Shape = 'columns';
  columns: UptakeColumns | undefined;
  rows: readonly TreeRow[] = [];
  /** Key of the item that keys move from. */
  active = '';
  /** How many folded proposals the reader has asked for, by group. */
  unfolded = new Map<string, number>();
  /** What the reader has opened or closed in the list. */
  turned = new Map<string, boolean>();
  #host: CtUptakeThread;
  #places: readonly ColumnPlace[] = [];
  #tops: readonly number[] = [];
  #em = 16;
  #width = 0;
  #drawn = { from: 0, to: 0 };
  #for: readonly unknown[] = [];

  constructor(host: CtUptakeThread) {
    this.#host = host;
  }

  get box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.scroll');
  }

  /** Px of the headings, which stay at the top of the box over the records. */
  get headHeight(): number {
    return this.shape === 'tree' ? 0 : Math.round(this.#em * 3.25);
  }

  /** Lays out anew where something that it depends on is another. */
  prepare(graph: UptakeGraph, context: Omit<ThreadContext, 'view'>): void {
    const host = this.#host;
    const { lit, printing } = host;
    const base = host.renderRoot.querySelector('.base');
    this.#em = base ? parseFloat(getComputedStyle(base).fontSize) : 16;
    this.#width = this.box?.clientWidth || host.clientWidth || 1000;
    const needed = [graph, host.shown!.rows, lit, this.#width, this.#em, printing, this.unfolded, this.turned, context.localization, context.outputState];
    if (needed.every((each, i) => each === this.#for[i])) return;
    this.#for = needed;
    this.view = viewUptake(graph, { rows: host.shown!.rows, lit, unfolded: printing ? everything : this.unfolded });
    const ems = this.#width / this.#em;
    this.shape = printing || ems < medium ? 'tree' : ems < wide ? 'merged' : 'columns';
    if (this.shape === 'tree') this.#layTree({ ...context, view: this.view });
    else this.#layColumns({ ...context, view: this.view });
  }

  /** The picture as it is where the box is scrolled to. */
  render(context: ThreadContext): TemplateResult {
    const host = this.#host;
    const { lit, selected, printing } = host;
    const top = this.box?.scrollTop ?? 0;
    const height = this.box?.clientHeight || firstHeight;
    this.#drawn = { from: top - overscan, to: top + height + overscan };
    const { from, to } = this.#drawn;
    if (this.shape === 'tree') {
      const { rows } = this;
      const first = printing ? 0 : this.#rowAt(from);
      const last = printing ? rows.length : Math.min(rows.length, this.#rowAt(to) + 1);
      return renderTree({ context, rows, tops: printing ? undefined : this.#tops, first, last, selected, lit, tabbable: this.#tabbable(rows.map(({ path }) => path), first) });
    }
    const columns = this.columns!;
    const rtl = host.direction === 'rtl';
    const isLit = (item: UptakeItem) => this.isLit(item);
    const all = columns.columns.flatMap(({ items }) => items);
    const keys = all.filter(({ kind }) => kind !== 'note').map(keyOf);
    return renderColumns({
      context, columns, places: this.#places, from, to, selected, isLit, isLighting: lit.size > 0, level: headingLevel(host) + 1,
      paths: uptakePaths(columns, this.#places, from, to, isLit, rtl), tabbable: this.#tabbable(keys, Math.max(0, all.findIndex(({ y, kind }) => y >= top && kind !== 'note'))),
    });
  }

  /** Puts what is drawn in its place: in CSSOM, because a strict page blocks the style attribute. */
  place(): void {
    const box = this.box;
    if (!box) return;
    const names = ['left', 'top', 'width', 'height'];
    for (const element of box.querySelectorAll<HTMLElement>('[data-box]')) {
      element.dataset['box']!.split(' ').forEach((value, i) => element.style.setProperty(names[i]!, value === '-' ? '' : `${value}px`));
    }
    box.style.setProperty('--_total', `${this.height + this.headHeight}px`);
    box.style.setProperty('--_head', `${this.headHeight}px`);
  }

  get height(): number {
    return this.shape === 'tree' ? this.#tops.at(-1) ?? 0 : this.columns?.height ?? 0;
  }

  /** True if the box shows something that is not drawn, or has another width than was drawn for. */
  isStale(): boolean {
    const { box } = this;
    // A box that is not laid out, in an element that is hidden or taken away, shows nothing.
    if (!box?.clientWidth || this.#host.printing) return false;
    return box.clientWidth !== this.#width || box.scrollTop < this.#drawn.from || Math.min(this.height, box.scrollTop + box.clientHeight) > this.#drawn.to;
  }

  /** Id of the record of an item; undefined for a fold and for what has no record. */
  idOf(kind: UptakeKind | TreeKind, index: number): string | undefined {
    const { graph, groups } = this.view!;
    switch (kind) {
      case 'event': return graph.groups[groups[index]!.group]!.event;
      case 'session': {
        const { id } = graph.groups[groups[index]!.group]!;
        return this.#host.feedData?.get(id) && id;
      }
      case 'proposal': case 'merged': return graph.proposals[index]!.id;
      case 'output': return graph.outputs[index]!.id;
      case 'initiative': return graph.initiatives[index]!.id;
      case 'indicator': return graph.indicators[index]!.id;
      default: return undefined;
    }
  }

  isLit(item: UptakeItem): boolean {
    return this.isLitIn(this.view!, item);
  }

  /** A fold is on the thread if a proposal in it is. */
  isLitIn({ graph, groups }: UptakeView, { kind, index }: UptakeItem): boolean {
    const { lit } = this.#host;
    if (!lit.size) return false;
    const isOn = (i: number) => lit.has(graph.proposals[i]!.id);
    if (kind === 'fold') return groups[index]!.folded.some(isOn);
    // What the event made as a whole is not on the threads of its sessions.
    if (kind === 'session' && graph.groups[groups[index]!.group]!.kind === 'event') return groups[index]!.single.some(isOn) || groups[index]!.folded.some(isOn);
    const id = this.idOf(kind, index);
    return id !== undefined && lit.has(id);
  }

  /** Brings out what is folded, a number at a time, or folds it again. */
  unfold(index: number): void {
    const { folded, single, group } = this.view!.groups[index]!;
    const { id } = this.view!.graph.groups[group]!;
    const next = new Map(this.unfolded);
    if (folded.length) next.set(id, (next.get(id) ?? 0) + unfolding);
    else next.delete(id);
    // The focus goes on to what has come out, or back to what stays.
    const to = folded[0] ?? single[0] ?? 0;
    this.active = this.shape === 'tree' ? this.active.replace(/fold $/, `proposal ${this.view!.graph.proposals[to]!.id}`) : `proposal proposal ${to}`;
    this.unfolded = next;
    this.#host.requestUpdate();
  }

  turn(path: string, isOpen: boolean): void {
    this.turned = new Map(this.turned).set(path, isOpen);
    this.#host.requestUpdate();
  }

  /** Px from the top to the top and the bottom of what has a key. */
  extentOf(key: string): readonly [number, number] | undefined {
    if (this.shape === 'tree') {
      const row = this.rows.findIndex(({ path }) => path === key);
      return row < 0 ? undefined : [this.#tops[row]!, this.#tops[row + 1]!];
    }
    const item = this.itemOf(key);
    return item && [item.y, item.y + item.h];
  }

  itemOf(key: string): UptakeItem | undefined {
    for (const { items } of this.columns?.columns ?? []) for (const item of items) if (keyOf(item) === key) return item;
    return undefined;
  }

  #tabbable(keys: readonly string[], first: number): string {
    return keys.includes(this.active) ? this.active : keys[Math.min(first, keys.length - 1)] ?? '';
  }

  #layColumns(context: ThreadContext): void {
    const em = this.#em;
    const lines = { one: Math.round(em * 1.25 + 10), two: Math.round(em * 2.3 + 10) };
    const more = Math.round(Math.max(12, em * 0.75) * 1.35);
    const { graph } = context.view;
    this.columns = uptakeColumns(context.view, {
      event: this.shape === 'merged' ? lines.two : lines.one, session: lines.two + more, fold: this.shape === 'merged' ? lines.two : lines.one, note: Math.round(em * 2.2), gap: 10,
      proposal: (i) => lines.two + (reasonOf(graph.proposals[i]!, context) ? more : 0), output: lines.two + more,
    }, this.shape === 'merged');
    this.#places = columnPlaces(this.columns.columns.map(({ kind }) => kind), this.#width - 12, columnGap, this.#host.direction === 'rtl');
  }

  #layTree(context: ThreadContext): void {
    const { lit, printing } = this.#host;
    const { groups } = context.view;
    const id = (kind: TreeKind, index: number) => this.idOf(kind, index) ?? '';
    this.rows = treeRows(context.view, (path, kind, index) => {
      if (printing) return true;
      const turned = this.turned.get(path);
      if (turned !== undefined) return turned;
      if (lit.has(id(kind, index))) return true;
      return kind === 'event' || (kind === 'session' && groups[index]!.single.length > 0) || kind === 'proposal';
    });
    let top = 0;
    this.#tops = printing ? [] : [0, ...this.rows.map((row) => (top += this.#rowHeight(row, context)))];
  }

  /** Height of a row of the list, px: by how many lines its text is likely to take, at most as many as are shown. */
  #rowHeight(row: TreeRow, context: ThreadContext): number {
    const { kind, index, level } = row;
    const em = this.#em * 0.875;
    const { name, word = '', line, counts } = wordsOf(kind, index, context);
    const text = `${word} ${name.text}`.slice(0, 400);
    // Letters of scripts that are written without spaces are twice as wide.
    const letters = text.length + (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0);
    const perLine = Math.max(6, (this.#width - 14 * Math.max(0, level - 2) - 60) / (em * 0.54));
    const by = relationOf(row) !== undefined;
    const lines = Math.min(by ? 2 : 3, Math.ceil(letters / perLine));
    const small = Math.max(12, em * 0.857) * 1.3;
    return Math.max(30, Math.ceil(lines * em * 1.3 + (Number(by) + Number(line !== undefined || counts !== undefined)) * small) + 12);
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
