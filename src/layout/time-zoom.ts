/** How a reader moves along a time scale. */
import { clampDays, type TimeLimits, type TimeScale } from './time-axis.js';

/** Factors above 1 show fewer days; the day at `x` px stays where it is, as far as the limits allow. */
export function zoomAt(scale: TimeScale, factor: number, x: number, limits?: TimeLimits): TimeScale {
  const day = scale.invert(x);
  // The span is brought within its limits first: clamped afterwards, a zoom at its limit would pan.
  const days = clampDays((scale.to - scale.from) / factor, limits);
  const from = day - ((day - scale.from) / (scale.to - scale.from)) * days;
  return scale.showing(from, from + days, limits);
}

/** Moves what is seen by `dx` px to the right, as a drag does. */
export function panBy(scale: TimeScale, dx: number, limits?: TimeLimits): TimeScale {
  const days = (scale.rtl ? dx : -dx) / scale.pixelsPerDay;
  return scale.showing(scale.from + days, scale.to + days, limits);
}
