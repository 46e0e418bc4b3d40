/**
 * Rows of different heights, of which only the visible ones are drawn.
 *
 * Heights are kept in whole 1/64 px (the layout unit of Chromium and WebKit), so sums of
 * a million rows are exact in a double and measuring one row never makes another drift.
 * Sums are kept in a Fenwick tree (P. Fenwick, "A new data structure for cumulative
 * frequency tables", 1994): offset to row, row to offset and a new height cost O(log n).
 */

/** Rows to draw, `first` to `last` (not included), and the offset of the first one's top in px. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
  readonly offset: number;
}

/** A place in the list that stays where it is when heights become known: a row, and px below its top. */
export interface RowAnchor {
  readonly index: number;
  readonly within: number;
}

const unitsPerPixel = 64;

const toUnits = (pixels: number): number => (pixels > 0 ? Math.round(pixels * unitsPerPixel) : 0);

export class VirtualRows {
  readonly count: number;
  readonly #heights: Float64Array;
  /** Fenwick tree from 1: the entry at i is the sum of the `i & -i` rows that end at row i - 1. */
  readonly #sums: Float64Array;
  readonly #highestBit: number;
  #total = 0;

  /**
   * @param count How many rows.
   * @param estimate Height in px of a row not yet measured.
   */
  constructor(count: number, estimate: (index: number) => number) {
    this.count = Math.max(0, Math.floor(count));
    this.#heights = new Float64Array(this.count);
    this.#sums = new Float64Array(this.count + 1);
    this.#highestBit = this.count === 0 ? 0 : 2 ** Math.floor(Math.log2(this.count));
    for (let i = 0; i < this.count; i++) {
      const height = toUnits(estimate(i));
      this.#heights[i] = height;
      this.#total += height;
      const node = i + 1;
      this.#sums[node] = this.#sums[node]! + height;
      const parent = node + (node & -node);
      if (parent <= this.count) this.#sums[parent] = this.#sums[parent]! + this.#sums[node]!;
    }
  }

  /** Height of all rows together, px. */
  get total(): number {
    return this.#total / unitsPerPixel;
  }

  /** Height of one row, px; 0 for an index outside. */
  heightOf(index: number): number {
    return (this.#heights[index] ?? 0) / unitsPerPixel;
  }

  /** Px from the top of the first row to the top of this one; `offsetOf(count)` is the total. */
  offsetOf(index: number): number {
    let sum = 0;
    for (let node = Math.min(Math.max(0, index), this.count); node > 0; node -= node & -node) sum += this.#sums[node]!;
    return sum / unitsPerPixel;
  }

  /** The row at an offset in px; the first above the list, the last below it; -1 when there are no rows. */
  indexAt(offset: number): number {
    let rest = Math.floor(Math.max(0, offset) * unitsPerPixel);
    let node = 0;
    for (let bit = this.#highestBit; bit > 0; bit >>= 1) {
      const next = node + bit;
      if (next <= this.count && this.#sums[next]! <= rest) {
        node = next;
        rest -= this.#sums[next]!;
      }
    }
    return Math.min(node, this.count - 1);
  }

  /** Sets a row's height to what the browser made of it, px. Returns by how much the list grew. */
  measure(index: number, height: number): number {
    if (!(index >= 0 && index < this.count)) return 0;
    const units = toUnits(height);
    const change = units - this.#heights[index]!;
    if (change === 0) return 0;
    this.#heights[index] = units;
    this.#total += change;
    for (let node = index + 1; node <= this.count; node += node & -node) this.#sums[node] = this.#sums[node]! + change;
    return change / unitsPerPixel;
  }

  /** Rows to draw for a viewport of `height` px whose top is at `offset`, with `overscan` px more on either side. */
  range(offset: number, height: number, overscan = 0): RowRange {
    if (this.count === 0) return { first: 0, last: 0, offset: 0 };
    const first = this.indexAt(offset - overscan);
    const last = this.indexAt(offset + Math.max(0, height) + overscan) + 1;
    return { first, last, offset: this.offsetOf(first) };
  }

  /** The place at an offset, to be found again after rows were measured. */
  anchorAt(offset: number): RowAnchor {
    const index = Math.max(0, this.indexAt(offset));
    return { index, within: Math.max(0, offset) - this.offsetOf(index) };
  }

  /** Where an anchor is now, px. A row that has become shorter than the anchor was deep gives its end. */
  offsetOfAnchor(anchor: RowAnchor): number {
    return this.offsetOf(anchor.index) + Math.min(anchor.within, this.heightOf(anchor.index));
  }

  /** The offset that brings a row into view with the least movement; the same offset when it is in view. */
  offsetToShow(index: number, offset: number, viewport: number): number {
    const top = this.offsetOf(index);
    const bottom = top + this.heightOf(index);
    if (top < offset || bottom - top > viewport) return top;
    return bottom > offset + viewport ? bottom - viewport : offset;
  }
}
