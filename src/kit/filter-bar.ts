import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { removeFilter, toggleFilter, type Filters } from '../query/filters.js';
import type { FacetCount } from '../query/table.js';
import { facetLabel, valueLabel, type LabelContext } from './facet-labels.js';
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
  readonly counts: (facet: string) => readonly FacetCount[];
  readonly act: (patch: Partial<ViewState>) => void;
  /** Gets the search ready: called when the reader turns to its field, so that the first key is answered as quickly as the others. */
  readonly prepareSearch: () => void;
}

const facetLists = new Lazy(() => import('./facet-list.js'));
const feedWords = new Lazy(() => import('./feed-words.js'));

/** Facets as buttons that open lists, a search field, and the filters in force as chips that can be removed. */
export class FilterBar {
  #popup: Popup;
  #host: ReactiveControllerHost & HTMLElement;
  /** What is typed to find a value in the open list. */
  #find = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#popup = new Popup(host);
  }

  render(model: FilterModel): TemplateResult {
    const { localization: { t }, filters, search } = model;
    const chosen = Object.entries(filters).filter(([, values]) => values.length);
    // A chip says a country's code for as long as its name is on the way.
    if (chosen.length) feedWords.use(this.#host, (reason) => warnOnce('country names', `the names of countries could not be loaded: ${String(reason)}`))?.knowWords(model.localization);
    return html`<div class="filter-bar" role="group" aria-label=${t('filters.label')}>
      <div class="controls">
        ${model.withSearch ? this.#renderSearch(model) : nothing}
        ${model.facets.map((facet) => this.#renderFacet(facet, model))}
      </div>
      ${chosen.length || search ? html`<div class="chips">
        ${chosen.flatMap(([facet, values]) => values.map((value) => this.#renderChip(facet, value, model)))}
        <button type="button" class="button plain" @click=${() => this.#clear(model)}>${t('filters.clearAll')}</button>
      </div>` : nothing}
    </div>`;
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
    return this.#popup.render(facet, label, () => {
      const lists = facetLists.use(this.#host, () => this.#popup.close());
      return lists?.renderFacetList(this.#host, {
        ...model, facet, label, find: this.#find,
        setFind: (find) => {
          this.#find = find;
          this.#host.requestUpdate();
        },
        toggle: (value) => model.act({ filters: toggleFilter(model.filters, facet, value) }),
      }) ?? nothing;
    }, chosen ? { count: model.localization.number(chosen) } : {});
  }

  #renderChip(facet: string, value: string, { localization, act, filters, ...rest }: FilterModel): TemplateResult {
    const context = { localization, ...rest };
    const label = valueLabel(facet, value, context);
    return html`<button
      type="button" class="chip remove"
      aria-label=${localization.t('filters.remove', { facet: facetLabel(facet, localization), value: label })}
      @click=${(event: Event) => {
        keepFocus(event.currentTarget as HTMLElement);
        act({ filters: removeFilter(filters, facet, value) });
      }}
    ><bdi>${label}</bdi></button>`;
  }

  #clear({ act }: FilterModel): void {
    const first = this.#host.shadowRoot?.querySelector<HTMLElement>('.filter-bar .controls :is(input, button)');
    act({ filters: {}, search: '' });
    first?.focus();
  }
}

/** Focus must not be lost with the chip that is taken away: it goes to the next one, or back to the bar. */
function keepFocus(chip: HTMLElement): void {
  const next = chip.nextElementSibling?.matches('.chip') ? chip : chip.previousElementSibling;
  const bar = chip.closest('.filter-bar');
  ((next ?? bar?.querySelector('.controls :is(input, button)')) as HTMLElement | null)?.focus();
}
