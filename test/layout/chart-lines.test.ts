import assert from 'node:assert/strict';
import test from 'node:test';
import { barsOf, drawBars } from '../../src/layout/chart-bars.js';
import { observedOf } from '../../src/layout/chart-data.js';
import { drawFigure } from '../../src/layout/chart-figure.js';
import { drawOnNumberLine } from '../../src/layout/chart-number-line.js';
import { frameOf } from '../../src/layout/chart-frame.js';
import { drawLines } from '../../src/layout/chart-lines.js';
import { drawPanels } from '../../src/layout/chart-panels.js';
import { betweenMarks, parityOf } from '../../src/layout/chart-parity.js';
import { groupMarks, LinePath, usualStep } from '../../src/layout/chart-path.js';
import { dodge, styleOf } from '../../src/layout/chart-marks.js';
import type { TimeText } from '../../src/layout/chart-text.js';
import { sliceOf } from '../../src/layout/chart-split.js';
import { roundScale } from '../../src/layout/number-ticks.js';
import type { Mark, PathMark, TextMark } from '../../src/layout/scene.js';
import type { Observation } from '../../src/model/feed.js';

const measure = (text: string, size: number): number => text.length * size * 0.5;
const text: TimeText = {
  measure, value: String, tick: (value) => String(value), time: ({ year }) => String(year), label: (key) => key || 'all',
  baseline: (value) => `Baseline ${value}`, target: (value) => `Target ${value}`,
};
const readOf = (series: readonly Observation[], by?: string) => {
  const observed = observedOf({ id: 'i', title: 'I', series });
  return { observed, slice: sliceOf(observed, { by, filters: {}, picks: {} }) };
};
const draw = (series: readonly Observation[], more: object = {}) => drawLines({ ...readOf(series), text, width: 600, height: 300, ...more });
const frameDay = (of: number): number => Date.UTC(of, 0, 1) / 86_400_000;
const flat = (marks: readonly Mark[]): Mark[] => marks.flatMap((mark) => (mark.type === 'group' ? flat(mark.marks) : [mark]));
const texts = (marks: readonly Mark[]): TextMark[] => flat(marks).filter((mark) => mark.type === 'text');
const lines = (marks: readonly Mark[]): PathMark[] => flat(marks).filter((mark): mark is PathMark => mark.type === 'path' && mark.fill === 'none' && (mark.width ?? 1) >= 2);
const count = (d: string, letter: string): number => d.split(letter).length - 1;
const year = (date: number, value: number | null, more: Partial<Observation> = {}): Observation => ({ date: String(date), value, ...more });

test('missing periods, values that are null and values that are suppressed are gaps', () => {
  const whole = lines(draw([year(2015, 1), year(2016, 2), year(2017, 3)]).scene.marks);
  assert.deepEqual(whole.map(({ d }) => [count(d, 'M'), count(d, 'L')]), [[1, 2]]);
  for (const hole of [[], [year(2018, null)], [year(2018, 99, { status: 'suppressed' })]]) {
    const broken = lines(draw([year(2015, 1), year(2016, 2), year(2017, 3), ...hole, year(2019, 3), year(2020, 5)]).scene.marks);
    assert.deepEqual(broken.map(({ d }) => [count(d, 'M'), count(d, 'L')]), [[2, 3]]);
  }
});

test('a value on its own is a dot and no line', () => {
  const { scene } = draw([year(2015, 1), year(2016, 2), year(2018, 3)]);
  assert.equal(count(lines(scene.marks)[0]!.d, 'M'), 1);
  const dots = flat(scene.marks).find((mark): mark is PathMark => mark.type === 'path' && mark.fill === 'category-1')!;
  assert.equal(count(dots.d, 'M'), 3);
});

test('estimates are hollow, and lines to and from them dashed', () => {
  const marks = flat(draw([year(2015, 1), year(2016, 2), year(2017, 3, { status: 'estimate' }), year(2018, 3)]).scene.marks);
  const [whole, dashed] = lines(marks);
  assert.equal(count(whole!.d, 'L'), 1);
  assert.deepEqual([count(dashed!.d, 'M'), count(dashed!.d, 'L')], [1, 2]);
  assert.ok(dashed!.dash?.length);
  const hollow = marks.filter((mark): mark is PathMark => mark.type === 'path' && mark.fill === 'surface');
  assert.deepEqual(hollow.map(({ d }) => count(d, 'M')), [1]);
});

test('a suppressed value has a marked gap, no height and no label', () => {
  const drawn = draw([year(2015, 1), year(2016, 2), year(2017, 12345, { status: 'suppressed' })]);
  assert.ok(!JSON.stringify(drawn.scene).includes('12345'));
  const [track] = drawn.tracks;
  assert.equal(track!.place(2)!.y, undefined);
  assert.ok(track!.place(2)!.x > track!.place(1)!.x);
});

test('several values of one date are all drawn', () => {
  const { scene } = draw([year(2015, 1), year(2016, 2), year(2016, 8), year(2017, 3)]);
  const dots = flat(scene.marks).find((mark): mark is PathMark => mark.type === 'path' && mark.fill === 'category-1')!;
  assert.equal(count(dots.d, 'M'), 4);
  assert.equal(count(lines(scene.marks)[0]!.d, 'L'), 2);
});

test('zero and negative values have places of their own', () => {
  const [track] = draw([year(2015, -2), year(2016, 0), year(2017, 2)]).tracks;
  const [below, zero, above] = [0, 1, 2].map((row) => track!.place(row)!.y!);
  assert.ok(Math.abs(below! - zero! - (zero! - above!)) < 1e-6 && below! > zero!);
});

test('a year stands between its first and its last month', () => {
  const [track] = draw([{ date: '2019-01', value: 1 }, { date: '2019', value: 2 }, { date: '2019-12', value: 3 }]).tracks;
  const [january, whole, december] = [0, 1, 2].map((row) => track!.place(row)!.x) as [number, number, number];
  assert.ok(january < whole && whole < december && Math.abs(whole - (january + december) / 2) < 2);
});

test('names stand at the ends of their lines and never touch each other', () => {
  const { scene, needsKey } = draw(['LK', 'NP', 'KE', 'GH'].flatMap((country, index) => [year(2019, 10, { country }), year(2020, 10 + index * 0.1, { country })]));
  const names = texts(scene.marks).filter(({ weight }) => weight === 600).sort((a, b) => a.y - b.y);
  assert.deepEqual(names.map(({ text: name }) => name), ['GH 10.3', 'KE 10.2', 'NP 10.1', 'LK 10']);
  assert.ok(names.every(({ y }, index) => index === 0 || y - names[index - 1]!.y >= 15.9));
  assert.equal(needsKey, false);
  assert.ok(names.every(({ x, text: name }) => x + measure(name, 12) <= 600));
});

test('a key takes the place of names that do not fit', () => {
  const groups = Array.from({ length: 30 }, (_, index) => [year(2019, index, { tier: `t${index}` }), year(2020, index, { tier: `t${index}` })]).flat();
  assert.equal(draw(groups).needsKey, true);
  assert.equal(draw(['an extraordinarily long name of a tier', 'another name that is as long as it'].flatMap((tier) => [year(2019, 1, { tier }), year(2020, 2, { tier })]), { width: 260 }).needsKey, true);
});

test('baseline and target stand at their dates with a way between them, and a bracket says what is left', () => {
  const { scene } = draw([year(2015, 10), year(2016, 20)], { baseline: { value: 10, from: 16436, to: 16801, middle: 16618 }, target: { value: 50, from: 21915, to: 22280, middle: 22097 }, gap: '30 to go' });
  const names = texts(scene.marks).map(({ text: name }) => name);
  assert.ok(names.includes('Baseline 10') && names.includes('Target 50') && names.includes('30 to go'));
  assert.ok(flat(scene.marks).some((mark) => mark.type === 'line' && mark.dash?.[0] === 1.5));
});

test('a target without a date is a rule over all dates', () => {
  const { scene } = draw([year(2015, 10), year(2016, 20)], { target: { value: 15 } });
  assert.ok(flat(scene.marks).some((mark) => mark.type === 'line' && mark.dash?.[0] === 8 && mark.y1 === mark.y2));
});

test('the place between women and men is shaded only where both lines go on', () => {
  const series = [2015, 2016, 2018].flatMap((date) => [year(date, 5, { sex: 'f' }), year(date, 8, { sex: 'm' })]);
  const { observed, slice } = readOf([...series, year(2019, 5, { sex: 'f' }), year(2019, 8, { sex: 'm' })], 'sex');
  const { scene } = drawLines({ observed, slice, under: (frame, usual) => betweenMarks(observed, parityOf(observed, slice)!, frame, usual), text, width: 600, height: 300 });
  const between = flat(scene.marks).find((mark): mark is PathMark => mark.type === 'path' && mark.fill === 'land')!;
  assert.equal(count(between.d, 'Z'), 2);
});

test('the place between women and men of 50,000 dates is drawn by columns of pixels', () => {
  const series = Array.from({ length: 100_000 }, (_, index) => ({ date: new Date(Date.UTC(1900, 0, 1 + (index >> 1))).toISOString().slice(0, 10), value: 5 + (index % 7), sex: index % 2 ? 'm' : 'f' }));
  const { observed, slice } = readOf(series, 'sex');
  const parity = parityOf(observed, slice)!;
  assert.equal(parity.length, 50_000);
  const frame = frameOf({ left: 0, top: 0, right: 600, bottom: 300 }, [observed.dates[0]!.from, observed.dates.at(-1)!.to], roundScale(0, 12, 4));
  const [between] = betweenMarks(observed, parity, frame, 1) as PathMark[];
  const steps = count(between!.d, 'Z');
  assert.ok(steps > 500 && steps <= 601, `${steps} steps`);
});

test('of several values of one date women and men are compared by their first', () => {
  const { observed, slice } = readOf([year(2015, null, { sex: 'f' }), year(2015, 4, { sex: 'f' }), year(2015, 9, { sex: 'f' }), year(2015, 8, { sex: 'm' }), year(2016, 3, { sex: 'm' }), year(2017, 1, { sex: 'f' }), year(2017, 0, { sex: 'm' })], 'sex');
  assert.deepEqual(parityOf(observed, slice), [{ women: 1, men: 3, ratio: 0.5 }]);
});

test('100,000 values become a path of a few points for each column of pixels', () => {
  const day = (index: number): string => new Date(Date.UTC(1800, 0, 1 + index)).toISOString().slice(0, 10);
  const { scene } = draw(Array.from({ length: 100_000 }, (_, index) => ({ date: day(index), value: Math.sin(index) * 100 })));
  const [path] = lines(scene.marks);
  assert.ok(path!.d.length < 40_000, `${path!.d.length} characters`);
  assert.ok(scene.marks.length < 100);
});

test('many values of one date are a hairline, not a point each', () => {
  const { scene } = draw(Array.from({ length: 20_000 }, (_, index) => year(2010 + (index % 12), index % 97)));
  assert.ok(JSON.stringify(scene).length < 60_000);
});

test('the usual step is the lower median of all, and odd ones do not stretch it', () => {
  const { observed, slice } = readOf([year(2010, 1), year(2012, 1), year(2014, 1), year(2020, 1)]);
  assert.ok(Math.abs(usualStep(observed, slice.groups)! - 731) <= 1);
  assert.equal(usualStep(observed, []), undefined);
});

test('a line keeps the lowest and the highest of a column of pixels', () => {
  const path = new LinePath();
  path.move(0, 5);
  for (const y of [9, 1, 6]) path.line(0.2, y);
  path.line(3, 4);
  assert.equal(path.end(), 'M0 5V1V9V6L3 4');
});

test('labels are moved apart and kept between the ends', () => {
  const placed = dodge([{ y: 95 }, { y: 96 }, { y: 97 }], 16, 0, 100);
  assert.deepEqual(placed.map(({ at }) => at), [68, 84, 100]);
});

test('bars begin at zero, the largest first; those without a value come last and have none', () => {
  const { observed, slice } = readOf([year(2019, 3, { country: 'LK' }), year(2020, 5, { country: 'LK' }), year(2020, -2, { country: 'NP' }), year(2020, 9, { country: 'KE' }), year(2020, 4242, { country: 'GH', status: 'suppressed' })]);
  assert.deepEqual(barsOf(observed, slice).map(({ group, value }) => [group.key, value]), [['KE', 9], ['LK', 5], ['NP', -2], ['GH', undefined]]);
  const { scene } = drawBars({ observed, slice, text, width: 600, most: 30, date: String, missing: (isSuppressed) => (isSuppressed ? 'suppressed' : 'no value') });
  const rects = scene.marks.filter((mark) => mark.type === 'rect');
  assert.equal(rects.length, 3);
  const [nine, five, minus] = rects;
  assert.ok(Math.abs(nine!.w / five!.w - 1.8) < 0.02 && Math.abs(minus!.x + minus!.w - nine!.x) < 0.01);
  assert.ok(texts(scene.marks).some(({ text: words }) => words === 'suppressed') && !JSON.stringify(scene).includes('4242'));
});

test('a bar whose date is not that of the others says so', () => {
  const { observed, slice } = readOf([year(2020, 5, { country: 'LK' }), year(2020, 4, { country: 'NP' }), year(2016, 9, { country: 'KE' })]);
  const { scene } = drawBars({ observed, slice, text, width: 600, most: 30, date: String, missing: String });
  assert.deepEqual(texts(scene.marks).filter(({ weight }) => weight === 600).map(({ text: words }) => words), ['9 (2016)', '5', '4']);
});

test('panels share their scales and stay within the width', () => {
  const { observed, slice } = readOf(['LK', 'NP', 'KE'].flatMap((country, index) => [year(2019, 10 * index, { country }), year(2020, 10, { country })]), 'country');
  const panels = slice.groups.map((group) => ({ label: group.key, slice: { ...slice, groups: [group] } }));
  for (const width of [300, 700]) {
    const { tracks, scene } = drawPanels({ observed, panels, text, width });
    assert.equal(tracks.length, 3);
    const heights = tracks.map(({ rows, place }) => place(rows[1]!)!.y! % 156);
    assert.ok(heights.every((height) => Math.abs(height - heights[0]!) < 1e-6));
    assert.ok(flat(scene.marks).every((mark) => mark.type !== 'line' || mark.x2 <= width));
  }
});

test('every panel says its first and its last date, each within its own width', () => {
  const months = ['LK', 'NP', 'KE', 'GH'].flatMap((country) => ['2019-11', '2020-06', '2021-02'].map((date, at) => ({ date, country, value: at })));
  const time: TimeText['time'] = ({ unit, year: of, month }) => (unit === 'year' ? String(of) : `${month}/${of}`);
  for (const [series, said] of [
    [months, ['11/2019', '2/2021']], [['LK', 'NP', 'KE', 'GH'].flatMap((country) => [year(2003, 1, { country }), year(2021, 2, { country })]), ['2003', '2021']],
    [['LK', 'NP'].flatMap((country) => [{ date: '2019-05-01', country, value: 1 }, { date: '2024-05-30', country, value: 2 }]), ['2019', '2024']],
  ] as const) {
    const { observed, slice } = readOf(series, 'country');
    const panels = slice.groups.map((group) => ({ label: group.key, slice: { ...slice, groups: [group] } }));
    for (const width of [260, 900]) {
      const { scene, tracks } = drawPanels({ observed, panels, text: { ...text, time }, width });
      const dates = texts(scene.marks).filter(({ text: words }) => said.includes(words as never));
      assert.deepEqual(dates.map(({ text: words }) => words), panels.flatMap(() => said));
      const [first, last] = [dates[0]!, dates[1]!];
      assert.ok(first.x + measure(first.text, first.size) < last.x - measure(last.text, last.size), 'they do not touch');
      const [from, to] = [tracks[0]!.place(tracks[0]!.rows[0]!)!.x, tracks[0]!.place(tracks[0]!.rows[tracks[0]!.rows.length - 1]!)!.x];
      assert.ok(first.x <= from && last.x >= to, 'they stand around the values');
    }
  }
});

test('panels whose exact dates have no room say years, and one date is said once', () => {
  const time: TimeText['time'] = ({ unit, year: of, month }) => (unit === 'year' ? String(of) : `a month with a long name, ${month} ${of}`);
  const words = (dates: readonly string[]): string[] => {
    const { observed, slice } = readOf(['LK', 'NP'].flatMap((country) => dates.map((date) => ({ date, country, value: 3 }))), 'country');
    const panels = slice.groups.map((group) => ({ label: group.key, slice: { ...slice, groups: [group] } }));
    return texts(drawPanels({ observed, panels, text: { ...text, time }, width: 300 }).scene.marks).map((mark) => mark.text).filter((each) => /20\d\d|month/.test(each));
  };
  assert.deepEqual(words(['2019-12', '2021-01']), ['2019', '2021', '2019', '2021']);
  assert.deepEqual(words(['2019-01', '2019-11']), ['2019', '2019']);
});

const boxes = (marks: readonly Mark[]) => texts(marks).map((mark) => {
  const width = measure(mark.text, mark.size);
  const left = mark.anchor === 'end' ? mark.x - width : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
  return { text: mark.text, left, right: left + width, top: mark.y - 9, bottom: mark.y + 3 };
});

/** Points of the drawn lines of values and of the way to the target, a pixel apart. */
const drawnPoints = (marks: readonly Mark[]): readonly (readonly [number, number])[] => {
  const ways = flat(marks).flatMap((mark) => (mark.type === 'line' && mark.dash?.[0] === 1.5 ? [`M${mark.x1} ${mark.y1}L${mark.x2} ${mark.y2}`] : []));
  return [...lines(marks).map(({ d }) => d), ...ways].flatMap((d) => d.split('M').flatMap((run) => {
    const corners = run.split('L').filter(Boolean).map((point) => point.split(' ').map(Number) as [number, number]);
    return corners.slice(1).flatMap(([x, y], at) => {
      const [x0, y0] = corners[at]!;
      const steps = Math.ceil(Math.hypot(x - x0, y - y0)) || 1;
      return Array.from({ length: steps + 1 }, (_, step) => [x0 + ((x - x0) * step) / steps, y0 + ((y - y0) * step) / steps] as const);
    });
  }));
};

for (const [name, series, more] of [
  ['that rise from the baseline', Array.from({ length: 8 }, (_, at) => [year(2015 + at, 145 + 15 * at), year(2015 + at, 70 + 8 * at, { sex: 'women' }), year(2015 + at, 90 + 6 * at, { sex: 'men' })]).flat(), { baseline: [2015, 148], target: [2025, 320] }],
  ['close to each other', Array.from({ length: 10 }, (_, at) => [year(2012 + at, 31 - 0.3 * at), year(2012 + at, 30.4 - 0.35 * at, { sex: 'girls' }), year(2012 + at, 31.8 - 0.25 * at, { sex: 'boys' })]).flat(), { baseline: [2012, 31], target: [2025, 22] }],
  ['of which one ends early', [...[2010, 2011].map((at) => year(at, 50)), ...Array.from({ length: 10 }, (_, at) => [year(2010 + at, 52 - at, { sex: 'women' }), year(2010 + at, 48 + at, { sex: 'men' })]).flat()], { target: [2022, 90] }],
] as const) {
  test(`words beside lines ${name} lie on no line, on no other words, and within the picture`, () => {
    const dated = (of?: readonly [number, number]) => of && { value: of[1], from: frameDay(of[0]), to: frameDay(of[0] + 1), middle: (frameDay(of[0]) + frameDay(of[0] + 1)) / 2 };
    for (const width of [296, 420, 800]) {
      const { observed, slice } = readOf(series, 'sex');
      const { baseline, target } = more as { baseline?: readonly [number, number]; target: readonly [number, number] };
      const words: TimeText = { ...text, label: (key) => key || 'Not disaggregated' };
      const { scene, keysBaseline, needsKey } = drawLines({ observed, slice, text: words, width, height: width < 480 ? 300 : 380, baseline: dated(baseline), target: dated(target), gap: '6.3 points to go' });
      const said = boxes(scene.marks);
      const points = drawnPoints(scene.marks);
      for (const box of said) {
        assert.ok(box.right <= width + 1 && box.left >= -1, `${box.text} is within ${width} px`);
        assert.ok(!points.some(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom), `${box.text} lies on no line at ${width} px`);
        for (const other of said) if (other !== box) assert.ok(box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top, `${box.text} does not lie on ${other.text} at ${width} px`);
      }
      assert.equal(said.some((box) => box.text.startsWith('Baseline')), baseline !== undefined && !keysBaseline, 'the baseline is named in the picture or in the key');
      assert.equal(said.some((box) => box.text.startsWith('Not disaggregated')), !needsKey);
      assert.ok(said.some((box) => box.text.startsWith('Target')));
    }
  });
}

test('one value is a large figure with its place between baseline and target', () => {
  const { observed, slice } = readOf([{ date: '2024-03', value: 85 }]);
  const model = { observed, slice, text, width: 600, unit: 'people', about: 'March 2024', none: 'no value reported', locale: 'en' };
  const [figure] = texts(drawFigure(model).scene.marks);
  assert.ok(figure!.text === '85' && figure!.size >= 48);
  const placed = texts(drawOnNumberLine({ ...model, baseline: { value: 20 }, target: { value: 120 }, gap: '35 to go' }).scene.marks).map(({ text: words }) => words);
  for (const words of ['Baseline 20', 'Target 120', '35 to go', 'people', 'March 2024']) assert.ok(placed.includes(words), words);
  assert.equal(drawFigure({ ...model, slice: { ...slice, groups: [] } }).tracks.length, 0);
});

test('what is not disaggregated has a style of its own', () => {
  assert.notDeepEqual(styleOf(0, false), styleOf(1, false));
  const { observed, slice } = readOf([year(2019, 1), year(2020, 2)]);
  const frame = frameOf({ left: 0, top: 0, right: 100, bottom: 100 }, [0, 1], roundScale(0, 2, 2));
  assert.ok(groupMarks(observed, slice.groups[0]!, frame, 365, styleOf(0, false)).some((mark) => 'width' in mark && mark.width === 4));
});
