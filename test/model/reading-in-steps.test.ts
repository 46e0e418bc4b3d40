import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entryOf, pointerTo, type Place } from '../../src/model/pointer.js';
import { mostProblems } from '../../src/model/problem-text.js';
import { readFeed, readFeedInSlices } from '../../src/model/schema.js';
import { feedShape, shapes, type Shape } from '../../src/model/schema-shapes.js';

type Members = Record<string, unknown>;

/** Reads in steps whatever has more members and entries than `most`, and pauses wherever that may be. */
async function inSteps(json: unknown, most: number, resolveCountry?: (text: string) => string | undefined): Promise<ReturnType<typeof readFeed> & { readonly pauses: number }> {
  let clock = 0;
  let pauses = 0;
  const result = await readFeedInSlices(json, { most, resolveCountry, now: () => (clock += 13), pause: async () => void pauses++ });
  return { ...result, pauses };
}

const around: Place = { key: '' };

/** Asserts that two results are equal down to which of their objects are the document's own, and to where the entries of their lists had come. */
function same(one: unknown, other: unknown, own: ReadonlySet<unknown>, seen = new Set<unknown>()): void {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return assert.ok(Object.is(one, other));
  if (own.has(one) || own.has(other)) return assert.equal(one, other, 'the very object that came');
  if (seen.has(one)) return;
  seen.add(one);
  assert.deepEqual(Object.keys(one), Object.keys(other));
  if (Array.isArray(one)) for (const index of one.keys()) assert.equal(pointerTo(entryOf(around, one, index)), pointerTo(entryOf(around, other, index)));
  for (const key of Object.keys(one)) same((one as Members)[key], (other as Members)[key], own, seen);
}

function objectsIn(value: unknown, found = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  found.add(value);
  for (const part of Object.values(value)) objectsIn(part, found);
  return found;
}

async function agree(document: unknown, most: number, resolveCountry?: (text: string) => string | undefined): Promise<number> {
  const atOnce = readFeed(document, { resolveCountry });
  const { feed, problems, pauses } = await inSteps(document, most, resolveCountry);
  assert.deepEqual(problems, atOnce.problems);
  assert.deepEqual(feed, atOnce.feed);
  same(feed, atOnce.feed, objectsIn(document));
  return pauses;
}

/** Anything at all, with values that a field might half accept, and long ones of all sorts. */
const odd = fc.constantFrom<unknown>(
  null, '', 0, 1, -1, 1e308, '12', 12, true, 'a', 'o1', 'GH', 'gha', 'Ghana', 'Atlantis', '2019', '2019-02-30', '2019-05-14T09:00', 'javascript:x', ' https://example.org', 'en', 'up', [], {}, [null], [''], new Array(2),
  { en: 'x' }, { en: 5, 'no tag': 'x', fr: '' }, { en: null }, { title: 'x', url: 'javascript:x' }, { title: { en: 'x', 'no tag': 'y' } }, { id: 'o1' }, { id: 5, role: 'x' }, { name: { fr: 'x', de: 7 } }, { lat: 1, lon: 2 }, { lat: '1', lon: 2 }, { lat: 91, lon: 2 },
  { date: '2019', progress: '1' }, { count: 2, countries: ['GHA', 5, 'GH'] }, { countries: 3, groups: [{ group: 'x', count: 'many' }] }, { columns: { id: [1, 1, null], title: [], lat: [1], lon: ['2'] } }, JSON.parse('{"__proto__": 1, "en": "x"}'),
);
const anything = fc.oneof({ weight: 4, arbitrary: odd }, { weight: 2, arbitrary: fc.array(odd, { maxLength: 12 }) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('en', 'fr', 'ar', 'ru', 'kk', 'pt-BR', 'no tag', 'x-long', 'title', 'url', 'unknown'), odd, { maxKeys: 10 }) });

/** Objects that have the members of a shape, good or bad, with the lists of records in them. */
function objectsOf(shape: Shape, depth: number): fc.Arbitrary<Members> {
  const members: Record<string, fc.Arbitrary<unknown>> = { unknown: anything };
  for (const key of shape.fields.keys()) {
    const inner = shape.inner.get(key);
    members[key] = inner && depth > 0 ? fc.oneof({ weight: 4, arbitrary: fc.array(fc.oneof({ weight: 5, arbitrary: objectsOf(inner, depth - 1) }, { weight: 1, arbitrary: odd }), { maxLength: 4 }) }, { weight: 1, arbitrary: anything })
      : fc.oneof({ weight: 3, arbitrary: anything }, { weight: 1, arbitrary: fc.array(nested, { maxLength: 6 }) }, { weight: 1, arbitrary: nested });
  }
  return fc.record(members, { requiredKeys: [] });
}
const nested = fc.oneof(...[shapes.location, shapes.participants, shapes.historyEntry, shapes.source, shapes.participation, shapes.activity, shapes.documentLink]
  .map((shape) => fc.record(Object.fromEntries([...shape.fields.keys()].map((key) => [key, anything])), { requiredKeys: [] })));

test('Whatever the document, reading in steps gives what reading at one go gives: the same objects, problems, order and places', async () => {
  let paused = 0;
  await fc.assert(fc.asyncProperty(fc.oneof({ weight: 1, arbitrary: anything }, { weight: 9, arbitrary: objectsOf(feedShape, 3) }), fc.constantFrom(2, 3, 5, 8, 20, 1024), async (document, most) => {
    if ((await agree(document, most, (text) => (text === 'Ghana' ? 'GH' : undefined))) > 1) paused++;
  }), { numRuns: 600 });
  assert.ok(paused > 200, `${paused} that paused`);
});

const many = 3000;
const listOf = (entry: (index: number) => unknown): readonly unknown[] => Array.from({ length: many }, (_, index) => entry(index));
const tag = (index: number): string => `x-a${index}`;
const mapOf = (word: (index: number) => unknown): Members => Object.fromEntries(listOf((index) => [tag(index), word(index)]) as readonly (readonly [string, unknown])[]);
const feedOf = (collection: string, members: Members): Members => ({ commonthread: '1', [collection]: [{ id: 'a', title: 'A', ...members }] });

/** One record, or what stands for one, that holds many things. */
const long: Readonly<Record<string, unknown>> = {
  'good texts': feedOf('initiatives', { objectives: listOf((index) => `Text ${index}`) }),
  'texts in languages': feedOf('initiatives', { objectives: listOf((index) => ({ en: `Text ${index}`, fr: 'Texte' })) }),
  'numbers for texts': feedOf('initiatives', { sectors: listOf((index) => (index % 3 ? index : null)) }),
  'countries by name': feedOf('initiatives', { countries: listOf((index) => `Country ${index}`) }),
  'a corridor': feedOf('initiatives', { corridor: listOf((index) => (index % 2 ? 'NP' : 'npl')) }),
  'places with bad members': feedOf('initiatives', { locations: listOf((index) => ({ name: 'X', lat: index % 2 ? '6' : 96, lon: 1 })) }),
  'parts by name and id': feedOf('initiatives', { organisations: listOf((index) => (index % 2 ? { id: index } : `Org ${index}`)) }),
  'one part of many languages': feedOf('initiatives', { organisations: { name: mapOf((index) => index) } }),
  'activities without a use': feedOf('initiatives', { activities: listOf((index) => index) }),
  'languages of a title': feedOf('initiatives', { title: mapOf((index) => `Title ${index}`) }),
  'languages that are none': feedOf('initiatives', { title: Object.fromEntries(listOf((index) => [`no tag ${index}`, 'x']) as readonly (readonly [string, unknown])[]) }),
  'languages of a place in a list': feedOf('initiatives', { locations: [{ lat: 1, lon: 2 }, { name: mapOf((index) => (index % 2 ? index : 'x')) }, { lat: 1 }] }),
  'members of a source': feedOf('initiatives', { source: { url: 'javascript:x', ...mapOf((index) => index) } }),
  'languages of a source': feedOf('initiatives', { source: { section: mapOf((index) => index), date: 'never' } }),
  'members that are not ours': feedOf('initiatives', { ...mapOf((index) => index), start: 'never' }),
  'groups of those who took part': feedOf('events', { participants: { count: 'many', countries: listOf(() => 'GHA'), groups: listOf((index) => ({ group: { en: 'x', 'no tag': 'y' }, count: index })) } }),
  'hosts by id': feedOf('events', { hosts: listOf((index) => (index % 2 ? { id: 7 } : {})) }),
  'history of an output': { commonthread: '1', workPlans: [{ id: 'w', title: 'W', outcomes: [{ id: 'o', title: 'O', outputs: [{ id: 'p', title: 'P', history: listOf((index) => (index % 2 ? { progress: 2 } : { date: '2019' })) }] }] }] },
  'languages of the feed’s own title': { commonthread: '1', title: mapOf((index) => index), initiatives: [] },
  'entries that are no record': { commonthread: '1', initiatives: listOf((index) => (index % 2 ? null : 5)) },
};

for (const [name, document] of Object.entries(long)) {
  test(`Of ${name}, 3,000 in one place are read in steps, and give what they give at one go`, async () => {
    const pauses = await agree(document, 1024);
    // So many are looked at between two chances to pause.
    assert.ok(pauses >= many / 1024, `${pauses} pauses`);
  });
}

test('Problems without end are counted alike', async () => {
  const texts = Array.from({ length: mostProblems + 500 }, (_, index) => index);
  const document = feedOf('initiatives', { objectives: texts, sectors: texts });
  await agree(document, 1024);
  assert.equal((await inSteps(document, 1024)).problems.at(-1)?.message, `Problems beyond 10000 are not listed; there are ${mostProblems + 1000} more.`);
});

test('What is read in steps can be called off at any of them', async () => {
  const stopped = new Error('stopped');
  let pauses = 0;
  const pause = (): Promise<void> => (++pauses === 3 ? Promise.reject(stopped) : Promise.resolve());
  let clock = 0;
  await assert.rejects(readFeedInSlices(long['countries by name'], { now: () => (clock += 13), pause }), stopped);
});
