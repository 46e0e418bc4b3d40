import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './scripts/eslint-arrows.mjs';

/** Ways to put markup or code from data into a page. None is used anywhere, so none needs a second look in review. */
const noMarkupFromData = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', message: 'Data goes in as text: use textContent or a Lit template.' },
  { selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseFromString|createContextualFragment)$/]', message: 'Data goes in as text: use textContent or a Lit template.' },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]", message: 'Data goes in as text.' },
  { selector: 'CallExpression[callee.property.name=\'html\'][arguments.length>0]', message: 'D3’s .html() parses markup: use .text().' },
  { selector: "CallExpression[callee.property.name='attr'][arguments.0.value='style']", message: 'A strict CSP blocks the style attribute: use .style().' },
  { selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']", message: 'A strict CSP blocks the style attribute: use style.setProperty().' },
  { selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]', message: 'A strict CSP blocks the style attribute: set a custom property in updated().' },
];

const noOtherDialect = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
];

const noFocusedTests = [
  { selector: 'MemberExpression[object.name=/^(it|test|describe|suite|context)$/][property.name=/^(only|skip|todo)$/]', message: 'Every test runs, always.' },
  { selector: 'CallExpression[callee.name=/^(xit|xspecify|xdescribe|xcontext)$/]', message: 'Every test runs, always.' },
];

const litForbidden = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map', 'unsafe-static', 'static-html'];

const everywhere = {
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-debugger': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-empty': 'error',
  'no-proto': 'error',
  'no-script-url': 'error',
  'no-self-compare': 'error',
  'no-unreachable-loop': 'error',
  'no-constant-binary-expression': 'error',
  'no-fallthrough': 'error',
  'object-shorthand': 'error',
  'no-useless-rename': 'error',
  'no-useless-computed-key': 'error',
};

export default tseslint.config(
  { ignores: ['dist/', 'storybook-static/', 'coverage/', '.cache/', 'node_modules/', 'bench/results/'] },
  { linterOptions: { noInlineConfig: true } },
  { files: ['**/*.{js,mjs,ts}'], rules: everywhere },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Tests and layouts index arrays of known length; a check that cannot fail is noise.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      // `Promise<void> | void` is what a callback may return.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
      // The manifest takes a property's type from where it is declared.
      '@typescript-eslint/no-inferrable-types': ['error', { ignoreProperties: true }],
      // An index over a typed array is faster than its iterator.
      '@typescript-eslint/prefer-for-of': 'off',
      'no-restricted-syntax': ['error', ...noMarkupFromData, ...noOtherDialect],
    },
  },
  // A declaration file describes what others made, in the shape in which it can be merged with.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/prefer-function-type': 'off' } },
  {
    files: ['src/**/*.ts'],
    plugins: { commonthread: { rules: { arrows: arrowsRule } } },
    rules: {
      'commonthread/arrows': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-imports': ['error', {
        patterns: [
          { group: litForbidden.map((name) => `**/directives/${name}.js`).concat('lit/static-html.js'), message: 'It passes markup or style that a strict page blocks.' },
          { group: ['d3', 'd3-dsv', 'd3-fetch'], message: 'Import the one d3-* package that is needed; d3-dsv compiles code with eval.' },
          { regex: '^\\.{1,2}/.*(?<!\\.(js|json))$', message: 'Import paths end in .js.' },
        ],
      }],
      'no-restricted-globals': ['error', 'event', 'name', 'status', 'length', 'top', 'parent'],
    },
  },
  {
    files: ['src/{kit,elements}/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.flatConfigs?.recommended ?? litA11y.configs.recommended],
    settings: { litHtmlSources: true },
    rules: {
      // An element registers itself in define.ts, behind a guard.
      'wc/guard-super-call': 'off',
      'wc/guard-define-call': 'off',
      'wc/define-tag-after-class-definition': 'off',
      'wc/no-self-class': 'error',
      // One listener on a table or list answers for the buttons within it, whose presses by key are clicks too.
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  { files: ['stories/**/*.stories.ts', '.storybook/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noMarkupFromData, ...noOtherDialect.filter(({ selector }) => selector !== 'ExportDefaultDeclaration')] } },
  // Tests state their claims as expressions, hand scripts in addresses to what must refuse them, and play the host page, which has markup and style.
  { files: ['test/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noOtherDialect, ...noFocusedTests], '@typescript-eslint/no-unused-expressions': 'off', 'no-script-url': 'off' } },
);
