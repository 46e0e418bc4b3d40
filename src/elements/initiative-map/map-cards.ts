import { html, nothing, type TemplateResult } from 'lit';
import type { Atlas } from './atlas.js';
import { Telling } from '../../kit/telling.js';
import { besides } from '../../layout/card-place.js';
import { boxOf, renderCard, renderPanel, rowsOf, titleOf, type Described, type Panel } from './map-card.js';
import type { MapHost, MapStage } from './map-stage.js';
import type { RecordContext } from './record-pages.js';

/** The card beside what the pointer or the focus is on, and the panel that lists what lies in one place. */
export class MapCards {
  #host: MapHost;
  #stage: MapStage;
  #telling = new Telling<Described>(() => this.#host.requestUpdate());
  #panel: Panel | undefined;

  constructor(host: MapHost, stage: MapStage) {
    this.#host = host;
    this.#stage = stage;
  }

  /** Another thing is described at once; nothing only after a while. */
  describe(described: Described | undefined): void {
    const { now, stay, forget, show } = this.#telling;
    if (!described) forget();
    else if (keyOf(described) === keyOf(now)) stay();
    else show(described);
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
    this.#telling.show(undefined);
  }

  render(atlas: Atlas, context: RecordContext): TemplateResult {
    const { now: described, stay, forget } = this.#telling;
    const panel = this.#panel;
    return html`
      ${described ? html`<div id="map-card" class="card small unprinted" @pointerenter=${stay} @pointerleave=${forget}>${renderCard(described, atlas, context)}</div>` : nothing}
      ${panel ? html`<div class="panel small unprinted" role="group" aria-label=${titleOf(panel.described, atlas, context).text} @keydown=${this.#keyed}>${renderPanel(panel, atlas, context, this.#change)}</div>` : nothing}`;
  }

  /** Puts both where they do not cover what they describe. */
  place(): void {
    const { atlas } = this.#host;
    const { frame } = this.#stage.camera;
    for (const [selector, described] of [['.card', this.#telling.now], ['.panel', this.#panel?.described]] as const) {
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
    this.#telling.show(undefined);
    this.#host.requestUpdate();
    if (!panel && before && 'key' in before.described) this.#stage.marks.focus(before.described.key);
  };

  #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#change(undefined);
  };
}

const keyOf = (described: Described | undefined): string => (!described ? '' : 'key' in described ? described.key : described.code);
