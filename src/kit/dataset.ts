import type { AnyRecord, Feed, Problem, RecordKind } from '../model/feed.js';
import { threadOf, type Thread } from '../model/thread.js';
import { facetsOf } from '../query/facets.js';
import { buildTable, type Table } from '../query/table.js';
import type { Loaded } from '../sources/source.js';
import type { Localization } from './format.js';
import { searchTextOf } from './search-text.js';

/** A feed as the widgets use it: its records, its thread and, per record kind, the columns to filter by. All are made once and shared. */
export class Dataset {
  readonly feed: Feed;
  readonly loaded: Loaded;
  #tables = new Map<string, Table<AnyRecord>>();
  #thread: Thread | undefined;
  #records = new Map<RecordKind, readonly AnyRecord[]>();

  constructor(loaded: Loaded) {
    this.loaded = loaded;
    this.feed = loaded.feed;
  }

  get problems(): readonly Problem[] {
    return this.loaded.problems;
  }

  get thread(): Thread {
    return (this.#thread ??= threadOf(this.feed));
  }

  /** All records of a kind, in the feed's order. */
  records(kind: RecordKind): readonly AnyRecord[] {
    let records = this.#records.get(kind);
    if (!records) this.#records.set(kind, (records = recordsOf(this.feed, kind)));
    return records;
  }

  /** The columns of a kind. What a record is found by depends on the reader's language, so each language has its own. */
  table(kind: RecordKind, localization: Localization): Table<AnyRecord> {
    const key = `${kind} ${localization.locale}`;
    let table = this.#tables.get(key);
    if (!table) {
      const { thread } = this;
      table = buildTable(this.records(kind), facetsOf(kind), { thread, searchText: (record) => searchTextOf(record, kind, thread, localization) });
      this.#tables.set(key, table);
    }
    return table;
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
