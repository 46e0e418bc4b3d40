import type { Turns } from '../../../model/good-feed.js';
import { isObject, keysIn, member, type Members, type Row } from '../../payload.js';
import { eachRow } from '../../turns.js';

/** Whether a member is a field of Drupal as its REST interface writes it: a list of values, each an object (`[{"value": "A"}]`, `[{"target_id": 7}]`). */
const isField = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every((entry) => isObject(entry) && (Object.hasOwn(entry, 'value') || Object.hasOwn(entry, 'target_id') || Object.hasOwn(entry, 'alias')));

function isOfFields({ members }: Row): boolean {
  const given = keysIn(members).slice(0, 400).map((name) => members[name]).filter((value) => !(Array.isArray(value) && value.length === 0));
  return given.length > 2 && given.filter(isField).length >= given.length * 0.6;
}

/** The value of an entry; of a reference the name that its target goes by, where that is a name and no number. */
function valueOf(entry: unknown): unknown {
  const [value, target] = [member(entry, 'value'), member(entry, 'target_id')];
  return value ?? (typeof target === 'string' && /\p{L}/u.test(target) ? target : member(entry, 'alias'));
}

/**
 * Records of which the members are lists of values, as Drupal's REST interface has them (`?_format=json`), with the values themselves; where a period has an end, as a member of its own.
 * Other records stay as they are.
 */
export async function withoutFieldLists(rows: readonly Row[], turns: Turns): Promise<readonly Row[]> {
  const first = rows.slice(0, 20);
  if (first.length === 0 || first.filter(isOfFields).length * 2 < first.length) return rows;
  const read: Row[] = [];
  await eachRow(rows, turns, (row) => {
    const members: [string, unknown][] = [];
    for (const [name, value] of Object.entries(row.members)) {
      if (!isField(value)) {
        members.push([name, value]);
        continue;
      }
      const entries = value as readonly Members[];
      const values = entries.map(valueOf).filter((entry) => entry !== undefined && entry !== null);
      members.push([name, values.length > 1 ? values : values[0]]);
      const end = member(entries[0], 'end_value');
      if (end !== undefined && end !== null && !Object.hasOwn(row.members, 'end')) members.push(['end', end]);
    }
    read.push({ ...row, members: Object.fromEntries(members) });
  });
  return read;
}
