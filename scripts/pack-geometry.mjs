// Writes src/elements/initiative-map/geometry/world.ts from the UN's simplified world geodata.
//
//   node scripts/pack-geometry.mjs [WORLD.topo.json]
//
// The input is the layer `world_50m` of `plotly.js` (MIT), derived from UN Geodata; without a
// path, npm brings the pinned package. See docs/geography.md for what is kept, dropped and why.
// Arcs are simplified before polygons are put together, so that neighbours still fit.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoEqualEarthRaw } from 'd3-geo';
import { presimplify } from 'topojson-simplify';
import './typescript.mjs';
import { arcIndex, readCountries } from './geometry-source.mjs';
import { RangeEncoder } from './range-encoder.mjs';

const { countryCodes, countryFromCode } = await import('../src/model/countries.ts');

/** Width of the plane; one unit is a pixel on a map 1000 px wide. */
const WIDTH = 1000;
/** Units to a step of the grid: a pixel at three times zoom; rounding (src/layout/map-geometry.ts) hides it beyond. */
const STEP = 5 / 16;
/** A bend is dropped when its weight is less than so many square units; see weightOfBend. */
const BEND = 0.58;
/** Fjords and Arctic channels take most points and hold fewest projects: there a bend must be larger by so much. */
const POLAR = { south: -44, north: 62, factor: 10 };
/** Islands smaller than so many square units go, but for the largest ones of a country. */
const ISLAND = 0.6;
const ARCHIPELAGO = { count: 4, share: 0.1, area: 0.08 };
/** What of the plane a world map shows: no Antarctica, no empty Arctic. */
const SHOWN = { south: -56, north: 83.7 };
/** Left out of the drawing: on an equal-area world map it is a strip along the lower edge, and no project stands there. */
const LEFT_OUT = new Set(['ATA']);

/**
 * Borders drawn dashed, as the UN's maps do or because the line is disputed, an armistice line or not final.
 * Every border of an area apart (id with X) is dashed as well.
 */
const DISPUTED_BORDERS = [
  ['IND', 'PAK', 'no final agreement on Jammu and Kashmir; the line beyond it is drawn alike so that it does not end in nowhere'],
  ['CHN', 'IND', 'boundary not agreed on'],
  ['ESH', 'MAR', 'Non-Self-Governing Territory whose status is undetermined'],
  ['ISR', 'PSE', 'armistice line of 1949'],
  ['EGY', 'PSE', 'armistice line of 1949'],
  ['ISR', 'SYR', 'occupied Syrian Golan; disengagement lines of 1974'],
  ['SDN', 'SSD', 'final boundary not yet determined; status of the Abyei area not yet determined'],
  ['KOR', 'PRK', 'military demarcation line of 1953'],
];

/** Where a record of a country stands that the input has no area for. */
const POINTS_BY_HAND = {
  IO: [72.42, -7.31], // British Indian Ocean Territory: the UN geodata show the Chagos Archipelago with Mauritius.
  SM: [12.46, 43.94], // San Marino: too small for the input.
  UM: [166.65, 19.28], // United States Minor Outlying Islands: Wake, the northernmost of them.
  VA: [12.45, 41.9], // Holy See: too small for the input.
  WF: [-176.2, -13.29], // Wallis and Futuna: too small for the input.
  XK: [20.9, 42.6], // Not an area of its own in the UN geodata; records are still placed.
};

const HALF = geoEqualEarthRaw(Math.PI, 0)[0];
const TOP = geoEqualEarthRaw(0, Math.PI / 2)[1];
/** Degrees to units of the plane; the same arithmetic as src/layout/map-projection.ts. */
function project([lon, lat]) {
  const [x, y] = geoEqualEarthRaw((lon * Math.PI) / 180, (lat * Math.PI) / 180);
  return [((x / HALF + 1) * WIDTH) / 2, (((TOP - y) / HALF) * WIDTH) / 2];
}

/**
 * Weight of a bend after Visvalingam: the area of its triangle, less for spikes, which are noise at
 * this scale, and more for gentle turns (the factor is the one of Mapshaper's weighted variant).
 */
const weightOfBend = ([a, b, c]) => {
  const [[ax, ay], [bx, by], [cx, cy]] = [a, b, c].map(project);
  const area = Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
  const cosine = ((ax - bx) * (cx - bx) + (ay - by) * (cy - by)) / (Math.hypot(ax - bx, ay - by) * Math.hypot(cx - bx, cy - by) || 1);
  return (area * (1 - 0.7 * cosine)) / (b[1] > POLAR.north || b[1] < POLAR.south ? POLAR.factor : 1);
};

function ringArea(points) {
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const [ax, ay] = points[i];
    const [bx, by] = points[(i + 1) % points.length];
    sum += ax * by - bx * ay;
  }
  return Math.abs(sum) / 2;
}

const inRing = ([x, y], ring) => {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
};

// Read, and gather the parts of countries that occur more than once.
const source = readCountries(process.argv[2], LEFT_OUT);
const { seams } = source;
const topology = presimplify(source.topology, weightOfBend);
const features = new Map();
for (const { id, type, arcs, properties } of topology.objects.countries.geometries) {
  if (LEFT_OUT.has(id)) continue;
  const known = features.get(id) ?? { id, polygons: [], centroid: properties.centroid ?? properties.ct };
  known.polygons.push(...(type === 'Polygon' ? [arcs] : arcs));
  features.set(id, known);
}

// Drop small islands, but never a country's last polygon nor one that touches another country.
const uses = new Map();
for (const { polygons } of features.values()) for (const reference of polygons.flat(2)) uses.set(arcIndex(reference), (uses.get(arcIndex(reference)) ?? 0) + 1);
const fullRing = (ring) => ring.flatMap((reference) => {
  const line = topology.arcs[arcIndex(reference)].map(project);
  return (reference < 0 ? line.reverse() : line).slice(1);
});
for (const feature of features.values()) {
  const sized = feature.polygons.map((polygon) => ({ polygon, area: ringArea(fullRing(polygon[0])) })).sort((a, b) => b.area - a.area);
  feature.area = sized[0].area;
  feature.polygons = sized.filter(({ polygon, area }, i) => i === 0 || area >= ISLAND
    || polygon.flat().some((reference) => uses.get(arcIndex(reference)) > 1)
    || (i < ARCHIPELAGO.count && area >= ARCHIPELAGO.share * sized[0].area && area >= ARCHIPELAGO.area)).map(({ polygon }) => polygon);
}

// Simplify and put on the grid. A ring of one arc keeps two points beside its ends, a ring of two arcs one each: enough for an area.
const least = new Map();
for (const { polygons } of features.values()) {
  for (const ring of polygons.flat()) for (const reference of ring) least.set(arcIndex(reference), Math.max(least.get(arcIndex(reference)) ?? 0, 3 - Math.min(3, ring.length)));
}
const onGrid = new Map();
for (const [index, enough] of least) {
  const arc = topology.arcs[index];
  const inner = arc.slice(1, -1).map((point) => point[2]).sort((a, b) => b - a);
  const bend = Math.min(BEND, inner[Math.min(enough, inner.length) - 1] ?? BEND);
  const line = [];
  arc.forEach((point, i) => {
    if (i > 0 && i < arc.length - 1 && point[2] < bend) return;
    const place = project(point).map((value) => Math.round(value / STEP));
    const last = line.at(-1);
    if (!last || i === arc.length - 1 || last[0] !== place[0] || last[1] !== place[1]) line.push(place);
  });
  // The two ends of a short arc may fall together; then its last point says nothing new.
  if (line.length > 2 && String(line.at(-1)) === String(line.at(-2))) line.splice(-2, 1);
  onGrid.set(index, line);
}
const gridRing = (ring) => ring.flatMap((reference) => {
  const line = onGrid.get(arcIndex(reference));
  return (reference < 0 ? [...line].reverse() : line).slice(1);
});
const pointsOnly = [];
for (const feature of features.values()) {
  // The largest polygon last: the country's point is told from there.
  feature.polygons = feature.polygons
    .map((polygon) => polygon.filter((ring) => ringArea(gridRing(ring)) > 0))
    .filter((polygon) => polygon.length > 0)
    .sort((a, b) => ringArea(gridRing(a[0])) - ringArea(gridRing(b[0])));
  if (feature.polygons.length === 0) pointsOnly.push(feature.id);
}

/** The input's centroid where it lies inside what is drawn, else the middle of the widest stretch across the largest polygon. */
function pointOf(feature) {
  const centroid = project(feature.centroid).map((value) => value / STEP);
  const rings = feature.polygons.flat().map(gridRing);
  if (rings.length === 0 || rings.filter((ring) => inRing(centroid, ring)).length % 2 === 1) return centroid.map(Math.round);
  const largest = gridRing(feature.polygons.at(-1)[0]);
  let best = { width: -1, place: centroid };
  for (const level of new Set(largest.map(([, y]) => y + 0.5))) {
    const cuts = [];
    largest.forEach(([ax, ay], i) => {
      const [bx, by] = largest[(i + 1) % largest.length];
      if (ay > level !== by > level) cuts.push(ax + ((level - ay) / (by - ay)) * (bx - ax));
    });
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      if (cuts[i + 1] - cuts[i] > best.width) best = { width: cuts[i + 1] - cuts[i], place: [(cuts[i] + cuts[i + 1]) / 2, level] };
    }
  }
  return best.place.map(Math.round);
}

// Which features use an arc now, and how a border between them is drawn.
const users = new Map();
for (const { id, polygons } of features.values()) for (const reference of polygons.flat(2)) users.set(arcIndex(reference), [...(users.get(arcIndex(reference)) ?? []), id]);
const isDisputed = (ids) => ids.some((id) => id.startsWith('X')) || DISPUTED_BORDERS.some(([a, b]) => ids.includes(a) && ids.includes(b));

// Write. The kinds of number and their contexts are those of src/layout/map-geometry.ts.
const [POLYGONS, RINGS, ARCS, NEW, POINTS, REFERENCE, START_X, START_Y, POINT_X, POINT_Y, STEP_X, STEP_Y] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20];
const stride = (steps) => Math.min(4, 32 - Math.clz32(steps));
const encoder = new RangeEncoder();
const open = [];
let start = [0, 0];
const counts = { polygons: 0, arcs: 0, points: 0 };

function writeArc(index, line, closes) {
  const shared = users.get(index).length > 1;
  encoder.bit(NEW * 256 + 1, shared);
  encoder.bit(NEW * 256 + (shared ? 2 : 4), shared ? isDisputed(users.get(index)) : seams.has(index));
  if (shared) open.push({ index, line });
  const told = closes ? line.slice(1, -1) : line.slice(1);
  encoder.number(POINTS, told.length);
  let [x, y] = line[0];
  let [lastX, lastY] = [0, 0];
  for (const [toX, toY] of told) {
    const long = stride(Math.abs(lastX) + Math.abs(lastY));
    const [dx, dy] = [toX - x, toY - y];
    encoder.signed(STEP_X + long, STEP_X + Math.sign(lastX) + 1, dx, STEP_X);
    encoder.signed(STEP_Y + long * 5 + stride(Math.abs(dx)), STEP_Y + Math.sign(lastY) + 1, dy, STEP_X);
    [x, y, lastX, lastY] = [toX, toY, dx, dy];
  }
  counts.arcs += 1;
  counts.points += told.length;
}

function writeRing(given) {
  const written = (reference) => open.some(({ index }) => index === arcIndex(reference));
  // Begin at a new arc where there is one: then every arc taken over is told by where the ring stands.
  const first = Math.max(0, given.findIndex((reference) => !written(reference)));
  const ring = [...given.slice(first), ...given.slice(0, first)];
  encoder.number(ARCS, ring.length - 1);
  let pen;
  ring.forEach((reference, i) => {
    const index = arcIndex(reference);
    const onward = onGrid.get(index);
    const line = reference < 0 ? [...onward].reverse() : onward;
    encoder.bit(NEW * 256, !written(reference));
    if (!written(reference)) {
      if (i === 0) {
        encoder.signed(START_X, START_X, line[0][0] - start[0]);
        encoder.signed(START_Y, START_Y, line[0][1] - start[1]);
        start = line[0];
      }
      writeArc(index, line, i === ring.length - 1);
    } else {
      const fitting = open.filter((arc) => i === 0 || String(arc.line.at(-1)) === String(pen));
      const place = fitting.findIndex((arc) => arc.index === index);
      if (String(fitting[place].line[0]) !== String(line.at(-1))) throw new Error(`An arc of a neighbour is not reversed: ${index}.`);
      if (fitting.length > 1) encoder.number(REFERENCE, place);
      open.splice(open.indexOf(fitting[place]), 1);
    }
    pen = line.at(-1);
  });
}

/** Each polygon after its nearest neighbour, the largest last: so their starts are small numbers. */
function inShortSteps(polygons) {
  const left = polygons.slice(0, -1);
  const ordered = [];
  let [x, y] = start;
  const away = (polygon) => { const [px, py] = gridRing(polygon[0]).at(-1); return Math.hypot(px - x, py - y); };
  while (left.length > 0) {
    const next = left.reduce((best, polygon) => (away(polygon) < away(best) ? polygon : best));
    left.splice(left.indexOf(next), 1);
    ordered.push(next);
    [x, y] = gridRing(next[0]).at(-1);
  }
  return [...ordered, ...polygons.slice(-1)];
}

function writeShape({ polygons }) {
  encoder.number(POLYGONS, polygons.length);
  for (const polygon of inShortSteps(polygons)) {
    encoder.number(RINGS, polygon.length - 1);
    polygon.forEach(writeRing);
  }
  counts.polygons += polygons.length;
}

const byCode = new Map([...features.values()].map((feature) => [countryFromCode(feature.id), feature]));
for (const code of countryCodes) {
  const byHand = POINTS_BY_HAND[code];
  const feature = byCode.get(code) ?? (byHand && { id: code, polygons: [], centroid: byHand });
  encoder.bit(NEW * 256 + 3, feature !== undefined);
  if (!feature) continue;
  writeShape(feature);
  const point = pointOf(feature);
  encoder.signed(POINT_X, POINT_X, point[0] - start[0]);
  encoder.signed(POINT_Y, POINT_Y, point[1] - start[1]);
}
const areas = [...features.values()].filter(({ id }) => id.startsWith('X'));
areas.forEach(writeShape);
const code = encoder.finish();
if (/<\/?script/i.test(code)) throw new Error('The code holds what an inline script must not; change a setting a little.');

const extent = [0, project([0, SHOWN.north])[1], WIDTH, project([0, SHOWN.south])[1]].map((value) => Math.round(value * 10) / 10);
const height = Math.round((2 * TOP / HALF) * WIDTH / 2 * 1000) / 1000;
const text = `// Written by scripts/pack-geometry.mjs from UN Geodata; see docs/geography.md. Do not edit by hand.
import type { PackedGeometry } from '../../../layout/map-geometry.js';

/** Land, borders and a point of every country, in the Equal Earth projection. */
export const world: PackedGeometry = {
  step: ${STEP}, width: ${WIDTH}, height: ${height}, extent: [${extent.join(', ')}], areas: ${areas.length},
  code: '${code}',
};
`;
writeFileSync('src/elements/initiative-map/geometry/world.ts', text);
console.log({ ...counts, gzip: gzipSync(text, { level: 9 }).length, areas: areas.map(({ id }) => id).join(' '), pointsOnly: pointsOnly.join(' ') });
