import { adopt } from '../../kit/adopt.js';
import type { Hands } from '../../kit/hands.js';
import { KeptFocus } from '../../kit/kept-focus.js';
import { rovingTarget } from '../../kit/roving.js';
import type { UptakeItem } from '../../layout/uptake-columns.js';
import type { TreeRow } from '../../layout/uptake-tree.js';
import { unfolding } from '../../layout/uptake-view.js';
import { toggledFate } from './fate-filter.js';
import { handStyles } from './hands.styles.js';
import type { ThreadPicture } from './thread-picture.js';
import type { CtUptakeThread } from './uptake-thread.js';

// What is selected or filtered without a reader's hand is shown by the same part.
export { isChosen } from './fate-filter.js';
export { tellThread } from './told.js';

/** Px that a record keeps from the upper and the lower edge of the box when it is brought into view: below, a list fades. */
const [margin, below] = [16, 36];

/** What readers do in the picture: press, go from record to record by key, and see the thread of what is selected. */
export class ThreadHands implements Hands {
  #host: CtUptakeThread;
  #picture: ThreadPicture;
  /** Key of the item whose details have the focus: it gets the focus back. */
  #left: string | undefined;

  constructor(host: CtUptakeThread, picture: ThreadPicture) {
    adopt(host, handStyles);
    this.#host = host;
    this.#picture = picture;
    new KeptFocus(host, '.sum', ({ dataset }) => dataset['fate']!);
  }

  handle(event: Event, target: Element): void {
    switch (event.type) {
      case 'click': return this.#clicked(target);
      case 'focusin': return this.#focused(target);
      case 'keydown': return this.#pressed(event as KeyboardEvent, target);
      default:
    }
  }

  /** Brings the thread of what is selected into view: all of it if the box holds it, else what is selected and as much as fits. */
  showThread(): void {
    const { tree, columns } = this.#picture;
    const { selected } = this.#host;
    let own: readonly [number, number] | undefined;
    let [from, to] = [Infinity, -Infinity];
    const meet = (each: UptakeItem | TreeRow, extent: () => readonly [number, number]) => {
      if (!this.#picture.isLit(each)) return;
      const [top, bottom] = extent();
      [from, to] = [Math.min(from, top), Math.max(to, bottom)];
      if (this.#picture.idOf(each.kind, each.index) === selected) own ??= [top, bottom];
    };
    tree?.rows.forEach((row, at) => meet(row, () => tree.extentAt(at)));
    columns?.columns.columns.forEach(({ items }) => items.forEach((item) => meet(item, () => [item.y, item.y + item.h])));
    if (to < from) return;
    this.#show(from, to);
    if (own) this.#show(...own);
  }

  /** Scrolls the box by as little as brings a stretch into view; of one that is longer than the box, its beginning. */
  #show(top: number, bottom: number): void {
    const { box, form } = this.#picture;
    if (!box || !form) return;
    const room = box.clientHeight - form.headHeight;
    if (top - margin < box.scrollTop || bottom - top + margin + below > room) box.scrollTop = top - margin;
    else if (bottom + below > box.scrollTop + room) box.scrollTop = bottom + below - room;
    if (this.#picture.isStale()) this.#host.requestUpdate();
  }

  #clicked(target: Element): void {
    const host = this.#host;
    const fate = target.closest<HTMLElement>('[data-fate]')?.dataset['fate'];
    if (fate !== undefined) {
      host.fate = fate;
      return host.act({ filters: toggledFate(fate, this.#picture.view!, host.filters) });
    }
    const element = target.closest<HTMLElement>('[data-key]');
    if (!element) return;
    const key = element.dataset['key']!;
    this.#picture.active = key;
    (element.querySelector('button') ?? element).focus({ preventScroll: true });
    const row = this.#rowOf(key);
    if (row?.isOpen !== undefined && target.closest('.turn')) return this.#turn(key, !row.isOpen);
    this.#activate(key);
  }

  #activate(key: string): void {
    const host = this.#host;
    const picture = this.#picture;
    const item = this.#rowOf(key) ?? picture.columns?.itemOf(key);
    if (!item) return;
    if (item.kind === 'fold') {
      this.#unfold(item.index);
      void host.updateComplete.then(() => this.#focus(picture.active));
      return;
    }
    const id = picture.idOf(item.kind, item.index);
    if (id !== undefined) {
      this.#left = key;
      host.act({ selected: id === host.selected ? null : id });
    } else {
      const row = this.#rowOf(key);
      if (row?.isOpen !== undefined) this.#turn(key, !row.isOpen);
    }
  }

  /** Brings out what is folded, a number at a time, or folds it again. */
  #unfold(index: number): void {
    const picture = this.#picture;
    const { graph, groups } = picture.view!;
    const { folded, single, group } = groups[index]!;
    const { id } = graph.groups[group]!;
    const next = new Map(picture.unfolded);
    if (folded.length) next.set(id, (next.get(id) ?? 0) + unfolding);
    else next.delete(id);
    // The focus goes on to what has come out, or back to what stays.
    const to = folded[0] ?? single[0] ?? 0;
    picture.active = picture.tree ? picture.active.replace(/fold $/, () => `proposal ${graph.records.proposal[to]!.id}`) : `proposal ${to}`;
    picture.unfolded = next;
    this.#host.requestUpdate();
  }

  #turn(path: string, isOpen: boolean): void {
    this.#picture.turned = new Map(this.#picture.turned).set(path, isOpen);
    this.#host.requestUpdate();
  }

  #focused(target: Element): void {
    const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key === undefined) {
      const fate = target.closest<HTMLElement>('[data-fate]')?.dataset['fate'];
      if (fate !== undefined && fate !== this.#host.fate) {
        this.#host.fate = fate;
        this.#host.requestUpdate();
      }
      return;
    }
    const left = this.#left;
    this.#left = undefined;
    // Rows are drawn anew while details are read: the focus that comes back goes to the record that was left.
    if (left !== undefined && left !== key && this.#host.selected === null && this.#picture.form?.extentOf(left)) return this.#focus(left);
    if (key === this.#picture.active) return;
    this.#picture.active = key;
    this.#host.requestUpdate();
  }

  #pressed(event: KeyboardEvent, target: Element): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const host = this.#host;
    if (event.key === 'Escape') {
      if (host.selected !== null) host.act({ selected: null });
      return;
    }
    const sums = target.closest('.sums');
    if (sums) return rovingTarget(event, target, sums, host.direction)?.focus();
    const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    if (key === undefined) return;
    const row = this.#rowOf(key);
    if (row && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      return this.#activate(key);
    }
    const to = row ? this.#fromRow(event.key, row) : this.#fromItem(event.key, key);
    if (to === undefined) return;
    event.preventDefault();
    if (to !== key) this.#focus(to);
  }

  #rowOf(key: string): TreeRow | undefined {
    return this.#picture.tree?.rows.find(({ path }) => path === key);
  }

  /** The arrow that leads on: to the country, as the reading goes. */
  #isOnwards(key: string): boolean {
    return key === (this.#host.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
  }

  /** In the list as in any tree: up and down through what is open, onwards opens and goes in, backwards closes and goes out. */
  #fromRow(key: string, row: TreeRow): string | undefined {
    const { rows } = this.#picture.tree!;
    const at = rows.indexOf(row);
    switch (key) {
      case 'ArrowDown': return rows[Math.min(rows.length - 1, at + 1)]!.path;
      case 'ArrowUp': return rows[Math.max(0, at - 1)]!.path;
      case 'Home': return rows[0]!.path;
      case 'End': return rows.at(-1)!.path;
      case 'ArrowLeft': case 'ArrowRight': break;
      default: return undefined;
    }
    if (this.#isOnwards(key)) {
      if (row.isOpen) return rows[at + 1]?.path;
      if (row.isOpen === false) this.#turn(row.path, true);
      return row.path;
    }
    if (row.isOpen) {
      this.#turn(row.path, false);
      return row.path;
    }
    return rows.slice(0, at).reverse().find(({ level }) => level < row.level)?.path ?? row.path;
  }

  /** In the columns: up and down within one, sideways along a link to the first record at its other end; while a thread is lit, along it. */
  #fromItem(key: string, from: string): string | undefined {
    const form = this.#picture.columns;
    const item = form?.itemOf(from);
    if (!form || !item) return undefined;
    const column = form.columns.columns.find(({ items }) => items.includes(item))!.items.filter(({ kind }) => kind !== 'note');
    const at = column.indexOf(item);
    switch (key) {
      case 'ArrowDown': return form.keyOf(column[Math.min(column.length - 1, at + 1)]!);
      case 'ArrowUp': return form.keyOf(column[Math.max(0, at - 1)]!);
      case 'Home': return form.keyOf(column[0]!);
      case 'End': return form.keyOf(column.at(-1)!);
      case 'ArrowLeft': case 'ArrowRight': break;
      default: return undefined;
    }
    const ends = form.columns.ties(item, this.#isOnwards(key) ? 'on' : 'back').map((tie) => tie.item);
    const aside = ends.filter((end) => end.column !== item.column);
    const choice = aside.length ? aside : ends;
    const to = choice.find((end) => this.#picture.isLit(end)) ?? choice[0];
    return to ? form.keyOf(to) : from;
  }

  /** Moves the focus to a record, which is drawn first where it is out of view. */
  #focus(key: string): void {
    const host = this.#host;
    this.#picture.active = key;
    const extent = this.#picture.form?.extentOf(key);
    if (extent) this.#show(...extent);
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const element = host.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      (element?.querySelector('button') ?? element)?.focus({ preventScroll: true });
    });
  }
}
