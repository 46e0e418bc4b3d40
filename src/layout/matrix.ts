/**
 * Records by two facets, as cells of rows and columns, and what each cell says. A cell in which nothing is said is
 * *not reported*, which is not the same as nothing being there: only a report can say that (a *gap*).
 */
import type { Column } from '../query/columns.js';

/**
 * What a cell says: one initiative, or a report that there is something; two or more; a report that there is nothing; a report in a word that we
 * do not know; records that name only one of the two values or none; records that the filter hides; nothing at all.
 */
export type CellState = 'active' | 'overlap' | 'gap' | 'other' | 'unplaced' | 'hidden' | 'unreported';

/** What somebody has reported about a cell, by the values of its row and column. */
export interface CoverageReport {
  readonly row: string;
  readonly column: string;
  /** `gap`, `active`, another word, or `''`. */
  readonly state: string;
}

export interface Axis {
  /** Values; the last is `''`, "not given", where any record lacks one. */
  readonly values: readonly string[];
  /** Place of each value among them. */
  readonly index: ReadonlyMap<string, number>;
  /** How many of them are given. */
  readonly given: number;
  /** Values that there was no room for. */
  readonly left: number;
  /** Index of each of the column's codes among the values, or -1. */
  readonly at: Int32Array;
}

/** No axis has more values than this: those of the fewest records are left out. */
export const mostValues = 1000;

/** The values of a facet, with those that only reports name. */
export function axisOf(column: Column, reported: Iterable<string>): Axis {
  const all = [...new Set([...column.values, ...reported])];
  let values = all.filter(Boolean);
  const left = Math.max(0, values.length - mostValues);
  if (left) {
    const counts = new Uint32Array(column.values.length);
    for (const code of column.codes) counts[code]!++;
    const countOf = (value: string): number => counts[column.codeOf.get(value) ?? -1] ?? 0;
    values = values.sort((a, b) => countOf(b) - countOf(a)).slice(0, mostValues);
  }
  const given = values.length;
  if (given < all.length - left) values.push('');
  const index = new Map(values.map((value, i) => [value, i]));
  return { values, index, given, left, at: Int32Array.from(column.values, (value) => index.get(value) ?? -1) };
}

export interface MatrixTally {
  /** Pairs of given values. */
  readonly pairs: number;
  /** Of those, with an initiative that is shown, or a report. */
  readonly reported: number;
  readonly overlaps: number;
  readonly gaps: number;
  readonly hidden: number;
  /** Pairs with an initiative or an `active` report, for each column. */
  readonly covered: Uint32Array;
  /** States that occur. */
  readonly states: ReadonlySet<CellState>;
  /** True if any cell is disputed. */
  readonly isDisputed: boolean;
}

export class Matrix {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Records in each cell, row by row; those of the filter in `shown`. */
  readonly all: Uint32Array;
  shown: Uint32Array;
  /** Shown records of each row and column, each record once. */
  rowTotals: Uint32Array;
  columnTotals: Uint32Array;
  /** Records of each row and column, whatever the filter. */
  readonly rowSizes: Uint32Array;
  readonly columnSizes: Uint32Array;
  /** Shown records that lack one of the two values. */
  unplaced = 0;
  /** Words of reports that we do not know. */
  readonly words: readonly string[];
  readonly #reports = new Map<number, number[]>();
  readonly #given: readonly CoverageReport[];
  /** Values of each record. */
  readonly rowCodes: Column;
  readonly columnCodes: Column;
  #allows: (row: number, column: number) => boolean = () => true;

  /** Both columns are of the same records. */
  constructor(rowCodes: Column, columnCodes: Column, reports: readonly CoverageReport[]) {
    this.rowCodes = rowCodes;
    this.columnCodes = columnCodes;
    this.#given = reports;
    this.rows = axisOf(rowCodes, reports.map(({ row }) => row));
    this.columns = axisOf(columnCodes, reports.map(({ column }) => column));
    this.rowTotals = this.rowSizes = new Uint32Array(this.rows.values.length);
    this.columnTotals = this.columnSizes = new Uint32Array(this.width);
    this.shown = this.all = new Uint32Array(this.rows.values.length * this.width);
    for (let record = 0; record < rowCodes.offsets.length - 1; record++) this.#count(record);
    reports.forEach(({ row, column }, i) => {
      const [r, c] = [this.rows.index.get(row), this.columns.index.get(column)];
      if (r === undefined || c === undefined) return;
      const cell = r * this.width + c;
      const there = this.#reports.get(cell);
      if (there) there.push(i);
      else this.#reports.set(cell, [i]);
    });
    this.words = [...new Set(reports.map(({ state }) => state))].filter((state) => state !== 'active' && state !== 'gap');
  }

  get width(): number {
    return this.columns.values.length;
  }

  /** Counts what a filter leaves: the indexes of records, and whether reports about a row and a column are let through. Without a filter, all. */
  show(records?: ArrayLike<number>, allows: (row: number, column: number) => boolean = () => true): void {
    this.#allows = allows;
    this.shown = records ? new Uint32Array(this.all.length) : this.all;
    this.rowTotals = records ? new Uint32Array(this.rowSizes.length) : this.rowSizes;
    this.columnTotals = records ? new Uint32Array(this.columnSizes.length) : this.columnSizes;
    this.unplaced = 0;
    const count = records ? records.length : this.rowCodes.offsets.length - 1;
    for (let i = 0; i < count; i++) {
      const record = records ? records[i]! : i;
      if (records) this.#count(record);
      if (this.#lacks(this.rowCodes, record) || this.#lacks(this.columnCodes, record)) this.unplaced++;
    }
  }

  #lacks({ codes, offsets, values }: Column, record: number): boolean {
    return values[codes[offsets[record]!]!] === '';
  }

  #count(record: number): void {
    const { shown, width, rows, columns } = this;
    const [a, b] = [this.rowCodes, this.columnCodes];
    const [from, to] = [b.offsets[record]!, b.offsets[record + 1]!];
    for (let j = from; j < to; j++) {
      const column = columns.at[b.codes[j]!]!;
      if (column >= 0) this.columnTotals[column]!++;
    }
    for (let i = a.offsets[record]!; i < a.offsets[record + 1]!; i++) {
      const row = rows.at[a.codes[i]!]!;
      if (row < 0) continue;
      this.rowTotals[row]!++;
      for (let j = from; j < to; j++) {
        const column = columns.at[b.codes[j]!]!;
        if (column >= 0) shown[row * width + column]!++;
      }
    }
  }

  /** True if anything has been reported about any cell. */
  get hasReports(): boolean {
    return this.#reports.size > 0;
  }

  /** Indexes of the reports about a cell. */
  reports(row: number, column: number): readonly number[] {
    return this.#reports.get(row * this.width + column) ?? [];
  }

  /** The word of the report that a cell of state `other` goes by. */
  word(row: number, column: number): string {
    return this.reports(row, column).map((i) => this.#given[i]!.state).find((state) => this.words.includes(state)) ?? '';
  }

  /** True if a cell counts as active and yet has been reported as a gap. */
  isDisputed(row: number, column: number): boolean {
    const state = this.state(row, column);
    return (state === 'active' || state === 'overlap') && this.reports(row, column).some((i) => this.#given[i]!.state === 'gap');
  }

  state(row: number, column: number): CellState {
    const cell = row * this.width + column;
    const shown = this.shown[cell]!;
    const reports = this.#reports.get(cell);
    if (row >= this.rows.given || column >= this.columns.given) {
      if (shown || (reports && this.#allows(row, column))) return 'unplaced';
    } else if (shown) return shown > 1 ? 'overlap' : 'active';
    if (this.all[cell]) return 'hidden';
    if (!reports) return 'unreported';
    if (!this.#allows(row, column)) return 'hidden';
    const says = (state: string): boolean => reports.some((i) => this.#given[i]!.state === state);
    return says('active') ? 'active' : says('gap') ? 'gap' : 'other';
  }

  /** Counts states over all cells; those of "not given" are no pairs. */
  tally(): MatrixTally {
    const { rows, columns, width } = this;
    const covered = new Uint32Array(columns.given);
    const states = new Set<CellState>();
    const counts: Partial<Record<CellState, number>> = {};
    let isDisputed = false;
    for (let row = 0; row < rows.values.length; row++) {
      for (let column = 0; column < width; column++) {
        const state = this.state(row, column);
        states.add(state);
        if (row >= rows.given || column >= columns.given) continue;
        counts[state] = (counts[state] ?? 0) + 1;
        if (state !== 'active' && state !== 'overlap') continue;
        covered[column]!++;
        isDisputed ||= this.isDisputed(row, column);
      }
    }
    const { active = 0, overlap = 0, gap = 0, other = 0, hidden = 0 } = counts;
    return { pairs: rows.given * columns.given, reported: active + overlap + gap + other, overlaps: overlap, gaps: gap, hidden, covered, states, isDisputed };
  }
}
