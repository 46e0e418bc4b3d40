import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../src/sources/errors.js';
import { findFault } from '../../src/sources/json-fault.js';
import { parseBytes, parseJson } from '../../src/sources/json-text.js';
import { decode } from '../../src/sources/text-encoding.js';

async function failure(text: string, url?: string): Promise<FeedError> {
  const error: unknown = await parseJson(text, url).then(() => assert.fail('expected a failure'), (reason: unknown) => reason);
  assert.ok(error instanceof FeedError, String(error));
  return error;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the answer of a Google Sheet', () => {
  const inner = '{"version":"0.6","status":"ok","table":{"cols":[{"label":"Title"},{"label":"Country"}],"rows":[{"c":[{"v":"A (b); c"},null]}]}}';

  it('is read from the call around it, and never run', async () => {
    for (const text of [`/*O_o*/\ngoogle.visualization.Query.setResponse(${inner});`, `google.visualization.Query.setResponse( ${inner} )`, `)]}'\n${inner}`]) {
      assert.deepEqual(await parseBytes([new TextEncoder().encode(text)], 'text/javascript', 'https://example.org/'), JSON.parse(inner));
    }
  });

  it('is refused with its place where it is broken, as any other call is', async () => {
    assert.match((await failure('google.visualization.Query.setResponse({"a": 1')).message, /JavaScript that calls “google\.visualization\.Query\.setResponse\(…\)”/);
    assert.match((await failure(`callback(${inner})`)).message, /such as JSONP/);
  });
});

describe('a text with an object in each line', () => {
  const lines = ['{"id": 1, "title": "A"}', '{"id": 2}', '[3]'];
  const values = [{ id: 1, title: 'A' }, { id: 2 }, [3]];

  it('is read as a list of them, whatever breaks the lines, with empty ones and a byte order mark', async () => {
    for (const text of [lines.join('\n'), `${lines.join('\r\n')}\r\n`, `\ufeff\n${lines.join('\n\n')}\n \n`]) assert.deepEqual(await parseJson(text), values);
  });

  it('is refused with the place in a broken line, which may be cut off', async () => {
    assert.deepEqual((await failure(`${lines.join('\n')}\n{"id" 4}\n{"id": 5}`)).detail, { line: 4, column: 7 });
    assert.match((await failure(`${lines.join('\n')}\n{"id": 4, "ti`)).message, /cut off, at line 4, column 14, where the closing quote/);
    assert.deepEqual((await failure(`${lines.join('\n')}\n5`)).detail, { line: 2, column: 1 });
  });

  it('is no list where only one line is JSON, or values share a line', async () => {
    assert.deepEqual((await failure('{"id": 1}\nthe end')).detail, { line: 2, column: 1 });
    assert.deepEqual((await failure('{"id": 1} {"id": 2}')).detail, { line: 1, column: 11 });
  });
});

describe('a text with values one after another', () => {
  const features = ['Wells', 'Schools', 'Looms'].map((title, index) => ({ type: 'Feature', properties: { title, country: 'GH' }, geometry: { type: 'Point', coordinates: [index, 5] } }));

  it('is read as a list of them where a sign stands before each, as in a text sequence of GeoJSON', async () => {
    for (const indent of [undefined, 2]) {
      const parts = features.map((feature) => JSON.stringify(feature, undefined, indent));
      for (const text of [parts.map((part) => `\u001e${part}\n`).join(''), parts.map((part) => `\u001e${part}`).join(''), parts.join('\n\u001e')]) assert.deepEqual(await parseJson(text), features);
      assert.deepEqual(await parseJson(`\u001e${parts[0]}\n`), features.slice(0, 1));
    }
  });

  it('is read as a list of them where each begins in a line of its own', async () => {
    assert.deepEqual(await parseJson(features.map((feature) => `${JSON.stringify(feature, undefined, 2)}\n`).join('\r\n')), features);
  });

  it('is refused with the place where one is broken, and is no table', async () => {
    const text = features.map((feature) => `\u001e${JSON.stringify(feature)}\n`).join('');
    const error = await failure(`${text}\u001e{"type" 4}`);
    assert.deepEqual(error.detail, { line: 4, column: 10 });
    assert.match((await failure(`\u001e{"type" 4, "a": 5}\n\u001e{"type" 4, "a": 5}`)).message, /where ":" is expected\. Mend the JSON/);
  });
});

describe('where a text stops being JSON', () => {
  // Text up to the first wrong character, the rest, and a word of what was expected there.
  const cases: [string, string, RegExp][] = [
    ['{"a": 1,', '}', /member name/],
    ['[1,', ']', /a value/],
    ['[1 ', '2]', /"," or "\]"/],
    ['{"a" ', '1}', /":"/],
    ['{"a": 1', ']', /"," or "}"/],
    ['{', 'a: 1}', /member name in double quotes or "}"/],
    ["{\"a\": ", "'b'}", /a value/],
    ['{"a": ', 'NaN}', /a value/],
    ['{"a": ', '01}', /a value/],
    ['[', '.5]', /a value/],
    ['["a', '\\x"]', /escape/],
    ['["a', '\\u12g4"]', /escape/],
    ['["a', '\nb"]', /line break/],
    ['["abc', '', /closing quote/],
    ['[[1], {"b": []}', '', /"," or "\]"/],
    ['{"a": 1} ', '{"a": 2}', /the end of the text/],
    ['', '', /a value/],
    ['[tru', '', /./],
  ];
  for (const [good, rest, expected] of cases) {
    it(`finds it in ${JSON.stringify(good + rest)}`, () => {
      assert.ok(!parses(good + rest));
      const fault = findFault(good + rest);
      // An unfinished literal is shown from its start.
      assert.equal(fault?.index, good === '[tru' ? 1 : good.length);
      assert.match(fault?.expected ?? '', expected);
    });
  }

  it('finds none in good JSON', () => {
    fc.assert(fc.property(fc.json(), fc.constantFrom('', ' ', '\n\t\r '), (text, space) => findFault(space + text + space) === undefined));
  });

  it('finds one exactly where the platform does, after any small damage', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', 'x', '1', '-', '.', '\n', '\u0000'), (text, at, put) => {
        const place = at % (text.length + 1);
        const damaged = text.slice(0, place) + put + text.slice(place + 1);
        assert.equal(findFault(damaged) === undefined, parses(damaged), JSON.stringify(damaged));
      }),
      { numRuns: 2000 },
    );
  });

  it('survives nesting of any depth and literals of any length', () => {
    const deep = '['.repeat(500_000);
    assert.equal(findFault(deep)?.index, deep.length);
    assert.equal(findFault(`[${'1'.repeat(2_000_000)}`)?.expected, '"," or "]"');
    assert.equal(findFault(`["${'x'.repeat(2_000_000)}`)?.expected, 'the closing quote of a string');
  });
});

describe('reading a JSON text', () => {
  it('counts lines by any line break and columns from 1', async () => {
    assert.deepEqual((await failure('{\n"a": 1,\r\n  "b" 2}')).detail, { line: 3, column: 7 });
    assert.deepEqual((await failure('{\r"a"}')).detail, { line: 2, column: 4 });
  });

  it('skips a byte order mark and does not count it', async () => {
    assert.deepEqual(await parseJson('\ufeff[1]'), [1]);
    assert.deepEqual((await failure('\ufeff[1')).detail, { line: 1, column: 3 });
  });

  it('names JSONP', async () => {
    assert.match((await failure('callback({"a": 1});')).message, /“callback\(…\)”.*JSONP/);
    assert.match((await failure('/**/jQuery123.cb ([1])')).message, /“jQuery123\.cb\(…\)”/);
  });

  it('does not take a cut-off feed with brackets in its text for JSONP', async () => {
    assert.doesNotMatch((await failure('{"title": "callback(1)"')).message, /JSONP/);
  });

  it('tells XML from HTML', async () => {
    for (const text of ['  <html>', '<!DOCTYPE html><title>Sign in</title>', '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">', '<br />\n<b>Warning</b>: no', '<'.repeat(5000)]) {
      assert.match((await failure(text)).message, /met an HTML page .*sign-in/, text.slice(0, 80));
    }
    const xml: readonly (readonly [text: string, said: RegExp])[] = [
      ['<?xml version="1.0"?><rss/>', /met XML of the kind <rss> .*wp-json/],
      ['<?xml version="1.0"?>\n<!-- made yesterday -->\n<iati-activities version="2.03">', /<iati-activities> .*d-portal/],
      ['<wfs:FeatureCollection numberOfFeatures="2">', /<FeatureCollection> .*outputFormat=application\/json/],
      ['<message:GenericData xmlns:message="urn:x">', /<GenericData> .*jsondata/],
      ['<s:Envelope xmlns:s="urn:x">', /<Envelope> .*format=json in the address\.$/],
      ['<constructor xmlns="urn:x">', /<constructor> .*format=json in the address\.$/],
      ['<?xml version="1.0"?>', /met XML \(/],
    ];
    for (const [text, said] of xml) assert.match((await failure(text)).message, said);
  });

  it('says of a table, a calendar or a file of an office what it is', async () => {
    const others: readonly (readonly [text: string, said: RegExp])[] = [
      ['title;country\nSchool gardens;Ghana\n', /a table with semicolons/],
      ['"title, or name","country"\r\n"Wells, deep","Mali"\r\n', /a table with commas/],
      ['1\t2\n3\t4', /a table with tabs/],
      ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', /a calendar file/],
      ['PK\u0003\u0004\u0014', /a ZIP or Excel file/],
      ['%PDF-1.7\n', /a PDF/],
    ];
    for (const [text, said] of others) assert.match((await failure(text)).message, said);
    for (const text of ['{"a": 1,\n"b": 2,\n', 'Not found', 'Not found\nTry again', '- title: A\n- title: B', '[1,\n2,\n']) assert.match((await failure(text)).message, /Mend the JSON/, text);
  });

  it('keeps the message short, on one line and free of control characters', async () => {
    for (const text of [`{"a": ${'x'.repeat(1_000_000)}`, '[\u0001\u0000\ud800 \n\n]', '<'.repeat(1_000_000), `${'f'.repeat(1_000_000)}(`]) {
      const { message } = await failure(text, `https://example.org/${'y'.repeat(10_000)}`);
      assert.ok(message.length < 800, `${message.length}`);
      assert.doesNotMatch(message, /[\u0000-\u001f\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  });

  it('keeps a member called __proto__ as data', async () => {
    const value = (await parseJson('{"__proto__": {"polluted": 1}}')) as object;
    assert.ok(Object.hasOwn(value, '__proto__'));
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});

describe('decoding', () => {
  it('reads any JSON in each encoding that JSON has had, with and without a mark', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.boolean(), async (text, mark) => {
        const marked = mark ? `\ufeff${text}` : text;
        const expected = JSON.parse(text) as unknown;
        for (const bytes of [Buffer.from(marked), Buffer.from(marked, 'utf16le'), Buffer.from(marked, 'utf16le').swap16()]) {
          // One digit in UTF-16 without a mark has its zero byte too, so even the shortest JSON is told apart.
          assert.deepEqual(JSON.parse(decode([bytes], null)), expected);
          assert.deepEqual(await parseBytes([bytes], null, 'https://example.org/'), expected);
        }
      }),
    );
  });

  it('never throws, whatever the bytes and whatever the charset', () => {
    fc.assert(fc.property(fc.uint8Array(), fc.option(fc.string(), { nil: null }), (bytes, charset) => typeof decode([bytes], charset) === 'string'));
  });
});
