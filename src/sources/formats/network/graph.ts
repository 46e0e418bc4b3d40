import type { Turns } from '../../../model/good-feed.js';
import type { Place } from '../../../model/pointer.js';
import { below, isObject, member, type Members } from '../../payload.js';
import { wordsOf } from '../../read/texts.js';
import { eachRow } from '../../turns.js';

export interface GraphNode {
  readonly id: string;
  readonly members: Members;
  readonly place: Place;
}

export interface GraphLink {
  /** Ids, or numbers of nodes in the list of nodes, as text. */
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly members: Members;
  readonly place: Place;
}

const containers = ['', 'graph', 'elements', 'data', 'network'];

/** What Cytoscape, JSON Graph Format, sigma and vis keep around a node's or a link's own members. */
const inner = (entry: Members): Members => [member(entry, 'data'), member(entry, 'attributes'), member(entry, 'metadata')].filter(isObject).reduce<Members>((all, more) => ({ ...more, ...all }), entry);

/** The lists of nodes and links of a document; undefined where it has none. */
export function findGraph(json: unknown): { readonly keys: readonly string[]; readonly nodes: readonly (readonly [string | number, unknown])[]; readonly links: readonly unknown[]; readonly linkKey: string } | undefined {
  for (const name of containers) {
    const found = name === '' ? json : member(json, name);
    const nodes = member(found, 'nodes') ?? member(found, 'vertices');
    const linkKey = ['links', 'edges'].find((key) => Array.isArray(member(found, key)));
    if (linkKey === undefined || (!Array.isArray(nodes) && !isObject(nodes))) continue;
    return { keys: name === '' ? [] : [name], nodes: Array.isArray(nodes) ? nodes.map((node: unknown, index) => [index, node] as const) : Object.entries(nodes), links: member(found, linkKey) as readonly unknown[], linkKey };
  }
  return undefined;
}

/** The end of a link: an id, or the node itself, as d3 leaves it. */
const endOf = (link: Members, ...names: readonly string[]): string | undefined => {
  const value = names.map((name) => member(link, name)).find((end) => end !== undefined && end !== null);
  return wordsOf(value) ?? wordsOf(member(value, 'id'));
};

/** Nodes and links of a document, with ids; an entry that is no object is left out. */
export async function graphOf(json: unknown, root: Place, context: Turns): Promise<{ readonly nodes: readonly GraphNode[]; readonly links: readonly GraphLink[] } | undefined> {
  const graph = findGraph(json);
  if (!graph) return undefined;
  const place = below(root, ...graph.keys);
  const nodes: GraphNode[] = [];
  await eachRow(graph.nodes, context, ([key, value]) => {
    if (!isObject(value)) {
      const id = wordsOf(value);
      if (id !== undefined) nodes.push({ id, members: {}, place: below(place, 'nodes', key) });
      return;
    }
    const members = inner(value);
    const id = wordsOf(member(members, 'id')) ?? wordsOf(member(members, 'key')) ?? (typeof key === 'string' ? key : wordsOf(member(members, 'name')) ?? String(key));
    nodes.push({ id, members, place: below(place, 'nodes', key) });
  });
  const links: GraphLink[] = [];
  await eachRow(graph.links, context, (value, index) => {
    if (!isObject(value)) return;
    const members = inner(value);
    links.push({ source: endOf(members, 'source', 'from', 'start'), target: endOf(members, 'target', 'to', 'end'), members, place: below(place, graph.linkKey, index) });
  });
  return { nodes, links };
}
