import type { Hands } from '../../kit/hands.js';
import { rovingTarget } from '../../kit/roving.js';
import type { UptakeItem } from '../../layout/uptake-columns.js';
import type { TreeRow } from '../../layout/uptake-tree.js';
import { keyOf } from './render-columns.js';
import { toggledFate } from './sums.js';
import type { ThreadPicture } from './thread-picture.js';
import type { CtUptakeThread } from './uptake-thread.js';

/** Px that a record keeps from the edges of the box when it is brought into view. */
const margin = 16;

/** What readers do in the picture: press, go from record to record by key, and see the thread of what is selected. */
export class ThreadHands implements Hands {
  #host: CtUptakeThread;
  #picture: ThreadPicture;
  /** Key of the item whose details have the focus: it gets the focus back. */
  #left: string | undefined;

  constructor(host: CtUptakeThread, picture: ThreadPicture) {
    this.#host = host;
    this.#picture = picture;
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
    const picture = this.#picture;
    const { selected, lit } = this.#host;
    const own: (readonly [number, number])[] = [];
    const all: (readonly [number, number])[] = [];
    if (picture.shape === 'tree') {
      for (const { kind, index, path } of picture.rows) {
        const id = picture.idOf(kind, index);
        if (id === undefined || !lit.has(id)) continue;
        all.push(picture.extentOf(path)!);
        if (id === selected) own.push(picture.extentOf(path)!);
      }
    } else {
      for (const { items } of picture.columns?.columns ?? []) {
        for (const item of items) {
          if (item.kind === 'note' || !picture.isLit(item)) continue;
          all.push([item.y, item.y + item.h]);
          if (picture.idOf(item.kind, item.index) === selected) own.push([item.y, item.y + item.h]);
        }
      }
    }
    if (!all.length) return;
    this.#show(Math.min(...all.map(([top]) => top)), Math.max(...all.map(([, bottom]) => bottom)));
    if (own[0]) this.#show(...own[0]);
  }

  /** Scrolls the box by as little as brings a stretch into view; of one that is longer than the box, its beginning. */
  #show(top: number, bottom: number): void {
    const { box, headHeight } = this.#picture;
    if (!box) return;
    const room = box.clientHeight - headHeight;
    if (top - margin < box.scrollTop || bottom - top + 2 * margin > room) box.scrollTop = top - margin;
    else if (bottom + margin > box.scrollTop + room) box.scrollTop = bottom + margin - room;
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
    if (row?.isOpen !== undefined && target.closest('.turn')) return this.#picture.turn(key, !row.isOpen);
    this.#activate(key);
  }

  #activate(key: string): void {
    const host = this.#host;
    const picture = this.#picture;
    const item = this.#rowOf(key) ?? picture.itemOf(key);
    if (!item) return;
    if (item.kind === 'fold') {
      picture.unfold(item.index);
      void host.updateComplete.then(() => this.#focus(picture.active));
      return;
    }
    const id = picture.idOf(item.kind, item.index);
    if (id !== undefined) {
      this.#left = key;
      host.act({ selected: id === host.selected ? null : id });
    } else {
      const row = this.#rowOf(key);
      if (row?.isOpen !== undefined) picture.turn(key, !row.isOpen);
    }
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
    if (left !== undefined && left !== key && this.#host.selected === null && this.#picture.extentOf(left)) return this.#focus(left);
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
    return this.#picture.shape === 'tree' ? this.#picture.rows.find(({ path }) => path === key) : undefined;
  }

  /** The arrow that leads on: to the country, as the reading goes. */
  #isOnwards(key: string): boolean {
    return key === (this.#host.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
  }

  /** In the list as in any tree: up and down through what is open, onwards opens and goes in, backwards closes and goes out. */
  #fromRow(key: string, row: TreeRow): string | undefined {
    const { rows } = this.#picture;
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
      if (row.isOpen === false) this.#picture.turn(row.path, true);
      return row.path;
    }
    if (row.isOpen) {
      this.#picture.turn(row.path, false);
      return row.path;
    }
    return rows.slice(0, at).reverse().find(({ level }) => level < row.level)?.path ?? row.path;
  }

  /** In the columns: up and down within one, sideways along a link to the first record at its other end; while a thread is lit, along it. */
  #fromItem(key: string, from: string): string | undefined {
    const item = this.#picture.itemOf(from);
    if (!item) return undefined;
    const column = this.#picture.columns!.columns.find(({ items }) => items.includes(item))!.items.filter(({ kind }) => kind !== 'note');
    const at = column.indexOf(item);
    switch (key) {
      case 'ArrowDown': return keyOf(column[Math.min(column.length - 1, at + 1)]!);
      case 'ArrowUp': return keyOf(column[Math.max(0, at - 1)]!);
      case 'Home': return keyOf(column[0]!);
      case 'End': return keyOf(column.at(-1)!);
      case 'ArrowLeft': case 'ArrowRight': break;
      default: return undefined;
    }
    const ends: readonly UptakeItem[] = this.#isOnwards(key) ? item.on : item.back;
    const aside = ends.filter((end) => end.column !== item.column);
    const choice = aside.length ? aside : ends;
    const to = choice.find((end) => this.#picture.isLit(end)) ?? choice[0];
    return to ? keyOf(to) : from;
  }

  /** Moves the focus to a record, which is drawn first where it is out of view. */
  #focus(key: string): void {
    const host = this.#host;
    this.#picture.active = key;
    const extent = this.#picture.extentOf(key);
    if (extent) this.#show(...extent);
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const element = host.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      (element?.querySelector('button') ?? element)?.focus({ preventScroll: true });
    });
  }
}
