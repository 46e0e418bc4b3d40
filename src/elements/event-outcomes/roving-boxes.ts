import type { ReactiveController } from 'lit';
import type { DataElement } from '../../kit/element.js';
import { items } from './boxes.js';

/** What an item does, so that it is known again after drawing. */
function keyOf(item: HTMLElement): string {
  return JSON.stringify([{ ...item.dataset }, item.getAttribute('href')]);
}

/**
 * Each box (`data-box`) is one stop of the Tab key; arrows, Home and End move inside it. The focus stays on what it was on when the page
 * is drawn anew. This is loaded when the focus first comes into a box.
 */
export class RovingBoxes implements ReactiveController {
  #host: DataElement;
  /** Where the reader was last in each box. */
  #at = new Map<string, { readonly item: HTMLElement; readonly key: string }>();
  #focused: string | undefined;

  constructor(host: DataElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = this.#host.shadowRoot?.activeElement;
    const box = active?.closest<HTMLElement>('[data-box]')?.dataset['box'];
    // While other data is on its way the page is not there; whoever goes elsewhere meanwhile keeps the focus.
    const isNowhere = !active && this.#host.ownerDocument.activeElement === this.#host.ownerDocument.body;
    if (box !== undefined || !isNowhere) this.#focused = active?.matches(items) ? box : undefined;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot!;
    for (const box of root.querySelectorAll<HTMLElement>('[data-box]')) {
      const name = box.dataset['box']!;
      const all = [...box.querySelectorAll<HTMLElement>(items)];
      const last = this.#at.get(name);
      const current = all.find((item) => item === last?.item && keyOf(item) === last.key) ?? all.find((item) => keyOf(item) === last?.key) ?? all[0];
      for (const item of all) item.tabIndex = item === current ? 0 : -1;
      if (this.#focused !== name || !current) continue;
      const { activeElement } = root;
      if (!activeElement || (activeElement !== current && box.contains(activeElement))) current.focus({ preventScroll: true });
    }
  }

  /** Answers the focus and keys. `target` is where they were: an event that is over no longer says so. */
  handle(event: Event, target: Element): void {
    if (event instanceof KeyboardEvent) this.#move(event, target);
    else this.#focus(target);
  }

  #focus(target: Element): void {
    const item = target.closest<HTMLElement>(items);
    const box = item?.closest<HTMLElement>('[data-box]');
    if (!item || !box) return;
    const name = box.dataset['box']!;
    const last = this.#at.get(name)?.item;
    if (last) last.tabIndex = -1;
    else for (const each of box.querySelectorAll<HTMLElement>(items)) each.tabIndex = -1;
    item.tabIndex = 0;
    this.#at.set(name, { item, key: keyOf(item) });
    // The page was drawn anew before this part had come.
    if (!item.isConnected) this.#focused = name;
  }

  #move(event: KeyboardEvent, target: Element): void {
    const from = target.closest<HTMLElement>(items);
    const box = from?.closest('[data-box]');
    if (!from || !box || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...box.querySelectorAll<HTMLElement>(items)];
    const at = all.indexOf(from);
    const forward = this.#host.direction === 'rtl' ? -1 : 1;
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: all.length - 1 };
    if (!Object.hasOwn(moves, event.key)) return;
    event.preventDefault();
    all[moves[event.key]!]?.focus();
  }
}
