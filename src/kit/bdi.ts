import { html, nothing, type TemplateResult } from 'lit';
import type { ShownText } from './format.js';

/** A text of the feed in its language, kept apart in direction from what stands around it. */
export const bdi = ({ text, lang }: ShownText, className?: string): TemplateResult => html`<bdi class=${className ?? nothing} lang=${lang ?? nothing}>${text}</bdi>`;
