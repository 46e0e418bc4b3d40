import type { FeedSource } from './feed-loader.js';
import { ViewStore } from './view-state.js';

interface Member {
  readonly widget: Node;
  readonly own: FeedSource | undefined;
  readonly changed: () => void;
}

/** Widgets of one name on a page: one view, and the data of the first of them in the page that has its own, whichever was there first. */
export class Group {
  readonly view = new ViewStore();
  #members = new Set<Member>();
  #source: FeedSource | undefined;
  #onEmpty: () => void;

  constructor(onEmpty: () => void) {
    this.#onEmpty = onEmpty;
  }

  /** The feed that members without their own show. */
  get source(): FeedSource | undefined {
    return this.#source;
  }

  /**
   * Adds a widget, which may bring a feed. `changed` is called when the group's feed becomes another one. A widget that
   * joins anew joins first and leaves afterwards, so that a group is not forgotten in between.
   */
  join(widget: Node, own: FeedSource | undefined, changed: () => void): () => void {
    const member: Member = { widget, own, changed };
    this.#change(() => this.#members.add(member));
    return () => {
      this.#change(() => this.#members.delete(member));
      if (this.#members.size === 0) this.#onEmpty();
    };
  }

  #change(change: () => void): void {
    change();
    let first: Member | undefined;
    for (const member of this.#members) {
      if (member.own && (!first || first.widget.compareDocumentPosition(member.widget) & Node.DOCUMENT_POSITION_PRECEDING)) first = member;
    }
    if (first?.own === this.#source) return;
    this.#source = first?.own;
    for (const { changed } of [...this.#members]) changed();
  }
}
