import { FeedError, soon } from './errors.js';

/**
 * Bytes of a JSON document to its value. Nearly all are UTF-8; what tells other encodings is loaded for
 * them, and for faults. (UTF-16 is never taken for UTF-8: its zero bytes are not JSON.)
 *
 * @param contentType as the server sent it, if it did
 * @throws FeedError (as a rejection) as `parseJson` does
 */
export async function parseBytes(bytes: Uint8Array, contentType: string | null, url: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    const encodings = await import('./text-encoding.js').catch(() => undefined);
    return parseJson(encodings ? encodings.decode(bytes, encodings.charsetIn(contentType)) : new TextDecoder().decode(bytes), url);
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
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    // What explains a fault is loaded when there is one; without it the engine's own words must do.
    const isMarkup = body.slice(0, 2000).trimStart().startsWith('<');
    const words = await soon(import('./json-fault.js'));
    const wrapped = words?.unwrapped(body);
    if (wrapped) return wrapped.json;
    const { message, detail } = words ? words.explainText(body, isMarkup, url) : { message: String(cause).slice(0, 200), detail: undefined };
    throw new FeedError(isMarkup ? 'content-type' : 'parse', message, { url, cause, detail });
  }
}
