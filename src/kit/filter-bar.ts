import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Filters } from '../query/filters.js';
import type { FacetCount } from '../query/table.js';
import { facetLabel, type LabelContext } from './facet-labels.js';
import { Lazy } from './lazy.js';
import { Popup } from './popup.js';
import { warnOnce } from './registry.js';
import type { ViewState } from './view-state.js';

/** What a filter bar shows; an element gives its own, `ct-filters` that of its group. */
export interface FilterModel extends LabelContext {
  readonly facets: readonly string[];
  readonly filters: Filters;
  readonly search: string;
  readonly withSearch: boolean;
  /** Undefined while they are counted; all is drawn again then. */
  readonly counts: (facet: string) => readonly FacetCount[] | undefined;
  readonly act: (patch: Partial<ViewState>) => void;
  /** Gets the search ready: called when the reader turns to its field, so that the first key is answered as quickly as the others. */
  readonly prepareSearch: () => void;
}

const facetLists = new Lazy(() => import('./facet-list.js'));
/** Also loaded with what filters, so that both come at once. */
export const chips = new Lazy(() => import('./filter-chips.js'));

/** Facets as buttons that open lists, a search field, and the filters in force as chips that can be removed. */
export class FilterBar {
  #popup: Popup;
  #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#popup = new Popup(host);
  }

  render(model: FilterModel): TemplateResult {
    const { localization: { t }, filters, search } = model;
    const isFiltered = search !== '' || Object.values(filters).some((values) => values.length);
    return html`<div class="filter-bar" role="group" aria-label=${t('filters.label')} @keydown=${(event: KeyboardEvent) => this.#pressed(event, model)}>
      <div class="controls">
        ${model.withSearch ? this.#renderSearch(model) : nothing}
        ${model.facets.map((facet) => this.#renderFacet(facet, model))}
      </div>
      ${isFiltered ? chips.use(this.#host, (reason) => warnOnce('chips', `the filters in force cannot be shown: ${String(reason)}`))?.renderChips(this.#host, model) : nothing}
    </div>`;
  }

  /** Escape closes the list that is open; with none open it clears all. The focus stays, unless what has it goes. */
  #pressed(event: KeyboardEvent, { act }: FilterModel): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The browser would clear the search field as well.
    event.preventDefault();
    const bar = event.currentTarget as HTMLElement;
    if ((event.target as Element).closest('.chips')) bar.querySelector<HTMLElement>('.controls :is(input, button)')?.focus();
    act({ filters: {}, search: '', selected: null });
  }

  #renderSearch({ localization: { t }, search, act, prepareSearch }: FilterModel): TemplateResult {
    return html`<input
      class="input search" type="search" autocomplete="off" spellcheck="false"
      aria-label=${t('filters.search')} placeholder=${t('filters.searchPlaceholder')}
      .value=${search}
      @pointerenter=${prepareSearch} @focus=${prepareSearch}
      @input=${(event: InputEvent) => act({ search: (event.target as HTMLInputElement).value })}
    >`;
  }

  #renderFacet(facet: string, model: FilterModel): TemplateResult {
    const chosen = Object.hasOwn(model.filters, facet) ? model.filters[facet].length : 0;
    const label = facetLabel(facet, model.localization);
    return this.#popup.render(facet, label, () => facetLists.use(this.#host, () => this.#popup.close())?.renderFacetList(this.#host, facet, label, model) ?? nothing, chosen ? model.localization.number(chosen) : '');
  }
}
