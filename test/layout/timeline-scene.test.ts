import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Output, WorkPlan } from '../../src/model/feed.js';
import type { GroupMark, Mark, Scene, TextMark } from '../../src/layout/scene.js';
import { fitText } from '../../src/layout/text-fit.js';
import { TimeScale } from '../../src/layout/time-axis.js';
import { timelineRows, type TimelineRows } from '../../src/layout/timeline.js';
import { barOf } from '../../src/layout/timeline-bars.js';
import { linkPaths } from '../../src/layout/timeline-links.js';
import { rowMarks, selectionMark, stateGlyph } from '../../src/layout/timeline-marks.js';
import { timelineScene, type TimelineSceneOptions } from '../../src/layout/timeline-scene.js';
import { surveyed } from '../../src/layout/timeline-survey.js';
import { workStates } from '../../src/layout/timeline-status.js';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 864e5;
const today = day('2021-03-10');
const measure = (text: string, size: number): number => text.length * size * 0.5;
const plan: WorkPlan = {
  id: 'p', title: 'Plan', start: '2020', end: '2021', outcomes: [{
    id: 'a', title: 'An outcome with a title that is longer than its column is wide', outputs: [
      { id: '1', title: 'One', start: '2020-01-10', end: '2020-06-30', status: 'done', actualStart: '2020-02-01', actualEnd: '2020-08-15' },
      { id: '2', title: 'Two', start: '2020-03', end: '2021-08', progress: 0.4, status: 'ongoing', dependsOn: ['1', '1', '2', 'nowhere'], milestones: [{ title: 'M', date: '2020-09-01', done: true }] },
      { id: '3', title: 'Three', start: '2020-03-01', end: '2020-11-30', progress: 0.7, status: 'ongoing', dependsOn: ['2'] },
      { id: '4', title: 'Four', dependsOn: ['3'] },
    ],
  }],
};
/** The rows of one plan, of which some outputs are open, or plans and outcomes closed. */
const rowsOf = (of: WorkPlan, ...turned: string[]): TimelineRows => timelineRows([of], surveyed([of], { today }).outputs, new Set(turned));
const scale = new TimeScale(day('2020-01-01'), day('2022-01-01'), 731);
const bar = (more: Partial<Output>) => barOf({ id: 'o', title: '', ...more }, plan, { today });

const flat = (marks: readonly Mark[], dx = 0, dy = 0): Mark[] => marks.flatMap((mark) => {
  if (mark.type === 'group') return flat((mark as GroupMark).marks, dx + mark.tx, dy + mark.ty);
  if (mark.type === 'rect' || mark.type === 'text') return [{ ...mark, x: mark.x + dx, y: mark.y + dy }];
  if (mark.type === 'line') return [{ ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy }];
  return [mark];
});

/** Left and right end of marks that are rectangles, lines or absolute paths of M, L, H, V. */
function extentX(marks: readonly Mark[]): [number, number] {
  const xs: number[] = [];
  for (const mark of marks) {
    if (mark.type === 'rect') xs.push(mark.x, mark.x + mark.w);
    if (mark.type === 'line') xs.push(mark.x1, mark.x2);
    if (mark.type === 'path') for (const [, x] of mark.d.matchAll(/[MLH](-?[\d.]+)/g)) xs.push(Number(x));
  }
  return [Math.min(...xs), Math.max(...xs)];
}

test('a bar lies where its days lie, one pixel a day', () => {
  const marks = rowMarks(bar({ start: '2020-01-11', end: '2020-01-30', status: 'done' }), scale, 32);
  assert.deepEqual(extentX(marks), [10, 30]);
});

test('progress fills the bar from its start, as far as reported', () => {
  const fill = rowMarks(bar({ start: '2020-01-01', end: '2020-04-09', progress: 0.25, status: 'ongoing' }), scale, 32).find(({ type }) => type === 'rect');
  assert.deepEqual(fill && fill.type === 'rect' && [fill.x, fill.w], [0, 25]);
});

test('every state has a shape of its own, whatever the colours', () => {
  const colourless = (state: (typeof workStates)[number]): string => JSON.stringify(stateGlyph(state, 0, 0)).replace(/status-[a-z-]+|muted/g, 'x');
  assert.equal(new Set(workStates.map(colourless)).size, workStates.length);
});

test('an undated bar is dashed and never closed, and without a plan period nothing is drawn', () => {
  const undated = rowMarks(bar({}), scale, 32);
  assert.ok(undated.every((mark) => mark.type !== 'path' || mark.stroke === undefined || mark.dash));
  assert.deepEqual(rowMarks(barOf({ id: 'o', title: '' }, { id: 'q', title: '' }, { today }), scale, 32), []);
});

test('an end that is known to the year only runs out in dots, one known to the day has an edge', () => {
  const dotted = (end: string): number => rowMarks(bar({ start: '2020-02-01', end, status: 'planned' }), scale, 32).filter((mark) => mark.type === 'path' && mark.dash).length;
  assert.equal(dotted('2021'), 1);
  assert.equal(dotted('2021-06-30'), 0);
});

test('no mark of a row leaves the line, at any zoom, in either direction', () => {
  const bars = [
    bar({ start: '2020', end: '2021', progress: 0.5, status: 'late', actualStart: '2019', milestones: [{ date: '2020-05' }, { date: '2021', done: true }] }),
    bar({ start: '2020-05-01', end: '2020-05-01', status: 'done' }), bar({}), bar({ start: '2020-06', history: [{ date: '2020', end: '2020-07' }], end: '2020-12', status: 'cancelled' }),
  ];
  fc.assert(fc.property(fc.integer({ min: day('2018-01-01'), max: day('2023-01-01') }), fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 40, max: 1500 }), fc.boolean(), (from, days, width, rtl) => {
    const some = new TimeScale(from, from + days, width, rtl);
    for (const each of bars) {
      const marks = rowMarks(each, some, 32);
      const thread = selectionMark(each, some, 32);
      const [left, right] = extentX(thread ? [...marks, thread] : marks);
      assert.ok(!(left < -0.01) && !(right > width + 0.01), `${left} to ${right} of ${width}`);
    }
  }));
});

test('right to left a row is the mirror image', () => {
  const some = bar({ start: '2020-03', end: '2021-01-31', progress: 0.3, status: 'late', actualStart: '2020-04-01', milestones: [{ date: '2020-07-01' }] });
  const [left, right] = extentX(rowMarks(some, scale, 32));
  const [mirrorLeft, mirrorRight] = extentX(rowMarks(some, scale.resized(731, true), 32));
  assert.ok(Math.abs(left + mirrorRight - 731) < 0.02 && Math.abs(right + mirrorLeft - 731) < 0.02);
});

test('links join the outputs that have rows, once each, and never an output with itself', () => {
  const found = surveyed([plan], { today });
  const pairs = Array.from(found.before, (number, i) => `${found.outputs[number]!.id}>${found.outputs[found.after[i]!]!.id}`);
  assert.deepEqual(pairs, ['1>2', '2>3', '3>4']);
  const drawn = (...turned: string[]) => linkPaths(found, rowsOf(plan, ...turned).rowOf, scale, 30);
  assert.deepEqual(drawn('2').map(({ before, after }) => [before, after]), [[2, 3], [3, 5], [5, 6]]);
  assert.deepEqual(drawn('a'), []);
});

test('a cycle of dependencies is two links', () => {
  const cycle: WorkPlan = { id: 'p', title: '', outcomes: [{ id: 'a', title: '', outputs: [{ id: '1', title: '', start: '2020', dependsOn: ['2'] }, { id: '2', title: '', start: '2020', dependsOn: ['1'] }] }] };
  assert.equal(linkPaths(surveyed([cycle], { today }), rowsOf(cycle).rowOf, scale, 30).length, 2);
});

test('a link runs from the end of the first to the start of the next, and only where rows are in view', () => {
  const links = surveyed([plan], { today });
  const rowOf = rowsOf(plan).rowOf;
  const [first] = linkPaths(links, rowOf, scale, 30);
  // Output 1 is row 2 and ends with 2020-06-30, day 182 of the year; output 2 is row 3 and starts on 2020-03-01, day 60.
  assert.match(first!.d, /^M182 75H190V90H52V105H59$/);
  assert.equal(linkPaths(links, rowOf, scale, 30, 0, 2).length, 0);
  assert.equal(linkPaths(links, rowOf, scale, 30, 0, 3).length, 1);
});

const options: TimelineSceneOptions = {
  width: 1000, labelWidth: 260, rowHeight: 32, measure, label: (row) => (typeof row.record === 'string' ? row.record : 'title' in row.record && typeof row.record.title === 'string' ? row.record.title : ''),
  note: (_row, each) => (each.kind === 'output' ? (each.undated ? 'dates not set' : each.status ?? '') : ''), periodTexts: ({ year, quarter, unit }) => [unit === 'year' ? `${year}` : `Q${quarter}`],
  stateLabel: (state) => state, today: { day: today, text: 'Today' },
};

function draw(rtl: boolean, more: Partial<TimelineSceneOptions> = {}): Scene {
  return timelineScene(rowsOf(plan, '2'), { survey: surveyed([plan], { today }), options: { today } }, new TimeScale(scale.from, scale.to, 1, rtl), { ...options, ...more });
}

const texts = (scene: Scene): TextMark[] => flat(scene.marks).filter((mark): mark is TextMark => mark.type === 'text');

test('labels stand at the start side in the order of the rows, and no text leaves the scene', () => {
  for (const rtl of [false, true]) {
    const scene = draw(rtl);
    const labels = texts(scene).filter(({ size }) => size === 14);
    assert.deepEqual(labels.map(({ text }) => text), ['Plan', 'An outcome with a title that is…', 'One', 'Two', 'M', 'Three', 'Four']);
    labels.forEach(({ y }, i) => assert.ok(i === 0 || y > labels[i - 1]!.y));
    for (const { x, text, size } of texts(scene)) {
      const [left, right] = rtl ? [x - measure(text, size), x] : [x, x + measure(text, size)];
      assert.ok(left >= 0 && right <= 1000 + 0.01, `${text}: ${left} to ${right}`);
    }
  }
});

test('the header does not write over the word for today, and the key has the states that occur', () => {
  const all = texts(draw(false));
  const word = all.find(({ text }) => text === 'Today')!;
  for (const other of all) {
    if (other === word || other.y !== word.y) continue;
    assert.ok(other.x >= word.x + measure('Today', 12) || other.x + measure(other.text, 12) <= word.x, `${other.text} is free of it`);
  }
  assert.deepEqual(all.filter(({ text }) => ['not-started', 'under-way', 'late', 'unknown', 'cancelled'].includes(text)).map(({ text }) => text), ['under-way', 'late', 'unknown']);
});

test('a page of rows has their height and only their labels', () => {
  const page = draw(false, { rows: [2, 4] });
  assert.deepEqual(texts(page).filter(({ size }) => size === 14).map(({ text }) => text), ['One', 'Two']);
  assert.ok(page.height < draw(false).height);
});

test('the selected row has the thread, and no other', () => {
  const accents = (scene: Scene): number => flat(scene.marks).filter((mark) => mark.type === 'rect' && mark.stroke === 'accent').length;
  assert.equal(accents(draw(false, { selected: '2' })), 1);
  assert.equal(accents(draw(false)), 0);
});

test('a text is cut where it no longer fits, between characters, and a megabyte is no trouble', () => {
  const width = (text: string): number => Array.from(text).length;
  assert.equal(fitText('Twelve chars', 12, width), 'Twelve chars');
  assert.equal(fitText('Twelve chars', 8, width), 'Twelve…');
  assert.equal(fitText('😀😀😀', 2, width), '😀…');
  assert.equal(fitText('abc', 1, width), '');
  assert.equal(fitText('x'.repeat(1e6), 10, width), 'xxxxxxxxx…');
});
