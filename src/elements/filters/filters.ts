import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DataElement } from '../../kit/element.js';
import { FeedController, type FeedHost } from '../../kit/feed-controller.js';
import type { LoaderConfig } from '../../kit/feed-loader.js';
import { FilterBar } from '../../kit/filter-bar.js';
import { frameStyles } from '../../kit/frame.styles.js';
import { filterConverter, givenFilters } from '../../kit/given-filters.js';
import type { Messages } from '../../kit/i18n.js';
import { LocaleController } from '../../kit/locale-controller.js';
import { pageContext } from '../../kit/page.js';
import { warnOnce } from '../../kit/registry.js';
import { reflectTheme, themeStyles } from '../../kit/theme.js';
import { ViewController, type ViewHost } from '../../kit/view-controller.js';
import type { ViewStore } from '../../kit/view-state.js';
import { facetNames } from '../../query/facet-names.js';
import type { Filters } from '../../query/filters.js';
import type { FacetCount } from '../../query/table.js';

/**
 * One bar of facets and search for all the widgets of a group or collection, which then show none of their own.
 * A value's count is the number of records with it over all those widgets.
 *
 * @element ct-filters
 * @summary Facets and search for a group of widgets.
 * @csspart base - The outermost box.
 * @csspart filters - The bar.
 */
export class CtFilters extends LitElement implements FeedHost, ViewHost {
  static override styles: CSSResultGroup = [themeStyles, frameStyles, css`
    .base {
      padding-block: var(--_2);
      min-block-size: calc(var(--_control) + 3 * var(--_2) + 1.5em * 0.875);
    }
    .empty {
      visibility: hidden;
    }
    .result {
      margin: var(--_2) 0 0;
      min-block-size: 1.5em;
    }
  `];

  /** Widgets of this group are filtered; else those of the enclosing collection. */
  @property() group?: string;
  /** Facets to show, in order, such as `country sector status`. Default: all that the widgets have. */
  @property() facets?: string;
  /** Leaves out the search field. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;
  /**
   * `auto` follows the page's colour scheme.
   * @reflect
   */
  @property({ useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** BCP 47 tag; else the nearest `lang`. */
  @property() locale?: string;
  /** Key in the URL fragment under which filters, search and selection are kept. */
  @property() permalink?: string;

  /** It follows the widgets' data and needs none of its own. */
  readonly loading = 'lazy';
  /** Tells the widgets of the group that a bar stands for theirs. */
  readonly isFilterBar = true;
  /** It says nothing but what the bar does. */
  readonly messages: Messages = {};

  #locales = new LocaleController(this);
  #bar = new FilterBar(this);
  #views = new ViewController(this);

  constructor() {
    super();
    this.addController(new FeedController(this, pageContext()));
  }

  /** The filter in force: `country:GH,CI sector:cocoa`. */
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

  loaderConfig(): LoaderConfig | undefined {
    return undefined;
  }

  feedChanged(): void {
    this.requestUpdate();
  }

  followView(view: ViewStore): void {
    this.#views.follow(view);
  }

  viewChanged(): void {
    this.requestUpdate();
  }

  readonly partFailed = (reason: unknown): void => warnOnce(String(reason), `a part of the library failed: ${String(reason)}`);

  protected override willUpdate(): void {
    reflectTheme(this);
    this.#views.link();
  }

  /** The widgets of the group, in the order of the page. */
  get #widgets(): readonly DataElement[] {
    const widgets = [...(this.#views.store?.widgets ?? [])].filter((widget) => widget instanceof DataElement);
    return widgets.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
  }

  protected override render(): TemplateResult {
    const { localization } = this.#locales;
    if (!localization) return html`<div class="base"></div>`;
    const all = this.#widgets;
    const known = [...new Set(all.flatMap((widget) => widget.shownFacets))];
    // What the page asks for keeps its place until it is known what the widgets have.
    const wanted = this.facets?.toString().split(/[\s,]+/).filter((facet) => all.length === 0 || all.some(({ kind }) => facetNames[kind].includes(facet)));
    // One for each set of records.
    const widgets = all.filter(({ shown, records }, at) => shown && !all.slice(0, at).some((before) => before.shown && before.records === records));
    const [first] = widgets;
    // What an element counts is said in its own words; one that cannot speak yet tells the bar when it can.
    const shown = widgets.filter(({ isSpoken }) => isSpoken).map((widget) => widget.localization.t(widget.words.count, { count: widget.shown?.count ?? 0 }));
    return html`<div part="base" class="base" lang=${localization.locale} dir=${this.#locales.direction}>
      <div part="filters" class=${all.length ? nothing : 'empty'}>${this.#bar.render({
        localization,
        records: first?.feedData,
        feedLanguage: first?.feedData?.feed.language,
        facets: wanted ?? known,
        filters: this.filters,
        search: this.search,
        withSearch: !this.withoutSearch,
        counts: (facet) => sumCounts(widgets.map((widget) => widget.facetCounts(facet))),
        act: (patch) => this.#views.store?.update(patch, this),
        prepareSearch: () => widgets.forEach((widget) => widget.prepareSearch()),
      })}</div>
      <p class="result small muted" role="status">${shown.length ? localization.list(shown) : nothing}</p>
    </div>`;
  }
}

/** The counts of all widgets together; undefined while one of them still counts. */
function sumCounts(lists: readonly (readonly FacetCount[] | undefined)[]): readonly FacetCount[] | undefined {
  const sums = new Map<string, number>();
  for (const list of lists) {
    if (!list) return undefined;
    for (const { value, count } of list) sums.set(value, (sums.get(value) ?? 0) + count);
  }
  return Array.from(sums, ([value, count]) => ({ value, count }));
}
