import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { nameOf } from '../../kit/record-name.js';
import type { CtIndicatorChart } from './indicator-chart.js';
import { furtherIndicatorsStyles } from './further-indicators.styles.js';

/** Titles in the chooser; more are reached by the list and the search. */
const mostChoices = 100;

/** The indicators by title, for narrow pages, where the list comes last. */
export function renderChooser(host: CtIndicatorChart, open: (id: string) => void): TemplateResult | typeof nothing {
  const { shown, chart, localization, feedData, records } = host;
  if (!shown || shown.count > mostChoices) return nothing;
  adopt(host, furtherIndicatorsStyles);
  return html`<div class="choices unprinted"><label class="chooser"><span class="small muted">${localization.t('chart.indicator')}</span> <select class="input" @change=${(event: Event) => open((event.target as HTMLSelectElement).value)}>${
    Array.from(shown.rows, (row) => {
      const { text, lang } = nameOf(records[row]!, localization, feedData?.feed.language);
      return html`<option value=${records[row]!.id} lang=${lang ?? nothing} .selected=${records[row] === chart!.indicator}>${text}</option>`;
    })}</select></label></div>`;
}

/** The way to the pages before and after that which begins with the indicator `first` and has so many. A button at the end is not disabled, which would take the focus from it. */
export function renderTurn(host: CtIndicatorChart, first: number, drawn: number, turn: (pages: 1 | -1) => void): TemplateResult {
  const { localization: { t }, shown } = host;
  const { count } = shown!;
  adopt(host, furtherIndicatorsStyles);
  return html`<div class="turn unprinted">
    <button type="button" class="button" aria-disabled=${first === 0} @click=${() => turn(-1)}>${t('chart.previous')}</button>
    <span class="small number">${t('chart.pageOf', { from: first + 1, to: first + drawn, all: count })}</span>
    <button type="button" class="button" aria-disabled=${first + drawn >= count} @click=${() => turn(1)}>${t('chart.next')}</button>
  </div>`;
}
