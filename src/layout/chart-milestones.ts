/** Baseline, target, the way between them, and what is left of it. */
import type { Words } from './chart-clear.js';
import type { Frame } from './chart-frame.js';
import { ringMarks, squareMark } from './chart-marks.js';
import { letters, type ChartText, type Milestone, type Milestones } from './chart-text.js';
import type { Mark, TextMark } from './scene.js';

export interface Label {
  readonly x: number;
  /** The height at which its thing is. */
  readonly y: number;
  readonly text: string;
  readonly anchor?: TextMark['anchor'];
  /** Where its line ends, if that is not beside it. */
  readonly end?: number;
}

/** A label where it has been put. */
export type Placed = Label & { readonly at: number };

/** The dotted way from baseline to target, rules for those that have no date, and the signs of both. */
export function milestoneMarks({ baseline, target }: Milestones, { x, y, left, right }: Frame): Mark[] {
  const marks: Mark[] = [];
  if (baseline?.middle !== undefined && target?.middle !== undefined) {
    marks.push({ type: 'line', x1: x(baseline.middle), y1: y(baseline.value), x2: x(target.middle), y2: y(target.value), stroke: 'muted', width: 1.5, dash: [1.5, 4] });
  }
  for (const milestone of [baseline, target]) {
    // Without a date it holds for all dates.
    if (milestone && milestone.middle === undefined) marks.push({ type: 'line', x1: left, y1: y(milestone.value), x2: right, y2: y(milestone.value), stroke: 'muted', width: 1.5, dash: [8, 4] });
  }
  if (baseline?.middle !== undefined) marks.push(squareMark(x(baseline.middle), y(baseline.value)));
  if (target?.middle !== undefined) marks.push(...ringMarks(x(target.middle), y(target.value)));
  return marks;
}

/** Where the name of the baseline may stand: above or below its sign, the best place first. */
export function baselinePlaces({ value, middle }: Milestone, { x, y, left, right }: Frame, text: ChartText): readonly Words[] {
  const words = text.baseline(value);
  const at = middle === undefined ? left : x(middle);
  const from = Math.max(left + 2, Math.min(at - 4, right - text.measure(words, letters)));
  return [-10, 20, -24, 34].map((away) => ({ x: from, y: y(value) + away, text: words }));
}

/** Where the name of the target may stand, which ends where its sign does: on the side that the values are not on, else on the other, else beside it and further away. */
export function targetPlaces({ value, middle }: Milestone, latest: number | undefined, { x, y, right, bottom }: Frame, text: ChartText): readonly Label[] {
  const at = middle === undefined ? right : x(middle);
  const isBelow = latest !== undefined && latest > value;
  return [isBelow ? 15 : -14, isBelow ? -14 : 15, -28, 28, -42].map((away, index) => {
    // Below it there may be no room, then it stands before its sign.
    const isBeside = index > 1 || (away > 0 && y(value) + 16 > bottom - 4);
    return { x: middle === undefined ? right : Math.min(right + 10, at + (isBeside ? -10 : 6)), y: y(value) + away, text: text.target(value), anchor: 'end' };
  });
}

/** A target is near if there is no room for words between it and the end of the line. */
const near = 60;

export interface Bracket {
  readonly x: number;
  /** Height of the latest value and of the target. */
  readonly from: number;
  readonly to: number;
  /** Where the line ends. */
  readonly end: number;
  readonly isNear: boolean;
}

/** Where the bracket between the latest value and the target stands: at the target, or beside the end of the line. */
export function bracketOf(latest: { readonly middle: number; readonly value: number }, { value, middle }: Milestone, { x, y }: Frame): Bracket {
  const end = x(latest.middle);
  const at = middle === undefined ? end : Math.max(end, x(middle));
  const isNear = at - end < near;
  return { x: isNear ? at + 10 : at, from: y(latest.value), to: y(value), end, isNear };
}

/** The bracket, and the dotted line to it from what stands at the end of the line. */
export function bracketMarks({ x, from, to, end, isNear }: Bracket, labels: readonly Placed[], { measure }: ChartText): Mark[] {
  const marks: Mark[] = [{ type: 'path', d: `M${x - 4} ${from}H${x}V${to}${isNear ? 'h-4' : ''}`, stroke: 'ink', fill: 'none' }];
  if (isNear) return marks;
  const covered = Math.max(end + 6, ...labels.filter(({ at, anchor }) => !anchor && Math.abs(at - from) < 10).map((label) => label.x + measure(label.text, letters, 600) + 4));
  if (covered < x - 4) marks.push({ type: 'line', x1: covered, y1: from, x2: x - 4, y2: from, stroke: 'hatch', dash: [1, 3] });
  return marks;
}

/** Where the words of what is left to go may stand: along the bracket, on the side of the lines or beyond it. */
export function gapPlaces({ x, from, to, isNear }: Bracket, words: string, width: number, { measure }: ChartText): readonly Words[] {
  if (isNear || Math.abs(from - to) <= 20) return [];
  const hasRoom = x + 8 + measure(words, letters) <= width;
  return [0.5, 0.3, 0.7].map((share) => from + (to - from) * share + 4)
    .flatMap((y): Words[] => [{ x: x - 8, y, text: words, anchor: 'end' }, ...(hasRoom ? [{ x: x + 8, y, text: words }] : [])]);
}
