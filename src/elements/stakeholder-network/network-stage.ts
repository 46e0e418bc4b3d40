import { Lazy } from '../../kit/lazy.js';
import type { MarkLayer } from '../../kit/mark-layer.js';
import { Stage } from '../../kit/stage.js';
import { networkScene } from '../../layout/network.js';
import type { Spot } from '../../layout/network-labels.js';
import type { Mark } from '../../layout/scene.js';
import type { Extent } from '../../layout/viewport.js';
import { drawSvg } from './network.draw.js';
import type { NetworkCanvas } from './network-canvas.js';
import type { NetworkHands } from './network-hands.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';

const canvases = new Lazy(() => import('./network-canvas.js'));

/** Up to so many nodes are elements of the page, and so many can be reached by key on the picture; the list holds all. */
export const mostElements = 110;
/** Least radius of what is pressed. */
const target = 12;
const maxZoom = 12;
/** Least size of the plane that fills the window, so that two nodes are not drawn like ten. */
const leastPlane = [420, 280] as const;

/** A node that can be reached and pressed. */
export interface NodeMark extends Spot {
  readonly key: string;
}

/** The nodes around one, placed anew. */
export interface NearPlaces {
  readonly drawn: readonly number[];
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly extent: Extent;
}

/** The picture in its window. What readers do with it is in `network-hands.ts`, which is loaded when they begin. */
export class NetworkStage extends Stage<NodeMark, NetworkHands> {
  marks: MarkLayer<NodeMark> | undefined;
  /** Every sign on the screen that stands for something shown. */
  spots: readonly Spot[] = [];
  /** The node that the pointer or the focus is on, here or in the list. */
  active: number | undefined;
  /** What is drawn in the place of the whole. */
  near: NearPlaces | undefined;
  /** Drawn behind the links. */
  behind: (() => readonly Mark[]) | undefined;
  protected override readonly keys = /^(Arrow\w+|Home|End|Backspace|Escape|[-_+=0nN])$/;
  #host: CtStakeholderNetwork;
  #canvas: NetworkCanvas | undefined;
  #isRenamed = true;
  #fitted: Extent | undefined;
  #plane: Extent = [0, 0, 1, 1];

  constructor(host: CtStakeholderNetwork) {
    super(host, maxZoom);
    this.#host = host;
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#canvas?.leave();
  }

  /** Marks a node as the one that is pointed at, in the picture and in the list. */
  point(node: number | undefined): void {
    if (node === this.active) return;
    this.active = node;
    this.camera.redraw();
    this.#host.around?.pointed(node);
  }

  draw(): void {
    const host = this.#host;
    const { box, camera } = this;
    const content = host.content();
    if (!box || !content || camera.frame.width < 1) return;
    const { width, height } = camera.frame;
    const [x0, y0, x1, y1] = content.extent;
    const [moreX, moreY] = [Math.max(0, leastPlane[0] - x1 + x0) / 2, Math.max(0, leastPlane[1] - y1 + y0) / 2];
    if (this.#fitted?.every((value, i) => value === content.extent[i]) !== true) {
      this.#fitted = content.extent;
      this.#plane = [x0 - moreX, y0 - moreY, x1 + moreX, y1 + moreY];
    }
    camera.resize(width, height, this.#plane);
    const scene = networkScene({ ...content, view: camera.view, frame: camera.frame, active: this.active, behind: this.behind?.() });
    this.spots = scene.spots;
    const picture = box.firstElementChild!;
    if (picture instanceof HTMLCanvasElement) this.#paint(picture, scene);
    else drawSvg(picture as SVGElement, scene);
    const isMany = content.drawn.length > mostElements;
    const reached = isMany ? this.spots.slice().sort((a, b) => b.r - a.r || a.node - b.node).slice(0, mostElements) : this.spots;
    const marks = reached.map((spot) => ({ ...spot, key: String(spot.node), r: Math.max(spot.r, target) }));
    this.marks?.place(box.querySelector<HTMLElement>('.marks')!, marks, ({ node }) => host.labelOf(node), ({ node }) => node === host.chosen, camera.view, this.#isRenamed);
    this.#isRenamed = false;
    // Without a mark to hold the focus, the picture itself does, so that it can be moved and zoomed.
    box.tabIndex = this.marks && marks.length ? -1 : 0;
    box.ariaBusy = String(!host.model.isSettled);
    this.hands?.place();
  }

  protected loadHands(): Promise<() => NetworkHands> {
    return import('./network-hands.js').then(({ NetworkHands }) => () => new NetworkHands(this.#host, this));
  }

  protected rendered(): void {
    this.#isRenamed = true;
    if (this.#host.printing) this.draw();
    else this.resized();
  }

  /** Nodes may be placed anew. */
  protected resized(): void {
    const { box } = this;
    const { model, printing } = this.#host;
    // Paper has a size of its own: the picture of the screen is stretched to it.
    if (!box || printing) return;
    const { frame } = this.camera;
    const [width, height] = [box.clientWidth, box.clientHeight];
    this.camera.resize(width, height, frame.width ? this.#plane : [0, 0, 1, 1]);
    model.arrange(width, height, () => this.draw());
    this.camera.redraw();
  }

  #paint(picture: HTMLCanvasElement, scene: ReturnType<typeof networkScene>): void {
    const host = this.#host;
    const part = canvases.use(host, host.partFailed);
    if (part) this.#canvas ??= new part.NetworkCanvas(host, () => this.camera.redraw());
    this.#canvas?.paint(picture, scene, host.printing, host.direction);
  }
}
