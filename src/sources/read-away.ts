import { FeedError } from './errors.js';
import type { Reading } from './formats/index.js';
import type { readInFull } from './full-reading.js';
import { JsonCutter, type Piece } from './json-cutter.js';
import type { Answer, Fetched, Told } from './json-talk.js';
import { parseBytes } from './json-text.js';
import type { Answer as Page } from './paging/follow.js';
import type { ReadingConfig } from './source.js';

/** What reads a document that is not of our own format. */
export interface Readers {
  readonly readInFull: typeof readInFull;
}

/** A document that is read away from the page, which is asked for further pages and gets the feed in pieces of its text. */
export class ReadAway {
  /** Who waits for the pages that were asked for. */
  private readonly waiting: ((fetched: Fetched) => void)[] = [];

  constructor(private readonly config: ReadingConfig, private readonly readers: Promise<Readers>, private readonly say: (answer: Answer) => void) {
    // Whoever reads is told.
    readers.catch(() => undefined);
  }

  /** Takes what the page was asked for. */
  hear(fetched: Fetched, of: number): void {
    this.waiting[of]!(fetched);
  }

  /** Reads a document, and tells the page what came of it. What is wrong with it the page finds out as if it were alone, so that there is one way to say it. */
  async read(json: unknown, told: Told): Promise<void> {
    const { say } = this;
    try {
      const { readInFull: read } = await this.readers;
      const { feed, ...said } = await read(json, this.config, {
        ask: this.ask, now: Date.now,
        // Nobody else waits here; a reading that has to begin anew ends at its next turn.
        pause: async () => undefined,
        onProgress: (progress) => say({ progress }),
      }, pageOf(json, told));
      let pieces: Piece[] = [];
      const cutter = new JsonCutter((piece) => pieces.push(piece), shortPiece);
      for (const text of textOf(feed)) {
        for (let from = 0; from < text.length; from += shortPiece) cutter.write(text.slice(from, from + shortPiece));
        if (pieces.length > 0) say({ pieces });
        pieces = [];
      }
      cutter.finish();
      say({ pieces });
      say({ state: 'end', said });
    } catch {
      say({ state: 'not-read' });
    }
  }

  private readonly ask = async (asked: string): Promise<Page> => {
    const fetched = await new Promise<Fetched>((resolve) => this.say({ ask: asked, of: this.waiting.push(resolve) - 1 }));
    if ('failure' in fetched) throw new FeedError(fetched.failure.kind, fetched.failure.message, { url: asked });
    return pageOf(await parseBytes(fetched.chunks, fetched.headers['content-type'] ?? null, fetched.url), fetched);
  };
}

const pageOf = (json: unknown, { url, headers }: Told): Page => ({ json, url, header: (name) => headers[name.toLowerCase()] ?? null });

/** Most characters of a feed that the page parses at one go: fewer than of a text that it has not been spared, since collecting what came before may fall into the same task. */
const shortPiece = 2 ** 16;

/** Records that are written at a time. */
const batch = 64;

/** The JSON text of a feed, bit by bit. */
function* textOf(feed: Reading['feed']): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(feed) as [string, unknown][]) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (!Array.isArray(value)) {
      yield JSON.stringify(value);
      continue;
    }
    yield '[';
    for (let from = 0; from < value.length; from += batch) yield (from > 0 ? ',' : '') + JSON.stringify(value.slice(from, from + batch)).slice(1, -1);
    yield ']';
  }
  yield '}';
}
