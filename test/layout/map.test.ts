import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geoEqualEarthRaw } from 'd3-geo';
import fc from 'fast-check';
import { world } from '../../src/elements/initiative-map/geometry/world.js';
import { classOf, countClasses } from '../../src/layout/map-choropleth.js';
import { countCountries, indexCountries } from '../../src/layout/map-countries.js';
import { clusterAt } from '../../src/layout/map-clusters.js';
import { equirectangular } from '../../src/layout/map-boundaries.js';
import { corridorMarks, corridorPath, corridorsOf } from '../../src/layout/map-corridors.js';
import { decodeGeometry } from '../../src/layout/map-geometry.js';
import { refine } from '../../src/layout/map-refining.js';
import { pointsOfRows, projectRecords } from '../../src/layout/map-places.js';
import { clamp, equalEarth, fit as fitExtent, fitTo, home, panBy, visibleExtent, zoomAt } from '../../src/layout/map-projection.js';
import { mapScene } from '../../src/layout/map.js';
import type { Frame } from '../../src/layout/map-projection.js';
import type { CircleMark, GroupMark, Mark, TextMark } from '../../src/layout/scene.js';

const geometry = decodeGeometry(world);
const frame: Frame = { width: 960, height: 440, extent: geometry.extent, maxZoom: 32 };
const place = (lat: number, lon: number): { countries: string[]; locations: { lat: number; lon: number }[] } => ({ countries: ['GH'], locations: [{ lat, lon }] });
const near = (met: number, expected: number, tolerance: number): void => assert.ok(Math.abs(met - expected) <= tolerance, `${met} is not ${expected}`);

test('Equal Earth has the shape of its paper: 2.05 times as wide as high, poles 0.59 of the equator', () => {
  near(equalEarth.width / equalEarth.height, 2.05458, 1e-4);
  const [west] = equalEarth.project(-180, 90);
  const [east] = equalEarth.project(180, 90);
  near((east - west) / 1000, 0.5928, 1e-3);
  assert.deepEqual(equalEarth.project(0, 0).map((value) => Math.round(value * 1e6) / 1e6), [500, Math.round(equalEarth.height * 5e5) / 1e6]);
});

test('Equal Earth is where d3-geo has it', () => {
  const [wide] = geoEqualEarthRaw(Math.PI, 0);
  fc.assert(fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }), (lon, lat) => {
    const [x, y] = geoEqualEarthRaw((lon * Math.PI) / 180, (lat * Math.PI) / 180);
    const [left, top] = equalEarth.project(lon, lat);
    near(left, 500 + (500 * x) / wide, 1e-6);
    near(top, equalEarth.height / 2 - (500 * y) / wide, 1e-6);
  }));
});

test('plate carrée gives each degree the same room, north up', () => {
  const places = [[-180, 90], [180, -90], [0, 0], [90, 45]].map(([lon = 0, lat = 0]) => equirectangular.project(lon, lat));
  assert.deepEqual(places, [[0, 0], [1000, 500], [500, 250], [750, 125]]);
});

test('the first view shows the whole extent in the middle', () => {
  const view = home(frame);
  const [x0, y0, x1, y1] = visibleExtent(view, frame);
  assert.ok(x0 <= 0 && x1 >= 1000 && y0 <= frame.extent[1] + 1e-9 && y1 >= frame.extent[3] - 1e-9);
  near(x0 + x1, 1000, 1e-9);
  assert.deepEqual(fitExtent([0, 0, 100, 50], 220, 220, 10), { k: 2, x: 10, y: 60 });
});

test('coasts of a large scale are made part by part, are then those that are made at one go, and until then those of a small scale', async () => {
  const own = decodeGeometry(world);
  const near = { k: 4, x: 0, y: 0 };
  const pathsOf = (content: { readonly geometry: typeof own; readonly k?: number; readonly isRough?: boolean }) => {
    const { geometry: of, k = near.k, isRough = false } = content;
    return (mapScene({ geometry: of, view: { ...near, k }, frame, isRough }).marks[0] as GroupMark).marks.map((mark) => (mark.type === 'path' ? mark.d : undefined));
  };
  let turns = 0;
  const pause = async (): Promise<void> => {
    turns++;
    assert.deepEqual(pathsOf({ geometry: own, isRough: true }), pathsOf({ geometry: own, k: 1 }));
  };
  pathsOf({ geometry: own, k: 1 });
  assert.equal(refine(own, 1, pause), undefined);
  await refine(own, near.k, pause);
  assert.equal(turns, 5);
  assert.equal(refine(own, near.k, pause), undefined);
  assert.notDeepEqual(pathsOf({ geometry: own }), pathsOf({ geometry: own, k: 1 }));
  assert.deepEqual(pathsOf({ geometry: own }), pathsOf({ geometry: decodeGeometry(world) }));
});

test('zooming keeps the place under the pointer, and no view leaves its frame', () => {
  const start = fitTo([480, 150, 560, 200], frame);
  const zoomed = zoomAt(start, 1.5, [300, 200], frame);
  near((300 - zoomed.x) / zoomed.k, (300 - start.x) / start.k, 1e-9);
  near((200 - zoomed.y) / zoomed.k, (200 - start.y) / start.k, 1e-9);
  fc.assert(fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }), (factor, dx, dy) => {
    const view = panBy(zoomAt(home(frame), factor, [dx, dy], frame), dx, dy, frame);
    assert.ok(view.k >= home(frame).k - 1e-9 && view.k <= home(frame).k * 32 + 1e-9);
    const [x0, y0, x1, y1] = visibleExtent(view, frame);
    // Either the extent fills the frame, or it lies in its middle.
    assert.ok((x0 >= -1e-6 && x1 <= 1000 + 1e-6) || Math.abs(x0 + x1 - 1000) < 1e-6);
    assert.ok((y0 >= frame.extent[1] - 1e-6 && y1 <= frame.extent[3] + 1e-6) || Math.abs(y0 + y1 - frame.extent[1] - frame.extent[3]) < 1e-6);
    assert.deepEqual(clamp(view, frame), view);
  }));
});

test('a record stands at each of its places, or at its countries when it has none', () => {
  const points = projectRecords([
    { countries: ['GH'], locations: [{ lat: 6, lon: -1 }, { lat: 7, lon: -2 }] },
    { countries: ['NP', 'JO'] },
    { countries: ['ZZ'] },
    {},
    { countries: ['KZ'], locations: [{ lat: 95, lon: 10 }, { name: 'Almaty' }] },
  ], geometry, equalEarth);
  assert.deepEqual([...points.record], [0, 0, 1, 1, 4]);
  assert.deepEqual([...points.precision], [0, 0, 2, 2, 2]);
  assert.deepEqual(points.unplaced, [2, 3]);
  const [x, y] = equalEarth.project(-1, 6);
  near(points.x[0] ?? 0, x, 1e-3);
  near(points.y[0] ?? 0, y, 1e-3);
  const nepal = geometry.countries.find(({ code }) => code === 'NP');
  assert.equal(points.x[2], nepal?.point[0]);
});

test('with precision country no point can be told from its country, whatever the coordinates', () => {
  const points = new Set(geometry.countries.map(({ point }) => point.map(Math.fround).join()));
  fc.assert(fc.property(fc.double({ min: -60, max: 75, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom([], ['GH'], ['NP', 'JO']), (lat, lon, countries) => {
    const placed = projectRecords([{ countries, locations: [{ lat, lon }] }], geometry, equalEarth, 'country');
    for (let i = 0; i < placed.count; i++) assert.ok(points.has(`${placed.x[i]},${placed.y[i]}`));
    assert.equal(placed.count === 0, placed.unplaced.length === 1);
  }));
});

test('precision region, asked for by the page or by the place, moves a point to the middle of its degree', () => {
  const exact = { countries: ['GH'], locations: [{ lat: 6.68, lon: -1.62 }] };
  const coarse = { countries: ['GH'], locations: [{ lat: 6.68, lon: -1.62, precision: 'region' as const }] };
  const [x, y] = equalEarth.project(-1.5, 6.5);
  for (const points of [projectRecords([exact], geometry, equalEarth, 'region'), projectRecords([coarse], geometry, equalEarth)]) {
    near(points.x[0] ?? 0, x, 1e-3);
    near(points.y[0] ?? 0, y, 1e-3);
  }
});

const places = fc.array(fc.tuple(fc.double({ min: -55, max: 80, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true })), { maxLength: 400 });

test('clusters hold each point in sight once, at every zoom', () => {
  fc.assert(fc.property(places, fc.constantFrom(1, 1.7, 4, 11, 32), fc.integer({ min: 0, max: 960 }), (list, factor, sx) => {
    const points = projectRecords(list.map(([lat, lon]) => place(lat, lon)), geometry, equalEarth);
    const view = zoomAt(home(frame), factor, [sx, 200], frame);
    const clusters = clusterAt(points, view, frame);
    const [x0, y0, x1, y1] = visibleExtent(view, frame, 26);
    const visible = [...points.x.keys()].filter((i) => (points.x[i] ?? 0) >= x0 && (points.x[i] ?? 0) <= x1 && (points.y[i] ?? 0) >= y0 && (points.y[i] ?? 0) <= y1);
    const members = clusters.flatMap((cluster) => {
      const own = [...cluster.members()];
      assert.equal(own.length, cluster.count);
      assert.ok(own.includes(cluster.point));
      return own;
    });
    assert.deepEqual(members.sort((a, b) => a - b), visible);
    for (const [i, a] of clusters.entries()) {
      for (const b of clusters.slice(0, i)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= a.r + b.r, 'two circles overlap');
    }
  }), { numRuns: 60 });
});

test('100,000 points are at most 110 clusters that count all of them, and the same ones after panning', () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const points = projectRecords(Array.from({ length: 100_000 }, () => place(random() * 130 - 50, random() * 360 - 180)), geometry, equalEarth);
  const clusters = clusterAt(points, home(frame), frame);
  assert.ok(clusters.length <= 110, String(clusters.length));
  assert.equal(clusters.reduce((sum, { count }) => sum + count, 0), 100_000);
  assert.ok(clusters.every(({ r }) => r >= 12 && r <= 26));
  const view = zoomAt(home(frame), 8, [480, 220], frame);
  const counts = (dx: number): number[] => clusterAt(points, panBy(view, dx, 0, frame), frame).filter(({ x }) => x > 250 && x < 700).map(({ count }) => count);
  assert.ok(counts(0).length > 20);
  assert.deepEqual(clusterAt(points, view, frame).map(({ count }) => count), clusterAt(points, view, frame).map(({ count }) => count));
});

test('where points are few, only what would touch on the screen is joined, and small counts have small circles', () => {
  const points = projectRecords([place(5.6, -0.2), place(5.6, -0.2), place(9.1, 7.4), place(52.5, 13.4), place(40.4, -3.7)], geometry, equalEarth);
  const world = clusterAt(points, home(frame), frame);
  assert.deepEqual(world.map(({ count }) => count), [2, 1, 1, 1]);
  assert.ok((world[0]?.r ?? 99) < 14, 'two of two is no large number');
});

test('points in one place stay one cluster at any zoom and say so', () => {
  const points = projectRecords([place(5.6, -0.2), place(5.6, -0.2), place(6.6, -1.6)], geometry, equalEarth);
  const [x = 0, y = 0] = [points.x[0], points.y[0]];
  const view = fitTo([x - 1, y - 1, x + 1, y + 1], frame);
  const clusters = clusterAt(points, view, frame);
  assert.deepEqual(clusters.map(({ count, coincident }) => [count, coincident]), [[2, true], [1, false]]);
  assert.deepEqual([...(clusters[0]?.members() ?? [])], [0, 1]);
});

test('a cluster is named by the country that most of its points are in', () => {
  const points = projectRecords([{ countries: ['TG'] }, { countries: ['GH'] }, { countries: ['GH'] }, { countries: ['BJ'] }, { countries: ['GH'] }, { countries: ['BR'] }], geometry, equalEarth);
  assert.deepEqual(clusterAt(points, home(frame), frame).map(({ count, country }) => [count, country]), [[5, 'GH'], [1, 'BR']]);
});

test('a cluster counts a record once, however many of its places are in it', () => {
  const points = projectRecords([{ locations: [{ lat: 6, lon: -1 }, { lat: 6.1, lon: -1 }] }, place(6, -1.1), { locations: [{ lat: 50, lon: 10 }, { lat: 50.1, lon: 10 }] }], geometry, equalEarth);
  const clusters = clusterAt(points, home(frame), frame);
  assert.deepEqual(clusters.map(({ count, records }) => [count, records]), [[3, 2], [2, 1]]);
  const drawn = mapScene({ geometry, view: home(frame), frame, points, clusters }).marks;
  assert.deepEqual(drawn.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])), ['2']);
});

test('only the points of the rows shown are clustered', () => {
  const points = projectRecords([{ countries: ['GH', 'KZ'] }, place(50, 70), { countries: ['BR'] }], geometry, equalEarth);
  const shown = pointsOfRows(points, [2, 0]);
  assert.deepEqual([...shown], [0, 1, 3]);
  assert.equal(clusterAt(points, home(frame), frame, shown).reduce((sum, { count }) => sum + count, 0), 3);
});

test('countries are counted once for each record and fall into classes with round breaks', () => {
  const counts = countCountries(indexCountries([{ countries: ['GH', 'GH', 'CI'] }, { countries: ['GH'], corridor: ['NP', 'JO'] }, {}]));
  assert.deepEqual([...counts], [['GH', 2], ['CI', 1], ['NP', 1], ['JO', 1]]);
  assert.deepEqual([...countCountries(indexCountries([{ countries: ['GH'] }, { countries: ['CI'] }]), [1])], [['CI', 1]]);
  const ranges = (most: number): string[] => countClasses(new Map([['GH', most], ['CI', 1]])).map(({ from, to }) => `${from}-${to}`);
  assert.deepEqual(ranges(1), ['1-1']);
  assert.deepEqual(ranges(4), ['1-1', '2-2', '3-3', '4-4']);
  assert.deepEqual(ranges(47), ['1-1', '2-4', '5-9', '10-19', '20-47']);
  assert.deepEqual(countClasses(new Map()), []);
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(), (most, n) => {
    const classes = countClasses(new Map([['GH', most]]));
    const count = 1 + (n % most);
    assert.ok(classes.length <= 5);
    assert.equal(classes.filter(({ from, to }) => count >= from && count <= to).length, 1);
    assert.ok((classOf(classes, count)?.step ?? 0) >= 1);
  }));
});

test('corridors are gathered by their ends and drawn from one country to the other, over the edge where that is nearer', () => {
  const corridors = corridorsOf([{ corridor: ['NP', 'JO'] }, { corridor: ['NP', 'JO'] }, { corridor: ['JO', 'NP'] }, { corridor: ['GH'] }, { corridor: ['GH', 'GH'] }, {}]);
  assert.deepEqual(corridors, [{ from: 'NP', to: 'JO', records: [0, 1] }, { from: 'JO', to: 'NP', records: [2] }]);
  const view = home(frame);
  const [there, back] = corridors.map((corridor) => corridorPath(corridor, geometry, view));
  assert.notEqual(there?.line, back?.line);
  const nepal = geometry.countries.find(({ code }) => code === 'NP')?.point ?? [0, 0];
  const [, x, y] = /^M([\d.]+) ([\d.]+)Q/.exec(there?.line ?? '') ?? [];
  near(Number(x), nepal[0] * view.k + view.x, 0.1);
  near(Number(y), nepal[1] * view.k + view.y, 0.1);
  const overEdge = { from: 'FJ', to: 'WS', records: [0] };
  const path = corridorPath(overEdge, geometry, view);
  // It leaves the map on one side and comes back on the other; what lies beyond the map is cut off.
  assert.equal(path?.line.match(/M/g)?.length, 2);
  const [x0, x1] = [view.x, view.x + geometry.width * view.k];
  assert.ok(path.middle[0] >= x0 && path.middle[0] <= x1);
  const [clipped, ...others] = corridorMarks([overEdge], { geometry, view });
  assert.deepEqual(others, []);
  assert.ok(clipped?.type === 'group' && clipped.clip?.[0] === x0 && clipped.clip[2] === x1 - x0);
  assert.equal(corridorMarks(corridors, { geometry, view }).some(({ type }) => type === 'group'), false);
  assert.equal(corridorPath({ from: 'NP', to: 'ZZ', records: [0] }, geometry, view), undefined);
});

const ofType = <T extends Mark>(marks: readonly Mark[], type: T['type']): T[] => marks.filter((mark): mark is T => mark.type === type);

test('a scene tells countries by count and commitment, keeps its land and shows each small state', () => {
  const view = home(frame);
  const counts = new Map([['GH', 3], ['KZ', 1], ['TV', 2]]);
  const content = { geometry, view, frame, counts, classes: countClasses(counts), commitments: new Map([['NP', 'hatch'], ['GH', 'dots']] as const) };
  const scene = mapScene(content);
  const [land] = ofType<GroupMark>(scene.marks, 'group');
  assert.deepEqual([land?.k, land?.tx, land?.ty], [view.k, view.x, view.y]);
  const fills = (land?.marks ?? []).map((mark) => `${'key' in mark ? (mark.key ?? '') : ''} ${'fill' in mark ? JSON.stringify(mark.fill) : ''}`);
  assert.deepEqual(fills, [' "land"', ' {"pattern":"hatch","role":"hatch"}', 'GH {"pattern":"dots","role":"ink","over":"step-5"}', 'KZ "step-1"', 'NP {"pattern":"hatch","role":"ink","over":"land"}', ' "none"', ' "none"', ' "none"']);
  const moved = mapScene({ ...content, view: panBy(zoomAt(view, 1.2, [0, 0], frame), -9, 3, frame) });
  const [movedLand] = ofType<GroupMark>(moved.marks, 'group');
  land?.marks.forEach((mark, i) => assert.equal(mark, movedLand?.marks[i]));
  const dots = ofType<CircleMark>(scene.marks, 'circle');
  for (const code of ['VA', 'SM', 'MC', 'MV', 'NR', 'TV', 'SG', 'MT', 'BB', 'LI', 'AD']) assert.ok(dots.some(({ key }) => key === code), code);
  assert.ok(!dots.some(({ key }) => key === 'XK'));
  assert.equal(dots.find(({ key }) => key === 'TV')?.fill, 'step-3');
});

test('a scene draws markers, clusters with their number, and a ring around what is selected', () => {
  const records = [place(6, -1), place(6, -1), { countries: ['KZ'] }];
  const points = projectRecords(records, geometry, equalEarth);
  const view = home(frame);
  const clusters = clusterAt(points, view, frame);
  const { marks } = mapScene({ geometry, view, frame, points, clusters, selected: { records: new Set([2]) }, formatCount: (count) => `n=${count}` });
  const circles = ofType<CircleMark>(marks, 'circle').filter(({ key }) => key?.startsWith('point:') ?? key === 'selected');
  assert.deepEqual(circles.filter(({ key }) => key?.startsWith('point:')).map(({ key, fill, r }) => [key, fill, Math.round(r)]), [['point:0', 'surface', 12], ['point:2', 'surface', 5]]);
  assert.deepEqual(ofType<TextMark>(marks, 'text').map(({ text }) => text), ['n=2']);
  const ring = ofType<CircleMark>(marks, 'circle').find(({ key }) => key === 'selected');
  const kazakhstan = geometry.countries.find(({ code }) => code === 'KZ')?.point ?? [0, 0];
  near(ring?.x ?? 0, kazakhstan[0] * view.k + view.x, 1e-3);
  assert.deepEqual([ring?.stroke, ring?.width], ['accent', 2]);
});

test('names never overlap each other or a cluster, and the one pointed at is always there', () => {
  const view = zoomAt(home(frame), 3, [480, 100], frame);
  const counts = new Map(geometry.countries.map(({ code }, i) => [code, i + 1]));
  const points = projectRecords([{ countries: ['CD'] }, { countries: ['CD'] }], geometry, equalEarth);
  const clusters = clusterAt(points, view, frame);
  const measure = (text: string, size: number): number => text.length * size * 0.55;
  const { marks } = mapScene({ geometry, view, frame, counts, points, clusters, hovered: 'LU', labels: { name: (code) => (code === 'LU' ? 'Luxembourg' : `Country ${code}`), measure } });
  const names = ofType<TextMark>(marks, 'text').filter(({ halo }) => halo);
  assert.ok(names.length > 10);
  assert.ok(names.some(({ text }) => text === 'Luxembourg'));
  assert.ok(!names.some(({ text, x, y }) => text === 'Country CD' && clusters.some((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < cluster.r)));
  for (const [i, a] of names.entries()) {
    const half = (name: TextMark): number => measure(name.text, 12) / 2;
    for (const b of names.slice(0, i)) assert.ok(Math.abs(a.x - b.x) >= half(a) + half(b) || Math.abs(a.y - b.y) >= 12, `${a.text} ${b.text}`);
  }
});
