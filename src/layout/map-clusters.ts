import { countryCodes } from '../model/country-list.js';
import type { Extent } from './map-geometry.js';
import { visibleExtent } from './map-projection.js';
import type { Frame, View } from './map-projection.js';
import type { Points } from './map-places.js';

/** Points that stand too close together to be drawn apart; one point alone is a cluster of one, drawn as a marker. */
export interface Cluster {
  /** Middle of the points on the screen, and radius, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly count: number;
  /** Records that these are places of: fewer than points where one has several places here. */
  readonly records: number;
  /** Code of the country that most points are in, if any has more than half; else of one of them. Undefined where records do not tell. */
  readonly country: string | undefined;
  /** Around the points on the plane: what to zoom to. */
  readonly extent: Extent;
  /** All points in one place, which no zoom takes apart: the members are listed instead. */
  readonly coincident: boolean;
  /** The first of its points: the point of a marker, and a name for the cluster that panning does not change. */
  readonly point: number;
  /** Indexes of its points, looked up when asked for. */
  members(this: void): Uint32Array;
}

/** Radius of a marker in pixels, and the least and largest of a cluster; on a narrow map, the largest is a 24th of its width. */
export const MARKER = 5;
const LEAST = 12;
const LARGEST = 26;
const NARROW = 24;
/** Side of a cell in pixels: two of the largest circles beside each other, nearly; */
const CELL = 56;
/** and where points are few, about two markers beside each other, so that only what would touch is joined. */
const FINE_CELL = 12;
/** So many cells at most on a screen: more numbers than that cannot be read. */
const CELLS = 85;
/** So many groups at most are compared with each other. */
const COMPARED = 240;
/** Room between two circles in pixels. */
const GAP = 2;
/** Points nearer than this on the plane (a few metres on the ground) are in one place. */
const ONE_PLACE = 1e-4;

interface Group {
  count: number;
  x: number;
  y: number;
  r: number;
  extent: [number, number, number, number];
  first: number;
  cells: Set<number>;
}

/**
 * Groups the points in sight, afresh for each view: on a grid of cells that is fixed to the plane, so
 * that panning changes nothing, and then wherever two circles would overlap. The cells are small where that leaves few enough
 * groups, else large. About 2 ms for 100,000 points. `shown` limits it to some points (see `pointsOfRows`). The same input
 * gives the same clusters in the same order, largest first.
 */
export function clusterAt(points: Points, view: View, frame: Frame, shown?: Uint32Array): Cluster[] {
  const largest = Math.min(LARGEST, Math.max(LEAST + 4, frame.width / NARROW));
  const cell = Math.max(CELL, Math.sqrt((frame.width * frame.height) / CELLS));
  const fine = groupBy(FINE_CELL / view.k, points, view, frame, shown);
  const merged = fine.groups.length <= COMPARED ? mergeOverlapping(fine.groups, largest) : undefined;
  if (merged && merged.length <= CELLS) return clustersOf(merged, fine, points, shown);
  const coarse = groupBy(cell / view.k, points, view, frame, shown);
  return clustersOf(mergeOverlapping(coarse.groups, largest), coarse, points, shown);
}

/** Points by the cells of a grid. */
interface Grid {
  readonly groups: Group[];
  readonly cells: number;
  /** The cell of a point; -1 out of sight. */
  cellOf(this: void, point: number): number;
}

function clustersOf(groups: readonly Group[], { cells: size, cellOf }: Grid, points: Points, shown: Uint32Array | undefined): Cluster[] {
  const groupOfCell = new Int16Array(size);
  groups.forEach(({ cells }, group) => {
    for (const cell of cells) groupOfCell[cell] = group;
  });
  // The points of a record stand in a row, so that it is enough to remember the last one of each group.
  const last = new Int32Array(groups.length).fill(-1);
  const records = new Uint32Array(groups.length);
  // A vote by Boyer and Moore (1981): who is left when unlike ones go out in pairs has the majority, if anyone has.
  const leader = new Int16Array(groups.length).fill(-1);
  const lead = new Uint32Array(groups.length);
  for (let n = 0, total = shown ? shown.length : points.count; n < total; n++) {
    const cell = cellsOfPoints[n]!;
    if (cell < 0) continue;
    const i = shown ? shown[n]! : n;
    const group = groupOfCell[cell]!;
    const record = points.record[i]!;
    const country = points.country[i]!;
    if (country >= 0) {
      if (!lead[group]) leader[group] = country;
      lead[group]! += leader[group] === country ? 1 : -1;
    }
    if (last[group] !== record) records[group]!++;
    last[group] = record;
  }
  return groups.map(({ count, x, y, r, extent, first, cells }, group) => ({
    x, y, r: records[group] === 1 ? MARKER : r, count, records: records[group]!, country: countryCodes[leader[group]!], extent, point: first,
    coincident: count > 1 && extent[2] - extent[0] < ONE_PLACE && extent[3] - extent[1] < ONE_PLACE,
    members: () => (shown ?? Uint32Array.from({ length: points.count }, (_, i) => i)).filter((i) => cells.has(cellOf(i))),
  }));
}

/** The cells of the grid that was laid last: of each place in `shown`, or of each point. Kept, since a frame needs as many as the one before. */
let cellsOfPoints = new Int32Array(0);

/** The points in sight by the cells of a grid, whose sides are so long on the plane. */
function groupBy(side: number, points: Points, view: View, frame: Frame, shown: Uint32Array | undefined): Grid {
  const [x0, y0, x1, y1] = visibleExtent(view, frame, LARGEST);
  const firstColumn = Math.floor(x0 / side);
  const firstRow = Math.floor(y0 / side);
  const columns = Math.floor(x1 / side) - firstColumn + 1;
  const rows = Math.floor(y1 / side) - firstRow + 1;
  const cellOf = (i: number): number => {
    const x = points.x[i]!;
    const y = points.y[i]!;
    return x >= x0 && x <= x1 && y >= y0 && y <= y1 ? (Math.floor(y / side) - firstRow) * columns + Math.floor(x / side) - firstColumn : -1;
  };

  const total = shown ? shown.length : points.count;
  if (cellsOfPoints.length < total) cellsOfPoints = new Int32Array(total);
  const size = columns * rows;
  const count = new Uint32Array(size);
  const sums = new Float64Array(size * 2);
  const extents = new Float32Array(size * 4);
  const firsts = new Uint32Array(size);
  for (let n = 0; n < total; n++) {
    const i = shown ? shown[n]! : n;
    const cell = (cellsOfPoints[n] = cellOf(i));
    if (cell < 0) continue;
    const x = points.x[i]!;
    const y = points.y[i]!;
    const at = cell * 4;
    const isFirst = !count[cell]!++;
    if (isFirst) firsts[cell] = i;
    if (isFirst || x < extents[at]!) extents[at] = x;
    if (isFirst || y < extents[at + 1]!) extents[at + 1] = y;
    if (isFirst || x > extents[at + 2]!) extents[at + 2] = x;
    if (isFirst || y > extents[at + 3]!) extents[at + 3] = y;
    sums[cell * 2]! += x;
    sums[cell * 2 + 1]! += y;
  }

  const groups: Group[] = [];
  count.forEach((n, cell) => {
    if (!n) return;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = extents.subarray(cell * 4);
    const [x, y] = [sums[cell * 2]!, sums[cell * 2 + 1]!];
    groups.push({ count: n, x: (x / n) * view.k + view.x, y: (y / n) * view.k + view.y, r: 0, extent: [x0, y0, x1, y1], first: firsts[cell]!, cells: new Set([cell]) });
  });
  return { groups, cells: size, cellOf };
}

/** Joins groups whose circles would touch, largest first, until none do. */
function mergeOverlapping(given: readonly Group[], largestRadius: number): Group[] {
  const most = given.reduce((found, group) => Math.max(found, group.count), 1);
  // Area in proportion to the count, from the least circle that holds a number on. Where even the largest count is small, so is its circle.
  const top = Math.min(largestRadius, LEAST + 4 * Math.log10(most));
  const radius = (count: number): number => (count === 1 ? MARKER : Math.min(top, Math.max(LEAST, top * Math.sqrt(count / most))));
  let groups = given.map((group) => ({ ...group, r: radius(group.count) }));
  for (;;) {
    groups.sort((a, b) => b.count - a.count || a.first - b.first);
    const kept: Group[] = [];
    for (const group of groups) {
      const host = kept.find((other) => Math.hypot(other.x - group.x, other.y - group.y) < other.r + group.r + GAP);
      if (host) join(host, group, radius);
      else kept.push(group);
    }
    if (kept.length === groups.length) return kept;
    groups = kept;
  }
}

function join(host: Group, guest: Group, radius: (count: number) => number): void {
  const count = host.count + guest.count;
  host.x = (host.x * host.count + guest.x * guest.count) / count;
  host.y = (host.y * host.count + guest.y * guest.count) / count;
  host.count = count;
  host.r = radius(count);
  host.first = Math.min(host.first, guest.first);
  const [a, b] = [host.extent, guest.extent];
  host.extent = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
  for (const cell of guest.cells) host.cells.add(cell);
}
