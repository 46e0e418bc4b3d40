import { countryCodes } from '../model/country-list.js';
import type { Initiative, Location, LocationPrecision } from '../model/feed.js';
import { atOnce } from '../model/good-feed.js';
import { countryAt } from './map-inside.js';
import type { Geometry } from './map-geometry.js';
import type { Projection } from './map-projection.js';

/** How exactly a point is placed: `precision` of {@link Points} holds the index. Coarser ones come later. */
export const precisions: readonly LocationPrecision[] = ['exact', 'region', 'country'];

/** The places of many records on the plane, side by side: a record with three places has three points. */
export interface Points {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index of the record in the list that was given. */
  readonly record: Uint32Array;
  /** Index into `countryCodes` of the country that the point stands for or lies in by its record; -1 if not known. */
  readonly country: Int16Array;
  /** Index into `precisions`. */
  readonly precision: Uint8Array;
  /** Indexes of the records that have no place at all: still to be listed and counted. */
  readonly unplaced: readonly number[];
}

type Placeable = Pick<Initiative, 'countries' | 'locations'>;

const NONE: readonly never[] = [];
const codeIndex = new Map(countryCodes.map((code, i) => [code, i]));

const isPlace = ({ lat, lon }: Location): boolean =>
  typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/**
 * Puts records on the plane. Each place with coordinates is a point; a record without any stands at
 * the point of each of its countries. `precision` says how exactly places may be told: `region` moves
 * them to the middle of their degree, `country` to their country's point, so that neither picture
 * nor export can tell where a project is. A place that says it is coarser itself is heeded too.
 */
export function projectRecords(records: readonly Placeable[], geometry: Geometry, projection: Projection, precision?: LocationPrecision): Points {
  return atOnce(projectingRecords(records, geometry, projection, precision));
}

/** The same in steps, with a chance to pause after every few thousand records. */
export function* projectingRecords(records: readonly Placeable[], geometry: Geometry, projection: Projection, precision: LocationPrecision = 'exact'): Generator<void, Points> {
  // No record has more points than it names places or countries.
  const room = records.reduce((sum, { countries = NONE, locations = NONE }) => sum + Math.max(countries.length, locations.length), 0);
  const x = new Float32Array(room);
  const y = new Float32Array(room);
  const record = new Uint32Array(room);
  const country = new Int16Array(room);
  const exactness = new Uint8Array(room);
  let count = 0;
  const push = (place: readonly [number, number], index: number, code: number, coarse: number): void => {
    x[count] = place[0];
    y[count] = place[1];
    record[count] = index;
    country[count] = code;
    exactness[count++] = coarse;
  };
  const unplaced: number[] = [];
  const pointByCode = new Map(geometry.countries.map(({ code, point }) => [code, point]));
  const least = precisions.indexOf(precision);

  // Countries where the record at hand has a point already: two places in one country are one point when they are told no more exactly.
  const shown = new Set<string>();
  const placeCountry = (code: string, index: number): void => {
    const point = pointByCode.get(code);
    if (!point || shown.has(code)) return;
    shown.add(code);
    push(point, index, codeIndex.get(code) ?? -1, 2);
  };

  const placeRecord = (index: number): void => {
    const { countries = NONE, locations = NONE } = records[index] ?? {};
    const before = count;
    if (shown.size > 0) shown.clear();
    const only = countries.length === 1 ? (codeIndex.get(countries[0] ?? '') ?? -1) : -1;
    for (const location of locations) {
      if (!isPlace(location)) continue;
      const { lat = 0, lon = 0 } = location;
      const coarse = location.precision === undefined ? least : Math.max(least, precisions.indexOf(location.precision));
      if (coarse === 2) {
        placeCountry((countries.length === 1 ? countries[0] : countryAt(geometry, ...projection.project(lon, lat))?.code) ?? '', index);
        continue;
      }
      push(coarse === 1 ? projection.project(middleOfDegree(lon, 180), middleOfDegree(lat, 90)) : projection.project(lon, lat), index, only, coarse);
    }
    if (count === before) for (const code of countries) placeCountry(code, index);
    if (count === before) unplaced.push(index);
  };
  for (let index = 0; index < records.length; index++) {
    placeRecord(index);
    if (index % 4096 === 4095) yield;
  }

  return {
    count, unplaced, x: x.subarray(0, count), y: y.subarray(0, count), record: record.subarray(0, count),
    country: country.subarray(0, count), precision: exactness.subarray(0, count),
  };
}

const middleOfDegree = (degrees: number, most: number): number => Math.min(Math.floor(degrees), most - 1) + 0.5;

/** The points of the records shown, as indexes; `rows` are indexes of records in any order. */
export function pointsOfRows(points: Points, rows: ArrayLike<number>): Uint32Array {
  let records = 0;
  for (let i = 0; i < points.count; i++) records = Math.max(records, (points.record[i] ?? 0) + 1);
  const wanted = new Uint8Array(records);
  for (let i = 0; i < rows.length; i++) wanted[rows[i] ?? 0] = 1;
  const shown = new Uint32Array(points.count);
  let count = 0;
  for (let i = 0; i < points.count; i++) if (wanted[points.record[i] ?? 0]) shown[count++] = i;
  return shown.subarray(0, count);
}
