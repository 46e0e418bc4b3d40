import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { FeedError } from '../src/sources/errors.js';
import { parseBytes } from '../src/sources/json-text.js';
import { shown } from '../src/sources/shown-text.js';
import { load, type Loaded } from '../src/sources/source.js';

/** Where a command writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** One line that replaces the one before. */
  readonly progress: (text: string) => void;
}

export interface ReadSettings {
  readonly format?: string;
  /** A mapping document or its address. */
  readonly mapping?: string;
  readonly maxRecords?: number;
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/**
 * Reads a feed from a path, an address or standard input.
 *
 * @throws FeedError; `network` for a file that cannot be read
 */
export async function readFeedAt(feed: string, { format, mapping, maxRecords }: ReadSettings, { progress }: Output): Promise<Loaded> {
  // Bytes of a file are told apart as those of a server: with any encoding, and with a place for a mistake.
  const source = isAddress(feed) ? { src: feed } : { data: await parseBytes([await bytesOf(feed)], null, feed) };
  if ('data' in source && source.data === null) throw new FeedError('format', 'Expected a feed or records, met null, which holds none. Check what writes the file.', { retryable: false });
  try {
    return await load({ ...source, ...(format !== undefined && { format }), ...(mapping !== undefined && { mapping }), ...(maxRecords !== undefined && { maxRecords }) }, {
      fetch: (url, options) => fetch(url, options),
      now: () => Date.now(),
      onProgress: ({ stage, done, total }) => progress(stage === 'read' ? `${done}${total === undefined ? '' : ` of ${total}`} records` : `${Math.ceil(done / 1024)} KB`),
    });
  } catch (error) {
    throw withReason(error);
  } finally {
    progress('');
  }
}

/** The error of a request without an answer with what the platform says of it: unlike a browser, it does, and no rule of browsers stands between. */
function withReason(error: unknown): unknown {
  if (!(error instanceof FeedError) || error.kind !== 'network' || error.url === undefined || !(error.cause instanceof Error)) return error;
  const { url, retryable, cause } = error;
  const reason = cause.cause instanceof Error ? cause.cause : cause;
  return new FeedError('network', `No answer from ${url}: ${reason.message || String((reason as NodeJS.ErrnoException).code)}. Check the address, and whether this machine reaches the server.`, { url, retryable, cause });
}

/** The same as a command asks for it, with the mapping at a path or an address. */
export async function readGiven(feed: string, { mapping, ...settings }: ReadSettings, output: Output): Promise<Loaded> {
  return readFeedAt(feed, { ...settings, ...(mapping !== undefined && { mapping: await mappingAt(mapping) }) }, output);
}

/**
 * A mapping document at a path, or its address, as reading takes it.
 *
 * @throws FeedError `network` for a file that cannot be read
 */
export async function mappingAt(at: string): Promise<string> {
  return isAddress(at) ? at : (await bytesOf(at)).toString('utf8').replace(/^\ufeff/, '');
}

/** An address that is neither http nor https; a drive of Windows has one letter and no slashes that follow two by two. */
const otherScheme = /^([a-z][a-z\d+.-]+):\/\//i;

async function bytesOf(path: string): Promise<Buffer> {
  const scheme = otherScheme.exec(path)?.[1];
  if (scheme !== undefined) throw new FeedError('network', `Expected a path, or an address with http or https, met ${shown(path, 200)}. Addresses with ${shown(scheme, 20)} are not read: ${scheme.toLowerCase() === 'file' ? 'give the path alone' : 'save what is there and give the file, or pipe it in and give -'}.`, { retryable: false });
  try {
    return path === '-' ? await buffer(process.stdin) : await readFile(path);
  } catch (cause) {
    throw new FeedError('network', `Expected a file at ${path}, met ${cause instanceof Error ? cause.message : String(cause)}.`, { retryable: false, cause });
  }
}

/** A feed's records by collection, those that it has. */
export function countsOf({ feed }: Loaded): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(feed as unknown as Record<string, unknown>).flatMap(([name, value]) => (Array.isArray(value) && value.length > 0 ? [[name, value.length] as const] : [])));
}
