import type { ReactiveController } from 'lit';
import { KeptFocus } from '../../kit/kept-focus.js';
import { rovingTarget } from '../../kit/roving.js';
import type { StageHost } from '../../kit/stage.js';

/** The list of places as one stop of the Tab key: arrows, Home and End go from line to line. A country keeps the focus where the filter puts it elsewhere in the list. */
export class PlaceKeys implements ReactiveController {
  #host: StageHost;
  #box: Element | undefined;
  /** The line that the Tab key reaches. */
  #at: Element | undefined;

  constructor(host: StageHost) {
    this.#host = host;
    new KeptFocus(host, '.places .country', ({ dataset }) => dataset['country']!);
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const box = this.#host.shadowRoot?.querySelector('.places') ?? undefined;
    if (box !== this.#box) {
      this.#box = box;
      box?.addEventListener('focusin', this.#focused);
      box?.addEventListener('keydown', this.#pressed as EventListener);
    }
    if (!box) return;
    const lines = [...box.querySelectorAll('button')];
    const active = this.#host.shadowRoot?.activeElement;
    const at = lines.find((line) => line === active) ?? lines.find((line) => line === this.#at) ?? lines[0];
    for (const line of lines) line.tabIndex = line === at ? 0 : -1;
    this.#at = at;
  }

  #focused = (): void => this.hostUpdated();

  #pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    rovingTarget(event, event.target as Element, this.#box!, this.#host.direction)?.focus();
  };
}
