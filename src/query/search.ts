import { fold, type FoldedBefore, queryWords } from './fold.js';
import { type Pause, Work } from './work.js';

/**
 * Full-text search over all records. `prepare` folds the records' text in slices, so that the page
 * goes on answering; when it is done a search takes a few milliseconds. A page calls it when the reader
 * turns to the search field, and awaits it before a search: so the first key is no slower than the others.
 */
export interface SearchIndex {
  readonly ready: boolean;
  prepare(pause: Pause): Promise<void>;
  /**
   * For each record 1 if every word and quoted phrase of the query occurs in its text, else 0.
   * Undefined for a query without words, which finds everything. If the index is not ready it is
   * made ready at one go. The array is good until the next search.
   */
  search(query: string): Uint8Array | undefined;
}

/** The folded text of some records, one after another with a line break behind each. */
interface Segment {
  readonly text: string;
  /** Index of each record, ascending, and where its text begins. */
  readonly records: Uint32Array;
  readonly starts: Uint32Array;
}

/** Text beyond this length of one record is not searched, so that no record holds up the page. */
const longestText = 100_000;

/** Code units of a segment. Folding so many takes a few milliseconds. */
const segmentLength = 1 << 17;

/**
 * One string for many records costs a fraction of one string each, and is scanned at the speed of memory.
 * Texts outside Latin-1 (few, once folded, in most feeds) are kept apart: one of them would double the bytes of all others in its string.
 */
function* foldRecords(count: number, textOf: (index: number) => string, before: Iterable<void>): Generator<void, readonly Segment[]> {
  yield* before;
  const segments: Segment[] = [];
  const known: FoldedBefore = new Map();
  const open = [new OpenSegment(), new OpenSegment()] as const;
  for (let i = 0; i < count;) {
    let read = 0;
    while (i < count && read < segmentLength) {
      const text = textOf(i).slice(0, longestText);
      const folded = fold(text, known);
      const wide = /[^\0-\xff]/.test(folded);
      open[wide ? 1 : 0].add(i++, wide || !/[^\0-\x7f]/.test(text) ? folded : oneByte(folded));
      // A record costs as much as some text, also if it is short.
      read += folded.length + 50;
    }
    for (const segment of open) if (segment.length > segmentLength || i === count) segments.push(segment.close());
    yield;
  }
  return segments;
}

/**
 * The same text of Latin-1 letters in one byte for each. What comes out of `normalize` and `replace` has two
 * in V8, and so would everything joined to it; the argument list of `fromCharCode` is short enough for any engine.
 */
function oneByte(text: string): string {
  let copy = '';
  for (let from = 0; from < text.length; from += 4096) {
    const codes = new Array<number>(Math.min(4096, text.length - from));
    for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(from + i);
    copy += String.fromCharCode(...codes);
  }
  return copy;
}

class OpenSegment {
  length = 0;
  #parts: string[] = [];
  #records: number[] = [];
  #starts: number[] = [];

  add(record: number, folded: string): void {
    this.#parts.push(folded);
    this.#records.push(record);
    this.#starts.push(this.length);
    this.length += folded.length + 1;
  }

  /** What it holds; it is then empty again. */
  close(): Segment {
    // The empty last part brings a line break behind the last record too.
    const segment = { text: [...this.#parts, ''].join('\n'), records: Uint32Array.from(this.#records), starts: Uint32Array.from(this.#starts) };
    this.#parts = [];
    this.#records = [];
    this.#starts = [];
    this.length = 0;
    return segment;
  }
}

/** Of the candidates (places in the segment, ascending; all if undefined) those whose text holds the word. */
function narrow({ text, starts }: Segment, candidates: Uint32Array | undefined, word: string): Uint32Array {
  const count = candidates ? candidates.length : starts.length;
  const found = new Uint32Array(count);
  let used = 0;
  /** Where the word comes next; looked for again only from a record behind it, so the text is read once at most. */
  let next = -1;
  for (let n = 0; n < count && next < text.length; n++) {
    const place = candidates ? candidates[n]! : n;
    const start = starts[place]!;
    if (next < start) {
      const at = text.indexOf(word, start);
      next = at < 0 ? text.length : at;
    }
    // No word holds a line break, so one that begins in a record ends in it.
    if (next < (starts[place + 1] ?? text.length)) found[used++] = place;
  }
  return found.slice(0, used);
}

/**
 * Search over `count` records.
 *
 * @param textOf the text of a record, by its index; read once, when the index is prepared.
 * @param before steps that are done before the first text is asked for.
 */
export function searchIndex(count: number, textOf: (index: number) => string, before: Iterable<void> = []): SearchIndex {
  const work = new Work(foldRecords(count, textOf, before));
  const bitmap = new Uint8Array(count);
  let lastWords: readonly string[] = [];
  /** For each segment the places that the last query found. */
  let lastFound: readonly (Uint32Array | undefined)[] = [];

  return {
    get ready() {
      return work.done;
    },
    async prepare(pause) {
      await work.finishInSlices(pause);
    },
    search(query) {
      const words = queryWords(query);
      if (!words.length) return undefined;
      // A query that goes on from the last one (another letter, another word) can only lose records.
      const goesOn = lastWords.every((last) => words.some((word) => word.includes(last)));
      // The longest word comes first, because it leaves the fewest records to the others.
      const left = words.filter((word) => !goesOn || !lastWords.includes(word)).sort((a, b) => b.length - a.length);
      bitmap.fill(0);
      lastFound = work.finish().map((segment, s) => {
        let found = goesOn ? lastFound[s] : undefined;
        for (const word of left) found = narrow(segment, found, word);
        for (const place of found!) bitmap[segment.records[place]!] = 1;
        return found;
      });
      lastWords = words;
      return bitmap;
    },
  };
}
