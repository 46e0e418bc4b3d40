import type { ReactiveControllerHost } from 'lit';
import type { Lazy } from './lazy.js';

/** A part that answers what readers do. `target` is where it happened: an event that is over no longer says so. */
export interface Hands {
  handle(event: Event, target: Element): void;
}

/**
 * Listens in the place of a part that is loaded when a reader first comes: by pointer, by key, or by scrolling. What they do until it is
 * there is kept and then answered in order, so that no first key is lost. A template has it as the listener of every event that the part
 * answers, and of `pointerover`, `touchstart` and `focusin`, which come before the others.
 */
export class Waiting<T extends Hands, M> {
  /** A listener that may prevent a wheel's default. */
  readonly passive = false;
  #host: ReactiveControllerHost;
  #lazy: Lazy<M>;
  #make: (module: M) => T;
  #failed: (reason: unknown) => void;
  #isOurs: (event: Event) => boolean;
  #hands: T | undefined;

  /** `isOurs` is true for events that the browser must not answer as well; it is asked only while the part is on its way. */
  constructor(host: ReactiveControllerHost, lazy: Lazy<M>, make: (module: M) => T, failed: (reason: unknown) => void, isOurs: (event: Event) => boolean) {
    this.#host = host;
    this.#lazy = lazy;
    this.#make = make;
    this.#failed = failed;
    this.#isOurs = isOurs;
  }

  /** The part, if it is here. */
  get now(): T | undefined {
    return this.#hands;
  }

  /** Does something with the part, now or as soon as it is here. */
  with(act: (hands: T) => void): void {
    if (this.#hands) return act(this.#hands);
    const begin = (module: M): void => act((this.#hands ??= this.#make(module)));
    const module = this.#lazy.use(this.#host, this.#failed);
    if (module) begin(module);
    // `use` has told of a failure.
    else this.#lazy.load().then(begin, () => {});
  }

  handleEvent(event: Event): void {
    const target = event.target as Element;
    if (!this.#hands && this.#isOurs(event)) event.preventDefault();
    this.with((hands) => hands.handle(event, target));
  }
}
