/**
 * `npm run build`: everything that is published, into dist/. The steps that do not need each other run at once; any that fails fails the
 * build, and the record of hashes is written last, so that a build which did not go through can be told from one that did.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/**
 * Runs one of the installed commands.
 * @param {string} name for messages
 * @param {string} file the command's script, inside node_modules
 * @param {string[]} options
 * @returns {Promise<string>} a line that says how long it took
 */
async function run(name, file, options) {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, 'node_modules', file), ...options], { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => { said += part; });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`${name} failed:\n${said.trim()}`);
  return `${name} ${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** Beside each file that can be imported, a declaration file that leads to the types of its source. */
async function declareEntries() {
  const bundles = await readdir(join(dist, 'types/bundles'));
  for (const file of bundles.filter((name) => existsSync(join(dist, name.replace(/\.d\.ts$/, '.js'))))) {
    const source = `./types/bundles/${file.replace(/\.d\.ts$/, '.js')}`;
    const exportsSomething = /^export /m.test(await readFile(join(dist, 'types/bundles', file), 'utf8'));
    await writeFile(join(dist, file), `import '${source}';\n${exportsSomething ? `export * from '${source}';\n` : ''}`);
  }
}

/** Subresource Integrity of every published script, by path within dist: `{"ct-filters.js": "sha384-…"}`. */
async function recordIntegrity() {
  const names = (await readdir(dist, { recursive: true })).map((name) => name.split(sep).join('/')).filter((name) => /\.(js|json)$/.test(name)).sort();
  const hashes = await Promise.all(names.map(async (name) => [name, `sha384-${createHash('sha384').update(await readFile(join(dist, name))).digest('base64')}`]));
  await writeFile(join(dist, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), undefined, 2)}\n`);
}

function checkPublishedFiles() {
  const expected = ['index.js', 'all.js', 'commonthread.js', 'commonthread.classic.js', 'custom-elements.json', 'types/index.d.ts', 'THIRD-PARTY-LICENSES.txt', 'sbom.cdx.json'];
  const missing = expected.filter((name) => !existsSync(join(dist, name)));
  if (missing.length > 0) throw new Error(`The build went through but wrote no ${missing.join(', ')}.`);
}

try {
  await rm(dist, { recursive: true, force: true });
  const times = await Promise.all([
    run('rollup', 'rollup/dist/bin/rollup', ['-c', '--silent']),
    run('types', 'typescript/bin/tsc', ['-p', 'tsconfig.build.json']),
    run('manifest', '@custom-elements-manifest/analyzer/cem.js', ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs']),
  ]);
  await declareEntries();
  checkPublishedFiles();
  await recordIntegrity();
  console.log(`Built dist (${times.join(', ')}).`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
