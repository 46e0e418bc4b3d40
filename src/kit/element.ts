import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AnyRecord, Problem } from '../model/feed.js';
import type { Filters } from '../query/filters.js';
import type { FacetCount, Table } from '../query/table.js';
import { FeedError } from '../sources/errors.js';
import type { Dataset } from './dataset.js';
import { CtFilterEvent, CtViewEvent } from './events.js';
import { FeedController, type FeedHost } from './feed-controller.js';
import { loaderConfigOf, type FeedState, type LoaderConfig } from './feed-loader.js';
import { FilterBar } from './filter-bar.js';
import { filterConverter, givenFilters } from './given-filters.js';
import type { Localization } from './format.js';
import { renderFrame } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { LocaleController } from './locale-controller.js';
import { isAwaiting } from './lazy.js';
import { LoadReport } from './load-report.js';
import { pageContext } from './page.js';
import type { Viewed } from './permalink.js';
import { PicturedElement, type DownloadKind, type ElementWords } from './pictured-element.js';
import { PrintController } from './print-controller.js';
import { warnOnce } from './registry.js';
import { ShownRecords, type ShownRows } from './shown-records.js';
import { reflectTheme, themeStyles } from './theme.js';
import { Toolbar } from './toolbar.js';
import { ViewController, type ViewHost } from './view-controller.js';
import type { ViewState, ViewStore } from './view-state.js';

export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';
export type { DownloadKind, ElementWords };

/**
 * What every data element is: attributes, feed, view, locale and status. What it looks like is its frame
 * (`frame.ts`) around the picture that the subclass draws.
 */
export abstract class DataElement extends PicturedElement implements FeedHost, ViewHost {
  static override styles: CSSResultGroup = [themeStyles, frameStyles];

  @state() feedState: FeedState = { status: 'idle' };
  /** True once the parts that the picture needs have been loaded. */
  @state() partsLoaded = false;
  @state() partsError: FeedError | undefined;
  /** What a screen reader is told, once per change. */
  @state() announcement = '';
  /** True while the page is being printed: everything is drawn. */
  @state() printing = false;

  readonly toolbar = new Toolbar(this);
  readonly filterBar = new FilterBar(this);

  #locales = new LocaleController(this);
  #feeds = new FeedController(this, pageContext());
  #views = new ViewController(this);
  #rows = new ShownRecords(this);
  #report = new LoadReport(this);
  #shownView: string | undefined;
  /** True once a part could not be had: the element is then as ready as it gets. */
  #lacksPart = false;

  constructor() {
    super();
    this.addController(this.#feeds);
    this.addController(new PrintController(this));
  }

  /** A promise that settles when the element is drawn, empty or in error. It never rejects; each load has its own. */
  get ready(): Promise<void> {
    return this.#report.ready;
  }

  get status(): Status {
    const { status, stale } = this.feedState;
    if (status === 'error' || this.partsError) return 'error';
    if (status !== 'ready') return status;
    if (!this.isDrawable()) return 'loading';
    if (stale) return 'stale';
    return this.hasContent() ? 'ready' : 'empty';
  }

  override get records(): readonly AnyRecord[] {
    return this.feedData?.records(this.kind) ?? [];
  }

  override get shownRecords(): readonly AnyRecord[] {
    const { records } = this;
    return this.shown ? Array.from(this.shown.rows, (row) => records[row]) : [];
  }

  /** What could not be used in the feed. */
  get problems(): readonly Problem[] {
    return this.feedData?.problems ?? [];
  }

  /** The filter in force. As the attribute `filter`: `country:GH,CI sector:cocoa`. */
  @property({ attribute: 'filter', noAccessor: true, converter: filterConverter })
  get filters(): Filters {
    return this.#views.state.filters;
  }
  set filters(filters: Filters) {
    this.#views.change({ filters: givenFilters(filters) });
  }

  /** The full-text search in force. */
  @property({ noAccessor: true })
  get search(): string {
    return this.#views.state.search;
  }
  set search(search: string) {
    this.#views.change({ search: `${search ?? ''}` });
  }

  protected override render(): TemplateResult {
    // While the reader's language is on its way the page's own content keeps the place.
    return this.#locales.localization ? renderFrame(this) : html`<div class="base"><div class="sheet"><slot></slot></div></div>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadParts();
  }

  /** Loads the data again. Settles when done and never rejects; see `status`. */
  async reload(): Promise<void> {
    if (this.partsError) void this.#loadParts();
    if (!this.#feeds.hasSource) return;
    await this.#feeds.reload();
    await this.ready;
  }

  /** Selects a record by id, or none. */
  select(id: string | null): void {
    this.#views.change({ selected: id });
  }

  /** The shown records as a file of the kind. Rejects with a `RangeError` for a kind that the element does not have. */
  async exportAs(kind: DownloadKind): Promise<Blob> {
    const { exportElement, refuseKind } = await import('./export/export-element.js');
    refuseKind(this, kind);
    if (this.#feeds.hasSource) {
      this.#feeds.request();
      await this.ready;
    }
    return exportElement(this, kind);
  }

  // For the frame and its parts

  readonly ownView: Viewed = { name: this.localName, view: () => this.view, setView: (shown) => (this.view = shown) };

  /** True once the messages are here; nothing is drawn before. */
  get isSpoken(): boolean {
    return this.#locales.localization !== undefined;
  }

  override get localization(): Localization {
    return this.#locales.localization as Localization;
  }

  get direction(): 'ltr' | 'rtl' {
    return this.#locales.direction;
  }

  /** What keeps the element from showing the newest data. */
  get fault(): FeedError | undefined {
    return this.feedState.error ?? this.partsError ?? this.feedState.stale;
  }

  get isFiltered(): boolean {
    return this.search.trim() !== '' || Object.keys(this.filters).length > 0;
  }

  /** Ids of the records on the thread of the selected one. */
  get lit(): ReadonlySet<string> {
    return this.#rows.lit;
  }

  /** A part of the library could not be loaded: it is said, and the next press tries again. */
  readonly partFailed = (reason: unknown): void => {
    this.announcement = this.localization.t('state.partFailed');
    warnOnce(String(reason), `a part of the library failed: ${String(reason)}`);
    this.#lacksPart = true;
  };

  get feedData(): Dataset | undefined {
    return this.feedState.data;
  }

  get selected(): string | null {
    return this.#views.state.selected;
  }

  get viewStore(): ViewStore | undefined {
    return this.#views.store;
  }

  /** The records that filter and search leave; undefined until there are any to choose from. */
  get shown(): ShownRows | undefined {
    return this.#rows.rows;
  }

  /** The columns to filter by, once the engine has been loaded. */
  get table(): Table<AnyRecord> | undefined {
    return this.#rows.table;
  }

  /** How many of the shown records have each value of a facet; undefined while they are counted. */
  facetCounts(facet: string): readonly FacetCount[] | undefined {
    return this.#rows.facetCounts(facet);
  }

  /** To be called when the reader is about to search. */
  prepareSearch(): void {
    this.#rows.prepareSearch();
  }

  /** What the reader does in this element, so that others know where it came from. */
  act(patch: Partial<ViewState>): void {
    this.viewStore?.update(patch, this);
  }

  loaderConfig(): LoaderConfig | undefined {
    return loaderConfigOf(this, this.mapping ?? this.querySelector(':scope > script[data-mapping]')?.textContent ?? undefined);
  }

  followView(view: ViewStore): void {
    this.#views.follow(view);
  }

  viewChanged(): void {
    this.#report.tellSelection(this.#feeds.hasSource);
    this.requestUpdate();
  }

  /** Other records are shown; `isChange` where filter or search made it so, and not the data. */
  rowsChanged(isChange: boolean): void {
    this.shownChanged();
    this.viewStore?.touch();
    this.requestUpdate();
    if (!isChange) return;
    const { filters, search } = this;
    const count = this.shown?.count ?? 0;
    if (this.viewStore?.speaks(this)) this.announcement = this.localization.t('filters.result', { shown: count, all: this.records.length });
    void this.updateComplete.then(() => this.dispatchEvent(new CtFilterEvent(filters, search, count)));
  }

  feedChanged(state: FeedState): void {
    this.#report.begin(state.load);
    this.feedState = state;
  }

  protected isDrawable(): boolean {
    return this.partsLoaded && this.shown !== undefined && !this.#views.isWaiting;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    reflectTheme(this);
    // Feed, view and language first: what they bring counts for this very drawing.
    this.#locales.hostUpdate();
    this.#feeds.hostUpdate();
    // What a link says of the start goes before what the page says of it.
    const isSaid = this.hasUpdated || !this.viewStore?.restored;
    if (changed.has('record') && this.record !== undefined && isSaid) this.#views.change({ selected: this.record || null });
    this.#views.link();
    this.#rows.update(this.#locales.localization);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.view !== this.#shownView) {
      const isChange = this.#shownView !== undefined;
      this.#shownView = this.view;
      if (isChange) {
        this.dispatchEvent(new CtViewEvent(this.view));
        this.#views.write();
      }
    }
    this.#report.drawn(this.isDrawable(), this.isSpoken && !this.feedState.busy && (this.#lacksPart || !(this.#rows.isBusy || isAwaiting(this))));
    this.#report.tellSelection(this.#feeds.hasSource);
  }

  async #loadParts(): Promise<void> {
    try {
      await this.loadParts();
      this.partsLoaded = true;
      this.partsError = undefined;
    } catch (error) {
      this.partsError = error instanceof FeedError ? error : new FeedError('network', `A part of the library could not be loaded: ${String(error)}. Check that all files of the bundle lie beside each other.`);
    }
  }
}
