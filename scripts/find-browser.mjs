/**
 * Finds a Chromium that runs here, or gets one. The ways are tried in order and each is one function below:
 * CHROME_PATH, an installed browser, Debian's package (as root), the npm package @sparticuz/chromium, Playwright's download.
 * `node scripts/find-browser.mjs` prints what it found as JSON.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * A browser that starts: its file, the arguments and environment it needs, and which of the ways gave it.
 * @typedef {{executablePath: string, args: string[], env: Record<string, string>, from: string}} Browser
 */

/**
 * One way to a browser. `get` returns undefined where the way does not apply here or led nowhere.
 * @typedef {{name: string, get: (log: (line: string) => void) => Promise<Browser | undefined> | Browser | undefined}} Way
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** The sandbox cannot start as root or in most containers; the rest keeps the browser from talking to its maker's servers. */
const launchArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

const installedPlaces = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined).map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
];

/** Latin, then Arabic and Cyrillic, then Chinese: 15 MB together, where Noto's Chinese alone is 57. */
const debianPackages = ['chromium', 'fonts-liberation', 'fonts-noto-core', 'fonts-droid-fallback'];

const sparticuz = '@sparticuz/chromium@153.0.0';

/**
 * Whether the file is a browser that starts here. On Windows `chrome --version` opens a window, so there the file is taken as it is.
 * @param {string} executablePath
 * @param {Record<string, string>} [env]
 */
function starts(executablePath, env = {}) {
  if (!existsSync(executablePath)) return false;
  if (process.platform === 'win32') return true;
  const answer = spawnSync(executablePath, ['--version', '--no-sandbox'], { timeout: 20_000, env: { ...process.env, ...env } });
  return answer.status === 0;
}

/**
 * @param {string} executablePath
 * @param {string} from
 * @returns {Browser}
 */
const plain = (executablePath, from) => ({ executablePath, args: launchArguments, env: {}, from });

/** A path that was asked for and does not start is an error: silently testing in another browser would mislead. */
function fromEnvironment() {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  if (!starts(path)) throw new Error(`CHROME_PATH is ${path}, but no browser starts there. Correct it, or unset it to have one found.`);
  return plain(path, 'CHROME_PATH');
}

async function fromInstalled() {
  const { chromium } = await import('playwright-core');
  const path = [...installedPlaces, chromium.executablePath()].find((place) => starts(place));
  return path === undefined ? undefined : plain(path, 'installed');
}

/** @param {(line: string) => void} log */
function fromDebian(log) {
  const able = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!able) return undefined;
  log(`installing ${debianPackages.join(', ')} with apt-get`);
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 540_000 };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages], options);
  return starts('/usr/bin/chromium') ? plain('/usr/bin/chromium', 'apt-get') : undefined;
}

/**
 * The package carries a Chromium with its libraries and fonts inside, for machines where nothing can be installed. It is fetched
 * only here, into .cache, because it weighs 67 MB.
 * @param {(line: string) => void} log
 * @returns {Promise<Browser | undefined>}
 */
async function fromNpm(log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, '.cache/browser');
  const unpacked = join(folder, 'unpacked');
  const home = join(folder, 'node_modules/@sparticuz/chromium');
  mkdirSync(unpacked, { recursive: true });
  if (!existsSync(home)) {
    log(`fetching ${sparticuz} with npm`);
    const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder];
    spawnSync('npm', ['install', ...options, sparticuz], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    if (!existsSync(home)) return undefined;
  }
  const outerTemporary = process.env.TMPDIR;
  process.env.TMPDIR = unpacked; // The package unpacks itself into os.tmpdir(), which other versions of it may share.
  try {
    const entry = createRequire(join(folder, 'index.js')).resolve('@sparticuz/chromium');
    const { default: chromium, inflate } = await import(pathToFileURL(entry).href);
    const executablePath = await chromium.executablePath();
    // The shipped font configuration names one fixed folder of a hosting service.
    const fonts = join(unpacked, 'fonts.conf');
    writeFileSync(fonts, [
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>',
      `<dir>${unpacked}/fonts</dir><cachedir>${unpacked}/font-cache</cachedir></fontconfig>`,
    ].join(''));
    /** @type {Record<string, string>} */
    const env = { FONTCONFIG_FILE: fonts };
    if (!starts(executablePath, env)) {
      await inflate(join(home, 'bin/al2023.tar.br'));
      env.LD_LIBRARY_PATH = [join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    }
    return starts(executablePath, env) ? { executablePath, args: [...launchArguments, '--no-zygote'], env, from: sparticuz } : undefined;
  } finally {
    if (outerTemporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outerTemporary;
  }
}

/** @param {(line: string) => void} log */
async function fromPlaywright(log) {
  log('downloading Playwright’s Chromium');
  const command = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  spawnSync(process.execPath, [command, 'install', '--no-shell', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return starts(path) ? plain(path, 'Playwright') : undefined;
}

/** @type {readonly Way[]} */
export const ways = [
  { name: 'CHROME_PATH', get: fromEnvironment },
  { name: 'an installed browser', get: fromInstalled },
  { name: 'apt-get', get: fromDebian },
  { name: sparticuz, get: fromNpm },
  { name: 'Playwright’s download', get: fromPlaywright },
];

/**
 * The first browser that one of the ways gives.
 * @param {readonly Way[]} [candidates]
 * @param {(line: string) => void} [log] where to say what is being fetched; the standard error by default
 * @returns {Promise<Browser>}
 * @throws {Error} when CHROME_PATH names no browser, or when every way led nowhere; the message says which ways were tried and what to do
 */
export async function findBrowser(candidates = ways, log = (line) => console.error(`[browser] ${line}`)) {
  const misses = [];
  for (const { name, get } of candidates) {
    try {
      const browser = await get(log);
      if (browser) return browser;
      misses.push(name);
    } catch (error) {
      if (name === 'CHROME_PATH') throw error;
      misses.push(`${name} (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  throw new Error(`No Chromium was found or could be fetched. Tried: ${misses.join(', ')}. ` +
    'Set CHROME_PATH to a Chrome or Chromium, or install one (on Debian, as root: apt-get install chromium).');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await findBrowser()));
