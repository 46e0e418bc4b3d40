import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonInPieces } from '../../src/sources/json-pieces.js';

/** The value of a text that comes in parts of some lengths, in turn; undefined where it is refused. */
function inPieces(text: string, piece: number, lengths: readonly number[]): { readonly json: unknown } | undefined {
  const reader = new JsonInPieces(piece);
  try {
    for (let from = 0, turn = 0; from < text.length; turn++) {
      const to = from + lengths[turn % lengths.length]!;
      reader.write(text.slice(from, to));
      from = to;
    }
    return { json: reader.finish() };
  } catch (fault) {
    assert.ok(fault instanceof SyntaxError, String(fault));
    return undefined;
  }
}

function atOnce(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

const pieces = fc.constantFrom(0, 1, 2, 5, 16, 1000);
const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
const names = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'a', 'a\\', '"', '{', '],[', '1', '0', '-1', '\u2028', '\ud800', '\\u0022'));

/** JSON of any value, with any space, and names that occur twice. */
const jsonText = fc.letrec<{ value: string; list: string; object: string; scalar: string }>((tie) => {
  const space = fc.constantFrom('', '', '', ' ', '\n', '\t\r\n  ');
  const spaced = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(space, text, space).map((parts) => parts.join(''));
  return {
    scalar: fc.oneof(names.map((text) => JSON.stringify(text)), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.constantFrom('true', 'false', 'null', '-0', '1e3', '"\\u0041\\\\"', '"\\\\\\""')),
    list: fc.tuple(space, fc.array(spaced(tie('value')), { maxLength: 6 })).map(([empty, entries]) => `[${entries.length ? entries.join(',') : empty}]`),
    object: fc.tuple(space, fc.array(fc.tuple(spaced(names.map((name) => JSON.stringify(name))), spaced(tie('value'))), { maxLength: 6 })).map(([empty, members]) => `{${members.length ? members.map((member) => member.join(':')).join(',') : empty}}`),
    value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('scalar'), tie('list'), tie('object')),
  };
}).value;

/** Names of the members of every object, in order, so that their order is compared as well. */
const inOrder = (value: unknown): unknown => (typeof value !== 'object' || value === null ? value : Array.isArray(value) ? value.map(inOrder) : Object.entries(value).map(([name, inner]) => [name, inOrder(inner)]));

describe('JSON in pieces', () => {
  it('is the value that JSON.parse gives, in parts and pieces of any size', () => {
    fc.assert(fc.property(jsonText, pieces, lengths, (text, piece, parts) => {
      const read = inPieces(text, piece, parts);
      assert.deepEqual(read, atOnce(text));
      assert.deepEqual(inOrder(read), inOrder(atOnce(text)));
    }), { numRuns: 3000 });
  });

  it('is refused where JSON.parse refuses it, after any small damage', () => {
    const put = fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', 'x', '1', '-', ' ', '\n', '\u0000', '\u00a0', ',,', '[]', '{}', '][', '},{', '":', '0,');
    fc.assert(fc.property(jsonText, pieces, lengths, fc.nat(), put, fc.boolean(), (text, piece, parts, at, character, insert) => {
      const place = at % (text.length + 1);
      const damaged = text.slice(0, place) + character + text.slice(place + (insert ? 0 : 1));
      assert.deepEqual(inPieces(damaged, piece, parts), atOnce(damaged), JSON.stringify(damaged));
    }), { numRuns: 6000 });
  });

  it('is refused where it is made of the marks of JSON and is none', () => {
    const marks = fc.array(fc.constantFrom('[', ']', '{', '}', ',', ':', '"', '\\', '1', '-', 'null', ' ', '"a":'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(marks, pieces, lengths, (text, piece, parts) => {
      assert.deepEqual(inPieces(text, piece, parts), atOnce(text), JSON.stringify(text));
    }), { numRuns: 6000 });
  });

  it('keeps the last of two members of a name, at the place of the first, and names of prototypes as data', () => {
    const text = '{"b": 1, "__proto__": {"polluted": true}, "toString": 2, "b": 3, "__proto__": 4, "7": 5, "3": 6}';
    for (const piece of [0, 8, 30]) {
      const { json } = inPieces(text, piece, [3])!;
      assert.deepEqual(Object.entries(json as object), [['3', 6], ['7', 5], ['b', 3], ['__proto__', 4], ['toString', 2]]);
      assert.equal(Object.getPrototypeOf(json), Object.prototype);
    }
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('may be nested as deeply as JSON.parse reads, and more deeply than it is closed', () => {
    const depth = 100_000;
    const deep = '[{"a":'.repeat(depth);
    for (const piece of [0, 50, 2 ** 18]) {
      let { json } = inPieces(`${deep}1${'}]'.repeat(depth)}`, piece, [1000])!;
      let count = 0;
      for (; typeof json === 'object'; count++) json = (json as { a: unknown }[])[0]!.a;
      assert.equal(count, depth);
      assert.equal(inPieces(deep, piece, [1000]), undefined);
      assert.equal(inPieces(`${deep}1${'}]'.repeat(depth)}]`, piece, [1000]), undefined);
    }
  });

  it('keeps a string whole that is longer than a piece', () => {
    const long = 'Ça\\"va '.repeat(1000);
    assert.deepEqual(inPieces(JSON.stringify([long, { [long]: long }]), 16, [7])!.json, [long, { [long]: long }]);
  });
});
