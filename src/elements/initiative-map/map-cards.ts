import { html, nothing, type TemplateResult } from 'lit';
import type { Atlas } from './atlas.js';
import { besides } from '../../layout/card-place.js';
import { boxOf, renderCard, renderPanel, rowsOf, titleOf, type Described, type Panel } from './map-card.js';
import type { MapStage, StageHost } from './map-stage.js';
import type { RecordContext } from './record-pages.js';

/** Milliseconds that a card stays when the pointer has left, so that it can be reached. */
const stays = 120;

/** The card beside what the pointer or the focus is on, and the panel that lists what lies in one place. */
export class MapCards {
  #host: StageHost;
  #stage: MapStage;
  #described: Described | undefined;
  #panel: Panel | undefined;
  #timer = 0;

  constructor(host: StageHost, stage: MapStage) {
    this.#host = host;
    this.#stage = stage;
  }

  /** Another thing is described at once; nothing only after a while. */
  describe(described: Described | undefined): void {
    if (!described) {
      if (this.#described) this.#timer ||= window.setTimeout(() => this.#show(undefined), stays);
      return;
    }
    this.#stay();
    if (keyOf(described) !== keyOf(this.#described)) this.#show(described);
  }

  /** Lists the records of a thing to choose from; where there is but one, that is chosen. */
  list(described: Described, atlas: Atlas, select: (row: number) => void): void {
    const rows = rowsOf(described, atlas);
    if (rows.length === 1) return select(rows[0]!);
    this.#change({ described, rows, page: 0 });
    void this.#host.updateComplete.then(() => this.#find('.panel .record')?.focus({ preventScroll: true }));
  }

  close(): void {
    this.#panel = undefined;
    if (this.#described || this.#timer) this.#show(undefined);
  }

  render(atlas: Atlas, context: RecordContext): TemplateResult {
    const described = this.#described;
    const panel = this.#panel;
    return html`
      ${described ? html`<div id="map-card" class="card small unprinted" @pointerenter=${this.#stay} @pointerleave=${() => this.describe(undefined)}>${renderCard(described, atlas, context)}</div>` : nothing}
      ${panel ? html`<div class="panel small unprinted" role="group" aria-label=${titleOf(panel.described, atlas, context).text} @keydown=${this.#keyed}>${renderPanel(panel, atlas, context, this.#change)}</div>` : nothing}`;
  }

  /** Puts both where they do not cover what they describe. */
  place(): void {
    const { atlas } = this.#host;
    const { frame } = this.#stage.camera;
    for (const [selector, described] of [['.card', this.#described], ['.panel', this.#panel?.described]] as const) {
      const card = described && this.#find(selector);
      const box = card && atlas && boxOf(described, atlas, this.#stage);
      // What has come apart or moved out of sight is described no longer.
      if (card && !box && card.matches('.card')) this.describe(undefined);
      if (!card || !box) continue;
      const [x, y] = besides(box, card.offsetWidth, card.offsetHeight, frame.width, frame.height);
      card.style.setProperty('transform', `translate(${x}px,${y}px)`);
    }
  }

  #find(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  #change = (panel: Panel | undefined): void => {
    const before = this.#panel;
    this.#panel = panel;
    this.#show(undefined);
    if (!panel && before && 'key' in before.described) this.#stage.marks.focus(before.described.key);
  };

  #stay = (): void => {
    clearTimeout(this.#timer);
    this.#timer = 0;
  };

  #show(described: Described | undefined): void {
    this.#stay();
    this.#described = described;
    document.removeEventListener('keydown', this.#dismissed);
    if (described) document.addEventListener('keydown', this.#dismissed);
    this.#host.requestUpdate();
  }

  #dismissed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#show(undefined);
  };

  #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#change(undefined);
  };
}

const keyOf = (described: Described | undefined): string => (!described ? '' : 'key' in described ? described.key : described.code);
