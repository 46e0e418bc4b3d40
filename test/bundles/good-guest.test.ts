import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Pages, statusOf } from './pages.js';

const pages = new Pages();
before(() => pages.start());
after(() => pages.stop());

const group = `<ct-filters group="g" permalink="v"></ct-filters><ct-initiative-map group="g" src="/api/feed.json" permalink="v"></ct-initiative-map>
  <ct-work-plan-timeline group="g" permalink="v"></ct-work-plan-timeline><ct-proposal-list group="g" permalink="v"></ct-proposal-list>`;
const drawn = 'ct-initiative-map,ct-work-plan-timeline,ct-proposal-list';

/** Does what loads every part: opens a list of filters, a menu, a table, details, and searches. */
async function useAll(page: Page): Promise<void> {
  await page.locator('ct-filters').getByRole('button', { name: 'Country', exact: true }).click();
  await page.locator('ct-filters').getByText('Ghana').first().click();
  await page.keyboard.press('Escape');
  await page.locator('ct-filters').getByRole('searchbox').fill('child');
  const list = page.locator('ct-proposal-list');
  await list.getByRole('button', { name: 'Download', exact: true }).click();
  await list.getByRole('button', { name: 'Table', exact: true }).click();
  await list.getByRole('table').waitFor();
  await page.$eval('ct-proposal-list', (element) => (element as unknown as { exportAs(kind: string): Promise<Blob> }).exportAs('png'));
}

/** Keeps a list of what the library listens to outside its elements, from before it is there. */
function keepListeners(): void {
  const listeners = new Set<string>();
  (window as unknown as { listeners: Set<string> }).listeners = listeners;
  const names = new WeakMap<object, Map<string, number>>();
  let named = 0;
  const keyOf = (target: EventTarget, type: string, listener: object, options: unknown): string => {
    const ids = names.get(listener) ?? new Map<string, number>();
    names.set(listener, ids);
    const id = ids.get(type) ?? (named += 1);
    ids.set(type, id);
    const capture = typeof options === 'boolean' ? options : Boolean((options as { capture?: boolean } | undefined)?.capture);
    return `${target === window ? 'window' : target === document ? 'document' : target.constructor.name} ${type} ${capture} ${id}`;
  };
  const isOutside = (target: EventTarget): boolean => target === window || target === document || target === document.documentElement || target === document.body || target instanceof MediaQueryList || target === window.visualViewport;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    const target = this ?? window;
    // The test's own tool listens too.
    if (listener && isOutside(target) && new Error().stack?.includes('/dist/')) {
      const key = keyOf(target, type, listener, options);
      listeners.add(key);
      const { once, signal } = (typeof options === 'object' ? options : {}) as AddEventListenerOptions;
      if (once) addEventListener.call(target, type, () => listeners.delete(key), { once: true });
      if (signal) addEventListener.call(signal, 'abort', () => listeners.delete(key));
    }
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type, listener, options) {
    const target = this ?? window;
    if (listener && isOutside(target)) listeners.delete(keyOf(target, type, listener, options));
    return removeEventListener.call(target, type, listener, options);
  };
}

describe('the library as a guest on a page', () => {
  it('leaves no global but one symbol', async () => {
    const { page } = await pages.open(group);
    const before = await page.evaluate(() => Reflect.ownKeys(window).map(String));
    await page.addScriptTag({ type: 'module', url: '/dist/commonthread.js' });
    assert.deepEqual(await statusOf(page, drawn), ['ready', 'ready', 'ready']);
    await useAll(page);
    const now = await page.evaluate(() => Reflect.ownKeys(window).map(String));
    assert.deepEqual(now.filter((name) => !before.includes(name)), ['Symbol(commonthread)']);
    await page.close();
  });

  it('leaves no global but one symbol as a classic script', async () => {
    const { page } = await pages.open(group);
    const before = await page.evaluate(() => Reflect.ownKeys(window).map(String));
    await page.addScriptTag({ url: '/dist/commonthread.classic.js' });
    assert.deepEqual(await statusOf(page, drawn), ['ready', 'ready', 'ready']);
    const now = await page.evaluate(() => Reflect.ownKeys(window).map(String));
    assert.deepEqual(now.filter((name) => !before.includes(name)), ['Symbol(commonthread)']);
    await page.close();
  });

  it('changes nothing outside its elements: no style, no attribute, no node', async () => {
    const { page } = await pages.open(`<p id="neighbour">Text</p><script type="module" src="/dist/commonthread.js"></script>${group}`);
    await page.waitForFunction((names) => names.split(',').every((name) => customElements.get(name)), drawn);
    await statusOf(page, drawn);
    const outside = () => page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      return { markup: copy.outerHTML, sheets: document.styleSheets.length, adopted: document.adoptedStyleSheets.length };
    });
    const before = await outside();
    await useAll(page);
    const now = await outside();
    assert.deepEqual({ ...now, markup: '' }, { sheets: 0, adopted: 0, markup: '' });
    // The elements may write their own attributes.
    const withoutOwn = (markup: string): string => markup.replace(/<ct-[a-z-]+[^>]*>/g, (opening) => opening.split(' ')[0]!);
    assert.equal(withoutOwn(now.markup), withoutOwn(before.markup));
    await page.close();
  });

  it('leaves no listener behind when its elements are removed', async () => {
    const { page } = await pages.open(`<div id="place">${group}</div>`, { before: keepListeners });
    const listening = () => page.evaluate(() => [...(window as unknown as { listeners: Set<string> }).listeners].sort());
    await page.addScriptTag({ type: 'module', url: '/dist/commonthread.js' });
    assert.deepEqual(await statusOf(page, drawn), ['ready', 'ready', 'ready']);
    await useAll(page);
    assert.notDeepEqual(await listening(), [], 'there is something to take away');
    await page.evaluate(async () => {
      document.getElementById('place')?.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    assert.deepEqual(await listening(), []);
    await page.close();
  });

  it('can be loaded twice: nothing breaks, and it is said once', async () => {
    const { page, complaints } = await pages.open(`<script src="/dist/commonthread.classic.js"></script><script src="${pages.elsewhere}/dist/commonthread.classic.js"></script>${group}`);
    assert.deepEqual(await statusOf(page, drawn), ['ready', 'ready', 'ready']);
    await useAll(page);
    assert.equal(complaints.length, 1, complaints.join('\n'));
    assert.match(complaints[0]!, /already has version/);
    await page.close();
  });

  it('can be loaded as modules from two origins, whatever way each takes', async () => {
    const { elsewhere } = pages;
    const { page, complaints } = await pages.open(`<script type="module" src="/dist/commonthread.js"></script><script type="module" src="${elsewhere}/dist/all.js"></script>
      <script type="module" src="${elsewhere}/dist/commonthread.js"></script><script type="module" src="/dist/commonthread.js?again"></script>${group}
      <div data-ct="proposal-list" data-group="g"></div>`);
    assert.equal((await statusOf(page, drawn)).length, 4);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<div data-ct="nothing"></div>'));
    await page.waitForFunction(() => document.querySelectorAll('[data-ct]').length === 0);
    const ours = complaints.filter((words) => !words.includes('no element "ct-nothing"'));
    assert.ok(ours.every((words) => /already has version/.test(words)), ours.join('\n'));
    assert.ok(ours.length <= 1, ours.join('\n'));
    assert.equal(complaints.length - ours.length, 1);
    await page.close();
  });

  it('shares a group between two copies of the library', async () => {
    const { page } = await pages.open(`<script type="module" src="/dist/ct-initiative-map.js"></script><script type="module" src="${pages.elsewhere}/dist/ct-proposal-list.js"></script>
      <ct-initiative-map group="g" src="/api/feed.json"></ct-initiative-map><ct-proposal-list group="g"></ct-proposal-list>`);
    assert.deepEqual(await statusOf(page, 'ct-initiative-map,ct-proposal-list'), ['ready', 'ready']);
    await page.$eval('ct-proposal-list', (element) => { (element as unknown as { filters: object }).filters = { country: ['GH'] }; });
    await page.waitForFunction(() => JSON.stringify((document.querySelector('ct-initiative-map') as unknown as { filters: object }).filters) === '{"country":["GH"]}');
    await page.close();
  });
});
