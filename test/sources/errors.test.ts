import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { errorKinds, FeedError, shown } from '../../src/sources/errors.js';

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
