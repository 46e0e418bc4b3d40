/** One value, large, with its date. Where it stands between baseline and target is drawn below it by `chart-number-line.ts`. */
import type { Observed } from './chart-data.js';
import type { Drawn } from './chart-lines.js';
import { textMark, type FigureText } from './chart-text.js';
import { latestOf, type Slice } from './chart-slice.js';
import type { Mark } from './scene.js';
import { wrapText } from './text-wrap.js';

export interface FigureModel {
  readonly observed: Observed;
  readonly slice: Slice;
  readonly text: FigureText;
  readonly width: number;
  readonly unit: string;
  /** Under the figure: its date, its status, or that there is none. */
  readonly about: string;
  /** In place of the figure where there is no value. */
  readonly none: string;
  readonly locale: string;
}

const figureSize = 56;
const aboutSize = 14;

export function drawFigure({ observed, slice, text, width, unit, about, none, locale }: FigureModel): Drawn {
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
  return { scene: { width, height: y + 16, marks }, tracks: group && row !== undefined ? [{ group, rows: [row], place: () => place }] : [], needsKey: false };
}
