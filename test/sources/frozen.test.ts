import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FeedCache } from '../../src/sources/cache.js';
import { FeedError } from '../../src/sources/errors.js';
import { load, type Loaded } from '../../src/sources/source.js';
import { fakeTime } from './fake-time.js';

/** Makes every inherited member of the language read-only, as freezing its prototypes does, until the returned function is called. */
function lockPrototypes(): () => void {
  const restore: (() => void)[] = [];
  for (const { prototype } of [Object, Array, Error, Function, Promise, Map, Set, String]) {
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (!descriptor.writable || !descriptor.configurable) continue;
      Object.defineProperty(prototype, key, { ...descriptor, writable: false });
      restore.push(() => Object.defineProperty(prototype, key, descriptor));
    }
  }
  return () => restore.forEach((call) => call());
}

it('Loading works, and fails as it should, on a page that has frozen the prototypes of the language', async () => {
  const { now, sleep } = fakeTime();
  const data = '{"commonthread": "1", "initiatives": [{"id": "a", "title": "A", "countries": ["Ghana", "x"], "start": 7}]}';
  const response = { ok: true, status: 200, url: '', headers: new Headers(), arrayBuffer: async () => new TextEncoder().encode(data).buffer };
  const context = { now, sleep, cache: new FeedCache<Loaded>({ now }), fetch: async () => response };
  const unlock = lockPrototypes();
  let loaded: Loaded | undefined;
  let error: unknown;
  try {
    loaded = await load({ src: 'https://example.org/' }, context);
    error = await load({ data: '[' }, context).then(() => undefined, (reason: unknown) => reason);
  } finally {
    unlock();
  }
  assert.deepEqual(loaded.feed.initiatives[0]?.countries, ['GH', 'x']);
  assert.ok(error instanceof FeedError, String(error));
  assert.equal(error.kind, 'parse');
});
