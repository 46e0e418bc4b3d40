import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FeedError } from '../../src/sources/errors.js';
import type { FetchLike, ResponseLike } from '../../src/sources/platform.js';
import { requestJson, type RequestContext } from '../../src/sources/request.js';
import { load } from '../../src/sources/source.js';
import { fakeTime } from './fake-time.js';

const feed = {
  commonthread: '1',
  initiatives: Array.from({ length: 12_000 }, (_, index) => ({ id: `i${index}`, title: `Été ${index} “\\" {[,]}`, summary: 'Добро '.repeat(20), countries: ['GH'] })),
};
const text = JSON.stringify(feed);

/** Bytes in chunks of a length, as a stream that is read one by one. */
const answering = (bytes: Uint8Array, size = 50_000, type = 'application/json'): FetchLike => async () => {
  let from = 0;
  const read = async () => {
    const value = bytes.subarray(from, (from += size));
    return { done: value.length === 0, value };
  };
  return { ok: true, status: 200, url: '', headers: new Headers({ 'content-type': type }), body: { getReader: () => ({ read }) }, arrayBuffer: async () => new ArrayBuffer(0) } satisfies ResponseLike;
};

function context(more: Partial<RequestContext> & Pick<RequestContext, 'fetch'>) {
  const time = fakeTime();
  return { time, now: time.now, sleep: time.sleep, random: () => 0.5, pause: async () => undefined, ...more };
}

const ask = async (fetch: FetchLike, more: Partial<RequestContext> = {}) => requestJson('https://example.org/', {}, context({ fetch, ...more }));

async function failure(promise: Promise<unknown>): Promise<FeedError> {
  const error: unknown = await promise.then(() => assert.fail('expected a failure'), (reason: unknown) => reason);
  assert.ok(error instanceof FeedError, String(error));
  return error;
}

describe('a large answer', () => {
  const utf16 = (marked: string, isBig: boolean) => {
    const bytes = Buffer.from(marked, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };
  const encodings: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(text)], ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little-endian', utf16(text, false)], ['UTF-16 big-endian with a byte order mark', utf16(`\ufeff${text}`, true)],
  ];
  for (const [name, bytes] of encodings) {
    it(`is read in ${name}, wherever its chunks end`, async () => {
      assert.ok(bytes.length > 2 ** 20);
      for (const size of [bytes.length, 49_999]) assert.deepEqual((await ask(answering(bytes, size))).json, feed);
    });
  }

  it('is read where its first bytes come one by one', async () => {
    const bytes = utf16(text, false);
    const whole = answering(bytes.subarray(3));
    const fetch: FetchLike = async (url, options) => {
      const answer = await whole(url, options);
      const reader = answer.body!.getReader();
      let at = 0;
      return { ...answer, body: { getReader: () => ({ read: async () => (at < 3 ? { done: false, value: bytes.subarray(at, ++at) } : reader.read()) }) } };
    };
    assert.deepEqual((await ask(fetch)).json, feed);
  });

  it('leaves the page its turns while chunks that are there already are taken', async () => {
    let milliseconds = 0;
    let pauses = 0;
    let sinceTurn = 0;
    let most = 0;
    const whole = answering(Buffer.from(text), 20_000);
    const fetch: FetchLike = async (url, options) => {
      const answer = await whole(url, options);
      const reader = answer.body!.getReader();
      const read = async () => {
        milliseconds += 2;
        most = Math.max(most, (sinceTurn += 2));
        return reader.read();
      };
      return { ...answer, body: { getReader: () => ({ read }) } };
    };
    const pause = async () => {
      pauses++;
      sinceTurn = 0;
    };
    assert.deepEqual((await ask(fetch, { now: () => milliseconds, pause })).json, feed);
    assert.ok(pauses > 20 && most <= 20, `${pauses} pauses, ${most} ms without one`);
  });

  it('is read in the encoding that the server names, where it is no UTF-8 somewhere far in', async () => {
    const plain = JSON.stringify({ rows: [...Array.from({ length: 200_000 }, (_, index) => index), 'été'] });
    const { json } = await ask(answering(Buffer.from(plain, 'latin1'), 60_000, 'application/json; charset=ISO-8859-1'));
    assert.deepEqual(json, JSON.parse(plain));
  });

  it('is read without a stream as well, and from the text that a page gives', async () => {
    const fetch: FetchLike = async () => ({ ok: true, status: 200, url: '', headers: new Headers(), arrayBuffer: async () => Uint8Array.from(Buffer.from(text)).buffer });
    assert.deepEqual((await ask(fetch)).json, feed);
    for (const data of [text, `\ufeff${text}`]) assert.equal((await load({ data }, context({ fetch }))).feed.initiatives.length, 12_000);
  });

  it('is refused in the words of a small one, with the place of the fault', async () => {
    const cut = await failure(ask(answering(Buffer.from(text.slice(0, -1)))));
    assert.equal(cut.kind, 'parse');
    assert.deepEqual(cut.detail, { line: 1, column: text.length });
    assert.match(cut.message, /cut off/);
    assert.equal((await failure(ask(answering(Buffer.from(`<!DOCTYPE html>${text}`))))).kind, 'content-type');
    assert.deepEqual((await ask(answering(Buffer.from(`google.visualization.Query.setResponse(${text});`)))).json, feed);
  });

  it('may have an object in each line', async () => {
    const lines = feed.initiatives.map((initiative) => JSON.stringify(initiative));
    assert.deepEqual((await ask(answering(Buffer.from(`${lines.join('\n')}\n`)))).json, feed.initiatives);
    lines[9000] = lines[9000]!.slice(0, -1);
    assert.deepEqual((await failure(ask(answering(Buffer.from(lines.join('\r\n')))))).detail, { line: 9001, column: lines[9000].length + 1 });
  });

  it('is looked through for its fault in slices, wherever lines break, and no longer than someone waits', async () => {
    const broken = `[\r\n${Array.from({ length: 60_000 }, (_, index) => `{"id": ${index}}`).join(',\r\n\r\n')},\r\n{"a" 1}]`;
    let clock = 0;
    let turns = 0;
    const steps = { now: () => (clock += 20), pause: async () => void turns++ };
    assert.deepEqual((await failure(ask(answering(Buffer.from(broken)), steps))).detail, { line: 120_001, column: 6 });
    // Cut and decoded again are some ten parts; finding the fault and counting lines some thirty.
    assert.ok(turns > 30, `${turns} turns`);
    const off = new AbortController();
    let left = 20;
    const leaving = { ...steps, signal: off.signal, pause: async () => void (--left || off.abort()) };
    assert.equal((await failure(ask(answering(Buffer.from(broken)), leaving))).kind, 'aborted');
  });

  it('and the time that it takes to read is not laid to the server', async () => {
    const time = fakeTime();
    const bytes = Buffer.from(text);
    let clock = 0;
    let turns = 0;
    let isThere = false;
    const fetch: FetchLike = async (url, options) => {
      const answer = await answering(bytes, bytes.length)(url, options);
      const reader = answer.body!.getReader();
      const read = async () => {
        const part = await reader.read();
        isThere = part.done;
        return part;
      };
      return { ...answer, body: { getReader: () => ({ read }) } };
    };
    const pause = async () => {
      turns++;
      if (isThere) time.expire();
    };
    assert.deepEqual((await ask(fetch, { sleep: time.sleep, now: () => (clock += 20), pause })).json, feed);
    assert.ok(turns > 4, `${turns} turns`);
    assert.equal(time.limits.length, 1);
  });
});

describe('a large text is decoded and parsed in slices', () => {
  /** A clock that only parsing and decoding move: by a millisecond for each 16,384 letters, which is slower than telephones are. */
  let milliseconds = 0;
  const { parse } = JSON;
  const { decode } = TextDecoder.prototype;
  before(() => {
    JSON.parse = (given: string) => {
      milliseconds += given.length / 2 ** 14;
      return parse(given) as unknown;
    };
    TextDecoder.prototype.decode = function (...given) {
      const decoded = decode.apply(this, given);
      milliseconds += decoded.length / 2 ** 16;
      return decoded;
    };
  });
  after(() => {
    JSON.parse = parse;
    TextDecoder.prototype.decode = decode;
  });

  const wide = { records: Array.from({ length: 3 }, (_, index) => ({ id: index, rows: Array.from({ length: 30_000 }, (_row, row) => ({ row, title: `Row ${row}` })) })) };
  const named = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key ${index}`, [index]]));
  const given: [string, () => Promise<unknown>, unknown][] = [];
  const slices: { longest: number; pauses: number } = { longest: 0, pauses: 0 };
  let began = 0;
  const end = (): void => {
    slices.longest = Math.max(slices.longest, milliseconds - began);
    began = milliseconds;
  };
  const own = (more: object = {}) => ({ ...context({ fetch: answering(Buffer.from('')) }), now: () => milliseconds, pause: async () => {
    slices.pauses++;
    end();
  }, ...more });
  for (const [name, value] of [['a list of records', feed], ['few records with many inside', wide], ['an object of many members', named]] as const) {
    const bytes = Buffer.from(JSON.stringify(value));
    given.push([`${name}, in chunks`, async () => (await requestJson('https://example.org/', {}, own({ fetch: answering(bytes) }))).json, value]);
    given.push([`${name}, in one chunk`, async () => (await requestJson('https://example.org/', {}, own({ fetch: answering(bytes, bytes.length) }))).json, value]);
  }
  for (const [name, read, value] of given) {
    it(`of ${name}, so that input is answered within 50 ms`, async () => {
      Object.assign(slices, { longest: 0, pauses: 0 });
      began = milliseconds;
      assert.deepEqual(await read(), value);
      end();
      assert.ok(slices.longest <= 50, `one slice took ${slices.longest} ms`);
      assert.ok(slices.pauses > 3, `${slices.pauses} pauses`);
    });
  }

  it('and a load that is called off ends at the next one', async () => {
    const off = new AbortController();
    began = milliseconds;
    const error = await failure(requestJson('https://example.org/', {}, own({ fetch: answering(Buffer.from(text), 2 ** 23), signal: off.signal, pause: async () => off.abort() })));
    assert.equal(error.kind, 'aborted');
    assert.ok(milliseconds - began < 50, `${milliseconds - began} ms`);
    const given = await failure(load({ data: text }, own({ signal: AbortSignal.abort() })));
    assert.equal(given.kind, 'aborted');
  });
});
