/**
 * Called between two slices of work. It gives the page a turn by returning a promise, or returns
 * nothing to go on at once, for instance because the turn has only just begun.
 */
export type Pause = () => Promise<void> | void;

/** How many records are read between two pauses: a few milliseconds of work. */
export const sliceLength = 2048;

/** Does something for each index below `count`, with a pause after some hundred, since each may have hundreds of links. Engines optimise a plain loop better than one that pauses. */
export function* inSlices(count: number, each: (index: number) => void): Generator<void, void> {
  const slice = (from: number, to: number): void => {
    for (let i = from; i < to; i++) each(i);
  };
  for (let from = 0; from < count; from += 512) {
    slice(from, Math.min(from + 512, count));
    yield;
  }
}

/**
 * Work that is done once, either at one go or in slices, and by whoever needs it first: a caller
 * that cannot wait finishes what another has begun in slices.
 */
export class Work<T> {
  #steps: Generator<void, T> | undefined;
  #result: T | undefined;

  constructor(steps: Generator<void, T>) {
    this.#steps = steps;
  }

  get done(): boolean {
    return !this.#steps;
  }

  #step(): void {
    const { done, value } = this.#steps!.next();
    if (done) {
      this.#result = value;
      this.#steps = undefined;
    }
  }

  /** Does what is left at one go. */
  finish(): T {
    while (this.#steps) this.#step();
    return this.#result as T;
  }

  /** Does what is left in slices. A rejection of `pause` leaves the work as far as it is; it can be taken up again. */
  async finishInSlices(pause: Pause): Promise<T> {
    while (this.#steps) {
      this.#step();
      if (this.#steps) await pause();
    }
    return this.#result as T;
  }
}
