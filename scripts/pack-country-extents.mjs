// Writes src/model/country-codes/extents.ts from the built-in geometry; to be run after pack-geometry.mjs.
//
//   node scripts/pack-country-extents.mjs
import { writeFileSync } from 'node:fs';
import { geoEqualEarthRaw } from 'd3-geo';
import './typescript.mjs';

const { decodeGeometry } = await import('../src/layout/map-geometry.ts');
const { world } = await import('../src/elements/initiative-map/geometry/world.ts');
const { countryCodes } = await import('../src/model/country-list.ts');

const HALF = geoEqualEarthRaw(Math.PI, 0)[0];
const TOP = geoEqualEarthRaw(0, Math.PI / 2)[1];
/** Units of the plane to degrees; back from `project` in pack-geometry.mjs. */
function unproject([x, y]) {
  const [lon, lat] = geoEqualEarthRaw.invert(((2 * x) / world.width - 1) * HALF, TOP - (2 * y * HALF) / world.width);
  return [(lon * 180) / Math.PI, (lat * 180) / Math.PI];
}

const { countries } = decodeGeometry(world);
const extentOf = new Map(countries.map(({ code, rings, point }) => {
  const corners = [[unproject(point)], ...rings.map((ring) => Array.from({ length: ring.length / 2 }, (_, i) => unproject([ring[2 * i], ring[2 * i + 1]])))];
  const spans = corners.map((ring) => [Math.min(...ring.map(([lon]) => lon)), Math.max(...ring.map(([lon]) => lon))]).sort((a, b) => a[0] - b[0]);
  const lats = corners.flat().map(([, lat]) => lat);
  // What is left of a circle when its widest gap without land is taken out; a country on both sides of the antimeridian goes on beyond 180.
  let [west, end] = spans[0];
  let widest = spans[0][0] + 360 - Math.max(...spans.map(([, to]) => to));
  for (const [from, to] of spans) {
    if (from - end > widest) [widest, west] = [from - end, from];
    end = Math.max(end, to);
  }
  const south = Math.floor(Math.min(...lats));
  return [code, [south, Math.ceil(Math.max(...lats)) - south, Math.floor(west), Math.ceil(west + 360 - widest) - Math.floor(west)]];
}));
const packed = countryCodes.map((code) => (extentOf.get(code) ?? []).join(' ')).join();
writeFileSync('src/model/country-codes/extents.ts', `// Written by scripts/pack-country-extents.mjs; see docs/geography.md. Do not edit by hand.

/** In the order of \`countryCodes\`: whole degrees of the south edge, the height, the west edge and the width of each country's main parts; empty where it is on no map of ours. */
export const packedExtents =
  '${packed}';
`);
