import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BoundariesError, readBoundaries, equirectangular } from '../../src/layout/map-boundaries.js';
import { hitCountry } from '../../src/layout/map-hit.js';
import { countryAt } from '../../src/layout/map-inside.js';
import { equalEarth, home } from '../../src/layout/map-projection.js';
import { signedArea, splitRing } from '../../src/layout/map-rings.js';

type Pair = [number, number];
const square = (lon: number, lat: number, size: number): Pair[] => [[lon, lat], [lon, lat + size], [lon + size, lat + size], [lon + size, lat], [lon, lat]];
const feature = (id: unknown, coordinates: unknown, properties: unknown = {}, type = 'Polygon'): unknown => ({ type: 'Feature', id, properties, geometry: { type, coordinates } });
const collection = (...features: unknown[]): unknown => ({ type: 'FeatureCollection', features });
const codes = (json: unknown): string[] => readBoundaries(json).geometry.countries.map(({ code }) => code);

/** Two squares side by side, as TopoJSON: the arc between them is shared. */
const topology = {
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [10, 40] },
  objects: { units: { type: 'GeometryCollection', geometries: [
    { type: 'Polygon', id: '276', arcs: [[0, 1]] },
    { type: 'MultiPolygon', properties: { ISO_A3: 'POL' }, arcs: [[[-1, 2]]] },
  ] } },
  arcs: [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 0], [10, 0], [0, 10], [-10, 0]]],
};

test('features are found by alpha-2, alpha-3 or number, in id or the usual properties', () => {
  assert.deepEqual(codes(collection(
    feature('GH', [square(0, 5, 2)]), feature('KAZ', [square(60, 45, 2)]), feature(604, [square(-75, -10, 2)]), feature('-99', [square(2, 46, 2)], { ISO_A2: '-99', ADM0_A3: 'FRA' }),
    feature(undefined, [square(30, 0, 2)], { iso3cd: 'UGA' }), feature(undefined, [square(84, 27, 2)], { M49_CD: '524' }),
  )), ['GH', 'KZ', 'PE', 'FR', 'UG', 'NP']);
});

test('a TopoJSON file gives countries, the borders between them and their coasts', () => {
  const { geometry, projection } = readBoundaries(topology);
  assert.equal(projection, equalEarth);
  assert.deepEqual(geometry.countries.map(({ code }) => code), ['DE', 'PL']);
  assert.equal(geometry.borders.length, 1);
  assert.equal(geometry.coast.length, 2);
  assert.equal(countryAt(geometry, ...equalEarth.project(12.5, 42.5))?.code, 'DE');
  assert.equal(countryAt(geometry, ...equalEarth.project(17.5, 42.5))?.code, 'PL');
  assert.equal(countryAt(geometry, ...equalEarth.project(21, 42.5)), undefined);
});

test('the document may ask for plate carrée', () => {
  const { geometry, projection } = readBoundaries({ ...(collection(feature('GH', [square(0, 0, 36)])) as object), projection: 'equirectangular' });
  assert.equal(projection, equirectangular);
  assert.deepEqual(geometry.extent, [500, 150, 600, 250]);
});

test('parts of one country are one, holes stay holes, and each country is selected at its own point', () => {
  const { geometry } = readBoundaries(collection(
    feature('ZA', [[square(20, -30, 10), square(24, -27, 3)], [square(18, -34, 1)]], {}, 'MultiPolygon'), feature('LS', [square(24, -27, 3)]), feature('ZA', [square(37, -46, 0.5)]),
  ));
  assert.deepEqual(geometry.countries.map(({ code, rings }) => [code, rings.length]), [['ZA', 4], ['LS', 1]]);
  assert.deepEqual(geometry.countries[0]?.rings.map((ring) => signedArea(ring) > 0), [true, false, true, true]);
  const view = home({ width: 600, height: 600, extent: geometry.extent, maxZoom: 8 });
  for (const { code, point } of geometry.countries) assert.equal(hitCountry(geometry, view, point[0] * view.k + view.x, point[1] * view.k + view.y), code);
});

test('a polygon over the antimeridian or a pole is cut where the map ends', () => {
  const pieces = splitRing([[170, -10], [-170, -10], [-170, -20], [170, -20], [170, -10]]);
  assert.deepEqual(pieces.map((piece) => piece.map(([lon]) => Math.abs(lon)).reduce((least, lon) => Math.min(least, lon), 180)).sort(), [170, 170]);
  assert.equal(pieces.length, 2);
  const polar = splitRing([[0, -70], [90, -75], [179, -72], [-90, -75], [0, -70]]);
  const { geometry } = readBoundaries(collection(feature('AQ', [[[0, -70], [90, -75], [179, -72], [-90, -75], [0, -70]]])));
  assert.ok(polar.flat().some(([, lat]) => lat === -90));
  assert.equal(countryAt(geometry, ...equalEarth.project(45, -85))?.code, 'AQ');
  assert.equal(countryAt(geometry, ...equalEarth.project(45, -60)), undefined);
});

test('a feature of no known country is drawn but cannot be selected', () => {
  const { geometry } = readBoundaries(collection(feature('GH', [square(0, 5, 2)]), feature('XJK', [square(75, 34, 2)]), feature('__proto__', [square(20, 5, 2)])));
  assert.deepEqual([geometry.countries.length, geometry.areas.length], [1, 2]);
  assert.equal(countryAt(geometry, ...equalEarth.project(76, 35)), undefined);
});

test('a document that cannot be used is refused in words that say what to do', () => {
  const refused = (json: unknown, words: RegExp): void => assert.throws(() => readBoundaries(json), (error) => error instanceof BoundariesError && words.test(error.message));
  refused(null, /met object|met null/);
  refused('text', /Expected a TopoJSON Topology or a GeoJSON FeatureCollection; met string/);
  refused({ type: 'Feature' }, /met type "Feature"/);
  refused(collection(), /met none.*WGS 84/);
  refused(collection(feature('GH', [square(500_000, 6_000_000, 1000)])), /WGS 84/);
  refused(collection(feature('Region A', [square(0, 5, 2)])), /numeric codes.*"Region A"/);
  refused(collection(...Array.from({ length: 5001 }, () => feature('GH', [square(0, 5, 2)]))), /at most 5000 features/);
  refused(collection(feature('GH', [Array.from({ length: 500_001 }, (_, i) => [i % 90, i % 60])])), /at most 500000 points/);
  // A small arc that is used again and again must not fill the memory.
  refused({ ...topology, objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'GH', arcs: [Array.from({ length: 400_000 }, () => 1)] }] } } }, /at most 500000 points/);
});

test('whatever it is given, reading boundaries returns finite numbers or a BoundariesError', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -400, max: 400 }), fc.constantFrom(NaN, Infinity, 1e308, '1', null, {}));
  const ring = fc.array(fc.oneof(fc.tuple(number, number), fc.constant(null)), { maxLength: 6 });
  const shape = fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point', 7), coordinates: fc.oneof(fc.array(ring, { maxLength: 3 }), fc.array(fc.array(ring, { maxLength: 3 }), { maxLength: 3 })) });
  const geoJson = fc.array(fc.oneof(fc.record({ id: fc.constantFrom('GH', 'KAZ', 5, null), geometry: shape }), fc.jsonValue()), { maxLength: 4 }).map((features) => ({ type: 'FeatureCollection', features }));
  const topoJson = fc.record({
    type: fc.constant('Topology'), transform: fc.oneof(fc.constant(undefined), fc.record({ scale: fc.tuple(number, number), translate: fc.tuple(number, number) })), arcs: fc.array(ring, { maxLength: 4 }),
    objects: fc.record({ a: fc.record({ geometries: fc.array(fc.record({ id: fc.constant('GH'), type: fc.constantFrom('Polygon', 'MultiPolygon'), arcs: fc.array(fc.array(fc.oneof(fc.integer({ min: -6, max: 6 }), fc.array(fc.integer())))) }), { maxLength: 3 }) }) }),
  });
  fc.assert(fc.property(fc.oneof(geoJson, topoJson, fc.jsonValue()), (json) => {
    try {
      const { geometry } = readBoundaries(json);
      for (const { rings, point, extent } of geometry.countries) {
        for (const value of [...rings.flatMap((each) => [...each]), ...point, ...extent]) assert.ok(Number.isFinite(value));
      }
    } catch (error) {
      if (!(error instanceof BoundariesError)) throw error;
    }
  }), { numRuns: 400 });
});
