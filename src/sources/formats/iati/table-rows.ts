import type { Origins } from '../../draft.js';
import { member, type Members } from '../../payload.js';
import { dayLength } from '../../../model/dates.js';
import { coordinates } from '../../read/places.js';
import { instant } from '../../read/dates.js';
import { readNumber } from '../../read/numbers.js';
import { wordsOf } from '../../read/texts.js';
import type { ActivityParts } from './activity.js';

export const tableOrigins: Origins = {
  id: 'aid', summary: 'description', status: 'status_code', start: 'day_start', end: 'day_end', countries: 'country_code', sectors: 'sector_code', organisations: 'reporting', budget: 'commitment',
  'locations/0/lat': 'location_latitude', 'locations/0/lon': 'location_longitude', 'locations/0/name': 'location_name',
};

/** Days since 1970-01-01, as d-portal counts them; a text is a date as it stands. */
function dayOf(value: unknown): unknown {
  const days = typeof value === 'number' ? value : undefined;
  return days !== undefined && Math.abs(days) < 100_000 ? instant(Math.round(days) * dayLength) : value;
}

/**
 * A row of d-portal's tables (`q.json?from=act,country,sector,location`), in which an activity has one row for each combination of what is joined to it. Money is in
 * US dollars; `status_code`, `sector_code` and the rest are IATI's codes.
 */
export function readTableRow(row: Members, fallback: string): ActivityParts {
  const word = (name: string): string | undefined => wordsOf(member(row, name));
  const point = coordinates(member(row, 'location_latitude'), member(row, 'location_longitude'));
  const locationName = word('location_name');
  const sector = word('sector_code');
  const money = (['commitment', 'spend'] as const).map((name) => readNumber(member(row, name))).find((value) => value !== undefined && value > 0);
  const funder = word('funder_ref');
  return {
    id: word('aid') ?? fallback,
    title: word('title'),
    descriptions: word('description') === undefined ? [] : [{ text: word('description')! }],
    status: word('status_code'),
    dates: [{ type: '2', date: dayOf(member(row, 'day_start')) }, { type: '4', date: dayOf(member(row, 'day_end')) }],
    countries: word('country_code') === undefined ? [] : [word('country_code')!],
    regions: [],
    sectors: sector === undefined ? [] : [{ code: sector }],
    tags: [],
    markers: [],
    parties: funder !== undefined && funder !== word('reporting_ref') ? [{ ref: funder, role: '1' }] : [],
    reporting: { ref: word('reporting_ref'), name: word('reporting') },
    locations: point || locationName !== undefined ? [{ name: locationName, point, exactness: word('location_precision') }] : [],
    budgets: [],
    commitments: money === undefined ? [] : [{ value: money, currency: 'USD' }],
    results: [],
  };
}
