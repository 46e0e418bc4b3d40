import { html, nothing, svg, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import { headingLevel } from '../../kit/frame.js';
import type { Arranger } from './arranger.js';
import type { CtIndicatorChart } from './indicator-chart.js';

/** The chart with its title, and what is chosen and said of it. */
export function renderStage(host: CtIndicatorChart, arranger: Arranger): TemplateResult {
  const { chart, drawn, drawMarks, around, zoom, choose } = arranger;
  const { localization, feedData, selected, lit, hands } = host;
  const { t } = localization;
  const { words, indicator: { id, direction, note: noted }, form, beyond } = chart!;
  const { scene: { width, height, marks }, tracks } = drawn!;
  const note = localization.text(noted, feedData!.feed.language);
  const unit = form === 'parity' ? { text: t(words.keyOf('chart.ratioUnit')) } : form === 'figure' && tracks.length ? { text: '' } : words.unit;
  const about = [unit, { text: direction && form !== 'parity' ? t(`chart.${direction}.better`) : '' }].filter(({ text }) => text);
  const notes = beyond?.notesText(chart!);
  return html`<div role="heading" aria-level=${headingLevel(host) + 1} class="title"><button type="button" class=${lit.has(id) || selected === id ? 'thread' : ''} aria-pressed=${selected === id} @click=${() => host.act({ selected: selected === id ? null : id })}
      >${bdi(words.title)}</button></div>
    ${about.length ? html`<p class="about small muted">${about.map((part, index) => html`${index ? ' · ' : nothing}${bdi(part)}`)}</p>` : nothing}
    ${around?.renderControls(chart!, choose) ?? nothing}
    <div class="plot" part="mark" role="application" tabindex="0" dir="ltr" aria-describedby=${hands.now ? 'chart-keys' : nothing} aria-label=${t('chart.plot', { title: words.title.text })}
      @pointerover=${hands} @pointermove=${hands} @pointerleave=${hands} @click=${hands} @focusin=${hands} @focusout=${hands} @keydown=${hands}>
      <svg viewBox="0 0 ${width} ${height}" width=${width * zoom} aria-hidden="true">${svg`${drawMarks?.(marks)}`}</svg>
      ${hands.now?.render() ?? nothing}
    </div>
    ${around?.renderKey(host, chart!, drawn!, lit.size > 1) ?? nothing}
    ${around?.renderMore(arranger) ?? nothing}
    ${notes ? html`<p class="small muted notes">${notes}</p>` : nothing}
    ${note ? html`<p class="small prose notes">${bdi(note)}</p>` : nothing}
    ${beyond?.renderValues(host, chart!) ?? nothing}`;
}
