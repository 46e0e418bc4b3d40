import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Feed } from '../../src/model/feed.js';
import { readFeed } from '../../src/model/schema.js';
import { mostProblems } from '../../src/model/problem-text.js';
import { feedShape, shapes, type Shape } from '../../src/model/schema-shapes.js';
import { fault, readJson } from './feed-schema.js';

type Members = Record<string, unknown>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSON Pointer leads to; undefined where it leads nowhere. */
function follow(document: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1).map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  return keys.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Members)[key] : undefined), document);
}

/** Anything at all, with values that a field might half accept. */
const anything = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown> },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, '', 0, 1, -1, 1e308, '12', true, [], {}, [null], [''], '2019', '2019-02-30', 'GH', 'javascript:x', { en: 'x' }, { en: 5 }, { columns: { id: [1, 1], title: [] } }, '\ud800') },
);

/** Objects that have the members of a shape, good or bad, two levels of records deep. */
function objectsOf(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  const members: Record<string, fc.Arbitrary<unknown>> = {};
  for (const key of shape.fields.keys()) {
    const inner = shape.inner.get(key);
    const list = inner && depth > 0 ? fc.array(fc.oneof({ weight: 5, arbitrary: objectsOf(inner, depth - 1) }, { weight: 1, arbitrary: anything }), { maxLength: 3 }) : undefined;
    members[key] = list ? fc.oneof({ weight: 4, arbitrary: list }, { weight: 1, arbitrary: anything }) : fc.oneof(anything, fc.array(anything, { maxLength: 3 }), ...nested);
  }
  return fc.record(members, { requiredKeys: [] });
}
const nested = [shapes.location, shapes.participants, shapes.historyEntry, shapes.source, shapes.participation]
  .map((shape) => fc.record(Object.fromEntries([...shape.fields.keys()].map((key) => [key, anything])), { requiredKeys: [] }));

test('Whatever the JSON, reading does not throw, and what comes out conforms to the schema', () => {
  const documents = fc.oneof(fc.jsonValue() as fc.Arbitrary<unknown>, objectsOf(feedShape, 3));
  fc.assert(fc.property(documents, (document) => {
    const { feed, problems } = readFeed(document);
    assert.equal(fault(feed), undefined);
    for (const { path } of problems) assert.ok(path === '' || follow(document, path) !== undefined, `${path} leads nowhere`);
  }), { numRuns: 300 });
});

test('What was read once reads again unchanged and without a problem, but for unknown countries', () => {
  fc.assert(fc.property(objectsOf(feedShape, 3), (document) => {
    const { feed } = readFeed(document);
    const again = readFeed(feed);
    assert.deepEqual(again.problems.filter(({ message }) => !message.endsWith('kept as it is.')), []);
    assert.deepEqual(again.feed, feed);
    for (const [name, list] of Object.entries(feed)) if (Array.isArray(list)) assert.equal(again.feed[name as keyof Feed], list);
  }), { numRuns: 200 });
});

/** Every member of every object of a document, by its path of keys; not those of maps of languages and of columns. */
function* membersOf(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* membersOf(entry, [...path, index]);
  else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (key === '$comment' || key === 'columns' || 'en' in value) continue;
      yield [...path, key];
      yield* membersOf(value[key], [...path, key]);
    }
  }
}

/** A copy without the member at a path; and for coordinates, without the other of the pair. */
function without(document: unknown, path: readonly (string | number)[]): unknown {
  const copy = structuredClone(document);
  const key = path.at(-1) as string;
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Members)[step], copy) as Members;
  for (const gone of key === 'lat' || key === 'lon' ? ['lat', 'lon'] : [key]) delete holder[gone];
  return copy;
}

test('Break any one field of a good feed, and every other field of every record stays as it was', () => {
  const example = readJson('schema/example-feed.json') as Members;
  let broken = 0;
  for (const path of membersOf(example)) {
    const document = structuredClone(example);
    const key = path.at(-1) as string;
    const holder = path.slice(0, -1).reduce<unknown>((at, step) => (at as Members)[step], document) as Members;
    // No member of the format may be a list of lists, and none with an id or a name may lack it.
    holder[key] = [[[]]];
    const { feed, problems } = readFeed(document);
    assert.ok(problems.length > 0, path.join('/'));
    const expected = readFeed(without(example, path)).feed;
    const left = readFeed(document).feed;
    // What is left of the broken member itself is at most an empty list.
    const tidy = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_key, part: unknown) => (Array.isArray(part) && !part.length ? undefined : part));
    assert.deepEqual(tidy(left), tidy(expected), path.join('/'));
    assert.equal(fault(feed), undefined);
    broken++;
  }
  assert.ok(broken > 100, `${broken} fields`);
});

test('A member named __proto__ never becomes a prototype, wherever it comes', () => {
  const document: unknown = JSON.parse(`{"commonthread": "1", "__proto__": {"polluted": 1}, "initiatives": [
    {"__proto__": {"polluted": 1}, "id": "a", "title": {"__proto__": "x", "en": "A"}, "start": "never", "constructor": "kept", "locations": [{"__proto__": {"polluted": 1}, "lat": 91, "lon": 0}]},
    {"id": "__proto__", "title": "B", "deep": {"__proto__": {"polluted": 1}}}],
    "proposals": {"columns": {"__proto__": [{"polluted": 1}], "id": ["c"], "text": ["C"]}}}`);
  const { feed, problems } = readFeed(document);
  assert.deepEqual(feed.initiatives[0], { id: 'a', title: { en: 'A' }, constructor: 'kept', locations: [{}] });
  assert.equal(feed.initiatives[1]?.id, '__proto__');
  for (const value of [feed, ...feed.initiatives, ...(feed.initiatives[0]?.locations ?? []), ...feed.proposals]) {
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal((value as unknown as Members).polluted, undefined);
  }
  assert.deepEqual(problems.map(({ path }) => path).filter((path) => path.includes('__proto__')).sort(), [
    '/__proto__', '/initiatives/0/__proto__', '/initiatives/0/locations/0/__proto__', '/initiatives/0/title/__proto__', '/proposals/columns/__proto__',
  ]);
});

test('Members that a host page put on every object are not taken for the feed’s', () => {
  const prototype = Object.prototype as unknown as Members;
  prototype.status = 'inherited';
  try {
    const { feed, problems } = readFeed({ commonthread: '1', initiatives: [{ id: 'a', title: 'A', start: 'never' }] });
    assert.deepEqual(problems.map(({ path }) => path), ['/initiatives/0/start']);
    assert.deepEqual(Object.keys(feed.initiatives[0] ?? {}), ['id', 'title']);
  } finally {
    delete prototype.status;
  }
});

test('Nesting 100,000 deep is kept where it is unknown and left out where it is not', () => {
  const deep = (open: string, close: string): unknown => JSON.parse(open.repeat(100_000) + '1' + close.repeat(100_000));
  const lists = deep('[', ']');
  const objects = deep('{"en":', '}');
  const { feed, problems } = readFeed({ commonthread: '1', x: lists, initiatives: [{ id: 'a', title: objects, extra: objects, countries: lists, budget: objects, locations: lists, source: objects }] });
  const read = feed.initiatives[0] as unknown as Members;
  assert.equal(read.extra, objects);
  assert.equal(read.budget, objects, 'an object with only unknown members is good');
  assert.deepEqual([read.title, read.countries, read.locations, read.source], ['a', [], [], undefined]);
  assert.deepEqual(problems.map(({ path }) => path).sort(), ['/initiatives/0', '/initiatives/0/countries/0', '/initiatives/0/locations/0', '/initiatives/0/source/en', '/initiatives/0/title/en']);
});

test('Strings of a megabyte are kept where text belongs and cut short in messages', () => {
  const long = ' a1-:/'.repeat(200_000);
  const { feed, problems } = readFeed({ commonthread: '1', initiatives: [
    { id: long, title: long, start: long, url: long, countries: [long], budget: { value: long, currency: long }, locations: [{ lat: long, lon: 1 }] }, { id: long, title: { [long]: 'x', en: 'B' } },
  ] });
  assert.equal(feed.initiatives[0]?.title, long);
  assert.ok(problems.length >= 8, `${problems.length}`);
  for (const { message } of problems) assert.ok(message.length < 250, message);
});

test('Letters that would break or turn a line are spelled out in messages', () => {
  const { problems } = readFeed({ commonthread: '1', initiatives: [{ id: 'a', title: 'A', start: '\ud800\u202e\u0000\n"<b>' }] });
  assert.match(problems[0]?.message ?? '', /met "\\ud800\\u202e\\u0000\\n\\"<b>"; left out/);
});

test('Problems without end are counted and not listed', () => {
  const initiatives = Array.from({ length: mostProblems + 500 }, (_, i) => ({ id: `i${i}`, title: 'A', start: 'never' }));
  const { feed, problems } = readFeed({ commonthread: '1', initiatives });
  assert.equal(feed.initiatives.length, initiatives.length);
  assert.equal(problems.length, mostProblems + 1);
  assert.equal(problems.at(-1)?.message, 'Problems beyond 10000 are not listed; there are 500 more.');
});

test('100,000 records of one id all keep their data under ids of their own', () => {
  const { feed } = readFeed({ commonthread: '1', initiatives: Array.from({ length: 100_000 }, (_, i) => ({ id: i % 2 ? 'x' : `x~${i}`, title: 'A' })) });
  assert.equal(new Set(feed.initiatives.map(({ id }) => id)).size, 100_000);
});

test('What a script hands over instead of JSON is read as far as it goes', () => {
  const record: Members = { id: 'a', title: 'A', start: new Date(0), url: () => 'x', status: Symbol('x'), budget: { value: 10n }, countries: new Array(3), sectors: [, 'cocoa'], end: undefined };
  record.source = record;
  const { feed, problems } = readFeed({ commonthread: '1', initiatives: [record] });
  assert.deepEqual(Object.keys(feed.initiatives[0] ?? {}).sort(), ['budget', 'countries', 'id', 'sectors', 'source', 'title']);
  assert.deepEqual(feed.initiatives[0]?.sectors, ['cocoa']);
  assert.deepEqual(problems.map(({ path }) => path), ['/initiatives/0/start', '/initiatives/0/url', '/initiatives/0/status', '/initiatives/0/budget/value', '/initiatives/0/source/url']);
});
