import { html, nothing, type TemplateResult } from 'lit';
import type { DataElement } from '../../kit/element.js';
import type { MessageKey } from '../../kit/i18n.js';
import type { TimelineGrid } from './timeline-grid.js';
import type { TimelineHands } from './timeline-hands.js';

/** The buttons above the grid: one Tab stop, arrows between them. */
export class TimelineTools {
  #host: DataElement;
  #current = 0;

  constructor(host: DataElement) {
    this.#host = host;
  }

  render({ hands, shownDates, time: { isDated }, tree }: TimelineGrid): TemplateResult | typeof nothing {
    const { t } = this.#host.localization;
    const foldable = tree.rows.heads.some(({ children }) => children);
    const all = (foldable ? 2 : 0) + (isDated ? 3 : 0);
    if (!all) return nothing;
    const current = Math.min(this.#current, all - 1);
    let place = 0;
    const button = (label: MessageKey, act: (there: TimelineHands) => unknown, sign?: string): TemplateResult => html`<button
      type="button" class="button ${sign || label === 'plan.fit' ? '' : 'plain'}" tabindex=${place++ === current ? 0 : -1} aria-label=${sign ? t(label) : nothing} @click=${() => hands.with((there) => void act(there))}
    >${sign ?? t(label)}</button>`;
    return html`<div class="tools unprinted" role="toolbar" aria-label=${t('plan.zoom')} @focusin=${this.#focused}>
      <p class="shown tiny muted">${isDated ? shownDates() : nothing}</p>
      ${foldable ? [button('plan.close', (there) => there.setAllOpen(false)), button('plan.open', (there) => there.setAllOpen(true))] : nothing}
      ${isDated ? html`<div class="segments">${button('plan.zoomOut', (there) => there.zoom(-1), '−')}${button('plan.zoomIn', (there) => there.zoom(1), '+')}${button('plan.fit', (there) => there.zoom(0))}</div>` : nothing}
    </div>`;
  }

  #focused = ({ currentTarget, target }: FocusEvent): void => {
    this.#current = Math.max(0, [...(currentTarget as Element).querySelectorAll('button')].indexOf(target as HTMLButtonElement));
    this.#host.requestUpdate();
  };
}
