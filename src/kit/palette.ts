/**
 * The one table of colours. The style sheet (`theme.ts`), the canvas, and the exports all
 * read it, so a map on the screen and the same map in a file cannot differ.
 *
 * `test/kit/theme.test.ts` computes what the table promises: text at 4.5:1 or better,
 * marks and focus at 3:1, eight categories told apart in three kinds of colour
 * blindness, and five steps even in OKLab lightness, in both themes.
 */
import type { Palette } from '../layout/scene.js';

/*
 * Role, light, dark, forced colours. A percentage in the last column is that much
 * CanvasText in Canvas: a step of grey that follows whatever scheme the reader has chosen.
 *
 * The accent is madder, the dye of the red thread that runs through a rope and that
 * gave several languages their word for what holds a story together. No status uses
 * it, so red here never means failure. Land is a warm grey and the steps are a cool
 * blue, so that a country without a figure is not taken for the lowest step.
 */
const table = `
surface #ffffff #15171a Canvas
ink #1e1b18 #eae8e3 CanvasText
muted #59544e #bab7b0 CanvasText
rule #dddad4 #373531 GrayText
edge #89847b #75716a CanvasText
accent #9b1c3c #fa93a0 LinkText
accent-ink #ffffff #15171a Canvas
land #e9e6dd #2e2c28 Canvas
land-strong #cec8bc #4b4740 22%
border #a39e93 #5e5a53 GrayText
coast #89847a #78746d CanvasText
focus #194cb1 #89c3fe Highlight
hatch #89847b #78746d CanvasText
status-not-started #67625c #a19e98 CanvasText
status-under-way #2a73a0 #62a0ca CanvasText
status-done #133f68 #9cd8f0 CanvasText
status-late #8f520d #e7b369 CanvasText
status-unknown #67625c #a19e98 CanvasText
status-proposed #67625c #a19e98 CanvasText
status-taken-up #133f68 #9cd8f0 CanvasText
status-merged #6e4993 #c0a1e4 CanvasText
status-changed #02736e #79c8be CanvasText
status-not-pursued #67625c #a19e98 CanvasText
category-1 #05276b #576b8f CanvasText
category-2 #b08c4f #f2af82 60%
category-3 #006b6e #17957a CanvasText
category-4 #935ba4 #9489de 60%
category-5 #617618 #e3e07f CanvasText
category-6 #67929e #a3dcea 60%
category-7 #5c2801 #a35d0c CanvasText
category-8 #3e4672 #c2abd5 60%
step-1 #c0e0e8 #1d2f44 8%
step-2 #84bdd0 #2b4c6b 22%
step-3 #5497b9 #366d94 38%
step-4 #34709d #4890b4 68%
step-5 #234a78 #67b4ce CanvasText`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const column = (index: number): Palette => Object.fromEntries(rows.map((row) => [row[0], row[index]]));

/** Every role that the palettes hold, in the order of the table. */
export const roles: readonly string[] = rows.map((row) => row[0]!);

/** Role to hex colour on a light surface: also what paper, PNG, and SVG get. */
export const lightPalette: Palette = column(1);

/** Role to hex colour on a dark surface. */
export const darkPalette: Palette = column(2);

/** Role to CSS system colour, for forced colours only. Not for a canvas: see `readPalette` in `paint.ts`. */
export const forcedPalette: Palette = Object.fromEntries(
  rows.map(([role, , , forced]) => [role, forced!.replace(/^\d+%$/, 'color-mix(in srgb,CanvasText $&,Canvas)')]),
);

/**
 * The role for text written on a cell of a sequential scale, 4.5:1 or better in both themes.
 * @param step 1 to 5
 */
export const inkOnStep = (step: number): 'ink' | 'surface' => (step < 4 ? 'ink' : 'surface');
