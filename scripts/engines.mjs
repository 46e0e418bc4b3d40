/**
 * Browsers with an engine other than Chromium's. Tests of elements run in those that are here; `node scripts/engines.mjs --install` gets them
 * from Debian where that is possible, and says what is here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasWebKit } from './engines/webkit.mjs';

const firefoxPlaces = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * @typedef {object} Engine
 * @property {string} id
 * @property {string} name
 * @property {readonly string[]} packages of Debian
 * @property {() => boolean} isHere
 * @property {() => Promise<import('@web/test-runner-core').BrowserLauncher>} launcher for the test runner
 */

export const firefoxPlace = () => firefoxPlaces.find((file) => existsSync(file));

/** @type {readonly Engine[]} */
export const engines = [
  {
    id: 'firefox',
    name: 'Firefox',
    packages: ['firefox-esr'],
    isHere: () => firefoxPlace() !== undefined,
    launcher: async () => (await import('./engines/firefox.mjs')).firefoxLauncher(/** @type {string} */ (firefoxPlace())),
  },
  {
    id: 'webkit',
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    isHere: hasWebKit,
    launcher: async () => (await import('./engines/webkit.mjs')).webKitLauncher(),
  },
];

/** How a page looks in the dark, in forced colours and on paper can be asked of Chromium only, and these tests take long. */
const needMedia = /\/(?:accessible-(?!light)|paper\.)/;

/** @param {string} file */
export const runsElsewhere = (file) => !needMedia.test(file);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = engines.filter(({ isHere }) => !isHere()).flatMap(({ packages }) => packages);
  if (process.argv.includes('--install') && missing.length > 0 && process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    /** @type {import('node:child_process').SpawnSyncOptions} */
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
  }
  for (const { name, isHere, packages } of engines) console.log(`${name}: ${isHere() ? 'here' : `not here (on Debian: apt-get install ${packages.join(' ')})`}`);
}
