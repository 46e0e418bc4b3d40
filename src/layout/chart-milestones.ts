/** Baseline, target, the way between them, and what is left of it. */
import type { Observed } from './chart-data.js';
import type { Frame } from './chart-frame.js';
import { ringMarks, squareMark } from './chart-marks.js';
import { letters, textMark, type ChartText, type Milestone, type Milestones } from './chart-text.js';
import type { Group } from './chart-slice.js';
import type { Mark, TextMark } from './scene.js';

export interface Label {
  readonly x: number;
  /** The height at which its thing is. */
  readonly y: number;
  readonly text: string;
  readonly anchor?: TextMark['anchor'];
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

/** The name of the baseline: above or below it, where fewest values are. */
export function baselineLabel({ value, middle }: Milestone, { dates, dateOf, values }: Observed, groups: readonly Group[], { x, y, left, right, top, bottom }: Frame, text: ChartText): Mark {
  const words = text.baseline(value);
  const at = middle === undefined ? left : x(middle);
  const width = text.measure(words, letters);
  const from = Math.max(left + 2, Math.min(at - 4, right - width));
  const places = [y(value) - 10, y(value) + 20, y(value) + 36].map((baseline) => {
    let crowd = baseline < top || baseline > bottom - 4 ? 1000 : 0;
    for (const { rows } of groups) {
      for (const row of rows) {
        const day = dates[dateOf[row]!]?.middle;
        if (day === undefined || x(day) > from + width + 30) break;
        if (x(day) > from - 8 && Math.abs(y(values[row]!) - baseline + 4) < 13) crowd++;
      }
    }
    return { baseline, crowd };
  });
  const best = places.reduce((least, place) => (place.crowd < least.crowd ? place : least));
  return textMark(from, best.baseline, words, { fill: 'muted', halo: true });
}

/** The name of the target, which ends where its sign does, on the side that the values are not on. */
export function targetLabel({ value, middle }: Milestone, latest: number | undefined, { x, y, right, bottom }: Frame, text: ChartText): Label {
  const isBelow = latest !== undefined && latest > value;
  // Below it there may be no room, then it stands before its sign.
  const isLow = isBelow && y(value) + 16 > bottom - 4;
  return { x: middle === undefined ? right : Math.min(right + 10, x(middle) + (isLow ? -10 : 6)), y: y(value) + (isBelow ? 15 : -14), text: text.target(value), anchor: 'end' };
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

/** The bracket, and beside it what is left to go where that touches no label. */
export function bracketMarks({ x, from, to, end, isNear }: Bracket, words: string, labels: readonly Placed[], text: ChartText): Mark[] {
  const marks: Mark[] = [{ type: 'path', d: `M${x - 4} ${from}H${x}V${to}${isNear ? 'h-4' : ''}`, stroke: 'ink', fill: 'none' }];
  if (isNear) return marks;
  const covered = Math.max(end + 6, ...labels.filter(({ at, anchor }) => !anchor && Math.abs(at - from) < 10).map((label) => label.x + text.measure(label.text, letters, 600) + 4));
  if (covered < x - 4) marks.push({ type: 'line', x1: covered, y1: from, x2: x - 4, y2: from, stroke: 'hatch', dash: [1, 3] });
  const middle = (from + to) / 2;
  const width = text.measure(words, letters);
  const touches = labels.some((label) => Math.abs(label.at - middle) < 16 && label.x + (label.anchor ? 0 : text.measure(label.text, letters, 600)) > x - width - 12);
  if (!touches && Math.abs(from - to) > 20 && x - end > width + 16) marks.push(textMark(x - 8, middle + 4, words, { anchor: 'end', fill: 'muted', halo: true }));
  return marks;
}
