import type { Mark } from '../../layout/scene.js';
import type { Rows } from './request.js';

/* A picture of a table is for a slide, not for reading thousands of rows: the CSV holds them all. */
const mostRows = 100;
const mostColumns = 6;
const size = 14;
const leading = 20;

/**
 * Rows as marks, for the elements that are lists: hairlines, the header in semibold, equal columns in the reading direction.
 * What does not fit is counted in the last line.
 * @param wrap breaks a text into lines for a width in CSS pixels
 */
export const tableMarks = (rows: Rows, width: number, direction: 'ltr' | 'rtl', wrap: (text: string, width: number) => string[]): { marks: Mark[]; height: number } => {
  const count = Math.min(mostColumns, rows.columns.length);
  const column = width / Math.max(1, count);
  const marks: Mark[] = [];
  let y = 0;
  const row = (texts: readonly string[], weight: 400 | 600): void => {
    const cells = texts.slice(0, count).map((text) => wrap(text, column - 16));
    cells.forEach((lines, index) =>
      lines.forEach((text, at) => {
        const x = direction === 'rtl' ? width - index * column : index * column;
        marks.push({ type: 'text', x, y: y + size + 6 + at * leading, text, size, weight, direction, fill: 'ink' });
      }));
    y += Math.max(1, ...cells.map((lines) => lines.length)) * leading + 12;
    marks.push({ type: 'line', x1: 0, y1: y - 2, x2: width, y2: y - 2, stroke: weight === 600 ? 'ink' : 'rule' });
  };
  row(rows.columns.map(({ label }) => label), 600);
  for (const cells of rows.cells.slice(0, mostRows)) row(cells, 400);
  const more = rows.cells.length - mostRows;
  if (more > 0) row([`+ ${more}`], 400);
  return { marks, height: y };
};
