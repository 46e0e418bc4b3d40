import type { Filters } from './filters.js';

/** Percent escapes and not quotes, because the result often stands in a quoted attribute or in a URL. */
function encode(text: string): string {
  return text.replace(/[\s,:"%]/g, encodeURIComponent);
}

/** Writes filters as text; `parseFilters` reads the same filters back. Facets without a value, or without a name, are left out. */
export function formatFilters(filters: Filters): string {
  return Object.keys(filters)
    .filter((name) => name && filters[name]!.length)
    .map((name) => `${encode(name)}:${filters[name]!.map((value) => encode(value) || '""').join()}`)
    .join(' ');
}
