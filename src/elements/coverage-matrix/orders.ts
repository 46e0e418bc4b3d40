import type { Localization } from '../../kit/format.js';
import type { MessageKey } from '../../kit/i18n.js';
import { matrixRegions } from '../../kit/locales/en/matrix-parts.js';
import type { Axis, Matrix } from '../../layout/matrix.js';
import { seriate } from '../../layout/matrix-seriation.js';
import { regionOf, regions } from '../../model/regions.js';
import type { Arrangement, Line, Ordering } from './arrangement.js';

/** Orders of rows and columns that not every reader asks for; an axis with another order stays as it is. */
export function putInOrder(arrangement: Arrangement, ordering: Ordering, localization: Localization): Arrangement {
  const { matrix, rowFacet } = arrangement;
  let { lines, columns } = arrangement;
  if ([ordering.rows, ordering.columns].includes('similarity')) {
    const alike = seriateMatrix(matrix);
    if (ordering.rows === 'similarity') lines = withNotGiven(matrix.rows, alike.rows).map((row) => ({ row }));
    if (ordering.columns === 'similarity') columns = withNotGiven(matrix.columns, alike.columns);
  }
  if (ordering.rows === 'region' && rowFacet === 'country') lines = byRegion(matrix.rows.values, lines, localization);
  return { ...arrangement, lines, columns };
}

/** Rows and columns that fill the same cells, whatever the filter, stand together. */
function seriateMatrix(matrix: Matrix): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  return seriate(matrix.rows.given, matrix.columns.given, (row, column) => matrix.all[row * matrix.width + column]! > 0 || matrix.reports(row, column).length > 0);
}

const withNotGiven = ({ values, given }: Axis, order: readonly number[]): readonly number[] => (given < values.length ? [...order, given] : order);

/** Countries under their regions, in the order of the United Nations' list; `''` is elsewhere. "Not given" belongs to none. */
function byRegion(codes: readonly string[], rows: readonly Line[], localization: Localization): readonly Line[] {
  const t = localization.say(matrixRegions);
  const lines = [...regions, ''].flatMap((region): Line[] => {
    const within = rows.filter(({ row }) => codes[row] !== '' && (regionOf(codes[row]!) ?? '') === region);
    return within.length ? [{ row: -1, region: t(`matrix.region.${region}` as MessageKey), count: within.length }, ...within] : [];
  });
  return [...lines, ...rows.filter(({ row }) => codes[row] === '')];
}
