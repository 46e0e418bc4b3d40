import { html, type TemplateResult } from 'lit';
import { mapParts } from '../../kit/locales/en/map-parts.js';
import type { StageHost } from '../../kit/stage.js';
import { mapKey, renderKey } from './map-legend.js';
import type { MapStage } from './map-stage.js';
import { PlacesList, type PlacesModel } from './places.js';

/** What stands around the map: zoom buttons, key and the list of places. */
export class Surroundings {
  #places: PlacesList;

  constructor(host: StageHost) {
    this.#places = new PlacesList(host);
  }

  /** Buttons and key, below or beside the window. */
  renderControls(stage: MapStage, { atlas, localization }: PlacesModel): TemplateResult {
    const t = localization.say(mapParts);
    return html`<p id="map-keys" class="visually-hidden">${t('map.keys')}</p>
      ${stage.renderZoom(t('map.zoom'), { in: t('map.zoomIn'), out: t('map.zoomOut'), whole: t('map.whole'), fit: t('map.fit') })}
      <div part="legend" class="small">${renderKey(mapKey(atlas, localization), localization)}</div>`;
  }

  renderPlaces(model: PlacesModel): TemplateResult {
    return this.#places.render(model);
  }
}
