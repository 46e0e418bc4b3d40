// Runs the browser tests named as arguments for scripts/test.mjs, and sends it one message per result. A process of its own,
// because the test runner takes over the console of the one it runs in.
// With `--engine=firefox` or `--engine=webkit` it runs them there, not in Chromium.
import { startTestRunner } from '@web/test-runner';
import config from '../web-test-runner.config.mjs';
import { engines } from './engines.mjs';
import { resultsOfBrowser } from './test-results.mjs';

const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const asked = process.argv.find((word) => word.startsWith('--engine='))?.slice('--engine='.length);
const engine = engines.find(({ id }) => id === asked);
if (asked !== undefined && !engine) throw new Error(`No engine is called ${asked}: there are ${engines.map(({ id }) => id).join(' and ')}.`);

const reporter = {
  reportTestFileResults: ({ sessionsForTestFile }) => {
    for (const result of sessionsForTestFile.flatMap(resultsOfBrowser)) process.send(engine ? { ...result, title: `in ${engine.name}: ${result.title}` } : result);
  },
};
/** One page at a time: only one has the focus, and tests of the keyboard need it. */
const elsewhere = engine && { browsers: [await engine.launcher()], concurrency: 1 };
await startTestRunner({ config: { ...config, ...elsewhere, files, reporters: [reporter], staticLogging: true }, readCliArgs: false, readFileConfig: false });
