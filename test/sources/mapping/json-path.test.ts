import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { query } from 'jsonpath-rfc9535';
import { compilePath, follow, keysOf, PathError } from '../../../src/sources/mapping/json-path.js';
import { parseSegments } from '../../../src/sources/mapping/filters.js';

const values = async (path: string, json: unknown) => follow(await compilePath(path), json, { left: 1_000_000 }).map(({ value }) => value);

const paths = [
  '$', '$.a', '$["a"]', "$['a']", '$.a.b', '$[0]', '$[-1]', '$.*', '$[*]', '$..a', '$..*', '$..[0]', '$[1:3]', '$[::-1]', '$[:-1]', '$[5:1:-2]', '$[0,1]', "$['a','b']", '$.a[*].b', '$[?@.a]', '$[?!@.a]',
  '$[?@.a == 1]', '$[?@.a != "x"]', '$[?@.a < 2 && @.b]', '$[?@.a >= @.b || @.c]', '$[?length(@.a) > 1]', '$[?count(@.*) == 2]', '$[?match(@.a, "x.*")]', '$[?search(@.b, "[a-c]")]', '$[?value(@.a) == 1]', '$[?@ == null]', '$..[?@.a]', '$["\\u0061"]', '$.ü',
];

describe('paths', () => {
  it('meet what another implementation of RFC 9535 meets', async () => {
    const leaf = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom('x', 'xy', 'abc', ''), fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(fc.constantFrom('a', 'b', 'c', 'ü'), tie('tree'))),
    }));
    await fc.assert(fc.asyncProperty(tree, fc.constantFrom(...paths), async (json, path) => {
      // Members of an object have no order, so what is met at several depths may come in any (2.5.2.2).
      const ordered = (met: readonly unknown[]) => (path.includes('..') ? met.map((value) => JSON.stringify(value)).sort() : met);
      assert.deepEqual(ordered(await values(path, json)), ordered(query(json as never, path)), path);
    }), { numRuns: 2000 });
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
