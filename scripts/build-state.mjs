/** Whether dist is older than what it is built from. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Written last by a build that went through. */
const proof = 'dist/integrity.json';
const inputs = ['src', 'rollup.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** @param {string} path */
const changed = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs;

/**
 * True when there is no whole build, or when a source has changed after it.
 * @param {string} [folder] the project
 */
export async function isStale(folder = root) {
  const built = await changed(join(folder, proof));
  if (built === undefined) return true;
  for (const input of inputs) {
    const inner = await readdir(join(folder, input), { recursive: true }).catch(() => /** @type {string[]} */ ([]));
    for (const name of ['', ...inner]) {
      if (((await changed(join(folder, input, name))) ?? 0) > built) return true;
    }
  }
  return false;
}
