/**
 * A fact sheet as one scene, for files: title and finding above, facts and map at the side where reading begins, and the text with its
 * pictures beside them; all in one column where it is narrow. Texts are wrapped and never cut.
 */
import type { Mark, Role, Scene, TextMark } from './scene.js';
import type { TextMeasurer } from './text-fit.js';
import { wrapText } from './text-wrap.js';
import { stateGlyph } from './timeline-marks.js';
import type { WorkState } from './timeline-status.js';

export interface SheetFact {
  readonly term: string;
  /** One text to a line. */
  readonly texts: readonly string[];
  readonly state?: WorkState;
}

export interface SheetItem {
  readonly head?: string;
  readonly text?: string;
  readonly note?: string;
  readonly state?: WorkState;
}

export interface SheetSection {
  readonly heading: string;
  readonly items?: readonly SheetItem[];
  /** A picture in place of a text, drawn for a width. */
  readonly picture?: (width: number) => Scene | undefined;
  /** On the thread: a line of the accent runs beside it. */
  readonly isThread?: boolean;
}

export interface SheetContent {
  readonly kind?: string;
  readonly title: string;
  readonly finding: string;
  readonly facts: readonly SheetFact[];
  readonly map?: (width: number) => Scene | undefined;
  readonly absent?: string;
  readonly summary?: string;
  readonly sections: readonly SheetSection[];
}

export interface SheetOptions {
  readonly width: number;
  readonly rtl: boolean;
  readonly locale: string;
  readonly measure: TextMeasurer;
}

const body = 15;
const small = 13;
const leading = 1.45;
const gap = 40;
/** A picture holds so many lines of one text; what is longer is in the data. */
const mostLines = 200;
/** Narrower than this there is one column. */
const oneColumn = 640;

interface Style {
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly fill?: Role;
}

/** A column that is written from its top, in the reading direction. */
class Column {
  readonly marks: Mark[] = [];
  y: number;
  readonly from: number;
  readonly width: number;
  #options: SheetOptions;

  constructor(from: number, width: number, y: number, options: SheetOptions) {
    this.from = from;
    this.width = width;
    this.y = y;
    this.#options = options;
  }

  /** Px from the left, of px from the column's start in the reading direction. */
  x(along: number): number {
    const { width, rtl } = this.#options;
    return rtl ? width - this.from - along : this.from + along;
  }

  write(text: string | undefined, { size = body, weight = 400, fill = 'ink' }: Style = {}, indent = 0, room = this.width - indent): void {
    if (!text) return;
    const { rtl, locale, measure } = this.#options;
    const most = Math.min(room, size * 42);
    for (const paragraph of text.split(/\n+/)) {
      for (const line of wrapText(paragraph, most, mostLines, (part) => measure(part, size, weight), locale)) {
        const mark: TextMark = { type: 'text', x: this.x(indent), y: Math.round(this.y + size), text: line, size, weight, fill, direction: rtl ? 'rtl' : 'ltr' };
        this.marks.push(mark);
        this.y += Math.round(size * leading);
      }
    }
  }

  rule(stroke: Role = 'rule'): void {
    this.marks.push({ type: 'line', x1: this.x(0), x2: this.x(this.width), y1: Math.round(this.y), y2: Math.round(this.y), stroke });
    this.y += 8;
  }

  sign(state: WorkState, indent: number): void {
    const { rtl } = this.#options;
    this.marks.push(stateGlyph(state, rtl ? this.x(indent) - 22 : this.x(indent), this.y + 9, { width: 22, rtl }));
  }

  picture(scene: Scene | undefined): void {
    if (!scene) return;
    this.marks.push({ type: 'group', k: 1, tx: this.#options.rtl ? this.x(0) - scene.width : this.x(0), ty: this.y, marks: scene.marks });
    this.y += scene.height + 8;
  }
}

function writeFacts(column: Column, { facts, map, absent }: SheetContent): void {
  column.picture(map?.(column.width));
  if (map) column.y += 4;
  const term = Math.round(column.width * 0.32);
  facts.forEach(({ term: name, texts, state }, index) => {
    column.rule(index ? 'rule' : 'ink');
    const top = column.y;
    column.write(name, { size: small, fill: 'muted' }, 0, term - 8);
    const below = column.y;
    column.y = top;
    if (state) column.sign(state, term);
    texts.forEach((text, n) => column.write(text, { size: small }, term + (state && n === 0 ? 28 : 0)));
    column.y = Math.max(column.y, below) + 6;
  });
  if (!absent) return;
  column.rule();
  column.write(absent, { size: small, fill: 'muted' });
}

function writeItem(column: Column, { head, text, note, state }: SheetItem, isList: boolean): void {
  const indent = isList ? 16 : 0;
  if (state) column.sign(state, indent);
  if (isList && !state) column.marks.push({ type: 'circle', x: column.x(4), y: column.y + 10, r: 2, fill: 'ink' });
  column.write(head, { weight: 600 }, state ? indent + 30 : indent);
  column.write(text, {}, indent);
  column.write(note, { size: small, fill: 'muted' }, indent);
  column.y += 8;
}

function writeText(column: Column, { summary, sections }: SheetContent): void {
  column.write(summary);
  for (const { heading, items = [], picture, isThread } of sections) {
    column.y += 18;
    const top = column.y;
    column.write(heading, { weight: 600 });
    column.y += 4;
    column.picture(picture?.(column.width));
    for (const item of items) writeItem(column, item, items.length > 1 || item.head !== undefined);
    if (isThread) column.marks.push({ type: 'line', x1: column.x(-12), x2: column.x(-12), y1: top, y2: column.y, stroke: 'accent', width: 2 });
  }
}

/** Draws the sheet as wide as asked for, and as high as it is. */
export function profileScene(content: SheetContent, options: SheetOptions): Scene {
  const { width } = options;
  const head = new Column(0, width, 0, options);
  head.write(content.kind, { size: small, fill: 'muted' });
  head.write(content.title, { size: 24, weight: 600 });
  head.y += 4;
  head.write(content.finding);
  head.y += 20;
  const isNarrow = width < oneColumn;
  const side = isNarrow ? width : Math.round(width * 0.32);
  const facts = new Column(0, side, head.y, options);
  writeFacts(facts, content);
  const from = isNarrow ? 0 : side + gap;
  const text = new Column(from, width - from, isNarrow ? facts.y + 24 : head.y, options);
  writeText(text, content);
  return { width, height: Math.ceil(Math.max(facts.y, text.y)), marks: [...head.marks, ...facts.marks, ...text.marks] };
}
