import { html, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { Gestures } from '../../kit/gestures.js';
import { glide, goalOf } from '../../kit/glide.js';
import { towards } from '../../kit/towards.js';
import { mapHands } from '../../kit/locales/en/map-hands.js';
import { extentAround } from '../../layout/map-extent.js';
import { hitCountry } from '../../layout/map-hit.js';
import { home, panBy, zoomAt } from '../../layout/map-projection.js';
import type { Atlas } from './atlas.js';
import type { Mark } from './initiative-map.draw.js';
import type { Described } from './map-card.js';
import { cardStyles } from './map-card.styles.js';
import { MapCards } from './map-cards.js';
import type { MapStage, StageHost } from './map-stage.js';
import type { RecordContext } from './record-pages.js';

/** Pixels that an arrow key moves the map, and the factor of a zoom step. */
const panStep = 60;
const zoomStep = 2;
const hintTime = 1600;

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What the four buttons do. */
export type ZoomAct = 'in' | 'out' | 'whole' | 'fit';

/** What readers do with the map: point, press, drag, zoom, by mouse, by finger and by key. */
export class MapHands {
  #host: StageHost;
  #stage: MapStage;
  #cards: MapCards;
  #gestures: Gestures;
  #hintTimer = 0;

  constructor(host: StageHost, stage: MapStage) {
    this.#host = host;
    this.#stage = stage;
    this.#cards = new MapCards(host, stage);
    this.#gestures = new Gestures(stage);
    adopt(host, cardStyles);
    host.requestUpdate();
  }

  render(atlas: Atlas, context: RecordContext): TemplateResult {
    const hint = context.localization.say(mapHands)('map.hint', { key: /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl' });
    return html`<div class="hint tiny" aria-hidden="true">${hint}</div>${this.#cards.render(atlas, context)}`;
  }

  place(): void {
    this.#cards.place();
  }

  close(): void {
    this.#cards.close();
  }

  leave(): void {
    this.#cards.close();
    this.#gestures.leave();
    clearTimeout(this.#hintTimer);
  }

  /** `mark` is the one that the event happened on. The event may be over already. */
  handle(event: Event, mark: Mark | undefined): void {
    switch (event.type) {
      case 'click': return this.#press(event as MouseEvent, mark);
      case 'keydown': return this.#key(event as KeyboardEvent, mark);
      case 'wheel': return this.#wheel(event as WheelEvent);
      case 'pointerdown': return this.#gestures.down(event as PointerEvent);
      case 'pointermove': return this.#point(event as PointerEvent, mark);
      case 'focusin':
        if (mark && this.#stage.box?.querySelector('.mark:focus-visible')) this.#cards.describe(mark);
        return;
      default:
        if (event.type === 'pointerleave') this.#hover(undefined);
        this.#cards.describe(undefined);
    }
  }

  zoom(act: ZoomAct): void {
    const { camera } = this.#stage;
    if (act === 'fit') this.fit();
    else if (act === 'whole') glide(camera, home(camera.frame));
    else this.#zoomBy(act === 'in' ? zoomStep : 1 / zoomStep);
  }

  /** Shows all that the filter leaves: the countries that it chooses, else the places and countries of what it shows. */
  fit(): void {
    const { camera } = this.#stage;
    const { atlas, chosen } = this.#host;
    if (!atlas) return;
    const { geometry, points, shownPoints, counts } = atlas;
    const extent = chosen.length ? extentAround(geometry, chosen, points, []) : shownPoints && extentAround(geometry, [...counts.keys()], points, shownPoints);
    glide(camera, extent ? camera.viewOf(extent) : home(camera.frame));
  }

  #zoomBy(factor: number, at?: readonly [number, number]): void {
    const { camera } = this.#stage;
    const { width, height } = camera.frame;
    glide(camera, zoomAt(goalOf(camera), factor, at ?? [width / 2, height / 2], camera.frame));
  }

  #press(event: MouseEvent, mark: Mark | undefined): void {
    // The press that ends a drag is no press.
    if (this.#gestures.hasDragged) return;
    const code = mark ? undefined : this.#countryUnder(event);
    if (mark) this.#open(mark, event);
    else if (code) this.#host.choose(code, event);
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

  #key({ key, shiftKey }: KeyboardEvent, mark: Mark | undefined): void {
    const { camera, marks } = this.#stage;
    const at = mark && ([mark.x, mark.y] as const);
    const way = Object.hasOwn(arrows, key) ? arrows[key] : undefined;
    if (key === '0') this.zoom('whole');
    else if (key === 'Home' || key === 'End') marks.focus(marks.marks.at(key === 'End' ? -1 : 0)?.key);
    else if (!way) this.#zoomBy(key === '+' || key === '=' ? zoomStep : 1 / zoomStep, at);
    else if (mark && !shiftKey) marks.focus(towards(marks.marks, mark, way)?.key);
    else camera.show(panBy(goalOf(camera), -way[0] * panStep, -way[1] * panStep, camera.frame));
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return this.#hint();
    const { camera } = this.#stage;
    // A notch of a wheel is about 100 pixels or 3 lines; a pinch on a touchpad comes as small steps with Ctrl.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 100 : 1);
    camera.show(zoomAt(goalOf(camera), 2 ** (-Math.max(-240, Math.min(240, pixels)) / 120), this.#at(event), camera.frame));
  }

  #point(event: PointerEvent, mark: Mark | undefined): void {
    const { atlas } = this.#host;
    if (event.pointerType === 'touch' || this.#gestures.isDragging || !atlas) return;
    const code = mark ? undefined : this.#countryUnder(event);
    this.#stage.box?.classList.toggle('on-country', code !== undefined);
    this.#hover(code);
    // Of a country without anything, its name on the map says all.
    const tells = code !== undefined && (atlas.counts.has(code) || atlas.commitments.has(code));
    const described: Described | undefined = mark ?? (tells ? { kind: 'country', code } : undefined);
    this.#cards.describe(described);
  }

  #hover(code: string | undefined): void {
    if (code === this.#stage.hovered) return;
    this.#stage.hovered = code;
    this.#stage.camera.redraw();
  }

  #at({ clientX, clientY }: MouseEvent): [number, number] {
    const { left, top } = this.#stage.box!.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  #countryUnder(event: MouseEvent): string | undefined {
    const { atlas } = this.#host;
    return atlas && this.#stage.box && hitCountry(atlas.geometry, this.#stage.camera.view, ...this.#at(event));
  }

  /** Tells how to zoom, quietly, to who turns the wheel over the map. */
  #hint(): void {
    // With the first turn of the wheel it has yet to be rendered.
    void this.#host.updateComplete.then(() => {
      const hint = this.#host.shadowRoot?.querySelector('.hint');
      hint?.classList.add('shown');
      clearTimeout(this.#hintTimer);
      this.#hintTimer = window.setTimeout(() => hint?.classList.remove('shown'), hintTime);
    });
  }
}
