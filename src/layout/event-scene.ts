/**
 * An event as a scene, for files: what it is about, then its agenda, each session with what came of it beside or, where it is narrow,
 * below. A list of events is drawn in the same way.
 */
import { statusSign } from './proposal-list-scene.js';
import type { Mark, Scene, TextMark } from './scene.js';
import type { TextMeasurer } from './text-fit.js';
import { wrapText } from './text-wrap.js';

/** What came of a session, in words. */
export interface SceneOutcome {
  readonly text: string;
  /** `''` where there is none. */
  readonly status: string;
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

export interface EventSceneOptions {
  /** Of the scene, px. From 640 px outcomes stand beside their session. */
  readonly width: number;
  readonly measure: TextMeasurer;
  readonly rtl?: boolean;
  /** BCP 47 tag, for breaking lines. */
  readonly locale: string;
  /** Line for what was left out. Undefined when nothing was. */
  readonly more?: string | undefined;
}

const textSize = 14;
const smallSize = 12;
const leading = 1.4;
const gap = 10;
/** From the sign of a status to the words beside it. */
const indent = 20;

export function eventScene(parts: readonly ScenePart[], { width, measure, rtl = false, locale, more }: EventSceneOptions): Scene {
  const wide = width >= 640;
  const left = { start: 0, width: wide ? width * 0.54 : width };
  const right = wide ? { start: width * 0.58, width: width * 0.42 } : left;
  const marks: Mark[] = [];
  const x = (along: number) => (rtl ? width - along : along);
  let y = 0;

  /** Writes a text from `top` down; gives where it ends. */
  const write = (words: string | undefined, start: number, room: number, top: number, size: number, most: number, style: Partial<TextMark> = {}): number => {
    if (!words) return top;
    let bottom = top;
    for (const line of wrapText(words, room, most, (part) => measure(part, size, style.weight), locale)) {
      marks.push({ type: 'text', x: x(start), y: bottom + size, text: line, size, anchor: 'start', direction: rtl ? 'rtl' : 'ltr', ...style });
      bottom += Math.round(size * leading);
    }
    return bottom;
  };
  const rule = (at: number, from: number, to: number, stroke: 'ink' | 'rule') => marks.push({ type: 'line', x1: x(from), x2: x(to), y1: at, y2: at, stroke });
  const thread = (from: number, top: number, bottom: number) => marks.push({ type: 'line', x1: x(from), x2: x(from), y1: top, y2: bottom, stroke: 'accent', width: 2 });

  const drawOutcomes = (entry: SceneEntry, from: number): number => {
    let bottom = write(entry.made, right.start, right.width, from, smallSize, 2, entry.outcomes?.length ? { weight: 600 } : { fill: 'muted' });
    for (const outcome of entry.outcomes ?? []) {
      const top = bottom + 6;
      rule(bottom + 2, right.start, right.start + right.width, 'rule');
      const start = right.start + indent;
      marks.push(...statusSign(outcome.status, x(right.start + 8), top + textSize * 0.6));
      bottom = write(outcome.answer, start, right.width - indent, write(outcome.text, start, right.width - indent, top, textSize, 8), smallSize, 4, { fill: 'muted' });
      if (outcome.lit) thread(right.start - 6, top, bottom);
      bottom += 2;
    }
    return bottom;
  };

  for (const { name, entries } of parts) {
    if (name) {
      y = write(name, 0, width, y + gap, textSize + 1, 2, { weight: 600 }) + 4;
      rule(y, 0, width, 'ink');
    }
    for (const entry of entries) {
      const top = y + gap;
      const isAlone = entry.made === undefined;
      const room = isAlone ? Math.min(width, 760) : left.width;
      let bottom = write(entry.about, left.start, room, top, smallSize, 2, { fill: 'muted' });
      bottom = write(entry.title, left.start, room, bottom, textSize + 1, 4, { weight: 600 });
      for (const text of entry.texts ?? []) bottom = write(text, left.start, room, bottom + 4, textSize, 12);
      if (!isAlone) bottom = Math.max(bottom, drawOutcomes(entry, wide ? top : bottom + 4));
      if (entry.lit) thread(-6, top, bottom);
      y = bottom + gap;
      rule(y, 0, width, 'rule');
    }
  }
  if (more) y = write(more, 0, width, y + gap, textSize, 2, { fill: 'muted' });
  return { width, height: Math.ceil(y), marks };
}
