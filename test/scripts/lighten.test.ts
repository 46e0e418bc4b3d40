import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup, type OutputChunk } from 'rollup';
import { askedOfLit, isPlainTemplate, minified } from '../../scripts/lighten.mjs';

const textsOf = ({ raw }: TemplateStringsArray, ...values: readonly string[]): readonly string[] => (values.length < raw.length ? raw : []);

describe('templates of a build whose Lit knows attributes and children only', () => {
  it('have expressions in the value of an attribute or between tags', () => {
    const value = '';
    for (const texts of [
      textsOf`${value}`, textsOf`<p class=${value}>${value}</p>`, textsOf`<p class="a ${value} b" ?hidden=${value} @click=${value}\n>${value} - ${value}</p>`,
      textsOf`<textarea .value=${value} @input=${value}></textarea><p>${value}</p>`, textsOf`<!-- a note --><p title='it is "${value}"'>${value}</p>`, textsOf`<br>a < b ${value}`,
    ]) assert.equal(isPlainTemplate(texts), true, texts.join('${…}'));
  });

  it('have none in comments, in raw text, or in the place of an attribute', () => {
    const value = '';
    for (const texts of [
      textsOf`<!-- ${value} -->`, textsOf`<p>${value}</p><!-- a -- ${value}`, textsOf`<textarea rows="3">${value}</textarea>`, textsOf`<STYLE>a ${value}</STYLE>`, textsOf`<title>${value}</title>`,
      textsOf`<p ${value}>a</p>`, textsOf`<input class="a > b" ${value}>`, textsOf`<p class=${value} ${value}></p>`,
    ]) assert.equal(isPlainTemplate(texts), false, texts.join('${…}'));
  });
});

describe('code for a Lit without what no element of ours asks of it', () => {
  it('may have the hooks and options that are there', () => {
    for (const code of ['willUpdate() {}', 'updated(changed) { void this.updateComplete; }', 'refresh: { type: Number }', 'heading: { attribute: "heading-level", converter: numberAttribute.converter }', 'const type = ObjectKind;'])
      assert.equal(askedOfLit(code), undefined, code);
  });

  it('is refused by the name of what is not', () => {
    for (const [code, asked] of [
      ['firstUpdated() {}', 'firstUpdated'], ['shouldUpdate() { return false; }', 'shouldUpdate'], ['data: { hasChanged: () => true }', 'hasChanged'], ['mapping: { type: Object }', 'type: Object'],
      ['filters: { converter: (text) => text }', 'converter: ('], ['filters: { converter: text => text }', 'converter: text =>'], ['theme: { converter: { toAttribute: String } }', 'toAttribute'], ['theme: { reflect: true }', 'reflect'],
    ] as const) assert.equal(askedOfLit(code), asked, code);
  });
});

describe('what the files of a build share', () => {
  const sources: Readonly<Record<string, string>> = {
    one: 'import { first, second } from "shared"; export const one = [first(1), second]; export const later = () => import("late");',
    two: 'import { second as first } from "shared"; import { only } from "late"; export const two = [first, only];',
    hands: 'export { second as given } from "shared"; export * from "one";',
    shared: 'export const first = (a) => [a, second]; export let second = "of both"; export const third = () => second;',
    late: 'import { third } from "shared"; export const only = "handed out"; export const all = third();',
  };
  const virtual = { name: 'virtual', resolveId: (id: string) => id, load: (id: string) => sources[id]! };

  it('has one name in all of them, but for what a page or an import() asks for by name', async () => {
    const build = await rollup({ input: ['one', 'two', 'hands'], plugins: [virtual] });
    const dir = await mkdtemp(join(tmpdir(), 'lighten-'));
    try {
      const { output } = await build.write({ dir, format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs', plugins: [minified({ module: true })] });
      const codeOf = (name: string): string => (output.find((chunk): chunk is OutputChunk => chunk.type === 'chunk' && chunk.name === name))!.code;
      const [shared] = /export\{[^}]*\}/.exec(codeOf('shared'))!;
      assert.doesNotMatch(shared, / as /);
      assert.doesNotMatch(/import\{[^}]*\}from"\.\/shared/.exec(codeOf('one'))![0], / as /);
      const load = (name: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(dir, `${name}.mjs`)).href) as Promise<Record<string, unknown>>;
      const { one, later } = await load('one');
      assert.deepEqual(one, [[1, 'of both'], 'of both']);
      assert.deepEqual({ ...await (later as () => Promise<object>)() }, { only: 'handed out', all: 'of both' });
      assert.deepEqual((await load('two'))['two'], ['of both', 'handed out']);
      const { given, one: again } = await load('hands');
      assert.deepEqual([given, again], ['of both', one]);
    } finally {
      await build.close();
      await rm(dir, { recursive: true });
    }
  });
});
