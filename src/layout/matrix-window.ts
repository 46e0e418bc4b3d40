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
/** As much is drawn at first, until the box has been measured: what one of the default height shows, so that it is laid out once. */
const firstLines = 16;
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
