import type { AnyRecord, RecordKind } from '../model/feed.js';
import { threadOf, type Thread } from '../model/thread.js';
import { facetsOf } from '../query/facets.js';
import { buildTable, type Table } from '../query/table.js';
import { knowWords } from './feed-words.js';
import type { Dataset } from './dataset.js';
import type { Localization } from './format.js';
import { searchTextOf } from './search-text.js';

const tables = new WeakMap<Dataset, Map<string, Table<AnyRecord>>>();

/** The columns of a kind of record, made once per feed. What a record is found by depends on the reader's language, so each language has its own. */
export function tableOf(data: Dataset, kind: RecordKind, localization: Localization): Table<AnyRecord> {
  knowWords(localization);
  let byKey = tables.get(data);
  if (!byKey) tables.set(data, (byKey = new Map()));
  const key = `${kind} ${localization.locale}`;
  let table = byKey.get(key);
  if (!table) {
    const thread = threadOf(data.feed);
    table = buildTable(data.records(kind), facetsOf(kind), { thread, searchText: (record) => searchTextOf(record, kind, thread, localization) });
    byKey.set(key, table);
  }
  return table;
}

/** The links of a feed. */
export function threadFor(data: Dataset): Thread {
  return threadOf(data.feed);
}
