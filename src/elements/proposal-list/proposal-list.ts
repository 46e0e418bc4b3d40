import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { bdi } from '../../kit/bdi.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { facetLabel, valueName } from '../../kit/facet-labels.js';
import { headingLevel, labelContext } from '../../kit/frame.js';
import { Waiting } from '../../kit/hands.js';
import type { Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { proposalCounts } from '../../kit/locales/en/proposal-counts.js';
import { proposalList } from '../../kit/locales/en/proposal-list.js';
import { proposalStatus } from '../../kit/locales/en/proposal-status.js';
import { vocabulary } from '../../kit/locales/en/vocabulary.js';
import { proposalMarkStyles } from '../../kit/proposal-marks.styles.js';
import { statusClass, statusName, type ProposalContext } from '../../kit/proposal-status.js';
import { sizesObserver } from '../../kit/sizes.js';
import { ProposalRows } from '../../layout/proposal-rows.js';
import type { Scene } from '../../layout/scene.js';
import { entriesOf } from '../../model/entries.js';
import type { Arrangement } from './arrangement.js';
import { Arranger } from './arranger.js';
import { firstRows, placeFirstRows } from './first-rows.js';
import { renderOrder } from './order-controls.js';
import { groupName, renderGroups } from './proposal-groups.js';
import { proposalListStyles } from './proposal-list.styles.js';
import { renderSummary, stretchSegments } from './proposal-summary.js';
import type * as scrolling from './row-scroller.js';
import { summaryStyles } from './summary.styles.js';

const finders = new Lazy(() => import('./proposal-hits.js'));
const scrollers = new Lazy(() => import('./row-scroller.js'));

/** Keys that do something in the list and in the bars above it. */
const keys = /^(Arrow|Page|Home|End)/;

/** Lines of the summary, and of one on a narrow page. */
const mostBars = 9;
const mostBarsNarrow = 7;
/** Px below which the list comes first and the summary after it. */
const narrow = 480;
/** Fewer records than this can be seen at a glance. */
const fewest = 4;

const messages: Messages = { ...vocabulary, ...proposalStatus, ...proposalList, ...proposalCounts };

/**
 * Proposals, takeaways and lessons by session, theme, sector, country or status, and what became of each.
 *
 * @element ct-proposal-list
 * @summary A list of proposals with what became of each.
 * @slot - Fallback content, shown until the element is drawn.
 * @slot heading - Replaces the heading.
 * @slot loading - Shown while the data is on its way.
 * @slot empty - Shown when the data holds no proposals.
 * @slot error - Shown when the data cannot be loaded.
 * @slot footer - Added to the footer.
 * @fires ct-load - The data is there.
 * @fires ct-error - The data could not be loaded.
 * @fires ct-select - Another record is selected, or none.
 * @fires ct-filter - Filter or search have changed.
 * @fires ct-view - The view has changed.
 * @csspart base - The outermost box.
 * @csspart header - Heading, sentence and toolbar.
 * @csspart toolbar - View, download and share.
 * @csspart filters - Facets and search.
 * @csspart visual - The summary and the list.
 * @csspart mark - The sign of a status.
 * @csspart legend - The key of the signs.
 * @csspart table - The table.
 * @csspart detail - The details of the selected record.
 * @csspart footer - Source, licence and what could not be used.
 * @cssproperty [--ct-proposal-list-size] - Least height of the element: by default 56em where it is wide, up to 86em where it is narrow.
 * @cssstate loading - The data is on its way.
 * @cssstate ready - Drawn.
 * @cssstate empty - The data holds no proposals.
 * @cssstate stale - A newer copy could not be loaded.
 * @cssstate error - The data could not be loaded.
 */
export class CtProposalList extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, proposalMarkStyles, summaryStyles, proposalListStyles];

  override view = 'list';
  /** What the list is grouped by: `session`, `event`, `theme`, `sector`, `country`, `status` or `none`. */
  @property({ attribute: 'group-by' }) groupBy = 'session';
  /** Order within a group: `feed` (as in the source), `status` or `text`. */
  @property() sort = 'feed';

  readonly kind = 'proposal';
  readonly messages: Messages = messages;
  readonly words: ElementWords = {
    name: 'proposals.name', things: 'proposals.things', count: 'count.proposals',
    views: [{ view: 'list', label: 'toolbar.list' }, { view: 'table', label: 'toolbar.table' }],
  };
  protected readonly defaultFacets = ['session', 'theme', 'status', 'kind', 'sector', 'country'];

  #hands = new Waiting<scrolling.RowScroller, typeof scrolling>(
    this, scrollers, ({ RowScroller }) => new RowScroller(this, this.#arranger.now!.rows, this.#arranger.now!.records), this.partFailed,
    (event) => event instanceof KeyboardEvent && keys.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey,
  );
  #sizes = sizesObserver(() => this.#resized());
  /** Undefined until there is something to draw. */
  #isNarrow: boolean | undefined;
  #arranger: Arranger = new Arranger(this, () => this.#hands.now);
  #seen: string | null = null;
  /** @internal Facet and value of the bar that the Tab key reaches. */
  currentBar = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override summary(): string {
    return this.#arranger.now?.sentence ?? '';
  }

  override renderVisual(): TemplateResult {
    const { localization, search } = this;
    const { t } = localization;
    const arrangement = this.#arranger.now;
    if (!arrangement) return html`${nothing}`;
    const { grouping, rows } = arrangement;
    const isNarrow = this.#isNarrow === true;
    const hands = this.#hands;
    const finder = search ? finders.use(this, this.partFailed) : undefined;
    finder?.beginFinding(this);
    const summary = this.#renderSummary(arrangement, isNarrow);
    const { first, last } = hands.now?.draw() ?? { first: 0, last: this.printing ? rows.count : Math.min(rows.count, firstRows) };
    return html`
      ${isNarrow ? nothing : summary}
      ${renderOrder({ localization, grouping, groupings: this.#arranger.groupings, sorting: this.#arranger.sorting, choose: (member, value) => (this[member] = value) })}
      <div
        class="scroll" role="group" tabindex="-1" aria-label=${t('proposals.list')}
        @scroll=${hands} @pointerover=${hands} @focusin=${hands} @keydown=${this.#pressed} @click=${this.#clicked}
      ><div class="canvas"><div class="window">${renderGroups({
        ...this.#context, arrangement, first, last, level: headingLevel(this) + 1, selected: this.selected, lit: this.lit,
        tabbable: hands.now?.tabbable ?? (rows.headed ? 1 : 0), search, finder,
      })}</div></div></div>
      ${isNarrow ? summary : nothing}
    `;
  }

  override renderLegend(): unknown {
    const { localization, feedData } = this;
    const { t } = localization;
    const meaning = (status: string) => {
      const key = `proposals.key.${status}`;
      return bdi(localization.has(key) ? { text: t(key) } : statusName(status, localization, feedData?.feed.language));
    };
    return html`<ul class="key">
      ${this.#arranger.now?.present.map((status) => html`<li><span part="mark" class="mark ${statusClass(status)}"></span>${meaning(status)}</li>`)}
      ${this.lit.size > 1 ? html`<li><span class="thread-sample"></span>${t('proposals.key.thread')}</li>` : nothing}
    </ul>`;
  }

  override async scene(width: number): Promise<Scene> {
    const { drawProposals } = await import('./proposal-list.scene.js');
    const { grouping = 'none', rows = new ProposalRows([], false) } = this.#arranger.now ?? {};
    const context = this.#context;
    return drawProposals(this, width, { summary: this.#arranger.summary(mostBars), context, rows, groupedBy: grouping, groupName: (key) => groupName(key, { grouping }, context).text });
  }

  protected override isDrawable(): boolean {
    return super.isDrawable() && (this.#arranger.now !== undefined || !this.hasContent());
  }

  protected override shownChanged(): void {
    this.#arranger.arrange();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.shown && (!this.#arranger.isDone || changed.has('groupBy') || changed.has('sort'))) this.#arranger.arrange();
    super.willUpdate(changed);
    // Measured before the first drawing, after which the summary would be seen to move.
    if (this.shown) this.#isNarrow ??= this.#hasLittleWidth();
    const { selected } = this;
    if (selected === this.#seen || !this.#arranger.now) return;
    this.#seen = selected;
    // What is selected elsewhere comes into view here; what the reader has just pressed is in view.
    if (selected !== null && this.viewStore?.selectionOrigin !== this) this.#hands.with((scroller) => scroller.reveal(selected));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    stretchSegments(this.renderRoot);
    const box = this.renderRoot.querySelector<HTMLElement>('.scroll');
    // A box that is taller than the first rows needs all that scrolling does.
    if (box && !this.#hands.now && !this.printing && !placeFirstRows(box, this.#arranger.now!.rows)) this.#hands.with(() => this.requestUpdate());
  }

  get #context(): ProposalContext {
    const { localization, feedData } = this;
    if (!feedData) throw new Error('Proposals are asked for before there is data.');
    return { localization, entries: entriesOf(feedData.feed), feedLanguage: feedData.feed.language };
  }

  #resized(): void {
    const isNarrow = this.#hasLittleWidth();
    if (this.#isNarrow === undefined || isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    this.requestUpdate();
  }

  #hasLittleWidth(): boolean {
    return this.clientWidth > 0 && this.clientWidth < narrow;
  }

  #renderSummary({ statuses }: Arrangement, isNarrow: boolean): TemplateResult | typeof nothing {
    const { localization } = this;
    const summary = this.records.length < fewest ? undefined : this.#arranger.summary(isNarrow ? mostBarsNarrow : mostBars);
    if (!summary) return nothing;
    return renderSummary({
      summary, statuses, ...labelContext(this), filters: this.filters, hands: this.#hands, current: this.currentBar, by: facetLabel(summary.by, localization),
      label: (key) => valueName(summary.by, key, labelContext(this)),
    });
  }

  #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.selected !== null) this.act({ selected: null });
    else this.#hands.handleEvent(event);
  };

  #clicked = (event: Event): void => {
    const target = event.target as Element;
    const item = target.closest<HTMLElement>('.item');
    // Who drags over text wants to copy it.
    if (!item || (!target.closest('button') && document.getSelection()?.type === 'Range')) return;
    const record = this.#arranger.now?.records[this.#arranger.now.rows.at(Number(item.dataset['row'])).record];
    if (record) this.act({ selected: record.id === this.selected ? null : record.id });
  };
}
