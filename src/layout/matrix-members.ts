import type { Column } from '../query/columns.js';
import type { Axis, Matrix } from './matrix.js';

/** Places on an axis of the values that a record has. */
function placesOf({ codes, offsets }: Column, { at }: Axis, record: number): number[] {
  return Array.from(codes.subarray(offsets[record]!, offsets[record + 1]!), (code) => at[code]!).filter((place) => place >= 0);
}

/** Indexes of the records in a cell, whatever the filter. */
export function membersOf({ rowCodes, columnCodes, rows, columns }: Matrix, row: number, column: number): number[] {
  const found: number[] = [];
  const has = ({ codes, offsets }: Column, { at }: Axis, record: number, wanted: number): boolean => {
    for (let i = offsets[record]!; i < offsets[record + 1]!; i++) if (at[codes[i]!] === wanted) return true;
    return false;
  };
  for (let record = 0; record < rowCodes.offsets.length - 1; record++) {
    if (has(rowCodes, rows, record, row) && has(columnCodes, columns, record, column)) found.push(record);
  }
  return found;
}

/** Indexes of the cells that a record is in. */
export function cellsOf({ rowCodes, columnCodes, rows, columns, width }: Matrix, record: number): number[] {
  const across = placesOf(columnCodes, columns, record);
  return placesOf(rowCodes, rows, record).flatMap((row) => across.map((column) => row * width + column));
}
