import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { startServer } from '../../scripts/serve.mjs';
import { measureBuild } from '../../scripts/size.mjs';
import { launchBrowser, watchPage } from '../helpers/browser.js';

const { rows } = await measureBuild();
const elements = rows.filter(({ entry }) => entry.startsWith('ct-'));
let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;

before(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Files of dist that a page with the element has loaded by the time it is drawn. */
async function loadedFor(tag: string): Promise<string[]> {
  const page = await browser.newPage({ locale: 'en' });
  const { requests } = await watchPage(page);
  await page.route('**/size-page', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en"><title>Size</title><script type="module" src="/dist/${tag}.js"></script><${tag} src="/api/feed.json" action="/api/contributions" loading="eager"></${tag}>`,
  }));
  await page.goto(`${server.url}/size-page`);
  await page.evaluate(async (name) => {
    await customElements.whenDefined(name);
    const { ready } = document.querySelector(name) as Element & { readonly ready?: Promise<void> };
    await Promise.race([ready, new Promise((_resolve, reject) => setTimeout(() => reject(new Error('It was not drawn within 20 s.')), 20_000))]);
  }, tag);
  await page.waitForLoadState('networkidle');
  await page.close();
  const start = `${server.url}/dist/`;
  return requests.filter((url) => url.startsWith(start) && url.endsWith('.js')).map((url) => url.slice(start.length));
}

describe('the size of a drawn element', () => {
  it('is known for some', () => {
    assert.notEqual(elements.length, 0);
  });

  for (const { entry, files } of elements) {
    it(`counts every file that ${entry} loads`, async () => {
      const loaded = await loadedFor(entry);
      assert.ok(loaded.includes(`${entry}.js`));
      assert.deepEqual(loaded.filter((file) => !files.includes(file)), [], 'name these in scripts/size-budget.json, or do not load them for the first drawing');
    });
  }
});
