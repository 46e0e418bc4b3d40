import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Entry } from '../model/entries.js';
import type { AnyRecord, Problem, RecordKind } from '../model/feed.js';
import { facetNames } from '../query/facet-names.js';
import type { Filters } from '../query/filters.js';
import type { Scene } from '../layout/scene.js';
import type { FacetCount, Table } from '../query/table.js';
import { FeedError } from '../sources/errors.js';
import type { Dataset } from './dataset.js';
import type { CalendarEvent } from './export/ics.js';
import type { Rows } from './export/request.js';
import { CtErrorEvent, CtFilterEvent, CtLoadEvent, CtSelectEvent, CtViewEvent } from './events.js';
import { FeedController, type FeedHost } from './feed-controller.js';
import type { FeedState, LoaderConfig } from './feed-loader.js';
import { FilterBar } from './filter-bar.js';
import { givenFilters } from './given-filters.js';
import type { Localization } from './format.js';
import { renderFrame } from './frame.js';
import { frameStyles } from './frame.styles.js';
import type { MessageKey, Messages } from './i18n.js';
import { LocaleController } from './locale-controller.js';
import { pageContext } from './page.js';
import { isAwaiting } from './lazy.js';
import type { Viewed } from './permalink.js';
import { warnOnce } from './registry.js';
import { ShownRecords, type ShownRows } from './shown-records.js';
import { themeStyles } from './theme.js';
import { Toolbar, type ToolbarModel } from './toolbar.js';
import { ViewController, type ViewHost } from './view-controller.js';
import type { ViewState, ViewStore } from './view-state.js';

export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';
export type DownloadKind = 'png' | 'svg' | 'csv' | 'json' | 'ics';

interface Deferred {
  readonly promise: Promise<void>;
  readonly settle: () => void;
}

function deferred(): Deferred {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => (settle = resolve));
  return { promise, settle };
}

const numberAttribute = { converter: { fromAttribute: (value: string | null) => (value === null || value.trim() === '' || !Number.isFinite(Number(value)) ? undefined : Number(value)) } };

/** The words of an element's frame. */
export interface ElementWords {
  /** Its name, for the heading's place in files and tables. */
  readonly name: MessageKey;
  /** "no {things}". */
  readonly things: MessageKey;
  /** "{count} things". */
  readonly count: MessageKey;
  /** Names of its views; the first is its picture. */
  readonly views: ToolbarModel['views'];
}

/**
 * What every data element is: attributes, feed, view, locale and status. What it looks like is its frame
 * (`frame.ts`) around the picture that the subclass draws.
 */
export abstract class DataElement extends LitElement implements FeedHost, ViewHost {
  static override styles: CSSResultGroup = [themeStyles, frameStyles];

  /** URL of the JSON, resolved against the page. */
  @property() src?: string;
  /** The feed as an object; wins over `src`. */
  @property({ attribute: false }) data?: unknown;
  /** Name of the feed's format; `auto` finds it by the shape. */
  @property({ useDefault: true }) format = 'auto';
  /** A mapping document, or (as an attribute) its URL. */
  @property() mapping?: unknown;
  /** Id of the record to show or select. */
  @property() record?: string;
  /** Widgets of one group share data, filters, search and selection. */
  @property() group?: string;
  /** What is shown: the picture (`chart`, or `list`) or the `table`. */
  @property({ useDefault: true }) view = 'chart';
  /** Visible heading. */
  @property() heading?: string;
  /** Level of the heading, 2 to 6. */
  @property({ attribute: 'heading-level', converter: numberAttribute.converter }) headingLevel?: number;
  /** `auto` follows the page's colour scheme. */
  @property({ reflect: true, useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** BCP 47 tag; else the nearest `lang`. */
  @property() locale?: string;
  /** Zone of date-times: `event`, `viewer` or an IANA zone. */
  @property({ attribute: 'time-zone', useDefault: true }) timeZone = 'event';
  /** `lazy` fetches when near the viewport. */
  @property({ useDefault: true }) loading: 'lazy' | 'eager' = 'lazy';
  /** Seconds between reloads, at least 5. */
  @property(numberAttribute) refresh?: number;
  /** Seconds to wait for the data. */
  @property(numberAttribute) timeout?: number = 20;
  /** Key in the URL fragment under which the view's state is kept. */
  @property() permalink?: string;
  /** Kinds of file offered, such as `png csv`; empty for none. */
  @property() downloads?: string;
  @property({ type: Boolean, attribute: 'without-toolbar' }) withoutToolbar = false;
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;
  @property({ type: Boolean, attribute: 'without-attribution' }) withoutAttribution = false;
  /** Sent with the request: `omit`, `same-origin` or `include`. */
  @property({ useDefault: true }) credentials: 'omit' | 'same-origin' | 'include' = 'omit';
  /** Facets that the filters show, in order, such as `country sector`. */
  @property() facets?: string;
  /** Stop reading after so many records. Pages are read up to 50,000 where this does not say. */
  @property({ attribute: 'max-records', converter: numberAttribute.converter }) maxRecords?: number;

  @state() feedState: FeedState = { status: 'idle' };
  /** True once the parts that the picture needs have been loaded. */
  @state() partsLoaded = false;
  @state() partsError: FeedError | undefined;
  /** What a screen reader is told, once per change. */
  @state() announcement = '';
  /** True while the page is being printed: everything is drawn. */
  @state() printing = false;

  /** Kind of the records that the element shows. */
  abstract readonly kind: RecordKind;
  /** English messages that come with the element. */
  abstract readonly messages: Messages;
  abstract readonly words: ElementWords;
  /** Facets that the filters show where `facets` does not say. */
  protected abstract readonly defaultFacets: readonly string[];
  /** Kinds of file that the element can make, in the order of the menu. */
  readonly exportKinds: readonly DownloadKind[] = ['png', 'svg', 'csv', 'json'];
  /** True if the picture says something and can be used without any record on it, such as a map. */
  readonly keepsPicture: boolean = false;
  readonly toolbar = new Toolbar(this);
  readonly filterBar = new FilterBar(this);

  #locales = new LocaleController(this);
  #feeds = new FeedController(this, pageContext());
  #internals = this.attachInternals();
  #views = new ViewController(this);
  #rows = new ShownRecords(this);
  #ready = deferred();
  #settled = false;
  #load: number | undefined;
  #shownView: string | undefined;
  /** True once a part could not be had: the element is then as ready as it gets. */
  #lacksPart = false;
  #announcedData: Dataset | undefined;
  #announcedFault: FeedError | undefined;
  #status: Status | undefined;

  constructor() {
    super();
    this.addController(this.#feeds);
  }

  /** A promise that settles when the element is drawn, empty or in error. It never rejects; each load has its own. */
  get ready(): Promise<void> {
    // What has just been set may begin another load: its promise is known after the update.
    return this.#settled && this.isUpdatePending ? this.updateComplete.then(() => this.#ready.promise) : this.#ready.promise;
  }

  get status(): Status {
    const { status, stale } = this.feedState;
    if (status === 'error' || this.partsError) return 'error';
    if (status !== 'ready') return status;
    if (!this.isDrawable()) return 'loading';
    if (stale) return 'stale';
    return this.hasContent() ? 'ready' : 'empty';
  }

  /** All records of this element's kind, as the feed gives them. */
  get records(): readonly AnyRecord[] {
    return this.feedData?.records(this.kind) ?? [];
  }

  /** Those that filter and search leave, in order. */
  get shownRecords(): readonly AnyRecord[] {
    const { records } = this;
    return this.shown ? Array.from(this.shown.rows, (row) => records[row]) : [];
  }

  /** What could not be used in the feed. */
  get problems(): readonly Problem[] {
    return this.feedData?.problems ?? [];
  }

  /** The filter in force. As the attribute `filter`: `country:GH,CI sector:cocoa`. */
  @property({ attribute: 'filter', noAccessor: true, converter: { fromAttribute: (value: string | null) => givenFilters(value ?? '') } })
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
    this.#views.change({ search: search ?? '' });
  }

  protected override render(): TemplateResult {
    // While the reader's language is on its way the page's own content keeps the place.
    return this.#locales.localization ? renderFrame(this) : html`<div class="base"><div class="sheet"><slot></slot></div></div>`;
  }

  override connectedCallback(): void {
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
    super.connectedCallback();
    void this.#loadParts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
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

  /** Only to be asked for once `isSpoken`. */
  get localization(): Localization {
    return this.#locales.localization as Localization;
  }

  get direction(): 'ltr' | 'rtl' {
    return this.#locales.direction;
  }

  /** True if the picture itself tells all of a record, so that no details of it open beside it. */
  tellsAll(_entry: Entry): boolean {
    return false;
  }

  /** What keeps the element from showing the newest data. */
  get fault(): FeedError | undefined {
    return this.feedState.error ?? this.partsError ?? this.feedState.stale;
  }

  /** The heading, or what the element is called. */
  get name(): string {
    return this.heading || this.localization.t(this.words.name);
  }

  get shownFacets(): readonly string[] {
    const known = facetNames[this.kind];
    return (this.facets?.trim().split(/\s+/) ?? this.defaultFacets).filter((name) => known.includes(name));
  }

  get isFiltered(): boolean {
    return this.search.trim() !== '' || Object.keys(this.filters).length > 0;
  }

  /** True if a filter bar of the group or collection stands for this element's own. */
  get hasSharedFilters(): boolean {
    return this.viewStore?.hasBar ?? false;
  }

  /** Ids of the records on the thread of the selected one. */
  get lit(): ReadonlySet<string> {
    return this.#rows.lit;
  }

  /** True if the page gives something to show until the element is drawn. */
  get hasFallback(): boolean {
    return Array.from(this.childNodes).some((node) => (node instanceof Element ? !node.slot && node.localName !== 'script' : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''));
  }

  /** No more exactly than this are places told. */
  get precision(): 'exact' | 'region' | 'country' {
    return 'exact';
  }

  /** A sentence that stands with the picture and must not be lost in a file. */
  get disclaimer(): string | undefined {
    return undefined;
  }

  /** A part of the library could not be loaded: it is said, and the next press tries again. */
  readonly partFailed = (reason: unknown): void => {
    this.announcement = this.localization.t('state.partFailed');
    warnOnce(String(reason), `a part of the library failed: ${String(reason)}`);
    this.#lacksPart = true;
  };

  toolbarModel(): ToolbarModel {
    const offered = this.downloads?.trim().split(/\s+/);
    return {
      localization: this.localization,
      views: this.words.views,
      view: this.view === 'table' ? 'table' : this.words.views[0].view,
      setView: (view) => (this.view = view),
      downloads: this.exportKinds.filter((kind) => !offered || offered.includes(kind)),
      download: (kind) => void this.#download(kind),
      link: this.permalink ? () => location.href : undefined,
    };
  }

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

  /** How many of the shown records have each value of a facet. */
  facetCounts(facet: string): readonly FacetCount[] {
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
    const { src } = this;
    // Frameworks say null for "not yet".
    const data = this.data ?? undefined;
    if (data === undefined && !src) return undefined;
    return {
      ...(data !== undefined ? { data } : { src }),
      format: this.format, mapping: this.mapping ?? this.#inlineMapping(), credentials: this.credentials,
      timeout: this.timeout, maxRecords: this.maxRecords, refresh: this.refresh, base: this.baseURI,
    };
  }

  followView(view: ViewStore): void {
    this.#views.follow(view);
  }

  viewChanged(now: ViewState, before: ViewState): void {
    if (now.selected !== before.selected) {
      const entry = now.selected === null ? undefined : this.feedData?.get(now.selected);
      this.dispatchEvent(new CtSelectEvent(now.selected, entry?.record, entry?.kind));
    }
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
    if (state.load !== this.#load) {
      this.#load = state.load;
      if (this.#settled) {
        this.#ready = deferred();
        this.#settled = false;
      }
    }
    this.feedState = state;
  }

  /** Loads what the picture needs beside the element itself, such as geometry. */
  protected async loadParts(): Promise<void> {}

  /** Whether the feed has anything for this element. */
  protected hasContent(): boolean {
    return this.records.length > 0;
  }

  /** Called before drawing when the data, the filter or the reader's language is another. */
  protected shownChanged(): void {}

  /** The picture. */
  abstract renderVisual(): TemplateResult;

  /** What the data shows, in a sentence of the reader's language. */
  abstract summary(): string;

  /** The picture as a scene of a width in CSS pixels, for files. */
  abstract scene(width: number): Promise<Scene>;

  /** How many records of how many a picture shows, where that is not what the file of its records holds. */
  pictureCount(): string | undefined {
    return undefined;
  }

  /** Records in a file: as they came, unless the element may not tell all. */
  exportedRecords(): readonly AnyRecord[] | Promise<readonly AnyRecord[]> {
    return this.shownRecords;
  }

  /** The rows of a CSV file, for an element whose readers expect other rows than one for each record. */
  exportedRows(): Promise<Rows | undefined> {
    return Promise.resolve(undefined);
  }

  /** The dated things among the shown records, for a calendar file. */
  calendarEvents(): readonly CalendarEvent[] | Promise<readonly CalendarEvent[]> {
    return [];
  }

  renderLegend(): unknown {
    return nothing;
  }

  protected isDrawable(): boolean {
    return this.partsLoaded && this.shown !== undefined && !this.#views.isWaiting;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Feed, view and language first: what they bring counts for this very drawing.
    this.#locales.hostUpdate();
    this.#feeds.hostUpdate();
    // What a link says of the start goes before what the page says of it.
    const isSaid = this.hasUpdated || !this.viewStore?.restored;
    if (changed.has('record') && this.record !== undefined && isSaid) this.#views.change({ selected: this.record || null });
    this.#views.link();
    this.#rows.update(this.#locales.localization);
    this.#showStatus();
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
    this.#announce();
    const settled = this.#locales.localization && this.#status !== 'idle' && this.#status !== 'loading' && !this.feedState.busy && (this.#lacksPart || !isAwaiting(this));
    if (settled && !this.#settled) {
      this.#settled = true;
      this.#ready.settle();
    }
  }

  #beforePrint = (): void => {
    this.printing = true;
    // The page is laid out for paper as soon as this returns.
    this.performUpdate();
  };

  #afterPrint = (): void => {
    this.printing = false;
  };

  async #download(kind: DownloadKind): Promise<void> {
    try {
      const { downloadElement } = await import('./export/export-element.js');
      this.announcement = await downloadElement(this, kind);
    } catch (error) {
      this.partFailed(error);
    }
  }

  /** Events of loading, once for each copy and each fault. */
  #announce(): void {
    const { data, error, stale } = this.feedState;
    const fault = error ?? stale ?? this.partsError;
    if (fault && fault !== this.#announcedFault) {
      warnOnce(`${fault.kind} ${fault.url ?? ''}`, fault.message);
      this.dispatchEvent(new CtErrorEvent(fault));
    }
    const isNew = data && (data !== this.#announcedData || (stale !== undefined && stale !== this.#announcedFault));
    this.#announcedFault = fault;
    if (!isNew || !this.isDrawable()) return;
    this.#announcedData = data;
    this.dispatchEvent(new CtLoadEvent(this.records, this.problems, stale !== undefined));
  }

  #showStatus(): void {
    const { status } = this;
    if (status === this.#status) return;
    if (this.#status) this.#internals.states.delete(this.#status);
    this.#internals.states.add(status);
    this.#status = status;
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

  #inlineMapping(): unknown {
    const script = this.querySelector(':scope > script[data-mapping]');
    return script?.textContent ?? undefined;
  }
}
