import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import type { DataElement } from '../../kit/element.js';
import { Lazy } from '../../kit/lazy.js';
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

const windows = new Lazy(() => import('./event-window.js'));

/** So many events are in the page at once, whatever their number. */
const windowSize = 40;

/** Whether what a list of so many events needs beside this part is here. */
export const isReady = (host: DataElement, count: number): boolean => count <= windowSize || windows.use(host, host.partFailed) !== undefined;

/** Events as they took place; pressing one opens it. */
export function renderList(host: DataElement, model: EventListModel): TemplateResult {
  adopt(host, eventListStyles);
  const { events, isWhole, localization } = model;
  const from = isWhole ? 0 : Math.min(model.from, Math.max(0, events.length - 1));
  const to = isWhole ? events.length : Math.min(events.length, from + windowSize);
  return html`<div class="events" data-box="agenda" role="group" aria-label=${localization.t('events.name')}>
    <ol>${events.slice(from, to).map((event) => renderRow(event, model))}</ol>
    ${to - from < events.length ? windows.use(host, host.partFailed)?.renderWindow(host, { ...model, from, to, step: windowSize }) : nothing}
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
