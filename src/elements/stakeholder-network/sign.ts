import { html, svg, type TemplateResult } from 'lit';
import { outline, type Sign } from '../../layout/network-signs.js';

/** A sign as a small picture of its own. */
export function renderSign({ shape, fill, stroke }: Sign): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${outline(shape, 8, 8, 5.8)} fill=${`var(--_${fill})`} stroke=${stroke ? `var(--_${stroke})` : 'none'} stroke-width="1.5"></path>`}</svg>`;
}
