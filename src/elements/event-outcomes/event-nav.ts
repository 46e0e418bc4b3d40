import { html, nothing, type TemplateResult } from 'lit';
import { eventParts } from '../../kit/locales/en/event-parts.js';
import type { EventRecord } from '../../model/feed.js';
import { datesInWords, shown, titleOf, type EventContext } from './event-words.js';

/** From an event back to all of them, and to the one before and after. */
export function renderNavigation(event: EventRecord, events: readonly EventRecord[], context: EventContext, showAll: () => void): TemplateResult {
  const t = context.localization.say(eventParts);
  const at = events.indexOf(event);
  const to = (label: string, other: EventRecord | undefined, side: string) => other ? html`<button type="button" class="ref ${side}" data-id=${other.id}>
    <span class="muted">${label}</span> ${shown(titleOf(other, context), context)} <span class="muted number">${datesInWords(other, context.localization)}</span>
  </button>` : nothing;
  return html`<div class="navigation small unprinted">
    <button type="button" class="ref all" data-key="all" @click=${showAll}>${t('events.all')}</button>
    ${to(t('events.previous'), events[at - 1], 'previous')}
    ${to(t('events.next'), events[at + 1], 'next')}
  </div>`;
}
