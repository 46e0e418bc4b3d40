import type { TemplateResult } from 'lit';
import { Lazy } from '../../kit/lazy.js';
import type { UptakeItem, UptakeKind } from '../../layout/uptake-columns.js';
import type { TreeKind, TreeRow } from '../../layout/uptake-tree.js';
import { viewUptake, type UptakeView } from '../../layout/uptake-view.js';
import type { UptakeGraph } from '../../layout/uptake.js';
import type { AnyRecord } from '../../model/feed.js';
import type { ColumnsForm } from './columns-form.js';
import type { TreeForm } from './tree-form.js';
import type { CtUptakeThread } from './uptake-thread.js';
import type { ThreadContext } from './words.js';

const columnForms = new Lazy(() => import('./columns-form.js'));
const treeForms = new Lazy(() => import('./tree-form.js'));

/** Em of the width from which there is room for all columns, and for all but that of the sessions. */
const wide = 46;
const medium = 34;
/** Px drawn above and below what is seen. */
const overscan = 60;
/** Px that are drawn before it is known how tall the box is. */
const firstHeight = 900;

/** Paper has nothing to press. */
const everything = { get: () => Infinity };

export type Shape = 'columns' | 'merged' | 'tree';

/** What a form is laid out for, px. */
export interface FormSize {
  readonly width: number;
  readonly em: number;
  readonly shape: Shape;
}

/** Lays the thread out for the width that there is, in the form that has room there, and draws what is in view. */
export class ThreadPicture {
  view: UptakeView | undefined;
  shape: Shape = 'columns';
  form: ColumnsForm | TreeForm | undefined;
  /** Key of the item that keys move from. */
  active = '';
  /** How many folded proposals the reader has asked for, by group. */
  unfolded = new Map<string, number>();
  /** What the reader has opened or closed in the list. */
  turned = new Map<string, boolean>();
  #host: CtUptakeThread;
  #width = 0;
  /** True while the form that there is room for is on its way. */
  #isAwaited = false;
  #drawn = { from: 0, to: 0 };
  #for: readonly unknown[] = [];

  constructor(host: CtUptakeThread) {
    this.#host = host;
  }

  get box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.scroll');
  }

  get tree(): TreeForm | undefined {
    return this.shape === 'tree' ? (this.form as TreeForm) : undefined;
  }

  get columns(): ColumnsForm | undefined {
    return this.shape === 'tree' ? undefined : (this.form as ColumnsForm | undefined);
  }

  /** Loads the form that is likely to be drawn first. */
  async load(): Promise<void> {
    const { clientWidth } = this.#host;
    await (this.#size(clientWidth).shape === 'tree' ? treeForms : columnForms).load();
  }

  /** Paper has the list, and cannot wait for it. A failure is told when it is used. */
  loadForPaper(): void {
    treeForms.load().catch(() => {});
  }

  /** Lays out anew where something that it depends on is another. What is drawn stays while a form is on its way. */
  prepare(graph: UptakeGraph, context: Omit<ThreadContext, 'view'>): void {
    const host = this.#host;
    const { lit, printing, partFailed } = host;
    const size = this.#size(this.box?.clientWidth || host.clientWidth);
    const tree = printing || size.shape === 'tree' ? treeForms.use(host, partFailed) : undefined;
    const columns = size.shape === 'tree' || tree ? undefined : columnForms.use(host, partFailed);
    const needed = [graph, host.shown!.rows, lit, size.width, size.em, printing, this.unfolded, this.turned, context.localization, context.outputState, tree, columns];
    this.#isAwaited = !tree && !columns;
    if (this.#isAwaited || needed.every((each, i) => each === this.#for[i])) return;
    this.#for = needed;
    this.#width = size.width;
    const view = viewUptake(graph, { rows: host.shown!.rows, lit, unfolded: printing ? everything : this.unfolded });
    this.view = view;
    this.shape = tree ? 'tree' : size.shape;
    this.form = tree ? new tree.TreeForm(host, { ...context, view }, size) : new columns!.ColumnsForm(host, { ...context, view }, size);
  }

  /** The picture as it is where the box is scrolled to; whole on paper. */
  draw(): TemplateResult {
    const { box } = this;
    const top = box?.scrollTop ?? 0;
    this.#drawn = this.#host.printing ? { from: -Infinity, to: Infinity } : { from: top - overscan, to: top + (box?.clientHeight || firstHeight) + overscan };
    return this.form!.draw(top, this.#drawn.from, this.#drawn.to);
  }

  /** Puts what is drawn in its place: in CSSOM, because a strict page blocks the style attribute. */
  place(): void {
    const { box, form } = this;
    if (!box || !form) return;
    const names = ['left', 'top', 'width', 'height'];
    for (const element of box.querySelectorAll<HTMLElement>('[data-box]')) {
      element.dataset['box']!.split(' ').forEach((value, i) => element.style.setProperty(names[i]!, value === '-' ? '' : `${value}px`));
    }
    box.style.setProperty('--_total', `${form.height + form.headHeight}px`);
    box.style.setProperty('--_head', `${form.headHeight}px`);
  }

  /** True if the box shows something that is not drawn, or has another width than was drawn for. */
  isStale(): boolean {
    const { box, form } = this;
    // A box that is not laid out, in an element that is hidden or taken away, shows nothing.
    if (!box?.clientWidth || !form || this.#host.printing) return false;
    // To draw again and again what awaits its form would leave the page no turn in which the form could come.
    return (box.clientWidth !== this.#width && !this.#isAwaited) || box.scrollTop < this.#drawn.from || Math.min(form.height, box.scrollTop + box.clientHeight) > this.#drawn.to;
  }

  /** Id of the record of an item; undefined for a fold and for what has no record. */
  idOf(kind: UptakeKind | TreeKind, index: number, { graph, groups } = this.view!): string | undefined {
    if (kind === 'event' || kind === 'session') {
      const { id, event } = graph.groups[groups[index]!.group]!;
      return kind === 'event' ? event : this.#host.feedData?.get(id) && id;
    }
    const records: Partial<Record<UptakeKind | TreeKind, readonly AnyRecord[]>> = graph.records;
    return records[kind === 'merged' ? 'proposal' : kind]?.[index]!.id;
  }

  /** Whether an item is on the thread of what is selected. A fold is if a proposal in it is. */
  isLit({ kind, index }: Pick<UptakeItem | TreeRow, 'kind' | 'index'>, view = this.view!): boolean {
    const { lit } = this.#host;
    if (!lit.size || kind === 'note') return false;
    const isOn = (i: number) => view.isLit[i] === 1;
    const { folded = [], single = [], group } = view.groups[index] ?? {};
    if (kind === 'fold') return folded.some(isOn);
    // What the event made as a whole is not on the threads of its sessions.
    if (kind === 'session' && view.graph.groups[group!]!.kind === 'event') return single.some(isOn) || folded.some(isOn);
    const id = this.idOf(kind, index, view);
    return id !== undefined && lit.has(id);
  }

  /** The form that there is room for. */
  #size(clientWidth: number): FormSize {
    const host = this.#host;
    // Without a width of its own it keeps the last: a form that has room and one that has none must not take turns for ever.
    const width = clientWidth || this.#width || 1000;
    const em = Math.max(14, parseFloat(getComputedStyle(host.renderRoot?.querySelector('.base') ?? host).fontSize) || 16);
    return { width, em, shape: width / em < medium ? 'tree' : width / em < wide ? 'merged' : 'columns' };
  }
}
