import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { query } from 'jsonpath-rfc9535';
import { atOnce } from '../../../src/model/good-feed.js';
import { compilePath, follow, followInSteps, keysOf, PathError } from '../../../src/sources/mapping/json-path.js';
import { parseSegments } from '../../../src/sources/mapping/filters.js';

const values = async (path: string, json: unknown) => follow(await compilePath(path), json, { left: 1_000_000 }).map(({ value }) => value);

const paths = [
  '$', '$.a', '$["a"]', "$['a']", '$.a.b', '$[0]', '$[-1]', '$.*', '$[*]', '$..a', '$..*', '$..[0]', '$[1:3]', '$[::-1]', '$[:-1]', '$[5:1:-2]', '$[0,1]', "$['a','b']", '$.a[*].b', '$[?@.a]', '$[?!@.a]',
  '$[?@.a == 1]', '$[?@.a != "x"]', '$[?@.a < 2 && @.b]', '$[?@.a >= @.b || @.c]', '$[?length(@.a) > 1]', '$[?count(@.*) == 2]', '$[?match(@.a, "x.*")]', '$[?search(@.b, "[a-c]")]', '$[?value(@.a) == 1]', '$[?@ == null]', '$..[?@.a]', '$["\\u0061"]', '$.ü',
];

const leaf = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom('x', 'xy', 'abc', ''), fc.boolean(), fc.constant(null));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(fc.constantFrom('a', 'b', 'c', 'ü'), tie('tree'))),
}));

/** What a path meets and what is left of its budget then, or what was wrong; one way or the other. */
function outcome(meet: (budget: { left: number }) => readonly Parameters<typeof keysOf>[0][], left: number): unknown {
  const budget = { left };
  try {
    return [meet(budget).map((node) => [keysOf(node), node.value]), budget.left];
  } catch (cause) {
    assert.ok(cause instanceof PathError);
    return cause.message;
  }
}

describe('paths', () => {
  it('meet what another implementation of RFC 9535 meets', async () => {
    await fc.assert(fc.asyncProperty(tree, fc.constantFrom(...paths), async (json, path) => {
      // Members of an object have no order, so what is met at several depths may come in any (2.5.2.2).
      const ordered = (met: readonly unknown[]) => (path.includes('..') ? met.map((value) => JSON.stringify(value)).sort() : met);
      assert.deepEqual(ordered(await values(path, json)), ordered(query(json as never, path)), path);
    }), { numRuns: 2000 });
  });

  it('meet the same in steps, within the same budget', async () => {
    let refused = 0;
    await fc.assert(fc.asyncProperty(tree, fc.constantFrom(...paths), fc.constantFrom(5, 12, 30, 10_000), async (json, path, left) => {
      const compiled = await compilePath(path);
      const found = outcome((budget) => follow(compiled, json, budget), left);
      if (typeof found === 'string') refused++;
      assert.deepEqual(outcome((budget) => atOnce(followInSteps(compiled, json, budget)), left), found, path);
    }), { numRuns: 2000 });
    assert.ok(refused > 20, `${refused} refused`);
  });

  it('give a chance to pause wherever they visit much, met or not', async () => {
    const list = Array.from({ length: 20_000 }, (_, index) => ({ a: index }));
    for (const path of ['$[*].a', '$..b', '$[?@.a < 0]', '$[::2]']) {
      let chances = 0;
      for (const steps = followInSteps(await compilePath(path), list, { left: 1_000_000 }); !steps.next().done;) chances++;
      assert.ok(chances >= 15, `${path}: ${chances}`);
    }
  });

  it('that are plain are understood as the parser understands them', async () => {
    for (const path of ['$', '$.a.b', '$["a b"][0]', "$['ü'][*].*", '$[-1]', '$[ "a" ]']) assert.deepEqual((await compilePath(path)).segments, parseSegments(path), path);
  });

  it('know where they met something', async () => {
    const [node] = follow(await compilePath('$.a[*].b'), { a: [{}, { b: 1 }] }, { left: 100 });
    assert.deepEqual(keysOf(node!), ['a', 1, 'b']);
  });

  it('read own members only, and none that lead to a prototype', async () => {
    const json = JSON.parse('{"a": {"__proto__": {"x": 1}, "constructor": 2, "y": 3}}') as unknown;
    assert.deepEqual(await values('$.a.*', json), [3]);
    assert.deepEqual(await values('$.a.toString', json), []);
    assert.deepEqual(await values('$..x', json), []);
    for (const path of ['$.__proto__', '$["constructor"]', '$..prototype', "$['\\u005f_proto__']"]) await assert.rejects(compilePath(path), PathError, path);
  });

  it('go down 100,000 levels', async () => {
    let json: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) json = [json];
    assert.equal((await values('$..[0]', json)).length, 100_000);
  });

  it('are refused where a parser would take long', async () => {
    for (const path of [`$[?${'('.repeat(200)}@${')'.repeat(200)}]`, `$${'.a'.repeat(5000)}`, `$[?${'!'.repeat(300)}@]`, `$[?@.a${' && @.a'.repeat(60)} &&]`]) await assert.rejects(compilePath(path), PathError);
  });
});
