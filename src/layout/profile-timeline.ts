/**
 * An initiative and the outputs that it helps to deliver, against today: one row each, its title and dates above its bar. Bars and uncertain
 * ends are those of the work plan.
 */
import type { Initiative, Output, WorkPlan } from '../model/feed.js';
import type { Mark, Scene, TextMark } from './scene.js';
import { fitText, type TextMeasurer } from './text-fit.js';
import { thinLabels, ticks, TimeScale, type Tick } from './time-axis.js';
import { barOf, planSpan, type OutputBar } from './timeline-bars.js';
import { rowMarks, selectionMark } from './timeline-marks.js';
import { daysOf, spanOf } from './timeline-span.js';
import { stateOfWord } from './timeline-status.js';

export interface ProfileRow {
  /** The initiative, where it is absent. */
  readonly output?: Output;
  readonly bar: OutputBar;
}

/** Px: one row with its title and its bar, and the axis above. */
export const timeRow = 46;
export const timeAxis = 28;
const titleHeight = 18;
const barHeight = 24;

const textSize = 13;
const smallSize = 12;
const gap = 10;
/** Share of a line that the note may take beside a title. */
const mostNote = 0.62;
/** Share of the whole time that is kept free at its ends. */
const margin = 0.04;

/**
 * The rows of an initiative and its outputs on a day (see `model/dates.ts`). An end that is not given is drawn open, up to today where the
 * work may go on. An initiative is not called late because its end has passed: projects end, and feeds seldom say so.
 */
export function profileRows(initiative: Pick<Initiative, 'start' | 'end' | 'status'>, outputs: readonly { readonly output: Output; readonly plan: WorkPlan }[], today: number): readonly ProfileRow[] {
  const { start, end, status } = initiative;
  const state = status === undefined ? 'unknown' : stateOfWord(status);
  const mayGoOn = state !== 'done' && state !== 'cancelled';
  const from = daysOf(start);
  const own: OutputBar = {
    kind: 'output', undated: false, actual: undefined, progress: undefined, state, status, late: state === 'late', overdueTo: undefined, slippedFrom: undefined, milestones: [], changes: undefined,
    planned: spanOf(from, daysOf(end), from && mayGoOn ? { from: from.from, to: today + 1 } : undefined),
  };
  return [{ bar: own }, ...outputs.map(({ output, plan }): ProfileRow => ({ output, bar: barOf(output, plan, { today }, planSpan(plan)) }))];
}

export interface ProfileTimeOptions {
  /** Px. */
  readonly width: number;
  readonly rtl: boolean;
  readonly measure: TextMeasurer;
  readonly today: { readonly day: number; readonly text: string };
  readonly title: (row: ProfileRow) => string;
  /** Its language, where that is not the picture's. */
  readonly titleLang?: (row: ProfileRow) => string | undefined;
  /** The words beside a title: the dates, or that there are none. */
  readonly note: (row: ProfileRow) => string;
  readonly tickText: (tick: Tick) => string;
  /** Ids of what is selected, and of its thread. */
  readonly selected?: string | null;
}

/** The days from the first to the last of all rows, today among them; undefined where no row has any. */
function daysCovered(rows: readonly ProfileRow[], today: number): readonly [from: number, to: number] | undefined {
  const spans = rows.flatMap(({ bar }) => [bar.planned ?? [], bar.actual ?? []].flat());
  if (!spans.length) return undefined;
  const from = Math.min(today, ...spans.map((span) => span.from));
  const to = Math.max(today + 1, ...spans.map((span) => span.to));
  const room = Math.max(20, (to - from) * margin);
  return [from - room, to + room];
}

/** Draws the rows below an axis. Undefined where nothing has a date. */
export function profileTimeline(rows: readonly ProfileRow[], options: ProfileTimeOptions): Scene | undefined {
  const { width, rtl, measure, today, title, titleLang, note, tickText, selected } = options;
  const days = daysCovered(rows, today.day);
  if (!days) return undefined;
  const scale = new TimeScale(days[0], days[1], width, rtl);
  const height = timeAxis + rows.length * timeRow;
  const text = (along: number, y: number, words: string, style: Partial<TextMark> = {}): Mark => ({
    type: 'text', x: Math.round((rtl ? width - along : along) * 10) / 10, y, text: words, size: smallSize, fill: 'muted', direction: rtl ? 'rtl' : 'ltr', ...style,
  });

  const at = Math.round(scale.position(today.day + 0.5));
  const todayWidth = measure(today.text, smallSize, 600);
  const todayFrom = Math.max(0, Math.min((rtl ? width - at : at) - todayWidth / 2, width - todayWidth));
  const marks: Mark[] = [{ type: 'line', x1: 0, x2: width, y1: timeAxis - 4, y2: timeAxis - 4, stroke: 'rule' }];
  for (const { tick, text: words } of thinLabels(ticks(scale, 72), tickText, (part) => measure(part, smallSize), scale, 12)) {
    const half = measure(words, smallSize) / 2;
    const along = rtl ? width - tick.position : tick.position;
    marks.push({ type: 'line', x1: Math.round(tick.position), x2: Math.round(tick.position), y1: timeAxis - 4, y2: height, stroke: 'rule' });
    if (along + half + 8 < todayFrom || along - half - 8 > todayFrom + todayWidth) marks.push(text(along, timeAxis - 11, words, { anchor: 'middle' }));
  }
  marks.push({ type: 'line', x1: at, x2: at, y1: timeAxis - 7, y2: height, stroke: 'accent', width: 2 }, text(todayFrom, timeAxis - 11, today.text, { weight: 600, fill: 'accent' }));

  rows.forEach((row, index) => {
    const top = timeAxis + index * timeRow;
    const weight = row.output ? 400 : 600;
    const said = fitText(note(row), width * mostNote, (part) => measure(part, smallSize));
    const room = said ? width - measure(said, smallSize) - gap : width;
    const name = fitText(title(row), room, (part) => measure(part, textSize, weight));
    marks.push(text(0, top + 13, name, { size: textSize, weight, fill: 'ink', halo: true, lang: titleLang?.(row) }));
    if (said) marks.push(text(name ? measure(name, textSize, weight) + gap : 0, top + 13, said, { halo: true }));
    const inside = rowMarks(row.bar, scale, barHeight);
    const thread = row.output && row.output.id === selected ? selectionMark(row.bar, scale, barHeight) : undefined;
    marks.push({ type: 'group', k: 1, tx: 0, ty: top + titleHeight, marks: thread ? [...inside, thread] : inside });
  });
  return { width, height, marks };
}
