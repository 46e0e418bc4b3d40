import { css, nothing, svg, unsafeCSS, type TemplateResult } from 'lit';
import { statusColours } from '../../kit/status-colours.js';
import type { Mark, Paint } from '../../layout/scene.js';
import { workStates } from '../../layout/timeline-status.js';

const roles = ['surface', 'ink', 'muted', 'rule', 'accent', ...workStates.map((state) => `status-${state}`)];

/** Colours of marks by role, as classes: a strict page blocks style attributes. */
export const markStyles = css`
  ${statusColours}
  .m {
    fill: none;
    stroke-linejoin: round;
  }
  ${unsafeCSS(roles.map((role) => `.f-${role}{fill:var(--_${role})}.s-${role}{stroke:var(--_${role})}`).join(''))}
  .f-hatch {
    fill: url(#hatch);
  }
`;

function outline(mark: Exclude<Mark, { type: 'group' | 'text' | 'circle' }>): string {
  switch (mark.type) {
    case 'path': return mark.d;
    case 'line': return `M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}`;
    case 'rect': return `M${mark.x} ${mark.y}h${mark.w}v${mark.h}h${-mark.w}Z`;
  }
}

const fillClass = (fill: Paint | undefined): string => (fill === undefined || fill === 'none' ? '' : typeof fill === 'string' ? ` f-${fill}` : ' f-hatch');

/** Marks of a timeline as SVG paths: it draws neither circles nor, here, texts. */
export function renderMarks(marks: readonly Mark[]): TemplateResult[] {
  return marks.flatMap((mark) => {
    if (mark.type === 'group') return renderMarks(mark.marks);
    if (mark.type === 'text' || mark.type === 'circle') return [];
    return [svg`<path
      part="mark" class="m${fillClass(mark.fill)}${mark.stroke ? ` s-${mark.stroke}` : ''}" d=${outline(mark)}
      stroke-width=${mark.width ?? nothing} stroke-dasharray=${mark.dash ? mark.dash.join(' ') : nothing}
    ></path>`];
  });
}
