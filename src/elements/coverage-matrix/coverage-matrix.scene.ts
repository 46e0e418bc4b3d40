import { facetLabel } from '../../kit/facet-labels.js';
import { measureWith } from '../../kit/export/measure.js';
import type { CellState } from '../../layout/matrix.js';
import { matrixScene, type SceneCell } from '../../layout/matrix-scene.js';
import type { Scene } from '../../layout/scene.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';
import { keyOrder, sampleOf } from './key.js';
import { letterOf, matrixNotes, textOf } from './words.js';

const plain = (state: CellState, text: string): SceneCell => ({ state, text, noted: false, lit: false });

/** What the element shows, all of it, as a scene for files. */
export function drawMatrix(host: CtCoverageMatrix, width: number): Scene {
  const { arrangement, localization, direction, litCells } = host;
  if (!arrangement) return { width, height: 0, marks: [] };
  const { matrix, lines, columns, rowNames, columnNames, rowFacet, tally } = arrangement;
  const { t } = localization;
  const measure = measureWith(getComputedStyle(host.renderRoot.querySelector('.base') ?? host).fontFamily);
  const cell = (row: number, column: number): SceneCell => ({
    state: matrix.state(row, column), text: textOf(matrix, { row, column }, localization),
    noted: matrix.reports(row, column).length > 0, disputed: matrix.isDisputed(row, column), lit: litCells.has(row * matrix.width + column),
  });
  return matrixScene({
    corner: { name: facetLabel(rowFacet, localization), total: t('matrix.n') },
    rows: lines.map(({ row, region }) => (region !== undefined
      ? { name: region, cells: [] }
      : { name: rowNames[row]!.text, total: localization.number(matrix.rowTotals[row]!), cells: columns.map((column) => cell(row, column)) })),
    columns: columns.map((column) => ({ name: columnNames[column]!.text, total: localization.number(matrix.columnTotals[column]!) })),
    key: [
      ...keyOrder.filter((state) => tally.states.has(state)).map((state) => ({ cell: plain(state, sampleOf(state, localization)), words: t(`matrix.key.${state}`) })),
      ...(tally.states.has('other') ? matrix.words.map((word, index) => ({ cell: plain('other', letterOf(index)), words: word || t('matrix.noWord') })) : []),
      ...(matrix.hasReports ? [{ cell: { ...plain('active', ''), noted: true }, words: t('matrix.key.noted') }] : []),
      ...(tally.isDisputed ? [{ cell: { ...plain('active', sampleOf('active', localization)), disputed: true }, words: t('matrix.key.disputed') }] : []),
    ],
    notes: matrixNotes(host, arrangement),
  }, { width, measure: (text, size, weight = 400) => measure(text, size, weight), rtl: direction === 'rtl', locale: localization.locale });
}
