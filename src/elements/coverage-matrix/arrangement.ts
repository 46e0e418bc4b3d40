import type { Dataset } from '../../kit/dataset.js';
import { valueName, type LabelContext } from '../../kit/facet-labels.js';
import type { Localization, ShownText } from '../../kit/format.js';
import { axisOrder } from '../../layout/matrix-order.js';
import { Matrix, type Axis, type CoverageReport, type MatrixTally } from '../../layout/matrix.js';
import type { Initiative } from '../../model/feed.js';
import { buildColumn, type Column } from '../../query/columns.js';
import { filterValues, type Filters } from '../../query/filters.js';
import { initiativeFacets } from '../../query/initiative-facets.js';
import { Work } from '../../query/work.js';

export const orders = ['count', 'name', 'similarity', 'region'] as const;
export type Order = (typeof orders)[number];

/** A line of the matrix: a row, or the name of the region of those below. */
export interface Line {
  /** Index of the row among the values, or -1. */
  readonly row: number;
  /** In the reader's words. */
  readonly region?: string;
  /** Rows of the region. */
  readonly count?: number;
}

/** What is drawn: made anew when data, facets, filter, order or language are others. */
export interface Arrangement {
  readonly matrix: Matrix;
  readonly rowFacet: string;
  readonly columnFacet: string;
  /** Names of the values of each axis, by index. */
  readonly rowNames: readonly ShownText[];
  readonly columnNames: readonly ShownText[];
  readonly lines: readonly Line[];
  /** Indexes of the columns, in order. */
  readonly columns: readonly number[];
  readonly tally: MatrixTally;
}

export type Facet = keyof typeof initiativeFacets;
export const facetsOfMatrix = Object.keys(initiativeFacets) as readonly Facet[];

const works = new WeakMap<Dataset, Map<string, Work<Column>>>();

/** The values of a facet of all initiatives, read once for a feed. */
export function columnOf(data: Dataset, facet: string): Work<Column> {
  let byFacet = works.get(data);
  if (!byFacet) works.set(data, (byFacet = new Map()));
  let work = byFacet.get(facet);
  if (!work) {
    const values = initiativeFacets[facet as Facet];
    byFacet.set(facet, (work = new Work(buildColumn(data.feed.initiatives, { name: facet, values: (record: Initiative) => values(record) }, undefined))));
  }
  return work;
}

/** Facets that some initiative has, or some report on coverage. */
export function facetsIn({ feed }: Dataset): readonly Facet[] {
  return facetsOfMatrix.filter((facet) => feed.initiatives.some((record) => initiativeFacets[facet](record).length > 0) || (feed.coverage.length > 0 && (facet === 'country' || facet === 'sector')));
}

type ReportedFacet = 'country' | 'sector';

/** True for the pair of facets that reports on coverage are about. */
export const isReported = (rowFacet: string, columnFacet: string): boolean => [rowFacet, columnFacet].sort().join() === 'country,sector';

/** The matrix of two facets, with nothing filtered. */
export function matrixOf(data: Dataset, rowFacet: string, columnFacet: string): Matrix {
  const reports = isReported(rowFacet, columnFacet)
    ? data.feed.coverage.map((entry): CoverageReport => ({ row: entry[rowFacet as ReportedFacet], column: entry[columnFacet as ReportedFacet], state: entry.state ?? '' }))
    : [];
  return new Matrix(columnOf(data, rowFacet).finish(), columnOf(data, columnFacet).finish(), reports);
}

/** What a filter lets through of reports, which have no other facets than a country and a sector. */
export function reportsAllowed({ rows, columns }: Matrix, rowFacet: string, columnFacet: string, filters: Filters): (row: number, column: number) => boolean {
  const passes = (chosen: readonly string[], value: string): boolean => !chosen.length || chosen.includes(value);
  const [ofRows, ofColumns] = [filterValues(filters, rowFacet), filterValues(filters, columnFacet)];
  return (row, column) => passes(ofRows, rows.values[row]!) && passes(ofColumns, columns.values[column]!);
}

export interface Ordering {
  readonly rows: Order;
  readonly columns: Order;
}

/** Orders beside count and name, which are loaded when one is asked for. */
export interface FurtherOrders {
  readonly putInOrder: (arrangement: Arrangement, ordering: Ordering, localization: Localization) => Arrangement;
}

/** Puts rows and columns in order; "not given" stays last. */
export function arrange(matrix: Matrix, rowFacet: string, columnFacet: string, ordering: Ordering, more: FurtherOrders | undefined, context: LabelContext): Arrangement {
  const namesOf = (facet: string, { values }: Axis): ShownText[] => values.map((value) => valueName(facet, value, context));
  const rowNames = namesOf(rowFacet, matrix.rows);
  const columnNames = namesOf(columnFacet, matrix.columns);
  const { compare } = context.localization.collator;
  const ordered = (order: Order, axis: Axis, sizes: Uint32Array, names: readonly ShownText[]): readonly number[] =>
    axisOrder(axis, (a, b) => (order === 'count' && sizes[b]! - sizes[a]!) || compare(names[a]!.text, names[b]!.text));
  const arrangement: Arrangement = {
    matrix, rowFacet, columnFacet, rowNames, columnNames,
    lines: ordered(ordering.rows, matrix.rows, matrix.rowSizes, rowNames).map((row) => ({ row })),
    columns: ordered(ordering.columns, matrix.columns, matrix.columnSizes, columnNames),
    tally: matrix.tally(),
  };
  return more?.putInOrder(arrangement, ordering, context.localization) ?? arrangement;
}
