import { html, nothing, svg, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { bdi } from '../../kit/bdi.js';
import { observedOf, type Observed } from '../../layout/chart-data.js';
import { isMixed, latestOf, wholeSlice } from '../../layout/chart-slice.js';
import type { Indicator } from '../../model/feed.js';
import { mostAtOnce, type Arranger } from './arranger.js';
import { ChartWords } from './chart-words.js';
import { noneWords } from './finding.js';
import { timeForm } from './forms.js';
import type { CtIndicatorChart } from './indicator-chart.js';
import type * as furtherWays from './further-indicators.js';
import { overviewStyles } from './overview.styles.js';

export { chartOverview as messages } from '../../kit/locales/en/chart-overview.js';

/** Indicators on one page of the list, and on paper. */
const perPage = 12;
const perPaper = 500;

/** Observations of which figures are made at once; those of the others follow when the page has had a turn. */
const mostMade = 5 * mostAtOnce;

const sparkWidth = 72;
const sparkHeight = 24;

/** True if most of some indicators are a single figure. */
const mostAreFigures = (indicators: readonly Indicator[]): boolean => indicators.filter(({ series }) => (series?.length ?? 0) < 2).length * 2 > indicators.length;

/** All indicators as figures, each with its course in small; one press opens one. Where most are a single figure, they are the picture. */
export class Overview {
  #host: CtIndicatorChart;
  #arranger: Arranger;
  #from = 0;
  /** The ways to those that are not in sight, where there are such. */
  ways: typeof furtherWays | undefined;
  /** Figures, and what they were made of. */
  #figures = new WeakMap<Indicator, { readonly of: readonly unknown[]; readonly figure: TemplateResult }>();
  /** Observations of the figures that this drawing has made, and whether there are more to make. */
  #made = 0;
  #isLate = false;

  constructor(host: CtIndicatorChart, arranger: Arranger) {
    this.#host = host;
    this.#arranger = arranger;
    adopt(host, overviewStyles);
  }

  /** True if the observations of one that is listed are such. */
  has(such: (observed: Observed) => boolean): boolean {
    return this.#indicators.some((indicator) => this.#arranger.isRead(indicator) && such(observedOf(indicator)));
  }

  /** True if there are more than one page holds, or the chart is beside the list, which comes last on narrow pages. */
  get needsWays(): boolean {
    return (this.#host.shown?.count ?? 0) > perPage || !mostAreFigures(this.#indicators);
  }

  get #first(): number {
    const { shown, printing } = this.#host;
    return printing || this.#from >= (shown?.count ?? 0) ? 0 : this.#from;
  }

  get #indicators(): readonly Indicator[] {
    const { shown, records, printing } = this.#host;
    const first = this.#first;
    return Array.from(shown?.rows.subarray(first, first + (printing ? perPaper : perPage)) ?? [], (row) => records[row] as Indicator);
  }

  /** The chart with the list beside or below it, or the figures with the chart in the place of the one that is opened. */
  render(stage: TemplateResult): TemplateResult {
    const indicators = this.#indicators;
    this.#made = 0;
    this.#isLate = false;
    const areFigures = mostAreFigures(indicators);
    const isHere = areFigures && indicators.includes(this.#host.chart!.indicator);
    return html`<div class=${areFigures ? 'chart of-figures' : 'chart'}>
      ${isHere ? nothing : html`<div class="stage">${areFigures ? nothing : this.ways?.renderChooser(this.#host, this.#arranger.open) ?? nothing}${stage}</div>`}
      ${this.#renderList(indicators, isHere ? stage : undefined)}
    </div>`;
  }

  #renderList(indicators: readonly Indicator[], stage: TemplateResult | undefined): TemplateResult {
    const { localization: { t }, hands, chart, lit, shown, printing } = this.#host;
    const { count } = shown!;
    const { indicator: { id: opened }, form } = chart!;
    const first = this.#first;
    const tabbable = indicators.some(({ id }) => id === opened) ? opened : indicators[0]?.id;
    return html`<div class="others" role="group" aria-label=${t('chart.all')}>
      <p class="small muted others-title">${t('chart.indicators', { count })}</p>
      <ul @keydown=${(event: Event) => (event.target as Element).localName === 'button' && hands.handleEvent(event)}>${indicators.map((indicator) => {
        const { id } = indicator;
        if (stage && id === opened) return html`<li class=${form === 'figure' ? 'opened' : 'opened whole'}><div class="stage">${stage}</div></li>`;
        return html`<li><button type="button" class="other ${lit.has(id) ? 'lit' : ''}" aria-pressed=${id === opened} tabindex=${id === tabbable ? 0 : -1} @click=${() => this.#arranger.open(id)}>${this.#renderFigure(indicator)}</button></li>`;
      })}</ul>
      ${count > perPage && !printing ? this.ways?.renderTurn(this.#host, first, indicators.length, (pages) => this.#turn(first + pages * perPage, count)) ?? nothing : nothing}
    </div>`;
  }

  /** Shows another page, if there is one. */
  #turn(from: number, count: number): void {
    if (from < 0 || from >= count) return;
    this.#from = from;
    this.#host.requestUpdate();
  }

  /** A figure, made anew only where it has changed: it stays while the chart beside it answers the reader. */
  #renderFigure(indicator: Indicator): TemplateResult {
    const { localization, filters, printing } = this.#host;
    const of = [localization, filters, this.#arranger.splits];
    const made = this.#figures.get(indicator);
    if (made?.of.every((each, index) => each === of[index])) return made.figure;
    const isRead = this.#arranger.isRead(indicator);
    const isTurn = printing || this.#made <= mostMade;
    if (isRead && !isTurn && !this.#isLate) {
      this.#isLate = true;
      void this.#arranger.goOn();
    }
    const observed = isRead && isTurn ? observedOf(indicator) : undefined;
    this.#made += observed?.list.length ?? 0;
    const { figure, isWhole } = this.#makeFigure(indicator, observed);
    if (isWhole) this.#figures.set(indicator, { of, figure });
    return isWhole ? figure : made?.figure ?? figure;
  }

  /** What is told of an indicator beside its name, or the room that it will need while it is read, or what it needs is on its way. */
  #makeFigure(indicator: Indicator, observed: Observed | undefined): { readonly figure: TemplateResult; readonly isWhole: boolean } {
    const { localization, feedData, filters } = this.#host;
    const { splits } = this.#arranger;
    const words = new ChartWords(localization, indicator, feedData?.feed.language, undefined, splits);
    const name = html`<span class="other-name">${bdi(words.title)}</span>`;
    if (!observed || (!splits && isMixed(observed))) return { figure: html`${name}<span class="other-value">\u00a0</span><span class="other-about tiny">\u00a0</span>`, isWhole: false };
    const slice = isMixed(observed) ? splits!.sliceOf(observed, { by: 'none', filters, picks: {} }) : wholeSlice(observed, filters);
    const group = slice.headline?.group;
    const row = group && latestOf(observed, group);
    const { t } = localization;
    const date = row === undefined ? undefined : observed.list[row]!.date;
    const target = indicator.target?.value;
    const about = [
      // Where nothing stands for all, the figure is that of one country or group, and named so.
      ...(row === undefined ? [] : [...(splits?.heldWords({ observed, slice, words }) ?? []), date ? words.date(date) : t('chart.noDate')]),
      ...(target === undefined ? [] : [t('chart.targetOnly', { value: words.amount(target) })]),
    ].join(t('list.separator'));
    const hasCourse = group !== undefined && group.rows.length > 1;
    const times = hasCourse ? timeForm.use(this.#host, this.#host.partFailed) : undefined;
    const spark = times?.sparkMarks(observed, slice, group!, sparkWidth, sparkHeight);
    const figure = html`${name}
      ${row === undefined ? html`<span class="other-none muted">${noneWords({ observed, slice, words })}</span>`
        : html`<span class="other-value"><bdi>${words.short(observed.values[row]!) + (words.unitBeside && ' ')}<span class="other-unit" lang=${words.unit.lang ?? nothing}>${words.unitBeside}</span></bdi></span>`}
      <span class="other-about tiny muted">${words.said(about)}</span>
      ${spark ? html`<svg class="spark" viewBox="0 0 ${sparkWidth} ${sparkHeight}" aria-hidden="true">${svg`${times!.drawMarks(spark)}`}</svg>` : nothing}`;
    return { figure, isWhole: !hasCourse || times !== undefined };
  }
}
