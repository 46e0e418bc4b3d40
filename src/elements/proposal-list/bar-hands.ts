import type { ReactiveControllerHost } from 'lit';
import { filterValues, toggleFilter, type Filters } from '../../query/filters.js';

export interface BarsHost extends ReactiveControllerHost, HTMLElement {
  readonly filters: Filters;
  /** Facet and value of the bar that the Tab key reaches. */
  currentBar: string;
  act(patch: { readonly filters: Filters }): void;
}

/** Facet and value of a button. */
function keyOf(button: Element): string {
  const { facet, value } = (button as HTMLElement).dataset;
  return `${facet} ${value}`;
}

/** Filters by what was pressed. A segment stands for both: with its row it chooses, and lets go of, its status. */
export function pressBar(host: BarsHost, target: Element): void {
  const button = target.closest<HTMLElement>('[data-facet]');
  if (!button) return;
  const { facet = '', value = '' } = button.dataset;
  host.currentBar = keyOf(button);
  const status = target.closest<HTMLElement>('[data-status]')?.dataset['status'];
  const next = toggleFilter(host.filters, facet, value);
  const both = status !== undefined && filterValues(next, facet).includes(value) !== filterValues(next, 'status').includes(status);
  host.act({ filters: both ? toggleFilter(next, 'status', status) : next });
}

/** Moves the Tab stop to where the focus is. */
export function focusBar(host: BarsHost, target: Element): void {
  const current = keyOf(target);
  if (current === host.currentBar) return;
  host.currentBar = current;
  host.requestUpdate();
}

/** The focus follows what it was on to its new place. */
export function keepBar(host: BarsHost): void {
  const root = host.shadowRoot!;
  const active = root.activeElement;
  if (!active?.closest('.summary') || keyOf(active) === host.currentBar) return;
  [...root.querySelectorAll<HTMLElement>('.summary button')].find((button) => keyOf(button) === host.currentBar)?.focus();
}
