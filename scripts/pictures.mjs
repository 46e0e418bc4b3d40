/** `npm run pictures`: the pictures of the README and the docs, from the gallery with its feed. Run it when the look of an element has changed. */
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

const { executablePath, args, env } = await findBrowser();
const server = await startServer({ port: 0, root });
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
try {
  await mkdir(folder, { recursive: true });
  for (const { file, element, width, height } of pictures) {
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
