import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ScopeRequest, type Scope } from './context.js';
import { FeedLoader, type FeedSource, type FeedState, type LoaderConfig, type LoaderContext } from './feed-loader.js';
import type { Group } from './group.js';
import { groupNamed } from './registry.js';
import { ViewStore } from './view-state.js';

/** What the controller asks of its element. */
export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  readonly group?: string | undefined;
  readonly loading: 'lazy' | 'eager';
  /** The element's own data, or undefined when it has none and follows its collection or group. */
  loaderConfig(): LoaderConfig | undefined;
  /** Another view is in force, or the same one has changed. */
  followView(view: ViewStore): void;
  /** The state of the feed has changed. */
  feedChanged(state: FeedState): void;
}

/**
 * Finds the element's feed and view. Own data first, then the enclosing collection, then the group.
 * Loads when the element comes near the viewport, aborts when it leaves the page.
 */
export class FeedController implements ReactiveController {
  #host: FeedHost;
  #context: LoaderContext;
  #own: FeedLoader | undefined;
  #ownKey: unknown;
  #source: FeedSource | undefined;
  #unsubscribe: (() => void) | undefined;
  #group: Group | undefined;
  #groupKey: string | undefined;
  #leaveGroup: (() => void) | undefined;
  #scope: Scope | undefined;
  #leaveScope: (() => void) | undefined;
  #near = false;
  #observer: IntersectionObserver | undefined;
  #ownView = new ViewStore();

  constructor(host: FeedHost, context: LoaderContext) {
    this.#host = host;
    this.#context = context;
  }

  get state(): FeedState {
    return this.#source?.state ?? { status: 'idle' };
  }

  /** True when there is somewhere to load from. */
  get hasSource(): boolean {
    return this.#source !== undefined;
  }

  get scope(): Scope | undefined {
    return this.#scope;
  }

  hostConnected(): void {
    this.#askForScope();
    this.#awaitCollection();
    this.#connect();
    this.#watchViewport();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#near = false;
    this.#leaveScope?.();
    this.#leaveScope = undefined;
    this.#leaveGroup?.();
    this.#leaveGroup = undefined;
    this.#group = undefined;
    this.#groupKey = undefined;
    this.#scope = undefined;
    this.#own?.stop();
    // Only now, so that an element taken out while it loads is idle and not loading for ever.
    this.#release();
    this.#own = undefined;
    this.#ownKey = undefined;
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#connect();
  }

  /** Loads now what is waiting for the element to come near. */
  request(): void {
    this.#source?.request();
  }

  async reload(): Promise<void> {
    await this.#source?.reload();
  }

  /** The loader of the element's own data, made anew when what it depends on has changed. */
  #ownLoader(): FeedLoader | undefined {
    const config = this.#host.loaderConfig();
    // As with an image, the page's address counts when `src` is set: a permalink changes it all the time.
    const key = config && JSON.stringify({ ...config, data: undefined, mapping: undefined, base: undefined });
    const same = key === (this.#ownKey as { key?: string } | undefined)?.key && config?.data === this.#own?.data && config?.mapping === this.#own?.mapping;
    if (same) return this.#own;
    this.#own?.stop();
    this.#ownKey = { key };
    this.#own = config && new FeedLoader(config, this.#context);
    return this.#own;
  }

  #connect(): void {
    const before = this.#own;
    const own = this.#ownLoader();
    const name = this.#host.group || undefined;
    if (name !== this.#groupKey || own !== before || (name && !this.#group)) {
      const leave = this.#leaveGroup;
      this.#groupKey = name;
      this.#group = name ? groupNamed(name) : undefined;
      this.#leaveGroup = this.#group?.join(this.#host, own, () => this.#follow());
      leave?.();
    }
    this.#follow();
  }

  #follow(): void {
    const source = this.#own ?? this.#scope?.source ?? this.#group?.source;
    if (source !== this.#source) {
      this.#release();
      this.#source = source;
      this.#unsubscribe = source?.subscribe(() => this.#host.feedChanged(source.state));
      this.#host.feedChanged(this.state);
    }
    if (this.#near || this.#host.loading === 'eager') source?.request();
    const view = this.#group?.view ?? this.#scope?.view ?? this.#ownView;
    const { filters, search, selected } = this.#ownView.state;
    this.#host.followView(view);
    if (view === this.#ownView) return;
    // What the element was given before it found its group or collection goes with it.
    this.#ownView = new ViewStore();
    if (view.restored) return;
    view.update({ ...(Object.keys(filters).length > 0 && { filters }), ...(search && { search }), ...(selected !== null && { selected }) });
  }

  #release(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#source = undefined;
  }

  #askForScope(): void {
    const host = this.#host;
    host.dispatchEvent(new ScopeRequest(host, (scope, leave) => {
      if (leave !== this.#leaveScope) this.#leaveScope?.();
      this.#leaveScope = leave;
      this.#scope = scope;
      if (host.isConnected) this.#connect();
    }));
  }

  /** A collection that is defined after its children has not heard their first question: ask again. */
  #awaitCollection(): void {
    const collection = around(this.#host, 'ct-collection:not(:defined)');
    if (!collection) return;
    void customElements.whenDefined(collection.localName).then(() => {
      if (this.#host.isConnected) this.#askForScope();
    });
  }

  /** Near means within about half a screen. An element that is not displayed at the start is near once it is. */
  #watchViewport(): void {
    if (this.#host.loading === 'eager') return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#near = true;
      this.#observer?.disconnect();
      this.#source?.request();
    }, { rootMargin: '50% 0px' });
    this.#observer.observe(this.#host);
  }
}

/** The nearest element around that fits, through shadow roots. */
function around(element: Element, selector: string): Element | undefined {
  for (let parent: Node | null = element.parentNode; parent; parent = parent instanceof ShadowRoot ? parent.host : parent.parentNode) {
    if (parent instanceof Element && parent.matches(selector)) return parent;
  }
  return undefined;
}
