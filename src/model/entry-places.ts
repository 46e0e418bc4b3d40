import { collections } from './collections.js';
import type { NumberedEntry } from './entries.js';
import { entryOf, pointerTo, type Place } from './pointer.js';

/** Where records stood in the document as it came, for problems. */

export function placeOf({ kind, list, index, holder }: NumberedEntry): Place {
  return entryOf({ around: holder ? placeOf(holder) : { key: '' }, key: collections[kind] }, list, index);
}

/** JSON Pointer into the document as it came; of a record that came in columns, to its id. */
export function pointerOf(entry: NumberedEntry): string {
  const place = placeOf(entry);
  return place.columns ? pointerTo(place, 'id') : pointerTo(place);
}
