import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Countdown } from '../../src/elements/contribution-form/countdown.js';
import { compilePattern } from '../../src/elements/contribution-form/linear-pattern.js';
import { errorOf } from '../../src/elements/contribution-form/owner-words.js';
import { post, type Message, type Outcome, type PostContext } from '../../src/elements/contribution-form/post.js';
import { readSchema } from '../../src/elements/contribution-form/read-schema.js';
import { readServerWords } from '../../src/elements/contribution-form/server-faults.js';
import { readDate, readEmail, readMoment, readNumber, readTime, readUrl } from '../../src/elements/contribution-form/typed-values.js';
import { translator } from '../../src/kit/i18n.js';
import { en } from '../../src/kit/locales/en.js';

describe('patterns of a schema', () => {
  const atom = fc.constantFrom('a', 'b', '.', '\\d', '[ab]', '[^a]', '\\w', '(?:a|b)', '(a)', '\\.', '[\\d-]', '(?:x{2})', '\\p{L}');
  const quantified = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{1,2}', '{2,}', '*?')).map(([node, sign]) => node + sign);
  const sequence = fc.array(quantified, { maxLength: 4 }).map((nodes) => nodes.join(''));
  const pattern = fc.tuple(fc.constantFrom('', '^'), fc.array(sequence, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '$')).map(([begin, branches, end]) => `${begin}(?:${branches.join('|')})${end}`);
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', 'x', '.', 'é', '😀'), maxLength: 8 });

  it('match what the engine’s own would', () => {
    fc.assert(fc.property(pattern, text, (source, given) => {
      const test = compilePattern(source);
      assert.ok(test, source);
      assert.equal(test(given), new RegExp(source, 'u').test(given), `${source} on ${given}`);
    }), { numRuns: 3000 });
  });

  it('take a number of steps that grows with the text, however they are nested', () => {
    for (const source of ['^(a+)+$', '(a|a)*b', '(a*)*(a*)*b', '^(([a-z])+.)+[A-Z]([a-z])+$', 'a*a*a*a*a*a*b', '(x+x+)+y']) {
      const test = compilePattern(source)!;
      assert.equal(test('a'.repeat(20_000)), new RegExp(source, 'u').test('a'.repeat(3)), source);
    }
  });

  it('are refused where they look around or back, and where they are wrong or endless', () => {
    for (const source of ['(?=a)', '(?<!a)b', '(a)\\1', '\\bword', '(?<n>a)', '(', ')', '[', '[]', '*', 'a**', '(a{999}){999}', 'a'.repeat(2000), '('.repeat(100) + ')'.repeat(100), '\\']) assert.equal(compilePattern(source), undefined, source);
  });
});

describe('values as people type them', () => {
  it('are numbers in the reader’s way of writing, and in that of computers', () => {
    const cases: readonly (readonly [string, string, number | undefined])[] = [
      ['1,234.5', 'en', 1234.5], ['1234.5', 'en', 1234.5], ['1,5', 'en', undefined], ['-12', 'en', -12], ['12,34,567', 'en', 1_234_567], ['1.2.3', 'en', undefined], ['', 'en', undefined], ['1e5', 'en', undefined], ['0x10', 'en', undefined],
      ['1 234,5', 'fr', 1234.5], ['1\u202f234,5', 'fr', 1234.5], ['1.5', 'fr', 1.5], ['1234,5', 'fr', 1234.5], ['٣٫٥', 'ar-EG', 3.5], ['١٢٣٤', 'ar', 1234], ['۱۲', 'ar', 12], ['\u22125', 'en', -5], ['5 kg', 'en', undefined],
    ];
    for (const [typed, locale, value] of cases) assert.equal(readNumber(typed, locale), value, `${typed} in ${locale}`);
  });

  it('are numbers again however a locale writes them', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('en', 'fr', 'ar', 'ar-EG', 'en-IN', 'fr-CH'), (thousandths, locale) => {
      const value = thousandths / 1000;
      assert.equal(readNumber(new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value).replace(/[\u061c\u200e\u200f]/g, ''), locale), value === 0 ? Math.abs(value) : value);
    }));
  });

  it('are dates as exact as they are written', () => {
    const cases: readonly (readonly [string, string | undefined])[] = [['2019', '2019'], ['2019-5', '2019-05'], ['2019/05/14', '2019-05-14'], ['2019\u201105\u201114', '2019-05-14'], ['2019–05', '2019-05'], ['٢٠١٩', '2019'], ['2019-02-30', undefined], ['14.5.2019', undefined], ['19', undefined], ['2019-05-14T10:00', undefined]];
    for (const [typed, date] of cases) assert.equal(readDate(typed, true), date, typed);
    assert.deepEqual([readDate('2019-05', false), readDate('2019-05-14', false)], [undefined, '2019-05-14']);
  });

  it('are times with a zone, which is the reader’s where none is written', () => {
    const cases: readonly (readonly [string, string | undefined])[] = [
      ['14:30', '14:30:00+02:00'], ['9.05', '09:05:00+02:00'], ['9 h 05', '09:05:00+02:00'], ['٩:٠٥', '09:05:00+02:00'], ['2:30 pm', '14:30:00+02:00'], ['12:05 a.m.', '00:05:00+02:00'], ['14:30:15.25', '14:30:15.25+02:00'],
      ['14:30Z', '14:30:00Z'], ['14:30 UTC', '14:30:00Z'], ['14:30:00+0530', '14:30:00+05:30'], ['14:30 \u221203:00', '14:30:00-03:00'],
      ['24:00', undefined], ['14:60', undefined], ['14:30:60', undefined], ['13:00 pm', undefined], ['0:30 am', undefined], ['14:30+24:00', undefined], ['14', undefined], ['noon', undefined], ['', undefined],
    ];
    for (const [typed, time] of cases) assert.equal(readTime(typed, '2019-05-14', () => 120), time, typed);
    assert.deepEqual([-210, 0].map((ahead) => readTime('1:00', '2019-05-14', () => ahead)), ['01:00:00-03:30', '01:00:00Z']);
    const asked: string[] = [];
    readTime('1:00', '2019-05-14', (local) => asked.push(local));
    assert.deepEqual(asked, ['2019-05-14T01:00:00']);
  });

  it('are days with a time', () => {
    const cases: readonly (readonly [string, string | undefined])[] = [
      ['2019-05-14 14:30', '2019-05-14T14:30:00+02:00'], ['2019-05-14T14:30:00Z', '2019-05-14T14:30:00Z'], ['2019\u201105\u201114, 2:30 pm', '2019-05-14T14:30:00+02:00'], ['٢٠١٩/٥/١٤ ٩:٠٥', '2019-05-14T09:05:00+02:00'],
      ['2019-05-14', undefined], ['2019-05 14:30', undefined], ['2019-02-30 14:30', undefined], ['14:30', undefined], ['tomorrow 14:30', undefined], [`2019-05-14${' '.repeat(100_000)}14:30`, undefined],
    ];
    for (const [typed, moment] of cases) assert.equal(readMoment(typed, () => 120), moment, typed.slice(0, 40));
  });

  it('are web addresses without a scheme that could run', () => {
    assert.equal(readUrl('www.example.org/a'), 'https://www.example.org/a');
    assert.equal(readUrl('example.org:8080/a'), 'https://example.org:8080/a');
    assert.equal(readUrl('http://localhost/x'), 'http://localhost/x');
    for (const typed of ['javascript:alert(1)', 'data:text/html,x', 'word', 'two words', 'ftp://example.org', '//', 'https://']) assert.equal(readUrl(typed), undefined, typed);
  });

  it('are e-mail addresses by their shape', () => {
    for (const typed of ['a@b.org', 'jörg.é@münchen.example', "o'neil+x@sub.example.org"]) assert.equal(readEmail(` ${typed} `), typed);
    for (const typed of ['a', 'a@b', '@b.org', 'a@b@c.org', 'a b@c.org', 'a@.org', 'a@b..org', 'a@b.org, c@d.org', `${'x'.repeat(250)}@b.org`]) assert.equal(readEmail(typed), undefined, typed);
  });
});

describe('what a server says', () => {
  const { fields } = readSchema({ type: 'object', properties: { title: { type: 'string' }, id: { type: 'string', 'x-ct-value': 'uuid' }, rows: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } }, 'a/b': { type: 'string' } } });
  const origins = new Map([['', ''], ['/title', '/title'], ['/id', '/id'], ['/rows', '/rows'], ['/rows/0', '/rows/2'], ['/rows/0/name', '/rows/2/name'], ['/a~1b', '/a~1b']]);
  const said = (answer: unknown, status = 400): unknown => {
    const { faults, general } = readServerWords(answer, status, origins, fields, undefined);
    return [faults.map(({ at, text }) => `${at} ${text.text}`), general.map(({ text }) => text)];
  };

  it('goes to the fields that it names, in any of the ways in use', () => {
    for (const errors of [
      [{ pointer: '#/rows/0/name', detail: 'No' }], [{ pointer: '/rows/0/name', message: 'No' }], [{ field: 'rows[0].name', message: 'No' }], [{ name: 'rows.0.name', reason: 'No' }], [{ source: { pointer: '/rows/0/name' }, title: 'No' }],
      [{ loc: ['body', 'rows', 0, 'name'], msg: 'No' }], { '/rows/0/name': 'No' }, { 'rows[0].name': ['No'] }, { '$.rows[0].name': [{ message: 'No' }] }, [{ path: "rows[0]['name']", description: 'No' }],
    ]) assert.deepEqual(said({ errors }), [['/rows/2/name No'], []], JSON.stringify(errors));
    assert.deepEqual(said({ 'invalid-params': [{ name: 'title', reason: 'Taken' }] }), [['/title Taken'], []]);
    assert.deepEqual(said({ errors: { 'a~1b': 'x' } }), [[], ['x']]);
    assert.deepEqual(said({ errors: [{ pointer: '/a~1b', detail: 'x' }, { pointer: '/rows/7/name', detail: 'far' }] }), [['/a~1b x', '/rows far'], []]);
  });

  it('stands together where it is of one field', () => {
    assert.deepEqual(said({ errors: { title: ['is taken', 'is odd.', 'is odd.', 'Try another'] } }), [['/title is taken; is odd. Try another'], []]);
  });

  it('stands above the form where it names none of its fields', () => {
    assert.deepEqual(said({ title: 'Not usable', detail: 'Closed for today.' }), [[], ['Closed for today.']]);
    assert.deepEqual(said({ title: 'T', errors: [{ pointer: '/id', detail: 'Twice' }, 'Plain', { detail: 'Bare' }, 7, null] }), [[], ['T', 'Twice', 'Plain', 'Bare']]);
    assert.deepEqual(said({ detail: [{ loc: ['body', 'title'], msg: 'Short' }] }), [['/title Short'], []]);
  });

  it('has no title of a kind of problem where we have words for the status', () => {
    for (const status of [401, 403, 404, 409, 410, 413, 422, 429, 500, 503]) {
      assert.deepEqual(said({ title: 'Too large' }, status), [[], []], String(status));
      assert.deepEqual(said({ title: 'Too large', detail: 'At most 2 MB.' }, status), [[], ['At most 2 MB.']], String(status));
    }
    for (const status of [400, 402, 418]) assert.deepEqual(said({ title: 'Short of credit' }, status), [[], ['Short of credit']], String(status));
  });

  it('is cut, counted and left as text, and nothing that it may be does harm', () => {
    const { faults, general } = readServerWords({ errors: Array.from({ length: 500 }, (_, index) => ({ pointer: '/title', detail: `${index} ${'x'.repeat(2000)}` })), detail: '<b>\ud800' }, 422, origins, fields, 'fr');
    assert.deepEqual([faults.length, faults[0]!.text.text.length, general[0]], [1, 501, { text: '<b>\ufffd', lang: 'fr' }]);
    fc.assert(fc.property(fc.jsonValue(), (value) => void said({ errors: value, 'invalid-params': value, detail: value, title: value })));
    fc.assert(fc.property(fc.jsonValue(), (value) => void said(value)));
    assert.deepEqual(said(JSON.parse('{"errors":{"__proto__":"x","constructor":"y"}}')), [[], ['x', 'y']]);
  });
});

describe('sending', () => {
  const message: Message = { url: 'https://example.org/c', body: '{"a":1}', key: 'k', credentials: 'omit', language: 'fr', timeout: 20 };
  /** A page whose timers run out only when they are told to. */
  const page = (fetch: PostContext['fetch'], online = true): PostContext & { readonly timers: Map<number, { callback: () => void; ms: number }> } => {
    const timers = new Map<number, { callback: () => void; ms: number }>();
    return { fetch, timers, now: () => Date.UTC(2026, 0, 1), online: () => online, setTimeout: (callback, ms) => { timers.set(timers.size + 1, { callback, ms }); return timers.size; }, clearTimeout: (id) => void timers.delete(id) };
  };
  const send = (response: Response | Error, online = true): Promise<Outcome> => post(message, page(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)), online), new AbortController().signal);

  it('posts JSON with its key, the reader’s language and no more of the page than its origin', async () => {
    const asked: [string, RequestInit][] = [];
    await post(message, page((url, options) => { asked.push([url, options]); return Promise.resolve(new Response('{}')); }), new AbortController().signal);
    const [[url, { signal, ...options }]] = asked as [[string, RequestInit]];
    assert.equal(url, 'https://example.org/c');
    assert.equal(signal?.aborted, true);
    assert.deepEqual(options, {
      method: 'POST', body: '{"a":1}', credentials: 'omit', cache: 'no-store', referrerPolicy: 'strict-origin-when-cross-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json, */*;q=0.5', 'Accept-Language': 'fr', 'Idempotency-Key': 'k' },
    });
  });

  it('takes any status of success, with the JSON of the answer or the status itself', async () => {
    assert.deepEqual(await send(new Response('\ufeff{"id":1}', { status: 201 })), { kind: 'sent', status: 201, response: { id: 1 } });
    assert.deepEqual(await send(new Response(null, { status: 204 })), { kind: 'sent', status: 204, response: 204 });
    assert.deepEqual(await send(new Response('<h1>Thanks', { status: 200 })), { kind: 'sent', status: 200, response: 200 });
    assert.deepEqual(await send(new Response(`"${'x'.repeat(1_100_000)}"`, { status: 200 })), { kind: 'sent', status: 200, response: 200 });
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('cut')) });
    assert.deepEqual(await send(new Response(broken, { status: 201 })), { kind: 'sent', status: 201, response: 201 });
  });

  it('does not take a page after a redirect for a yes', async () => {
    const response = new Response('<form>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    Object.defineProperty(response, 'redirected', { value: true });
    assert.deepEqual(await send(response), { kind: 'page' });
  });

  it('does not take a whole page for a yes either, but does take a word of thanks', async () => {
    const answered = async (text: string, type = 'text/html; charset=utf-8'): Promise<string> => (await send(new Response(text, { headers: { 'Content-Type': type } }))).kind;
    for (const page of ['<!DOCTYPE html><title>Sign in</title>', '\n<!-- login -->\n<html><p>Sign in', '<head><title>Pay</title>']) assert.equal(await answered(page), 'page', page);
    for (const word of ['', 'OK', '<h1>Thanks</h1>', '<p>html</p>', '{"id":1}']) assert.equal(await answered(word), 'sent', word);
    assert.equal(await answered('<html>', 'text/plain'), 'sent');
  });

  it('goes by the status where the rest of the answer does not come in time', async () => {
    const endless = (status: number): Promise<Outcome> => {
      const slow = page(() => Promise.resolve(new Response(new ReadableStream(), { status })));
      const outcome = post(message, slow, new AbortController().signal);
      return new Promise((resolve) => setImmediate(resolve)).then(() => { slow.timers.get(1)!.callback(); return outcome; });
    };
    assert.deepEqual(await endless(201), { kind: 'sent', status: 201, response: 201 });
    assert.deepEqual(await endless(422), { kind: 'http', status: 422, answer: undefined, language: undefined, retryAfter: undefined });
  });

  it('says what the server says, and when to come again', async () => {
    const answered = async (headers: Record<string, string>): Promise<unknown> => { const outcome = await send(new Response('{"title":"x"}', { status: 429, headers })); return outcome.kind === 'http' ? [outcome.retryAfter, outcome.language, outcome.answer] : outcome.kind; };
    assert.deepEqual(await answered({ 'Retry-After': '20', 'Content-Language': 'fr-CA' }), [20, 'fr-CA', { title: 'x' }]);
    assert.deepEqual(await answered({ 'Retry-After': new Date(Date.UTC(2026, 0, 1, 0, 1)).toUTCString() }), [60, undefined, { title: 'x' }]);
    assert.deepEqual(await answered({ 'Retry-After': 'soon', 'Content-Language': 'a" onclick' }), [undefined, undefined, { title: 'x' }]);
  });

  it('tells apart no network, no answer, none in time, and being called off', async () => {
    assert.deepEqual(await send(new TypeError('failed')), { kind: 'network' });
    assert.deepEqual(await send(new TypeError('failed'), false), { kind: 'offline' });
    let isOnline = true;
    const going = { ...page(() => { isOnline = false; return Promise.reject(new TypeError('failed')); }), online: () => isOnline };
    assert.deepEqual(await post(message, going, new AbortController().signal), { kind: 'offline', hasLeft: true });
    const never = page(() => new Promise(() => {}));
    const late = post(message, never, new AbortController().signal);
    assert.deepEqual([...never.timers.values()].map(({ ms }) => ms), [20_000]);
    never.timers.get(1)!.callback();
    assert.deepEqual([await late, never.timers.size], [{ kind: 'timeout' }, 0]);
    const stop = new AbortController();
    const left = post(message, never, stop.signal);
    stop.abort();
    assert.deepEqual(await left, { kind: 'aborted' });
  });

  it('has words for the owner of the page for each end', () => {
    const kinds = (['timeout', 'network', 'offline', 'aborted', 'page'] as const).map((kind) => errorOf({ kind }, message.url, 'include'));
    assert.deepEqual(kinds.map(({ kind }) => kind), ['timeout', 'network', 'offline', 'aborted', 'content-type']);
    assert.match(kinds[1]!.message, /Access-Control-Allow-Headers: Content-Type, Idempotency-Key/);
    for (const status of [400, 401, 404, 409, 413, 415, 422, 429, 500, 503]) {
      const error = errorOf({ kind: 'http', status, answer: undefined }, message.url, 'omit');
      assert.deepEqual([error.status, error.retryable], [status, status === 429 || status >= 500]);
    }
    assert.match(errorOf({ kind: 'http', status: 409, answer: undefined }, message.url, 'omit').message, /problem document/);
    assert.doesNotMatch(errorOf({ kind: 'http', status: 409, answer: { title: 'Twice' } }, message.url, 'omit').message, /problem document/);
  });
});

describe('the time to wait', () => {
  const t = translator('en', en);

  it('is counted down, told in words, held to an hour, and goes on while nobody looks', () => {
    let now = 0;
    let changes = 0;
    let waiting: (() => void) | undefined;
    const countdown = new Countdown({ now: () => now, setTimeout: (callback) => { waiting = callback; return 1; }, clearTimeout: () => { waiting = undefined; } }, () => { changes += 1; });
    assert.deepEqual([countdown.seconds, countdown.asked], [0, false]);
    countdown.start(20);
    assert.deepEqual([countdown.seconds, countdown.atStart(t), countdown.left(t)], [20, 'in 20 seconds', 'in 20 seconds']);
    now = 1000;
    waiting!();
    assert.deepEqual([changes, countdown.left(t), countdown.atStart(t)], [1, 'in 19 seconds', 'in 20 seconds']);
    countdown.stop();
    assert.equal(waiting, undefined);
    now = 19_000;
    countdown.resume();
    now = 20_000;
    waiting!();
    assert.deepEqual([changes, countdown.seconds, countdown.asked], [2, 0, true]);
    countdown.start(1e9);
    assert.deepEqual([countdown.seconds, countdown.left(t)], [3600, 'in 60 minutes']);
  });
});
