import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Lazy } from './lazy.js';
import type { Permalink, Viewed } from './permalink.js';
import { emptyView, type ViewState, type ViewStore } from './view-state.js';

export interface ViewHost extends ReactiveControllerHost, HTMLElement {
  readonly permalink?: string | undefined;
  /** The element's own view, kept in the address beside the shared state. */
  readonly ownView?: Viewed;
  /** The state of the view has changed, or something about its widgets (`now` is then `before`). */
  viewChanged(now: ViewState, before: ViewState): void;
  /** A part of the library could not be loaded. */
  partFailed(reason: unknown): void;
}

const permalinks = new Lazy(() => import('./permalink.js'));

/** Joins an element to the view that it shares, keeps what was set before there was one, and the address in step. */
export class ViewController implements ReactiveController {
  store: ViewStore | undefined;
  #host: ViewHost;
  #leave: (() => void) | undefined;
  /** Set on the element before it had joined a view. */
  #initial: Partial<ViewState> = {};
  #permalink: Pick<Permalink, 'write' | 'stop'> | undefined;
  #linked: { readonly store: ViewStore; readonly key: string } | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): ViewState {
    return this.store?.state ?? { ...emptyView, ...this.#initial };
  }

  /** True while the address has not been read that may say what to show. */
  get isWaiting(): boolean {
    return Boolean(this.#host.permalink) && !this.#permalink;
  }

  /** A change by script or attribute. */
  change(patch: Partial<ViewState>): void {
    if (this.store) return this.store.update(patch);
    this.#initial = { ...this.#initial, ...patch };
    this.#host.requestUpdate();
  }

  follow(store: ViewStore): void {
    if (store === this.store) return;
    this.#leave?.();
    this.store = store;
    const unsubscribe = store.subscribe((now, before) => this.#host.viewChanged(now, before));
    const leave = store.join(this.#host);
    this.#leave = () => {
      unsubscribe();
      leave();
    };
    const initial = this.#initial;
    this.#initial = {};
    // What a link says of the start goes before what the page says of it.
    if (!store.restored) store.update(initial);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unlink();
    this.#leave?.();
    this.#leave = undefined;
    // What the view was stays with the element in case it is connected again, unless others keep it and may change it.
    if (this.store?.widgets.size === 0) this.#initial = { ...this.store.state };
    this.store = undefined;
  }

  /** To be called once all is set of the start, which the address need not repeat: it is read before the first drawing. */
  link(): void {
    const { permalink: key } = this.#host;
    const { store } = this;
    if (this.#linked?.key === (key || undefined) && this.#linked?.store === (key ? store : undefined)) return;
    this.#unlink();
    if (!key || !store) return;
    const linked = (this.#linked = { store, key });
    const start = store.state;
    // Made and kept in one turn, since an element that leaves in between could not stop it.
    const keep = (make: () => Pick<Permalink, 'write' | 'stop'>) => {
      if (this.#linked !== linked) return;
      this.#permalink = make();
      this.#host.requestUpdate();
    };
    permalinks.load().then(
      ({ Permalink }) => keep(() => new Permalink(key, store, start, this.#host.ownView)),
      (reason: unknown) => {
        // The view is shown all the same; it is only not kept in the address.
        this.#host.partFailed(reason);
        keep(() => ({ write: () => {}, stop: () => {} }));
      },
    );
  }

  /** Writes the element's own view into the address, as a new entry. */
  write(): void {
    this.#permalink?.write(true);
  }

  #unlink(): void {
    this.#permalink?.stop();
    this.#permalink = undefined;
    this.#linked = undefined;
  }
}
