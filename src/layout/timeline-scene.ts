/**
 * The whole timeline as one scene, for download, print and snapshots: labels of the tree at the
 * start side, bands of periods, bars with their words, dependencies, today, and a key of the states
 * that occur. On the screen the same `rowMarks` are drawn row by row.
 */
import type { Mark, Scene, TextMark } from './scene.js';
import { fitText, type TextMeasurer } from './text-fit.js';
import { bandSteps, fittingLabel, type Period, periods, type TimeScale } from './time-axis.js';
import type { TimelineRow, TimelineRows } from './timeline.js';
import type { Bar } from './timeline-bars.js';
import { linkPaths } from './timeline-links.js';
import { rowMarks, selectionMark, stateGlyph } from './timeline-marks.js';
import { notePlace } from './timeline-notes.js';
import { barOfRow, type BarSource } from './timeline-row-bars.js';
import { type WorkState, workStates } from './timeline-status.js';

export interface TimelineSceneOptions {
  /** Of the whole scene, px; the scale's own width is not used. */
  readonly width: number;
  /** Of the column of labels, px. */
  readonly labelWidth: number;
  readonly rowHeight: number;
  readonly measure: TextMeasurer;
  readonly label: (row: TimelineRow) => string;
  /** Words beside a bar: "dates not set", "late, 60 %", a word of the feed. `''` for none. */
  readonly note: (row: TimelineRow, bar: Bar) => string;
  /** Texts for a period, longest first: `["January", "Jan"]`. Those of the upper row of bands have no year above them. */
  readonly periodTexts: (period: Period, isUpper: boolean) => readonly string[];
  readonly stateLabel: (state: WorkState) => string;
  /** Day marked by the accent line, with its word. */
  readonly today?: { readonly day: number; readonly text: string };
  /** Id of the selected row. */
  readonly selected?: string | undefined;
  /** Nothing has a date: there are no periods to draw. */
  readonly withoutAxis?: boolean;
  /** Rows to draw, the last not included; all when absent. Printing goes page by page. */
  readonly rows?: readonly [first: number, last: number];
}

/** Sizes in px: the header's two rows of bands, type, and one step of the tree. */
const bandHeight = 22;
const textSize = 14;
const smallSize = 12;
const indent = 16;
const margin = 4;
const keyHeight = 32;

/** What every part of the drawing needs: from positions in the reading direction to px from the left. */
interface Frame {
  readonly options: TimelineSceneOptions;
  readonly scale: TimeScale;
  readonly plotX: number;
  readonly header: number;
  readonly bottom: number;
  text(along: number, y: number, text: string, more?: Partial<TextMark>): Mark;
}

/** Draws rows with their bars over the days of the scale. */
export function timelineScene(rows: TimelineRows, source: BarSource, scale: TimeScale, options: TimelineSceneOptions): Scene {
  const { width, rowHeight } = options;
  const labelWidth = Math.min(options.labelWidth, width * 0.6);
  const [first, last] = options.rows ?? [0, rows.length];
  const ours = scale.resized(width - labelWidth);
  const steps = options.withoutAxis ? undefined : bandSteps(ours);
  const header = steps ? bandHeight * (steps.upper ? 2 : 1) : 0;
  const bottom = header + (last - first) * rowHeight;
  const frame: Frame = {
    options, scale: ours, plotX: scale.rtl ? 0 : labelWidth, header, bottom,
    text: (along, y, text, more) => ({
      type: 'text', x: Math.round((scale.rtl ? width - along : along) * 100) / 100, y, text, size: smallSize, anchor: 'start', direction: scale.rtl ? 'rtl' : 'ltr', fill: 'ink', ...more,
    }),
  };
  const states = new Set<WorkState>();
  const drawn = Array.from({ length: last - first }, (_, i) => rows.at(first + i)!);
  const bars = drawn.map((row) => barOfRow(row, source));
  for (const bar of bars) if (bar.kind === 'output' && bar.planned) states.add(bar.state);
  const shown = workStates.filter((state) => states.has(state));
  const marks: Mark[] = [];
  const today = todayPlace(frame, labelWidth);
  if (steps) marks.push(...bandMarks(frame, periods(ours, steps.lower), header - bandHeight, 'rule', !steps.upper, today));
  if (steps?.upper) marks.push(...bandMarks(frame, periods(ours, steps.upper), 0, 'border', true));
  marks.push({ type: 'line', x1: 0, x2: width, y1: header, y2: header, stroke: 'rule' });
  marks.push(...linkMarks(frame, rows.rowOf, source, first, last));
  drawn.forEach((row, i) => marks.push(...oneRow(frame, row, bars[i]!, header + i * rowHeight, labelWidth)));
  if (today) marks.push(...todayMarks(frame, today));
  const key = keyMarks(frame, shown);
  return { width, height: bottom + key.height, marks: [...marks, ...key.marks] };
}

/** Lines where periods begin, and their names at the beginning of what is seen of them, but not under the word for today. */
function bandMarks({ options, scale, plotX, bottom, text }: Frame, bands: readonly Period[], y: number, stroke: 'rule' | 'border', isUpper: boolean, today?: TodayPlace): Mark[] {
  const measure = (words: string): number => options.measure(words, smallSize);
  const marks: Mark[] = [];
  for (const band of bands) {
    const x = Math.round((plotX + scale.position(Math.max(band.from, scale.from))) * 100) / 100;
    marks.push({ type: 'line', x1: x, x2: x, y1: y, y2: bottom, stroke });
    const label = fittingLabel(band, options.periodTexts(band, isUpper), measure, margin);
    const along = options.width - scale.width + (scale.rtl ? scale.width - band.x - band.width : band.x) + margin;
    const covered = today && along < today.to + margin && along + measure(label) > today.from - margin;
    if (label && !covered) marks.push(text(along, y + bandHeight - 7, label, { fill: 'muted' }));
  }
  return marks;
}

function linkMarks({ options, scale, plotX, header }: Frame, rowOf: Int32Array, { survey }: BarSource, first: number, last: number): Mark[] {
  const marks = linkPaths(survey, rowOf, scale, options.rowHeight, first, last).flatMap(({ d, head }): Mark[] => [
    { type: 'path', d, stroke: 'muted' }, { type: 'path', d: head, fill: 'muted' },
  ]);
  if (!marks.length) return [];
  const top = first * options.rowHeight;
  // The clip keeps links to rows of other pages, and to days outside, within the plot.
  return [{ type: 'group', k: 1, tx: plotX, ty: header - top, clip: [plotX, header, scale.width, (last - first) * options.rowHeight], marks }];
}

function oneRow(frame: Frame, row: TimelineRow, bar: Bar, y: number, labelWidth: number): Mark[] {
  const { options: { rowHeight, measure, label, note, selected, width }, scale, plotX, text } = frame;
  const marks: Mark[] = [];
  const weight = row.level === 1 ? 600 : 400;
  const start = (row.level - 1) * indent + margin;
  const baseline = y + rowHeight / 2 + textSize * 0.35;
  if (row.level === 1 && y > frame.header) marks.push({ type: 'line', x1: 0, x2: width, y1: y, y2: y, stroke: 'rule' });
  const words = fitText(label(row), labelWidth - start - margin * 2, (part) => measure(part, textSize, weight));
  if (words) marks.push(text(start, baseline, words, { size: textSize, weight }));
  const inside: Mark[] = rowMarks(bar, scale, rowHeight);
  const thread = row.id === selected ? selectionMark(bar, scale, rowHeight) : undefined;
  if (thread) inside.push(thread);
  if (inside.length) marks.push({ type: 'group', k: 1, tx: plotX, ty: y, marks: inside });
  const beside = notePlace(note(row, bar), bar, scale, (part) => measure(part, smallSize));
  if (beside) marks.push(text(labelWidth + beside.along, y + rowHeight / 2 + smallSize * 0.35, beside.words, { fill: 'muted', halo: true }));
  return marks;
}

/** Where the line of today stands, px from the left, and its word, px in the reading direction. */
interface TodayPlace { readonly x: number; readonly from: number; readonly to: number; readonly words: string }

function todayPlace({ options: { today, measure, width }, scale, plotX }: Frame, labelWidth: number): TodayPlace | undefined {
  if (!today || today.day < scale.from || today.day > scale.to) return undefined;
  const x = Math.round((plotX + scale.position(today.day)) * 100) / 100;
  const length = measure(today.text, smallSize, 600);
  const from = Math.max(labelWidth, Math.min((scale.rtl ? width - x : x) - length / 2, width - length));
  return { x, from, to: from + length, words: today.text };
}

function todayMarks({ header, bottom, text }: Frame, { x, from, words }: TodayPlace): Mark[] {
  return [
    { type: 'line', x1: x, x2: x, y1: header - 3, y2: bottom, stroke: 'accent', width: 2 },
    text(from, header - 7, words, { weight: 600, fill: 'accent', halo: true }),
  ];
}

/** A sample and a word for each state that occurs, in lines as wide as the scene. */
function keyMarks({ options: { measure, stateLabel, width }, scale, bottom, text }: Frame, states: readonly WorkState[]): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  const glyph = 24;
  let along = margin;
  let y = bottom + keyHeight / 2 + margin;
  for (const state of states) {
    const words = fitText(stateLabel(state), width - glyph - 4 * margin, (part) => measure(part, smallSize));
    const needed = glyph + 2 * margin + measure(words, smallSize);
    if (along > margin && along + needed > width) {
      along = margin;
      y += keyHeight - 2 * margin;
    }
    marks.push(stateGlyph(state, scale.rtl ? width - along - glyph : along, y, { width: glyph, rtl: scale.rtl }), text(along + glyph + 2 * margin, y + smallSize * 0.35, words));
    along += needed + 4 * margin;
  }
  return { marks, height: states.length ? y - bottom + keyHeight / 2 : 0 };
}
