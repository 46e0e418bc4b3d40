import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Localization } from '../../kit/format.js';
import type { ProposalSummary, SummarySegment } from '../../layout/proposals.js';
import { filterValues, toggleFilter, type Filters } from '../../query/filters.js';
import type { FacetCount } from '../../query/table.js';
import { statusClass, statusName } from './proposal-status.js';

export interface SummaryModel {
  readonly summary: ProposalSummary;
  /** Counts of the statuses, each as if it alone were chosen. */
  readonly statuses: readonly FacetCount[];
  readonly filters: Filters;
  readonly localization: Localization;
  /** Name of the facet of the rows. */
  readonly by: string;
  /** Name of a row's value. */
  readonly label: (key: string) => string;
  readonly direction: 'ltr' | 'rtl';
  readonly act: (filters: Filters) => void;
}

/** Statuses and stacked bars above the list. Each filters when pressed; the Tab key reaches one of them, the arrows all. */
export class SummaryBars {
  #host: ReactiveControllerHost & HTMLElement;
  /** Facet and value of the button that the Tab key reaches. */
  #current = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  render(model: SummaryModel): TemplateResult {
    const { summary, statuses, localization, filters, by } = model;
    const { t } = localization;
    const keys = [...statuses.map(({ value }) => `status ${value}`), ...summary.rows.map(({ key }) => `${summary.by} ${key}`)];
    const current = keys.includes(this.#current) ? this.#current : keys[0];
    const most = Math.max(1, ...summary.rows.map(({ count }) => count));
    const chosen = filterValues(filters, summary.by);
    const press = (facet: string, value: string) => ({ key: `${facet} ${value}`, facet, value });
    const tab = (key: string) => (key === current ? 0 : -1);
    return html`<div
      class="summary" role="group" aria-label=${t('proposals.summary', { by })}
      @click=${(event: Event) => this.#clicked(event, model)} @keydown=${(event: KeyboardEvent) => this.#pressed(event, model.direction)}
    >
      <div class="statuses">${repeat(statuses, ({ value }) => value, ({ value, count }) => {
        const { key } = press('status', value);
        return html`<button
          type="button" class="status" data-facet="status" data-value=${value} tabindex=${tab(key)} aria-pressed=${filterValues(filters, 'status').includes(value)}
        ><span part="mark" class="mark ${statusClass(value)}"></span><bdi>${statusName(value, localization)}</bdi> <span class="number">${localization.number(count)}</span></button>`;
      })}</div>
      <div class="bars ${chosen.length ? 'choosing' : ''}">
        ${repeat(summary.rows, ({ key }) => key, ({ key, count, segments }) => html`<button
          type="button" class="bar" data-facet=${summary.by} data-value=${key} tabindex=${tab(`${summary.by} ${key}`)} aria-pressed=${chosen.includes(key)}
        ><bdi class="bar-name">${model.label(key)}</bdi><span class="visually-hidden"> ${t('proposals.bar', { count, parts: this.#inWords(segments, localization) })}</span><span
          class="track" aria-hidden="true"
        >${segments.map(({ status, count: part }) => html`<span
          class="segment swatch ${statusClass(status)}" data-share=${part} data-status=${status ?? nothing}
        >${segments.length > 1 ? html`<span class=${part < 10 ? 'short' : ''}>${localization.number(part)}</span>` : nothing}</span>`)}<span
          class="number bar-count">${localization.number(count)}</span><span data-share=${most - count}></span></span></button>`)}
        ${summary.more ? html`<p class="small muted">${t('proposals.more', { count: summary.more.rows })}</p>` : nothing}
      </div>
    </div>`;
  }

  /** Gives the segments their lengths. In CSSOM, because a strict page blocks the style attribute. */
  updated(): void {
    for (const part of this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.summary [data-share]') ?? []) part.style.setProperty('flex-grow', part.dataset['share'] ?? '');
  }

  #inWords(segments: readonly SummarySegment[], localization: Localization): string {
    const { t } = localization;
    return segments.map(({ status, count }) => t('proposals.part', { status: statusName(status, localization), count })).join(t('list.separator'));
  }

  #clicked({ target }: Event, { filters, act }: SummaryModel): void {
    const button = (target as Element).closest<HTMLElement>('[data-facet]');
    if (!button) return;
    const { facet = '', value = '' } = button.dataset;
    this.#current = `${facet} ${value}`;
    const status = (target as Element).closest<HTMLElement>('[data-status]')?.dataset['status'];
    const next = toggleFilter(filters, facet, value);
    // A segment stands for both: with its row it chooses, and lets go of, its status.
    const both = status !== undefined && filterValues(next, facet).includes(value) !== filterValues(next, 'status').includes(status);
    act(both ? toggleFilter(next, 'status', status) : next);
  }

  #pressed(event: KeyboardEvent, direction: 'ltr' | 'rtl'): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const forwards = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backwards = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const moves: Readonly<Record<string, number>> = { [forwards]: at + 1, ArrowDown: at + 1, [backwards]: at - 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
    const to = Object.hasOwn(moves, event.key) ? buttons[moves[event.key]!] : undefined;
    if (at < 0 || !to) return;
    event.preventDefault();
    this.#current = `${to.dataset['facet']} ${to.dataset['value']}`;
    to.focus();
    this.#host.requestUpdate();
  }
}
