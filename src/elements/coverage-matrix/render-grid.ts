import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import { facetLabel } from '../../kit/facet-labels.js';
import type { Localization } from '../../kit/format.js';
import type { Matrix } from '../../layout/matrix.js';
import type { MatrixWindow } from '../../layout/matrix-window.js';
import { filterValues, type Filters } from '../../query/filters.js';
import type { Arrangement, Line } from './arrangement.js';
import { cellInWords, headerInWords, textOf, type CellPlace } from './words.js';

export interface GridModel {
  readonly arrangement: Arrangement;
  readonly window: MatrixWindow;
  readonly localization: Localization;
  readonly filters: Filters;
  /** Cells of the selected record's thread. */
  readonly lit: ReadonlySet<number>;
  /** The one place that the Tab key reaches. */
  readonly active: CellPlace;
  /** Shown records of the row that has most. */
  readonly most: number;
  /** The cell whose details are open. */
  readonly opened: CellPlace | undefined;
}

/** The head and the lines of a window of the matrix. */
export function renderGrid(model: GridModel): TemplateResult {
  const { arrangement: { lines, columns, rowFacet, matrix, columnNames, columnFacet }, window: { top, bottom, start, end }, localization, filters, active } = model;
  const chosen = new Set(filterValues(filters, columnFacet));
  const drawn = columns.slice(start, end);
  return html`
    <div class="line head" role="row" aria-rowindex="1">
      <div class="name corner" role="columnheader" aria-colindex="1"><span class="value">${facetLabel(rowFacet, localization)}</span><span class="total muted">${localization.t('matrix.n')}</span></div>
      ${drawn.map((column, i) => {
        const isChosen = chosen.has(matrix.columns.values[column]!);
        const total = matrix.columnTotals[column]!;
        return html`<div
          class="column" role="columnheader" aria-colindex=${start + i + 2} aria-selected=${isChosen} data-row="-1" data-column=${column}
          tabindex=${active.row < 0 && active.column === column ? 0 : -1} aria-label=${headerInWords(columnNames[column]!, total, localization)}
        >${bdi(columnNames[column]!, isChosen ? 'label thread' : 'label')}<span class="total">${localization.number(total)}</span></div>`;
      })}
    </div>
    <div class="lines" role="rowgroup">${lines.slice(top, bottom).map((line, i) => renderLine(line, top + i + 2, drawn, model))}</div>`;
}

function renderLine({ row, region, count }: Line, index: number, columns: readonly number[], model: GridModel): TemplateResult {
  const { arrangement, localization, window: { start }, filters, active, most } = model;
  if (region !== undefined) {
    return html`<div class="line region" role="row" aria-rowindex=${index}><div class="name" role="rowheader" aria-colindex="1">${region} <span class="number muted">${localization.number(count!)}</span></div></div>`;
  }
  const { matrix, rowNames, rowFacet } = arrangement;
  const total = matrix.rowTotals[row]!;
  const isChosen = filterValues(filters, rowFacet).includes(matrix.rows.values[row]!);
  return html`<div class="line" role="row" aria-rowindex=${index}>
    <div
      class="name" role="rowheader" aria-colindex="1" aria-selected=${isChosen} data-row=${row} data-column="-1"
      tabindex=${active.row === row && active.column < 0 ? 0 : -1} aria-label=${headerInWords(rowNames[row]!, total, localization)}
    >${bdi(rowNames[row]!, isChosen ? 'value thread' : 'value')}<span class="total" data-share=${row < matrix.rows.given ? total / most : nothing}>${localization.number(total)}</span></div>
    ${columns.map((column, i) => renderCell({ row, column }, start + i + 2, isChosen, model))}
  </div>`;
}

/** What is said about a cell besides its state. */
export const marksOf = (matrix: Matrix, { row, column }: CellPlace): string => (matrix.isDisputed(row, column) ? ' disputed' : matrix.reports(row, column).length ? ' noted' : '');

function renderCell(place: CellPlace, index: number, rowIsChosen: boolean, { arrangement, localization, filters, lit, active, opened }: GridModel): TemplateResult {
  const { matrix, columnFacet } = arrangement;
  const { row, column } = place;
  const isChosen = (opened?.row === row && opened.column === column) || (rowIsChosen && filterValues(filters, columnFacet).includes(matrix.columns.values[column]!));
  const words = cellInWords(arrangement, place, localization);
  // Who speaks to the page says what is seen: a sign that is not among the words, such as the 0 of a gap, is for the eye only.
  const text = textOf(matrix, place, localization);
  const isSign = /[\p{L}\p{N}]/u.test(text) && !words.includes(text);
  return html`<div
    part="mark" class="cell swatch is-${matrix.state(row, column)}${marksOf(matrix, place)}${lit.has(row * matrix.width + column) ? ' lit' : ''}"
    role="gridcell" aria-colindex=${index} aria-selected=${isChosen} data-row=${row} data-column=${column}
    tabindex=${active.row === row && active.column === column ? 0 : -1} aria-label=${words}
  >${isSign ? html`<span data-sign=${text}></span>` : text}</div>`;
}
