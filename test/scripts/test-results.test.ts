import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closingLine, resultsOfBrowser, resultsOfNode } from '../../scripts/test-results.mjs';

const file = '/project/test/model/dates.test.ts';

interface NodeEvent { type: string; data: Record<string, unknown> }

async function read(events: NodeEvent[]): Promise<Awaited<ReturnType<typeof collect>>> {
  return collect((async function* () { yield* events; })());
}
async function collect(events: AsyncIterable<NodeEvent>) {
  const results = [];
  for await (const result of resultsOfNode(events)) results.push(result);
  return results;
}
const started = (name: string, nesting: number): NodeEvent => ({ type: 'test:start', data: { name, nesting, file } });
const passed = (name: string, nesting: number, more = {}): NodeEvent => ({ type: 'test:pass', data: { name, nesting, file, details: {}, ...more } });
const failed = (name: string, nesting: number, error: object, more = {}): NodeEvent =>
  ({ type: 'test:fail', data: { name, nesting, file, details: { error: Object.assign(new Error('wrapped'), error) }, ...more } });

describe('resultsOfNode', () => {
  it('counts tests, not the suites that hold them, and names a test by the way to it', async () => {
    const results = await read([
      started('dates', 0), started('of a year', 1), started('reads 2003', 2), passed('reads 2003', 2),
      passed('of a year', 1, { details: { type: 'suite' } }), passed('dates', 0, { details: { type: 'suite' } }),
    ]);
    assert.deepEqual(results, [{ outcome: 'passed', file, title: 'dates › of a year › reads 2003' }]);
  });

  it('counts a failure once, where it happened, with its message', async () => {
    const results = await read([
      started('dates', 0), started('reads 2003', 1), failed('reads 2003', 1, { failureType: 'testCodeFailure', cause: new TypeError('not a year') }),
      failed('dates', 0, { failureType: 'subtestsFailed' }),
    ]);
    assert.equal(results.length, 1);
    assert.equal(results[0]?.outcome, 'failed');
    assert.match(results[0]?.detail ?? '', /^TypeError: not a year/);
  });

  it('counts skipped tests and tests still to be written as skipped', async () => {
    const results = await read([passed('one', 0, { skip: true }), passed('two', 0, { todo: true }), failed('three', 0, { failureType: 'testCodeFailure' }, { todo: true })]);
    assert.deepEqual(results.map(({ outcome }) => outcome), ['skipped', 'skipped', 'skipped']);
  });

  it('counts a file that did not load as failed, with what it wrote', async () => {
    const results = await read([{ type: 'test:stderr', data: { message: 'Cannot find module ./nope.js', file } }, failed(file, 0, { failureType: 'testCodeFailure' })]);
    assert.deepEqual(results, [{ outcome: 'failed', file, title: 'failed outside its tests', detail: 'Cannot find module ./nope.js' }]);
  });

  it('counts a file without tests as failed', async () => {
    assert.deepEqual((await read([passed(file, 0)])).map(({ outcome, title }) => [outcome, title]), [['failed', 'is empty']]);
  });
});

describe('resultsOfBrowser', () => {
  const suite = (name: string, tests: object[], suites: object[] = []) => ({ name, tests, suites });
  const session = (more: object) => ({ testFile: file, errors: [], ...more }) as Parameters<typeof resultsOfBrowser>[0];

  it('walks suites within suites', () => {
    const results = resultsOfBrowser(session({
      testResults: suite('', [{ name: 'a', passed: true, skipped: false }], [suite('outer', [], [suite('inner', [
        { name: 'b', passed: false, skipped: true }, { name: 'c', passed: false, skipped: false, error: { name: 'AssertionError', message: 'no', expected: '1', actual: '2' } },
      ])])]),
    }));
    assert.deepEqual(results.map(({ outcome, title }) => [outcome, title]), [['passed', 'a'], ['skipped', 'outer › inner › b'], ['failed', 'outer › inner › c']]);
    assert.equal(results[2]?.detail, 'AssertionError: no\nexpected: 1\n     met: 2');
  });

  it('counts a file that did not load as failed, with what was not found and what was logged', () => {
    const results = resultsOfBrowser(session({ errors: [{ message: 'Could not import' }], request404s: ['src/nope.js'], logs: [['TypeError', 7]] }));
    assert.deepEqual(results, [{ outcome: 'failed', file, title: 'failed outside its tests', detail: 'Could not import\nnot found: src/nope.js\nTypeError 7' }]);
  });

  it('counts an error outside the tests of a file whose tests passed', () => {
    const results = resultsOfBrowser(session({ errors: [{ message: 'late' }], testResults: suite('', [{ name: 'a', passed: true, skipped: false }]) }));
    assert.deepEqual(results.map(({ outcome }) => outcome), ['passed', 'failed']);
  });

  it('counts a file without tests as failed', () => {
    assert.deepEqual(resultsOfBrowser(session({ testResults: suite('', []) })).map(({ title }) => title), ['is empty']);
  });
});

describe('closingLine', () => {
  const result = (outcome: 'passed' | 'failed' | 'skipped') => ({ outcome, file, title: 'a' });

  it('says how many passed and failed, and speaks of skipped ones only where there are some', () => {
    assert.equal(closingLine([]), '0 passed, 0 failed');
    assert.equal(closingLine([result('passed'), result('failed'), result('passed')]), '2 passed, 1 failed');
    assert.equal(closingLine([result('skipped'), result('passed')]), '1 passed, 0 failed, 1 skipped');
  });
});
