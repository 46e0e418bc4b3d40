import { createContext } from '@lit/context';
import type { FeedSource } from './feed-loader.js';
import type { ViewStore } from './view-state.js';

/** What a `ct-collection` provides to the widgets inside it. */
export interface Scope {
  readonly source: FeedSource;
  readonly view: ViewStore;
}

/** A symbol of its own name, so that a widget finds a collection of another copy of the library. */
export const scopeContext = createContext<Scope>(Symbol.for('commonthread.scope'));
