/** Splits a series by one dimension, with the others held at one value each. Nothing is ever summed or averaged. */
import { dimensions, type Dimension, type Observed } from './chart-data.js';
import { wantedOf, type Group, type Headline, type Held, type Rows, type Slice, type SliceOptions } from './chart-slice.js';

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
    const wanted = wantedOf(filters, dimension);
    if (!wanted.length) continue;
    const { values, codes } = columns[dimension];
    const allowed = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
    rows = keep(rows, codes, allowed);
  }
  return rows;
}

export type Sex = 'women' | 'men' | 'total';

const sexes: Readonly<Record<Sex, ReadonlySet<string>>> = {
  women: new Set(['women', 'woman', 'female', 'females', 'f', 'girls', 'femmes', 'filles', 'نساء', 'إناث']),
  men: new Set(['men', 'man', 'male', 'males', 'm', 'boys', 'hommes', 'garçons', 'رجال', 'ذكور']),
  total: new Set(['total', 'all', 'both', 'both sexes', '_t', 't']),
};

/** Which side of a comparison of women and men a value of `sex` stands on. Girls stand with women. */
export function sexOf(value: string): Sex | undefined {
  const word = value.trim().toLowerCase();
  return (Object.keys(sexes) as Sex[]).find((sex) => sexes[sex].has(word));
}

/** True for a value that stands for all values of its dimension, such as `total`. */
export const isTotal = (value: string): boolean => value === '' || sexOf(value) === 'total';

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
  const groups = groupsOf(observed, holding.rows, chosen);
  return { by: chosen, groups, held: holding.held, splits, filtered: all.length, headline: headlineOf(observed, groups, holding.held) };
}

/** What is not disaggregated, a total, or the only group there is. */
function headlineOf({ columns }: Observed, groups: readonly Group[], held: readonly Held[]): Headline | undefined {
  const group = groups.find(({ key }) => isTotal(key)) ?? (groups.length === 1 ? groups[0] : undefined);
  if (!group) return undefined;
  const isAll = isTotal(group.key);
  return { group, isTotal: isAll, isWhole: isAll && held.every(({ dimension, value }) => isTotal(value) || columns[dimension].values.filter((each) => each !== '').length === 1) };
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
  const places = by === 'sex' ? sexPlaces(values) : [...values.keys()];
  return lists.flatMap((list, code) => (list.length ? [{ key: values[code]!, code: places[code]!, rows: list }] : []));
}

/** Women have the first place and men the second, whichever the feed has first, so that they have the same colours in all charts; the others have what is left. */
function sexPlaces(values: readonly string[]): readonly number[] {
  const places = new Map<string, number>([['', 0]]);
  for (const [place, sex] of [[1, 'women'], [2, 'men']] as const) {
    const first = values.find((value) => sexOf(value) === sex);
    if (first !== undefined) places.set(first, place);
  }
  const taken = new Set(places.values());
  let free = 0;
  return values.map((value) => {
    const place = places.get(value);
    if (place !== undefined) return place;
    while (taken.has(free)) free++;
    taken.add(free);
    return free;
  });
}
