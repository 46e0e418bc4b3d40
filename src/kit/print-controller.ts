import type { ReactiveController, ReactiveElement } from 'lit';

interface PrintHost extends ReactiveElement {
  /** True while the page is being printed: everything is drawn. */
  printing: boolean;
}

/** Tells an element when the page is printed, in time to draw for paper. */
export class PrintController implements ReactiveController {
  #host: PrintHost;

  constructor(host: PrintHost) {
    this.#host = host;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this);
    window.addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this);
    window.removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    const host = this.#host;
    host.printing = type === 'beforeprint';
    // The page is laid out for paper as soon as this returns.
    if (host.printing) (host as unknown as { performUpdate(): void }).performUpdate();
  }
}
