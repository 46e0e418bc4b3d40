import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { categoryColours } from '../../kit/category-colours.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import type { Rows } from '../../kit/export/request.js';
import { Waiting } from '../../kit/hands.js';
import { Lazy } from '../../kit/lazy.js';
import { sizesObserver } from '../../kit/sizes.js';
import { indicatorChart } from '../../kit/locales/en/indicator-chart.js';
import type { Drawn } from '../../layout/chart-lines.js';
import type { Scene } from '../../layout/scene.js';
import type { AnyRecord, Indicator } from '../../model/feed.js';
import { Arranger } from './arranger.js';
import type * as answering from './chart-hands.js';
import type { ChartView } from './chart-view.js';
import { findingText } from './finding.js';
import { indicatorChartStyles } from './indicator-chart.styles.js';
import { renderStage } from './stage.js';

const hands = new Lazy(() => import('./chart-hands.js'));

const keys = /^(Arrow|Home$|End$)/;
const pressing = /^(Enter$| $)/;

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
  static override styles: CSSResultGroup = [DataElement.styles, categoryColours, indicatorChartStyles];

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
      this.#faceted = { of: records, names: facetsIn(records as readonly Indicator[]) };
    }
    return this.#faceted.names;
  }

  /** True while the values are written out below the picture. */
  @state() showsValues = false;

  /** What readers do with the chart is loaded when they begin. */
  readonly hands = new Waiting<answering.ChartHands, typeof answering>(
    this, hands, ({ ChartHands }) => new ChartHands(this), this.partFailed,
    // A button of the list is pressed by the browser.
    (event) => event instanceof KeyboardEvent && (keys.test(event.key) || (pressing.test(event.key) && (event.target as Element).localName !== 'button')) && !event.altKey && !event.ctrlKey && !event.metaKey,
  );
  #arranger = new Arranger(this);
  #sizes = sizesObserver(() => this.requestUpdate());
  #faceted: { readonly of: readonly AnyRecord[]; readonly names: readonly string[] } = { of: [], names: [] };
  #isPrepared = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  /** What is drawn now, for the parts that answer the reader. */
  get chart(): ChartView | undefined {
    return this.#arranger.chart;
  }

  get drawn(): Drawn | undefined {
    return this.#arranger.drawn;
  }

  get zoom(): number {
    return this.#arranger.zoom;
  }

  override summary(): string | TemplateResult {
    return this.chart ? this.chart.words.said(findingText(this.chart)) : '';
  }

  override renderVisual(): TemplateResult {
    if (!this.chart || !this.drawn) return html`${nothing}`;
    const { overview } = this.#arranger;
    const stage = renderStage(this, this.#arranger);
    return overview && this.shown!.count > 1 ? overview.render(stage) : html`<div class="chart"><div class="stage">${stage}</div></div>`;
  }

  override async scene(width: number): Promise<Scene> {
    const { chartScene } = await import('./chart-scene.js');
    return chartScene(this, width, this.#arranger.measure);
  }

  /** Suppressed values never leave the page, whatever the feed gives. */
  override async exportedRecords(): Promise<readonly AnyRecord[]> {
    return (await import('./file-rows.js')).toldRecords(this);
  }

  override async exportedRows(): Promise<Rows> {
    return (await import('./file-rows.js')).observationRows(this);
  }

  protected override isDrawable(): boolean {
    // What is drawn stays until the parts of the next form are here.
    return super.isDrawable() && (!this.#arranger.isWaiting || this.drawn !== undefined || !this.hasContent());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#arranger.arrange();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const width = this.renderRoot.querySelector('.plot')?.clientWidth;
    // The width is known once the box is there: it is drawn again before the reader sees it.
    if (width && Math.abs(width - this.#arranger.width) > 1) {
      this.#arranger.width = width;
      this.requestUpdate();
      this.performUpdate();
    }
    super.updated(changed);
    this.hands.now?.updated();
    if (this.drawn && !this.#isPrepared && this.chart?.beyond?.prepareForPaper(this.chart)) this.#isPrepared = true;
  }
}

/** What some series is split by. */
function facetsIn(indicators: readonly Indicator[]): readonly string[] {
  return (['country', 'sex', 'age', 'tier'] as const).filter((name) => indicators.some(({ series }) => series?.some((observation) => observation[name])));
}
