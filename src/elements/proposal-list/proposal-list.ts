import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { names as countryNames } from '../../model/country-names/en.js';
import type { Dataset } from '../../kit/dataset.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { facetLabel, valueLabel } from '../../kit/facet-labels.js';
import { headingLevel, labelContext } from '../../kit/frame.js';
import type { MessageKey, Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { proposalList } from '../../kit/locales/en/proposal-list.js';
import { pauseBySlices } from '../../kit/page.js';
import { ProposalRows } from '../../layout/proposal-rows.js';
import { proposalSummary, type ProposalSummary, type ValueColumn } from '../../layout/proposals.js';
import type { Scene } from '../../layout/scene.js';
import { entriesOf } from '../../model/entries.js';
import type { Proposal } from '../../model/feed.js';
import { filterValues, withFilter } from '../../query/filters.js';
import { arrangementOf, sortByStatus, type Arrangement } from './arrangement.js';
import { groupings, groupingsOf, severalGroups, type Grouping } from './grouping.js';
import { OwnColumns } from './own-columns.js';
import { groupName, renderGroups } from './proposal-groups.js';
import { proposalListStyles } from './proposal-list.styles.js';
import { statusClass, statusName, type ProposalContext } from './proposal-status.js';
import { SummaryBars } from './proposal-summary.js';
import { RowScroller } from './row-scroller.js';
import { summaryStyles } from './summary.styles.js';

const textOrders = new Lazy(() => import('./text-order.js'));
const finders = new Lazy(() => import('./proposal-hits.js'));

const sorts = ['feed', 'status', 'text'] as const;
type Sorting = (typeof sorts)[number];

/** Lines of the summary, and of one on a narrow page. */
const mostBars = 9;
const mostBarsNarrow = 7;
/** Px below which the list comes first and the summary after it. */
const narrow = 480;
/** More records than this are counted in slices, so that input is never kept waiting. */
const many = 4000;
/** Fewer records than this can be seen at a glance. */
const fewest = 4;

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
  static override styles: CSSResultGroup = [DataElement.styles, summaryStyles, proposalListStyles];

  override view = 'list';
  /** What the list is grouped by: `session`, `event`, `theme`, `sector`, `country`, `status` or `none`. */
  @property({ attribute: 'group-by' }) groupBy = 'session';
  /** Order within a group: `feed` (as in the source), `status` or `text`. */
  @property() sort = 'feed';

  readonly kind = 'proposal';
  readonly messages: Messages = proposalList;
  readonly countryNames = countryNames;
  readonly words: ElementWords = {
    name: 'proposals.name', things: 'proposals.things', count: 'count.proposals',
    views: [{ view: 'list', label: 'toolbar.list' }, { view: 'table', label: 'toolbar.table' }],
  };
  protected readonly defaultFacets = ['session', 'theme', 'status', 'kind', 'sector', 'country'];

  #scroller = new RowScroller(this);
  #bars = new SummaryBars(this);
  #arrangement: Arrangement | undefined;
  #arrangedFor: Dataset | undefined;
  /** False while a part or a column that the arrangement needs is on its way. */
  #arranged = false;
  #groupings: readonly Grouping[] = [];
  #preparing: object | undefined;
  #seen: string | null = null;

  override summary(): string {
    return this.#arrangement?.sentence ?? '';
  }

  override renderVisual(): TemplateResult {
    const { localization, search } = this;
    const { t } = localization;
    const arrangement = this.#arrangement;
    if (!arrangement) return html`${nothing}`;
    const { grouping } = arrangement;
    const isNarrow = this.#scroller.width > 0 && this.#scroller.width < narrow;
    const summary = this.#renderSummary(arrangement, isNarrow);
    const { first, last } = this.#scroller.draw();
    return html`
      ${isNarrow ? nothing : summary}
      <div class="order unprinted">
        ${this.#renderSelect('groupBy', 'proposals.groupBy', this.#groupings, grouping, (value) => (value === 'none' ? t('proposals.group.none') : facetLabel(value, localization)))}
        ${this.#renderSelect('sort', 'proposals.sortBy', sorts, this.#sorting, (value) => t(`proposals.sort.${value as Sorting}`))}
        ${severalGroups.has(grouping) ? html`<p class="small muted">${t('proposals.several')}</p>` : nothing}
      </div>
      <div
        class="scroll" role="group" tabindex="-1" aria-label=${t('proposals.list')}
        @scroll=${this.#scroller.scrolled} @keydown=${this.#pressed} @focusin=${this.#scroller.focused} @click=${this.#clicked}
      ><div class="canvas"><div class="window">${renderGroups({
        ...this.#context, arrangement, first, last, level: headingLevel(this) + 1, selected: this.selected, lit: this.lit,
        tabbable: this.#scroller.tabbable, search, finder: search ? finders.use(this, this.partFailed) : undefined,
      })}</div></div></div>
      ${isNarrow ? summary : nothing}
    `;
  }

  override renderLegend(): unknown {
    const { t } = this.localization;
    const meaning = (status: string) => {
      const key = `proposals.key.${status}`;
      return this.localization.has(key) ? t(key) : statusName(status, this.localization);
    };
    return html`<ul class="key">
      ${this.#arrangement?.present.map((status) => html`<li><span part="mark" class="mark ${statusClass(status)}"></span><bdi>${meaning(status)}</bdi></li>`)}
      ${this.lit.size > 1 ? html`<li><span class="thread-sample"></span>${t('proposals.key.thread')}</li>` : nothing}
    </ul>`;
  }

  override async scene(width: number): Promise<Scene> {
    const { drawProposals } = await import('./proposal-list.scene.js');
    const { grouping = 'none', rows = new ProposalRows([], false) } = this.#arrangement ?? {};
    const context = this.#context;
    return drawProposals(this, width, { summary: this.#summary(mostBars), context, rows, groupedBy: grouping, groupName: (key) => groupName(key, { grouping }, context) });
  }

  protected override isDrawable(): boolean {
    return super.isDrawable() && (this.#arrangement !== undefined || !this.hasContent());
  }

  protected override shownChanged(): void {
    this.#arrange();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.shown && (!this.#arranged || changed.has('groupBy') || changed.has('sort'))) this.#arrange();
    super.willUpdate(changed);
    const { selected } = this;
    if (selected === this.#seen || !this.#arrangement) return;
    this.#seen = selected;
    // What is selected elsewhere comes into view here; what the reader has just pressed is in view.
    if (selected !== null && this.viewStore?.selectionOrigin !== this) this.#scroller.reveal(this.#rowOf(selected));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#bars.updated();
  }

  get #context(): ProposalContext {
    const { localization, feedData } = this;
    if (!feedData) throw new Error('Proposals are asked for before there is data.');
    return { localization, entries: entriesOf(feedData.feed), feedLanguage: feedData.feed.language };
  }

  get #sorting(): Sorting {
    return sorts.find((name) => name === this.sort) ?? 'feed';
  }

  /** The grouping asked for, or the nearest that the feed has. */
  get #grouping(): Grouping {
    const wanted = groupings.find((name) => name === this.groupBy) ?? 'session';
    const possible = wanted === 'session' ? [wanted, 'event' as const] : [wanted];
    return possible.find((name) => this.#groupings.includes(name)) ?? 'none';
  }

  /** The facet of the bars: themes, or sessions where the feed has no themes. */
  get #by(): string {
    return (['theme', 'session'] as const).find((name) => this.#groupings.includes(name)) ?? 'kind';
  }

  /** Counts for the bars: each as if it alone were chosen. */
  #summary(limit: number): ProposalSummary | undefined {
    const { shown, feedData, filters, search } = this;
    const summaries = this.#arrangement?.summaries;
    if (!shown || !feedData || !summaries) return undefined;
    let summary = summaries.get(limit);
    if (!summary) {
      const by = this.#by;
      const columns = OwnColumns.of(feedData);
      const rows = filterValues(filters, by).length ? this.table?.filter({ filters: withFilter(filters, by, []), search }).rows : shown.rows;
      if (!rows) return undefined;
      summaries.set(limit, (summary = proposalSummary(rows, columns.get(by)!, columns.get('status')!, { by, limit })));
    }
    return summary;
  }

  /** Groups, orders and counts what is shown; later, where something that it needs is still on its way. */
  #arrange(): void {
    const { shown, feedData: data, localization } = this;
    this.#arranged = false;
    if (!shown || !data) return;
    const isNewFeed = this.#arrangedFor !== data;
    if (isNewFeed) this.#groupings = groupingsOf(data.feed);
    const grouping = this.#grouping;
    const columns = OwnColumns.of(data);
    const needs = ['session', 'kind', 'status', 'theme'];
    const isLarge = data.records('proposal').length > many;
    if (isLarge && !columns.ready(needs)) return this.#prepare(columns, () => columns.prepare(needs, pauseBySlices()));
    let column: ValueColumn | undefined = grouping === 'none' ? undefined : columns.get(grouping);
    if (grouping !== 'none' && !column) {
      // What follows the thread is counted by what filters do, and loaded like them.
      const { table } = this;
      const need = { facets: [grouping] };
      if (!table) return;
      if (isLarge && !table.ready(need)) return this.#prepare(table, () => table.prepare(need, pauseBySlices()));
      column = table.column(grouping);
    }
    const rows = this.#sort(shown.rows, columns);
    if (!rows) return;
    const active = this.#arrangement?.records[this.#scroller.activeRecord]?.id;
    this.#arrangement = arrangementOf({
      data, localization, columns, grouping, column, rows,
      statuses: filterValues(this.filters, 'status').length ? this.facetCounts('status') : undefined,
    });
    // After a reload the reader stays where they were.
    this.#scroller.show(this.#arrangement.rows, active === undefined ? -1 : this.#rowOf(active), isNewFeed && this.#arrangedFor !== undefined);
    this.#arrangedFor = data;
    this.#arranged = true;
  }

  #prepare(what: object, prepare: () => Promise<void>): void {
    if (this.#preparing === what) return;
    this.#preparing = what;
    void prepare().then(() => {
      this.#preparing = undefined;
      this.#arrange();
      this.requestUpdate();
    }).catch(this.partFailed);
  }

  /** Undefined while what is needed for it is being loaded. */
  #sort(rows: Uint32Array, columns: OwnColumns): Uint32Array | undefined {
    if (this.#sorting === 'feed') return rows;
    if (this.#sorting === 'status') return sortByStatus(rows, columns.get('status')!);
    const orders = textOrders.use(this, this.partFailed);
    if (!orders) return undefined;
    const again = () => {
      this.#arranged = false;
      this.requestUpdate();
    };
    return orders.sortByText(rows, this.records as readonly Proposal[], this.localization, this.feedData?.feed.language, again) ?? rows;
  }

  #rowOf(id: string): number {
    const record = this.#arrangement?.records.findIndex((each) => each.id === id) ?? -1;
    return record < 0 ? -1 : this.#arrangement!.rows.rowOf(record);
  }

  #renderSummary({ statuses }: Arrangement, isNarrow: boolean): TemplateResult | typeof nothing {
    const { localization } = this;
    const summary = this.records.length < fewest ? undefined : this.#summary(isNarrow ? mostBarsNarrow : mostBars);
    if (!summary) return nothing;
    return this.#bars.render({
      summary, statuses, localization, filters: this.filters, direction: this.direction, by: facetLabel(summary.by, localization),
      label: (key) => valueLabel(summary.by, key, labelContext(this)), act: (filters) => this.act({ filters }),
    });
  }

  #renderSelect(member: 'groupBy' | 'sort', label: MessageKey, values: readonly string[], current: string, name: (value: string) => string): TemplateResult {
    return html`<label><span class="small">${this.localization.t(label)}</span> <select class="input" @change=${(event: Event) => {
      this[member] = (event.target as HTMLSelectElement).value;
    }}>${values.map((value) => html`<option value=${value} .selected=${value === current}>${name(value)}</option>`)}</select></label>`;
  }

  #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.selected !== null) this.act({ selected: null });
    else this.#scroller.pressed(event);
  };

  #clicked = (event: Event): void => {
    const target = event.target as Element;
    const item = target.closest<HTMLElement>('.item');
    // Who drags over text wants to copy it.
    if (!item || (!target.closest('button') && document.getSelection()?.type === 'Range')) return;
    const record = this.#arrangement?.records[this.#arrangement.rows.at(Number(item.dataset['row'])).record];
    if (record) this.act({ selected: record.id === this.selected ? null : record.id });
  };
}
