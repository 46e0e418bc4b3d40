import { html, type TemplateResult } from 'lit';
import { home, panBy, zoomAt } from '../layout/viewport.js';
import { adopt } from './adopt.js';
import { cardStyles } from './card.styles.js';
import { Gestures } from './gestures.js';
import { glide, goalOf } from './glide.js';
import type { PlacedMark } from './mark-layer.js';
import { rovingTarget } from './roving.js';
import type { Stage, StageHost, ZoomAct } from './stage.js';
import { towards } from './towards.js';

/** Pixels that an arrow key moves the picture. */
const panStep = 60;
const hintTime = 1600;

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What readers do with every large picture: drag and zoom it and go from mark to mark, by mouse, by finger and by key. */
export abstract class StageHands<M extends PlacedMark> {
  protected readonly gestures: Gestures;
  #host: StageHost;
  #stage: Stage<M, StageHands<M>>;
  #zoomStep: number;
  #hintTimer = 0;

  /** `zoomStep` is the factor of a press that zooms. */
  constructor(host: StageHost, stage: Stage<M, StageHands<M>>, zoomStep: number) {
    this.#host = host;
    this.#stage = stage;
    this.#zoomStep = zoomStep;
    this.gestures = new Gestures(stage);
    adopt(host, cardStyles);
    host.requestUpdate();
  }

  protected abstract press(event: MouseEvent, mark: M | undefined): void;
  protected abstract point(event: PointerEvent, mark: M | undefined): void;
  /** Tells of a mark that has the focus, or of nothing. */
  protected abstract tell(mark: M | undefined): void;
  /** Puts what has been rendered where it belongs; called after each drawing. */
  abstract place(): void;

  leave(): void {
    this.gestures.leave();
    clearTimeout(this.#hintTimer);
  }

  /** `mark` is the one that the event happened on. The event may be over already. */
  handle(event: Event, mark: M | undefined): void {
    switch (event.type) {
      case 'click':
        // The press that ends a drag is no press.
        if (!this.gestures.hasDragged) this.press(event as MouseEvent, mark);
        return;
      case 'keydown': return this.key(event as KeyboardEvent, mark);
      case 'wheel': return this.#wheel(event as WheelEvent);
      case 'pointerdown': return this.gestures.down(event as PointerEvent);
      case 'pointermove':
        if ((event as PointerEvent).pointerType !== 'touch' && !this.gestures.isDragging) this.point(event as PointerEvent, mark);
        return;
      case 'focusin':
        if (mark && this.#stage.box?.querySelector('.mark:focus-visible')) this.tell(mark);
        return;
      case 'focusout':
      case 'pointerleave':
        this.tell(undefined);
        return;
      default:
    }
  }

  zoom(act: ZoomAct): void {
    const { camera } = this.#stage;
    if (act === 'fit') this.fit();
    else if (act === 'whole') glide(camera, home(camera.frame));
    else this.#zoomBy(act === 'in' ? this.#zoomStep : 1 / this.#zoomStep);
  }

  /** Shows all that there is to see. */
  fit(): void {
    this.zoom('whole');
  }

  /** Goes to the button that an arrow key leads to from another. */
  rove(event: KeyboardEvent, from: Element): void {
    const box = from.closest<HTMLElement>('.zoom')!;
    const next = rovingTarget(event, from, box, this.#host.direction);
    if (!next) return;
    for (const button of box.querySelectorAll('button')) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  }

  protected key({ key, shiftKey }: KeyboardEvent, mark: M | undefined): void {
    const { camera, marks } = this.#stage;
    const way = Object.hasOwn(arrows, key) ? arrows[key] : undefined;
    if (key === '0') this.zoom('whole');
    else if (key === 'Home' || key === 'End') marks?.focus(marks.marks.at(key === 'End' ? -1 : 0)?.key);
    else if (!way) this.#zoomBy(key === '+' || key === '=' ? this.#zoomStep : 1 / this.#zoomStep, mark && [mark.x, mark.y]);
    else if (mark && !shiftKey) marks?.focus(towards(marks.marks, mark, way)?.key);
    else camera.show(panBy(goalOf(camera), -way[0] * panStep, -way[1] * panStep, camera.frame));
  }

  /** Where in the window a pointer is. */
  protected at({ clientX, clientY }: MouseEvent): [number, number] {
    const { left, top } = this.#stage.box!.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  /** The hint, which tells how to zoom once somebody turns the wheel. `words` are given the name of the key to hold. */
  protected renderHint(words: (key: string) => string): TemplateResult {
    return html`<div class="hint tiny" aria-hidden="true">${words(/Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl')}</div>`;
  }

  #zoomBy(factor: number, at?: readonly [number, number]): void {
    const { camera } = this.#stage;
    const { width, height } = camera.frame;
    glide(camera, zoomAt(goalOf(camera), factor, at ?? [width / 2, height / 2], camera.frame));
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return this.#hint();
    const { camera } = this.#stage;
    // A notch of a wheel is about 100 pixels or 3 lines; a pinch on a touchpad comes as small steps with Ctrl.
    const pixels = event.deltaY * (event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 100 : 1);
    camera.show(zoomAt(goalOf(camera), 2 ** (-Math.max(-240, Math.min(240, pixels)) / 120), this.at(event), camera.frame));
  }

  /** Tells how to zoom, quietly, to who turns the wheel over the picture. */
  #hint(): void {
    // With the first turn of the wheel it has yet to be rendered.
    void this.#host.updateComplete.then(() => {
      const hint = this.#host.shadowRoot?.querySelector('.hint');
      hint?.classList.add('shown');
      clearTimeout(this.#hintTimer);
      this.#hintTimer = window.setTimeout(() => hint?.classList.remove('shown'), hintTime);
    });
  }
}
