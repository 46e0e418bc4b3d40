import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generateFeed, randomFrom } from '../../bench/generate.mjs';
import { readFeed } from '../../src/model/schema.js';
import { threadOf } from '../../src/model/thread.js';

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const command = fileURLToPath(new URL('../../bench/generate.mjs', import.meta.url));
const run = (...words: string[]) => spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', maxBuffer: 1 << 26 });

describe('the made-up feed', () => {
  it('is the same for the same options, byte for byte, and another for another seed', () => {
    const options = { seed: 7, initiatives: 500, proposals: 200, outputs: 100 };
    assert.equal(hash(generateFeed(options)), hash(generateFeed({ ...options })));
    assert.notEqual(hash(generateFeed(options)), hash(generateFeed({ ...options, seed: 8 })));
  });

  it('does not change its initiatives when there are more of them or more of another kind', () => {
    const few = generateFeed({ initiatives: 50 });
    assert.deepEqual(generateFeed({ initiatives: 80, proposals: 500 }).initiatives.slice(0, 50), few.initiatives);
  });

  it('has as many records as asked, none at all included', () => {
    const feed = generateFeed({ initiatives: 1234, organisations: 56, outputs: 78, proposals: 90, sessions: 30, indicators: 2, observations: 10 });
    const thread = threadOf(feed);
    assert.deepEqual(
      [feed.initiatives.length, feed.organisations.length, thread.all('output').length, feed.proposals.length, thread.all('session').length, feed.indicators.length, feed.indicators[0]!.series!.length],
      [1234, 56, 78, 90, 30, 2, 10],
    );
    const empty = generateFeed({ initiatives: 0, organisations: 0, outputs: 0, proposals: 0, sessions: 0, indicators: 0 });
    assert.deepEqual(readFeed(empty).problems, []);
  });

  it('is read without a problem and with every link in place', () => {
    for (const seed of [1, 2, 3]) {
      const made = generateFeed({ seed, initiatives: 800, proposals: 300, outputs: 120, sessions: 60 });
      const { feed, problems } = readFeed(JSON.parse(JSON.stringify(made)));
      assert.deepEqual(problems, []);
      assert.deepEqual(threadOf(feed).problems, []);
      assert.deepEqual(feed.initiatives, made.initiatives);
    }
  });

  it('puts its places on the globe and ends nothing before it starts', () => {
    for (const { locations, start, end } of generateFeed({ initiatives: 5000 }).initiatives) {
      for (const { lat, lon } of locations ?? []) assert.ok(Math.abs(lat!) <= 90 && Math.abs(lon!) <= 180);
      if (start && end) assert.ok(start.slice(0, 4) < end.slice(0, 4));
    }
  });

  it('is drawn evenly from its seed', () => {
    const random = randomFrom(42);
    const bins = new Array<number>(10).fill(0);
    for (let n = 0; n < 100_000; n++) {
      const drawn = random();
      assert.ok(drawn >= 0 && drawn < 1);
      bins[Math.floor(drawn * 10)]!++;
    }
    // Ten bins of 10,000: five standard deviations are 475.
    for (const bin of bins) assert.ok(Math.abs(bin - 10_000) < 475, String(bins));
  });
});

describe('the command that makes a feed', () => {
  it('writes what the function returns', () => {
    const { stdout, status } = run('--initiatives', '20', '--seed', '5');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), generateFeed({ initiatives: 20, seed: 5 }));
  });

  it('says what it expected where an option is wrong, and writes no feed', () => {
    for (const words of [['--records', '5'], ['--initiatives', 'many'], ['--initiatives'], ['--__proto__', '5']]) {
      const { stdout, stderr, status } = run(...words);
      assert.notEqual(status, 0);
      assert.equal(stdout, '');
      assert.match(stderr, /Expected --NAME NUMBER with one of seed, initiatives/);
    }
  });
});
