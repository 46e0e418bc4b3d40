import type { Place } from '../../model/pointer.js';
import type { Draft } from '../draft.js';
import { at, member } from '../payload.js';
import { readNumber } from './numbers.js';

/** A location of a feed, in degrees. */
export interface Coordinates extends Record<string, unknown> {
  readonly lat: number;
  readonly lon: number;
}

/** Latitude and longitude from numbers or texts; undefined where either is missing or both are 0, which stands for none. */
export function coordinates(lat: unknown, lon: unknown): Coordinates | undefined {
  const [north, east] = [degrees(lat), degrees(lon)];
  return north === undefined || east === undefined || (north === 0 && east === 0) ? undefined : { lat: north, lon: east };
}

/** Degrees as a number, or as a text with their sign and side: `6.7°`, `1.62° W`. */
export function degrees(value: unknown): number | undefined {
  if (value === '' || value === null) return undefined;
  const sided = typeof value === 'string' && value.length < 40 ? /^\s*([\d.,]+)\s*°?\s*([NSEW])?\s*$/i.exec(value) : null;
  // No degrees have thousands, so a comma stands before the decimals.
  const number = readNumber(sided ? sided[1]!.replace(/^(\d{1,3}),(\d+)$/, '$1.$2') : typeof value === 'string' ? value.replace(/°\s*$/, '').replace(/^(\s*[-+]?\d{1,3}),(\d+\s*)$/, '$1.$2') : value);
  return number !== undefined && /[SW]/i.test(sided?.[2] ?? '') ? -number : number;
}

/** Whether a value is a geometry of GeoJSON (RFC 7946, section 3.1). */
export function isGeometry(value: unknown): boolean {
  const type = member(value, 'type');
  return typeof type === 'string' && Array.isArray(member(value, 'coordinates')) && /^(?:Multi)?(?:Point|LineString|Polygon)$/.test(type.slice(0, 20));
}

/** A pair in one text: `"0.31 32.58"` or `"5.6, -0.2"`, latitude first, as forms write it with height and exactness behind (`"0.31 32.58 1120 4.5"`), or as a point of well-known text, `"POINT (32.58 0.31)"`, longitude first. */
export function coordinatePair(text: unknown): Coordinates | undefined {
  const known = typeof text === 'string' && text.length < 120 ? /^\s*(?:<[^<>]{0,80}>\s*|SRID=4326;\s*)?POINT\s*\(\s*(-?\d{1,3}(?:\.\d+)?)\s+(-?\d{1,3}(?:\.\d+)?)(?:\s+-?[\d.]+)?\s*\)\s*$/i.exec(text) : null;
  if (known) return coordinates(known[2], known[1]);
  const match = typeof text === 'string' && text.length < 80 ? /^\s*\(?(-?\d{1,3}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)(?:\s+-?\d+(?:\.\d+)?\s+\d+(?:\.\d+)?)?\)?\s*$/.exec(text) : null;
  return match ? coordinates(match[1], match[2]) : undefined;
}

/** The most points of a geometry that are looked at for its middle. */
const mostPoints = 20_000;

/**
 * The middle of a GeoJSON geometry as a location: a point itself, else the middle of the extent of all its points. A line
 * or an area is shown as one place, with the precision `region`.
 */
export function placeOfGeometry(geometry: unknown): (Coordinates & { readonly precision?: 'region' }) | undefined {
  if (typeof geometry !== 'object' || geometry === null) return undefined;
  if (member(geometry, 'type') === 'Point') return coordinates(at(geometry, 'coordinates.1'), at(geometry, 'coordinates.0'));
  const open: unknown[] = [member(geometry, 'coordinates') ?? member(geometry, 'geometries')];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let seen = 0; open.length > 0 && seen < mostPoints; seen++) {
    const part = open.pop();
    if (Array.isArray(part) && typeof part[0] === 'number' && typeof part[1] === 'number') {
      west = Math.min(west, part[0]);
      east = Math.max(east, part[0]);
      south = Math.min(south, part[1]);
      north = Math.max(north, part[1]);
    } else if (Array.isArray(part)) for (const inner of part.slice(0, mostPoints)) open.push(inner);
    else if (part !== null && typeof part === 'object') open.push(member(part, 'coordinates') ?? member(part, 'geometries'));
  }
  const middle = west <= east ? coordinates((south + north) / 2, (west + east) / 2) : undefined;
  return middle && { ...middle, precision: 'region' };
}

/**
 * Says once for a whole column that its numbers are no degrees, or that latitude and longitude seem to be swapped: some of what is called latitude is beyond 90 degrees,
 * and none of what is called longitude is. Nothing is turned round, because a guess would put projects into other countries.
 */
export function reportSwapped(draft: Draft, locations: Iterable<Coordinates>, from: Place): void {
  let beyond = 0;
  let count = 0;
  let metres = 0;
  for (const { lat, lon } of locations) {
    count++;
    if (Math.abs(lon) > 360 && Math.abs(lat) > 360) metres++;
  }
  if (metres > 0) {
    draft.report(from, [], `Expected degrees, met ${metres} of ${count} places in numbers that look like metres of a projection; left out. Give longitude and latitude (WGS 84), or name the reference in crs or spatialReference.`);
    return;
  }
  for (const { lat, lon } of locations) {
    if (Math.abs(lon) > 90) return;
    if (Math.abs(lat) > 90) beyond++;
  }
  if (beyond > 0) draft.report(from, [], `Expected latitude before or as lat, met ${beyond} of ${count} latitudes beyond 90 degrees and no such longitude: the two seem to be swapped. Nothing was turned round; swap them where the data is made, or in a mapping.`);
}
