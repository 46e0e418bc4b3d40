import type { Turns } from '../model/good-feed.js';

/** Milliseconds of work between two pauses, well below the 50 within which a page should answer. */
const slice = 12;

/**
 * To be called after each record of a loop: a promise to wait for where it is time to let the page answer its visitor. Looks at the clock every
 * time, since one record may hold a whole page of HTML.
 */
export function turns({ pause, now }: Turns): () => Promise<void> | undefined {
  let started = now();
  return () => {
    if (!pause || now() - started < slice) return undefined;
    return pause().then(() => {
      started = now();
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
