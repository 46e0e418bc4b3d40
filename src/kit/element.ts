import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AnyRecord, Problem, RecordKind } from '../model/feed.js';
import { facetNames } from '../query/facet-names.js';
import type { Filters } from '../query/filters.js';
import type { Scene } from '../layout/scene.js';
import type { FacetCount, Table } from '../query/table.js';
import { FeedError } from '../sources/errors.js';
import type { Dataset } from './dataset.js';
import { DetailFocus } from './detail-focus.js';
import type { CalendarEvent } from './export/ics.js';
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
import { pageContext, pauseBySlices } from './page.js';
import { isAwaiting, Lazy } from './lazy.js';
import type { Permalink } from './permalink.js';
import { warnOnce } from './registry.js';
import { themeStyles } from './theme.js';
import { Toolbar, type ToolbarModel } from './toolbar.js';
import type { ViewState, ViewStore } from './view-state.js';

export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';
export type DownloadKind = 'png' | 'svg' | 'csv' | 'json' | 'ics';

/** Filtering, search and the thread's links: most pages are read without any of them. */
const engines = new Lazy(() => import('./engine.js'));
const permalinks = new Lazy(() => import('./permalink.js'));

/** The records that filter and search leave. */
export interface ShownRows {
  readonly count: number;
  /** Indexes of the shown records among the element's records, in order. */
  readonly rows: Uint32Array;
}

/** Records up to this number are filtered at one go; more are prepared in slices so that input is never kept waiting. */
const atOnce = 4000;

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
export abstract class DataElement extends LitElement implements FeedHost {
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
  @state() shown: ShownRows | undefined;
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
  #detailFocus = new DetailFocus(this);
  #internals = this.attachInternals();
  #view: ViewStore | undefined;
  #leaveView: (() => void) | undefined;
  /** Set on the element before it had joined a view. */
  #initial: Partial<ViewState> = {};
  #permalink: Pick<Permalink, 'write' | 'stop'> | undefined;
  #permalinkOf: ViewStore | undefined;
  #ready = deferred();
  #settled = false;
  #load: number | undefined;
  #shownView: string | undefined;
  /** True once a part could not be had: the element is then as ready as it gets. */
  #lacksPart = false;
  #announcedData: Dataset | undefined;
  #announcedFault: FeedError | undefined;
  #shownFor: { data: Dataset; filters: Filters; search: string; locale: string } | undefined;
  #filtering: object | undefined;
  #status: Status | undefined;
  #lit: { readonly id: string; readonly data: Dataset; readonly ids: ReadonlySet<string> } | undefined;
  #counted: { readonly of: unknown; readonly table: Table<AnyRecord>; readonly view: { facetCounts(facet: string): readonly FacetCount[] } } | undefined;

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
    return this.#view?.state.filters ?? this.#initial.filters ?? {};
  }
  set filters(filters: Filters) {
    this.#change({ filters: givenFilters(filters) });
  }

  /** The full-text search in force. */
  @property({ noAccessor: true })
  get search(): string {
    return this.#view?.state.search ?? this.#initial.search ?? '';
  }
  set search(search: string) {
    this.#change({ search: search ?? '' });
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
    this.#leavePermalink();
    this.#leaveView?.();
    // What the view was stays with the element in case it is connected again, unless others keep it and may change it.
    if (this.#view?.widgets.size === 0) this.#initial = { ...this.#view.state };
    this.#view = undefined;
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
    this.#change({ selected: id });
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

  /** Only asked for once the messages are here, since nothing is drawn before. */
  get localization(): Localization {
    return this.#locales.localization as Localization;
  }

  get direction(): 'ltr' | 'rtl' {
    return this.#locales.direction;
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
    return this.#view?.hasBar ?? false;
  }

  /** Ids of the records on the thread of the selected one. */
  get lit(): ReadonlySet<string> {
    const { selected, feedData: data } = this;
    const engine = selected === null ? undefined : this.#engine();
    if (selected === null || !data || !engine) return none;
    if (this.#lit?.id !== selected || this.#lit.data !== data) this.#lit = { id: selected, data, ids: engine.threadFor(data).reach(selected) };
    return this.#lit.ids;
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
    return this.#view?.state.selected ?? null;
  }

  get viewStore(): ViewStore | undefined {
    return this.#view;
  }

  /** The columns to filter by, once the engine has been loaded. */
  get table(): Table<AnyRecord> | undefined {
    const { feedData } = this;
    const { localization } = this.#locales;
    return feedData && localization && this.#engine()?.tableOf(feedData, this.kind, localization);
  }

  /** How many of the shown records have each value of a facet; none until the engine has been loaded, which then draws again. */
  facetCounts(facet: string): readonly FacetCount[] {
    const { table } = this;
    if (!table) {
      // A bar that counts here is not drawn again with this element.
      if (this.feedData && this.#locales.localization) void engines.load().then(() => this.#view?.touch(), this.partFailed);
      return [];
    }
    let counted = this.#counted;
    if (!counted || counted.of !== this.shown || counted.table !== table) {
      this.#counted = counted = { of: this.shown, table, view: table.filter({ filters: this.filters, search: this.search }) };
    }
    return counted.view.facetCounts(facet);
  }

  /** Gets the search ready, in slices. A search that comes before it is done waits for what is left. */
  prepareSearch(): void {
    const { feedData } = this;
    const { localization } = this.#locales;
    if (!feedData || !localization) return;
    void engines.load().then(({ tableOf }) => tableOf(feedData, this.kind, localization).prepare({ search: 'any' }, pauseBySlices())).catch(this.partFailed);
  }

  /** What the reader does in this element, so that others know where it came from. */
  act(patch: Partial<ViewState>): void {
    if (patch.selected !== undefined) this.#detailFocus.selecting(patch.selected);
    this.#view?.update(patch, this);
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
    if (view === this.#view) return;
    this.#leaveView?.();
    this.#view = view;
    const unsubscribe = view.subscribe((now, before) => this.#viewChanged(now, before));
    const leave = view.join(this);
    this.#leaveView = () => {
      unsubscribe();
      leave();
    };
    const initial = this.#initial;
    this.#initial = {};
    if (!view.restored) view.update(initial);
    this.requestUpdate();
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

  /** Records in a file: as they came, unless the element may not tell all. */
  exportedRecords(): readonly AnyRecord[] {
    return this.shownRecords;
  }

  /** The dated things among the shown records, for a calendar file. */
  calendarEvents(): readonly CalendarEvent[] {
    return [];
  }

  renderLegend(): unknown {
    return nothing;
  }

  protected isDrawable(): boolean {
    return this.partsLoaded && this.shown !== undefined && (!this.permalink || this.#permalink !== undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Feed, view and language first: what they bring counts for this very drawing.
    this.#locales.hostUpdate();
    this.#feeds.hostUpdate();
    // What a link says of the start goes before what the page says of it.
    const isSaid = this.hasUpdated || !this.#view?.restored;
    if (changed.has('record') && this.record !== undefined && isSaid) this.#change({ selected: this.record || null });
    if (changed.has('permalink')) this.#leavePermalink();
    this.#joinPermalink();
    this.#refilter();
    this.#showStatus();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.view !== this.#shownView) {
      const isChange = this.#shownView !== undefined;
      this.#shownView = this.view;
      if (isChange) {
        this.dispatchEvent(new CtViewEvent(this.view));
        this.#permalink?.write(true);
      }
    }
    this.#announce();
    const settled = this.#locales.localization && this.#status !== 'idle' && this.#status !== 'loading' && !this.feedState.busy && (this.#lacksPart || !isAwaiting(this));
    if (settled && !this.#settled) {
      this.#settled = true;
      this.#ready.settle();
    }
  }

  #change(patch: Partial<ViewState>): void {
    if (this.#view) this.#view.update(patch);
    else {
      this.#initial = { ...this.#initial, ...patch };
      this.requestUpdate();
    }
  }

  #viewChanged(now: ViewState, before: ViewState): void {
    if (now.selected !== before.selected) {
      const entry = now.selected === null ? undefined : this.feedData?.get(now.selected);
      this.dispatchEvent(new CtSelectEvent(now.selected, entry?.record, entry?.kind));
    }
    this.requestUpdate();
  }

  /** Shows the records of the view in force; where they are many, in slices that keep no input waiting. */
  #refilter(): void {
    const { feedData: data } = this;
    const { localization } = this.#locales;
    if (!data || !localization) {
      this.shown = undefined;
      this.#shownFor = undefined;
      return;
    }
    const { filters, search } = this;
    const { locale } = localization;
    const now = this.#shownFor;
    if (now && now.data === data && now.filters === filters && now.search === search && now.locale === locale) return;
    const before = now?.data === data ? now : undefined;
    const show = (shown: ShownRows) => {
      this.shown = shown;
      this.#filtering = undefined;
      this.shownChanged();
      this.#view?.touch();
      if (before && (before.filters !== filters || before.search !== search)) this.#filtered(filters, search, shown.count);
    };
    this.#shownFor = { data, filters, search, locale };
    const filtering = (this.#filtering = {});
    if (!this.isFiltered) return show(allRows(this.records.length));
    const view = { filters, search };
    const table = this.table;
    if (table && (table.records.length <= atOnce || table.ready(view))) return show(table.filter(view));
    void engines.load().then(async ({ tableOf }) => {
      const prepared = tableOf(data, this.kind, localization);
      await prepared.prepare(view, pauseBySlices());
      if (this.#filtering === filtering) show(prepared.filter(view));
    }).catch(this.partFailed);
  }

  #engine(): Awaited<ReturnType<typeof engines.load>> | undefined {
    return engines.use(this, this.partFailed);
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

  #filtered(filters: Filters, search: string, count: number): void {
    this.announcement = this.localization.t('filters.result', { shown: count, all: this.records.length });
    void this.updateComplete.then(() => this.dispatchEvent(new CtFilterEvent(filters, search, count)));
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

  /** The address is read before the first drawing, so that a link never shows another view first. */
  #joinPermalink(): void {
    const key = this.permalink;
    const view = this.#view;
    if (this.#permalinkOf === (key ? view : undefined)) return;
    this.#leavePermalink();
    if (!key || !view) return;
    this.#permalinkOf = view;
    permalinks.load().then(({ Permalink }) => {
      if (this.#permalinkOf !== view || this.permalink !== key) return;
      this.#permalink = new Permalink(key, view, { name: this.localName, view: () => this.view, setView: (shown) => (this.view = shown) });
      this.requestUpdate();
    }, (reason: unknown) => {
      // The view is shown all the same; it is only not kept in the address.
      if (this.#permalinkOf === view) this.#permalink = { write: () => {}, stop: () => {} };
      this.partFailed(reason);
      this.requestUpdate();
    });
  }

  #leavePermalink(): void {
    this.#permalink?.stop();
    this.#permalink = undefined;
    this.#permalinkOf = undefined;
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

const none: ReadonlySet<string> = new Set();

let everyRow = new Uint32Array(0);

/** All of so many records. The indexes are shared, since most pages are read unfiltered. */
function allRows(count: number): ShownRows {
  if (everyRow.length < count) everyRow = Uint32Array.from({ length: count }, (_, index) => index);
  return { count, rows: everyRow.subarray(0, count) };
}
