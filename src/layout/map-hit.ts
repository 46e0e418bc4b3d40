import { PLACED_ONLY } from './map-geometry.js';
import type { CountryShape, Geometry, Shape } from './map-geometry.js';
import type { View } from './map-projection.js';

/** A country whose largest part is smaller than so many pixels on screen is drawn as a dot and has a round target. */
export const SMALL = 6;
/** Radius in pixels of the target of a small country: 24 across. */
export const TARGET = 12;

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

/**
 * The code of the country at a place of the screen. A small country has a round target about its
 * point, which gives way only where the country under the pointer has its own point nearer by.
 * Nothing is selected in a disputed area.
 */
export function hitCountry(geometry: Geometry, view: View, sx: number, sy: number): string | undefined {
  const x = (sx - view.x) / view.k;
  const y = (sy - view.y) / view.k;
  const distance = ({ point }: CountryShape): number => Math.hypot(point[0] - x, point[1] - y) * view.k;
  const under = countryAt(geometry, x, y);
  let nearest = under && distance(under) <= TARGET ? under : undefined;
  for (const country of geometry.countries) {
    if (isSmall(country, view.k) && distance(country) <= TARGET && (!nearest || distance(country) < distance(nearest))) nearest = country;
  }
  if (nearest) return nearest.code;
  return under && !geometry.areas.some((area) => contains(area, x, y)) ? under.code : undefined;
}
