import { svg, type SVGTemplateResult } from 'lit';
import type { Paint, TextMark } from '../../layout/scene.js';

export const paint = (fill: Paint | undefined): string => (!fill || fill === 'none' ? 'none' : typeof fill === 'string' ? `var(--_${fill})` : 'url(#hatch)');

export const drawText = ({ x, y, size, weight = 400, anchor = 'start', fill = 'ink', halo, text }: TextMark): SVGTemplateResult =>
  svg`<text x=${x} y=${y} font-size=${size} font-weight=${weight} text-anchor=${anchor} fill=${paint(fill)} class=${halo ? 'halo' : ''}>${text}</text>`;
