import { PLACED_ONLY } from './map-geometry.js';
import type { CountryShape, Geometry, Shape } from './map-geometry.js';

/** A country whose largest part is smaller than so many pixels on screen is drawn as a dot and has a round target. */
export const SMALL = 6;

/** Whether a point of the plane lies in a shape, holes excluded (even-odd). */
export function contains({ rings, extent: [x0, y0, x1, y1] }: Shape, x: number, y: number): boolean {
  if (x < x0 || x > x1 || y < y0 || y > y1) return false;
  let inside = false;
  for (const ring of rings) {
    let ax = ring[ring.length - 2] ?? 0;
    let ay = ring[ring.length - 1] ?? 0;
    for (let i = 0; i < ring.length; i += 2) {
      const bx = ring[i] ?? 0;
      const by = ring[i + 1] ?? 0;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
}

/** The country that a point of the plane lies in. */
export function countryAt(geometry: Geometry, x: number, y: number): CountryShape | undefined {
  return geometry.countries.find((country) => contains(country, x, y));
}

/** Whether a country is drawn as a dot at a scale of so many pixels to a unit. */
export function isSmall({ size, code }: CountryShape, k: number): boolean {
  return size * k < SMALL && !PLACED_ONLY.has(code);
}
