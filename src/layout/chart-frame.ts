/** The box that a chart is drawn in: time from left to right in every language, values from the bottom up, and their axes. */
import type { Observed } from './chart-data.js';
import type { Slice } from './chart-slice.js';
import { letters, textMark, type ChartText, type Milestones, type TimeText } from './chart-text.js';
import { roundScale, type RoundScale } from './number-ticks.js';
import type { Mark, Role } from './scene.js';
import { thinLabels, ticks, TimeScale } from './time-axis.js';

export interface Frame {
  /** Px of the drawing area: left, top, right and bottom edge. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly time: TimeScale;
  /** Days of the shortest period that a date covers: ticks are no finer. */
  readonly period: number;
  readonly scale: RoundScale;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
}

export function frameOf(box: Pick<Frame, 'left' | 'top' | 'right' | 'bottom'>, [from, to, period = 1]: readonly [number, number, number?], scale: RoundScale): Frame {
  const { left, right, top, bottom } = box;
  const time = new TimeScale(from, to, right - left);
  const unit = (bottom - top) / (scale.to - scale.from || 1);
  return { ...box, time, period, scale, x: (day) => left + time.position(day), y: (value) => bottom - (Math.max(-1e300, Math.min(1e300, value)) - scale.from) * unit };
}

/** The lowest and the highest value of some slices and their milestones. Undefined where there is no value. */
export function valueRange({ values }: Observed, slices: readonly Slice[], { baseline, target }: Milestones): [number, number] | undefined {
  let low = Infinity;
  let high = -Infinity;
  const meet = (value: number): void => {
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const { groups } of slices) for (const { rows } of groups) for (let at = 0; at < rows.length; at++) meet(values[rows[at]!]!);
  for (const milestone of [baseline, target]) if (milestone) meet(milestone.value);
  return low > high ? undefined : [low, high];
}

/** The days that some slices and their milestones cover, and those of the shortest date. Undefined where nothing has a date. */
export function dayRange({ dates, dateOf }: Observed, slices: readonly Slice[], { baseline, target }: Milestones): [from: number, to: number, period: number] | undefined {
  let period = Infinity;
  let from = Infinity;
  let to = -Infinity;
  for (const { groups } of slices) {
    for (const { rows } of groups) {
      let last = -1;
      for (let at = 0; at < rows.length; at++) {
        const place = dateOf[rows[at]!]!;
        if (place === last) continue;
        last = place;
        const date = dates[place];
        if (!date) break;
        if (date.from < from) from = date.from;
        if (date.to > to) to = date.to;
        period = Math.min(period, date.to - date.from);
      }
    }
  }
  if (from > to) return undefined;
  for (const milestone of [baseline, target]) {
    if (milestone?.from !== undefined && milestone.from < from) from = milestone.from;
    if (milestone?.to !== undefined && milestone.to > to) to = milestone.to;
  }
  return [from, to, period];
}

/** A scale that begins at zero unless the values lie so high that their changes would be lost. */
export function valueScale([low, high]: readonly [number, number], count: number): RoundScale {
  const isFar = low > 0 ? low > high * 0.6 : high < 0 && high < low * 0.6;
  return isFar ? roundScale(low, high, count) : roundScale(Math.min(0, low), Math.max(0, high), count);
}

/** Room that the labels of the ticks need, in px. */
export const tickRoom = ({ ticks: all, decimals }: RoundScale, { tick, measure }: ChartText): number =>
  Math.ceil(Math.max(...all.map((value) => measure(tick(value, decimals), letters)))) + 8;

/** Half of what a tick's label stands for, since a point of 2019 lies in the middle of the year. */
const half = { year: 182.6, half: 91, quarter: 45.6, month: 15.2, week: 3.5, day: 0.5 } as const;

/** Lines and labels of both axes. */
export function axisMarks({ left, top, right, bottom, time, period, scale, y }: Frame, text: TimeText, sides: { readonly values: boolean; readonly times: boolean }): Mark[] {
  const marks: Mark[] = [];
  for (const value of scale.ticks) {
    const at = Math.round(y(value)) + 0.5;
    if (at < top - 1) continue;
    const stroke: Role = value === 0 ? 'hatch' : 'rule';
    marks.push({ type: 'line', x1: left, y1: at, x2: right, y2: at, stroke });
    if (sides.values) marks.push(textMark(left - 8, at + 4, text.tick(value, scale.decimals), { anchor: 'end', fill: 'muted' }));
  }
  if (!sides.times) return marks;
  // A tick of five years stands for its first one. Labels may stand out over the ends of the axis a little.
  const placed = ticks(time, Math.max(44, time.pixelsPerDay * Math.min(period, 365))).map((tick) => ({ ...tick, position: time.position(tick.day + half[tick.unit]) })).filter(({ position }) => position <= time.width);
  for (const { tick, text: label } of thinLabels(placed, text.time, (each) => text.measure(each, letters), new TimeScale(0, 1, time.width + 16), 12)) {
    const at = left + tick.position;
    marks.push({ type: 'line', x1: at, y1: bottom, x2: at, y2: bottom + 4, stroke: 'hatch' }, textMark(at, bottom + 18, label, { anchor: 'middle', fill: 'muted' }));
  }
  return marks;
}
