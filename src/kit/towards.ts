import type { PlacedMark } from './mark-layer.js';

/** The nearest mark on the way: what lies aside counts as twice as far. */
export function towards<M extends PlacedMark>(marks: readonly M[], from: PlacedMark, [dx, dy]: readonly [number, number]): M | undefined {
  let best: M | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const along = (mark.x - from.x) * dx + (mark.y - from.y) * dy;
    const aside = Math.abs((mark.x - from.x) * dy) + Math.abs((mark.y - from.y) * dx);
    const distance = along + 2 * aside;
    if (along > 0.5 && distance < least) [best, least] = [mark, distance];
  }
  return best;
}
