import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../model/feed.js';
import { removeFilter } from '../query/filters.js';
import type { FeedError } from '../sources/errors.js';
import { facetLabel, valueLabel } from './facet-labels.js';
import type { FilterModel } from './filter-bar.js';
import type { Localization } from './format.js';

/** What went wrong, in the visitor's words; the address and the kind for the page's owner. */
export function renderError(error: FeedError, { t }: Localization, retry: () => void): TemplateResult {
  return html`<div class="state" role="alert">
    <p class="state-title">${t('state.errorTitle')}</p>
    <p>${errorInWords(error, t)}</p>
    <p><button type="button" class="button" @click=${retry}>${t('state.retry')}</button></p>
    <details class="small">
      <summary>${t('state.forOwner')}</summary>
      <p lang="en" dir="ltr">${error.kind}${error.status === undefined ? '' : ` ${error.status}`}: ${error.message}</p>
      ${error.url ? html`<p dir="ltr"><code>${error.url}</code></p>` : nothing}
    </details>
  </div>`;
}

export function errorInWords(error: FeedError, t: Localization['t']): string {
  if (error.kind === 'http') return error.status === 404 ? t('error.http404') : t('error.http', { status: String(error.status ?? '') });
  return t(`error.${error.kind}`);
}

export function renderEmpty({ t }: Localization, things: string): TemplateResult {
  return html`<div class="state">
    <p class="state-title">${t('state.emptyTitle')}</p>
    <p>${t('state.empty', { things })}</p>
  </div>`;
}

/** Everything is hidden by the filter: says which one to take away. */
export function renderFiltered(model: FilterModel, all: string): TemplateResult {
  const { localization, filters, search, act } = model;
  const { t } = localization;
  return html`<div class="state">
    <p class="state-title">${t('state.filteredTitle')}</p>
    <p>${t('state.filtered', { all })}</p>
    <p class="state-actions">
      ${Object.entries(filters).flatMap(([facet, values]) => values.map((value) => html`<button
        type="button" class="button" @click=${() => act({ filters: removeFilter(filters, facet, value) })}
      >${t('state.removeFilter', { filter: t('filters.condition', { facet: facetLabel(facet, localization), values: valueLabel(facet, value, model) }) })}</button>`))}
      ${search ? html`<button type="button" class="button" @click=${() => act({ search: '' })}>${t('filters.clearSearch')}</button>` : nothing}
      <button type="button" class="button" @click=${() => act({ filters: {}, search: '' })}>${t('filters.clearAll')}</button>
    </p>
  </div>`;
}

/** Problems listed at once in the footer; the rest is counted. */
const listed = 30;

export function renderProblems(problems: readonly Problem[], { t }: Localization): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  return html`<details class="problems unprinted">
    <summary>${t('state.problems', { count: problems.length })}</summary>
    <ul lang="en" dir="ltr">${problems.slice(0, listed).map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}</ul>
    ${problems.length > listed ? html`<p>${t('state.problemsMore', { count: problems.length - listed })}</p>` : nothing}
  </details>`;
}
