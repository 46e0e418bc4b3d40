/** Dependencies between outputs: from the planned end of what must come first to the start of what waits for it. */
import type { TimeScale } from './time-axis.js';
import type { Survey } from './timeline-survey.js';

export interface LinkPath {
  /** Rows: `after` depends on `before`. */
  readonly before: number;
  readonly after: number;
  /** Elbow and arrow head, px from the top left corner of the first row's time axis. */
  readonly d: string;
  readonly head: string;
}

/** Where rows lie, px from the top of the first: the middle of a row's bar, and its upper and lower edge. */
export interface RowPlaces {
  middle(row: number): number;
  top(row: number): number;
  bottom(row: number): number;
}

const evenRows = (height: number): RowPlaces => ({ middle: (row) => (row + 0.5) * height, top: (row) => row * height, bottom: (row) => (row + 1) * height });

const gap = 8;
const arrow = 4;

/**
 * The links that touch the rows `first` to `last` (not included) and the days of the scale, between outputs that both have a row
 * (see `TimelineRows`). Rows without dates have no links. `rows` is the height of all rows, or says where each lies.
 */
export function linkPaths({ before, after, from, to }: Survey, rowOf: Int32Array, scale: TimeScale, rows: number | RowPlaces, first = 0, last = Infinity): LinkPath[] {
  const places = typeof rows === 'number' ? evenRows(rows) : rows;
  const links: LinkPath[] = [];
  for (let i = 0; i < before.length; i++) {
    const a = rowOf[before[i]!]!;
    const b = rowOf[after[i]!]!;
    if (Math.min(a, b) < 0 || Math.min(a, b) >= last || Math.max(a, b) < first) continue;
    const end = to[before[i]!]!;
    const start = from[after[i]!]!;
    // A comparison with NaN is false, so this leaves out what has no date as well.
    if (!(Math.max(end, start) >= scale.from && Math.min(end, start) <= scale.to)) continue;
    links.push({ before: a, after: b, ...elbow(scale, end, start, places.middle(a), places.middle(b), b > a ? places.bottom(a) : places.top(a)) });
  }
  return links;
}

/** `between` is the edge of the first row on the side of the second. */
function elbow(scale: TimeScale, end: number, start: number, y1: number, y2: number, between: number): { d: string; head: string } {
  const forward = scale.rtl ? -1 : 1;
  // A bar may end years outside of what is seen; its link then comes in from just beyond the edge.
  const clip = (x: number): number => Math.round(Math.max(-gap, Math.min(scale.width + gap, x)) * 100) / 100;
  const x1 = clip(scale.position(end));
  const x2 = clip(scale.position(start));
  const out = clip(x1 + gap * forward);
  const into = clip(x2 - gap * forward);
  const tip = x2 - forward;
  const head = `M${tip} ${y2}l${-arrow * forward} ${-arrow}v${arrow * 2}Z`;
  if ((into - out) * forward >= 0) return { d: `M${x1} ${y1}H${out}V${y2}H${tip}`, head };
  // It starts before the other ends: the way back runs between two rows, where there is no bar.
  return { d: `M${x1} ${y1}H${out}V${between}H${into}V${y2}H${tip}`, head };
}
