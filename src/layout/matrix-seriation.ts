/**
 * Rows and columns in an order in which alike stand together: reciprocal averaging (M. O. Hill, "Reciprocal averaging: an eigenvector method of
 * ordination", Journal of Ecology 61, 1973), the power iteration of correspondence analysis. Each row takes the mean score of the columns
 * that it fills and each column that of its rows, over and over; sorted by score, filled cells lie along a diagonal.
 */

export interface Seriation {
  /** Indexes of the rows, in order; those without a filled cell last. */
  readonly rows: number[];
  readonly columns: number[];
}

const iterations = 60;

/**
 * Orders a binary matrix. The same cells give the same order; which end comes first is settled too: the fuller one.
 * @param height number of rows
 * @param width number of columns
 * @param isFilled whether a cell is filled; asked once for each
 */
export function seriate(height: number, width: number, isFilled: (row: number, column: number) => boolean): Seriation {
  const rowOf: number[] = [];
  const columnOf: number[] = [];
  const rowSize = new Float64Array(height);
  const columnSize = new Float64Array(width);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (!isFilled(row, column)) continue;
      rowOf.push(row);
      columnOf.push(column);
      rowSize[row]!++;
      columnSize[column]!++;
    }
  }
  // A start without symmetries, so that no two groups of rows begin with the same mean.
  let rows = Float64Array.from(rowSize, (_size, row) => (row + 1) / height + Math.sin(row + 1) / (2 * height));
  let columns = new Float64Array(width);
  for (let turn = 0; turn < iterations; turn++) {
    columns = means(rows, rowOf, columnOf, columnSize);
    rows = normalised(means(columns, columnOf, rowOf, rowSize), rowSize);
  }
  const rowOrder = sorted(rows, rowSize);
  const columnOrder = sorted(columns, columnSize);
  if (leans(rowOrder, rowSize) < 0) {
    reverseFilled(rowOrder, rowSize);
    reverseFilled(columnOrder, columnSize);
  }
  return { rows: rowOrder, columns: columnOrder };
}

/** The mean of the scores that each target is tied to. */
function means(scores: Float64Array, from: readonly number[], to: readonly number[], sizes: Float64Array): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(sizes.length);
  for (let i = 0; i < from.length; i++) sums[to[i]!]! += scores[from[i]!]!;
  for (let i = 0; i < sums.length; i++) if (sizes[i]) sums[i]! /= sizes[i]!;
  return sums;
}

/** Without the trivial solution, in which all are equal: centred on the weighted mean, and of length 1. */
function normalised(scores: Float64Array<ArrayBuffer>, sizes: Float64Array): Float64Array<ArrayBuffer> {
  let [sum, weight, square] = [0, 0, 0];
  for (let i = 0; i < scores.length; i++) {
    sum += scores[i]! * sizes[i]!;
    weight += sizes[i]!;
  }
  const mean = weight ? sum / weight : 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = sizes[i] ? scores[i]! - mean : 0;
    square += scores[i]! ** 2;
  }
  const length = Math.sqrt(square);
  // Rows that are all alike have nothing to be told apart by.
  if (length > 1e-9) for (let i = 0; i < scores.length; i++) scores[i]! /= length;
  return scores;
}

/** By score, to nine places, so that rounding never decides; then by index; empty ones last. */
function sorted(scores: Float64Array, sizes: Float64Array): number[] {
  const rounded = Array.from(scores, (score) => Math.round(score * 1e9));
  return Array.from(scores.keys()).sort((a, b) => Number(!sizes[a]) - Number(!sizes[b]) || rounded[a]! - rounded[b]! || a - b);
}

/** Above 0 where the first half is fuller than the second. */
function leans(order: readonly number[], sizes: Float64Array): number {
  const filled = order.filter((i) => sizes[i]);
  return filled.reduce((sum, i, place) => sum + sizes[i]! * ((filled.length - 1) / 2 - place), 0);
}

function reverseFilled(order: number[], sizes: Float64Array): void {
  const filled = order.filter((i) => sizes[i]).reverse();
  order.splice(0, filled.length, ...filled);
}
