/**
 * `npm test [-- WORD …]`: every test, or those whose path holds one of the words. `--node` and `--browser` run one half, `--engines` only
 * the tests of elements in Firefox and WebKit; they run there in any case where these two are on the machine.
 * Prints failures as they come and ends with one line, `N passed, N failed`; exits with 1 when anything failed.
 */
import { fork, spawn, spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { isStale } from './build-state.mjs';
import { engines, runsElsewhere } from './engines.mjs';
import { closingLine } from './test-results.mjs';

/** @typedef {import('./test-results.mjs').Result} Result */

const root = fileURLToPath(new URL('..', import.meta.url));
/** Milliseconds after which a test that waits for what never comes is a failed one. A file counts as one test here: those that open every page take minutes. */
const longestTest = 600_000;
const browserRooms = ['kit', 'elements'];
/** Tests that open the built files begin so. */
const ofBuiltFiles = ['test/bundles/', 'test/site/pages', 'test/elements/built-files'];

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const half = process.argv.includes('--node') ? 'node' : process.argv.includes('--browser') ? 'browser' : process.argv.includes('--engines') ? 'engines' : 'all';
/** @type {Result[]} */
const results = [];

/** @param {Result} result */
function take(result) {
  results.push(result);
  if (result.outcome !== 'failed') return;
  console.log(`\n✗ ${relative(root, result.file)}: ${result.title}\n${(result.detail ?? '').replace(/^/gm, '    ')}`);
}

async function testFiles() {
  const names = await readdir(join(root, 'test'), { recursive: true });
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => `test/${name.split(sep).join('/')}`)
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word))).sort();
}

/** @param {readonly string[]} files */
async function runInNode(files) {
  if (files.length === 0) return;
  const child = spawn(process.execPath, [
    '--enable-source-maps', '--import', './scripts/typescript.mjs', '--test', '--test-concurrency=2', `--test-timeout=${longestTest}`, '--test-reporter=./scripts/node-reporter.mjs', '--test-reporter-destination=stdout', ...files,
  ], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TZ: 'America/Los_Angeles' } });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) take(JSON.parse(line));
  const code = await ended;
  if (code !== 0 && !results.some(({ outcome }) => outcome === 'failed')) {
    take({ outcome: 'failed', file: join(root, 'test'), title: `Node's test runner ended with code ${code}` });
  }
}

/**
 * @param {readonly string[]} files
 * @param {import('./engines.mjs').Engine} [engine] Chromium by default
 */
async function runInBrowser(files, engine) {
  if (files.length === 0) return;
  const before = results.length;
  let said = '';
  const child = fork(join(root, 'scripts/test-browser.mjs'), [...(engine ? [`--engine=${engine.id}`] : []), ...files], { cwd: root, silent: true });
  child.on('message', (message) => take(/** @type {Result} */ (message)));
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => { said += part; });
  const code = await new Promise((resolve) => child.once('close', resolve));
  const failed = results.slice(before).some(({ outcome }) => outcome === 'failed');
  if (failed || code === 0) {
    if (failed) console.log(stripVTControlCharacters(said).replace(/\n\s*\n+/g, '\n'));
    return;
  }
  take({ outcome: 'failed', file: join(root, 'test'), title: `the test runner of ${engine?.name ?? 'Chromium'} ended with code ${code}`, detail: stripVTControlCharacters(said).trim() });
}

const files = await testFiles();
const forBrowser = files.filter((file) => browserRooms.some((room) => file.startsWith(`test/${room}/`)));
const forNode = files.filter((file) => !forBrowser.includes(file));
if (files.length === 0) console.log(`No test file's path holds ${words.join(' or ')}.`);

if ((half === 'node' ? forNode : half === 'all' ? files : forBrowser).some((file) => ofBuiltFiles.some((start) => file.startsWith(start))) && (await isStale())) {
  console.log('Building dist first, because some of these tests open it.');
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) take({ outcome: 'failed', file: join(root, 'scripts/build.mjs'), title: 'the build failed, so tests of built files see an old one or none' });
}
if (half === 'node' || half === 'all') {
  await runInNode(forNode);
}
if (half === 'browser' || half === 'all') await runInBrowser(forBrowser);
if (half === 'engines' || half === 'all') {
  for (const engine of engines.filter(({ isHere }) => isHere())) await runInBrowser(forBrowser.filter(runsElsewhere), engine);
  const missing = engines.filter(({ isHere }) => !isHere());
  if (missing.length > 0 && forBrowser.length > 0) console.log(`Not run in ${missing.map(({ name, packages }) => `${name} (on Debian: apt-get install ${packages.join(' ')})`).join(' and ')}.`);
}

// A run that ended early must not look like one in which all went well.
const heard = new Set(results.map(({ file }) => relative(root, file).split(sep).join('/')));
const asked = [...(half === 'browser' || half === 'engines' ? [] : forNode), ...(half === 'browser' || half === 'all' ? forBrowser : [])];
for (const file of asked) if (!heard.has(file)) take({ outcome: 'failed', file: join(root, file), title: 'gave no result' });

console.log(`${results.some(({ outcome }) => outcome === 'failed') ? '\n' : ''}${closingLine(results)}`);
process.exit(results.length === 0 || results.some(({ outcome }) => outcome === 'failed') ? 1 : 0);
