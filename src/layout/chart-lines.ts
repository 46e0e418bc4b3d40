/** Values over time: a line for each group, baseline, target and the way between them. */
import type { ChartDate, Observed } from './chart-data.js';
import { axisMarks, dayRange, frameOf, tickRoom, valueRange, valueScale, type Frame } from './chart-frame.js';
import { baselineLabel, bracketMarks, bracketOf, milestoneMarks, targetLabel, type Label } from './chart-milestones.js';
import { groupMarks, usualStep } from './chart-path.js';
import { dodge, styleOf } from './chart-marks.js';
import { letters, textMark, type Milestones, type TimeText } from './chart-text.js';
import { latestOf, type Group, type Slice } from './chart-slice.js';
import type { RoundScale } from './number-ticks.js';
import type { Mark, Scene } from './scene.js';
import { fitText } from './text-fit.js';

/** Observations that a reader can point at or walk along. */
export interface Track {
  readonly group: Group;
  readonly rows: ArrayLike<number>;
  /** Where an observation is drawn; without `y` where it has no value. Undefined where it is not drawn. */
  readonly place: (row: number) => { readonly x: number; readonly y?: number | undefined } | undefined;
  /** What the track is called where that is not its group's name, such as the country of a panel. */
  readonly label?: string;
}

export interface Drawn {
  readonly scene: Scene;
  readonly tracks: readonly Track[];
  /** True where the groups are not named in the picture, so that a key has to. */
  readonly needsKey: boolean;
  /** What is drawn where that is more than one slice. */
  readonly slices?: readonly Slice[];
  /** How many bars or panels there are, drawn or not. */
  readonly parts?: number;
}

export interface LineModel extends Milestones {
  readonly observed: Observed;
  readonly slice: Slice;
  /** What lies under the lines, such as the gap between two of them; `usual` is the usual number of days from one value to the next. */
  readonly under?: ((frame: Frame, usual: number | undefined) => readonly Mark[]) | undefined;
  readonly text: TimeText;
  readonly width: number;
  readonly height: number;
  /** What is left to the target, in words. */
  readonly gap?: string | undefined;
}

const lineHeight = 16;
/** More of the width than this is not given to the names of lines, and one name is no wider. */
const mostForLabels = 0.36;
const longestLabel = 170;

/** The date of a group's latest value, and the value. Undefined where none has both. */
function latestPoint(observed: Observed, group: Group | undefined): { readonly middle: number; readonly value: number } | undefined {
  const row = group && latestOf(observed, group);
  const date = row === undefined ? undefined : observed.dates[observed.dateOf[row]!];
  return date && { middle: date.middle, value: observed.values[row!]! };
}

export function trackOf({ dates, dateOf, values }: Observed, group: Group, { x, y }: Frame): Track {
  return {
    group, rows: group.rows,
    place: (row) => {
      const date: ChartDate | undefined = dates[dateOf[row]!];
      return date && { x: x(date.middle), y: Number.isNaN(values[row]) ? undefined : y(values[row]!) };
    },
  };
}

/** What the lines are called where they end. */
function endLabels({ observed, slice, text, target, gap }: LineModel, frame: Frame): Label[] {
  const isOnly = slice.groups.length === 1;
  const headline = latestPoint(observed, slice.headline?.group);
  const bracket = headline && target && gap ? bracketOf(headline, target, frame) : undefined;
  return slice.groups.flatMap((group) => {
    const latest = latestPoint(observed, group);
    if (!latest) return [];
    const name = isOnly && group.key === '' ? '' : `${fitText(text.label(group.key), longestLabel, (part) => text.measure(part, letters, 600))} `;
    return [{ x: Math.max(frame.x(latest.middle), bracket?.isNear ? bracket.x : 0) + 9, y: frame.y(latest.value), text: name + text.value(latest.value) }];
  });
}

/** The box of the chart: with as much room at its end as the names of the lines need, if they get a place. */
function boxFor(model: LineModel, days: readonly [number, number, number?], scale: RoundScale, isNamed: boolean): Frame {
  const { text, width, height } = model;
  const box = { left: tickRoom(scale, text), top: 24, right: width - 12, bottom: height - 26 };
  const frame = frameOf(box, days, scale);
  if (!isNamed) return frame;
  const over = Math.max(0, ...endLabels(model, frame).map((label) => label.x + text.measure(label.text, letters, 600) + 2 - width));
  return over ? frameOf({ ...box, right: box.right - over }, days, scale) : frame;
}

export function drawLines(model: LineModel): Drawn {
  const { observed, slice, text, width, height, under, baseline, target, gap } = model;
  const { groups } = slice;
  const days = dayRange(observed, [slice], model) ?? [0, 1];
  const scale = valueScale(valueRange(observed, [slice], model) ?? [0, 1], Math.max(2, Math.floor(height / 64)));
  let frame = boxFor(model, days, scale, true);
  const isNamed = groups.length * lineHeight <= frame.bottom - frame.top && width - frame.right <= width * mostForLabels;
  if (!isNamed) frame = boxFor(model, days, scale, false);
  const usual = usualStep(observed, groups);
  const latest = latestPoint(observed, slice.headline?.group);
  const labels = [...(isNamed ? endLabels(model, frame) : []), ...(target ? [targetLabel(target, latest?.value, frame, text)] : [])];
  const placed = dodge(labels, lineHeight, frame.top - 8, frame.bottom - 4);
  const marks: Mark[] = [
    ...axisMarks(frame, text, { values: true, times: true }),
    ...(under?.(frame, usual) ?? []),
    ...milestoneMarks(model, frame),
    ...groups.flatMap((group) => groupMarks(observed, group, frame, usual, styleOf(group.code, groups.length === 1))),
    ...(baseline ? [baselineLabel(baseline, observed, groups, frame, text)] : []),
    ...(target && latest && gap ? bracketMarks(bracketOf(latest, target, frame), gap, placed, text) : []),
  ];
  for (const { x, y, at, text: words, anchor } of placed) {
    if (!anchor && Math.abs(at - y) > lineHeight / 2) marks.push({ type: 'line', x1: x - 6, y1: y, x2: x - 2, y2: at, stroke: 'hatch' });
    marks.push(textMark(x, at + 4, words, { weight: 600, halo: true, ...(anchor && { anchor }) }));
  }
  return { scene: { width, height, marks }, tracks: groups.map((group) => trackOf(observed, group, frame)), needsKey: !isNamed && groups.length > 1 };
}
