import { readFilters, type Filters } from '../query/filters.js';

/** Filters as a page or a link gives them, as `readFilters` reads them; country codes in the capitals that feeds are read into. */
export function givenFilters(input: unknown): Filters {
  const filters = readFilters(input);
  if (!Object.hasOwn(filters, 'country')) return filters;
  return readFilters({ ...filters, country: filters['country']!.map((code) => (/^[a-z]{2}$/i.test(code) ? code.toUpperCase() : code)) });
}

/** Reads the attribute `filter`. */
export const filterConverter = { fromAttribute: (value: string | null): Filters => givenFilters(value ?? '') };
