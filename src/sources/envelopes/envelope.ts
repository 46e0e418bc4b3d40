import type { Problem } from '../../model/feed.js';
import type { Turns } from '../../model/good-feed.js';
import type { Place } from '../../model/pointer.js';
import type { Detection } from '../formats/index.js';
import type { NextPage } from '../paging/next.js';
import { at, below, isObject, kindOf, pointerOf, type Members, type Row } from '../payload.js';
import { eachRow } from '../turns.js';

/** What an envelope holds. */
export interface Contents {
  readonly rows: readonly Row[];
  /** Records that there are in all pages, where the payload says so. */
  readonly total?: number | undefined;
  /** Entries that are no records, and records that the server says it left out. */
  readonly problems: readonly Problem[];
}

/** Where the records of a payload are, and how its pages follow one another. */
export interface Envelope {
  readonly name: string;
  /** Looks at the payload's shape, never at its address; cheap, and never throws on data. */
  detect(json: unknown): Detection;
  /** The records, found in slices; only called where `detect` gave a score. */
  open(json: unknown, root: Place, turns: Turns): Promise<Contents>;
  /** Address of the page after this one, where the envelope has a way of its own to say so; else the usual ones are tried. */
  readonly next?: NextPage;
}

/** How a list of entries is made into records. */
export interface Unwrap {
  /** Member of each entry that holds the record's own members; an entry without it is its own. */
  readonly inner?: string | undefined;
  /** Whether an entry without that member has no members of its own instead. */
  readonly orNone?: boolean;
}

/** The rows of a list; what is no object is reported, since it cannot be shown. */
export async function rowsOf(list: readonly unknown[], place: Place, turns: Turns, unwrap: Unwrap = {}): Promise<Contents> {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  await eachRow(list, turns, (entry, key) => {
    const own: Place = { around: place, key };
    if (isObject(entry)) rows.push(rowOf(entry, own, unwrap));
    else if (problems.length < mostStrays) problems.push({ severity: 'error', path: pointerOf(own), message: `Expected a record, which is an object, met ${kindOf(entry)}; left out.` });
  });
  return { rows, problems };
}

/** Entries that are no records and that are listed one by one. */
const mostStrays = 1000;

export function rowOf(entry: Members, place: Place, { inner, orNone }: Unwrap = {}): Row {
  const members = inner === undefined ? undefined : at(entry, inner);
  if (isObject(members)) return { members, place: below(place, ...inner!.split('.')), wrapper: entry, wrapperPlace: place };
  return orNone ? { members: {}, place, wrapper: entry, wrapperPlace: place } : { members: entry, place };
}

/** A finite count from a number or from digits; servers send both. */
export function count(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined;
}
