import { FeedError, needed, soon } from './errors.js';
import type { LargeReading } from './large-json.js';
import type * as large from './large-json.js';

/** Length of a text, in bytes or characters, beyond which it is parsed in slices: about as much as is parsed within one. */
export const largeText = 2 ** 20;

/** Begins to parse a large text in slices, by a part of the library that is loaded for it; undefined where it cannot be had. */
export const readLarge = async (...given: Parameters<typeof large.readLarge>): Promise<large.LargeJson | undefined> => (await soon(import('./large-json.js')))?.readLarge(...given);

/**
 * Bytes of a JSON document to its value. Nearly all are UTF-8; what tells other encodings is loaded for
 * them, and for faults. (UTF-16 is never taken for UTF-8: its zero bytes are not JSON.)
 *
 * @param chunks the bytes, in as many parts as they came in
 * @param contentType as the server sent it, if it did
 * @throws FeedError (as a rejection) as `parseJson` does; `network` where what tells encodings cannot be loaded
 */
export async function parseBytes(chunks: readonly Uint8Array[], contentType: string | null, url: string): Promise<unknown> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return JSON.parse(chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()) as unknown;
  } catch {
    const { decode } = await needed(import('./text-encoding.js'));
    return parseJson(decode(chunks, contentType), url);
  }
}

/**
 * A JSON text to its value, whatever its content type says. A byte order mark is skipped, and so is
 * the call that Google Sheets writes around its JSON.
 *
 * @param url where the text came from, for messages
 * @throws FeedError (as a rejection) `content-type` for HTML and XML; `parse` for an empty text, a
 *   syntax error (with `line` and `column` in `detail`) and nesting deeper than the engine can read
 */
export async function parseJson(text: string, url?: string): Promise<unknown> {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    // What explains a fault is loaded when there is one; without it the engine's own words must do.
    const mended = (await soon(import('./json-fault.js')))?.readFaulty(text, cause, url);
    if (mended) return mended.json;
    throw new FeedError('parse', String(cause).slice(0, 200), { url, cause });
  }
}

/** The same for a text that the page gives, which is parsed in slices if it is large. */
export async function parseInSlices(text: string, reading: LargeReading): Promise<unknown> {
  const large = text.length > largeText && (await readLarge([text], reading));
  return large ? (await large.finish()).json : parseJson(text);
}
