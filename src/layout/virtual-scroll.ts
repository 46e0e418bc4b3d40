/**
 * Scrolling through a list that is taller than a browser can make an element.
 *
 * Firefox stops at about 17.9 million px, Chromium and WebKit at 33.5 million (2^31 / 64). A
 * taller list gets a scroller of `maximumScrollHeight`, and then two positions: the
 * *physical* one of the scrollbar and the *offset* in the list. A wheel or a key moves both by
 * the same pixels, so that rows move under the finger as they should; dragging the
 * scrollbar maps one to the other in proportion. Rows are placed at
 * `physical + (top of the row - offset)`.
 */

import { maximumScrollHeight } from './scroll-height.js';

export interface ScrollPosition {
  /** The scroller's `scrollTop`, px. */
  readonly physical: number;
  /** Px from the top of the list to the top of the viewport. */
  readonly offset: number;
}

/** Heights in px: of all rows, of the part that is seen, and the tallest that the scroller may be. */
export interface ScrollExtent {
  readonly total: number;
  readonly viewport: number;
  readonly maximum?: number;
}

/** How tall the scroller's content is to be made, px. */
export function physicalHeight({ total, maximum = maximumScrollHeight }: ScrollExtent): number {
  return Math.min(total, maximum);
}

const clamp = (value: number, high: number): number => Math.min(Math.max(0, value), Math.max(0, high));

/** How far either position can go, px, and how much of that at each end is scrolled one to one. */
function rooms(extent: ScrollExtent): { physical: number; offset: number; edge: number } {
  const physical = Math.max(0, physicalHeight(extent) - extent.viewport);
  const offset = Math.max(0, extent.total - extent.viewport);
  // Near the ends the scrollbar is exact, so that arriving there by wheel is no jump.
  return { physical, offset, edge: Math.min(extent.viewport * 50, physical / 4) };
}

/** One to one within `edge` of both ends, and in proportion between them. */
function stretch(value: number, from: number, to: number, edge: number): number {
  if (from === to || value <= edge) return Math.min(value, to);
  if (value >= from - edge) return to - (from - value);
  return edge + ((value - edge) / (from - 2 * edge)) * (to - 2 * edge);
}

/** The position of the scrollbar that stands for an offset in the list; both are brought within their limits. */
export function scrollTo(offset: number, extent: ScrollExtent): ScrollPosition {
  const most = rooms(extent);
  const to = clamp(offset, most.offset);
  return { physical: stretch(to, most.offset, most.physical, most.edge), offset: to };
}

/** The position after the browser has moved the scrollbar to `physical`. A move of up to two viewports counts as a wheel, a key or a touch. */
export function scrolledTo(physical: number, before: ScrollPosition, extent: ScrollExtent): ScrollPosition {
  const most = rooms(extent);
  const at = clamp(physical, most.physical);
  const move = at - before.physical;
  const near = Math.abs(move) <= extent.viewport * 2 && at > 0 && at < most.physical;
  const offset = near ? before.offset + move : stretch(at, most.physical, most.offset, most.edge);
  return { physical: at, offset: clamp(offset, most.offset) };
}

/**
 * Where to put the scrollbar once scrolling has come to rest, so that it says where in the list one is and
 * leaves room on both sides. The offset stays, so nothing moves on the screen.
 */
export function settle(position: ScrollPosition, extent: ScrollExtent): ScrollPosition {
  return scrollTo(position.offset, extent);
}
