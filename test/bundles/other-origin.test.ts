import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Pages, statusOf, wordsIn } from './pages.js';

const pages = new Pages();
before(() => pages.start());
after(() => pages.stop());

describe('a page that has the library and the feed from another origin', () => {
  it('works under a strict policy without a word on the console', async () => {
    const { elsewhere } = pages;
    const policy = `default-src 'none'; script-src ${elsewhere}; style-src 'self'; connect-src ${elsewhere}; img-src data:; base-uri 'none'; require-trusted-types-for 'script'`;
    const { page, complaints, violations, requests } = await pages.open(`<script type="module" src="${elsewhere}/dist/commonthread.js"></script>
      <ct-initiative-map src="${elsewhere}/api/feed.json"></ct-initiative-map>`, { policy });
    assert.deepEqual(await statusOf(page, 'ct-initiative-map'), ['ready']);
    // What is loaded later must pass as well: table, details, filter lists, menus and files.
    const map = page.locator('ct-initiative-map');
    await map.getByRole('button', { name: 'Table', exact: true }).click();
    await map.getByRole('table').waitFor();
    await map.getByRole('button', { name: 'Country', exact: true }).click();
    await map.getByText('Ghana').first().waitFor();
    await page.keyboard.press('Escape');
    await map.getByRole('button', { name: 'Share', exact: true }).click();
    await map.getByRole('button', { name: 'Copy embed code' }).waitFor();
    await page.keyboard.press('Escape');
    await map.evaluate((element) => {
      const { records } = element as unknown as Element & { readonly records: readonly { readonly id: string }[] };
      (element as unknown as Element & { select(id: string): void }).select(records[0]!.id);
    });
    await map.locator('.aside').waitFor();
    const sizes = await map.evaluate((element) => Promise.all(['png', 'svg', 'csv', 'json'].map(async (kind) => (await (element as unknown as { exportAs(kind: string): Promise<Blob> }).exportAs(kind)).size)));
    assert.ok(sizes.every((size) => size > 200), `files of ${sizes.join(', ')} bytes`);
    assert.deepEqual(complaints, []);
    assert.deepEqual(violations, []);
    const outside = requests.filter((url) => !url.startsWith(elsewhere) && !url.includes('/test-page/') && !/^(data|blob):/.test(url));
    assert.deepEqual(outside, [], 'only the origin of bundle and feed is contacted');
    await page.close();
  });

  it('reads a feed of megabytes piece by piece under that policy', async () => {
    const { elsewhere } = pages;
    const policy = `default-src 'none'; script-src ${elsewhere}; style-src 'self'; connect-src ${elsewhere}; img-src data:; base-uri 'none'; require-trusted-types-for 'script'`;
    const { page, complaints, violations, files } = await pages.open(`<script type="module" src="${elsewhere}/dist/commonthread.js"></script><ct-proposal-list></ct-proposal-list>`, { policy });
    const proposals = Array.from({ length: 8000 }, (_, index) => ({ id: `p${index}`, text: `Proposal ${index}: ${'share what was found, “Été” '.repeat(8)}` }));
    const headers = { 'Access-Control-Allow-Origin': '*' };
    await page.route('**/api/large.json', (route) => route.fulfill({ headers, contentType: 'application/json', body: JSON.stringify({ commonthread: '1', proposals }) }));
    await page.$eval('ct-proposal-list', (element, src) => element.setAttribute('src', src), `${elsewhere}/api/large.json`);
    assert.deepEqual(await statusOf(page, 'ct-proposal-list'), ['ready']);
    const shown = await page.$eval('ct-proposal-list', (element) => (element as unknown as Element & { readonly records: readonly unknown[] }).records.length);
    assert.equal(shown, 8000);
    assert.ok(files().some((file) => /^chunks\/large-json-/.test(file)), files().join(', '));
    assert.deepEqual(complaints, []);
    assert.deepEqual(violations, []);
    await page.close();
  });

  it('sends neither cookies nor the page’s path', async () => {
    const { elsewhere } = pages;
    const { page } = await pages.open('<p id="place"></p>');
    const asked = page.waitForRequest('**/api/feed.json');
    await page.evaluate((origin) => {
      document.cookie = 'visitor=1';
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `${origin}/dist/commonthread.js`;
      const map = document.createElement('ct-proposal-list');
      map.setAttribute('src', `${origin}/api/feed.json`);
      document.getElementById('place')?.replaceWith(script, map);
    }, elsewhere);
    const headers = await (await asked).allHeaders();
    assert.equal(headers['cookie'], undefined);
    assert.equal(headers['referer'], `${pages.here}/`);
    await page.close();
  });

  it('works in a frame of a third page', async () => {
    const { page, complaints } = await pages.open(`<iframe title="Map" width="800" height="700" src="${pages.elsewhere}/plain.html"></iframe>`);
    const map = page.frameLocator('iframe').locator('ct-initiative-map');
    await map.getByRole('button', { name: 'Table', exact: true }).click();
    await map.getByRole('table').waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('says what the server has to send where it does not let the page read the feed', async () => {
    // The demo's pages are served without leave for other origins to read them, unlike its API.
    const { page } = await pages.open(`<script type="module" src="/dist/commonthread.js"></script><ct-proposal-list src="${pages.elsewhere}/feeds/common-thread.json"></ct-proposal-list>`);
    assert.deepEqual(await statusOf(page, 'ct-proposal-list'), ['error']);
    await page.locator('ct-proposal-list').getByRole('alert').waitFor();
    assert.match(await wordsIn(page, 'ct-proposal-list'), /Access-Control-Allow-Origin/);
    await page.close();
  });
});
