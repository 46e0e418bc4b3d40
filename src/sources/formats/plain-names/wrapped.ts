import type { Turns } from '../../../model/good-feed.js';
import { below, isObject, keysIn, type Members, type Row } from '../../payload.js';
import { eachMade } from '../../turns.js';

/** The one member of a record, where that is an object of many. */
function wrapping({ members, wrapper }: Row): string | undefined {
  const names = wrapper === undefined ? keysIn(members) : [];
  const inner = names.length === 1 ? members[names[0]!] : undefined;
  return isObject(inner) && keysIn(inner).length > 1 ? names[0] : undefined;
}

/** Records that are each in the one member of an object, as Localist and OpenCorporates have them (`[{"event": {…}}, {"event": {…}}]`), as they are inside. Other records stay as they are. */
export async function withoutWrapping(rows: readonly Row[], turns: Turns): Promise<readonly Row[]> {
  const name = rows[0] && wrapping(rows[0]);
  if (name === undefined || !rows.slice(0, 20).every((row) => wrapping(row) === name)) return rows;
  return eachMade(rows, turns, (row) => (wrapping(row) === name ? { members: row.members[name] as Members, place: below(row.place, name) } : row));
}
