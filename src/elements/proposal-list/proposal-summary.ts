import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import type { Localization, ShownText } from '../../kit/format.js';
import type { ProposalSummary, SummarySegment } from '../../layout/proposals.js';
import { filterValues, type Filters } from '../../query/filters.js';
import type { FacetCount } from '../../query/table.js';
import { statusClass, statusName } from '../../kit/proposal-status.js';

export interface SummaryModel {
  readonly summary: ProposalSummary;
  /** Counts of the statuses, each as if it alone were chosen. */
  readonly statuses: readonly FacetCount[];
  readonly filters: Filters;
  readonly localization: Localization;
  readonly feedLanguage: string | undefined;
  /** Name of the facet of the rows. */
  readonly by: string;
  /** Name of a row's value. */
  readonly label: (key: string) => ShownText;
  /** Facet and value of the button that the Tab key reaches, if it is there. */
  readonly current: string;
  /** Answers what readers do with the bars. */
  readonly hands: EventListenerObject;
}

/** Statuses and stacked bars above the list. Each filters when pressed; the Tab key reaches one of them, the arrows all. */
export function renderSummary(model: SummaryModel): TemplateResult {
  const { summary, statuses, localization, filters, by, hands } = model;
  const { t } = localization;
  const keys = [...statuses.map(({ value }) => `status ${value}`), ...summary.rows.map(({ key }) => `${summary.by} ${key}`)];
  const current = keys.includes(model.current) ? model.current : keys[0];
  const most = Math.max(1, ...summary.rows.map(({ count }) => count));
  const chosen = filterValues(filters, summary.by);
  const tab = (key: string) => (key === current ? 0 : -1);
  return html`<div
    class="summary" role="group" aria-label=${t('proposals.summary', { by })}
    @click=${hands} @focusin=${hands} @pointerover=${hands} @keydown=${hands}
  >
    <div class="statuses">${statuses.map(({ value, count }) => html`<button
        type="button" class="status" data-facet="status" data-value=${value} tabindex=${tab(`status ${value}`)} aria-pressed=${filterValues(filters, 'status').includes(value)}
      ><span part="mark" class="mark ${statusClass(value)}"></span>${bdi(statusName(value, localization, model.feedLanguage))} <span class="number">${localization.number(count)}</span></button>`)}</div>
    <div class="bars ${chosen.length ? 'choosing' : ''}">
      ${summary.rows.map(({ key, count, segments }) => html`<button
        type="button" class="bar" data-facet=${summary.by} data-value=${key} tabindex=${tab(`${summary.by} ${key}`)} aria-pressed=${chosen.includes(key)}
      >${bdi(model.label(key), 'bar-name')}<span class="visually-hidden"> ${t('proposals.bar', { count, parts: inWords(segments, localization) })}</span><span
        class="track" aria-hidden="true"
      >${segments.map(({ status, count: part }) => html`<span
        class="segment swatch ${statusClass(status)}" data-share=${part} data-status=${status ?? nothing}
      >${segments.length > 1 ? html`<span class=${part < 10 ? 'short' : ''}>${localization.number(part)}</span>` : nothing}</span>`)}<span
        class="number bar-count">${localization.number(count)}</span><span data-share=${most - count}></span></span></button>`)}
      ${summary.more ? html`<p class="small muted">${t('proposals.more', { count: summary.more.rows })}</p>` : nothing}
    </div>
  </div>`;
}

function inWords(segments: readonly SummarySegment[], localization: Localization): string {
  const { t } = localization;
  return segments.map(({ status, count }) => t('proposals.part', { status: statusName(status, localization).text, count })).join(t('list.separator'));
}

/** Gives the segments their lengths: in CSSOM, because a strict page blocks the style attribute. */
export function stretchSegments(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('.summary [data-share]')) part.style.setProperty('flex-grow', part.dataset['share'] ?? '');
}
