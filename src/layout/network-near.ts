import { degreeOf, neighboursOf, type Network } from './network-graph.js';
import { radiusOf } from './network-place.js';
import { groupOf } from './network-signs.js';
import type { Extent } from './viewport.js';

/** The nodes around one, on rings around it. */
export interface NearNodes {
  readonly drawn: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly extent: Extent;
}

/** Least room of a node along its ring, and between two rings. */
const room = 44;
const between = 110;
/** Names need more room across than down. */
const wide = 1.35;

/**
 * Cosine and sine of a share of a full turn, by Taylor's series on an eighth of it: the functions of engines differ in the last bits, and the same
 * feed has to give the same picture.
 */
export function turn(share: number): readonly [cosine: number, sine: number] {
  const eighths = Math.round((share - Math.floor(share)) * 8);
  const a = (share - Math.floor(share) - eighths / 8) * 6.283185307179586;
  const s = a * a;
  let [c, d] = [1 - (s / 2) * (1 - (s / 12) * (1 - (s / 30) * (1 - s / 56))), a * (1 - (s / 6) * (1 - (s / 20) * (1 - (s / 42) * (1 - s / 72))))];
  const h = 0.7071067811865476;
  if (eighths % 2) [c, d] = [(c - d) * h, (c + d) * h];
  for (let quarter = 0; quarter < Math.floor(eighths / 2) % 4; quarter++) [c, d] = [-d, c];
  return [c, d];
}

/**
 * Places a node in the middle, its shown neighbours on a ring around it and, for two steps, theirs on a second ring, each near what it hangs on.
 * The order on a ring is that of kinds and keys, so the same nodes always stand at the same places.
 */
export function nearNodes(network: Network, shown: Uint8Array, middle: number, steps: number, isMirrored: boolean): NearNodes {
  const { nodes } = network;
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const inOrder = (list: readonly number[]): number[] => [...list].sort((a, b) => compare(groupOf(nodes[a]!), groupOf(nodes[b]!)) || compare(nodes[a]!.key, nodes[b]!.key));
  const seen = new Set([middle]);
  const newAround = (node: number): number[] => inOrder(neighboursOf(network, node).filter((other) => shown[other] && !seen.has(other) && seen.add(other)));
  const first = newAround(middle);
  const second = new Map(first.map((node) => [node, steps > 1 ? newAround(node) : []]));
  const outer = [...second.values()].reduce((sum, list) => sum + list.length, 0);
  // A branch has room for itself and for what hangs on it.
  const share = (node: number): number => 1 + 0.8 * second.get(node)!.length;
  const total = first.reduce((sum, node) => sum + share(node), 0);
  const radius1 = Math.max(between, (first.length * room) / 6.28, outer ? (outer * room) / 6.28 - between : 0);
  const radius2 = Math.max(radius1 + between, (outer * room) / 6.28);
  const x = new Float64Array(nodes.length).fill(NaN);
  const y = x.slice();
  const put = (node: number, at: number, radius: number): void => {
    const [c, s] = turn(at);
    x[node] = (isMirrored ? -c : c) * radius * wide;
    y[node] = s * radius;
  };
  put(middle, 0, 0);
  let from = 0;
  for (const node of first) {
    const width = share(node) / total;
    const own = second.get(node)!;
    put(node, from + width / 2, radius1);
    // Every other one stands a little further out, so that names have room.
    own.forEach((other, n) => put(other, from + (width * (n + 0.5)) / own.length, radius2 + (n % 2 && own.length > 3 ? between / 3 : 0)));
    from += width;
  }
  const drawn = [...seen];
  let [x0, y0, x1, y1] = [0, 0, 0, 0];
  for (const node of drawn) {
    const r = radiusOf(degreeOf(network, node)) + 50;
    [x0, y0, x1, y1] = [Math.min(x0, x[node]! - r), Math.min(y0, y[node]! - r), Math.max(x1, x[node]! + r), Math.max(y1, y[node]! + r)];
  }
  return { drawn, x, y, extent: [x0, y0, x1, y1] };
}
