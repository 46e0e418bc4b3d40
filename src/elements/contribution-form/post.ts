import { readRetryAfter } from '../../sources/retry-after.js';

/** What a page gives for sending: its network, clock and timers. */
export interface PostContext {
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly online: () => boolean;
  readonly setTimeout: (callback: () => void, ms: number) => number;
  readonly clearTimeout: (id: number) => void;
}

export interface Message {
  readonly url: string;
  /** JSON. */
  readonly body: string;
  /** The same for every try to send the same, so that a server can tell a second try from a second message. */
  readonly key: string;
  readonly credentials: RequestCredentials;
  /** Language of the reader, for the server's words. */
  readonly language: string;
  /** Seconds to wait for the answer. */
  readonly timeout: number;
}

/** What became of a message. `page` is a whole web page, such as one to sign in: no word of whether it was taken. `hasLeft` tells a message that was on its way when the network went from one that was not. */
export type Outcome =
  | { readonly kind: 'sent'; readonly status: number; readonly response: unknown }
  | { readonly kind: 'http'; readonly status: number; readonly answer: unknown; readonly language?: string | undefined; readonly retryAfter?: number | undefined }
  | { readonly kind: 'offline'; readonly hasLeft?: true }
  | { readonly kind: 'timeout' | 'network' | 'aborted' | 'page' };

/** Longest answer that is read, in characters; what is beyond it is no confirmation. */
const longestAnswer = 1_000_000;

/** Posts a message once. Never rejects. */
export async function post(message: Message, context: PostContext, signal: AbortSignal): Promise<Outcome> {
  if (!context.online()) return { kind: 'offline' };
  const stop = new AbortController();
  let timer: number | undefined;
  let late: Outcome = { kind: 'timeout' };
  const ended = new Promise<Outcome>((resolve) => {
    timer = context.setTimeout(() => resolve(late), Math.min(message.timeout * 1000, 2 ** 31 - 1));
    signal.addEventListener('abort', () => resolve({ kind: 'aborted' }), { once: true });
  });
  try {
    return await Promise.race([exchange(message, context, stop.signal, (met) => (late = met)), ended]);
  } finally {
    context.clearTimeout(timer!);
    stop.abort();
  }
}

/** @param met hears what came of it once the status is here, for a body that does not end in time */
async function exchange({ url, body, key, credentials, language }: Message, { fetch, now, online }: PostContext, signal: AbortSignal, met: (outcome: Outcome) => void): Promise<Outcome> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      body,
      credentials,
      signal,
      cache: 'no-store',
      referrerPolicy: 'strict-origin-when-cross-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json, */*;q=0.5', 'Accept-Language': language, 'Idempotency-Key': key },
    });
  } catch {
    return online() ? { kind: 'network' } : { kind: 'offline', hasLeft: true };
  }
  const { ok, status, redirected, headers } = response;
  const isPage = /^text\/html\b/i.test(headers.get('content-type') ?? '');
  if (ok && redirected && isPage) return { kind: 'page' };
  const said = headers.get('content-language') ?? '';
  const outcome = (answer?: unknown): Outcome => (ok ? { kind: 'sent', status, response: answer ?? status } : {
    kind: 'http', status, answer, language: /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/.test(said) ? said : undefined,
    retryAfter: readRetryAfter(headers.get('retry-after'), now()),
  });
  met(outcome());
  const text = await readText(response);
  // Some pages to sign in, and those of networks that want to be paid first, come with a status of success. A word of thanks without a head is an answer.
  if (ok && isPage && /^\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head)\b/is.test(text.slice(0, 10_000))) return { kind: 'page' };
  return outcome(jsonOf(text));
}

/** The JSON of a text; undefined for anything else. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** What an answer holds; empty for none, for what is too long, and where the rest does not come. */
async function readText(response: Response): Promise<string> {
  try {
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > longestAnswer) {
        await reader?.cancel();
        return '';
      }
    }
    return text;
  } catch {
    // The status has come, and says what counts: a body that breaks off takes nothing from it.
    return '';
  }
}
