/**
 * The order of outputs, initiatives and indicators in their columns: by barycentre, as in the layered drawing of Sugiyama, Tagawa and
 * Toda ("Methods for visual understanding of hierarchical system structures", 1981). Deterministic; records that
 * tie keep the feed's order. It is found for the whole feed, so that a filter only takes records away and never moves one past another.
 */

/** Where each of some things leads: those of `i` are `to[offsets[i]]` up to, and not, `to[offsets[i + 1]]`. */
export interface Leads {
  readonly offsets: Uint32Array;
  readonly to: Uint32Array;
}

/** The same seen from the other end, of which there are `count`. Each thing's are in ascending order. */
export function turned({ offsets, to }: Leads, count: number): Leads {
  const starts = new Uint32Array(count + 1);
  for (const end of to) starts[end + 1]!++;
  for (let i = 1; i <= count; i++) starts[i]! += starts[i - 1]!;
  const next = starts.slice();
  const from = new Uint32Array(to.length);
  for (let i = 0; i + 1 < offsets.length; i++) for (let at = offsets[i]!; at < offsets[i + 1]!; at++) from[next[to[at]!]!++] = i;
  return { offsets: starts, to: from };
}

/** How many a thing leads to. */
export const degree = ({ offsets }: Leads, i: number): number => offsets[i + 1]! - offsets[i]!;

export type Sides = readonly (readonly [Leads, ArrayLike<number>])[];

/** A place behind all others. */
const last = 2;

/** The mean place of a thing's neighbours; behind all others where it has none. */
export function barycentre(i: number, sides: Sides): number {
  let sum = 0;
  let count = 0;
  for (const [leads, places] of sides) {
    for (let at = leads.offsets[i]!; at < leads.offsets[i + 1]!; at++) sum += places[leads.to[at]!]!;
    count += degree(leads, i);
  }
  return count ? sum / count : last;
}

/** Puts so many things next to their neighbours: their numbers in that order, and the place of each, 0 to 1 down the column. */
export function settled(count: number, sides: Sides): { readonly order: readonly number[]; readonly places: Float64Array } {
  const wanted = Float64Array.from({ length: count }, (_, i) => barycentre(i, sides));
  const order = Array.from(wanted.keys()).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const places = new Float64Array(count);
  order.forEach((i, at) => (places[i] = (at + 0.5) / count));
  return { order, places };
}
