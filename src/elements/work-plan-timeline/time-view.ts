import { TimeScale, type TimeLimits } from '../../layout/time-axis.js';

/** Room at both ends of the whole period, as a share of it, so that the first and last bars show their ends. */
const margin = 0.015;

/** The days that are seen and how far they can be moved. Tells when they change. */
export class TimeView {
  scale = new TimeScale(0, 365, 1);
  #limits: TimeLimits | undefined;
  #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** False while nothing has a date. */
  get isDated(): boolean {
    return this.#limits !== undefined;
  }

  get limits(): TimeLimits | undefined {
    return this.#limits;
  }

  get isWhole(): boolean {
    return !this.#limits || (this.scale.from <= this.#limits.from && this.scale.to >= this.#limits.to);
  }

  /** The period of the data; what is seen stays as far as it can. */
  setExtent(extent: { readonly from: number; readonly to: number } | undefined): void {
    if (!extent) {
      this.#limits = undefined;
      return;
    }
    const room = Math.max(1, (extent.to - extent.from) * margin);
    const limits = { from: extent.from - room, to: extent.to + room };
    const before = this.#limits;
    if (before?.from === limits.from && before.to === limits.to) return;
    const whole = this.isWhole || this.scale.to <= limits.from || this.scale.from >= limits.to;
    this.#limits = limits;
    this.scale = whole ? this.scale.showing(limits.from, limits.to, limits) : this.scale.showing(this.scale.from, this.scale.to, limits);
  }

  /** True if the width or the direction was another. */
  setWidth(width: number, rtl: boolean): boolean {
    if (this.scale.width === Math.max(1, width) && this.scale.rtl === rtl) return false;
    this.scale = this.scale.resized(width, rtl);
    return true;
  }

  /** Shows other days of the same line. Returns false where nothing moves. */
  set(scale: TimeScale): boolean {
    // Below a hundredth of a day nothing on the screen moves.
    if (!this.isDated || (Math.abs(scale.from - this.scale.from) < 0.01 && Math.abs(scale.to - this.scale.to) < 0.01)) return false;
    this.scale = scale;
    this.#changed();
    return true;
  }
}
