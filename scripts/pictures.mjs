/**
 * `npm run pictures`: the pictures of the README and the docs, from the gallery with its feed. Run it when the look of an element has changed.
 * `npm run pictures -- formats` makes only those of docs/formats.md, from docs/examples; `npm run pictures -- formats iati ocds` only some of them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { formatExamples } from './format-examples.mjs';
import { cropped, readPng, writePng } from './palette-png.mjs';
import { startServer } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/pictures');

/** File, element (or none for the page from its top), and the size of the window. */
const elements = [
  'event-outcomes', 'proposal-list', 'uptake-thread', 'work-plan-timeline', 'initiative-map', 'coverage-matrix', 'stakeholder-network', 'initiative-profile', 'indicator-chart', 'contribution-form',
];
/** Px of an element that a picture holds at most: a form is long, and its beginning says what it is. */
const tallest = 900;
/** Px around what a picture shows. */
const margin = 12;
const pictures = [
  { file: 'gallery', width: 1200, height: 900 },
  { file: 'filters', element: 'ct-filters', width: 1200, height: 900 },
  ...elements.map((name) => ({ file: name, element: `ct-${name}`, width: 1200, height: 900 })),
  { file: 'narrow', element: 'ct-initiative-map', width: 320, height: 900 },
];

/** Where a picture of docs/formats.md ends: before what stands below the drawing, or after the rows of a table. */
const ends = { 'ct-initiative-map': '.places', 'ct-stakeholder-network': '.list-title', 'ct-proposal-list': '.key' };
/** Px of such a picture at most: some elements say much about a record, and a fact sheet is long. */
const tallestExample = { 'ct-initiative-profile': 1280, other: 1010 };
/** Px of the width of a page: a table has more beside one another than a picture. */
const widths = { chart: 640, table: 800 };
/** The day on which examples are drawn, so that what is under way or over does not change the pictures. */
const today = new Date('2024-10-01T09:00:00Z');

/**
 * Writes a screenshot with few colours, from its top.
 * @param {string} name
 * @param {Buffer} shot
 * @param {number} most px of its height
 * @param {number} colours
 */
async function save(name, shot, most, colours) {
  const path = join(folder, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, writePng(cropped(readPng(shot), most, margin), colours));
  console.log(`docs/pictures/${name}.png`);
}

/**
 * The very tags of docs/formats.md, each with its example at the address that the tag names, as a partner would see it after pasting the tag.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {readonly string[]} only names of examples; none for all
 */
async function drawFormats(browser, url, only) {
  const text = await readFile(join(root, 'docs/formats.md'), 'utf8');
  for (const { name, element, tag, src } of formatExamples(text)) {
    if (!text.includes(`(pictures/formats/${name}.png)`) || (only.length > 0 && !only.includes(name))) continue;
    const view = tag.includes('view="table"') ? 'table' : 'chart';
    const page = await browser.newPage({ viewport: { width: widths[view], height: 1200 }, reducedMotion: 'reduce', timezoneId: 'UTC' });
    await page.clock.setFixedTime(today);
    await page.route('**/example.html', (route) => route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><body style="margin:${margin}px;font-family:sans-serif"><script type="module" src="/dist/commonthread.js"></script>${tag}</body></html>`,
    }));
    await page.route((address) => address.href === new URL(src).href, (route) => route.fulfill({ path: join(root, 'docs/examples', `${name}.json`), contentType: 'application/json', headers: { 'Access-Control-Allow-Origin': '*' } }));
    await page.goto(new URL('/example.html', url).href);
    await page.waitForFunction((tag) => ['ready', 'empty', 'error'].includes(document.querySelector(tag)?.status), element);
    const status = await page.$eval(element, async (drawn) => { await drawn.ready; return drawn.status; });
    if (status !== 'ready') throw new Error(`The tag of ${name} in docs/formats.md is ${status}.`);
    await page.waitForTimeout(1000);
    const table = await page.$(`${element} >> table`);
    const rows = view === 'table' && await table?.boundingBox();
    const next = ends[element] && await (await page.$(`${element} >> ${ends[element]}`))?.boundingBox();
    const end = rows ? rows.y + rows.height + 2 : next ? next.y : tallestExample[element] ?? tallestExample.other;
    await save(`formats/${name}`, await page.screenshot({ fullPage: true }), Math.floor(end) - 1, 32);
    await page.close();
  }
}

const { executablePath, args, env } = await findBrowser();
const server = await startServer({ port: 0, root });
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
try {
  const [part, ...only] = process.argv.slice(2);
  await drawFormats(browser, server.url, only);
  for (const { file, element, width, height } of part === 'formats' ? [] : pictures) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await page.goto(server.url);
    for (const tag of elements.map((name) => `ct-${name}`)) {
      await page.locator(tag).scrollIntoViewIfNeeded();
      await page.evaluate((name) => document.querySelector(name).ready, tag);
    }
    await page.evaluate(() => window.scrollTo(0, 0));
    // The bar of filters stays in view while the page is scrolled; in a picture of one element it would lie over it.
    if (element) await page.addStyleTag({ content: 'ct-filters { position: static !important; }' });
    if (element === 'ct-initiative-profile') await page.$eval(element, async (profile) => { profile.select('garment-asia'); await profile.updateComplete; });
    const box = element && await page.locator(element).boundingBox();
    await save(file, await page.screenshot(box ? { fullPage: true, clip: box } : {}), tallest, 192);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
