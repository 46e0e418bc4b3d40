import { html, nothing, svg, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import { headingLevel } from '../../kit/frame.js';
import { Lazy } from '../../kit/lazy.js';
import type { Arranger } from './arranger.js';
import type { ChartView } from './chart-view.js';
import type { CtIndicatorChart } from './indicator-chart.js';
import { drawMarks } from './indicator-chart.draw.js';
import { notesText } from './notes.js';

const valueTables = new Lazy(() => import('./value-table.js'));

/** Whether there is more than one value to be written out. */
const hasValues = ({ tally: { values, suppressed, empty } }: ChartView): boolean => values + suppressed + empty > 1;

/** The chart with its title, and what is chosen and said of it. */
export function renderStage(host: CtIndicatorChart, { chart, drawn, around, zoom, more, showMore, choose }: Arranger): TemplateResult {
  const { localization, feedData, selected, lit, hands, showsValues, printing } = host;
  const { t } = localization;
  const { words, indicator: { id, direction, note: noted }, form, tally } = chart!;
  const { scene: { width, height, marks } } = drawn!;
  const note = localization.text(noted, feedData!.feed.language);
  const unit = form === 'parity' ? { text: t(words.keyOf('chart.ratioUnit')) } : form === 'figure' && tally.values ? { text: '' } : words.unit;
  const about = [unit, { text: direction && form !== 'parity' ? t(`chart.${direction}.better`) : '' }].filter(({ text }) => text);
  const notes = notesText(chart!);
  return html`<div role="heading" aria-level=${headingLevel(host) + 1} class="title"><button type="button" class=${lit.has(id) || selected === id ? 'thread' : ''} aria-pressed=${selected === id} @click=${() => host.act({ selected: selected === id ? null : id })}
      >${bdi(words.title)}</button></div>
    ${about.length ? html`<p class="about small muted">${about.map((part, index) => html`${index ? ' · ' : nothing}${bdi(part)}`)}</p>` : nothing}
    ${around?.renderControls(chart!, choose) ?? nothing}
    <div class="plot" part="mark" role="application" tabindex="0" dir="ltr" aria-describedby=${hands.now ? 'chart-keys' : nothing} aria-label=${t('chart.plot', { title: words.title.text })}
      @pointerover=${hands} @pointermove=${hands} @pointerleave=${hands} @click=${hands} @focusin=${hands} @focusout=${hands} @keydown=${hands}>
      <svg viewBox="0 0 ${width} ${height}" width=${width * zoom} aria-hidden="true">${svg`${drawMarks(marks)}`}</svg>
      ${hands.now?.render() ?? nothing}
    </div>
    ${around?.renderKey(host, chart!, drawn!.needsKey, lit.size > 1) ?? nothing}
    ${more > 0 ? html`<button type="button" class="button unprinted" @click=${showMore}>${t('chart.more', { count: more })}</button>` : nothing}
    ${notes ? html`<p class="small muted notes">${notes}</p>` : nothing}
    ${note ? html`<p class="small prose notes">${bdi(note)}</p>` : nothing}
    ${hasValues(chart!) ? html`<button type="button" class="button values unprinted caret" aria-expanded=${showsValues} @click=${() => (host.showsValues = !showsValues)}>${t('chart.showValues')}</button>
    ${(showsValues || printing ? valueTables.use(host, host.partFailed) : undefined)?.renderValues(host) ?? nothing}` : nothing}`;
}

/** Paper has all values, and cannot wait for what writes them: that is loaded when the page has nothing else to do. A failure is told when it is used. */
export function prepareForPaper(chart: ChartView): boolean {
  if (!hasValues(chart)) return false;
  const load = (): void => void valueTables.load().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(load);
  else setTimeout(load, 1000);
  return true;
}
