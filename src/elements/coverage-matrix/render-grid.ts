import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import { facetLabel } from '../../kit/facet-labels.js';
import type { Matrix } from '../../layout/matrix.js';
import type { MatrixWindow } from '../../layout/matrix-window.js';
import { filterValues } from '../../query/filters.js';
import type { Arrangement, Line } from './arrangement.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';
import { cellInWords, headerInWords, textOf, type CellPlace } from './words.js';

/** What is said about a cell besides its state. */
export const marksOf = (matrix: Matrix, { row, column }: CellPlace): string => (matrix.isDisputed(row, column) ? ' disputed' : matrix.reports(row, column).length ? ' noted' : '');

/** The head and the lines of a window of the matrix. */
export function renderGrid(host: CtCoverageMatrix, arrangement: Arrangement, { top, bottom, start, end }: MatrixWindow): TemplateResult {
  const { lines, columns, rowFacet, columnFacet, matrix, rowNames, columnNames } = arrangement;
  const { localization, filters, active, opened, litCells } = host;
  const { rows: { values: rowValues, given }, columns: { values: columnValues } } = matrix;
  const [chosenRows, chosenColumns] = [new Set(filterValues(filters, rowFacet)), new Set(filterValues(filters, columnFacet))];
  const drawn = columns.slice(start, end);
  /** Shown records of the row that has most. */
  const most = Math.max(1, ...matrix.rowTotals.subarray(0, given));
  const tabOf = (row: number, column: number): number => (active.row === row && active.column === column ? 0 : -1);

  const renderLine = ({ row, region, count }: Line, index: number): TemplateResult => {
    if (region !== undefined) {
      return html`<div class="line region" role="row" aria-rowindex=${index}><div class="name" role="rowheader" aria-colindex="1">${region} <span class="number muted">${localization.number(count!)}</span></div></div>`;
    }
    const total = matrix.rowTotals[row]!;
    const isChosen = chosenRows.has(rowValues[row]!);
    return html`<div class="line" role="row" aria-rowindex=${index}>
    <div
      class="name" role="rowheader" aria-colindex="1" aria-selected=${isChosen} data-row=${row} data-column="-1"
      tabindex=${tabOf(row, -1)} aria-label=${headerInWords(rowNames[row]!, total, localization)}
    >${bdi(rowNames[row]!, isChosen ? 'value thread' : 'value')}<span class="total" data-share=${row < given ? total / most : nothing}>${localization.number(total)}</span></div>
    ${drawn.map((column, i) => renderCell({ row, column }, start + i + 2, isChosen))}
  </div>`;
  };

  const renderCell = (place: CellPlace, index: number, rowIsChosen: boolean): TemplateResult => {
    const { row, column } = place;
    const value = columnValues[column]!;
    const isChosen = (opened?.row === rowValues[row] && opened?.column === value) || (rowIsChosen && chosenColumns.has(value));
    const words = cellInWords(arrangement, place, localization);
    // Who speaks to the page says what is seen: a sign that is not among the words, such as the 0 of a gap, is for the eye only.
    const text = textOf(matrix, place, localization);
    const isSign = /[\p{L}\p{N}]/u.test(text) && !words.includes(text);
    return html`<div
    part="mark" class="cell swatch is-${matrix.state(row, column)}${marksOf(matrix, place)}${litCells.has(row * matrix.width + column) ? ' lit' : ''}"
    role="gridcell" aria-colindex=${index} aria-selected=${isChosen} data-row=${row} data-column=${column}
    tabindex=${tabOf(row, column)} aria-label=${words}
  >${isSign ? html`<span data-sign=${text}></span>` : text}</div>`;
  };

  return html`
    <div class="line head" role="row" aria-rowindex="1">
      <div class="name corner" role="columnheader" aria-colindex="1"><span class="value">${facetLabel(rowFacet, localization)}</span><span class="total muted">${localization.t('matrix.n')}</span></div>
      ${drawn.map((column, i) => {
        const isChosen = chosenColumns.has(columnValues[column]!);
        const total = matrix.columnTotals[column]!;
        return html`<div
          class="column" role="columnheader" aria-colindex=${start + i + 2} aria-selected=${isChosen} data-row="-1" data-column=${column}
          tabindex=${tabOf(-1, column)} aria-label=${headerInWords(columnNames[column]!, total, localization)}
        >${bdi(columnNames[column]!, isChosen ? 'label thread' : 'label')}<span class="total">${localization.number(total)}</span></div>`;
      })}
    </div>
    <div class="lines" role="rowgroup">${lines.slice(top, bottom).map((line, i) => renderLine(line, top + i + 2))}</div>`;
}
