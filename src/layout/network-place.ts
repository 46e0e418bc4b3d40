import { settle } from './network-forces.js';
import { degreeOf, type Network } from './network-graph.js';
import type { Extent } from './viewport.js';

/** So many nodes are drawn at most: those with most links. The list and the table hold all. */
export const mostNodes = 2000;
/** Up to so many nodes, room is kept for names. */
const fewNodes = 200;
/** Room around a component, across and down, with names and without. */
const margin = [36, 16] as const;
const closeMargin = 8;
/** Room of a node that stands alone, with its name beside it. */
const aloneRoom = [216, 42] as const;
const aloneClose = 22;

/** Radius of a node in pixels at its own size: the area grows with the number of links. */
export const radiusOf = (degree: number): number => Math.min(24, 3.2 * Math.sqrt(degree + 2));

interface Component {
  /** Nodes in the order of their keys. */
  readonly nodes: readonly number[];
  /** x and y of each around the component's own middle. */
  readonly place: Float64Array;
}

/**
 * Where every node is. The same nodes and links give the same places to the last bit, in whatever order the feed has them; components do not
 * move each other's nodes, only their place on the plane. What is filtered does not matter here, so that nothing moves when the filter changes.
 */
export class NetworkPlaces {
  /** Nodes that are drawn, in the order of their keys; most links first where there are too many. */
  readonly drawn: readonly number[];
  /** By node; not a number for those that are not drawn. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  extent: Extent = [0, 0, 1, 1];
  #network: Network;
  #aspect: number;
  #isMirrored: boolean;
  #components: readonly Component[] = [];

  /**
   * @param aspect width by height of the box that is to be filled
   * @param isMirrored for readers who read from right to left
   */
  constructor(network: Network, aspect: number, isMirrored = false) {
    this.#isMirrored = isMirrored;
    const { nodes } = network;
    this.#network = network;
    this.#aspect = aspect;
    this.drawn = mostLinked(network).sort((a, b) => compare(nodes[a]!.key, nodes[b]!.key) || a - b);
    this.x = new Float64Array(nodes.length).fill(NaN);
    this.y = this.x.slice();
  }

  /** Settles the nodes; after each step they have places that can be drawn by `pack`. */
  *steps(): Generator<void, this> {
    const { from, to, around, offsets } = this.#network;
    this.#components = componentsOf(this.#network, this.drawn);
    yield;
    for (const { nodes, place } of this.#components) {
      if (nodes.length < 2) continue;
      const own = new Map(nodes.map((node, index) => [node, index]));
      const ends: [number, number][] = [];
      for (const node of nodes) for (let n = offsets[node]!; n < offsets[node + 1]!; n++) {
        const link = around[n]!;
        const [a, b] = [own.get(from[link]!), own.get(to[link]!)];
        if (from[link] === node && a !== undefined && b !== undefined) ends.push([a, b]);
      }
      ends.sort(([a, b], [c, d]) => a - c || b - d);
      const radius = nodes.map((node) => radiusOf(degreeOf(this.#network, node)));
      yield* settle({ count: nodes.length, from: ends.map(([a]) => a), to: ends.map(([, b]) => b), radius }, place, this.#aspect);
    }
    this.pack();
    return this;
  }

  /** Puts the components beside each other into rows, the largest first, so that together they have the shape of the box. */
  pack(): void {
    const isClose = this.drawn.length > fewNodes;
    const boxes = this.#components.map((component) => this.#box(component, isClose));
    const widest = boxes.reduce((most, [x0, , x1]) => Math.max(most, x1 - x0), 0);
    const area = boxes.reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0);
    let best: Shelves | undefined;
    for (let n = 0; n < 14; n++) {
      const shelves = stack(boxes, Math.max(widest, Math.sqrt(area * this.#aspect) * (0.8 + n * 0.08)));
      const size = (each: Shelves): number => Math.max(each.width / this.#aspect, each.height);
      if (!best || size(shelves) < size(best)) best = shelves;
    }
    if (!best) return;
    const { width } = best;
    this.#components.forEach(({ nodes, place }, index) => {
      const [left, top] = best.places[index]!;
      const [x0, y0] = boxes[index]!;
      nodes.forEach((node, n) => {
        const x = left + place[2 * n]! - x0;
        this.x[node] = this.#isMirrored ? width - x : x;
        this.y[node] = top + place[2 * n + 1]! - y0;
      });
    });
    this.extent = [0, 0, Math.max(best.width, 1), Math.max(best.height, 1)];
  }

  #box({ nodes, place }: Component, isClose: boolean): Extent {
    if (nodes.length === 1) return isClose ? [-aloneClose / 2, -aloneClose / 2, aloneClose / 2, aloneClose / 2] : [-16, -aloneRoom[1] / 2, aloneRoom[0] - 16, aloneRoom[1] / 2];
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    nodes.forEach((node, n) => {
      const r = radiusOf(degreeOf(this.#network, node));
      x0 = Math.min(x0, place[2 * n]! - r);
      x1 = Math.max(x1, place[2 * n]! + r);
      y0 = Math.min(y0, place[2 * n + 1]! - r);
      y1 = Math.max(y1, place[2 * n + 1]! + r);
    });
    const [mx, my] = isClose ? [closeMargin, closeMargin] : margin;
    return [x0 - mx, y0 - my, x1 + mx, y1 + my];
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All nodes, or those with most links, the first of the feed among equals. Counted and not sorted, since they may be 100,000. */
function mostLinked(network: Network): number[] {
  const { nodes: { length } } = network;
  const counts: number[] = [];
  for (let node = 0; node < length; node++) {
    const degree = degreeOf(network, node);
    counts[degree] = (counts[degree] ?? 0) + 1;
  }
  let [least, room] = [counts.length, mostNodes];
  while (least && room >= (counts[least - 1] ?? 0)) room -= counts[--least] ?? 0;
  const found: number[] = [];
  for (let node = 0; node < length; node++) {
    const degree = degreeOf(network, node);
    if (degree >= least || (degree === least - 1 && room-- > 0)) found.push(node);
  }
  return found;
}

/** What hangs together, the largest first, and the one with the first key among equals. */
function componentsOf({ from, to, around, offsets }: Network, drawn: readonly number[]): readonly Component[] {
  const waiting = new Set(drawn);
  const order = new Map(drawn.map((node, index) => [node, index]));
  const components: Component[] = [];
  for (const start of drawn) {
    if (!waiting.delete(start)) continue;
    const nodes = [start];
    for (let n = 0; n < nodes.length; n++) {
      const node = nodes[n]!;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const link = around[at]!;
        const other = from[link] === node ? to[link]! : from[link]!;
        if (waiting.delete(other)) nodes.push(other);
      }
    }
    nodes.sort((a, b) => order.get(a)! - order.get(b)!);
    components.push({ nodes, place: new Float64Array(2 * nodes.length) });
  }
  return components.sort((a, b) => b.nodes.length - a.nodes.length);
}

interface Shelves {
  readonly places: readonly (readonly [left: number, top: number])[];
  readonly width: number;
  readonly height: number;
}

/** Boxes in rows no wider than so much; where a row is higher than a box, the next one stands below it in the same column. */
function stack(boxes: readonly Extent[], width: number): Shelves {
  const places: [number, number][] = [];
  let [top, rowHeight, left, columnWidth, columnHeight, widest] = [0, 0, 0, 0, 0, 0];
  for (const [x0, y0, x1, y1] of boxes) {
    const [w, h] = [x1 - x0, y1 - y0];
    const fitsBelow = columnHeight + h <= rowHeight && left + Math.max(columnWidth, w) <= width;
    if (!fitsBelow) {
      [left, columnWidth, columnHeight] = [left + columnWidth, 0, 0];
      if (left > 0 && left + w > width) [top, rowHeight, left] = [top + rowHeight, 0, 0];
    }
    places.push([left, top + columnHeight]);
    columnHeight += h;
    columnWidth = Math.max(columnWidth, w);
    rowHeight = Math.max(rowHeight, columnHeight);
    widest = Math.max(widest, left + columnWidth);
  }
  return { places, width: widest, height: top + rowHeight };
}
