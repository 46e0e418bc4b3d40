import { countryFromCode } from '../model/countries.js';
import type { FeedCache } from './cache.js';
import { aborted, FeedError, shown } from './errors.js';
import { formats, type Format, type LeftOut, type Reading } from './formats/index.js';
import { parseJson } from './json-text.js';
import { sleep as platformSleep, type Credentials, type FetchLike, type Progress, type Sleep } from './platform.js';
import { requestJson } from './request.js';
import type { Feed, Problem } from '../model/feed.js';

/** Where a feed comes from and how it is to be read; the attributes of an element. */
export interface SourceConfig {
  /** Address of the JSON, relative to `base`. */
  readonly src?: string;
  /** The feed itself, as a value or as JSON text; wins over `src`. Never changed. */
  readonly data?: unknown;
  /** `auto` (default) or the name of a format. */
  readonly format?: string;
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

interface CountryNames {
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
}

/**
 * Loads a feed: fetches it or takes `data`, finds its format and reads it.
 *
 * @throws FeedError and nothing else (as a rejection); bad fields are `problems`, not errors
 */
export async function load(config: SourceConfig, context: SourceContext): Promise<Loaded> {
  const { signal, cache, now, sleep = platformSleep, random = Math.random } = context;
  if (signal?.aborted) throw aborted();
  refuseMapping(config.mapping);
  formatNamed(config.format);
  const { data } = config;
  if (data !== undefined && data !== null) {
    return { ...(await read(typeof data === 'string' ? await parseJson(data) : data, config, context)), loadedAt: now() };
  }

  const url = addressOf(config);
  if (typeof url !== 'string') throw url;
  const revalidate = config.maxAge === 0;
  const work = async (shared: Pick<SourceContext, 'signal' | 'onProgress'>) => {
    const own = { ...context, sleep, random, signal: shared.signal, onProgress: shared.onProgress };
    const answer = await requestJson(url, { credentials: config.credentials, timeout: config.timeout, revalidate }, own);
    const loadedAt = now();
    const value: Loaded = { ...(await read(answer.json, config, own, answer.url)), loadedAt, url: answer.url };
    return { value, bytes: answer.bytes };
  };
  return cache ? cache.read(keyOf(url, config), work, { ...context, maxAge: config.maxAge }) : (await work(context)).value;
}

/** The last good copy that a page's cache holds for this source, to be shown as stale after a failure. */
export function lastGood(config: SourceConfig, cache: FeedCache<Loaded>): Loaded | undefined {
  if (config.data !== undefined && config.data !== null) return undefined;
  const url = addressOf(config);
  return typeof url === 'string' ? cache.lastGood(keyOf(url, config)) : undefined;
}

/** Two elements share a copy only where every setting that changes what is asked or read is the same. */
function keyOf(url: string, { credentials = 'omit', format = 'auto', maxRecords = Infinity }: SourceConfig): string {
  return [url, credentials, format, maxRecords].join(' ');
}

/**
 * Absolute address of `src`, or why it is refused. Only http and https: anything else would
 * run code, or read what is not the web's.
 */
function addressOf({ src = '', base }: SourceConfig): string | FeedError {
  const refused = (message: string, cause?: unknown) => new FeedError('network', message, { retryable: false, cause });
  if (src.trim() === '') return refused('Expected src or data, met neither.');
  let url: URL;
  try {
    url = new URL(src, base);
  } catch (cause) {
    return refused(`Expected an http or https address in src, or one relative to the page, met “${shown(src)}”.`, cause);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refused(`Expected an http or https address in src, met “${shown(url.href)}”. A page opened from disk cannot load feeds: use a web server.`);
  }
  if (url.username || url.password) {
    return refused('Expected src without user name and password, which browsers refuse. Leave them out.');
  }
  return url.href;
}

/** A mapping that is silently left out would show wrong records, so it is refused until mappings are read. */
function refuseMapping(mapping: unknown): void {
  if (mapping === undefined || mapping === null || mapping === '') return;
  throw new FeedError('mapping', 'A mapping was given, and this version does not read mapping documents. Remove it, and offer the feed in a known format.');
}

/** Reads a payload; once, or again with the names of countries where codes alone do not name them all. */
async function read(json: unknown, config: SourceConfig, context: SourceContext, url?: string): Promise<Reading & { format: string }> {
  const pause = context.pause && (async () => {
    await context.pause!();
    if (context.signal?.aborted) throw aborted(url);
  });
  try {
    const format = formatNamed(config.format) ?? detectFormat(json, formats, url);
    const reader = await format.load();
    const readWith = (resolveCountry: (text: string) => string | undefined) =>
      reader.read(json, { resolveCountry, maxRecords: config.maxRecords, pause, now: context.now, onProgress: context.onProgress });
    // Names in eight languages weigh more than all else here, so only feeds that use names pay for them.
    let names: Promise<CountryNames | undefined> | undefined;
    const reading = await readWith((text) => {
      const code = countryFromCode(text);
      if (code === undefined) names ??= (context.countryNames ?? countryNames)().catch(() => undefined);
      return code;
    });
    if (!names) return { ...reading, format: format.name };
    const table = await names;
    if (table) return { ...(await readWith((text) => countryFromCode(text) ?? table.countryFromName(text))), format: format.name };
    const problems = [...reading.problems, { severity: 'warning', path: '', message: namesMissing } as const];
    return { ...reading, problems, format: format.name };
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    // Data of the page may be any object, so that looking at a member may throw anything.
    const reason = cause instanceof Error ? shown(cause.message) : 'for a reason that is not given';
    throw new FeedError('schema', `The feed could not be read: ${reason}. If it is plain JSON, please report this.`, { url, cause });
  }
}

const countryNames = (): Promise<CountryNames> => import('../model/country-names/lookup.js');
const namesMissing =
  'Countries given by name are shown as they came: the table of names could not be loaded. Give ISO 3166-1 codes, or check the library’s files.';

/** The format that the attribute names; undefined where it is to be found from the payload. */
function formatNamed(name = 'auto'): Format | undefined {
  const named = formats.find((format) => format.name === name);
  if (named || name === 'auto') return named;
  throw new FeedError('format', `Expected auto or a known format (${knownFormats()}), met “${shown(name)}”.`);
}

const knownFormats = () => formats.map((format) => format.name).join(', ');

/** The format that recognises the payload best. A tie is refused: a guess would show wrong records. */
export function detectFormat(json: unknown, candidates: readonly Format[] = formats, url?: string): Format {
  const tried = candidates.map((format) => ({ format, found: format.detect(json) }));
  const best = Math.max(...tried.map(({ found }) => (typeof found === 'number' ? found : 0)));
  const winners = tried.filter(({ found }) => found === best).map(({ format }) => format);
  if (winners.length === 1) return winners[0]!;
  const tally = winners.length > 1
    ? `It could be ${winners.map((format) => format.name).join(' or ')}`
    : tried.map(({ format, found }) => `${format.name}: ${found}`).join('; ');
  throw new FeedError('format', `Expected a feed in a known format. ${tally}. Name the format, or check what the address holds.`, {
    url,
    detail: { tried: candidates.map((format) => format.name).join(', ') },
  });
}
