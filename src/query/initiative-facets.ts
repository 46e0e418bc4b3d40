import type { Initiative, Participation } from '../model/feed.js';
import { plain } from '../model/text.js';

const none: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value === undefined ? none : [value]);

/** What the items of a list give, leaving out those that give nothing. A plain loop, because 100,000 initiatives may have three organisations each. */
export function given<T>(list: readonly T[] | undefined, read: (item: T) => string | undefined): string[] {
  const values: string[] = [];
  for (const item of list ?? []) {
    const value = read(item);
    if (value) values.push(value);
  }
  return values;
}

export const organisationsOf = (list: readonly (Participation | string)[] | undefined): string[] =>
  given(list, (entry) => (typeof entry === 'string' ? entry : entry.id ?? plain(entry.name)));

export const initiativeCountries = (record: Initiative): readonly string[] =>
  record.corridor ? [...(record.countries ?? none), ...record.corridor] : record.countries ?? none;

/** The facets of initiatives: they need no thread, so a matrix can count by them before anything is filtered. */
export const initiativeFacets = {
  country: initiativeCountries,
  sector: (record: Initiative) => record.sectors ?? none,
  issue: (record: Initiative) => record.issues ?? none,
  status: (record: Initiative) => one(record.status),
  kind: (record: Initiative) => one(record.kind),
  organisation: (record: Initiative) => organisationsOf(record.organisations),
  role: (record: Initiative) => given(record.organisations, ({ role }) => role),
} satisfies Record<string, (record: Initiative) => readonly string[]>;
