import { fieldsOf } from '../../kit/fields.js';
import type { Initiative, Location } from '../../model/feed.js';

const middleOfDegree = (degrees: number, most: number): number => Math.min(Math.floor(degrees), most - 1) + 0.5;

/**
 * Records as they may leave the page. With `country` they have no places at all; with `region`, places in the middle of their
 * degree, without the names of exact ones. What the feed holds beyond the members that have a field could tell more, and stays here.
 */
export function toldRecords(records: readonly Initiative[], precision: 'region' | 'country'): readonly Initiative[] {
  const told = new Set(['id', ...fieldsOf.initiative.map(({ key }) => key)]);
  if (precision === 'country') told.delete('locations');
  return records.map((record) => {
    const kept = Object.fromEntries(Object.entries(record).filter(([key]) => told.has(key))) as unknown as Initiative;
    return kept.locations ? { ...kept, locations: kept.locations.map(coarse) } : kept;
  });
}

function coarse({ name, lat, lon, precision = 'exact' }: Location): Location {
  return {
    ...(name !== undefined && precision !== 'exact' && { name }),
    ...(typeof lat === 'number' && typeof lon === 'number' && { lat: middleOfDegree(lat, 90), lon: middleOfDegree(lon, 180) }),
    precision: precision === 'country' ? 'country' : 'region',
  };
}
