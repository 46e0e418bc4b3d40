import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, mock } from 'node:test';
import { entriesOf } from '../../src/model/entries.js';
import { FeedError } from '../../src/sources/errors.js';
import type { Reading } from '../../src/sources/formats/index.js';
import { readInFull } from '../../src/sources/full-reading.js';
import { serveJson } from '../../src/sources/json-away.js';
import type { Errand } from '../../src/sources/json-worker.js';
import { LargeJson, type LargeRead, type LargeReading } from '../../src/sources/large-json.js';
import type { Progress } from '../../src/sources/platform.js';
import type { JsonAnswer } from '../../src/sources/request.js';
import { NearWorker } from './near-worker.js';

const url = 'https://partner.example/api/projects';
const headers = (more: Readonly<Record<string, string>> = {}) => ({ get: (name: string) => more[name] ?? null });

/** The server has nothing but the pages that are given. */
const serving = (pages: Readonly<Record<string, unknown>>, more: Readonly<Record<string, string>> = {}) => {
  const asked: string[] = [];
  const ask = async (address: string): Promise<JsonAnswer> => {
    asked.push(address);
    if (!Object.hasOwn(pages, address)) throw new FeedError('http', `The server answered 404 for ${address}.`, { status: 404 });
    const chunks = [Buffer.from(JSON.stringify(pages[address]))];
    return { json: chunks, url: address, bytes: chunks[0]!.length, headers: headers(more) };
  };
  return { ask, asked };
};

interface Options extends Partial<Errand> {
  readonly worker?: NearWorker;
  readonly more?: Readonly<Record<string, string>>;
  readonly slices?: LargeReading;
}

/** Reads a document with a worker, which has started before all of it is there. */
async function readWith(json: unknown, { worker = new NearWorker(), more = {}, slices = { now: () => 0 }, ...errand }: Options = {}): Promise<LargeRead> {
  const large = new LargeJson([Buffer.from(typeof json === 'string' ? json : JSON.stringify(json))], slices, worker, { reading: {}, ask: serving({}).ask, ...errand });
  large.goOn();
  while (worker.answers.length === 0) await new Promise(setImmediate);
  const read = await large.finish(headers(more), url);
  assert.ok(worker.isEnded);
  return read;
}

const readByPage = (json: unknown, { reading = {}, ask = serving({}).ask, more = {} }: Options = {}) => readInFull(json, reading, {
  now: () => 0,
  ask: async (address) => {
    const { json: chunks, url: from } = await ask(address);
    return { json: JSON.parse(Buffer.concat(chunks as Uint8Array[]).toString()) as unknown, url: from, header: () => null };
  },
}, { json, url, header: (name) => headers(more).get(name) });

/** As the page sees it: what is undefined is not there. */
const seen = (reading: Reading): unknown => JSON.parse(JSON.stringify(reading));

const project = (index: number) => ({ id: `p${index}`, title: `Project ${index}`, country: ['Ghana', 'Côte d’Ivoire', 'Peru'][index % 3], start_date: '2024-03-01' });
const projects = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => project(from + index));

describe('a document of another format that a worker reads', () => {
  it('is the feed that the page would have read, with what there is to say of it', async () => {
    const worker = new NearWorker();
    const { reading } = await readWith(projects(0, 9000), { worker });
    assert.deepEqual(seen(reading!), seen(await readByPage(projects(0, 9000))));
    assert.deepEqual([reading?.format, reading?.feed.initiatives.length, reading?.feed.initiatives[1]?.countries], ['plain-names', 9000, ['CI']]);
    assert.ok(worker.answers.filter((answer) => 'pieces' in answer).every((answer) => answer.pieces.every(([, text]) => text.length <= 2 ** 19)));
  });

  for (const folder of ['docs/examples', 'docs/examples/envelopes']) {
    it(`is so for every example of ${folder}`, async () => {
      const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !/^(mapping|network)\./.test(name));
      assert.ok(names.length > 30);
      for (const name of names) {
        const json: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        const { reading } = await readWith(json);
        assert.ok(reading, name);
        const page = await readByPage(json);
        assert.deepEqual(seen(reading), seen(page), name);
        const [away, here] = [entriesOf(reading.feed), entriesOf(page.feed)];
        for (let number = 0; number < here.length; number++) assert.equal(away.get(here.at(number).id)?.number, number, `${name}: ${here.at(number).id}`);
        assert.equal(away.length, here.length);
      }
    });
  }

  it('keeps what the reader keeps as it came, and what was said of it', async () => {
    const json = [...projects(0, 3), { id: 'p9', title: 'Project 9', country: 'Atlantis', start_date: 'some day' }];
    const { reading } = await readWith(json);
    assert.deepEqual(seen(reading!), seen(await readByPage(json)));
    assert.deepEqual(reading?.feed.initiatives[3]?.countries, ['Atlantis']);
    assert.match(reading?.problems.map(({ message }) => message).join() ?? '', /met “?"?Atlantis/);
  });

  it('is cut within records, since one indicator may have as many values as a feed has records', async () => {
    const worker = new NearWorker();
    const values = Array.from({ length: 30_000 }, (_, index) => ({ date: `${1000 + (index % 3000)}`, value: index }));
    const { reading } = await readWith({ stuff: [{ key: 'i', name: 'Girls in school', values }] }, {
      worker,
      reading: { mapping: { records: '$.stuff[*]', collection: 'indicators', fields: { id: '$.key', title: '$.name', series: { each: '$.values[*]', fields: { date: '$.date', value: '$.value' } } } } },
    });
    assert.equal(reading?.feed.indicators[0]?.series?.length, 30_000);
    const pieces = worker.answers.flatMap((answer) => ('pieces' in answer ? answer.pieces : []));
    assert.ok(pieces.length > 4 && pieces.every(([, text]) => text.length <= 2 ** 19), pieces.map(([, text]) => text.length).join(', '));
  });

  it('is asked for page by page by the page, by links in the document and in headers', async () => {
    const first = { next: `${url}?page=2`, results: projects(0, 50) };
    const { ask, asked } = serving({ [`${url}?page=2`]: { results: projects(50, 80) } });
    const progress: Progress[] = [];
    const { reading } = await readWith(first, { ask, onProgress: (one) => progress.push(one) });
    assert.deepEqual([reading?.feed.initiatives.length, asked], [80, [`${url}?page=2`]]);
    assert.deepEqual(progress.map(({ stage, done }) => [stage, done]), [['read', 50], ['read', 80]]);
    const linked = serving({ [`${url}?page=2`]: projects(50, 70) });
    assert.equal((await readWith(projects(0, 50), { ask: linked.ask, more: { link: `<${url}?page=2>; rel="next"` } })).reading?.feed.initiatives.length, 70);
  });

  it('keeps the pages before one that fails, and says why in the words of the request', async () => {
    const { reading } = await readWith({ next: `${url}?page=2`, results: projects(0, 50) });
    assert.deepEqual([reading?.feed.initiatives.length, reading?.partial], [50, { kept: 50 }]);
    assert.match(reading?.problems.find(({ severity }) => severity === 'error')?.message ?? '', /Page 2 could not be read.*The server answered 404/);
  });

  it('follows a mapping, and the limit for records', async () => {
    const json = { stuff: { rows: projects(0, 40).map(({ title, ...rest }) => ({ ...rest, what: title })) } };
    const reading = { mapping: { records: '$.stuff.rows[*]', fields: { id: '$.id', title: '$.what', countries: '$.country' } }, maxRecords: 30 };
    const read = (await readWith(json, { reading })).reading;
    assert.deepEqual([read?.format, read?.feed.initiatives.length, read?.feed.initiatives[0]?.title, read?.partial?.kept], ['mapping', 30, 'Project 0', 30]);
  });

  it('gives the page its turns while the feed is put together and looked at', async () => {
    let clock = 0;
    let pauses = 0;
    await readWith(projects(0, 9000), { slices: { now: () => (clock += 4), pause: async () => void pauses++ } });
    assert.ok(pauses > 20, `${pauses} pauses`);
  });
});

describe('a worker on an errand', () => {
  it('hands on what is of our own format, which the page has read sooner', async () => {
    const own = { title: 'x', commonthread: '1', initiatives: projects(0, 3).map(({ id, title }) => ({ id, title })) };
    assert.deepEqual(await readWith(own), { json: own });
  });

  it('leaves to the page what cannot be read, so that it says what is wrong', async () => {
    const worker = new NearWorker();
    const nothing = { what: 'is this', colours: [1, 2, 3] };
    assert.deepEqual(await readWith(nothing, { worker }), { json: nothing });
    assert.deepEqual(worker.answers.at(-1), { state: 'not-read' });
  });

  it('leaves it to the page as well where the readers cannot be loaded', async () => {
    const worker = new NearWorker((port) => serveJson(port, () => Promise.reject(new TypeError('no such file'))));
    assert.deepEqual(await readWith([project(1)], { worker }), { json: [project(1)] });
    assert.deepEqual(worker.answers.at(-1), { state: 'not-read' });
  });

  it('is waited for, since to read takes longer than to start, but not for ever', async () => {
    const late = new NearWorker((port) => {
      serveJson(port);
      const hear = port.onmessage!;
      const orders: Parameters<typeof hear>[0][] = [];
      port.onmessage = (event) => orders.push(event);
      setTimeout(() => {
        port.onmessage = hear;
        orders.forEach((event) => hear(event));
      }, 30);
    });
    const { reading } = await new LargeJson([Buffer.from(JSON.stringify(projects(0, 9)))], { now: () => 0 }, late, { reading: {}, ask: serving({}).ask }).finish(headers(), url);
    assert.equal(reading?.feed.initiatives.length, 9);
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const silent = new LargeJson([Buffer.from('[1]')], { now: () => 0 }, new NearWorker(() => undefined), { reading: {}, ask: serving({}).ask }).finish(headers(), url);
      await new Promise(setImmediate);
      mock.timers.tick(1000);
      assert.deepEqual(await silent, { json: [1] });
    } finally {
      mock.timers.reset();
    }
  });

  it('ends at once when the load is called off, while it waits for a page', async () => {
    const off = new AbortController();
    const worker = new NearWorker();
    const asked = new Promise<void>((resolve) => {
      const ask = () => {
        resolve();
        return new Promise<never>(() => undefined);
      };
      const done = readWith({ next: `${url}?page=2`, results: projects(0, 5) }, { worker, ask, slices: { now: () => 0, signal: off.signal } });
      void assert.rejects(done, (error: unknown) => error instanceof FeedError && error.kind === 'aborted');
    });
    await asked;
    off.abort();
    assert.ok(worker.isEnded);
  });
});
