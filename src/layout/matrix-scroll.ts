/** Which part of a matrix is seen in its box, and how far to scroll to see another. */
import { fewCells, firstWindow, type MatrixWindow } from './matrix-window.js';

/** Sizes in px of the box in which cells are seen, without its headers, of one cell, and how far it is scrolled. */
export interface MatrixView {
  readonly width: number;
  readonly height: number;
  readonly cell: number;
  readonly line: number;
  readonly x: number;
  readonly y: number;
}

/** What is seen, and one line and column more on each side. */
export function windowAt(lines: number, columns: number, { width, height, cell, line, x, y }: MatrixView): MatrixWindow {
  if (lines * columns <= fewCells || !(cell > 0) || !(line > 0)) return firstWindow(lines, columns);
  const [top, bottom] = span(y, height, line, lines);
  const [start, end] = span(x, width, cell, columns);
  return { top, bottom, start, end };
}

function span(from: number, length: number, size: number, count: number): readonly [number, number] {
  const first = Math.max(0, Math.min(count - 1, Math.floor(from / size) - 1));
  return [first, Math.min(count, Math.ceil((from + length) / size) + 1)];
}

/** How far to scroll so that a thing of `size` at `offset` is seen in a box of `length`, from where it is now. */
export function scrollToShow(offset: number, size: number, from: number, length: number): number {
  if (offset < from) return offset;
  return offset + size > from + length ? Math.min(offset, offset + size - length) : from;
}
