/**
 * The arrows between the rooms of src/ as a lint rule: each room imports only from the rooms (and packages) listed for it here, by
 * `import`, `import type`, `export … from`, `import()` and `import('…')` in a type.
 */
import { dirname, join, relative, sep } from 'node:path';

/**
 * Room to the rooms it may import from beside itself, and a pattern of the packages it may import. Only bundles may import a
 * `define.ts`, which registers an element.
 * @type {Readonly<Record<string, {rooms: readonly string[], packages: RegExp}>>}
 */
const arrows = {
  model: { rooms: [], packages: /^$/ },
  sources: { rooms: ['model'], packages: /^jsonpath-rfc9535\/parser$/ },
  query: { rooms: ['model'], packages: /^d3-array$/ },
  layout: { rooms: ['model', 'query'], packages: /^d3-(array|geo|scale|shape|time)$/ },
  kit: { rooms: ['model', 'sources', 'query', 'layout'], packages: /^(lit|@lit\/context|d3-[a-z]+)(\/|$)/ },
  elements: { rooms: ['model', 'sources', 'query', 'layout', 'kit'], packages: /^(lit|@lit\/context|d3-[a-z]+)(\/|$)/ },
  bundles: { rooms: ['model', 'sources', 'query', 'layout', 'kit', 'elements', 'index.ts'], packages: /^lit(\/|$)/ },
  'index.ts': { rooms: ['model', 'sources', 'query', 'layout', 'kit', 'elements'], packages: /^$/ },
};

/** The first folder of a path inside src/, or the file's own name where it lies in src/ itself. @param {string} path */
const roomOf = (path) => path.split('/')[0] ?? '';

/**
 * What is wrong with one import, or undefined.
 * @param {string} from path of the importing file, relative to src/, with forward slashes
 * @param {string} to what it imports, as written
 * @returns {string | undefined}
 */
export function wrongArrow(from, to) {
  const room = roomOf(from);
  const rules = arrows[room];
  if (!rules) return `src/${room} is not a room of the house; give it its arrows in scripts/eslint-arrows.mjs.`;
  if (!to.startsWith('.')) {
    return rules.packages.test(to) ? undefined : `${room} does not import the package ${to}.`;
  }
  const target = join(dirname(from), to).split(sep).join('/');
  if (target.startsWith('../')) return `Nothing in src/ imports from outside it (${to}).`;
  if (/(^|\/)define\.(js|ts)$/.test(target) && room !== 'bundles') return `Only bundles import ${to}, because it registers an element.`;
  const targetRoom = roomOf(target).replace(/\.js$/, '.ts');
  if (targetRoom === room || rules.rooms.includes(targetRoom)) return undefined;
  return `${room} does not import from ${targetRoom}: arrows run model <- sources, model <- query <- layout, all of them <- kit <- elements <- bundles.`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const arrowsRule = {
  meta: { type: 'problem', schema: [], docs: { description: 'imports follow the arrows between the rooms' } },
  create(context) {
    const from = relative(join(context.cwd, 'src'), context.filename).split(sep).join('/');
    if (from.startsWith('..')) return {};
    /** @param {any} node the string literal that names the module */
    const check = (node) => {
      if (typeof node?.value !== 'string') return;
      const message = wrongArrow(from, node.value);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal),
    };
  },
};
