import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../model/feed.js';
import { isolated, said } from './bdi.js';
import type { DataElement } from './element.js';
import type { LabelContext } from './facet-labels.js';
import type { FilterModel } from './filter-bar.js';
import { Lazy } from './lazy.js';
import { safeUrl } from './safe-url.js';
import type { ToolbarModel } from './toolbar.js';

const tables = new Lazy(() => import('./table-view.js'));
const states = new Lazy(() => import('./states.js'));
const details = new Lazy(() => import('./detail-view.js'));

/** The level of the element's heading, kept within what HTML has. */
export function headingLevel(host: { readonly headingLevel?: number | undefined }): number {
  return Math.min(6, Math.max(2, Math.round(host.headingLevel ?? 2)));
}

/** What filters and their words need to know of an element. */
export function labelContext(host: DataElement): LabelContext {
  return { localization: host.localization, records: host.feedData, feedLanguage: host.feedData?.feed.language };
}

export function filterModel(host: DataElement): FilterModel {
  return {
    ...labelContext(host),
    facets: host.shownFacets,
    filters: host.filters,
    search: host.search,
    withSearch: !host.withoutSearch,
    counts: (facet) => host.facetCounts(facet),
    act: (patch) => host.act(patch),
    prepareSearch: () => host.prepareSearch(),
  };
}

function toolbarModel(host: DataElement): ToolbarModel {
  const { views } = host.words;
  const offered = host.downloads?.toString().split(/[\s,]+/);
  return {
    localization: host.localization,
    views,
    view: host.view === 'table' ? 'table' : views[0].view,
    setView: (view) => (host.view = view),
    downloads: host.exportKinds.filter((kind) => !offered || offered.includes(kind)),
    link: host.permalink ? () => location.href : undefined,
  };
}

/** True if the page gives something to show until the element is drawn. */
function hasFallback({ childNodes }: DataElement): boolean {
  return Array.from(childNodes).some((node) => (node instanceof Element ? !node.slot && node.localName !== 'script' : node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''));
}

/** The whole element: header, filters, picture or table or state, details, legend, footer. */
export function renderFrame(host: DataElement): TemplateResult {
  const { localization, status } = host;
  const drawn = status === 'ready' || status === 'stale';
  const waiting = status === 'idle' || status === 'loading';
  // A filter bar of the group or collection stands for this element's own.
  const bar = drawn && !host.withoutFilters && !host.viewStore?.hasBar;
  return html`<div part="base" class=${waiting ? 'base waiting' : 'base'} lang=${localization.locale} dir=${host.direction}>
    <div class="sheet">
      <div part="header" class="header">
        <div class="titles">
          <slot name="heading">${host.heading ? renderHeading(host.heading, headingLevel(host)) : nothing}</slot>
          ${drawn ? html`<p class="scope">${host.summary()}</p>` : html`<p class="scope muted">${status === 'loading' ? progress(host) : ''}</p>`}
        </div>
        ${drawn && !host.withoutToolbar ? host.toolbar.render(toolbarModel(host)) : nothing}
      </div>
      ${bar ? html`<div part="filters" class="unprinted">${host.filterBar.render(filterModel(host))}</div>` : nothing}
      ${drawn ? renderNotices(host) : nothing}
      <div class="body">
        <div part="visual" class="visual" tabindex="-1" aria-busy=${status === 'loading'}>${renderBody(host)}</div>
        ${drawn ? renderDetails(host) : nothing}
      </div>
      ${drawn && host.view !== 'table' ? html`<div part="legend" class="legend small">${host.renderLegend()}</div>` : nothing}
      ${renderFooter(host)}
    </div>
    <div class="visually-hidden" role="status">${host.announcement}</div>
  </div>`;
}

/** A heading of the level. */
export function renderHeading(text: string, level: number): TemplateResult {
  switch (level) {
    case 3: return html`<h3 class="heading">${text}</h3>`;
    case 4: return html`<h4 class="heading">${text}</h4>`;
    case 5: return html`<h5 class="heading">${text}</h5>`;
    case 6: return html`<h6 class="heading">${text}</h6>`;
    default: return html`<h2 class="heading">${text}</h2>`;
  }
}

function progress({ localization: { t }, feedState }: DataElement): string {
  return feedState.progress ? t('state.loadingCount', { count: feedState.progress }) : t('state.loading');
}

function renderBody(host: DataElement): TemplateResult {
  const { localization, status } = host;
  const use = <T>(part: Lazy<T>) => part.use(host, host.partFailed);
  switch (status) {
    case 'idle':
    case 'loading':
      return html`<slot name="loading">${hasFallback(host) ? html`<slot></slot>` : html`<div class="skeleton" aria-hidden="true"></div>`}</slot>`;
    case 'error':
      return html`<slot name="error">${use(states)?.renderError(host, host.fault!, localization, () => void host.reload())}</slot>${hasFallback(host) ? html`<slot></slot>` : nothing}`;
    case 'empty':
      return html`<slot name="empty">${use(states)?.renderEmpty(host, localization, localization.t(host.words.things))}</slot>`;
    default:
      break;
  }
  const isHidden = host.shown?.count === 0 && host.isFiltered;
  const hidden = isHidden ? html`${use(states)?.renderFiltered(host, filterModel(host), localization.t(host.words.count, { count: host.records.length }))}` : nothing;
  if (isHidden && !(host.keepsPicture && host.view !== 'table')) return html`${hidden}`;
  if (host.view !== 'table') return html`${hidden}${host.renderVisual()}`;
  return use(tables)?.renderTableView(host) ?? html`<div class="skeleton" aria-hidden="true"></div>`;
}

/** The details stand where the reader opened them; what a script or an address selects opens in the element of that kind. */
function renderDetails(host: DataElement): TemplateResult | typeof nothing {
  const entry = host.selected === null ? undefined : host.feedData?.get(host.selected);
  const origin = host.viewStore?.selectionOrigin ?? null;
  if (!entry || host.tellsAll(entry) || (origin === null ? entry.kind !== host.kind : origin !== host)) return nothing;
  return details.use(host, host.partFailed)?.renderDetailView(host, entry) ?? nothing;
}

function renderNotices(host: DataElement): TemplateResult | typeof nothing {
  const { localization, fault, feedData } = host;
  if (!feedData || (!fault && !feedData.loaded.partial)) return nothing;
  return states.use(host, host.partFailed)?.renderNotices(host, feedData, fault, localization, host) ?? nothing;
}

function renderFooter(host: DataElement): TemplateResult {
  const { localization, feedData: dataset } = host;
  const { t } = localization;
  const feed = dataset?.feed;
  const say = (text: Text | undefined) => localization.text(text, feed?.language);
  const source = say(feed?.source?.title) ?? say(feed?.title);
  const url = feed?.source?.url === undefined ? undefined : safeUrl(feed.source.url);
  const licence = say(feed?.licence);
  const sourced = source && said(t('footer.source', { source: isolated(source) }), source.lang);
  return html`<div part="footer" class="footer tiny muted">
    ${sourced ? html`<p>${url ? html`<a class="link" href=${url} rel="noopener">${sourced}</a>` : sourced}</p>` : nothing}
    ${feed?.updated ? html`<p>${t('footer.updated', { date: localization.date(feed.updated) })}</p>` : nothing}
    ${licence ? html`<p>${said(t('footer.licence', { licence: isolated(licence) }), licence.lang)}</p>` : nothing}
    ${host.disclaimer ? html`<p class="disclaimer">${host.disclaimer}</p>` : nothing}
    ${host.withoutAttribution ? nothing : html`<p>${t('footer.made')}</p>`}
    ${host.problems.length ? states.use(host, host.partFailed)?.renderProblems(host, host.problems, localization) : nothing}
    <slot name="footer"></slot>
  </div>`;
}
