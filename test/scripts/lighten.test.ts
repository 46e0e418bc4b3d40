import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedOfLit, isPlainTemplate } from '../../scripts/lighten.mjs';

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
      ['filters: { converter: (text) => text }', 'converter: ('], ['filters: { converter: text => text }', 'converter: text =>'], ['theme: { converter: { toAttribute: String } }', 'toAttribute'],
    ] as const) assert.equal(askedOfLit(code), asked, code);
  });
});
