/** What of a plane, such as a map's, is seen through a window on the screen, and how it is zoomed and moved. */

/** x0, y0, x1, y1. */
export type Extent = readonly [x0: number, y0: number, x1: number, y1: number];

/** What of the plane is seen: screen = k × plane + (x, y), in CSS pixels. Never changed in place. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The window on the plane, in CSS pixels, and how far it may go. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** What of the plane is worth showing. */
  readonly extent: Extent;
  /** How many times larger than the whole extent it may be drawn. */
  readonly maxZoom: number;
}

/** The view that shows an extent as large as it fits, in the middle, with a padding in pixels. */
export function fit([x0, y0, x1, y1]: Extent, width: number, height: number, padding = 0): View {
  const room = (size: number): number => Math.max(1, size - 2 * padding);
  const k = Math.min(room(width) / Math.max(x1 - x0, 1e-6), room(height) / Math.max(y1 - y0, 1e-6));
  return { k, x: width / 2 - (k * (x0 + x1)) / 2, y: height / 2 - (k * (y0 + y1)) / 2 };
}

/** The view of the whole extent: where every map starts. */
export const home = (frame: Frame): View => fit(frame.extent, frame.width, frame.height);

/** Keeps a view within its frame: no smaller than home, no larger than `maxZoom`, and no further out than the extent's edge. */
export function clamp(view: View, frame: Frame): View {
  const least = home(frame).k;
  const k = Math.min(Math.max(view.k, least), least * frame.maxZoom);
  const [x0, y0, x1, y1] = frame.extent;
  const within = (shift: number, from: number, to: number, size: number): number => {
    const [low, high] = [size - k * to, -k * from];
    return low > high ? (low + high) / 2 : Math.min(Math.max(shift, low), high);
  };
  return { k, x: within(view.x, x0, x1, frame.width), y: within(view.y, y0, y1, frame.height) };
}

/** Zooms by a factor about a point of the screen, which stays where it is as far as the frame allows. */
export function zoomAt(view: View, factor: number, [sx, sy]: readonly [number, number], frame: Frame): View {
  const least = home(frame).k;
  const k = Math.min(Math.max(view.k * factor, least), least * frame.maxZoom);
  return clamp({ k, x: sx - ((sx - view.x) * k) / view.k, y: sy - ((sy - view.y) * k) / view.k }, frame);
}

/** Moves what is seen by pixels. */
export function panBy(view: View, dx: number, dy: number, frame: Frame): View {
  return clamp({ k: view.k, x: view.x + dx, y: view.y + dy }, frame);
}

/** Shows an extent with a padding, but no closer than `closest` times home, so that one place does not fill the window. */
export function fitTo(extent: Extent, frame: Frame, padding = 24, closest = frame.maxZoom): View {
  const { k } = fit(extent, frame.width, frame.height, padding);
  const capped = Math.min(k, home(frame).k * closest);
  const [x0, y0, x1, y1] = extent;
  return clamp({ k: capped, x: frame.width / 2 - (capped * (x0 + x1)) / 2, y: frame.height / 2 - (capped * (y0 + y1)) / 2 }, frame);
}

/** What of the plane is on the screen, with a margin in pixels. */
export function visibleExtent(view: View, frame: Frame, margin = 0): Extent {
  const at = (screen: number, shift: number): number => (screen - shift) / view.k;
  return [at(-margin, view.x), at(-margin, view.y), at(frame.width + margin, view.x), at(frame.height + margin, view.y)];
}
