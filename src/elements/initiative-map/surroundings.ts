import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { mapParts } from '../../kit/locales/en/map-parts.js';
import { mapKey, renderKey } from './map-legend.js';
import type { MapStage } from './map-stage.js';
import { PlacesList, type PlacesModel } from './places.js';
import { placesStyles } from './places.styles.js';
import { surroundingsStyles } from './surroundings.styles.js';
import { renderZoomButtons } from './zoom-buttons.js';

/** What stands around the map and is drawn after it: zoom buttons, key and the list of places. */
export class Surroundings {
  #places: PlacesList;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    adopt(host, placesStyles);
    adopt(host, surroundingsStyles);
    this.#places = new PlacesList(host);
  }

  /** Buttons and key, below or beside the window. */
  renderControls(stage: MapStage, { atlas, localization }: PlacesModel): TemplateResult {
    return html`<p id="map-keys" class="visually-hidden">${localization.say(mapParts)('map.keys')}</p>
      ${renderZoomButtons(stage, localization)}
      <div part="legend" class="small">${renderKey(mapKey(atlas, localization), localization)}</div>`;
  }

  renderPlaces(model: PlacesModel): TemplateResult {
    return this.#places.render(model);
  }
}
