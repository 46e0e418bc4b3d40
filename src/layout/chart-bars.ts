/** The latest value of each group as a bar from zero, the largest first. */
import { stated, type Observed } from './chart-data.js';
import type { Drawn, Track } from './chart-lines.js';
import { hatched } from './chart-marks.js';
import { letters, textMark, type ChartText, type Milestones } from './chart-text.js';
import { latestOf, type Group, type Slice } from './chart-slice.js';
import type { LineMark, Mark } from './scene.js';
import { fitText } from './text-fit.js';

export interface BarModel extends Pick<Milestones, 'target'> {
  readonly observed: Observed;
  readonly slice: Slice;
  readonly text: ChartText;
  readonly width: number;
  /** Most bars to be drawn. */
  readonly most: number;
  /** A date of the feed in words. */
  readonly date: (date: string) => string;
  /** "suppressed" or "no value". */
  readonly missing: (isSuppressed: boolean) => string;
}

interface Bar {
  readonly group: Group;
  readonly row: number;
  readonly value: number | undefined;
}

const rowHeight = 30;
const barHeight = 18;
/** Below this width names stand above their bars. */
const narrow = 460;

/** Bars by value, the largest first; groups without a value after them, and what is not disaggregated last of its kind. */
export function barsOf(observed: Observed, { groups }: Slice): readonly Bar[] {
  const bars = groups.map((group): Bar => {
    const row = latestOf(observed, group);
    return row === undefined ? { group, row: group.rows.at(-1)!, value: undefined } : { group, row, value: observed.values[row]! };
  });
  return bars.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || 0);
}

/** The date that most bars have; it is not repeated at each. */
export function usualDate({ dates, dateOf }: Observed, bars: readonly Bar[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { row, value } of bars) {
    const text = dates[dateOf[row]!]?.text;
    if (text !== undefined && value !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

export function drawBars(model: BarModel): Drawn {
  const { observed, slice, text, width, target, most, date, missing } = model;
  const bars = barsOf(observed, slice);
  const shown = bars.slice(0, most);
  const usual = usualDate(observed, bars);
  const named = (words: string, room: number): string => fitText(words, room, (part) => text.measure(part, letters));
  const isNarrow = width < narrow;
  const nameRoom = isNarrow ? 0 : Math.min(width * 0.34, Math.max(...shown.map(({ group }) => text.measure(text.label(group.key), letters, 600))) + 12);
  const notes = shown.map(({ row, value }) => {
    const day = observed.dates[observed.dateOf[row]!]?.text;
    const about = value === undefined ? missing(observed.states[row] === stated.suppressed) : text.value(value);
    return day === undefined || day === usual ? about : `${about} (${date(day)})`;
  });
  const valueRoom = Math.max(...notes.map((note) => text.measure(note, letters, 600))) + 10;
  const values = [...shown.flatMap(({ value = [] }) => value), ...(target ? [target.value] : [])];
  const low = Math.min(0, ...values);
  // Where all is zero, or nothing has a value, there still is a scale.
  const high = Math.max(0, ...values) || (low < 0 ? 0 : 1);
  const from = nameRoom + (low < 0 ? valueRoom : 0);
  const to = width - (high > 0 ? valueRoom : 0);
  const x = (value: number): number => from + ((value - low) / (high - low)) * Math.max(20, to - from);
  const step = isNarrow ? rowHeight + 16 : rowHeight;
  const top = target ? 28 : 4;
  const height = top + shown.length * step + 4;
  const zero = Math.round(x(0)) + 0.5;
  const marks: Mark[] = [];
  const names: Mark[] = [];
  shown.forEach(({ group, row, value }, index) => {
    const y = top + index * step + (isNarrow ? 18 : (rowHeight - barHeight) / 2);
    const role = group.code === 0 ? 'hatch' : 'category-1';
    const name = text.label(group.key);
    names.push(isNarrow ? textMark(0, y - 5, named(name, width), { weight: 600, halo: true }) : textMark(nameRoom - 8, y + 13, named(name, nameRoom - 8), { anchor: 'end' }));
    if (value === undefined) {
      if (observed.states[row] === stated.suppressed) marks.push({ type: 'path', d: hatched(zero, y, 24, barHeight), stroke: role });
      names.push(textMark(zero + (observed.states[row] === stated.suppressed ? 30 : 6), y + 13, notes[index]!, { fill: 'muted' }));
      return;
    }
    const end = x(value);
    const isEstimate = observed.states[row] === stated.estimate;
    marks.push({
      type: 'rect', x: Math.min(zero, end), y, w: Math.abs(end - zero), h: barHeight,
      ...(isEstimate ? { fill: 'surface', stroke: role, width: 1.5, dash: [5, 4] } : { fill: group.code === 0 ? { pattern: 'hatch', role: 'hatch' } : role, stroke: group.code === 0 ? 'hatch' : 'none' }),
    });
    names.push(textMark(end + (value < 0 ? -6 : 6), y + 13, notes[index]!, { weight: 600, anchor: value < 0 ? 'end' : 'start' }));
  });
  marks.unshift({ type: 'line', x1: zero, y1: top, x2: zero, y2: height - 4, stroke: 'ink' });
  if (target) {
    const at = x(target.value);
    const words = text.target(target.value);
    const half = text.measure(words, letters, 600) / 2;
    // Over the bars, with a margin in which it is seen on them.
    const rule: LineMark = { type: 'line', x1: at, y1: top - 6, x2: at, y2: height - 4 };
    marks.push({ ...rule, stroke: 'surface', width: 4 }, { ...rule, stroke: 'ink', width: 1.5 });
    names.push(textMark(Math.max(half, Math.min(at, width - half)), top - 12, words, { anchor: 'middle', weight: 600 }));
  }
  const tracks = shown.map(({ group, row, value }, index): Track => ({
    group, rows: [row], place: () => ({ x: value === undefined ? zero : x(value), y: top + index * step + (isNarrow ? 18 : 6) + barHeight / 2 }),
  }));
  return { scene: { width, height, marks: [...marks, ...names] }, tracks, needsKey: false, parts: bars.length };
}
