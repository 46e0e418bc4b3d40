import type { Mark, TextMark } from './scene.js';
import type { TextMeasurer } from './text-fit.js';
import { wrapText } from './text-wrap.js';

export interface ScenePageOptions {
  /** Of the scene, px. From 640 px what belongs together stands beside each other. */
  readonly width: number;
  readonly measure: TextMeasurer;
  readonly rtl?: boolean;
  /** BCP 47 tag, for breaking lines. */
  readonly locale: string;
  /** Line for what was left out. Undefined when nothing was. */
  readonly more?: string | undefined;
}

/** Where lines begin and how long they may be, px in the reading direction. */
export interface SceneColumn {
  readonly start: number;
  readonly width: number;
}

/** Sizes of letters, px, and the space around a paragraph. */
export const textSize = 14;
export const smallSize = 12;
export const gap = 10;
const leading = 1.4;

/** A picture that is written like a page, from the top down, with rules between its parts and a line beside what is on the thread. */
export class ScenePage {
  readonly marks: Mark[] = [];
  readonly wide: boolean;
  #options: ScenePageOptions;

  constructor(options: ScenePageOptions) {
    this.#options = options;
    this.wide = options.width >= 640;
  }

  /** Px from the left of what lies so far along the reading direction. */
  x(along: number): number {
    return this.#options.rtl ? this.#options.width - along : along;
  }

  /** Writes a text of at most `most` lines from `top` down; gives where it ends. */
  write(words: string | undefined, { start, width }: SceneColumn, top: number, size: number, most: number, style: Partial<TextMark> = {}): number {
    if (!words) return top;
    const { measure, rtl, locale } = this.#options;
    let bottom = top;
    for (const line of wrapText(words, width, most, (part) => measure(part, size, style.weight), locale)) {
      this.marks.push({ type: 'text', x: this.x(start), y: bottom + size, text: line, size, anchor: 'start', direction: rtl ? 'rtl' : 'ltr', ...style });
      bottom += Math.round(size * leading);
    }
    return bottom;
  }

  /** A rule over a column, or over the whole width. */
  rule(y: number, stroke: 'ink' | 'rule', { start, width }: SceneColumn = { start: 0, width: this.#options.width }): void {
    this.marks.push({ type: 'line', x1: this.x(start), x2: this.x(start + width), y1: y, y2: y, stroke });
  }

  thread(along: number, top: number, bottom: number): void {
    this.marks.push({ type: 'line', x1: this.x(along), x2: this.x(along), y1: top, y2: bottom, stroke: 'accent', width: 2 });
  }
}
