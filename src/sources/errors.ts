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
 * Text of unknown origin and length made fit for a message: one line, at most `length`
 * UTF-16 units, control characters and lone surrogates shown as a replacement sign.
 */
export function shown(text: string, length = 120): string {
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, (run) => (/^\s+$/.test(run) ? ' ' : '\ufffd'));
}
