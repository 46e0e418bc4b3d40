type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Pixels between a card and what it describes. */
const gap = 8;

/**
 * Where a card stands so that it does not cover what it describes: after it, before it, below or above, the first where it fits; else
 * below, where it may reach beyond the map. All in pixels from the left top of the map.
 */
export function besides([x0, y0, x1, y1]: Box, width: number, height: number, mapWidth: number, mapHeight: number): [x: number, y: number] {
  const within = (at: number, size: number, room: number): number => Math.max(0, Math.min(at, room - size));
  const y = within((y0 + y1 - height) / 2, height, mapHeight);
  if (x1 + gap + width <= mapWidth) return [x1 + gap, y];
  if (x0 - gap - width >= 0) return [x0 - gap - width, y];
  const x = within((x0 + x1 - width) / 2, width, mapWidth);
  return y0 - gap - height >= 0 && y1 + gap + height > mapHeight ? [x, y0 - gap - height] : [x, y1 + gap];
}
