import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedCache } from '../../src/sources/cache.js';
import { detectVocabulary } from '../../src/sources/endpoint.js';
import { errorKinds, FeedError } from '../../src/sources/errors.js';
import type { FetchLike } from '../../src/sources/platform.js';
import { lastGood, load, type Loaded, type SourceConfig, type SourceContext } from '../../src/sources/source.js';
import { fakeTime } from './fake-time.js';
import { body, json, silence, startFaultServer, status, type FaultServer } from './fault-server.js';

let server: FaultServer;
before(async () => {
  server = await startFaultServer();
});
after(() => server.close());

const platformFetch: FetchLike = (url, options) => fetch(url, options);

function context(more: Partial<SourceContext> = {}) {
  const time = fakeTime();
  return { time, fetch: platformFetch, now: time.now, sleep: time.sleep, random: () => 0.5, ...more };
}

async function fail(config: SourceConfig, more: Partial<SourceContext> = {}): Promise<FeedError> {
  const error: unknown = await load(config, context(more)).then(() => assert.fail('expected a failure'), (reason: unknown) => reason);
  assert.ok(error instanceof FeedError, String(error));
  return error;
}

const initiative = (id: string, ...countries: string[]) => ({ id, title: `Title of ${id}`, countries });
const feedOf = (...initiatives: unknown[]) => ({ commonthread: '1', initiatives });
const countriesOf = (loaded: Loaded) => loaded.feed.initiatives.map((record) => record.countries);

describe('loading from an address', () => {
  it('gives the feed, its format, its address and when it came', async () => {
    const src = server.script(json(feedOf(initiative('a', 'GH'))));
    const own = context();
    const { feed, problems, ...rest } = await load({ src }, own);
    assert.deepEqual(feed.initiatives, [initiative('a', 'GH')]);
    assert.deepEqual(problems, []);
    assert.deepEqual(rest, { format: 'commonthread', loadedAt: own.now(), url: src });
  });

  it('resolves the address against the page', async () => {
    const src = server.script(json(feedOf()));
    const { origin, pathname } = new URL(src);
    assert.equal((await load({ src: pathname.slice(1), base: `${origin}/page.html` }, context())).url, src);
  });

  it('passes failures of the request on', async () => {
    const error = await fail({ src: server.script(status(404)) });
    assert.deepEqual([error.kind, error.status], ['http', 404]);
  });

  it('refuses, without asking, what is no http or https address', async () => {
    const sources = ['javascript:alert(1)', 'data:application/json,{}', 'blob:https://example.org/1', 'file:///etc/passwd', 'ftp://example.org/', 'feed.json', 'http://', '', ' ', 'https://me:secret@example.org/'];
    for (const src of sources) {
      const error = await fail({ src }, { fetch: () => assert.fail('must not be called') });
      assert.deepEqual([error.kind, error.retryable], ['network', false], src);
      assert.doesNotMatch(error.message + String(error.url), /secret/);
    }
    assert.match((await fail({ src: 'feed.json', base: 'file:///home/page.html' })).message, /opened from disk/);
    assert.equal((await fail({})).kind, 'network');
  });

  it('takes no answer that comes after the load was called off', async () => {
    const controller = new AbortController();
    const src = server.script(silence);
    const waiting = fail({ src }, { signal: controller.signal });
    while (server.requests(src).length === 0) await new Promise(setImmediate);
    controller.abort();
    assert.equal((await waiting).kind, 'aborted');
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
  });

  it('stops reading between two slices when the load is called off', async () => {
    const controller = new AbortController();
    let time = 0;
    const records = Array.from({ length: 1000 }, (_, index) => initiative(`i${index}`));
    const error = await fail({ data: feedOf(...records) }, { signal: controller.signal, now: () => (time += 100), pause: async () => controller.abort() });
    assert.equal(error.kind, 'aborted');
  });

  it('reads the same in slices as at once', async () => {
    const data = feedOf(...Array.from({ length: 1000 }, (_, index) => initiative(`i${index}`, index % 7 ? 'KE' : 'Atlantis')));
    let time = 0;
    let pauses = 0;
    const sliced = await load({ data }, context({ now: () => (time += 100), pause: async () => void pauses++ }));
    const whole = await load({ data }, context());
    assert.ok(pauses > 0);
    assert.deepEqual({ ...sliced, loadedAt: 0 }, { ...whole, loadedAt: 0 });
  });
});

describe('loading data that the page has', () => {
  it('prefers it to the address', async () => {
    const { feed, url } = await load({ data: feedOf(initiative('mine')), src: 'https://example.org/' }, context({ fetch: () => assert.fail('must not be called') }));
    assert.equal(feed.initiatives[0]?.id, 'mine');
    assert.equal(url, undefined);
  });

  it('reads it as JSON text too, with a place for a mistake in it', async () => {
    assert.equal((await load({ data: '\ufeff{"commonthread": "1"}' }, context())).feed.commonthread, '1');
    const error = await fail({ data: '{"commonthread": 1,}' });
    assert.deepEqual([error.kind, error.detail], ['parse', { line: 1, column: 20 }]);
    assert.equal((await fail({ data: '<p>no</p>' })).kind, 'content-type');
  });

  it('never changes it, frozen or not, mended or cut', async () => {
    const data = feedOf(initiative('a', 'GHA'), { id: 'b', title: 'B', start: 'never' }, initiative('c', 'Ghana'));
    const before = JSON.stringify(data);
    await load({ data, maxRecords: 1 }, context());
    const open = await load({ data }, context());
    assert.equal(JSON.stringify(data), before);
    const freeze = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    assert.deepEqual((await load({ data: freeze(data) }, context())).feed, open.feed);
  });

  it('is called off before it is read where the signal has aborted', async () => {
    assert.equal((await fail({ data: feedOf() }, { signal: AbortSignal.abort() })).kind, 'aborted');
  });
});

describe('formats', () => {
  it('are found by shape, with or without the member that names ours', async () => {
    for (const data of [{ commonthread: '1' }, { initiatives: [] }, { events: { columns: { id: ['a'] } } }]) {
      assert.equal((await load({ data }, context())).format, 'commonthread');
    }
  });

  it('that fit nothing are refused with what was tried and why it failed', async () => {
    for (const [data, met] of [[['a'], /an array/], [5, /a number/], [true, /a boolean/], [{}, /"commonthread"/], [{ initiatives: 'x' }, /"commonthread"/], ['null', /null/]] as const) {
      const error = await fail({ data });
      assert.equal(error.kind, 'format');
      assert.match(error.message, /commonthread: it/);
      assert.match(error.message, met);
    }
    const { message } = await fail({ data: { shelf: { box: 1 }, lamp: 2 } });
    assert.match(message, /^Expected a feed in a known format, met an object with shelf, lamp\. No list of records was found in it\. Name the format, give a mapping, or check what the address holds\. What was tried/);
    assert.match(message, /ocds: ocid;.*un-sdg: seriesCode or country_code.*Records were looked for as ckan: result\.records;.*geojson: it has no list of features, and is an object/);
  });

  it('that nobody knows are refused before anything is fetched', async () => {
    const error = await fail({ src: 'https://example.org/', format: 'xlsx' }, { fetch: () => assert.fail('must not be called') });
    assert.equal(error.kind, 'format');
    assert.match(error.message, /commonthread.*“xlsx”/);
  });

  it('that fit equally well are refused, and a better one wins', () => {
    const vocabulary = (name: string, found: number | string) => ({ name, detect: () => found, load: () => assert.fail('must not be called') });
    const detect = (...candidates: readonly ReturnType<typeof vocabulary>[]) => detectVocabulary({ json: 0, rows: [], envelope: 'none' }, [], undefined, candidates);
    assert.equal(detect(vocabulary('a', 0.5), vocabulary('b', 0.6), vocabulary('c', 'no')).name, 'b');
    assert.throws(() => detect(vocabulary('a', 0.5), vocabulary('b', 0.5), vocabulary('c', 0.1)), (error) => error instanceof FeedError && error.kind === 'format' && /a or b/.test(error.message));
  });

  it('that are named but do not fit at all are a schema error', async () => {
    for (const data of [[], 5, {}, { records: [] }]) assert.equal((await fail({ data, format: 'commonthread' })).kind, 'schema');
  });

  it('whose collections are all unreadable are a schema error, so that the last good data stays', async () => {
    const error = await fail({ data: { commonthread: '1', initiatives: 'none', events: 7 } });
    assert.equal(error.kind, 'schema');
    assert.match(error.message, /initiatives: a string, events: a number/);
    const { feed, problems } = await load({ data: { commonthread: '1', initiatives: 'none', events: [] } }, context());
    assert.deepEqual(feed.initiatives, []);
    assert.equal(problems[0]?.path, '/initiatives');
  });

  it('without any record are read as empty', async () => {
    const { feed, problems } = await load({ data: { commonthread: '1', initiatives: null } }, context());
    assert.deepEqual([feed.initiatives, feed.events], [[], []]);
    assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
  });

  it('are not looked for where there is a mapping', async () => {
    const data = { ...feedOf(initiative('a', 'GH')), other: [{ key: 'b', name: 'Bee' }] };
    const { feed, format } = await load({ data, mapping: { records: '$.other[*]', fields: { id: '$.key', title: '$.name' } } }, context());
    assert.deepEqual([format, feed.initiatives], ['mapping', [{ id: 'b', title: 'Bee' }]]);
    assert.equal((await load({ data: feedOf(), mapping: null }, context())).format, 'commonthread');
  });
});

describe('names of countries', () => {
  it('are looked up only where a feed uses names', async () => {
    const { problems } = await load({ data: feedOf(initiative('a', 'gha', '288', 'GH')) }, context({ countryNames: () => assert.fail('must not be called') }));
    assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
  });

  it('become codes, and unknown ones stay and are reported', async () => {
    const loaded = await load({ data: feedOf(initiative('a', "Côte d'Ivoire", 'GHA'), initiative('b', 'Atlantis', 'Казахстан')) }, context());
    assert.deepEqual(countriesOf(loaded), [['CI', 'GH'], ['Atlantis', 'KZ']]);
    assert.deepEqual(loaded.problems.filter(({ message }) => /Atlantis/.test(message)).map(({ path, record }) => [path, record]), [['/initiatives/1/countries/0', 'b']]);
  });

  it('stay as they came, and a problem says why, where the table cannot be loaded', async () => {
    const loaded = await load({ data: feedOf(initiative('a', 'Ghana')) }, context({ countryNames: () => Promise.reject(new TypeError('blocked')) }));
    assert.deepEqual(countriesOf(loaded), [['Ghana']]);
    assert.match(loaded.problems.at(-1)!.message, /table of names could not be loaded/);
  });
});

describe('a limit of records', () => {
  const many = Array.from({ length: 5 }, (_, index) => initiative(`i${index}`, 'GH'));

  it('keeps the first of each collection and says how many were left out', async () => {
    const data = { commonthread: '1', initiatives: many, coverage: [{ country: 'GH', sector: 'cocoa' }] };
    const { feed, partial } = await load({ data, maxRecords: 3 }, context());
    assert.deepEqual(feed.initiatives.map(({ id }) => id), ['i0', 'i1', 'i2']);
    assert.equal(feed.coverage.length, 1);
    assert.deepEqual(partial, { kept: 4, total: 6, collections: { initiatives: { kept: 3, total: 5 } } });
  });

  it('cuts columns as it cuts lists', async () => {
    const data = { commonthread: '1', initiatives: { columns: { id: ['a', 'b', 'c'], title: ['A', 'B', 'C'] } } };
    const { feed, partial } = await load({ data, maxRecords: 2 }, context());
    assert.deepEqual(feed.initiatives.map(({ title }) => title), ['A', 'B']);
    assert.deepEqual(partial, { kept: 2, total: 3, collections: { initiatives: { kept: 2, total: 3 } } });
  });

  it('says nothing where all records fit, and reads a whole document where none is set', async () => {
    assert.equal((await load({ data: feedOf(...many), maxRecords: 5 }, context())).partial, undefined);
    const all = Array.from({ length: 60_000 }, (_, index) => initiative(`i${index}`));
    const { feed, partial } = await load({ data: feedOf(...all) }, context());
    assert.deepEqual([feed.initiatives.length, partial], [60_000, undefined]);
  });
});

describe('several elements with one cache', () => {
  const withCache = () => {
    const time = fakeTime();
    return { time, cache: new FeedCache<Loaded>({ now: time.now }) };
  };

  it('cause one request and share one feed', async () => {
    const { cache } = withCache();
    const src = server.script(json(feedOf(initiative('a'))));
    const loads = await Promise.all(Array.from({ length: 10 }, () => load({ src }, context({ cache }))));
    loads.push(await load({ src }, context({ cache })));
    assert.equal(new Set(loads.map(({ feed }) => feed)).size, 1);
    assert.equal(server.requests(src).length, 1);
  });

  it('ask apart where credentials, format or limit differ', async () => {
    const { cache } = withCache();
    const src = server.script(json(feedOf(initiative('a'), initiative('b'))));
    for (const more of [{}, { credentials: 'include' }, { format: 'commonthread' }, { maxRecords: 1 }] as const) await load({ src, ...more }, context({ cache }));
    assert.equal(server.requests(src).length, 4);
  });

  it('ask the server again on a reload, past the HTTP cache', async () => {
    const { cache } = withCache();
    const src = server.script(json(feedOf(initiative('a'))), json(feedOf(initiative('b'))));
    await load({ src }, context({ cache }));
    assert.equal((await load({ src, maxAge: 0 }, context({ cache }))).feed.initiatives[0]?.id, 'b');
    assert.equal(server.requests(src)[1]?.headers['cache-control'], 'max-age=0');
  });

  it('find the last good copy after a failure', async () => {
    const { cache } = withCache();
    const src = server.script(json(feedOf(initiative('a'))), body('<html>'));
    assert.equal(lastGood({ src }, cache), undefined);
    const good = await load({ src }, context({ cache }));
    assert.equal((await fail({ src, maxAge: 0 }, { cache })).kind, 'content-type');
    assert.equal(lastGood({ src }, cache), good);
    assert.equal(lastGood({ src: 'data:,' }, cache), undefined);
    assert.equal(lastGood({ src, data: {} }, cache), undefined);
  });

  it('keep the request of one when the other leaves', async () => {
    const { cache } = withCache();
    const controller = new AbortController();
    let answer: (() => void) | undefined;
    const src = server.script((_, response) => (answer = () => response.end(JSON.stringify(feedOf(initiative('a'))))));
    const leaving = fail({ src }, { cache, signal: controller.signal });
    const staying = load({ src }, context({ cache }));
    while (!answer) await new Promise(setImmediate);
    controller.abort();
    assert.equal((await leaving).kind, 'aborted');
    answer();
    assert.equal((await staying).feed.initiatives.length, 1);
  });
});

describe('whatever comes', () => {
  const settle = async (config: SourceConfig, fetch: FetchLike) => {
    try {
      const loaded = await load(config, context({ fetch }));
      assert.ok(Array.isArray(loaded.feed.initiatives));
    } catch (error) {
      assert.ok(error instanceof FeedError, String((error as Error).stack));
      assert.ok(errorKinds.includes(error.kind));
      // A miss lists what was tried, which is every format.
      assert.ok(error.message.length < 6000);
    }
  };
  const answering = (bytes: Uint8Array, type: string): FetchLike => async () => new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } });

  it('as bytes, is either a feed or an error of a known kind', async () => {
    const start = fc.constantFrom('', '{"commonthread":', '{"initiatives":[', '\ufeff{', '<', '\0');
    const type = fc.constantFrom('', 'application/json', 'text/html; charset=utf-16le', 'text/plain; charset=nonsense');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), type, (head, tail, contentType) =>
        settle({ src: 'https://example.org/' }, answering(Buffer.concat([Buffer.from(head), tail]), contentType))),
      { numRuns: 500 },
    );
  });

  it('as a value, is either a feed or an error of a known kind', async () => {
    const record = fc.dictionary(fc.constantFrom('id', 'title', 'countries', 'start', 'locations', 'outcomes', '__proto__', 'columns'), fc.jsonValue());
    const feed = fc.dictionary(fc.constantFrom('commonthread', 'initiatives', 'events', 'workPlans', 'countries', '__proto__'), fc.oneof(fc.jsonValue(), fc.array(record), fc.record({ columns: record })));
    await fc.assert(
      fc.asyncProperty(fc.oneof(feed, fc.jsonValue(), fc.anything()), fc.option(fc.nat(5), { nil: undefined }), fc.constantFrom('auto', 'commonthread'), (data, maxRecords, format) =>
        settle({ data, maxRecords, format }, () => Promise.reject(new TypeError('no network')))),
      { numRuns: 400 },
    );
    assert.equal(({} as Record<string, unknown>)['title'], undefined);
  });

  it('as a value that throws when it is read, is an error of a known kind', async () => {
    const thrower = (thing: unknown) => () => {
      throw thing;
    };
    const hostile = [
      Object.defineProperty({ commonthread: '1' }, 'initiatives', { enumerable: true, get: thrower(new RangeError('hands off')) }),
      new Proxy({}, { getOwnPropertyDescriptor: thrower(Object.create(null)) }),
    ];
    const [first, second] = [await fail({ data: hostile[0] }), await fail({ data: hostile[1] })];
    assert.deepEqual([first.kind, second.kind], ['schema', 'schema']);
    assert.match(first.message, /hands off/);
  });

  it('in 100,000 levels, or in a megabyte of text, is read or refused', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const data = `{"commonthread": "1", "x": ${deep}, "initiatives": [{"id": "a", "title": "${'é'.repeat(1_000_000)}", "summary": ${deep}}]}`;
    const { feed } = await load({ data }, context());
    assert.equal(feed.initiatives.length, 1);
  });
});
