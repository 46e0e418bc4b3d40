import type * as words from './explain.js';
import { sleep } from './platform.js';

/** Why a feed could not be loaded. `docs/errors.md` lists the cause and the cure of each. */
export const errorKinds = [
  'network', 'timeout', 'aborted', 'http', 'content-type', 'too-large', 'parse', 'format', 'mapping', 'schema', 'offline',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

export interface ErrorFacts {
  /** HTTP status, where the server answered with one that is no success. */
  readonly status?: number;
  /** Address that was asked, or the one it redirected to. */
  readonly url?: string;
  /** Whether the same request may succeed later. Default: yes for `network`, `timeout` and `offline`. */
  readonly retryable?: boolean;
  /** Seconds after which the server asked to be tried again. */
  readonly retryAfter?: number;
  /** Numbers and names behind the message, such as `line` and `column`, for a message in another language. */
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly cause?: unknown;
}

/**
 * A feed could not be loaded. `message` is plain English for the owner of the page: what
 * was expected, what was met, where, and what to do. Visitors get a sentence by `kind`.
 */
export class FeedError extends Error {
  readonly kind: ErrorKind;
  readonly status: number | undefined;
  readonly url: string | undefined;
  readonly retryable: boolean;
  readonly retryAfter: number | undefined;
  readonly detail: ErrorFacts['detail'];

  constructor(kind: ErrorKind, message: string, facts: ErrorFacts = {}) {
    super(message, { cause: facts.cause });
    this.kind = kind;
    this.retryable = facts.retryable ?? (kind === 'network' || kind === 'timeout' || kind === 'offline');
    this.status = facts.status;
    this.url = facts.url;
    this.retryAfter = facts.retryAfter;
    this.detail = facts.detail;
  }

  // A getter, since assigning `name` throws on pages that freeze Error.prototype.
  override get name(): string {
    return 'FeedError';
  }
}

/** The error of a load that was called off: by disconnecting, by a new `src`, or by the page. */
export function aborted(url?: string): FeedError {
  return new FeedError('aborted', 'The load was called off before it was complete.', { url });
}

/**
 * A failure before there are words for it: they are loaded when something fails, so that a page whose feeds are good
 * does without. `explained` makes it the error that leaves this room. Where the words cannot be had, it is that error itself.
 */
export class Unexplained extends FeedError {
  constructor(kind: ErrorKind, readonly explain: (said: typeof words) => string, facts: ErrorFacts = {}) {
    super(kind, `${kind}${facts.status === undefined ? '' : ` ${facts.status}`}: see docs/errors.md; what explains it could not be loaded.`, facts);
  }
}

/** Milliseconds that an error waits for its explanation. */
const patience = 3000;

/** What a further part of the library gives once it is loaded; undefined where it cannot be loaded, or not soon. */
export async function soon<T>(part: Promise<T>): Promise<T | undefined> {
  const stop = new AbortController();
  const found = await Promise.race([part.catch(() => undefined), sleep(patience, stop.signal)]);
  stop.abort();
  return found || undefined;
}

/** The error with its words, where it is a failure that has none yet; else the error as it is. */
export async function explained(error: unknown): Promise<unknown> {
  if (!(error instanceof Unexplained)) return error;
  const said = await soon(import('./explain.js'));
  return said ? new FeedError(error.kind, error.explain(said), error) : error;
}

/** A further part of the library, without which a load cannot go on. */
export const needed = <T>(part: Promise<T>): Promise<T> => part.catch((cause: unknown) => {
  throw new Unexplained('network', (words) => words.missingPart(), { cause });
});
