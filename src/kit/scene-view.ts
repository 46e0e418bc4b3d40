import { css, nothing, svg, unsafeCSS, type CSSResult, type TemplateResult } from 'lit';
import { patterns, patternTile } from '../layout/pattern.js';
import type { Mark, Paint, Scene } from '../layout/scene.js';
import { adopt } from './adopt.js';
import { roles } from './palette.js';

/** Colours of marks by role, as classes, since a strict page blocks style attributes: they follow theme, forced colours and paper by themselves. */
const sceneStyles = (): CSSResult => css`
  .scene {
    display: block;
    overflow: hidden;
  }
  .m:where(:not(.tiled)) {
    fill: none;
  }
  .m {
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  ${unsafeCSS(roles.map((role) => `.f-${role}{fill:var(--_${role})}.s-${role}{stroke:var(--_${role})}`).join(''))}
`;

let styles: CSSResult | undefined;

/** Patterns that a scene uses, by id. */
type Tiles = Map<string, Exclude<Paint, string> & { readonly k: number }>;

/**
 * A scene as the content of an SVG element, for pictures of few marks that are sharp at any size and follow the page's colours without being
 * painted anew; larger ones belong on a canvas (`paint.ts`). `name` tells the patterns of several scenes in one shadow root apart.
 */
export function renderScene(host: HTMLElement, scene: Scene, name: string): TemplateResult {
  // Only now are the colours here that come with what is drawn.
  adopt(host, (styles ??= sceneStyles()));
  const tiles: Tiles = new Map();
  const marks = renderMarks(scene.marks, name, tiles, 1);
  return svg`<defs>${Array.from(tiles, ([id, { pattern, role, over = 'surface', k }]) => svg`<pattern id=${id} width=${patternTile} height=${patternTile} patternUnits="userSpaceOnUse" patternTransform="scale(${1 / k})">
    <rect class="f-${over}" width=${patternTile} height=${patternTile}></rect><path class="m s-${role}" d=${patterns[pattern].d} stroke-width=${patterns[pattern].width} stroke-linecap="round"></path>
  </pattern>`)}</defs>${marks}`;
}

/** `k` is the scale of the groups around: patterns keep their size in it, as strokes do. */
function renderMarks(marks: readonly Mark[], name: string, tiles: Tiles, k: number): TemplateResult[] {
  return marks.map((mark) => {
    if (mark.type === 'group') {
      const inside = renderMarks(mark.marks, name, tiles, k * mark.k);
      const moved = mark.k === 1 && !mark.tx && !mark.ty ? svg`${inside}` : svg`<g transform="matrix(${mark.k} 0 0 ${mark.k} ${mark.tx} ${mark.ty})">${inside}</g>`;
      if (!mark.clip) return moved;
      const [x, y, width, height] = mark.clip;
      return svg`<svg x=${x} y=${y} width=${width} height=${height} viewBox="${x} ${y} ${width} ${height}">${moved}</svg>`;
    }
    if (mark.type === 'text') {
      return svg`<text
        class="f-${mark.fill ?? 'ink'} ${mark.halo ? 'halo' : ''}" x=${mark.x} y=${mark.y} font-size="${mark.size}px" font-weight=${mark.weight ?? 400}
        text-anchor=${mark.anchor ?? 'start'} direction=${mark.direction ?? nothing} lang=${mark.lang ?? nothing}
      >${mark.text}</text>`;
    }
    const look = fillOf(mark.type === 'line' ? undefined : mark.fill, name, tiles, k);
    const stroke = mark.stroke && mark.stroke !== 'none' ? ` s-${mark.stroke}` : '';
    const classes = `m${look.class}${stroke}`;
    const width = stroke ? (mark.width ?? 1) : nothing;
    const dash = mark.dash ? mark.dash.join(' ') : nothing;
    const opacity = mark.opacity ?? nothing;
    switch (mark.type) {
      case 'path': return svg`<path class=${classes} d=${mark.d} fill=${look.fill} stroke-width=${width} stroke-dasharray=${dash} opacity=${opacity}></path>`;
      case 'line': return svg`<path class=${classes} d="M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}" stroke-width=${width} stroke-dasharray=${dash} opacity=${opacity}></path>`;
      case 'rect': return svg`<rect class=${classes} x=${mark.x} y=${mark.y} width=${mark.w} height=${mark.h} rx=${mark.r ?? nothing} fill=${look.fill} stroke-width=${width} stroke-dasharray=${dash} opacity=${opacity}></rect>`;
      case 'circle': return svg`<circle class=${classes} cx=${mark.x} cy=${mark.y} r=${mark.r} fill=${look.fill} stroke-width=${width} stroke-dasharray=${dash} opacity=${opacity}></circle>`;
    }
  });
}

/** A role is a class; a pattern is an attribute, over which the class for shapes without a fill must not go. */
function fillOf(fill: Paint | undefined, name: string, tiles: Tiles, k: number): { readonly class: string; readonly fill: string | typeof nothing } {
  if (fill === undefined || fill === 'none') return { class: '', fill: nothing };
  if (typeof fill === 'string') return { class: ` f-${fill}`, fill: nothing };
  const id = `${name}-${fill.pattern}-${fill.role}-${fill.over ?? ''}-${tiles.size}`;
  tiles.set(id, { ...fill, k });
  return { class: ' tiled', fill: `url(#${id})` };
}
