import { stated, type Observed } from './chart-data.js';
import type { Slice } from './chart-slice.js';

/** How many observations of some slices are what. */
export interface Tally {
  readonly values: number;
  readonly estimates: number;
  readonly suppressed: number;
  /** Neither a value nor suppressed. */
  readonly empty: number;
  /** Values without a date. */
  readonly undated: number;
  /** Different dates with a value. */
  readonly dates: number;
  /** Dates of a group that have more than one value. */
  readonly several: number;
  /** Observations that the filter leaves and the slices do not hold. */
  readonly rest: number;
}

export function tallyOf({ dates, dateOf, values, states }: Observed, slices: readonly Slice[]): Tally {
  const tally = { values: 0, estimates: 0, suppressed: 0, empty: 0, undated: 0, several: 0 };
  const dated = new Uint8Array(dates.length);
  let rest = 0;
  for (const { filtered } of slices) rest += filtered;
  for (const { rows } of slices.flatMap(({ groups }) => groups)) {
    rest -= rows.length;
    let last = -1;
    let isCounted = false;
    for (const row of rows) {
      const date = dateOf[row]!;
      if (Number.isNaN(values[row])) {
        if (states[row] === stated.suppressed) tally.suppressed++;
        else tally.empty++;
        continue;
      }
      tally.values++;
      if (states[row] === stated.estimate) tally.estimates++;
      if (date === dates.length) {
        tally.undated++;
        continue;
      }
      dated[date] = 1;
      if (date !== last) isCounted = false;
      else if (!isCounted) {
        tally.several++;
        isCounted = true;
      }
      last = date;
    }
  }
  return { ...tally, dates: dated.reduce((sum, is) => sum + is, 0), rest };
}
