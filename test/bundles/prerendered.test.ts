import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseArguments } from '../../cli/arguments.js';
import { prerender } from '../../cli/prerender.js';
import { Pages, statusOf } from './pages.js';

const pages = new Pages();
let folder: string;
let page: string;
before(async () => {
  await pages.start();
  folder = await mkdtemp(join(tmpdir(), 'commonthread-prerendered-'));
  const file = join(folder, 'page.html');
  await writeFile(file, `<script type="module" src="/dist/commonthread.js"></script>
    <ct-event-outcomes src="/api/feed.json" heading="What was said"></ct-event-outcomes>
    <div data-ct="initiative-map" data-loading="eager" data-src="/api/feed.json"></div>`);
  let written = '';
  const status = await prerender(parseArguments(['prerender', file, '--base', pages.here]), { out: (text) => void (written += text), error: () => {}, progress: () => {} });
  assert.equal(status, 0);
  page = written;
});
after(async () => {
  await pages.stop();
  await rm(folder, { recursive: true });
});

describe('a page that was prerendered', () => {
  it('reads without JavaScript, and on paper', async () => {
    const { page: opened } = await pages.open(page, { javaScriptEnabled: false });
    assert.equal(await opened.locator('table:visible').count(), 2);
    assert.equal(await opened.getByRole('heading', { name: 'What was said' }).isVisible(), true);
    assert.ok(await opened.locator('[data-ct] tbody tr').count() > 10);
    await opened.emulateMedia({ media: 'print' });
    assert.equal(await opened.locator('table:visible').count(), 2);
    await opened.close();
  });

  it('gives its place to the elements once they are drawn, under a strict policy', async () => {
    const policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'";
    const { page: opened, complaints } = await pages.open(page, { policy });
    assert.deepEqual(await statusOf(opened, 'ct-event-outcomes'), ['ready']);
    assert.deepEqual(await statusOf(opened, 'ct-initiative-map'), ['ready']);
    assert.equal(await opened.locator('[data-prerendered]:visible').count(), 0);
    assert.equal(await opened.locator('ct-event-outcomes > [data-prerendered] > script[type="application/ld+json"]').count(), 1, 'what search engines read is still there');
    assert.deepEqual(complaints, []);
    await opened.close();
  });

  it('shows what was written where the feed cannot be loaded', async () => {
    const { page: opened } = await pages.open(page.replaceAll('src="/api/feed.json"', 'src="/gone.json"'));
    assert.deepEqual(await statusOf(opened, 'ct-initiative-map'), ['error']);
    assert.ok(await opened.locator('ct-initiative-map [data-prerendered] table').isVisible());
    await opened.close();
  });
});
