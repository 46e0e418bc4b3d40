import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Feed, Problem } from '../../../src/model/feed.js';
import type { FeedError } from '../../../src/sources/errors.js';
import type { FetchLike, Progress } from '../../../src/sources/platform.js';
import { load, type Loaded, type SourceConfig, type SourceContext } from '../../../src/sources/source.js';
import { linkHeader } from '../../../src/sources/paging/next.js';
import { fakeTime } from '../fake-time.js';
import { json, silence, startFaultServer, status, type FaultServer, type Step } from '../fault-server.js';

let server: FaultServer;
before(async () => {
  server = await startFaultServer();
});
after(() => server.close());

const platformFetch: FetchLike = (url, options) => fetch(url, options);
function read(config: SourceConfig, more: Partial<SourceContext> = {}): Promise<Loaded> {
  const time = fakeTime();
  return load(config, { fetch: platformFetch, now: time.now, sleep: time.sleep, random: () => 0.5, ...more });
}

const record = (index: number) => ({ id: `r${index}`, title: `Title ${index}`, country: 'GH' });
const all = Array.from({ length: 7 }, (_, index) => record(index));
/** Answers by the query of the request. */
const byQuery = (answer: (query: URLSearchParams, origin: string, path: string) => unknown, headers?: (query: URLSearchParams, self: string) => Record<string, string>): Step => (request, response) => {
  const url = new URL(request.url ?? '', `http://${request.headers.host}`);
  json(answer(url.searchParams, url.origin, url.origin + url.pathname), { 'content-type': 'application/json', ...headers?.(url.searchParams, url.origin + url.pathname) })(request, response);
};
const number = (query: URLSearchParams, name: string, fallback = 0) => Number(query.get(name) ?? fallback);
const slice = (from: number, size = 3) => all.slice(from, from + size);
const ids = ({ feed }: { readonly feed: Feed }) => feed.initiatives.map(({ id }) => id);
const everyId = all.map(({ id }) => id);
const errors = ({ problems }: { readonly problems: readonly Problem[] }) => problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);

describe('pages that are no good', () => {
  const later: readonly (readonly [string, unknown, RegExp])[] = [
    ['an error of the server with status 200, as ArcGIS has them', { error: { code: 400, message: 'Pagination is not supported.' } }, /only the 3 records before it are shown\. The server says: “Pagination is not supported\.”/],
    ['nothing', null, /not built as the first page is/], ['something else', { hello: 1 }, /not built as the first page is/], ['a text', 'no', /not built as the first page is/],
  ];
  for (const [what, page, message] of later) {
    it(`keep the pages before, where they are ${what}`, async () => {
      const src = server.script(byQuery((query) => (query.get('start') === null ? { response: { numFound: 7, docs: slice(0) } } : page)));
      const loaded = await read({ src: `${src}?rows=3` });
      assert.deepEqual([ids(loaded), loaded.partial], [everyId.slice(0, 3), { kept: 3, total: 7 }]);
      assert.match(errors(loaded).join(), message);
    });
  }

  it('are said to be missing where the payload tells that there are more, and not how to ask for them', async () => {
    const loaded = await read({ src: server.script(byQuery(() => ({ data: slice(0), meta: { next_cursor: 'abc' } }))) });
    assert.deepEqual(loaded.partial, { kept: 3 });
    assert.match(errors(loaded).join(), /says in meta\.next_cursor that there are more records than the 3 read/);
    const counted = byQuery((query) => ({ total: 7, items: slice(number(query, 'offset')) }));
    // Of a page that is not full, or is not where it was asked for, nobody knows where the next begins.
    for (const said of [{ offset: 0, limit: 10 }, { offset: 3, limit: 3 }, { page: 2, per_page: 3 }]) {
      const unlike = await read({ src: server.script(byQuery(() => ({ total: 7, ...said, items: slice(0) }))) });
      assert.deepEqual([ids(unlike), unlike.partial], [everyId.slice(0, 3), { kept: 3, total: 7 }]);
      assert.match(errors(unlike).join(), /says that there are 7 records.*after the 3 read/);
    }
    const short = await read({ src: server.script(counted) });
    assert.deepEqual(short.partial, { kept: 3, total: 7 });
    assert.match(errors(short).join(), /says that there are 7 records.*after the 3 read/);
    const later = await read({ src: `${server.script(counted)}?offset=5` });
    assert.deepEqual(errors(later), []);
    const given = await read({ data: { hasMore: true, items: slice(0) } });
    assert.match(given.problems.map(({ message }) => message).join(), /says in hasMore/);
    const mapped = await read({ data: { hasMore: true, items: slice(0) }, mapping: { records: '$.items[*]', fields: { id: '$.id', title: '$.title' }, paging: { kind: 'none' } } });
    assert.deepEqual(mapped.problems, []);
  });
});

describe('pages are read to the last one, in order', () => {
  const kinds: readonly (readonly [string, string, Step])[] = [
    ['Django REST next', '', byQuery((query, _, self) => {
      const page = number(query, 'page', 1);
      return { count: 7, previous: null, next: page < 3 ? `${self}?page=${page + 1}` : null, results: slice((page - 1) * 3) };
    })],
    ['JSON:API links.next, relative', '', byQuery((query) => {
      const page = number(query, 'page[number]', 1);
      return { data: slice((page - 1) * 3).map(({ id, ...attributes }) => ({ id, type: 'x', attributes })), links: { next: page < 3 ? `?page[number]=${page + 1}` : null } };
    })],
    ['Link header', '', byQuery((query) => slice(number(query, 'p') * 3), (query, self): Record<string, string> => (number(query, 'p') < 2 ? { link: `<${self}?p=${number(query, 'p') + 1}>; rel="next", <${self}?p=2>; rel="last"` } : {}))],
    ['WordPress pages in a header', '?per_page=3', byQuery((query) => slice((number(query, 'page', 1) - 1) * 3), () => ({ 'x-wp-totalpages': '3' }))],
    ['Solr start and rows', '?rows=3', byQuery((query) => ({ response: { numFound: 7, start: number(query, 'start'), docs: slice(number(query, 'start')) } }))],
    ['CKAN offset with a next link for ever', '', byQuery((query) => ({ success: true, result: { records: slice(number(query, 'offset')), total: 7, _links: { next: '/api?offset=100' } } }))],
    ['Airtable offset', '', byQuery((query) => {
      const from = number(query, 'offset');
      return { records: slice(from).map(({ id, ...fields }) => ({ id, fields })), ...(from < 6 && { offset: String(from + 3) }) };
    })],
    ['OData nextLink', '', byQuery((query, _, self) => {
      const skip = number(query, '$skip');
      return { '@odata.context': 'x', value: slice(skip), ...(skip < 6 && { '@odata.nextLink': `${self}?$skip=${skip + 3}` }) };
    })],
    ['OData nextLink that is relative, as the standard allows', '', byQuery((query, _, self) => {
      const skip = number(query, '$skip');
      return { '@odata.context': 'x', value: slice(skip), ...(skip < 6 && { '@odata.nextLink': `${self.slice(self.lastIndexOf('/') + 1)}?$skip=${skip + 3}` }) };
    })],
    ['links with relations (OGC API Features)', '', byQuery((query, _, self) => {
      const from = number(query, 'offset');
      return { type: 'FeatureCollection', features: slice(from).map((properties) => ({ type: 'Feature', properties, geometry: null })), links: [{ rel: 'self', href: self }, ...(from < 6 ? [{ rel: 'next', href: `${self}?offset=${from + 3}` }] : [])] };
    })],
    ['Strapi page counts', '', byQuery((query) => {
      const page = number(query, 'pagination[page]', 1);
      return { data: slice((page - 1) * 3), meta: { pagination: { page, pageSize: 3, pageCount: 3, total: 7 } } };
    })],
    ['Spring, whose pages begin with 0', '', byQuery((query) => {
      const page = number(query, 'page');
      return { content: slice(page * 3), number: page, size: 3, totalPages: 3, totalElements: 7, last: page === 2 };
    })],
    ['ArcGIS transfer limit', '', byQuery((query) => {
      const from = number(query, 'resultOffset');
      return { features: slice(from).map((attributes) => ({ attributes })), ...(from < 6 && { exceededTransferLimit: true }) };
    })],
    ['Opendatasoft', '', byQuery((query) => ({ total_count: 7, results: slice(number(query, 'offset')) }))],
    ['Socrata $offset', '?$limit=3', byQuery((query) => slice(number(query, '$offset')))],
    ['Squarespace, whose next page is named as people see it', '?format=json', byQuery((query, _, path) => {
      assert.equal(query.get('format'), 'json');
      const from = number(query, 'offset');
      return { upcoming: [], past: slice(from).map(({ id }) => ({ id, title: id, status: 'done' })), pagination: from < 6 ? { nextPage: true, nextPageUrl: `${new URL(path).pathname}?offset=${from + 3}` } : {} };
    })],
    ['Offset and limit that only the answer repeats', '', byQuery((query) => ({ total: 7, offset: number(query, 'offset'), limit: number(query, 'limit', 3), items: slice(number(query, 'offset'), number(query, 'limit', 3)) }))],
    ['Skip and limit in what is around the records, as texts', '?lang=fr', byQuery((query) => ({ meta: { totalItems: '7', skip: String(number(query, 'skip')), limit: '3' }, items: slice(number(query, 'skip')) }))],
    ['A page and its size that only the answer repeats', '', byQuery((query) => ({ items: slice((number(query, 'page', 1) - 1) * 3), pagination: { page: number(query, 'page', 1), per_page: 3, total: 7 } }))],
    ['A page from 0 whose answer counts pages alone', '', byQuery((query) => ({ items: slice(number(query, 'page') * 3), page: number(query, 'page'), pageSize: 3, totalPages: 3 }))],
    ['A current page, whose size is no parameter', '', byQuery((query) => {
      assert.equal(query.has('per_page'), false);
      return { items: slice((number(query, 'page', 1) - 1) * 3), meta: { current_page: number(query, 'page', 1), per_page: 3, last_page: 3 } };
    })],
    ['A start and rows of a server that says only that there is more', '', byQuery((query) => ({ items: slice(number(query, 'start')), start: number(query, 'start'), rows: 3, hasMore: number(query, 'start') < 6 }))],
    ['page and per_page', '?per_page=3', byQuery((query) => ({ items: slice((number(query, 'page', 1) - 1) * 3) }))],
  ];
  for (const [kind, query, step] of kinds) {
    it(kind, async () => {
      const loaded = await read({ src: server.script(step) + query });
      assert.deepEqual(ids(loaded), everyId);
      assert.deepEqual([errors(loaded), loaded.partial], [[], undefined]);
    });
  }

  const mapped: readonly (readonly [string, unknown, Step])[] = [
    ['offset', { kind: 'offset', offset: 'from', limit: 'n', size: 3, total: '$.all' }, byQuery((query) => ({ all: 7, list: slice(number(query, 'from')) }))],
    ['page from 0', { kind: 'page', page: 'p', first: 0, pages: '$.pages' }, byQuery((query) => ({ pages: 3, list: slice(number(query, 'p') * 3) }))],
    ['cursor', { kind: 'cursor', cursor: 'c', next: '$.meta.after' }, byQuery((query) => ({ list: slice(number(query, 'c')), meta: { after: number(query, 'c') < 6 ? number(query, 'c') + 3 : null } }))],
    ['next', { kind: 'next', next: '$.more' }, byQuery((query) => ({ list: slice(number(query, 'q')), more: number(query, 'q') < 6 ? `?q=${number(query, 'q') + 3}` : '' }))],
  ];
  for (const [kind, paging, step] of mapped) {
    it(`a mapping’s ${kind}`, async () => {
      const loaded = await read({ src: server.script(step), mapping: { records: '$.list[*]', fields: { id: '$.id', title: '$.title' }, paging } });
      assert.deepEqual(ids(loaded), everyId);
      assert.deepEqual([errors(loaded), loaded.partial], [[], undefined]);
    });
  }
});

const twoPages = (second: Step): Step => (request, response) => {
  if ((request.url ?? '').includes('page=2')) second(request, response);
  else byQuery((_, __, self) => ({ count: 6, next: `${self}?page=2`, previous: null, results: slice(0) }))(request, response);
};

describe('pages that do not go well', () => {
  it('keep the pages before one that fails, and say so', async () => {
    const loaded = await read({ src: server.script(twoPages(status(404))) });
    assert.deepEqual(ids(loaded), ['r0', 'r1', 'r2']);
    assert.deepEqual(loaded.partial, { kept: 3, total: 6 });
    assert.match(errors(loaded).join(), /Page 2 could not be read, so only the 3 records before it are shown.*404/);
  });

  it('point into the further page that a problem is in', async () => {
    const src = server.script(twoPages(json({ count: 6, next: null, previous: null, results: [{ id: 'x', title: 'X', country: 'Atlantis' }] })));
    const { problems } = await read({ src });
    assert.equal(problems[0]?.path, `${src}?page=2#/results/0/country`);
  });

  it('notice that they go in a circle', async () => {
    const loaded = await read({ src: server.script(byQuery((query, _, self) => ({ count: 9, previous: null, next: `${self}?page=${number(query, 'page') === 1 ? 2 : 1}`, results: slice(number(query, 'page')) }))) });
    assert.match(errors(loaded).join(), /circle/);
  });

  it('notice that the server ignores the parameters', async () => {
    const src = server.script(byQuery(() => ({ response: { numFound: 70, docs: slice(0) } })));
    const loaded = await read({ src });
    assert.deepEqual(ids(loaded), ['r0', 'r1', 'r2']);
    assert.match(errors(loaded).join(), /ignore the parameters/);
    assert.equal(server.requests(src).length, 2);
  });

  it('notice that the server ignores the parameters that its answer repeats, whatever records it sends', async () => {
    for (const others of [false, true]) {
      let asked = 0;
      const src = server.script(byQuery(() => ({ total: 70, offset: 0, limit: 3, items: slice(others ? asked++ : 0) })));
      const loaded = await read({ src });
      assert.deepEqual([ids(loaded), loaded.partial], [['r0', 'r1', 'r2'], { kept: 3, total: 70 }]);
      assert.match(errors(loaded).join(), /ignore the parameters/);
      assert.equal(server.requests(src).length, 2);
    }
  });

  it('notice by its records that the first page came again from another address, and show it once', async () => {
    const round = (count: number): Step => byQuery((query, _, self) => ({ count, previous: null, next: `${self}?page=${number(query, 'page', 1) === 1 ? 2 : 1}`, results: slice(number(query, 'page', 1) === 1 ? 0 : 3) }));
    const src = server.script(round(9));
    const loaded = await read({ src });
    assert.deepEqual([ids(loaded), loaded.partial], [everyId.slice(0, 6), { kept: 6, total: 9 }]);
    assert.match(errors(loaded).join(), /circle/);
    assert.equal(server.requests(src).length, 3);
    // Where all records were read, that there is a circle is nobody's loss.
    const whole = await read({ src: server.script(round(6)) });
    assert.deepEqual([ids(whole), whole.partial, errors(whole)], [everyId.slice(0, 6), undefined, []]);
  });

  it('notice that a later page than the first came again from another address', async () => {
    const src = server.script(byQuery((query, _, self) => {
      const page = number(query, 'page', 1);
      return { count: 30, previous: null, next: `${self}?page=${page + 1}`, results: slice(page === 1 ? 0 : page % 2 === 0 ? 3 : 6) };
    }));
    const loaded = await read({ src });
    assert.deepEqual(ids(loaded), everyId);
    assert.match(errors(loaded).join(), /the records of page 2 .*circle/);
    assert.equal(server.requests(src).length, 4);
  });

  it('are missed where the path of a mapping to the next one is wrong, and that is said', async () => {
    const mapping = { records: '$.list[*]', fields: { id: '$.id', title: '$.title' }, paging: { kind: 'next', next: '$.more' } };
    for (const [rest, expected] of [[{ next: '/p2' }, /Mapping paging\.next: expected the next page at \$\.more, met nothing, while the payload says in next/], [{ next_cursor: 'a' }, /in next_cursor/], [{ next: null }, /^$/], [{ more: null, next: '/p2' }, /^$/]] as const) {
      const loaded = await read({ src: server.script(json({ list: slice(0, 1), ...rest })), mapping });
      assert.deepEqual(ids(loaded), ['r0']);
      assert.match(errors(loaded).join(), expected);
    }
  });

  it('are asked for at another origin only if the mapping allows it', async () => {
    const other = await startFaultServer();
    try {
      const next = other.script(json({ list: [record(9)] }));
      const src = server.script(json({ list: slice(0, 1), more: next }));
      const mapping = { records: '$.list[*]', fields: { id: '$.id', title: '$.title' }, paging: { kind: 'next', next: '$.more' } };
      const refused = await read({ src, mapping });
      assert.deepEqual(ids(refused), ['r0']);
      assert.match(errors(refused).join(), /elsewhere; it was not asked for/);
      assert.equal(other.requests(next).length, 0);
      const allowed = await read({ src, mapping: { ...mapping, paging: { ...mapping.paging, origins: [new URL(next).origin] } } });
      assert.deepEqual(ids(allowed), ['r0', 'r9']);
    } finally {
      await other.close();
    }
  });

  it('end at max-records, and say how many there are', async () => {
    const src = server.script(byQuery((query) => ({ response: { numFound: 7, docs: slice(number(query, 'start')) } })));
    const loaded = await read({ src, maxRecords: 4 });
    assert.deepEqual(ids(loaded), ['r0', 'r1', 'r2', 'r3']);
    assert.deepEqual(loaded.partial, { kept: 4, total: 7 });
    assert.equal(server.requests(src).length, 2);
  });

  it('end when the load is called off', async () => {
    const controller = new AbortController();
    const src = server.script(twoPages(silence));
    const waiting = read({ src }, { signal: controller.signal }).then(() => assert.fail('expected a failure'), (error: unknown) => error as FeedError);
    while (server.requests(src).length < 2) await new Promise(setImmediate);
    controller.abort();
    assert.equal((await waiting).kind, 'aborted');
  });

  it('tell how many records have come', async () => {
    const told: Progress[] = [];
    await read({ src: server.script(byQuery((query) => ({ response: { numFound: 7, docs: slice(number(query, 'start')) } }))) }, { onProgress: (progress) => told.push(progress) });
    assert.deepEqual(told.filter(({ stage }) => stage === 'read'), [3, 6, 7].map((done) => ({ stage: 'read', done, total: 7 })));
  });
});

describe('addresses in records that begin at the root of a server', () => {
  const records = [{ id: 'a', title: 'Meals', country: 'GH', url: '/projects/a' }, { id: 'b', title: 'Clubs', country: 'GH', url: '//cdn.example.org/b' }, { id: 'c', title: 'Looms', country: 'GH', url: 'c.html' }, { id: 'd', title: 'Wells', country: 'GH', url: 'https://example.org/d' }];
  const urls = ({ feed }: Loaded) => feed.initiatives.map(({ url }) => url);
  const given = records.map(({ url }) => url);

  it('lead to the server that sent them, from a page of another origin and where there is no page', async () => {
    const src = server.script(json(records));
    const whole = [`${new URL(src).origin}/projects/a`, ...given.slice(1)];
    assert.deepEqual(urls(await read({ src, base: 'https://ncp.example.org/news/' })), whole);
    assert.deepEqual(urls(await read({ src })), whole);
  });

  it('stay as they are in a page of the same origin, in data of the page, and in a feed of ours', async () => {
    const src = server.script(json(records));
    assert.deepEqual(urls(await read({ src, base: `${new URL(src).origin}/news/` })), given);
    assert.deepEqual(urls(await read({ data: records })), given);
    const own = server.script(json({ commonthread: '1', initiatives: records.map(({ id, title, url }) => ({ id, title, url, countries: ['GH'] })) }));
    assert.deepEqual(urls(await read({ src: own, base: 'https://ncp.example.org/news/' })), given);
  });

  it('are of the server of their own page, where a mapping lets pages come from several', async () => {
    const other = await startFaultServer();
    try {
      const more = other.script(json({ rows: [{ id: 'z', name: 'Mines', link: '/projects/z' }] }));
      const src = server.script(json({ rows: [{ id: 'a', name: 'Meals', link: '/projects/a' }], more }));
      const mapping = { records: '$.rows[*]', fields: { id: '$.id', title: '$.name', url: '$.link' }, paging: { kind: 'next', next: '$.more', origins: [new URL(more).origin] } };
      const [first, second] = [new URL(src).origin, new URL(more).origin];
      assert.deepEqual(urls(await read({ src, mapping, base: 'https://ncp.example.org/' })), [`${first}/projects/a`, `${second}/projects/z`]);
      assert.deepEqual(urls(await read({ src, mapping, base: `${second}/news/` })), [`${first}/projects/a`, '/projects/z']);
    } finally {
      await other.close();
    }
  });

  it('are written out in the sources and documents of records as well', async () => {
    const src = server.script(json({ rows: [{ key: 'p1', text: 'Pay school fees', page: '/p/1' }] }));
    const { feed } = await read({ src, base: 'https://ncp.example.org/', mapping: { records: '$.rows[*]', collection: 'proposals', fields: { id: '$.key', text: '$.text', source: { fields: { url: '$.page' } } } } });
    assert.deepEqual(feed.proposals.map(({ source }) => (source as { readonly url?: string } | undefined)?.url), [`${new URL(src).origin}/p/1`]);
  });
});

describe('a Link header', () => {
  it('names the next page wherever its relation stands', () => {
    assert.equal(linkHeader('<a>; rel="prev", <b?x=1,2>; title="a, b"; rel="last next"'), 'b?x=1,2');
    assert.equal(linkHeader('<a>; rel=next'), 'a');
    for (const header of [null, '', 'x', '<a>; rel="nextish"', '<'.repeat(50_000), `<a>${';'.repeat(50_000)}`]) assert.equal(linkHeader(header), undefined);
  });
});
