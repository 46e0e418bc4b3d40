/** The links of the columns as paths, in px. */
import type { ColumnKind, UptakeColumns, UptakeItem } from './uptake-columns.js';

export interface UptakeLink {
  readonly from: UptakeItem;
  readonly to: UptakeItem;
  /** Ties that run together here. */
  readonly count: number;
}

/** The links that have an end among the items of which `isIn` is true, each once. Sessions above their proposals need none. */
export function linksOf({ columns, ties }: UptakeColumns, isIn: (item: UptakeItem) => boolean): UptakeLink[] {
  const links: UptakeLink[] = [];
  for (const { items } of columns) {
    for (const item of items) {
      if (!isIn(item)) continue;
      for (const { item: to, count } of ties(item, 'on')) links.push({ from: item, to, count });
      for (const { item: from, count } of ties(item, 'back')) if (!isIn(from)) links.push({ from, to: item, count });
    }
  }
  return links.filter(({ from, to }) => from.column !== to.column || from.kind !== 'session');
}

/** Where a column's text stands: px from the left of the picture. */
export interface ColumnPlace {
  readonly kind: ColumnKind;
  readonly x: number;
  readonly w: number;
}

/** Shares of the width; proposals are what one reads. */
const weights: Readonly<Record<ColumnKind, number>> = { session: 0.95, proposal: 1.6, output: 1.15, initiative: 0.95, indicator: 0.9 };

/** Divides a width among columns with gaps between them for the links. RTL begins at the right. */
export function columnPlaces(kinds: readonly ColumnKind[], width: number, gap: number, rtl: boolean): ColumnPlace[] {
  const room = Math.max(0, width - gap * (kinds.length - 1));
  const all = kinds.reduce((sum, kind) => sum + weights[kind], 0);
  let along = 0;
  return kinds.map((kind) => {
    const w = Math.floor((room * weights[kind]) / all);
    const x = rtl ? width - along - w : along;
    along += w + gap;
    return { kind, x, w };
  });
}

/** Width of a line that stands for so many ties, px: its square is as their number. */
export function lineWidth(count: number): number {
  return Math.min(6, Math.round(Math.sqrt(count)));
}

/** A calm curve from the end of one record to the beginning of another. Within a column it bows out at the end side; past a column it goes between the records there. */
export function linkPath({ from, to }: UptakeLink, places: ReadonlyMap<ColumnKind, ColumnPlace>, columns: UptakeColumns['columns'], rtl: boolean): string {
  const a = places.get(from.column)!;
  const b = places.get(to.column)!;
  const side = rtl ? -1 : 1;
  const [y1, y2] = [from, to].map(({ y, h }) => y + h / 2) as [number, number];
  const x1 = rtl ? a.x - port : a.x + a.w + port;
  if (from.column === to.column) {
    const out = x1 + side * 18;
    return `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${x1} ${y2}`;
  }
  const curve = (x: number, y: number, toX: number, toY: number): string => {
    const middle = (x + toX) / 2;
    return `C${middle} ${y} ${middle} ${toY} ${toX} ${toY}`;
  };
  let path = `M${x1} ${y1}`;
  let [x, y] = [x1, y1];
  const kinds = columns.map(({ kind }) => kind);
  for (const { kind, items } of columns.slice(kinds.indexOf(from.column) + 1, kinds.indexOf(to.column))) {
    const passed = places.get(kind)!;
    const free = gapNear(items, (y1 + y2) / 2);
    const [start, end] = rtl ? [passed.x + passed.w + port, passed.x - port] : [passed.x - port, passed.x + passed.w + port];
    path += `${curve(x, y, start, free)}H${end}`;
    [x, y] = [end, free];
  }
  return path + curve(x, y, rtl ? b.x + b.w + port : b.x - port, y2);
}

/** The height nearest to one that is wanted at which a column has no record. */
function gapNear(items: readonly UptakeItem[], wanted: number): number {
  let best = Infinity;
  let bottom = -Infinity;
  const meet = (from: number, to: number) => {
    const y = to - from > 12 ? Math.min(Math.max(wanted, from + 5), to - 5) : (from + to) / 2;
    if (Math.abs(y - wanted) < Math.abs(best - wanted)) best = y;
  };
  for (const { y, h } of items) {
    meet(bottom === -Infinity ? y - 10 : bottom, y);
    bottom = y + h;
  }
  meet(bottom, Infinity);
  return best;
}

/** Px between a record's text and where its links begin. */
export const port = 6;

/** The bar beside a record at which its links from the column before end. */
export function portPath(item: UptakeItem, { ties }: UptakeColumns, places: ReadonlyMap<ColumnKind, ColumnPlace>, rtl: boolean): string {
  if (!ties(item, 'back').some(({ item: { column } }) => column !== item.column)) return '';
  const { x, w } = places.get(item.column)!;
  return `M${rtl ? x + w + port : x - port} ${item.y + 5}V${item.y + item.h - 5}`;
}

/** More lines than this that leave the picture at its top and bottom would be a wall: only those that stay in it are drawn then. */
const mostLeaving = 80;

export interface UptakePaths {
  /** Quiet lines, by their width in px. */
  readonly quiet: ReadonlyMap<number, string>;
  /** Those on the thread of what is selected, as one path. */
  readonly lit: string;
}

/** The links that have an end between two heights, and the bars of the records there. */
export function uptakePaths(drawing: UptakeColumns, places: readonly ColumnPlace[], from: number, to: number, isLit: (item: UptakeItem) => boolean, rtl: boolean): UptakePaths {
  const byKind = new Map(places.map((place) => [place.kind, place]));
  const quiet = new Map<number, string>();
  let lit = '';
  const add = (d: string, isOn: boolean, width: number) => {
    if (isOn) lit += d;
    else if (d) quiet.set(width, (quiet.get(width) ?? '') + d);
  };
  const isIn = ({ y, h }: UptakeItem) => y < to && y + h > from;
  // A line that only passes by says nothing.
  const near = linksOf(drawing, isIn);
  const leaves = (link: UptakeLink) => !isIn(link.from) || !isIn(link.to);
  const isCrowded = near.filter(leaves).length > mostLeaving;
  for (const link of near) {
    const isOn = isLit(link.from) && isLit(link.to);
    if (isOn || !isCrowded || !leaves(link)) add(linkPath(link, byKind, drawing.columns, rtl), isOn, lineWidth(link.count));
  }
  for (const { items } of drawing.columns) for (const item of items) if (isIn(item)) add(portPath(item, drawing, byKind, rtl), isLit(item), 1);
  return { quiet, lit };
}
