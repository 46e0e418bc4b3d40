import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus where it is among buttons of one sort, such as the parts of a sum, when they are drawn anew and one that had it now stands
 * for something else or is gone: it goes to the button that does the same, else to the first, else to what stands for them all.
 */
export class KeptFocus implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #selector: string;
  #keyOf: (button: HTMLElement) => string;
  #last: string | undefined;
  #key: string | undefined;

  /** `keyOf` says what a button that fits the selector does; `last` is where the focus goes when none is left. */
  constructor(host: ReactiveControllerHost & HTMLElement, selector: string, keyOf: (button: HTMLElement) => string, last?: string) {
    this.#host = host;
    this.#selector = selector;
    this.#keyOf = keyOf;
    this.#last = last;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = this.#host.shadowRoot?.activeElement;
    this.#key = active?.matches(this.#selector) ? this.#keyOf(active as HTMLElement) : undefined;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    if (!root || this.#key === undefined || (root.activeElement && !root.activeElement.matches(this.#selector))) return;
    const buttons = [...root.querySelectorAll<HTMLElement>(this.#selector)];
    const same = buttons.find((button) => this.#keyOf(button) === this.#key) ?? buttons[0] ?? (this.#last === undefined ? undefined : root.querySelector<HTMLElement>(this.#last) ?? undefined);
    if (same !== root.activeElement) same?.focus({ preventScroll: true });
  }
}
