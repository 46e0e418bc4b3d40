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

/** What became of a message. `page` is a web page after a redirect, such as one to sign in: no word of whether it was taken. */
export type Outcome =
  | { readonly kind: 'sent'; readonly status: number; readonly response: unknown }
  | { readonly kind: 'http'; readonly status: number; readonly answer: unknown; readonly language?: string | undefined; readonly retryAfter?: number | undefined }
  | { readonly kind: 'timeout' | 'network' | 'offline' | 'aborted' | 'page' };

/** Longest answer that is read, in characters; what is beyond it is no confirmation. */
const longestAnswer = 1_000_000;

/** Posts a message once. Never rejects. */
export async function post(message: Message, context: PostContext, signal: AbortSignal): Promise<Outcome> {
  if (!context.online()) return { kind: 'offline' };
  const stop = new AbortController();
  let timer: number | undefined;
  const ended = new Promise<Outcome>((resolve) => {
    timer = context.setTimeout(() => resolve({ kind: 'timeout' }), Math.min(message.timeout * 1000, 2 ** 31 - 1));
    signal.addEventListener('abort', () => resolve({ kind: 'aborted' }), { once: true });
  });
  try {
    return await Promise.race([exchange(message, context, stop.signal), ended]);
  } finally {
    context.clearTimeout(timer!);
    stop.abort();
  }
}

async function exchange({ url, body, key, credentials, language }: Message, { fetch, now, online }: PostContext, signal: AbortSignal): Promise<Outcome> {
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
    return { kind: online() ? 'network' : 'offline' };
  }
  const type = response.headers.get('content-type') ?? '';
  const { ok, status, redirected } = response;
  if (ok && redirected && /^text\/html\b/i.test(type)) return { kind: 'page' };
  const answer = await readAnswer(response);
  if (ok) return { kind: 'sent', status, response: answer ?? status };
  const said = response.headers.get('content-language') ?? '';
  return {
    kind: 'http', status, answer, language: /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/.test(said) ? said : undefined,
    retryAfter: readRetryAfter(response.headers.get('retry-after'), now()),
  };
}

/** The JSON of an answer, whatever its content type says; undefined for none, for anything else and where the rest does not come. */
async function readAnswer(response: Response): Promise<unknown> {
  try {
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > longestAnswer) {
        await reader?.cancel();
        return undefined;
      }
    }
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    // The status has come, and says what counts: a body that is no JSON or breaks off takes nothing from it.
    return undefined;
  }
}
