/**
 * What this room is given instead of taking it from the page: the smallest shapes of
 * `fetch`, its answer and a clock. The real `fetch` of browsers and Node fits them.
 */

export type Credentials = 'omit' | 'same-origin' | 'include';

export interface RequestOptions {
  readonly credentials: Credentials;
  readonly referrerPolicy: 'strict-origin-when-cross-origin';
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly cache: 'default' | 'no-cache';
}

export interface BodyReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
}

export interface ResponseLike {
  readonly ok: boolean;
  readonly status: number;
  /** Address after redirects; empty where the implementation does not say. */
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  /** Missing in some replacements of `fetch`: then `arrayBuffer` is used. */
  readonly body?: { getReader(): BodyReader } | null;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type FetchLike = (url: string, options: RequestOptions) => Promise<ResponseLike>;

/** Resolves after so many milliseconds, or as soon as the signal aborts. Never rejects. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** How far a load has come: bytes of the body, or records of the feed. */
export interface Progress {
  readonly stage: 'request' | 'read';
  readonly done: number;
  readonly total?: number;
}

/** Timers count in a signed 32-bit number of milliseconds; a longer wait would fire at once. */
const longestWait = 2 ** 31 - 1;

/** The platform's own timer as a {@link Sleep}; leaves neither timer nor listener behind. */
export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve();
      return;
    }
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(milliseconds, longestWait));
    signal?.addEventListener('abort', end);
  });
