import { html, nothing, type TemplateResult } from 'lit';
import type { DataElement } from '../../kit/element.js';
import type { TimelineGrid } from './timeline-grid.js';

/** The buttons above the grid: one Tab stop, arrows between them. */
export class TimelineTools {
  #host: DataElement;
  #current = 0;

  constructor(host: DataElement) {
    this.#host = host;
  }

  render(grid: TimelineGrid): TemplateResult {
    const { localization: { t } } = this.#host;
    const { time, tree } = grid;
    const foldable = tree.rows.some(({ expandable }) => expandable);
    const folding = foldable ? [
      { label: t('plan.close'), text: t('plan.close'), press: () => grid.openAll(false) },
      { label: t('plan.open'), text: t('plan.open'), press: () => grid.openAll(true) },
    ] : [];
    const zooming = time.isDated ? [
      { label: t('plan.zoomOut'), text: '−', press: () => grid.hands.with((there) => void there.zoom(-1)) },
      { label: t('plan.zoomIn'), text: '+', press: () => grid.hands.with((there) => void there.zoom(1)) },
      { label: t('plan.fit'), text: t('plan.fit'), press: () => grid.hands.with((there) => void there.zoom(0)) },
    ] : [];
    const all = folding.length + zooming.length;
    if (!all) return html`${nothing}`;
    const current = Math.min(this.#current, all - 1);
    const button = ({ label, text, press }: (typeof folding)[number], index: number, style: string): TemplateResult => html`<button
      type="button" class="button ${style}" tabindex=${index === current ? 0 : -1} aria-label=${label === text ? nothing : label} @click=${press}
    >${text}</button>`;
    return html`<div class="tools unprinted" role="toolbar" aria-label=${t('plan.zoom')} @focusin=${this.#focused}>
      <p class="shown tiny muted">${time.isDated ? grid.shownDates() : nothing}</p>
      ${folding.map((each, index) => button(each, index, 'plain'))}
      ${zooming.length ? html`<div class="segments">${zooming.map((each, index) => button(each, folding.length + index, ''))}</div>` : nothing}
    </div>`;
  }

  #focused = ({ currentTarget, target }: FocusEvent): void => {
    this.#current = Math.max(0, [...(currentTarget as Element).querySelectorAll('button')].indexOf(target as HTMLButtonElement));
    this.#host.requestUpdate();
  };
}
