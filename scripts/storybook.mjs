/**
 * `npm run storybook` and `npm run build-storybook`: makes the elements' manifest, from which the docs and controls come, then starts
 * Storybook or builds it into storybook-static/.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [task = 'dev', ...options] = process.argv.slice(2);

/** @param {string} file @param {string[]} given */
function run(file, given) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...given], { cwd: root, stdio: 'inherit', env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } });
  if (status !== 0) process.exit(status ?? 1);
}

run('@custom-elements-manifest/analyzer/cem.js', ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs', '--outdir', '.cache/manifest']);
run('storybook/dist/bin/dispatcher.js', task === 'build'
  ? ['build', '--quiet', '--output-dir', 'storybook-static', ...options]
  : ['dev', '--port', '6006', '--no-open', ...options]);

// Storybook builds as gladly without stories: a file from which it read none is a mistake in that file.
if (task === 'build') {
  const { entries } = JSON.parse(readFileSync(join(root, 'storybook-static/index.json'), 'utf8'));
  const read = new Set(Object.values(entries).filter(({ type }) => type === 'story').map(({ importPath }) => importPath));
  const empty = readdirSync(join(root, 'stories')).filter((name) => name.endsWith('.stories.ts') && !read.has(`./stories/${name}`));
  if (empty.length > 0 || read.size === 0) {
    console.error(`Storybook read no story from ${empty.join(', ') || 'stories/'}: each is exported as \`export const Name = …\`.`);
    process.exit(1);
  }
}
