import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localization } from '../../kit/format.js';
import { bandSteps, fittingLabel, periods, type Period, type TimeScale } from '../../layout/time-axis.js';
import { periodTexts } from './words.js';

/** Width in px of a text of the axis' size. */
export type MeasureText = (text: string) => number;

/** A day on the axis that is marked by the accent line, with its word. */
export interface DayMark {
  readonly day: number;
  readonly text: string;
}

export interface AxisModel {
  readonly localization: Localization;
  readonly scale: TimeScale;
  readonly measure: MeasureText;
  readonly mark: DayMark | undefined;
}

export const axisHeight = 44;
const band = axisHeight / 2;
const padding = 4;

const crisp = (x: number): number => Math.round(x) + 0.5;

/** Where the mark's word stands, px in the reading direction; undefined where its day is not in view. */
function markPlace({ scale, mark, measure }: AxisModel): { readonly from: number; readonly to: number } | undefined {
  if (!mark || mark.day < scale.from || mark.day > scale.to) return undefined;
  const width = measure(mark.text) * 1.08;
  const along = (mark.day - scale.from) * scale.pixelsPerDay;
  const from = Math.max(0, Math.min(along - width / 2, scale.width - width));
  return { from, to: from + width };
}

/** Two rows of bands with the names of their periods; the lower gives way to the word for today. */
export function renderAxis(model: AxisModel): TemplateResult {
  const { scale, measure, localization, mark } = model;
  const { upper, lower } = bandSteps(scale);
  const place = markPlace(model);
  const text = (along: number, y: number, words: string, style: string): TemplateResult =>
    svg`<text class=${style} x=${scale.rtl ? scale.width - along : along} y=${y}>${words}</text>`;
  const label = (period: Period, y: number, isUpper: boolean): TemplateResult | typeof nothing => {
    const words = fittingLabel(period, periodTexts(period, isUpper, localization), measure, padding);
    const along = (scale.rtl ? scale.width - period.x - period.width : period.x) + padding;
    const covered = place && y > band && along < place.to + padding && along + measure(words) > place.from - padding;
    return words && !covered ? text(along, y, words, isUpper ? 'upper' : '') : nothing;
  };
  const low = periods(scale, lower);
  const high = upper ? periods(scale, upper) : [];
  const ticks = (list: readonly Period[], y: number): string => list.filter(({ from }) => from > scale.from).map(({ from }) => `M${crisp(scale.position(from))} ${y}V${axisHeight}`).join('');
  return html`<svg class="axis-drawing" width=${scale.width} height=${axisHeight} aria-hidden="true">
    <path class="m s-rule" d=${ticks(low, band) + ticks(high, 0)}></path>
    ${high.map((period) => label(period, band - 7, true))}
    ${low.map((period) => label(period, axisHeight - 7, !upper))}
    ${place && mark ? text(place.from, axisHeight - 7, mark.text, 'mark-word') : nothing}
  </svg>`;
}

/** Hairlines where periods begin, those of the upper band stronger, as path data down to the end of any list. */
export function gridLines(scale: TimeScale): { readonly low: string; readonly high: string } {
  const { upper, lower } = bandSteps(scale);
  const starts = (list: readonly Period[]): number[] => list.map(({ from }) => from).filter((from) => from > scale.from);
  const strong = new Set(upper ? starts(periods(scale, upper)) : []);
  const line = (day: number): string => `M${crisp(scale.position(day))} 0V9e6`;
  return {
    low: starts(periods(scale, lower)).filter((day) => !strong.has(day)).map(line).join(''),
    high: [...strong].map(line).join(''),
  };
}
