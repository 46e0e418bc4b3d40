import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord } from '../../model/feed.js';
import { datesInWords, shown, titleOf, type EventContext } from './event-words.js';

/** From an event back to all of them, and to the one before and after. */
export function renderNavigation(event: EventRecord, events: readonly EventRecord[], context: EventContext): TemplateResult {
  const { localization } = context;
  const at = events.indexOf(event);
  const to = (side: 'previous' | 'next', other: EventRecord | undefined) => other ? html`<button type="button" class="ref ${side}" data-id=${other.id}>
    <span class="muted">${`${localization.t(`events.${side}`)} `}</span>${shown(titleOf(other, context), context)} <span class="muted number">${datesInWords(other, localization)}</span>
  </button>` : nothing;
  return html`<div class="navigation small unprinted">
    <button type="button" class="ref all" data-key="all">${localization.t('events.all')}</button>
    ${to('previous', events[at - 1])}
    ${to('next', events[at + 1])}
  </div>`;
}
