import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { scopeContext } from '../../kit/context.js';
import { CtErrorEvent } from '../../kit/events.js';
import { FeedController, type FeedHost } from '../../kit/feed-controller.js';
import { loaderConfigOf, type FeedSource, type FeedState, type LoaderConfig } from '../../kit/feed-loader.js';
import { filterConverter, givenFilters } from '../../kit/given-filters.js';
import { pageContext } from '../../kit/page.js';
import { warnOnce } from '../../kit/registry.js';
import { ViewController, type ViewHost } from '../../kit/view-controller.js';
import type { ViewStore } from '../../kit/view-state.js';
import type { Filters } from '../../query/filters.js';

/** What the collection has loaded, for the widgets inside. It loads by itself: nobody needs to ask. */
class CollectionSource implements FeedSource {
  state: FeedState = { status: 'idle' };
  readonly reload: () => Promise<void>;
  #listeners = new Set<() => void>();

  constructor(reload: () => Promise<void>) {
    this.reload = reload;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  request(): void {}

  set(state: FeedState): void {
    this.state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

/**
 * Loads a feed once and provides it, with its filters, search and selection, to the widgets inside it.
 *
 * @element ct-collection
 * @summary One feed for the widgets inside.
 * @slot - The widgets and whatever stands between them.
 * @fires ct-error - The feed could not be loaded.
 */
export class CtCollection extends LitElement implements FeedHost, ViewHost {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** URL of the JSON, resolved against the page. */
  @property() src?: string;
  /** The feed as an object; wins over `src`. */
  @property({ attribute: false }) data?: unknown;
  /** Name of the feed's format; `auto` finds it by the shape. */
  @property({ useDefault: true }) format = 'auto';
  /** A mapping document, or (as an attribute) its URL. */
  @property() mapping?: unknown;
  /** Shares the view with the widgets of the group outside the collection. */
  @property() group?: string;
  /** Id of the record selected at the start. */
  @property() record?: string;
  /** Key in the URL fragment under which filters, search and selection are kept. */
  @property() permalink?: string;
  /** Seconds between reloads, at least 5. */
  @property({ type: Number }) refresh?: number;
  /** Seconds to wait for the data. */
  @property({ type: Number, useDefault: true }) timeout = 20;
  /** Sent with the request: `omit`, `same-origin` or `include`. */
  @property({ useDefault: true }) credentials: 'omit' | 'same-origin' | 'include' = 'omit';
  /** Stop reading pages after so many records. */
  @property({ type: Number, attribute: 'max-records' }) maxRecords?: number;

  /** A collection has no place of its own on the page that could be near or far. */
  readonly loading = 'eager';

  #feeds = new FeedController(this, pageContext());
  #views = new ViewController(this);
  #announced: unknown;
  #source = new CollectionSource(() => this.reload());
  #provider = new ContextProvider(this, { context: scopeContext });

  constructor() {
    super();
    this.addController(this.#feeds);
  }

  /** The filter at the start: `country:GH,CI sector:cocoa`. */
  @property({ attribute: 'filter', noAccessor: true, converter: filterConverter })
  get filters(): Filters {
    return this.#views.state.filters;
  }
  set filters(filters: Filters) {
    this.#views.change({ filters: givenFilters(filters) });
  }

  /** The full-text search. */
  @property({ noAccessor: true })
  get search(): string {
    return this.#views.state.search;
  }
  set search(search: string) {
    this.#views.change({ search: `${search ?? ''}` });
  }

  /** Loads the feed again. */
  async reload(): Promise<void> {
    await this.#feeds.reload();
  }

  /** Selects a record by id, or none. */
  select(id: string | null): void {
    this.#views.change({ selected: id });
  }

  loaderConfig(): LoaderConfig | undefined {
    return loaderConfigOf(this, this.mapping);
  }

  followView(view: ViewStore): void {
    if (view === this.#views.store) return;
    this.#views.follow(view);
    this.#provider.setValue({ source: this.#source, view });
  }

  viewChanged(): void {
    // The widgets inside follow the view themselves.
  }

  readonly partFailed = (reason: unknown): void => warnOnce(String(reason), `a part of the library failed: ${String(reason)}`);

  feedChanged(state: FeedState): void {
    this.#source.set(state);
    const fault = state.error ?? state.stale;
    if (fault && fault !== this.#announced) this.dispatchEvent(new CtErrorEvent(fault));
    this.#announced = fault;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isSaid = this.hasUpdated || !this.#views.store?.restored;
    if (changed.has('record') && this.record !== undefined && isSaid) this.select(this.record || null);
    this.#views.link();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
