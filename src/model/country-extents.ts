import { packedExtents } from './country-codes/extents.js';
import { countryCodes } from './country-list.js';

/** South edge, height, west edge and width in whole degrees. */
type Extent = readonly [south: number, height: number, west: number, width: number];

const extents = new Map(packedExtents.split(',').flatMap((text, index) => (text === '' ? [] : [[countryCodes[index]!, text.split(' ').map(Number) as unknown as Extent] as const])));

const boxes = [...extents.values()];

/** Degrees around a country that still count as near it: islands that the built-in geometry leaves out, and places offshore. */
const nearness = 1;

const holds = ([south, height, west, width]: Extent, lat: number, lon: number, around: number): boolean =>
  lat >= south - around && lat <= south + height + around && (((lon - west + around) % 360) + 360) % 360 <= width + 2 * around;

/** Whether a point may be in a country or just off it: a box is all that is known of one. Undefined for a country of which not even that is known. */
export function mayBeIn(code: string, lat: number, lon: number): boolean | undefined {
  const extent = extents.get(code);
  return extent && holds(extent, lat, lon, nearness);
}

/** Whether a point is in the box of no country at all: out at sea, or in Antarctica. */
export const isFarOut = (lat: number, lon: number): boolean => !boxes.some((extent) => holds(extent, lat, lon, 0));
