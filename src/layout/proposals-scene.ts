/**
 * The summary of proposals as stacked bars: one row for each theme, session or sector, a segment for each
 * status. A segment says its status by pattern as well as by colour: taken up full, merged hatched, changed
 * crossed, proposed hollow, not pursued hollow and struck through, unanswered hollow and dashed, other words dotted.
 */
import type { ProposalSummary, SummaryRow } from './proposals.js';
import type { Mark, Paint, Role, Scene, TextMark } from './scene.js';
import { fitText, type TextMeasurer } from './text-fit.js';

export interface SummarySceneOptions {
  /** Of the scene, px. Up to 480 px labels stand above their bars. */
  readonly width: number;
  readonly measure: TextMeasurer;
  readonly rtl?: boolean;
  /** Name of a row's key, and of `''`: "no theme". */
  readonly label: (key: string) => string;
  readonly statusLabel: (status: string | null) => string;
  readonly formatCount: (count: number) => string;
  /** Line for the rows that were left out: "5 more themes, 23 proposals". */
  readonly moreLabel: (more: { readonly rows: number; readonly count: number }) => string;
}

/** One filter to apply; `''` is "not given". */
export interface FilterChoice {
  readonly facet: string;
  readonly value: string;
}

/** A rectangle that answers a click, px from the top left corner. Smaller ones lie before the ones around them. */
export interface SummaryHit {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly filters: readonly FilterChoice[];
}

export interface SummaryDrawing {
  readonly scene: Scene;
  readonly hits: readonly SummaryHit[];
}

const textSize = 14;
const smallSize = 12;
const barHeight = 16;
const rowHeight = 28;
const gap = 8;
const keyLine = 24;

/** How a status is drawn. Words that are not in the vocabulary are dotted: that something was said. */
export function statusLook(status: string | null): { readonly fill: Paint; readonly stroke: Role; readonly dash?: readonly number[]; readonly struck?: boolean } {
  const role: Role = `status-${status || 'unknown'}`;
  switch (status) {
    case 'taken-up': return { fill: role, stroke: role };
    case 'merged': return { fill: { pattern: 'hatch', role }, stroke: role };
    case 'proposed': return { fill: 'surface', stroke: role };
    case 'changed': return { fill: { pattern: 'cross', role }, stroke: role };
    case 'not-pursued': return { fill: 'surface', stroke: role, struck: true };
    case '': return { fill: 'surface', stroke: role, dash: [3, 3] };
    default: return { fill: { pattern: 'dots', role: 'status-proposed' }, stroke: 'status-proposed' };
  }
}

/** Stacked bars from a zero baseline at the start side, with names, counts and a key of the statuses that occur. */
export function proposalScene(summary: ProposalSummary, options: SummarySceneOptions): SummaryDrawing {
  const { width, measure, rtl = false } = options;
  const narrow = width <= 480;
  const text = (along: number, y: number, words: string, more?: Partial<TextMark>): Mark => ({
    type: 'text', x: rtl ? width - along : along, y, text: words, size: textSize, anchor: 'start', direction: rtl ? 'rtl' : 'ltr', ...more,
  });
  const key = keyMarks(summary, options, text);
  const marks: Mark[] = [...key.marks];
  const hits: SummaryHit[] = [];
  const names = summary.rows.map((row) => measure(options.label(row.key), textSize));
  const labelWidth = narrow ? 0 : Math.min(Math.ceil(Math.max(0, ...names)) + gap, Math.round(width * 0.4));
  const counts = Math.max(0, ...summary.rows.map(({ count }) => measure(options.formatCount(count), textSize, 600)));
  const most = Math.max(1, ...summary.rows.map(({ count }) => count));
  // The scale is the same for all rows, and leaves room for the count after the longest bar.
  const perProposal = Math.max(0, width - labelWidth - gap - counts - 1) / most;
  const height = narrow ? rowHeight + textSize + 4 : rowHeight;
  summary.rows.forEach((row, i) => {
    const top = key.height + i * height;
    const barTop = top + height - barHeight - (rowHeight - barHeight) / 2;
    const middle = barTop + barHeight / 2 + textSize * 0.35;
    const name = fitText(options.label(row.key), (narrow ? width : labelWidth - gap), (part) => measure(part, textSize));
    if (name) marks.push(text(0, narrow ? barTop - 5 : middle, name));
    const end = segmentMarks(row, summary.by, options, { start: labelWidth, barTop, perProposal }, marks, hits);
    marks.push(text(end + gap, middle, options.formatCount(row.count), { weight: 600 }));
    hits.push({ x: 0, y: top, w: width, h: height, filters: [{ facet: summary.by, value: row.key }] });
  });
  let bottom = key.height + summary.rows.length * height;
  if (summary.more) {
    const line = fitText(options.moreLabel(summary.more), width - labelWidth, (part) => measure(part, textSize));
    if (line) marks.push(text(labelWidth, bottom + rowHeight / 2 + textSize * 0.35, line, { fill: 'muted' }));
    bottom += rowHeight;
  }
  if (summary.rows.length && !narrow) {
    const x = rtl ? width - labelWidth : labelWidth;
    marks.push({ type: 'line', x1: x, x2: x, y1: key.height, y2: key.height + summary.rows.length * height, stroke: 'ink' });
  }
  return { scene: { width, height: bottom, marks }, hits };
}

interface RowPlace { readonly start: number; readonly barTop: number; readonly perProposal: number }

/** Adds a row's segments to `marks` and `hits`; gives where the bar ends, px in the reading direction. */
function segmentMarks(row: SummaryRow, by: string, { width, measure, formatCount, rtl = false }: SummarySceneOptions, { start, barTop, perProposal }: RowPlace, marks: Mark[], hits: SummaryHit[]): number {
  let before = 0;
  for (const { status, count } of row.segments) {
    const from = start + before * perProposal;
    const w = count * perProposal;
    const x = rtl ? width - from - w : from;
    marks.push(...swatch(status, x, barTop, w, barHeight));
    const number = formatCount(count);
    // The whole bar's count stands at its end, so a bar of one segment has no second one inside.
    if (row.segments.length > 1 && measure(number, smallSize) + gap <= w) {
      const full = status === 'taken-up';
      marks.push({ type: 'text', x: x + w / 2, y: barTop + barHeight / 2 + smallSize * 0.35, text: number, size: smallSize, anchor: 'middle', fill: full ? 'surface' : 'ink', ...(!full && { halo: true }) });
    }
    hits.push({ x, y: barTop, w, h: barHeight, filters: [{ facet: by, value: row.key }, ...(status === null ? [] : [{ facet: 'status', value: status }])] });
    before += count;
  }
  return start + before * perProposal;
}

/** A segment or a sample of a status. A line of surface keeps neighbours apart. */
function swatch(status: string | null, x: number, y: number, w: number, h: number): Mark[] {
  const { struck, ...look } = statusLook(status);
  const inner = Math.max(0.5, w - 1);
  const marks: Mark[] = [{ type: 'rect', x: x + 0.25, y, w: inner, h, ...look }];
  if (struck) marks.push({ type: 'line', x1: x + 0.25, x2: x + 0.25 + inner, y1: y + h / 2, y2: y + h / 2, stroke: look.stroke });
  return marks;
}

function keyMarks({ statuses }: ProposalSummary, { width, measure, statusLabel, rtl = false }: SummarySceneOptions, text: (along: number, y: number, words: string, more?: Partial<TextMark>) => Mark): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  const sample = 20;
  let along = 0;
  let line = 0;
  for (const { status } of statuses) {
    const words = fitText(statusLabel(status), width - sample - gap, (part) => measure(part, smallSize));
    const needed = sample + gap + measure(words, smallSize);
    if (along > 0 && along + needed > width) {
      along = 0;
      line++;
    }
    const middle = line * keyLine + keyLine / 2;
    marks.push(...swatch(status, rtl ? width - along - sample : along, middle - 6, sample, 12), text(along + sample + gap, middle + smallSize * 0.35, words, { size: smallSize }));
    along += needed + gap * 2;
  }
  return { marks, height: statuses.length ? (line + 1) * keyLine + gap : 0 };
}
