import { clamp, fitTo, home, type Frame, type View } from '../../layout/map-projection.js';
import type { Extent } from '../../layout/map-geometry.js';

/** How much larger than the whole map it may be drawn. Closer, the built-in coasts would show how few points they have. */
const maxZoom = 32;
/** Water around the whole map, on the plane. */
const edge = 4;
/** Pixels around what is fitted, and how close one place is shown. */
const padding = 60;
const closest = 8;

/** What of the map is seen. `changed` is called at most once a frame. */
export class Camera {
  frame: Frame = { width: 0, height: 0, extent: [0, 0, 1, 1], maxZoom };
  view: View = { k: 1, x: 0, y: 0 };
  /** Takes a step of a move that is under way. */
  step: ((now: number) => void) | undefined;
  #extent: Extent | undefined;
  #changed: () => void;
  #request = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Fits the frame to a window of another size or to another map: the middle and the zoom stay, and the whole map stays whole. */
  resize(width: number, height: number, extent: Extent): void {
    const { frame, view } = this;
    const isSameMap = this.#extent === extent && frame.width > 0;
    if (isSameMap && frame.width === width && frame.height === height) return;
    const zoom = view.k / home(frame).k;
    const [x0, y0, x1, y1] = (this.#extent = extent);
    const next: Frame = (this.frame = { width, height, extent: [x0 - edge, y0 - edge, x1 + edge, y1 + edge], maxZoom });
    this.step = undefined;
    this.view = home(next);
    if (!isSameMap || zoom < 1.001) return;
    const k = this.view.k * zoom;
    this.view = clamp({ k, x: width / 2 - (k * (frame.width / 2 - view.x)) / view.k, y: height / 2 - (k * (frame.height / 2 - view.y)) / view.k }, next);
  }

  /** The view that shows an extent. */
  viewOf(extent: Extent, near = closest): View {
    return fitTo(extent, this.frame, Math.min(padding, this.frame.height / 6), near);
  }

  show(view: View): void {
    this.step = undefined;
    this.view = view;
    this.redraw();
  }

  /** Asks for a drawing in the next frame. */
  redraw(): void {
    this.#request ||= requestAnimationFrame((now) => {
      this.#request = 0;
      this.step?.(now);
      this.#changed();
    });
  }

  stop(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.step = undefined;
  }
}
