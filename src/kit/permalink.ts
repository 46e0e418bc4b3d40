import { formatFilters } from '../query/format-filters.js';
import { givenFilters } from './given-filters.js';
import type { ViewState, ViewStore } from './view-state.js';

/** An element's own view, such as its table, which stands beside the shared state under the element's name. */
export interface Viewed {
  readonly name: string;
  view(): string;
  setView(view: string): void;
}

/**
 * Keeps a view in the URL fragment as `#key=…`, beside whatever else the fragment holds. A change by the reader
 * makes a history entry, so that Back takes it back; typing a search replaces the entry.
 */
export class Permalink {
  #key: string;
  #store: ViewStore;
  #viewed: Viewed | undefined;
  #unsubscribe: () => void;
  /** What the page's author has set; the fragment says what differs from it. */
  #start: Readonly<Record<string, string>>;
  #used = false;
  #reading = false;
  #known: string | undefined;

  /** `start` is the state that the page's author has set, which may have changed while this was being loaded. */
  constructor(key: string, store: ViewStore, start: ViewState, viewed?: Viewed) {
    this.#key = key;
    this.#store = store;
    this.#viewed = viewed;
    this.#start = this.#now(sharedStart(store, start));
    this.#read();
    if (store.state !== start && !store.restored) this.write(true);
    this.#unsubscribe = store.subscribe((now, before) => {
      if (now !== before) this.write(now.search === before.search);
    });
    window.addEventListener('popstate', this.#read);
    window.addEventListener('hashchange', this.#read);
  }

  stop(): void {
    this.#unsubscribe();
    window.removeEventListener('popstate', this.#read);
    window.removeEventListener('hashchange', this.#read);
  }

  /** Writes the state into the fragment; `entry` makes a new history entry. */
  write(entry: boolean): void {
    if (this.#reading) return;
    this.#used = true;
    const now = this.#now(written(this.#store.state));
    // A link that says the same in other spelling stays as it is: a new entry for it would stand in the way of Back.
    if (!this.#isNew(now)) return;
    const state = new URLSearchParams(readState(this.#key));
    for (const [name, value] of Object.entries(now)) {
      if (value === this.#start[name]) state.delete(name);
      else state.set(name, value);
    }
    const fragment = fragmentWith(location.hash, this.#key, state.toString());
    if (fragment === location.hash) return;
    const address = fragment || location.pathname + location.search;
    if (entry) history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  }

  /** Whether a state is another than the one last read or written, as which it is kept from now on. */
  #isNew(state: Readonly<Record<string, string>>): boolean {
    const before = this.#known;
    this.#known = JSON.stringify(state);
    return this.#known !== before;
  }

  #now(shared: Readonly<Record<string, string>>): Record<string, string> {
    return this.#viewed ? { ...shared, [this.#viewed.name]: this.#viewed.view() } : { ...shared };
  }

  #read = (): void => {
    const text = readState(this.#key);
    if (!text && !this.#used) return;
    this.#used = true;
    this.#store.restored ||= text !== '';
    const state = new URLSearchParams(text);
    const read = (name: string) => state.get(name) ?? this.#start[name] ?? '';
    this.#reading = true;
    if (this.#viewed) this.#viewed.setView(read(this.#viewed.name));
    this.#store.update({ filters: givenFilters(read('f')), search: read('q'), selected: read('s') || null });
    this.#isNew(this.#now(written(this.#store.state)));
    this.#reading = false;
  };
}

function written({ filters, search, selected }: ViewState): Record<string, string> {
  return { f: formatFilters(filters), q: search, s: selected ?? '' };
}

const starts = new WeakMap<ViewStore, Record<string, string>>();

/** Widgets of a group share their start, however many of them are in the fragment. */
function sharedStart(store: ViewStore, state: ViewState): Record<string, string> {
  let start = starts.get(store);
  if (!start) starts.set(store, (start = written(state)));
  return start;
}

function pairs(fragment: string): string[] {
  return fragment.replace(/^#/, '').split('&').filter((pair) => pair !== '');
}

function readState(key: string): string {
  const start = `${encodeURIComponent(key)}=`;
  const pair = pairs(location.hash).find((candidate) => candidate.startsWith(start));
  if (pair === undefined) return '';
  try {
    return decodeURIComponent(pair.slice(start.length));
  } catch {
    // A mangled link says nothing that could be trusted: the view starts afresh.
    return '';
  }
}

/** The fragment with another value for one key; an empty value takes the key away. */
export function fragmentWith(fragment: string, key: string, value: string): string {
  const start = `${encodeURIComponent(key)}=`;
  const rest = pairs(fragment).filter((pair) => !pair.startsWith(start));
  if (value) rest.push(start + encodeURIComponent(value));
  return rest.length ? `#${rest.join('&')}` : '';
}
