import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { median } from '../../bench/measure.mjs';
import { growth, medianOf, tables } from '../../bench/report.mjs';
import { readOptions } from '../../bench/run.mjs';
import { subjects } from '../../bench/subjects.mjs';
import { readFeed } from '../../src/model/schema.js';
import { threadOf } from '../../src/model/thread.js';

describe('the measuring command', () => {
  it('measures all elements at all sizes, five times, when nothing else is said', () => {
    const { chosen, sizes, runs } = readOptions([]);
    assert.deepEqual(chosen.map(({ tag }) => tag), ['ct-initiative-map', 'ct-work-plan-timeline', 'ct-proposal-list', 'ct-event-outcomes', 'ct-initiative-profile', 'ct-stakeholder-network', 'ct-coverage-matrix', 'ct-indicator-chart', 'ct-uptake-thread', 'ct-contribution-form']);
    assert.deepEqual([sizes, runs], [[100, 1000, 10_000, 100_000], 5]);
  });

  it('takes elements by a part of their name, and sizes in any order', () => {
    const { chosen, sizes, runs } = readOptions(['--elements', 'list,map', '--sizes', '1000,100', '--runs', '3']);
    assert.deepEqual(chosen.map(({ tag }) => tag), ['ct-proposal-list', 'ct-initiative-map']);
    assert.deepEqual([sizes, runs], [[100, 1000], 3]);
  });

  it('says what it does not understand', () => {
    assert.throws(() => readOptions(['--elements', 'globe']), /"globe" is none of ct-initiative-map/);
    assert.throws(() => readOptions(['--elements', 'ct-']), /"ct-" is more than one of/);
    assert.throws(() => readOptions(['--sizes', '100,many']), /--sizes takes whole numbers above 0; met "many"/);
    assert.throws(() => readOptions(['--runs', '0']), /--runs .* met "0"/);
  });
});

describe('what is measured', () => {
  it('is drawn from as many records as are asked for, all of them good, and selects some that are there', () => {
    for (const { tag, as, given, selected = [] } of subjects) {
      if (as === 'schema') continue;
      const { feed, problems } = readFeed(given(100, 2));
      const thread = threadOf(feed);
      assert.deepEqual([tag, problems, thread.problems], [tag, [], []]);
      assert.deepEqual([tag, selected.filter((id) => !thread.get(id))], [tag, []]);
      const most = Math.max(...(['initiative', 'output', 'proposal', 'session', 'event'] as const).map((kind) => thread.all(kind).length), feed.indicators[0]?.series?.length ?? 0);
      assert.ok(tag === 'ct-stakeholder-network' ? feed.organisations.length + feed.initiatives.length === 100 : most >= 100, tag);
    }
  });

  it('is a form of as many fields as are asked for, of every sort', () => {
    const { properties } = subjects.find(({ as }) => as === 'schema')!.given(30, 1) as { properties: Record<string, { type?: string }> };
    assert.deepEqual([Object.keys(properties).length, new Set(Object.values(properties).map(({ type }) => type)).size], [30, 5]);
  });
});

describe('what is said about the runs', () => {
  const cell = (size: number, build: string, walls: number[], cpus: number[]) => ({ tag: 'ct-map', size, build, runs: walls.map((wall, at) => ({ 'zoom step': { wall, cpu: cpus[at]! } })) });

  it('is the middle of an odd number of values and the mean of the two middle ones of an even number', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([8, 1, 4, 100]), 6);
  });

  it('leaves out runs that have no such figure', () => {
    assert.equal(medianOf(cell(10, 'dist', [3, 1, 2], [0, 0, 0]), 'zoom step', 'wall'), 2);
    assert.equal(medianOf(cell(10, 'dist', [3], [0]), 'scroll step', 'wall'), undefined);
  });

  it('has growth as an exponent of the number of records', () => {
    assert.equal(growth(10, 7, 1000, 7), 0);
    assert.equal(growth(10, 5, 1000, 500), 1);
    assert.equal(growth(10, 5, 1000, 50), 0.5);
  });

  it('is a table with sizes across, both times, and growth', () => {
    const [head, row, ...rest] = tables([cell(10, 'dist', [4], [2]), cell(1000, 'dist', [40], [30])], ['dist']).split('\n');
    assert.match(head!, /^ct-map +10 +1,000 +growth$/);
    assert.match(row!, /^zoom step \[ms\] +4\.0 \(2\.0\) +40\.0 \(30\.0\) +0\.50$/);
    assert.deepEqual(rest, []);
  });

  it('compares two builds by the time that the thread computed', () => {
    const row = tables([cell(10, 'dist', [4], [2]), cell(10, 'against', [4], [8])], ['dist', 'against']).split('\n')[1];
    assert.match(row!, /^zoom step \[ms\] +4\.0 \(2\.0\) +0\.25$/);
  });

  it('tells what failed', () => {
    assert.match(tables([{ tag: 'ct-map', size: 1000, build: 'dist', runs: [], failed: 'The element is error.' }], ['dist']), /1,000 \(dist\) failed: The element is error\./);
  });
});
