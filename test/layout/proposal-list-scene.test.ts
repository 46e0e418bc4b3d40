import assert from 'node:assert/strict';
import test from 'node:test';
import { proposalListScene, type ProposalLine } from '../../src/layout/proposal-list-scene.js';
import type { Mark, TextMark } from '../../src/layout/scene.js';

/** Every letter is half as wide as it is high, which gives round numbers to reckon with. */
const measure = (text: string, size: number) => (text.length * size) / 2;
const options = { width: 800, measure, locale: 'en' };
const lines: readonly ProposalLine[] = [
  { text: 'Working group' },
  { text: 'Count what there is and publish it. '.repeat(6), status: 'taken-up', answer: 'Taken up: a survey', about: 'Proposal · data', lit: true },
  { text: 'Short', status: '', answer: 'No answer recorded', about: 'Proposal' },
];
const textsOf = (marks: readonly Mark[]) => marks.filter((mark): mark is TextMark => mark.type === 'text');
const widthOf = ({ text, size }: TextMark) => measure(text, size);

test('texts are broken into lines that stay in their columns and under one another', () => {
  const { marks, height } = proposalListScene(undefined, lines, options);
  const words = textsOf(marks);
  for (const mark of words) assert.ok(mark.x + widthOf(mark) <= 800, mark.text);
  const proposal = words.filter(({ text, size }) => size === 14 && /Count|publish|there/.test(text));
  assert.equal(proposal.map(({ text }) => text).join(' '), lines[1]!.text.trim());
  assert.ok(proposal.length > 2);
  for (let i = 1; i < proposal.length; i++) assert.ok(proposal[i]!.y - proposal[i - 1]!.y >= 14);
  assert.ok(words.every(({ y }) => y <= height));
});

test('what became of a proposal stands beside it where it is wide, and below where it is narrow', () => {
  const place = (width: number) => {
    const words = textsOf(proposalListScene(undefined, lines, { ...options, width }).marks);
    return { answer: words.find(({ text }) => text.startsWith('Taken'))!, first: words.find(({ text }) => text.startsWith('Count'))! };
  };
  const wide = place(800);
  assert.ok(wide.answer.x > wide.first.x + 400 && Math.abs(wide.answer.y - wide.first.y) < 4);
  const narrow = place(400);
  assert.equal(narrow.answer.x, narrow.first.x);
  assert.ok(narrow.answer.y > narrow.first.y);
});

test('each status has a sign of its own, and the thread is a line of two pixels', () => {
  const statuses = ['taken-up', 'merged', 'changed', 'proposed', 'not-pursued', '', 'on hold'];
  const signs = statuses.map((status) => {
    const { marks } = proposalListScene(undefined, [{ text: 'x', status, answer: 'what became of it' }], options);
    return JSON.stringify(marks.filter(({ type }) => type !== 'text'));
  });
  assert.equal(new Set(signs).size, statuses.length);
  assert.deepEqual(proposalListScene(undefined, [{ text: 'A takeaway', status: '', answer: '' }], options).marks.map(({ type }) => type), ['text', 'line'], 'what asks for no answer has no sign');
  const accents = proposalListScene(undefined, lines, options).marks.filter((mark) => mark.type === 'line' && mark.stroke === 'accent');
  assert.deepEqual(accents.map((mark) => mark.type === 'line' && mark.width), [2]);
});

test('bars stand above, what was left out is said below, and right to left mirrors', () => {
  const bars = { width: 500, height: 90, marks: [] };
  const { marks } = proposalListScene(bars, lines, { ...options, more: 'and 3 more' });
  assert.equal(marks[0]!.type, 'group');
  assert.ok(textsOf(marks).every(({ y }) => y > 90));
  assert.equal(textsOf(marks).at(-1)!.text, 'and 3 more');
  const mirrored = textsOf(proposalListScene(bars, lines, { ...options, more: 'and 3 more', rtl: true }).marks);
  textsOf(marks).forEach((mark, index) => assert.ok(Math.abs(mirrored[index]!.x - (800 - mark.x)) < 1e-9));
  assert.ok(mirrored.every(({ direction }) => direction === 'rtl'));
});
