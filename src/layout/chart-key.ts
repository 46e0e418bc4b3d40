/** Signs of the key, each in a box of 28 by 12 px. */
import { hatched, ringMarks, signOf, squareMark, styleOf } from './chart-marks.js';
import { letters } from './chart-text.js';
import type { Mark } from './scene.js';

export interface KeyItem {
  readonly sign: readonly Mark[];
  readonly name: string;
}

export const signWidth = 28;
export const signHeight = 12;

/** A piece of a line with its sign, as in the picture. */
export function lineSign(code: number, isOnly: boolean, isEstimate = false): readonly Mark[] {
  const { role, width } = styleOf(code, isOnly);
  return [
    { type: 'line', x1: 0, y1: 6, x2: signWidth, y2: 6, stroke: role, width, ...(isEstimate && { dash: [5, 4] }) },
    { type: 'path', d: signOf(code, 14, 6), fill: isEstimate ? 'surface' : role, ...(isEstimate && { stroke: role, width: 1.5 }) },
  ];
}

export const barSign: readonly Mark[] = [{ type: 'rect', x: 2, y: 1, w: 24, h: 10, fill: 'surface', stroke: 'ink', width: 1.5, dash: [5, 4] }];
export const suppressedSign: readonly Mark[] = [{ type: 'path', d: hatched(2, 2, 24, 8), stroke: 'ink' }];
export const squareSign: readonly Mark[] = [squareMark(14, 6)];
export const ringSign: readonly Mark[] = ringMarks(14, 6);
export const ruleSign: readonly Mark[] = [{ type: 'line', x1: 0, y1: 6, x2: signWidth, y2: 6, stroke: 'muted', width: 1.5, dash: [8, 4] }];
export const pathSign: readonly Mark[] = [{ type: 'line', x1: 0, y1: 10, x2: signWidth, y2: 2, stroke: 'muted', width: 1.5, dash: [1.5, 4] }];
export const betweenSign: readonly Mark[] = [{ type: 'rect', x: 1, y: 1, w: 26, h: 10, fill: 'land', stroke: 'hatch' }];

/** The key as marks: items in lines of a width, from the side where the language begins. */
export function keyMarks(items: readonly KeyItem[], width: number, measure: (text: string) => number, rtl: boolean): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = [];
  let x = 0;
  let y = 0;
  for (const { sign, name } of items) {
    const needs = signWidth + 8 + measure(name) + 20;
    if (x > 0 && x + needs > width) {
      x = 0;
      y += 20;
    }
    marks.push({ type: 'group', k: 1, tx: rtl ? width - x - signWidth : x, ty: y + 2, marks: sign });
    marks.push({ type: 'text', x: rtl ? width - x - signWidth - 8 : x + signWidth + 8, y: y + 12, text: name, size: letters, direction: rtl ? 'rtl' : 'ltr' });
    x += needs;
  }
  return { marks, height: items.length ? y + 20 : 0 };
}
