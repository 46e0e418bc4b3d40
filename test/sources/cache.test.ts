import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, it } from 'node:test';
import { FeedCache, type CacheOptions, type SharedWork } from '../../src/sources/cache.js';
import { FeedError } from '../../src/sources/errors.js';
import type { Progress } from '../../src/sources/platform.js';

/** A cache with a clock that is set by hand, and work that ends when told to. */
function bench(options: Partial<CacheOptions> = {}) {
  const clock = { time: 1_000_000 };
  const cache = new FeedCache<string>({ now: () => clock.time, ...options });
  const jobs: { shared: SharedWork; succeed: (value: string, bytes?: number) => void; fail: (error: Error) => void }[] = [];
  const work = (shared: SharedWork) =>
    new Promise<{ value: string; bytes: number }>((resolve, reject) => {
      jobs.push({ shared, succeed: (value, bytes = 1) => resolve({ value, bytes }), fail: reject });
    });
  const put = async (key: string, value: string, bytes?: number) => {
    const reading = cache.read(key, work, { maxAge: 0 });
    jobs.at(-1)!.succeed(value, bytes);
    await reading;
  };
  return { clock, cache, jobs, work, put };
}

const kindOf = (promise: Promise<unknown>) => promise.then(() => 'none', (error: unknown) => (error instanceof FeedError ? error.kind : String(error)));

describe('a copy in the cache', () => {
  it('answers while it is fresh and is fetched again when it is not', async () => {
    const { clock, cache, jobs, work, put } = bench({ freshFor: 100 });
    await put('a', 'old');
    clock.time += 99;
    assert.equal(await cache.read('a', work), 'old');
    assert.equal(jobs.length, 1);
    clock.time += 1;
    const second = cache.read('a', work);
    assert.equal(jobs.length, 2);
    jobs[1]!.succeed('new');
    assert.equal(await second, 'new');
  });

  it('does not answer a reader who asks for a younger one, or for none', async () => {
    const { clock, cache, jobs, work, put } = bench();
    await put('a', 'old');
    void cache.read('a', work, { maxAge: 0 });
    assert.equal(jobs.length, 2);
    jobs[1]!.succeed('newer');
    await cache.read('a', work, { maxAge: 0 });
    clock.time += 10;
    void cache.read('a', work, { maxAge: 5 });
    assert.equal(jobs.length, 3);
    assert.equal(await cache.read('a', work, { maxAge: 20 }), 'newer');
    jobs[2]!.succeed('newest');
  });

  it('stays after a failure, however old, and the failure is forgotten', async () => {
    const { clock, cache, jobs, work, put } = bench();
    await put('a', 'good');
    clock.time += 1e9;
    const failing = kindOf(cache.read('a', work));
    jobs[1]!.fail(new FeedError('timeout', 'late'));
    assert.equal(await failing, 'timeout');
    assert.equal(cache.lastGood('a'), 'good');
    const again = cache.read('a', work);
    jobs[2]!.succeed('better');
    assert.equal(await again, 'better');
    assert.equal(cache.lastGood('a'), 'better');
  });

  it('is dropped, the least recently used first, above the number of entries', async () => {
    const { cache, work, put } = bench({ maxEntries: 2 });
    await put('a', 'A');
    await put('b', 'B');
    await cache.read('a', work);
    await put('c', 'C');
    assert.deepEqual(['a', 'b', 'c'].map((key) => cache.lastGood(key)), ['A', undefined, 'C']);
  });

  it('is dropped, the least recently used first, above the number of bytes', async () => {
    const { cache, put } = bench({ maxBytes: 100 });
    await put('a', 'A', 40);
    await put('b', 'B', 40);
    await put('b', 'B2', 60);
    assert.deepEqual(['a', 'b'].map((key) => cache.lastGood(key)), ['A', 'B2']);
    await put('c', 'C', 41);
    assert.deepEqual(['a', 'b', 'c'].map((key) => cache.lastGood(key)), [undefined, undefined, 'C']);
    await put('d', 'D', 101);
    assert.deepEqual(['c', 'd'].map((key) => cache.lastGood(key)), [undefined, undefined]);
    await put('e', 'E', 100);
    assert.equal(cache.lastGood('e'), 'E');
  });

  it('is not replaced by the late answer to an earlier request', async () => {
    const { clock, cache, jobs, work } = bench();
    const early = cache.read('a', work);
    clock.time += 10;
    const late = cache.read('a', work, { maxAge: 0 });
    jobs[1]!.succeed('second');
    assert.equal(await late, 'second');
    jobs[0]!.succeed('first');
    assert.equal(await early, 'first');
    assert.equal(cache.lastGood('a'), 'second');
  });
});

describe('a request in flight', () => {
  it('is shared by those who ask for the same key, and by them alone', async () => {
    const { cache, jobs, work } = bench();
    const readers = Array.from({ length: 10 }, () => cache.read('a', work));
    void cache.read('b', work);
    assert.equal(jobs.length, 2);
    jobs[0]!.succeed('one');
    assert.deepEqual(new Set(await Promise.all(readers)), new Set(['one']));
    jobs[1]!.succeed('other');
  });

  it('goes on when one of its readers leaves, and is called off when the last one does', async () => {
    const { cache, jobs, work } = bench();
    const [first, second] = [new AbortController(), new AbortController()];
    const leaving = kindOf(cache.read('a', work, { signal: first.signal }));
    const staying = kindOf(cache.read('a', work, { signal: second.signal }));
    first.abort();
    assert.equal(await leaving, 'aborted');
    assert.equal(jobs[0]!.shared.signal.aborted, false);
    second.abort();
    assert.equal(await staying, 'aborted');
    assert.equal(jobs[0]!.shared.signal.aborted, true);
  });

  it('is not joined once it is being called off', async () => {
    const { cache, jobs, work } = bench();
    const controller = new AbortController();
    const leaving = kindOf(cache.read('a', work, { signal: controller.signal }));
    controller.abort();
    const next = cache.read('a', work);
    assert.equal(jobs.length, 2);
    jobs[0]!.fail(new FeedError('aborted', 'called off'));
    jobs[1]!.succeed('fresh');
    assert.deepEqual([await leaving, await next], ['aborted', 'fresh']);
  });

  it('fails for all its readers, and is not joined afterwards', async () => {
    const { cache, jobs, work } = bench();
    const both = [kindOf(cache.read('a', work)), kindOf(cache.read('a', work))];
    jobs[0]!.fail(new FeedError('http', 'no', { status: 503 }));
    assert.deepEqual(await Promise.all(both), ['http', 'http']);
    void cache.read('a', work);
    assert.equal(jobs.length, 2);
    jobs[1]!.succeed('');
  });

  it('tells each of its readers how far it is', async () => {
    const { cache, jobs, work } = bench();
    const seen: [number, Progress][] = [];
    const readers = [1, 2].map((name) => cache.read('a', work, { onProgress: (progress) => seen.push([name, progress]) }));
    jobs[0]!.shared.onProgress({ stage: 'request', done: 5 });
    jobs[0]!.succeed('');
    await Promise.all(readers);
    assert.deepEqual(seen, [[1, { stage: 'request', done: 5 }], [2, { stage: 'request', done: 5 }]]);
  });

  it('starts for nobody whose signal has aborted already', async () => {
    const { cache, jobs, work } = bench();
    assert.equal(await kindOf(cache.read('a', work, { signal: AbortSignal.abort() })), 'aborted');
    assert.equal(jobs.length, 0);
  });

  it('leaves no listener behind, whether it succeeds or fails', async () => {
    const { cache, jobs, work } = bench();
    const { signal } = new AbortController();
    for (const end of ['succeed', 'fail'] as const) {
      const reading = kindOf(cache.read('a', work, { signal, maxAge: 0 }));
      assert.equal(getEventListeners(signal, 'abort').length, 1);
      if (end === 'succeed') jobs.at(-1)!.succeed('');
      else jobs.at(-1)!.fail(new Error('no'));
      await reading;
      assert.equal(getEventListeners(signal, 'abort').length, 0);
    }
  });
});
