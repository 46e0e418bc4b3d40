import { pan, show, zoom } from './time-moves.js';
import type { TimeView } from './time-view.js';

/** Px that a press may wander and still be a press. */
const slip = 4;

/** False for an event that was kept until this part was there: its pointer may have been lifted since. */
const isNow = (event: Event): boolean => event.eventPhase !== Event.NONE;

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
  #drag: { readonly id: number; readonly from: number; last: number; moved: boolean; held: boolean } | undefined;

  constructor(view: TimeView, place: (clientX: number) => number) {
    this.#view = view;
    this.#place = place;
  }

  wheel(event: WheelEvent): void {
    const { deltaX, deltaY, deltaMode } = event;
    const unit = deltaMode === 0 ? 1 : deltaMode === 1 ? 20 : 400;
    const sideways = event.shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
    let changed = false;
    if (event.ctrlKey || event.metaKey) {
      // A pinch on a touchpad comes as Ctrl and small steps.
      changed = zoom(this.#view, 2 ** (Math.max(-1, Math.min(1, (-deltaY * unit) / 150))), this.#place(event.clientX));
      event.preventDefault();
    } else if (sideways) changed = pan(this.#view, -(deltaX || deltaY) * unit);
    if (changed) event.preventDefault();
  }

  down(event: PointerEvent, target: Element): void {
    this.dragged = false;
    if (event.button !== 0 || !event.isPrimary || !target.closest('.time, .axis')) return;
    this.#drag = { id: event.pointerId, from: event.clientX, last: event.clientX, moved: false, held: false };
  }

  move(event: PointerEvent, target: Element): void {
    const drag = this.#drag;
    if (drag?.id !== event.pointerId) return;
    if (!drag.moved && Math.abs(event.clientX - drag.from) < slip) return;
    drag.moved = true;
    if (!drag.held && isNow(event)) {
      drag.held = true;
      target.closest('.grid')!.setPointerCapture(event.pointerId);
    }
    pan(this.#view, event.clientX - drag.last);
    drag.last = event.clientX;
  }

  up(event: PointerEvent): void {
    if (this.#drag?.id !== event.pointerId) return;
    this.dragged = this.#drag.moved;
    this.#drag = undefined;
  }
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

  down(event: PointerEvent, target: Element): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const day = this.#day(event.clientX);
    const { scale, isWhole } = this.#view;
    this.#drag = { id: event.pointerId, day, x: event.clientX, moves: !isWhole && day > scale.from && day < scale.to, from: scale.from };
    if (isNow(event)) target.closest('.strip')!.setPointerCapture(event.pointerId);
  }

  move(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.id !== event.pointerId || Math.abs(event.clientX - drag.x) < slip) return;
    const day = this.#day(event.clientX);
    if (drag.moves) {
      const { from, to } = this.#view.scale;
      const start = drag.from + day - drag.day;
      show(this.#view, start, start + to - from);
      return;
    }
    this.drawn = { from: Math.min(day, drag.day), to: Math.max(day, drag.day) };
    this.#changed();
  }

  up(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.id !== event.pointerId) return;
    this.#drag = undefined;
    const { drawn } = this;
    this.drawn = undefined;
    if (event.type === 'pointercancel') return this.#changed();
    if (drawn) show(this.#view, drawn.from, drawn.to);
    else if (Math.abs(event.clientX - drag.x) < slip) {
      const half = (this.#view.scale.to - this.#view.scale.from) / 2;
      show(this.#view, drag.day - half, drag.day + half);
    }
    this.#changed();
  }
}
