import { degreeOf, neighboursOf, type Network } from './network-graph.js';
import { placeNames, type NameLines, type Spot, type Unnamed } from './network-labels.js';
import { radiusOf } from './network-place.js';
import { outline, type Sign } from './network-signs.js';
import type { Mark, Role, Scene } from './scene.js';
import type { Frame, View } from './viewport.js';

export interface NetworkContent {
  readonly network: Network;
  /** Nodes in the order in which they are drawn, and where they are on the plane; not a number for those that are not. */
  readonly drawn: readonly number[];
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly view: View;
  readonly frame: Frame;
  /** 1 for the nodes that the filter leaves; the others are faint. */
  readonly shown: Uint8Array;
  readonly signOf: (node: number) => Sign;
  /** Nodes by how much their names are wanted, most first. */
  readonly ranked: readonly number[];
  readonly formsOf: (node: number) => readonly NameLines[];
  /** Nodes on the thread of the selected record. */
  readonly lit: ReadonlySet<number>;
  readonly selected?: number | undefined;
  /** The node that the pointer or the focus is on. */
  readonly active?: number | undefined;
  readonly direction: 'ltr' | 'rtl';
  /** What lies behind the links, such as hulls. */
  readonly behind?: readonly Mark[];
}

/** So many names at most are tried in one drawing. */
const mostNames = 260;
/** More links than this are drawn thinner, so that they do not hide the nodes. */
const manyLinks = 400;
const veryManyLinks = 1500;
/** Below this scale, only nodes with several links are named. */
const far = 0.45;

/** How much smaller signs are drawn when the plane is: half as fast, and never too small to be told apart. */
const signScale = (k: number): number => Math.min(1.25, Math.max(0.42, Math.sqrt(k)));

/** The signs on the screen and a margin around it, each with its place and size in pixels. */
export function spotsOf({ network, drawn, x, y, view, frame }: Pick<NetworkContent, 'network' | 'drawn' | 'x' | 'y' | 'view' | 'frame'>): Spot[] {
  const spots: Spot[] = [];
  const scale = signScale(view.k);
  for (const node of drawn) {
    const [sx, sy] = [x[node]! * view.k + view.x, y[node]! * view.k + view.y];
    const r = radiusOf(degreeOf(network, node)) * scale;
    if (sx > -r && sy > -r && sx < frame.width + r && sy < frame.height + r) spots.push({ node, x: sx, y: sy, r });
  }
  return spots;
}

/** Links, signs and names as they are seen; and the signs that stand for what is shown, to be reached and pressed. */
export function networkScene(content: NetworkContent): Scene & { readonly spots: readonly Spot[] } {
  const { network, x, y, view, frame, shown, signOf, lit, selected, active, ranked } = content;
  const all = spotsOf(content);
  const spots = all.filter(({ node }) => shown[node]);
  const links = new Links(content);
  const [width, opacity] = network.from.length > veryManyLinks ? [0.75, 0.4] : network.from.length > manyLinks ? [0.75, 0.7] : [1, 1];
  const isLit = (node: number): boolean => lit.has(node);
  for (let link = 0; link < network.from.length; link++) {
    const [a, b] = [network.from[link]!, network.to[link]!];
    if (!(x[a]! + x[b]! + y[a]! + y[b]! < Infinity)) continue;
    links.add(link, !shown[a] || !shown[b] ? 'rule' : a === active || b === active ? 'ink' : isLit(a) && isLit(b) ? 'accent' : 'coast');
  }
  const faint = all.filter(({ node }) => !shown[node]);
  const marks: Mark[] = [
    ...(content.behind ?? []),
    ...links.marks('rule', 0.75), ...links.marks('coast', width, opacity), ...links.marks('accent', 2), ...links.marks('ink', 1.5),
    ...(faint.length ? [{ type: 'path', d: faint.map((spot) => outline('circle', spot.x, spot.y, 2.5)).join(''), fill: 'border' } as const] : []),
  ];
  const groups = new Map<string, { readonly sign: Sign; d: string }>();
  // The largest first, so that none hides a smaller one.
  for (const { node, x: sx, y: sy, r } of spots.slice().sort((a, b) => b.r - a.r)) {
    const sign = signOf(node);
    const key = `${sign.shape} ${sign.fill}`;
    const group = groups.get(key);
    const d = outline(sign.shape, sx, sy, r);
    if (group) group.d += d;
    else groups.set(key, { sign, d });
  }
  for (const { sign, d } of groups.values()) marks.push({ type: 'path', d, fill: sign.fill, stroke: sign.stroke ?? 'surface', width: sign.stroke ? 1.5 : signScale(view.k) < 0.6 ? 0.5 : 1 });
  const ring = (spot: Spot, stroke: Role): Mark => ({ type: 'circle', x: spot.x, y: spot.y, r: spot.r + 4, fill: 'none', stroke, width: 2 });
  marks.push(...spots.filter(({ node }) => isLit(node)).map((spot) => ring(spot, 'accent')));
  const byNode = new Map(spots.map((spot) => [spot.node, spot]));
  const first = [active, selected].filter((node): node is number => node !== undefined && byNode.has(node));
  const near = new Set(first.flatMap((node) => neighboursOf(network, node)));
  const order = [...new Set([...first, ...ranked.filter((node) => near.has(node)), ...ranked])];
  const wanted: Unnamed[] = [];
  const isFar = view.k < far;
  for (const node of order) {
    const spot = byNode.get(node);
    const degree = degreeOf(network, node);
    // From far away, the names of those with one link would only be a random few.
    if (isFar && degree < 2 && !near.has(node) && !first.includes(node)) continue;
    if (spot && wanted.push({ ...spot, isAlone: degree === 0 }) >= mostNames) break;
  }
  marks.push(...placeNames(spots, wanted, new Set(first).size, content.formsOf, frame, content.direction));
  return { width: frame.width, height: frame.height, marks, spots };
}

/** Lines between nodes, joined into one path for each way of drawing. */
class Links {
  #content: NetworkContent;
  #paths = new Map<Role, string>();

  constructor(content: NetworkContent) {
    this.#content = content;
  }

  add(link: number, role: Role): void {
    const { network, x, y, view: { k, x: tx, y: ty } } = this.#content;
    const at = (node: number): string => `${Math.round((x[node]! * k + tx) * 10) / 10} ${Math.round((y[node]! * k + ty) * 10) / 10}`;
    this.#paths.set(role, `${this.#paths.get(role) ?? ''}M${at(network.from[link]!)}L${at(network.to[link]!)}`);
  }

  marks(stroke: Role, width: number, opacity = 1): Mark[] {
    const d = this.#paths.get(stroke);
    return d ? [{ type: 'path', d, fill: 'none', stroke, width, opacity }] : [];
  }
}
