import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FeedError } from '../../../src/sources/errors.js';
import { readPayload } from './read-payload.js';

/** Values that servers send where something else is expected. */
const odd = fc.oneof(fc.constantFrom<unknown>(null, '', ' ', 0, -1, 1e300, true, [], {}, [null], [[]], '2024-02-30', '2024-05-01T10:00:00', '<b>&amp;', '\ud800', { '@id': 'a' }, { rendered: 7 }, { toString: 1, valueOf: 2 }, '__proto__'), fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 2 }));

/** Copies a value with parts of it exchanged, as the choices say. */
function disturbed(value: unknown, choose: () => { readonly odd: unknown; readonly keep: boolean }): unknown {
  const { odd: other, keep } = choose();
  if (!keep) return other;
  if (Array.isArray(value)) return value.map((entry) => disturbed(entry, choose));
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, disturbed(inner, choose)])) : value;
}

/** Reads a payload of which any part may be something else: it is read, or refused with an error of ours, and never changed. */
export async function neverThrows(payload: unknown, format: string): Promise<void> {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ odd, keep: fc.nat(9).map((number) => number > 0) }), { minLength: 1, maxLength: 60 }), async (choices) => {
    let next = 0;
    const json = disturbed(payload, () => choices[next++ % choices.length]!);
    const before = JSON.stringify(json);
    try {
      await readPayload(json, { format });
    } catch (error) {
      assert.ok(error instanceof FeedError, `${error instanceof Error ? error.stack : String(error)}\n${before}`);
    }
    assert.equal(JSON.stringify(json), before);
  }), { numRuns: 150 });
}
