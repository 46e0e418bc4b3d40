import type { Members } from '../model/feed-shapes.js';
import { inTurns } from '../model/good-feed.js';
import { feedAsRead } from '../model/read-feed.js';
import { aborted, FeedError } from './errors.js';
import { beginsAsOurs, toldHeaders, type Answer, type Fetched, type Order, type Said, type Told } from './json-talk.js';
import type { Piece } from './json-cutter.js';
import { JsonValue } from './json-pieces.js';
import type { LargeRead, LargeReading } from './large-json.js';
import { sleep, type Progress, type ResponseLike } from './platform.js';
import type { JsonAnswer } from './request.js';
import type { ReadingConfig } from './source.js';
import { turns } from './turns.js';
import { workerAddress } from './worker-address.js';

/** A worker that runs `serveJson`, as the page sees it. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { preventDefault?(): void }) => void) | null;
  postMessage(order: Order): void;
  terminate(): void;
}

/** What of the page is asked for. Other platforms, and old ones, lack some of it. */
interface Page {
  readonly location?: { readonly origin: string };
  readonly Worker?: new (address: unknown, options: { readonly type: 'module'; readonly name: string }) => WorkerLike;
  readonly trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): unknown } };
}

/** As text, since settings of a page may hold what cannot be sent. */
const orderOf = ({ format, mapping, maxRecords, base }: ReadingConfig): string => JSON.stringify({ format, mapping, maxRecords, base });

/** The address as each page takes it, since a policy can be made once. */
const trusted = new WeakMap<Page, unknown>();

/**
 * Starts a worker where the page can have one: from a file of its own origin. Elsewhere nothing is tried, since browsers would refuse it, and tell
 * the owner of a strict page. With Trusted Types the address comes from a policy, `commonthread`.
 *
 * @param page stands in for the global object
 */
export function startWorker(address = workerAddress, page = globalThis as unknown as Page): WorkerLike | undefined {
  if (!address || !page.Worker || new URL(address).origin !== page.location?.origin) return undefined;
  try {
    const script = trusted.get(page) ?? page.trustedTypes?.createPolicy('commonthread', { createScriptURL: () => address }).createScriptURL('') ?? address;
    trusted.set(page, script);
    return new page.Worker(script, { type: 'module', name: 'commonthread' });
  } catch {
    // A page that forbids it is read without.
    return undefined;
  }
}

/** What a worker is to do beside cutting: to read what is not of our own format. */
export interface Errand {
  readonly reading: ReadingConfig;
  /** Asks for a further page, of which the `json` is the chunks of the body. */
  readonly ask: (url: string) => Promise<JsonAnswer>;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Milliseconds that a page which has all bytes waits for a worker that has not started: to read a large text of another format takes longer, and keeps the page. */
const patience = 1000;

type Headers = Pick<ResponseLike['headers'], 'get'>;

const toldOf = (url: string, headers?: Headers): Told => ({ url, headers: Object.fromEntries(toldHeaders.map((name) => [name, headers?.get(name) ?? null])) });

/**
 * Reads a JSON text with a worker. It decodes and cuts; here the pieces are parsed and put together, with turns for the page. Where it is on an errand it reads what is not of our own
 * format, too, and the pieces are of the feed.
 */
export class JsonWorker {
  private readonly value = new JsonValue();
  /** Parses all pieces that have come, one after the other; what came of it. */
  private taking = Promise.resolve();
  private fault: unknown;
  private state: 'starting' | (Answer & { state: unknown })['state'] = 'starting';
  /** Called when the state changes. */
  private settle: (() => void) | undefined;
  private sent = 0;
  private said: Said | undefined;

  /**
   * @param worker that has been started for this; it is ended here
   * @param encoding by the label of the platform
   * @param chunks bytes; more may be added at the end while they are read
   */
  constructor(private readonly worker: WorkerLike, private readonly encoding: string, private readonly chunks: readonly Uint8Array[], private readonly reading: LargeReading, private readonly errand?: Errand) {
    worker.onmessage = ({ data }) => this.hear(data);
    worker.onerror = (event) => {
      // The page reads without it; its visitor has lost nothing, and its console need not say so.
      event.preventDefault?.();
      this.hear({ state: 'gone' });
    };
    reading.signal?.addEventListener('abort', this.stop);
    worker.postMessage({ encoding, reading: errand && orderOf(errand.reading) });
  }

  /** Hands on what has come meanwhile. */
  send(): void {
    for (; this.sent < this.chunks.length; this.sent++) this.worker.postMessage({ bytes: this.chunks[this.sent]! });
  }

  /**
   * The value, once all chunks are there, or the feed; undefined where the worker has not started by now (or soon, if it is to read), ended too early, or could not read it.
   *
   * @throws SyntaxError for what is no JSON; TypeError for bytes that are not so encoded; FeedError `aborted` (all as rejections)
   */
  async finish(headers?: Headers, url = ''): Promise<LargeRead | undefined> {
    try {
      if (this.state === 'starting' && this.isToRead) await this.isHeard(patience);
      if (this.state === 'starting') return undefined;
      this.send();
      this.worker.postMessage({ isEnd: true, ...toldOf(url, headers) });
      if (this.state === 'ready') await this.isHeard();
      await this.taking;
      if (this.fault) throw this.fault;
      if (this.reading.signal?.aborted) throw aborted();
      if (this.state === 'no-json') throw new SyntaxError();
      if (this.state === 'not-encoded') throw new TypeError();
      return this.state === 'end' ? await this.result(this.value.finish()) : undefined;
    } finally {
      this.stop();
    }
  }

  /** Whether the worker would read the text, and not only cut it. */
  private get isToRead(): boolean {
    return this.errand !== undefined && !beginsAsOurs(new TextDecoder(this.encoding).decode(this.chunks[0]?.subarray(0, 4096)));
  }

  /** Resolves when the state changes, or after some milliseconds. */
  private async isHeard(most?: number): Promise<void> {
    const stop = new AbortController();
    const heard = new Promise<void>((resolve) => (this.settle = resolve));
    await (most === undefined ? heard : Promise.race([heard, sleep(most, stop.signal)]));
    stop.abort();
  }

  private async result(json: unknown): Promise<LargeRead> {
    return { json, ...(this.said && { reading: { ...this.said, feed: await inTurns(feedAsRead(json as Members), this.reading) } }) };
  }

  private hear(answer: Answer): void {
    if ('ask' in answer) {
      void this.fetch(answer.ask).then((fetched) => this.worker.postMessage({ fetched, of: answer.of }));
    } else if ('progress' in answer) {
      this.errand?.onProgress?.(answer.progress);
    } else if ('pieces' in answer) {
      this.taking = this.taking.then(() => this.take(answer.pieces)).catch((fault: unknown) => {
        this.fault ??= fault;
        this.stop();
      });
    } else if (this.state === 'starting' || this.state === 'ready') {
      ({ state: this.state, said: this.said } = answer);
      // A worker that has said all keeps its memory, and a core for clearing it, from the page.
      if (this.state !== 'ready') this.worker.terminate();
      this.settle?.();
    }
  }

  private async fetch(asked: string): Promise<Fetched> {
    try {
      const { json, url, headers } = await this.errand!.ask(asked);
      return { ...toldOf(url, headers), chunks: json as readonly Uint8Array[] };
    } catch (cause) {
      return { failure: { kind: cause instanceof FeedError ? cause.kind : 'network', message: cause instanceof Error ? cause.message : '' } };
    }
  }

  private async take(pieces: readonly Piece[]): Promise<void> {
    const { reading } = this;
    const turn = turns(reading);
    for (const piece of pieces) {
      const wait = turn();
      if (wait) await wait;
      if (this.fault) return;
      if (reading.signal?.aborted) throw aborted();
      this.value.add(piece);
    }
  }

  private readonly stop = (): void => {
    this.reading.signal?.removeEventListener('abort', this.stop);
    this.worker.terminate();
    this.hear({ state: 'gone' });
  };
}
