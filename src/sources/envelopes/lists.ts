import { byLink, byOffset, byPage, byToken, byTransferLimit, firstOf, usual, withQuery, type NextPage } from '../paging/next.js';
import type { Turns } from '../../model/good-feed.js';
import type { Place } from '../../model/pointer.js';
import { at, below, isObject, keysIn, kindOf, member, type Members, type Row } from '../payload.js';
import { meaningOf } from '../formats/plain-names/words.js';
import { eachMade, eachRow } from '../turns.js';
import { count, rowsOf, type Envelope } from './envelope.js';

interface ListShape {
  readonly name: string;
  /** Path of the list of records. */
  readonly list: string;
  /** Members beside it that tell this envelope from others, as paths; all must be there. */
  readonly beside?: string;
  /** Any one of these members beside it tells as well. */
  readonly either?: string;
  /** Path, in each of the first records, that must be there. */
  readonly inner?: string;
  /** Path of the number of records in all pages. */
  readonly total?: string;
  readonly score: number;
  readonly next?: NextPage;
  /** What a row comes to; undefined for what is no record. */
  readonly shape?: (row: Row) => Row | undefined;
}

/** Records looked at to tell an envelope. */
const sample = 10;

/** An envelope that keeps its records in one list, told by the members around it. */
export function listEnvelope({ name, list, beside = '', either = '', inner, total, score, next, shape }: ListShape): Envelope {
  const needed = beside.split(' ').filter(Boolean);
  const choices = either.split(' ').filter(Boolean);
  return {
    name,
    detect(json) {
      const found = at(json, list);
      if (!Array.isArray(found)) return `it has no list ${list}`;
      const missing = needed.find((path) => at(json, path) === undefined);
      if (missing !== undefined) return `it has no member ${missing}`;
      if (choices.length > 0 && choices.every((path) => at(json, path) === undefined)) return `it has none of the members ${choices.join(', ')}`;
      const records = found.slice(0, sample).filter(isObject);
      if (inner !== undefined && !records.some((record) => isObject(at(record, inner)))) return `its records have no object ${inner}`;
      return score;
    },
    async open(json, root, turns) {
      const found = await rowsOf(at(json, list) as readonly unknown[], below(root, ...list.split('.')), turns, { inner });
      const rows = shape ? (await eachMade(found.rows, turns, shape)).filter((row) => row !== undefined) : found.rows;
      return { ...found, rows, total: total === undefined ? undefined : firstCount(json, total) };
    },
    ...(next && { next }),
  };
}

/** The first of some members, separated by spaces, that is a count. */
function firstCount(json: unknown, paths: string): number | undefined {
  for (const path of paths.split(' ')) {
    const found = count(at(json, path)) ?? count(at(json, `${path}.value`));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** CKAN keeps sending a next link after the last record, and its links are relative to the site's root. */
const byCkan: NextPage = (page) => (page.total !== undefined && page.before + page.rows >= page.total ? undefined : byOffset('offset')(page));

const bySize = (start: string, rows: string): NextPage => (page) => {
  const next = byOffset(start)(page);
  return next === undefined ? undefined : withQuery(next, { [rows]: page.rows });
};

/** The members of a record in version 2 of OData, whose lists stand in objects: `{"Sector": {"results": ["Bricks"]}}`. */
function withLists(row: Row): Row {
  const results = (value: unknown): readonly unknown[] | undefined => {
    const list = member(value, 'results');
    return Array.isArray(list) ? (list as readonly unknown[]) : undefined;
  };
  const entries = Object.entries(row.members);
  if (!entries.some(([, value]) => results(value))) return row;
  return { ...row, members: Object.fromEntries(entries.map(([name, value]) => [name, results(value) ?? value])) };
}

/** Known envelopes of one list, the surest first. */
export const lists: readonly Envelope[] = [
  listEnvelope({ name: 'ckan', list: 'result.records', score: 0.95, total: 'result.total', next: byCkan }),
  listEnvelope({ name: 'ckan-search', list: 'result.results', beside: 'result.count', score: 0.95, total: 'result.count', next: bySize('start', 'rows') }),
  listEnvelope({ name: 'reliefweb', list: 'data', inner: 'fields', beside: 'totalCount', score: 0.95, total: 'totalCount', next: firstOf(byLink, byOffset('offset')) }),
  listEnvelope({ name: 'un-sdg', list: 'data', beside: 'totalElements totalPages pageNumber', score: 0.97, total: 'totalElements', next: byPage('page', ({ json }) => count(at(json, 'totalPages'))) }),
  listEnvelope({ name: 'hpc', list: 'data.plans', score: 0.9 }),
  listEnvelope({ name: 'hpc-flows', list: 'data.flows', score: 0.9, total: 'meta.count', next: byLink }),
  listEnvelope({ name: 'django-rest', list: 'results', beside: 'count', either: 'next previous', score: 0.9, total: 'count', next: byLink }),
  listEnvelope({ name: 'opendatasoft', list: 'results', beside: 'total_count', score: 0.9, total: 'total_count', next: byOffset('offset') }),
  listEnvelope({ name: 'opendatasoft-v1', list: 'records', inner: 'fields', beside: 'nhits', score: 0.95, total: 'nhits', next: byOffset('start') }),
  listEnvelope({ name: 'opendatasoft-v2', list: 'records', inner: 'record.fields', score: 0.95, total: 'total_count', next: firstOf(byLink, byOffset('offset')) }),
  listEnvelope({ name: 'couchdb', list: 'rows', inner: 'doc', shape: (row) => (String(member(row.members, '_id')).startsWith('_design/') ? undefined : row), beside: 'total_rows', score: 0.9, total: 'total_rows', next: byOffset('skip') }),
  listEnvelope({ name: 'airtable', list: 'records', inner: 'fields', score: 0.8, next: byToken('offset', 'offset') }),
  listEnvelope({ name: 'unesco-uis', list: 'records', beside: 'indicatorMetadata', score: 0.95 }),
  listEnvelope({ name: 'seatable', list: 'results', beside: 'metadata success', score: 0.9 }),
  listEnvelope({ name: 'odata-v2', list: 'd.results', shape: withLists, score: 0.9, total: 'd.__count', next: byLink }),
  listEnvelope({ name: 'solr', list: 'response.docs', score: 0.95, total: 'response.numFound', next: bySize('start', 'rows') }),
  listEnvelope({ name: 'elasticsearch', list: 'hits.hits', score: 0.9, inner: '_source', total: 'hits.total', next: firstOf(byLink, byOffset('from')) }),
  listEnvelope({ name: 'elasticsearch-like', list: 'hits.hits', score: 0.8, total: 'hits.total', next: usual }),
  listEnvelope({ name: 'arcgis', list: 'features', inner: 'attributes', score: 0.9, next: byTransferLimit }),
  listEnvelope({ name: 'json-feed', list: 'items', beside: 'version', either: 'feed_url home_page_url title', score: 0.9, next: byLink }),
  listEnvelope({ name: 'iati-dflat', list: '/iati-activities/iati-activity', score: 0.97 }),
  listEnvelope({ name: 'iati-xml', list: 'iati-activities.iati-activity', score: 0.97 }),
  listEnvelope({ name: 'iati-datastore-1', list: 'iati-activities', score: 0.97, total: 'total-count', next: byOffset('offset') }),
  listEnvelope({ name: 'the-events-calendar', list: 'events', beside: 'rest_url', score: 0.9, total: 'total', next: byLink }),
  listEnvelope({ name: 'google-list', list: 'items', beside: 'kind', either: 'etag nextPageToken nextSyncToken timeZone', score: 0.9, next: byToken('nextPageToken', 'pageToken') }),
  listEnvelope({ name: 'ror', list: 'items', beside: 'number_of_results', score: 0.9, total: 'number_of_results', next: byPage('page', ({ json }) => { const total = count(at(json, 'number_of_results')); return total === undefined ? undefined : Math.ceil(total / 20); }) }),
  listEnvelope({ name: 'wikirate', list: 'items', either: 'ancestors requested_at', score: 0.85, total: 'paging.total', next: byLink }),
  listEnvelope({ name: 'hydra', list: 'member', beside: 'totalItems', score: 0.9, total: 'totalItems', next: usual }),
  listEnvelope({ name: 'hydra-prefixed', list: 'hydra:member', score: 0.9, total: 'hydra:totalItems', next: usual }),
  listEnvelope({ name: 'json-ld-graph', list: '@graph', score: 0.9 }),
];

/** A list of records and nothing around it: Socrata, WordPress and many others. */
export const bare: Envelope = {
  name: 'bare-array',
  detect(json) {
    if (!Array.isArray(json)) return `it is ${kindOf(json)}`;
    // An empty list is what many servers answer when nothing fits a question.
    return json.length === 0 || json.some(isObject) ? 0.5 : 'it is a list without objects';
  },
  open: (json, root, turns) => rowsOf(json as readonly unknown[], root, turns),
  next: usual,
};

/** World Bank: facts of the page, then the records. */
export const metaAndRows: Envelope = {
  name: 'meta-and-rows',
  detect(json) {
    if (!Array.isArray(json) || json.length !== 2) return 'it is no list of two';
    return isObject(json[0]) && at(json, '0.total') !== undefined && (Array.isArray(json[1]) || json[1] === null) ? 0.95 : 'it is no pair of an object with a total and a list';
  },
  open: async (json, root, turns) => ({ ...(await rowsOf((at(json, '1') ?? []) as readonly unknown[], below(root, 1), turns)), total: count(at(json, '0.total')) }),
  next: byPage('page', ({ json }) => count(at(json, '0.pages'))),
};

/** Objects keyed by their ids. */
export const keyed: Envelope = {
  name: 'keyed-by-id',
  detect(json) {
    const strange = notKeyed(json);
    return strange ?? 0.4;
  },
  open: async (json, root, turns) => ({ rows: await rowsByKey(json as Members, root, turns), problems: [] }),
};

/** Whether each of some members is an object that says its own key once more (`{"P1": {"id": "P1", …}}`): that is a record, be it alone or unlike the others. */
function areKeyedByOwnIds(json: Members, keys: readonly string[]): boolean {
  const ownKey = (key: string): boolean => ['id', 'uid', 'key', 'code'].some((name) => { const told = member(member(json, key), name); return told === key || (typeof told === 'number' && String(told) === key); });
  const filled = keys.filter((key) => { const record = member(json, key); return !isObject(record) || keysIn(record).length > 0; });
  return filled.length > 0 && filled.every(ownKey);
}

/** Why an object is none of records by their ids; undefined if it is one. */
function notKeyed(json: unknown): string | undefined {
  if (!isObject(json)) return `it is ${kindOf(json)}`;
  const keys = keysIn(json);
  const first = keys.slice(0, 50);
  if (areKeyedByOwnIds(json, first)) return undefined;
  if (keys.length < 2) return 'it has fewer than two members';
  const stranger = first.find((key) => !isObject(member(json, key)));
  if (stranger !== undefined) return 'its members are not all objects';
  // Records of one kind share most of their members; the parts of a document do not.
  const names = first.map((key) => new Set(Object.keys(member(json, key) as object)));
  const shared = [...names[0]!].filter((name) => names.filter((set) => set.has(name)).length > names.length / 2).length;
  return shared > 0 && shared >= names[0]!.size / 2 ? undefined : 'the objects in it have too few members in common';
}

async function rowsByKey(json: Members, root: Place, turns: Turns): Promise<readonly Row[]> {
  const rows: Row[] = [];
  await eachRow(keysIn(json), turns, (key) => {
    const place = below(root, key);
    const members = member(json, key);
    // The key is the id, unless the record has one of its own.
    if (isObject(members) && keysIn(members).length > 0) rows.push({ members, place, ...(!Object.hasOwn(members, 'id') && { wrapper: { id: key }, wrapperPlace: place }) });
  });
  return rows;
}

/** Members of a document in which records are keyed by their ids; none where there is a list of records. */
function keyedMembers(json: unknown): readonly string[] {
  if (!isObject(json)) return [];
  const names = keysIn(json).slice(0, 100);
  if (names.some((name) => Array.isArray(json[name]) && (json[name] as readonly unknown[]).some(isObject))) return [];
  // Parts of a document are objects too, but hold no words or numbers of their own.
  const isPlain = (record: unknown): boolean => isObject(record) && Object.values(record).some((value) => typeof value === 'string' || typeof value === 'number');
  // Beside records the World Bank has an object with nothing in it.
  const isBare = (record: unknown): boolean => isObject(record) && keysIn(record).length === 0;
  return names.filter((name) => notKeyed(json[name]) === undefined && keysIn(json[name] as Members).slice(0, 10).every((key) => isPlain(member(json[name], key)) || isBare(member(json[name], key))));
}

/** Whether all records that are kept by their ids have a title in words. */
const haveTitles = (records: Members): boolean => keysIn(records).slice(0, sample).every((key) => {
  const record = member(records, key) as Members;
  return keysIn(record).length === 0 || keysIn(record).slice(0, 100).some((name) => typeof record[name] === 'string' && meaningOf(name)?.meaning === 'title');
});

/** Records by their ids in one member of a document, as the World Bank's projects and Firebase have them: `{"total": 2, "projects": {"P1": {…}}}`. */
export const keyedInside: Envelope = {
  name: 'keyed-inside',
  detect(json) {
    const found = keyedMembers(json);
    // Records with titles are surer than a list that one of them happens to hold.
    if (found.length === 1) return haveTitles(member(json, found[0]!) as Members) ? 0.32 : 0.25;
    return found.length === 0 ? 'it has no one member that holds records by their ids' : `its records may be in any of ${found.slice(0, 8).join(', ')}; a mapping can say which`;
  },
  async open(json, root, turns) {
    const name = keyedMembers(json)[0]!;
    const rows = await rowsByKey(member(json, name) as Members, below(root, name), turns);
    const total = ['total', 'count', 'totalCount', 'numFound'].map((path) => count(at(json, path))).find((number) => number !== undefined);
    return { rows, problems: [], total: total !== undefined && total >= rows.length ? total : undefined };
  },
  next: usual,
};
