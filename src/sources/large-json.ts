import type { Turns } from '../model/good-feed.js';
import { aborted, FeedError, soon } from './errors.js';
import { pieceLength } from './json-cutter.js';
import { JsonInPieces } from './json-pieces.js';
import { JsonWorker, startWorker, type Errand, type WorkerLike } from './json-worker.js';
import type { Reading } from './formats/index.js';
import type { ResponseLike } from './platform.js';
import { requestJson, type JsonRequest, type RequestContext } from './request.js';
import { decoderFor, encodingOf, firstBytes } from './text-encoding.js';
import { turns } from './turns.js';

/** How the reading of a large text gives the page its turns, and whether anyone still waits for it. */
export interface LargeReading extends Turns {
  readonly signal?: AbortSignal | undefined;
}

/** What came of a large text: its value, or the feed that a worker has read from it. */
export interface LargeRead {
  readonly json: unknown;
  readonly reading?: Reading & { readonly format: string };
}

type Headers = Pick<ResponseLike['headers'], 'get'>;

/**
 * What parses a large text; `chunks` as its constructor takes them. A text that the page gives is there as a whole, and is cut sooner than a worker starts.
 *
 * @param request what the text answers, if its `reading` says how it is to be read
 */
export function readLarge(chunks: LargeJson['chunks'], context: LargeReading | RequestContext, request: JsonRequest = {}): LargeJson {
  const { reading } = request;
  const ask = (url: string) => requestJson(url, { credentials: request.credentials, timeout: request.timeout, asBytes: true }, { ...context as RequestContext, onProgress: undefined });
  return new LargeJson(chunks, context, isText(chunks) ? undefined : startWorker(), reading && { reading, ask, onProgress: (context as RequestContext).onProgress });
}

const isText = (chunks: LargeJson['chunks']): chunks is readonly string[] => typeof chunks[0] === 'string';

/**
 * Parses a large JSON text in slices, while it comes: decoding and `JSON.parse` of the whole would be one long task each. A worker decodes and cuts it, and reads what is
 * not of our own format, where the page can have one. What is wrong with a text that is no JSON, and whether it can be read all the same, is found out in slices as well.
 */
export class LargeJson {
  private text: PiecewiseText;
  private readonly away: JsonWorker | undefined;
  /** Chunks that are read, and whether reading is under way; it stays so after a fault. */
  private done = 0;
  private running: Promise<void> | undefined;
  private fault: unknown;

  /**
   * @param chunks bytes, or one text; more bytes may be added at the end while they are read
   * @param worker for bytes: one that has been started for this, and is ended here
   * @param errand what that is to do beside parsing
   */
  constructor(readonly chunks: readonly Uint8Array[] | readonly string[], private readonly reading: LargeReading, worker?: WorkerLike, errand?: Errand) {
    const bytes = isText(chunks) ? [] : chunks;
    const encoding = encodingOf(...firstBytes(bytes));
    this.text = new PiecewiseText(new TextDecoder(encoding, { fatal: encoding === 'utf-8' }));
    this.away = worker && new JsonWorker(worker, encoding, bytes, reading, errand);
  }

  /** Reads what has come meanwhile. */
  goOn(): void {
    if (this.away) {
      this.away.send();
      return;
    }
    this.running ??= this.catchUp().then(() => {
      this.running = undefined;
    }, (fault: unknown) => {
      this.fault = fault;
    });
  }

  /**
   * The value, once all chunks are there.
   *
   * @param headers of the answer, for texts that are in no Unicode encoding and for what leads to further pages
   * @param url where the text came from, for messages and for further pages
   * @throws FeedError (as a rejection) as `parseJson` does, and where the load is called off
   */
  async finish(headers?: Headers, url = ''): Promise<LargeRead> {
    const contentType = headers?.get('content-type') ?? null;
    try {
      const read = await this.away?.finish(headers, url);
      if (read) return read;
      await this.running;
      if (this.fault) throw this.fault;
      return { json: await this.rest() };
    } catch (fault) {
      if (fault instanceof FeedError) throw fault;
      if (!(fault instanceof TypeError)) return { json: await this.readFaulty(fault, contentType, url) };
    }
    // The bytes are not of the encoding that they look like: what the server names is next.
    this.text = new PiecewiseText(decoderFor(contentType));
    this.done = 0;
    try {
      return { json: await this.rest() };
    } catch (fault) {
      if (fault instanceof FeedError) throw fault;
      return { json: await this.readFaulty(fault, contentType, url) };
    }
  }

  private async rest(): Promise<unknown> {
    await this.catchUp();
    return this.text.finish();
  }

  /** Reads what is no JSON, or says what is wrong with it. */
  private async readFaulty(cause: unknown, contentType: string | null, url: string): Promise<unknown> {
    const { reading } = this;
    const text = await this.whole(contentType);
    const part = await soon(import('./json-fault.js'));
    if (!part) throw new FeedError('parse', String(cause).slice(0, 200), { url, cause });
    const inner = part.wrapped(text);
    try {
      if (inner !== undefined) return await new LargeJson([inner], reading).rest();
    } catch (fault) {
      // What is wrong is said of the whole text.
      if (fault instanceof FeedError) throw fault;
    }
    return part.readFaultyInTurns(text, cause, reading, url);
  }

  /** The whole text, without a byte order mark. */
  private async whole(contentType: string | null): Promise<string> {
    const { chunks } = this;
    if (isText(chunks)) return chunks.join('').replace(/^\ufeff/, '');
    const encoding = encodingOf(...firstBytes(chunks));
    try {
      return await this.decoded(chunks, new TextDecoder(encoding, { fatal: encoding === 'utf-8' }));
    } catch (fault) {
      if (fault instanceof FeedError) throw fault;
      return this.decoded(chunks, decoderFor(contentType));
    }
  }

  private async decoded(chunks: readonly Uint8Array[], decoder: TextDecoder): Promise<string> {
    const parts: string[] = [];
    for (const chunk of chunks) await this.eachPart(chunk, (part) => parts.push(decoder.decode(part, { stream: true })));
    return parts.join('') + decoder.decode();
  }

  private async catchUp(): Promise<void> {
    const { chunks } = this;
    for (; this.done < chunks.length; this.done++) await this.eachPart(chunks[this.done]!, (part) => this.text.write(part));
  }

  /** Calls for each part of a chunk in order, with turns for the page. Decoders skip a byte order mark; a text that was decoded elsewhere may still have it. */
  private async eachPart<T extends Uint8Array | string>(chunk: T, call: (part: T) => void): Promise<void> {
    const { reading } = this;
    const turn = turns(reading);
    const begin = typeof chunk === 'string' && chunk.startsWith('\ufeff') ? 1 : 0;
    for (let from = begin; from < chunk.length; from += pieceLength) {
      const wait = turn();
      if (wait) await wait;
      if (reading.signal?.aborted) throw aborted();
      call((typeof chunk === 'string' ? chunk.slice(from, from + pieceLength) : chunk.subarray(from, from + pieceLength)) as T);
    }
  }
}

/** A JSON text of which the parts are decoded one by one. */
class PiecewiseText {
  private readonly json = new JsonInPieces();

  constructor(private readonly decoder: TextDecoder) {}

  write(part: Uint8Array | string): void {
    this.json.write(typeof part === 'string' ? part : this.decoder.decode(part, { stream: true }));
  }

  finish(): unknown {
    this.json.write(this.decoder.decode());
    return this.json.finish();
  }
}
