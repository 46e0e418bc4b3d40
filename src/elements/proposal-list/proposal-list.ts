import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DataElement, type ElementWords } from '../../kit/element.js';
import { facetLabel, valueLabel } from '../../kit/facet-labels.js';
import { headingLevel, labelContext } from '../../kit/frame.js';
import type { MessageKey, Messages } from '../../kit/i18n.js';
import { fieldLabels } from '../../kit/locales/en/fields.js';
import { proposalList } from '../../kit/locales/en/proposal-list.js';
import { pauseBySlices } from '../../kit/page.js';
import { ProposalRows } from '../../layout/proposal-rows.js';
import { countProposals } from '../../layout/proposal-counts.js';
import { groupProposals, proposalStatusOrder, proposalSummary, type ProposalSummary } from '../../layout/proposals.js';
import type { Scene } from '../../layout/scene.js';
import type { AnyRecord, Proposal, Session } from '../../model/feed.js';
import { entriesOf } from '../../model/entries.js';
import { filterValues, withFilter } from '../../query/filters.js';
import { collatedRows, sortColumn, sortRows, type SortColumn, type SortDefinition } from '../../query/sort.js';
import type { FacetCount, Needs, Table } from '../../query/table.js';
import { Work } from '../../query/work.js';
import { groupings, groupingsOf, groupsBy, severalGroups, type Grouping } from './grouping.js';
import { renderItem } from './proposal-item.js';
import { proposalListStyles } from './proposal-list.styles.js';
import { statusClass, statusName, type ProposalContext } from './proposal-status.js';
import { SummaryBars } from './proposal-summary.js';
import { RowScroller } from './row-scroller.js';
import { proposalSentence } from './sentence.js';

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

/** What the list draws: made anew when data, filter, language, grouping or order are others, and not for each scroll. */
interface Layout {
  readonly grouping: Grouping;
  readonly rows: ProposalRows;
  /** The records that rows are indexes of: those of the feed on show, also while the next one is being filtered. */
  readonly records: readonly Proposal[];
  readonly statuses: readonly FacetCount[];
  /** Statuses of the shown proposals, in order. */
  readonly present: readonly string[];
  readonly sentence: string;
  /** The bars of so many lines, counted when they are drawn. */
  readonly summaries: Map<number, ProposalSummary>;
}

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
  static override styles: CSSResultGroup = [DataElement.styles, proposalListStyles];

  override view = 'list';
  /** What the list is grouped by: `session`, `event`, `theme`, `sector`, `country`, `status` or `none`. */
  @property({ attribute: 'group-by' }) groupBy = 'session';
  /** Order within a group: `feed` (as in the source), `status` or `text`. */
  @property() sort = 'feed';

  readonly kind = 'proposal';
  readonly messages: Messages = { ...fieldLabels, ...proposalList };
  readonly words: ElementWords = {
    name: 'proposals.name', things: 'proposals.things', count: 'count.proposals',
    views: [{ view: 'list', label: 'toolbar.list' }, { view: 'table', label: 'toolbar.table' }],
  };
  protected readonly defaultFacets = ['session', 'theme', 'status', 'kind', 'sector', 'country'];

  #scroller = new RowScroller(this);
  #bars = new SummaryBars(this);
  #layout: Layout | undefined;
  #layoutFor: unknown[] = [];
  #groupings: readonly Grouping[] = [];
  #sortColumn: { readonly of: Table<AnyRecord>; readonly work: Work<SortColumn> } | undefined;
  #preparing: Table<AnyRecord> | undefined;
  #seen: string | null = null;

  override summary(): string {
    return this.#layout?.sentence ?? '';
  }

  override renderVisual(): TemplateResult {
    const { localization } = this;
    const { t } = localization;
    const layout = this.#layout;
    if (!layout) return html`${nothing}`;
    const heading = headingLevel(this) + 1;
    const { first, last } = this.#scroller.draw();
    const isNarrow = this.#scroller.width > 0 && this.#scroller.width < narrow;
    const summary = this.#renderSummary(layout, isNarrow);
    return html`
      ${isNarrow ? nothing : summary}
      <div class="order unprinted">
        ${this.#renderSelect('groupBy', 'proposals.groupBy', this.#groupings, layout.grouping, (value) => (value === 'none' ? t('proposals.group.none') : facetLabel(value, localization)))}
        ${this.#renderSelect('sort', 'proposals.sortBy', sorts, this.#sorting, (value) => t(`proposals.sort.${value as Sorting}`))}
        ${severalGroups.has(layout.grouping) ? html`<p class="small muted">${t('proposals.several')}</p>` : nothing}
      </div>
      <div
        class="scroll" role="group" tabindex="-1" aria-label=${t('proposals.list')}
        @scroll=${this.#scroller.scrolled} @keydown=${this.#pressed} @focusin=${this.#scroller.focused} @click=${this.#clicked}
      ><div class="canvas"><div class="window">${this.#renderGroups(layout, first, last, heading)}</div></div></div>
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
      ${this.#layout?.present.map((status) => html`<li><span part="mark" class="mark ${statusClass(status)}"></span><bdi>${meaning(status)}</bdi></li>`)}
      ${this.lit.size > 1 ? html`<li><span class="thread-sample"></span>${t('proposals.key.thread')}</li>` : nothing}
    </ul>`;
  }

  override async scene(width: number): Promise<Scene> {
    const { drawProposals } = await import('./proposal-list.scene.js');
    return drawProposals(this, width, {
      summary: this.#summary(mostBars), context: this.#context, rows: this.#layout?.rows ?? new ProposalRows([], false),
      groupedBy: this.#layout?.grouping ?? 'none', groupName: (key) => this.#groupName(key),
    });
  }

  /** Grouping and counting need the columns: they are on their way before there is data. */
  protected override async loadParts(): Promise<void> {
    await import('../../kit/engine.js');
  }

  protected override isDrawable(): boolean {
    return super.isDrawable() && (this.#layout !== undefined || !this.hasContent());
  }

  protected override shownChanged(): void {
    this.#arrange();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.shown && (!this.#layout || changed.has('groupBy') || changed.has('sort'))) this.#arrange();
    super.willUpdate(changed);
    const { selected } = this;
    if (selected === this.#seen || !this.#layout) return;
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

  /** The facet of the bars: themes, or sessions where the feed has no themes. */
  get #by(): string {
    return (['theme', 'session', 'sector', 'kind'] as const).find((name) => name === 'kind' || this.#groupings.includes(name)) ?? 'kind';
  }

  /** Counts for the bars: each as if it alone were chosen. */
  #summary(limit: number): ProposalSummary | undefined {
    const { table, shown, filters, search } = this;
    const summaries = this.#layout?.summaries;
    if (!table || !shown || !summaries) return undefined;
    let summary = summaries.get(limit);
    if (!summary) {
      const by = this.#by;
      const { rows } = filterValues(filters, by).length ? table.filter({ filters: withFilter(filters, by, []), search }) : shown;
      summaries.set(limit, (summary = proposalSummary(rows, table.column(by)!, table.column('status')!, { by, limit })));
    }
    return summary;
  }

  #arrange(): void {
    const { table, shown, feedData, localization } = this;
    if (!table || !shown || !feedData) return;
    const active = this.#activeId();
    const isNewFeed = this.#layoutFor[0] !== feedData;
    if (isNewFeed) this.#groupings = groupingsOf(feedData.feed);
    const wanted = groupings.find((name) => name === this.groupBy) ?? 'session';
    const grouping = this.#groupings.includes(wanted) ? wanted : wanted === 'session' && this.#groupings.includes('event') ? 'event' : 'none';
    const needs = { facets: [grouping, this.#by, 'session', 'kind', 'status'] };
    if (table.records.length > many && !table.ready(needs)) return this.#prepare(table, needs);
    const sorted = this.#sort(table, shown.rows);
    const column = grouping === 'none' ? undefined : table.column(grouping);
    const groups = column
      ? groupsBy(grouping, sorted, column, feedData, localization)
      : sorted.length ? [{ key: '', count: sorted.length, indexes: sorted }] : [];
    const rows = new ProposalRows(groups, column !== undefined);
    const counts = countProposals(shown.rows, { session: table.column('session')!, kind: table.column('kind')!, status: table.column('status')! });
    // Without a filter on it, what would be shown of each status is what is shown.
    const statuses = filterValues(this.filters, 'status').length
      ? this.facetCounts('status')
      : table.column('status')!.values.map((value) => ({ value, count: counts.statuses.get(value) ?? 0 }));
    this.#layout = {
      grouping, rows, records: table.records as readonly Proposal[],
      statuses: [...statuses].sort((a, b) => place(a.value) - place(b.value)),
      present: [...counts.statuses.keys()].sort((a, b) => place(a) - place(b)),
      sentence: proposalSentence(counts, localization), summaries: new Map(),
    };
    // After a reload the reader stays where they were.
    this.#scroller.show(rows, active === undefined ? -1 : this.#rowOf(active), isNewFeed && this.#layoutFor.length > 0);
    this.#layoutFor = [feedData];
  }

  #prepare(table: Table<AnyRecord>, needs: Needs): void {
    if (this.#preparing === table) return;
    this.#preparing = table;
    void table.prepare(needs, pauseBySlices()).then(() => {
      this.#preparing = undefined;
      this.#arrange();
      this.requestUpdate();
    }).catch(this.partFailed);
  }

  #sort(table: Table<AnyRecord>, rows: Uint32Array): Uint32Array {
    const { localization } = this;
    const language = this.feedData?.feed.language;
    switch (this.#sorting) {
      case 'feed': return rows;
      case 'status': {
        const ordered = groupProposals(rows, table.column('status')!, proposalStatusOrder).map(({ indexes }) => indexes);
        const all = new Uint32Array(rows.length);
        ordered.reduce((at, indexes) => {
          all.set(indexes, at);
          return at + indexes.length;
        }, 0);
        return all;
      }
      case 'text': {
        const definition: SortDefinition<AnyRecord> = { name: 'text', type: 'text', value: (record) => localization.text((record as Proposal).text, language)?.text };
        if (this.#sortColumn?.of !== table) this.#sortColumn = { of: table, work: new Work(sortColumn(table.records, definition)) };
        const { work } = this.#sortColumn;
        if (rows.length > collatedRows && !work.done) {
          void work.finishInSlices(pauseBySlices()).then(() => {
            this.#arrange();
            this.requestUpdate();
          });
          return rows;
        }
        return sortRows(rows, table.records, definition, false, localization.collator.compare, () => work.finish());
      }
    }
  }

  #activeId(): string | undefined {
    return this.#layout?.records[this.#scroller.activeRecord]?.id;
  }

  #rowOf(id: string): number {
    const record = this.#layout?.records.findIndex((each) => each.id === id) ?? -1;
    return record < 0 ? -1 : this.#layout!.rows.rowOf(record);
  }

  #groupName(key: string): string {
    const grouping = this.#layout?.grouping ?? 'none';
    if (grouping === 'status' && key === '') return this.localization.t('proposals.noStatus');
    return key === '' ? this.localization.t('proposals.without') : valueLabel(grouping, key, labelContext(this));
  }

  #renderSummary({ statuses }: Layout, isNarrow: boolean): TemplateResult | typeof nothing {
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

  /** The groups of the rows in view; the heading of the first is there also when its row is above them, since it stays at the top. */
  #renderGroups({ rows, records, grouping }: Layout, first: number, last: number, level: number): unknown {
    const sections: { group: number; from: number; to: number }[] = [];
    for (let row = first; row < last;) {
      const { group } = rows.at(row);
      const end = group + 1 < rows.groups.length ? rows.startOf(group + 1) : rows.count;
      sections.push({ group, from: row, to: Math.min(last, end) });
      row = end;
    }
    const { selected, lit, search } = this;
    const { tabbable } = this.#scroller;
    const context = this.#context;
    return repeat(sections, ({ group }) => rows.groups[group]!.key, ({ group, from, to }) => {
      const { key, count } = rows.groups[group]!;
      const start = rows.startOf(group) + (rows.headed ? 1 : 0);
      const items = Array.from({ length: to - Math.max(from, start) }, (_, index) => Math.max(from, start) + index);
      return html`<section class="group">
        ${rows.headed ? this.#renderHeading(key, count, rows.startOf(group), level) : nothing}
        <ul>${repeat(items, (row) => rows.at(row).record, (row) => {
          const record = records[rows.at(row).record]!;
          return renderItem({
            ...context, record, row, place: row - start + 1, size: count, search, groupedBy: grouping,
            selected: record.id === selected, lit: lit.has(record.id), tabbable: row === tabbable,
          });
        })}</ul>
      </section>`;
    });
  }

  #renderHeading(key: string, count: number, row: number, level: number): TemplateResult {
    const { localization } = this;
    const { entries, feedLanguage } = this.#context;
    const entry = this.#layout?.grouping === 'session' ? entries.get(key) : undefined;
    const session = entry?.kind === 'session' ? (entry.record as Session) : undefined;
    const event = entry?.parent === undefined ? undefined : entries.get(entry.parent);
    const about = [
      session?.kind && localization.word('kind', session.kind),
      session?.day && `${facetLabel('day', localization)} ${localization.number(session.day)}`,
      event && valueLabel('event', event.id, { localization, records: entries, feedLanguage }),
    ].filter(Boolean);
    return html`<div class="group-head" data-row=${row}>
      <div role="heading" aria-level=${level}><bdi class=${this.lit.has(key) ? 'thread' : ''}>${this.#groupName(key)}</bdi> <span class="number muted">${localization.number(count)}</span></div>
      ${about.length ? html`<p class="tiny muted">${about.map((each, index) => html`${index ? ' · ' : nothing}<bdi>${each}</bdi>`)}</p>` : nothing}
    </div>`;
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
    const record = this.#layout?.records[this.#layout.rows.at(Number(item.dataset['row'])).record];
    if (record) this.act({ selected: record.id === this.selected ? null : record.id });
  };
}

/** Place of a status in the row of statuses: those that we know first, then the feed's own, and none last. */
function place(status: string): number {
  const known = proposalStatusOrder.indexOf(status);
  return known < 0 ? proposalStatusOrder.length - 1.5 : known;
}
