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

/** How many of the rows name at least one of the countries. */
export function countRowsIn({ codes, start, country }: CountryIndex, wanted: Iterable<string>, rows: ArrayLike<number>): number {
  const isWanted = new Uint8Array(codes.length);
  for (const code of wanted) {
    const index = codes.indexOf(code);
    if (index >= 0) isWanted[index] = 1;
  }
  let found = 0;
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] ?? 0;
    for (let i = start[row] ?? 0, end = start[row + 1] ?? 0; i < end; i++) {
      if (!isWanted[country[i] ?? 0]) continue;
      found++;
      break;
    }
  }
  return found;
}
