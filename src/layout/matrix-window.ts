/** Which part of a matrix is drawn. Lines and columns are all of one size, so places are counted and not measured. */
export interface MatrixWindow {
  readonly top: number;
  /** Not included. */
  readonly bottom: number;
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** A matrix of no more cells than this is always drawn whole. */
export const fewCells = 250;
/** As much is drawn at first, until the box has been measured. */
const firstLines = 12;
const firstColumns = 18;

function wholeWindow(lines: number, columns: number): MatrixWindow {
  return { top: 0, bottom: lines, start: 0, end: columns };
}

/** So many lines or columns in parts of about one length, none longer than `most`: where each begins and ends. */
export function partsOf(count: number, most: number): readonly (readonly [from: number, to: number])[] {
  const parts = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: parts }, (_, i) => [Math.round((i * count) / parts), Math.round(((i + 1) * count) / parts)] as const);
}

/** What is drawn before anybody scrolls. */
export function firstWindow(lines: number, columns: number): MatrixWindow {
  return lines * columns <= fewCells ? wholeWindow(lines, columns) : { top: 0, bottom: Math.min(lines, firstLines), start: 0, end: Math.min(columns, firstColumns) };
}

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
