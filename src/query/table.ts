import type { Thread } from '../model/thread.js';
import type { FacetDefinition } from './facets.js';
import { type Filters, filterValues } from './filters.js';
import { type Pause, sliceLength, Work } from './work.js';

/** What a reader asks to see. */
export interface View {
  readonly filters?: Filters;
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

/** One facet of all records: those of record `i` are `values[codes[j]]` for `offsets[i] <= j < offsets[i + 1]`, at least one, none twice. */
export interface Column {
  readonly values: readonly string[];
  /** Code of each value: the other way round from `values`. */
  readonly codeOf: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

export interface TableContext {
  readonly thread: Thread;
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

/** A dictionary of at most 256 values needs one byte for each code, one of 65,536 two. */
function wider(codes: Column['codes'], length: number, values: number): Column['codes'] {
  const grown = new (values > 0x10000 ? Uint32Array : values > 0x100 ? Uint16Array : Uint8Array)(length);
  grown.set(codes);
  return grown;
}

function* buildColumn<R>(records: readonly R[], facet: FacetDefinition<R>, thread: Thread): Generator<void, Column> {
  const codeOf = new Map<string, number>();
  const values: string[] = [];
  /** For each code the last record that has it, so that a record counts once for a value it names twice. */
  const lastRecord: number[] = [];
  const offsets = new Uint32Array(records.length + 1);
  let codes: Column['codes'] = new Uint8Array(records.length);
  let used = 0;
  for (let i = 0; i < records.length; i++) {
    if (i && i % sliceLength === 0) yield;
    const given = facet.values(records[i]!, thread);
    for (const value of given.length ? given : ['']) {
      let code = codeOf.get(value);
      if (code === undefined) {
        code = values.push(value) - 1;
        codeOf.set(value, code);
      }
      if (lastRecord[code] === i) continue;
      lastRecord[code] = i;
      const full = used === codes.length;
      if (full || code >= 2 ** (8 * codes.BYTES_PER_ELEMENT)) codes = wider(codes, full ? used + (used >> 1) + 16 : codes.length, values.length);
      codes[used++] = code;
    }
    offsets[i + 1] = used;
  }
  return { values, codeOf, offsets, codes: codes.slice(0, used) };
}

/**
 * Records ready for filtering: each facet becomes a dictionary and typed arrays when it is first
 * needed, so that a filter step over 100,000 records takes a few milliseconds.
 *
 * The records are not copied and must not change afterwards.
 */
export function buildTable<R>(records: readonly R[], facets: readonly FacetDefinition<R>[], context: TableContext): Table<R> {
  const { thread } = context;
  const columns = new Map(facets.map((facet) => [facet.name, new Work(buildColumn(records, facet, thread))]));
  const names = [...columns.keys()];
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

  /** What a view has still to build. */
  const work = ({ filters = {}, facets: counted = none }: Needs): Work<unknown>[] =>
    names.filter((name) => counted.includes(name) || filterValues(filters, name).length).map((name) => columns.get(name)!);

  return {
    records,
    facets: names,
    column,
    ready: (needs) => work(needs).every(({ done }) => done),
    async prepare(needs, pause) {
      for (const part of work(needs)) await part.finishInSlices(pause);
    },
    filter(view = {}) {
      mark(view);
      let count = 0;
      for (let i = 0; i < fails.length; i++) if (!fails[i]) scratch[count++] = i;
      return { count, rows: scratch.slice(0, count), facetCounts: (name) => facetCounts(view, name) };
    },
  };
}
