import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellMarks, matrixScene, type MatrixSceneInput, type SceneCell } from '../../src/layout/matrix-scene.js';
import type { CellState } from '../../src/layout/matrix.js';
import type { Mark, TextMark } from '../../src/layout/scene.js';

const cell = (state: CellState, text: string): SceneCell => ({ state, text, noted: false, lit: false });
const measure = (text: string, size: number): number => text.length * size * 0.55;
const options = { width: 800, measure, rtl: false, locale: 'en' };

function input(columns: number): MatrixSceneInput {
  return {
    corner: { name: 'Country', total: 'n' },
    columns: Array.from({ length: columns }, (_, i) => ({ name: `Sector with a long name ${i}`, total: String(i) })),
    rows: [
      { name: 'Africa', cells: [] },
      { name: 'United Kingdom of Great Britain and Northern Ireland', total: '3', cells: Array.from({ length: columns }, (_, i) => cell(i % 2 ? 'overlap' : 'unreported', i % 2 ? '2' : '')) },
    ],
    key: [{ cell: cell('overlap', '2'), words: 'Overlap: two or more initiatives' }, { cell: cell('unreported', ''), words: 'Not reported' }],
    notes: ['n: initiatives, each counted once.'],
  };
}

const texts = (marks: readonly Mark[]): TextMark[] => marks.filter((mark) => mark.type === 'text');

test('names, totals, cells, key and notes are written out, whatever is on the screen', () => {
  const { marks } = matrixScene(input(4), options);
  const words = texts(marks).map(({ text }) => text).join(' ');
  for (const expected of ['Country', 'Africa', 'Northern Ireland', 'Overlap: two or more initiatives', 'Not reported', 'each counted once']) assert.ok(words.includes(expected), expected);
  assert.equal(texts(marks).filter(({ text, weight }) => text === '2' && weight === 600).length, 3);
});

test('nothing leaves the picture, in either direction, and many columns make it wider', () => {
  for (const columns of [0, 1, 4, 40]) {
    for (const rtl of [false, true]) {
      const { width, height, marks } = matrixScene(input(columns), { ...options, rtl });
      assert.ok(columns < 40 ? width === 800 : width > 2000);
      for (const mark of marks) {
        if (mark.type === 'rect') assert.ok(mark.x >= -0.01 && mark.x + mark.w <= width + 0.01 && mark.y >= 0 && mark.y + mark.h <= height, `${columns} ${rtl}`);
        if (mark.type !== 'text') continue;
        const length = measure(mark.text, mark.size);
        const left = mark.anchor === 'middle' ? mark.x - length / 2 : rtl ? mark.x - length : mark.x;
        assert.ok(left >= -1 && left + length <= width + 1, `${columns} ${rtl} ${mark.text}`);
      }
    }
  }
});

test('states are told apart without colour', () => {
  const states: readonly CellState[] = ['active', 'overlap', 'gap', 'other', 'hidden', 'unreported'];
  const look = (state: CellState): string => JSON.stringify(cellMarks(cell(state, ''), 0, 0, 40, 28)).replace(/"(step-\d|ink|muted|hatch|surface)"/g, '"x"');
  assert.equal(new Set(states.filter((state) => state !== 'other').map(look)).size, states.length - 1);
});

test('a report and the thread are marked', () => {
  const marks = cellMarks({ state: 'active', text: '1', noted: true, lit: true }, 0, 0, 40, 28);
  assert.deepEqual(marks.map(({ type }) => type), ['rect', 'text', 'path', 'line']);
});

test('a gap reported where something is done stands at the end of its cell, beside what stands in it', () => {
  for (const rtl of [false, true]) {
    const marks = cellMarks({ ...cell('overlap', '2'), noted: true, disputed: true }, 100, 0, 50, 28, rtl);
    const strip = marks.find((mark) => mark.type === 'rect' && typeof mark.fill === 'object');
    assert.ok(strip?.type === 'rect' && strip.w === 12);
    assert.equal(strip.x, rtl ? 100 : 138);
    assert.equal(texts(marks)[0]!.x, rtl ? 131 : 119);
    assert.ok(!marks.some(({ type }) => type === 'path'));
  }
});
