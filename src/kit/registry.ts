import { FeedCache } from '../sources/cache.js';
import type { Loaded } from '../sources/source.js';
import { Group } from './group.js';

/**
 * What the widgets of one page share: the groups by name and the cache of feeds. It hangs on
 * the page by one symbol, so that two bundles of the library on a page share it too.
 */
export interface PageRegistry {
  /** Which groups and caches can be shared: those of another number work in another way. */
  readonly contract: number;
  readonly version: string;
  readonly groups: Map<string, Group>;
  readonly cache: FeedCache<Loaded>;
  /** Causes of which the page has been told, by whichever copy of the library. */
  readonly warned: Set<string>;
}

const key = Symbol.for('commonthread');
const contract = 1;

declare const __VERSION__: string;
export const version: string = typeof __VERSION__ === 'string' ? __VERSION__ : 'source';

let registry: PageRegistry | undefined;

/** The page's registry, made by whoever asks first. A copy of the library that shares in another way keeps to itself. */
export function pageRegistry(): PageRegistry {
  const page = globalThis as { [key]?: PageRegistry };
  const present = page[key];
  if (present?.contract === contract) return present;
  registry ??= { contract, version, groups: new Map(), cache: new FeedCache<Loaded>({ now: () => Date.now() }), warned: new Set() };
  if (!present) Object.defineProperty(page, key, { value: registry, configurable: true });
  return registry;
}

/** The group of a name; made when first asked for, and forgotten when its last widget leaves. */
export function groupNamed(name: string): Group {
  const { groups } = pageRegistry();
  let group = groups.get(name);
  if (!group) groups.set(name, (group = new Group(() => groups.delete(name))));
  return group;
}

/** Says a thing on the console once per cause. */
export function warnOnce(cause: string, message: string): void {
  const { warned } = pageRegistry();
  if (warned.has(cause)) return;
  warned.add(cause);
  console.warn(`Common Thread: ${message}`);
}

/** Registers an element once. A second bundle on the page leaves the first one's class in place and says so once. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element) {
    warnOnce('loaded twice', `the page already has version ${pageRegistry().version}, which stays in use; version ${version} is left out. Load the library once.`);
  }
}
