import { entriesOf } from '../model/entries.js';
import type { AnyRecord, RecordKind } from '../model/feed.js';
import { threadOf } from '../model/thread.js';
import { facetsOf } from '../query/facets.js';
import type { Filters } from '../query/filters.js';
import { buildTable, type FacetCount, type Table } from '../query/table.js';
import { Work } from '../query/work.js';
import { knowWords } from './feed-words.js';
import type { Dataset } from './dataset.js';
import type { Localization } from './format.js';
import { pauseBySlices } from './page.js';
import { searchTextOf } from './search-text.js';
import type { ShownRows } from './shown-records.js';

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

/** Ids on the thread through a record: at once, or later where a feed is large. */
export function threadThrough(data: Dataset, id: string): ReadonlySet<string> | Promise<ReadonlySet<string>> {
  const reaching = new Work(threadOf(data.feed).reaching(id));
  return entriesOf(data.feed).list.length <= atOnce ? reaching.finish() : reaching.finishInSlices(pauseBySlices());
}

/** What a reader has chosen to see. */
interface Chosen {
  readonly filters: Filters;
  readonly search: string;
}

/** Records up to this number are filtered at one go; more are prepared in slices so that input is never kept waiting. */
const atOnce = 4000;

/** The rows of a table that a filter and a search leave: at once, or later where there is much to prepare. */
export function filteredRows(table: Table<AnyRecord>, chosen: Chosen): ShownRows | Promise<ShownRows> {
  if (table.records.length <= atOnce || table.ready(chosen)) return table.filter(chosen);
  return table.prepare(chosen, pauseBySlices()).then(() => table.filter(chosen));
}

const counted = new WeakMap<ShownRows, { facetCounts(facet: string): readonly FacetCount[] }>();

/** How many of the shown rows have each value of a facet. A filter's counts are kept, since a bar asks for each facet in turn. */
export function countsOf(table: Table<AnyRecord>, rows: ShownRows, { filters, search }: Chosen, facet: string): readonly FacetCount[] {
  let counts = counted.get(rows);
  if (!counts) counted.set(rows, (counts = table.filter({ filters, search })));
  return counts.facetCounts(facet);
}

/** Builds in slices what a search needs, so that the first key is answered as quickly as the others. */
export function prepareSearch(table: Table<AnyRecord>): Promise<void> {
  return table.prepare({ search: 'any' }, pauseBySlices());
}
