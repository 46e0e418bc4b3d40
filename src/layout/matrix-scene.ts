/** The whole matrix as a scene for files: names, totals, cells and key, whatever part of it is on the screen. */
import type { CellState } from './matrix.js';
import type { Mark, Role, Scene, TextMark } from './scene.js';
import { fitText, type TextMeasurer } from './text-fit.js';
import { wrapText } from './text-wrap.js';

export interface SceneCell {
  readonly state: CellState;
  readonly text: string;
  /** Something has been reported about it. */
  readonly noted: boolean;
  /** It counts as active and yet has been reported as a gap. */
  readonly disputed?: boolean;
  /** On the thread of what is selected. */
  readonly lit: boolean;
}

/** A row, or the name of a region, which has no total. */
export interface SceneRow {
  readonly name: string;
  readonly total?: string;
  readonly cells: readonly SceneCell[];
}

export interface MatrixSceneInput {
  readonly corner: { readonly name: string; readonly total: string };
  readonly rows: readonly SceneRow[];
  readonly columns: readonly { readonly name: string; readonly total: string }[];
  readonly key: readonly { readonly cell: SceneCell; readonly words: string }[];
  readonly notes: readonly string[];
}

export interface MatrixSceneOptions {
  /** Px; a matrix of many columns is wider. */
  readonly width: number;
  readonly measure: TextMeasurer;
  readonly rtl: boolean;
  readonly locale: string;
}

const size = 13;
const small = 12;
const line = 32;
const totalWidth = 44;
const narrowestCell = 56;
const widestCell = 112;
const gap = 8;

export function matrixScene({ corner, rows, columns, key, notes }: MatrixSceneInput, { width: wanted, measure, rtl, locale }: MatrixSceneOptions): Scene {
  const longest = Math.max(0, ...[corner, ...rows].map(({ name }) => Math.ceil(measure(name, size, 600))));
  const nameWidth = Math.min(longest + gap, 240, Math.round(wanted * 0.3));
  const cellWidth = Math.max(narrowestCell, Math.min(widestCell, (wanted - nameWidth - totalWidth) / Math.max(1, columns.length)));
  const start = nameWidth + totalWidth;
  const width = Math.max(wanted, Math.ceil(start + columns.length * cellWidth));
  const marks: Mark[] = [];
  const at = (along: number): number => (rtl ? width - along : along);
  const text = (along: number, y: number, words: string, more?: Partial<TextMark>): void => {
    if (words) marks.push({ type: 'text', x: at(along), y, text: words, size, anchor: 'start', direction: rtl ? 'rtl' : 'ltr', ...more });
  };
  const rule = (y: number, stroke: Role): void => void marks.push({ type: 'line', x1: at(0), x2: at(start + columns.length * cellWidth), y1: y, y2: y, stroke });
  const wrap = (words: string, room: number, most: number, font: number): string[] => wrapText(words, room, most, (part) => measure(part, font), locale);

  const labels = columns.map(({ name }) => wrap(name, cellWidth - 6, 4, small));
  const labelLines = Math.max(1, ...labels.map((lines) => lines.length));
  const head = labelLines * 15 + 24;
  text(0, head - 8, corner.name, { weight: 600 });
  text(nameWidth, head - 8, corner.total, { fill: 'muted' });
  columns.forEach(({ total }, i) => {
    const middle = start + (i + 0.5) * cellWidth - 1.5;
    const lines = labels[i]!;
    lines.forEach((words, j) => text(middle, (labelLines - lines.length + j + 1) * 15 - 3, words, { anchor: 'middle', size: small }));
    text(middle, head - 8, total, { anchor: 'middle', size: small });
  });
  rule(head, 'ink');

  let y = head;
  for (const row of rows) {
    const middle = y + line / 2;
    if (row.total === undefined) text(0, middle + 8, row.name, { weight: 600 });
    else {
      const lines = wrap(row.name, nameWidth - gap, 2, size);
      lines.forEach((words, i) => text(0, middle + 4.5 + (i - (lines.length - 1) / 2) * 14, words));
      text(nameWidth, middle + 4.5, row.total);
      row.cells.forEach((cell, i) => marks.push(...cellMarks(cell, rtl ? width - start - (i + 1) * cellWidth + 3 : start + i * cellWidth, y + 2, cellWidth - 3, line - 4, rtl)));
    }
    y += line;
    rule(y, 'rule');
  }

  y += 12;
  let along = 0;
  for (const { cell, words } of key) {
    const shown = fitText(words, wanted - 50, (part) => measure(part, small));
    const needed = 40 + measure(shown, small) + 24;
    if (along > 0 && along + needed > wanted) {
      along = 0;
      y += 30;
    }
    marks.push(...cellMarks(cell, rtl ? width - along - 32 : along, y, 32, 24, rtl));
    text(along + 40, y + 16, shown, { size: small });
    along += needed;
  }
  if (key.length) y += 36;
  for (const note of notes) {
    for (const words of wrap(note, Math.min(wanted, 760), 3, small)) {
      text(0, y + 12, words, { size: small, fill: 'muted' });
      y += 17;
    }
  }
  return { width, height: y, marks };
}

/** A cell in its rectangle. The state is told by fill, frame, pattern and what stands in it, so that no colour is needed to tell it. */
export function cellMarks({ state, text, noted, disputed, lit }: SceneCell, x: number, y: number, w: number, h: number, rtl = false): Mark[] {
  const marks: Mark[] = [];
  const rect = { type: 'rect', x, y, w, h } as const;
  const inner = (by: number) => ({ type: 'rect', x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by }) as const;
  const strip = disputed ? 12 : 0;
  const middle = { x: x + (w + (rtl ? strip : -strip)) / 2, y: y + h / 2 };
  const dark = state === 'overlap';
  switch (state) {
    case 'active': marks.push({ ...rect, fill: 'step-2' }); break;
    case 'overlap': marks.push({ ...rect, fill: 'step-5' }, { ...inner(2.5), stroke: 'surface' }); break;
    case 'gap': marks.push({ ...inner(1), fill: { pattern: 'cross', role: 'hatch' }, stroke: 'ink', width: 2 }, { type: 'circle', ...middle, r: 8, fill: 'surface' }); break;
    case 'other': marks.push({ ...inner(0.5), stroke: 'ink' }); break;
    case 'unplaced': marks.push({ ...inner(0.5), stroke: 'hatch' }); break;
    case 'hidden': marks.push({ ...inner(0.5), stroke: 'muted', dash: [3, 3] }); break;
    case 'unreported': break;
  }
  if (text) marks.push({ type: 'text', x: middle.x, y: middle.y + 4.5, text, size, anchor: 'middle', weight: dark || state === 'gap' ? 600 : 400, fill: dark ? 'surface' : state === 'hidden' ? 'muted' : 'ink' });
  else if (state === 'unreported') marks.push({ type: 'circle', ...middle, r: 1.2, fill: 'hatch' });
  if (disputed) {
    const [outer, edge] = rtl ? [x, x + strip] : [x + w - strip, x + w - strip];
    marks.push({ ...rect, x: outer, w: strip, fill: 'surface' }, { ...rect, x: outer, w: strip, fill: { pattern: 'cross', role: 'hatch' }, stroke: 'ink' }, { type: 'line', x1: edge, x2: edge, y1: y, y2: y + h, stroke: 'ink', width: 2 });
  } else if (noted) {
    const [end, step] = rtl ? [x, 8] : [x + w, -8];
    marks.push({ type: 'path', d: `M${end} ${y}h${step}L${end} ${y + 8}Z`, fill: dark ? 'surface' : 'ink' });
  }
  if (lit) marks.push({ type: 'line', x1: x, x2: x + w, y1: y + h + 2, y2: y + h + 2, stroke: 'accent', width: 2 });
  return marks;
}
