import type { Frame, View } from '../layout/viewport.js';
import type { Camera } from './camera.js';

/** Milliseconds of a move that keeps what is seen in sight. */
const duration = 200;
/** Where each camera is going. */
const goals = new WeakMap<Camera, View>();

/** Where the camera will be when it has come to rest. */
export function goalOf(camera: Camera): View {
  return (camera.step && goals.get(camera)) ?? camera.view;
}

/** Goes to a view, where the reader does not mind motion, smoothly. */
export function glide(camera: Camera, to: View): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden) return camera.show(to);
  const from = camera.view;
  const began = performance.now();
  goals.set(camera, to);
  camera.step = (now) => {
    const share = Math.min(1, Math.max(0, (now - began) / duration));
    if (share === 1) return camera.show(to);
    camera.view = between(from, to, share * share * (3 - 2 * share), camera.frame);
    camera.redraw();
  };
  camera.redraw();
}

/** A view on the way: scales grow by a factor, and the place that both views show at one point of the screen stays there. */
function between(from: View, to: View, share: number, { width, height }: Frame): View {
  const k = from.k * (to.k / from.k) ** share;
  const way = Math.abs(to.k - from.k) < 1e-9 ? share : (1 / k - 1 / from.k) / (1 / to.k - 1 / from.k);
  const middle = (view: View): [number, number] => [(width / 2 - view.x) / view.k, (height / 2 - view.y) / view.k];
  const [[x0, y0], [x1, y1]] = [middle(from), middle(to)];
  return { k, x: width / 2 - k * (x0 + (x1 - x0) * way), y: height / 2 - k * (y0 + (y1 - y0) * way) };
}
