import type { Matrix } from '../../layout/matrix.js';
import { seriate } from '../../layout/matrix-seriation.js';
import { regionOf, regions } from '../../model/regions.js';
import type { Line } from './arrangement.js';

/** Orders of rows and columns that not every reader asks for. */

/** Rows and columns that fill the same cells, whatever the filter, stand together. */
export function alike(matrix: Matrix): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  return seriate(matrix.rows.given, matrix.columns.given, (row, column) => matrix.all[row * matrix.width + column]! > 0 || matrix.reports(row, column).length > 0);
}

/** Countries under their regions, in the order of the United Nations' list; `''` is elsewhere. "Not given" belongs to none. */
export function byRegion(codes: readonly string[], order: readonly number[]): readonly Line[] {
  const lines = [...regions, ''].flatMap((region): Line[] => {
    const rows = order.filter((row) => codes[row] !== '' && (regionOf(codes[row]!) ?? '') === region);
    return rows.length ? [{ row: -1, region, count: rows.length }, ...rows.map((row) => ({ row }))] : [];
  });
  return [...lines, ...order.filter((row) => codes[row] === '').map((row) => ({ row }))];
}

export { matrixRegions } from '../../kit/locales/en/matrix-parts.js';
