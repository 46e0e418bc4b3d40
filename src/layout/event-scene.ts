/**
 * An event as a scene, for files: what it is about, then its agenda, each session with what came of it beside or, where it is narrow,
 * below. A list of events is drawn in the same way.
 */
import { statusSign } from './proposal-list-scene.js';
import { gap, ScenePage, smallSize, textSize, type ScenePageOptions } from './scene-page.js';
import type { Scene } from './scene.js';

/** What came of a session, in words. */
export interface SceneOutcome {
  readonly text: string;
  /** `''` where there is none. */
  readonly status: string;
  /** `''` where there is nothing to tell, and then no sign either. */
  readonly answer: string;
  /** On the thread of what is selected. */
  readonly lit?: boolean;
}

/** A session, the event itself, or one of a list of events. */
export interface SceneEntry {
  /** Small, above the title: kind, time, track. */
  readonly about?: string;
  readonly title: string;
  /** Paragraphs below the title. */
  readonly texts?: readonly string[];
  /** How many outcomes there are, or that there are none; undefined to say nothing of them. */
  readonly made?: string;
  readonly outcomes?: readonly SceneOutcome[];
  readonly lit?: boolean;
}

/** A heading with entries below it. */
export interface ScenePart {
  /** `''` for none. */
  readonly name: string;
  readonly entries: readonly SceneEntry[];
}

/** From the sign of a status to the words beside it. */
const indent = 20;

export function eventScene(parts: readonly ScenePart[], options: ScenePageOptions): Scene {
  const { width, more } = options;
  const page = new ScenePage(options);
  const { marks, wide } = page;
  const whole = { start: 0, width };
  const left = { start: 0, width: wide ? width * 0.54 : width };
  const right = wide ? { start: width * 0.58, width: width * 0.42 } : left;
  const indented = { start: right.start + indent, width: right.width - indent };
  let y = 0;

  const drawOutcomes = (entry: SceneEntry, from: number): number => {
    let bottom = page.write(entry.made, right, from, smallSize, 2, entry.outcomes?.length ? { weight: 600 } : { fill: 'muted' });
    const beside = entry.outcomes?.some(({ answer }) => answer) ? indented : right;
    for (const outcome of entry.outcomes ?? []) {
      const top = bottom + 6;
      page.rule(bottom + 2, 'rule', right);
      if (outcome.answer) marks.push(...statusSign(outcome.status, page.x(right.start + 8), top + textSize * 0.6));
      bottom = page.write(outcome.answer, beside, page.write(outcome.text, beside, top, textSize, 8), smallSize, 4, { fill: 'muted' });
      if (outcome.lit) page.thread(right.start - 6, top, bottom);
      bottom += 2;
    }
    return bottom;
  };

  for (const { name, entries } of parts) {
    if (name) {
      y = page.write(name, whole, y + gap, textSize + 1, 2, { weight: 600 }) + 4;
      page.rule(y, 'ink');
    }
    for (const entry of entries) {
      const top = y + gap;
      const isAlone = entry.made === undefined;
      const column = isAlone ? { start: 0, width: Math.min(width, 760) } : left;
      let bottom = page.write(entry.about, column, top, smallSize, 2, { fill: 'muted' });
      bottom = page.write(entry.title, column, bottom, textSize + 1, 4, { weight: 600 });
      for (const text of entry.texts ?? []) bottom = page.write(text, column, bottom + 4, textSize, 12);
      if (!isAlone) bottom = Math.max(bottom, drawOutcomes(entry, wide ? top : bottom + 4));
      if (entry.lit) page.thread(-6, top, bottom);
      y = bottom + gap;
      page.rule(y, 'rule');
    }
  }
  if (more) y = page.write(more, whole, y + gap, textSize, 2, { fill: 'muted' });
  return { width, height: Math.ceil(y), marks };
}
