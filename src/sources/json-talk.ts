import type { ErrorKind } from './errors.js';
import type { Reading } from './formats/index.js';
import type { Piece } from './json-cutter.js';
import type { Progress } from './platform.js';

/** What a page and the worker that reads for it say to one another. */

/** Whether a text begins as our own format does, which is sooner parsed on the page than handed over. To be wrong costs time only. */
export const beginsAsOurs = (text: string): boolean => /^\s*\{[^{[]*"commonthread"\s*:/.test(text.slice(0, 4096));

/** Headers that tell an encoding or lead to further pages. */
export const toldHeaders = ['content-type', 'link', 'x-wp-totalpages'] as const;

/** What came with a body: its address after redirects, and the headers above that it has. */
export interface Told {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | null>>;
}

/** What was asked of the page: the bytes, or why there are none. */
export type Fetched = (Told & { readonly chunks: readonly Uint8Array[] }) | { readonly failure: { readonly kind: ErrorKind; readonly message: string } };

/**
 * What the page sends: the encoding first, with how the document is to be read if it is not of our own format (a `ReadingConfig` as JSON, since settings may hold what cannot be
 * sent); then the bytes as they come, then that these were all; and each page that it was asked for.
 */
export type Order = { readonly encoding: string; readonly reading?: string | undefined } | { readonly bytes: Uint8Array } | ({ readonly isEnd: true } & Told) | { readonly fetched: Fetched; readonly of: number };

/** What there is to say of a document that was read, beside its feed. */
export type Said = Omit<Reading, 'feed'> & { readonly format: string };

/**
 * What the page is answered: `ready` once, then pieces, then `end`. The pieces are of the text that came, or, with `said`, of the feed that was read from it. Or that the text is
 * `no-json`, that it is `not-encoded` as it looked, that it could not be read (`not-read`), or that nobody is there any more, after none has asked for anything for long. In between, the
 * page is asked for further pages and told how far the reading has come.
 */
export type Answer =
  | { readonly pieces: readonly Piece[] }
  | { readonly state: 'ready' | 'end' | 'no-json' | 'not-encoded' | 'not-read' | 'gone'; readonly said?: Said }
  | { readonly ask: string; readonly of: number }
  | { readonly progress: Progress };
