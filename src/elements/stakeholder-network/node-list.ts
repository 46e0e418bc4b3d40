import { html, nothing, type TemplateResult } from 'lit';
import { bdi, isolated, said } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import { sizesObserver } from '../../kit/sizes.js';
import { otherEnd } from '../../layout/network-graph.js';
import { groupOf } from '../../layout/network-signs.js';
import { renderSign } from './sign.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';
import type { Surroundings } from './surroundings.js';

/** Px of a row: two lines of a name and one of what is said about it. */
const rowHeight = 56;
/** Rows above and below the box that are drawn too. */
const overscan = 2;
/** Paper holds this many nodes with all their neighbours; more stand there with their names. */
const mostOpenOnPaper = 300;

/** Keys of the list; what they do is in `list-hands.ts`. */
const keys = /^(Arrow\w+|Page\w+|Home|End|Enter| |n|Backspace|Escape)$/;

/** A node, or under an open node one of its neighbours. */
interface Row {
  readonly node: number;
  readonly link?: number;
  /** Place among its siblings, from 1, and how many these are. */
  readonly place: number;
  readonly of: number;
}

/** All shown nodes by number of links, each with its neighbours and their parts in words: the picture as a tree, in step with it. */
export class NodeList {
  /** Rows: the nodes, and what stands under open ones. */
  count = 0;
  /** Nodes whose neighbours stand below them. */
  readonly open = new Set<number>();
  /** Row that Tab comes to. */
  at = 0;
  #host: CtStakeholderNetwork;
  #around: Surroundings;
  #order: readonly number[] = [];
  /** Open nodes by their places in that order, with the links that have rows. */
  #under: readonly { readonly at: number; readonly links: readonly number[] }[] = [];
  #for: readonly unknown[] = [];
  #box: HTMLElement | undefined;
  #top = 0;
  #height = 400;
  /** The focus is to go to the row that Tab comes to. */
  #takesFocus = false;
  #seen: number | undefined;
  #sizes = sizesObserver(() => this.#scrolled());

  constructor(host: CtStakeholderNetwork, around: Surroundings) {
    this.#host = host;
    this.#around = around;
  }

  /** Rows that a page key goes. */
  get page(): number {
    return Math.max(1, Math.floor(this.#height / rowHeight) - 1);
  }

  update(): void {
    const { model: { network, shown }, chosen, printing } = this.#host;
    if (!network || !shown) return;
    const now = [network, shown, chosen, printing];
    if (now.every((value, i) => value === this.#for[i])) return;
    if (network !== this.#for[0]) this.open.clear();
    if (network !== this.#for[0] || shown !== this.#for[1]) {
      this.#order = byDegree(shown, this.#host.model.degrees);
      this.at = 0;
    }
    this.#for = now;
    if (chosen !== undefined && chosen !== this.#seen) this.open.add(chosen);
    this.arrange();
    // What is selected elsewhere comes into view here.
    if (chosen !== this.#seen && chosen !== undefined) this.go(this.#rowOf(chosen), false);
    this.#seen = chosen;
  }

  render(): TemplateResult {
    const { printing, chosen, stage } = this.#host;
    const first = printing ? 0 : Math.max(0, Math.floor(this.#top / rowHeight) - overscan);
    const last = printing ? this.count : Math.min(this.count, Math.ceil((this.#top + this.#height) / rowHeight) + overscan);
    // The row with the focus stays in the page, wherever it is scrolled to.
    const shown = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n);
    if (!printing && this.at < this.count && !shown.includes(this.at)) shown.push(this.at);
    const title = this.#around.t('network.list');
    return html`<div class="list-title" id="nodes-title">${title}</div>
      <div class="nodes-box" tabindex="-1" @scroll=${this.#scrolled}><div class="tree" role="tree" aria-labelledby="nodes-title"
        @keydown=${this.#keyed} @click=${this.#clicked} @pointerover=${this.#pointed} @pointerleave=${() => stage.point(undefined)} @focusin=${this.#focused} @focusout=${() => stage.point(undefined)}
      >${shown.map((index) => this.#renderRow(index, chosen))}</div></div>`;
  }

  /** Places the rows, and the focus where it has gone. */
  updated(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.nodes-box') ?? undefined;
    if (box !== this.#box) {
      this.#sizes.disconnect();
      this.#box = box;
      if (box) this.#sizes.observe(box);
    }
    if (!box) return;
    (box.firstElementChild as HTMLElement).style.setProperty('block-size', this.#host.printing ? 'auto' : `${this.count * rowHeight}px`);
    for (const row of box.querySelectorAll<HTMLElement>('.row')) row.style.setProperty('inset-block-start', `${Number(row.dataset['row']) * rowHeight}px`);
    this.pointed(this.#host.stage.active);
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    box.querySelector<HTMLElement>(`[data-row="${this.at}"]`)?.focus({ preventScroll: true });
  }

  /** Marks the rows of the node that is pointed at in the picture. */
  pointed(node: number | undefined): void {
    for (const row of this.#box?.querySelectorAll<HTMLElement>('.row') ?? []) row.classList.toggle('active', row.dataset['node'] === String(node));
  }

  #renderRow(index: number, chosen: number | undefined): TemplateResult {
    const host = this.#host;
    const { localization, model, lit } = host;
    const { node, link, place, of } = this.rowAt(index)!;
    const network = model.network!;
    const { record } = network.nodes[node]!;
    const name = host.textOf(node);
    const count = model.degrees[node]!;
    const roles = link === undefined ? [] : network.roles[link]!.map((role) => localization.named('role', role, this.#around.lang));
    const abouts = link === undefined ? [this.#around.groupName(groupOf(network.nodes[node]!))] : roles;
    const listed = (write: (about: ShownText) => string): string => abouts.map(write).join(localization.t('list.separator'));
    const about = listed(({ text }) => text);
    const isOpen = link === undefined && count > 0 ? this.open.has(node) || host.printing : undefined;
    const counted = link === undefined ? this.#around.t('network.links', { count }) : '';
    const label = [name.text, about, counted].filter(Boolean).join(localization.t('list.separator'));
    return html`<div class="row ${link === undefined ? '' : 'under'} ${isOpen === undefined ? '' : 'opens'} ${node === chosen ? 'chosen' : ''} ${record && lit.has(record.id) ? 'lit' : ''}" role="treeitem" aria-label=${label}
      tabindex=${index === this.at ? 0 : -1} data-row=${index} data-node=${node} aria-level=${link === undefined ? 1 : 2} aria-posinset=${place} aria-setsize=${of}
      aria-expanded=${isOpen ?? nothing} aria-selected=${node === chosen} data-count=${counted ? localization.number(count) : nothing}
      >${renderSign(host.signOf(node))}<span class="row-text">${bdi(name)}${about ? html` <span class="muted about">${said(listed(isolated), this.#around.lang)}</span>` : nothing}</span></div>`;
  }

  /** Lists the rows anew: the nodes, and under open ones their neighbours. */
  arrange(): void {
    const { model: { network, shown }, printing } = this.#host;
    const order = this.#order;
    const { around, offsets } = network!;
    const allOpen = printing && order.length <= mostOpenOnPaper;
    this.count = order.length;
    this.#under = [...(allOpen ? order : this.open)].map((node) => order.indexOf(node)).filter((at) => at >= 0).sort((a, b) => a - b).map((at) => {
      const node = order[at]!;
      const links = Array.from(around.subarray(offsets[node], offsets[node + 1])).filter((link) => shown![otherEnd(network!, link, node)]);
      this.count += links.length;
      return { at, links };
    });
  }

  /** What stands in a row; worked out when it is seen, since there may be 100,000. */
  rowAt(index: number): Row | undefined {
    const order = this.#order;
    let place = index;
    for (const { at, links: { length }, links } of this.#under) {
      if (place <= at) break;
      const link = links[place - at - 1];
      if (link !== undefined) return { node: otherEnd(this.#host.model.network!, link, order[at]!), link, place: place - at, of: length };
      place -= length;
    }
    const node = order[place];
    return node === undefined ? undefined : { node, place: place + 1, of: order.length };
  }

  /** The row of a node itself; -1 where it has none. */
  #rowOf(node: number): number {
    const place = this.#order.indexOf(node);
    return this.#under.reduce((row, { at, links }) => (at < place ? row + links.length : row), place);
  }

  /** Makes a row the one that Tab comes to, and brings it into view. */
  go(index: number, takesFocus: boolean): void {
    if (index < 0 || index >= this.count) return;
    this.at = index;
    this.#takesFocus = takesFocus;
    const box = this.#box;
    if (box) {
      const top = index * rowHeight;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
      this.#top = box.scrollTop;
    }
    this.#host.requestUpdate();
  }

  #keyed = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !keys.test(key)) return;
    event.preventDefault();
    this.#host.stage.with(({ list }) => list?.key(key));
  };

  #clicked = (event: Event): void => {
    const index = this.#indexOf(event);
    if (index >= 0) this.#host.stage.with(({ list }) => list?.press(index));
  };

  #focused = (event: Event): void => {
    const index = this.#indexOf(event);
    if (index < 0) return;
    this.at = index;
    this.#host.stage.point(this.rowAt(index)?.node);
    this.#host.requestUpdate();
  };

  #pointed = (event: Event): void => {
    const row = this.rowAt(this.#indexOf(event));
    if (row) this.#host.stage.point(row.node);
  };

  #indexOf({ target }: Event): number {
    return Number((target as Element).closest<HTMLElement>('.row')?.dataset['row'] ?? -1);
  }

  #scrolled = (): void => {
    const box = this.#box;
    if (!box) return;
    [this.#top, this.#height] = [box.scrollTop, box.clientHeight];
    this.#host.requestUpdate();
  };
}

/** Shown nodes by their number of links, most first, then in the feed's order: counted, since they may be 100,000. */
function byDegree(shown: Uint8Array, degrees: Uint32Array): readonly number[] {
  const byCount: number[][] = [];
  for (let node = 0; node < shown.length; node++) if (shown[node]) (byCount[degrees[node]!] ??= []).push(node);
  return byCount.reverse().flat();
}
