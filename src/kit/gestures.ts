import { panBy, zoomAt } from '../layout/viewport.js';
import type { Camera } from './camera.js';

/** The window that is dragged in, and what is seen through it. */
export interface GestureStage {
  readonly box: HTMLElement | undefined;
  readonly camera: Camera;
}

/** Pixels that a press may wander and still be a press. */
const still = 4;

/** Dragging with a mouse or a pen, and two fingers. One finger belongs to the page. */
export class Gestures {
  isDragging = false;
  /** The last press was the end of a drag. */
  hasDragged = false;
  #stage: GestureStage;
  #fingers = new Map<number, readonly [number, number]>();
  #last: readonly [number, number] | undefined;

  constructor(stage: GestureStage) {
    this.#stage = stage;
  }

  down({ pointerType, pointerId, button, clientX, clientY }: PointerEvent): void {
    this.hasDragged = false;
    if (pointerType === 'touch') this.#fingers.set(pointerId, [clientX, clientY]);
    else if (button === 0) this.#last = [clientX, clientY];
    addEventListener('pointermove', this.#moved);
    addEventListener('pointerup', this.#up);
    addEventListener('pointercancel', this.#up);
  }

  leave(): void {
    this.#fingers.clear();
    this.#last = undefined;
    this.isDragging = false;
    this.#stage.box?.classList.remove('dragged');
    removeEventListener('pointermove', this.#moved);
    removeEventListener('pointerup', this.#up);
    removeEventListener('pointercancel', this.#up);
  }

  #moved = (event: PointerEvent): void => {
    const { clientX, clientY } = event;
    if (event.pointerType === 'touch') return this.#pinch(event);
    if (!this.#last) return;
    const [dx, dy] = [clientX - this.#last[0], clientY - this.#last[1]];
    if (!this.isDragging && Math.hypot(dx, dy) < still) return;
    this.isDragging = this.hasDragged = true;
    this.#last = [clientX, clientY];
    const { box, camera } = this.#stage;
    box?.classList.add('dragged');
    camera.show(panBy(camera.view, dx, dy, camera.frame));
  };

  #pinch({ pointerId, clientX, clientY }: PointerEvent): void {
    const { box, camera } = this.#stage;
    if (!box || !this.#fingers.has(pointerId)) return;
    const was = between([...this.#fingers.values()]);
    this.#fingers.set(pointerId, [clientX, clientY]);
    const is = between([...this.#fingers.values()]);
    if (this.#fingers.size !== 2) return;
    this.hasDragged = true;
    const { left, top } = box.getBoundingClientRect();
    const moved = panBy(camera.view, is.x - was.x, is.y - was.y, camera.frame);
    camera.show(zoomAt(moved, is.apart / was.apart, [is.x - left, is.y - top], camera.frame));
  }

  #up = ({ pointerId }: PointerEvent): void => {
    this.#fingers.delete(pointerId);
    if (this.#fingers.size === 0) this.leave();
  };
}

function between([[ax, ay] = [0, 0], [bx, by] = [0, 0]]: (readonly [number, number])[]): { x: number; y: number; apart: number } {
  return { x: (ax + bx) / 2, y: (ay + by) / 2, apart: Math.max(1, Math.hypot(ax - bx, ay - by)) };
}
