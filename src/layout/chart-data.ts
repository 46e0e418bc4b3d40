/** The observations of an indicator in columns, so that 100,000 of them are split and filtered within a frame. */
import { extent, parseDate } from '../model/dates.js';
import type { Indicator, Observation } from '../model/feed.js';
import { isSuppressed } from '../model/observations.js';
import { inSlices, Work } from '../query/work.js';

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
  /** How many observations have such a member. */
  readonly given: number;
}

export interface Observed {
  readonly list: readonly Observation[];
  /** The different dates, by their middles. */
  readonly dates: readonly ChartDate[];
  /** Their middles once more, since a walk along 100,000 objects takes longer than all else. */
  readonly middles: Float64Array;
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

/** The different dates of observations, in the order in which they came, and which each has. */
class Dates {
  readonly found: ChartDate[] = [];
  readonly places: Uint32Array;
  #known = new Map<string, number>();

  constructor(count: number) {
    this.places = new Uint32Array(count);
  }

  read(row: number, text = ''): void {
    let place = this.#known.get(text);
    if (place === undefined) {
      const date = parseDate(text);
      place = -1;
      if (date) {
        const [from, to] = extent(date);
        place = this.found.push({ text, from, to, middle: (from + to) / 2 }) - 1;
      }
      this.#known.set(text, place);
    }
    this.places[row] = place;
  }

  /** The dates by their middles, and the observations by their dates. */
  sorted(): Pick<Observed, 'dates' | 'middles' | 'dateOf' | 'order'> {
    const { found, places } = this;
    const sorted = found.map((_, place) => place).sort((a, b) => found[a]!.middle - found[b]!.middle || found[a]!.from - found[b]!.from);
    const rank = new Uint32Array(found.length);
    sorted.forEach((place, index) => (rank[place] = index));
    // Rows are put in order by counting how many lie before each date, which keeps those of one date as they came.
    const starts = new Uint32Array(found.length + 2);
    for (let row = 0; row < places.length; row++) {
      const place = places[row]!;
      places[row] = place < found.length ? rank[place]! : found.length;
      starts[places[row]! + 1]!++;
    }
    for (let index = 1; index < starts.length; index++) starts[index]! += starts[index - 1]!;
    const order = new Uint32Array(places.length);
    for (let row = 0; row < places.length; row++) order[starts[places[row]!]!++] = row;
    return { dates: sorted.map((place) => found[place]!), middles: Float64Array.from(sorted, (place) => found[place]!.middle), dateOf: places, order };
  }
}

function* read({ series: list = [] }: Indicator): Generator<void, Observed> {
  const values = new Float64Array(list.length);
  const states = new Uint8Array(list.length);
  const words = new Map<string | undefined, number>([[undefined, stated.final]]);
  const dates = new Dates(list.length);
  const codes = dimensions.map((dimension) => ({ dimension, found: new Map([['', 0]]), codes: new Uint32Array(list.length), given: 0 }));
  yield* inSlices(list.length, (row) => {
    const observation = list[row]!;
    const { status, value, date } = observation;
    let state = words.get(status);
    if (state === undefined) words.set(status, (state = stateOf(status!)));
    states[row] = state;
    values[row] = typeof value === 'number' && state !== stated.suppressed ? value : NaN;
    dates.read(row, date);
    for (const column of codes) {
      const member = observation[column.dimension];
      if (!member) continue;
      let code = column.found.get(member);
      if (code === undefined) column.found.set(member, (code = column.found.size));
      column.codes[row] = code;
      column.given++;
    }
  });
  const columns = Object.fromEntries(codes.map(({ dimension, found, codes: own, given }) => [dimension, { values: [...found.keys()], codes: own, given }])) as unknown as Observed['columns'];
  return { list, values, states, columns, ...dates.sorted() };
}

const known = new WeakMap<Indicator, Work<Observed>>();

/** The reading of an indicator's observations, which is done once, at one go or in slices. A suppressed value is not kept, so that nothing can show it. */
export function readingOf(indicator: Indicator): Work<Observed> {
  let work = known.get(indicator);
  if (!work) known.set(indicator, (work = new Work(read(indicator))));
  return work;
}

/** The observations of an indicator. */
export const observedOf = (indicator: Indicator): Observed => readingOf(indicator).finish();
