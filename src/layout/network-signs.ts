import type { Organisation } from '../model/feed.js';
import type { NetworkNode } from './network-graph.js';
import type { Role } from './scene.js';

/** Corners of each shape around 0, in shares of the radius, such that all look about as large as the circle. */
const corners = {
  square: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
  page: [-0.75, -1, 0.3, -1, 0.75, -0.45, 0.75, 1, -0.75, 1],
  diamond: [0, -1.2, 1.1, 0, 0, 1.2, -1.1, 0],
  hexagon: [-0.55, -1, 0.55, -1, 1.1, 0, 0.55, 1, -0.55, 1, -1.1, 0],
  up: [0, -1.15, 1.2, 0.95, -1.2, 0.95],
  down: [0, 1.15, 1.2, -0.95, -1.2, -0.95],
  right: [1.2, 0, -0.9, 1.15, -0.9, -1.15],
  left: [-1.2, 0, 0.9, 1.15, 0.9, -1.15],
  pentagon: [0, -1.15, 1.1, -0.3, 0.7, 1, -0.7, 1, -1.1, -0.3],
  plus: [-0.4, -1.1, 0.4, -1.1, 0.4, -0.4, 1.1, -0.4, 1.1, 0.4, 0.4, 0.4, 0.4, 1.1, -0.4, 1.1, -0.4, 0.4, -1.1, 0.4, -1.1, -0.4, -0.4, -0.4],
  star: [0, -1.3, 0.33, -0.45, 1.24, -0.4, 0.53, 0.17, 0.76, 1.05, 0, 0.56, -0.76, 1.05, -0.53, 0.17, -1.24, -0.4, -0.33, -0.45],
} as const;

export type Shape = 'circle' | keyof typeof corners;

/** How a kind of node is drawn: in a shape of its own, so that colour says nothing that the shape does not. */
export interface Sign {
  readonly shape: Shape;
  readonly fill: Role;
  /** Of hollow signs. */
  readonly stroke?: Role;
}

const digits = (value: number): number => Math.round(value * 10) / 10;

/** The outline of a shape around a point, for a path. */
export function outline(shape: Shape, x: number, y: number, r: number): string {
  if (shape === 'circle') {
    // The two halves meet exactly: an arc that is a little longer than its half would bulge.
    const half = digits(r);
    return `M${digits(x) - half} ${digits(y)}a${half} ${half} 0 1 0 ${2 * half} 0a${half} ${half} 0 1 0 ${-2 * half} 0Z`;
  }
  let d = '';
  const points = corners[shape];
  for (let i = 0; i < points.length; i += 2) d += `${i ? 'L' : 'M'}${digits(x + r * points[i]!)} ${digits(y + r * points[i + 1]!)}`;
  return `${d}Z`;
}

const filled = (shape: Shape, category: number): Sign => ({ shape, fill: `category-${category}` });

/** Kinds that alliances have. Others take the signs that are left, and then share the last. */
const known: Readonly<Record<string, Sign>> = {
  government: filled('circle', 1),
  un: filled('diamond', 3),
  intergovernmental: filled('hexagon', 6),
  employers: filled('up', 7),
  workers: filled('down', 5),
  business: filled('right', 2),
  'civil-society': filled('pentagon', 4),
  academia: filled('star', 8),
  'working-group': filled('plus', 8),
  alliance: filled('left', 3),
};
const spare: readonly Sign[] = [filled('star', 2), filled('plus', 7), filled('left', 5), filled('hexagon', 4), filled('diamond', 7), filled('pentagon', 1)];

const notGiven: Sign = { shape: 'circle', fill: 'surface', stroke: 'ink' };
const done = {
  initiative: { shape: 'square', fill: 'ink' },
  event: { shape: 'square', fill: 'surface', stroke: 'ink' },
  output: { shape: 'page', fill: 'surface', stroke: 'ink' },
} as const satisfies Record<string, Sign>;

/** What the key has a line for: an organisation's kind as the feed says it ('' where it does not), or what is done. */
export const groupOf = ({ kind, record }: NetworkNode): string => (kind === 'organisation' ? ((record as Organisation | undefined)?.kind ?? '') : `\n${kind}`);

/** The signs of all groups that a network has, in the order of the key: what is done, then kinds of organisation, most frequent first. */
export function signsOf(nodes: readonly NetworkNode[]): ReadonlyMap<string, Sign> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const group = groupOf(node);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const signs = new Map<string, Sign>();
  for (const kind of ['initiative', 'event', 'output'] as const) if (counts.has(`\n${kind}`)) signs.set(`\n${kind}`, done[kind]);
  let next = 0;
  for (const [group] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    if (signs.has(group) || group === '') continue;
    signs.set(group, Object.hasOwn(known, group) ? known[group]! : spare[Math.min(next++, spare.length - 1)]!);
  }
  if (counts.has('')) signs.set('', notGiven);
  return signs;
}
