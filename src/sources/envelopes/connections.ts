import type { Place } from '../../model/pointer.js';
import { below, isObject, keysIn, member, type Row } from '../payload.js';
import { rowsOf, type Contents, type Envelope } from './envelope.js';

/** A list of nodes of GraphQL (the cursor connections of Relay), or a plain list, under the name of its field. */
interface Connection {
  readonly name: string;
  readonly list: readonly unknown[];
  readonly place: Place;
  readonly inner?: string;
  readonly hasMore: boolean;
}

const deepest = 6;
const mostEntries = 1000;

/** The connections of an answer, those nearest to the top: what is inside a record is its own. */
function connectionsIn(json: unknown, place: Place, name: string, depth: number): readonly Connection[] {
  if (depth > deepest) return [];
  if (Array.isArray(json)) return json.slice(0, mostEntries).flatMap((entry, index) => connectionsIn(entry, below(place, index), name, depth + 1));
  if (!isObject(json)) return [];
  const hasMore = member(member(json, 'pageInfo'), 'hasNextPage') === true;
  const [edges, nodes] = [member(json, 'edges'), member(json, 'nodes')];
  if (Array.isArray(edges) && edges.every((edge) => isObject(member(edge, 'node')))) return edges.length === 0 ? [] : [{ name, list: edges, place: below(place, 'edges'), inner: 'node', hasMore }];
  if (Array.isArray(nodes) && name !== '' && edges === undefined && member(json, 'links') === undefined) return nodes.length === 0 ? [] : [{ name, list: nodes, place: below(place, 'nodes'), hasMore }];
  return keysIn(json).slice(0, 100).flatMap((key) => connectionsIn(json[key], below(place, key), key, depth + 1));
}

/**
 * Answers of GraphQL that keep their records in connections (`{"data": {"projects": {"edges": [{"node": …}]}}}`), those of several parts of a site, as Decidim has them, one after the other.
 */
export const connections: Envelope = {
  name: 'graphql',
  detect(json) {
    const data = member(json, 'data');
    const names = [...new Set((isObject(data) ? connectionsIn(data, { key: '' }, '', 0) : []).map(({ name }) => name))];
    if (names.length === 0) return 'it has no data with edges or nodes';
    return names.length === 1 ? 0.85 : `its records may be in any of ${names.slice(0, 8).join(', ')}; ask for one of them`;
  },
  async open(json, root, turns) {
    const found = connectionsIn(member(json, 'data'), below(root, 'data'), '', 0);
    const rows: Row[] = [];
    const problems: Contents['problems'][number][] = [];
    for (const { list, place, inner, hasMore } of found) {
      const contents = await rowsOf(list, place, turns, { inner });
      for (const row of contents.rows) rows.push({ members: row.members, place: row.place });
      problems.push(...contents.problems);
      if (hasMore) problems.push({ severity: 'warning', path: '', message: `The payload says that there are more records than the ${list.length} of this page; further pages of GraphQL cannot be asked for by an address. Ask for more at once (first: …).` });
    }
    return { rows, problems };
  },
};
