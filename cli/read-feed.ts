import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { FeedError } from '../src/sources/errors.js';
import { parseBytes } from '../src/sources/json-text.js';
import { load, type Loaded } from '../src/sources/source.js';
import type { Arguments } from './arguments.js';

/** Where a command writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** One line that replaces the one before. */
  readonly progress: (text: string) => void;
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/**
 * Reads a feed from a path, an address or standard input.
 *
 * @throws FeedError; `network` for a file that cannot be read
 */
export async function readFeedAt(feed: string, { format, mapping, maxRecords }: Arguments, { progress }: Output): Promise<Loaded> {
  const document = mapping === undefined || isAddress(mapping) ? mapping : (await bytesOf(mapping)).toString('utf8').replace(/^\ufeff/, '');
  // Bytes of a file are told apart as those of a server: with any encoding, and with a place for a mistake.
  const source = isAddress(feed) ? { src: feed } : { data: await parseBytes([await bytesOf(feed)], null, feed) };
  try {
    return await load({ ...source, ...(format !== undefined && { format }), ...(document !== undefined && { mapping: document }), ...(maxRecords !== undefined && { maxRecords }) }, {
      fetch: (url, options) => fetch(url, options),
      now: () => Date.now(),
      onProgress: ({ stage, done, total }) => progress(stage === 'read' ? `${done}${total === undefined ? '' : ` of ${total}`} records` : `${Math.ceil(done / 1024)} KB`),
    });
  } finally {
    progress('');
  }
}

async function bytesOf(path: string): Promise<Buffer> {
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
