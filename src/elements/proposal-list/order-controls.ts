import { html, nothing, type TemplateResult } from 'lit';
import { facetLabel } from '../../kit/facet-labels.js';
import type { Localization } from '../../kit/format.js';
import type { MessageKey } from '../../kit/i18n.js';
import { severalGroups, type Grouping } from './grouping.js';

export const sorts = ['feed', 'status', 'text'] as const;
export type Sorting = (typeof sorts)[number];

export interface OrderModel {
  readonly localization: Localization;
  readonly grouping: Grouping;
  /** Those that the reader can choose from. */
  readonly groupings: readonly Grouping[];
  readonly sorting: Sorting;
  readonly choose: (member: 'groupBy' | 'sort', value: string) => void;
}

/** What the reader chooses groups and order with. */
export function renderOrder({ localization, grouping, groupings, sorting, choose }: OrderModel): TemplateResult {
  const { t } = localization;
  const select = <T extends string>(member: 'groupBy' | 'sort', label: MessageKey, values: readonly T[], current: T, name: (value: T) => string): TemplateResult =>
    html`<label><span class="small">${t(label)}</span> <select class="input" @change=${(event: Event) => choose(member, (event.target as HTMLSelectElement).value)}>${
      values.map((value) => html`<option value=${value} .selected=${value === current}>${name(value)}</option>`)}</select></label>`;
  return html`<div class="order choices unprinted">
    ${select('groupBy', 'proposals.groupBy', groupings, grouping, (value) => (value === 'none' ? t('proposals.group.none') : facetLabel(value, localization)))}
    ${select('sort', 'proposals.sortBy', sorts, sorting, (value) => t(`proposals.sort.${value}`))}
    ${severalGroups.has(grouping) ? html`<p class="small muted">${t('proposals.several')}</p>` : nothing}
  </div>`;
}
