/** WebKitGTK for the test runner: Debian's packages webkit2gtk-driver and xvfb, without a window that anyone sees. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { ask, pageOf } from './webdriver.mjs';

const libraries = '/usr/lib';
const driverFile = '/usr/bin/WebKitWebDriver';
const screenFile = '/usr/bin/Xvfb';
const viewport = { width: 1024, height: 768 };

/** The small browser that comes with the library. */
function miniBrowser() {
  if (!existsSync(libraries)) return undefined;
  const folders = readdirSync(libraries).flatMap((machine) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) => join(libraries, machine, version)));
  return folders.map((folder) => join(folder, 'MiniBrowser')).find((file) => existsSync(file));
}

/** Whether everything that it takes is here. */
export const hasWebKit = () => [driverFile, screenFile].every((file) => existsSync(file)) && miniBrowser() !== undefined;

/** @returns {Promise<number>} a port that nobody listens on now */
const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
    probe.close(() => resolve(port));
  });
});

/** @param {() => Promise<unknown>} attempt tried until it comes through, for some ten seconds */
async function patiently(attempt) {
  for (let turn = 0; ; turn++) {
    try {
      return await attempt();
    } catch (error) {
      if (turn === 50) throw error;
      await after(200);
    }
  }
}

/**
 * One window, in which the test files are opened one after another.
 * @returns {import('@web/test-runner-core').BrowserLauncher & {getPage: (id: string) => ReturnType<typeof pageOf>}}
 */
export function webKitLauncher() {
  /** @type {import('node:child_process').ChildProcess[]} */
  const processes = [];
  /** @type {ReturnType<typeof pageOf> | undefined} */
  let page;
  /** @type {(() => Promise<unknown>) | undefined} */
  let close;
  /** @type {string | undefined} */
  let current;

  async function start() {
    const display = `:${1000 + Math.floor(Math.random() * 9000)}`;
    processes.push(spawn(screenFile, [display, '-screen', '0', '1600x1400x24'], { stdio: 'ignore' }));
    const port = await freePort();
    const settings = await mkdtemp(join(tmpdir(), 'webkit-'));
    await mkdir(join(settings, 'gtk-3.0'));
    await writeFile(join(settings, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
    const env = { ...process.env, XDG_CONFIG_HOME: settings, DISPLAY: display, TZ: 'America/Los_Angeles', LANG: 'en_GB.UTF-8', WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
    processes.push(spawn(driverFile, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }));
    const address = `http://127.0.0.1:${port}`;
    await patiently(() => ask(address, 'GET', '/status'));
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } } };
    const { sessionId } = await ask(address, 'POST', '/session', { capabilities });
    close = () => ask(address, 'DELETE', `/session/${sessionId}`);
    page = pageOf(address, sessionId);
    await page.setViewport(viewport);
  }

  const thePage = () => {
    if (!page) throw new Error('WebKit has not been started.');
    return page;
  };

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      if (!page) await start();
      current = id;
      await thePage().setViewport(viewport);
      await thePage().goto(url);
    },
    async startDebugSession() {
      throw new Error('WebKit is run without a window that could be looked into.');
    },
    isActive: (id) => current === id,
    getPage: thePage,
    getBrowserUrl: () => '',
    async stopSession() {
      current = undefined;
      await thePage().goto('about:blank');
      return {};
    },
    async stop() {
      await close?.().catch(() => {}); // The driver may be gone already; its process is ended below.
      for (const each of processes) each.kill();
    },
  };
}
