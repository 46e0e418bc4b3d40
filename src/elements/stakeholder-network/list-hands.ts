import type { NodeList } from './node-list.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';

/** What readers do with the list of nodes: the keys of a tree, and pressing its rows. */
export class ListHands {
  #host: CtStakeholderNetwork;
  #list: NodeList;

  constructor(host: CtStakeholderNetwork, list: NodeList) {
    this.#host = host;
    this.#list = list;
  }

  /** A key that the list answers, on the row that has the focus. */
  key(key: string): void {
    const host = this.#host;
    const list = this.#list;
    const { count, at, page } = list;
    const row = list.rowAt(at);
    if (!row) return;
    const isTop = row.link === undefined;
    const [opens, closes] = host.direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => list.go(at + 1, true),
      ArrowUp: () => list.go(at - 1, true),
      PageDown: () => list.go(Math.min(count - 1, at + page), true),
      PageUp: () => list.go(Math.max(0, at - page), true),
      Home: () => list.go(0, true),
      End: () => list.go(count - 1, true),
      [opens]: () => (isTop && !list.open.has(row.node) ? this.#toggle(row.node, true) : list.go(at + 1, true)),
      [closes]: () => (isTop ? this.#toggle(row.node, false) : list.go(at - row.place, true)),
      Enter: () => host.choose(row.node),
      ' ': () => host.choose(row.node),
      n: () => host.stage.with((hands) => hands.showNear(row.node)),
      Backspace: () => host.stage.with((hands) => hands.back()),
      Escape: () => (host.chosen === undefined ? host.stage.with((hands) => hands.back()) : host.choose(host.chosen)),
    };
    if (Object.hasOwn(acts, key)) acts[key]!();
  }

  /** A row that was pressed opens and is selected; the one that is selected closes and is let go. */
  press(index: number): void {
    const list = this.#list;
    const row = list.rowAt(index);
    if (!row) return;
    list.at = index;
    const { chosen } = this.#host;
    if (row.link === undefined) this.#toggle(row.node, row.node !== chosen);
    this.#host.choose(row.node);
  }

  #toggle(node: number, isOpen: boolean): void {
    const list = this.#list;
    if (isOpen) list.open.add(node);
    else list.open.delete(node);
    list.arrange();
    this.#host.requestUpdate();
  }
}
