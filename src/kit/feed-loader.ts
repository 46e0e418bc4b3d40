import { FeedError } from '../sources/errors.js';
import type { FeedCache } from '../sources/cache.js';
import { lastGood, load, type Loaded, type SourceConfig, type SourceContext } from '../sources/source.js';
import { Dataset } from './dataset.js';

/** Where a feed stands. `stale` beside `data` says why a newer copy could not be had. */
export interface FeedState {
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  readonly data?: Dataset;
  readonly stale?: FeedError;
  readonly error?: FeedError;
  /** Number of the load that this state belongs to. */
  readonly load?: number;
  /** True while a load is under way, also when older data is shown meanwhile. */
  readonly busy?: boolean;
  /** Records read so far, while pages are being followed. */
  readonly progress?: number;
}

/** A feed that widgets can follow, whoever loads it. */
export interface FeedSource {
  readonly state: FeedState;
  subscribe(listener: () => void): () => void;
  /** Says that a widget near the viewport wants the data: a source that was waiting starts. */
  request(): void;
  /** Loads again; settles when done, and never rejects. */
  reload(): Promise<void>;
}

export interface LoaderConfig extends SourceConfig {
  /** Seconds between reloads; none when absent. */
  readonly refresh?: number | undefined;
}

/** The attributes of an element that say which feed it loads. One that is taken away leaves null behind, and frameworks say null for "not yet". */
interface FeedAttributes {
  readonly baseURI: string;
  readonly src?: string | undefined;
  readonly data?: unknown;
  readonly format: string;
  readonly credentials: LoaderConfig['credentials'];
  readonly timeout?: number | undefined;
  readonly maxRecords?: number | undefined;
  readonly refresh?: number | undefined;
}

/** What an element loads by its attributes; undefined where it names no feed. */
export function loaderConfigOf({ src, data: given, format, credentials, timeout, maxRecords, refresh, baseURI: base }: FeedAttributes, mapping: unknown): LoaderConfig | undefined {
  const data = given ?? undefined;
  if (data === undefined && !src) return undefined;
  // Scripts give addresses as URL objects too, and null for what they have not.
  return { ...(data !== undefined ? { data } : { src: `${src}` }), format: `${format || 'auto'}`, mapping, credentials, timeout, maxRecords: (maxRecords ?? -1) < 0 ? undefined : maxRecords, refresh, base };
}

/** What the page gives to a loader; tests give their own. */
export interface LoaderContext extends Omit<SourceContext, 'signal' | 'onProgress' | 'cache'> {
  readonly cache: FeedCache<Loaded>;
  /** True while reloading should wait: the page is hidden or offline. */
  readonly paused: () => boolean;
  readonly setTimeout: (callback: () => void, ms: number) => number;
  readonly clearTimeout: (id: number) => void;
  /** Calls back once the machine is online again, unless the function that it gives is called before. */
  readonly whenOnline: (callback: () => void) => () => void;
}

/**
 * Loads one feed and keeps it: an answer that arrives after the configuration has changed is
 * dropped, an error after a good load leaves the good data in place, marked stale.
 */
export class FeedLoader implements FeedSource {
  state: FeedState = { status: 'idle' };
  #config: LoaderConfig;
  #context: LoaderContext;
  #listeners = new Set<() => void>();
  #controller: AbortController | undefined;
  #leaveOnline: (() => void) | undefined;
  #timer: number | undefined;

  constructor(config: LoaderConfig, context: LoaderContext) {
    this.#config = config;
    this.#context = context;
  }

  get data(): unknown {
    return this.#config.data;
  }

  get mapping(): unknown {
    return this.#config.mapping;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  request(): void {
    if (this.state.status === 'idle') void this.#load(false);
  }

  async reload(): Promise<void> {
    await this.#load(true);
  }

  /** Aborts what is under way and reloads no more. */
  stop(): void {
    this.#controller?.abort();
    this.#controller = undefined;
    this.#unschedule();
    if (this.state.status === 'loading') this.#set({ status: 'idle' });
  }

  async #load(reload: boolean): Promise<void> {
    this.#controller?.abort();
    this.#unschedule();
    const controller = (this.#controller = new AbortController());
    const current = () => this.#controller === controller;
    const number = ++loads;
    const { data: before } = this.state;
    this.#set(before ? { ...this.state, load: number, busy: true } : { status: 'loading', load: number, busy: true });
    try {
      const loaded = await load(reload ? { ...this.#config, maxAge: 0 } : this.#config, {
        ...this.#context,
        signal: controller.signal,
        onProgress: ({ stage, done }) => {
          if (stage === 'read' && current() && this.state.status === 'loading') this.#set({ ...this.state, progress: done });
        },
      });
      if (current()) this.#set({ status: 'ready', data: this.#dataset(loaded), load: number });
    } catch (error) {
      if (!current()) return;
      if (!(error instanceof FeedError)) throw error;
      const copy = lastGood(this.#config, this.#context.cache);
      const data = before ?? (copy && datasetOf(copy));
      this.#set(data ? { status: 'ready', data, stale: error, load: number } : { status: 'error', error, load: number });
    }
    if (!current()) return;
    this.#schedule();
    if ((this.state.error ?? this.state.stale)?.kind === 'offline') this.#leaveOnline = this.#context.whenOnline(() => void this.#load(true));
  }

  /** An unchanged copy (the cache gives the same object) keeps its columns. */
  #dataset(loaded: Loaded): Dataset {
    const { data } = this.state;
    return data && data.loaded === loaded ? data : datasetOf(loaded);
  }

  #schedule(): void {
    const { refresh } = this.#config;
    if (!refresh || !(refresh > 0) || this.#config.data !== undefined) return;
    // A timer cannot wait for longer than this, and would not wait at all.
    const wait = Math.min(Math.max(5, refresh) * 1000, 2 ** 31 - 1);
    this.#timer = this.#context.setTimeout(() => {
      if (this.#context.paused()) this.#schedule();
      else void this.#load(true);
    }, wait);
  }

  #unschedule(): void {
    if (this.#timer !== undefined) this.#context.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leaveOnline?.();
    this.#leaveOnline = undefined;
  }

  #set(state: FeedState): void {
    this.state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Loads so far, of all loaders together, so that a new loader's first is not taken for the old one's. */
let loads = 0;

const datasets = new WeakMap<Loaded, Dataset>();

/** One dataset per loaded copy, so that widgets that share a request share its columns. */
function datasetOf(loaded: Loaded): Dataset {
  let dataset = datasets.get(loaded);
  if (!dataset) datasets.set(loaded, (dataset = new Dataset(loaded)));
  return dataset;
}
