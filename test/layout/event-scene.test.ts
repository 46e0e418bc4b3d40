import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventScene, type ScenePart } from '../../src/layout/event-scene.js';
import type { Mark } from '../../src/layout/scene.js';

const measure = (text: string, size: number) => text.length * size * 0.5;
const parts: readonly ScenePart[] = [
  { name: '', entries: [{ about: 'May 14', title: 'The workshop', texts: ['What it was about, at some length, so that it takes several lines of a narrow picture to say it all.'] }] },
  { name: 'Day 1', entries: [
    { about: 'Panel', title: 'On recruitment', made: '2 proposals', lit: true, outcomes: [{ text: 'No worker should pay.', status: 'taken-up', answer: 'Taken up: A register', lit: true }, { text: 'Publish fees.', status: '', answer: 'No answer recorded' }] },
    { title: 'Opening', made: 'No outcomes recorded' },
  ] },
];
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.type === 'text' ? [mark] : []));
const draw = (width: number, rtl = false) => eventScene(parts, { width, measure, rtl, locale: 'en', more: 'and 3 more' });

describe('the picture of an event', () => {
  it('says all of it in reading order', () => {
    const words = texts(draw(900).marks).map(({ text }) => text);
    for (const wanted of ['May 14', 'The workshop', 'Day 1', 'Panel', 'On recruitment', '2 proposals', 'No worker should pay.', 'Taken up: A register', 'No outcomes recorded', 'and 3 more']) assert.ok(words.includes(wanted), wanted);
    assert.ok(words.indexOf('On recruitment') < words.indexOf('2 proposals'));
  });

  it('sets outcomes beside their session where it is wide, and below it where it is narrow', () => {
    const at = (width: number, wanted: string) => texts(draw(width).marks).find(({ text }) => text === wanted)!;
    assert.ok(at(900, '2 proposals').x > at(900, 'On recruitment').x);
    assert.equal(at(360, '2 proposals').x, at(360, 'On recruitment').x);
    assert.ok(at(360, '2 proposals').y > at(360, 'On recruitment').y);
  });

  it('keeps every line within its width and height', () => {
    for (const width of [320, 640, 1136]) {
      const { marks, height } = draw(width);
      for (const { x, y, text, size } of texts(marks)) {
        assert.ok(x >= 0 && x + measure(text, size) <= width + 0.01, `${text} at ${x} in ${width}`);
        assert.ok(y <= height);
      }
    }
  });

  it('says a status by a shape beside its words, and marks what is on the thread', () => {
    const { marks } = draw(900);
    assert.equal(marks.filter(({ type }) => type === 'circle').length, 2);
    assert.equal(marks.filter((mark) => mark.type === 'line' && mark.stroke === 'accent').length, 2);
  });

  it('has no sign, and no room for one, where nothing asks for an answer', () => {
    const { marks } = eventScene([{ name: '', entries: [{ title: 'A talk', made: '1 takeaway', outcomes: [{ text: 'Start early.', status: '', answer: '' }] }] }], { width: 900, measure, locale: 'en' });
    assert.ok(!marks.some(({ type }) => type === 'circle'));
    const at = (wanted: string) => texts(marks).find(({ text }) => text === wanted)!.x;
    assert.equal(at('Start early.'), at('1 takeaway'));
  });

  it('is mirrored where the script runs from right to left', () => {
    const [ltr, rtl] = [draw(900), draw(900, true)];
    assert.deepEqual(texts(rtl.marks).map(({ x }) => x), texts(ltr.marks).map(({ x }) => 900 - x));
    assert.ok(texts(rtl.marks).every(({ direction }) => direction === 'rtl'));
  });
});
