import type { Thread } from '../model/thread.js';
import { buildColumn, type Column } from './columns.js';
import type { FacetDefinition } from './facets.js';
import { type Filters, filterValues } from './filters.js';
import { searchIndex } from './search.js';
import { byFoldedText, collatedRows, type CompareText, type Sort, sortColumn, type SortDefinition, sortRows } from './sort.js';
import { type Pause, Work } from './work.js';

/** What a reader asks to see. */
export interface View {
  readonly filters?: Filters;
  /** Words and quoted phrases that must all occur in a record's text. */
  readonly search?: string;
  /** Without it, or with a name that the table does not know, rows stand in the records' order. */
  readonly sort?: Sort | undefined;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** The records that a view shows. */
export interface Shown {
  readonly count: number;
  /** Indexes of the shown records, in the view's order. */
  readonly rows: Uint32Array;
  /**
   * For each value of a facet, how many records would be shown if it were the only value chosen
   * there (so a facet's own filter does not touch its counts). In order of first appearance in the
   * records; chosen values that no record has come last, with 0. Empty for a facet that this kind lacks.
   */
  facetCounts(name: string): readonly FacetCount[];
}

export interface TableContext<R> {
  readonly thread: Thread;
  /** What a record is searched by. Without it a search hides nothing. */
  readonly searchText?: (record: R) => string;
  /** True if that asks the thread for links. */
  readonly searchFollowsLinks?: boolean;
  readonly sorts?: readonly SortDefinition<R>[];
  /** The reader's order of texts, for sorts; without it that of the folded text. */
  readonly compareText?: CompareText;
}

/** Parts of the table that can be built before they are needed. */
export interface Needs extends View {
  /** Facets whose counts will be asked for. */
  readonly facets?: readonly string[];
}

export interface Table<R> {
  readonly records: readonly R[];
  /** Names of the facets that this kind of record has. */
  readonly facets: readonly string[];
  /** A facet's values, built when first asked for; nothing where this kind lacks the facet. */
  column(name: string): Column | undefined;
  /** Shows at once; whatever it needs and `prepare` has not built is built at one go. */
  filter(view?: View): Shown;
  /** Builds what a view needs in slices, so that `filter` is then quick. For 100,000 records do this first. */
  prepare(needs: Needs, pause: Pause): Promise<void>;
  /** True if `filter` of that view has nothing to build. */
  ready(needs: Needs): boolean;
}

const none: readonly string[] = [];

function* columnOf<R>(records: readonly R[], facet: FacetDefinition<R>, thread: Thread): Generator<void, Column> {
  if (facet.followsLinks) yield* thread.tying();
  return yield* buildColumn(records, facet, thread);
}

/**
 * Records ready for filtering: each facet becomes a dictionary and typed arrays when it is first
 * needed, so that a filter step over 100,000 records takes a few milliseconds.
 *
 * The records are not copied and must not change afterwards.
 */
export function buildTable<R>(records: readonly R[], facets: readonly FacetDefinition<R>[], context: TableContext<R>): Table<R> {
  const { thread, searchText, searchFollowsLinks, sorts = [], compareText = byFoldedText } = context;
  const columns = new Map(facets.map((facet) => [facet.name, new Work(columnOf(records, facet, thread))]));
  const names = [...columns.keys()];
  const index = searchText && searchIndex(records.length, (i) => searchText(records[i]!), searchFollowsLinks ? thread.tying() : []);
  const sortColumns = new Map(sorts.map((definition) => [definition.name, { definition, work: new Work(sortColumn(records, definition)) }]));
  const column = (name: string): Column | undefined => columns.get(name)?.finish();

  /** How many of the view's filters a record fails, and the last facet that it fails. Scratch: they hold the marks of `marked`. */
  const fails = new Uint8Array(records.length);
  const lastFailed = new Uint8Array(records.length);
  let marked: View | undefined;
  const scratch = new Uint32Array(records.length);

  function mark(view: View): void {
    if (marked === view) return;
    marked = view;
    fails.fill(0);
    const found = view.search && index?.search(view.search);
    // A record that the search hides fails twice, so that it counts for no facet.
    if (found) for (let i = 0; i < fails.length; i++) fails[i] = found[i] ? 0 : 2;
    names.forEach((name, facet) => {
      const chosen = filterValues(view.filters ?? {}, name);
      if (!chosen.length) return;
      const { values, codeOf, offsets, codes } = column(name)!;
      const wanted = new Uint8Array(values.length);
      for (const value of chosen) {
        const code = codeOf.get(value);
        if (code !== undefined) wanted[code] = 1;
      }
      for (let i = 0, j = 0; i < fails.length; i++) {
        const end = offsets[i + 1]!;
        let hit = 0;
        for (; j < end; j++) hit |= wanted[codes[j]!]!;
        if (!hit) {
          fails[i]!++;
          lastFailed[i] = facet;
        }
      }
    });
  }

  /** A record counts for a facet's values if it fails nothing, or that facet's filter alone. */
  function facetCounts(view: View, name: string): FacetCount[] {
    const found = column(name);
    if (!found) return [];
    mark(view);
    const { values, codeOf, offsets, codes } = found;
    const facet = names.indexOf(name);
    const counts = new Uint32Array(values.length);
    for (let i = 0; i < fails.length; i++) {
      if (fails[i]! > 1 || (fails[i] && lastFailed[i] !== facet)) continue;
      for (let j = offsets[i]!; j < offsets[i + 1]!; j++) counts[codes[j]!]!++;
    }
    const unknown = new Set(filterValues(view.filters ?? {}, name).filter((value) => !codeOf.has(value)));
    return [...values.map((value, code) => ({ value, count: counts[code]! })), ...Array.from(unknown, (value) => ({ value, count: 0 }))];
  }

  /** The columns that a view needs; short lists are sorted without any. */
  function work({ filters = {}, facets: counted = none, sort }: Needs): Work<unknown>[] {
    const needed: Work<unknown>[] = names.filter((name) => counted.includes(name) || filterValues(filters, name).length).map((name) => columns.get(name)!);
    const sorted = sort && records.length > collatedRows && sortColumns.get(sort.name);
    return sorted ? [...needed, sorted.work] : needed;
  }

  return {
    records,
    facets: names,
    column,
    filter(view = {}) {
      mark(view);
      let count = 0;
      for (let i = 0; i < fails.length; i++) if (!fails[i]) scratch[count++] = i;
      let rows: Uint32Array = scratch.slice(0, count);
      const sorted = view.sort && sortColumns.get(view.sort.name);
      if (sorted) rows = sortRows(rows, records, sorted.definition, !!view.sort!.descending, compareText, () => sorted.work.finish());
      return { count, rows, facetCounts: (name) => facetCounts(view, name) };
    },
    async prepare(needs, pause) {
      for (const part of work(needs)) await part.finishInSlices(pause);
      if (needs.search) await index?.prepare(pause);
    },
    ready: (needs) => work(needs).every(({ done }) => done) && (!needs.search || !index || index.ready),
  };
}
