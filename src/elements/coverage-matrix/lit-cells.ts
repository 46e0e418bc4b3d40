import { adopt } from '../../kit/adopt.js';
import type { Dataset } from '../../kit/dataset.js';
import { matrixThread } from '../../kit/locales/en/matrix-parts.js';
import type { Matrix } from '../../layout/matrix.js';
import { cellsOf } from '../../layout/matrix-members.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';
import { partStyles } from './parts.styles.js';

const places = new WeakMap<Dataset, ReadonlyMap<string, number>>();
const made = new WeakMap<ReadonlySet<string>, { readonly matrix: Matrix; readonly cells: ReadonlySet<number> }>();

/** Cells with records of the given ids; the host is given their styles and words. */
export function litCells(host: CtCoverageMatrix, matrix: Matrix, data: Dataset, ids: ReadonlySet<string>): ReadonlySet<number> {
  adopt(host, partStyles);
  host.localization.learn(matrixThread);
  const known = made.get(ids);
  if (known?.matrix === matrix) return known.cells;
  let byId = places.get(data);
  if (!byId) places.set(data, (byId = new Map(data.feed.initiatives.map(({ id }, index) => [id, index]))));
  const cells = new Set<number>();
  for (const id of ids) {
    const record = byId.get(id);
    if (record !== undefined) for (const cell of cellsOf(matrix, record)) cells.add(cell);
  }
  made.set(ids, { matrix, cells });
  return cells;
}
