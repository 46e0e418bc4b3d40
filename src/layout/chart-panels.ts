/** Small multiples: one panel for each country, all with the same scales. */
import type { Observed } from './chart-data.js';
import { calendarDay } from '../model/dates.js';
import { axisMarks, dayRange, frameOf, tickRoom, valueRange, valueScale, type Frame } from './chart-frame.js';
import { trackOf, type Drawn, type Track } from './chart-lines.js';
import { milestoneMarks } from './chart-milestones.js';
import { groupMarks, usualStep } from './chart-path.js';
import { short, styleOf } from './chart-marks.js';
import { letters, textMark, type Milestones, type TimeText } from './chart-text.js';
import { latestOf, type Slice } from './chart-slice.js';
import type { Mark, PathMark } from './scene.js';
import { fitText } from './text-fit.js';
import type { PeriodUnit, Tick } from './time-axis.js';

export interface Panel {
  readonly label: string;
  readonly slice: Slice;
}

export interface PanelModel extends Milestones {
  readonly observed: Observed;
  readonly panels: readonly Panel[];
  readonly text: TimeText;
  readonly width: number;
}

const gap = 20;
/** Px of a panel, and where two such have no room beside each other. */
const leastWidth = 150;
const leastNarrow = 112;
const panelHeight = 104;
const titleHeight = 22;
const axisHeight = 30;

/** Lines of one look as one path each, before all else: dozens of panels have hundreds of them. */
function joined(marks: readonly Mark[]): Mark[] {
  const paths = new Map<string, PathMark>();
  const others: Mark[] = [];
  for (const mark of marks) {
    if (mark.type !== 'line') {
      others.push(mark);
      continue;
    }
    const { x1, y1, x2, y2, stroke, width, dash } = mark;
    const look = `${stroke} ${width} ${dash}`;
    paths.set(look, { type: 'path', d: `${paths.get(look)?.d ?? ''}M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`, stroke, ...(width && { width }), ...(dash && { dash }) });
  }
  return [...paths.values(), ...others];
}

/** Days of the shortest time that is told in years, and in months. */
const [years, months] = [2 * 366, 62];

/** The first and the last date below a panel, each at its end of the line: as exact as the dates are, in years where there is no room for that. */
function endMarks({ left, right, bottom, time: { from, to }, period }: Frame, text: TimeText): Mark[] {
  const exact: PeriodUnit = period >= 365 || to - from > years ? 'year' : period >= 28 || to - from > months ? 'month' : 'day';
  const ends = (unit: PeriodUnit): string[] => [from, to - 1].map((day) => {
    const { year, month, day: dayOfMonth } = calendarDay(day);
    return text.time({ unit, every: 1, day, position: 0, year, ...(unit !== 'year' && { month }), ...(unit === 'day' && { dayOfMonth }) } satisfies Tick);
  });
  const fits = (labels: readonly string[]): boolean => labels.reduce((sum, label) => sum + text.measure(label, letters), 12) <= right - left;
  const [first, last] = (['year', exact] as const).map(ends).findLast(fits) ?? ends('year');
  const y = bottom + 18;
  if (first === last) return [textMark((left + right) / 2, y, first!, { anchor: 'middle', fill: 'muted' })];
  return [
    ...[left + 0.5, right - 0.5].map((x): Mark => ({ type: 'line', x1: x, y1: bottom, x2: x, y2: bottom + 4, stroke: 'hatch' })),
    textMark(left, y, first!, { fill: 'muted' }), textMark(right, y, last!, { anchor: 'end', fill: 'muted' }),
  ];
}

export function drawPanels(model: PanelModel): Drawn {
  const { observed, panels, text, width } = model;
  const inner = width - 10;
  const slices = panels.map(({ slice }) => slice);
  const scale = valueScale(valueRange(observed, slices, model) ?? [0, 1], 2);
  const days = dayRange(observed, slices, model) ?? [0, 1];
  const ticks = tickRoom(scale, text);
  const columnsOf = (least: number): number => Math.max(1, Math.min(panels.length, Math.floor((inner - ticks + gap) / (least + gap))));
  // One below the other, thirty panels would be as long as seven pages of a phone.
  const columns = columnsOf(leastWidth) > 1 ? columnsOf(leastWidth) : columnsOf(leastNarrow);
  const across = Math.min(320, (inner - ticks - gap * (columns - 1)) / columns);
  const usual = usualStep(observed, slices.flatMap(({ groups }) => groups));
  const rows = Math.ceil(panels.length / columns);
  const rowHeight = titleHeight + panelHeight + axisHeight;
  const marks: Mark[] = [];
  const tracks: Track[] = [];
  // Where each panel has one group, all are drawn alike: the title says which it is.
  const isPlain = slices.every(({ groups }) => groups.length <= 1);
  panels.forEach(({ label, slice }, index) => {
    const column = index % columns;
    const left = ticks + column * (across + gap);
    const top = Math.floor(index / columns) * rowHeight + titleHeight;
    const frame = frameOf({ left, top, right: left + across, bottom: top + panelHeight }, days, scale);
    const newest = isPlain && slice.groups[0] ? latestOf(observed, slice.groups[0]) : undefined;
    const value = newest === undefined ? '' : text.value(observed.values[newest]!);
    const room = across - (value ? text.measure(value, letters, 600) + 8 : 0);
    marks.push(
      ...axisMarks(frame, text, { values: column === 0, times: false }),
      ...endMarks(frame, text),
      textMark(left, top - 9, fitText(label, room, (part) => text.measure(part, letters, 600)), { weight: 600 }),
      ...(value ? [textMark(left + across, top - 9, value, { anchor: 'end', fill: 'muted' })] : []),
      ...milestoneMarks(model, frame),
    );
    for (const group of slice.groups) {
      marks.push(...groupMarks(observed, isPlain ? { ...group, code: 1 } : group, frame, usual, styleOf(isPlain ? 1 : group.code, isPlain)));
      tracks.push({ ...trackOf(observed, group, frame), label });
    }
  });
  return { scene: { width, height: rows * rowHeight - 4, marks: joined(marks) }, tracks, needsKey: !isPlain, slices };
}
