import type { Initiative, Location, LocationPrecision } from '../../model/feed.js';

/** The members of an initiative that the library knows; a list of its own, since that of the fields comes only with a table or a file. */
export const knownMembers = ('id title summary kind status issues sectors countries locations corridor organisations start end objectives beneficiaries outcomes ' +
  'activities budget url contact outputs indicators note source').split(' ');

const middleOfDegree = (degrees: number, most: number): number => Math.min(Math.floor(degrees), most - 1) + 0.5;

/**
 * Records as they may leave the page. With `country` they have no places at all; with `region`, places in the middle of their
 * degree, without the names of exact ones. What the feed holds beyond the known members could tell more, and stays here.
 */
export function toldRecords(records: readonly Initiative[], precision: LocationPrecision): readonly Initiative[] {
  if (precision === 'exact') return records;
  const told = new Set(knownMembers);
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
