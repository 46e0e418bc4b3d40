import type { Turns } from '../../../model/good-feed.js';
import { isObject, keysIn, type Members, type Row } from '../../payload.js';
import { eachMade } from '../../turns.js';

/** Levels of a record that are looked into. */
const deepest = 6;

const numbers = /^\$number(?:Long|Int|Double|Decimal)$/;

/** The value that MongoDB's Extended JSON says the type of (`{"$numberLong": "7"}`, `{"$date": {"$numberLong": "1714521600000"}}`, `{"$oid": "…"}`); undefined for any other object. See https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/. */
function plainValue(value: Members): string | number | undefined {
  const [name, ...others] = keysIn(value);
  if (name === undefined || others.length > 0) return undefined;
  const inner = value[name];
  if (numbers.test(name)) return typeof inner === 'string' && inner.trim() !== '' && Number.isFinite(Number(inner)) ? Number(inner) : undefined;
  if (name === '$oid') return typeof inner === 'string' ? inner : undefined;
  if (name !== '$date') return undefined;
  const time = isObject(inner) ? plainValue(inner) : inner;
  const date = typeof time === 'number' ? new Date(time) : undefined;
  return date && Number.isFinite(date.getTime()) ? date.toISOString() : typeof time === 'string' ? time : undefined;
}

function withPlain(value: unknown, depth: number): unknown {
  if (depth > deepest || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly unknown[]).map((entry) => withPlain(entry, depth + 1));
  return plainValue(value as Members) ?? Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withPlain(entry, depth + 1)]));
}

const holdsTyped = (value: unknown, depth: number): boolean =>
  isObject(value) && (plainValue(value) !== undefined || (depth < 2 && keysIn(value).slice(0, 200).some((name) => holdsTyped(value[name], depth + 1))));

/** Records of MongoDB with plain values; others stay as they are. */
export async function withPlainValues(rows: readonly Row[], turns: Turns): Promise<readonly Row[]> {
  if (!rows.slice(0, 20).some(({ members }) => holdsTyped(members, 0))) return rows;
  return eachMade(rows, turns, (row) => ({ ...row, members: withPlain(row.members, 0) as Members }));
}
