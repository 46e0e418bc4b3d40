import { nothing, render, svg, type TemplateResult } from 'lit';
import type { Mark, Scene } from '../../layout/scene.js';

const colour = (paint: unknown): string => (paint === undefined || paint === 'none' ? 'none' : `var(--_${String(paint)})`);

function drawn(mark: Mark): TemplateResult | typeof nothing {
  switch (mark.type) {
    case 'path':
      return svg`<path d=${mark.d} fill=${colour(mark.fill)} stroke=${colour(mark.stroke)} stroke-width=${mark.width ?? 1} opacity=${mark.opacity ?? nothing}></path>`;
    case 'circle':
      return svg`<circle cx=${mark.x} cy=${mark.y} r=${mark.r} fill=${colour(mark.fill)} stroke=${colour(mark.stroke)} stroke-width=${mark.width ?? 1}></circle>`;
    case 'text':
      return svg`<text x=${mark.x} y=${mark.y} font-size=${mark.size} font-weight=${mark.weight ?? 400} direction=${mark.direction ?? nothing}>${mark.text}</text>`;
    default:
      return nothing;
  }
}

/** Draws a scene of paths, circles and names in an `<svg>`. */
export function drawSvg(picture: SVGElement, { width, height, marks }: Scene): void {
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  render(svg`${marks.map(drawn)}`, picture as unknown as HTMLElement);
}
