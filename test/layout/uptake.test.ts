import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Output, Proposal } from '../../src/model/feed.js';
import { readFeed } from '../../src/model/schema.js';
import { Work } from '../../src/query/work.js';
import { placeNear, uptakeColumns, type UptakeColumns, type UptakeItem, type UptakeMetrics } from '../../src/layout/uptake-columns.js';
import { columnPlaces, lineWidth, linkPath, linksOf, uptakePaths } from '../../src/layout/uptake-curves.js';
import { outputOn } from '../../src/layout/uptake-dates.js';
import { asksNone, fateOf, otherFate, unanswered } from '../../src/layout/uptake-fates.js';
import { columnsScene, listScene } from '../../src/layout/uptake-scene.js';
import { treeRows } from '../../src/layout/uptake-tree.js';
import { answerCounts, unfolding, viewUptake, type UptakeOptions } from '../../src/layout/uptake-view.js';
import { readUptake, type UptakeGraph } from '../../src/layout/uptake.js';
import { dayNumber } from '../../src/model/dates.js';
import { manyThreads, meeting } from '../../stories/uptake-thread.examples.js';

function graphOf(json: unknown): UptakeGraph {
  const { feed } = readFeed(json);
  return new Work(readUptake(feed)).finish();
}

const everyRow = (graph: UptakeGraph) => Uint32Array.from(graph.records.proposal.keys());
const viewOf = (graph: UptakeGraph, options: Partial<UptakeOptions> = {}) => viewUptake(graph, { rows: everyRow(graph), lit: new Set(), unfolded: new Map(), ...options });
const metrics: UptakeMetrics = { event: () => 28, session: () => 60, proposal: () => 46, fold: 28, output: 62, note: 30, gap: 10 };
const allLinks = (drawing: UptakeColumns) => linksOf(drawing, () => true);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** Feeds with every kind of link, good and dangling, in circles and to themselves. */
const anyFeed = fc.record({ proposals: fc.integer({ min: 0, max: 60 }), outputs: fc.integer({ min: 0, max: 8 }), others: fc.integer({ min: 0, max: 6 }), seed: fc.array(fc.nat(97), { minLength: 1, maxLength: 40 }) })
  .map(({ proposals, outputs, others, seed }) => {
    let at = 0;
    const next = (below: number) => seed[at++ % seed.length]! % Math.max(1, below);
    const statuses = ['taken-up', 'merged', 'changed', 'not-pursued', 'proposed', undefined, 'on hold', 'unanswered'];
    const kinds = ['proposal', 'takeaway', 'lesson', 'message', undefined];
    return {
      commonthread: '1',
      events: [{ id: 'e', title: 'E', sessions: [{ id: 's0', title: 'S0' }, { id: 's1', title: 'S1', outcomes: ['p0', 'p1'] }] }],
      workPlans: [{ id: 'w', title: 'W', outcomes: [{ id: 'oc', title: 'O', outputs: Array.from({ length: outputs }, (_, i) => ({ id: `o${i}`, title: `O${i}`, indicators: [`d${next(others + 1)}`], proposals: [`p${next(proposals + 1)}`] })) }] }],
      initiatives: Array.from({ length: others }, (_, i) => ({ id: `n${i}`, title: `N${i}`, outputs: [`o${next(outputs + 2)}`], indicators: [`d${next(others + 2)}`] })),
      indicators: Array.from({ length: others }, (_, i) => ({ id: `d${i}`, title: `D${i}` })),
      proposals: Array.from({ length: proposals }, (_, i) => {
        const [status, kind, session] = [statuses[next(8)], kinds[next(5)], ['s0', 's1', 'gone', undefined][next(4)]];
        return { id: `p${i}`, text: `P${i}`, ...(status && { status }), ...(kind && { kind }), ...(session && { session }), ...(next(3) === 0 && { event: 'e' }), outputs: [`o${next(outputs + 2)}`], mergedInto: `p${next(proposals + 3)}` };
      }),
    };
  });

test('every proposal has one fate, so the counts add up to the proposals shown, in all and in each session', () => {
  fc.assert(fc.property(anyFeed, fc.func(fc.boolean()), (feed, keep) => {
    const graph = graphOf(feed);
    const rows = everyRow(graph).filter((row) => keep(row));
    const view = viewOf(graph, { rows });
    const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
    assert.equal(sum(view.fates), rows.length);
    const { due, answers, unanswered: open, asksNone: silent } = answerCounts(view.fates);
    assert.equal(sum(answers) + open + silent, rows.length);
    assert.equal(due, sum(answers) + open);
    for (const group of view.groups) {
      assert.equal(sum(group.fates), group.count);
      assert.equal(group.single.length + group.folded.length, group.count);
    }
    assert.equal(sum(view.groups.map(({ count }) => ({ count }))), rows.length);
  }));
});

test('a feed with a word of its own for every proposal has its first words counted, and the others together', () => {
  const graph = graphOf({ commonthread: '1', proposals: Array.from({ length: 200 }, (_, i) => ({ id: `p${i}`, text: 'P', status: i === 190 ? 'taken-up' : i === 195 ? 'proposed' : `word ${i}` })) });
  const { fates } = viewOf(graph);
  assert.ok(fates.length < 30);
  assert.equal(fates.reduce((sum, { count }) => sum + count, 0), 200);
  assert.deepEqual(fates.filter(({ fate }) => !fate.startsWith('word')).map(({ fate, count }) => [fate, count]), [['taken-up', 1], [otherFate, 174], [unanswered, 1]]);
});

test('a takeaway, a lesson and a message ask for no answer, and a proposal without a status lacks one', () => {
  assert.equal(fateOf('takeaway', undefined), asksNone);
  assert.equal(fateOf('message', 'taken-up'), 'taken-up');
  assert.equal(fateOf('proposal', undefined), unanswered);
  assert.equal(fateOf(undefined, undefined), unanswered);
  assert.equal(fateOf('lesson', 'proposed'), unanswered);
  assert.equal(fateOf('proposal', 'on hold'), 'on hold');
});

test('no record stands on another, every link has its ends on the picture, and links are kept at both ends', () => {
  fc.assert(fc.property(anyFeed, fc.boolean(), (feed, isMerged) => {
    const view = viewOf(graphOf(feed));
    const drawing = uptakeColumns(view, metrics, isMerged);
    const { columns, ties, height } = drawing;
    const all = new Set(columns.flatMap(({ items }) => items));
    for (const { items } of columns) {
      items.forEach((item, i) => {
        assert.ok(item.y >= 0 && item.y + item.h <= height);
        if (i) assert.ok(item.y >= items[i - 1]!.y + items[i - 1]!.h, 'rows lie below each other');
      });
    }
    for (const { from, to, count } of allLinks(drawing)) {
      assert.ok(all.has(from) && all.has(to) && from !== to && count > 0);
      assert.ok(ties(from, 'on').some((tie) => tie.item === to && tie.count === count) && ties(to, 'back').some((tie) => tie.item === from && tie.count === count));
    }
    // Every proposal on show is tied to its session once, whether it stands on its own or in a fold.
    const said = columns.flatMap(({ items }) => items).filter(({ kind }) => kind === 'session').flatMap((item) => ties(item, 'on'));
    assert.equal(said.reduce((sum, { count }) => sum + count, 0), view.total);
  }));
});

test('every proposal, and what it leads to, is in the columns once and in the open list at least once', () => {
  fc.assert(fc.property(anyFeed, (feed) => {
    const graph = graphOf(feed);
    const unfolded = new Map(graph.groups.map(({ id }) => [id, unfolding]));
    const view = viewOf(graph, { unfolded });
    const { columns } = uptakeColumns(view, metrics, false);
    const items = columns.flatMap((column) => column.items);
    const numbers = (kind: string) => items.filter((item) => item.kind === kind).map(({ index }) => index).sort((a, b) => a - b);
    assert.deepEqual(numbers('proposal'), [...graph.records.proposal.keys()]);
    const rows = treeRows(view, () => true);
    for (const kind of ['output', 'initiative', 'indicator'] as const) {
      assert.deepEqual([...new Set(rows.filter((row) => row.kind === kind).map(({ index }) => index))].sort((a, b) => a - b), numbers(kind));
    }
    assert.deepEqual(rows.filter(({ kind }) => kind === 'proposal').map(({ index }) => index).sort((a, b) => a - b), [...graph.records.proposal.keys()]);
    assert.equal(new Set(rows.map(({ path }) => path)).size, rows.length, 'each row has a path of its own');
  }));
});

test('proposals merged into each other end the list and are linked both ways', () => {
  const graph = graphOf({ commonthread: '1', proposals: [{ id: 'a', text: 'A', status: 'merged', mergedInto: 'b' }, { id: 'b', text: 'B', status: 'merged', mergedInto: 'a' }, { id: 'c', text: 'C', status: 'merged', mergedInto: 'c' }] });
  assert.deepEqual([graph.ties.merged.on.to, graph.ties.merged.on.offsets].map((list) => [...list]), [[1, 0], [0, 1, 2, 2]]);
  const rows = treeRows(viewOf(graph), () => true);
  assert.deepEqual(rows.map(({ kind }) => kind), ['session', 'proposal', 'merged', 'proposal', 'merged', 'proposal']);
  const links = allLinks(uptakeColumns(viewOf(graph), metrics, false)).filter(({ from }) => from.kind === 'proposal');
  assert.deepEqual(links.map(({ from, to }) => [from.index, to.index]), [[0, 1], [1, 0]]);
});

test('outputs stand in the order of the proposals that they came from, so that links that need not cross do not', () => {
  const count = 9;
  const graph = graphOf({
    commonthread: '1',
    events: [{ id: 'e', title: 'E', sessions: Array.from({ length: count }, (_, i) => ({ id: `s${i}`, title: `S${i}` })) }],
    workPlans: [{ id: 'w', title: 'W', outcomes: [{ id: 'oc', title: 'O', outputs: Array.from({ length: count }, (_, i) => ({ id: `o${i}`, title: `O${i}` })) }] }],
    initiatives: Array.from({ length: count }, (_, i) => ({ id: `n${i}`, title: `N${i}`, outputs: [`o${count - 1 - i}`] })),
    proposals: Array.from({ length: count }, (_, i) => ({ id: `p${i}`, text: `P${i}`, session: `s${i}`, status: 'taken-up', outputs: [`o${(i * 4) % count}`] })),
  });
  const links = allLinks(uptakeColumns(viewOf(graph), metrics, false));
  for (const a of links) {
    for (const b of links) {
      if (a.from.column === b.from.column && a.to.column === b.to.column) assert.ok((a.from.y - b.from.y) * (a.to.y - b.to.y) >= 0, 'no two links cross');
    }
  }
});

test('a filter takes records away and never moves one past another', () => {
  fc.assert(fc.property(anyFeed, fc.func(fc.boolean()), (feed, keep) => {
    const graph = graphOf(feed);
    const unfolded = new Map(graph.groups.map(({ id }) => [id, unfolding]));
    const order = (rows: Uint32Array) => uptakeColumns(viewOf(graph, { rows, unfolded }), metrics, false).columns
      .map(({ kind, items }) => [kind, items.filter((item) => item.kind === kind && kind !== 'session').map(({ index }) => index)] as const);
    const whole = new Map(order(everyRow(graph)));
    for (const [kind, left] of order(everyRow(graph).filter((row) => keep(row)))) {
      if (kind === 'session' || kind === 'initiative') continue;
      const kept = new Set(left);
      assert.deepEqual(left.filter((i) => whole.get(kind)!.includes(i)), whole.get(kind)!.filter((i) => kept.has(i)));
    }
  }));
});

test('boxes are placed by least squares: apart, in order, and where they want to be if there is room', () => {
  assert.deepEqual(placeNear([100, 300], 20, 10), [90, 290]);
  assert.deepEqual(placeNear([100, 100], 20, 10), [75, 105]);
  assert.deepEqual(placeNear([-50], 20, 10), [0]);
  fc.assert(fc.property(fc.array(fc.integer({ min: -500, max: 5000 })), fc.integer({ min: 10, max: 90 }), (centres, height) => {
    const tops = placeNear(centres, height, 8);
    tops.forEach((top, i) => assert.ok(top >= 0 && (i === 0 || top >= tops[i - 1]! + height + 7)));
  }));
});

test('what a filter leaves decides which outputs, initiatives and indicators are shown', () => {
  const graph = graphOf(meeting);
  const row = ids(graph.records.proposal).indexOf('h1');
  const view = viewOf(graph, { rows: Uint32Array.of(row) });
  assert.deepEqual(view.outputs.map((i) => graph.records.output[i]!.id), ['register']);
  assert.deepEqual(view.initiatives.map((i) => graph.records.initiative[i]!.id), ['agencies']);
  assert.deepEqual(view.indicators, []);
  const whole = viewOf(graph);
  assert.deepEqual(whole.outputs.map((i) => graph.records.output[i]!.id), ['survey', 'register', 'manual']);
  assert.deepEqual(whole.untied, { session: 1, initiative: 1, indicator: 1 });
});

test('many proposals are folded into their sessions, come out on demand, and are counted in the width of the lines', () => {
  const graph = graphOf(manyThreads(2000));
  const view = viewOf(graph);
  assert.ok(view.groups.every(({ single }) => single.length === 0));
  const toFolds = allLinks(uptakeColumns(view, metrics, false)).filter(({ from, to }) => from.kind === 'session' && to.kind === 'fold');
  assert.equal(toFolds.reduce((sum, { count }) => sum + count, 0), 2000);
  assert.ok(lineWidth(40) > lineWidth(4) && lineWidth(4) > lineWidth(1));
  const id = graph.groups[3]!.id;
  const opened = viewOf(graph, { unfolded: new Map([[id, unfolding]]) });
  assert.equal(opened.groups[3]!.single.length, 40);
  assert.ok(opened.groups[3]!.isUnfolded);
  const lit = viewOf(graph, { lit: new Set(['p7']) });
  assert.deepEqual(lit.groups[0]!.single.map((i) => graph.records.proposal[i]!.id), ['p7']);
});

test('RTL mirrors columns and curves', () => {
  const drawing = uptakeColumns(viewOf(graphOf(meeting)), metrics, false);
  const { columns } = drawing;
  const kinds = columns.map(({ kind }) => kind);
  const [ltr, rtl] = [columnPlaces(kinds, 1000, 40, false), columnPlaces(kinds, 1000, 40, true)];
  ltr.forEach(({ x, w }, i) => assert.equal(rtl[i]!.x, 1000 - x - w));
  const numbers = (path: string) => [...path.matchAll(/[MCH ]?(-?[\d.]+)/g)].map(([, number]) => Number(number));
  const link = allLinks(drawing).find(({ from, to }) => from.kind === 'proposal' && to.kind === 'output')!;
  const places = (list: typeof ltr) => new Map(list.map((place) => [place.kind, place]));
  const [a, b] = [numbers(linkPath(link, places(ltr), columns, false)), numbers(linkPath(link, places(rtl), columns, true))];
  a.forEach((number, i) => assert.equal(b[i], i % 2 ? number : 1000 - number));
});

test('only lines with an end in view are drawn, and lit ones as one path', () => {
  const drawing = uptakeColumns(viewOf(graphOf(manyThreads(200))), metrics, false);
  const places = columnPlaces(drawing.columns.map(({ kind }) => kind), 1000, 40, false);
  const none = uptakePaths(drawing, places, -500, -400, () => false, false);
  assert.deepEqual([none.quiet.size, none.lit], [0, '']);
  const all = uptakePaths(drawing, places, 0, drawing.height, () => true, false);
  assert.equal(all.quiet.size, 0);
  assert.ok(all.lit.startsWith('M'));
});

test('a line past a column goes between the records there', () => {
  const item = (column: UptakeItem['column'], y: number): UptakeItem => ({ kind: 'output', column, index: 0, y, h: 60 });
  const [from, between, to] = [item('output', 100), item('initiative', 100), item('indicator', 100)];
  const columns = [from, between, to].map((each) => ({ kind: each.column, items: [each] }));
  const places = new Map(columnPlaces(['output', 'initiative', 'indicator'], 600, 40, false).map((place) => [place.kind, place]));
  const free = Number(/C\S+ \S+ \S+ \S+ \S+ (\S+)H/.exec(linkPath({ from, to, count: 1 }, places, columns, false))![1]);
  assert.ok(free < 100 || free > 160, String(free));
});

test('an output is told as it was known on a date, with what has changed since another', () => {
  const output = { id: 'o', title: 'O', status: 'done', progress: 1, history: [{ date: '2024-01-31', progress: 0.2, status: 'under-way' }, { date: '2024-06-30', progress: 0.6 }] } as unknown as Output;
  const [march, july] = [dayNumber(2024, 3, 1), dayNumber(2024, 7, 1)];
  assert.deepEqual(outputOn(output, march, undefined), { known: { progress: 0.2, status: 'under-way', end: undefined }, changes: undefined });
  assert.deepEqual(outputOn(output, july, march).changes, { isNew: false, status: undefined, progress: [0.2, 0.6], end: undefined });
  assert.equal(outputOn(output, dayNumber(2023, 12, 1), undefined).known.progress, undefined);
  assert.equal(outputOn({ id: 'x', title: 'X', status: 'done' }, july, march).changes, undefined);
});

test('a picture holds what the columns hold, says how many rows it leaves out, and mirrors', () => {
  const view = viewOf(graphOf(meeting));
  const columns = uptakeColumns(view, metrics, false);
  const kinds = columns.columns.map(({ kind }) => kind);
  const options = { width: 1000, measure: (text: string, size: number) => text.length * size * 0.5, locale: 'en', most: 150, more: (count: number) => `${count} more` };
  const scene = columnsScene({ ...options, columns, places: columnPlaces(kinds, 1000, 40, false), heads: kinds.map((kind) => [kind, 'meaning'] as const), textOf: ({ kind, index }) => ({ text: `${kind} ${index}`, status: kind === 'proposal' ? 'taken-up' : undefined }), isLit: ({ kind }) => kind === 'output' });
  const texts = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
  assert.ok(texts.includes('proposal') && texts.includes('meaning') && texts.includes('session 0'));
  const left = columns.columns.flatMap(({ items }) => items).filter(({ y }) => y >= 150).length;
  assert.ok(left > 0 && texts.includes(`${left} more`));
  const lines = ['a', 'b', 'c'].map((text, i) => ({ text, level: i + 1, lit: i === 1 }));
  const list = listScene(lines, { ...options, rtl: true });
  const xs = list.marks.flatMap((mark) => (mark.type === 'text' ? [mark.x] : []));
  assert.deepEqual(xs, [992, 992, 978]);
  assert.equal(list.marks.filter((mark) => mark.type === 'line' && mark.stroke === 'accent').length, 1);
});

test('100,000 proposals come to few rows', () => {
  const feed = manyThreads(100_000);
  const proposals = feed.proposals as unknown as readonly Proposal[];
  const graph = graphOf(feed);
  assert.equal(graph.records.proposal.length, proposals.length);
  const { columns } = uptakeColumns(viewOf(graph), metrics, false);
  assert.ok(columns.reduce((sum, { items }) => sum + items.length, 0) < 12_000);
});
