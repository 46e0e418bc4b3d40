import { html, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { mapParts } from '../../kit/locales/en/map-parts.js';
import type { StageHost } from '../../kit/stage.js';
import { mapKey, renderKey } from './map-legend.js';
import type { MapStage } from './map-stage.js';
import { PlacesList, type PlacesModel } from './places.js';
import { placesStyles } from './places.styles.js';
import { surroundingsStyles } from './surroundings.styles.js';

/** What stands around the map and is drawn after it: zoom buttons, key and the list of places. */
export class Surroundings {
  #places: PlacesList;

  constructor(host: StageHost) {
    adopt(host, placesStyles);
    adopt(host, surroundingsStyles);
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
