import { fold, queryWords } from './fold.js';
import { type Pause, sliceLength, Work } from './work.js';

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

/** The folded text of `sliceLength` records each, with a line break behind each record; offsets are those of the records in their slice. */
interface FoldedRecords {
  readonly slices: readonly string[];
  readonly starts: Uint32Array;
}

/** Text beyond this length of one record is not searched, so that no record holds up the page. */
const longestText = 100_000;

/**
 * One string for many records costs a fraction of one string each, and is scanned at the speed of memory; one for
 * each slice and not one for all, so that a single text outside Latin-1 does not double them all.
 */
function* foldRecords(count: number, textOf: (index: number) => string): Generator<void, FoldedRecords> {
  const slices: string[] = [];
  const starts = new Uint32Array(count);
  let parts: string[] = [];
  let length = 0;
  let sincePause = 0;
  for (let i = 0; i < count; i++) {
    const folded = fold(textOf(i).slice(0, longestText));
    starts[i] = length;
    parts.push(folded);
    length += folded.length + 1;
    sincePause += folded.length + 100;
    const full = parts.length === sliceLength || i === count - 1;
    if (full) {
      // The last line break makes the end of every record the start of the next, less one.
      slices.push(parts.join('\n') + '\n');
      parts = [];
      length = 0;
    }
    if (sincePause > 250_000) {
      sincePause = 0;
      yield;
    }
  }
  return { slices, starts };
}

/** Of the candidates (all records if undefined, ascending) those whose text holds the word. */
function narrow({ slices, starts }: FoldedRecords, candidates: Uint32Array | undefined, word: string): Uint32Array {
  const count = candidates?.length ?? starts.length;
  const found = new Uint32Array(count);
  let used = 0;
  let slice = -1;
  let text = '';
  /** Where the word comes next in the slice; looked for again only behind a record that begins after it, so each slice is read once. */
  let next = -1;
  for (let n = 0; n < count; n++) {
    const i = candidates ? candidates[n]! : n;
    const of = (i / sliceLength) | 0;
    if (of !== slice) {
      slice = of;
      text = slices[of]!;
      next = -1;
    }
    const start = starts[i]!;
    if (next < start) {
      const at = text.indexOf(word, start);
      next = at < 0 ? Infinity : at;
    }
    // No word holds a line break, so a hit that begins in a record ends in it.
    const end = (i + 1) % sliceLength && i + 1 < starts.length ? starts[i + 1]! : text.length;
    if (next < end) found[used++] = i;
  }
  return found.subarray(0, used);
}

/**
 * Search over `count` records.
 *
 * @param textOf the text of a record, by its index; read once, when the index is prepared.
 */
export function searchIndex(count: number, textOf: (index: number) => string): SearchIndex {
  const work = new Work(foldRecords(count, textOf));
  const bitmap = new Uint8Array(count);
  let lastWords: readonly string[] = [];
  let lastFound: Uint32Array | undefined;

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
      const records = work.finish();
      // A query that goes on from the last one (another letter, another word) can only lose records.
      const goesOn = lastWords.every((last) => words.some((word) => word.includes(last)));
      let found = goesOn ? lastFound : undefined;
      // The longest word comes first, because it leaves the fewest records to the others.
      for (const word of [...words].sort((a, b) => b.length - a.length)) {
        if (!found || !goesOn || !lastWords.includes(word)) found = narrow(records, found, word);
      }
      lastWords = words;
      lastFound = found!;
      bitmap.fill(0);
      for (const i of lastFound) bitmap[i] = 1;
      return bitmap;
    },
  };
}
