import { degreeOf, neighboursOf, type Network } from './network-graph.js';
import type { Mark } from './scene.js';

/** So many groups have a colour of their own. */
export const mostGroups = 7;

/** Groups of nodes that are tied to each other more than to others. */
export interface NodeGroups {
  /** Of each node its group, the largest 0; -1 for nodes without a link. */
  readonly of: Int32Array;
  /** Of each group the node with most links, by which it is called. */
  readonly heads: readonly number[];
}

/**
 * Groups by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre, J. Stat. Mech. P10008, 2008): each node goes where it adds most to the
 * modularity, then groups do, until nothing moves. Nodes are asked in the order of their keys, and ties go to the group that has the first of them, so that
 * the same network gives the same groups.
 */
export function groupsOf(network: Network, drawn: readonly number[]): NodeGroups {
  const linked = drawn.filter((node) => degreeOf(network, node));
  const index = new Map(linked.map((node, n) => [node, n]));
  let ties = linked.map((node) => {
    const near = new Map<number, number>();
    for (const other of neighboursOf(network, node)) {
      const at = index.get(other);
      if (at !== undefined) near.set(at, 1);
    }
    return near;
  });
  let member = linked.map((_, n) => n);
  for (let level = 0; level < 8; level++) {
    const community = joined(ties);
    const numbers = new Map([...new Set(community)].map((old, n) => [old, n]));
    if (numbers.size === ties.length) break;
    member = member.map((n) => numbers.get(community[n]!)!);
    const next = Array.from(numbers, () => new Map<number, number>());
    ties.forEach((near, n) => {
      const own = next[numbers.get(community[n]!)!]!;
      for (const [other, weight] of near) {
        const to = numbers.get(community[other]!)!;
        own.set(to, (own.get(to) ?? 0) + weight);
      }
    });
    ties = next;
  }
  const members = ties.map((): number[] => []);
  linked.forEach((node, n) => members[member[n]!]!.push(node));
  members.sort((a, b) => b.length - a.length);
  const of = new Int32Array(network.nodes.length).fill(-1);
  const heads = members.filter(({ length }) => length).map((list, group) => {
    for (const node of list) of[node] = group;
    return list.reduce((head, node) => (degreeOf(network, node) > degreeOf(network, head) ? node : head));
  });
  return { of, heads };
}

/** One level: of each thing the community that it has come to, moved until no move adds to the modularity. */
function joined(ties: readonly ReadonlyMap<number, number>[]): number[] {
  const weight = ties.map((near) => [...near.values()].reduce((sum, each) => sum + each, 0));
  const all = weight.reduce((sum, each) => sum + each, 0) || 1;
  const community = ties.map((_, n) => n);
  const total = weight.slice();
  for (let round = 0, moved = true; moved && round < 30; round++) {
    moved = false;
    ties.forEach((near, n) => {
      const own = community[n]!;
      const to = new Map<number, number>();
      for (const [other, each] of near) if (other !== n) to.set(community[other]!, (to.get(community[other]!) ?? 0) + each);
      total[own]! -= weight[n]!;
      const gain = (at: number): number => (to.get(at) ?? 0) - (total[at]! * weight[n]!) / all;
      let best = own;
      for (const at of to.keys()) if (gain(at) > gain(best) + 1e-9 || (Math.abs(gain(at) - gain(best)) <= 1e-9 && at < best)) best = at;
      total[best]! += weight[n]!;
      community[n] = best;
      moved ||= best !== own;
    });
  }
  return community;
}

type Point = readonly [x: number, y: number];

/** A quiet ground behind each group: the convex hull of its nodes (monotone chain, A. M. Andrew 1979) with a broad round edge. `pointOf` gives pixels. */
export function hulls({ of, heads }: NodeGroups, nodes: readonly number[], pointOf: (node: number) => Point): readonly Mark[] {
  const points = heads.slice(0, mostGroups).map((): Point[] => []);
  for (const node of nodes) points[of[node]!]?.push(pointOf(node));
  return points.flatMap((list, group): Mark[] => {
    if (list.length < 3) return [];
    const d = hull(list).map(([x, y], n) => `${n ? 'L' : 'M'}${Math.round(x)} ${Math.round(y)}`).join('');
    return [{ type: 'path', d: `${d}Z`, fill: `category-${group + 1}`, stroke: `category-${group + 1}`, width: 36, opacity: 0.1 }];
  });
}

function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      for (;;) {
        const [a, b] = [chain.at(-2), chain.at(-1)];
        if (!a || !b || (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
