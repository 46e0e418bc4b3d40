import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FeedError } from '../../../src/sources/errors.js';
import { readPayload } from './read-payload.js';

/** Reads records with these members, each holding any JSON, and holds that nothing but an error of the feed is thrown and that no record is lost in silence. */
export async function readsAnything(format: string, members: readonly string[], around: (rows: readonly unknown[]) => unknown = (rows) => rows): Promise<void> {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant(null), fc.array(fc.dictionary(fc.constantFrom(...members), fc.jsonValue({ maxDepth: 2 })), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...members, '__proto__'), fc.jsonValue({ maxDepth: 2 })));
  const record = fc.dictionary(fc.constantFrom(...members, '__proto__', 'constructor'), value);
  await fc.assert(fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (rows) => {
    try {
      const { feed, problems } = await readPayload(around(rows), { format });
      assert.ok(feed.initiatives.length + feed.organisations.length > 0 || problems.length > 0);
    } catch (error) {
      assert.ok(error instanceof FeedError, error instanceof Error ? error.stack : String(error));
    }
  }), { numRuns: 200 });
}
