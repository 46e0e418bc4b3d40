import type { FeedSource } from './feed-loader.js';
import { ViewStore } from './view-state.js';

/** Widgets of one name on a page: one view, and the data of the first of them that has its own. */
export class Group {
  readonly view = new ViewStore();
  #members = new Set<object>();
  #sources: FeedSource[] = [];
  #listeners = new Set<() => void>();
  #onEmpty: () => void;

  constructor(onEmpty: () => void) {
    this.#onEmpty = onEmpty;
  }

  /** The feed that members without their own show. */
  get source(): FeedSource | undefined {
    return this.#sources[0];
  }

  /** Adds a member, which may bring a feed. `changed` is called when the group's feed becomes another one. */
  join(member: object, own: FeedSource | undefined, changed: () => void): () => void {
    this.#members.add(member);
    this.#listeners.add(changed);
    const before = this.source;
    if (own) this.#sources.push(own);
    if (this.source !== before) this.#tell();
    return () => {
      const was = this.source;
      this.#members.delete(member);
      this.#listeners.delete(changed);
      if (own) this.#sources = this.#sources.filter((source) => source !== own);
      if (this.source !== was) this.#tell();
      if (this.#members.size === 0) this.#onEmpty();
    };
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
