import type { Observed } from './chart-data.js';
import type { Group } from './chart-slice.js';

/** The first observation with a date and a value. */
export function firstOf({ values, dateOf, dates }: Observed, { rows }: Group): number | undefined {
  return rows.find((row) => !Number.isNaN(values[row]) && dateOf[row]! < dates.length);
}
