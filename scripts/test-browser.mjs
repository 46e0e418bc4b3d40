// Runs the browser tests named as arguments for scripts/test.mjs, and sends it one message per result. A process of its own,
// because the test runner takes over the console of the one it runs in.
import { startTestRunner } from '@web/test-runner';
import config from '../web-test-runner.config.mjs';
import { resultsOfBrowser } from './test-results.mjs';

const reporter = {
  reportTestFileResults: ({ sessionsForTestFile }) => {
    for (const result of sessionsForTestFile.flatMap(resultsOfBrowser)) process.send(result);
  },
};
await startTestRunner({ config: { ...config, files: process.argv.slice(2), reporters: [reporter], staticLogging: true }, readCliArgs: false, readFileConfig: false });
