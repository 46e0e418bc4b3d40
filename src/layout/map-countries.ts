import { atOnce } from '../model/good-feed.js';

/** Which countries many records name, side by side, so that 100,000 of them are counted in a millisecond. */
export interface CountryIndex {
  /** Every code that a record names, those that nobody knows included. */
  readonly codes: readonly string[];
  /** Where the countries of each record begin in `country`; one more than there are records. */
  readonly start: Uint32Array;
  /** Indexes into `codes`, none twice for one record. */
  readonly country: Uint16Array;
}

interface InCountries {
  readonly countries?: readonly string[];
  readonly corridor?: readonly string[];
}

/** The countries of each record: where work is done, and the ends of a corridor. Only the first 65,535 codes are told apart. */
export function indexCountries(records: readonly InCountries[]): CountryIndex {
  return atOnce(indexingCountries(records));
}

/** The same in steps, with a chance to pause after every few thousand records. */
export function* indexingCountries(records: readonly InCountries[]): Generator<void, CountryIndex> {
  const codes: string[] = [];
  const known = new Map<string, number>();
  const start = new Uint32Array(records.length + 1);
  let country = new Uint16Array(records.length + 16);
  let count = 0;
  let lastCode = '';
  let lastIndex = -1;
  const add = (code: string, from: number): void => {
    // Neighbours in a feed often name the same country.
    let index = code === lastCode ? lastIndex : known.get(code) ?? -1;
    if (index < 0) {
      if (codes.length === 65_535) return;
      known.set(code, (index = codes.push(code) - 1));
    }
    lastCode = code;
    lastIndex = index;
    for (let i = from; i < count; i++) if (country[i] === index) return;
    if (count === country.length) {
      const larger = new Uint16Array(count * 2);
      larger.set(country);
      country = larger;
    }
    country[count++] = index;
  };
  const read = (row: number): void => {
    const from = (start[row] = count);
    const { countries, corridor } = records[row] ?? {};
    if (countries) for (const code of countries) add(code, from);
    if (corridor) for (const code of corridor) add(code, from);
  };
  for (let row = 0; row < records.length; row++) {
    read(row);
    if (row % 4096 === 4095) yield;
  }
  start[records.length] = count;
  return { codes, start, country };
}

/** How many of the rows name each country. Without rows, of all records. */
export function countCountries({ codes, start, country }: CountryIndex, rows?: ArrayLike<number>): Map<string, number> {
  const counts = new Uint32Array(codes.length);
  const total = rows ? rows.length : start.length - 1;
  for (let n = 0; n < total; n++) {
    const row = rows ? (rows[n] ?? 0) : n;
    for (let i = start[row] ?? 0, end = start[row + 1] ?? 0; i < end; i++) {
      const index = country[i] ?? 0;
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  const found = new Map<string, number>();
  for (let index = 0; index < counts.length; index++) {
    const n = counts[index] ?? 0;
    if (n > 0) found.set(codes[index] ?? '', n);
  }
  return found;
}

/** Whether a row names any country. */
export function namesCountry({ start }: CountryIndex, row: number): boolean {
  return (start[row + 1] ?? 0) > (start[row] ?? 0);
}
