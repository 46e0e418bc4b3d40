import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { errorKinds, explained, FeedError, needed, soon, Unexplained } from '../../src/sources/errors.js';
import * as words from '../../src/sources/explain.js';
import { shown } from '../../src/sources/shown-text.js';

describe('errors of loading', () => {
  it('have the kinds of the public contract', () => {
    assert.deepEqual([...errorKinds].sort(), ['aborted', 'content-type', 'format', 'http', 'mapping', 'network', 'offline', 'parse', 'schema', 'timeout', 'too-large']);
  });

  it('are worth trying again only where they may pass by themselves', () => {
    assert.deepEqual(errorKinds.filter((kind) => new FeedError(kind, '').retryable), ['network', 'timeout', 'offline']);
    assert.equal(new FeedError('http', '', { retryable: true }).retryable, true);
    assert.equal(new FeedError('network', '', { retryable: false }).retryable, false);
  });

  it('are errors with a name, a message and a cause', () => {
    const cause = new TypeError('no');
    const error = new FeedError('http', 'Not there.', { status: 404, url: 'https://example.org/', cause });
    assert.equal(String(error), 'FeedError: Not there.');
    assert.equal(error.cause, cause);
    assert.deepEqual([error.status, error.url], [404, 'https://example.org/']);
  });

  it('are each explained in the guide, with a cause and a cure', async () => {
    const guide = await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8');
    const sections = guide.split(/^## /m).slice(1);
    assert.deepEqual(sections.map((section) => /^`([a-z-]+)`/.exec(section)?.[1]), [...errorKinds]);
    for (const section of sections) {
      assert.match(section, /\*\*Cause\.\*\* \S/);
      assert.match(section, /\*\*Cure\.\*\* \S/);
    }
  });
});

describe('text of unknown origin in a message', () => {
  it('is cut, on one line, and free of what cannot be shown', () => {
    assert.equal(shown('a\r\n\tb'), 'a b');
    assert.equal(shown('a\u0000b\u2028c\ud800d'), 'a\ufffdb c\ufffdd');
    assert.equal(shown('12345', 4), '1234…');
    assert.equal(shown('🧵🧵', 3), '🧵\ufffd…');
    assert.equal(shown('été 日本'), 'été 日本');
  });
});

describe('a failure without words', () => {
  const facts = { status: 503, url: 'https://example.org/', retryable: true, retryAfter: 7, detail: { limit: 5 }, cause: new TypeError('no') };

  it('gets them when it leaves, and keeps every fact', async () => {
    const error = await explained(new Unexplained('http', ({ badStatus }) => badStatus('https://example.org/', 503, true), facts));
    assert.ok(error instanceof FeedError && !(error instanceof Unexplained));
    assert.equal(error.message, 'Expected JSON from https://example.org/, met HTTP status 503. It may pass: try later.');
    const { kind, status, url, retryable, retryAfter, detail, cause } = error;
    assert.deepEqual({ kind, status, url, retryable, retryAfter, detail, cause }, { kind: 'http', ...facts });
  });

  it('is an error with its kind and its status where the words cannot be had', () => {
    const error = new Unexplained('http', () => '', facts);
    assert.ok(error instanceof FeedError);
    assert.match(error.message, /^http 503: .*docs\/errors\.md/);
  });

  it('leaves every other error as it is', async () => {
    for (const error of [new FeedError('parse', 'No.'), new TypeError('no'), undefined]) assert.equal(await explained(error), error);
  });

  it('has words that are short and on one line, whatever was met', () => {
    const long = `\n${'x'.repeat(5000)}`;
    const said = [
      words.noSource(), words.badAddress(long), words.otherScheme(long), words.withPassword(), words.tooSlow(long, 20), words.offline(long), words.noAnswer(long, 'include'),
      words.badStatus(long, 404, false), words.tooLarge(long, 5, 6), words.unreadable(new Error(long)), words.missingPart(),
    ];
    for (const message of [...said, words.unreadable(null)]) assert.match(message, /^[A-Z“ ][^\n]{20,800}\.$/);
    assert.equal(said.length, Object.keys(words).length, 'every explanation is tried here');
  });
});

describe('a further part of the library', () => {
  it('is what it gives, or nothing where it cannot be loaded', async () => {
    assert.equal(await soon(Promise.resolve(5)), 5);
    assert.equal(await soon(Promise.reject(new TypeError('404'))), undefined);
  });

  it('that is needed and cannot be loaded is a network error that says what to check', async () => {
    const cause = new TypeError('404');
    const error = await needed(Promise.reject(cause)).catch(explained);
    assert.ok(error instanceof FeedError);
    assert.deepEqual([error.kind, error.retryable, error.cause], ['network', true, cause]);
    assert.match(error.message, /files of the library/);
  });
});
