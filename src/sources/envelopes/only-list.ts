import { at, below, isObject, keysIn, member } from '../payload.js';
import { usual } from '../paging/next.js';
import { totalNames } from '../paging/repeated.js';
import { count, rowsOf, type Envelope } from './envelope.js';

/** Members that hold the records inside each entry, in the order in which they are tried. */
const wrappers = ['attributes', 'fields', '_source', 'properties', 'fieldData'];
const totals = [
  'total', 'count', 'totalCount', 'total_count', 'totalResults', 'totalElements', 'recordCount', 'meta.total', 'meta.count', 'pagination.total', 'meta.pagination.total', 'paging.total', 'page.totalElements', 'numFound', 'nhits',
  ...['', 'meta.', 'pagination.', 'paging.', 'meta.pagination.', 'metadata.', 'page.', 'info.', 'data.'].flatMap((path) => totalNames.map((name) => path + name)),
];

/** Lists that stand beside records and never are them. */
const asides = /^(?:errors?|warnings?|links|included|fields|columns|facets|facet_groups|rooms)$/i;
/** Lists of those who made or use what stands deeper, or of the way to it, which are the records only where there are no others. */
const besides = /^(?:users|authors|assignees|reviewers|breadcrumbs?|languages|tracks|trackers|primary_groups|menus?)$/i;
/** Lists that are the records even where there are none: what stands beside them then says nothing of its own. */
const recordLists = /^(?:data|results|items|records|rows|entries|docs|features)$/i;

/** Paths of the lists of objects, those nearest to the top; an empty list of records alone where there is one. */
function nearestLists(json: unknown): readonly string[] {
  const found = listsNearTop(json, besides);
  return found.length > 0 ? found : listsNearTop(json);
}

function listsNearTop(json: unknown, left?: RegExp): readonly string[] {
  let level: readonly (readonly [path: string, value: unknown])[] = [['', json]];
  for (let depth = 0; depth < 5; depth++) {
    const next = level.flatMap(([path, value]) =>
      isObject(value) ? keysIn(value).slice(0, 200).filter((name) => name !== '' && !name.includes('.')).slice(0, 100).map((name) => [path === '' ? name : `${path}.${name}`, value[name]] as const) : [],
    );
    const named = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
    const empty = next.filter(([path, value]) => Array.isArray(value) && value.length === 0 && recordLists.test(named(path)));
    const lists = next.filter(([path, value]) => Array.isArray(value) && value.length > 0 && !asides.test(named(path)) && left?.test(named(path)) !== true && value.slice(0, 10).every(isObject)).map(([path]) => path);
    if (empty.length === 1 && !lists.some((path) => recordLists.test(named(path)))) return [empty[0]![0]];
    if (lists.length > 0) return lists;
    level = next;
  }
  return [];
}

/** A document of no known kind in which there is but one list that its records can be in. */
export const onlyList: Envelope = {
  name: 'only-list',
  detect(json) {
    if (member(json, 'type') === 'Topology') return 'it is TopoJSON, whose places are kept as arcs; give GeoJSON';
    const found = nearestLists(json);
    if (found.length === 1) return 0.3;
    return found.length === 0 ? 'it has no list of objects' : `its records may be in any of ${found.slice(0, 8).join(', ')}; a mapping can say which`;
  },
  async open(json, root, turns) {
    const path = nearestLists(json)[0]!;
    const list = at(json, path) as readonly unknown[];
    // What has a name of its own is not only around what is inside it.
    const isAround = (entry: unknown, name: string): boolean => isObject(at(entry, name)) && typeof (member(entry, 'name') ?? member(entry, 'title')) !== 'string';
    const inner = wrappers.find((name) => list.slice(0, 10).every((entry) => isAround(entry, name)));
    const total = totals.map((name) => count(at(json, name))).find((number) => number !== undefined);
    return { ...(await rowsOf(list, below(root, ...path.split('.')), turns, { inner })), total: total !== undefined && total >= list.length ? total : undefined };
  },
  next: usual,
};
