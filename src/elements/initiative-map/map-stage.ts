import { MarkLayer } from '../../kit/mark-layer.js';
import { watchPalette } from '../../kit/paint.js';
import { Stage, type StageHost } from '../../kit/stage.js';
import type { Atlas } from './atlas.js';
import { drawMap, textMeasure, type Drawn, type Mark } from './initiative-map.draw.js';
import type { MapHands } from './map-hands.js';
import type { RecordContext } from './record-pages.js';

export interface MapHost extends StageHost {
  readonly atlas: Atlas | undefined;
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

/** The map in its window: what it shows, and how it follows size, colours and print. What readers do with it is in `map-hands.ts`. */
export class MapStage extends Stage<Mark, MapHands> {
  readonly marks = new MarkLayer<Mark>('map-card', (mark) => (mark.kind === 'cluster' && mark.cluster.records === 1 ? 'marker' : mark.kind));
  /** Code of the country that the pointer is on. */
  hovered: string | undefined;
  #host: MapHost;
  #unwatch: (() => void) | undefined;
  #isNamed = false;
  #measure: ((text: string, size: number) => number) | undefined;

  constructor(host: MapHost) {
    super(host, maxZoom);
    this.#host = host;
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** Width of a text on the map, in pixels. */
  measure = (text: string, size: number): number => this.#measure?.(text, size) ?? text.length * size * 0.6;

  /** What is shown is something else: marks get new names. */
  changed(): void {
    this.#isNamed = false;
    this.hands?.close();
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
    const marks = drawMap(host, canvas, atlas, camera, { ...host.drawn(), isRough: this.hands?.refine(atlas.geometry) }, host.printing);
    this.marks.place(layer, marks, (mark) => host.nameOfMark(mark), (mark) => host.isChosen(mark), camera.view, !this.#isNamed);
    this.#isNamed = true;
    // Without a mark to hold the focus, the map itself does, so that it can be moved and zoomed.
    box.tabIndex = marks.length ? -1 : 0;
    this.hands?.place();
  }

  protected loadHands(): Promise<() => MapHands> {
    return import('./map-hands.js').then(({ MapHands }) => () => new MapHands(this.#host, this));
  }

  protected rendered(isNew: boolean): void {
    const host = this.#host;
    if (isNew) this.resized(isNew);
    this.#unwatch ??= watchPalette(host, () => this.camera.redraw());
    if (host.printing) this.draw();
    else if (!isNew) this.camera.redraw();
    this.hands?.place();
  }

  /** Browsers tell the size of a new window too, which has been drawn then. */
  protected resized(isNew?: boolean): void {
    const { atlas, printing } = this.#host;
    const { camera } = this;
    const { frame } = camera;
    // Paper has a size of its own: the picture of the screen is drawn sharper and stretched to it.
    if (!this.box || !atlas || printing) return;
    camera.resize(this.box.clientWidth, this.box.clientHeight, atlas.geometry.extent);
    if (isNew || camera.frame !== frame) this.draw();
  }

  protected override left(): void {
    super.left();
    this.hovered = undefined;
  }
}
