import { aborted } from './errors.js';
import type { Answer, Order } from './json-away.js';
import type { Piece } from './json-cutter.js';
import { JsonValue } from './json-pieces.js';
import type { LargeReading } from './large-json.js';
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

/** Reads a JSON text with a worker: it decodes and cuts, which is a third of the work; here the pieces are parsed and put together, with turns for the page. */
export class JsonWorker {
  private readonly value = new JsonValue();
  /** Parses all pieces that have come, one after the other; what came of it. */
  private taking = Promise.resolve();
  private fault: unknown;
  private state: 'starting' | (Answer & { state: unknown })['state'] = 'starting';
  /** Called when the state is one that does not change any more. */
  private settle: (() => void) | undefined;
  private sent = 0;

  /**
   * @param worker that has been started for this; it is ended here
   * @param encoding by the label of the platform
   * @param chunks bytes; more may be added at the end while they are read
   */
  constructor(private readonly worker: WorkerLike, encoding: string, private readonly chunks: readonly Uint8Array[], private readonly reading: LargeReading) {
    worker.onmessage = ({ data }) => this.hear(data);
    worker.onerror = (event) => {
      // The page reads without it; its visitor has lost nothing, and its console need not say so.
      event.preventDefault?.();
      this.hear({ state: 'gone' });
    };
    reading.signal?.addEventListener('abort', this.stop);
    worker.postMessage({ encoding });
  }

  /** Hands on what has come meanwhile. */
  send(): void {
    for (; this.sent < this.chunks.length; this.sent++) this.worker.postMessage({ bytes: this.chunks[this.sent]! });
  }

  /**
   * The value, once all chunks are there; undefined where the worker has not started by now, or ended too early.
   *
   * @throws SyntaxError for what is no JSON; TypeError for bytes that are not so encoded; FeedError `aborted` (all as rejections)
   */
  async finish(): Promise<{ readonly json: unknown } | undefined> {
    try {
      if (this.state === 'starting') return undefined;
      this.send();
      this.worker.postMessage({ isEnd: true });
      if (this.state === 'ready') await new Promise<void>((resolve) => (this.settle = resolve));
      await this.taking;
      if (this.fault) throw this.fault;
      if (this.reading.signal?.aborted) throw aborted();
      if (this.state === 'no-json') throw new SyntaxError();
      if (this.state === 'not-encoded') throw new TypeError();
      return this.state === 'end' ? { json: this.value.finish() } : undefined;
    } finally {
      this.stop();
    }
  }

  private hear(answer: Answer): void {
    if ('pieces' in answer) {
      this.taking = this.taking.then(() => this.take(answer.pieces)).catch((fault: unknown) => {
        this.fault ??= fault;
        this.stop();
      });
    } else if (this.state === 'starting' || this.state === 'ready') {
      ({ state: this.state } = answer);
      if (this.state !== 'ready') this.settle?.();
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
