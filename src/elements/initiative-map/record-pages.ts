import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import type { Localization, ShownText } from '../../kit/format.js';
import { mapParts } from '../../kit/locales/en/map-parts.js';

/** So many records are listed at once: what is on the page must not grow with the feed. */
export const pageSize = 20;

export interface RecordList {
  /** Indexes of records. */
  readonly rows: ArrayLike<number>;
  readonly page: number;
  readonly setPage: (page: number) => void;
}

/** What lists of records need of the map that they belong to. */
export interface RecordContext {
  readonly localization: Localization;
  readonly feedLanguage: string | undefined;
  readonly nameOf: (row: number) => ShownText;
  /** How a record is tied to what is selected. */
  readonly stateOf: (row: number) => 'selected' | 'lit' | undefined;
  readonly select: (row: number) => void;
}

/** Records as buttons that select them, a page at a time. */
export function renderRecords({ rows, page, setPage }: RecordList, { localization, nameOf, stateOf, select }: RecordContext): TemplateResult {
  const t = localization.say(mapParts);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  // The buttons at the ends go beyond them: disabled ones would take the focus from who has just pressed them.
  const at = Math.max(0, Math.min(page, pages - 1));
  const shown = Array.from({ length: Math.min(pageSize, rows.length - at * pageSize) }, (_, i) => rows[at * pageSize + i]!);
  return html`<ul class="records">${shown.map((row) => {
      const state = stateOf(row);
      return html`<li><button type="button" class="record ${state ? 'thread' : ''}" aria-pressed=${state === 'selected'} @click=${() => select(row)}>${bdi(nameOf(row))}</button></li>`;
    })}</ul>
    ${pages > 1 ? html`<div class="pages">
      <button type="button" class="button" aria-disabled=${at === 0} @click=${() => setPage(at - 1)}>${t('map.previous')}</button>
      <span class="number">${t('map.range', { from: at * pageSize + 1, to: at * pageSize + shown.length, all: rows.length })}</span>
      <button type="button" class="button" aria-disabled=${at === pages - 1} @click=${() => setPage(at + 1)}>${t('map.next')}</button>
    </div>` : nothing}`;
}
