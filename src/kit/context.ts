import type { FeedSource } from './feed-loader.js';
import type { ViewStore } from './view-state.js';

/** What a `ct-collection` provides to the widgets inside it. */
export interface Scope {
  readonly source: FeedSource;
  readonly view: ViewStore;
}

/** A symbol of its own name, so that a widget finds a collection of another copy of the library. `__context__` is how the provider knows the value's type. */
export const scopeContext = Symbol.for('commonthread.scope') as symbol & { readonly __context__: Scope };

/** Called with the scope, at once and whenever it is another; `leave` ends that. */
export type ScopeCallback = (scope: Scope, leave?: () => void) => void;

/**
 * A widget's question for the scope around it, which the nearest collection answers. The event is that of the community protocol
 * for context (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md), as the collection's provider has it.
 */
export class ScopeRequest extends Event {
  readonly context = scopeContext;
  readonly subscribe = true;

  constructor(readonly contextTarget: Element, readonly callback: ScopeCallback) {
    super('context-request', { bubbles: true, composed: true });
  }
}
