import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { FeedError } from '../../src/sources/errors.js';
import { serveJson, type Port } from '../../src/sources/json-away.js';
import type { Answer } from '../../src/sources/json-talk.js';
import { startWorker, type WorkerLike } from '../../src/sources/json-worker.js';
import { LargeJson, type LargeReading } from '../../src/sources/large-json.js';
import { NearWorker } from './near-worker.js';

const value = { rows: Array.from({ length: 40_000 }, (_, index) => ({ id: index, title: `Été ${index} “\\" {[,]}` })), end: [true] };
const bytes = Buffer.from(JSON.stringify(value));
const settled = () => new Promise<void>((resolve) => {
  setTimeout(resolve, 5);
});

/** Reads bytes that come in chunks of a length, each after the worker has had its turn. */
async function read(worker: WorkerLike, all: Uint8Array, { size = 100_001, type = null as string | null, reading = { now: () => 0 } as LargeReading } = {}) {
  const chunks: Uint8Array[] = [all.subarray(0, size)];
  const large = new LargeJson(chunks, reading, worker);
  large.goOn();
  await settled();
  for (let from = size; from < all.length; from += size) {
    chunks.push(all.subarray(from, from + size));
    large.goOn();
    await new Promise(setImmediate);
  }
  return (await large.finish({ get: () => type })).json;
}

describe('a large text that a worker decodes and cuts', () => {
  it('is the value of the whole, and the worker ends', async () => {
    const worker = new NearWorker();
    assert.deepEqual(await read(worker, bytes), value);
    assert.deepEqual(worker.answers.at(-1), { state: 'end' });
    assert.ok(worker.answers.filter((answer) => 'pieces' in answer).length > 4);
    assert.ok(worker.isEnded);
  });

  it('is read in UTF-16, with a mark or without', async () => {
    for (const text of [JSON.stringify(value), `\ufeff${JSON.stringify(value)}`]) {
      const worker = new NearWorker();
      assert.deepEqual(await read(worker, Buffer.from(text, 'utf16le'), { size: 333_333 }), value);
      assert.deepEqual(worker.answers.at(-1), { state: 'end' });
    }
  });

  it('is read by the page in the encoding that the server names, where it is not of the one that it looked like', async () => {
    const worker = new NearWorker();
    const latin = Buffer.from(JSON.stringify({ rows: [...Array(60_000).keys()], name: 'été' }), 'latin1');
    assert.equal((await read(worker, latin, { type: 'text/json; charset=latin1' }) as { name: string }).name, 'été');
    assert.deepEqual(worker.answers.at(-1), { state: 'not-encoded' });
  });

  it('is refused where it is no JSON, wherever that shows', async () => {
    for (const bad of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from(']')]), Buffer.concat([bytes, bytes]), Buffer.from(`{"a": [${'1 2,'.repeat(200_000)}3]}`)]) {
      const worker = new NearWorker();
      await assert.rejects(read(worker, bad), (error: unknown) => error instanceof FeedError && error.kind === 'parse');
      assert.ok(worker.isEnded);
    }
  });

  it('is read by the page where the worker does not start, ends too early, or says that it is gone', async () => {
    const silent = new NearWorker(() => undefined);
    const refused = new NearWorker((port) => {
      port.onmessage = () => refused.onerror?.({});
    });
    const mortal = new NearWorker((port) => {
      serveJson(port);
      const hear = port.onmessage!;
      let count = 0;
      port.onmessage = (event) => (++count > 4 ? mortal.onerror?.({}) : hear(event));
    });
    const leaving = new NearWorker((port) => {
      port.onmessage = ({ data }) => port.postMessage({ state: 'encoding' in data ? 'ready' : 'gone' });
    });
    for (const worker of [silent, refused, mortal, leaving]) {
      assert.deepEqual(await read(worker, bytes), value);
      assert.ok(worker.isEnded);
    }
  });

  it('gives the page its turns while it is parsed, and ends at once when it is called off', async () => {
    let clock = 0;
    let pauses = 0;
    const reading = { now: () => (clock += 20), pause: async () => void pauses++ };
    assert.deepEqual(await read(new NearWorker(), bytes, { reading }), value);
    assert.ok(pauses > 4, `${pauses} pauses`);
    const off = new AbortController();
    const worker = new NearWorker();
    const large = new LargeJson([bytes], { now: () => 0, signal: off.signal }, worker);
    large.goOn();
    await settled();
    const done = large.finish();
    off.abort();
    assert.ok(worker.isEnded);
    await assert.rejects(done, (error: unknown) => error instanceof FeedError && error.kind === 'aborted');
  });

  it('is forgotten by the worker when nobody asks for more, since a load may be given up without a word', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const said: Answer[] = [];
      let closed = 0;
      const port: Port = { onmessage: null, postMessage: (answer) => said.push(answer), close: () => closed++ };
      serveJson(port);
      mock.timers.tick(50_000);
      port.onmessage!({ data: { encoding: 'utf-8' } });
      mock.timers.tick(50_000);
      assert.deepEqual([said, closed], [[{ state: 'ready' }], 0]);
      mock.timers.tick(10_000);
      assert.deepEqual([said.at(-1), closed], [{ state: 'gone' }, 1]);
    } finally {
      mock.timers.reset();
    }
  });
});

describe('a worker is started', () => {
  const address = 'https://ministry.example/lib/chunks/json-worker.js';
  function page(origin: string, more: object = {}) {
    const started: unknown[][] = [];
    class Worker extends NearWorker {
      constructor(...given: unknown[]) {
        super();
        started.push(given);
      }
    }
    return { location: { origin }, Worker, ...more, started };
  }

  it('from a file of the origin of the page only', () => {
    const own = page('https://ministry.example');
    assert.ok(startWorker(address, own));
    assert.deepEqual(own.started, [[address, { type: 'module', name: 'commonthread' }]]);
    const other = page('https://partner.example');
    assert.equal(startWorker(address, other), undefined);
    assert.equal(startWorker(undefined, own), undefined);
    assert.equal(startWorker(address, {}), undefined);
    assert.deepEqual([own.started.length, other.started.length], [1, 0]);
  });

  it('from an address that a policy gives where the platform has Trusted Types, made once', () => {
    const made: string[] = [];
    const trustedTypes = {
      createPolicy: (name: string, { createScriptURL }: { createScriptURL(): string }) => {
        made.push(name);
        return { createScriptURL: () => ({ trusted: createScriptURL() }) };
      },
    };
    const strict = page('https://ministry.example', { trustedTypes });
    assert.ok(startWorker(address, strict));
    assert.ok(startWorker(address, strict));
    assert.deepEqual(made, ['commonthread']);
    assert.deepEqual(strict.started.map(([script]) => script), [{ trusted: address }, { trusted: address }]);
  });

  it('not where the page forbids it', () => {
    const refuse = () => {
      throw new TypeError('refused');
    };
    assert.equal(startWorker(address, page('https://ministry.example', { trustedTypes: { createPolicy: refuse } })), undefined);
    assert.equal(startWorker(address, page('https://ministry.example', { Worker: class { constructor() { refuse(); } } })), undefined);
  });
});
