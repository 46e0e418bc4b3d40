/** Values over time: a line for each group, baseline, target and the way between them. */
import { boxOf, Lines } from './chart-clear.js';
import type { ChartDate, Observed } from './chart-data.js';
import { axisMarks, dayRange, frameOf, tickRoom, valueRange, valueScale, type Frame } from './chart-frame.js';
import { baselinePlaces, bracketMarks, bracketOf, gapPlaces, milestoneMarks, targetPlaces, type Label } from './chart-milestones.js';
import { groupMarks, usualStep } from './chart-path.js';
import { dodge, styleOf } from './chart-marks.js';
import { letters, textMark, type Milestones, type TimeText } from './chart-text.js';
import { latestOf, type Group, type Slice } from './chart-slice.js';
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
  /** True where the baseline found no room for its name in the picture, so that the key has to say it. */
  readonly keysBaseline?: boolean;
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
/** Px from the end of a line to its name beyond which a dotted line leads there. */
const far = 60;

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

/** What the lines are called where they end: one that ends before others, at the end of all where its name would lie on them. */
function endLabels({ observed, slice, text, target, gap }: LineModel, frame: Frame, lines: Lines): Label[] {
  const isOnly = slice.groups.length === 1;
  const headline = latestPoint(observed, slice.headline?.group);
  const bracket = headline && target && gap ? bracketOf(headline, target, frame) : undefined;
  const ends = slice.groups.flatMap((group) => {
    const latest = latestPoint(observed, group);
    return latest ? [{ group, latest, x: frame.x(latest.middle) }] : [];
  });
  const furthest = Math.max(...ends.map(({ x }) => x), bracket?.isNear ? bracket.x : 0);
  return ends.map(({ group, latest, x }) => {
    const name = isOnly && group.key === '' ? '' : `${fitText(text.label(group.key), longestLabel, (part) => text.measure(part, letters, 600))} `;
    const label: Label = { x: x + 9, y: frame.y(latest.value), text: name + text.value(latest.value) };
    const box = boxOf({ ...label, y: label.y + 4, weight: 600 }, text.measure);
    const isBeside = furthest - x < 1 || (lines.isClear(box) && !(bracket?.isNear && box[2] > bracket.x));
    return isBeside ? label : { ...label, x: furthest + 9, ...(furthest - x > far && { end: x }) };
  });
}

/** Of the names that would stand out over the end of a picture, what they stand out by, px. */
const overOf = (labels: readonly Label[], { text, width }: LineModel): number => Math.max(0, ...labels.map((label) => label.x + text.measure(label.text, letters, 600) + 2 - width));

/** A line that ends far before its frame hardly moves when that gets narrower. */
const mostSteps = 12;

/** The box of the chart, with as much room at its end as the names of the lines need; undefined where they would take too much of the width. */
function boxWithNames(model: LineModel, frame: Frame, days: readonly [number, number, number?]): Frame | undefined {
  const { slice: { groups }, width } = model;
  if (groups.length * lineHeight > frame.bottom - frame.top) return undefined;
  let made = frame;
  for (let step = 0; step < mostSteps; step++) {
    const over = overOf(endLabels(model, made, new Lines(model, made)), model);
    if (over < 0.5) return made;
    made = frameOf({ ...frame, right: made.right - over }, days, frame.scale);
    if (width - made.right > width * mostForLabels) return undefined;
  }
  return undefined;
}

export function drawLines(model: LineModel): Drawn {
  const { observed, slice, text, width, height, under, baseline, target, gap } = model;
  const { groups } = slice;
  const days = dayRange(observed, [slice], model) ?? [0, 1];
  const scale = valueScale(valueRange(observed, [slice], model) ?? [0, 1], Math.max(2, Math.floor(height / 64)));
  const whole = frameOf({ left: tickRoom(scale, text), top: 24, right: width - 12, bottom: height - 26 }, days, scale);
  const named = boxWithNames(model, whole, days);
  const frame = named ?? whole;
  const lines = new Lines(model, frame);
  const usual = usualStep(observed, groups);
  const latest = latestPoint(observed, slice.headline?.group);
  const { measure } = text;
  const aims = target ? targetPlaces(target, latest?.value, frame, text) : [];
  const aim = aims.find((label) => lines.isClear(boxOf({ ...label, y: label.y + 4, weight: 600 }, measure))) ?? aims[0];
  const placed = dodge([...(named ? endLabels(model, frame, lines) : []), ...(aim ? [aim] : [])], lineHeight, frame.top - 12, frame.bottom - 4);
  lines.boxes.push(...placed.map((label) => boxOf({ ...label, y: label.at + 4, weight: 600 }, measure)));
  const bracket = target && latest && gap ? bracketOf(latest, target, frame) : undefined;
  if (bracket) lines.boxes.push([bracket.x - 2, Math.min(bracket.from, bracket.to), bracket.x + 2, Math.max(bracket.from, bracket.to)]);
  const left = bracket && lines.take(gapPlaces(bracket, gap!, width, text), measure);
  const start = baseline && lines.take(baselinePlaces(baseline, frame, text), measure);
  const marks: Mark[] = [
    ...axisMarks(frame, text, { values: true, times: true }),
    ...(under?.(frame, usual) ?? []),
    ...milestoneMarks(model, frame),
    ...groups.flatMap((group) => groupMarks(observed, group, frame, usual, styleOf(group.code, groups.length === 1))),
    ...(bracket ? bracketMarks(bracket, placed, text) : []),
    ...[left, start].flatMap((words) => (words ? [textMark(words.x, words.y, words.text, { fill: 'muted', halo: true, ...(words.anchor && { anchor: words.anchor }) })] : [])),
  ];
  for (const { x, y, at, text: words, anchor, end } of placed) {
    if (end !== undefined) marks.push({ type: 'line', x1: end + 6, y1: y, x2: x - 6, y2: y, stroke: 'hatch', dash: [1, 3] });
    if (!anchor && Math.abs(at - y) > lineHeight / 2) marks.push({ type: 'line', x1: x - 6, y1: y, x2: x - 2, y2: at, stroke: 'hatch' });
    marks.push(textMark(x, at + 4, words, { weight: 600, halo: true, ...(anchor && { anchor }) }));
  }
  return { scene: { width, height, marks }, tracks: groups.map((group) => trackOf(observed, group, frame)), needsKey: !named && groups.length > 1, keysBaseline: !!baseline && !start };
}
