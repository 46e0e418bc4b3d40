/** One value, large, with its date, and where it stands between baseline and target. */
import { stated, type Observed } from './chart-data.js';
import type { Drawn } from './chart-lines.js';
import { dodge, letters, ringMarks, squareMark, textMark, type ChartText, type Milestones } from './chart-marks.js';
import { latestOf, type Slice } from './chart-slice.js';
import { roundScale } from './number-ticks.js';
import type { Mark } from './scene.js';
import { wrapText } from './text-wrap.js';

export interface FigureModel extends Milestones {
  readonly observed: Observed;
  readonly slice: Slice;
  readonly text: ChartText;
  readonly width: number;
  readonly unit: string;
  /** Under the figure: its date, its status, or that there is none. */
  readonly about: string;
  /** In place of the figure where there is no value. */
  readonly none: string;
  readonly gap?: string | undefined;
  readonly locale: string;
}

const figureSize = 56;
const aboutSize = 14;

export function drawFigure({ observed, slice, text, width, unit, about, none, gap, locale, baseline, target }: FigureModel): Drawn {
  const [group] = slice.groups;
  const row = group && latestOf(observed, group);
  const value = row === undefined ? undefined : observed.values[row]!;
  const words = value === undefined ? none : text.value(value);
  const size = value === undefined ? 24 : Math.max(24, Math.min(figureSize, (figureSize * width * 0.9) / text.measure(words, figureSize, 600)));
  const marks: Mark[] = [textMark(0, figureSize, words, { size, weight: 600 })];
  const across = text.measure(words, size, 600);
  let y = figureSize;
  const isBeside = across + 12 + text.measure(unit, 18) <= width;
  if (unit && isBeside && value !== undefined) marks.push(textMark(across + 12, y, unit, { size: 18, fill: 'muted' }));
  for (const line of [...(unit && !isBeside ? wrapText(unit, width, 3, (part) => text.measure(part, 18), locale) : []), ...wrapText(about, width, 3, (part) => text.measure(part, aboutSize), locale)]) {
    y += 24;
    marks.push(textMark(0, y, line, { size: aboutSize, fill: 'muted' }));
  }
  const place = { x: Math.min(across, width) / 2, y: figureSize - size / 3 };
  const least = [value, baseline?.value, target?.value].filter((each) => each !== undefined);
  if (baseline || target) {
    const isZero = Math.min(...least) >= 0;
    const scale = roundScale(isZero ? 0 : Math.min(...least), Math.max(...least, isZero ? 0 : -Infinity), 4);
    const right = Math.min(width - 16, 640);
    const x = (at: number): number => 12 + ((at - scale.from) / (scale.to - scale.from)) * (right - 12);
    y += 60;
    marks.push({ type: 'line', x1: 12, y1: y, x2: right, y2: y, stroke: 'hatch' });
    for (const tick of scale.ticks) {
      marks.push({ type: 'line', x1: x(tick), y1: y, x2: x(tick), y2: y + 5, stroke: 'hatch' }, textMark(x(tick), y + 20, text.tick(tick, scale.decimals), { anchor: 'middle', fill: 'muted' }));
    }
    if (baseline && value !== undefined) marks.push({ type: 'line', x1: x(baseline.value), y1: y, x2: x(value), y2: y, stroke: 'category-1', width: 4 });
    if (target && value !== undefined && gap) {
      marks.push({ type: 'path', d: `M${x(value)} ${y + 28}v4H${x(target.value)}v-4`, stroke: 'ink', fill: 'none' });
      const half = text.measure(gap, letters) / 2;
      marks.push(textMark(Math.max(half, Math.min((x(value) + x(target.value)) / 2, width - half)), y + 48, gap, { anchor: 'middle', fill: 'muted' }));
    }
    if (baseline) marks.push(squareMark(x(baseline.value), y));
    if (target) marks.push(...ringMarks(x(target.value), y));
    if (value !== undefined) marks.push({ type: 'circle', x: x(value), y, r: 6, ...(observed.states[row!] === stated.estimate ? { fill: 'surface', stroke: 'category-1', width: 2 } : { fill: 'category-1' }) });
    // Names above their signs, side by side where there is room, else in steps.
    const names = [
      ...(baseline ? [{ at: baseline.value, name: text.baseline(baseline.value) }] : []), ...(target ? [{ at: target.value, name: text.target(target.value) }] : []),
      ...(value === undefined ? [] : [{ at: value, name: words }]),
    ].map(({ at, name }) => {
      const half = text.measure(name, letters, 600) / 2;
      return { x: Math.max(half, Math.min(x(at), width - half)), half, name, y: y - 14 };
    }).sort((a, b) => a.x - b.x);
    const clashes = names.some((label, index) => index > 0 && label.x - label.half < names[index - 1]!.x + names[index - 1]!.half + 8);
    const placed = clashes ? dodge(names, 16, -Infinity, y - 14) : names.map((label) => ({ ...label, at: label.y }));
    for (const { x: at, at: height, name } of placed) marks.push(textMark(at, height, name, { anchor: 'middle', weight: 600, halo: true }));
    y += gap ? 40 : 12;
  }
  return { scene: { width, height: y + 16, marks }, tracks: group && row !== undefined ? [{ group, rows: [row], place: () => place }] : [], needsKey: false };
}
