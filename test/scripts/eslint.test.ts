import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { wrongArrow } from '../../scripts/eslint-arrows.mjs';

describe('wrongArrow', () => {
  it('lets a room import from itself and from the rooms below it', () => {
    const right = [
      ['model/schema.ts', './feed.js'], ['model/country-names/lookup.ts', '../countries.js'], ['sources/source.ts', '../model/schema.js'],
      ['layout/map.ts', '../query/table.js'], ['layout/map.ts', 'd3-geo'], ['kit/element.ts', '../sources/source.js'], ['kit/element.ts', 'lit/decorators.js'],
      ['elements/filters/filters.ts', '../../kit/element.js'], ['bundles/all.ts', '../elements/filters/define.js'], ['index.ts', './elements/filters/filters.js'],
    ] as const;
    for (const [from, to] of right) assert.equal(wrongArrow(from, to), undefined, `${from} -> ${to}`);
  });

  it('stops a room that imports from one above or beside it', () => {
    const wrong = [
      ['model/schema.ts', '../sources/source.js'], ['sources/source.ts', '../query/table.js'], ['query/table.ts', '../layout/map.js'],
      ['layout/map.ts', '../kit/theme.js'], ['layout/map.ts', '../sources/source.js'], ['kit/element.ts', '../elements/filters/filters.js'],
      ['elements/filters/filters.ts', '../../bundles/all.js'], ['elements/filters/filters.ts', '../../index.js'],
    ] as const;
    for (const [from, to] of wrong) assert.match(wrongArrow(from, to) ?? '', /arrows run/, `${from} -> ${to}`);
  });

  it('keeps packages out of the rooms that run without a page', () => {
    assert.match(wrongArrow('model/feed.ts', 'lit') ?? '', /does not import the package lit/);
    assert.match(wrongArrow('layout/map.ts', 'd3-selection') ?? '', /d3-selection/);
    assert.match(wrongArrow('kit/theme.ts', 'node:fs') ?? '', /node:fs/);
  });

  it('lets only bundles register elements', () => {
    assert.match(wrongArrow('elements/initiative-profile/initiative-profile.ts', '../initiative-map/define.js') ?? '', /registers an element/);
    assert.match(wrongArrow('index.ts', './elements/filters/define.js') ?? '', /registers an element/);
  });

  it('stops an import from outside src/ and a room that nobody has declared', () => {
    assert.match(wrongArrow('kit/theme.ts', '../../stories/render.js') ?? '', /from outside/);
    assert.match(wrongArrow('utils/strings.ts', './x.js') ?? '', /not a room/);
  });
});

describe('the lint rules', () => {
  const eslint = new ESLint({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });
  const complaints = async (code: string, filePath: string): Promise<string[]> => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath });
    return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  };
  const forbidden: readonly (readonly [what: string, code: string, rule: RegExp, file?: string])[] = [
    ['markup set through innerHTML', 'export const f = (e: Element): void => { e.innerHTML = "<b>"; };', /no-restricted-syntax/],
    ['markup set through insertAdjacentHTML', 'export const f = (e: Element): void => e.insertAdjacentHTML("beforeend", "<b>");', /no-restricted-syntax/],
    ['markup set through D3', 'export const f = (s: { html(text: string): void }): void => s.html("<b>");', /D3/],
    ['unsafeHTML', 'export { unsafeHTML } from "lit/directives/unsafe-html.js";', /no-restricted-imports/],
    ['styleMap', 'export { styleMap } from "lit/directives/style-map.js";', /no-restricted-imports/],
    ['a style attribute in a template', 'import { html } from "lit"; export const t = html`<p style="color: red"></p>`;', /style attribute/],
    ['eval', 'eval("1");', /no-eval/],
    ['new Function', 'export const f = new Function("return 1");', /no-new-func/],
    ['any', 'export const f = (x: any): unknown => x;', /no-explicit-any/],
    ['an enum', 'export enum Kind { a }', /union of strings/],
    ['a namespace', 'export namespace kinds { export const a = 1; }', /namespace/],
    ['a default export', 'export default 1;', /by name/],
    ['an import without .js', 'export { a } from "./a";', /end in \.js/],
    ['a value import of a type', 'import { Feed } from "../model/feed.js"; export type F = Feed;', /consistent-type-imports/],
    ['a wrong arrow', 'export { a } from "../elements/a.js";', /arrows/],
    ['a wrong arrow by import()', 'export const a = (): Promise<unknown> => import("../elements/a.js");', /arrows/],
    ['a wrong arrow by a type', 'export type A = import("../elements/a.js").A;', /arrows/],
    ['a test that runs alone', 'it.only("x", () => {});', /Every test runs/, 'test/kit/a.test.ts'],
    ['a suite that runs alone', 'describe.only("x", () => {});', /Every test runs/, 'test/kit/a.test.ts'],
    ['a test that is skipped', 'test.skip("x", () => {});', /Every test runs/, 'test/kit/a.test.ts'],
  ];
  for (const [what, code, rule, file = 'src/kit/a.ts'] of forbidden) {
    it(`stop ${what}`, async () => {
      const found = await complaints(code, file);
      assert.ok(found.some((complaint) => rule.test(complaint)), `met only: ${found.join('; ') || 'nothing'}`);
    });
  }

  it('leave sound code alone', async () => {
    const code = "import { html, type TemplateResult } from 'lit';\nimport type { Feed } from '../model/feed.js';\n\nexport const title = (feed: Feed): TemplateResult => html`<p>${feed.title}</p>`;";
    assert.deepEqual(await complaints(code, 'src/kit/a.ts'), []);
  });

  it('leave a default export to the stories, which Storybook wants so', async () => {
    assert.deepEqual(await complaints('export default { title: \'Map\' };', 'stories/map.stories.ts'), []);
  });
});
