import { at, below, isObject, member, type Members, type Row } from '../payload.js';
import { byToken } from '../paging/next.js';
import { eachMade, eachRow } from '../turns.js';
import { rowsOf, type Envelope } from './envelope.js';

/** How deep values in values are looked into. */
const deepest = 6;

const typed = /^(?:string|integer|double|boolean|timestamp|reference|bytes|null|geoPoint|array|map)Value$/;

/** Whether a value says its type, as in `{"integerValue": "7"}`. */
function isTyped(value: unknown): value is Members {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return names.length === 1 && typed.test(names[0]!);
}

/** A value of Firestore as JSON writes it (cloud.google.com/firestore/docs/reference/rest/v1/Value). */
function untyped(value: unknown, depth = 0): unknown {
  if (!isTyped(value) || depth > deepest) return value;
  const [name = ''] = Object.keys(value);
  const inner = value[name];
  if (name === 'arrayValue') return [at(inner, 'values') ?? []].flat().map((entry) => untyped(entry, depth + 1));
  if (name === 'mapValue') return fieldsOf(member(inner, 'fields'), depth + 1);
  if (name === 'geoPointValue') return { lat: member(inner, 'latitude') ?? 0, lon: member(inner, 'longitude') ?? 0 };
  if (name === 'integerValue' && typeof inner === 'string' && /^-?\d{1,15}$/.test(inner)) return Number(inner);
  return name === 'nullValue' ? null : inner;
}

const fieldsOf = (fields: unknown, depth = 0): Members => (isObject(fields) ? Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, untyped(value, depth)])) : {});

const hasTypedFields = (entry: unknown): boolean => isObject(member(entry, 'fields')) && Object.values(member(entry, 'fields') as Members).every(isTyped) && typeof member(entry, 'name') === 'string';

/** Documents of Firestore: listed (`documents`), or found by a query, each in an entry of a bare list. */
export const firestore: Envelope = {
  name: 'firestore',
  detect(json) {
    const list = Array.isArray(json) ? json.map((entry) => member(entry, 'document')) : member(json, 'documents');
    const found = Array.isArray(list) ? list.slice(0, 10).filter(isObject) : [];
    return found.length > 0 && found.every(hasTypedFields) ? 0.95 : 'it has no documents with typed values';
  },
  async open(json, root, turns) {
    const contents = Array.isArray(json) ? await rowsOf(json, root, turns, { inner: 'document' }) : await rowsOf(member(json, 'documents') as readonly unknown[], below(root, 'documents'), turns);
    const rows: Row[] = [];
    await eachRow(contents.rows, turns, ({ members, place }) => {
      // An answer without a document only says when the query was run.
      if (Array.isArray(json) && member(members, 'fields') === undefined && member(members, 'name') === undefined) return;
      const path = member(members, 'name');
      const id = typeof path === 'string' ? path.slice(path.lastIndexOf('/') + 1) : undefined;
      rows.push({ members: fieldsOf(member(members, 'fields')), place: below(place, 'fields'), wrapper: { ...members, ...(id !== undefined && { id }) }, wrapperPlace: place });
    });
    return { rows, problems: contents.problems };
  },
  next: byToken('nextPageToken', 'pageToken'),
};

const attribute = /^(?:S|N|BOOL|NULL|M|L|SS|NS)$/;
const isAttribute = (value: unknown): value is Members => isObject(value) && Object.keys(value).length === 1 && attribute.test(Object.keys(value)[0]!);

/** A value of DynamoDB: `{"S": "Ghana"}`, `{"N": "7"}`, maps and lists of such. */
function ofAttribute(value: unknown, depth = 0): unknown {
  if (!isAttribute(value) || depth > deepest) return value;
  const [[kind, inner]] = Object.entries(value) as [[string, unknown]];
  if (kind === 'L') return Array.isArray(inner) ? inner.map((entry) => ofAttribute(entry, depth + 1)) : [];
  if (kind === 'M') return isObject(inner) ? Object.fromEntries(Object.entries(inner).map(([name, entry]) => [name, ofAttribute(entry, depth + 1)])) : {};
  return kind === 'N' && typeof inner === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(inner) ? Number(inner) : kind === 'NULL' ? null : inner;
}

/** Items of DynamoDB, which say the type of each value. */
export const dynamodb: Envelope = {
  name: 'dynamodb',
  detect(json) {
    const items = member(json, 'Items');
    const found = Array.isArray(items) ? items.slice(0, 10).filter(isObject) : [];
    return found.length > 0 && found.every((item) => Object.values(item).length > 0 && Object.values(item).every(isAttribute)) ? 0.95 : 'it has no Items with typed values';
  },
  async open(json, root, turns) {
    const contents = await rowsOf(member(json, 'Items') as readonly unknown[], below(root, 'Items'), turns);
    const rows = await eachMade(contents.rows, turns, (row): Row => ({ ...row, members: Object.fromEntries(Object.entries(row.members).map(([name, value]) => [name, ofAttribute(value)])) }));
    return { rows, problems: contents.problems };
  },
};

/** What a property of Notion holds (developers.notion.com/reference/property-value-object): words, a number, names, dates as their start. */
function propertyOf(value: unknown): unknown {
  const type = member(value, 'type');
  if (typeof type !== 'string') return value;
  const inner = member(value, type);
  if (type === 'title' || type === 'rich_text') return Array.isArray(inner) ? inner.map((part) => member(part, 'plain_text')).filter((part) => typeof part === 'string').join('') : undefined;
  if (type === 'select' || type === 'status') return member(inner, 'name');
  // People of the workspace keep the page; they are none of what it tells.
  if (type === 'people' || type === 'created_by' || type === 'last_edited_by') return undefined;
  if (type === 'multi_select' || type === 'files') return Array.isArray(inner) ? inner.map((entry) => member(entry, 'name')).filter((name) => typeof name === 'string') : undefined;
  if (type === 'date') return member(inner, 'start');
  if (type === 'formula' || type === 'rollup') return propertyOf(inner);
  if (type === 'place') return isObject(inner) ? { lat: member(inner, 'lat'), lon: member(inner, 'lon') } : undefined;
  return inner ?? undefined;
}

const isPage = (entry: unknown): boolean => member(entry, 'object') === 'page' && isObject(member(entry, 'properties'));

/** Pages of a database of Notion, or one alone. */
export const notion: Envelope = {
  name: 'notion',
  detect(json) {
    if (isPage(json)) return 0.97;
    const list = member(json, 'results');
    const pages = Array.isArray(list) ? list.slice(0, 10).filter(isPage) : [];
    return member(json, 'object') === 'list' && pages.length > 0 ? 0.97 : 'it is no list of pages with properties';
  },
  async open(json, root, turns) {
    const [list, place] = isPage(json) ? [[json], { around: root, key: '' }] : [member(json, 'results') as readonly unknown[], below(root, 'results')];
    const contents = await rowsOf(list, place, turns, { inner: 'properties', orNone: true });
    const rows: Row[] = [];
    await eachRow(contents.rows, turns, (row) => {
      const members: [string, unknown][] = [];
      for (const [name, value] of Object.entries(row.members)) {
        members.push([name, propertyOf(value)]);
        // A period is two dates, whatever its property is called.
        for (const part of typeof at(value, 'date.end') === 'string' ? ['start', 'end'] : []) if (!Object.hasOwn(row.members, part)) members.push([part, at(value, `date.${part}`)]);
      }
      rows.push({ ...row, members: Object.fromEntries(members) });
    });
    return { rows, problems: contents.problems };
  },
};
