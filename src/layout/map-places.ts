import { countryCodes } from '../model/country-list.js';
import type { Initiative, Location, LocationPrecision } from '../model/feed.js';
import { countryAt } from './map-hit.js';
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

/** Room for the points, which grows as it fills. */
class Columns {
  count = 0;
  private size = 1024;
  x = new Float32Array(this.size);
  y = new Float32Array(this.size);
  record = new Uint32Array(this.size);
  country = new Int16Array(this.size);
  precision = new Uint8Array(this.size);

  push(x: number, y: number, record: number, country: number, precision: number): void {
    if (this.count === this.size) this.grow();
    const i = this.count++;
    this.x[i] = x;
    this.y[i] = y;
    this.record[i] = record;
    this.country[i] = country;
    this.precision[i] = precision;
  }

  private grow(): void {
    this.size *= 2;
    const larger = <T extends { set(from: T): void }>(from: T, to: T): T => (to.set(from), to);
    this.x = larger(this.x, new Float32Array(this.size));
    this.y = larger(this.y, new Float32Array(this.size));
    this.record = larger(this.record, new Uint32Array(this.size));
    this.country = larger(this.country, new Int16Array(this.size));
    this.precision = larger(this.precision, new Uint8Array(this.size));
  }
}

const isPlace = ({ lat, lon }: Location): boolean =>
  typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/**
 * Puts records on the plane. Each place with coordinates is a point; a record without any stands at
 * the point of each of its countries. `precision` says how exactly places may be told: `region` moves
 * them to the middle of their degree, `country` to their country's point, so that neither picture
 * nor export can tell where a project is. A place that says it is coarser itself is heeded too.
 */
export function projectRecords(records: readonly Placeable[], geometry: Geometry, projection: Projection, precision: LocationPrecision = 'exact'): Points {
  const columns = new Columns();
  const unplaced: number[] = [];
  const pointByCode = new Map(geometry.countries.map(({ code, point }) => [code, point]));
  const least = precisions.indexOf(precision);

  // Countries where the record at hand has a point already: two places in one country are one point when they are told no more exactly.
  const shown = new Set<string>();
  const placeCountry = (code: string, index: number): void => {
    const point = pointByCode.get(code);
    if (!point || shown.has(code)) return;
    shown.add(code);
    columns.push(point[0], point[1], index, codeIndex.get(code) ?? -1, 2);
  };

  for (let index = 0; index < records.length; index++) {
    const { countries = NONE, locations = NONE } = records[index] ?? {};
    const before = columns.count;
    if (shown.size > 0) shown.clear();
    const only = countries.length === 1 ? (codeIndex.get(countries[0] ?? '') ?? -1) : -1;
    for (const location of locations) {
      if (!isPlace(location)) continue;
      const { lat = 0, lon = 0 } = location;
      const coarse = Math.max(least, precisions.indexOf(location.precision ?? 'exact'));
      if (coarse === 2) {
        placeCountry((countries.length === 1 ? countries[0] : countryAt(geometry, ...projection.project(lon, lat))?.code) ?? '', index);
        continue;
      }
      const [x, y] = coarse === 1 ? projection.project(middleOfDegree(lon, 180), middleOfDegree(lat, 90)) : projection.project(lon, lat);
      columns.push(x, y, index, only, coarse);
    }
    if (columns.count === before) for (const code of countries) placeCountry(code, index);
    if (columns.count === before) unplaced.push(index);
  }

  const { count } = columns;
  return {
    count, unplaced,
    x: columns.x.subarray(0, count), y: columns.y.subarray(0, count), record: columns.record.subarray(0, count),
    country: columns.country.subarray(0, count), precision: columns.precision.subarray(0, count),
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
