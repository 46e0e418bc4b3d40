import type { ReadContext } from '../index.js';

/** Milliseconds of work between two pauses, and steps between two looks at the clock. */
const slice = 12;
const step = 64;

/** To be called for each observation of a loop: a promise to wait for where it is time to let the page answer its visitor. */
export function turns({ pause, now }: Pick<ReadContext, 'pause' | 'now'>): () => Promise<void> | undefined {
  let started = now();
  let count = 0;
  return () => {
    if (!pause || ++count % step !== 0 || now() - started < slice) return undefined;
    return pause().then(() => {
      started = now();
    });
  };
}
