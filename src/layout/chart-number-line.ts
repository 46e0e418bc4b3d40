/** Where one value stands between its baseline and its target: a line of numbers below the figure. */
import { stated } from './chart-data.js';
import { drawFigure, type FigureModel } from './chart-figure.js';
import type { Drawn } from './chart-lines.js';
import { dodge, ringMarks, squareMark } from './chart-marks.js';
import { latestOf } from './chart-slice.js';
import { letters, textMark, type ChartText, type Milestones } from './chart-text.js';
import { roundScale } from './number-ticks.js';
import type { Mark } from './scene.js';

export interface NumberLineModel extends FigureModel, Milestones {
  readonly text: ChartText;
  /** What is left to the target, in words. */
  readonly gap?: string | undefined;
}

/** The figure with its line, which needs a baseline or a target. */
export function drawOnNumberLine(model: NumberLineModel): Drawn {
  const { observed, slice: { groups: [group] }, text, width, gap, baseline, target } = model;
  const figure = drawFigure(model);
  const row = group && latestOf(observed, group);
  const value = row === undefined ? undefined : observed.values[row]!;
  const least = [value, baseline?.value, target?.value].filter((each) => each !== undefined);
  const isZero = Math.min(...least) >= 0;
  const scale = roundScale(isZero ? 0 : Math.min(...least), Math.max(...least, isZero ? 0 : -Infinity), 4);
  const right = Math.min(width - 16, 640);
  const x = (at: number): number => 12 + ((at - scale.from) / (scale.to - scale.from)) * (right - 12);
  const y = figure.scene.height + 44;
  const marks: Mark[] = [...figure.scene.marks, { type: 'line', x1: 12, y1: y, x2: right, y2: y, stroke: 'hatch' }];
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
    ...(value === undefined ? [] : [{ at: value, name: text.value(value) }]),
  ].map(({ at, name }) => {
    const half = text.measure(name, letters, 600) / 2;
    return { x: Math.max(half, Math.min(x(at), width - half)), half, name, y: y - 14 };
  }).sort((a, b) => a.x - b.x);
  const clashes = names.some((label, index) => index > 0 && label.x - label.half < names[index - 1]!.x + names[index - 1]!.half + 8);
  const placed = clashes ? dodge(names, 16, -Infinity, y - 14) : names.map((label) => ({ ...label, at: label.y }));
  for (const { x: at, at: height, name } of placed) marks.push(textMark(at, height, name, { anchor: 'middle', weight: 600, halo: true }));
  return { ...figure, scene: { width, height: y + (gap ? 56 : 28), marks } };
}
