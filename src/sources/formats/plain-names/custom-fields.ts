import type { Turns } from '../../../model/good-feed.js';
import { at, isObject, keysIn, type Members, type Row } from '../../payload.js';
import { eachMade } from '../../turns.js';

/** Members in which systems list the fields that a site has added, each with its name and its value. */
const lists = /^(?:custom|content|additional|extra)_?fields?$/i;
const names = ['label', 'name', 'field_name', 'title'];
const values = ['display_value', 'value', 'contentFieldValue.data', 'contentFieldValue.link', 'text'];
/** Members of a record, and fields in a list of them, that are looked at. */
const mostMembers = 400;
const mostFields = 200;

/** The first of some paths at which there is a value. */
function firstAt(entry: Members, paths: readonly string[]): unknown {
  for (const path of paths) {
    const found = at(entry, path);
    if (found !== undefined && found !== null && found !== '') return found;
  }
  return undefined;
}

/** The fields that a record lists, by their names, where it has no member of that name; undefined where it lists none. */
function fieldsOf(members: Members): readonly (readonly [name: string, value: unknown])[] | undefined {
  let found: (readonly [string, unknown])[] | undefined;
  for (const name of keysIn(members).slice(0, mostMembers)) {
    const list = lists.test(name) ? members[name] : undefined;
    if (!Array.isArray(list)) continue;
    for (const entry of (list as readonly unknown[]).slice(0, mostFields)) {
      const label = isObject(entry) ? firstAt(entry, names) : undefined;
      const value = typeof label === 'string' && label.trim() !== '' && !Object.hasOwn(members, label) ? firstAt(entry as Members, values) : undefined;
      if (value !== undefined) (found ??= []).push([(label as string).trim(), value]);
    }
  }
  return found;
}

/** Records whose added fields stand in a list (`[{"name": "Country", "value": "Ghana"}]`, as Redmine, Asana, Trumba and Liferay have them) with these fields as members. Other records stay as they are. */
export async function withCustomFields(rows: readonly Row[], turns: Turns): Promise<readonly Row[]> {
  if (!rows.slice(0, 20).some(({ members }) => fieldsOf(members))) return rows;
  return eachMade(rows, turns, (row) => {
    const fields = fieldsOf(row.members);
    // Names from data are defined and not assigned, so that `__proto__` is one like any other.
    return fields ? { ...row, members: Object.fromEntries([...Object.entries(row.members), ...fields]) } : row;
  });
}
