import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Camera } from '../../kit/camera.js';
import { MarkLayer } from '../../kit/mark-layer.js';
import { watchPalette } from '../../kit/paint.js';
import type { Atlas } from './atlas.js';
import { drawMap, textMeasure, type Drawn, type Mark } from './initiative-map.draw.js';
import type { MapHands } from './map-hands.js';
import type { RecordContext } from './record-pages.js';

export interface StageHost extends ReactiveControllerHost, HTMLElement {
  readonly atlas: Atlas | undefined;
  /** The page is being printed: everything is drawn at once, on white. */
  readonly printing: boolean;
  readonly partFailed: (reason: unknown) => void;
  /** Codes of the countries that the filter chooses. */
  readonly chosen: readonly string[];
  /** What is drawn on the map now. */
  drawn(): Drawn;
  recordContext(): RecordContext;
  nameOfMark(mark: Mark): string;
  isChosen(mark: Mark): boolean;
  /** Makes a country the filter's only one, or takes it out; with a key held, adds it. */
  choose(code: string, event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): void;
}

/** How much larger than the whole map it may be drawn. Closer, the built-in coasts would show how few points they have. */
const maxZoom = 32;

/** Keys that do something on the map. */
const keys = /^(Arrow\w+|Home|End|[-_+=0])$/;

/** The map in its window: what it shows, and how it follows size, colours and print. What readers do with it is in `map-hands.ts`, which is loaded when they begin. */
export class MapStage implements ReactiveController {
  readonly camera = new Camera(() => this.draw(), maxZoom);
  readonly marks = new MarkLayer<Mark>('map-card', (mark) => (mark.kind === 'cluster' && mark.cluster.records === 1 ? 'marker' : mark.kind));
  box: HTMLElement | undefined;
  hands: MapHands | undefined;
  /** Code of the country that the pointer is on. */
  hovered: string | undefined;
  #host: StageHost;
  #sizes = new ResizeObserver(() => this.#resized());
  #unwatch: (() => void) | undefined;
  #isNamed = false;
  #measure: ((text: string, size: number) => number) | undefined;

  constructor(host: StageHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#leave();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Finds the window that was rendered, if it is another one, and draws. */
  hostUpdated(): void {
    const host = this.#host;
    const box = host.shadowRoot?.querySelector<HTMLElement>('.stage') ?? undefined;
    if (box !== this.box) {
      this.#leave();
      this.box = box;
      if (box) {
        for (const type of listened) box.addEventListener(type, this.#heard, { passive: false });
        this.#sizes.observe(box);
        this.#resized();
      }
    }
    if (!box || !host.isConnected) return;
    this.#unwatch ??= watchPalette(host, () => this.camera.redraw());
    if (host.printing) this.draw();
    else this.camera.redraw();
    this.hands?.place();
  }

  /** Width of a text on the map, in pixels. */
  measure = (text: string, size: number): number => this.#measure?.(text, size) ?? text.length * size * 0.6;

  /** Does what a reader wants, now or as soon as the hands are here. */
  with(act: (hands: MapHands) => void): void {
    if (this.hands) return act(this.hands);
    import('./map-hands.js').then(({ MapHands }) => act((this.hands ??= new MapHands(this.#host, this)))).catch(this.#host.partFailed);
  }

  draw(): void {
    const host = this.#host;
    const { box, camera } = this;
    const { atlas } = host;
    const canvas = box?.querySelector('canvas');
    const layer = box?.querySelector<HTMLElement>('.marks');
    if (!box || !canvas || !layer || !atlas) return;
    camera.resize(camera.frame.width, camera.frame.height, atlas.geometry.extent);
    this.#measure ??= textMeasure(canvas);
    const marks = drawMap(host, canvas, atlas, camera, host.drawn(), host.printing);
    this.marks.place(layer, marks, (mark) => host.nameOfMark(mark), (mark) => host.isChosen(mark), camera.view, !this.#isNamed);
    this.#isNamed = true;
    // Without a mark to hold the focus, the map itself does, so that it can be moved and zoomed.
    box.tabIndex = marks.length ? -1 : 0;
    this.hands?.place();
  }

  /** What is shown is something else: marks get new names. */
  changed(): void {
    this.#isNamed = false;
    this.hands?.close();
  }

  /** Listeners must say at once whether the browser goes on; what follows may wait. */
  #heard = (event: Event): void => {
    const mark = this.marks.markOf(event.target);
    const { ctrlKey, metaKey, altKey, key } = event as KeyboardEvent;
    const isHeld = ctrlKey || metaKey;
    switch (event.type) {
      case 'wheel':
        // A plain wheel belongs to the page, and so does one finger.
        if (isHeld) event.preventDefault();
        break;
      case 'touchstart':
      case 'touchmove':
        if ((event as TouchEvent).touches.length > 1 && event.cancelable) event.preventDefault();
        return;
      case 'keydown':
        if (isHeld || altKey || !keys.test(key)) return;
        event.preventDefault();
        break;
      case 'focusin':
        if (mark) this.marks.focused(mark);
        break;
      default:
    }
    this.with((hands) => hands.handle(event, mark));
  };

  #resized(): void {
    const { atlas, printing } = this.#host;
    // Paper has a size of its own: the picture of the screen is drawn sharper and stretched to it.
    if (!this.box || !atlas || printing) return;
    this.camera.resize(this.box.clientWidth, this.box.clientHeight, atlas.geometry.extent);
    this.draw();
  }

  #leave(): void {
    for (const type of listened) this.box?.removeEventListener(type, this.#heard);
    this.#sizes.disconnect();
    this.camera.stop();
    this.hands?.leave();
    this.box = undefined;
    this.hovered = undefined;
  }
}

const listened = ['wheel', 'touchstart', 'touchmove', 'keydown', 'focusin', 'focusout', 'click', 'pointerdown', 'pointermove', 'pointerleave'] as const;
