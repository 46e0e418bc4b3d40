import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * Small panels that open under their button, one at a time. Escape, a press elsewhere and focus leaving close
 * them; Escape gives the focus back to the button.
 */
export class Popup implements ReactiveController {
  open: string | null = null;
  #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  toggle(name: string): void {
    if (this.open === name) this.close();
    else {
      this.open = name;
      document.addEventListener('pointerdown', this.#pressedElsewhere);
      this.#host.requestUpdate();
    }
  }

  /** `back` gives the focus back to the button, for a press inside the panel that would be lost with it. */
  close(back = false): void {
    if (this.open === null) return;
    if (back) this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-popup="${CSS.escape(this.open)}"] > button`)?.focus();
    this.open = null;
    document.removeEventListener('pointerdown', this.#pressedElsewhere);
    this.#host.requestUpdate();
  }

  /** A button and, while it is open, its panel. The panel's id is the name with the prefix `popup-`; `count` stands after the label. */
  render(name: string, label: unknown, panel: () => unknown, count = ''): TemplateResult {
    const open = this.open === name;
    // A panel whose content is still on its way has no place yet, and no styles.
    const content = open ? panel() : nothing;
    return html`<div class="popup-anchor" data-popup=${name} @keydown=${this.#keydown} @focusout=${this.#focusout}>
      <button
        type="button"
        class="button caret"
        aria-expanded=${open}
        aria-controls="popup-${name}"
        @click=${() => this.toggle(name)}
      >${label}${count ? html` <span class="count number">${count}</span>` : ''}</button>
      <div class="popup" id="popup-${name}" ?hidden=${content === nothing}>${content}</div>
    </div>`;
  }

  #pressedElsewhere = (event: Event): void => {
    const inside = event.composedPath().some((node) => node instanceof HTMLElement && node.dataset['popup'] === this.open && this.#host.shadowRoot?.contains(node));
    if (!inside) this.close();
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.open === null) return;
    event.stopPropagation();
    this.close(true);
  };

  #focusout = (event: FocusEvent): void => {
    const { relatedTarget, currentTarget } = event;
    // Without a related target the focus went nowhere, as when a pressed item is taken away: that closes nothing.
    if (relatedTarget instanceof Node && !(currentTarget as Node).contains(relatedTarget)) this.close();
  };
}
