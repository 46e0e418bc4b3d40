import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patterns } from '../../src/model/feed-shapes.js';
import { readFeed } from '../../src/model/schema.js';
import { shapes } from '../../src/model/schema-shapes.js';
import { fault, feedSchema, readJson } from './feed-schema.js';

/** Definitions of the schema that are values and not objects with members of their own. */
const values = ['id', 'reference', 'text', 'language', 'date', 'country', 'url', 'columns', 'recordSource'];

test('The reader and the JSON Schema know the same objects, with the same members and the same required ones', () => {
  const definitions: typeof feedSchema.$defs = { ...feedSchema.$defs, feed: feedSchema };
  assert.deepEqual(Object.keys(shapes).sort(), Object.keys(definitions).filter((name) => !values.includes(name)).sort());
  for (const [name, shape] of Object.entries(shapes)) {
    const definition = definitions[name];
    assert.deepEqual([...shape.fields.keys()].sort(), Object.keys(definition?.properties ?? {}).sort(), name);
    const expected = name === 'feed' ? ['commonthread'] : definition?.required ?? [];
    const required = [...shape.required, ...(shape.identified ? ['id'] : []), ...(name === 'feed' ? ['commonthread'] : [])];
    assert.deepEqual(required.sort(), [...expected].sort(), `what ${name} must have`);
  }
});

test('The reader and the JSON Schema hold the same patterns, word for word', () => {
  const { $defs } = feedSchema;
  const inSchema = {
    language: $defs.language?.pattern,
    url: $defs.url?.pattern,
    currency: ($defs.budget?.properties?.currency as { pattern: string }).pattern,
    timeZone: ($defs.event?.properties?.timeZone as { pattern: string }).pattern,
  };
  assert.deepEqual(Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, pattern.source])), inSchema);
});

test('The example feed is good by the schema and by the reader, and every kind of record is in it', () => {
  const example = readJson('schema/example-feed.json');
  assert.equal(fault(example), undefined);
  const { feed, problems } = readFeed(example);
  assert.deepEqual(problems, []);
  assert.equal(fault(feed), undefined);
  for (const collection of ['organisations', 'initiatives', 'workPlans', 'proposals', 'events', 'indicators', 'countries', 'coverage'] as const) assert.ok(feed[collection].length, collection);
  assert.deepEqual(feed.indicators[0]?.series, [
    { date: '2022', sex: 'female', value: 60 }, { date: '2022', sex: 'male', value: 62 }, { date: '2023', sex: 'female', value: 66 }, { date: '2023', sex: 'male' },
  ]);
});

test('The schema refuses what the reader reports', () => {
  const cases: readonly unknown[] = [
    [], { commonthread: '2' }, { commonthread: '1', initiatives: {} }, { commonthread: '1', initiatives: [{ id: 'a' }] }, { commonthread: '1', title: { 'not a tag': 'x' } },
    { commonthread: '1', updated: '2019-13' }, { commonthread: '1', updated: '2019-05-14T09:00' }, { commonthread: '1', source: { url: 'javascript:alert(1)' } },
    { commonthread: '1', initiatives: [{ id: 'a', title: 'A', locations: [{ lat: 91, lon: 0 }] }] }, { commonthread: '1', initiatives: [{ id: 'a', title: 'A', locations: [{ lat: 9 }] }] },
    { commonthread: '1', initiatives: [{ id: 'a', title: 'A', corridor: ['NP'] }] }, { commonthread: '1', indicators: [{ id: 'a', title: 'A', direction: 'sideways' }] },
  ];
  for (const document of cases) {
    assert.notEqual(fault(document), undefined, JSON.stringify(document));
    assert.ok(readFeed(document).problems.length, JSON.stringify(document));
  }
});
