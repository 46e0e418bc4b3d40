/**
 * Colours by role. The style sheets, the canvas, and the exports all read the same tables, so a
 * map on the screen and the same map in a file cannot differ. What every element has is in the
 * table of `theme.ts`; `status-colours.ts` and `category-colours.ts` come with what draws them.
 *
 * `test/kit/theme.test.ts` computes what the tables promise: text at 4.5:1 or better,
 * marks and focus at 3:1, eight categories told apart in three kinds of colour
 * blindness, and five steps even in OKLab lightness, in both themes.
 */
import { css, unsafeCSS, type CSSResult } from 'lit';
import type { Palette } from '../layout/scene.js';

/** Every role whose table is here, in order. */
export const roles: string[] = [];

/** Role to hex colour on a light surface: also what paper, PNG, and SVG get. */
export const lightPalette: Record<string, string> & Palette = {};

/** Role to hex colour on a dark surface. */
export const darkPalette: Record<string, string> & Palette = {};

/** Role to CSS system colour, for forced colours only. Not for a canvas: see `readPalette` in `paint.ts`. */
export const forcedPalette: Record<string, string> & Palette = {};

/**
 * Takes roles in, and gives the style sheet that declares them.
 *
 * @param table a line for each role, with its light, its dark and its forced colour. A percentage in the last column is
 *   that much CanvasText in Canvas: a step of grey that follows whatever scheme the reader has chosen.
 */
export function colours(table: string): CSSResult {
  const added = table.trim().split('\n').map((line) => {
    const [role, light, dark, forced] = line.split(' ') as [string, string, string, string];
    roles.push(role);
    lightPalette[role] = light;
    darkPalette[role] = dark;
    forcedPalette[role] = forced.replace(/^\d+%$/, 'color-mix(in srgb,CanvasText $&,Canvas)');
    return role;
  });
  const declare = (value: (role: string) => string): CSSResult => unsafeCSS(added.map((role) => `--_${role}:${value(role)};`).join(''));
  return css`
    :host {
      ${declare((role) => `var(--ct-color-${role},light-dark(${lightPalette[role]},${darkPalette[role]}))`)}
    }
    @media (forced-colors: active) {
      :host {
        ${declare((role) => forcedPalette[role]!)}
      }
    }
  `;
}

/**
 * The role for text written on a cell of a sequential scale, 4.5:1 or better in both themes.
 * @param step 1 to 5
 */
export const inkOnStep = (step: number): 'ink' | 'surface' => (step < 4 ? 'ink' : 'surface');
