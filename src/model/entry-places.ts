import type { NumberedEntry } from './entries.js';
import type { RecordKind } from './feed.js';
import { entryOf, pointerTo, type Place } from './pointer.js';

/** Where records stood in the document as it came, for problems. */

const collections = {
  organisation: 'organisations', initiative: 'initiatives', workPlan: 'workPlans', outcome: 'outcomes', output: 'outputs', proposal: 'proposals', event: 'events', session: 'sessions',
  indicator: 'indicators',
} as const satisfies Record<RecordKind, string>;

export function placeOf({ kind, list, index, holder }: NumberedEntry): Place {
  return entryOf({ around: holder ? placeOf(holder) : { key: '' }, key: collections[kind] }, list, index);
}

/** JSON Pointer into the document as it came; of a record that came in columns, to its id. */
export function pointerOf(entry: NumberedEntry): string {
  const place = placeOf(entry);
  return place.columns ? pointerTo(place, 'id') : pointerTo(place);
}
