import type { View } from '../layout/viewport.js';

/** What can be reached and pressed on a picture: where its middle is, and its reach, in pixels. */
export interface PlacedMark {
  /** By which it is found again in the next drawing. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/**
 * Buttons over what is painted, so that each mark can be reached and named. One of them is a Tab stop. Buttons are kept by key
 * from drawing to drawing, and so is the focus.
 */
export class MarkLayer<M extends PlacedMark> {
  marks: readonly M[] = [];
  #describedBy: string;
  #kindOf: (mark: M) => string;
  #buttons = new Map<string, HTMLButtonElement>();
  #byButton = new WeakMap<Element, M>();
  #stop = '';
  #view: View = { k: 1, x: 0, y: 0 };
  #box: HTMLElement | undefined;

  /** `describedBy` is the id of the card that tells of the mark with the focus; `kindOf` is written as `data-kind`. */
  constructor(describedBy: string, kindOf: (mark: M) => string) {
    this.#describedBy = describedBy;
    this.#kindOf = kindOf;
  }

  /** The mark of a button, or of what lies in it. */
  markOf(node: EventTarget | null): M | undefined {
    return node instanceof Element ? this.#byButton.get(node) : undefined;
  }

  focus(key: string | undefined): void {
    this.#buttons.get(key ?? '')?.focus({ preventScroll: true });
  }

  /** Puts the buttons where the marks are. `nameOf` is asked for the names of new ones only, unless `renamed`. */
  place(box: HTMLElement, marks: readonly M[], nameOf: (mark: M) => string, isPressed: (mark: M) => boolean, view: View, renamed: boolean): void {
    if (box !== this.#box) {
      this.#box = box;
      this.#buttons.clear();
    }
    const focused = this.markOf((box.getRootNode() as ShadowRoot).activeElement);
    const seen = new Set<string>();
    this.marks = marks;
    for (const mark of marks) {
      seen.add(mark.key);
      let button = this.#buttons.get(mark.key);
      const isNew = !button;
      if (!button) {
        button = document.createElement('button');
        button.type = 'button';
        button.className = 'mark';
        button.setAttribute('part', 'mark');
        button.setAttribute('aria-describedby', this.#describedBy);
        this.#buttons.set(mark.key, button);
        box.append(button);
      }
      this.#byButton.set(button, mark);
      button.dataset['kind'] = this.#kindOf(mark);
      if (isNew || renamed) button.setAttribute('aria-label', nameOf(mark));
      button.setAttribute('aria-pressed', String(isPressed(mark)));
      const size = `${2 * mark.r}px`;
      for (const [property, value] of [['inline-size', size], ['block-size', size], ['transform', `translate(${mark.x - mark.r}px,${mark.y - mark.r}px)`]] as const) button.style.setProperty(property, value);
    }
    if (!seen.has(this.#stop)) {
      const was = this.#view;
      // Where it would be now, had it not come apart or been joined to others.
      const now = focused && { x: ((focused.x - was.x) * view.k) / was.k + view.x, y: ((focused.y - was.y) * view.k) / was.k + view.y };
      this.#stop = (now ? nearest(marks, now) : marks[0])?.key ?? '';
    }
    this.#view = view;
    for (const [key, button] of this.#buttons) {
      button.tabIndex = key === this.#stop ? 0 : -1;
      if (seen.has(key)) continue;
      // The focus must not be lost with a cluster that has come apart.
      if (focused?.key === key) (this.#buttons.get(this.#stop) ?? box.parentElement)?.focus({ preventScroll: true });
      this.#buttons.delete(key);
      button.remove();
    }
  }

  /** The mark that has the focus is the one that Tab comes back to. */
  focused({ key }: M): void {
    this.#stop = key;
    for (const [other, button] of this.#buttons) button.tabIndex = other === key ? 0 : -1;
  }
}

const nearest = <M extends PlacedMark>(marks: readonly M[], { x, y }: Pick<M, 'x' | 'y'>): M | undefined =>
  marks.reduce<M | undefined>((best, mark) => (!best || Math.hypot(mark.x - x, mark.y - y) < Math.hypot(best.x - x, best.y - y) ? mark : best), undefined);
