import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer } from '../../scripts/serve.mjs';

const outer = mkdtempSync(join(tmpdir(), 'serve-'));
const root = join(outer, 'project');
const files: Record<string, string> = {
  'site/index.html': '<h1>Gallery</h1>', 'site/csp.html': '<h1>Strict</h1>', 'site/plain.html': '<h1>Plain</h1>', 'site/feeds/common-thread.json': '{"commonthread":"1","title":"Demo"}',
  'site/.secret': 'hidden', 'dist/all.js': 'export {};', 'schema/feed.json': '{}', 'package.json': '{"private": true}', 'site-private/x.html': 'beside',
};
let server: Awaited<ReturnType<typeof startServer>>;

before(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  server = await startServer({ root });
});
after(async () => {
  await server.close();
  rmSync(outer, { recursive: true });
});

const get = (path: string, options?: RequestInit): Promise<Response> => fetch(server.url + path, options);
/** The answer to a request line sent as it stands; `fetch` would tidy the path first. */
const raw = (path: string): Promise<string> => new Promise((resolve, reject) => {
  let text = '';
  const socket = connect(server.port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`));
  socket.setEncoding('utf8').on('data', (part) => { text += part; }).once('end', () => resolve(text)).once('error', reject);
});

describe('the demo server', () => {
  it('serves the site, the built files and the schema with their types', async () => {
    assert.equal(await (await get('/')).text(), '<h1>Gallery</h1>');
    const script = await get('/dist/all.js');
    assert.match(script.headers.get('content-type') ?? '', /javascript/);
    assert.equal(script.headers.get('access-control-allow-origin'), '*');
    assert.equal((await get('/schema/feed.json')).status, 200);
  });

  it('gives the feed as JSON that any page may read, and says when it has not changed', async () => {
    const first = await get('/api/feed.json');
    assert.equal(first.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await first.json(), { commonthread: '1', title: 'Demo' });
    const again = await get('/api/feed.json', { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
    assert.equal(again.status, 304);
  });

  it('puts the policy on the strict page under each of its names, and on no other', async () => {
    for (const path of ['/csp.html', '/csp', '/csp/', '/csp.html?x=1']) {
      assert.match((await get(path)).headers.get('content-security-policy') ?? '', /require-trusted-types-for 'script'/, path);
    }
    assert.equal((await get('/plain.html')).headers.get('content-security-policy'), null);
  });

  it('lists no folder and shows nothing outside the folders that it serves', async () => {
    const outside = [
      '/feeds/', '/dist/', '/.secret', '/package.json', '/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/dist/../../package.json', '/dist/..%2f..%2fpackage.json',
      '/..%5cpackage.json', '/../site-private/x.html', '/..%2fsite-private/x.html', '/%252e%252e/package.json', '//package.json', '/dist/%00', '/C:/package.json',
    ];
    for (const path of outside) assert.match(await raw(path), /^HTTP\/1\.1 40[04] /, path);
  });

  it('answers a malformed address without falling over', async () => {
    assert.match(await raw('/%E0%A4%A'), /^HTTP\/1\.1 400 /);
    assert.equal((await get('/')).status, 200);
  });

  it('plays the faults of real feeds', async () => {
    assert.equal((await get('/api/status/500')).status, 500);
    assert.equal((await get('/api/status/503')).headers.get('retry-after'), '1');
    assert.match((await get('/api/html')).headers.get('content-type') ?? '', /^text\/html/);
    assert.deepEqual(await (await get('/api/empty.json')).json(), { commonthread: '1' });
    await assert.rejects((await get('/api/broken.json')).json(), SyntaxError);
    assert.equal((await (await get('/api/slow?ms=1')).json() as { title: string }).title, 'Demo');
    assert.equal((await get('/api/status/200')).status, 404);
  });

  it('takes a contribution that is JSON and refuses what is not', async () => {
    const post = (body: string): Promise<Response> => get('/api/contributions', { method: 'POST', body });
    const taken = await post('{"title": "A project"}');
    assert.equal(taken.status, 201);
    assert.deepEqual(await taken.json(), { received: { title: 'A project' } });
    assert.equal((await post('{')).status, 400);
    assert.equal((await post(`"${'x'.repeat(70_000)}"`)).status, 413);
    assert.equal((await get('/api/contributions')).status, 405);
    assert.equal((await get('/', { method: 'POST' })).status, 405);
  });

  it('takes the next port where one is taken', async () => {
    const second = await startServer({ port: server.port, root });
    try {
      assert.ok(second.port > server.port);
      assert.equal((await fetch(`${second.url}/`)).status, 200);
    } finally {
      await second.close();
    }
  });
});
