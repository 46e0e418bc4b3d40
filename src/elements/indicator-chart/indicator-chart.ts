import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { measureWith } from '../../kit/export/measure.js';
import type { Rows } from '../../kit/export/request.js';
import { headingLevel } from '../../kit/frame.js';
import { Waiting } from '../../kit/hands.js';
import { Lazy } from '../../kit/lazy.js';
import { pauseBySlices } from '../../kit/page.js';
import type { Messages } from '../../kit/i18n.js';
import { indicatorChart } from '../../kit/locales/en/indicator-chart.js';
import { readingOf, type Dimension, type Observed } from '../../layout/chart-data.js';
import type { Drawn } from '../../layout/chart-lines.js';
import { hasDimensions } from '../../layout/chart-slice.js';
import type { Scene } from '../../layout/scene.js';
import type { TextMeasurer } from '../../layout/text-fit.js';
import type { AnyRecord, Indicator } from '../../model/feed.js';
import { isSuppressed } from '../../model/observations.js';
import type { Work } from '../../query/work.js';
import type * as aroundParts from './around.js';
import type * as hands from './chart-hands.js';
import { ChartView } from './chart-view.js';
import { ChartWords } from './chart-words.js';
import { findingText } from './finding.js';
import { drawMarks } from './indicator-chart.draw.js';
import { indicatorChartStyles } from './indicator-chart.styles.js';
import { notesText } from './notes.js';
import type { Overview } from './overview.js';

const handParts = new Lazy(() => import('./chart-hands.js'));
const otherForms = new Lazy(() => import('./other-forms.js'));
const splitParts = new Lazy(() => import('./splits.js'));
const overviews = new Lazy(() => import('./overview.js'));
const arounds = new Lazy(() => import('./around.js'));
const valueTables = new Lazy(() => import('./value-table.js'));
const feedWords = new Lazy(() => import('../../kit/feed-words.js'));

const keys = /^(Arrow|Home|End|Enter| )/;

/** Observations that are read without giving the page a turn. */
const mostAtOnce = 10_000;
/** Bars or panels that are drawn before the reader asks for more. */
const firstParts = 30;

/**
 * Indicators against baseline and target over time, split by sex, country, age or tier where the data has them. Missing periods are gaps, estimates
 * are dashed, suppressed values are never told, and what is not disaggregated is shown as such.
 *
 * @element ct-indicator-chart
 * @summary Indicators over time with baseline, target and the gap between women and men.
 * @slot - Fallback content, shown until the element is drawn.
 * @slot heading - Replaces the heading.
 * @slot loading - Shown while the data is on its way.
 * @slot empty - Shown when the data holds no indicators.
 * @slot error - Shown when the data cannot be loaded.
 * @slot footer - Added to the footer.
 * @fires ct-load - The data is there.
 * @fires ct-error - The data could not be loaded.
 * @fires ct-select - Another record is selected, or none.
 * @fires ct-filter - Filter or search have changed.
 * @fires ct-view - The view has changed.
 * @csspart base - The outermost box.
 * @csspart header - Heading, finding and toolbar.
 * @csspart toolbar - View, download and share.
 * @csspart filters - Facets and search.
 * @csspart visual - The chart and the list of indicators.
 * @csspart legend - The key.
 * @csspart table - The table.
 * @csspart detail - The details of the selected record.
 * @csspart footer - Source, licence and what could not be used.
 * @cssproperty [--ct-indicator-chart-size=46em] - Least height of the element.
 * @cssstate loading - The data is on its way.
 * @cssstate ready - Drawn.
 * @cssstate empty - The data holds no indicators.
 * @cssstate stale - A newer copy could not be loaded.
 * @cssstate error - The data could not be loaded.
 */
export class CtIndicatorChart extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, indicatorChartStyles];

  /** Id of the indicator to show; else the selected one, else the first. */
  @property() indicator?: string;
  /** What to split by: `sex`, `country`, `age`, `tier` or `none`. */
  @property() by?: string;
  /** How to show it: `line`, `bar`, `panels`, `parity` or `figure`. By default what suits the data. */
  @property() form?: string;

  readonly kind = 'indicator';
  readonly messages = indicatorChart;
  readonly words: ElementWords = {
    name: 'chart.name', things: 'chart.things', count: 'chart.indicators',
    views: [{ view: 'chart', label: 'toolbar.chart' }, { view: 'table', label: 'toolbar.table' }],
  };
  /** Only what the series have: most feeds have no ages and tiers. */
  protected override get defaultFacets(): readonly string[] {
    const { records } = this;
    if (this.#faceted.of !== records) {
      const has = (name: Dimension): boolean => (records as readonly Indicator[]).some(({ series }) => series?.some((each) => each[name]));
      this.#faceted = { of: records, names: (['country', 'sex', 'age', 'tier'] as const).filter(has) };
    }
    return this.#faceted.names;
  }

  /** What is drawn now, for the parts that answer the reader. */
  chart: ChartView | undefined;
  drawn: Drawn | undefined;
  /** How much larger the letters of the page are than those that a chart is laid out with. */
  zoom = 1;

  #hands = new Waiting<hands.ChartHands, typeof hands>(
    this, handParts, ({ ChartHands }) => new ChartHands(this), this.partFailed,
    (event) => event instanceof KeyboardEvent && keys.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey,
  );
  #sizes = new ResizeObserver(() => this.requestUpdate());
  #width = 0;
  /** What the reader has opened, until something is selected elsewhere. */
  #opened: string | undefined;
  #seen: string | null = null;
  #faceted: { readonly of: readonly AnyRecord[]; readonly names: readonly string[] } = { of: [], names: [] };
  #picks: Partial<Record<Dimension, string>> = {};
  #most = firstParts;
  /** What is to be drawn as soon as its parts are here. */
  #view: ChartView | undefined;
  #overview: Overview | undefined;
  #around: typeof aroundParts | undefined;
  #showsValues = false;
  #made: readonly unknown[] = [];
  #laidOut: readonly unknown[] = [];
  #isWaiting = true;
  #isPrepared = false;
  #reading: Work<Observed> | undefined;
  /** True once a part could not be had: lines are drawn in the place of other forms. */
  #lacksPart = false;
  #shownIds: { readonly of: unknown; readonly ids: ReadonlySet<string> } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override summary(): string {
    return this.chart ? findingText(this.chart) : '';
  }

  override renderVisual(): TemplateResult {
    const { chart, drawn } = this;
    if (!chart || !drawn) return html`${nothing}`;
    const stage = this.#renderStage(chart, drawn);
    return (this.shown?.count ?? 0) > 1 && this.#overview ? this.#overview.render(stage) : html`<div class="chart"><div class="stage">${stage}</div></div>`;
  }

  override renderLegend(): unknown {
    const { chart, drawn } = this;
    return chart && drawn ? this.#around?.renderKey(chart, drawn.needsKey, this.lit.size > 1) : nothing;
  }

  override async scene(width: number): Promise<Scene> {
    const { chartScene } = await import('./chart-scene.js');
    return chartScene(this, this.chart!, width, this.#measure(this.#font));
  }

  /** Suppressed values never leave the page, whatever the feed gives. */
  override exportedRecords(): readonly AnyRecord[] {
    return (this.shownRecords as readonly Indicator[]).map((record) => {
      const { series } = record;
      if (!series?.some(isSuppressed)) return record;
      return { ...record, series: series.map((each) => (isSuppressed(each) ? { ...each, value: null } : each)) };
    });
  }

  override async exportedRows(): Promise<Rows> {
    return (await import('./file-rows.js')).observationRows(this);
  }

  protected override isDrawable(): boolean {
    // What is drawn stays until the parts of the next form are here.
    return super.isDrawable() && (!this.#isWaiting || this.drawn !== undefined || !this.hasContent());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.selected !== this.#seen) {
      this.#seen = this.selected;
      this.#opened = undefined;
    }
    this.#arrange();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const plot = this.renderRoot.querySelector('.plot');
    // The width is known once the box is there: it is drawn again before the reader sees it.
    if (plot && Math.abs(plot.clientWidth - this.#width) > 1 && plot.clientWidth > 0) {
      this.#width = plot.clientWidth;
      this.requestUpdate();
      this.performUpdate();
    }
    super.updated(changed);
    this.#hands.now?.updated();
    this.#prepareForPaper();
  }

  /** Paper has all values, and cannot wait for what writes them: that is loaded when the page has nothing else to do. A failure is told when it is used. */
  #prepareForPaper(): void {
    const { chart, drawn } = this;
    if (!chart || !drawn || this.#isPrepared || !hasValues(chart)) return;
    this.#isPrepared = true;
    const load = (): void => void valueTables.load().catch(() => {});
    if ('requestIdleCallback' in window) requestIdleCallback(load);
    else setTimeout(load, 1000);
  }

  /** What is drawn: opened here, named by the page, selected, on the thread of what is selected, or the first. */
  #find(): Indicator | undefined {
    const { feedData, shown, records, selected, lit } = this;
    const named = (id: string | null | undefined): Indicator | undefined => {
      const entry = id === null || id === undefined ? undefined : feedData?.get(id);
      return entry?.kind === 'indicator' ? (entry.record as Indicator) : undefined;
    };
    const isShown = (record: Indicator | undefined): record is Indicator => record !== undefined && this.#isShown(record.id);
    return [named(this.#opened)].find(isShown) ?? named(this.indicator) ?? [named(selected), ...Array.from(lit, named), named(this.record)].find(isShown)
      ?? (records[shown?.rows[0] ?? -1] as Indicator | undefined);
  }

  #isShown(id: string): boolean {
    const { shown, isFiltered } = this;
    if (!isFiltered) return true;
    if (this.#shownIds?.of !== shown) this.#shownIds = { of: shown, ids: new Set(this.shownRecords.map((record) => record.id)) };
    return this.#shownIds!.ids.has(id);
  }

  /** The chart with its title, and what is chosen and said of it. */
  #renderStage(chart: ChartView, { scene: { width, height, marks } }: Drawn): TemplateResult {
    const { localization, feedData, selected } = this;
    const { t } = localization;
    const { words, indicator: { id, direction, note: noted }, form, tally } = chart;
    const note = localization.text(noted, feedData?.feed.language);
    const more = this.#parts() - this.#most;
    const unit = form === 'parity' ? t('chart.ratioUnit') : form === 'figure' && tally.values ? '' : words.unit;
    const about = [unit, direction && form !== 'parity' ? t(`chart.${direction}.better`) : ''].filter(Boolean);
    const table = this.#showsValues || this.printing ? valueTables.use(this, this.partFailed) : undefined;
    const notes = notesText(chart);
    const hands = this.#hands;
    return html`<div role="heading" aria-level=${headingLevel(this) + 1} class="title"><button type="button" class=${this.lit.has(id) || selected === id ? 'thread' : ''} aria-pressed=${selected === id} @click=${() => this.act({ selected: selected === id ? null : id })}
        ><bdi lang=${words.lang ?? nothing}>${words.title}</bdi></button></div>
      ${about.length ? html`<p class="about small muted">${about.map((part, index) => html`${index ? ' · ' : nothing}<bdi>${part}</bdi>`)}</p>` : nothing}
      ${this.#around?.renderControls(chart, this.#choose) ?? nothing}
      <div class="plot" part="mark" role="application" tabindex="0" dir="ltr" aria-describedby=${hands.now ? 'chart-keys' : nothing} aria-label=${t('chart.plot', { title: words.title })}
        @pointerover=${hands} @pointermove=${hands} @pointerleave=${hands} @click=${hands} @focusin=${hands} @focusout=${hands} @keydown=${hands}>
        <svg viewBox="0 0 ${width} ${height}" width=${width * this.zoom} aria-hidden="true">${svg`${drawMarks(marks)}`}</svg>
        ${hands.now?.render() ?? nothing}
      </div>
      ${more > 0 ? html`<button type="button" class="button unprinted" @click=${() => this.#change(() => (this.#most += firstParts))}>${t('chart.more', { count: Math.min(more, firstParts) })}</button>` : nothing}
      ${notes ? html`<p class="small muted notes">${notes}</p>` : nothing}
      ${note ? html`<p class="small prose notes"><bdi lang=${note.lang ?? nothing}>${note.text}</bdi></p>` : nothing}
      ${hasValues(chart) ? html`<button type="button" class="button values unprinted caret" aria-expanded=${this.#showsValues} @click=${() => this.#change(() => (this.#showsValues = !this.#showsValues))}>${t('chart.showValues')}</button>
      ${table?.renderValues(this) ?? nothing}` : nothing}`;
  }

  /** A part that the drawing waits for, if it is needed and here. Where it cannot be had, what can be drawn without it is. */
  #wait<T extends object>(part: Lazy<T>, isNeeded: boolean): T | undefined {
    const here: (T & { readonly messages?: Messages }) | undefined = isNeeded ? part.use(this, this.#lacks) : undefined;
    if (here?.messages) this.localization.learn(here.messages);
    if (isNeeded && !here && !this.#lacksPart) this.#isWaiting = true;
    return here;
  }

  #lacks = (reason: unknown): void => {
    this.#lacksPart = true;
    this.partFailed(reason);
    this.requestUpdate();
  };

  /** Works out what is drawn, if that is not what it was, and lays it out. */
  #arrange(): void {
    const { feedData, shown } = this;
    if (!feedData || !shown || !this.isSpoken) return;
    const indicator = this.#find();
    this.#isWaiting = false;
    if (!indicator) return void (this.chart = this.#view = undefined);
    const { localization, by, form, filters, timeZone } = this;
    const reading = readingOf(indicator);
    if (!reading.done && (indicator.series?.length ?? 0) > mostAtOnce) return this.#readInSlices(reading);
    const observed = reading.finish();
    const hasSplits = hasDimensions(observed);
    const splits = this.#wait(splitParts, hasSplits);
    const overview = this.#wait(overviews, shown.count > 1);
    // English does not bring the names of countries; other languages do.
    const isAbroad = observed.columns.country.values.length > 1 && localization.locale.startsWith('en');
    this.#wait(feedWords, isAbroad)?.knowWords(localization);
    // What has dimensions can be split, and needs the controls for that.
    this.#wait(arounds, hasSplits);
    if (this.#isWaiting) return;
    if (overview) this.#overview ??= new overview.Overview(this, this.#open);
    if (this.#view?.indicator.id !== indicator.id) this.#forget();
    const made = [indicator, localization, by, form, filters, timeZone, this.#picks, splits];
    if (!this.#view || made.some((each, index) => each !== this.#made[index])) {
      this.#made = made;
      const words = new ChartWords(localization, indicator, feedData.feed.language, timeZone === 'event' || timeZone === 'viewer' ? undefined : timeZone, splits);
      this.#view = new ChartView(indicator, words, { by, form, filters, picks: this.#picks }, splits);
    }
    const chart = this.#view;
    const forms = this.#wait(otherForms, chart.form !== 'line' && chart.form !== 'parity');
    const around = this.#wait(arounds, chart.needsKey || this.lit.size > 1);
    if (this.#isWaiting) return;
    this.#around = around;
    this.chart = chart;
    const font = this.#font;
    this.zoom = Math.max(1, parseFloat(font.fontSize) / 16);
    const width = Math.max(240, (this.#width || this.clientWidth || 640) / this.zoom);
    const laidOut = [chart, width, this.#most, this.printing, forms];
    if (this.drawn && laidOut.every((each, index) => each === this.#laidOut[index])) return;
    this.#laidOut = laidOut;
    this.drawn = chart.draw(width, chart.text(this.#measure(font)), forms, this.printing ? 1000 : this.#most);
    this.#hands.now?.forget();
  }

  /** So many observations would hold up the page: they are read in slices, and drawn when that is done. */
  #readInSlices(reading: Work<Observed>): void {
    this.#isWaiting = true;
    if (this.#reading === reading) return;
    this.#reading = reading;
    void reading.finishInSlices(pauseBySlices()).then(() => this.requestUpdate());
  }

  /** What was chosen for another indicator. */
  #forget(): void {
    this.#picks = {};
    this.#most = firstParts;
  }

  get #font(): CSSStyleDeclaration {
    return getComputedStyle(this.renderRoot.querySelector('.base') ?? this);
  }

  #measure({ fontFamily }: CSSStyleDeclaration): TextMeasurer {
    const measure = measureWith(fontFamily);
    return (text, size, weight = 400) => measure(text, size, weight);
  }

  #parts(): number {
    const forms = this.chart?.form === 'bar' || this.chart?.form === 'panels' ? otherForms.use(this, this.partFailed) : undefined;
    return forms && !this.printing ? forms.partsOf(this.chart!) : 0;
  }

  #change(change: () => void): void {
    change();
    this.requestUpdate();
  }

  #choose = (what: 'by' | 'form' | 'pick', value: string, dimension?: Dimension): void => {
    if (what === 'pick') this.#change(() => (this.#picks = { ...this.#picks, [dimension!]: value }));
    else this[what] = value;
    this.#most = firstParts;
  };

  #open = (id: string): void => {
    this.#opened = id;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.announcement = this.summary();
      // A figure that is opened gives its place to the chart.
      if (!this.renderRoot.contains((this.renderRoot as ShadowRoot).activeElement)) this.renderRoot.querySelector<HTMLElement>('.title button')?.focus();
    });
  };
}

/** Whether there is more than one value to be written out. */
const hasValues = ({ tally: { values, suppressed, empty } }: ChartView): boolean => values + suppressed + empty > 1;
