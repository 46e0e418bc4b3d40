/** The thread as a scene, for files: the linked columns, or, where there is no room for them, the indented list. */
import { statusLook } from './proposals-scene.js';
import type { Mark, Scene, TextMark } from './scene.js';
import type { TextMeasurer } from './text-fit.js';
import { wrapText } from './text-wrap.js';
import type { UptakeColumns, UptakeItem } from './uptake-columns.js';
import { lineWidth, linkPath, linksOf, portPath, type ColumnPlace } from './uptake-curves.js';

/** A record in words, as the picture shows it. */
export interface ItemText {
  readonly text: string;
  /** Word of the status, written before the text. */
  readonly word?: string | undefined;
  /** Status as the feed has it, for the sign; `''` where there is none; undefined for what has no sign. */
  readonly status?: string | undefined;
  readonly line?: string | undefined;
  readonly strong?: boolean;
}

export interface UptakeSceneOptions {
  readonly width: number;
  readonly measure: TextMeasurer;
  readonly rtl?: boolean;
  /** BCP 47 tag, for breaking lines. */
  readonly locale: string;
  /** Px from the top of the records below which nothing is drawn. */
  readonly most: number;
  /** What stands for the rows that were left out. */
  readonly more: (count: number) => string;
}

export interface ColumnsScene extends UptakeSceneOptions {
  readonly columns: UptakeColumns;
  readonly places: readonly ColumnPlace[];
  /** Count and meaning of each column, in its order. */
  readonly heads: readonly (readonly [string, string])[];
  readonly textOf: (item: UptakeItem) => ItemText;
  readonly isLit: (item: UptakeItem) => boolean;
}

const size = 14;
const small = 12;
const leading = 18;
const signWidth = 20;
const headHeight = 48;

type Write = (words: string, along: number, width: number, top: number, most: number, style?: Partial<TextMark>) => number;

/** Writes lines from `top` down, and gives where they end. `along` is from the side where reading begins. */
function writer(marks: Mark[], { width, measure, rtl = false, locale }: UptakeSceneOptions): Write {
  return (words, along, room, top, most, style = {}) => {
    const { size: letters = size, weight = 400 } = style;
    let y = top;
    for (const line of wrapText(words, Math.max(letters, room), most, (part) => measure(part, letters, weight), locale)) {
      marks.push({ type: 'text', x: rtl ? width - along : along, y: y + letters, text: line, size: letters, anchor: 'start', direction: rtl ? 'rtl' : 'ltr', ...style });
      y += Math.round(letters * 1.3);
    }
    return y;
  };
}

/** The sign of a status: shape and pattern say it before the colour does. */
function sign(status: string, x: number, y: number): Mark[] {
  const { fill, stroke, dash } = statusLook(status);
  const r = 6;
  const ring: Mark = { type: 'circle', x, y, r, fill, stroke, width: 2, ...(dash && { dash: [2, 2] }) };
  if (status === 'changed') return [{ type: 'path', d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`, fill, stroke, width: 2 }];
  if (status === 'not-pursued') return [ring, { type: 'line', x1: x - r, x2: x + r, y1: y, y2: y, stroke, width: 2 }];
  return [ring];
}

function writeItem({ text, word, status, line, strong }: ItemText, along: number, width: number, top: number, options: UptakeSceneOptions, marks: Mark[], write: Write): number {
  const inset = status === undefined ? 0 : signWidth;
  if (status !== undefined) marks.push(...sign(status, options.rtl ? options.width - along - 7 : along + 7, top + 9));
  const bottom = write(word ? `${word}. ${text}` : text, along + inset, width - inset, top, 2, { weight: strong ? 600 : 400 });
  return line ? write(line, along + inset, width - inset, bottom, 1, { size: small, fill: 'muted' }) : bottom;
}

/** The columns with their headings, from the first record as far as `most`. */
export function columnsScene(options: ColumnsScene): Scene {
  const { width, columns, places, heads, textOf, isLit, rtl = false, most, more } = options;
  const marks: Mark[] = [];
  const write = writer(marks, options);
  const byKind = new Map(places.map((place) => [place.kind, place]));
  const isIn = ({ y }: UptakeItem) => y < most;
  const inner: Mark[] = [];
  for (const link of linksOf(columns, isIn)) {
    if (!isIn(link.from) || !isIn(link.to)) continue;
    const lit = isLit(link.from) && isLit(link.to);
    inner.push({ type: 'path', d: linkPath(link, byKind, columns.columns, rtl), fill: 'none', stroke: lit ? 'accent' : 'border', width: lit ? 2 : lineWidth(link.count) });
  }
  let left = 0;
  let bottom = 0;
  columns.columns.forEach(({ kind, items }, i) => {
    const place = byKind.get(kind)!;
    const along = rtl ? width - place.x - place.w : place.x;
    const [count, meaning] = heads[i]!;
    write(meaning, along, place.w, write(count, along, place.w, 0, 1, { weight: 600 }), 1, { size: small, fill: 'muted' });
    for (const item of items) {
      if (!isIn(item)) {
        left++;
        continue;
      }
      bottom = Math.max(bottom, item.y + item.h);
      const bars = portPath(item, columns, byKind, rtl);
      if (bars) inner.push({ type: 'path', d: bars, fill: 'none', stroke: isLit(item) ? 'accent' : 'border', width: isLit(item) ? 2 : 1 });
      const indent = columns.columns.every((column) => column.kind !== 'session') && (item.kind === 'proposal' || item.kind === 'fold') ? 16 : 0;
      writeItem(textOf(item), along + indent, place.w - indent, headHeight + item.y + 5, options, marks, write);
    }
  });
  marks.push({ type: 'line', x1: 0, x2: width, y1: headHeight - 6, y2: headHeight - 6, stroke: 'ink' });
  bottom += headHeight;
  if (left) bottom = write(more(left), 0, width, bottom + 6, 1, { fill: 'muted' });
  return { width, height: Math.ceil(bottom + 4), marks: [{ type: 'group', k: 1, tx: 0, ty: headHeight, marks: inner }, ...marks] };
}

export interface ListLine extends ItemText {
  /** From 1. */
  readonly level: number;
  readonly lit: boolean;
}

/** The indented list, as far as `most`. */
export function listScene(lines: readonly ListLine[], options: UptakeSceneOptions): Scene {
  const { width, rtl = false, most, more } = options;
  const marks: Mark[] = [];
  const write = writer(marks, options);
  let y = 0;
  let drawn = 0;
  for (const line of lines) {
    if (y > most) break;
    const along = Math.max(0, line.level - 2) * 14 + 8;
    const top = y + 6;
    const bottom = writeItem(line, along, width - along, top, options, marks, write) + 6;
    if (line.lit) marks.push({ type: 'line', x1: rtl ? width - 1 : 1, x2: rtl ? width - 1 : 1, y1: y + 2, y2: bottom - 2, stroke: 'accent', width: 2 });
    marks.push({ type: 'line', x1: 0, x2: width, y1: bottom, y2: bottom, stroke: 'rule' });
    y = Math.max(bottom, top + leading);
    drawn++;
  }
  if (drawn < lines.length) y = write(more(lines.length - drawn), 0, width, y + 6, 1, { fill: 'muted' });
  return { width, height: Math.ceil(y + 4), marks };
}
