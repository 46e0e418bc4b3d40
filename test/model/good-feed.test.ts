import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entriesOf } from '../../src/model/entries.js';
import { pointerOf } from '../../src/model/entry-places.js';
import type { Feed } from '../../src/model/feed.js';
import { goodFeed, inTurns } from '../../src/model/good-feed.js';
import { readFeed } from '../../src/model/schema.js';
import { feedShape, type Shape } from '../../src/model/schema-shapes.js';
import { readJson } from './feed-schema.js';

type Members = Record<string, unknown>;

function goodOrNot(json: unknown): Feed | undefined {
  const steps = goodFeed(json);
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** Whether the full reader finds no problem and gives back every member of the document as it came. */
function readsAsItCame(json: unknown): boolean {
  const { feed, problems } = readFeed(json);
  return problems.length === 0 && Object.entries(json as Members).every(([name, value]) => value === undefined || Object.is(feed[name as keyof Feed], value));
}

function agree(json: unknown): boolean {
  const quick = goodOrNot(json);
  assert.equal(quick !== undefined, readsAsItCame(json));
  if (!quick) return false;
  const { feed } = readFeed(json);
  assert.deepEqual(quick, feed);
  for (const [name, value] of Object.entries(feed)) if (!Array.isArray(value) || value.length) assert.equal(quick[name as keyof Feed], value);
  const numbered = (of: Feed): unknown[] => Array.from({ length: entriesOf(of).length }, (_, number) => entriesOf(of).at(number)).map((entry) => [entry.id, pointerOf(entry), entriesOf(of).get(entry.id)?.number]);
  assert.deepEqual(numbered(quick), numbered(feed));
  return true;
}

/** Values that are good somewhere, and what looks much like them. */
const likely = fc.constantFrom<unknown>(
  'a', 'text', ' ', 'GH', 'gh', 'USD', 'en', '2019', '2019-05-14', '2019-02-30', '2019-05-31', '2019-05-14T09:00Z', '2019-05-14T09:00', 'https://example.org', ' https://example.org', 'javascript:x',
  'Asia/Almaty', 'up', 'exact', 0, 1, 0.5, -1, 2, 1e400, true, false, { en: 'x' }, { en: 'x', fr: undefined }, { en: '' }, { en: null }, {}, { title: 'x' }, { title: 'x', date: 'never' }, { name: 'x' }, { id: 'a' }, { role: 'x' },
  { lat: 1, lon: 2 }, { lat: 1 }, { lat: 91, lon: 2 }, { date: '2019' }, { count: 2, countries: 3 }, { countries: ['GH', ''] }, [], ['a'], ['GH', 'ML'], ['GH'], [''], [null], [undefined], new Array(1), [{ en: 'x' }], [{ lat: 1, lon: 2 }],
  [{ id: 'a', role: 'x' }], [{ date: '2019', progress: 1 }], ['a', { name: 'A' }], [5], undefined, null, '', { columns: { id: ['a'] } },
);

/** Objects of a shape, most of them with nearly all that they must have. */
function objectsOf(shape: Shape, values: fc.Arbitrary<unknown>, depth = 3): fc.Arbitrary<Members> {
  const members: Record<string, fc.Arbitrary<unknown>> = {};
  for (const key of shape.fields.keys()) {
    const inner = shape.inner.get(key);
    members[key] = inner && depth > 0 ? fc.oneof({ weight: 12, arbitrary: fc.array(objectsOf(inner, values, depth - 1), { maxLength: 2 }) }, { weight: 1, arbitrary: values }) : values;
  }
  const must = Object.fromEntries(shape.required.map((key) => [key, fc.oneof({ weight: 20, arbitrary: fc.constant('GH') }, { weight: 1, arbitrary: values })]));
  const id = shape.identified ? { id: fc.oneof({ weight: 30, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom<unknown>('a', 5, '', undefined) }) } : {};
  return fc.tuple(fc.subarray(Object.keys(members), { maxLength: 2 }).chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, members[key] as fc.Arbitrary<unknown>])))), fc.record({ ...must, ...id }))
    .map(([some, all]) => ({ ...all, ...some, ...(shape.identified && { id: all.id }) }));
}

test('A document is found good exactly when the full reader has no problem with it and leaves it as it came', () => {
  const documents = objectsOf(feedShape, likely).map((document) => ({ commonthread: '1', ...document }));
  let good = 0;
  let bad = 0;
  fc.assert(fc.property(documents, (document) => void (agree(document) ? good++ : bad++)), { numRuns: 4000 });
  assert.ok(good > 300 && bad > 300, `${good} good, ${bad} not`);
});

test('Whatever the JSON, both ways of reading agree on whether it is good', () => {
  fc.assert(fc.property(fc.oneof(fc.jsonValue() as fc.Arbitrary<unknown>, objectsOf(feedShape, fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>)), (json) => void agree(json)), { numRuns: 500 });
});

const feedOf = (...initiatives: unknown[]): Members => ({ commonthread: '1', initiatives });
const good = { id: 'a', title: 'A' };

test('Each member of each record is looked at by both: one bad value anywhere is found', () => {
  const example = readJson('schema/example-feed.json') as Members;
  const plain = JSON.parse(JSON.stringify(example), (_key, value: unknown) => (value === null ? undefined : value)) as Members;
  const { feed } = readFeed(plain);
  assert.ok(agree(feed));
  let broken = 0;
  const breakEach = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      const holder = value as Members;
      const kept = holder[key];
      breakEach(kept);
      for (const bad of [[[]], '', null, -1e400]) {
        holder[key] = bad;
        agree(feed);
      }
      holder[key] = kept;
      broken++;
    }
  };
  breakEach(feed);
  assert.ok(broken > 150, `${broken} members`);
  assert.ok(agree(feed), 'all is as it was');
});

test('Two records of one id are not good, wherever they lie', () => {
  const other = { id: 'b', title: 'B' };
  assert.ok(agree(feedOf(good, other)));
  assert.ok(!agree(feedOf(good, { ...good })));
  assert.ok(!agree({ ...feedOf(good), organisations: [{ id: 'a', name: 'A' }] }));
  assert.ok(!agree({ ...feedOf(good), events: [{ id: 'e', title: 'E', sessions: [{ id: 'a', title: 'A' }] }] }));
  assert.ok(!agree({ ...feedOf(), workPlans: [{ id: 'p', title: 'P', outcomes: [{ id: 'o', title: 'O', outputs: [{ id: 'p', title: 'A' }] }] }] }));
});

test('Columns, names of countries, a missing version and members named __proto__ are left to the full reader', () => {
  assert.ok(!agree({ commonthread: '1', initiatives: { columns: { id: ['a'], title: ['A'] } } }));
  for (const country of ['Ghana', 'GHA', 'gh', '288', 288]) assert.ok(!agree(feedOf({ ...good, countries: [country] })));
  assert.ok(!agree({ initiatives: [good] }));
  assert.ok(!agree(feedOf(JSON.parse('{"__proto__": {"polluted": 1}, "id": "a", "title": "A"}'))));
  assert.ok(!agree(feedOf({ ...good, title: JSON.parse('{"__proto__": "x", "en": "A"}') as unknown })));
});

test('Members that a host page put on every object do not stand in for a record’s own', () => {
  const prototype = Object.prototype as unknown as Members;
  Object.assign(prototype, { title: 'inherited', id: 'inherited', sessions: [5], initiatives: [5] });
  try {
    assert.equal(goodOrNot(feedOf({ id: 'a' })), undefined);
    assert.equal(goodOrNot(feedOf({ title: 'A' })), undefined);
    const feed = goodOrNot({ commonthread: '1', events: [{ id: 'e', title: 'E' }] });
    assert.deepEqual([feed?.events.length, feed?.initiatives], [1, []]);
  } finally {
    for (const key of ['title', 'id', 'sessions', 'initiatives']) delete prototype[key];
  }
});

test('A collection that is undefined is an empty one to both', () => {
  const document = { commonthread: '1', initiatives: undefined, updated: undefined };
  assert.deepEqual(goodOrNot(document)?.initiatives, []);
  assert.deepEqual(readFeed(document).feed.initiatives, []);
});

test('Nesting and lists of any size are walked in turns, and a rejected pause ends the reading', async () => {
  const series = Array.from({ length: 1000 }, (_, i) => ({ date: '2019', value: i }));
  const json = { commonthread: '1', indicators: [{ id: 'n', title: 'N', series }], initiatives: Array.from({ length: 1000 }, (_, i) => ({ id: `i${i}`, title: 'I' })) };
  let clock = 0;
  let pauses = 0;
  const feed = await inTurns(goodFeed(json), { now: () => (clock += 13), pause: async () => void pauses++ });
  assert.deepEqual(feed, readFeed(json).feed);
  assert.ok(pauses >= 20, `${pauses} pauses`);
  const stopped = new Error('stopped');
  await assert.rejects(inTurns(goodFeed(json), { now: () => (clock += 13), pause: () => Promise.reject(stopped) }), stopped);
});
