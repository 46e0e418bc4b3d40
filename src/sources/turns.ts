import type { Turns } from '../model/good-feed.js';

/** Milliseconds of work between two pauses, well below the 50 within which a page should answer. */
const slice = 12;

/** When the slice began that a reading is in, so that many short lists are read in slices as one long list is. */
const began = new WeakMap<Turns, number>();

/**
 * To be called after each record of a loop: a promise to wait for where it is time to let the page answer its visitor. Looks at the clock every
 * time, since one record may hold a whole page of HTML.
 */
export function turns(context: Turns): () => Promise<void> | undefined {
  const { pause, now } = context;
  if (!began.has(context)) began.set(context, now());
  return () => {
    if (!pause || now() - began.get(context)! < slice) return undefined;
    return pause().then(() => {
      began.set(context, now());
    });
  };
}

/** Calls for each entry of a list in order, and lets the page answer its visitor now and then. */
export async function eachRow<T>(list: Iterable<T>, context: Turns, call: (row: T, index: number) => void): Promise<void> {
  const turn = turns(context);
  let index = 0;
  for (const row of list) {
    call(row, index++);
    const wait = turn();
    if (wait) await wait;
  }
}
