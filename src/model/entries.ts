import { innerKind, listIn, outerKinds, recordsOf } from './collections.js';
import { atOnce } from './good-feed.js';
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

/** Hands over the numbers of a feed's records in the order of `NumberedEntry`, if they are known from reading: to find them again takes as long as reading. In steps. */
export function* rememberNumbers(feed: Feed, byId: ReadonlyMap<string, number>): Generator<void, void> {
  made.set(feed, yield* listEntries(feed, byId));
}

/** The entries of a feed; made once, when first asked for. */
export function entriesOf(feed: Feed): EntryList {
  let entries = made.get(feed);
  if (!entries) made.set(feed, (entries = atOnce(listEntries(feed))));
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
function* listEntries(feed: Feed, byId?: ReadonlyMap<string, number>): Generator<void, EntryList> {
  const kept: NumberedEntry[] = [];
  let length = 0;
  function* keep(kind: RecordKind, list: readonly AnyRecord[], holder?: NumberedEntry): Generator<void, void> {
    const inner = innerKind(kind);
    // Of records that hold none the first stands for all of its list.
    if (!inner && list.length) kept.push(entryOf(length, kind, list, 0, holder));
    if (!inner) length += list.length;
    else {
      for (const index of list.keys()) {
        kept.push(entryOf(length++, kind, list, index, holder));
        yield* keep(inner, listIn(list[index]!, inner), kept.at(-1));
        yield;
      }
    }
  }
  for (const kind of outerKinds) yield* keep(kind, listIn(feed, kind));

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
