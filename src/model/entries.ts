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

const entryOf = (number: number, kind: RecordKind, list: readonly AnyRecord[], index: number, holder: NumberedEntry | undefined): NumberedEntry => {
  const record = list[index]!;
  return { number, kind, list, index, holder, record, id: record.id, parent: holder?.id };
};

/**
 * Kept are the entries that hold others and the first of each list of the feed. The rest are made when they are asked for, each time anew: to keep
 * 250,000 of them takes a tenth of a second and 14 MB before the first is used.
 */
function listEntries(feed: Feed, byId: ReadonlyMap<string, number> | undefined): EntryList {
  const kept: NumberedEntry[] = [];
  let length = 0;
  const keep = (kind: RecordKind, list: readonly AnyRecord[], holder?: NumberedEntry): void => {
    const inner = innerKind(kind);
    const isWalked = list.every((record, index) => {
      kept.push(entryOf(length++, kind, list, index, holder));
      if (inner) keep(inner, listIn(record, inner), kept.at(-1));
      return inner;
    });
    // Of records that hold none the first stands for all of its list.
    if (!isWalked) length += list.length - 1;
  };
  for (const kind of outerKinds) keep(kind, listIn(feed, kind));

  const at = (number: number): NumberedEntry => {
    let [from, to] = [0, kept.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (kept[middle]!.number > number) to = middle;
      else from = middle;
    }
    const { number: first, kind, list, index, holder } = kept[from]!;
    return entryOf(number, kind, list, index + number - first, holder);
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
