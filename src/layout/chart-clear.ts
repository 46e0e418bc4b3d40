/** Where in a chart words lie on nothing: neither on lines and signs nor on each other. */
import type { Observed } from './chart-data.js';
import type { Frame } from './chart-frame.js';
import type { Group } from './chart-slice.js';
import { letters, type Milestones } from './chart-text.js';
import type { TextMark } from './scene.js';
import type { TextMeasurer } from './text-fit.js';

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Words on a line that begins at `x`, or ends or has its middle there; their letters stand on `y`. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: TextMark['anchor'];
  readonly weight?: 400 | 600;
}

/** What words take, with the little room that keeps them apart from others. */
export function boxOf({ x, y, text, anchor, weight }: Words, measure: TextMeasurer): Box {
  const width = measure(text, letters, weight);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [left - 2, y - 10, left + width + 2, y + 4];
}

export const touch = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Half the width of a sign, px. */
const sign = 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** True if the straight line from one point to another passes through a box. */
function passes(from: Point, to: Point, [left, top, right, bottom]: Box): boolean {
  const [a, b] = from.x <= to.x ? [from, to] : [to, from];
  if (b.x < left || a.x > right) return false;
  const at = (x: number): number => (b.x === a.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x));
  const [start, end] = b.x === a.x ? [a.y, b.y] : [at(Math.max(left, a.x)), at(Math.min(right, b.x))];
  return Math.max(start, end) >= top && Math.min(start, end) <= bottom;
}

/** What of a chart with lines words must not lie on. */
export class Lines {
  #observed: Observed;
  #groups: readonly Group[];
  #milestones: Milestones;
  #frame: Frame;
  readonly boxes: Box[] = [];

  constructor({ observed, slice: { groups }, baseline, target }: Milestones & { readonly observed: Observed; readonly slice: { readonly groups: readonly Group[] } }, frame: Frame) {
    this.#observed = observed;
    this.#groups = groups;
    this.#milestones = { baseline, target };
    this.#frame = frame;
  }

  /** True if words in this box lie on no line, no sign and no other words. */
  isClear(box: Box): boolean {
    const { top, bottom } = this.#frame;
    if (box[1] < top - 22 || box[3] > bottom || this.boxes.some((each) => touch(each, box))) return false;
    return !this.#isOnWay(box) && !this.#groups.some((group) => this.#isOnLine(group, box));
  }

  /** The first of some words that lie on nothing; from then on others do not lie on them. */
  take<T extends Words>(all: readonly T[], measure: TextMeasurer): T | undefined {
    const found = all.find((words) => this.isClear(boxOf(words, measure)));
    if (found) this.boxes.push(boxOf(found, measure));
    return found;
  }

  #isOnWay(box: Box): boolean {
    const { x, y, left, right } = this.#frame;
    const { baseline, target } = this.#milestones;
    const points = [baseline, target].flatMap((each) => (each?.middle === undefined ? [] : [{ x: x(each.middle), y: y(each.value) }]));
    const grown: Box = [box[0] - sign, box[1] - sign, box[2] + sign, box[3] + sign];
    if (points.some((point) => passes(point, point, grown)) || (points.length > 1 && passes(points[0]!, points[1]!, box))) return true;
    return [baseline, target].some((each) => each && each.middle === undefined && passes({ x: left, y: y(each.value) }, { x: right, y: y(each.value) }, box));
  }

  #isOnLine({ rows }: Group, [left, top, right, bottom]: Box): boolean {
    const { middles, dateOf, values } = this.#observed;
    const { x, y } = this.#frame;
    const grown: Box = [left - sign, top - sign, right + sign, bottom + sign];
    const xOf = (at: number): number => x(middles[dateOf[rows[at]!]!] ?? Infinity);
    // Rows run from left to right: those before the box are passed over by halving.
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (xOf(middle) < grown[0]) low = middle + 1;
      else high = middle;
    }
    while (low > 0 && Number.isNaN(values[rows[--low]!]));
    let before: Point | undefined;
    for (let at = low; at < rows.length; at++) {
      const value = values[rows[at]!]!;
      const point = { x: xOf(at), y: y(value) };
      if (point.x === Infinity) return false;
      if (Number.isNaN(value)) continue;
      if (passes(before ?? point, point, grown)) return true;
      if (point.x > grown[2]) return false;
      before = point;
    }
    return false;
  }
}
