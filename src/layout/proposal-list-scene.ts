/**
 * The list of proposals as a scene, for files: the summary's bars, then the first proposals under their
 * headings, each with the sign of its status and what became of it beside or, where it is narrow, below.
 */
import { statusLook } from './proposals-scene.js';
import { gap, ScenePage, smallSize, textSize, type SceneColumn, type ScenePageOptions } from './scene-page.js';
import type { Mark, Scene } from './scene.js';

/** A heading, or a proposal in words. */
export interface ProposalLine {
  readonly text: string;
  /** Undefined for a heading; `''` where the proposal has no status. */
  readonly status?: string;
  /** Nothing where there is nothing to tell, and then no sign either. */
  readonly answer?: string;
  readonly about?: string;
  /** On the thread of what is selected. */
  readonly lit?: boolean;
}

const margin = 24;

/** Bars, if there are any, and the lines below them. */
export function proposalListScene(bars: Scene | undefined, lines: readonly ProposalLine[], options: ScenePageOptions): Scene {
  const { width, more } = options;
  const page = new ScenePage(options);
  const { marks, wide } = page;
  const text: SceneColumn = { start: margin, width: (wide ? width * 0.6 : width) - margin };
  const answer: SceneColumn = wide ? { start: width * 0.66, width: width * 0.34 } : text;
  if (bars) marks.push({ type: 'group', k: 1, tx: 0, ty: 0, marks: bars.marks });
  let y = bars ? bars.height + 24 : 0;

  for (const line of lines) {
    if (line.status === undefined) {
      y = page.write(line.text, { start: 0, width }, y + gap, textSize + 1, 3, { weight: 600 }) + 4;
      page.rule(y, 'ink');
      continue;
    }
    const top = y + gap;
    const left = page.write(line.about, text, page.write(line.text, text, top, textSize, 8), smallSize, 2, { fill: 'muted' });
    const right = page.write(line.answer, answer, wide ? top : left, smallSize, 5);
    if (line.answer) marks.push(...statusSign(line.status, page.x(8), top + textSize * 0.6));
    const bottom = Math.max(left, right) + gap;
    if (line.lit) page.thread(-6, y + 2, bottom - 2);
    y = bottom;
    page.rule(y, 'rule');
  }
  if (more) y = page.write(more, { start: margin, width: width - margin }, y + gap, textSize, 1, { fill: 'muted' });
  return { width, height: Math.ceil(y), marks };
}

/** The same signs as on the screen, filled like the bars: shape and pattern say the status before the colour does. */
export function statusSign(status: string, x: number, y: number): Mark[] {
  const { fill, stroke, dash } = statusLook(status);
  const r = 6;
  const ring: Mark = { type: 'circle', x, y, r, fill, stroke, width: 2 };
  switch (status) {
    case 'changed': return [{ type: 'path', d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`, fill, stroke, width: 2 }];
    case 'not-pursued': return [ring, { type: 'line', x1: x - r, x2: x + r, y1: y, y2: y, stroke, width: 2 }];
    case 'taken-up': case 'merged': case 'proposed': return [ring];
    case '': return [{ ...ring, width: 1.5, ...(dash && { dash: [2, 2] }) }];
    default: return [{ type: 'rect', x: x - r, y: y - r, w: 2 * r, h: 2 * r, fill, stroke, width: 2 }];
  }
}
