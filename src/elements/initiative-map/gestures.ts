import type { Camera } from './camera.js';

export interface GestureListener {
  readonly camera: () => Camera;
  /** A wheel without Ctrl: the page scrolls, and the reader may want to know how to zoom. */
  readonly hint: () => void;
}

/** Pixels that a press may wander and still be a press. */
const still = 4;

/**
 * Dragging with a mouse, two fingers, and Ctrl or ⌘ with the wheel. A plain wheel and one finger belong to the page and are
 * not touched.
 */
export class Gestures {
  #listener: GestureListener;
  #stage: HTMLElement | undefined;
  #fingers = new Map<number, readonly [number, number]>();
  #drag: { x: number; y: number; moved: boolean } | undefined;
  /** The press that ended a drag is no press. */
  #dragged = false;

  constructor(listener: GestureListener) {
    this.#listener = listener;
  }

  attach(stage: HTMLElement): void {
    if (stage === this.#stage) return;
    this.detach();
    this.#stage = stage;
    stage.addEventListener('wheel', this.#wheel, { passive: false });
    stage.addEventListener('pointerdown', this.#down);
    stage.addEventListener('touchmove', this.#touch, { passive: false });
    stage.addEventListener('touchstart', this.#touch, { passive: false });
    stage.addEventListener('click', this.#click, { capture: true });
  }

  detach(): void {
    const stage = this.#stage;
    this.#stage = undefined;
    this.#release();
    stage?.removeEventListener('wheel', this.#wheel);
    stage?.removeEventListener('pointerdown', this.#down);
    stage?.removeEventListener('touchmove', this.#touch);
    stage?.removeEventListener('touchstart', this.#touch);
    stage?.removeEventListener('click', this.#click, { capture: true });
  }

  get isDragging(): boolean {
    return this.#drag?.moved ?? false;
  }

  #at({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): [number, number] {
    const box = this.#stage!.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top];
  }

  #wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      this.#listener.hint();
      return;
    }
    event.preventDefault();
    // A notch of a wheel is about 100 pixels or 3 lines; a pinch on a touchpad comes as small steps with Ctrl.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 100 : 1);
    this.#listener.camera().zoom(2 ** (-Math.max(-240, Math.min(240, pixels)) / 120), this.#at(event), false);
  };

  /** Two fingers are ours; for one, the browser goes on as if nobody listened. */
  #touch = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };

  #down = (event: PointerEvent): void => {
    this.#dragged = false;
    if (event.pointerType === 'touch') this.#fingers.set(event.pointerId, this.#at(event));
    else if (event.button === 0) this.#drag = { x: event.clientX, y: event.clientY, moved: false };
    addEventListener('pointermove', this.#moved);
    addEventListener('pointerup', this.#up);
    addEventListener('pointercancel', this.#up);
  };

  #moved = (event: PointerEvent): void => {
    const camera = this.#listener.camera();
    if (event.pointerType === 'touch') return this.#pinch(event, camera);
    const drag = this.#drag;
    if (!drag) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(dx, dy) < still) return;
    drag.moved = true;
    this.#stage?.classList.add('dragged');
    [drag.x, drag.y] = [event.clientX, event.clientY];
    camera.pan(dx, dy);
  };

  #pinch(event: PointerEvent, camera: Camera): void {
    if (!this.#fingers.has(event.pointerId)) return;
    const before = [...this.#fingers.values()];
    this.#fingers.set(event.pointerId, this.#at(event));
    if (before.length !== 2) return;
    const after = [...this.#fingers.values()];
    const [was, is] = [between(before), between(after)];
    this.#dragged = true;
    camera.pan(is.x - was.x, is.y - was.y);
    camera.zoom(is.apart / was.apart, [is.x, is.y], false);
  }

  #up = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    this.#dragged ||= this.isDragging;
    if (this.#fingers.size === 0) this.#release();
  };

  #release(): void {
    this.#fingers.clear();
    this.#drag = undefined;
    this.#stage?.classList.remove('dragged');
    removeEventListener('pointermove', this.#moved);
    removeEventListener('pointerup', this.#up);
    removeEventListener('pointercancel', this.#up);
  }

  #click = (event: Event): void => {
    if (!this.#dragged) return;
    this.#dragged = false;
    event.stopPropagation();
    event.preventDefault();
  };
}

function between([[ax, ay] = [0, 0], [bx, by] = [0, 0]]: (readonly [number, number])[]): { x: number; y: number; apart: number } {
  return { x: (ax + bx) / 2, y: (ay + by) / 2, apart: Math.max(1, Math.hypot(ax - bx, ay - by)) };
}
