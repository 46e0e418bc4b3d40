import { slice } from '../model/good-feed.js';
import { aborted, explained, FeedError, soon, Unexplained } from './errors.js';
import { largeText, parseBytes, readLarge } from './json-text.js';
import type { LargeJson, LargeRead } from './large-json.js';
import type { Credentials, FetchLike, Progress, ResponseLike, Sleep } from './platform.js';
import type { ReadingConfig } from './source.js';

export interface JsonRequest {
  /** Default `omit`. */
  readonly credentials?: Credentials;
  /** Seconds that one attempt may take, body included. Default 20. */
  readonly timeout?: number;
  /** Largest body, in bytes after decompression. Default 64 MiB. */
  readonly maxBytes?: number;
  /** Further headers. Most names make a request to another origin need a CORS preflight. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Have the browser's HTTP cache ask the server whether its copy is still good. */
  readonly revalidate?: boolean;
  /** How the document is to be read, for a worker to do so where one is at work. */
  readonly reading?: ReadingConfig;
  /** Hands on the chunks of the body as they came, in place of the document. */
  readonly asBytes?: boolean;
}

export interface RequestContext {
  readonly fetch: FetchLike;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: Sleep;
  /** Number in [0, 1): spreads the retries of many visitors. */
  readonly random: () => number;
  readonly signal?: AbortSignal;
  /** False where the machine is known to be offline. */
  readonly online?: () => boolean;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Lets the page answer its visitor between two slices of a large text. Without it reading is one piece of work. */
  readonly pause?: (() => Promise<void>) | undefined;
}

export interface JsonAnswer extends LargeRead {
  /** Address after redirects. */
  readonly url: string;
  /** When the server says the body last changed, in milliseconds since 1970. */
  readonly lastModified?: number;
  readonly bytes: number;
  readonly headers: ResponseLike['headers'];
}

const retries = 3;
/** First ceiling of the random wait; it doubles with every retry. */
const firstWait = 500;
const longestWait = 30_000;
const defaultTimeout = 20;
const defaultMaxBytes = 64 * 1024 * 1024;

/**
 * Fetches a JSON document: at most three retries of what may pass (no answer, 408, 429,
 * 5xx), waiting with full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/)
 * or as long as `Retry-After` says. A time-out is not retried: the visitor has waited long enough.
 *
 * @param url absolute http or https address
 * @throws FeedError of any kind but `format`, `mapping` and `schema`
 */
export async function requestJson(url: string, request: JsonRequest, context: RequestContext): Promise<JsonAnswer> {
  for (let attempt = 0; ; attempt++) {
    if (context.signal?.aborted) throw aborted(url);
    try {
      return await requestOnce(url, request, context);
    } catch (error) {
      const { kind, retryable, retryAfter = 0 } = error as FeedError;
      const mayPass = retryable && (kind === 'network' || kind === 'http');
      const asked = retryAfter * 1000;
      if (!mayPass || attempt === retries || asked > longestWait) throw await explained(error);
      const jitter = context.random() * Math.min(longestWait, firstWait * 2 ** attempt);
      await context.sleep(Math.max(asked, jitter), context.signal);
    }
  }
}

/**
 * One attempt. What is asked of the platform races against time and the caller's signal,
 * so that it ends promptly even where a replaced `fetch` ignores signals.
 */
async function requestOnce(url: string, request: JsonRequest, context: RequestContext): Promise<JsonAnswer> {
  const timeout = Math.max(request.timeout ?? 0, 0) || defaultTimeout;
  const stop = new AbortController();
  let leave!: () => void;
  const interrupted = new Promise<never>((_, reject) => {
    leave = () => reject(aborted(url));
    void context.sleep(timeout * 1000, stop.signal).then(() => {
      if (!stop.signal.aborted) reject(new Unexplained('timeout', (words) => words.tooSlow(url, timeout), { url, detail: { timeout } }));
    });
  });
  context.signal?.addEventListener('abort', leave);
  try {
    return await Promise.race([exchange(url, request, context, stop), interrupted]);
  } finally {
    context.signal?.removeEventListener('abort', leave);
    // Ends the timer, and the transfer of a body that nobody will read.
    stop.abort();
  }
}

/** Asks, checks and reads. Whatever the platform throws on the way becomes `offline` or `network`. */
async function exchange(url: string, request: JsonRequest, context: RequestContext, stop: AbortController): Promise<JsonAnswer> {
  // Called as a bare function: the one of browsers must not have another `this` than theirs.
  const { fetch } = context;
  const { maxBytes = defaultMaxBytes } = request;
  // Whatever else a page may say, browsers would refuse.
  const credentials = request.credentials === 'include' || request.credentials === 'same-origin' ? request.credentials : 'omit';
  try {
    const response = await fetch(url, {
      credentials,
      referrerPolicy: 'strict-origin-when-cross-origin',
      // A list this plain needs no CORS preflight.
      headers: { Accept: 'application/json, */*;q=0.5', ...request.headers },
      cache: request.revalidate ? 'no-cache' : 'default',
      signal: stop.signal,
    });
    const finalUrl = response.url || url;
    if (!response.ok) throw await httpError(response, finalUrl, context.now());
    const total = Number(response.headers.get('content-length'));
    const allow = (count: number, said?: number) => {
      if (count <= maxBytes) return;
      throw new Unexplained('too-large', (words) => words.tooLarge(finalUrl, maxBytes, said), { url: finalUrl, detail: { limit: maxBytes, ...(said && { bytes: said }) } });
    };
    allow(total, total);
    const chunks: Uint8Array[] = [];
    let large: Promise<LargeJson | undefined> | undefined;
    let bytes = 0;
    await eachChunk(response, context, (chunk) => {
      chunks.push(chunk);
      bytes += chunk.length;
      allow(bytes);
      // Content-Length counts compressed bytes; it says nothing once more than that has come.
      context.onProgress?.({ stage: 'request', done: bytes, ...(total >= bytes && { total }) });
      if (bytes > largeText && !request.asBytes) void (large ??= readLarge(chunks, context, request)).then((reader) => reader?.goOn());
    });
    // What is parsed in slices takes its time, and the server is not to blame for it.
    if (large) stop.abort();
    const modified = Date.parse(response.headers.get('last-modified') ?? '');
    const { headers } = response;
    const read = await (await large)?.finish(headers, finalUrl) ?? { json: request.asBytes ? chunks : await parseBytes(chunks, headers.get('content-type'), finalUrl) };
    return { ...read, url: finalUrl, bytes, headers, ...(modified >= 0 && { lastModified: modified }) };
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    // Asked only after a failure, because a service worker may well answer while offline.
    const isOffline = context.online?.() === false;
    throw new Unexplained(isOffline ? 'offline' : 'network', (words) => (isOffline ? words.offline(url) : words.noAnswer(url, credentials)), { url, cause });
  }
}

/** The error of an answer that is no success. When to ask again is read by a part that is loaded then; a server that fails may have that part as well, and the error does without. */
async function httpError(response: ResponseLike, url: string, now: number): Promise<FeedError> {
  const { status } = response;
  const retryable = status === 408 || status === 429 || status >= 500;
  const after = retryable && response.headers.get('retry-after');
  const retryAfter = after ? (await soon(import('./retry-after.js')))?.readRetryAfter(after, now) : undefined;
  return new Unexplained('http', (words) => words.badStatus(url, status, retryable), { status, url, retryable, retryAfter });
}

/** Calls for each chunk of a body, in order. Chunks that are there already follow one another in one task, so that the page is given a turn now and then. */
async function eachChunk(response: ResponseLike, { pause, now }: RequestContext, call: (chunk: Uint8Array) => void): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) return call(new Uint8Array(await response.arrayBuffer()));
  for (let began = now(); ;) {
    const { done, value } = await reader.read();
    if (done) return;
    if (value) call(value);
    if (!pause || now() - began < slice) continue;
    await pause();
    began = now();
  }
}
