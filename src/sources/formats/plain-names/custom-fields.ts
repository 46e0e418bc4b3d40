import type { Turns } from '../../../model/good-feed.js';
import { at, isObject, keysIn, member, type Row } from '../../payload.js';
import { eachMade } from '../../turns.js';

/** Members in which systems list the fields that a site has added, each with its name and its value. */
const lists = /^(?:custom|content|additional|extra)_?fields?$/i;
const names = ['label', 'name', 'field_name', 'title'];
const values = ['display_value', 'value', 'contentFieldValue.data', 'contentFieldValue.link', 'text'];
/** Fields of a record that are looked at. */
const mostFields = 200;

const first = (entry: unknown, paths: readonly string[]): unknown => paths.map((path) => at(entry, path)).find((found) => found !== undefined && found !== null && found !== '');

/** The fields that a record lists, by their names. */
function fieldsOf({ members }: Row): readonly (readonly [string, unknown])[] {
  return keysIn(members).slice(0, 400).filter((name) => lists.test(name)).flatMap((name) => {
    const list = member(members, name);
    if (!Array.isArray(list)) return [];
    return (list as readonly unknown[]).slice(0, mostFields).flatMap((entry) => {
      const [label, value] = isObject(entry) ? [first(entry, names), first(entry, values)] : [];
      return typeof label === 'string' && label.trim() !== '' && value !== undefined && !Object.hasOwn(members, label) ? [[label.trim(), value] as const] : [];
    });
  });
}

/** Records whose added fields stand in a list (`[{"name": "Country", "value": "Ghana"}]`, as Redmine, Asana, Trumba and Liferay have them) with these fields as members. Other records stay as they are. */
export async function withCustomFields(rows: readonly Row[], turns: Turns): Promise<readonly Row[]> {
  if (rows.slice(0, 20).every((row) => fieldsOf(row).length === 0)) return rows;
  return eachMade(rows, turns, (row) => {
    const fields = fieldsOf(row);
    return fields.length === 0 ? row : { ...row, members: { ...row.members, ...Object.fromEntries(fields) } };
  });
}
