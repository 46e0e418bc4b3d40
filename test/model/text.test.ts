import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain, textIn } from '../../src/model/text.js';

const welcome = { en: 'Welcome', fr: 'Bienvenue', 'pt-BR': 'Bem-vindo', 'zh-Hans': '欢迎' };

test('A plain string is itself and names no language', () => {
  assert.deepEqual(textIn('Welcome', ['fr']), { text: 'Welcome' });
});

test('A text in several languages comes in the first wanted language that it has', () => {
  assert.deepEqual(textIn(welcome, ['fr', 'en']), { text: 'Bienvenue', language: 'fr' });
  assert.deepEqual(textIn(welcome, ['kk', 'fr']), { text: 'Bienvenue', language: 'fr' });
});

test('A wanted language falls back on its base, then on another variant, before the next wanted one', () => {
  assert.equal(textIn(welcome, ['fr-CA', 'en'])?.language, 'fr');
  assert.equal(textIn(welcome, ['pt', 'en'])?.language, 'pt-BR');
  assert.equal(textIn(welcome, ['zh-TW', 'en'])?.language, 'zh-Hans');
  assert.equal(textIn({ pt: 'a', 'pt-PT': 'b' }, ['pt-PT'])?.text, 'b', 'the very variant is better than the base');
});

test('Language tags are compared without case, and a shared beginning is not a shared language', () => {
  assert.equal(textIn(welcome, ['PT-br'])?.text, 'Bem-vindo');
  assert.equal(textIn({ fr: 'oui', frr: 'ja' }, ['frr'])?.text, 'ja');
  assert.equal(textIn({ fr: 'oui' }, ['frr', 'fr'])?.text, 'oui');
});

test('Without any wanted language the first one that the feed lists is used', () => {
  assert.deepEqual(textIn(welcome, ['ar']), { text: 'Welcome', language: 'en' });
  assert.deepEqual(textIn(welcome, []), { text: 'Welcome', language: 'en' });
});

test('Where there is no text there is none, even if a member of the prototype has the wanted name', () => {
  assert.equal(textIn(undefined, ['en']), undefined);
  assert.equal(textIn('', ['en']), undefined);
  assert.equal(textIn({}, ['constructor', '__proto__']), undefined);
  assert.deepEqual(textIn({ en: '', fr: 'Oui' }, ['en']), { text: 'Oui', language: 'fr' });
});

test('The words alone can be had, empty where there are none', () => {
  assert.equal(plain(welcome, ['fr']), 'Bienvenue');
  assert.equal(plain('Welcome'), 'Welcome');
  assert.equal(plain(undefined), '');
});
