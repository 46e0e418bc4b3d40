import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrowser, ways } from '../../scripts/find-browser.mjs';

const quiet = (): void => {};
const browser = { executablePath: '/somewhere/chromium', args: [], env: {}, from: 'a test' };

describe('findBrowser', () => {
  it('takes the first way that gives a browser and asks no later one', async () => {
    const asked: string[] = [];
    const found = await findBrowser([
      { name: 'first', get: () => { asked.push('first'); return undefined; } },
      { name: 'second', get: () => { asked.push('second'); return browser; } },
      { name: 'third', get: () => { asked.push('third'); return browser; } },
    ], quiet);
    assert.equal(found, browser);
    assert.deepEqual(asked, ['first', 'second']);
  });

  it('goes on to the next way when one fails, and names every way that led nowhere', async () => {
    const candidates = [
      { name: 'apt-get', get: () => { throw new Error('no network'); } },
      { name: 'a download', get: () => undefined },
    ];
    await assert.rejects(findBrowser(candidates, quiet), /Tried: apt-get \(no network\), a download\. Set CHROME_PATH/);
  });

  it('refuses a CHROME_PATH where no browser starts, rather than test in another one', async () => {
    const before = process.env.CHROME_PATH;
    process.env.CHROME_PATH = '/nowhere/chrome';
    try {
      await assert.rejects(findBrowser(ways, quiet), /CHROME_PATH is \/nowhere\/chrome, but no browser starts there/);
    } finally {
      if (before === undefined) delete process.env.CHROME_PATH;
      else process.env.CHROME_PATH = before;
    }
  });
});
