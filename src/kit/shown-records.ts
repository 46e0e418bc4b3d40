import type { AnyRecord } from '../model/feed.js';
import { sameFilters, type Filters } from '../query/filters.js';
import type { FacetCount, Table } from '../query/table.js';
import type { Dataset } from './dataset.js';
import type { DataElement } from './element.js';
import { chips } from './filter-bar.js';
import type { Localization } from './format.js';
import { Lazy } from './lazy.js';

/** Filtering, search and the thread's links: most pages are read without any of them. */
const engines = new Lazy(() => import('./engine.js'));

/** The records that filter and search leave. */
export interface ShownRows {
  readonly count: number;
  /** Indexes of the shown records among the element's records, in order. */
  readonly rows: Uint32Array;
}

/** What is shown, by what it depends on. */
interface ShownFor {
  readonly data: Dataset;
  readonly filters: Filters;
  readonly search: string;
  /** The reader's language, and how exactly places may be told. */
  readonly told: string;
}

const none: ReadonlySet<string> = new Set();

/** Works out which of an element's records are shown, how they count by facet, and which are on the selected one's thread. */
export class ShownRecords {
  rows: ShownRows | undefined;
  #host: DataElement;
  #for: ShownFor | undefined;
  /** What was last shown: a filter or search that is another is a change, also where it comes with other data. */
  #told: ShownFor | undefined;
  #filtering: object | undefined;

  constructor(host: DataElement) {
    this.#host = host;
  }

  /** True while it is being found out what is shown. */
  get isBusy(): boolean {
    return this.#filtering !== undefined;
  }

  /** Brings the rows in step with data, view and language; where they are many, later and in slices. */
  update(localization: Localization | undefined): void {
    const host = this.#host;
    const { feedData: data, filters, search } = host;
    if (!data || !localization) {
      this.rows = this.#for = this.#filtering = undefined;
      return;
    }
    const told = localization.locale + host.precision;
    const now = this.#for;
    if (now && now.data === data && now.filters === filters && now.search === search && now.told === told) return;
    const show = (rows: ShownRows) => {
      const before = this.#told;
      this.#told = this.#for;
      const isChange = before !== undefined && !(sameFilters(before.filters, filters) && before.search === search);
      this.rows = rows;
      this.#filtering = undefined;
      host.rowsChanged(isChange);
    };
    this.#for = { data, filters, search, told };
    const filtering = (this.#filtering = {});
    if (!host.isFiltered) return show(allRows(host.records.length));
    const { table } = this;
    const found = table && chips.use(host, () => {})
      ? this.#engine()!.filteredRows(table, { filters, search })
      // The chips are drawn with what they leave, so that neither moves the other. Where they cannot be loaded, the bar says so.
      : Promise.all([engines.load(), chips.load().catch(() => {})]).then(([{ tableOf, filteredRows }]) => filteredRows(tableOf(data, host), { filters, search }));
    if (!(found instanceof Promise)) return show(found);
    // What was shown stays until then; of other data, only what there is.
    if (this.rows && now?.data !== data) {
      const rows = this.rows.rows.filter((row) => row < host.records.length);
      this.rows = { count: rows.length, rows };
    }
    found.then((rows) => {
      if (this.#filtering === filtering) show(rows);
    }).catch(host.partFailed);
  }

  /** The columns to filter by, once the engine has been loaded. */
  get table(): Table<AnyRecord> | undefined {
    const { feedData, isSpoken } = this.#host;
    return feedData && isSpoken ? this.#engine()?.tableOf(feedData, this.#host) : undefined;
  }

  /** How many of the shown records have each value of a facet; undefined while it is being counted, after which all is drawn again. */
  facetCounts(facet: string): readonly FacetCount[] | undefined {
    const host = this.#host;
    const { table, rows } = this;
    if (table) return rows && this.#engine()!.countsOf(host, table, rows, facet);
    // A bar that counts here is not drawn again with this element.
    if (host.feedData && host.isSpoken) void engines.load().then(() => host.viewStore?.touch(), host.partFailed);
    return undefined;
  }

  /** To be called when the reader is about to search. */
  prepareSearch(): void {
    engines.load().then(({ prepareSearch }) => prepareSearch(this.#host)).catch(this.#host.partFailed);
  }

  /** Ids of the records on the thread of the selected one; none while they are found out. */
  get lit(): ReadonlySet<string> {
    const { selected, feedData } = this.#host;
    return (selected !== null && feedData && this.#engine()?.litBy(this.#host, feedData, selected)) || none;
  }

  #engine(): Awaited<ReturnType<typeof engines.load>> | undefined {
    return engines.use(this.#host, this.#host.partFailed);
  }
}

let everyRow = new Uint32Array(0);

/** All of so many records. The indexes are shared, since most pages are read unfiltered. */
function allRows(count: number): ShownRows {
  if (everyRow.length < count) everyRow = new Uint32Array(count).map((_, index) => index);
  return { count, rows: everyRow.subarray(0, count) };
}
