import { html, nothing, type TemplateResult } from 'lit';
import { facetLabel } from '../../kit/facet-labels.js';
import type { MessageKey } from '../../kit/i18n.js';
import { orders, type Arrangement, type Facet, type Order } from './arrangement.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';

type Choice = 'rows' | 'columns' | 'rowOrder' | 'columnOrder';

/** What the reader can choose, and has chosen. */
export interface Controls {
  readonly facets: readonly Facet[];
  readonly rowOrder: Order;
  readonly columnOrder: Order;
}

/** What the reader chooses rows, columns and their order with. */
export function renderControls(host: CtCoverageMatrix, { rowFacet, columnFacet }: Arrangement, { facets, rowOrder, columnOrder }: Controls): TemplateResult {
  const { localization } = host;
  const { t } = localization;
  const swap = (): void => {
    [host.rows, host.columns, host.rowOrder, host.columnOrder] = [columnFacet, rowFacet, host.columnOrder, host.rowOrder];
  };
  const choose = (member: Choice, value: string): void => {
    if ((member === 'rows' && value === columnFacet) || (member === 'columns' && value === rowFacet)) swap();
    else host[member] = value;
  };
  const select = <T extends string>(member: Choice, label: MessageKey, values: readonly T[], current: string, name: (value: T) => string): TemplateResult =>
    html`<label><span class="small">${t(label)}</span> <select class="input" @change=${(event: Event) => choose(member, (event.target as HTMLSelectElement).value)}>${
      values.map((value) => html`<option value=${value} .selected=${value === current}>${name(value)}</option>`)}</select></label>`;
  const facet = (value: string): string => facetLabel(value, localization);
  const order = (value: Order): string => t(`matrix.order.${value}`);
  return html`<div class="choices unprinted">
    ${facets.length > 1 ? html`<div class="choices">${select('rows', 'matrix.rows', facets, rowFacet, facet)}
    <button type="button" class="button" @click=${swap}>${t('matrix.swap')}</button>
    ${select('columns', 'matrix.columns', facets, columnFacet, facet)}</div>` : nothing}
    <div class="choices">${select('rowOrder', 'matrix.rowOrder', orders.filter((each) => each !== 'region' || rowFacet === 'country'), rowOrder, order)}
    ${select('columnOrder', 'matrix.columnOrder', orders.filter((each) => each !== 'region'), columnOrder, order)}</div>
  </div>`;
}
