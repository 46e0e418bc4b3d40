import assert from 'node:assert/strict';
import test from 'node:test';
import type { ProposalSummary } from '../../src/layout/proposals.js';
import { proposalScene, statusLook, type SummarySceneOptions } from '../../src/layout/proposals-scene.js';
import type { Mark, RectMark, TextMark } from '../../src/layout/scene.js';

const summary: ProposalSummary = {
  by: 'theme', total: 9, more: { rows: 3, count: 4 },
  rows: [
    { key: 'data', count: 6, segments: [{ status: 'taken-up', count: 3 }, { status: 'merged', count: 2 }, { status: '', count: 1 }] },
    { key: 'law', count: 2, segments: [{ status: 'not-pursued', count: 2 }] },
    { key: '', count: 1, segments: [{ status: null, count: 1 }] },
  ],
  statuses: [{ status: 'taken-up', count: 3 }, { status: 'merged', count: 2 }, { status: 'not-pursued', count: 2 }, { status: '', count: 1 }, { status: null, count: 1 }],
};
const measure = (text: string, size: number): number => text.length * size * 0.5;
const options: SummarySceneOptions = {
  width: 700, measure, label: (key) => key || 'no theme', statusLabel: (status) => (status === null ? 'other' : status || 'unanswered'),
  formatCount: String, moreLabel: ({ rows, count }) => `${rows} more, ${count}`,
};
const rects = (marks: readonly Mark[]): RectMark[] => marks.filter((mark): mark is RectMark => mark.type === 'rect');
const texts = (marks: readonly Mark[]): TextMark[] => marks.filter((mark): mark is TextMark => mark.type === 'text');

test('bars begin at one baseline, are as long as their counts, and their segments follow without a gap', () => {
  const { hits } = proposalScene(summary, options);
  const segments = hits.filter(({ filters }) => filters.length === 2 || filters[0]!.value === '');
  const [taken, merged, unanswered, dropped] = segments;
  assert.equal(taken!.x, dropped!.x);
  assert.ok(Math.abs(taken!.w / merged!.w - 1.5) < 1e-9 && Math.abs(dropped!.w - merged!.w) < 1e-9);
  assert.ok(Math.abs(taken!.x + taken!.w - merged!.x) < 1e-9 && Math.abs(merged!.x + merged!.w - unanswered!.x) < 1e-9);
});

test('a segment filters by its row and its status, a row by itself, and a segment of other words by its row alone', () => {
  const { hits } = proposalScene(summary, options);
  assert.deepEqual(hits[0]!.filters, [{ facet: 'theme', value: 'data' }, { facet: 'status', value: 'taken-up' }]);
  assert.deepEqual(hits[2]!.filters, [{ facet: 'theme', value: 'data' }, { facet: 'status', value: '' }]);
  assert.deepEqual(hits[3]!.filters, [{ facet: 'theme', value: 'data' }]);
  assert.deepEqual(hits.at(-2)!.filters, [{ facet: 'theme', value: '' }]);
});

test('everything stays in the picture, wide or narrow, in either direction', () => {
  for (const width of [700, 481, 480, 320, 120]) {
    for (const rtl of [false, true]) {
      const { scene, hits } = proposalScene(summary, { ...options, width, rtl });
      for (const { x, y, w, h } of [...hits, ...rects(scene.marks)]) assert.ok(x >= -0.01 && y >= 0 && x + w <= width + 0.01 && y + h <= scene.height, `${width}: ${x} ${w}`);
      for (const { x, text, size, anchor } of texts(scene.marks)) {
        const length = measure(text, size);
        const left = anchor === 'middle' ? x - length / 2 : rtl ? x - length : x;
        assert.ok(left >= -0.01 && left + length <= width + 0.01, `${width}: ${text}`);
      }
    }
  }
});

test('right to left the bars are the mirror image', () => {
  const left = proposalScene(summary, options).hits;
  const right = proposalScene(summary, { ...options, rtl: true }).hits;
  left.forEach((hit, i) => assert.ok(Math.abs(hit.x + right[i]!.x + hit.w - 700) < 1e-9));
});

test('narrow, a name stands above its bar; wide, beside it', () => {
  const place = (width: number): { name: TextMark; bar: number } => {
    const { scene, hits } = proposalScene(summary, { ...options, width });
    return { name: texts(scene.marks).find(({ text }) => text === 'data')!, bar: hits[0]!.y };
  };
  assert.ok(place(480).name.y < place(480).bar);
  assert.ok(place(700).name.y > place(700).bar);
  assert.equal(proposalScene(summary, { ...options, width: 400 }).hits[0]!.x, 0);
});

test('rows, the rest and the key are written out', () => {
  const words = texts(proposalScene(summary, options).scene.marks).map(({ text }) => text);
  for (const expected of ['data', 'law', 'no theme', '6', '2', '1', '3 more, 4', 'taken-up', 'merged', 'not-pursued', 'unanswered', 'other']) assert.ok(words.includes(expected), expected);
});

test('every status of the vocabulary is told apart without colour', () => {
  const looks = ['taken-up', 'merged', 'changed', 'proposed', 'not-pursued', ''].map((status) => JSON.stringify(statusLook(status)).replace(/status-[a-z-]+/g, 'x'));
  assert.equal(new Set(looks).size, looks.length);
});

test('a summary without rows is an empty picture', () => {
  const { scene, hits } = proposalScene({ by: 'theme', rows: [], more: undefined, statuses: [], total: 0 }, options);
  assert.deepEqual([scene.height, scene.marks, hits], [0, [], []]);
});
