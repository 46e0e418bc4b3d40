import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../scripts/serve.mjs';
import { statusOf, wordsIn } from '../bundles/pages.js';
import { launchBrowser, watchPage, type PageRecord } from '../helpers/browser.js';

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;
before(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
});
after(async () => {
  await browser.close();
  await server.close();
});

const first = 'ct-initiative-map,ct-work-plan-timeline,ct-proposal-list';
const drawn = `${first},ct-event-outcomes,ct-uptake-thread,ct-coverage-matrix,ct-stakeholder-network,ct-initiative-profile,ct-indicator-chart,ct-contribution-form`;
const tags = ['ct-collection', 'ct-filters', ...drawn.split(',')];
const ncpNames = ['ncp/en.html', 'ncp/ru.html', 'ncp/kk.html'];
const names = ['', 'all.html', 'plain.html', 'rtl.html', 'csp.html', 'states.html', ...ncpNames];

/** Opens a page of the site that is so high that all of it is in sight, which loads all of it. */
async function open(path: string, width = 1280, colorScheme: 'light' | 'dark' = 'light', prepare = (_page: Page): Promise<unknown> => Promise.resolve()): Promise<{ page: Page } & PageRecord> {
  const page = await browser.newPage({ locale: 'en', viewport: { width, height: 20_000 }, colorScheme, reducedMotion: 'reduce' });
  const record = await watchPage(page);
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] })[]) {
        for (const { node, previousRect: from, currentRect: to } of sources) {
          // Text that is aligned to the right begins at fractions of a pixel; that is not to be seen.
          if (Math.hypot(to.right - from.right, to.top - from.top) < 1 || Math.hypot(to.left - from.left, to.top - from.top) < 1) continue;
          shifts.push(`${node?.nodeName ?? 'a box in a shadow root'} from ${from.x},${from.y} to ${to.x},${to.y}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await prepare(page);
  await page.goto(`${server.url}/${path}`);
  const elements = await page.evaluate((wanted) => wanted.split(',').filter((name) => document.querySelector(name)), drawn);
  await statusOf(page, elements.join());
  await page.waitForLoadState('networkidle');
  return { page, ...record };
}

/** What moved on a page while it loaded. */
async function shiftsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { shifts: string[] }).shifts;
  });
}

describe('every page of the site', () => {
  for (const name of names) {
    it(`keeps within its width and does not move while it loads: /${name}`, async () => {
      for (const width of [1280, 320]) {
        const { page } = await open(name, width);
        assert.deepEqual(await shiftsOn(page), [], `at ${width} pixels`);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(beyond, 0, `pixels beyond ${width}`);
        await page.close();
      }
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`has no fault that axe knows: /${name}, ${scheme}`, async () => {
        const { page } = await open(name, 1280, scheme);
        // As a script of the tool and not of the page, since a strict policy forbids the latter.
        const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } }).axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => JSON.stringify(target)).join(' ')}`);
        });
        assert.deepEqual(found, []);
        await page.close();
      });
    }
  }

  it('moves nothing where the filters in force are drawn by a part that comes late', async () => {
    let held = 0;
    const { page } = await open('ncp/kk.html', 320, 'light', (page) => page.route(/\/filter-chips-[^/]*\.js$/, async (route) => {
      held++;
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    }));
    assert.equal(held, 1);
    assert.equal(await page.locator('ct-proposal-list').getByRole('button', { name: /сектор/i }).count() > 0, true);
    assert.deepEqual(await shiftsOn(page), []);
    await page.close();
  });

  it('leads to every other one from the gallery, and back', async () => {
    const { page } = await open('');
    const hrefs = await page.$$eval('nav a', (links) => links.map((link) => link.getAttribute('href')));
    // The other languages of the event page are reached from itself.
    const linked = names.slice(1).filter((name) => !['ncp/ru.html', 'ncp/kk.html'].includes(name));
    assert.deepEqual(hrefs.sort(), ['/', ...linked.map((name) => `/${name}`)].sort());
    for (const name of names.slice(1)) {
      await page.goto(`${server.url}/${name}`);
      assert.equal(await page.locator('a[href="/"]').count(), 1, name);
    }
    await page.close();
  });
});

describe('the strict page', () => {
  it('has nothing on its console and breaks none of its rules', async () => {
    const { page, complaints, violations } = await open('csp.html');
    assert.deepEqual(await statusOf(page, first), ['ready', 'ready', 'ready']);
    for (const name of first.split(',')) {
      await page.locator(name).getByRole('button', { name: 'Table', exact: true }).click();
      await page.locator(name).getByRole('table').waitFor();
    }
    assert.deepEqual(complaints, []);
    assert.deepEqual(violations, []);
    await page.close();
  });
});

describe('the Arabic page', () => {
  it('speaks Arabic from right to left in every element', async () => {
    const { page, complaints } = await open('rtl.html');
    const said = await page.$$eval(drawn, (elements) => elements.map(({ localName, shadowRoot }) => {
      const base = shadowRoot!.querySelector('.base')!;
      return { localName, lang: base.getAttribute('lang'), direction: getComputedStyle(base).direction, words: base.textContent ?? '', scope: shadowRoot!.querySelector('.scope')?.textContent ?? '' };
    }));
    for (const { localName, lang, direction, words, scope } of said) {
      assert.equal(lang, 'ar', localName);
      assert.equal(direction, 'rtl', localName);
      assert.match(words, /\p{Script=Arabic}/u, localName);
      // What an element finds is its own sentence; some name a record of the feed, which is English.
      if (first.includes(localName)) assert.doesNotMatch(scope, /[a-z]/i, localName);
    }
    assert.deepEqual(said.map(({ localName }) => localName).sort(), drawn.split(',').sort());
    // Time begins on the right: the first year stands further to the right than the last.
    const years = await page.locator('ct-work-plan-timeline').getByText(/^20(18|21)$/).evaluateAll((texts) => texts.map((text) => ({ year: text.textContent, x: text.getBoundingClientRect().x })));
    const at = (year: string): number => years.find((each) => each.year === year)!.x;
    assert.ok(at('2018') > at('2021'));
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

describe('the page of what goes wrong', () => {
  it('says each fault in the visitor’s words and in the owner’s', async () => {
    const { page } = await open('states.html');
    const elements = page.locator('ct-proposal-list');
    const cases: readonly (readonly [id: string, status: string, ...words: RegExp[]])[] = [
      ['wrong', 'error', /There is nothing at the address of the data \(404\)/, /http 404: .*nothing-here\.json/],
      ['fails', 'error', /The server answered with an error \(500\)/, /http 500/],
      ['slow', 'error', /The server took too long to answer/, /timeout: .*within 2 seconds/],
      ['html', 'error', /The address leads to a web page, not to data/, /content-type: .*Sign in/],
      ['cut', 'error', /The data is damaged/, /parse: .*line 1/],
      ['empty', 'empty', /Nothing to show yet/],
      ['broken', 'ready', /A proposal with nothing wrong/, /a word that is not known/, /a number in the place of its countries/, /\/proposals\/2\/countries/, /\/proposals\/5/],
    ];
    assert.equal(await elements.count(), cases.length);
    for (const [id, status, ...expected] of cases) {
      const selector = `[aria-labelledby="${id}"] ct-proposal-list`;
      assert.deepEqual(await statusOf(page, selector), [status], id);
      const words = await wordsIn(page, selector);
      for (const pattern of expected) assert.match(words, pattern, id);
      const retry = page.locator(selector).getByRole('button', { name: 'Try again' });
      assert.equal(await retry.count(), status === 'error' ? 1 : 0, `${id}: a way to try again`);
    }
    await page.close();
  });
});

describe('the page of all elements', () => {
  it('shows all twelve, drawn from one feed', async () => {
    const { page, complaints, requests } = await open('all.html');
    assert.deepEqual((await page.$$eval('*', (elements) => elements.map(({ localName }) => localName).filter((name) => name.startsWith('ct-')))).sort(), [...tags].sort());
    assert.deepEqual(new Set(await statusOf(page, drawn)), new Set(['ready']));
    assert.equal(requests.filter((url) => url.endsWith('/api/feed.json')).length, 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('filters all of them from one, and clears all with one key', async () => {
    const { page } = await open('all.html');
    const widgets = drawn.split(',').filter((name) => name !== 'ct-contribution-form').join();
    await page.$eval('ct-uptake-thread', (element) => { (element as unknown as { filters: object }).filters = { country: ['GH'] }; });
    await page.waitForFunction((wanted) => [...document.querySelectorAll(wanted)].every((element) => JSON.stringify((element as unknown as { filters: object }).filters) === '{"country":["GH"]}'), widgets);
    await page.locator('ct-filters').getByRole('searchbox').focus();
    await page.keyboard.press('Escape');
    await page.waitForFunction((wanted) => [...document.querySelectorAll(wanted)].every((element) => JSON.stringify((element as unknown as { filters: object }).filters) === '{}'), widgets);
    await page.close();
  });
});

describe('the event page of an authority', () => {
  for (const [name, title, date] of [['ncp/en.html', /6th Round Table/, /19 February 2024|February 19, 2024/], ['ncp/ru.html', /6-й круглый стол/, /19 февраля 2024/], ['ncp/kk.html', /алтыншы дөңгелек үстел/, /2024\sж\. 19 ақпан/]] as const) {
    it(`shows its event in its language: ${name}`, async () => {
      const { page, complaints } = await open(name);
      const words = await wordsIn(page, 'ct-event-outcomes');
      assert.match(words, title);
      assert.match(words, date);
      assert.equal(await page.locator('html').getAttribute('lang'), await page.$eval('ct-contribution-form', ({ shadowRoot }) => shadowRoot!.querySelector('.base')!.getAttribute('lang')));
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
});

describe('the form of the gallery', () => {
  it('shows on the map what was sent, when the page is loaded again', async () => {
    const { page } = await open('');
    const form = page.locator('ct-contribution-form');
    await form.getByLabel('Title').first().fill('Wells and schools of the river villages');
    await form.getByRole('button', { name: 'Share the initiative' }).click();
    await form.getByText('Thank you').waitFor();
    await page.reload();
    await statusOf(page, 'ct-initiative-map');
    const titles = await page.$eval('ct-initiative-map', (element) => (element as unknown as { records: readonly { title: unknown }[] }).records.map(({ title }) => title));
    assert.ok(titles.some((title) => JSON.stringify(title).includes('Wells and schools of the river villages')));
    await page.close();
  });
});
