/** Which observations a chart draws. Those of a series without any dimension are one group; all else is split by `chart-split.ts`. */
import { dimensions, type Dimension, type Observed } from './chart-data.js';

export interface SliceOptions {
  /** What to split by; `none` for nothing. By default what the series has. */
  readonly by?: string | undefined;
  /** The filters of the group: values by facet. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Values that the reader holds other dimensions at. */
  readonly picks: Readonly<Partial<Record<Dimension, string>>>;
}

/** A dimension that is not split by, and the value that it is held at. */
export interface Held {
  readonly dimension: Dimension;
  /** `''` where the observations are not disaggregated by it. */
  readonly value: string;
  readonly choices: readonly string[];
}

export interface Group {
  /** Value of the split; `''` for observations that are not disaggregated. */
  readonly key: string;
  /** Its place among all values, filtered or not, from 0 for `''`: its colour. Women have 1 and men 2. */
  readonly code: number;
  /** Observations by date. */
  readonly rows: Uint32Array;
}

export interface Slice {
  readonly by: Dimension | undefined;
  readonly groups: readonly Group[];
  readonly held: readonly Held[];
  /** What the series can be split by. */
  readonly splits: readonly Dimension[];
  /** How many observations the filter leaves, drawn or not. */
  readonly filtered: number;
  /** The group that stands for all, if there is one. */
  readonly headline?: Headline | undefined;
}

export interface Headline {
  readonly group: Group;
  /** True for what is not disaggregated, or a total. */
  readonly isTotal: boolean;
  /** True if it is the whole that baseline and target speak of, and not a part of it such as women or one of several countries. */
  readonly isWhole: boolean;
}

/** A step longer than this many usual ones is a gap: periods are missing there. */
export const longestStep = 1.5;

export type Rows = Uint32Array<ArrayBuffer>;

/** True if a series has any dimension, so that what is drawn of it has to be chosen. */
export function hasDimensions({ columns }: Observed): boolean {
  return dimensions.some((each) => columns[each].values.length > 1);
}

/** True if observations differ in any dimension, so that they are not one group. */
export function isMixed({ columns, list }: Observed): boolean {
  return dimensions.some((each) => columns[each].values.length > 2 || (columns[each].given > 0 && columns[each].given < list.length));
}

/** The filter of a dimension; empty where there is none. */
export const wantedOf = (filters: SliceOptions['filters'], dimension: Dimension): readonly string[] => (Object.hasOwn(filters, dimension) ? filters[dimension]! : []);

/** All observations as one group, unless the filters leave it out: all are of the same country, sex, age and tier, if of any. */
export function wholeSlice({ columns, order }: Observed, filters: SliceOptions['filters']): Slice {
  const isLeft = dimensions.every((dimension) => {
    const wanted = wantedOf(filters, dimension);
    return !wanted.length || wanted.includes(columns[dimension].values.at(-1)!);
  });
  const rows = isLeft ? (order as Rows) : new Uint32Array();
  const group: Group = { key: '', code: 0, rows };
  return { by: undefined, groups: rows.length ? [group] : [], held: [], splits: [], filtered: rows.length, headline: rows.length ? { group, isTotal: true, isWhole: true } : undefined };
}

/** The newest observation of a group that has a value; one without a date only where none has a date. */
export function latestOf({ values, dateOf, dates }: Observed, { rows }: Group): number | undefined {
  let undated: number | undefined;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]!;
    if (Number.isNaN(values[row])) continue;
    if (dateOf[row]! < dates.length) {
      // Of several values of one date the first is the one that lines go through.
      while (at > 0 && dateOf[rows[at - 1]!] === dateOf[row] && !Number.isNaN(values[rows[at - 1]!])) at--;
      return rows[at]!;
    }
    undated = row;
  }
  return undated;
}
