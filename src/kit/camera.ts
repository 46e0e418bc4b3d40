import { clamp, fitTo, home, type Extent, type Frame, type View } from '../layout/viewport.js';

/** Room around the whole picture, on its plane. */
const edge = 4;
/** Pixels around what is fitted, and how close one place is shown. */
const padding = 60;
const closest = 8;

/** What of a map or another large picture is seen. `changed` is called at most once a frame. */
export class Camera {
  frame: Frame;
  view: View = { k: 1, x: 0, y: 0 };
  /** Takes a step of a move that is under way. */
  step: ((now: number) => void) | undefined;
  #extent: Extent | undefined;
  #changed: () => void;
  #request = 0;

  /** `maxZoom` is how many times larger than the whole picture it may be drawn. */
  constructor(changed: () => void, maxZoom: number) {
    this.#changed = changed;
    this.frame = { width: 0, height: 0, extent: [0, 0, 1, 1], maxZoom };
  }

  /** Fits the frame to a window of another size or to another picture: the middle and the zoom stay, and what was whole stays whole. */
  resize(width: number, height: number, extent: Extent): void {
    const { frame, view } = this;
    const isSame = this.#extent === extent && frame.width > 0;
    if (isSame && frame.width === width && frame.height === height) return;
    const zoom = view.k / home(frame).k;
    const [x0, y0, x1, y1] = (this.#extent = extent);
    const next: Frame = (this.frame = { width, height, extent: [x0 - edge, y0 - edge, x1 + edge, y1 + edge], maxZoom: frame.maxZoom });
    this.step = undefined;
    this.view = home(next);
    if (!isSame || zoom < 1.001) return;
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
