import { pointerTo, type Place } from '../model/pointer.js';
import type { Problem } from '../model/feed.js';

export type Members = Readonly<Record<string, unknown>>;

/** One record of a payload, wherever its envelope keeps it. */
export interface Row {
  /** The record's own members. */
  readonly members: Members;
  /** Where those members stand in the payload. */
  readonly place: Place;
  /**
   * The object around them, where the envelope has one: the JSON:API resource around `attributes`, the GeoJSON feature
   * around `properties`, the hit around `_source`. It is where an id or a geometry may be found.
   */
  readonly wrapper?: Members;
  readonly wrapperPlace?: Place;
}

/** One answer of the server, as it came. */
export interface Page {
  readonly json: unknown;
  /** Root of every place in it: its key is empty for the first page, else the page's address. */
  readonly root: Place;
  readonly rows: readonly Row[];
}

/** What an endpoint gave: every page, and the records of all of them in order. */
export interface Payload {
  /** Name of the envelope; `none` where a document is no list of records. */
  readonly envelope: string;
  /** The first page as it came. */
  readonly json: unknown;
  readonly pages: readonly Page[];
  readonly rows: readonly Row[];
  /** Records that there are, where the payload says so. */
  readonly total?: number;
  /** What the envelope or the paging could not use. */
  readonly problems: readonly Problem[];
}

export const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own member of an object; undefined for anything else, so that a prototype is never read. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** What is at a path of own members, written with dots: `result.records`. A number is an entry of a list; a last name may have dots in it. */
export function at(value: unknown, path: string): unknown {
  let found = value;
  let rest = path;
  while (rest !== '') {
    if (isObject(found) && Object.hasOwn(found, rest)) return found[rest];
    const dot = rest.indexOf('.');
    const name = dot < 0 ? rest : rest.slice(0, dot);
    found = Array.isArray(found) ? (/^\d{1,9}$/.test(name) ? found[Number(name)] : undefined) : member(found, name);
    if (found === undefined || found === null) return undefined;
    rest = dot < 0 ? '' : rest.slice(dot + 1);
  }
  return found;
}

const keysByObject = new WeakMap<object, readonly string[]>();

/** Members from which on it takes longer to list them than to look up a list. A weak map of all records would take the garbage collector tens of milliseconds at a time. */
const many = 256;

/** Names of an object's own members; of an object of very many listed once, since that takes longer than most else that is asked of it. */
export function keysIn(value: object): readonly string[] {
  const known = keysByObject.get(value);
  if (known) return known;
  const keys = Object.keys(value);
  if (keys.length > many) keysByObject.set(value, keys);
  return keys;
}

/** A value's kind, for a sentence. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? `a list of ${value.length}` : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** The place of a path of members below another place. */
export function below(around: Place, ...keys: readonly (string | number)[]): Place {
  return keys.reduce<Place>((place, key) => ({ around: place, key }), around);
}

/** Place of a row of a table in columns: a member of it is the row's entry in the column of that name. */
export interface RowInColumns extends Place {
  readonly around: Place;
  readonly key: number;
  readonly turned: true;
}

/** Place of the members of a resource, with the names of those that are its relations: what they are read from stands elsewhere. */
export interface RowWithRelations extends Place {
  readonly around: Place;
  readonly relations: ReadonlySet<string>;
  /** Member of the resource in which the relations stand. */
  readonly relationsIn: string;
}

const isTurned = (place: Place): place is RowInColumns => 'turned' in place;

/** The page that a place is in: its key is empty in the first one, and the page's address in others. */
export function rootOf(place: Place): Place {
  let root = place;
  while (root.around) root = root.around;
  return root;
}

/**
 * Where a place is, for a problem: a JSON Pointer (RFC 6901), for further pages after the page's address, as a URI
 * fragment (section 6 there): `https://example.org/items?page=2#/results/3`.
 */
export function pointerOf(place: Place, ...keys: readonly (string | number)[]): string {
  const [name, ...rest] = keys;
  const related = 'relations' in place ? (place as RowWithRelations) : undefined;
  if (related && name !== undefined && related.relations.has(String(name))) return pointerOf(related.around, related.relationsIn, name);
  const pointer = !isTurned(place) ? pointerTo(place, ...keys) : name === undefined ? pointerTo(place.around) : pointerTo(place.around, name, place.key, ...rest);
  const { key: page } = rootOf(place);
  return page === '' ? pointer : `${page}#${encodeURI(pointer.replace(/\p{Cs}/gu, '\ufffd'))}`;
}
