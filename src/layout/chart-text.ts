/** What every form of a chart is written with, and what it is measured against. */
import type { TextMark } from './scene.js';
import type { TextMeasurer } from './text-fit.js';
import type { Tick } from './time-axis.js';

/** How a figure is written, in the reader's language. */
export interface FigureText {
  readonly measure: TextMeasurer;
  readonly value: (value: number) => string;
}

/** How a chart with an axis or milestones writes. */
export interface ChartText extends FigureText {
  readonly tick: (value: number, decimals: number) => string;
  /** What a value of the split is called. */
  readonly label: (key: string) => string;
  readonly baseline: (value: number) => string;
  readonly target: (value: number) => string;
}

/** How a chart over time writes. */
export interface TimeText extends ChartText {
  readonly time: (tick: Tick) => string;
}

/** A baseline or a target. Days are those that its date covers; undefined where it has none. */
export interface Milestone {
  readonly value: number;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly middle?: number | undefined;
}

export interface Milestones {
  readonly baseline?: Milestone | undefined;
  readonly target?: Milestone | undefined;
}

/** Size of the letters in a chart, the smallest that the library uses. */
export const letters = 12;

export const textMark = (x: number, y: number, text: string, style: Partial<TextMark> = {}): TextMark => ({ type: 'text', x, y, text, size: letters, direction: 'ltr', ...style });
