import type { ExportRequest } from './request.js';
import { aboutPairs } from './request.js';

/*
 * What a spreadsheet runs: a cell that begins with one of these, in full width too, with anything invisible before it.
 * Source: OWASP, "CSV Injection". A number with its sign is none of them.
 */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r]/u;
const number = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?%?$/i;
/* A spreadsheet that takes `;` or a tab for the separator sees a new cell there, quotes or not. */
const innerFormula = /([;\t])(?=[=+\-@＝＋－＠])/g;

const cell = (text: string): string => {
  const inert = (formula.test(text) && !number.test(text) ? "'" : '') + text.replace(innerFormula, "$1'");
  return /[",;\t\r\n#]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/**
 * The rows as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads Cyrillic; CRLF; the header in row 1.
 *
 * What the file is about comes last, after an empty line, each line with an unquoted `#` as its first cell. Row 1 stays the
 * header, which every program expects, and a reader that knows comments (`comment='#'`) drops the block whole. A cell of the
 * data that begins with `#` is quoted, and so is no comment.
 */
export const toCsv = (request: Pick<ExportRequest, 'rows' | 'about' | 'labels'>): string => {
  const { columns, cells } = request.rows;
  const line = (texts: readonly string[]): string => texts.map(cell).join(',');
  const notes = aboutPairs(request).map((pair) => '#,' + line(pair.map((text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '))));
  const lines = [line(columns.map(({ label }) => label)), ...cells.map(line), '', ...notes];
  return '\uFEFF' + lines.join('\r\n') + '\r\n';
};
