import type { Turns } from '../model/good-feed.js';
import { aborted, FeedError } from './errors.js';
import { pieceLength } from './json-cutter.js';
import { JsonInPieces } from './json-pieces.js';
import { JsonWorker, startWorker, type WorkerLike } from './json-worker.js';
import { decoderFor, encodingOf, firstBytes } from './text-encoding.js';
import { turns } from './turns.js';

/** How the reading of a large text gives the page its turns, and whether anyone still waits for it. */
export interface LargeReading extends Turns {
  readonly signal?: AbortSignal | undefined;
}

/** What parses a large text; `chunks` as its constructor takes them. A text that the page gives is there as a whole, and is cut sooner than a worker starts. */
export const readLarge = (chunks: LargeJson['chunks'], reading: LargeReading): LargeJson => new LargeJson(chunks, reading, isText(chunks) ? undefined : startWorker());

const isText = (chunks: LargeJson['chunks']): chunks is readonly string[] => typeof chunks[0] === 'string';

/**
 * Parses a large JSON text in slices, while it comes: decoding and `JSON.parse` of the whole would be one long task each. A worker decodes and cuts it, where the
 * page can have one. Only good JSON is read here: what is wrong with any other text, and whether it can be read all the same, is for the one who asked to find out.
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
   */
  constructor(readonly chunks: readonly Uint8Array[] | readonly string[], private readonly reading: LargeReading, worker?: WorkerLike) {
    const bytes = isText(chunks) ? [] : chunks;
    const encoding = encodingOf(...firstBytes(bytes));
    this.text = new PiecewiseText(new TextDecoder(encoding, { fatal: encoding === 'utf-8' }));
    this.away = worker && new JsonWorker(worker, encoding, bytes, reading);
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
   * The value, once all chunks are there; undefined where it is not good JSON.
   *
   * @param contentType as the server sent it, for texts that are in no Unicode encoding
   * @throws FeedError (as a rejection) where the load is called off
   */
  async finish(contentType: string | null = null): Promise<{ readonly json: unknown } | undefined> {
    try {
      const read = await this.away?.finish();
      if (read) return read;
      await this.running;
      if (this.fault) throw this.fault;
      return await this.rest();
    } catch (fault) {
      if (fault instanceof FeedError) throw fault;
      if (!(fault instanceof TypeError)) return undefined;
    }
    // The bytes are not of the encoding that they look like: what the server names is next.
    this.text = new PiecewiseText(decoderFor(contentType));
    this.done = 0;
    return this.rest().catch((fault: unknown) => {
      if (fault instanceof FeedError) throw fault;
      return undefined;
    });
  }

  private async rest(): Promise<{ readonly json: unknown }> {
    await this.catchUp();
    return { json: this.text.finish() };
  }

  private async catchUp(): Promise<void> {
    const { chunks, reading } = this;
    const turn = turns(reading);
    for (; this.done < chunks.length; this.done++) {
      const chunk = chunks[this.done]!;
      for (let from = 0; from < chunk.length; from += pieceLength) {
        const wait = turn();
        if (wait) await wait;
        if (reading.signal?.aborted) throw aborted();
        // Decoders skip a byte order mark; a text that was decoded elsewhere may still have it.
        const isMark = from === 0 && typeof chunk === 'string' && chunk.startsWith('\ufeff');
        this.text.write(typeof chunk === 'string' ? chunk.slice(isMark ? 1 : from, from + pieceLength) : chunk.subarray(from, from + pieceLength));
      }
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
