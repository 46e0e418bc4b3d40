import { expect } from '@open-wc/testing';
import { FeedLoader, type LoaderContext } from '../../src/kit/feed-loader.js';
import { FeedCache } from '../../src/sources/cache.js';
import { settle } from '../helpers/page.js';
import { smallFeed } from '../helpers/small-list.js';

/** A page whose clock, network and connection the test moves by hand. */
function madePage(...replies: readonly (object | 'fails' | 'held')[]) {
  let now = 0;
  let ids = 0;
  const timers = new Map<number, { readonly at: number; readonly callback: () => void }>();
  const waiting = new Set<() => void>();
  const asked: string[] = [];
  const page = {
    asked, timers, waiting, paused: false, online: true,
    /** Lets so many seconds pass. */
    async pass(seconds: number): Promise<void> {
      now += seconds * 1000;
      for (const [id, { at, callback }] of [...timers]) {
        if (at > now) continue;
        timers.delete(id);
        callback();
      }
      await settle();
    },
  };
  const context: LoaderContext = {
    fetch: (url) => {
      asked.push(url);
      const reply = replies[Math.min(asked.length, replies.length) - 1]!;
      if (reply === 'held') return new Promise(() => {});
      if (reply === 'fails') return page.online ? Promise.resolve(new Response('', { status: 404 })) : Promise.reject(new TypeError('no network'));
      return Promise.resolve(new Response(JSON.stringify(reply)));
    },
    now: () => now,
    random: () => 0,
    sleep: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
    online: () => page.online,
    cache: new FeedCache({ now: () => now }),
    paused: () => page.paused,
    setTimeout: (callback, ms) => {
      timers.set((ids += 1), { at: now + ms, callback });
      return ids;
    },
    clearTimeout: (id) => timers.delete(id),
    whenOnline: (callback) => {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
  };
  return { page, context };
}

const src = 'https://example.org/feed.json';
const loader = (context: LoaderContext, settings: object = {}): FeedLoader => new FeedLoader({ src, ...settings }, context);

describe('a feed that is refreshed', () => {
  it('is asked for again after so many seconds, and again', async () => {
    const { page, context } = madePage(smallFeed());
    const feed = loader(context, { refresh: 60 });
    feed.request();
    await settle();
    await page.pass(59);
    expect(page.asked).to.have.length(1);
    await page.pass(1);
    expect(page.asked).to.have.length(2);
    await page.pass(60);
    expect(page.asked).to.have.length(3);
    feed.stop();
    expect(page.timers.size).to.equal(0);
  });

  it('waits at least five seconds, and for ever where no time is given', async () => {
    const { page, context } = madePage(smallFeed());
    const quick = loader(context, { refresh: 0.1 });
    quick.request();
    await settle();
    await page.pass(4.9);
    expect(page.asked).to.have.length(1);
    await page.pass(0.1);
    expect(page.asked).to.have.length(2);
    quick.stop();
    for (const refresh of [0, -1, NaN, undefined]) {
      const still = loader(context, { refresh });
      await still.reload();
      expect(page.timers.size, String(refresh)).to.equal(0);
    }
  });

  it('waits no longer than a timer can, which beyond that would not wait at all', async () => {
    const { page, context } = madePage(smallFeed());
    const slow = loader(context, { refresh: 1e12 });
    slow.request();
    await settle();
    expect([...page.timers.values()].map(({ at }) => at)).to.deep.equal([2 ** 31 - 1]);
    slow.stop();
  });

  it('rests while the page is hidden or offline', async () => {
    const { page, context } = madePage(smallFeed());
    const feed = loader(context, { refresh: 10 });
    await feed.reload();
    page.paused = true;
    await page.pass(10);
    await page.pass(10);
    expect(page.asked).to.have.length(1);
    page.paused = false;
    await page.pass(10);
    expect(page.asked).to.have.length(2);
    feed.stop();
  });

  it('begins its wait anew after a reload by hand, and never runs twice beside itself', async () => {
    const { page, context } = madePage(smallFeed());
    const feed = loader(context, { refresh: 10 });
    for (let times = 0; times < 3; times++) await feed.reload();
    expect(page.timers.size).to.equal(1);
    await page.pass(10);
    expect(page.asked).to.have.length(4);
    feed.stop();
  });

  it('keeps the good copy when a later one fails, and says when that was', async () => {
    const { page, context } = madePage(smallFeed(), 'fails', smallFeed());
    const feed = loader(context);
    await feed.reload();
    const { data } = feed.state;
    await page.pass(100);
    await feed.reload();
    expect([feed.state.status, feed.state.data === data, feed.state.stale?.kind]).to.deep.equal(['ready', true, 'http']);
    expect(feed.state.data!.loaded.loadedAt).to.equal(0);
    await feed.reload();
    expect([feed.state.status, feed.state.data === data, feed.state.stale]).to.deep.equal(['ready', false, undefined]);
  });

  it('that could not be had offline comes once the machine is online again', async () => {
    const { page, context } = madePage('fails', smallFeed());
    page.online = false;
    const feed = loader(context);
    await feed.reload();
    expect([feed.state.status, feed.state.error?.kind, page.waiting.size]).to.deep.equal(['error', 'offline', 1]);
    page.online = true;
    for (const callback of [...page.waiting]) callback();
    await settle();
    expect([feed.state.status, page.waiting.size, page.asked.length]).to.deep.equal(['ready', 0, 2]);
  });

  it('gives each load a number of its own, also that of another loader', async () => {
    const { context } = madePage(smallFeed());
    const [one, two] = [loader(context), loader(context)];
    const numbers: unknown[] = [];
    for (const feed of [one, two, one]) {
      await feed.reload();
      numbers.push(feed.state.load);
    }
    expect(new Set(numbers).size).to.equal(3);
  });

  it('tells nothing more once it is stopped', async () => {
    const { context } = madePage('held');
    const feed = loader(context);
    feed.request();
    await settle();
    feed.stop();
    let told = 0;
    feed.subscribe(() => (told += 1));
    await settle();
    expect([feed.state.status, told]).to.deep.equal(['idle', 0]);
  });
});
