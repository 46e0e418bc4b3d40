import type { CountryShape, Geometry } from './map-geometry.js';
import { contains, countryAt, isSmall } from './map-inside.js';
import type { View } from './viewport.js';

/** Radius in pixels of the target of a small country: 24 across. */
export const TARGET = 12;

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
