/** One run of one element with one feed: the pages that are opened, in order, and the figures that they give. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * What one run gives, by measure. `cpu` is what the page's main thread spent, which a machine that has other things to do changes less than `wall`.
 * @typedef {Record<string, {wall?: number, cpu?: number, value?: number}>} Figures
 * @typedef {{wall: number, rest: number, longTask: number, longGap: number, shift: number, walls?: number[]}} Phase
 */

/** Zoom and scroll steps of one run. */
const stepCount = 12;
/** Milliseconds after which a page is given up. */
const longestPage = 300_000;

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? /** @type {number} */ (sorted[middle]) : (/** @type {number} */ (sorted[middle - 1]) + /** @type {number} */ (sorted[middle])) / 2;
}

/**
 * A page whose calls are timed on the main thread's own clock.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string | undefined} profile folder for CPU profiles of every phase
 */
async function openPage(browser, address, profile) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  // An element that has thrown may never be ready: what is waited for then ends with the page's own error.
  const broken = new Promise((_resolve, reject) => {
    page.on('pageerror', ({ message }) => reject(new Error(`The page had an uncaught error: ${message}`)));
    setTimeout(() => reject(new Error(`The page was not done after ${longestPage / 60_000} minutes.`)), longestPage).unref();
  });
  broken.catch(() => {});
  await page.goto(address);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('HeapProfiler.enable');
  if (profile) {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 250 });
  }
  const spent = async () => ((await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  /** @param {string} name @param {readonly unknown[]} args @returns {Promise<any>} */
  const call = async (name, ...args) => Promise.race([broken, page.evaluate(async ([wanted, given]) => {
    const module = '/page.mjs';
    return (await import(module))[wanted](...given);
  }, /** @type {[string, any[]]} */ ([name, args]))]);
  return {
    call,
    /** @param {string} phase @param {string} name @param {readonly unknown[]} args @returns {Promise<Phase & {cpu: number}>} */
    async timed(phase, name, ...args) {
      if (profile) await cdp.send('Profiler.start');
      const before = await spent();
      const result = await call(name, ...args);
      const cpu = (await spent()) - before;
      if (profile) {
        const file = `${profile}/${phase.replaceAll(' ', '-')}.cpuprofile`;
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, JSON.stringify((await cdp.send('Profiler.stop')).profile));
      }
      return { ...result, cpu };
    },
    /** Bytes in use after a collection: objects, and the memory of typed arrays. */
    async heap() {
      for (let turn = 0; turn < 2; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = /** @type {any} */ (await cdp.send('Runtime.getHeapUsage'));
      return usedSize + backingStorageSize;
    },
    close: () => context.close(),
  };
}

/**
 * @param {{browser: import('playwright-core').Browser, address: string, subject: import('./subjects.mjs').Subject, feed: string, smallFeed: string, profile?: string}} run
 *   `address` of the plain page; `feed` and `smallFeed` are paths
 * @returns {Promise<Figures>}
 */
export async function measureOnce({ browser, address, subject, feed, smallFeed, profile }) {
  /** @type {Figures} */
  const figures = {};
  const { tag, as, rest, filters = [], field, typed, selected = [] } = subject;
  const drawing = { tag, as, rest };
  let longTask = 0;
  const page = await openPage(browser, address, profile);
  try {
    const cold = await page.timed('first in page', 'warmUp', drawing, smallFeed);
    figures['first in page, 100'] = cold;
    await page.call('hold', tag, feed);
    const before = await page.heap();
    const drawn = await page.timed('drawing', 'drawHeld', drawing);
    figures['drawing from data'] = drawn;
    if (rest) figures['at rest'] = { value: drawn.rest };
    figures['longest task, drawing'] = { value: drawn.longTask };
    figures['longest gap, drawing'] = { value: drawn.longGap };
    figures['heap, drawn'] = { value: ((await page.heap()) - before) / 2 ** 20 };
    const count = async () => {
      const { elements, nodes } = await page.call('countNodes');
      figures['DOM elements'] = { value: Math.max(figures['DOM elements']?.value ?? 0, elements) };
      figures['DOM nodes'] = { value: Math.max(figures['DOM nodes']?.value ?? 0, nodes) };
    };
    await count();

    /** @param {string} name @param {Phase & {cpu: number}} phase */
    const keep = (name, { walls = [], cpu, longTask: longest }) => {
      figures[name] = { wall: median(walls), cpu: cpu / walls.length };
      longTask = Math.max(longTask, longest);
    };
    for (const kind of /** @type {const} */ (['zoom', 'scroll'])) {
      const step = subject[kind];
      if (!step) continue;
      keep(`${kind} step`, await page.timed(kind, 'steps', step, stepCount));
      await count();
    }
    const [first, ...later] = filters;
    if (first) {
      keep('first filter', await page.timed('first filter', 'filter', [first]));
      keep('filter', await page.timed('filter', 'filter', [...later, first, ...later]));
      await page.call('clear');
      await count();
    }
    keep('first key', await page.timed('first key', 'type', { field, typed }, 0, 1));
    keep('key', await page.timed('key', 'type', { field, typed }, 1, typed.length));
    await count();
    if (!field) await page.call('clear');
    const [chosen, ...others] = selected;
    if (chosen !== undefined) {
      keep('first selection', await page.timed('first selection', 'select', [chosen]));
      await count();
      keep('selection', await page.timed('selection', 'select', others));
      await count();
      await page.call('clear');
    }
    figures['longest task, use'] = { value: longTask };
    figures['heap, used'] = { value: ((await page.heap()) - before) / 2 ** 20 };
    await count();
  } finally {
    await page.close();
  }

  const other = await openPage(browser, address, profile);
  try {
    await other.call('warmUp', drawing, smallFeed);
    const drawn = await other.timed('drawing from src', 'drawFrom', drawing, feed);
    figures['drawing from src'] = drawn;
    figures['longest task, src'] = { value: drawn.longTask };
    figures['layout shift'] = { value: drawn.shift };
  } finally {
    await other.close();
  }
  return figures;
}
