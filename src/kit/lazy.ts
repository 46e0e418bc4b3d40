import type { ReactiveControllerHost } from 'lit';

/** How many parts a host is waiting for. */
const awaited = new WeakMap<ReactiveControllerHost, number>();

/** True while something that the host has tried to show is on its way. */
export function isAwaiting(host: ReactiveControllerHost): boolean {
  return (awaited.get(host) ?? 0) > 0;
}

/**
 * A part of the library that is loaded when it is first used, such as the table view. `use` gives it
 * if it is here; otherwise it starts loading and the host is updated when it has arrived.
 */
export class Lazy<T> {
  #load: () => Promise<T>;
  #value: T | undefined;
  #pending: Promise<T> | undefined;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** The part now, or undefined while it is on its way. A failure goes to `failed`, and the next use tries again. */
  use(host: ReactiveControllerHost, failed: (reason: unknown) => void): T | undefined {
    if (this.#value === undefined) {
      const count = (step: number) => awaited.set(host, (awaited.get(host) ?? 0) + step);
      count(1);
      this.load().finally(() => count(-1)).then(() => host.requestUpdate(), failed);
    }
    return this.#value;
  }

  load(): Promise<T> {
    return (this.#pending ??= this.#load().then(
      (value) => (this.#value = value),
      (error: unknown) => {
        this.#pending = undefined;
        throw error;
      },
    ));
  }
}
