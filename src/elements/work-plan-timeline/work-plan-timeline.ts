import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { dayNumber } from '../../model/dates.js';
import type { Output } from '../../model/feed.js';
import { inTurns } from '../../model/good-feed.js';
import { DataElement, type DownloadKind } from '../../kit/element.js';
import type { CalendarEvent } from '../../kit/export/ics.js';
import { statusWords } from '../../kit/locales/en/status-words.js';
import { Lazy } from '../../kit/lazy.js';
import { nextTurn } from '../../kit/page.js';
import { sizesObserver } from '../../kit/sizes.js';
import { workPlanTimeline } from '../../kit/locales/en/work-plan-timeline.js';
import type { Scene } from '../../layout/scene.js';
import { daysOf } from '../../layout/timeline-span.js';
import { survey, surveyed, type Survey } from '../../layout/timeline-survey.js';
import { findingText } from './finding.js';
import type * as telling from './history.js';
import { markStyles } from './marks.js';
import type { DayMark } from './render-axis.js';
import { renderLegend } from './render-legend.js';
import { TimelineGrid } from './timeline-grid.js';
import { TimelineTools } from './tools.js';
import { dayText, type WordContext } from './words.js';
import { widthStyles } from './widths.styles.js';
import { timelineStyles } from './work-plan-timeline.styles.js';

/** Up to so many outputs are read at one go. */
const atOnce = 4000;

const histories = new Lazy(() => import('./history.js'));

const messages = { ...statusWords, ...workPlanTimeline };

/**
 * Work plans as a tree of outcomes, outputs and milestones, each with its bar in time: planned against actual, progress, status, what is
 * late and what has slipped. Outputs without dates are shown as such over the plan's period.
 *
 * @element ct-work-plan-timeline
 * @summary Outcomes and their outputs as a Gantt, with progress, milestones, lead and today.
 * @slot - Fallback content, shown until the element is drawn.
 * @slot heading - In place of the heading.
 * @slot loading - In place of the skeleton.
 * @slot empty - Where the data holds no work plan.
 * @slot error - Where the data could not be loaded.
 * @slot footer - Below the source line.
 * @fires ct-load - The data was read.
 * @fires ct-error - The data could not be loaded.
 * @fires ct-select - A record was selected, or none.
 * @fires ct-filter - Filter or search have changed.
 * @fires ct-view - Picture or table was chosen.
 * @csspart base - The outermost box.
 * @csspart header - Heading, finding and toolbar.
 * @csspart toolbar - View and download.
 * @csspart filters - The bar of filters.
 * @csspart visual - The picture or the table.
 * @csspart axis - The bands of periods.
 * @csspart mark - A mark of a bar.
 * @csspart legend - The key.
 * @csspart table - The table.
 * @csspart detail - The details of the selected record.
 * @csspart footer - Source, date, licence.
 * @cssproperty [--ct-work-plan-timeline-size=50em] - Height of the whole element; rows beyond it scroll.
 * @cssstate idle - Nothing to load yet.
 * @cssstate loading - Loading.
 * @cssstate ready - Drawn.
 * @cssstate empty - No work plan in the data.
 * @cssstate stale - An older copy is shown.
 * @cssstate error - Nothing could be loaded.
 */
export class CtWorkPlanTimeline extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, markStyles, timelineStyles, widthStyles];

  /** A date: the state of that day is shown in place of today's. */
  @property({ attribute: 'as-of' }) asOf?: string;
  /** A date: what has changed after it is marked. */
  @property() since?: string;

  readonly kind = 'output';
  readonly messages = messages;
  readonly words = {
    name: 'plan.name', things: 'plan.things', count: 'count.outputs',
    views: [{ view: 'chart', label: 'plan.view' }, { view: 'table', label: 'toolbar.table' }],
  } as const;
  override readonly exportKinds: readonly DownloadKind[] = ['png', 'svg', 'csv', 'json', 'ics'];
  protected readonly defaultFacets = ['country', 'sector', 'status', 'lead', 'plan'];
  /** What time it is; a test has its own. */
  protected clock: () => Date = () => new Date();

  #grid = new TimelineGrid(this);
  #tools = new TimelineTools(this);
  #resizes = sizesObserver(() => this.requestUpdate());
  #finding = '';
  #today = 0;
  /** False while the plans are being read, or what reads reports is on its way. */
  #isRead = false;
  /** What the plans were read for, or are being read for. */
  #asked: readonly unknown[] = [];
  #lacksHistory = false;
  /** The outputs that have been looked through for reports, and whether one has any. */
  #records: readonly Output[] | undefined;
  #hasHistory = false;
  #history: typeof telling | undefined;
  #days: telling.AskedDays = {};
  /** Drawings that followed from the sizes of the one before; a layout that never rests must not hang the page. */
  #redrawn = 0;

  constructor() {
    super();
    this.#grid.shownDates = () => this.#shownDates();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  summary(): string {
    return this.#finding;
  }

  renderVisual(): TemplateResult {
    const answers = this.#grid.hands;
    return html`<div
      class="timeline ${this.#grid.narrow && !this.printing ? 'narrow' : ''} ${this.printing ? 'printing' : ''}" @pointerover=${answers} @focusin=${answers} @keydown=${answers}
      @pointerdown=${answers} @pointermove=${answers} @pointerup=${answers} @pointercancel=${answers}
    >
      ${this.#tools.render(this.#grid)}
      ${this.#grid.render(this.#context, this.#mark())}
    </div>`;
  }

  override renderLegend(): TemplateResult {
    return renderLegend(this.#grid.tree, this.localization);
  }

  override async scene(width: number): Promise<Scene> {
    const { planScene } = await import('./plan-scene.js');
    return planScene(this, this.#grid, width, this.#context, this.#mark());
  }

  override async calendarEvents(): Promise<readonly CalendarEvent[]> {
    const { planEvents } = await import('./calendar.js');
    return planEvents(this.shownRecords as readonly Output[], this.feedData!, this.#context);
  }

  protected override hasContent(): boolean {
    return (this.feedData?.feed.workPlans.length ?? 0) > 0;
  }

  protected override isDrawable(): boolean {
    return super.isDrawable() && this.#isRead;
  }

  /** Without what reads reports, outputs are what their own members say. */
  #withoutHistory = (reason: unknown): void => {
    this.#lacksHistory = true;
    this.partFailed(reason);
    this.requestUpdate();
  };

  protected override shownChanged(): void {
    this.#read();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.#isRead || (this.hasUpdated && (changed.has('asOf') || changed.has('since') || changed.has('timeZone')))) this.#read();
    this.#grid.prepare();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#grid.settle() && this.#redrawn < 4) {
      // What was drawn has shown sizes that were guesses before: it is drawn again before the reader sees it.
      this.#redrawn++;
      this.requestUpdate();
      this.performUpdate();
    }
    this.#redrawn = 0;
    super.updated(changed);
  }

  get #context(): WordContext {
    const records = this.feedData!;
    return { localization: this.localization, records, feedLanguage: records.feed.language, since: this.since, changeText: this.#history?.changeText };
  }

  /** The day that it is where the reader is, or in the zone that `time-zone` names. */
  #dayNow(): number {
    const now = this.clock();
    let date = '';
    try {
      // Swedish writes dates as feeds do.
      if (/\//.test(this.timeZone)) date = now.toLocaleDateString('sv', { timeZone: this.timeZone });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    return daysOf(date)?.from ?? dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }

  #mark(): DayMark {
    const { asOf } = this.#days;
    // The line stands within today.
    return asOf === undefined ? { day: this.#today + 0.5, text: this.localization.t('plan.today') } : this.#history!.asOfMark(asOf, this.asOf, this.localization);
  }

  /** Reads the plans as of the day that is asked for, unless that was done before; many outputs in slices, so that the page answers meanwhile. */
  #read(): void {
    const { feedData, shown } = this;
    if (!feedData || !shown) return;
    const records = this.records as readonly Output[];
    if (records !== this.#records) this.#hasHistory = (this.#records = records).some(({ history }) => history?.length);
    const needs = this.asOf || this.since || this.#hasHistory;
    this.#history = needs ? histories.use(this, this.#withoutHistory) : undefined;
    if (needs && !this.#history && !this.#lacksHistory) {
      this.#isRead = false;
      return;
    }
    this.#history?.beginHistory(this);
    const days = (this.#days = this.#history?.askedDays(this) ?? {});
    const plans = feedData.feed.workPlans;
    const today = this.#dayNow();
    const asked = [plans, today, days.asOf, days.since, this.#history];
    if (asked.every((each, index) => each === this.#asked[index])) return this.#arrange();
    // A plan that is drawn stays as it is until it has been read as of another day.
    if (plans !== this.#asked[0]) this.#isRead = false;
    this.#asked = asked;
    const options = { today, ...days, history: this.#history?.history };
    const done = (found: Survey): void => {
      if (asked !== this.#asked) return;
      this.#today = today;
      this.#grid.tree.take(plans, found, options);
      this.#isRead = true;
      this.#arrange();
    };
    if (this.records.length <= atOnce) return done(surveyed(plans, options));
    void this.#readInSlices(survey(plans, options), done);
  }

  /** Each part of the work has a turn of its own: reading, making the rows, and drawing. */
  async #readInSlices(steps: ReturnType<typeof survey>, done: (found: Survey) => void): Promise<void> {
    const found = await inTurns(steps, { pause: nextTurn, now: () => performance.now() });
    await nextTurn();
    done(found);
    await nextTurn();
    this.requestUpdate();
  }

  /** Shows what filter and search leave of the plans. */
  #arrange(): void {
    if (!this.#isRead) return;
    const { tree, time } = this.#grid;
    const all = this.records.length;
    let shown: Uint8Array | undefined;
    if (this.shown!.count < all) {
      shown = new Uint8Array(all);
      for (const row of this.shown!.rows) shown[row] = 1;
    }
    tree.show(shown);
    time.setExtent(tree.source.survey.extent);
    const plans = tree.rows.heads.flatMap(({ kind, record }) => (kind === 'workPlan' ? record : []));
    const finding = findingText(plans, tree.tally, all, this.localization);
    this.#finding = this.#history?.datedFinding(finding, this.#days, this, tree.tally, this.localization) ?? finding;
  }

  /** The days in view, no more precisely than the axis shows them. */
  #shownDates(): string {
    const { time: { scale }, tree: { source: { survey: { extent } } } } = this.#grid;
    if (!extent) return '';
    const from = Math.floor(Math.max(scale.from, extent.from));
    const to = Math.ceil(Math.min(scale.to, extent.to)) - 1;
    const precision = to - from > 1000 ? 'year' : to - from > 120 ? 'month' : 'day';
    const [start, end] = [from, Math.max(from, to)].map((day) => dayText(day, precision, this.localization)) as [string, string];
    return start === end ? start : this.localization.t('date.range', { start, end });
  }
}
