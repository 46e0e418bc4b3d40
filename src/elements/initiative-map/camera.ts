import { clamp, fitTo, home, panBy, zoomAt, type Frame, type View } from '../../layout/map-projection.js';
import type { Extent } from '../../layout/map-geometry.js';

/** How much larger than the whole map it may be drawn. Closer, the built-in coasts would show how few points they have. */
const maxZoom = 32;
/** Water around the whole map, on the plane. */
const edge = 4;
/** Milliseconds of a move that keeps what is seen in sight. */
const duration = 200;
/** Pixels around what is fitted, and how close one place is shown. */
const padding = 36;
const closest = 8;

/** What of the map is seen, and how it gets from one view to the next. `changed` is called at most once a frame. */
export class Camera {
  frame: Frame = { width: 0, height: 0, extent: [0, 0, 1, 1], maxZoom };
  view: View = { k: 1, x: 0, y: 0 };
  #changed: () => void;
  #extent: Extent | undefined;
  #request = 0;
  #move: { readonly from: View; readonly to: View; readonly began: number } | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isHome(): boolean {
    return this.view.k <= home(this.frame).k * 1.001;
  }

  get isClosest(): boolean {
    return this.view.k >= home(this.frame).k * maxZoom * 0.999;
  }

  /** True while a move is under way. */
  get moves(): boolean {
    return this.#move !== undefined;
  }

  /** Fits the frame to a window of another size or to another map: the middle and the zoom stay, and the whole map stays whole. */
  resize(width: number, height: number, extent: Extent): void {
    const { frame, view } = this;
    const sameMap = frame.width > 0 && this.#extent === extent;
    if (sameMap && frame.width === width && frame.height === height) return;
    const next = { width, height, extent: [extent[0] - edge, extent[1] - edge, extent[2] + edge, extent[3] + edge] as const, maxZoom };
    this.#extent = extent;
    const zoom = view.k / home(frame).k;
    this.frame = next;
    if (!sameMap || zoom <= 1.001) this.view = home(next);
    else {
      const k = home(next).k * zoom;
      const [x, y] = [(frame.width / 2 - view.x) / view.k, (frame.height / 2 - view.y) / view.k];
      this.view = clamp({ k, x: width / 2 - k * x, y: height / 2 - k * y }, next);
    }
    this.#move = undefined;
  }

  zoom(factor: number, at: readonly [number, number] = [this.frame.width / 2, this.frame.height / 2], smooth = true): void {
    const from = this.#move?.to ?? this.view;
    const to = zoomAt(from, factor, at, this.frame);
    if (smooth) this.show(to);
    else this.#jump(to);
  }

  pan(dx: number, dy: number): void {
    this.#jump(panBy(this.view, dx, dy, this.frame));
  }

  whole(): void {
    this.show(home(this.frame));
  }

  /** The view that shows an extent. */
  viewOf(extent: Extent, near = closest): View {
    return fitTo(extent, this.frame, Math.min(padding, this.frame.height / 8), near);
  }

  /** Goes to a view, where the reader does not mind motion, smoothly. */
  show(to: View): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden) return this.#jump(to);
    this.#move = { from: this.view, to, began: performance.now() };
    this.redraw();
  }

  /** Asks for a drawing in the next frame. */
  redraw(): void {
    this.#request ||= requestAnimationFrame((now) => {
      this.#request = 0;
      this.#step(now);
      this.#changed();
    });
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    if (this.#move) this.view = this.#move.to;
    this.#move = undefined;
  }

  #jump(to: View): void {
    this.#move = undefined;
    this.view = to;
    this.redraw();
  }

  #step(now: number): void {
    if (!this.#move) return;
    const { from, to, began } = this.#move;
    const share = Math.min(1, Math.max(0, (now - began) / duration));
    if (share === 1) {
      this.#move = undefined;
      this.view = to;
      return;
    }
    this.view = between(from, to, share * share * (3 - 2 * share), this.frame);
    this.redraw();
  }
}

/** A view on the way: scales grow by a factor, and the place that both views show at one point of the screen stays there. */
function between(from: View, to: View, share: number, { width, height }: Frame): View {
  const k = from.k * (to.k / from.k) ** share;
  const way = Math.abs(to.k - from.k) < 1e-9 ? share : (1 / k - 1 / from.k) / (1 / to.k - 1 / from.k);
  const middle = (view: View): [number, number] => [(width / 2 - view.x) / view.k, (height / 2 - view.y) / view.k];
  const [[x0, y0], [x1, y1]] = [middle(from), middle(to)];
  return { k, x: width / 2 - k * (x0 + (x1 - x0) * way), y: height / 2 - k * (y0 + (y1 - y0) * way) };
}
