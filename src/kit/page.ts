import type { LoaderContext } from './feed-loader.js';
import { pageRegistry } from './registry.js';

/** Gives the page a turn when the current slice of work has lasted a quarter of what a reader can notice: what follows the last slice may be in its task. */
export function pauseBySlices(): () => Promise<void> | void {
  let began = performance.now();
  return () => {
    if (performance.now() - began < 12) return undefined;
    return nextTurn().then(() => {
      began = performance.now();
    });
  };
}

/** Resolves in a task of its own, after input that waits. A message channel is not throttled as timers are. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** What a page gives to the sources: its network, clock and chance. */
export function pageContext(): LoaderContext {
  return {
    fetch: (url, options) => globalThis.fetch(url, options),
    now: () => Date.now(),
    random: () => Math.random(),
    online: () => navigator.onLine,
    pause: nextTurn,
    cache: pageRegistry().cache,
    paused: () => document.hidden || !navigator.onLine,
    setTimeout: (callback, ms) => window.setTimeout(callback, ms),
    clearTimeout: (id) => window.clearTimeout(id),
    whenOnline: (callback) => {
      window.addEventListener('online', callback, { once: true });
      return () => window.removeEventListener('online', callback);
    },
  };
}

/** The reader's locale and direction: the nearest `lang` and `dir`, through shadow roots, as the page's author meant them. */
export function nearestLocale(element: Element): { readonly lang: string; readonly dir: string } {
  let lang = '';
  let dir = '';
  let node: Element | null = element;
  while (node && !(lang && dir)) {
    lang ||= node.getAttribute('lang') ?? '';
    dir ||= node.getAttribute('dir') ?? '';
    const root: Node = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return { lang, dir: dir === 'ltr' || dir === 'rtl' ? dir : '' };
}

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls `changed` when the language, the direction or the theme of the page is set anew. One observer serves all elements, and leaves with the last. */
export function followPage(changed: () => void): () => void {
  followers.add(changed);
  observer ??= new MutationObserver(() => {
    for (const follower of [...followers]) follower();
  });
  if (followers.size === 1) observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
  return () => {
    followers.delete(changed);
    if (followers.size === 0) observer?.disconnect();
  };
}
