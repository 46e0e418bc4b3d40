/** What tests of elements do on their page: look into shadow roots, wait, listen, and answer requests. */

/** The one element inside another's shadow root that fits. Throws where there is none. */
export function inside<E extends HTMLElement = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`<${host.localName}> holds no ${selector}: ${wordsOf(host).slice(0, 300)}`);
  return found;
}

export function allInside<E extends HTMLElement = HTMLElement>(host: Element, selector: string): E[] {
  return Array.from(host.shadowRoot?.querySelectorAll<E>(selector) ?? []);
}

/** The words in an element's shadow root, or in the part of it that fits, with single spaces. */
export function wordsOf(host: Element, selector?: string): string {
  const root = selector === undefined ? host.shadowRoot : inside(host, selector);
  return (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button with these words; one that shows a sign only is known by its title. */
export function button(host: Element, words: string): HTMLButtonElement {
  const found = allInside<HTMLButtonElement>(host, 'button').filter((each) => (each.getAttribute('aria-label') || each.textContent?.trim() || each.title).replace(/\s+/g, ' ').trim() === words);
  if (found.length !== 1) throw new Error(`There are ${found.length} buttons “${words}” in <${host.localName}>: ${wordsOf(host).slice(0, 300)}`);
  return found[0]!;
}

export const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Some turns of the event loop and two frames: time enough for whatever is under way without a network. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve));
  await nextFrame();
  await nextFrame();
}

/** Waits until something is so, for fifty seconds at least: it says that it never came, before the test's own time-out would end all without a word. */
export async function until(isSo: () => unknown, what = `this is so: ${isSo}`): Promise<void> {
  for (let turn = 0; turn < 5000; turn++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It never came to be that ${what}.`);
}

/** Waits until an element has loaded a file of its source by itself, and then for the same module by `load`: a file that has come may not have run yet. */
export async function loadedByItself(file: string, load: () => Promise<unknown>): Promise<void> {
  await until(() => performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${file}.`)), `${file} has been loaded`);
  await load();
  await settle();
}

/** Every event of a type that reaches the target from now on. */
export function heard<K extends keyof HTMLElementEventMap>(target: EventTarget, type: K): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  target.addEventListener(type, (event) => events.push(event as HTMLElementEventMap[K]));
  return events;
}

/** What the element that has the focus is, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Keeps what is written to the console as a warning, and lets nothing through. */
export function quiet(): { readonly warnings: string[] } {
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return { warnings };
}

/** A request that has come in. */
export interface Asked {
  readonly url: string;
  readonly options: RequestInit;
  /** Answers with a body: text as it is, anything else as JSON. */
  answer(body: unknown, init?: ResponseInit): void;
}

/** One answer in a list: a body, a whole response, or `held` for one that waits for `Asked.answer`. */
export type Reply = 'held' | Response | object | string;

/** A network for one suite: every test has it afresh, and only addresses that it gave out lead into it. */
export class FakeNetwork {
  readonly asked: Asked[] = [];
  readonly #replies = new Map<string, readonly Reply[]>();
  #real: typeof fetch | undefined;

  /** An address that answers with the list in order, and then with the last one again and again. */
  address(...replies: readonly Reply[]): string {
    const path = `/fake-network/${(FakeNetwork.#addresses += 1)}.json`;
    this.#replies.set(path, replies);
    return path;
  }
  static #addresses = 0;

  requestsTo(address: string): Asked[] {
    return this.asked.filter(({ url }) => new URL(url).pathname === address);
  }

  start(): void {
    const real = (this.#real = globalThis.fetch);
    globalThis.fetch = (input, options = {}) => {
      const url = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
      const replies = this.#replies.get(url.pathname);
      if (!replies) return real(input, options);
      const reply = replies[Math.min(this.requestsTo(url.pathname).length, replies.length - 1)]!;
      return new Promise((resolve, reject) => {
        const answer: Asked['answer'] = (body, init) => resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init }));
        options.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        this.asked.push({ url: url.href, options, answer });
        if (reply instanceof Response) resolve(reply.clone());
        else if (reply !== 'held') answer(reply);
      });
    };
  }

  stop(): void {
    if (this.#real) globalThis.fetch = this.#real;
    this.asked.length = 0;
    this.#replies.clear();
  }
}

/** A network that is there during each test of the suite. */
export function useNetwork(): FakeNetwork {
  const network = new FakeNetwork();
  beforeEach(() => network.start());
  afterEach(() => network.stop());
  return network;
}

/** A page that was not found, and other ends. */
export const notFound = (): Response => new Response('no', { status: 404 });
