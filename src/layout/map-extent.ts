import type { Extent, Geometry } from './map-geometry.js';
import type { Points } from './map-places.js';

/** What of the plane lies around the main parts of countries, and around points given by their indexes. Undefined where neither is on the map. */
export function extentAround({ countries }: Geometry, codes: readonly string[], points: Points, shown: ArrayLike<number>): Extent | undefined {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number): void => {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  };
  const wanted = new Set(codes);
  for (const { code, point: [x, y], size } of countries) {
    if (!wanted.has(code)) continue;
    // Not the whole extent, which for a country with islands far away would be an ocean.
    add(x - size / 2, y - size / 2);
    add(x + size / 2, y + size / 2);
  }
  for (let n = 0; n < shown.length; n++) add(points.x[shown[n] ?? 0] ?? 0, points.y[shown[n] ?? 0] ?? 0);
  return x0 <= x1 ? [x0, y0, x1, y1] : undefined;
}
