import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/model/schema.js';
import { threadOf } from '../../src/model/thread.js';
import { fault, readJson } from './feed-schema.js';

const document = readJson('site/feeds/common-thread.json');

test('The demo’s feed conforms to the schema and reads without a problem, every record as it came', () => {
  assert.equal(fault(document), undefined);
  const { feed, problems } = readFeed(document);
  assert.deepEqual(problems, []);
  for (const [name, list] of Object.entries(document as object)) if (Array.isArray(list)) assert.equal(feed[name as keyof typeof feed], list, name);
});

test('No reference of the demo’s feed leads nowhere', () => {
  assert.deepEqual(threadOf(readFeed(document).feed).problems, []);
});
