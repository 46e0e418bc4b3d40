import { html, type TemplateResult } from 'lit';
import { mapParts } from '../../kit/locales/en/map-parts.js';
import { mapKey, renderKey } from './map-legend.js';
import type { MapStage } from './map-stage.js';
import type { PlacesModel } from './places.js';

/** Zoom buttons and key, below or beside the window. */
export function renderControls(stage: MapStage, { atlas, localization, feedLanguage }: PlacesModel): TemplateResult {
  const t = localization.say(mapParts);
  return html`<p id="map-keys" class="visually-hidden">${t('map.keys')}</p>
    ${stage.renderZoom(t('map.zoom'), { in: t('map.zoomIn'), out: t('map.zoomOut'), whole: t('map.whole'), fit: t('map.fit') })}
    <div part="legend" class="small">${renderKey(mapKey(atlas, localization, feedLanguage), localization)}</div>`;
}
