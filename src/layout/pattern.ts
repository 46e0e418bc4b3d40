/**
 * The three patterns of a scene, as one tile that the canvas and the SVG both repeat. They say what a tone must
 * not: hatch for "no data" and disputed, cross for "confirmed gap", dots for "hidden or not reported".
 */
export type PatternName = 'hatch' | 'cross' | 'dots';

/** Side of a tile in CSS pixels. */
export const patternTile = 8;

const rising = 'M-2 2L2-2M0 8L8 0M6 10L10 6';

/** Lines of one tile, to be stroked with round caps: path data and width in CSS pixels. */
export const patterns: Readonly<Record<PatternName, { readonly d: string; readonly width: number }>> = {
  hatch: { d: rising, width: 1 },
  cross: { d: rising + 'M-2 6L2 10M0 0L8 8M6-2L10 2', width: 0.75 },
  dots: { d: 'M2 2h.01M6 6h.01', width: 2 },
};
