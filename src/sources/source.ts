import { goodFeed, inTurns } from '../model/good-feed.js';
import type { FeedCache } from './cache.js';
import { aborted, explained, FeedError, needed, Unexplained } from './errors.js';
import type { LeftOut, Reading, Recognition } from './formats/index.js';
import { parseInSlices } from './json-text.js';
import { sleep as platformSleep, type Credentials, type FetchLike, type Progress, type Sleep } from './platform.js';
import { requestJson, type JsonAnswer, type RequestContext } from './request.js';
import type { Feed, Problem } from '../model/feed.js';

/** Where a feed comes from and how it is to be read; the attributes of an element. */
export interface SourceConfig {
  /** Address of the JSON, relative to `base`. */
  readonly src?: string;
  /** The feed itself, as a value or as JSON text; wins over `src`. Never changed. */
  readonly data?: unknown;
  /** `auto` (default) or the name of a format. */
  readonly format?: string;
  /** A mapping document: as an object, as its JSON text, or its address. */
  readonly mapping?: unknown;
  /** Default `omit`. */
  readonly credentials?: Credentials;
  /** Seconds for one attempt. Default 20. */
  readonly timeout?: number;
  /**
   * Most records to take from each collection; `partial` says what was left out. A document
   * that came in one piece is read whole unless this is given.
   */
  readonly maxRecords?: number;
  /** Address of the page. */
  readonly base?: string;
  /** Oldest copy of the cache that will do, in milliseconds; 0 asks the server, past the browser's cache too. */
  readonly maxAge?: number;
}

/** What of a source's settings tells how a payload is read. */
export type ReadingConfig = Pick<SourceConfig, 'format' | 'mapping' | 'maxRecords' | 'base'>;

export interface SourceContext {
  readonly fetch: FetchLike;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Default: the platform's timer. */
  readonly sleep?: Sleep;
  /** Default `Math.random`. */
  readonly random?: () => number;
  /** False where the machine is known to be offline. */
  readonly online?: () => boolean;
  /** Shared by the elements of a page. Without one every load is a request of its own. */
  readonly cache?: FeedCache<Loaded>;
  /** Lets the page answer its visitor between two slices of reading. Without it reading is one piece of work. */
  readonly pause?: () => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
  /** Loads the table of country names. Default: the library's own chunk. */
  readonly countryNames?: () => Promise<CountryNames>;
}

export interface CountryNames {
  /** Alpha-2 code of a country by its name in any language of the table. */
  countryFromName(text: string): string | undefined;
}

export interface Loaded {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
  /** Name of the format it was read as. */
  readonly format: string;
  /** When the feed came, in milliseconds since 1970. */
  readonly loadedAt: number;
  /** Address after redirects; absent for `data`. */
  readonly url?: string;
  /** Present where `maxRecords` left something out. */
  readonly partial?: LeftOut;
  /** How a payload that is not of our own format was understood. */
  readonly recognition?: Recognition;
}

/**
 * Loads a feed: fetches it or takes `data`, finds its format and reads it.
 *
 * @throws FeedError and nothing else (as a rejection); bad fields are `problems`, not errors
 */
export async function load(config: SourceConfig, context: SourceContext): Promise<Loaded> {
  const { signal, cache, now, sleep = platformSleep, random = Math.random } = context;
  const { data } = config;
  let url: string | undefined;
  try {
    if (signal?.aborted) throw aborted();
    if (!isOurs(config.format)) await (await needed(import('./page-reading.js'))).checkFormat(config.format!);
    if (data != null) {
      return { ...(await read(typeof data === 'string' ? await parseInSlices(data, context) : data, config, { ...context, sleep, random })), loadedAt: now() };
    }

    const asked = (url = addressOf(config));
    const revalidate = config.maxAge === 0;
    const work = async (shared: Pick<SourceContext, 'signal' | 'onProgress'>) => {
      const own = { ...context, sleep, random, signal: shared.signal, onProgress: shared.onProgress };
      const answer = await requestJson(asked, { ...config, reading: config, revalidate }, own);
      const loadedAt = now();
      const value: Loaded = { ...(answer.reading ?? await read(answer.json, config, own, answer)), loadedAt, url: answer.url };
      return { value, bytes: answer.bytes };
    };
    return await (cache ? cache.read(keyOf(url, config), work, { ...context, maxAge: config.maxAge }) : (await work(context)).value);
  } catch (cause) {
    // What is no failure of a known kind is the feed's or the page's all the same: nothing may be left loading for ever.
    throw await explained(cause instanceof FeedError ? cause : new Unexplained('schema', (words) => words.unreadable(cause), { url, cause }));
  }
}

/** The last good copy that a page's cache holds for this source, to be shown as stale after a failure. */
export function lastGood(config: SourceConfig, cache: FeedCache<Loaded>): Loaded | undefined {
  if (config.data != null) return undefined;
  try {
    return cache.lastGood(keyOf(addressOf(config), config));
  } catch {
    // What has no address, or cannot be told from others, has no copy.
    return undefined;
  }
}

/** Two elements share a copy only where every setting that changes what is asked or read is the same. */
function keyOf(url: string, { credentials = 'omit', format = 'auto', maxRecords = Infinity, mapping }: SourceConfig): string {
  return [url, credentials, format, maxRecords, JSON.stringify(mapping)].join(' ');
}

/**
 * Absolute address of `src`. Only http and https: anything else would run code, or read what is not the web's.
 *
 * @throws FeedError where it is refused
 */
function addressOf({ src = '', base }: SourceConfig): string {
  const refused = (explain: Unexplained['explain'], cause?: unknown) => new Unexplained('network', explain, { retryable: false, cause });
  if (src.trim() === '') throw refused((words) => words.noSource());
  let url: URL;
  try {
    url = new URL(src, base);
  } catch (cause) {
    throw refused((words) => words.badAddress(src), cause);
  }
  const { href, protocol, username, password } = url;
  if (protocol !== 'https:' && protocol !== 'http:') throw refused((words) => words.otherScheme(href));
  if (username || password) throw refused((words) => words.withPassword());
  return href;
}

/** Reads a payload. A good document of our own format is a feed as it stands; only for others is the rest of the reading loaded. */
async function read(json: unknown, config: SourceConfig, context: RequestContext & SourceContext, answer?: JsonAnswer): Promise<Reading & { format: string }> {
  const pause = context.pause && (async () => {
    await context.pause!();
    if (context.signal?.aborted) throw aborted(answer?.url);
  });
  const turns = { pause, now: context.now };
  const feed = config.maxRecords === undefined && !config.mapping && isOurs(config.format) ? await inTurns(goodFeed(json), turns) : undefined;
  if (feed) return { feed, problems: [], format: ownFormat };
  const { readOnPage } = await needed(import('./page-reading.js'));
  return readOnPage(json, config, { ...context, ...turns }, answer);
}

const ownFormat = 'commonthread';
const isOurs = (format = 'auto'): boolean => format === 'auto' || format === ownFormat;
