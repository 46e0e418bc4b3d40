import { readDate, type DateOrder } from './dates.js';

const withZone = /^(\d{4}-\d\d-\d\d)\s*(?:Z|[+-]\d\d:?\d\d)$/i;

/**
 * The calendar day of a member that means a day, although systems write it as the midnight of some zone (`2019-12-03T00:00:00Z`,
 * `2020-04-28T00:00:00+02:00`, XML Schema's `2017-01-01+01:00`): the day as it is written, never moved into another zone.
 *
 * @param order how the column writes its slashed dates
 * @returns undefined for nothing and for placeholders; what is no date comes back as it was, so that the model's reader reports it
 */
export function readDay(value: unknown, order?: DateOrder): unknown {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  const zoned = typeof value === 'string' && value.length < 40 ? withZone.exec(value.trim()) : null;
  const date = readDate(zoned ? zoned[1] : value, order);
  return date === null ? undefined : date === undefined ? value : date.slice(0, 10);
}
