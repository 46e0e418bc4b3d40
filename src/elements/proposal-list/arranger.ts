import type { Dataset } from '../../kit/dataset.js';
import { Lazy } from '../../kit/lazy.js';
import { pauseBySlices } from '../../kit/page.js';
import { proposalSummary, type ProposalSummary, type ValueColumn } from '../../layout/proposals.js';
import type { Proposal } from '../../model/feed.js';
import { filterValues, withFilter } from '../../query/filters.js';
import { arrangementOf, type Arrangement } from './arrangement.js';
import { groupings, groupingsOf, type Grouping } from './grouping.js';
import { sorts, type Sorting } from './order-controls.js';
import { OwnColumns } from './own-columns.js';
import type { CtProposalList } from './proposal-list.js';
import type { RowScroller } from './row-scroller.js';

const orders = new Lazy(() => import('./orders.js'));
const countries = new Lazy(() => import('../../kit/country-words.js'));

/** More records than this are counted in slices, so that input is never kept waiting. */
const many = 4000;

/** Groups, orders and counts what a list shows, and keeps what came of it until something else is shown. */
export class Arranger {
  now: Arrangement | undefined;
  /** False while a part or a column that the arrangement needs is on its way. */
  isDone = false;
  /** Those that the feed has. */
  groupings: readonly Grouping[] = [];
  #host: CtProposalList;
  #scroller: () => RowScroller | undefined;
  #for: Dataset | undefined;
  #preparing: object | undefined;
  /** The names of countries could not be had: their codes stand for them. */
  #isNameless = false;

  /** `scroller` gives what scrolls the list, once that is here. */
  constructor(host: CtProposalList, scroller: () => RowScroller | undefined) {
    this.#host = host;
    this.#scroller = scroller;
  }

  get sorting(): Sorting {
    return sorts.find((name) => name === this.#host.sort) ?? 'feed';
  }

  /** The grouping asked for, or the nearest that the feed has. */
  get #grouping(): Grouping {
    const wanted = groupings.find((name) => name === this.#host.groupBy) ?? 'session';
    const possible = wanted === 'session' ? [wanted, 'event' as const] : [wanted];
    return possible.find((name) => this.groupings.includes(name)) ?? 'none';
  }

  /** The facet of the bars: themes, or sessions where the feed has no themes. */
  get #by(): string {
    return (['theme', 'session'] as const).find((name) => this.groupings.includes(name)) ?? 'kind';
  }

  /** Counts for the bars: each as if it alone were chosen. */
  summary(limit: number): ProposalSummary | undefined {
    const { shown, feedData, filters, search } = this.#host;
    const summaries = this.now?.summaries;
    if (!shown || !feedData || !summaries) return undefined;
    let summary = summaries.get(limit);
    if (!summary) {
      const by = this.#by;
      const columns = OwnColumns.of(feedData);
      const rows = filterValues(filters, by).length ? this.#host.table?.filter({ filters: withFilter(filters, by, []), search }).rows : shown.rows;
      if (!rows) return undefined;
      summaries.set(limit, (summary = proposalSummary(rows, columns.get(by)!, columns.get('status')!, { by, limit })));
    }
    return summary;
  }

  /** Groups, orders and counts what is shown; later, where something that it needs is still on its way. */
  arrange(): void {
    const host = this.#host;
    const { shown, feedData: data, localization } = host;
    this.isDone = false;
    if (!shown || !data) return;
    const isNewFeed = this.#for !== data;
    if (isNewFeed) this.groupings = groupingsOf(data.feed);
    // English does not bring the names of countries, which few feeds have here; other languages do.
    if (this.groupings.includes('country') && localization.locale.startsWith('en')) {
      const names = countries.use(host, (reason) => {
        this.#isNameless = true;
        host.partFailed(reason);
        host.requestUpdate();
      });
      names?.knowCountries(localization);
      if (!names && !this.#isNameless) return;
    }
    const grouping = this.#grouping;
    const columns = OwnColumns.of(data);
    const needs = ['session', 'kind', 'status', 'theme'];
    const isLarge = data.records('proposal').length > many;
    if (isLarge && !columns.ready(needs)) return this.#prepare(columns, () => columns.prepare(needs, pauseBySlices()));
    let column: ValueColumn | undefined = grouping === 'none' ? undefined : columns.get(grouping);
    if (grouping !== 'none' && !column) {
      // What follows the thread is counted by what filters do, and loaded like them.
      const { table } = host;
      const need = { facets: [grouping] };
      if (!table) return;
      if (isLarge && !table.ready(need)) return this.#prepare(table, () => table.prepare(need, pauseBySlices()));
      column = table.column(grouping);
    }
    const rows = this.#sort(shown.rows, columns);
    if (!rows) return;
    this.now = arrangementOf({
      data, localization, columns, grouping, column, rows,
      statuses: filterValues(host.filters, 'status').length ? host.facetCounts('status') : undefined,
    });
    // After a reload the reader stays where they were.
    this.#scroller()?.show(this.now.rows, this.now.records, isNewFeed && this.#for !== undefined);
    this.#for = data;
    this.isDone = true;
  }

  #prepare(what: object, prepare: () => Promise<void>): void {
    if (this.#preparing === what) return;
    this.#preparing = what;
    void prepare().then(() => {
      this.#preparing = undefined;
      this.arrange();
      this.#host.requestUpdate();
    }).catch(this.#host.partFailed);
  }

  /** Undefined while what is needed for it is being loaded. */
  #sort(rows: Uint32Array, columns: OwnColumns): Uint32Array | undefined {
    const host = this.#host;
    if (this.sorting === 'feed') return rows;
    const order = orders.use(host, host.partFailed);
    if (!order) return undefined;
    if (this.sorting === 'status') return order.sortByStatus(rows, columns.get('status')!);
    const again = () => {
      this.isDone = false;
      host.requestUpdate();
    };
    return order.sortByText(rows, host.records as readonly Proposal[], host.localization, host.feedData?.feed.language, again) ?? rows;
  }
}
