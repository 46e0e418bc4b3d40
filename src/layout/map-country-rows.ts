import type { CountryIndex } from './map-countries.js';

/** Those of the rows that name a country, in their order. */
export function rowsOfCountry({ codes, start, country }: CountryIndex, code: string, rows: ArrayLike<number>): number[] {
  const index = codes.indexOf(code);
  const found: number[] = [];
  for (let n = 0; index >= 0 && n < rows.length; n++) {
    const row = rows[n] ?? 0;
    for (let i = start[row] ?? 0, end = start[row + 1] ?? 0; i < end; i++) if (country[i] === index) found.push(row);
  }
  return found;
}

/** For each of some groups of countries, none of which is in two, how many of the rows name at least one of it. */
export function countRowsIn({ codes, start, country }: CountryIndex, groups: readonly (readonly string[])[], rows: ArrayLike<number>): number[] {
  const byCode = new Map(groups.flatMap((group, i) => group.map((code) => [code, i] as const)));
  const groupOf = codes.map((code) => byCode.get(code) ?? -1);
  /** The last row that was counted in each group. */
  const last = groups.map(() => -1);
  const found = groups.map(() => 0);
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n]!;
    for (let i = start[row]!, end = start[row + 1]!; i < end; i++) {
      const group = groupOf[country[i]!]!;
      if (group < 0 || last[group] === row) continue;
      last[group] = row;
      found[group]!++;
    }
  }
  return found;
}
