/**
 * The list of proposals as a scene, for files: the summary's bars, then the first proposals under their
 * headings, each with the sign of its status and what became of it beside or, where it is narrow, below.
 */
import { statusLook } from './proposals-scene.js';
import type { Mark, Scene, TextMark } from './scene.js';
import type { TextMeasurer } from './text-fit.js';
import { wrapText } from './text-wrap.js';

/** A heading, or a proposal in words. */
export interface ProposalLine {
  readonly text: string;
  /** Undefined for a heading; `''` where the proposal has no status. */
  readonly status?: string;
  readonly answer?: string;
  readonly about?: string;
  /** On the thread of what is selected. */
  readonly lit?: boolean;
}

export interface ProposalListOptions {
  /** Of the scene, px. From 640 px what became of a proposal stands beside it. */
  readonly width: number;
  readonly measure: TextMeasurer;
  readonly rtl?: boolean;
  /** BCP 47 tag, for breaking lines. */
  readonly locale: string;
  /** Line for the proposals that were left out: "and 12 more". Undefined when there are none. */
  readonly more?: string | undefined;
}

const textSize = 14;
const smallSize = 12;
const leading = 1.4;
const margin = 24;
const gap = 10;

interface Column {
  readonly start: number;
  readonly width: number;
}

/** Bars, if there are any, and the lines below them. */
export function proposalListScene(bars: Scene | undefined, lines: readonly ProposalLine[], options: ProposalListOptions): Scene {
  const { width, measure, rtl = false, locale, more } = options;
  const wide = width >= 640;
  const text: Column = { start: margin, width: (wide ? width * 0.6 : width) - margin };
  const answer: Column = wide ? { start: width * 0.66, width: width * 0.34 } : text;
  const marks: Mark[] = bars ? [{ type: 'group', k: 1, tx: 0, ty: 0, marks: bars.marks }] : [];
  let y = bars ? bars.height + 24 : 0;
  const x = (along: number) => (rtl ? width - along : along);

  /** Writes a text from `top` down; gives where it ends. */
  const write = (words: string | undefined, column: Column, top: number, size: number, most: number, style: Partial<TextMark> = {}): number => {
    if (!words) return top;
    let bottom = top;
    for (const line of wrapText(words, column.width, most, (part) => measure(part, size, style.weight), locale)) {
      marks.push({ type: 'text', x: x(column.start), y: bottom + size, text: line, size, anchor: 'start', direction: rtl ? 'rtl' : 'ltr', ...style });
      bottom += Math.round(size * leading);
    }
    return bottom;
  };
  const rule = (stroke: 'ink' | 'rule') => marks.push({ type: 'line', x1: 0, x2: width, y1: y, y2: y, stroke });

  for (const line of lines) {
    if (line.status === undefined) {
      y = write(line.text, { start: 0, width }, y + gap, textSize + 1, 3, { weight: 600 }) + 4;
      rule('ink');
      continue;
    }
    const top = y + gap;
    const left = write(line.about, text, write(line.text, text, top, textSize, 8), smallSize, 2, { fill: 'muted' });
    const right = write(line.answer, answer, wide ? top : left, smallSize, 5);
    marks.push(...statusSign(line.status, x(8), top + textSize * 0.6));
    const bottom = Math.max(left, right) + gap;
    if (line.lit) marks.push({ type: 'line', x1: x(-6), x2: x(-6), y1: y + 2, y2: bottom - 2, stroke: 'accent', width: 2 });
    y = bottom;
    rule('rule');
  }
  if (more) y = write(more, { start: margin, width: width - margin }, y + gap, textSize, 1, { fill: 'muted' });
  return { width, height: Math.ceil(y), marks };
}

/** The same signs as on the screen, filled like the bars: shape and pattern say the status before the colour does. */
export function statusSign(status: string, x: number, y: number): Mark[] {
  const { fill, stroke, dash } = statusLook(status);
  const r = 6;
  const ring: Mark = { type: 'circle', x, y, r, fill, stroke, width: 2 };
  switch (status) {
    case 'changed': return [{ type: 'path', d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`, fill, stroke, width: 2 }];
    case 'not-pursued': return [ring, { type: 'line', x1: x - r, x2: x + r, y1: y, y2: y, stroke, width: 2 }];
    case 'taken-up': case 'merged': case 'proposed': return [ring];
    case '': return [{ ...ring, width: 1.5, ...(dash && { dash: [2, 2] }) }];
    default: return [{ type: 'rect', x: x - r, y: y - r, w: 2 * r, h: 2 * r, fill, stroke, width: 2 }];
  }
}
