/** Rings and lines of degrees, as owners' boundaries bring them, made fit for a flat map. */

/** Degrees: longitude, latitude. */
export type Position = readonly [lon: number, lat: number];

const isJump = (from: Position, to: Position): boolean => Math.abs(to[0] - from[0]) > 180;

/** A line in the pieces that it falls into where it leaps over the antimeridian. */
export function splitLine(line: readonly Position[]): Position[][] {
  const pieces: Position[][] = [[]];
  line.forEach((position, i) => {
    const last = line[i - 1];
    if (last && isJump(last, position)) pieces.push([]);
    pieces[pieces.length - 1]?.push(position);
  });
  return pieces.filter((piece) => piece.length > 1);
}

/** The part of a ring on one side of a meridian (Sutherland and Hodgman 1974). */
function clip(ring: readonly Position[], meridian: number, side: 1 | -1): Position[] {
  const inside = ([lon]: Position): boolean => (lon - meridian) * side >= 0;
  return ring.flatMap((position, i): Position[] => {
    const last = ring[(i + ring.length - 1) % ring.length] ?? position;
    const share = (meridian - last[0]) / (position[0] - last[0]);
    const crossing: Position[] = inside(last) === inside(position) ? [] : [[meridian, last[1] + share * (position[1] - last[1])]];
    return inside(position) ? [...crossing, position] : crossing;
  });
}

/** A ring without its repeated last point; in two or more where the antimeridian cuts it; none where nothing is left. */
export function splitRing(closed: readonly Position[]): Position[][] {
  const [first] = closed;
  const last = closed[closed.length - 1];
  const ring = first && last && first[0] === last[0] && first[1] === last[1] ? closed.slice(0, -1) : [...closed];
  if (ring.length < 3) return [];
  if (!ring.some((position, i) => isJump(ring[(i + ring.length - 1) % ring.length] ?? position, position))) return [[...ring]];
  // Unwind it, so that longitudes go on beyond 180, then cut it into the world and its copies to either side.
  let turn = 0;
  const unwound = ring.map((position, i): Position => {
    const before = ring[i - 1];
    if (before && isJump(before, position)) turn += position[0] < before[0] ? 360 : -360;
    return [position[0] + turn, position[1]];
  });
  const [start, end] = [unwound[0], unwound[unwound.length - 1]];
  if (start && end && Math.abs(end[0] - start[0]) > 180) {
    // It runs right round the world, so it holds a pole.
    const pole = Math.sign(start[1]) * 90;
    unwound.push([end[0], pole], [start[0], pole]);
  }
  return [-360, 0, 360]
    .map((shift) => clip(clip(unwound.map(([lon, lat]): Position => [lon + shift, lat]), -180, 1), 180, -1))
    .filter((piece) => piece.length > 2);
}

/** Twice the area of a ring of alternating x and y, positive one way round and negative the other. */
export function signedArea(ring: Float32Array): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    sum += (ring[j] ?? 0) * (ring[i + 1] ?? 0) - (ring[i] ?? 0) * (ring[j + 1] ?? 0);
  }
  return sum;
}

/** The ring run through the given way. */
export function oriented(ring: Float32Array, positive: boolean): Float32Array {
  if (signedArea(ring) > 0 === positive) return ring;
  const turned = new Float32Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) turned.set(ring.subarray(i, i + 2), ring.length - 2 - i);
  return turned;
}

/** A point well inside a shape: the middle of its widest stretch from west to east, among the heights halfway between its corners' own. */
export function interiorPoint(rings: readonly Float32Array[]): [number, number] {
  const heights = new Set<number>();
  for (const ring of rings) for (let i = 1; i < ring.length; i += 2) heights.add(ring[i] ?? 0);
  const sorted = [...heights].sort((a, b) => a - b);
  // A few dozen levels tell enough, however many points the shape has.
  const every = Math.max(1, Math.floor(sorted.length / 40));
  let widest = -1;
  let best: [number, number] = [rings[0]?.[0] ?? 0, rings[0]?.[1] ?? 0];
  for (let n = 0; n + 1 < sorted.length; n += every) {
    const y = ((sorted[n] ?? 0) + (sorted[n + 1] ?? 0)) / 2;
    const cuts = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const [west = 0, east = 0] = [cuts[i], cuts[i + 1]];
      if (east - west > widest) [widest, best] = [east - west, [(west + east) / 2, y]];
    }
  }
  return best;
}

/** Where a ring crosses a height. */
function crossingsAt(ring: Float32Array, y: number): number[] {
  const cuts: number[] = [];
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[j] ?? 0, ring[j + 1] ?? 0, ring[i] ?? 0, ring[i + 1] ?? 0];
    if (ay > y !== by > y) cuts.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return cuts;
}
