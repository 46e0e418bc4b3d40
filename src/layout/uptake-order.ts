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

/** `ends` are pairs of numbers, from and to, one after the other. */
export function leadsOf(count: number, ends: readonly number[], reversed = false): Leads {
  const offsets = new Uint32Array(count + 1);
  const from = reversed ? 1 : 0;
  for (let i = from; i < ends.length; i += 2) offsets[ends[i]! + 1]!++;
  for (let i = 1; i <= count; i++) offsets[i]! += offsets[i - 1]!;
  const next = offsets.slice();
  const to = new Uint32Array(ends.length >> 1);
  for (let i = 0; i < ends.length; i += 2) to[next[ends[i + from]!]!++] = ends[i + 1 - from]!;
  return { offsets, to };
}

/** How many a thing leads to. */
export const degree = ({ offsets }: Leads, i: number): number => offsets[i + 1]! - offsets[i]!;

/** The mean place of a thing's neighbours; NaN where it has none. */
export function barycentre(i: number, sides: readonly (readonly [Leads, ArrayLike<number>])[]): number {
  let sum = 0;
  let count = 0;
  for (const [{ offsets, to }, places] of sides) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) sum += places[to[at]!]!;
    count += offsets[i + 1]! - offsets[i]!;
  }
  return sum / count;
}

/** Puts things next to their neighbours. `places` (0 to 1 down the column) are written anew; those without neighbours come last. */
function settle(places: Float64Array, sides: readonly (readonly [Leads, ArrayLike<number>])[]): void {
  const wanted = Float64Array.from(places, (_place, i) => barycentre(i, sides));
  const order = Array.from(places.keys()).sort((a, b) => (wanted[a]! - wanted[b]!) || Number(Number.isNaN(wanted[a]!)) - Number(Number.isNaN(wanted[b]!)) || a - b);
  order.forEach((i, place) => (places[i] = (place + 0.5) / places.length));
}

export interface Layers {
  /** Place of each proposal, 0 to 1: what was said keeps the order of the programme, which readers know. */
  readonly proposals: ArrayLike<number>;
  readonly proposalsOf: Leads;
  readonly outputsOf: Leads;
  readonly measuredOutputs: Leads;
  readonly measuredInitiatives: Leads;
}

export interface Places {
  readonly outputs: Float64Array;
  readonly initiatives: Float64Array;
  readonly indicators: Float64Array;
}

/** Sweeps from what was said to what is measured, each column by the ones before it. The sweep back orders the proposals of a session by their outputs (`uptake.ts`). */
export function placesOf({ proposals, proposalsOf, outputsOf, measuredOutputs, measuredInitiatives }: Layers): Places {
  const outputs = new Float64Array(proposalsOf.offsets.length - 1);
  const initiatives = new Float64Array(outputsOf.offsets.length - 1);
  const indicators = new Float64Array(measuredOutputs.offsets.length - 1);
  settle(outputs, [[proposalsOf, proposals]]);
  settle(initiatives, [[outputsOf, outputs]]);
  settle(indicators, [[measuredOutputs, outputs], [measuredInitiatives, initiatives]]);
  return { outputs, initiatives, indicators };
}
