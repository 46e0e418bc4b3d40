import type { TextMark } from './scene.js';

/** Type size and line height, in pixels. */
const size = 12;
const line = 14;
/** Pixels between a sign and its name. */
const gap = 4;
const cell = 32;
/** A node that is drawn, in pixels. */
export interface Spot {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A sign that is to be named. Those without links stand in columns, and are named after them only, a line also a little higher or lower, so that no name seems to be that of the next column. */
export interface Unnamed extends Spot {
  readonly isAlone: boolean;
}

/** A name in lines, and the width of each in pixels. */
export interface NameLines {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
  readonly weight: 400 | 600;
  /** True if the name is cut before it differs from another, so that it says nothing. */
  readonly isVague?: boolean;
}

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Boxes by the cells of a grid that they touch, so that each asks its neighbours only. */
class Taken {
  #cells = new Map<number, [box: Box, node: number][]>();

  #each([x0, y0, x1, y1]: Box, visit: (key: number) => boolean): boolean {
    for (let column = Math.floor(x0 / cell); column <= Math.floor(x1 / cell); column++) {
      for (let row = Math.floor(y0 / cell); row <= Math.floor(y1 / cell); row++) if (visit(column * 4096 + row)) return true;
    }
    return false;
  }

  add(box: Box, node: number): void {
    this.#each(box, (key) => {
      const list = this.#cells.get(key);
      if (list) list.push([box, node]);
      else this.#cells.set(key, [[box, node]]);
      return false;
    });
  }

  /** True if the box touches none but those of the node itself. */
  isFree(box: Box, node: number): boolean {
    return !this.#each(box, (key) => (this.#cells.get(key) ?? []).some(([other, of]) => of !== node && box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]));
  }
}

/** Where a name may stand, and how its lines do in it: from the start of the box, at its end, or in the middle. */
interface Place {
  readonly box: Box;
  readonly align: 0 | 0.5 | 1;
}

/** Where a name of a size may stand around its sign, the best place first. */
function placesAround({ x, y, r, isAlone }: Unnamed, width: number, height: number, side: 'ltr' | 'rtl'): readonly Place[] {
  const away = r + gap;
  const right = [x + away, 0] as const;
  const left = [x - away - width, 1] as const;
  const middle = [x - width / 2, 0.5] as const;
  const [start, end] = side === 'rtl' ? [left, right] : [right, left];
  const at = ([x0, align]: readonly [x0: number, align: Place['align']], y0: number): Place => ({ box: [x0, y0, x0 + width, y0 + height], align });
  const after = at(start, y - height / 2);
  const [below, above] = [at(start, y), at(start, y - height)];
  if (isAlone) return height > line ? [after] : [after, below, above];
  return [after, at(end, y - height / 2), at(middle, y + away - 1), at(middle, y - away - height), below, at(end, y), above, at(end, y - height)];
}

/**
 * Names beside, below or above their nodes where they touch no other name, no edge and no other sign, in the order of `wanted`: whole, else cut to one line; the first `must`
 * of them have theirs in any case. Those without a free place are left out, and those that are cut before they differ from others.
 *
 * @param spots every sign on the screen
 * @param wanted nodes to be named, the most important first
 * @param formsOf a node's name, in a few lines and in one, the best first
 * @param side where a name stands if it can: after the sign in the direction of reading
 */
export function placeNames(spots: readonly Spot[], wanted: readonly Unnamed[], must: number, formsOf: (node: number) => readonly NameLines[], frame: { readonly width: number; readonly height: number }, side: 'ltr' | 'rtl'): readonly TextMark[] {
  const taken = new Taken();
  for (const { node, x, y, r } of spots) taken.add([x - r, y - r, x + r, y + r], node);
  const marks: TextMark[] = [];
  const isInside = ({ box: [x0, y0, x1, y1] }: Place): boolean => x0 >= 0 && y0 >= 0 && x1 <= frame.width && y1 <= frame.height;
  wanted.forEach((spot, index) => {
    const { node } = spot;
    const isMust = index < must;
    for (const { lines, widths, weight, isVague } of formsOf(node)) {
      const places = placesAround(spot, Math.max(0, ...widths), lines.length * line, side);
      const place = isVague && !isMust ? undefined : places.find((each) => isInside(each) && taken.isFree(each.box, node)) ?? (isMust ? places.find(isInside) ?? places[0] : undefined);
      if (!place) continue;
      const { box: [x0, y0, x1], align } = place;
      taken.add(place.box, node);
      lines.forEach((text, n) => marks.push({
        type: 'text', x: x0 + (x1 - x0 - widths[n]!) * align + widths[n]! / 2, y: y0 + n * line + size - 1, text, size, weight, anchor: 'middle', fill: 'ink', halo: true, direction: side,
      }));
      break;
    }
  });
  return marks;
}
