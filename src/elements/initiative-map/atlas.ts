import { countClasses, type CountClass } from '../../layout/map-choropleth.js';
import { corridorsOf, type Corridor } from '../../layout/map-corridors.js';
import { countCountries, indexingCountries, namesCountry, type CountryIndex } from '../../layout/map-countries.js';
import type { Geometry } from '../../layout/map-geometry.js';
import { pointsOfRows, projectingRecords, type Points } from '../../layout/map-places.js';
import type { Projection } from '../../layout/map-projection.js';
import type { PatternName } from '../../layout/pattern.js';
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
  /** What each kind of commitment is drawn with. */
  readonly signs: ReadonlyMap<string, PatternName>;
  /** Rows that name no country, with a place and without one. */
  readonly placed: readonly number[];
  readonly unplaced: readonly number[];
}

/** Pathfinders are hatched; other kinds follow in the feed's order. */
const patterns: readonly PatternName[] = ['hatch', 'dots', 'cross'];

/** Finds the places of records, in steps: with 100,000 of them it takes longer than a page may be kept waiting. */
export function* gazetteerOf(records: readonly Initiative[], map: BaseMap, precision: LocationPrecision): Generator<void, Gazetteer> {
  const index = yield* indexingCountries(records);
  return { ...map, records, index, totals: countCountries(index), points: yield* projectingRecords(records, map.geometry, map.projection, precision) };
}

/** `chosen` are the countries of the filter: none are all. */
export function atlasOf(gazetteer: Gazetteer, rows: Uint32Array, given: readonly CountryCommitment[], chosen: readonly string[]): Atlas {
  const { records, index, points, totals } = gazetteer;
  const all = rows.length === records.length;
  const shownPoints = all ? undefined : pointsOfRows(points, rows);
  const counts = all ? totals : countCountries(index, rows);
  const commitments = new Map(given.flatMap((entry) => (entry.commitment && (!chosen.length || chosen.includes(entry.code)) ? [[entry.code, entry] as const] : [])));
  const kinds = new Set(['pathfinder', ...given.flatMap(({ commitment }) => commitment ?? [])]);
  const homeless = new Set(points.unplaced);
  const without = Array.from(rows.filter((row) => !namesCountry(index, row)));
  return {
    ...gazetteer, rows, shownPoints, counts, classes: countClasses(counts), corridors: corridorsOf(records, rows), commitments,
    signs: new Map(Array.from(kinds, (kind, i) => [kind, patterns[Math.min(i, 2)]!])),
    placed: without.filter((row) => !homeless.has(row)), unplaced: without.filter((row) => homeless.has(row)),
  };
}
