import { isObject, keysIn, member, type Row } from '../../payload.js';
import type { Turns } from '../../../model/good-feed.js';
import { eachRow } from '../../turns.js';
import type { Column } from './columns.js';
import { meaningOf } from './words.js';

/** Lists of the times at which something takes place. */
const lists = /^(?:event_?)?(?:instances|occurrences|occurences|timings|dates|performances|showings|showtimes|slots)$/i;

/** The members of a record that are such lists, with the first of each. */
const timesOf = ({ members }: Row): readonly (readonly [name: string, list: readonly unknown[]])[] =>
  keysIn(members).slice(0, 400).flatMap((name) => { const list = members[name]; return lists.test(name) && Array.isArray(list) && isObject(list[0]) ? [[name, list] as const] : []; });

/** Where records without a start of their own list the times at which they take place (`[{"start": …}]`, `[{"event_instance": {"start": …}}]`), the members that tell when the first of them begins and ends. */
export function occurrencesIn(sample: readonly Row[]): readonly Column[] {
  const [name, list] = sample.flatMap(timesOf)[0] ?? [];
  if (name === undefined || list === undefined) return [];
  const first = list[0] as Readonly<Record<string, unknown>>;
  const only = keysIn(first).length === 1 && isObject(member(first, keysIn(first)[0]!)) ? keysIn(first)[0]! : undefined;
  const inner = only === undefined ? first : member(first, only) as Readonly<Record<string, unknown>>;
  const path = only === undefined ? `${name}.0` : `${name}.0.${only}`;
  return (['start', 'end'] as const).flatMap((meaning) => {
    const found = keysIn(inner).slice(0, 100).find((own) => meaningOf(own)?.meaning === meaning && typeof inner[own] !== 'object');
    return found === undefined ? [] : [{ path: `${path}.${found}`, meaning, confidence: 0.7 }];
  });
}

/** How many records list more than the one time that a path leads to. */
export async function withMoreThanOne(rows: readonly Row[], path: string, turns: Turns): Promise<number> {
  const name = path.slice(0, path.indexOf('.0.'));
  let count = 0;
  await eachRow(rows, turns, ({ members }) => {
    const list = member(members, name);
    if (Array.isArray(list) && list.length > 1) count++;
  });
  return count;
}
