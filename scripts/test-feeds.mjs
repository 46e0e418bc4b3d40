/**
 * `npm run test:feeds -- DIR`: reads every JSON file of a folder of real payloads as an element would that is given it as data, and prints a
 * line for each: file, format, records by kind, problems, milliseconds. Ends with 1 when one could not be read.
 */
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { load } from '../src/sources/source.js';

/** @param {import('../src/model/feed.js').Feed} feed */
function counts(feed) {
  const filled = Object.entries(feed).filter(([, value]) => Array.isArray(value) && value.length > 0);
  return filled.map(([name, records]) => `${records.length} ${name}`).join(', ') || 'no records';
}

/** @param {string} file @returns {Promise<{read: boolean, columns: string[]}>} */
async function readOne(file) {
  const data = await readFile(file, 'utf8');
  const start = performance.now();
  try {
    const { feed, problems, format } = await load({ data }, { fetch: () => Promise.reject(new TypeError('A file has no network.')), now: () => Date.now() });
    return { read: true, columns: [format, counts(feed), `${problems.length} problems`, `${Math.round(performance.now() - start)} ms`] };
  } catch (error) {
    const { kind = 'error', message } = /** @type {Error & {kind?: string}} */ (error);
    return { read: false, columns: ['not read', kind, message.split('\n')[0]?.slice(0, 160) ?? ''] };
  }
}

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Name a folder of payloads: npm run test:feeds -- DIR');
  process.exit(1);
}
const files = (await readdir(folder)).filter((name) => ['.json', '.geojson', '.jsonld', '.jsonl', '.ndjson'].includes(extname(name))).sort();
if (files.length === 0) {
  console.error(`${folder} holds no .json, .geojson, .jsonld, .jsonl or .ndjson file.`);
  process.exit(1);
}
const width = Math.max(...files.map((name) => name.length));
let failed = 0;
for (const name of files) {
  const { read, columns } = await readOne(join(folder, name));
  if (!read) failed += 1;
  console.log([name.padEnd(width), ...columns].join('  '));
}
console.log(`${files.length - failed} read, ${failed} not read`);
process.exit(failed > 0 ? 1 : 0);
