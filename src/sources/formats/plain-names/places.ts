import { at, isObject, member } from '../../payload.js';
import { coordinatePair, coordinates, isGeometry, isSomewhere, placeOfGeometry, type Coordinates } from '../../read/places.js';
import { wordsOf } from './values.js';

/** A place that a record lists. */
export interface ListedPlace extends Partial<Coordinates> {
  readonly name?: string;
}

// The last of each are DataCite's.
const names = ['name', 'title', 'label', 'city', 'town', 'address', 'geoLocationPlace'];
const inner = ['', 'location', 'geo', 'coordinates', 'position', 'point', 'latlng', 'geopoint', 'geoLocationPoint'];
const latitudes = ['lat', 'latitude', 'y', 'geo_lat', 'pointLatitude'];
const longitudes = ['lon', 'lng', 'long', 'longitude', 'x', 'geo_lng', 'geo_lon', 'pointLongitude'];

function pointOf(entry: unknown): Coordinates | undefined {
  let nowhere: Coordinates | undefined;
  for (const name of inner) {
    const holder = at(entry, name);
    const first = (choices: readonly string[]): unknown => choices.map((choice) => member(holder, choice)).find((found) => found !== undefined && found !== null);
    const found = isGeometry(holder) ? placeOfGeometry(holder) : typeof holder === 'string' ? coordinatePair(holder) : coordinates(first(latitudes), first(longitudes));
    if (found && isSomewhere(found)) return found;
    nowhere ??= found;
  }
  const geometry = member(entry, 'geometry');
  return isGeometry(geometry) ? placeOfGeometry(geometry) : nowhere;
}

/** The places in a list of objects, each with its name and where it is; none of a value that is no such list. */
export function placesIn(value: unknown): readonly ListedPlace[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).filter(isObject).flatMap((entry) => {
    const name = names.map((choice) => wordsOf(member(entry, choice))[0]).find((found) => found !== undefined);
    const point = pointOf(entry);
    return name === undefined && !point ? [] : [{ ...(name !== undefined && { name }), ...point }];
  });
}
