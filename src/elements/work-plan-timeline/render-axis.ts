import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localization } from '../../kit/format.js';
import { bandSteps, fittingLabel, periods, type Period, type TimeScale } from '../../layout/time-axis.js';
import type { TimelineTree } from './timeline-tree.js';
import type { TimeView } from './time-view.js';
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
/** Height of the overview, px. */
export const overviewHeight = 28;

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

/** Hairlines where periods begin, those of the upper band stronger, as path data over a height in px. */
export function gridLines(scale: TimeScale, height: number): { readonly low: string; readonly high: string } {
  const { upper, lower } = bandSteps(scale);
  const starts = (list: readonly Period[]): number[] => list.map(({ from }) => from).filter((from) => from > scale.from);
  const strong = new Set(upper ? starts(periods(scale, upper)) : []);
  const line = (day: number): string => `M${crisp(scale.position(day))} 0V${height}`;
  return {
    low: starts(periods(scale, lower)).filter((day) => !strong.has(day)).map(line).join(''),
    high: [...strong].map(line).join(''),
  };
}

/** How many outputs are planned at a time, over the whole period, with a window over what is seen. */
export function renderOverview(tree: TimelineTree, view: TimeView, drawn: { readonly from: number; readonly to: number } | undefined, { t }: Localization): TemplateResult | typeof nothing {
  const { limits, scale } = view;
  if (!limits) return nothing;
  const whole = scale.showing(limits.from, limits.to);
  const { path, most } = tree.density(whole, overviewHeight - 6);
  if (!most) return nothing;
  const box = (from: number, to: number): string => {
    const [a, b] = [whole.position(from), whole.position(to)];
    const x = Math.max(1, Math.min(a, b));
    return `M${x} 1H${Math.min(whole.width - 1, Math.max(a, b, x + 4))}V${overviewHeight - 1}H${x}Z`;
  };
  return html`<div class="overview unprinted" aria-hidden="true"><p class="tiny muted">${t('plan.density', { count: most })}</p><svg width=${scale.width} height=${overviewHeight}>
    <path class="density" d=${path} transform="translate(0 3)"></path>
    <path class="m s-rule" d=${`M0 ${overviewHeight - 2.5}H${scale.width}`}></path>
    <path class="window ${view.isWhole ? 'whole' : ''}" d=${box(scale.from, scale.to)}></path>
    ${drawn ? svg`<path class="brush" d=${box(drawn.from, drawn.to)}></path>` : nothing}
  </svg></div>`;
}
