import { html, type TemplateResult } from 'lit';
import type { Localization } from '../../kit/format.js';
import { mapParts } from '../../kit/locales/en/map-parts.js';
import type { MapStage } from './map-stage.js';

const buttons = [
  ['in', 'map.zoomIn', 'M8 3v10M3 8h10'],
  ['out', 'map.zoomOut', 'M3 8h10'],
  ['whole', 'map.whole', 'M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0zh13M8 1.5c-4 4-4 9 0 13c4-4 4-9 0-13'],
  ['fit', 'map.fit', 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4M6 8h4'],
] as const;

/** Zoom in, zoom out, the whole map, and what the filter leaves: one Tab stop, between which arrow keys go. */
export function renderZoomButtons(stage: MapStage, localization: Localization): TemplateResult {
  const t = localization.say(mapParts);
  return html`<div class="zoom unprinted" role="toolbar" aria-label=${t('map.zoom')} @keydown=${keyed}>
    ${buttons.map(([act, label, path], index) => html`<button type="button" class="button" tabindex=${index ? -1 : 0} aria-label=${t(label)} title=${t(label)} @click=${() => stage.with((hands) => hands.zoom(act))}
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg></button>`)}
  </div>`;
}

/** They stand upright beside a wide map and in a row under a narrow one, so both pairs of arrows go on and back. */
function keyed(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event;
  const button = target as HTMLElement;
  const isBack = key === 'ArrowUp' || key === (getComputedStyle(button).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft');
  const { firstElementChild, lastElementChild } = currentTarget as HTMLElement;
  if (!key.startsWith('Arrow')) return;
  event.preventDefault();
  const next = (isBack ? button.previousElementSibling ?? lastElementChild : button.nextElementSibling ?? firstElementChild) as HTMLElement;
  button.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
