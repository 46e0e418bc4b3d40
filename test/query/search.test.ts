import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold, foldWithMap, hits, queryWords } from '../../src/query/fold.js';
import { searchIndex } from '../../src/query/search.js';

const letters = fc.constantFrom(...'aAbB ß ς\u0301é\n\t"-İıﬁ﷽ёか\u3099กำห한कि\u200dا\u0640ـٌأ\ud800\udc00😀 　Ａ'.split(''));
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters }), fc.string());

describe('folding', () => {
  it('makes the same of writings that a reader takes for the same', () => {
    for (const [a, b] of [
      ['Côte d’Ivoire', 'cote d\'ivoire'], ['STRASSE', 'Straße'], ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'], ['Ёлка', 'елка'], ['İstanbul', 'istanbul'], ['Diyarbakır', 'DIYARBAKIR'],
      ['ＣＯＣＯＡ', 'cocoa'], ['ﬁshing', 'fishing'], ['Øresund', 'oresund'], ['Đà Nẵng', 'da nang'], ['أعمال', 'اعمال'], ['مُحَمَّد', 'محمد'], ['عـــمل', 'عمل'],
      ['co\u00adcoa', 'cocoa'], ['a \n\t b', 'a b'], ['\u00a0\u3000', ' '], ['cafe\u0301', 'café'], ['ｶﾞ', 'ガ'],
    ] as const) assert.equal(fold(a), fold(b), `${a} and ${b}`);
  });

  it('keeps apart what differs by vowel signs, tones or voicing', () => {
    for (const [a, b] of [['की', 'कि'], ['กา', 'กี'], ['ก่', 'ก้'], ['が', 'か'], ['한', '항'], ['ক', 'কা']] as const) assert.notEqual(fold(a), fold(b));
  });

  it('takes any string, and leaves no line break or doubled space in it', () => {
    fc.assert(fc.property(text, (given) => {
      assert.ok(!/[^\S ]| {2}/.test(fold(given)));
    }), { numRuns: 500 });
  });

  it('with a map gives the same text, and places inside the original in order', () => {
    fc.assert(fc.property(text, (given) => {
      const { folded, starts, ends } = foldWithMap(given);
      assert.equal(folded, fold(given));
      assert.deepEqual([starts.length, ends.length], [folded.length, folded.length]);
      starts.forEach((start, i) => assert.ok(start < ends[i]! && ends[i]! <= given.length && (i === 0 || start >= starts[i - 1]!)));
    }), { numRuns: 500 });
  });
});

describe('hits in a text', () => {
  const marked = (given: string, query: string): string[] => hits(given, query).map(([from, to]) => given.slice(from, to));

  it('are the places in the text as it is written', () => {
    assert.deepEqual(marked('Côte d’Ivoire: la côte', 'cote'), ['Côte', 'côte']);
    assert.deepEqual(marked('cafe\u0301s', 'e'), ['e\u0301']);
    assert.deepEqual(marked('Die Straße', 'asse'), ['aße']);
    assert.deepEqual(marked('عـمل الأطفال', 'عمل "الاطفال'), ['عـمل', 'الأطفال']);
  });

  it('are joined where they touch, and none without words', () => {
    assert.deepEqual(marked('cocoa farm', 'coco oa "a f'), ['cocoa f']);
    assert.deepEqual(hits('cocoa', ' "" '), []);
  });

  it('fold to the words of the query', () => {
    fc.assert(fc.property(text, fc.string({ unit: letters, maxLength: 3 }), (given, query) => {
      const words = queryWords(query);
      const found = hits(given, query);
      for (const [from, to] of found) assert.ok(words.some((word) => foldWithMap(given.slice(from, to)).folded.includes(word)));
      assert.equal(found.length > 0, words.some((word) => fold(given).includes(word)));
    }), { numRuns: 500 });
  });
});

describe('a search', () => {
  it('reads words and quoted phrases', () => {
    assert.deepEqual(queryWords(' Cocoa  "Côte  d\'Ivoire" cocoa "" x"y z'), ['cocoa', 'cote d\'ivoire', 'x', 'y z']);
    assert.equal(queryWords('"'.repeat(1_000_000)).length, 0);
  });

  it('finds the records whose folded text holds every word, query after query', () => {
    const some = fc.string({ unit: fc.constantFrom(...'abcé "ß'), maxLength: 12 });
    const query = fc.string({ unit: fc.constantFrom(...'abe "s'), maxLength: 4 });
    fc.assert(fc.property(fc.array(some, { maxLength: 40 }), fc.array(query, { maxLength: 8 }), (texts, queries) => {
      const index = searchIndex(texts.length, (i) => texts[i]!);
      for (const asked of queries) {
        const words = queryWords(asked);
        const expected = texts.map((given) => Number(words.every((word) => fold(given).includes(word))));
        assert.deepEqual(index.search(asked) && [...index.search(asked)!], words.length ? expected : undefined);
      }
    }), { numRuns: 500 });
  });

  it('finds as a person types, and as a person deletes, over more records than one slice holds', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `Project ${i} ${['cocoa', 'coffee', 'cotton'][i % 3]} ${i % 2 ? 'Côte' : 'Ghana'}`);
    const index = searchIndex(texts.length, (i) => texts[i]!);
    const keys = ['c', 'co', 'cot', 'cott', 'cott 4', 'cott 49', 'cott 499', 'cott 499 cote', 'cote 499', 'cote', 'ct', 'co', '2047', '2048', 'ghana'];
    for (const query of keys) {
      const expected = texts.flatMap((given, i) => (query.split(' ').every((word) => given.toLowerCase().replace('ô', 'o').includes(word)) ? [i] : []));
      assert.deepEqual(Array.from(index.search(query)!.entries()).flatMap(([i, found]) => (found ? [i] : [])), expected, query);
    }
  });

  it('is made ready in slices, and searches at once if it is asked before', async () => {
    const texts = Array.from({ length: 20_000 }, (_, i) => `${i} ${'of the programme '.repeat(8)}`);
    const index = searchIndex(texts.length, (i) => texts[i]!);
    let pauses = 0;
    const prepared = index.prepare(() => { pauses++; });
    assert.equal(index.ready, false);
    await prepared;
    assert.ok(index.ready && pauses > 10);
    const late = searchIndex(texts.length, (i) => texts[i]!);
    assert.equal(late.search('19999')!.indexOf(1), 19_999);
    assert.equal(late.ready, true);
  });

  it('works on no records and on empty texts', () => {
    assert.deepEqual([...searchIndex(0, () => '').search('a')!], []);
    assert.deepEqual([...searchIndex(2, () => '').search('a')!], [0, 0]);
  });
});
