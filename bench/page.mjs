/** What runs inside the measured page. Each function is one thing that a reader or a host page does; none asserts anything. */

/** @typedef {{wall: number, rest: number, longTask: number, longGap: number, shift: number}} Phase milliseconds; `rest` until all is in its place, `shift` is the sum of layout shifts */

/** @type {any} */
let element;
/** @type {unknown} */
let feed;
/** @type {PerformanceEntry[]} */
const entries = [];
const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
for (const type of ['longtask', 'layout-shift']) observer.observe({ type });

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** After the frame that is next has been painted: a message that was posted in it comes in a task after it. */
async function painted() {
  await frame();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

/** Painted, and the element has nothing more to draw. */
async function settled() {
  do await painted(); while (element.isUpdatePending);
}

/**
 * Does something and says how long it took and what it did to the page.
 * @param {() => Promise<number | void>} action gives the time at which it was seen, where more came after it
 * @returns {Promise<Phase>}
 */
async function watch(action) {
  const start = performance.now();
  let [last, longGap, watching] = [start, 0, true];
  const tick = () => {
    const now = performance.now();
    longGap = Math.max(longGap, now - last);
    last = now;
    if (watching) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const seen = await action();
  const rest = performance.now() - start;
  const wall = seen === undefined ? rest : seen - start;
  // What the browser reports about tasks and shifts comes a little after them.
  await wait(80);
  watching = false;
  entries.push(...observer.takeRecords());
  const since = entries.filter(({ startTime, duration }) => startTime + duration >= start);
  const longTask = Math.max(0, ...since.filter(({ entryType }) => entryType === 'longtask').map(({ duration }) => duration));
  const shift = since.filter(({ entryType }) => entryType === 'layout-shift').reduce((sum, entry) => sum + /** @type {any} */ (entry).value, 0);
  return { wall, rest, longTask, longGap, shift };
}

/** @param {string} tag */
async function place(tag) {
  await customElements.whenDefined(tag);
  element?.remove();
  element = document.createElement(tag);
  document.querySelector('main')?.append(element);
  await painted();
}

/**
 * @param {Record<string, unknown>} given property and value
 * @param {string} [rest] see `Subject`
 * @returns {Promise<number>} when it was seen first
 */
async function draw(given, rest) {
  Object.assign(element, given);
  await element.ready;
  await frame();
  await frame();
  if (element.status !== 'ready') throw new Error(`The element is ${element.status}: ${element.fault?.message ?? 'no fault is given'}`);
  const seen = performance.now();
  while (rest && !element.shadowRoot.querySelector(rest)) await painted();
  return seen;
}

/** @typedef {Pick<import('./subjects.mjs').Subject, 'tag' | 'as' | 'rest'>} Drawn */

/** Draws a small feed first, so that all files are loaded and compiled, and takes it away. @param {Drawn} subject @param {string} path */
export async function warmUp({ tag, as = 'data', rest }, path) {
  const small = await (await fetch(path)).json();
  await place(tag);
  const phase = await watch(() => draw({ [as]: small }, rest));
  element.remove();
  element = undefined;
  return phase;
}

/** Fetches and reads the feed that `drawHeld` draws. @param {string} tag @param {string} path */
export async function hold(tag, path) {
  feed = await (await fetch(path)).json();
  await place(tag);
}

/** @param {Drawn} subject */
export const drawHeld = ({ as = 'data', rest }) => watch(() => draw({ [as]: feed }, rest));

/** @param {Drawn} subject @param {string} path */
export async function drawFrom({ tag, as = 'src', rest }, path) {
  await place(tag);
  await wait(100);
  return watch(() => draw({ [as]: path }, rest));
}

/** @param {string} selector @returns {any} */
function inside(selector) {
  const found = element.shadowRoot.querySelectorAll(selector);
  if (!found.length) throw new Error(`${element.localName} has no ${selector} that could be used.`);
  return found;
}

/** @param {import('./subjects.mjs').Step} step @param {number} turn */
function act({ kind, on }, turn) {
  // Three steps there and three back, so that many steps stay within what there is to see.
  const there = turn % 6 < 3;
  const found = inside(on);
  if (kind === 'press') found[there ? 1 : 0].click();
  else if (kind === 'scroll') found[0].scrollTop += 600;
  else {
    const { left, top, width, height } = found[0].getBoundingClientRect();
    found[0].dispatchEvent(new WheelEvent('wheel', { deltaY: there ? -120 : 120, ctrlKey: true, bubbles: true, cancelable: true, composed: true, clientX: left + width * 0.5, clientY: top + height * 0.45 }));
  }
}

/** Milliseconds of each of several steps, until they are seen. @param {import('./subjects.mjs').Step} step @param {number} count */
export async function steps(step, count) {
  /** @type {number[]} */
  const walls = [];
  const phase = await watch(async () => {
    for (let turn = 0; turn < count; turn += 1) {
      const start = performance.now();
      act(step, turn);
      await settled();
      walls.push(performance.now() - start);
    }
  });
  return { ...phase, walls };
}

/**
 * Milliseconds until a change has been told by the element and is seen.
 * @param {string} event that tells it
 * @param {() => void} change
 */
async function told(event, change) {
  const heard = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${event} came within a minute.`)), 60_000);
    element.addEventListener(event, () => { clearTimeout(timer); resolve(undefined); }, { once: true });
  });
  const start = performance.now();
  change();
  await heard;
  await painted();
  return performance.now() - start;
}

/** @param {readonly unknown[]} filters set one after the other */
export async function filter(filters) {
  /** @type {number[]} */
  const walls = [];
  const phase = await watch(async () => {
    for (const some of filters) walls.push(await told('ct-filter', () => { element.filters = some; }));
  });
  return { ...phase, walls };
}

/** Selects one record after the other. @param {readonly string[]} ids */
export async function select(ids) {
  /** @type {number[]} */
  const walls = [];
  const phase = await watch(async () => {
    for (const id of ids) {
      const start = performance.now();
      await told('ct-select', () => element.select(id));
      await settled();
      walls.push(performance.now() - start);
    }
  });
  return { ...phase, walls };
}

/** Types into a field, from some letter on. @param {{field?: string, typed: string}} subject @param {number} from @param {number} to */
export async function type({ field: selector, typed }, from, to) {
  const [field] = inside(selector ?? 'input[type=search]');
  /** @type {number[]} */
  const walls = [];
  const phase = await watch(async () => {
    if (from === 0) field.focus();
    for (let end = from + 1; end <= to; end += 1) {
      const press = () => {
        field.value = typed.slice(0, end);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      };
      if (!selector) {
        walls.push(await told('ct-filter', press));
        continue;
      }
      const start = performance.now();
      press();
      await settled();
      walls.push(performance.now() - start);
    }
  });
  return { ...phase, walls };
}

/** The filter, the search and the selection are taken away again. */
export async function clear() {
  element.filters = {};
  element.search = '';
  element.select?.(null);
  await wait(300);
  await settled();
}

/** The element with its shadow roots: elements, and nodes of every kind, which are also texts and the comments that mark places in templates. */
export function countNodes() {
  let [elements, nodes] = [0, 0];
  const waiting = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes += 1;
    if (node.nodeType === Node.ELEMENT_NODE) elements += 1;
    waiting.push(...node.childNodes);
    if (node.shadowRoot) waiting.push(...node.shadowRoot.childNodes);
  }
  return { elements, nodes };
}
