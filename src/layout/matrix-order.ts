import type { Axis } from './matrix.js';

/** Indexes of an axis' values in order: by a comparison of two of them, or as given. "Not given" is always the last. */
export function axisOrder({ values, given }: Pick<Axis, 'values' | 'given'>, by: readonly number[] | ((a: number, b: number) => number)): number[] {
  const order = typeof by === 'function' ? Array.from({ length: given }, (_, index) => index).sort((a, b) => by(a, b) || a - b) : [...by];
  return given < values.length ? [...order, given] : order;
}
