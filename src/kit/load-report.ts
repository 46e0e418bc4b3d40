import type { FeedError } from '../sources/errors.js';
import type { Dataset } from './dataset.js';
import type { DataElement, Status } from './element.js';
import { CtErrorEvent, CtLoadEvent, CtSelectEvent } from './events.js';
import { warnOnce } from './registry.js';

interface Deferred {
  readonly promise: Promise<void>;
  readonly settle: () => void;
}

function deferred(): Deferred {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => (settle = resolve));
  return { promise, settle };
}

/** Tells the page how loading goes: by the promise `ready`, the custom state of the status, and an event for each copy, each fault and each selection, which waits for its record. */
export class LoadReport {
  #host: DataElement;
  #internals: ElementInternals;
  #ready = deferred();
  #isSettled = false;
  #load: number | undefined;
  #toldData: Dataset | undefined;
  #toldFault: FeedError | undefined;
  #status: Status | undefined;
  #toldSelection: string | null = null;

  constructor(host: DataElement) {
    this.#host = host;
    this.#internals = host.attachInternals();
  }

  /** Settles when the load that is on its way is drawn, empty or in error; it never rejects. */
  get ready(): Promise<void> {
    // What has just been set may begin another load: its promise is known after the update.
    const host = this.#host;
    return this.#isSettled && host.isUpdatePending ? host.updateComplete.then(() => this.#ready.promise) : this.#ready.promise;
  }

  /** To be called with the number of a load whose state has changed: each has a promise of its own. */
  begin(load: number | undefined): void {
    if (load === this.#load) return;
    this.#load = load;
    // Whoever waits for a load that another one takes the place of is told of that one.
    const { settle } = this.#ready;
    this.#ready = deferred();
    void this.#ready.promise.then(settle);
    this.#isSettled = false;
  }

  /** To be called when the element has been drawn; `isWhole` when no part of it is awaited any more. */
  drawn(isDrawable: boolean, isWhole: boolean): void {
    const { status } = this.#host;
    if (status !== this.#status) {
      if (this.#status) this.#internals.states.delete(this.#status);
      this.#internals.states.add(status);
      this.#status = status;
    }
    this.#tell(isDrawable);
    if (!isWhole || this.#isSettled || status === 'idle' || status === 'loading') return;
    this.#isSettled = true;
    this.#ready.settle();
  }

  /** Each selection once, and only when its record can be told: what is selected before the data is here waits for it. */
  tellSelection(hasSource: boolean): void {
    const host = this.#host;
    const { selected, status } = host;
    if (selected === this.#toldSelection || status === 'loading' || (status === 'idle' && hasSource)) return;
    this.#toldSelection = selected;
    const entry = selected === null ? undefined : host.feedData?.get(selected);
    host.dispatchEvent(new CtSelectEvent(selected, entry?.record, entry?.kind));
  }

  #tell(isDrawable: boolean): void {
    const host = this.#host;
    const { data, error, stale } = host.feedState;
    const fault = error ?? stale ?? host.partsError;
    if (fault && fault !== this.#toldFault) {
      warnOnce(`${fault.kind} ${fault.url ?? ''}`, fault.message);
      host.dispatchEvent(new CtErrorEvent(fault));
    }
    const isNew = data && (data !== this.#toldData || (stale !== undefined && stale !== this.#toldFault));
    this.#toldFault = fault;
    if (!isNew || !isDrawable) return;
    this.#toldData = data;
    host.dispatchEvent(new CtLoadEvent(host.records, host.problems, stale !== undefined));
  }
}
