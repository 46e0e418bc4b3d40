/**
 * Builds of src/bundles: modules that share chunks (one file per element, the autoloader, all at once, and index for developers),
 * and one classic script for pages that cannot load modules; and of cli/, the command line.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { billOfMaterials, licencesOf } from './scripts/licences.mjs';
import { keepLitToItself, minified, plainProperties, privateNames, trimTemplates } from './scripts/lighten.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** By element, what a drawn page of it has imported on demand. */
const { drawn } = JSON.parse(readFileSync(join(root, 'scripts/size-budget.json'), 'utf8'));
const banner = `/*! commonthread ${own.version}, MIT. Of others: THIRD-PARTY-LICENSES.txt */`;

const path = (/** @type {string} */ name) => join(root, `src/${name}.ts`);

/** @param {string} folder */
const namesIn = (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []);

function entries() {
  const bundles = namesIn('src/bundles').filter((name) => /^(all|commonthread|ct-.*)\.ts$/.test(name)).map((name) => name.replace(/\.ts$/, ''));
  const wanted = ['all', 'commonthread', ...namesIn('src/elements').filter((name) => existsSync(join(root, 'src/elements', name, 'define.ts'))).map((name) => `ct-${name}`)];
  const missing = wanted.filter((name) => !bundles.includes(name));
  if (missing.length > 0) throw new Error(`src/bundles holds no ${missing.map((name) => `${name}.ts`).join(', ')}: every element has a file there that registers it.`);
  return { ...Object.fromEntries(bundles.map((name) => [name, `src/bundles/${name}.ts`])), index: 'src/index.ts' };
}

/** Filled by each build of modules in turn. */
const graph = {};

/** Which chunk holds which modules and imports which chunks, for scripts/size.mjs. It is no part of what is published. */
const recordGraph = {
  name: 'record-graph',
  async generateBundle(_options, bundle) {
    const weigh = async ([id, { code }]) => [relative(root, id).split(sep).join('/'), (await transform(code ?? '', { minify: true })).code.length];
    const chunks = await Promise.all(Object.values(bundle).filter(({ type }) => type === 'chunk').map(async (chunk) => [chunk.fileName, {
      entry: chunk.isEntry,
      imports: chunk.imports,
      dynamicImports: chunk.dynamicImports,
      modules: Object.fromEntries(await Promise.all(Object.entries(chunk.modules).map(weigh))),
    }]));
    const file = join(root, '.cache/build-graph.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(Object.assign(graph, Object.fromEntries(chunks)), undefined, 1));
  },
};

/** The licences and the bill of materials of all packages that lie in the bundle. */
const emitLicences = {
  name: 'emit-licences',
  generateBundle() {
    const modules = [...this.getModuleIds()];
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source: licencesOf(modules) });
    this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: billOfMaterials(modules, own) });
  },
};

/** Name of the worker's script, once it is built. */
let workerFile = '';

const rememberWorker = {
  name: 'remember-worker',
  generateBundle(_options, bundle) {
    workerFile = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry).fileName;
  },
};

/** The script of the worker lies beside the chunks, of which the one that starts it has to know the address. The one classic script goes without. */
const nameWorker = {
  name: 'name-worker',
  transform: (_code, id) => (id === path('sources/worker-address') ? { code: `export const workerAddress = new URL(${JSON.stringify(`./${workerFile}`)}, import.meta.url).href;`, map: null } : null),
};

/** The classic script runs `all` and exports nothing, so that it leaves no global. */
const classicEntry = {
  name: 'classic-entry',
  resolveId: (id) => (id === 'classic' ? '\0classic' : undefined),
  load: (id) => (id === '\0classic' ? `import ${JSON.stringify(join(root, 'src/bundles/all.ts'))};` : undefined),
};

const compile = [esbuild({ target: 'es2022', tsconfig: join(root, 'tsconfig.json'), loaders: { '.json': 'json' }, define: { __VERSION__: JSON.stringify(own.version) } }), trimTemplates, plainProperties, keepLitToItself, nodeResolve()];
const minify = minified({ module: true, ecma: 2020, compress: { passes: 3, keep_fargs: false, unsafe_arrows: true, hoist_props: true, booleans_as_integers: false }, format: { comments: /^!/ } });

/** A classic script is read in the encoding of the page that it is on, which may be an old one; modules are always UTF-8. */
const escapeAll = {
  name: 'escape-all',
  renderChunk: (code) => ({ code: code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`), map: null }),
};

/** A warning about our own code stops the build; circles within a dependency are its own affair. */
function onwarn(warning) {
  const ofOthers = [warning.id, ...(warning.ids ?? [])].some((id) => id?.includes('node_modules'));
  if (!ofOthers) throw new Error(`rollup: ${warning.message}`);
}

/** @typedef {(id: string) => {importedIds: readonly string[], dynamicallyImportedIds: readonly string[]} | null} ModuleInfo */

/**
 * Everything that one comes to from some modules by `import`, and by `import()` as well if it is lazy.
 * @param {ModuleInfo} infoOf
 * @param {readonly string[]} from
 */
function reach(infoOf, from, isLazy = false) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [...from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const info = infoOf(next);
    waiting.push(...(info?.importedIds ?? []), ...((isLazy && info?.dynamicallyImportedIds) || []));
  }
  return found;
}

/**
 * The elements, each with what is drawn of it, at once and soon after, and with all that one can come to.
 * @param {ModuleInfo} infoOf
 */
function elementsOf(infoOf) {
  return Object.keys(entries()).filter((name) => name.startsWith('ct-')).map((name) => {
    const start = path(`elements/${name.slice(3)}/define`);
    const all = reach(infoOf, [start], true);
    const soon = [...all].filter((module) => (drawn[name] ?? []).some((part) => module.split(sep).join('/').includes(part)));
    return { name, all, drawn: reach(infoOf, [start, ...soon]) };
  });
}

/** Geometry is a file of its own, which caches keep longer than code. */
const isGeometry = (/** @type {string} */ module) => module.includes('geometry');

/**
 * Which modules lie together, beside what Rollup finds: each file is compressed alone, so that many small ones weigh a tenth more.
 *
 * What every element needs is the base: what the bar of filters imports, since that is an element without a picture, and what most
 * elements draw. What only one element draws lies with that element. What stands behind two maps is a chunk of its own.
 * @param {ModuleInfo} infoOf
 */
function sharedChunks(infoOf) {
  /** @type {Map<string, string>} */
  const chunks = new Map();
  const bar = path('elements/filters/filters');
  // Nearly every part that is loaded later brings styles of its own.
  for (const module of [...reach(infoOf, [bar]), path('kit/adopt')]) if (module !== bar) chunks.set(module, 'base');
  // What is always drawn with something else: the window of a picture that pans and zooms, the marks of a plan, the names of countries. In the
  // base, what is so small that a file of its own weighs more than it does there.
  const together = {
    base: ['kit/sizes', 'kit/locales/en/commitments', 'layout/pattern', 'kit/hands', 'query/work', 'kit/export/measure', 'model/observations'],
    columns: ['query/columns', 'query/initiative-facets'],
    countries: ['kit/country-words', 'model/country-names/en'],
    stage: ['layout/viewport', 'kit/camera', 'kit/mark-layer', 'kit/stage', 'kit/stage.styles'],
    'timeline-marks': ['layout/timeline-marks', 'layout/timeline-bars', 'layout/timeline-span'],
    // What is nearly always drawn with something else: a file of its own for each would weigh more than what the others do not need.
    status: ['kit/locales/en/initiative-status', 'kit/locales/en/status-words', 'kit/status-colours'],
    'text-wrap': ['layout/text-wrap', 'kit/category-colours'],
    // What every form of a chart but a plain figure needs.
    'chart-forms': ['layout/chart-marks', 'elements/indicator-chart/indicator-chart.draw', 'elements/indicator-chart/form-text', 'elements/indicator-chart/comparing', 'elements/indicator-chart/notes', 'elements/indicator-chart/values', 'elements/indicator-chart/view-forms', 'layout/chart-first', 'layout/chart-tally', 'elements/indicator-chart/beyond', 'kit/locales/en/chart-beyond'],
    'proposal-links': ['layout/proposal-status', 'model/proposal-links'],
    'proposal-status': ['kit/proposal-status', 'kit/proposal-marks.styles', 'kit/locales/en/proposal-status'],
  };
  for (const [chunk, names] of Object.entries(together)) for (const name of names) chunks.set(path(name), chunk);
  // The map with its words, which a picture with a small map has as well.
  for (const name of ['layout/map', 'layout/map-clusters', 'layout/map-countries', 'layout/map-country-rows', 'layout/map-corridors', 'layout/map-places', 'kit/locales/en/map-note', 'elements/initiative-map/map-words', 'elements/initiative-map/base-map']) {
    for (const module of reach(infoOf, [path(name)])) if (/src[\\/](layout[\\/]map|kit[\\/]locales[\\/]en[\\/]map|elements[\\/]initiative-map)/.test(module) && !chunks.has(module)) chunks.set(module, 'map');
  }
  const elements = elementsOf(infoOf);
  for (const { name, drawn: parts } of elements) {
    for (const module of parts) {
      // `define` registers, which the classes for developers must not.
      if (chunks.has(module) || isGeometry(module) || module.endsWith('define.ts')) continue;
      if (elements.filter((element) => element.drawn.has(module)).length >= 8) chunks.set(module, 'base');
      else if (elements.every((element) => element.name === name || !element.all.has(module))) chunks.set(module, name.slice(3));
    }
  }
  return chunks;
}

/**
 * All that is drawn in one file, since a page that loads every element would else ask for some fifty.
 * @param {ModuleInfo} infoOf
 */
function oneChunk(infoOf) {
  const modules = elementsOf(infoOf).flatMap((element) => [...element.drawn]).filter((module) => !isGeometry(module));
  return new Map([...reach(infoOf, [path('bundles/all')]), ...modules].map((module) => [module, 'all']));
}

/**
 * Rollup asks for each module when it knows all of them.
 * @param {(infoOf: ModuleInfo) => Map<string, string>} group
 */
function manualChunks(group) {
  /** @type {Map<string, string> | undefined} */
  let chunks;
  return (/** @type {string} */ id, /** @type {{getModuleInfo: ModuleInfo}} */ { getModuleInfo }) => (chunks ??= group(getModuleInfo)).get(id);
}

/**
 * @param {string} names of the files that are shared or loaded later. All lie in one folder: where the bundle lies is told from it (kit/bundle-address.ts).
 * @param {(infoOf: ModuleInfo) => Map<string, string>} group
 */
const modules = (names, group) => ({
  dir: 'dist', format: 'es', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: `chunks/${names}-[hash:7].js`, hashCharacters: 'base36', freeze: false, manualChunks: manualChunks(group), onlyExplicitManualChunks: true,
  banner: (chunk) => (chunk.isEntry ? banner : ''), plugins: [minify, privateNames],
});

const { all, ...shared } = entries();

export default [
  // First, since the others have to know its name. A worker has neither elements nor styles, so it shares no chunk with a page.
  {
    input: 'src/bundles/json-worker.ts',
    onwarn,
    plugins: [...compile, rememberWorker],
    output: { dir: 'dist/chunks', format: 'es', sourcemap: true, entryFileNames: 'worker-[hash:7].js', chunkFileNames: 'worker-[name]-[hash:7].js', hashCharacters: 'base36', freeze: false, plugins: [minify, privateNames] },
  },
  {
    input: shared,
    onwarn,
    plugins: [nameWorker, ...compile, recordGraph, emitLicences],
    output: modules('[name]', sharedChunks),
  },
  {
    input: { all },
    onwarn,
    plugins: [nameWorker, ...compile, recordGraph],
    output: modules('all-[name]', oneChunk),
  },
  {
    input: 'classic',
    onwarn,
    plugins: [classicEntry, ...compile],
    output: { file: 'dist/commonthread.classic.js', format: 'iife', sourcemap: true, inlineDynamicImports: true, banner, plugins: [minify, privateNames, escapeAll] },
  },
  {
    input: 'cli/commonthread.ts',
    onwarn,
    external: /^node:/,
    plugins: [...compile, emitLicences],
    output: { dir: 'dist/cli', format: 'es', chunkFileNames: '[name]-[hash].js', banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : '') },
  },
].filter(({ input }) => input !== 'cli/commonthread.ts' || existsSync(join(root, input)));
