import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { world } from '../../src/elements/initiative-map/geometry/world.js';
import { decodeGeometry, PLACED_ONLY } from '../../src/layout/map-geometry.js';
import { hitCountry } from '../../src/layout/map-hit.js';
import { contains, countryAt, isSmall } from '../../src/layout/map-inside.js';
import { equalEarth, fit as fitExtent, home } from '../../src/layout/map-projection.js';
import { signedArea } from '../../src/layout/map-rings.js';
import { countryCodes, isMemberOrObserver } from '../../src/model/countries.js';

const geometry = decodeGeometry(world);
const byCode = new Map(geometry.countries.map((country) => [country.code, country]));
const at = (lon: number, lat: number): string | undefined => countryAt(geometry, ...equalEarth.project(lon, lat))?.code;

test('the packed world weighs at most 14 KB', () => {
  assert.ok(gzipSync(JSON.stringify(world), { level: 9 }).length <= 14_000);
});

test('every member and observer of the United Nations is on the map, and only Antarctica is not', () => {
  assert.equal(countryCodes.filter((code) => isMemberOrObserver(code) && byCode.has(code)).length, 195);
  assert.deepEqual(countryCodes.filter((code) => !byCode.has(code)), ['AQ']);
  for (const { code, point: [x, y] } of geometry.countries) {
    assert.ok(x > 0 && x < 1000 && y > geometry.extent[1] && y < geometry.extent[3], code);
  }
});

test('well-known places lie in their countries', () => {
  const places: [number, number, string][] = [
    [-0.2, 6.0, 'GH'], [71.4, 51.2, 'KZ'], [85.3, 27.7, 'NP'], [36.2, 31.9, 'JO'], [35.3, 31.95, 'PS'], [-13, 25, 'EH'], [28.3, -29.5, 'LS'], [-77.0, 38.9, 'US'],
    [-175, 66.5, 'RU'], [178.9, 68, 'RU'], [178, -17.8, 'FJ'], [121, 23.8, 'TW'], [-90.35, -0.65, 'EC'], [-16.5, 28.3, 'ES'], [-25.4, 37.8, 'PT'], [-66.5, 18.2, 'PR'],
    [104.9, 11.6, 'KH'], [2.35, 48.85, 'FR'], [-53, 4, 'GF'], [21.2, 42.9, 'RS'], [34.1, 45.2, 'UA'], [147, -42, 'AU'],
  ];
  for (const [lon, lat, code] of places) assert.equal(at(lon, lat), code, `${lon} ${lat}`);
  for (const [lon, lat] of [[-30, 0], [160, 40], [-150, -40], [0, 0], [51, 42]] as const) assert.equal(at(lon, lat), undefined, `${lon} ${lat}`);
});

test('disputed areas are kept apart and cannot be selected', () => {
  assert.equal(geometry.areas.length, 6);
  const view = fitExtent(geometry.extent, 960, 440);
  for (const [lon, lat] of [[75.5, 34.6], [79.3, 35.2], [94.3, 28.1], [35.6, 22.4]] as const) {
    const [x, y] = equalEarth.project(lon, lat);
    assert.ok(geometry.areas.some((area) => contains(area, x, y)), `${lon} ${lat}`);
    assert.equal(hitCountry(geometry, view, x * view.k + view.x, y * view.k + view.y), undefined, `${lon} ${lat}`);
  }
});

test('disputed borders are told apart from others, and coasts from seams at the edge of the map', () => {
  const near = (lines: readonly Float32Array[], lon: number, lat: number, reach: number): boolean => {
    const [x, y] = equalEarth.project(lon, lat);
    return lines.some((line) => line.some((value, i) => i % 2 === 0 && Math.hypot(value - x, (line[i + 1] ?? 0) - y) < reach));
  };
  // Between India and Pakistan, Morocco and Western Sahara, the two Koreas, Sudan and South Sudan.
  for (const [lon, lat] of [[71, 27.9], [-13.1, 27.67], [128.3, 38.6], [26, 10.4]] as const) {
    assert.ok(near(geometry.disputedBorders, lon, lat, 3), `${lon} ${lat}`);
    assert.ok(!near(geometry.borders, lon, lat, 1), `${lon} ${lat}`);
  }
  // Between France and Germany, Kazakhstan and Uzbekistan.
  for (const [lon, lat] of [[7.6, 48.1], [67, 42]] as const) assert.ok(near(geometry.borders, lon, lat, 4), `${lon} ${lat}`);
  for (const line of [...geometry.coast, ...geometry.borders]) {
    for (let i = 2; i < line.length; i += 2) assert.ok(Math.abs((line[i] ?? 0) - (line[i - 2] ?? 0)) < 100, 'a line leaps across the map');
  }
});

test('every country keeps nearly the area that it has on the ground', () => {
  // Square kilometres, from the UN Demographic Yearbook; lakes and islands dropped make up the difference.
  const areas: Record<string, number> = { GH: 238_533, KZ: 2_724_902, BR: 8_515_767, AU: 7_692_024, FR: 551_500, LS: 30_355, JP: 377_930, CD: 2_344_858, EG: 1_002_000 };
  // Equal Earth keeps areas: the whole sphere, 510,072,000 km2, is 4 pi in units of its radius.
  const scale = 510_072_000 / (4 * Math.PI) / (1000 / 5.413259) ** 2;
  for (const [code, expected] of Object.entries(areas)) {
    const area = (byCode.get(code)?.rings ?? []).reduce((sum, ring) => sum + signedArea(ring), 0) / 2;
    assert.ok(Math.abs((Math.abs(area) * scale) / expected - 1) < 0.06, `${code} ${Math.round(Math.abs(area) * scale)}`);
  }
});

test('each country is selected at its own point at world zoom on 960 pixels', () => {
  const view = home({ width: 960, height: 440, extent: geometry.extent, maxZoom: 32 });
  for (const { code, point: [x, y] } of geometry.countries) {
    if (PLACED_ONLY.has(code)) continue;
    assert.equal(hitCountry(geometry, view, x * view.k + view.x, y * view.k + view.y), code);
  }
});

test('a small state has a target of 24 pixels, and a large one does not reach beyond its border', () => {
  const view = home({ width: 960, height: 440, extent: geometry.extent, maxZoom: 32 });
  for (const code of ['TV', 'NR', 'MV', 'SC', 'MU', 'CV']) {
    const country = byCode.get(code);
    assert.ok(country && isSmall(country, view.k), code);
    const [sx, sy] = [country.point[0] * view.k + view.x, country.point[1] * view.k + view.y];
    assert.equal(hitCountry(geometry, view, sx + 11, sy), code);
    assert.notEqual(hitCountry(geometry, view, sx + 40, sy), code);
  }
  const [x, y] = equalEarth.project(-35, 25);
  assert.equal(hitCountry(geometry, view, x * view.k + view.x, y * view.k + view.y), undefined);
});
