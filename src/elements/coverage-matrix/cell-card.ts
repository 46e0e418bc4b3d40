import { html, nothing, type TemplateResult } from 'lit';
import { bdi, isolated, said } from '../../kit/bdi.js';
import { matrixDetail } from '../../kit/locales/en/matrix-parts.js';
import { nameOf } from '../../kit/record-name.js';
import { membersOf } from '../../layout/matrix-members.js';
import { cellState } from './cell-state.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';
import { headerInWords, type CellPlace } from './words.js';

/** Initiatives named on a card. */
const named = 4;
/** Milliseconds that a card stays when the pointer has left. */
const stays = 120;
/** Px between a card and its cell. */
const gap = 6;

/** The card beside the cell that is pointed at or has the focus. */
export class CellCard {
  #host: CtCoverageMatrix;
  #place: CellPlace | undefined;
  #timer = 0;

  constructor(host: CtCoverageMatrix) {
    this.#host = host;
  }

  show(place: CellPlace | undefined): void {
    if (!place) return this.leave();
    clearTimeout(this.#timer);
    if (place.row === this.#place?.row && place.column === this.#place.column) return;
    this.#place = place;
    this.#host.requestUpdate();
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.hide(), stays);
  }

  hide(): void {
    clearTimeout(this.#timer);
    if (!this.#place) return;
    this.#place = undefined;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | undefined {
    const place = this.#place;
    const { arrangement, localization, feedData } = this.#host;
    if (!place || !arrangement || !feedData) return undefined;
    const { matrix, rowNames, columnNames } = arrangement;
    const t = localization.say(matrixDetail);
    const { row, column } = place;
    if (row >= matrix.rows.values.length || column >= matrix.width) return undefined;
    if (row < 0 || column < 0) {
      const [name, total] = row < 0 ? [columnNames[column]!, matrix.columnTotals[column]!] : [rowNames[row]!, matrix.rowTotals[row]!];
      return html`<div class="card small unprinted" aria-hidden="true">${said(headerInWords({ text: isolated(name) }, total, localization), name.lang)}</div>`;
    }
    const members = membersOf(matrix, row, column);
    const [rowName, columnName] = [rowNames[row]!, columnNames[column]!];
    const what = cellState(this.#host, matrix, place);
    const language = feedData.feed.language;
    return html`<div class="card small unprinted" aria-hidden="true">
      <div class="card-title">${said(localization.t('matrix.cell', { row: isolated(rowName), column: isolated(columnName), what }), language)}</div>
      ${members.length ? html`<ul>${members.slice(0, named).map((index) => {
        const name = nameOf(feedData.feed.initiatives[index]!, localization, language);
        return html`<li>${bdi(name)}</li>`;
      })}</ul>` : nothing}
      ${members.length > named ? html`<div class="muted">${t('matrix.more', { count: members.length - named })}</div>` : nothing}
      ${matrix.reports(row, column).map((index) => {
        const note = localization.text(feedData.feed.coverage[index]!.note, language);
        return note ? html`<div>${bdi(note)}</div>` : nothing;
      })}
    </div>`;
  }

  /** Puts the card below its cell, or above it where there is no room, within the box. */
  place(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.box');
    const card = box?.querySelector<HTMLElement>('.card');
    const cell = this.#place && box?.querySelector(`[data-row="${this.#place.row}"][data-column="${this.#place.column}"]`);
    if (!box || !card || !cell) return;
    const frame = box.getBoundingClientRect();
    const at = cell.getBoundingClientRect();
    const x = Math.max(0, Math.min(frame.width - card.offsetWidth, at.left + at.width / 2 - frame.left - card.offsetWidth / 2));
    const below = at.bottom - frame.top + gap;
    const isBelow = at.bottom + gap + card.offsetHeight <= Math.max(frame.bottom, window.innerHeight);
    card.style.setProperty('transform', `translate(${x}px,${isBelow ? below : at.top - frame.top - gap - card.offsetHeight}px)`);
  }
}
