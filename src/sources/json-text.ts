import { FeedError, shown } from './errors.js';
import { findFault } from './json-fault.js';

/**
 * Bytes of a JSON text to a string. A byte order mark decides; without one, a zero byte
 * among the first two does (the first character of JSON is ASCII, so UTF-16 shows there);
 * then UTF-8, if the bytes are valid UTF-8; then the charset that the server names, if the
 * platform knows it. Valid UTF-8 comes before the server's word because servers that put
 * `charset=iso-8859-1` on every file are common, and other encodings hardly ever look like UTF-8.
 *
 * @param charset the `charset` of the content type, if any
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(charset).decode(bytes);
  }
}

/** Decoder for a charset that a server named; UTF-8 (bad bytes become U+FFFD) where the platform does not know it. */
function decoderFor(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/**
 * A JSON text to its value, whatever its content type says. A byte order mark is skipped.
 *
 * @param url where the text came from, for messages
 * @param contentType what the server called it, for messages
 * @throws FeedError `content-type` for HTML and XML; `parse`, with `line` and `column` in `detail`,
 *   for an empty text, a syntax error and nesting deeper than the engine can read
 */
export function parseJson(text: string, url?: string, contentType?: string | null): unknown {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(body) as unknown;
  } catch (cause) {
    const where = url === undefined ? 'the data' : shown(url, 200);
    const head = body.slice(0, 2000).trimStart();
    if (head.startsWith('<')) {
      const kind = /^<(\?xml|rss|feed)\b/i.test(head) ? 'XML' : 'an HTML page';
      const label = contentType ? `, sent as ${shown(contentType, 60)}` : '';
      throw new FeedError(
        'content-type',
        `Expected JSON from ${where}, met ${kind} (“${shown(head, 60)}”${label}). ` +
          'It may be a sign-in page, an error page or the page about the data: give the address of the JSON itself.',
        { url, cause },
      );
    }
    if (head === '' && body.length < 2000) {
      throw new FeedError('parse', `Expected JSON from ${where}, met an empty text. Check that the server sends the feed.`, { url, cause });
    }
    throw syntaxError(body, head, where, url, cause);
  }
}

function syntaxError(body: string, head: string, where: string, url: string | undefined, cause: unknown): FeedError {
  const fault = findFault(body);
  if (!fault) {
    return new FeedError('parse', `Expected JSON from ${where}, met JSON nested more deeply than this browser can read.`, { url, cause });
  }
  const before = body.slice(0, fault.index).split(/\r\n|\r|\n/);
  const line = before.length;
  const column = before[line - 1]!.length + 1;
  const met = fault.index < body.length ? `“${shown(body.slice(Math.max(0, fault.index - 20), fault.index + 20), 40)}”` : 'the end of the text: it was cut off';
  // Comments come before the call in some JSONP answers (`/**/callback(…)`, `/*O_o*/`).
  const call = /^(?:\/\*.{0,40}?\*\/\s*)?([\w$.]{1,80})\s*\(/.exec(head)?.[1];
  const advice = call
    ? ` It is JavaScript that calls “${call}(…)”, such as JSONP: ask the server for plain JSON, for example by leaving out the callback parameter.`
    : '';
  return new FeedError('parse', `Expected JSON from ${where}; at line ${line}, column ${column}, expected ${fault.expected}, met ${met}.${advice}`, {
    url,
    cause,
    detail: { line, column },
  });
}
