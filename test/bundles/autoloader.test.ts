import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Pages, statusOf } from './pages.js';

const pages = new Pages();
before(() => pages.start());
after(() => pages.stop());

const tag = '<script type="module" src="/dist/commonthread.js"></script>';
const entriesOf = (files: readonly string[]): string[] => files.filter((file) => file.startsWith('ct-')).sort();

describe('the one tag', () => {
  it('loads nothing but itself on a page that uses no element', async () => {
    const { page, files } = await pages.open(`${tag}<p>Nothing here.</p>`);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(files(), ['commonthread.js']);
    await page.close();
  });

  it('loads only the element that the page uses', async () => {
    const { page, files } = await pages.open(`${tag}<ct-proposal-list src="/api/feed.json"></ct-proposal-list>`);
    assert.deepEqual(await statusOf(page, 'ct-proposal-list'), ['ready']);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(entriesOf(files()), ['ct-proposal-list.js']);
    assert.deepEqual(files().filter((file) => /map|atlas|world|timeline/.test(file)), []);
    await page.close();
  });

  it('loads an element when it is added later', async () => {
    const { page, files, complaints } = await pages.open(tag);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      const section = document.createElement('section');
      const list = document.createElement('ct-proposal-list');
      list.setAttribute('src', '/api/feed.json');
      section.append(list);
      document.body.append(section);
    });
    assert.deepEqual(await statusOf(page, 'ct-proposal-list'), ['ready']);
    assert.deepEqual(entriesOf(files()), ['ct-proposal-list.js']);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('turns data-ct into the element, with its attributes and its own content', async () => {
    const { page, complaints } = await pages.open(`${tag}<div id="here" class="wide" data-ct="proposal-list" data-src="/api/feed.json" data-heading="What was said" data-heading-level="3"><p>The list comes here.</p></div>`);
    assert.deepEqual(await statusOf(page, 'ct-proposal-list'), ['ready']);
    const list = page.locator('ct-proposal-list');
    assert.equal(await list.evaluate(({ id, className }) => `${id} ${className}`), 'here wide');
    assert.equal(await list.locator('h3').textContent(), 'What was said');
    assert.equal(await list.locator('> p').textContent(), 'The list comes here.');
    assert.equal(await list.locator('> p').isVisible(), false, 'what stood in its place is hidden once it is drawn');
    assert.equal(await page.locator('[data-ct]').count(), 0);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('does so inside markup that is added later', async () => {
    const { page } = await pages.open(tag);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<article><div><span data-ct="ct-proposal-list" data-src="/api/feed.json"></span></div></article>');
    });
    assert.deepEqual(await statusOf(page, 'article ct-proposal-list'), ['ready']);
    await page.close();
  });

  it('says once what it does not know', async () => {
    const { page, complaints } = await pages.open(`${tag}<div data-ct="pie-chart">Figures</div><div data-ct="constructor"></div>`);
    await page.waitForFunction(() => document.querySelectorAll('[data-ct]').length === 0);
    await page.evaluate(() => document.body.append(document.createElement('div'), document.querySelector('div')!));
    await page.waitForLoadState('networkidle');
    assert.equal(await page.getByText('Figures').isVisible(), true);
    assert.deepEqual(complaints.map((words) => /no element "([^"]*)"/.exec(words)?.[1]), ['ct-pie-chart', 'ct-constructor']);
    await page.close();
  });

  it('says which file is missing, and leaves the rest alone', async () => {
    const { page, complaints } = await pages.open('<p>Text</p><ct-filters group="g"></ct-filters><ct-proposal-list group="g" src="/api/feed.json"></ct-proposal-list>');
    await page.route('**/dist/ct-filters.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.addScriptTag({ type: 'module', url: '/dist/commonthread.js' });
    assert.deepEqual(await statusOf(page, 'ct-proposal-list'), ['ready']);
    const ours = complaints.filter((words) => words.includes('Common Thread'));
    assert.equal(ours.length, 1);
    assert.match(ours[0]!, /<ct-filters> could not be loaded/);
    await page.close();
  });
});
