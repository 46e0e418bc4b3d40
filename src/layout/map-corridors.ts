import type { Geometry } from './map-geometry.js';
import type { View } from './map-projection.js';
import type { MapContent } from './map.js';
import type { Mark, Role } from './scene.js';

/** Records that run from one country to another, such as recruitment from Nepal to Jordan. */
export interface Corridor {
  readonly from: string;
  readonly to: string;
  /** Indexes of the records. */
  readonly records: readonly number[];
}

interface WithCorridor {
  readonly corridor?: readonly string[];
}

/** Gathers corridors by their two ends, most records first; a longer chain gives one corridor for each step. */
export function corridorsOf(records: readonly WithCorridor[], rows?: ArrayLike<number>): Corridor[] {
  const gathered = new Map<string, { from: string; to: string; records: number[] }>();
  const total = rows ? rows.length : records.length;
  for (let n = 0; n < total; n++) {
    const index = rows ? (rows[n] ?? 0) : n;
    const chain = records[index]?.corridor ?? [];
    for (let i = 1; i < chain.length; i++) {
      const [from = '', to = ''] = [chain[i - 1], chain[i]];
      if (from === to) continue;
      const key = `${from} ${to}`;
      const corridor = gathered.get(key);
      if (corridor) corridor.records.push(index);
      else gathered.set(key, { from, to, records: [index] });
    }
  }
  return [...gathered.values()].sort((a, b) => b.records.length - a.records.length || (a.from + a.to < b.from + b.to ? -1 : 1));
}

type Place = readonly [x: number, y: number];
type Curve = readonly [start: Place, control: Place, end: Place];

/** How far a curve bends aside, as a share of its length: enough to tell the way there from the way back. */
const BEND = 0.18;
/** Pixels between the arrow's tip and the country's point, and size of the arrow. */
const CLEAR = 4;
const ARROW = 7;

const between = ([ax, ay]: Place, [bx, by]: Place, share: number): Place => [ax + (bx - ax) * share, ay + (by - ay) * share];

/** The first part of a curve, up to a share of it (de Casteljau). */
function upTo([a, b, c]: Curve, share: number): Curve {
  const control = between(a, b, share);
  return [a, control, between(control, between(b, c, share), share)];
}

/** A curve from one place to another, bent to the left of its way so that the way back bends to the other side. */
const bent = (from: Place, to: Place): Curve => [from, [
  (from[0] + to[0]) / 2 + BEND * (to[1] - from[1]),
  (from[1] + to[1]) / 2 - BEND * (to[0] - from[0]),
], to];

/** How far beyond the map's edge the shorter way leads, in units of the plane: its width to the right or to the left, or nothing. */
function detour([from]: Place, [to]: Place, { width }: Geometry): number {
  return Math.abs(to - from) > width / 2 ? Math.sign(from - to) * width : 0;
}

/**
 * A corridor on the screen: its line as one path, or two where the shorter way leads over the edge of
 * the map, its arrow, and the middle of its way. A gentle curve reads better at any zoom than a great circle, which bends most where nothing is to be told.
 * `over` is true where the path goes on beyond the map and has to be cut off there.
 */
export function corridorPath(corridor: Corridor, geometry: Geometry, view: View): { line: string; arrow: string; middle: Place; over: boolean } | undefined {
  const point = (code: string): Place | undefined => geometry.countries.find((country) => country.code === code)?.point;
  const [from, to] = [point(corridor.from), point(corridor.to)];
  if (!from || !to) return undefined;
  const over = detour(from, to, geometry);
  const onScreen = ([x, y]: Place): Place => [x * view.k + view.x, y * view.k + view.y];
  const whole = bent(onScreen(from), onScreen([to[0] + over, to[1]]));
  // The tip stands a little off the point, where the country's marker is.
  const length = Math.hypot(whole[2][0] - whole[0][0], whole[2][1] - whole[0][1]) || 1;
  const curve = upTo(whole, Math.max(0.5, 1 - CLEAR / length));
  const moved = ([x, y]: Place): Place => [x - over * view.k, y];
  const last: Curve = [moved(curve[0]), moved(curve[1]), moved(curve[2])];
  const middle = upTo(curve, 0.5)[2];
  const isBeyond = Math.abs((middle[0] - view.x) / view.k - geometry.width / 2) > geometry.width / 2;
  return { line: (over ? drawn(curve) : '') + drawn(last), arrow: arrowHead(last[1], last[2]), middle: isBeyond ? moved(middle) : middle, over: over !== 0 };
}

const drawn = ([[ax, ay], [bx, by], [cx, cy]]: Curve): string => `M${short(ax)} ${short(ay)}Q${short(bx)} ${short(by)} ${short(cx)} ${short(cy)}`;

/** A number with at most one decimal, for paths in pixels. */
const short = (value: number): number => Math.round(value * 10) / 10;

function arrowHead([fx, fy]: Place, [x, y]: Place): string {
  const angle = Math.atan2(y - fy, x - fx);
  const corner = (turn: number): string => `${short(x - ARROW * Math.cos(angle + turn))} ${short(y - ARROW * Math.sin(angle + turn))}`;
  return `M${short(x)} ${short(y)}L${corner(0.45)}L${corner(-0.45)}Z`;
}

/** Corridors as marks in pixels, for a map's `between`. Those of a selected record are the thread. */
export function corridorMarks(corridors: readonly Corridor[], { geometry, view, selected }: Pick<MapContent, 'geometry' | 'view' | 'selected'>): Mark[] {
  return corridors.flatMap((corridor): readonly Mark[] => {
    const path = corridorPath(corridor, geometry, view);
    if (!path) return [];
    const chosen = corridor.records.some((record) => selected?.records?.has(record));
    const stroke: Role = chosen ? 'accent' : 'ink';
    const key = `${corridor.from}-${corridor.to}`;
    const marks: Mark[] = [
      // Under a band of the surface, so that the line can be followed over borders and other lines.
      { type: 'path', d: path.line, fill: 'none', stroke: 'surface', width: 4, opacity: 0.7 },
      { type: 'path', d: path.line, fill: 'none', stroke, width: chosen ? 2 : Math.min(3, 1 + Math.log10(corridor.records.length)), key },
      { type: 'path', d: path.arrow, fill: stroke, key },
    ];
    return path.over ? [{ type: 'group', k: 1, tx: 0, ty: 0, clip: [view.x, view.y, geometry.width * view.k, geometry.height * view.k], marks }] : marks;
  });
}
