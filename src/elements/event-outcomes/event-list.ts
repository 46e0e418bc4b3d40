import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { eventParts } from '../../kit/locales/en/event-parts.js';
import { countsInWords } from '../../kit/proposal-sentence.js';
import { countOutcomes, outcomesOfEvent } from '../../layout/event-outcomes.js';
import type { EventRecord } from '../../model/feed.js';
import { eventListStyles } from './event-list.styles.js';
import { datesInWords, renderPlace, shown, titleOf, type EventContext } from './event-words.js';

export interface EventListModel extends EventContext {
  /** In order, those without a date last. */
  readonly events: readonly EventRecord[];
  /** The first event of the window. */
  readonly from: number;
  /** Every event, for paper. */
  readonly isWhole: boolean;
  readonly move: (from: number) => void;
}

/** So many events are in the page at once, whatever their number. */
const windowSize = 40;

/** Events as they took place; pressing one opens it. */
export function renderList(host: HTMLElement, model: EventListModel): TemplateResult {
  adopt(host, eventListStyles);
  const { events, isWhole, localization, move } = model;
  const t = localization.say(eventParts);
  const from = isWhole ? 0 : Math.min(model.from, Math.max(0, events.length - 1));
  const to = isWhole ? events.length : Math.min(events.length, from + windowSize);
  return html`<div class="events" data-box="agenda" role="group" aria-label=${localization.t('events.name')}>
    <ol>${events.slice(from, to).map((event) => renderRow(event, model))}</ol>
    ${to - from < events.length ? html`<p class="window small unprinted">
      <button type="button" class="button" ?disabled=${from === 0} @click=${() => move(Math.max(0, from - windowSize))}>${t('events.earlier')}</button>
      <span class="number">${t('events.window', { from: from + 1, to, all: events.length })}</span>
      <button type="button" class="button" ?disabled=${to === events.length} @click=${() => move(from + windowSize)}>${t('events.later')}</button>
    </p>` : nothing}
  </div>`;
}

function renderRow(event: EventRecord, model: EventListModel): TemplateResult {
  const { localization, outcomes, selected, lit } = model;
  const { t } = localization;
  const made = outcomesOfEvent(event, outcomes);
  const { things, fates } = countsInWords(countOutcomes(made), localization);
  const sessions = event.sessions?.length ?? 0;
  const place = renderPlace(event.place, model);
  const held = [sessions && t('events.sessions', { count: sessions }), made.length && things].filter(Boolean).join(t('list.separator')) || t('events.nothing');
  const dated = event.start !== undefined || event.end !== undefined;
  return html`<li class="event ${event.id === selected || lit.has(event.id) ? 'lit' : ''}">
    <p class=${dated ? '' : 'muted'}>${datesInWords(event, localization)}</p>
    <div>
      <button type="button" class="text" data-id=${event.id}>${shown(titleOf(event, model), model)}</button>
      ${place === nothing ? nothing : html`<p class="small">${place}</p>`}
    </div>
    <p class="small muted">${held}${made.length ? html`<span class="fates">${fates}</span>` : nothing}</p>
  </li>`;
}
