import { meaningOf } from '../formats/plain-names/words.js';
import { at, below, isObject, keysIn, member, type Members, type Row, type RowWithRelations } from '../payload.js';
import { byLink, byPage, firstOf, type NextPage } from '../paging/next.js';
import type { Place } from '../../model/pointer.js';
import { eachRow } from '../turns.js';
import { count, rowOf } from './envelope.js';
import { listEnvelope } from './lists.js';
import type { Envelope } from './envelope.js';

/** JSON:API servers that give no link but a count of pages. */
const byPageNumber: NextPage = byPage('page[number]', ({ json }) => count(at(json, 'meta.page_count')) ?? count(at(json, 'meta.pages')) ?? count(at(json, 'meta.last_page')));

const list = listEnvelope({ name: 'json-api', list: 'data', inner: 'attributes', score: 0.95, total: 'meta.count meta.total meta.total-count meta.total_count meta.results-count meta.record_count', next: firstOf(byLink, byPageNumber) });

const keyOf = (resource: unknown): string => JSON.stringify([member(resource, 'type'), member(resource, 'id')]);

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && typeof value !== 'boolean';

/** One resource of JSON:API with its place: in `data`, or alone, as clients keep it. */
function loneResource(json: unknown, root: Place): readonly [resource: Members, place: Place] | undefined {
  // A code or a setting has no title, and is shown as nothing else either. A petition has signatures, whatever its words are called.
  const isTitled = (attributes: unknown): boolean => isObject(attributes) && keysIn(attributes).slice(0, 200).some((name) => { const meaning = meaningOf(name)?.meaning; return (meaning === 'votes' || (meaning === 'title' && typeof attributes[name] !== 'number')) && isFilled(attributes[name]); });
  const isResource = (value: unknown): value is Members => isObject(value) && typeof member(value, 'type') === 'string' && member(value, 'id') !== undefined && isTitled(member(value, 'attributes'));
  const data = member(json, 'data');
  return isResource(data) ? [data, below(root, 'data')] : isResource(json) && (isObject(json['relationships']) || isObject(json['links'])) ? [json, root] : undefined;
}

/** JSON:API (jsonapi.org), a list of resources or one. What a resource is related to is read as members of its own, where the server sent it along in `included`. */
export const jsonApi: Envelope = {
  ...list,
  detect(json) {
    const found = list.detect(json);
    if (typeof found === 'number' || !loneResource(json, { key: '' })) return found;
    // A record that says what it is about is told without its relations as well.
    return Array.isArray(member(json, 'included')) ? 0.95 : 0.32;
  },
  async open(json, root, turns) {
    const one = Array.isArray(member(json, 'data')) ? undefined : loneResource(json, root);
    const contents = one ? { rows: [rowOf(...one, { inner: 'attributes' })], problems: [] } : await list.open(json, root, turns);
    const resources = new Map<string, Members>();
    const included = member(json, 'included');
    if (!Array.isArray(included)) {
      const within: Row[] = [];
      await eachRow(contents.rows, turns, (row) => within.push({ ...row, members: withRelationsInside(row.members) }));
      return { ...contents, rows: within };
    }
    await eachRow(included, turns, (resource) => {
      const attributes = member(resource, 'attributes');
      if (isObject(attributes)) resources.set(keyOf(resource), attributes);
    });
    const rows: Row[] = [];
    await eachRow(contents.rows, turns, (row) => {
      const related = relatedTo(row, resources);
      const elsewhere = new Set(related.map(([name]) => name));
      const place: RowWithRelations = { ...row.place, around: row.place.around ?? root, relations: elsewhere, relationsIn: 'relationships' };
      rows.push(related.length === 0 ? row : { ...row, members: Object.fromEntries([...Object.entries(row.members), ...related]), place });
    });
    return { ...contents, rows };
  },
};

/** Resources in a member of another, as Strapi 4 has them (`{"data": {"id": 1, "attributes": {…}}}`): their attributes; undefined for anything else. */
function resourcesIn(value: unknown): unknown {
  if (!isObject(value) || !Object.hasOwn(value, 'data') || Object.keys(value).some((name) => name !== 'data' && name !== 'meta')) return undefined;
  const data = value['data'];
  if (data === null) return null;
  const list = (Array.isArray(data) ? data : [data]) as readonly unknown[];
  if (!list.every((entry) => isObject(member(entry, 'attributes')))) return undefined;
  const found = list.map((entry) => member(entry, 'attributes'));
  return Array.isArray(data) ? found : found[0];
}

function withRelationsInside(members: Members): Members {
  const names = Object.keys(members).slice(0, 400);
  if (!names.some((name) => resourcesIn(members[name]) !== undefined)) return members;
  return { ...members, ...Object.fromEntries(names.map((name) => [name, resourcesIn(members[name])] as const).filter(([, found]) => found !== undefined)) };
}

/** The attributes of what a resource is related to, by the name of the relation. */
function relatedTo({ members, wrapper }: Row, resources: ReadonlyMap<string, Members>): readonly (readonly [string, unknown])[] {
  const relationships = member(wrapper, 'relationships');
  if (!isObject(relationships)) return [];
  return Object.keys(relationships).slice(0, 100).flatMap((name) => {
    const data = at(relationships, `${name}.data`);
    const found = (Array.isArray(data) ? data.slice(0, 500) : [data]).map((link) => resources.get(keyOf(link))).filter((resource) => resource !== undefined);
    return found.length === 0 || Object.hasOwn(members, name) ? [] : [[name, Array.isArray(data) ? found : found[0]] as const];
  });
}
