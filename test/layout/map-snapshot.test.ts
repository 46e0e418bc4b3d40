import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { clusterAt } from '../../src/layout/map-clusters.js';
import { readBoundaries } from '../../src/layout/map-boundaries.js';
import { countClasses } from '../../src/layout/map-choropleth.js';
import { countCountries, indexCountries } from '../../src/layout/map-countries.js';
import { corridorMarks, corridorsOf } from '../../src/layout/map-corridors.js';
import { projectRecords } from '../../src/layout/map-places.js';
import { home } from '../../src/layout/map-projection.js';
import { mapScene } from '../../src/layout/map.js';
import type { Frame } from '../../src/layout/map-projection.js';

/** Three countries on a sea, one of them an islet, and an area that is nobody's. */
const boundaries = {
  type: 'Topology',
  objects: { map: { type: 'GeometryCollection', geometries: [
    { type: 'Polygon', id: 'NP', arcs: [[0, 1]] },
    { type: 'Polygon', id: 'JO', arcs: [[-1, 2]] },
    { type: 'Polygon', id: 'MV', arcs: [[3]] },
    { type: 'Polygon', id: 'XAC', arcs: [[4]] },
  ] } },
  arcs: [
    [[10, 0], [12, 4], [10, 10]],
    [[10, 10], [2, 9], [0, 4], [3, 0], [10, 0]],
    [[10, 0], [18, 1], [20, 8], [10, 10]],
    [[24, 3], [24.1, 3], [24.1, 3.1], [24, 3]],
    [[21, 7], [23, 7], [23, 9], [21, 9], [21, 7]],
  ],
};

const records = [
  { countries: ['NP'], locations: [{ lat: 5, lon: 4 }] },
  { countries: ['NP'], locations: [{ lat: 5.02, lon: 4.02 }] },
  { countries: ['JO'] },
  { countries: ['MV'] },
  { countries: [], corridor: ['NP', 'JO'] },
];

/** Written anew by hand with UPDATE_SNAPSHOTS=1, and looked at before it is committed. */
const file = new URL('../snapshots/map-scene.json', import.meta.url);

test('the scene of a small map is the one that was looked at', () => {
  const { geometry, projection } = readBoundaries(boundaries);
  const frame: Frame = { width: 480, height: 240, extent: geometry.extent, maxZoom: 8 };
  const view = home(frame);
  const points = projectRecords(records, geometry, projection);
  const counts = countCountries(indexCountries(records));
  const selected = { records: new Set([2]), countries: ['JO'] };
  const scene = mapScene({
    geometry, view, frame, points, counts, classes: countClasses(counts), commitments: new Map([['JO', 'hatch']] as const), between: corridorMarks(corridorsOf(records), { geometry, view, selected }),
    clusters: clusterAt(points, view, frame), selected, hovered: 'MV',
    labels: { name: (code) => `Name of ${code}`, measure: (text, size) => text.length * size * 0.5 },
  });
  const drawn = `${JSON.stringify(scene, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 1)}\n`;
  if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(file, drawn);
  assert.ok(existsSync(file), 'the snapshot is missing');
  assert.equal(drawn, readFileSync(file, 'utf8'));
});
