/** The signs that stand for a value, a baseline, a target and what is not told, and room for their labels. */
import type { CircleMark, Mark, Role } from './scene.js';

/** Labels one above the other at or near where they want to be: none overlaps, all stay between `top` and `bottom` as far as they fit. */
export function dodge<T extends { readonly y: number }>(labels: readonly T[], height: number, top: number, bottom: number): (T & { readonly at: number })[] {
  const placed = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label, at: label.y }));
  let free = top;
  for (const label of placed) {
    label.at = Math.max(label.at, free);
    free = label.at + height;
  }
  let room = bottom;
  for (const label of placed.reverse()) {
    label.at = Math.min(label.at, room);
    room = label.at - height;
  }
  return placed.reverse();
}

/** A tenth of a pixel is as exact as a path has to be. */
export const short = (value: number): number => Math.round(value * 10) / 10;

/** Outlines of the signs of groups, about 8 px across. The shape tells what the colour may not. */
const signs: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`,
  (x, y) => `M${x - 3} ${y - 3}h6v6h-6Z`,
  (x, y) => `M${x} ${y - 4}l4 7h-8Z`,
  (x, y) => `M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5Z`,
  (x, y) => `M${x} ${y + 4}l4 -7h-8Z`,
];

export const signOf = (code: number, x: number, y: number): string => signs[(Math.max(1, code) - 1) % signs.length]!(short(x), short(y));

export interface LineStyle {
  readonly role: Role;
  readonly width: number;
}

/** What is not disaggregated is broad and grey, so that it is taken for none of the groups. */
export const styleOf = (code: number, isOnly: boolean): LineStyle =>
  code === 0 && !isOnly ? { role: 'hatch', width: 4 } : { role: `category-${((Math.max(1, code) - 1) % 8) + 1}`, width: 2 };

export const squareMark = (x: number, y: number): Mark => ({ type: 'rect', x: x - 4, y: y - 4, w: 8, h: 8, fill: 'surface', stroke: 'ink', width: 1.5 });

export const ringMarks = (x: number, y: number): Mark[] => {
  const ring: Omit<CircleMark, 'r' | 'fill'> = { type: 'circle', x, y, stroke: 'ink', width: 1.5 };
  return [{ ...ring, r: 5.5, fill: 'surface' }, { ...ring, r: 1.5, fill: 'ink' }];
};

/** A frame filled with rising lines: something is there and not told. */
export function hatched(x: number, y: number, width: number, height: number): string {
  let d = `M${short(x)} ${short(y)}h${short(width)}v${height}h${short(-width)}Z`;
  for (let at = x; at + height <= x + width + 0.5; at += 5) d += `M${short(at)} ${short(y + height)}l${height} ${-height}`;
  return d;
}
