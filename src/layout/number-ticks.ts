/** Numbers beyond these cannot be told apart by an axis, and sums of them would be infinite. */
const most = 1e300;

export interface RoundScale {
  /** The first and the last tick. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Decimal places that the ticks need, at most 20. */
  readonly decimals: number;
}

/**
 * A scale from the round number at or below `low` to the one at or above `high`, with about `count` ticks a step of 1, 2 or 5 times a power
 * of ten apart. A span of nothing gets one step of room. Ticks are whole multiples divided by a power of ten, so that 0.3 is 0.3.
 */
export function roundScale(low: number, high: number, count: number): RoundScale {
  const bottom = Math.max(-most, Math.min(low, high));
  const top = Math.min(most, Math.max(low, high));
  const span = top - bottom || Math.abs(top) || 1;
  const raw = span / Math.max(1, count);
  const power = Math.floor(Math.log10(raw));
  const lead = raw / 10 ** power;
  const factor = [1, 2, 5, 10].find((each) => lead <= each * (1 + 1e-9)) ?? 10;
  const at = (index: number): number => (power < 0 ? (index * factor) / 10 ** -power : index * factor * 10 ** power);
  const step = at(1);
  const first = Math.floor(bottom / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(top / step - 1e-9));
  const ticks: number[] = [];
  // A number that a step no longer changes has no ticks but itself.
  for (let index = first; index <= last && ticks.length < 100; index++) ticks.push(at(index));
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks, decimals: Math.min(20, Math.max(0, factor === 10 ? -power - 1 : -power)) };
}
