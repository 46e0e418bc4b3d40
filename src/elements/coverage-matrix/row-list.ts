import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { bdi, isolated, said } from '../../kit/bdi.js';
import { matrixDetail } from '../../kit/locales/en/matrix-parts.js';
import { filterValues } from '../../query/filters.js';
import type { Arrangement } from './arrangement.js';
import { cellState } from './cell-state.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';
import { partStyles } from './parts.styles.js';
import { marksOf } from './render-grid.js';
import { cellInWords, headerInWords, textOf, type CellPlace } from './words.js';

/** Cells that are listed before the reader asks for more. */
const listed = 80;

/** More columns without a report than this are counted and not named. */
const mostNamed = 4;

const shownOf = new WeakMap<CtCoverageMatrix, number>();

/** The matrix as a list for narrow pages: each row with the columns in which something is said, and the names of the others. */
export function renderRowList(host: CtCoverageMatrix, arrangement: Arrangement, detail: TemplateResult | undefined): TemplateResult {
  adopt(host, partStyles);
  const { lines, matrix, rowNames, columnNames, columns, rowFacet, columnFacet } = arrangement;
  const { localization, filters, opened } = host;
  const t = localization.say(matrixDetail);
  const most = host.printing ? Infinity : shownOf.get(host) ?? listed;
  const chosen = (facet: string, value: string): boolean => filterValues(filters, facet).includes(value);
  const isOpen = ({ row, column }: CellPlace): boolean => matrix.rows.values[row] === opened?.row && matrix.columns.values[column] === opened?.column;
  const tab = ({ row, column }: CellPlace): number => (host.active.row === row && host.active.column === column ? 0 : -1);
  const told = (row: number): number[] => columns.filter((column) => matrix.state(row, column) !== 'unreported');
  let cells = 0;
  const drawn = lines.filter(({ row }) => cells < most && (row < 0 || (cells += told(row).length + 1)));
  // The Tab stop is on something that is listed.
  if (!drawn.some(({ row }) => row === host.active.row) || (host.active.column >= 0 && !told(host.active.row).includes(host.active.column))) {
    host.active = { row: drawn.find(({ row }) => row >= 0)?.row ?? -1, column: -1 };
  }
  const button = (place: CellPlace, label: string, isChosen: boolean, look: string, content: unknown): TemplateResult => html`<button
    type="button" class="${look}${isChosen ? ' is-chosen' : ''}" data-row=${place.row} data-column=${place.column} aria-label=${label} aria-pressed=${isChosen} tabindex=${tab(place)}>${content}</button>`;
  return html`<ul
    class="rows" aria-label=${t('matrix.list')} @click=${host.hands}
    @focusin=${(event: Event) => {
      const place = host.placeOf(event.target as Element);
      if (!place) return;
      host.active = place;
      host.requestUpdate();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') return host.hands.with((hands) => hands.letGo());
      roam(event);
    }}
  >${drawn.map(({ row, region, count }) => {
    if (region !== undefined) return html`<li class="region">${region} <span class="number muted">${localization.number(count!)}</span></li>`;
    const there = told(row);
    const others = columns.filter((column) => column < matrix.columns.given && !there.includes(column));
    const value = matrix.rows.values[row]!;
    return html`<li>
      ${button({ row, column: -1 }, headerInWords(rowNames[row]!, matrix.rowTotals[row]!, localization), chosen(rowFacet, value), 'row-name', html`${bdi(rowNames[row]!)} <span class="number muted">${localization.number(matrix.rowTotals[row]!)}</span>`)}
      <ul>${there.map((column) => {
        const place = { row, column };
        const isChosen = isOpen(place) || chosen(rowFacet, value) && chosen(columnFacet, matrix.columns.values[column]!);
        return html`<li>${button(place, cellInWords(arrangement, place, localization), isChosen, '', html`<span part="mark" class="cell swatch is-${matrix.state(row, column)}${marksOf(matrix, place)}"><span data-sign=${textOf(matrix, place, localization)}></span></span><span>${bdi(columnNames[column]!)}<br> <span class="small muted">${said(cellState(host, matrix, place), host.feedData?.feed.language)}</span></span>`)}
          ${isOpen(place) ? detail : nothing}</li>`;
      })}</ul>
      ${others.length && row < matrix.rows.given ? html`<p class="small muted">${others.length > mostNamed ? t('matrix.unreportedCount', { count: others.length }) : said(t('matrix.unreportedList', { names: localization.list(others.map((column) => isolated(columnNames[column]!))) }), host.feedData?.feed.language)}</p>` : nothing}
    </li>`;
  })}</ul>
  ${drawn.length < lines.length ? html`<p><button type="button" class="button" @click=${() => {
    shownOf.set(host, most + listed * 2);
    host.requestUpdate();
  }}>${t('matrix.showMore', { count: lines.length - drawn.length })}</button></p>` : nothing}
  ${opened && !drawn.some(({ row }) => told(row).some((column) => isOpen({ row, column }))) ? detail : nothing}`;
}

/** Arrows, Home and End go from one row or cell to another; what is open between them has keys of its own. */
function roam(event: KeyboardEvent): void {
  const places = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[data-row]')];
  const at = places.indexOf(event.target as HTMLElement);
  const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: places.length - 1 };
  const to = Object.hasOwn(moves, event.key) ? places[moves[event.key]!] : undefined;
  if (at < 0 || !to) return;
  event.preventDefault();
  to.focus();
}
