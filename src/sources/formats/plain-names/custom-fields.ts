import type { Turns } from '../../../model/good-feed.js';
import { at, isObject, keysIn, withMembers, type Members, type Row } from '../../payload.js';
import { eachMade } from '../../turns.js';

/** Members in which systems list the fields that a site has added, each with its name and its value. */
const lists = /^(?:custom|content|additional|extra)_?fields?$/i;
const names = ['label', 'name', 'field_name', 'title'];
const values = ['display_value', 'value', 'contentFieldValue.data', 'contentFieldValue.link', 'text'];
/** Fields of a record that are looked at. */
const mostFields = 200;

/** The first of some paths at which there is a value. */
function firstAt(entry: Members, paths: readonly string[]): unknown {
  for (const path of paths) {
    const found = at(entry, path);
    if (found !== undefined && found !== null && found !== '') return found;
  }
  return undefined;
}

/** Names of members that were met, and whether they are such lists: records of one source share theirs. */
type Known = Map<string, boolean>;

const isListName = (name: string, known: Known): boolean => {
  const found = known.get(name);
  if (found !== undefined) return found;
  const is = lists.test(name);
  known.set(name, is);
  return is;
};

/** The fields that a record lists, by their names, where it has no member of that name; undefined where it lists none. */
function fieldsOf(members: Members, known: Known): Map<string, unknown> | undefined {
  let found: Map<string, unknown> | undefined;
  for (const name of keysIn(members)) {
    const list = isListName(name, known) ? members[name] : undefined;
    if (!Array.isArray(list)) continue;
    for (const entry of (list as readonly unknown[]).slice(0, mostFields)) {
      const label = isObject(entry) ? firstAt(entry, names) : undefined;
      const value = typeof label === 'string' && label.trim() !== '' && !Object.hasOwn(members, label) ? firstAt(entry as Members, values) : undefined;
      if (value !== undefined) (found ??= new Map<string, unknown>()).set((label as string).trim(), value);
    }
  }
  return found;
}

/** Records whose added fields stand in a list (`[{"name": "Country", "value": "Ghana"}]`, as Redmine, Asana, Trumba and Liferay have them) with these fields as members. Other records stay as they are. */
export async function withCustomFields(rows: readonly Row[], turns: Turns): Promise<readonly Row[]> {
  const known: Known = new Map();
  if (!rows.slice(0, 20).some(({ members }) => fieldsOf(members, known))) return rows;
  return eachMade(rows, turns, (row) => {
    const fields = fieldsOf(row.members, known);
    return fields ? { ...row, members: withMembers(row.members, fields) } : row;
  });
}
