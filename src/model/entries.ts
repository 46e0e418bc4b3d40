import { innerKind, listIn, outerKinds, recordsOf } from './collections.js';
import type { AnyRecord, Feed, RecordKind } from './feed.js';

/** A record in its place in the feed. */
export interface Entry {
  readonly id: string;
  readonly kind: RecordKind;
  readonly record: AnyRecord;
  /** Id of the record that holds this one: a session's event, an output's outcome. */
  readonly parent?: string | undefined;
}

/** The records of a feed by id and by kind. */
export interface Entries {
  get(id: string): Entry | undefined;
  /** All records of a kind, in the feed's order. */
  all(kind: RecordKind): readonly AnyRecord[];
}

/** An entry with its number in the feed's order: records that hold others come before them. */
export interface NumberedEntry extends Entry {
  readonly number: number;
  /** The feed's list that holds the record at `index`, and the entry of the record that has that list. */
  readonly list: readonly AnyRecord[];
  readonly index: number;
  readonly holder: NumberedEntry | undefined;
}

/** The same by number too; `at` takes one below `length`. */
export interface EntryList extends Entries {
  readonly length: number;
  get(id: string): NumberedEntry | undefined;
  at(number: number): NumberedEntry;
}

const made = new WeakMap<Feed, EntryList>();
const numbers = new WeakMap<Feed, ReadonlyMap<string, number>>();

/** Hands over the numbers of a feed's records in the order of `NumberedEntry`, if they are known from reading: to find them again takes as long as reading. */
export function rememberNumbers(feed: Feed, byId: ReadonlyMap<string, number>): void {
  numbers.set(feed, byId);
}

/** The entries of a feed; made once, when first asked for. */
export function entriesOf(feed: Feed): EntryList {
  let entries = made.get(feed);
  if (!entries) made.set(feed, (entries = listEntries(feed, numbers.get(feed))));
  return entries;
}

/**
 * Kept are the numbers of the records that may hold others. Entries are made when they are asked for, each time anew: to keep 250,000 of them takes a tenth of a second and 14 MB
 * before the first is used.
 */
function listEntries(feed: Feed, byId: ReadonlyMap<string, number> | undefined): EntryList {
  const starts = new Map<readonly AnyRecord[], readonly number[]>();
  let length = 0;
  /** How many records a list has, with those in them. Where there may be such, it is kept how many come before each record. */
  const lengthOf = (kind: RecordKind, list: readonly AnyRecord[]): number => {
    const inner = innerKind(kind);
    if (!inner) return list.length;
    let count = 0;
    starts.set(list, list.map((record) => {
      const before = count++;
      count += lengthOf(inner, listIn(record, inner));
      return before;
    }));
    return count;
  };
  const outer = outerKinds.map((kind) => {
    const list = listIn(feed, kind);
    return [kind, list, length, (length += lengthOf(kind, list))] as const;
  });

  /** The record of a number in a list of which the first has the number `first`. */
  const find = (number: number, kind: RecordKind, list: readonly AnyRecord[], first: number, holder?: NumberedEntry): NumberedEntry => {
    const before = starts.get(list);
    let [index, to] = before ? [0, before.length] : [number - first, 0];
    while (to - index > 1) {
      const middle = (index + to) >> 1;
      if (first + before![middle]! > number) to = middle;
      else index = middle;
    }
    const start = before ? first + before[index]! : number;
    const record = list[index]!;
    const entry = { number: start, kind, list, index, holder, record, id: record.id, parent: holder?.id };
    return start === number ? entry : find(number, innerKind(kind)!, listIn(record, innerKind(kind)!), start + 1, entry);
  };
  const at = (number: number): NumberedEntry => {
    const [kind, list, first] = outer.find((each) => each[3] > number)!;
    return find(number, kind, list, first);
  };
  return {
    length, at,
    all: (kind) => recordsOf(feed, kind),
    get: (id) => {
      byId ??= new Map(Array.from({ length }, (_, number) => [at(number).id, number]));
      const number = byId.get(id);
      return number === undefined ? number : at(number);
    },
  };
}
