import { nothing, svg, type SVGTemplateResult } from 'lit';
import { patterns, patternTile } from '../../layout/pattern.js';
import type { Mark } from '../../layout/scene.js';
import { drawText, paint } from './draw-text.js';

function drawMark(mark: Mark): SVGTemplateResult {
  if (mark.type === 'group') return svg`${mark.marks.map(drawMark)}`;
  if (mark.type === 'text') return drawText(mark);
  const d = mark.type === 'path' ? mark.d
    : mark.type === 'line' ? `M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}`
      : mark.type === 'rect' ? `M${mark.x} ${mark.y}h${mark.w}v${mark.h}h${-mark.w}Z`
        : `M${mark.x - mark.r} ${mark.y}a${mark.r} ${mark.r} 0 1 0 ${2 * mark.r} 0a${mark.r} ${mark.r} 0 1 0 ${-2 * mark.r} 0Z`;
  return svg`<path d=${d} fill=${paint(mark.fill)} stroke=${paint(mark.stroke)} stroke-width=${mark.width ?? 1} stroke-dasharray=${mark.dash?.join(' ') ?? nothing} opacity=${mark.opacity ?? nothing}></path>`;
}

/** The marks of a chart as SVG, in the colours of the page. */
export function drawMarks(marks: readonly Mark[]): SVGTemplateResult {
  const hatch = marks.some((mark) => 'fill' in mark && typeof mark.fill === 'object');
  return svg`${hatch ? svg`<pattern id="hatch" width=${patternTile} height=${patternTile} patternUnits="userSpaceOnUse"><path d=${patterns.hatch.d} stroke="var(--_hatch)"></path></pattern>` : nothing}${marks.map(drawMark)}`;
}
