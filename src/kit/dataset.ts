import { recordsOf } from '../model/collections.js';
import { entriesOf, type Entry } from '../model/entries.js';
import type { AnyRecord, Feed, Problem, RecordKind } from '../model/feed.js';
import type { Loaded } from '../sources/source.js';

/** A feed as the widgets use it, shared by all that show it. Filtering and the thread's links are in `engine.ts`, which is loaded when they are needed. */
export class Dataset {
  readonly feed: Feed;
  readonly loaded: Loaded;
  #records = new Map<RecordKind, readonly AnyRecord[]>();

  constructor(loaded: Loaded) {
    this.loaded = loaded;
    this.feed = loaded.feed;
  }

  get problems(): readonly Problem[] {
    return this.loaded.problems;
  }

  /** A record of any kind by its id. */
  get(id: string): Entry | undefined {
    return entriesOf(this.feed).get(id);
  }

  /** All records of a kind, in the feed's order. */
  records(kind: RecordKind): readonly AnyRecord[] {
    let records = this.#records.get(kind);
    if (!records) this.#records.set(kind, (records = recordsOf(this.feed, kind)));
    return records;
  }
}
