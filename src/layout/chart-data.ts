/** The observations of an indicator in columns, so that 100,000 of them are split and filtered within a frame. */
import { extent, parseDate } from '../model/dates.js';
import type { Indicator, Observation } from '../model/feed.js';
import { isSuppressed } from '../model/observations.js';

/** What a series may be split by, in the order in which splits are offered. */
export const dimensions = ['sex', 'country', 'age', 'tier'] as const;
export type Dimension = (typeof dimensions)[number];

/** How a value came about: as it is, estimated, or not to be told. */
export const stated = { final: 0, estimate: 1, suppressed: 2 } as const;

export interface ChartDate {
  readonly text: string;
  /** Plain days that the date covers, and the middle of them, where its points stand. */
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

export interface Column {
  /** What occurs, `''` first: no such member. */
  readonly values: readonly string[];
  /** For each observation its place in `values`. */
  readonly codes: Uint32Array;
}

export interface Observed {
  readonly list: readonly Observation[];
  /** The different dates, by their middles. */
  readonly dates: readonly ChartDate[];
  /** For each observation its place in `dates`; `dates.length` where it has none. */
  readonly dateOf: Uint32Array;
  /** NaN where there is none, or none that may be told. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly columns: Readonly<Record<Dimension, Column>>;
  /** Observations by date; of one date as the feed has them; those without a date last. */
  readonly order: Uint32Array;
}

function stateOf(status: string): number {
  if (/^estimated?$/i.test(status)) return stated.estimate;
  return isSuppressed({ status }) ? stated.suppressed : stated.final;
}

function readDates(list: readonly Observation[]): Pick<Observed, 'dates' | 'dateOf' | 'order'> {
  const found = new Map<string, number>();
  const dates: ChartDate[] = [];
  const places = new Uint32Array(list.length);
  for (let row = 0; row < list.length; row++) {
    const text = list[row]!.date ?? '';
    let place = found.get(text);
    if (place === undefined) {
      const date = parseDate(text);
      place = -1;
      if (date) {
        const [from, to] = extent(date);
        place = dates.push({ text, from, to, middle: (from + to) / 2 }) - 1;
      }
      found.set(text, place);
    }
    places[row] = place;
  }
  const sorted = dates.map((_, place) => place).sort((a, b) => dates[a]!.middle - dates[b]!.middle || dates[a]!.from - dates[b]!.from);
  const rank = new Uint32Array(dates.length);
  sorted.forEach((place, index) => (rank[place] = index));
  // Rows are put in order by counting how many lie before each date, which keeps those of one date as they came.
  const starts = new Uint32Array(dates.length + 2);
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!;
    places[row] = place < dates.length ? rank[place]! : dates.length;
    starts[places[row]! + 1]!++;
  }
  for (let index = 1; index < starts.length; index++) starts[index]! += starts[index - 1]!;
  const order = new Uint32Array(list.length);
  for (let row = 0; row < places.length; row++) order[starts[places[row]!]!++] = row;
  return { dates: sorted.map((place) => dates[place]!), dateOf: places, order };
}

function readColumn(list: readonly Observation[], dimension: Dimension): Column {
  const found = new Map([['', 0]]);
  const codes = new Uint32Array(list.length);
  for (let row = 0; row < list.length; row++) {
    const value = list[row]![dimension] ?? '';
    if (value === '') continue;
    let code = found.get(value);
    if (code === undefined) found.set(value, (code = found.size));
    codes[row] = code;
  }
  return { values: [...found.keys()], codes };
}

const known = new WeakMap<Indicator, Observed>();

/** The observations of an indicator; made once. A suppressed value is not kept, so that nothing can show it. */
export function observedOf(indicator: Indicator): Observed {
  let observed = known.get(indicator);
  if (observed) return observed;
  const list = indicator.series ?? [];
  const values = new Float64Array(list.length);
  const states = new Uint8Array(list.length);
  const words = new Map<string | undefined, number>([[undefined, stated.final]]);
  for (let row = 0; row < list.length; row++) {
    const { status, value } = list[row]!;
    let state = words.get(status);
    if (state === undefined) words.set(status, (state = stateOf(status!)));
    states[row] = state;
    values[row] = typeof value === 'number' && state !== stated.suppressed ? value : NaN;
  }
  const columns = Object.fromEntries(dimensions.map((each) => [each, readColumn(list, each)])) as Record<Dimension, Column>;
  known.set(indicator, (observed = { list, values, states, columns, ...readDates(list) }));
  return observed;
}
