import { rememberNumbers } from './entries.js';
import { feed as feedShape, fits, isObject, type Members, type Shape } from './feed-shapes.js';
import type { Feed } from './feed.js';

/** How reading gives the page its turns. */
export interface Turns {
  /** Gives the page a turn; a rejection ends the reading with it. Without it, reading is one piece of work. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
}

/** Milliseconds of work between two pauses, well below the 50 within which a page should answer. */
export const slice = 8;

/** Records, or entries of a list inside one, between two chances to pause. */
export const step = 64;

/** Goes through the steps of a reading, with pauses between them. */
export async function inTurns<T>(steps: Iterator<void, T>, { pause, now }: Turns): Promise<T> {
  let started = now();
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    if (!pause || now() - started < slice) continue;
    await pause();
    started = now();
  }
}

/** Goes through the steps of a reading at one go. */
export function atOnce<T>(steps: Iterator<void, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** A feed of what was read; collections that the document lacks are empty. */
export function asFeed(read: Members): Feed {
  const collections = [...feedShape.inner.keys()].map((name) => [name, (Object.hasOwn(read, name) && read[name]) || []]);
  return { ...read, ...(Object.fromEntries(collections) as Feed), commonthread: '1' };
}

/** Whether the records of a list from one index to another are good, each with an id of its own. */
function spanIsGood(list: readonly unknown[], from: number, to: number, shape: Shape, ids: Map<string, number>): boolean {
  const identified = shape.required.includes('id');
  for (let i = from; i < to; i++) {
    const given = list[i];
    if (!isObject(given) || !fits(given, shape)) return false;
    const number = ids.size;
    if (identified && ids.set(given.id as string, number).size === number) return false;
  }
  return true;
}

/** Whether all records of a list and of the lists inside them are good; yields now and then. */
function* areGood(list: readonly unknown[], shape: Shape, ids: Map<string, number>): Generator<void, boolean> {
  // Records that hold others are taken one at a time, because ids are numbered in the order of the document.
  const span = shape.inner.size ? 1 : step;
  for (let i = 0; i < list.length; i += span) {
    if (!spanIsGood(list, i, Math.min(i + span, list.length), shape, ids)) return false;
    for (const [member, inner] of shape.inner) {
      const holder = list[i] as Members;
      const nested = Object.hasOwn(holder, member) ? holder[member] : undefined;
      if (nested !== undefined && !(yield* areGood(nested as readonly unknown[], inner, ids))) return false;
    }
    yield;
  }
  return true;
}

/**
 * A document of which everything is good, as a feed with the very lists and records that
 * came; undefined if it is not, so that `schema.ts` has to read it. Good is what that finds no
 * problem with and leaves as it is. To look at every value once is all the work there is; the numbers of
 * the ids are remembered for `entries.ts`.
 */
export function* goodFeed(json: unknown): Generator<void, Feed | undefined> {
  const ids = new Map<string, number>();
  if (!isObject(json) || !Object.hasOwn(json, 'commonthread') || !(yield* areGood([json], feedShape, ids))) return undefined;
  const feed = asFeed(json);
  rememberNumbers(feed, ids);
  return feed;
}
