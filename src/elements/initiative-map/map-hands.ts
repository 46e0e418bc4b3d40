import { html, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { glide } from '../../kit/glide.js';
import { mapHands } from '../../kit/locales/en/map-hands.js';
import { nextTurn } from '../../kit/page.js';
import { StageHands } from '../../kit/stage-hands.js';
import { extentAround } from '../../layout/map-extent.js';
import type { Geometry } from '../../layout/map-geometry.js';
import { hitCountry } from '../../layout/map-hit.js';
import { refine } from '../../layout/map-refining.js';
import { home } from '../../layout/viewport.js';
import type { Atlas } from './atlas.js';
import type { Mark } from './initiative-map.draw.js';
import type { Described } from './map-card.js';
import { panelStyles } from './map-card.styles.js';
import { MapCards } from './map-cards.js';
import type { MapHost, MapStage } from './map-stage.js';
import { PlaceKeys } from './place-keys.js';
import type { RecordContext } from './record-pages.js';

const zoomStep = 2;

/** What readers do with the map: point, press, drag, zoom, by mouse, by finger and by key. */
export class MapHands extends StageHands<Mark> {
  #host: MapHost;
  #stage: MapStage;
  #cards: MapCards;

  constructor(host: MapHost, stage: MapStage) {
    super(host, stage, zoomStep);
    this.#host = host;
    this.#stage = stage;
    this.#cards = new MapCards(host, stage);
    adopt(host, panelStyles);
    new PlaceKeys(host);
  }

  render(atlas: Atlas, context: RecordContext): TemplateResult {
    const t = context.localization.say(mapHands);
    return html`${this.renderHint((key) => t('map.hint', { key }))}${this.#cards.render(atlas, context)}`;
  }

  place(): void {
    this.#cards.place();
  }

  /** Has the coasts of this scale made in slices, if they are seen for the first time, and the map drawn again then. True while that is so: a coarser map is drawn meanwhile. */
  refine(geometry: Geometry): boolean {
    const { camera } = this.#stage;
    const refining = this.#host.printing ? undefined : refine(geometry, camera.view.k, nextTurn);
    void refining?.then(() => camera.redraw());
    return refining !== undefined;
  }

  close(): void {
    this.#cards.close();
  }

  override handle(event: Event, mark: Mark | undefined): void {
    if (event.type === 'pointerleave') this.#hover(undefined);
    super.handle(event, mark);
  }

  override leave(): void {
    super.leave();
    this.#cards.close();
  }

  /** Shows all that the filter leaves: the countries that it chooses, else the places and countries of what it shows. */
  override fit(): void {
    const { camera } = this.#stage;
    const { atlas, chosen } = this.#host;
    if (!atlas) return;
    const { geometry, points, shownPoints, counts } = atlas;
    const extent = chosen.length ? extentAround(geometry, chosen, points, []) : shownPoints && extentAround(geometry, [...counts.keys()], points, shownPoints);
    glide(camera, extent ? camera.viewOf(extent) : home(camera.frame));
  }

  protected press(event: MouseEvent, mark: Mark | undefined): void {
    const code = mark ? undefined : this.#countryUnder(event);
    if (mark) this.#open(mark, event);
    else if (code) this.#host.choose(code, event);
  }

  protected point(event: PointerEvent, mark: Mark | undefined): void {
    const { atlas } = this.#host;
    if (!atlas) return;
    const code = mark ? undefined : this.#countryUnder(event);
    this.#stage.box?.classList.toggle('on-mark', code !== undefined);
    this.#hover(code);
    // Of a country without anything, its name on the map says all.
    const tells = code !== undefined && (atlas.counts.has(code) || atlas.commitments.has(code));
    const described: Described | undefined = mark ?? (tells ? { kind: 'country', code } : undefined);
    this.#cards.describe(described);
  }

  protected tell(mark: Mark | undefined): void {
    this.#cards.describe(mark);
  }

  #open(mark: Mark, event: MouseEvent): void {
    const atlas = this.#host.atlas!;
    const { select } = this.#host.recordContext();
    if (mark.kind === 'country') return this.#host.choose(mark.code, event);
    if (mark.kind === 'cluster') {
      const { records, coincident, extent, point } = mark.cluster;
      if (records === 1) return select(atlas.points.record[point]!);
      const { camera } = this.#stage;
      const closer = camera.viewOf(extent, camera.frame.maxZoom);
      if (!coincident && closer.k > camera.view.k * 1.05) {
        this.#cards.close();
        return glide(camera, closer);
      }
    }
    this.#cards.list(mark, atlas, select);
  }

  #hover(code: string | undefined): void {
    if (code === this.#stage.hovered) return;
    this.#stage.hovered = code;
    this.#stage.camera.redraw();
  }

  #countryUnder(event: MouseEvent): string | undefined {
    const { atlas } = this.#host;
    return atlas && this.#stage.box && hitCountry(atlas.geometry, this.#stage.camera.view, ...this.at(event));
  }
}
