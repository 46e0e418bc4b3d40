import { html, nothing, type TemplateResult } from 'lit';
import { Lazy } from '../../kit/lazy.js';
import type { ChartView } from './chart-view.js';
import type { CtIndicatorChart } from './indicator-chart.js';

const valueTables = new Lazy(() => import('./value-table.js'));

/** Whether there is more than one value to be written out. */
const hasValues = ({ tally }: ChartView): boolean => tally !== undefined && tally.values + tally.suppressed + tally.empty > 1;

/** The way to all values, and the values where they are asked for. */
export function renderValues(host: CtIndicatorChart, chart: ChartView): TemplateResult | typeof nothing {
  if (!hasValues(chart)) return nothing;
  const { localization, showsValues, printing } = host;
  return html`<button type="button" class="button values unprinted caret" aria-expanded=${showsValues} @click=${() => (host.showsValues = !showsValues)}>${localization.t('chart.showValues')}</button>
    ${(showsValues || printing ? valueTables.use(host, host.partFailed) : undefined)?.renderValues(host) ?? nothing}`;
}

/** Paper has all values, and cannot wait for what writes them: that is loaded when the page has nothing else to do. A failure is told when it is used. */
export function prepareForPaper(chart: ChartView): boolean {
  if (!hasValues(chart)) return false;
  const load = (): void => void valueTables.load().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(load);
  else setTimeout(load, 1000);
  return true;
}
