import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes the focus to the details that the reader opens, and from there back to where they were opened. */
export class DetailFocus implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #opener: HTMLElement | undefined;
  #byKey = false;
  #shown: string | undefined;
  /** Where the focus goes with the next drawing. */
  #wanted: 'details' | 'opener' | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The details of a record are about to be drawn: the focus is still where the reader pressed, or with what they pressed in the details. */
  opening(id: string): void {
    if (id === this.#shown) return;
    this.#shown = id;
    const active = this.#active;
    if (!this.#isWithin(active)) this.#opener = active;
    this.#byKey = active?.matches(':focus-visible') ?? false;
    this.#wanted = 'details';
  }

  /** To be called before details that the reader closes from within are taken away. */
  closing(): void {
    this.#byKey = this.#active?.matches(':focus-visible') ?? false;
    if (this.#isWithin(this.#active)) this.#wanted = 'opener';
  }

  get #active(): HTMLElement | undefined {
    return (this.#host.shadowRoot?.activeElement ?? undefined) as HTMLElement | undefined;
  }

  #isWithin(element: Element | undefined): boolean {
    return Boolean(element?.closest('.aside'));
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    const details = root?.querySelector('.aside');
    if (!details) this.#shown = undefined;
    if (!root || !this.#wanted || (this.#wanted === 'details') !== Boolean(details)) return;
    const place = this.#wanted === 'details'
      ? root.querySelector<HTMLElement>('.detail-title')
      : this.#opener?.isConnected ? this.#opener : root.querySelector<HTMLElement>('.visual');
    this.#wanted = undefined;
    // Who points at things must not see the page jump; who uses keys must see where they are.
    place?.focus({ preventScroll: !this.#byKey });
  }
}
