import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Pages, statusOf } from './pages.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const data = ['ct-initiative-map', 'ct-proposal-list', 'ct-work-plan-timeline'];
const pages = new Pages();
before(() => pages.start());
after(() => pages.stop());

/** The markup of every element on the demo feed. */
const all = (origin = ''): string => `<ct-collection src="${origin}/api/feed.json"><ct-filters></ct-filters>${data.map((name) => `<${name}></${name}>`).join('')}</ct-collection>`;
const everyOne = data.join();

describe('every way to load the library', () => {
  it('registers all elements with all.js, which draws them without the files of single ones', async () => {
    const { page, complaints, files } = await pages.open(`<script type="module" src="/dist/all.js"></script>${all()}`);
    assert.deepEqual(await statusOf(page, everyOne), ['ready', 'ready', 'ready']);
    const tags = (await readdir(new URL('../../src/elements/', import.meta.url))).map((name) => `ct-${name}`);
    assert.deepEqual(await page.evaluate((names) => names.filter((name) => !customElements.get(name)), tags), []);
    assert.deepEqual(files().filter((name) => name !== 'all.js' && !name.startsWith('chunks/all-')), []);
    assert.equal(await page.locator('ct-filters').getByRole('searchbox').count(), 1);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const name of data) {
    it(`registers ${name} alone with ${name}.js`, async () => {
      const { page, complaints } = await pages.open(`<script type="module" src="/dist/${name}.js"></script><${name} src="/api/feed.json"></${name}>`);
      assert.deepEqual(await statusOf(page, name), ['ready']);
      const others = [...data, 'ct-filters', 'ct-collection'].filter((other) => other !== name);
      assert.deepEqual(await page.evaluate((names) => names.filter((other) => customElements.get(other)), others), []);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('registers all elements with the classic script, which asks for no other file', async () => {
    const { page, complaints, files } = await pages.open(`${all()}<script src="/dist/commonthread.classic.js"></script>`);
    assert.deepEqual(await statusOf(page, everyOne), ['ready', 'ready', 'ready']);
    await page.locator('ct-proposal-list').getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('ct-proposal-list').getByRole('table').waitFor();
    assert.deepEqual(files(), ['commonthread.classic.js']);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('has a classic script that a page in an old encoding reads rightly', async () => {
    const bytes = await readFile(`${dist}commonthread.classic.js`);
    assert.equal(bytes.findIndex((byte) => byte > 0x7f), -1);
  });

  it('works with the classic script on a page that is opened from the disk, where modules do not load', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ct-disk-'));
    try {
      const file = join(folder, 'page.html');
      await writeFile(file, `<!doctype html><html lang="en"><title>From the disk</title><script src="${pathToFileURL(`${dist}commonthread.classic.js`).href}"></script>${all('https://feeds.test')}`);
      const feed = await readFile(new URL('../../site/feeds/common-thread.json', import.meta.url), 'utf8');
      const { page, complaints } = await pages.visit(pathToFileURL(file).href, {}, async (opened) => {
        await opened.route('https://feeds.test/api/feed.json', (route) => route.fulfill({ body: feed, headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' } }));
      });
      assert.deepEqual(await statusOf(page, everyOne), ['ready', 'ready', 'ready']);
      assert.deepEqual(complaints, []);
      await page.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('registers nothing when a developer imports index.js', async () => {
    const { page, complaints } = await pages.open('<p></p>');
    const exported = await page.evaluate(async (address) => Object.keys((await import(address)) as object), '/dist/index.js');
    for (const name of ['CtCollection', 'CtFilters', 'CtInitiativeMap', 'CtProposalList', 'CtWorkPlanTimeline', 'readFeed']) assert.ok(exported.includes(name), `${name} is exported`);
    assert.deepEqual(await page.evaluate((names) => names.filter((name) => customElements.get(name)), [...data, 'ct-filters', 'ct-collection']), []);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

describe('the embed code', () => {
  for (const script of ['<script type="module" src="/dist/commonthread.js"></script>', '<script type="module" src="/dist/all.js"></script>', '<script type="module" src="/dist/ct-proposal-list.js"></script>', '<script src="/dist/commonthread.classic.js"></script>']) {
    it(`works when pasted into another page, from ${/dist\/([\w.-]+)"/.exec(script)?.[1] ?? ''}`, async () => {
      const first = await pages.open(`${script}<ct-proposal-list id="mine" src="/api/feed.json?from=a&to=b" heading='Said &amp; "done"' view="table"></ct-proposal-list>`, { permissions: ['clipboard-read', 'clipboard-write'] });
      const list = first.page.locator('ct-proposal-list');
      await list.getByRole('button', { name: 'Share', exact: true }).click();
      await list.getByRole('button', { name: 'Copy embed code' }).click();
      await list.getByText('Copied').waitFor();
      const code = await first.page.evaluate(() => navigator.clipboard.readText());
      await first.page.close();
      assert.ok(code.includes(`src="${pages.here}/dist/commonthread.js"`), code);
      assert.ok(!code.includes('mine'), 'an id belongs to the page');

      const { page, complaints } = await pages.open(code);
      assert.deepEqual(await statusOf(page, 'ct-proposal-list'), ['ready']);
      const pasted = page.locator('ct-proposal-list');
      assert.equal(await pasted.getByRole('heading', { level: 2 }).first().textContent(), 'Said & "done"');
      await pasted.getByRole('table').waitFor();
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
});
