import { countClasses, type CountClass } from '../../layout/map-choropleth.js';
import { corridorsOf, type Corridor } from '../../layout/map-corridors.js';
import { countCountries, indexCountries, namesCountry, type CountryIndex } from '../../layout/map-countries.js';
import type { Extent, Geometry } from '../../layout/map-geometry.js';
import { pointsOfRows, projectRecords, type Points } from '../../layout/map-places.js';
import type { Projection } from '../../layout/map-projection.js';
import type { CountryCommitment, Initiative, LocationPrecision } from '../../model/feed.js';

/** A map without anything on it. */
export interface BaseMap {
  readonly geometry: Geometry;
  readonly projection: Projection;
}

/** Records on a map: made once for a feed, whatever the filter. */
export interface Gazetteer extends BaseMap {
  readonly records: readonly Initiative[];
  readonly points: Points;
  readonly index: CountryIndex;
  /** All records by country, filtered or not. */
  readonly totals: ReadonlyMap<string, number>;
}

/** What the map shows now. */
export interface Atlas extends Gazetteer {
  /** Indexes of the records shown. */
  readonly rows: Uint32Array;
  /** Indexes of their points; all where the filter hides none. */
  readonly shownPoints: Uint32Array | undefined;
  readonly counts: ReadonlyMap<string, number>;
  readonly classes: readonly CountClass[];
  readonly corridors: readonly Corridor[];
  readonly commitments: ReadonlyMap<string, CountryCommitment>;
  /** Rows that name neither place nor country. */
  readonly unplaced: readonly number[];
  /** Around all that is shown; undefined for nothing. */
  readonly extent: Extent | undefined;
}

export function gazetteerOf(records: readonly Initiative[], map: BaseMap, precision: LocationPrecision): Gazetteer {
  const index = indexCountries(records);
  return { ...map, records, index, totals: countCountries(index), points: projectRecords(records, map.geometry, map.projection, precision) };
}

/** `chosen` are the countries of the filter: none are all. */
export function atlasOf(gazetteer: Gazetteer, rows: Uint32Array, given: readonly CountryCommitment[], chosen: readonly string[]): Atlas {
  const { records, index, points, geometry, totals } = gazetteer;
  const all = rows.length === records.length;
  const shownPoints = all ? undefined : pointsOfRows(points, rows);
  const counts = all ? totals : countCountries(index, rows);
  const commitments = new Map(given.flatMap((entry) => (entry.commitment && (!chosen.length || chosen.includes(entry.code)) ? [[entry.code, entry] as const] : [])));
  const homeless = new Set(points.unplaced);
  const corridors = corridorsOf(records, rows);
  const seen = chosen.length || !all ? [...counts.keys(), ...chosen] : [];
  return {
    ...gazetteer, rows, shownPoints, counts, classes: countClasses(counts), corridors, commitments,
    unplaced: homeless.size ? Array.from(rows).filter((row) => homeless.has(row) && !namesCountry(index, row)) : [],
    extent: seen.length || shownPoints ? extentAround(geometry, chosen.length ? chosen : seen, points, shownPoints) : undefined,
  };
}

/** Around the main parts of countries and around points. */
function extentAround({ countries }: Geometry, codes: readonly string[], points: Points, shown: Uint32Array | undefined): Extent | undefined {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number): void => {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  };
  const wanted = new Set(codes);
  for (const { code, point: [x, y], size } of countries) {
    if (!wanted.has(code)) continue;
    // Not the whole extent, which for a country with islands far away would be an ocean.
    add(x - size / 2, y - size / 2);
    add(x + size / 2, y + size / 2);
  }
  for (let n = 0, total = shown ? shown.length : 0; n < total; n++) {
    const i = shown?.[n] ?? 0;
    add(points.x[i] ?? 0, points.y[i] ?? 0);
  }
  return x0 <= x1 ? [x0, y0, x1, y1] : undefined;
}
