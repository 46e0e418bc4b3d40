/**
 * A scene is what a layout draws: a plain display list in CSS pixels, x to the right and
 * y down. Marks name a *role* (`ink`, `accent`, `land`), never a colour, so one scene
 * serves the screen in both themes, forced colours, print, SVG, PNG and the snapshots.
 */

/** A role of the palette; `status-*` and `category-*` are followed by a name or a number from 1 to 8. */
export type Role =
  | 'surface' | 'ink' | 'muted' | 'rule' | 'accent' | 'land' | 'land-strong' | 'border' | 'coast' | 'hatch' | 'none'
  | `status-${string}` | `category-${number}` | `step-${number}`;

/** Fill by a role, or by a pattern drawn in the role's colour over another role's, the surface if none is named. */
export type Paint = Role | { readonly pattern: 'hatch' | 'cross' | 'dots'; readonly role: Role; readonly over?: Role };

interface Stroked {
  readonly fill?: Paint;
  readonly stroke?: Role;
  /** Stroke width in CSS pixels at any zoom. Default 1. */
  readonly width?: number;
  readonly dash?: readonly number[];
  /** 0 to 1. Default 1. */
  readonly opacity?: number;
}

export interface PathMark extends Stroked { readonly type: 'path'; readonly d: string; readonly key?: string }
export interface RectMark extends Stroked { readonly type: 'rect'; readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly r?: number; readonly key?: string }
export interface CircleMark extends Stroked { readonly type: 'circle'; readonly x: number; readonly y: number; readonly r: number; readonly key?: string }
export interface LineMark extends Stroked { readonly type: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly key?: string }
export interface TextMark {
  readonly type: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: Role;
  /** Drawn in the surface colour around the letters, so that they can be read over marks. */
  readonly halo?: boolean;
  readonly direction?: 'ltr' | 'rtl';
  /** BCP 47 tag, where that is not the language of the picture. */
  readonly lang?: string | undefined;
}
/** Marks under a scale and a shift: x' = k x + tx. Strokes and radii of marks inside keep their width; lengths scale. */
export interface GroupMark { readonly type: 'group'; readonly k: number; readonly tx: number; readonly ty: number; readonly clip?: readonly [number, number, number, number]; readonly marks: readonly Mark[] }

export type Mark = PathMark | RectMark | CircleMark | LineMark | TextMark | GroupMark;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Role to CSS colour. A role that is missing falls back to `ink`. */
export type Palette = Readonly<Record<string, string>>;
