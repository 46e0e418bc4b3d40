import { html } from 'lit';
import { hits } from '../query/fold.js';
import { adopt } from './adopt.js';
import { hitStyles } from './found-text.styles.js';

/** Brings the look of what is found. */
export function beginFinding(host: HTMLElement): void {
  adopt(host, hitStyles);
}

/** A text with what the search has found in it marked. */
export function markedPieces(text: string, search: string): readonly unknown[] {
  const pieces: unknown[] = [];
  let at = 0;
  for (const [from, to] of hits(text, search)) {
    pieces.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  pieces.push(text.slice(at));
  return pieces;
}
