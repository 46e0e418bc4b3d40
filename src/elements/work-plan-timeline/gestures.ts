import type { TimeView } from './time-view.js';

/** Px that a press may wander and still be a press. */
const slip = 4;

/**
 * What wheel and pointer do to the time: a drag pans, Ctrl or ⌘ and the wheel zoom, Shift and the wheel pan. A plain wheel and a
 * finger that moves up or down are left to the page.
 */
export class Gestures {
  /** True just after a drag, whose click is no press on a row. */
  dragged = false;
  #view: TimeView;
  /** Px from the left end of the time axis to a place on the screen. */
  #place: (clientX: number) => number;
  #drag: { readonly id: number; readonly from: number; last: number; moved: boolean } | undefined;

  constructor(view: TimeView, place: (clientX: number) => number) {
    this.#view = view;
    this.#place = place;
  }

  /** Not passive, so that a zoom does not scroll as well. */
  readonly wheel = {
    passive: false,
    handleEvent: (event: WheelEvent): void => {
      const { deltaX, deltaY, deltaMode } = event;
      const unit = deltaMode === 0 ? 1 : deltaMode === 1 ? 20 : 400;
      const sideways = event.shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
      let changed = false;
      if (event.ctrlKey || event.metaKey) {
        // A pinch on a touchpad comes as Ctrl and small steps.
        changed = this.#view.zoom(2 ** (Math.max(-1, Math.min(1, (-deltaY * unit) / 150))), this.#place(event.clientX));
        event.preventDefault();
      } else if (sideways) changed = this.#view.pan(-(deltaX || deltaY) * unit);
      if (changed) event.preventDefault();
    },
  };

  readonly down = (event: PointerEvent): void => {
    this.dragged = false;
    if (event.button !== 0 || !event.isPrimary || !(event.target as Element).closest('.time, .axis')) return;
    this.#drag = { id: event.pointerId, from: event.clientX, last: event.clientX, moved: false };
  };

  readonly move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.id !== event.pointerId) return;
    if (!drag.moved) {
      if (Math.abs(event.clientX - drag.from) < slip) return;
      drag.moved = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    this.#view.pan(event.clientX - drag.last);
    drag.last = event.clientX;
  };

  readonly up = (event: PointerEvent): void => {
    if (this.#drag?.id !== event.pointerId) return;
    this.dragged = this.#drag.moved;
    this.#drag = undefined;
  };
}

/** A drag over the overview shows the days drawn over; within the window it moves it; a press brings the window there. */
export class Brush {
  /** Days drawn over, while the pointer is down. */
  drawn: { readonly from: number; readonly to: number } | undefined;
  #view: TimeView;
  #place: (clientX: number) => number;
  #changed: () => void;
  #drag: { readonly id: number; readonly day: number; readonly x: number; readonly moves: boolean; readonly from: number } | undefined;

  constructor(view: TimeView, place: (clientX: number) => number, changed: () => void) {
    this.#view = view;
    this.#place = place;
    this.#changed = changed;
  }

  #day(clientX: number): number {
    const { scale, limits } = this.#view;
    return limits ? scale.showing(limits.from, limits.to).invert(this.#place(clientX)) : 0;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const day = this.#day(event.clientX);
    const { scale, isWhole } = this.#view;
    this.#drag = { id: event.pointerId, day, x: event.clientX, moves: !isWhole && day > scale.from && day < scale.to, from: scale.from };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.id !== event.pointerId || Math.abs(event.clientX - drag.x) < slip) return;
    const day = this.#day(event.clientX);
    if (drag.moves) {
      const { from, to } = this.#view.scale;
      const start = drag.from + day - drag.day;
      this.#view.show(start, start + to - from);
      return;
    }
    this.drawn = { from: Math.min(day, drag.day), to: Math.max(day, drag.day) };
    this.#changed();
  };

  readonly up = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.id !== event.pointerId) return;
    this.#drag = undefined;
    const { drawn } = this;
    this.drawn = undefined;
    if (event.type === 'pointercancel') return this.#changed();
    if (drawn) this.#view.show(drawn.from, drawn.to);
    else if (Math.abs(event.clientX - drag.x) < slip) {
      const half = (this.#view.scale.to - this.#view.scale.from) / 2;
      this.#view.show(drag.day - half, drag.day + half);
    }
    this.#changed();
  };
}
