import type { ReactiveController } from 'lit';
import type { Hands } from '../../kit/hands.js';
import { rovingTarget } from '../../kit/roving.js';
import { sizesObserver } from '../../kit/sizes.js';
import { focusBar, keepBar, pressBar, type BarsHost } from './bar-hands.js';
import { firstRows } from './first-rows.js';
import { firstGuess, meanHeights } from './row-heights.js';
import { rowForKey } from './row-keys.js';
import { proposalFrom, rowOf } from '../../layout/proposal-row-search.js';
import type { ProposalRows } from '../../layout/proposal-rows.js';
import type { Proposal } from '../../model/feed.js';
import { VirtualRows, type RowRange } from '../../layout/virtual-rows.js';
import { physicalHeight, scrolledTo, scrollTo, settle, type ScrollExtent, type ScrollPosition } from '../../layout/virtual-scroll.js';

export interface ScrollerHost extends BarsHost {
  /** Paper does not scroll: every row is drawn. */
  readonly printing: boolean;
  readonly direction: 'ltr' | 'rtl';
}

/** Px drawn above and below what is seen, so that a quick scroll meets rows and not a gap. */
const overscan = 300;
/** Ms without a scroll event after which scrolling is taken to be at rest. */
const restAfter = 200;

/**
 * What readers do with the list and with the bars above it. Draws the rows in view, keeps them in place while their heights become known, and keeps the focus. The host draws
 * `.scroll` > `.canvas` > `.window`, in it the rows of `draw()` with their index in `data-row`, and one button in each proposal.
 */
export class RowScroller implements ReactiveController, Hands {
  list: ProposalRows;
  #records: readonly Proposal[];
  #host: ScrollerHost;
  #rows = new VirtualRows(0, Number);
  #guess = firstGuess;
  /** True once the guesses come from rows that were measured at this width. */
  #calibrated = false;
  #position: ScrollPosition = { physical: 0, offset: 0 };
  /** Inner width of the box in px; 0 before it was drawn. */
  #width = 0;
  #viewport = 600;
  #drawn: RowRange = { first: 0, last: 0, offset: 0 };
  /** Row that keys move from. */
  #active = -1;
  #revealing = -1;
  #focusing = false;
  #hadFocus = false;
  /** True when the position was set by us, and the box has yet to follow. */
  #moved = false;
  #box: HTMLElement | null = null;
  #rest: number | undefined;
  /** In the next frame: drawing while sizes are being reported would change them again, which browsers report as an error. */
  #observer = sizesObserver(() => this.#resized());

  /** `list` is what the host has drawn from its beginning, and its rows are indexes of `records`. */
  constructor(host: ScrollerHost, list: ProposalRows, records: readonly Proposal[]) {
    this.#host = host;
    this.list = list;
    this.#records = records;
    this.#rebuild();
    const box = host.shadowRoot!.querySelector<HTMLElement>('.scroll');
    if (box) {
      // It takes over where the reader has got to.
      this.#box = box;
      this.#observer.observe(box);
      ({ clientWidth: this.#width, clientHeight: this.#viewport } = box);
      this.#measure();
      this.#position = scrolledTo(box.scrollTop, this.#position, this.#extent);
    }
    host.addController(this);
  }

  hostConnected(): void { this.#host.requestUpdate(); }

  hostDisconnected(): void {
    this.#observer.disconnect();
    window.clearTimeout(this.#rest);
    this.#box = null;
  }

  /** Shows another list, from its beginning, or from where one was. Where one is active, it stays so. */
  show(list: ProposalRows, records: readonly Proposal[], stay: boolean): void {
    const active = this.#active >= 0 && this.#active < this.list.count ? this.#records[this.list.at(this.#active).record]?.id : undefined;
    this.list = list;
    this.#records = records;
    this.#active = active === undefined ? -1 : this.#rowOf(active);
    this.#rebuild();
    this.#moveTo(stay ? this.#position.offset : 0);
    if (this.#active >= 0 && this.#hasFocus()) this.#show(this.#active);
  }

  /** Brings a proposal into view within the box; the page does not move. */
  reveal(id: string): void {
    this.#show(this.#rowOf(id));
  }

  #rowOf(id: string): number {
    return rowOf(this.list, this.#records.findIndex((each) => each.id === id));
  }

  #show(row: number): void {
    if (row < 0) return;
    this.#active = row;
    this.#revealing = row;
    this.#moveTo(this.#offsetToShow(row));
    this.#host.requestUpdate();
  }

  /** The rows to draw now. */
  draw(): RowRange {
    const { count } = this.list;
    this.#drawn = this.#host.printing || count <= firstRows
      ? { first: 0, last: count, offset: 0 }
      : this.#rows.range(this.#position.offset, this.#viewport, overscan);
    return this.#drawn;
  }

  /** The one row that the Tab key reaches: where one was, else the first in view. */
  get tabbable(): number {
    const { first, last } = this.#drawn;
    if (this.#active >= first && this.#active < last) return this.#active;
    return proposalFrom(this.list, this.#rows.indexAt(this.#position.offset), 1);
  }

  handle(event: Event, target: Element): void {
    switch (event.type) {
      case 'scroll': return this.#scrolled();
      case 'click': return pressBar(this.#host, target);
      case 'focusin': return target.closest('.summary') ? focusBar(this.#host, target) : this.#focused(target);
      case 'keydown': return this.#pressed(event as KeyboardEvent, target);
      default:
    }
  }

  #scrolled(): void {
    if (!this.#box) return;
    this.#position = scrolledTo(this.#box.scrollTop, this.#position, this.#extent);
    this.#place();
    if (!this.#covered()) this.#host.requestUpdate();
    window.clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#settle(), restAfter);
  }

  #focused(target: Element): void {
    const row = rowAt(target);
    if (row < 0 || row === this.#active) return;
    this.#active = row;
    this.#host.requestUpdate();
  }

  #pressed(event: KeyboardEvent, target: Element): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const bars = target.closest('.summary');
    if (bars) return rovingTarget(event, target, bars, this.#host.direction)?.focus();
    const from = this.#active >= 0 ? this.#active : this.tabbable;
    const page = Math.max(1, this.#viewport - this.#guess.heading);
    const row = rowForKey(event.key, this.list, from, (step) => this.#rows.indexAt(this.#rows.offsetOf(from) + step * page));
    if (row === undefined || row < 0) return;
    event.preventDefault();
    this.#focusing = true;
    this.#show(row);
  }

  hostUpdate(): void { this.#hadFocus = this.#hasFocus(); }

  hostUpdated(): void {
    keepBar(this.#host);
    this.#follow(this.#host.shadowRoot!.querySelector<HTMLElement>('.scroll'));
    if (!this.#box) return;
    this.#measure();
    this.#place();
    if (this.#moved) {
      this.#moved = false;
      this.#box.scrollTop = this.#position.physical;
    }
    if (!this.#covered()) this.#host.requestUpdate();
    this.#keepFocus(this.#box);
  }

  get #extent(): ScrollExtent { return { total: this.#rows.total, viewport: this.#viewport }; }

  /** The heading of a group stays at the top of the box, over the rows. */
  #offsetToShow(row: number): number {
    const { group } = this.list.at(row);
    const covered = this.list.headed ? this.#rows.heightOf(this.list.startOf(group)) : 0;
    return this.#rows.offsetToShow(row, this.#position.offset + covered, this.#viewport - covered) - covered;
  }

  #moveTo(offset: number): void {
    this.#position = scrollTo(offset, this.#extent);
    this.#moved = true;
  }

  #rebuild(): void {
    const { list } = this;
    const { item, heading } = this.#guess;
    this.#rows = new VirtualRows(list.count, () => item);
    if (list.headed) list.groups.forEach((_group, index) => this.#rows.measure(list.startOf(index), heading));
  }

  #follow(box: HTMLElement | null): void {
    if (box === this.#box) return;
    this.#observer.disconnect();
    this.#box = box;
    if (!box) return;
    this.#observer.observe(box);
    this.#resized();
    this.#moved = true;
  }

  #resized(): void {
    if (!this.#box) return;
    const { clientWidth, clientHeight } = this.#box;
    if (clientWidth === this.#width && clientHeight === this.#viewport) return;
    // What was in view and active stays in view.
    const seen = this.#rows.range(this.#position.offset, this.#viewport);
    if (this.#active >= seen.first && this.#active < seen.last) this.#revealing = this.#active;
    this.#viewport = clientHeight;
    if (clientWidth !== this.#width) {
      // Lines break elsewhere now: every height is a guess again, and the same row stays on top.
      const anchor = this.#rows.anchorAt(this.#position.offset);
      this.#width = clientWidth;
      this.#calibrated = false;
      this.#rebuild();
      this.#moveTo(this.#rows.offsetOfAnchor(anchor));
    }
    this.#host.requestUpdate();
  }

  #measure(): void {
    const heights = Array.from(this.#box!.querySelectorAll<HTMLElement>('[data-row]'), (row) => ({ row: rowAt(row), height: row.getBoundingClientRect().height }));
    if (this.#host.printing || !heights.some(({ height }) => height > 0)) return;
    const anchor = this.#rows.anchorAt(this.#position.offset);
    if (!this.#calibrated) {
      this.#guess = meanHeights(this.list, heights, this.#guess);
      this.#calibrated = true;
      this.#rebuild();
    }
    let changed = 0;
    for (const { row, height } of heights) changed += Math.abs(this.#rows.measure(row, height));
    if (this.#revealing >= 0) {
      const { offset } = this.#position;
      this.#moveTo(this.#offsetToShow(this.#revealing));
      if (changed < 1 && offset === this.#position.offset) this.#revealing = -1;
      else this.#host.requestUpdate();
      return;
    }
    // The bar stays where it is and the rows stay where they are; what became of the heights is made up for at rest.
    this.#position = { physical: this.#position.physical, offset: this.#rows.offsetOfAnchor(anchor) };
    if (changed >= 1) this.#rest ??= window.setTimeout(() => this.#settle(), restAfter);
  }

  /** Puts the rows where they belong. Custom properties and not a style attribute, which a strict page blocks. */
  #place(): void {
    const { first } = this.#drawn;
    const { physical, offset } = this.#position;
    const leading = this.list.headed && first < this.list.count && this.list.at(first).record >= 0 ? this.#rows.heightOf(this.list.startOf(this.list.at(first).group)) : 0;
    const box = this.#box!;
    box.style.setProperty('--_total', `${physicalHeight(this.#extent)}px`);
    box.style.setProperty('--_top', `${physical + this.#rows.offsetOf(first) - leading - offset}px`);
  }

  #covered(): boolean {
    if (this.#host.printing) return true;
    const { first, last } = this.#rows.range(this.#position.offset, this.#viewport);
    return first >= this.#drawn.first && last <= this.#drawn.last;
  }

  #settle(): void {
    this.#rest = undefined;
    if (!this.#box) return;
    this.#position = settle(this.#position, this.#extent);
    this.#place();
    if (Math.abs(this.#box.scrollTop - this.#position.physical) >= 1) this.#box.scrollTop = this.#position.physical;
  }

  #hasFocus(): boolean {
    const active = this.#host.shadowRoot?.activeElement;
    return !!active && !!this.#box?.contains(active);
  }

  /**
   * A row's elements show another row when it is scrolled away: the focus goes to where the row is now, or the box keeps it until the row
   * is back.
   */
  #keepFocus(box: HTMLElement): void {
    if (!this.#hadFocus && !this.#focusing) return;
    const active = this.#host.shadowRoot?.activeElement;
    const isInside = !!active && box.contains(active);
    // Whoever presses elsewhere meanwhile has taken the focus, and keeps it.
    if (!this.#focusing && active && (!isInside || rowAt(active) === this.#active)) return;
    const button = box.querySelector<HTMLElement>(`[data-row="${this.#active}"] button`);
    this.#focusing &&= !button;
    (button ?? box).focus({ preventScroll: true });
  }
}

function rowAt(element: Element): number {
  return Number(element.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? -1);
}
