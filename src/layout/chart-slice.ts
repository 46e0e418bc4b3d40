/** Which observations a chart draws: split by one dimension, with the others held at one value each. Nothing is ever summed or averaged. */
import { dimensions, isTotal, sexOf, type Dimension, type Observed } from './chart-data.js';

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
  /** Its place among all values, filtered or not, from 0 for `''`: its colour. */
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
}

type Rows = Uint32Array<ArrayBuffer>;

/** Rows whose code is allowed. A plain loop, since `filter` on typed arrays takes several times as long. */
function keep(rows: Rows, codes: Uint32Array, allowed: Uint8Array): Rows {
  const kept = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) if (allowed[codes[rows[at]!]!]) kept[count++] = rows[at]!;
  return count === rows.length ? rows : kept.subarray(0, count);
}

/** The observations that the group's filters leave, by date. */
export function filteredRows({ columns, order }: Observed, filters: SliceOptions['filters']): Rows {
  let rows = order as Rows;
  for (const dimension of dimensions) {
    const wanted = Object.hasOwn(filters, dimension) ? filters[dimension]! : [];
    if (!wanted.length) continue;
    const { values, codes } = columns[dimension];
    const allowed = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
    rows = keep(rows, codes, allowed);
  }
  return rows;
}

interface Holding {
  readonly rows: Rows;
  readonly held: readonly Held[];
  /** True if no value had to be chosen in place of a total. */
  readonly isWhole: boolean;
}

/** Holds all dimensions but one: at what the reader picked, else at the total, else at the value with most observations. */
function hold({ columns }: Observed, all: Rows, by: Dimension | undefined, picks: SliceOptions['picks']): Holding {
  let rows = all;
  // What is chosen from are the observations with the split; those without it are kept beside them.
  let split = by ? keep(all, columns[by].codes, new Uint8Array(columns[by].values.length).fill(1, 1)) : all;
  if (!split.length) split = all;
  const held: Held[] = [];
  let isWhole = true;
  for (const dimension of dimensions) {
    const { values, codes } = columns[dimension];
    if (dimension === by || values.length === 1) continue;
    const counts = new Uint32Array(values.length);
    for (let at = 0; at < split.length; at++) counts[codes[split[at]!]!]!++;
    const present = values.flatMap((_, code) => (counts[code] ? [code] : []));
    if (!present.length) continue;
    const picked = picks[dimension];
    const [chosen] = [
      picked === undefined ? -1 : values.indexOf(picked), counts[0] ? 0 : -1, present.find((code) => isTotal(values[code]!)) ?? -1,
      present.reduce((best, code) => (counts[code]! > counts[best]! ? code : best)),
    ].filter((code) => code >= 0 && counts[code]);
    const value = values[chosen!]!;
    if (!isTotal(value) && present.length > 1) isWhole = false;
    held.push({ dimension, value, choices: present.map((code) => values[code]!) });
    const allowed = new Uint8Array(values.length);
    allowed[chosen!] = 1;
    const isSame = split === rows;
    rows = keep(rows, codes, allowed);
    split = isSame ? rows : keep(split, codes, allowed);
  }
  return { rows, held, isWhole };
}

/** Several values are worth a line each; a split into one would say no more than the value held. */
const isSplit = (values: readonly string[]): boolean => values.filter((value) => value !== '').length > 1;

/** What a chart of an indicator draws. `by` falls back to the default where the series has no such values. */
export function sliceOf(observed: Observed, { by, filters, picks }: SliceOptions): Slice {
  const all = filteredRows(observed, filters);
  const { columns } = observed;
  const splits = dimensions.filter((each) => isSplit(columns[each].values));
  const asked = splits.find((each) => each === by);
  let chosen: Dimension | undefined = asked;
  let holding = hold(observed, all, asked, picks);
  if (!asked && by !== 'none') {
    // Best is a split that needs no other dimension to be narrowed; countries come before the others where each does.
    const holdings = splits.map((each) => ({ each, holding: hold(observed, all, each, picks) }));
    const best = holdings.find(({ holding: { isWhole } }) => isWhole) ?? holdings.find(({ each }) => each === 'country') ?? holdings[0];
    if (best) ({ each: chosen, holding } = best);
  }
  return { by: chosen, groups: groupsOf(observed, holding.rows, chosen), held: holding.held, splits, filtered: all.length };
}

function groupsOf({ columns }: Observed, rows: Rows, by: Dimension | undefined): readonly Group[] {
  if (!by) return rows.length ? [{ key: '', code: 0, rows }] : [];
  const { values, codes } = columns[by];
  const sizes = new Uint32Array(values.length);
  for (let at = 0; at < rows.length; at++) sizes[codes[rows[at]!]!]!++;
  const lists = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (let at = 0; at < rows.length; at++) {
    const code = codes[rows[at]!]!;
    lists[code]![sizes[code]!++] = rows[at]!;
  }
  return lists.flatMap((list, code) => (list.length ? [{ key: values[code]!, code, rows: list }] : []));
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

/** The first observation with a date and a value. */
export function firstOf({ values, dateOf, dates }: Observed, { rows }: Group): number | undefined {
  return rows.find((row) => !Number.isNaN(values[row]) && dateOf[row]! < dates.length);
}

/** The group that stands for all: what is not disaggregated, a total, or the only one there is. */
export function headlineOf({ groups }: Slice): Group | undefined {
  return groups.find(({ key }) => isTotal(key)) ?? (groups.length === 1 ? groups[0] : undefined);
}

/** True where a headline is the whole that baseline and target speak of, and not a part of it such as women or one of several countries. */
export function isWhole({ columns }: Observed, { held }: Slice, { key }: Group): boolean {
  return isTotal(key) && held.every(({ dimension, value }) => isTotal(value) || columns[dimension].values.filter((each) => each !== '').length === 1);
}

export interface ParityPoint {
  /** Observations of the two. */
  readonly women: number;
  readonly men: number;
  /** Value of women over value of men. */
  readonly ratio: number;
}

/** Women against men wherever both have a value of one date. Undefined unless the split has one group for each of the two. */
export function parityOf(observed: Observed, { by, groups }: Slice): readonly ParityPoint[] | undefined {
  if (by !== 'sex') return undefined;
  const [women, men] = (['women', 'men'] as const).map((sex) => groups.filter(({ key }) => sexOf(key) === sex));
  if (women!.length !== 1 || men!.length !== 1) return undefined;
  const { values, dateOf, dates } = observed;
  const firstByDate = ({ rows }: Group): Map<number, number> => {
    const found = new Map<number, number>();
    for (const row of rows) if (!Number.isNaN(values[row]) && dateOf[row]! < dates.length && !found.has(dateOf[row]!)) found.set(dateOf[row]!, row);
    return found;
  };
  const others = firstByDate(men![0]!);
  return [...firstByDate(women![0]!)].flatMap(([date, row]) => {
    const other = others.get(date);
    if (other === undefined || values[other]! <= 0 || values[row]! < 0) return [];
    return [{ women: row, men: other, ratio: values[row]! / values[other]! }];
  });
}
