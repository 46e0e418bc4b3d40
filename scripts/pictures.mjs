/**
 * `npm run pictures`: the pictures of the README and the docs, from the gallery with its feed. Run it when the look of an element has changed.
 * `npm run pictures -- formats` makes only those of docs/formats.md, from docs/examples.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { startServer } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/pictures');

/** File, element (or none for the page from its top), and the size of the window. */
const elements = [
  'event-outcomes', 'proposal-list', 'uptake-thread', 'work-plan-timeline', 'initiative-map', 'coverage-matrix', 'stakeholder-network', 'initiative-profile', 'indicator-chart', 'contribution-form',
];
/** Px of an element that a picture holds at most: a form is long, and its beginning says what it is. */
const tallest = 900;
const pictures = [
  { file: 'gallery', width: 1200, height: 900 },
  { file: 'filters', element: 'ct-filters', width: 1200, height: 900 },
  ...elements.map((name) => ({ file: name, element: `ct-${name}`, width: 1200, height: 900 })),
  { file: 'narrow', element: 'ct-initiative-map', width: 320, height: 900 },
];

/** Pictures of docs/formats.md: file, element, the example that it shows, what else the tag says, width of the page and most px of height. */
const formatPictures = [
  { file: 'format-map', width: 360, tallest: 420, element: 'ct-initiative-map', example: 'iati', attributes: 'heading="School meals and inspections"' },
  { file: 'format-chart', width: 520, tallest: 560, element: 'ct-indicator-chart', example: 'sdmx-json', attributes: '' },
  { file: 'format-events', width: 480, tallest: 560, element: 'ct-event-outcomes', example: 'schema.org', attributes: '' },
  { file: 'format-network', width: 520, tallest: 560, element: 'ct-stakeholder-network', example: 'network', attributes: '' },
  { file: 'format-table', width: 640, tallest: 300, element: 'ct-initiative-map', example: 'plain-names', attributes: 'view="table"' },
];

/**
 * One element with an example, as a partner would see it after pasting the tag.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function drawFormats(browser, url) {
  for (const { file, element, example, attributes, width, tallest: most } of formatPictures) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.route('**/example.html', (route) => route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><body style="margin:8px;font-family:sans-serif"><script type="module" src="/dist/${element}.js"></script><${element} src="/docs/examples/${example}.json" loading="eager" without-toolbar without-filters without-search ${attributes}></${element}></body></html>`,
    }));
    await page.route('**/docs/examples/*', (route) => route.fulfill({ path: join(root, 'docs/examples', `${example}.json`), contentType: 'application/json' }));
    await page.goto(new URL('/example.html', url).href);
    await page.waitForFunction((tag) => document.querySelector(tag)?.status === 'ready', element);
    await page.waitForTimeout(1500);
    const box = await page.locator(element).boundingBox();
    if (box) await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true, clip: { ...box, height: Math.min(box.height, most) } });
    await page.close();
    console.log(`docs/pictures/${file}.png`);
  }
}

const { executablePath, args, env } = await findBrowser();
const server = await startServer({ port: 0, root });
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
try {
  await mkdir(folder, { recursive: true });
  await drawFormats(browser, server.url);
  for (const { file, element, width, height } of process.argv.includes('formats') ? [] : pictures) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await page.goto(server.url);
    for (const tag of elements.map((name) => `ct-${name}`)) {
      await page.locator(tag).scrollIntoViewIfNeeded();
      await page.evaluate((name) => document.querySelector(name).ready, tag);
    }
    await page.evaluate(() => window.scrollTo(0, 0));
    const path = join(folder, `${file}.png`);
    // The bar of filters stays in view while the page is scrolled; in a picture of one element it would lie over it.
    if (element) await page.addStyleTag({ content: 'ct-filters { position: static !important; }' });
    if (element === 'ct-initiative-profile') await page.$eval(element, async (profile) => { profile.select('garment-asia'); await profile.updateComplete; });
    const box = element && await page.locator(element).boundingBox();
    if (box) await page.screenshot({ path, fullPage: true, clip: { ...box, height: Math.min(box.height, tallest) } });
    else await page.screenshot({ path });
    await page.close();
    console.log(`docs/pictures/${file}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
