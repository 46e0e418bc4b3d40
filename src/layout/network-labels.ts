import type { TextMark } from './scene.js';

/** Type size and line height, in pixels. */
const size = 12;
const line = 14;
/** Pixels between a sign and its name. */
const gap = 4;
const cell = 32;
/** Signs that are so much smaller than its own are covered by a name, rather than that a hub among many has none. */
const muchSmaller = 0.45;
/** For the first few names, of which a picture needs some, it is enough that they are smaller. */
const [first, smaller] = [10, 0.85];

/** A node that is drawn, in pixels. */
export interface Spot {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A name in lines, and the width of the longest. */
export interface NameLines {
  readonly lines: readonly string[];
  readonly width: number;
  readonly weight: 400 | 600;
}

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Boxes by the cells of a grid that they touch, so that each asks its neighbours only. */
class Taken {
  #cells = new Map<number, [box: Box, node: number, r: number][]>();

  #each([x0, y0, x1, y1]: Box, visit: (key: number) => boolean): boolean {
    for (let column = Math.floor(x0 / cell); column <= Math.floor(x1 / cell); column++) {
      for (let row = Math.floor(y0 / cell); row <= Math.floor(y1 / cell); row++) if (visit(column * 4096 + row)) return true;
    }
    return false;
  }

  add(box: Box, node: number, r: number): void {
    this.#each(box, (key) => {
      const list = this.#cells.get(key);
      if (list) list.push([box, node, r]);
      else this.#cells.set(key, [[box, node, r]]);
      return false;
    });
  }

  /** True if the box touches none, but for those of the node itself and for signs of less than a radius. */
  isFree(box: Box, node: number, least: number): boolean {
    return !this.#each(box, (key) => (this.#cells.get(key) ?? []).some(([other, of, r]) => of !== node && r > least && box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]));
  }
}

/**
 * Names beside, below or above their nodes where they touch no other name, no edge and no other sign but much smaller ones, in the order of `wanted`; the first
 * `must` of them have theirs in any case. Those without a free place are left out.
 *
 * @param spots every sign on the screen
 * @param wanted nodes to be named, the most important first
 * @param side where a name stands if it can: after the sign in the direction of reading
 */
export function placeNames(spots: readonly Spot[], wanted: readonly Spot[], must: number, nameOf: (node: number) => NameLines, frame: { readonly width: number; readonly height: number }, side: 'ltr' | 'rtl'): readonly TextMark[] {
  const taken = new Taken();
  for (const { node, x, y, r } of spots) taken.add([x - r, y - r, x + r, y + r], node, r);
  const marks: TextMark[] = [];
  wanted.forEach(({ node, x, y, r }, index) => {
    const { lines, width, weight } = nameOf(node);
    const height = lines.length * line;
    const away = r + gap;
    const after: Box = [x + away, y - height / 2, x + away + width, y + height / 2];
    const before: Box = [x - away - width, y - height / 2, x - away, y + height / 2];
    const below: Box = [x - width / 2, y + away - 1, x + width / 2, y + away - 1 + height];
    const above: Box = [x - width / 2, y - away - height, x + width / 2, y - away];
    const places = [...(side === 'rtl' ? [before, after] : [after, before]), below, above];
    const isInside = ([x0, y0, x1, y1]: Box): boolean => x0 >= 0 && y0 >= 0 && x1 <= frame.width && y1 <= frame.height;
    const box = places.find((each) => isInside(each) && taken.isFree(each, node, r * (index < first ? smaller : muchSmaller))) ?? (index < must ? places.find(isInside) ?? places[2]! : undefined);
    if (!box) return;
    taken.add(box, node, Infinity);
    lines.forEach((text, n) => marks.push({
      type: 'text', x: (box[0] + box[2]) / 2, y: box[1] + n * line + size - 1, text, size, weight, anchor: 'middle', fill: 'ink', halo: true,
    }));
  });
  return marks;
}
