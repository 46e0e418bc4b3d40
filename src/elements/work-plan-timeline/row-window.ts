import { VirtualRows, type RowAnchor, type RowRange } from '../../layout/virtual-rows.js';
import type { TimelineRow, TimelineRows } from '../../layout/timeline.js';
import type { Output, Text } from '../../model/feed.js';

/** Rows drawn beyond the edges, px, so that a small scroll shows no gap. */
const overscan = 60;

/** Which rows are in view, with heights as the browser made them; those not yet seen are guessed. */
export class RowWindow {
  /** Px scrolled, and px of rows that are seen. */
  top = 0;
  height = 480;
  #rows: TimelineRows | undefined;
  #virtual = new VirtualRows(0, Number);
  /** Heights that the browser made, by the rows' ids. */
  #heights = new Map<string, number>();
  /** Heights of all outputs by their numbers, so that a filter asks nothing again. */
  #outputs: readonly Output[] | undefined;
  #ofOutputs = new Float64Array();

  get total(): number {
    return this.#virtual.total;
  }

  /** `outputs` are those of all plans, in order. */
  setRows(rows: TimelineRows, outputs: readonly Output[], guess: (level: number, title: Text | undefined, isPriority: boolean) => number): void {
    if (rows === this.#rows) return;
    this.#rows = rows;
    if (outputs !== this.#outputs) {
      this.#outputs = outputs;
      this.#ofOutputs = new Float64Array(outputs.length).map((_, i) => this.#heights.get(outputs[i]!.id) ?? guess(3, outputs[i]!.title, false));
    }
    const heights = new Float64Array(rows.length);
    for (const each of rows.outputs) heights[rows.rowOf[each]!] = this.#ofOutputs[each]!;
    const heightOf = ({ id, kind, level, record }: TimelineRow): number => this.#heights.get(id) ?? (kind === 'priority' ? guess(level, record, true) : guess(level, record.title, false));
    for (const row of rows.heads) heights[row.index] = heightOf(row);
    this.#virtual = new VirtualRows(rows.length, (index) => heights[index] || heightOf(rows.at(index)!));
    this.top = Math.max(0, Math.min(this.top, this.total - this.height));
  }

  /** Heights are no longer what they were: another width, font or language. */
  forget(): void {
    this.#heights.clear();
    this.#rows = this.#outputs = undefined;
  }

  range(): RowRange {
    return this.#virtual.range(this.top, this.height, overscan);
  }

  /** True if rows are in view that the range does not hold. */
  leaves({ first, last }: RowRange): boolean {
    const now = this.#virtual.range(this.top, this.height, 0);
    return now.first < first || now.last > last;
  }

  offsetOf(index: number): number {
    return this.#virtual.offsetOf(index);
  }

  heightOf(index: number): number {
    return this.#virtual.heightOf(index);
  }

  get anchor(): RowAnchor {
    return this.#virtual.anchorAt(this.top);
  }

  /** Takes in a height. True if it is another than was known. */
  measure(index: number, height: number): boolean {
    const row = this.#rows?.at(index);
    if (!row || height === 0) return false;
    this.#heights.set(row.id, height);
    if (row.kind === 'output') this.#ofOutputs[row.first] = height;
    return this.#virtual.measure(index, height) !== 0;
  }

  keep(anchor: RowAnchor): void {
    this.top = this.#virtual.offsetOfAnchor(anchor);
  }

  /** Scrolls as little as it takes to bring a row into view. */
  bringIntoView(index: number): void {
    if (index >= 0) this.top = this.#virtual.offsetToShow(index, this.top, this.height);
  }

  /** The row so many px below (or above) another. */
  rowBeyond(index: number, pixels: number): number {
    return Math.max(0, this.#virtual.indexAt(this.offsetOf(index) + pixels));
  }
}
