/**
 * Where something stood in the document as it came, for problems. A pointer is only
 * spelled out when one is wanted: while reading, a place is a link to the place around it.
 */

export interface Place {
  /** Undefined for the document itself. */
  readonly around?: Place;
  readonly key: string | number;
  /** For a record that came in columns; `coordinates` if its one location did so too. */
  readonly columns?: Columns | undefined;
}

export type Columns = 'columns' | 'coordinates';

/** The column that each member of a location comes from. */
const coordinateColumns = new Map<unknown, string>([['name', 'place'], ['lat', 'lat'], ['lon', 'lon'], ['precision', 'precision']]);

/** The columns that make up one location, with the location's member that each gives. */
export const locationColumns: ReadonlyMap<string, string> = new Map([...coordinateColumns].map(([member, column]) => [column, String(member)]));

/** Keys of a record in columns are turned round: `title` of record 3 is entry 3 of column `title`; the record itself is nowhere but in all of them. */
function inColumns({ key, columns }: Place, [member, ...rest]: readonly (string | number)[]): readonly (string | number)[] {
  if (member === undefined) return ['columns'];
  if (columns === 'coordinates' && member === 'locations') return ['columns', coordinateColumns.get(rest[1]) ?? 'lat', key];
  return ['columns', member, key, ...rest];
}

/** JSON Pointer (RFC 6901) to a place, or to what is under `keys` in it. */
export function pointerTo(place: Place, ...keys: readonly (string | number)[]): string {
  let trail = keys;
  for (let at = place; at.around; at = at.around) trail = at.columns ? inColumns(at, trail) : [at.key, ...trail];
  return trail.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** Lists that lost entries in reading: the index at which each entry that is left had come, or that they came in columns. */
const origins = new WeakMap<object, readonly number[] | Columns>();

export function rememberOrigin(list: object, origin: readonly number[] | Columns): void {
  origins.set(list, origin);
}

/** The place in the document, as it came, of an entry of a list that was read. */
export function entryOf(list: Place, read: object, index: number): Place {
  const origin = origins.get(read);
  if (typeof origin === 'object') return { around: list, key: origin[index] ?? index };
  return { around: list, key: index, columns: origin };
}
