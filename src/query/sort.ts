import { dayLength, extent, parseDate } from '../model/dates.js';
import { fold, type FoldedBefore } from './fold.js';
import { sortIndexes, sortTexts } from './order.js';
import { inSlices } from './work.js';

/** What the records of a kind can be sorted by. */
export interface SortDefinition<R> {
  readonly name: string;
  /** Text in the reader's order, numbers by size, dates of any precision by time. */
  readonly type: 'text' | 'number' | 'date';
  /** A record without a value, or with one that is not of the type, comes last in both directions. */
  value(record: R): string | number | undefined;
}

/** A reader's choice of one of them. */
export interface Sort {
  readonly name: string;
  readonly descending?: boolean;
}

/** Compares two texts as the reader's language does, such as `new Intl.Collator(locale, {numeric: true}).compare`. */
export type CompareText = (a: string, b: string) => number;

/** The order of folded texts, letter by letter. */
export const byFoldedText: CompareText = (a, b) => {
  const [left, right] = [fold(a), fold(b)];
  return left < right ? -1 : left === right ? 0 : 1;
};

/** All records in one order; the first `known` of them have a value. */
export interface SortColumn {
  readonly order: Uint32Array;
  readonly known: number;
  /** 1 where the record at this place is equal to the one before. */
  readonly tied: Uint8Array;
}

/**
 * Up to so many rows, texts are compared by the collation of the reader's language, which costs about a
 * microsecond a time. More stand in the order of their folded texts, which can be sorted as numbers: nobody reads
 * thousands of rows to the end, and most letters of one script are in nearly the same places.
 */
export const collatedRows = 3000;

/**
 * A partial date as one number in the order of `compareDates`: the first day, then within it the shorter
 * extent, and last the date-times by instant. An instant lies within a day or so of its written day.
 */
function dateKey(value: unknown): number {
  const date = parseDate(value);
  if (!date) return NaN;
  const [from, to] = extent(date);
  return from + (date.time === undefined ? (to - from) / 1000 : 0.5 + (date.time / dayLength - from + 2) / 10);
}

/** NaN for what is missing. */
function numberKey(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}

/** Texts that differ only beyond this length are as good as equal. */
const longestText = 1000;

function textKey(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestText).trim() : '';
}

/** The order of all records, for sorting many rows. */
export function* sortColumn<R>(records: readonly R[], { type, value }: SortDefinition<R>): Generator<void, SortColumn> {
  const { length } = records;
  const texts: string[] = [];
  const numbers = new Float64Array(type === 'text' ? 0 : length);
  const order = new Uint32Array(length);
  const missing: number[] = [];
  let known = 0;
  const before: FoldedBefore = new Map();
  yield* inSlices(length, (i) => {
    const given = value(records[i]!);
    let has: boolean;
    if (type === 'text') {
      texts.push(fold(textKey(given), before));
      has = texts[i] !== '';
    } else {
      numbers[i] = type === 'date' ? dateKey(given) : numberKey(given);
      has = !Number.isNaN(numbers[i]);
    }
    if (has) order[known++] = i;
    else missing.push(i);
  });
  const found = order.slice(0, known);
  order.set(yield* type === 'text' ? sortTexts(found, texts) : sortIndexes(found, (a, b) => (numbers[a]! < numbers[b]! ? -1 : numbers[a]! > numbers[b]! ? 1 : 0)));
  order.set(missing, known);
  const tied = new Uint8Array(length);
  const keys: ArrayLike<unknown> = type === 'text' ? texts : numbers;
  yield* inSlices(known, (k) => {
    if (k && keys[order[k - 1]!] === keys[order[k]!]) tied[k] = 1;
  });
  return { order, known, tied };
}

/** The few rows of a sort, compared one with another. */
function sortFew<R>(rows: Uint32Array, records: readonly R[], { type, value }: SortDefinition<R>, sign: number, compareText: CompareText): Uint32Array {
  const keyed = Array.from(rows, (row) => {
    const given = value(records[row]!);
    return { row, text: type === 'text' ? textKey(given) : '', number: type === 'date' ? dateKey(given) : numberKey(given) };
  });
  const has = (key: { text: string; number: number }): boolean => key.text !== '' || !Number.isNaN(key.number);
  keyed.sort((a, b) => {
    const bothKnown = has(a) && has(b);
    if (!bothKnown) return Number(has(b)) - Number(has(a));
    return sign * (type === 'text' ? compareText(a.text, b.text) : a.number - b.number);
  });
  return Uint32Array.from(keyed, ({ row }) => row);
}

/**
 * The rows in the order of a sort. Rows that are equal keep their order, and rows without a value
 * come last, in both directions.
 *
 * @param column gives the order of all records; asked only if there are more than `collatedRows` rows.
 */
export function sortRows<R>(
  rows: Uint32Array, records: readonly R[], definition: SortDefinition<R>, descending: boolean, compareText: CompareText, column: () => SortColumn,
): Uint32Array {
  if (rows.length <= collatedRows) return sortFew(rows, records, definition, descending ? -1 : 1, compareText);
  const { order, known, tied } = column();
  const wanted = new Uint8Array(records.length);
  for (const row of rows) wanted[row] = 1;
  const sorted = new Uint32Array(rows.length);
  let used = 0;
  const take = (from: number, to: number): void => {
    for (let k = from; k < to; k++) if (wanted[order[k]!]) sorted[used++] = order[k]!;
  };
  if (descending) {
    // From the last run of equal records to the first, each run in the records' own order.
    for (let end = known; end > 0;) {
      let start = end - 1;
      while (tied[start]) start--;
      take(start, end);
      end = start;
    }
    take(known, order.length);
  } else take(0, order.length);
  return sorted;
}
