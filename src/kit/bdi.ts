import { html, nothing, type TemplateResult } from 'lit';
import type { ShownText } from './format.js';

/** A text of the feed in its language, kept apart in direction from what stands around it; `content` is the same with something marked. */
export const bdi = ({ text, lang }: ShownText, className?: string, content: unknown = text): TemplateResult => html`<bdi class=${className ?? nothing} lang=${lang ?? nothing}>${content}</bdi>`;

/** A text of the feed without word joiners and isolates of its own, which `said` goes by. */
const unmarked = (text: string): string => text.replace(/[\u2060\u2066-\u2069]/g, '');

/** A text of the feed within a sentence of ours: its direction does not reach beyond it (U+2068 and U+2069). One of another language begins with a word joiner, which nobody sees. */
export const isolated = ({ text, lang }: ShownText): string => `\u2068${lang ? '\u2060' : ''}${unmarked(text)}\u2069`;

/** The same where only what is of another language has to be set apart. */
export const within = (shown: ShownText): string => (shown.lang ? isolated(shown) : unmarked(shown.text));

/** A sentence with texts of the feed in it that are `isolated`: each is in an element of its own, and those of another language say that it is `lang`. */
export const said = (sentence: string, lang: string | undefined): TemplateResult =>
  html`${sentence.split(/[\u2068\u2069]/).map((part, index) => (index % 2 ? bdi(part[0] === '\u2060' ? { text: part.slice(1), lang } : { text: part }) : part))}`;
