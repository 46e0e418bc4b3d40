/**
 * `npm run size`: what each entry of dist weighs after gzip, loaded and drawn, against the goals in scripts/size-budget.json. Fails when one is over
 * its goal, or over its ceiling where a goal is out of reach (docs/decisions/0004-bytes.md).
 * `npm run size -- ct-filters` shows which modules its drawn weight comes from.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {{entry: boolean, imports: string[], dynamicImports: string[], modules: Record<string, number>}} Chunk a chunk with the minified length of each of its modules
 * @typedef {Readonly<Record<string, Chunk>>} Graph chunks by file name
 * @typedef {{drawn: Record<string, string[]>, geometry: string[], limits: Record<string, number>, ceilings?: Record<string, number>}} Budget
 * @typedef {{entry: string, loaded: number, drawn: number, limit?: number, ceiling?: number, files: string[]}} Row `files` are those behind `drawn`
 */

/**
 * Everything that one can come to from the given chunks.
 * @param {Graph} graph
 * @param {Iterable<string>} from
 * @param {boolean} [lazily] also by `import()`
 */
export function reach(graph, from, lazily = false) {
  const found = new Set();
  const waiting = [...from];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const chunk = graph[file];
    if (found.has(file) || !chunk) continue;
    found.add(file);
    waiting.push(...chunk.imports, ...(lazily ? chunk.dynamicImports : []));
  }
  return found;
}

/**
 * The chunks that hold a module whose path has one of the parts in it.
 * @param {Graph} graph
 * @param {readonly string[]} parts
 */
const holding = (graph, parts) => Object.keys(graph).filter((file) => Object.keys(graph[file]?.modules ?? {}).some((id) => parts.some((part) => id.includes(part))));

/**
 * One row for every entry: bytes of its static imports, and of what a drawn element has loaded.
 * @param {Graph} graph
 * @param {Budget} budget
 * @param {(file: string) => number} weigh bytes of one file after compression
 * @returns {Row[]}
 * @throws {Error} when a part named in the budget is in no chunk, since its weight would then be missed
 */
export function measure(graph, budget, weigh) {
  const parts = [...Object.values(budget.drawn).flat(), ...budget.geometry];
  const stray = parts.filter((part) => holding(graph, [part]).length === 0);
  if (stray.length > 0) throw new Error(`scripts/size-budget.json names ${stray.join(', ')}, but no built module has that in its path.`);
  const sum = (/** @type {Iterable<string>} */ files) => [...files].reduce((bytes, file) => bytes + weigh(file), 0);

  return Object.keys(graph).filter((file) => graph[file]?.entry).sort().map((file) => {
    const entry = file.replace(/\.js$/, '');
    const own = Object.entries(budget.drawn).filter(([name]) => name === '*' || name === entry || entry === 'all').flatMap(([, list]) => list);
    const loaded = reach(graph, [file]);
    const reachable = reach(graph, [file], true);
    const isElement = entry.startsWith('ct-');
    const first = isElement || entry === 'all' ? holding(graph, own).filter((chunk) => reachable.has(chunk)) : [];
    const drawn = reach(graph, [file, ...first]);
    if (entry === 'all') for (const chunk of holding(graph, budget.geometry)) drawn.delete(chunk);
    return { entry, loaded: sum(loaded), drawn: sum(drawn), limit: budget.limits[entry] ?? (isElement ? budget.limits.element : undefined), ceiling: budget.ceilings?.[entry], files: [...drawn] };
  });
}

/**
 * The modules in some chunks, heaviest first, each with its share of its chunk's bytes by its length.
 * @param {Graph} graph
 * @param {readonly string[]} files
 * @param {(file: string) => number} weigh
 * @returns {[id: string, bytes: number][]}
 */
export function heaviest(graph, files, weigh) {
  return files.flatMap((file) => {
    const modules = Object.entries(graph[file]?.modules ?? {});
    const length = modules.reduce((sum, [, own]) => sum + own, 0) || 1;
    return modules.map(([id, own]) => /** @type {[string, number]} */ ([id, (weigh(file) * own) / length]));
  }).sort(([, a], [, b]) => b - a);
}

/** Bytes by which an element may be heavier with the next build although no line of it has changed: names of chunks are hashes, and gzip finds more in some than in others. */
export const chance = 64;

/** @param {Row} row */
export const isOver = ({ drawn, limit = Infinity, ceiling }) => drawn > (ceiling === undefined ? limit : ceiling + chance);

/**
 * What there is to say of a row beside its figures.
 * @param {Row} row
 */
export function remark(row) {
  const { drawn, limit = Infinity, ceiling } = row;
  if (isOver(row)) return '  over';
  if (drawn > limit) return `  over the goal, below its ceiling of ${kilobytes(ceiling ?? limit).trim()}`;
  return ceiling === undefined ? '' : '  has reached its goal and needs no ceiling';
}

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1024).toFixed(1).padStart(8);

/** @returns {never} */
function noBuild() {
  throw new Error('There is no whole build to weigh: run `npm run build` first.');
}

/**
 * The rows of the build that lies in dist.
 * @throws {Error} when there is none
 */
export async function measureBuild() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const read = async (/** @type {string} */ path) => JSON.parse(await readFile(join(root, path), 'utf8'));
  /** @type {Graph} */
  const graph = await read('.cache/build-graph.json').catch(noBuild);
  const files = [...Object.keys(graph), 'commonthread.classic.js'];
  const weights = new Map(await Promise.all(files.map(async (file) => /** @type {const} */ ([file, gzipSync(await readFile(join(root, 'dist', file)).catch(noBuild)).length]))));
  const weigh = (/** @type {string} */ file) => weights.get(file) ?? 0;
  return { graph, weigh, rows: measure(graph, await read('scripts/size-budget.json'), weigh) };
}

async function main() {
  const { graph, weigh, rows } = await measureBuild();
  const [asked] = process.argv.slice(2);
  if (asked) {
    const row = rows.find(({ entry }) => entry === asked);
    if (!row) throw new Error(`There is no ${asked}. Known: ${rows.map(({ entry }) => entry).join(', ')}.`);
    for (const [id, bytes] of heaviest(graph, row.files, weigh)) console.log(`${kilobytes(bytes)}  ${id}`);
    return;
  }
  console.log(`${'KB after gzip'.padEnd(28)}  loaded   drawn    goal`);
  for (const row of rows) console.log(`${row.entry.padEnd(26)}${kilobytes(row.loaded)}${kilobytes(row.drawn)}${row.limit === undefined ? '' : kilobytes(row.limit)}${remark(row)}`);
  console.log(`${'commonthread.classic'.padEnd(26)}${kilobytes(weigh('commonthread.classic.js'))}`);
  const over = rows.filter(isOver);
  if (over.length > 0) {
    console.error(`${over.map(({ entry }) => entry).join(', ')} weigh more than scripts/size-budget.json allows.`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
