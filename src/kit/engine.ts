import { entriesOf } from '../model/entries.js';
import type { AnyRecord, LocationPrecision, RecordKind } from '../model/feed.js';
import { threadOf } from '../model/thread.js';
import { facetsOf } from '../query/facets.js';
import type { Filters } from '../query/filters.js';
import { buildTable, type FacetCount, type Shown, type Table } from '../query/table.js';
import { Work } from '../query/work.js';
import { knowWords } from './feed-words.js';
import type { Dataset } from './dataset.js';
import type { DataElement } from './element.js';
import type { Localization } from './format.js';
import { nextTurn, pauseBySlices } from './page.js';
import { isFoundByLinks, searchTextOf } from './search-text.js';
import type { ShownRows } from './shown-records.js';

const tables = new WeakMap<Dataset, Map<string, Table<AnyRecord>>>();

/** Whose records are filtered: of which kind, told in which language, and how exactly places may be told. */
export interface Searched {
  readonly kind: RecordKind;
  readonly localization: Localization;
  readonly precision: LocationPrecision;
}

/** The columns of a kind of record, made once per feed. What a record is found by depends on the reader's language and on what may be told of places, so each has its own. */
export function tableOf(data: Dataset, { kind, localization, precision }: Searched): Table<AnyRecord> {
  knowWords(localization);
  let byKey = tables.get(data);
  if (!byKey) tables.set(data, (byKey = new Map()));
  const key = `${kind} ${localization.locale} ${precision}`;
  let table = byKey.get(key);
  if (!table) {
    const thread = threadOf(data.feed);
    table = buildTable(data.records(kind), facetsOf(kind), { thread, searchText: (record) => searchTextOf(record, kind, thread, localization, precision), searchFollowsLinks: isFoundByLinks(kind) });
    byKey.set(key, table);
  }
  return table;
}

/** What a reader has chosen to see. */
interface Chosen {
  readonly filters: Filters;
  readonly search: string;
}

/** Records up to this number are filtered at one go; more are prepared in slices so that input is never kept waiting. */
const atOnce = 4000;

const isLarge = ({ records }: Table<AnyRecord>): boolean => records.length > atOnce;

/** The rows of a table that a filter and a search leave: at once, or later where there are many, in a turn of its own between what is drawn before and after. */
export function filteredRows(table: Table<AnyRecord>, chosen: Chosen): ShownRows | Promise<ShownRows> {
  const filter = (): ShownRows => {
    const shown = table.filter(chosen);
    counted.set(shown, shown);
    return shown;
  };
  return isLarge(table) ? table.prepare(chosen, pauseBySlices()).then(nextTurn).then(filter).then(inTurn) : filter();
}

/** What comes of this is a task of its own. */
const inTurn = <T>(found: T): Promise<T> => nextTurn().then(() => found);

/** What counts the values among the rows that are shown: kept, since a bar asks for each facet in turn. */
const counted = new WeakMap<ShownRows, Pick<Shown, 'facetCounts'>>();

/**
 * How many of the rows that an element shows have each value of a facet. Undefined where that has first to be read of many records: those who draw
 * counts are told when it has been.
 */
export function countsOf(host: DataElement, table: Table<AnyRecord>, rows: ShownRows, facet: string): readonly FacetCount[] | undefined {
  const { filters, search } = host;
  let counts = counted.get(rows);
  const needs = { ...(!counts && { filters, search }), facets: [facet] };
  if (isLarge(table) && !table.ready(needs)) {
    // Who asks again meanwhile goes on with the same work.
    table.prepare(needs, pauseBySlices()).then(() => host.viewStore?.touch()).catch(host.partFailed);
    return undefined;
  }
  if (!counts) counted.set(rows, (counts = table.filter({ filters, search })));
  return counts.facetCounts(facet);
}

/** Builds in slices what a search of an element needs, so that the first key is answered as quickly as the others. */
export async function prepareSearch(host: DataElement): Promise<void> {
  if (host.feedData && host.isSpoken) await tableOf(host.feedData, host).prepare({ search: 'any' }, pauseBySlices());
}

interface Lit {
  readonly id: string;
  readonly data: Dataset;
  ids: ReadonlySet<string>;
}

const lit = new WeakMap<DataElement, Lit>();
const none: ReadonlySet<string> = new Set();

/** Ids of the records on the thread through the one that an element has selected; of a large feed they come later, and the element is drawn again. */
export function litBy(host: DataElement, data: Dataset, id: string): ReadonlySet<string> {
  const known = lit.get(host);
  if (known?.id === id && known.data === data) return known.ids;
  const reaching = new Work(threadOf(data.feed).reaching(id));
  const now: Lit = { id, data, ids: none };
  lit.set(host, now);
  if (entriesOf(data.feed).length <= atOnce) now.ids = reaching.finish();
  else {
    reaching.finishInSlices(pauseBySlices()).then(inTurn).then((ids) => {
      now.ids = ids;
      if (lit.get(host) === now) host.requestUpdate();
    }).catch(host.partFailed);
  }
  return now.ids;
}
