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

function recordsOf(feed: Feed, kind: RecordKind): readonly AnyRecord[] {
  switch (kind) {
    case 'initiative': return feed.initiatives;
    case 'proposal': return feed.proposals;
    case 'organisation': return feed.organisations;
    case 'indicator': return feed.indicators;
    case 'event': return feed.events;
    case 'workPlan': return feed.workPlans;
    case 'session': return feed.events.flatMap((event) => event.sessions ?? []);
    case 'outcome': return feed.workPlans.flatMap((plan) => plan.outcomes ?? []);
    case 'output': return feed.workPlans.flatMap((plan) => (plan.outcomes ?? []).flatMap((outcome) => outcome.outputs ?? []));
  }
}
