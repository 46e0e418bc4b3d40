import { css, html, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { eventWindow } from '../../kit/locales/en/event-window.js';
import type { EventListModel } from './event-list.js';

const styles = css`
  .window {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
    padding-block-start: var(--_3) !important;
  }
`;

/** The window of a list: the index of its first event, that after its last, and how many it has at most. */
export interface EventWindowModel extends EventListModel {
  readonly to: number;
  readonly step: number;
}

/** Which events of a long list are in the page, and the way to the others. */
export function renderWindow(host: HTMLElement, { events, from, to, step, localization, move }: EventWindowModel): TemplateResult {
  adopt(host, styles);
  const t = localization.say(eventWindow);
  return html`<p class="window small unprinted">
    <button type="button" class="button" ?disabled=${from === 0} @click=${() => move(Math.max(0, from - step))}>${t('events.earlier')}</button>
    <span class="number">${t('events.window', { from: from + 1, to, all: events.length })}</span>
    <button type="button" class="button" ?disabled=${to === events.length} @click=${() => move(from + step)}>${t('events.later')}</button>
  </p>`;
}
