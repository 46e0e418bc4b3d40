import type { Column } from './columns.js';
import type { Kind } from './record-kind.js';

/** Years that are those of a report, of data or of accounts, and not when a work is done. */
const ofReports = /report|ref|survey|data|fiscal|gna|school|academic/i;

/** The columns of records that have no values: a year is when they begin, where nothing else says so, and means nothing otherwise. */
export function withYears(columns: readonly Column[], kind: Kind): readonly Column[] {
  if (kind === 'indicators' || !columns.some(({ meaning }) => meaning === 'year')) return columns;
  const isDated = kind !== 'initiatives' && kind !== 'events';
  const hasStart = isDated || columns.some(({ meaning }) => meaning === 'start');
  return columns.flatMap((column) => (column.meaning !== 'year' ? [column] : hasStart || ofReports.test(column.path) ? [] : [{ ...column, meaning: 'start' as const }]));
}

const span = /^\s*((?:19|20)\d\d)\s*(?:[-–—/]|to|until|à|a|hasta|até|по|до|至|到)\s*((?:19|20)\d\d)\s*$/i;

/** The two ends of a span of years: `2019-2021`. */
export function yearsIn(value: unknown): { readonly start: string; readonly end: string } | undefined {
  const [, start, end] = (typeof value === 'string' && value.length < 30 && span.exec(value)) || [];
  return start !== undefined && end !== undefined && start <= end ? { start, end } : undefined;
}
