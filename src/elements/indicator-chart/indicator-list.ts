import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localization } from '../../kit/format.js';
import { rovingTarget } from '../../kit/roving.js';
import { observedOf } from '../../layout/chart-data.js';
import { dayRange, frameOf, valueRange } from '../../layout/chart-frame.js';
import { groupMarks, styleOf, usualStep } from '../../layout/chart-path.js';
import { headlineOf, latestOf, sliceOf } from '../../layout/chart-slice.js';
import { roundScale } from '../../layout/number-ticks.js';
import type { Mark } from '../../layout/scene.js';
import type { Indicator } from '../../model/feed.js';
import { ChartWords } from './chart-words.js';
import { drawMarks } from './indicator-chart.draw.js';

export interface ListModel {
  readonly localization: Localization;
  readonly feedLanguage: string | undefined;
  readonly zone: string | undefined;
  readonly direction: 'ltr' | 'rtl';
  /** Those of the page that is shown, and how many there are in all. */
  readonly indicators: readonly Indicator[];
  readonly first: number;
  readonly count: number;
  readonly shown: string;
  readonly lit: ReadonlySet<string>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly open: (id: string) => void;
  readonly turn: (first: number) => void;
}

/** Indicators on one page of the list. */
export const perPage = 12;

const sparkWidth = 72;
const sparkHeight = 24;

/** All indicators as figures, each with its course in small; one press opens one. */
export function renderList(model: ListModel): TemplateResult {
  const { localization, indicators, first, count, shown, lit, open, turn, direction } = model;
  const { t } = localization;
  const tabbable = indicators.some(({ id }) => id === shown) ? shown : indicators[0]?.id;
  return html`<nav class="others" aria-label=${t('chart.all')}>
    <p class="small muted others-title">${t('chart.indicators', { count })}</p>
    <ul @keydown=${(event: KeyboardEvent) => rovingTarget(event, event.target as Element, event.currentTarget as Element, direction)?.focus()}>${indicators.map((indicator) => {
      const { id } = indicator;
      return html`<li><button type="button" class="other ${lit.has(id) ? 'lit' : ''}" aria-pressed=${id === shown} tabindex=${id === tabbable ? 0 : -1} @click=${() => open(id)}>${renderFigure(indicator, model)}</button></li>`;
    })}</ul>
    ${count > perPage ? html`<div class="turn unprinted">
      <button type="button" class="button" ?disabled=${first === 0} @click=${() => turn(first - perPage)}>${t('chart.previous')}</button>
      <span class="small number">${t('chart.pageOf', { from: first + 1, to: first + indicators.length, all: count })}</span>
      <button type="button" class="button" ?disabled=${first + perPage >= count} @click=${() => turn(first + perPage)}>${t('chart.next')}</button>
    </div>` : nothing}
  </nav>`;
}

function renderFigure(indicator: Indicator, { localization, feedLanguage, zone, filters }: ListModel): TemplateResult {
  const words = new ChartWords(localization, indicator, feedLanguage, zone);
  const observed = observedOf(indicator);
  const slice = sliceOf(observed, { by: 'none', filters, picks: {} });
  const headline = headlineOf(slice);
  const row = headline && latestOf(observed, headline);
  const { t } = localization;
  const date = row === undefined ? undefined : observed.list[row]!.date;
  const target = indicator.target?.value;
  const about = [
    ...(row === undefined ? [t('chart.noValue')] : [date ? words.date(date) : t('chart.noDate')]),
    ...(target === undefined ? [] : [t('chart.targetOnly', { value: words.amount(target) })]),
  ].join(t('list.separator'));
  const days = headline && dayRange(observed, [slice], {});
  const range = valueRange(observed, [slice], {});
  let spark: readonly Mark[] | undefined;
  if (headline && days && range && headline.rows.length > 1) {
    const frame = frameOf({ left: 2, top: 3, right: sparkWidth - 2, bottom: sparkHeight - 3 }, days, roundScale(range[0], range[1], 2));
    spark = groupMarks(observed, { ...headline, code: 1 }, frame, usualStep(observed, [headline]), { ...styleOf(1, true), width: 1.5 }, Infinity);
  }
  return html`<span class="other-name"><bdi lang=${words.lang ?? nothing}>${words.title}</bdi></span>
    <span class="other-value number"><bdi>${row === undefined ? '–' : words.amount(observed.values[row]!)}</bdi></span>
    <span class="other-about tiny muted">${about}</span>
    ${spark ? html`<svg class="spark" viewBox="0 0 ${sparkWidth} ${sparkHeight}" aria-hidden="true">${svg`${drawMarks(spark)}`}</svg>` : nothing}`;
}
