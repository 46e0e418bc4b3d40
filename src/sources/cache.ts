import { aborted } from './errors.js';
import type { Progress } from './platform.js';

export interface CacheOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds for which a copy answers without a request. Default one minute. */
  readonly freshFor?: number;
  /** Default 24. */
  readonly maxEntries?: number;
  /** Bytes of JSON text behind all copies together. Default 64 MiB. */
  readonly maxBytes?: number;
}

export interface CacheReader {
  readonly signal?: AbortSignal;
  /** Oldest copy that will do, in milliseconds; 0 asks the server. Default: the cache's `freshFor`. */
  readonly maxAge?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** What the work behind a key gets: a signal that aborts when the last reader has left. */
export interface SharedWork {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

interface Copy<T> {
  readonly value: T;
  readonly bytes: number;
  readonly since: number;
}

interface Flight<T> {
  readonly since: number;
  readonly stop: AbortController;
  readonly readers: Set<CacheReader>;
  readonly result: Promise<T>;
}

/**
 * Last good copies and requests in flight, shared by the elements of a page. Only
 * successes are kept: a failure reaches those who waited for it and is forgotten, and the
 * copy from before it stays.
 */
export class FeedCache<T> {
  /** In order of use, the least recent first. */
  readonly #copies = new Map<string, Copy<T>>();
  readonly #flights = new Map<string, Flight<T>>();
  #bytes = 0;

  readonly #options: CacheOptions;

  constructor(options: CacheOptions) {
    this.#options = options;
  }

  /**
   * The value for a key: a copy that is fresh enough, else the result of a request already
   * on its way that is, else that of new work. The promise rejects with what the work
   * rejected with, or with `aborted`, at once, when the reader's own signal does.
   */
  read(key: string, work: (shared: SharedWork) => Promise<{ value: T; bytes: number }>, reader: CacheReader = {}): Promise<T> {
    if (reader.signal?.aborted) return Promise.reject(aborted());
    const oldest = this.#options.now() - (reader.maxAge ?? this.#options.freshFor ?? 60_000);
    const copy = this.#copies.get(key);
    if (copy && copy.since > oldest) {
      this.#keep(key, copy);
      return Promise.resolve(copy.value);
    }
    const running = this.#flights.get(key);
    return this.#board(key, running && running.since >= oldest ? running : this.#start(key, work), reader);
  }

  /** The last good copy, however old. */
  lastGood(key: string): T | undefined {
    return this.#copies.get(key)?.value;
  }

  #start(key: string, work: (shared: SharedWork) => Promise<{ value: T; bytes: number }>): Flight<T> {
    const since = this.#options.now();
    const stop = new AbortController();
    const readers = new Set<CacheReader>();
    const onProgress = (progress: Progress) => readers.forEach((reader) => reader.onProgress?.(progress));
    const land = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    const result = work({ signal: stop.signal, onProgress }).then(
      ({ value, bytes }) => {
        land();
        // A slower request that started earlier must not replace what a later one brought.
        if ((this.#copies.get(key)?.since ?? -Infinity) <= since) this.#keep(key, { value, bytes, since });
        return value;
      },
      (error: unknown) => {
        land();
        throw error;
      },
    );
    const flight: Flight<T> = { since, stop, readers, result };
    this.#flights.set(key, flight);
    return flight;
  }

  #board(key: string, flight: Flight<T>, reader: CacheReader): Promise<T> {
    const { readers, stop, result } = flight;
    // A set of copies, so that one object given twice counts as two readers.
    const seat = { ...reader };
    readers.add(seat);
    return new Promise((resolve, reject) => {
      const leave = () => {
        readers.delete(seat);
        reject(aborted());
        if (readers.size > 0) return;
        // Newcomers must not board a flight that is being called off.
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
        stop.abort();
      };
      const arrive = () => {
        readers.delete(seat);
        reader.signal?.removeEventListener('abort', leave);
      };
      reader.signal?.addEventListener('abort', leave, { once: true });
      result.then(
        (value) => {
          arrive();
          resolve(value);
        },
        (error: unknown) => {
          arrive();
          reject(error);
        },
      );
    });
  }

  /** Puts a copy in as the most recently used, and drops the least recent ones above the bounds. */
  #keep(key: string, copy: Copy<T>): void {
    const { maxEntries = 24, maxBytes = 64 * 1024 * 1024 } = this.#options;
    this.#bytes += copy.bytes - (this.#copies.get(key)?.bytes ?? 0);
    this.#copies.delete(key);
    this.#copies.set(key, copy);
    for (const [oldest, { bytes }] of this.#copies) {
      if (this.#copies.size <= maxEntries && this.#bytes <= maxBytes) return;
      this.#copies.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}
