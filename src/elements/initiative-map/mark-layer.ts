import type { Mark } from './initiative-map.draw.js';

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Buttons over what is painted, so that each mark can be reached and named. One of them is a Tab stop; arrow keys go to the
 * nearest in their direction. Buttons are kept by key from drawing to drawing, and so is the focus.
 */
export class MarkLayer {
  marks: readonly Mark[] = [];
  #buttons = new Map<string, HTMLButtonElement>();
  #byButton = new WeakMap<Element, Mark>();
  #stop = '';
  #box: HTMLElement | undefined;

  /** The mark of a button, or of what lies in it. */
  markOf(node: EventTarget | null): Mark | undefined {
    return node instanceof Element ? this.#byButton.get(node.closest('button') ?? node) : undefined;
  }

  buttonOf(key: string): HTMLButtonElement | undefined {
    return this.#buttons.get(key);
  }

  /** Puts the buttons where the marks are. `nameOf` is asked for the names of new ones only, unless `renamed`. */
  place(box: HTMLElement, marks: readonly Mark[], nameOf: (mark: Mark) => string, isPressed: (mark: Mark) => boolean, renamed: boolean): void {
    if (box !== this.#box) {
      this.#box = box;
      this.#buttons.clear();
    }
    const root = box.getRootNode() as ShadowRoot;
    const focused = this.markOf(root.activeElement);
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
        button.setAttribute('aria-describedby', 'map-card');
        button.tabIndex = -1;
        this.#buttons.set(mark.key, button);
        box.append(button);
      }
      this.#byButton.set(button, mark);
      button.dataset['kind'] = mark.kind === 'cluster' && mark.cluster.count === 1 ? 'marker' : mark.kind;
      if (isNew || renamed) button.setAttribute('aria-label', nameOf(mark));
      button.toggleAttribute('data-chosen', isPressed(mark));
      button.setAttribute('aria-pressed', String(isPressed(mark)));
      const { style } = button;
      style.setProperty('inline-size', `${2 * mark.r}px`);
      style.setProperty('block-size', `${2 * mark.r}px`);
      style.setProperty('transform', `translate(${mark.x - mark.r}px,${mark.y - mark.r}px)`);
    }
    if (!seen.has(this.#stop)) this.#stop = focused && !seen.has(focused.key) ? (nearest(marks, focused)?.key ?? '') : (marks[0]?.key ?? '');
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
  focused(mark: Mark): void {
    const before = this.#buttons.get(this.#stop);
    if (before) before.tabIndex = -1;
    this.#stop = mark.key;
    const button = this.#buttons.get(mark.key);
    if (button) button.tabIndex = 0;
  }

  /** Moves the focus by an arrow key, Home or End. True if the key was one of these. */
  moveBy(key: string, from: Mark): boolean {
    const { marks } = this;
    const direction = Object.hasOwn(arrows, key) ? arrows[key] : undefined;
    const next = key === 'Home' ? marks[0] : key === 'End' ? marks.at(-1) : direction && towards(marks, from, direction);
    if (next) this.#buttons.get(next.key)?.focus({ preventScroll: true });
    return direction !== undefined || next !== undefined;
  }
}

const nearest = (marks: readonly Mark[], { x, y }: Mark): Mark | undefined =>
  marks.reduce<Mark | undefined>((best, mark) => (!best || Math.hypot(mark.x - x, mark.y - y) < Math.hypot(best.x - x, best.y - y) ? mark : best), undefined);

/** The nearest mark on the way: what lies aside counts as twice as far. Where none does, the farthest on the other side, so that every mark can be reached. */
function towards(marks: readonly Mark[], from: Mark, [dx, dy]: readonly [number, number]): Mark | undefined {
  let best: Mark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const along = (mark.x - from.x) * dx + (mark.y - from.y) * dy;
    const aside = Math.abs((mark.x - from.x) * dy) + Math.abs((mark.y - from.y) * dx);
    const distance = along + 2 * aside;
    if (along > 0.5 && distance < least) [best, least] = [mark, distance];
  }
  return best;
}
