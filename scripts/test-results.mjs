/** Turns what Node's test runner and the browser's report into one kind of result, so that both can be counted together. */

/**
 * What became of one test, or of a file that could not be run as a whole.
 * @typedef {{outcome: 'passed' | 'failed' | 'skipped', file: string, title: string, detail?: string}} Result
 */

/** @typedef {{name: string, file?: string, nesting: number, skip?: unknown, todo?: unknown, details?: {type?: string, error?: Error & {failureType?: string, cause?: unknown}}}} NodeTestData */

/** @param {unknown} error */
function describeError(error) {
  if (!(error instanceof Error)) return String(error);
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line) && !/\(?node:/.test(line)).slice(0, 6);
  return [`${error.name}: ${error.message}`, ...stack].join('\n');
}

/**
 * Reads the events of `node --test` (Node 20 and later). A file that failed outside its tests, or that holds none, is one failed
 * result; a test that failed only because a test inside it did is none, since the inner one is counted.
 * @param {AsyncIterable<{type: string, data?: any}>} events
 * @returns {AsyncGenerator<Result, void>}
 */
export async function* resultsOfNode(events) {
  /** @type {string[]} */
  let path = [];
  let noise = '';
  for await (const { type, data } of events) {
    if (type === 'test:start') path = [...path.slice(0, data.nesting), data.name];
    if (type === 'test:stderr') noise = (noise + data.message).slice(-4000);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const result = resultOfNode(data, type === 'test:pass', path, noise);
    if (data.name === data.file) noise = '';
    if (result) yield result;
  }
}

/**
 * @param {NodeTestData} data
 * @param {boolean} passed
 * @param {readonly string[]} path titles from the outermost suite inwards
 * @param {string} noise what the file wrote to its standard error
 * @returns {Result | undefined}
 */
function resultOfNode(data, passed, path, noise) {
  const file = data.file ?? data.name;
  const error = data.details?.error;
  if (error?.failureType === 'subtestsFailed') return undefined;
  if (data.name === data.file) {
    const detail = passed ? 'The file holds no test.' : noise.trim() || describeError(error?.cause ?? error);
    return { outcome: 'failed', file, title: passed ? 'is empty' : 'failed outside its tests', detail };
  }
  if (data.details?.type === 'suite' && passed) return undefined;
  const title = [...path.slice(0, data.nesting), data.name].join(' › ');
  if (!passed && data.todo === undefined) return { outcome: 'failed', file, title, detail: describeError(error?.cause ?? error) };
  return { outcome: data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed', file, title };
}

/** @typedef {{name: string, passed: boolean, skipped: boolean, error?: {name?: string, message: string, stack?: string, expected?: string, actual?: string}}} BrowserTest */
/** @typedef {{name: string, tests: BrowserTest[], suites: BrowserSuite[]}} BrowserSuite */
/** @typedef {{testFile: string, errors: {name?: string, message: string, stack?: string}[], testResults?: BrowserSuite, logs?: unknown[][], request404s?: string[]}} BrowserSession */

/** @param {NonNullable<BrowserTest['error']>} error */
function describeBrowserError({ name, message, stack, expected, actual }) {
  const lines = [name ? `${name}: ${message}` : message];
  if (expected !== undefined && actual !== undefined) lines.push(`expected: ${expected}`, `     met: ${actual}`);
  if (stack) lines.push(...stack.split('\n').filter((line) => /^\s*at /.test(line) && !line.includes('node_modules')).slice(0, 6));
  return lines.join('\n');
}

/**
 * Reads what @web/test-runner knows of one test file. An error outside the tests, a file that did not load and a file without tests are
 * one failed result each.
 * @param {BrowserSession} session
 * @returns {Result[]}
 */
export function resultsOfBrowser(session) {
  const file = session.testFile;
  /** @type {Result[]} */
  const results = [];
  /** @type {(suite: BrowserSuite, path: string[]) => void} */
  const walk = (suite, path) => {
    for (const test of suite.tests) {
      const title = [...path, test.name].join(' › ');
      if (test.skipped) results.push({ outcome: 'skipped', file, title });
      else if (test.passed) results.push({ outcome: 'passed', file, title });
      else results.push({ outcome: 'failed', file, title, detail: test.error ? describeBrowserError(test.error) : 'It failed without saying why.' });
    }
    for (const inner of suite.suites) walk(inner, [...path, inner.name].filter(Boolean));
  };
  if (session.testResults) walk(session.testResults, []);
  if (session.errors.length > 0) {
    const detail = [...session.errors.map(describeBrowserError), ...(session.request404s ?? []).map((url) => `not found: ${url}`), ...(session.logs ?? []).map((line) => line.map(String).join(' '))].join('\n');
    results.push({ outcome: 'failed', file, title: 'failed outside its tests', detail });
  } else if (results.length === 0) {
    results.push({ outcome: 'failed', file, title: 'is empty', detail: 'The file holds no test.' });
  }
  return results;
}

/**
 * The one line that closes a run.
 * @param {readonly Result[]} results
 */
export function closingLine(results) {
  const count = (/** @type {Result['outcome']} */ outcome) => results.filter((result) => result.outcome === outcome).length;
  const skipped = count('skipped');
  return `${count('passed')} passed, ${count('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
