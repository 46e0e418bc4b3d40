/**
 * `npm run bench [-- --elements map,list --sizes 100,1000 --runs 3]`: how fast the built elements are, in a headless Chromium. Prints medians and
 * writes all figures to bench/results/. Nothing here asserts a time: what a figure means is in README.md beside this file.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { isStale } from '../scripts/build-state.mjs';
import { findBrowser } from '../scripts/find-browser.mjs';
import { measureOnce } from './measure.mjs';
import { machine, tables } from './report.mjs';
import { startBenchServer } from './server.mjs';
import { subjects } from './subjects.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const results = join(project, 'bench/results');

/** @param {readonly string[]} words */
export function readOptions(words) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      elements: { type: 'string', default: subjects.map(({ tag }) => tag).join() }, sizes: { type: 'string', default: '100,1000,10000,100000' }, runs: { type: 'string', default: '5' },
      dist: { type: 'string' }, against: { type: 'string' }, profile: { type: 'boolean', default: false },
    },
  });
  /** @param {string} name @param {string} text */
  const whole = (name, text) => {
    const number = Number(text);
    if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} takes whole numbers above 0; met "${text}".`);
    return number;
  };
  const chosen = values.elements.split(',').map((word) => {
    const found = subjects.filter(({ tag }) => tag.includes(word) && word !== '');
    if (found.length !== 1) throw new Error(`--elements takes names such as map; "${word}" is ${found.length ? 'more than one' : 'none'} of ${subjects.map(({ tag }) => tag).join(', ')}.`);
    return /** @type {import('./subjects.mjs').Subject} */ (found[0]);
  });
  return {
    chosen, sizes: values.sizes.split(',').map((size) => whole('sizes', size)).sort((a, b) => a - b), runs: whole('runs', values.runs),
    dist: values.dist, against: values.against, profile: values.profile,
  };
}

async function main() {
  const { chosen, sizes, runs, dist, against, profile } = readOptions(process.argv.slice(2));
  if (dist === undefined && await isStale()) {
    const built = spawnSync(process.execPath, [join(project, 'scripts/build.mjs')], { cwd: project, stdio: 'inherit' });
    if (built.status !== 0) throw new Error('There is nothing to measure, since the build failed as said above.');
  }
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  const builds = { dist: dist ?? join(project, 'dist'), ...(against !== undefined && { against }) };
  const server = await startBenchServer(builds);
  const on = machine(browser.version());
  console.log(`${on.cores} cores (${on.processor}), load ${on.load}, Node ${on.node}, Chromium ${on.browser}; ${runs} runs, medians; milliseconds are wall time to the screen (main thread's own time)`);
  if (on.isLoaded) console.warn('This machine has other things to do: compare only within this run, and by the times in brackets.');
  /** @type {import('./report.mjs').Cell[]} */
  const cells = [];
  try {
    for (const subject of chosen) {
      const { tag } = subject;
      for (const size of sizes) {
        server.dropFeeds();
        const smallFeed = server.addFeed('small', JSON.stringify(subject.given(100, 2)));
        const feed = server.addFeed('feed', JSON.stringify(subject.given(size, 1)));
        const here = Object.keys(builds).map((build) => ({ tag, size, build, runs: /** @type {import('./measure.mjs').Figures[]} */ ([]), failed: /** @type {string | undefined} */ (undefined) }));
        cells.push(...here);
        for (let run = 0; run < runs; run += 1) {
          // Builds take turns, so that what else the machine does falls on both.
          for (const cell of here.filter(({ failed }) => failed === undefined)) {
            process.stderr.write(`\r${tag} ${size} ${cell.build} run ${run + 1} of ${runs}   `);
            try {
              cell.runs.push(await measureOnce({ browser, address: `${server.url}/page/${cell.build}/${tag}`, subject, feed, smallFeed, ...(profile && { profile: join(results, `profile-${tag}-${size}-${cell.build}`) }) }));
            } catch (error) {
              cell.failed = error instanceof Error ? error.message : String(error);
            }
          }
        }
        process.stderr.write('\r\x1b[K');
      }
      console.log(`\n${tables(cells.filter((cell) => cell.tag === tag), Object.keys(builds))}`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  await mkdir(results, { recursive: true });
  const file = join(results, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
  await writeFile(file, JSON.stringify({ machine: on, runs, sizes, builds: Object.keys(builds), cells }, undefined, 1));
  console.log(`\nAll figures are in ${file}`);
  if (cells.some(({ failed }) => failed !== undefined)) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
