/**
 * What the build of rollup.config.mjs leaves out because only writers of the source need it. Each is a Rollup plugin, and none changes what the code does.
 */
import { posix, sep } from 'node:path';
import { minify } from 'terser';

/** @typedef {{type: string, start: number, end: number} & Record<string, any>} Node a node of an ESTree */
/** @typedef {{start: number, end: number, text: string}} Edit */
/** @typedef {Record<string, import('rollup').RenderedChunk>} Chunks by file name */

/** @param {string} id */
const isOurs = (id) => id.includes(`${sep}src${sep}`) && !id.includes('node_modules');

/**
 * Calls `visit` for a node and all below it; what it returns is handed down to those below.
 * @template T
 * @param {unknown} node
 * @param {(node: Node, handed: T) => T} visit
 * @param {T} handed
 */
function walk(node, visit, handed) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit, handed);
    return;
  }
  const below = visit(/** @type {Node} */ (node), handed);
  for (const child of Object.values(node)) walk(child, visit, below);
}

/**
 * @param {string} code
 * @param {Edit[]} edits that do not overlap
 */
function edited(code, edits) {
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) code = code.slice(0, start) + text + code.slice(end);
  return { code, map: null };
}

const linesOf = (/** @type {string} */ text) => text.replace(/[^\n]/g, '');

/** A style sheet without comments and without the space that means nothing. Strings in it stay as they are. */
const shortCss = (/** @type {string} */ text) => text.replace(/\/\*[^]*?\*\//g, '')
  .split(/('[^'\n]*'|"[^"\n]*")/)
  .map((part, index) => (index % 2 ? part : part.replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/: /g, ':').replace(/;\}/g, '}')))
  .join('');

/**
 * Whether all expressions of a template stand where the build's Lit knows them: in the value of an attribute, or between tags.
 * @param {readonly string[]} texts between the expressions
 */
export function isPlainTemplate(texts) {
  const text = texts.join('\0');
  const inComment = /<!--(?:(?!-->)[^])*\0/;
  const inRawText = /<(?:script|style|textarea|title)\b[^>]*>[^<]*\0/i;
  const asAttribute = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*\s\0/i;
  return ![inComment, inRawText, asAttribute].some((place) => place.test(text));
}

/** Style sheets and templates without the comments and the indentation that only their writers need. */
export const trimTemplates = {
  name: 'trim-templates',
  /** @this {any} @param {string} code @param {string} id */
  transform(code, id) {
    if (!isOurs(id) || !/\b(css|html|svg)`/.test(code)) return null;
    /** @type {Edit[]} */
    const edits = [];
    walk(this.parse(code), (node) => {
      if (node.type !== 'TaggedTemplateExpression' || !['css', 'html', 'svg'].includes(node.tag.name)) return;
      const texts = node.quasi.quasis.map((/** @type {Node} */ { start, end }) => code.slice(start, end));
      if (node.tag.name !== 'css' && !isPlainTemplate(texts)) throw new Error(`${id}: a template has an expression in a comment, in raw text or in the place of an attribute, which the build leaves out of Lit (scripts/lighten.mjs): ${texts.join('${…}')}`);
      for (const { start, end, tail } of node.quasi.quasis) {
        const text = code.slice(start, end);
        if (node.tag.name !== 'css') edits.push({ start, end, text: text.replace(/\n[ \t]+/g, '\n') });
        // The lines that go stand again behind the back-tick or the `${`, so that the source map holds.
        else edits.push({ start, end: end + (tail ? 1 : 2), text: shortCss(text) + code.slice(end, end + (tail ? 1 : 2)) + linesOf(text) });
      }
    }, undefined);
    return edited(code, edits);
  },
};

/**
 * `@property()` and `@state()` as the static `properties` that Lit reads as well. A call for each weighs more, and so does what Lit
 * brings for decorators.
 */
export const plainProperties = {
  name: 'plain-properties',
  /** @this {any} @param {string} code @param {string} id */
  transform(code, id) {
    if (!isOurs(id) || !code.includes('__decorateClass([')) return null;
    /** @type {Map<string, {statement: Node, name: string, options: string}[]>} */
    const classes = new Map();
    for (const statement of this.parse(code).body) {
      const { callee, arguments: given } = statement.expression ?? {};
      if (callee?.name !== '__decorateClass') continue;
      const [{ elements: [decorator, ...others] }, { object: { name: owner } }, { value: name }] = given;
      const kind = decorator.callee?.name;
      if (others.length > 0 || (kind !== 'property' && kind !== 'state')) throw new Error(`${id}: the build knows @property() and @state() only, met another decorator of ${owner}.${name}.`);
      const [options] = decorator.arguments;
      if (kind === 'state' && options) throw new Error(`${id}: the build knows @state() without options only, met some at ${owner}.${name}.`);
      const list = classes.get(owner) ?? [];
      classes.set(owner, list);
      list.push({ statement, name, options: kind === 'state' ? '{ state: true }' : options ? code.slice(options.start, options.end) : '{}' });
    }
    const edits = [...classes].flatMap(([owner, list]) => list.map(({ statement: { start, end }, name, options }, index) => {
      const lines = linesOf(code.slice(start, end)).slice(linesOf(options).length);
      return { start, end, text: `${index === 0 ? `${owner}.properties = {` : ''}${JSON.stringify(name)}: ${options},${lines}${index === list.length - 1 ? '};' : ''}` };
    }));
    return edited(code, edits);
  },
};

/**
 * Parts of Lit's files that do nothing here: its globals on the page, hooks for polyfills and for hydration, standard decorators
 * (`plainProperties`), browsers without constructable style sheets, which are older than those of the library, words for its users' slips,
 * directives, and expressions in places where no template of ours has any.
 * @type {Readonly<Record<string, readonly (readonly [idle: RegExp, instead: string])[]>>}
 */
const idleInLit = {
  'reactive-element/css-tag.js': [
    // A sheet for each result: no template of styles runs twice.
    [/let \w+=this\.o;const \w+=this\.t;if\(\w+&&void 0===\w+\)\{.*?\}return \w+\}/, 'return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}'],
    [/,this\.t=\w+\}/, '}'],
    [/,(\w+)=new WeakMap;/, ';'],
    [/toString\(\)\{return this\.cssText\}/, ''],
    [/\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/, '!0'],
    [/"CSSResult is not constructable\.[^"]*"/, '"css"'],
    [/"Value passed to 'css' function must be a 'css' function result: "\+(\w+)\+"[^"]*"/, '"css: "+$1'],
  ],
  'reactive-element/reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/static addInitializer\(\w+\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(\w+\)\}/, ''],
    [/void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\((\w+)=>\1\(this\)\)/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\w+,\w+\]of \2\)this\.elementProperties\.set\(\w+,\w+\)\}/, ''],
    // What properties and updates may have and ours do not, which `askedOfLit` holds to.
    [/toAttribute\(\w+,\w+\)\{.*?return \w+\},/, ''],
    [/,\w+=\w+\.trustedTypes,\w+=\w+\?\w+\.emptyScript:""/, ''],
    [/_\$ET\(\w+,\w+\)\{.*?this\._\$Em=null\}\}/, ''],
    [/this\._\$Eq&&=this\._\$Eq\.forEach\([^)]*\)\),/, ''],
    [/,!0===\w+&&this\._\$Em!==\w+&&\(this\._\$Eq\?\?=new Set\)\.add\(\w+\)/, ''],
    [/,this\._\$Em=null,/, ','],
    [/&&this\._\$Em!==\w+/, ''],
    [/this\._\$Em=\w+;/, ''],
    [/,this\._\$Em=null/, ''],
    [/\|\|\w+\.useDefault&&\w+\.reflect&&.*?\)\)\)/, ')'],
    [/reflect:!1,/, ''],
    // An accessor of ours counts as changed when it is set, and not for being there.
    [/,this\.prototype\.hasOwnProperty\(\w+\)&&\(\(\w+=Object\.create\(\w+\)\)\.wrapped=!0\)/, ''],
    [/(this\._\$Ep=void 0\})const \w+=this\.constructor\.elementProperties;if\(\w+\.size>0\)for\(.*?\w+\)\}\}/, '$1}'],
    [/,reflect:\w+,wrapped:\w+\},\w+\)\{/, '}){'],
    [/,\w+\?\?(\w+\?\?this\[\w+\])\),!0!==\w+\|\|void 0!==\w+\)\|\|\(/, ',$1),!0)||('],
    [/case Object:case Array:try\{.*?null\}\}/, '}'],
    [/"function"==typeof (\w+)\.converter\?\{fromAttribute:\1\.converter\}:void 0!==\1\.converter\?\.fromAttribute\?\1\.converter:/, '$1.converter??'],
    [/,\.\.\.\w+\((\w+)\)\]/, ']'],
    [/"string"==typeof (\w+)\?(\1\.toLowerCase\(\)):void 0/, '$2'],
    [/removeController\(\w+\)\{[^}]*\}/, ''],
    [/\((\w+)\.hasChanged\?\?(\w+)\)\(/, '$2('],
    [/,hasChanged:\w+/, ''],
    [/const (\w+)=this\.scheduleUpdate\(\);return null!=\1&&await \1,/, 'return this.performUpdate(),'],
    [/scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/, ''],
    [/let (\w+)=!1;(const \w+=this\._\$AL;try\{)\1=this\.shouldUpdate\(\w+\),\1\?\((.*?)\):this\._\$EM\(\)(\}catch\(\w+\)\{throw )\1=!1,(.*?\})\1&&/, '$2$3$4$5'],
    [/shouldUpdate\(\w+\)\{return!0\}/, ''],
    [/this\.hasUpdated\|\|\((this\.hasUpdated=!0),this\.firstUpdated\(\w+\)\)/, '$1'],
    [/firstUpdated\(\w+\)\{\}/, ''],
    [/this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /, ''],
  ],
  'lit-element/lit-element.js': [
    [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],
    [/\w+\.litElementPolyfillSupport/, 'void 0'],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/connectedCallback\(\)\{super\.connectedCallback\(\),this\._\$Do\?\.setConnected\(!0\)\}disconnectedCallback\(\)\{super\.disconnectedCallback\(\),this\._\$Do\?\.setConnected\(!1\)\}/, ''],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
  ],
  'lit-html/lit-html.js': [
    [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    // Expressions in raw text, in comments and in the place of an attribute, which `isPlainTemplate` refuses.
    [/if\(\w+\.test\(\w+\.tagName\)\)\{.*?\}\}\}else if\(8===/, '}else if(8==='],
    [/\w+\.test\((\w+\[2\])\)&&\(\w+=RegExp\("<\/"\+\1,"g"\)\),/, ''],
    [/=\w+\?\?(\w+),(\w+=-1\))/, '=$1,$2'],
    [/(if\(\w+\.data===\w+\)\w+\.push\(\{type:2,index:\w+\}\);)else\{.*?length-1\}/, '$1'],
    [/else (\w+)\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\1\)\)/, ''],
    [/:1===(\w+)\.type\?(\w+=new \1\.ctor\([^)]*\)):6===\1\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, ':$2'],
    // Directives, and what parts tell them.
    [/if\(\((\w+)=\w+\(this,\1,\w+,0\)\?\?(\w+)\)===\w+\)return;/, '$1??=$2;'],
    [/(\w+)===\w+&&\(\1=this\._\$AH\[\w+\]\),/, ''],
    [/(\w+)=\w+\(this,\1,\w+(?:,0)?\),/g, ''],
    [/(\w+)=\w+\(this,(\w+\[\w+\+\w+\]),\w+,\w+\),/, '$1=$2,'],
    [/(=!\w+\((\w+)\)\|\|\2!==this\._\$AH)&&\2!==\w+/, '$1'],
    [/,this\._\$AM=\w+/g, ''],
    [/=(\w+)\((\w+)\)\.nextSibling;\1\(\2\)\.remove\(\)/, '=$2.nextSibling;$2.remove()'],
    [/get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
    [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/, ''],
    [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
    [/get parentNode\(\)\{let .*?\}get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/, ''],
    [/setConnected\(\w+\)\{void 0===this\._\$AM&&\(.*?\)\)\}/, ''],
    [/this\._\$AP\?\.\(!1,!0,\w+\)/, ''],
    [/get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/, ''],
    [/this\._\$AN=void 0,/g, ''],
    [/this\.type=[12],/g, ''],
    [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=[34]\}/g, ''],
    [/constructor\((\w+(?:,\w+){4})\)\{super\(\1\),this\.type=5\}/, ''],
    // Templates made by a compiler, MathML, and a document of its own for new nodes.
    [/"number"==typeof \w+\?(this\._\$AC\(\w+\)):\(void 0===\w+\.el&&.*?,this\.options\)\),\w+\)/, '$1'],
    [/:3===\w+\?"<math>":""/, ':""'],
    [/:3===\w+\?"<\/math>":""/, ':""'],
    [/(2===(\w+))\|\|3===\2/, '$1'],
    [/\(\w+\?\.creationScope\?\?(\w+)\)/, '$1'],
  ],
};

/** What is asked of Lit that the build's Lit does not have: hooks and options of a property, and converters that are functions. The first in some code, or nothing. */
export function askedOfLit(/** @type {string} */ code) {
  return /\b(?:shouldUpdate|firstUpdated|scheduleUpdate|getUpdateComplete|removeController|hasChanged|toAttribute|reflect)\b|\btype: (?:Object|Array)\b|\bconverter: (?:async\b|function\b|\(|\w+ =>)/.exec(code)?.[0];
}

/** Lit without what is idle here, so that it leaves nothing on the page either. A file that Lit has changed stops the build. */
export const keepLitToItself = {
  name: 'keep-lit-to-itself',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    const file = id.split(sep).slice(-2).join('/');
    const asked = isOurs(id) ? askedOfLit(code) : undefined;
    if (asked) throw new Error(`${id} asks "${asked}" of Lit, which the build leaves out: see scripts/lighten.mjs.`);
    if (/^lit-html\/(async-)?directive/.test(file)) throw new Error(`${id} is imported, but the build leaves out what directives need: see scripts/lighten.mjs.`);
    if (!id.includes('node_modules') || !Object.hasOwn(idleInLit, file)) return null;
    let kept = code;
    for (const [idle, instead] of idleInLit[file] ?? []) {
      if (!idle.test(kept)) throw new Error(`${file} has no ${idle.source}: this release of Lit differs, see scripts/lighten.mjs.`);
      kept = kept.replace(idle, instead);
    }
    return { code: kept, map: null };
  },
};

/** The letters of names, the most frequent of minified code first. */
const letters = [...'tesirnoaclhdupfmgvwbyxkACDEMSTO'];
/** @param {number} index */
const shortName = (index) => (index < letters.length ? letters[index] : `${letters[index % letters.length]}${Math.floor(index / letters.length)}`);

/** `#names` count for their class alone, so every class may have the same short ones, which then compress better than one set for all. */
export const privateNames = {
  name: 'private-names',
  /** @this {any} @param {string} code */
  renderChunk(code) {
    /** @type {Map<string, Node[]>[]} */
    const classes = [];
    walk(this.parse(code), (node, /** @type {Map<string, Node[]>} */ names) => {
      if (node.type === 'ClassBody') {
        if (names) throw new Error('A class within a class: scripts/lighten.mjs would have to tell their private names apart.');
        const own = new Map();
        classes.push(own);
        return own;
      }
      if (node.type === 'PrivateIdentifier') names.set(node.name, [...(names.get(node.name) ?? []), node]);
      return names;
    }, /** @type {any} */ (undefined));
    const edits = classes.flatMap((names) => [...names.values()].sort((a, b) => b.length - a.length)
      .flatMap((places, index) => places.map(({ start, end }) => ({ start, end, text: `#${shortName(index)}` }))));
    return edits.length > 0 ? edited(code, edits) : null;
  },
};

/** Names that are no words of the language, in an order that compresses well. */
const sharedNames = [...'tesrnalchupmbgkqvwxyz'].flatMap((first) => [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$'].map((second) => first + second))
  .filter((name) => name !== 'as');

/**
 * The files whose exports only other files of the build import by name: not those that a page loads, nor those that `import()` hands out.
 * @param {Chunks} chunks
 */
function sharedOnly(chunks) {
  const handedOut = new Set(Object.values(chunks).flatMap(({ dynamicImports }) => dynamicImports));
  return Object.keys(chunks).filter((file) => !chunks[file]?.isEntry && !handedOut.has(file)).sort();
}

/**
 * Terser, with one name throughout for what one file exports and others import: `export{ta}` and `import{ta}` in place of
 * `export{qt as $}` and `import{$ as e}`.
 * @param {import('terser').MinifyOptions} options
 */
export function minified(options) {
  /** @type {WeakMap<object, Map<string, Map<string, string>>>} by build, by file, by the name that Rollup exports */
  const builds = new WeakMap();
  const namesOf = (/** @type {Chunks} */ chunks) => {
    let names = builds.get(chunks);
    if (!names) {
      const free = sharedNames.values();
      names = new Map(sharedOnly(chunks).map((file) => [file, new Map(chunks[file]?.exports.map((name) => [name, free.next().value ?? '']))]));
      if (!free.next().value) throw new Error('So much is shared between files that the build has no names left: see scripts/lighten.mjs.');
      builds.set(chunks, names);
    }
    return names;
  };
  return {
    name: 'minified',
    /** @this {any} @param {string} code @param {import('rollup').RenderedChunk} chunk @param {{sourcemap: unknown}} output @param {{chunks: Chunks}} meta */
    async renderChunk(code, chunk, output, { chunks }) {
      const names = namesOf(chunks);
      /** @type {Edit[]} */
      const edits = [];
      /** @type {Record<string, string>} as Terser writes down which name has become which */
      const props = {};
      const own = names.get(chunk.fileName);
      for (const { type, source, specifiers = [] } of this.parse(code).body) {
        if (!/^(?:Import|ExportNamed)Declaration$/.test(type)) continue;
        const from = source && names.get(posix.join(posix.dirname(chunk.fileName), source.value));
        for (const { start, end, local, imported, exported } of specifiers) {
          // What is handed on, as by `export { a as b } from`, has no name in this file.
          const inner = (imported || source) && from?.get((imported ?? local).name);
          const outer = exported && own?.get(exported.name);
          const name = inner ?? outer;
          if (name === undefined) continue;
          if (imported || !source) props[`$${local.name}`] = name;
          edits.push({ start, end, text: imported ? `${name} as ${local.name}` : `${inner ?? local.name} as ${outer ?? exported.name}` });
        }
      }
      const { code: short, map } = await minify(edited(code, edits).code, { ...options, sourceMap: Boolean(output.sourcemap), nameCache: { vars: { props } } });
      return { code: short ?? '', map: typeof map === 'string' ? JSON.parse(map) : map };
    },
  };
}
