import type { Problem } from '../../model/feed.js';
import { below, isObject, keysIn, kindOf, member, pointerOf, type Members } from '../payload.js';
import { meaningOf, type Meaning } from '../formats/plain-names/words.js';
import type { Place } from '../../model/pointer.js';
import { rowOf, type Envelope } from './envelope.js';
import { plainLists, unlikeColumns } from './tables.js';

/** Members in which servers wrap one record. */
const wrappers = ['data', 'result', 'record', 'item'];
/** What a record of ours has and what describes a list of records does not. */
const telling: ReadonlySet<Meaning> = new Set<Meaning>(['countries', 'lat', 'point', 'place', 'end', 'budget', 'sectors', 'organisations', 'beneficiaries', 'objectives', 'votes']);
const weak: ReadonlySet<Meaning> = new Set<Meaning>(['start', 'status', 'kind', 'issues', 'url', 'summary', 'contact']);

/** Score of a record that may as well be what is around several lists of records. */
const unsure = 0.1;

/** Lists of what belongs to a record: files of a data set (CKAN's `package_show`, DCAT), pictures, links. */
const attachments = /^(?:resources|distributions?|attachments|documents|files|images|photos|media|links|extras|translations|assignees|reviewers|authors|creators|contributors|trackers|issueTypes|versions|components|contacts|contactPoints?|otherNames|groups)$/i;

/** Whether it has a number, or a word with one, for its key, which what is around lists of other things seldom has. */
const hasKey = (value: Members): boolean => ['id', 'ID', 'Id', '_id', 'uid', 'guid', 'GUID'].some((name) => { const key = member(value, name); return typeof key === 'number' || (typeof key === 'string' && key.length <= 300 && /^\S*\d\S*$/.test(key)); });

/** Names of the lists of objects in a record that are told of, since the records could be in one of them. */
const listsIn = (value: Members): readonly string[] => keysIn(value).slice(0, 200).filter((name) => { const inner = value[name]; return Array.isArray(inner) && inner.length > 0 && inner.every(isObject) && !attachments.test(name) && meaningOf(name) === undefined; });

/**
 * How surely an object is a record, by the names of its members: it has a title, and something that tells where, when or with whom; or a key, where it is all that the document holds. Undefined
 * if it is none.
 */
function likeness(value: unknown, isAll = false): number | undefined {
  if (!isObject(value)) return undefined;
  // A table in columns is no record, and neither is one that misses some cells.
  const columns = plainLists(value);
  if (columns && unlikeColumns(columns) !== undefined && keysIn(columns).some((name) => meaningOf(name)?.meaning === 'title' && columns[name]!.length > 1)) return undefined;
  const meanings = new Map<Meaning, string>();
  let lists = 0;
  for (const name of keysIn(value).slice(0, 200)) {
    const inner = value[name];
    if (inner === null || inner === '' || (Array.isArray(inner) && inner.length === 0)) continue;
    const meaning = meaningOf(name)?.meaning;
    // A list of objects without a meaning may well be the records that this object is around.
    if (Array.isArray(inner) && inner.length > 0 && inner.every(isObject) && (meaning === undefined || meaning === 'title' || meaning === 'summary')) lists += attachments.test(name) ? 0 : 1;
    else if (meaning !== undefined) meanings.set(meaning, name);
  }
  const title = meanings.get('title');
  if (title === undefined || typeof value[title] === 'number') return undefined;
  const strong = [...meanings.keys()].filter((meaning) => telling.has(meaning)).length;
  if (lists === 0) return strong > 0 || [...meanings.keys()].filter((meaning) => weak.has(meaning)).length > (isAll && hasKey(value) ? 0 : 1) ? 0.35 : undefined;
  // As likely as that the list in it holds the records: then nobody guesses.
  if (strong > 1) return 0.3;
  // Several lists under a key and a title of its own are what belongs to it, as a publication has its authors and places: read where nothing else fits, and told.
  return lists > 1 && hasKey(value) && (strong > 0 || [...meanings.keys()].filter((meaning) => weak.has(meaning)).length > 1) ? unsure : undefined;
}

/** The name of the one member of an object that has no other. */
const onlyMember = (value: unknown): readonly string[] => { const names = isObject(value) ? keysIn(value) : []; return names.length === 1 ? names : []; };

function recordOf(json: unknown): { readonly record: Members; readonly place: (root: Place) => Place; readonly score: number } | undefined {
  // A document with but one member is what it is wrapped in, whatever that is called: {"event": {…}}.
  const only = onlyMember(json);
  for (const name of ['', ...wrappers, ...only]) {
    const found = name === '' ? json : member(json, name);
    const path = name === '' ? [] : [name];
    const attributes = name === 'data' ? member(found, 'attributes') : undefined;
    const score = likeness(attributes) ?? likeness(found, only.includes(name));
    if (score !== undefined) return { record: found as Members, place: (root) => below(root, ...path), score };
    // As GraphQL answers: {"data": {"project": {…}}}.
    for (const inner of name === '' ? [] : onlyMember(found)) {
      const record = member(found, inner);
      const within = likeness(record, true);
      if (within !== undefined) return { record: record as Members, place: (root) => below(root, ...path, inner), score: within };
    }
  }
  // A page of Drupal's REST interface: every field is a list of values.
  if ([member(json, 'title') ?? member(json, 'name'), member(json, 'uuid')].every((field) => Array.isArray(field) && field.length > 0 && isObject(field[0]) && typeof field[0]['value'] === 'string')) return { record: json as Members, place: (root) => root, score: 0.35 };
  // Repositories of publications keep what a record is in its metadata, and what it is for them beside.
  const described = member(json, 'metadata');
  return typeof member(described, 'title') === 'string' && isObject(member(json, 'links')) ? { record: json as Members, place: (root) => root, score: 0.35 } : undefined;
}

/** A single record, as many servers give it at the record's own address, alone or in `data`. */
export const loneRecord: Envelope = {
  name: 'lone-record',
  detect: (json) => recordOf(json)?.score ?? `it is ${kindOf(json)}, and no single record with a title and a country, a place or a date`,
  async open(json, root) {
    const { record, place, score } = recordOf(json)!;
    const lists = score === unsure ? listsIn(record).slice(0, 8).join(', ') : '';
    const problems: Problem[] = lists === '' ? [] : [{ severity: 'warning', path: pointerOf(place(root)), message: `The document is shown as one record; its lists (${lists}) are not shown. If the records are in one of them, a mapping can say which.` }];
    return { rows: [rowOf(record, place(root), { inner: 'attributes' })], problems };
  },
};
