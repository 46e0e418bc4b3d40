import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { bdi } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import { plainTableStyles } from '../../kit/plain-table.styles.js';
import { chartParts } from '../../kit/locales/en/chart-parts.js';
import { stated } from '../../layout/chart-data.js';
import type { CtIndicatorChart } from './indicator-chart.js';
import { valueStyles } from './value-table.styles.js';

/** Dates that are in the page at once; the file has all. */
const mostRows = 200;

/** The values that are drawn, as a real table: a row for each date, a column for each line. */
export function renderValues(host: CtIndicatorChart): TemplateResult | typeof nothing {
  const { chart, drawn, localization } = host;
  if (!chart || !drawn) return nothing;
  adopt(host, plainTableStyles);
  adopt(host, valueStyles);
  const t = localization.say(chartParts);
  const { observed: { dates, dateOf, values, states, list }, words, form, slice: { groups, by } } = chart;
  const nameOf = (key: string): ShownText => (by ? words.named(by, key) : { text: '' });
  const columns = form === 'panels'
    ? drawn.tracks.map(({ label = '', group: { key, rows } }) => ({ text: [...new Set([label, nameOf(key).text])].filter(Boolean).join(localization.t('list.separator')), rows }))
    : groups.map(({ key, rows }) => ({ ...nameOf(key), rows }));
  const cells = new Map<number, Map<number, string[]>>();
  columns.forEach(({ rows }, column) => {
    for (const row of rows) {
      const date = dateOf[row]!;
      let cell = cells.get(date);
      if (!cell) cells.set(date, (cell = new Map()));
      const { status } = list[row]!;
      const text = states[row] === stated.suppressed ? localization.t('chart.suppressed') : Number.isNaN(values[row]) ? t('chart.none') : words.number(values[row]!);
      const note = states[row] === stated.estimate ? t('chart.estimate') : states[row] === stated.final && status && status !== 'final' ? status : '';
      cell.set(column, [...(cell.get(column) ?? []).slice(0, 20), note ? `${text} (${note})` : text]);
    }
  });
  // The newest comes first, as it is what most readers look for.
  const order = [...cells.keys()].sort((a, b) => (a === dates.length ? 1 : b === dates.length ? -1 : b - a));
  const shown = host.printing ? order.slice(0, 2000) : order.slice(0, mostRows);
  return html`<div class="value-scroll" role="region" tabindex="0" aria-label=${t('chart.table', { title: words.title.text })}>
    <table class="table">
      <caption class="small muted">${words.unit.text ? bdi(words.unit) : nothing}</caption>
      <thead><tr><th scope="col">${t('chart.date')}</th>${columns.map(({ rows: _rows, ...name }) => html`<th scope="col" class="number">${bdi(name.text ? name : { text: t('chart.value') })}</th>`)}</tr></thead>
      <tbody>${shown.map((date) => html`<tr><th scope="row">${dates[date] ? words.date(dates[date].text) : localization.t('chart.noDate')}</th>${columns.map((_, column) =>
        html`<td class="number">${cells.get(date)?.get(column)?.join(localization.t('list.semicolon')) ?? '–'}</td>`)}</tr>`)}</tbody>
    </table>
    ${shown.length < order.length ? html`<p class="small muted">${t('chart.firstRows', { shown: shown.length, all: order.length })}</p>` : nothing}
  </div>`;
}
