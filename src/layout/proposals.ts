/**
 * Proposals counted and grouped: the small summary above the list, and the groups that the list is
 * read in. Works on the columns of a table (`query/table.ts`): record `i` has the values
 * `values[codes[j]]` for `offsets[i] <= j < offsets[i + 1]`, and `''` where it has none.
 */
import { proposalStatusOrder } from './proposal-status.js';

/** The part of a table's column that is needed here. */
export interface ValueColumn {
  readonly values: readonly string[];
  readonly offsets: ArrayLike<number>;
  readonly codes: ArrayLike<number>;
}

export interface SummarySegment {
  /** Status as the feed has it; `''` where there is none; null for the rarer ones of a feed that has very many. */
  readonly status: string | null;
  readonly count: number;
}

export interface SummaryRow {
  /** Theme, sector, session id …; `''` for proposals without one. */
  readonly key: string;
  readonly count: number;
  /** In the order of `statuses`, without those that do not occur here. */
  readonly segments: readonly SummarySegment[];
}

export interface ProposalSummary {
  /** The facet that the rows are values of. */
  readonly by: string;
  /** Most proposals first, then in the order of the feed; the row without a key last, and never left out. */
  readonly rows: readonly SummaryRow[];
  /** Rows that were left out, and the counts in them. Undefined when there are none. */
  readonly more: { readonly rows: number; readonly count: number } | undefined;
  /** Statuses that occur, in order, each with how many of the proposals have it. */
  readonly statuses: readonly SummarySegment[];
  /** How many proposals were counted. One with two themes stands in two rows, so rows may add up to more. */
  readonly total: number;
}

export interface SummaryOptions {
  readonly by: string;
  readonly statusOrder?: readonly string[];
  /** Most rows, the line for those left out included. Default 12. */
  readonly limit?: number;
}

/** Most statuses that are told apart. */
const mostStatuses = 12;

/**
 * Counts the records at `indexes` by a column and by status (a proposal has one). Rows and `more` add up to all values
 * that the records have in the column, and the segments of a row to its count.
 */
export function proposalSummary(indexes: ArrayLike<number>, column: ValueColumn, status: ValueColumn, { by, statusOrder = proposalStatusOrder, limit = 12 }: SummaryOptions): ProposalSummary {
  const rowCounts = new Uint32Array(column.values.length);
  const statusCounts = new Uint32Array(status.values.length);
  for (let i = 0; i < indexes.length; i++) {
    const record = indexes[i]!;
    count(statusCounts, status.codes[status.offsets[record]!]!);
    for (let j = column.offsets[record]!; j < column.offsets[record + 1]!; j++) count(rowCounts, column.codes[j]!);
  }
  const codes = column.values.map((_key, code) => code).filter((code) => rowCounts[code]);
  const keys = codes.filter((code) => column.values[code] !== '').sort((a, b) => rowCounts[b]! - rowCounts[a]! || a - b);
  const absent = codes.filter((code) => column.values[code] === '');
  // A line for a single row that was left out would take the place of that row.
  const room = limit - absent.length;
  const shown = keys.length > room ? keys.slice(0, Math.max(0, room - 1)) : keys;
  const left = keys.slice(shown.length);

  const order = orderedCodes(status.values, statusOrder).filter((code) => statusCounts[code]);
  const apart = order.length > mostStatuses ? new Set([...order].sort((a, b) => statusCounts[b]! - statusCounts[a]!).slice(0, mostStatuses - 1)) : new Set(order);
  const placed = order.filter((code) => apart.has(code));
  const placeOf = new Uint32Array(status.values.length).fill(placed.length);
  placed.forEach((code, place) => { placeOf[code] = place; });
  const segmentsOf = (counts: Uint32Array): SummarySegment[] => Array.from(counts, (number, place) => ({
    status: place < placed.length ? status.values[placed[place]!]! : null, count: number,
  })).filter((segment) => segment.count > 0);

  // Where no record has a value, one bar of what is not given would say nothing.
  const drawn = keys.length ? [...shown, ...absent] : [];
  const rowOf = new Int32Array(column.values.length).fill(-1);
  drawn.forEach((code, row) => { rowOf[code] = row; });
  const cells = drawn.map(() => new Uint32Array(placed.length + 1));
  const totals = new Uint32Array(placed.length + 1);
  for (let i = 0; i < indexes.length; i++) {
    const record = indexes[i]!;
    const place = placeOf[status.codes[status.offsets[record]!]!]!;
    count(totals, place);
    for (let j = column.offsets[record]!; j < column.offsets[record + 1]!; j++) {
      const row = rowOf[column.codes[j]!]!;
      if (row >= 0) count(cells[row]!, place);
    }
  }
  return {
    by, statuses: segmentsOf(totals), total: indexes.length,
    rows: drawn.map((code, row) => ({ key: column.values[code]!, count: rowCounts[code]!, segments: segmentsOf(cells[row]!) })),
    more: left.length ? { rows: left.length, count: left.reduce((total, code) => total + rowCounts[code]!, 0) } : undefined,
  };
}

function count(counts: Uint32Array, at: number): void {
  counts[at] = counts[at]! + 1;
}

/** Codes of the values in a given order; those that the order does not name follow as they come, and `''` is last unless it is named. */
function orderedCodes(values: readonly string[], order: readonly string[]): number[] {
  const places = new Map(order.map((value, place) => [value, place]));
  const unnamed = places.has('') ? places.get('')! - 0.5 : order.length;
  const place = (value: string): number => places.get(value) ?? (value === '' ? Infinity : unnamed);
  return values.map((_value, code) => code).sort((a, b) => place(values[a]!) - place(values[b]!) || a - b);
}

export interface ProposalGroup {
  /** Value of the column; `''` for records without one. */
  readonly key: string;
  readonly count: number;
  /** Record indexes in the order in which they were given; a view of one shared array. */
  readonly indexes: Uint32Array;
}

/**
 * Groups the records at `indexes` by a column: groups in the feed's reading order (or in `order`, for statuses), those
 * without a value last, and within a group the order given. A record with several values stands in
 * each of their groups. Linear; 100,000 records take a few milliseconds.
 */
export function groupProposals(indexes: ArrayLike<number>, column: ValueColumn, order: readonly string[] = []): ProposalGroup[] {
  const { values, offsets, codes } = column;
  const counts = new Uint32Array(values.length);
  let total = 0;
  for (let i = 0; i < indexes.length; i++) {
    const record = indexes[i]!;
    total += offsets[record + 1]! - offsets[record]!;
    for (let j = offsets[record]!; j < offsets[record + 1]!; j++) count(counts, codes[j]!);
  }
  const sorted = orderedCodes(values, order);
  const next = new Uint32Array(values.length);
  const all = new Uint32Array(total);
  let start = 0;
  for (const code of sorted) {
    next[code] = start;
    start += counts[code]!;
  }
  for (let i = 0; i < indexes.length; i++) {
    const record = indexes[i]!;
    for (let j = offsets[record]!; j < offsets[record + 1]!; j++) {
      const code = codes[j]!;
      all[next[code]!] = record;
      count(next, code);
    }
  }
  return sorted.filter((code) => counts[code]).map((code) => {
    const end = next[code]!;
    return { key: values[code]!, count: counts[code]!, indexes: all.subarray(end - counts[code]!, end) };
  });
}
