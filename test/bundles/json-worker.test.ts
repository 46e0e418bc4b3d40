import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { Pages, statusOf, type Options } from './pages.js';

const proposals = Array.from({ length: 8000 }, (_, index) => ({ id: `p${index}`, text: `Proposal ${index}: ${'share what was found, “Été” '.repeat(8)}` }));
const body = Buffer.from(JSON.stringify({ commonthread: '1', proposals }));
const first = 1_200_000;

/** Sends the first part of a large feed at once, and the rest when it is told to. */
let waiting: ServerResponse | undefined;
const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
  response.write(body.subarray(0, first));
  waiting = response;
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
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly state?: string; readonly pieces?: readonly unknown[] }>) => said.push(data.state ?? data.pieces!.length));
      this.addEventListener('error', () => said.push('error'));
    }
  };
};

/** Opens a list with the large feed, sends the rest of it when the page has heard a word of the worker or when that has failed, and tells what was shown and said. */
async function shown(bundle: string, options: Options, hasWorker: boolean) {
  const { page, complaints, violations } = await pages.open(`<script type="module" src="${bundle}"></script><ct-proposal-list src="${feed}"></ct-proposal-list>`, { ...options, before: listen });
  if (hasWorker) await page.waitForFunction(() => (globalThis as unknown as { said: unknown[] }).said.length > 0);
  else await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /large-json/.test(name)));
  waiting!.end(body.subarray(first));
  assert.deepEqual(await statusOf(page, 'ct-proposal-list'), ['ready']);
  const count = await page.$eval('ct-proposal-list', (element) => (element as unknown as Element & { readonly records: readonly unknown[] }).records.length);
  assert.equal(count, proposals.length);
  const said = await page.evaluate(() => (globalThis as unknown as { said: unknown[] }).said);
  const running = page.workers().length;
  await page.close();
  return { said, running, complaints, violations };
}

describe('a feed of megabytes', () => {
  const strict = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' http://127.0.0.1:*; img-src data:; base-uri 'none'; require-trusted-types-for 'script'`;

  for (const bundle of ['commonthread.js', 'all.js']) {
    it(`is cut in a worker where ${bundle} is of the origin of the page, which may be strict`, async () => {
      const { said, running, complaints, violations } = await shown(`/dist/${bundle}`, { policy: strict }, true);
      assert.equal(said[0], 'ready');
      assert.equal(said.at(-1), 'end');
      assert.ok(said.length > 4, said.join(', '));
      assert.deepEqual([running, complaints, violations], [0, [], []]);
    });
  }

  it('is read without a worker where the library is of another origin: nothing is tried, so that nothing is refused', async () => {
    const { said, complaints, violations } = await shown(`${pages.elsewhere}/dist/commonthread.js`, {}, false);
    assert.deepEqual([said, complaints, violations], [[], [], []]);
  });

  it('is read without a worker where the page forbids it', async () => {
    const { said, violations } = await shown('/dist/commonthread.js', { policy: `${strict}; worker-src 'none'` }, true);
    assert.deepEqual(said, ['error']);
    assert.ok(violations.length > 0 && violations.every((violation) => /worker-src/.test(String(violation))), violations.join(', '));
  });
});
