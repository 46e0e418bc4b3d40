import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { Pages, statusOf, type Options } from './pages.js';

const proposals = Array.from({ length: 8000 }, (_, index) => ({ id: `p${index}`, text: `Proposal ${index}: ${'share what was found, “Été” '.repeat(8)}` }));
const own = Buffer.from(JSON.stringify({ commonthread: '1', proposals }));
/** Records of a service that knows nothing of ours, in two pages. */
const projects = Array.from({ length: 6000 }, (_, index) => ({ key: `k${index}`, title: `Project ${index}`, country: ['Ghana', 'Pérou'][index % 2], summary: 'Share what was found. '.repeat(9) }));
const theirs = Buffer.from(JSON.stringify({ next: '?page=2', results: projects }));
const rest = Buffer.from(JSON.stringify({ next: null, results: [{ key: 'last', title: 'The last one', country: 'Mali' }] }));
const first = 1_200_000;

/** Sends the first part of what is large at once, and the rest when it is told to. */
let waiting: ((rest: true) => void) | undefined;
const server = createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
  if (request.url?.includes('page=2')) {
    response.end(rest);
    return;
  }
  const body = request.url?.startsWith('/theirs') ? theirs : own;
  response.write(body.subarray(0, first));
  waiting = () => void response.end(body.subarray(first));
});
let feed = '';

const pages = new Pages();
before(async () => {
  await pages.start();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(async () => {
  await pages.stop();
  server.closeAllConnections();
  server.close();
});

/** Notes on the page what its workers say. */
const listen = (): void => {
  const said: unknown[] = [];
  Object.assign(globalThis, { said });
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly state?: string; readonly ask?: string; readonly pieces?: readonly unknown[] }>) => said.push(data.state ?? data.ask ?? data.pieces?.length ?? 'progress'));
      this.addEventListener('error', () => said.push('error'));
    }
  };
};

/** Opens an element with what is large, sends the rest of it when the page has heard a word of the worker or when that has failed, and tells what was shown and said. */
async function shown(bundle: string, options: Options, hasWorker: boolean, tag = 'ct-proposal-list', path = 'ours') {
  const { page, complaints, violations } = await pages.open(`<script type="module" src="${bundle}"></script><${tag} src="${feed}${path}"></${tag}>`, { ...options, before: listen });
  if (hasWorker) await page.waitForFunction(() => (globalThis as unknown as { said: unknown[] }).said.length > 0);
  else await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /large-json/.test(name)));
  waiting!(true);
  assert.deepEqual(await statusOf(page, tag), ['ready']);
  const count = await page.$eval(tag, (element) => (element as unknown as Element & { readonly records: readonly unknown[] }).records.length);
  const said = await page.evaluate(() => (globalThis as unknown as { said: unknown[] }).said);
  const running = page.workers().length;
  const readers = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /page-reading|endpoint/.test(name)).length);
  await page.close();
  return { count, said, running, readers, complaints, violations };
}

describe('a feed of megabytes', () => {
  const strict = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' http://127.0.0.1:*; img-src data:; base-uri 'none'; require-trusted-types-for 'script'`;

  for (const bundle of ['commonthread.js', 'all.js']) {
    it(`is cut in a worker where ${bundle} is of the origin of the page, which may be strict`, async () => {
      const { count, said, running, complaints, violations } = await shown(`/dist/${bundle}`, { policy: strict }, true);
      assert.equal(count, proposals.length);
      assert.equal(said[0], 'ready');
      assert.equal(said.at(-1), 'end');
      assert.ok(said.length > 4, said.join(', '));
      assert.deepEqual([running, complaints, violations], [0, [], []]);
    });

    it(`is read there as well where it is of another format, page by page, so that ${bundle} loads no reader`, async () => {
      const { count, said, running, readers, complaints, violations } = await shown(`/dist/${bundle}`, { policy: strict }, true, 'ct-initiative-profile', 'theirs');
      assert.equal(count, projects.length + 1);
      assert.deepEqual(said.filter((word) => typeof word === 'string' && word !== 'progress'), ['ready', `${feed}theirs?page=2`, 'end']);
      assert.deepEqual([running, readers, complaints, violations], [0, 0, [], []]);
    });
  }

  it('is read without a worker where the library is of another origin: nothing is tried, so that nothing is refused', async () => {
    for (const [tag, path, expected] of [['ct-proposal-list', 'ours', proposals.length], ['ct-initiative-profile', 'theirs', projects.length + 1]] as const) {
      const { count, said, complaints, violations } = await shown(`${pages.elsewhere}/dist/commonthread.js`, {}, false, tag, path);
      assert.deepEqual([count, said, complaints, violations], [expected, [], [], []]);
    }
  });

  it('is read without a worker where the page forbids it', async () => {
    const { said, violations } = await shown('/dist/commonthread.js', { policy: `${strict}; worker-src 'none'` }, true);
    assert.deepEqual(said, ['error']);
    assert.ok(violations.length > 0 && violations.every((violation) => /worker-src/.test(String(violation))), violations.join(', '));
  });
});
