import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { FeedError } from '../../src/sources/errors.js';
import type { FetchLike, Progress } from '../../src/sources/platform.js';
import { requestJson, type JsonRequest, type RequestContext } from '../../src/sources/request.js';
import { fakeTime } from './fake-time.js';
import { body, drip, endless, gzip, halfBody, json, redirect, redirectToItself, reset, silence, stall, startFaultServer, status, type FaultServer } from './fault-server.js';

let server: FaultServer;
before(async () => {
  server = await startFaultServer();
});
after(() => server.close());

const platformFetch: FetchLike = (url, options) => fetch(url, options);

function context(more: Partial<RequestContext> = {}) {
  const time = fakeTime();
  return { time, fetch: platformFetch, now: time.now, sleep: time.sleep, random: () => 0.5, ...more };
}

async function failure(promise: Promise<unknown>): Promise<FeedError> {
  const error: unknown = await promise.then(() => assert.fail('expected a failure'), (reason: unknown) => reason);
  assert.ok(error instanceof FeedError, String(error));
  return error;
}

const fail = (url: string, request: JsonRequest = {}, more: Partial<RequestContext> = {}) => failure(requestJson(url, request, context(more)));

describe('a request that succeeds', () => {
  it('gives the value, the address, the size and the date of the last change', async () => {
    const url = server.script(body('{"a": 1}', { 'last-modified': 'Tue, 02 Jan 2024 03:04:05 GMT' }));
    const { headers, ...answer } = await requestJson(url, {}, context());
    assert.deepEqual(answer, { json: { a: 1 }, url, bytes: 8, lastModified: Date.UTC(2024, 0, 2, 3, 4, 5) });
    assert.equal(headers.get('last-modified'), 'Tue, 02 Jan 2024 03:04:05 GMT');
  });

  it('asks without cookies, with a short referrer, and with headers that need no preflight', async () => {
    const calls: [string, Record<string, unknown>][] = [];
    const url = server.script(json(1));
    await requestJson(url, {}, context({ fetch: (address, options) => (calls.push([address, { ...options }]), platformFetch(address, options)) }));
    const [address, options] = calls[0]!;
    assert.equal(address, url);
    assert.equal(options['credentials'], 'omit');
    assert.equal(options['referrerPolicy'], 'strict-origin-when-cross-origin');
    assert.equal(options['cache'], 'default');
    assert.deepEqual(Object.keys(options['headers'] as object), ['Accept']);
    // The bytes that make an Accept header unsafe for CORS, from the Fetch standard.
    assert.doesNotMatch((options['headers'] as { Accept: string }).Accept, /["():<>?@[\\\]{}\x7f\x00-\x08\x0a-\x1f]/);
  });

  it('sends credentials, further headers and a wish to revalidate when asked to', async () => {
    const url = server.script(json(1));
    let credentials = '';
    await requestJson(url, { credentials: 'include', headers: { 'X-Test': 'yes' }, revalidate: true }, context({
      fetch: (address, options) => ((credentials = options.credentials), platformFetch(address, options)),
    }));
    const [request] = server.requests(url);
    assert.equal(credentials, 'include');
    assert.equal(request?.headers['x-test'], 'yes');
    assert.equal(request?.headers['cache-control'], 'max-age=0');
  });

  it('calls a fetch that must not be a method, as the one of browsers is', async () => {
    const url = server.script(json([]));
    const strict = function (this: unknown, address: string, options: Parameters<FetchLike>[1]) {
      if (this !== undefined) throw new TypeError('Illegal invocation');
      return platformFetch(address, options);
    };
    assert.deepEqual((await requestJson(url, {}, context({ fetch: strict }))).json, []);
  });

  it('reads a body in one piece where a replaced fetch has no stream', async () => {
    const bytes = new TextEncoder().encode('{"old": true}');
    const answer = { ok: true, status: 200, url: '', headers: new Headers(), arrayBuffer: async () => bytes.buffer };
    const { json: value, url } = await requestJson('https://example.org/', {}, context({ fetch: async () => answer }));
    assert.deepEqual(value, { old: true });
    assert.equal(url, 'https://example.org/');
  });

  it('reads a body that comes byte by byte, with letters of several bytes', async () => {
    const url = server.script(drip('{"title": "été 日本 🧵"}'));
    assert.deepEqual((await requestJson(url, {}, context())).json, { title: 'été 日本 🧵' });
  });

  it('reads a compressed body and counts its bytes after decompression', async () => {
    const value = { text: 'x'.repeat(5000) };
    const answer = await requestJson(server.script(gzip(value)), {}, context());
    assert.deepEqual(answer.json, value);
    assert.equal(answer.bytes, JSON.stringify(value).length);
  });

  it('reports progress with a total where the server gives one', async () => {
    const seen: Progress[] = [];
    await requestJson(server.script(body('[1,2]', { 'content-length': '5' })), {}, context({ onProgress: (progress) => seen.push(progress) }));
    assert.deepEqual(seen.at(-1), { stage: 'request', done: 5, total: 5 });
  });

  it('follows a redirect and says where it led', async () => {
    const target = server.script(json('here'));
    assert.equal((await requestJson(server.script(redirect(target)), {}, context())).url, target);
  });

  it('leaves no abort listener and no running timer behind', async () => {
    const controller = new AbortController();
    const own = context({ signal: controller.signal });
    await requestJson(server.script(json(1)), {}, own);
    await failure(requestJson(server.script(status(404)), {}, own));
    await failure(requestJson(server.script(reset), {}, own));
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
    assert.equal(own.time.running(), 0);
  });
});

describe('what a server sends', () => {
  const feed = '{"title":"Ça va — добро"}';
  const value = { title: 'Ça va — добро' };
  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const encodings: [string, Uint8Array, string][] = [
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff' + feed), 'application/json'],
    ['UTF-16 little-endian with a byte order mark', utf16('\ufeff' + feed, false), 'application/json'],
    ['UTF-16 big-endian with a byte order mark', utf16('\ufeff' + feed, true), 'application/json; charset=utf-8'],
    ['UTF-16 little-endian without a byte order mark', utf16(feed, false), 'application/json'],
    ['UTF-16 big-endian without a byte order mark', utf16(feed, true), 'application/json'],
    ['UTF-8 that the server calls Latin-1', Buffer.from(feed), 'application/json; charset=ISO-8859-1'],
    ['UTF-8 that the server calls HTML', Buffer.from(feed), 'text/html; charset=utf-8'],
    ['UTF-8 without a content type', Buffer.from(feed), ''],
  ];
  for (const [name, bytes, type] of encodings) {
    it(`reads ${name}`, async () => {
      const url = server.script(body(bytes, type ? { 'content-type': type } : {}));
      assert.deepEqual((await requestJson(url, {}, context())).json, value);
    });
  }

  it('reads another encoding that the server names', async () => {
    const url = server.script(body(Buffer.from([0x22, 0xe9, 0x74, 0xe9, 0x22]), { 'content-type': 'text/plain; charset="windows-1252"' }));
    assert.equal((await requestJson(url, {}, context())).json, 'été');
  });

  it('keeps what it can of a text in an unknown encoding', async () => {
    const url = server.script(body(Buffer.from([0x22, 0x61, 0xe9, 0x62, 0x22]), { 'content-type': 'text/plain; charset=klingon' }));
    assert.equal((await requestJson(url, {}, context())).json, 'a\ufffdb');
  });

  it('names an HTML page, whatever it is called, and does not ask again', async () => {
    const url = server.script(body('\ufeff\n <!DOCTYPE html><title>Sign in</title>', { 'content-type': 'application/json' }));
    const error = await fail(url);
    assert.equal(error.kind, 'content-type');
    assert.match(error.message, /HTML page.*<!DOCTYPE html>/);
    assert.equal(error.retryable, false);
    assert.equal(server.requests(url).length, 1);
  });

  it('names the page that a redirect led to', async () => {
    const page = server.script(body('<html></html>', { 'content-type': 'text/html' }));
    const error = await fail(server.script(redirect(page)));
    assert.equal(error.kind, 'content-type');
    assert.equal(error.url, page);
  });

  it('calls an empty body a parse error', async () => {
    for (const step of [body(''), status(204), body('  \n')]) {
      const error = await fail(server.script(step));
      assert.equal(error.kind, 'parse');
      assert.match(error.message, /empty/);
    }
  });

  it('gives the line and the column where JSON that was cut off ends, without asking again', async () => {
    const url = server.script(body('{\n  "title": "A",\n  "b": [1, 2'));
    const error = await fail(url);
    assert.equal(error.kind, 'parse');
    assert.deepEqual(error.detail, { line: 3, column: 13 });
    assert.match(error.message, /cut off/);
    assert.equal(server.requests(url).length, 1);
  });
});

describe('faults that may pass', () => {
  it('asks again after a connection that broke, before or within the body', async () => {
    const url = server.script(reset, halfBody('{"a": '), json('third time'));
    const own = context();
    assert.equal((await requestJson(url, {}, own)).json, 'third time');
    assert.equal(own.time.waits.length, 2);
  });

  for (const code of [408, 429, 500, 502, 503, 504]) {
    it(`asks at most three times more after status ${code}`, async () => {
      const url = server.script(status(code));
      const error = await fail(url);
      assert.deepEqual([error.kind, error.status, error.retryable, error.url], ['http', code, true, url]);
      assert.equal(server.requests(url).length, 4);
    });
  }

  for (const code of [400, 401, 403, 404, 410, 422]) {
    it(`asks once where the status is ${code}`, async () => {
      const url = server.script(status(code, { 'retry-after': '1' }), json('never'));
      const error = await fail(url);
      assert.deepEqual([error.kind, error.status, error.retryable, error.retryAfter], ['http', code, false, undefined]);
      assert.equal(server.requests(url).length, 1);
    });
  }

  it('waits a random part of a ceiling that doubles', async () => {
    const own = context({ random: () => 0.999 });
    await failure(requestJson(server.script(status(503)), {}, own));
    assert.deepEqual(own.time.waits, [499.5, 999, 1998]);
  });

  it('waits as long as Retry-After says, in seconds or until a date', async () => {
    const own = context();
    const date = new Date(own.time.now() + 7000 + 4000).toUTCString();
    const url = server.script(status(429, { 'retry-after': '7' }), status(503, { 'retry-after': date }), json('ok'));
    assert.equal((await requestJson(url, {}, own)).json, 'ok');
    assert.deepEqual(own.time.waits, [7000, 4000]);
  });

  it('gives up, and says for how long, where Retry-After is beyond 30 seconds', async () => {
    const url = server.script(status(503, { 'retry-after': '31' }), json('never'));
    const error = await fail(url);
    assert.deepEqual([error.kind, error.retryAfter, error.retryable], ['http', 31, true]);
    assert.equal(server.requests(url).length, 1);
    const far = await fail(server.script(status(429, { 'retry-after': 'Fri, 31 Dec 2100 23:59:59 GMT' })));
    assert.ok(far.retryAfter! > 2e9);
  });

  it('takes a Retry-After that is no number and no date, or is past, for none', async () => {
    for (const value of ['-5', 'soon', '1e3', 'Mon, 01 Jan 2001 00:00:00 GMT', '9'.repeat(400)]) {
      const own = context();
      const url = server.script(status(503, { 'retry-after': value }), json('ok'));
      assert.equal((await requestJson(url, {}, own)).json, 'ok');
      assert.deepEqual(own.time.waits, [250], value);
    }
  });

  it('names what may be wrong where the platform does not say why', async () => {
    const error = await fail(server.script(redirectToItself));
    assert.equal(error.kind, 'network');
    assert.equal(error.retryable, true);
    assert.match(error.message, /redirects in a circle/);
    assert.match(error.message, /Access-Control-Allow-Origin/);
    assert.match(error.message, /Content-Security-Policy/);
    assert.ok(error.cause instanceof TypeError);
  });

  it('says offline, and does not ask again, where the machine is', async () => {
    const url = server.script(reset);
    const error = await fail(url, {}, { online: () => false });
    assert.deepEqual([error.kind, error.retryable], ['offline', true]);
    assert.equal(server.requests(url).length, 1);
  });

  it('takes an answer that comes although the machine is said to be offline', async () => {
    assert.equal((await requestJson(server.script(json(1)), {}, context({ online: () => false }))).json, 1);
  });
});

describe('a fetch that the page has replaced', () => {
  const replacements: [string, FetchLike][] = [
    ['throws', () => { throw new Error('broken'); }],
    ['gives nothing', async () => undefined as never],
    ['gives something else', async () => ({ ok: true, json: () => ({}) }) as never],
    ['rejects with nothing', () => Promise.reject(undefined)],
  ];
  for (const [name, replacement] of replacements) {
    it(`and ${name} is a network error`, async () => {
      assert.equal((await fail('https://example.org/', {}, { fetch: replacement })).kind, 'network');
    });
  }
});

describe('limits', () => {
  for (const [name, step] of [['before the headers', silence], ['before the body', stall()], ['within the body', stall('{"a": ')]] as const) {
    it(`ends at the time limit where the server stalls ${name}`, async () => {
      const own = context();
      const url = server.script(step);
      const waiting = failure(requestJson(url, { timeout: 20 }, own));
      while (server.requests(url).length === 0) await new Promise(setImmediate);
      own.time.expire();
      const error = await waiting;
      assert.deepEqual([error.kind, error.retryable, error.detail], ['timeout', true, { timeout: 20 }]);
      await server.closed(url);
      assert.equal(server.requests(url).length, 1);
    });
  }

  it('takes 20 seconds where the limit is none, zero or not a number', async () => {
    const own = context();
    for (const timeout of [undefined, 0, -3, NaN]) await requestJson(server.script(json(1)), { timeout }, own);
    assert.deepEqual(own.time.limits, [20_000, 20_000, 20_000, 20_000]);
  });

  it('refuses a body that says it is too large, before reading it', async () => {
    const url = server.script((_, response) => {
      response.writeHead(200, { 'content-length': '70000000' });
      response.write('[');
    });
    const error = await fail(url);
    assert.equal(error.kind, 'too-large');
    assert.deepEqual(error.detail, { limit: 67_108_864, bytes: 70_000_000 });
    assert.equal(error.retryable, false);
    await server.closed(url);
  });

  it('stops reading a body that grows too large', async () => {
    const url = server.script(endless);
    const error = await fail(url, { maxBytes: 100_000 });
    assert.equal(error.kind, 'too-large');
    await server.closed(url);
    assert.equal(server.requests(url).length, 1);
  });

  it('measures a compressed body by what it unpacks to', async () => {
    assert.equal((await fail(server.script(gzip('x'.repeat(200_000))), { maxBytes: 100_000 })).kind, 'too-large');
  });

  it('reads a body of exactly the size allowed', async () => {
    assert.equal((await requestJson(server.script(body('[12345]')), { maxBytes: 7 }, context())).bytes, 7);
    assert.equal((await fail(server.script(body('[12345]')), { maxBytes: 6 })).kind, 'too-large');
  });
});

describe('calling off', () => {
  it('asks nothing where the signal has aborted already', async () => {
    const url = server.script(json(1));
    assert.equal((await fail(url, {}, { signal: AbortSignal.abort() })).kind, 'aborted');
    assert.equal(server.requests(url).length, 0);
  });

  for (const [name, step] of [['headers', silence], ['the rest of the body', stall('[1')]] as const) {
    it(`ends promptly while waiting for ${name}, closes the connection and does not ask again`, async () => {
      const controller = new AbortController();
      const url = server.script(step);
      const waiting = fail(url, {}, { signal: controller.signal });
      while (server.requests(url).length === 0) await new Promise(setImmediate);
      controller.abort();
      const error = await waiting;
      assert.deepEqual([error.kind, error.retryable], ['aborted', false]);
      await server.closed(url);
      assert.equal(server.requests(url).length, 1);
      assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
    });
  }

  it('ends even where a replaced fetch ignores signals', async () => {
    const controller = new AbortController();
    const waiting = fail('https://example.org/', {}, { signal: controller.signal, fetch: () => new Promise(() => undefined) });
    controller.abort();
    assert.equal((await waiting).kind, 'aborted');
  });

  it('ends while waiting to ask again', async () => {
    const controller = new AbortController();
    const url = server.script(status(503));
    const time = fakeTime();
    const error = await fail(url, {}, {
      signal: controller.signal,
      sleep: (milliseconds, signal) => {
        if (milliseconds !== 20_000) controller.abort();
        return time.sleep(milliseconds, signal);
      },
    });
    assert.equal(error.kind, 'aborted');
    assert.equal(server.requests(url).length, 1);
  });
});
