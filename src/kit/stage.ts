import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Camera } from './camera.js';
import type { MarkLayer, PlacedMark } from './mark-layer.js';
import { sizesObserver } from './sizes.js';
import type { StageHands } from './stage-hands.js';

export interface StageHost extends ReactiveControllerHost, HTMLElement {
  readonly direction: 'ltr' | 'rtl';
  /** The page is being printed: everything is drawn at once, on white. */
  readonly printing: boolean;
  readonly partFailed: (reason: unknown) => void;
}

/** What a button beside a picture does. */
export type ZoomAct = 'in' | 'out' | 'whole' | 'fit';

const signs = {
  in: 'M8 3v10M3 8h10',
  out: 'M3 8h10',
  whole: 'M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0zh13M8 1.5c-4 4-4 9 0 13c4-4 4-9 0-13',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4M6 8h4',
} as const;

const listened = ['wheel', 'touchstart', 'touchmove', 'keydown', 'focusin', 'focusout', 'click', 'dblclick', 'pointerdown', 'pointermove', 'pointerleave'] as const;

/** A large picture in its window, as `.stage` of the host: what is seen of it, and who hears what readers do. What comes of it is in hands that are loaded when they begin. */
export abstract class Stage<M extends PlacedMark, H extends StageHands<M>> implements ReactiveController {
  readonly camera: Camera;
  box: HTMLElement | undefined;
  hands: H | undefined;
  abstract readonly marks: MarkLayer<M> | undefined;
  /** Keys that do something on the picture. */
  protected readonly keys: RegExp = /^(Arrow\w+|Home|End|[-_+=0])$/;
  #host: StageHost;
  #sizes = sizesObserver(() => this.resized());

  /** `maxZoom` is how many times larger than the whole picture it may be drawn. */
  constructor(host: StageHost, maxZoom: number) {
    this.#host = host;
    this.camera = new Camera(() => this.draw(), maxZoom);
    host.addController(this);
  }

  abstract draw(): void;

  /** The window has another size. */
  protected abstract resized(): void;

  /** The host has been rendered, perhaps with a new window. */
  protected abstract rendered(isNew: boolean): void;

  /** Loads the hands and gives what makes them: they ask to be rendered, and must be known by then. */
  protected abstract loadHands(): Promise<() => H>;

  hostDisconnected(): void {
    this.left();
  }

  /** Finds the window that was rendered, if it is another one. */
  hostUpdated(): void {
    const host = this.#host;
    const box = host.shadowRoot?.querySelector<HTMLElement>('.stage') ?? undefined;
    const isNew = box !== this.box;
    if (isNew) {
      this.left();
      this.box = box;
      for (const type of listened) box?.addEventListener(type, this.#heard, { passive: false });
      if (box) this.#sizes.observe(box);
    }
    if (box && host.isConnected) this.rendered(isNew);
  }

  /** Does what a reader wants, now or as soon as the hands are here. */
  with(act: (hands: H) => void): void {
    if (this.hands) return act(this.hands);
    this.loadHands().then((make) => act((this.hands ??= make()))).catch(this.#host.partFailed);
  }

  /** Buttons that zoom, with their names: one Tab stop, between which arrow keys go. */
  renderZoom(label: string, names: Readonly<Partial<Record<ZoomAct, string>>>): TemplateResult {
    const acts = Object.entries(names) as [ZoomAct, string][];
    return html`<div class="zoom segments unprinted" role="toolbar" aria-label=${label} @keydown=${this.#roved}>
      ${acts.map(([act, name], index) => html`<button type="button" class="button" tabindex=${index ? -1 : 0} title=${name} @click=${() => this.with((hands) => hands.zoom(act))}
      ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${signs[act]}></path></svg></button>`)}
    </div>`;
  }

  /** There is no window any more. */
  protected left(): void {
    for (const type of listened) this.box?.removeEventListener(type, this.#heard);
    this.#sizes.disconnect();
    this.camera.stop();
    this.hands?.leave();
    this.box = undefined;
  }

  /** Listeners must say at once whether the browser goes on; what follows may wait. */
  #heard = (event: Event): void => {
    const mark = this.marks?.markOf(event.target);
    const { ctrlKey, metaKey, altKey, key } = event as KeyboardEvent;
    const isHeld = ctrlKey || metaKey;
    switch (event.type) {
      case 'wheel':
        // A plain wheel belongs to the page, and so does one finger.
        if (isHeld) event.preventDefault();
        break;
      case 'touchstart':
      case 'touchmove':
        if ((event as TouchEvent).touches.length > 1 && event.cancelable) event.preventDefault();
        return;
      case 'keydown':
        if (isHeld || altKey || !this.keys.test(key)) return;
        event.preventDefault();
        break;
      case 'focusin':
        if (mark) this.marks?.focused(mark);
        break;
      default:
    }
    this.with((hands) => hands.handle(event, mark));
  };

  #roved = (event: KeyboardEvent): void => {
    if (!/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    const { target } = event;
    this.with((hands) => hands.rove(event, target as Element));
  };
}
