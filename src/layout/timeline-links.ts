/** Dependencies between outputs: from the planned end of what must come first to the start of what waits for it. */
import type { TimeScale } from './time-axis.js';
import type { TimelineRow } from './timeline.js';
import type { RowBars } from './timeline-row-bars.js';

/** Pairs of row indexes: the row `before[i]` comes first, `after[i]` depends on it. */
export interface Dependencies {
  readonly before: Uint32Array;
  readonly after: Uint32Array;
}

export interface LinkPath {
  readonly before: number;
  readonly after: number;
  /** Elbow and arrow head, px from the top left corner of the first row's time axis. */
  readonly d: string;
  readonly head: string;
}

/** Dependencies whose two outputs both have a row. Those on nothing, on an unknown or hidden output or on itself are left out; a cycle is two links like any. */
export function dependencies(rows: readonly TimelineRow[]): Dependencies {
  const rowOf = new Map<string, number>();
  rows.forEach((row, i) => {
    if (row.kind === 'output') rowOf.set(row.id, i);
  });
  const before: number[] = [];
  const after: number[] = [];
  rows.forEach((row, i) => {
    if (row.kind !== 'output') return;
    for (const id of new Set(row.record.dependsOn)) {
      const first = rowOf.get(id);
      if (first === undefined || first === i) continue;
      before.push(first);
      after.push(i);
    }
  });
  return { before: Uint32Array.from(before), after: Uint32Array.from(after) };
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
 * The links that touch the rows `first` to `last` (not included) and the days of the scale. Rows without dates have no links.
 * `rows` is the height of all rows, or says where each lies.
 */
export function linkPaths({ before, after }: Dependencies, bars: RowBars, scale: TimeScale, rows: number | RowPlaces, first = 0, last = bars.bars.length): LinkPath[] {
  const places = typeof rows === 'number' ? evenRows(rows) : rows;
  const links: LinkPath[] = [];
  for (let i = 0; i < before.length; i++) {
    const a = before[i]!;
    const b = after[i]!;
    if (Math.min(a, b) >= last || Math.max(a, b) < first) continue;
    const end = bars.to[a]!;
    const start = bars.from[b]!;
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
