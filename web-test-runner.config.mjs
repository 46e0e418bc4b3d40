import { createServer } from 'node:net';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { findBrowser } from './scripts/find-browser.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const { executablePath, args, env } = await findBrowser();

/** A port that nobody listens on now, so that two runs on one machine do not meet. */
const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

/** Tells the run over all examples which elements and examples there are: a browser cannot list a folder. */
const listExamples = {
  name: 'list-examples',
  async serve(context) {
    if (context.path !== '/stories/examples.json') return undefined;
    const [elements, stories] = await Promise.all(['src/elements', 'stories'].map((folder) => readdir(new URL(folder, import.meta.url))));
    const examples = stories.filter((name) => name.endsWith('.examples.ts')).map((name) => name.replace('.examples.ts', ''));
    return { body: JSON.stringify({ elements, examples }), type: 'json' };
  },
};

export default {
  rootDir: root,
  files: ['test/{kit,elements}/**/*.test.ts'],
  port: await freePort(),
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [listExamples, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) })],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath, args, env: { ...process.env, ...env } },
      // West of Greenwich, where a calendar date taken for an instant shows the day before.
      createBrowserContext: ({ browser }) => browser.newContext({ locale: 'en-GB', timezoneId: 'America/Los_Angeles', viewport: { width: 1024, height: 768 } }),
    }),
  ],
  concurrency: 2,
  // Long enough for a slow engine on a busy machine: these end what waits for what never comes, and judge no speed.
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 60_000 } },
};
