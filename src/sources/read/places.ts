import type { Place } from '../../model/pointer.js';
import type { Draft } from '../draft.js';
import { at, member } from '../payload.js';
import { withPlainDigits } from './digits.js';
import { readNumber } from './numbers.js';

/** A location of a feed, in degrees. */
export interface Coordinates extends Record<string, unknown> {
  readonly lat: number;
  readonly lon: number;
}

/** Latitude and longitude from numbers or texts; undefined where either is missing. Both may be 0, which stands for none: such places are left out, and counted, when all is read. */
export function coordinates(lat: unknown, lon: unknown): Coordinates | undefined {
  const [north, east] = [degrees(lat), degrees(lon)];
  return north === undefined || east === undefined ? undefined : { lat: north, lon: east };
}

/** Whether degrees are not both 0. */
export const isSomewhere = ({ lat, lon }: Partial<Coordinates>): boolean => lat !== 0 || lon !== 0;

/** What is found, or what is found elsewhere where that is nothing or stands for none. */
export function orElse<T extends Coordinates>(found: T | undefined, elsewhere: () => T | undefined): T | undefined {
  return found && isSomewhere(found) ? found : elsewhere() ?? found;
}

/** Degrees as a number, or as a text with their sign and side: `6.7°`, `1.62° W`. */
export function degrees(given: unknown): number | undefined {
  if (given === '' || given === null) return undefined;
  const value = withPlainDigits(given);
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
export function coordinatePair(given: unknown): Coordinates | undefined {
  const text = withPlainDigits(given);
  const known = typeof text === 'string' && text.length < 120 ? /^\s*(?:<[^<>]{0,80}>\s*|SRID=4326;\s*)?POINT\s*\(\s*(-?\d{1,3}(?:\.\d+)?)\s+(-?\d{1,3}(?:\.\d+)?)(?:\s+-?[\d.]+)?\s*\)\s*$/i.exec(text) : null;
  if (known) return coordinates(known[2], known[1]);
  const match = typeof text === 'string' && text.length < 80 ? /^\s*\(?(-?\d{1,3}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)(?:\s+-?\d+(?:\.\d+)?\s+\d+(?:\.\d+)?)?\)?\s*$/.exec(text) : null;
  return match ? coordinates(match[1], match[2]) : undefined;
}

/** The most points of a geometry that are looked at for its middle. */
const mostPoints = 20_000;

/** A geometry's place: a line or an area is shown as one, with the precision `region`. */
type Middle = Coordinates & { readonly precision?: 'region' };

/** The middle of a box. One whose west edge lies east of its east edge goes over the antimeridian (RFC 7946, section 5.2). */
export function middleOfBox(west: number, south: number, east: number, north: number, circle = 360): Middle {
  const middle = (west + east + (west > east ? circle : 0)) / 2;
  // Numbers beyond a whole turn are none of degrees.
  const turn = Math.abs(middle) > circle / 2 && Math.abs(middle) <= circle ? Math.sign(middle) * circle : 0;
  return { lat: (south + north) / 2, lon: middle - turn, precision: 'region' };
}

const isPosition = (part: unknown): part is readonly [number, number] => Array.isArray(part) && typeof part[0] === 'number' && typeof part[1] === 'number';

/** What of the circle around the earth a line, a ring or a point takes up. */
type Span = readonly [west: number, east: number];

/**
 * The middle of a GeoJSON geometry as a location: a point itself, else the middle of the extent of all its points. Of the two extents that a shape has on a globe the narrower is meant, so that one
 * which is cut at the antimeridian (RFC 7946, section 3.1.9), goes on beyond 180 degrees, or jumps from one side to the other keeps its middle.
 *
 * @param circle length of the equator in the geometry's own units; infinite where its reference does not go around the earth
 */
export function placeOfGeometry(geometry: unknown, circle = 360): Middle | undefined {
  if (typeof geometry !== 'object' || geometry === null) return undefined;
  if (member(geometry, 'type') === 'Point') return coordinates(at(geometry, 'coordinates.1'), at(geometry, 'coordinates.0'));
  const open: unknown[] = [geometry];
  const spans: Span[] = [];
  let [south, north] = [Infinity, -Infinity];
  for (let seen = 0; open.length > 0 && seen < mostPoints; seen++) {
    const part = open.pop();
    if (isPosition(part) || (Array.isArray(part) && isPosition(part[0]))) {
      let [west, east, last, turns] = [Infinity, -Infinity, NaN, 0];
      for (const position of isPosition(part) ? [part] : (part as readonly unknown[]).slice(0, mostPoints - seen)) {
        if (!isPosition(position)) continue;
        const [x, y] = position;
        // A whole turn is the edge of a map of the world, and no jump.
        if (Math.abs(x - last) > circle / 2 && Math.abs(x - last) < circle) turns += x > last ? -circle : circle;
        last = x;
        west = Math.min(west, x + turns);
        east = Math.max(east, x + turns);
        south = Math.min(south, y);
        north = Math.max(north, y);
        seen++;
      }
      spans.push([west, east]);
    } else if (Array.isArray(part)) for (const inner of part.slice(0, mostPoints)) open.push(inner);
    else if (part !== null && typeof part === 'object') {
      const inner = member(part, 'coordinates') ?? member(part, 'geometries');
      // The points of a list are no line.
      if (member(part, 'type') === 'MultiPoint' && Array.isArray(inner)) for (const point of inner.slice(0, mostPoints)) open.push(point);
      else open.push(inner);
    }
  }
  if (spans.length === 0) return undefined;
  const [west, east] = narrowest(spans, circle);
  return middleOfBox(west, south, east, north, circle);
}

/** The narrowest extent on a circle that holds all spans: what is left when the widest gap is taken out. */
function narrowest(spans: readonly Span[], circle: number): Span {
  let [west, east] = [Infinity, -Infinity];
  for (const span of spans) [west, east] = [Math.min(west, span[0]), Math.max(east, span[1])];
  if (east - west <= circle / 2 || Math.abs(west) > circle || Math.abs(east) > circle) return [west, east];
  const half = circle / 2;
  const ordered = spans.map(([from, to]): Span => { const start = ((((from + half) % circle) + circle) % circle) - half; return [start, start + to - from]; }).sort((a, b) => a[0] - b[0]);
  let [from, end] = ordered[0]!;
  let widest = from + circle - ordered.reduce((most, [, to]) => Math.max(most, to), -Infinity);
  for (const [start, to] of ordered) {
    if (start - end > widest) [widest, from] = [start - end, start];
    end = Math.max(end, to);
  }
  return widest > 0 ? [from, from + circle - widest] : [west, east];
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
    if (!isSomewhere({ lat, lon })) continue;
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
  if (beyond === 0) return;
  draft.isSwapped = true;
  draft.report(from, [], `Expected latitude before or as lat, met ${beyond} of ${count} latitudes beyond 90 degrees and no such longitude: the two seem to be swapped. Nothing was turned round; swap them where the data is made, or in a mapping.`);
}
