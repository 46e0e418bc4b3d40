import { panBy, zoomAt } from '../../layout/time-zoom.js';
import type { TimeView } from './time-view.js';

/** Factors above 1 show fewer days; the day at `x` px stays where it is. Returns false at the limit. */
export function zoom(time: TimeView, factor: number, x = time.scale.width / 2): boolean {
  return time.set(zoomAt(time.scale, factor, x, time.limits));
}

/** Moves what is seen by px to the right. */
export function pan(time: TimeView, dx: number): boolean {
  return time.set(panBy(time.scale, dx, time.limits));
}

export function show(time: TimeView, from: number, to: number): boolean {
  return time.set(time.scale.showing(from, to, time.limits));
}

/** Shows the whole period. */
export function fit(time: TimeView): boolean {
  return time.limits ? show(time, time.limits.from, time.limits.to) : false;
}
