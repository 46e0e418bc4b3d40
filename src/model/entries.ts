import { innerKind, listIn, outerKinds } from './collections.js';
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
  all(kind: RecordKind): readonly Entry[];
}

/** An entry with its number in the feed's order: records that hold others come before them. */
export class NumberedEntry implements Entry {
  readonly record: AnyRecord;

  /** `list` is the feed's list that holds the record at `index`. */
  constructor(readonly number: number, readonly kind: RecordKind, readonly list: readonly AnyRecord[], readonly index: number, readonly holder: NumberedEntry | undefined) {
    this.record = list[index] as AnyRecord;
  }

  get id(): string {
    return this.record.id;
  }

  get parent(): string | undefined {
    return this.holder?.id;
  }
}

const numbers = new WeakMap<Feed, ReadonlyMap<string, number>>();

/** Hands over the numbers of a feed's records in the order of `NumberedEntry`, if they are known from reading: to find them again takes as long as reading. */
export function rememberNumbers(feed: Feed, byId: ReadonlyMap<string, number>): void {
  numbers.set(feed, byId);
}

const made = new WeakMap<Feed, EntryList>();

/** The entries of a feed; made once, when first asked for. */
export function entriesOf(feed: Feed): EntryList {
  let entries = made.get(feed);
  if (!entries) made.set(feed, (entries = new EntryList(feed)));
  return entries;
}

export class EntryList implements Entries {
  /** Every entry, by its number. */
  readonly list: readonly NumberedEntry[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(feed: Feed) {
    const list: NumberedEntry[] = [];
    const add = (kind: RecordKind, records: readonly AnyRecord[], holder?: NumberedEntry): void => {
      const inner = innerKind(kind);
      for (let i = 0; i < records.length; i++) {
        const entry = new NumberedEntry(list.length, kind, records, i, holder);
        list.push(entry);
        if (inner) add(inner, listIn(entry.record, inner), entry);
      }
    };
    for (const kind of outerKinds) add(kind, listIn(feed, kind));
    this.list = list;
    this.#numbers = numbers.get(feed) ?? new Map(list.map(({ id, number }) => [id, number]));
  }

  get(id: string): NumberedEntry | undefined {
    const number = this.#numbers.get(id);
    return number === undefined ? undefined : this.list[number];
  }

  all(kind: RecordKind): readonly NumberedEntry[] {
    return this.list.filter((entry) => entry.kind === kind);
  }
}
