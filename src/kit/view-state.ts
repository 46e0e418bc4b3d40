import { sameFilters, type Filters } from '../query/filters.js';

/** What the widgets of a group share: an immutable value, replaced as a whole. */
export interface ViewState {
  readonly filters: Filters;
  readonly search: string;
  /** Id of the selected record. */
  readonly selected: string | null;
}

/** `origin` is the widget that the user acted on, or null where a script, an attribute or the address did. */
export type ViewListener = (state: ViewState, previous: ViewState, origin: object | null) => void;

export const emptyView: ViewState = { filters: {}, search: '', selected: null };

/** Holds a view state and tells its listeners, once per change and never for an equal value. */
export class ViewStore {
  /** Widgets that follow this view; a filter bar counts over their records. */
  readonly widgets = new Set<object>();
  /** True once an address has brought the state: what attributes say for the start then no longer counts. */
  restored = false;
  #state = emptyView;
  #origin: object | null = null;
  #changedBy: object | null = null;
  #listeners = new Set<ViewListener>();

  get state(): ViewState {
    return this.#state;
  }

  /** Who made the last change of the selection. */
  get selectionOrigin(): object | null {
    return this.#origin;
  }

  update(patch: Partial<ViewState>, origin: object | null = null): void {
    const previous = this.#state;
    const next = { ...previous, ...patch };
    if (sameFilters(previous.filters, next.filters)) next.filters = previous.filters;
    if (next.filters === previous.filters && next.search === previous.search && next.selected === previous.selected) return;
    if (next.selected !== previous.selected) this.#origin = origin;
    this.#changedBy = origin;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener(next, previous, origin);
  }

  subscribe(listener: ViewListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** True if the widget is the one that says what a change has done, so that the widgets of a page do not all speak at once. */
  speaks(widget: object): boolean {
    if (this.hasBar) return false;
    return this.#changedBy === null ? this.widgets.values().next().value === widget : this.#changedBy === widget;
  }

  /** True if one of the widgets is a filter bar for all. */
  get hasBar(): boolean {
    return [...this.widgets].some((widget) => 'isFilterBar' in widget);
  }

  /** Adds a widget to those that follow, and tells the others, since a bar's counts depend on who is there. */
  join(widget: object): () => void {
    this.widgets.add(widget);
    this.touch();
    return () => {
      this.widgets.delete(widget);
      this.touch();
    };
  }

  /** Tells the listeners that something beside the state has changed: who follows, or what they show. */
  touch(): void {
    for (const listener of [...this.#listeners]) listener(this.#state, this.#state, null);
  }
}
