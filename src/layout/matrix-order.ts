import type { Axis } from './matrix.js';

/** Indexes of an axis' values in order, by a comparison of two of them. "Not given" is always the last. */
export function axisOrder({ values, given }: Pick<Axis, 'values' | 'given'>, compare: (a: number, b: number) => number): number[] {
  return values.map((_, index) => index).sort((a, b) => Number(a === given) - Number(b === given) || compare(a, b));
}
