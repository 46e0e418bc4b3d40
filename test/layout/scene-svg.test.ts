import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark, Palette } from '../../src/layout/scene.js';
import { escapeXml, sceneToSvg } from '../../src/layout/scene-svg.js';

const palette: Palette = { surface: '#fff', ink: '#111', accent: '#900', hatch: '#888' };
const svg = (marks: readonly Mark[], more: Partial<Parameters<typeof sceneToSvg>[2]> = {}): string =>
  sceneToSvg({ width: 100, height: 50.126, marks }, palette, { title: 'Map', font: 'serif', direction: 'ltr', ...more });
/** The drawn lines between title and end. */
const body = (text: string): string[] => text.split('\n').filter((line) => !/^<(\/?svg|title|desc|defs)|^$/.test(line));

test('an empty scene is a whole document with a name', () => {
  assert.equal(
    svg([]),
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50.13" viewBox="0 0 100 50.13" role="img" aria-labelledby="ct-title" font-family="serif" stroke-linejoin="round">\n' +
      '<title id="ct-title">Map</title>\n\n</svg>\n',
  );
});

test('language, direction, description and the prefix of ids are written', () => {
  const text = svg([], { description: 'Four outputs', language: 'ar', direction: 'rtl', idPrefix: 'a"b' });
  assert.match(text, /xml:lang="ar" direction="rtl"/);
  assert.match(text, /aria-labelledby="ab-title ab-desc"/);
  assert.match(text, /<desc id="ab-desc">Four outputs<\/desc>/);
});

test('every kind of mark is drawn in the colours of its roles, rounded to two decimals', () => {
  assert.deepEqual(
    body(
      svg([
        { type: 'path', d: 'M0.12345,1L.5.12999Z', fill: 'accent', stroke: 'ink', width: 0.5, dash: [2, 3.14159], opacity: 0.5 },
        { type: 'rect', x: 1.005, y: -0.001, w: 10, h: 5, r: 2, fill: 'category-7' },
        { type: 'circle', x: 1, y: 2, r: 3, stroke: 'accent' },
        { type: 'line', x1: 0, y1: 0, x2: 9, y2: 9, stroke: 'ink' },
        { type: 'text', x: 5, y: 6, text: 'n = 3', size: 12, weight: 600, anchor: 'end', fill: 'accent' },
      ]),
    ),
    [
      '<path d="M0.12,1L.5 0.13Z" fill="#900" stroke="#111" stroke-width="0.5" stroke-dasharray="2 3.14" opacity="0.5"/>',
      '<rect x="1" y="0" width="10" height="5" rx="2" fill="#111"/>',
      '<circle cx="1" cy="2" r="3" fill="none" stroke="#900" stroke-width="1"/>',
      '<line x1="0" y1="0" x2="9" y2="9" stroke="#111" stroke-width="1"/>',
      '<text x="5" y="6" font-size="12" font-weight="600" text-anchor="end" fill="#900">n = 3</text>',
    ],
  );
});

test('a group scales its lengths and keeps strokes, radii, dashes and letters at their size', () => {
  assert.deepEqual(
    body(
      svg([
        {
          type: 'group', k: 4, tx: 10, ty: -2.5, clip: [0, 0, 100, 40],
          marks: [
            { type: 'circle', x: 1.23456, y: 1, r: 3, stroke: 'ink', width: 1, dash: [2, 2] },
            { type: 'text', x: 1, y: 1, text: 'A', size: 12, halo: true },
          ],
        },
      ]),
    ),
    [
      '<g clip-path="url(#ct-clip-0)"><g transform="translate(10 -2.5) scale(4)">' +
        '<circle cx="1.235" cy="1" r="0.75" fill="none" stroke="#111" stroke-width="0.25" stroke-dasharray="0.5 0.5"/>' +
        '<text x="1" y="1" font-size="3" fill="#111" stroke="#fff" stroke-width="0.75" stroke-linejoin="round" paint-order="stroke">A</text></g></g>',
    ],
  );
});

test('a pattern is defined once for its colour and scale, and keeps its size under a scale', () => {
  const hatched: Mark = { type: 'rect', x: 0, y: 0, w: 5, h: 5, fill: { pattern: 'hatch', role: 'hatch' } };
  const text = svg([hatched, hatched, { type: 'group', k: 2, tx: 0, ty: 0, marks: [hatched] }]);
  assert.equal(text.match(/<pattern /g)?.length, 2);
  assert.equal(text.match(/patternTransform="scale\(0.5\)"/g)?.length, 1);
  for (const [, name] of text.matchAll(/url\(#([^)]+)\)/g)) assert.ok(text.includes(`id="${name}"`), name);
});

test('markup, illegal characters and lone surrogates of a feed do no harm', () => {
  assert.equal(escapeXml('<b a="1" c=\'2\'>&amp;'), '&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;');
  assert.equal(escapeXml('a\u0000\u0008\u000b\u001f\ufffe\uffffb\ud800c\udc00d\u{1f600}\t\n'), 'abcd\u{1f600}\t\n');
  const attack = '"/><script>alert(1)</script><image href="https://x.example/"/>';
  const text = svg(
    [
      { type: 'text', x: 0, y: 0, size: 12, text: attack },
      { type: 'path', d: attack },
      { type: 'rect', x: NaN, y: Infinity, w: 1, h: 1, fill: `status-${attack}` },
    ],
    { title: attack, description: attack, font: attack, language: attack, idPrefix: attack },
  );
  assert.doesNotMatch(text, /<(script|image|style|foreignObject|a|use)\b/i);
  assert.doesNotMatch(text, /\son\w+=|style=|NaN|Infinity/);
});

test('a colour that reaches outside or breaks out of its attribute becomes black', () => {
  for (const bad of ['url(https://x.example/a)', '#fff"/><script/>', 'red;x:expression(1)']) {
    const text = sceneToSvg({ width: 1, height: 1, marks: [{ type: 'rect', x: 0, y: 0, w: 1, h: 1, fill: 'ink' }] }, { ink: bad }, { title: '', font: '', direction: 'ltr' });
    assert.match(text, /fill="#000"/);
    assert.doesNotMatch(text, /script|expression|x\.example/);
  }
});

test('a mixed direction is written on the text alone', () => {
  const text = svg([{ type: 'text', x: 0, y: 0, size: 12, text: 'سلام', direction: 'rtl' }]);
  assert.match(text, /<text x="0" y="0" font-size="12" direction="rtl" fill="#111">سلام<\/text>/);
});
