import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes the focus to the details that the reader opens, and from there back to where they were opened. */
export class DetailFocus implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #opener: HTMLElement | undefined;
  #byKey = false;
  /** Where the focus goes once it is there: the details may have to be loaded first. */
  #wanted: 'details' | 'opener' | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** To be called before the reader's selection takes effect, while the focus is where they pressed. */
  selecting(id: string | null): void {
    const active = (this.#host.shadowRoot?.activeElement ?? undefined) as HTMLElement | undefined;
    const fromDetails = active !== undefined && active.closest('.aside') !== null;
    if (id === null) {
      this.#wanted = fromDetails ? 'opener' : undefined;
      return;
    }
    if (!fromDetails) this.#opener = active;
    this.#byKey = active?.matches(':focus-visible') ?? false;
    this.#wanted = 'details';
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    const details = root?.querySelector('.aside');
    if (!root || !this.#wanted || (this.#wanted === 'details') !== Boolean(details)) return;
    const place = this.#wanted === 'details'
      ? root.querySelector<HTMLElement>('.detail-title')
      : this.#opener?.isConnected ? this.#opener : root.querySelector<HTMLElement>('.visual');
    this.#wanted = undefined;
    // Who points at things must not see the page jump; who uses keys must see where they are.
    place?.focus({ preventScroll: !this.#byKey });
  }
}
