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

  const post = (body: unknown, headers: Record<string, string> = {}, query = ''): Promise<Response> =>
    get(`/api/contributions${query}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });
  const contributed = async (): Promise<unknown> => ((await (await get('/api/feed.json')).json()) as { initiatives?: unknown }).initiatives;
  const errorsOf = async (response: Response): Promise<[number, string | null, string[]]> => {
    const { errors = [] } = (await response.json()) as { errors?: { pointer: string }[] };
    return [response.status, response.headers.get('content-type'), errors.map(({ pointer }) => pointer)];
  };

  it('takes an initiative, and shows it in its feed from then on', async () => {
    const before = (await get('/api/feed.json')).headers.get('etag');
    const taken = await post({ title: 'A project', countries: ['GH'] });
    assert.equal(taken.status, 201);
    assert.deepEqual(await taken.json(), { id: 'contribution-1', received: { id: 'contribution-1', title: 'A project', countries: ['GH'] } });
    assert.deepEqual(await contributed(), [{ id: 'contribution-1', title: 'A project', countries: ['GH'] }]);
    assert.notEqual((await get('/api/feed.json')).headers.get('etag'), before);
    assert.equal((await post({ id: 'contribution-1', title: 'Another' })).status, 409);
  });

  it('says with pointers what of an initiative cannot be used', async () => {
    assert.deepEqual(await errorsOf(await post({ start: 'soon', countries: ['GH', 'Atlantis'], organisations: [{ role: 'lead' }] })), [422, 'application/problem+json; charset=utf-8', ['#/start', '#/countries/1', '#/organisations/0', '#/title']]);
    assert.deepEqual((await errorsOf(await post([])))[0], 422);
    assert.equal((await post('{')).status, 400);
    assert.equal((await post(`"${'x'.repeat(70_000)}"`)).status, 413);
    assert.equal((await get('/api/contributions')).status, 405);
    assert.equal((await get('/', { method: 'POST' })).status, 405);
  });

  it('takes what is sent twice with one key once, and answers both times alike', async () => {
    const body = { id: 'once', title: 'Sent twice' };
    const answers = await Promise.all([post(body, { 'Idempotency-Key': 'k1' }), post(body, { 'Idempotency-Key': 'k1' })]);
    const again = await post(body, { 'Idempotency-Key': 'k1' });
    assert.deepEqual([...answers, again].map(({ status }) => status), [201, 201, 201]);
    assert.deepEqual(await again.json(), { id: 'once', received: body });
    assert.equal(((await contributed()) as { id: string }[]).filter(({ id }) => id === 'once').length, 1);
    assert.equal((await post({ ...body, title: 'Other' }, { 'Idempotency-Key': 'k1' })).status, 422);
    assert.equal((await post(body, { 'Idempotency-Key': 'k2' })).status, 409);
  });

  it('lets pages of other servers post, with a key', async () => {
    const preflight = await get('/api/contributions', { method: 'OPTIONS', headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type,idempotency-key' } });
    assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'Content-Type, Idempotency-Key');
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /POST/);
  });

  it('plays the refusals of real servers', async () => {
    for (const status of [401, 409, 413, 422, 429, 503]) assert.equal((await post({ title: 'x' }, {}, `?fault=${status}`)).status, status);
    assert.equal((await post({ title: 'x' }, {}, '?fault=429')).headers.get('retry-after'), '20');
    assert.deepEqual((await errorsOf(await post({ title: 'x' }, {}, '?fault=422')))[2], ['#/title', '#/countries/0', '#/licence']);
  });

  it('takes a subscription with an address and consent, and keeps it nowhere', async () => {
    const subscribe = (body: string): Promise<Response> => get('/api/subscriptions', { method: 'POST', body });
    assert.equal((await subscribe('{"email": "ama@example.org", "consent": true}')).status, 202);
    assert.deepEqual((await errorsOf(await subscribe('{"email": "ama"}')))[2], ['#/email', '#/consent']);
    assert.deepEqual((await errorsOf(await subscribe('null')))[2], ['#/email', '#/consent']);
    assert.equal((await subscribe('x')).status, 400);
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
