import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Output, WorkPlan } from '../../src/model/feed.js';
import { timelineRows } from '../../src/layout/timeline.js';
import { barOf, type Bar, type BarOptions, type OutputBar } from '../../src/layout/timeline-bars.js';
import { barOfRow } from '../../src/layout/timeline-row-bars.js';
import { surveyed, survey, tallyOf } from '../../src/layout/timeline-survey.js';
import * as changing from '../../src/layout/timeline-changes.js';
import * as reporting from '../../src/layout/timeline-report.js';
import { asOfDay, sinceDay } from '../../src/layout/timeline-span.js';
import { stateOfWord, workStates } from '../../src/layout/timeline-status.js';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 864e5;
const plan: WorkPlan = { id: 'p', title: 'Plan', start: '2020', end: '2021' };
const today = day('2021-03-10');
const told = { ...reporting, ...changing };
const bar = (more: Partial<Output>, options: { asOf?: number; since?: number; today?: number } = {}, within: WorkPlan = plan): OutputBar =>
  barOf({ id: 'o', title: 'Output', ...more }, within, { today, history: told, ...options });
const planned = ({ planned: span }: OutputBar): readonly number[] => [span!.from, span!.to];

test('a bar covers its dates to the last day, a year as the whole year, and says how well each end is known', () => {
  const days = bar({ start: '2020-02-10', end: '2020-02-29' });
  assert.deepEqual(planned(days), [day('2020-02-10'), day('2020-03-01')]);
  assert.deepEqual([days.planned!.certainFrom, days.planned!.certainTo], [day('2020-02-10'), day('2020-03-01')]);
  const years = bar({ start: '2020', end: '2021-06' });
  assert.deepEqual(planned(years), [day('2020-01-01'), day('2021-07-01')]);
  assert.deepEqual([years.planned!.fromPrecision, years.planned!.toPrecision], ['year', 'month']);
  assert.deepEqual([years.planned!.certainFrom, years.planned!.certainTo], [day('2020-12-31'), day('2021-06-02')]);
});

test('an output without dates spans its plan and says so; without a plan period it has no bar', () => {
  const undated = bar({});
  assert.equal(undated.undated, true);
  assert.deepEqual(planned(undated), [day('2020-01-01'), day('2022-01-01')]);
  assert.equal(undated.late, false);
  const nothing = bar({}, {}, { id: 'q', title: 'No dates' });
  assert.equal(nothing.undated, true);
  assert.equal(nothing.planned, undefined);
});

test('a missing end is open and taken from the plan, and an end before its start counts as missing', () => {
  for (const end of [undefined, '2019-01']) {
    const open = bar({ start: '2020-05-01', ...(end && { end }) });
    assert.deepEqual(planned(open), [day('2020-05-01'), day('2022-01-01')]);
    assert.equal(open.planned!.toPrecision, 'open');
    assert.equal(open.late, false);
  }
  assert.deepEqual(planned(bar({ end: '2020-05-01' })), [day('2020-01-01'), day('2020-05-02')]);
  assert.deepEqual(planned(bar({ start: '2020-05' }, {}, { id: 'q', title: 'No dates' })), [day('2020-05-01'), day('2020-06-01')]);
});

test('status words become states whatever their case and spacing; other words are kept and unknown', () => {
  const cases: [string, string][] = [['On track', 'under-way'], ['IN_PROGRESS', 'under-way'], ['Completed', 'done'], [' planned ', 'not-started'],
    ['off track', 'late'], ['Cancelled', 'cancelled'], ['suspended', 'unknown'], ['в работе', 'unknown'], ['constructor', 'unknown'], ['x'.repeat(1e6), 'unknown']];
  for (const [word, state] of cases) assert.equal(stateOfWord(word), state, word.slice(0, 20));
  assert.equal(bar({ status: 'suspended', progress: 0.5 }).state, 'unknown');
  assert.equal(bar({ status: 'suspended', progress: 0.5 }).status, 'suspended');
});

test('without a word, actual dates and progress tell the state, and nothing at all is unknown', () => {
  assert.equal(bar({ end: '2022', progress: 0.4 }).state, 'under-way');
  assert.equal(bar({ end: '2022', progress: 1 }).state, 'done');
  assert.equal(bar({ end: '2022', progress: 0 }).state, 'not-started');
  assert.equal(bar({ end: '2022', actualStart: '2021-01' }).state, 'under-way');
  assert.equal(bar({ end: '2020', actualEnd: '2021-02-01' }).state, 'done');
  assert.equal(bar({ start: '2021-09', end: '2022' }).state, 'not-started');
  assert.equal(bar({ start: '2020', end: '2022' }).state, 'unknown');
});

test('progress stays within 0 and 1, and is not made up', () => {
  assert.deepEqual([-1, 0.25, 7].map((progress) => bar({ progress }).progress), [0, 0.25, 1]);
  assert.equal(bar({ status: 'done' }).progress, undefined);
});

test('work is late from the day after its planned end until it is done', () => {
  const work = { start: '2020-01', end: '2021-03-10', status: 'in progress' };
  assert.equal(bar(work).late, false);
  const late = bar(work, { today: today + 1 });
  assert.deepEqual([late.late, late.state, late.overdueTo], [true, 'late', today + 1]);
  assert.equal(bar({ ...work, status: 'done' }, { today: today + 100 }).late, false);
  assert.equal(bar({ ...work, status: 'cancelled' }, { today: today + 100 }).state, 'cancelled');
  assert.equal(bar({ ...work, actualEnd: '2021-05' }, { today: day('2021-06-01') }).state, 'done');
});

test('when nothing was ever reported, a passed end is marked and the state stays unknown', () => {
  const silent = bar({ start: '2020-01', end: '2020-12' });
  assert.deepEqual([silent.late, silent.state], [true, 'unknown']);
});

const history = [
  { date: '2020-12-31', progress: 0.6, status: 'delayed', end: '2021-06' },
  { date: '2020-06-30', progress: 0.2, status: 'on track', end: '2020-12' },
];

test('as of a date the last report by then holds, in whatever order the history is given', () => {
  const work = { start: '2020', end: '2021-06', status: 'done', progress: 1, history };
  const middle = bar(work, { asOf: day('2020-09-15') });
  assert.deepEqual([middle.progress, middle.status, middle.state, middle.planned!.to], [0.2, 'on track', 'under-way', day('2021-01-01')]);
  const end = bar(work, { asOf: day('2020-12-31') });
  assert.deepEqual([end.progress, end.status, end.state, end.planned!.to], [0.6, 'delayed', 'late', day('2021-07-01')]);
  const before = bar(work, { asOf: day('2020-06-29') });
  assert.deepEqual([before.progress, before.status, before.state, before.planned!.to], [undefined, undefined, 'unknown', day('2021-01-01')]);
  assert.deepEqual([bar(work).progress, bar(work).state], [1, 'done']);
});

test('an entry that leaves something out does not take back what was reported before', () => {
  const work = { start: '2020', end: '2021', history: [{ date: '2020-03-01', status: 'started', progress: 0.1 }, { date: '2020-06-01', progress: 0.5 }] };
  const then = bar(work, { asOf: day('2020-07-01') });
  assert.deepEqual([then.status, then.progress], ['started', 0.5]);
});

test('before its actual end, work that is done now was under way, and before its actual start not started', () => {
  const work = { start: '2020', end: '2021', actualStart: '2020-02-01', actualEnd: '2020-11-30', status: 'done', progress: 1 };
  assert.equal(bar(work, { asOf: day('2020-11-30') }).state, 'done');
  const during = bar(work, { asOf: day('2020-06-01') });
  assert.deepEqual([during.state, during.progress], ['under-way', undefined]);
  assert.deepEqual([during.actual!.from, during.actual!.to, during.actual!.toPrecision], [day('2020-02-01'), day('2020-06-02'), 'open']);
  assert.equal(bar(work, { asOf: day('2020-01-15') }).state, 'not-started');
  assert.equal(bar(work, { asOf: day('2020-01-15') }).actual, undefined);
});

test('an end that has moved later is marked with the first one, wherever the feed keeps the first', () => {
  assert.equal(bar({ start: '2020', end: '2021-06', history }).slippedFrom, day('2021-01-01'), 'the output holds the present end');
  assert.equal(bar({ start: '2020', end: '2020-12', history }).slippedFrom, day('2021-01-01'), 'the output holds the first end');
  assert.equal(bar({ start: '2020', end: '2020-12', history }).planned!.to, day('2021-07-01'));
  assert.equal(bar({ start: '2020', end: '2021-06', history }, { asOf: day('2020-07-01') }).slippedFrom, undefined, 'it had not moved yet');
  assert.equal(bar({ start: '2020', end: '2020-06', history: [{ date: '2020-01', end: '2020-12' }, { date: '2020-03', end: '2020-06' }] }).slippedFrom, undefined, 'it has moved earlier');
  assert.equal(bar({ start: '2020', end: '2020', history: [{ date: '2020-01', end: '2020-12' }] }).slippedFrom, undefined, 'the same last day');
});

test('what changed since a date is told before and after, and nothing for what stayed', () => {
  const work = { start: '2020', end: '2021-06', status: 'delayed', progress: 0.7, history, milestones: [
    { title: 'Before', date: '2020-05', done: true }, { title: 'In time', date: '2020-11-01', done: true }, { title: 'Open', date: '2021-01' }, { title: 'Undated', done: true }] };
  const { changes } = bar(work, { since: day('2020-07-01') });
  assert.deepEqual(changes, {
    progress: [0.2, 0.7], status: ['on track', 'delayed'], end: ['2020-12', '2021-06'], state: ['under-way', 'late'], isNew: false, milestones: 1,
  });
  assert.equal(bar(work, { since: day('2020-07-01'), asOf: day('2020-09-01') }).changes, undefined, 'no report came in between');
  assert.equal(bar(work, { since: day('2020-01-15') }).changes!.isNew, true);
  assert.equal(bar({ start: '2020', end: '2022', status: 'ongoing', progress: 0.3 }, { since: day('2020-07-01') }).changes, undefined, 'no history, no change');
  assert.deepEqual(bar({ start: '2020', end: '2020-09', status: 'ongoing' }, { since: day('2020-07-01') }).changes!.state, ['under-way', 'late'], 'its end has passed');
});

test('milestones are done by their date, and late when it passes without', () => {
  const milestones = [{ title: 'A', date: '2020-05', done: true }, { title: 'B', date: '2021-01-31' }, { title: 'C' }, { title: 'D', done: true }];
  const now = bar({ milestones }).milestones;
  assert.deepEqual(now.map(({ done, late }) => [done, late]), [[true, false], [false, true], [false, false], [true, false]]);
  assert.equal(now[2]!.span, undefined);
  const then = bar({ milestones }, { asOf: day('2020-05-30') }).milestones;
  assert.deepEqual(then.map(({ done }) => done), [false, false, false, false]);
});

test('a date that cannot be read is as good as none', () => {
  assert.equal(bar({ start: 'soon', end: '2020-13' }).undated, true);
  assert.equal(asOfDay('later'), undefined);
  assert.equal(asOfDay('2020'), day('2020-12-31'));
  assert.equal(sinceDay('2020'), day('2020-01-01'));
});

const tree: WorkPlan = {
  id: 'p', title: 'Plan', outcomes: [
    { id: 'a', title: 'A', outputs: [{ id: 'a1', title: '', start: '2020-03', end: '2020-04', status: 'done' }, { id: 'a2', title: '', start: '2019-12-24', end: '2020-02', milestones: [{ date: '2023' }] }] },
    { id: 'b', title: 'B', outputs: [{ id: 'b1', title: '', status: 'late' }] },
  ],
};

/** The bars of all rows of a plan. */
function barsOf(of: WorkPlan, rows: { turned?: ReadonlySet<string>; shown?: Uint8Array } = {}, options: BarOptions = { today }): Bar[] {
  const source = { survey: surveyed([of], options), options, shown: rows.shown };
  const { at, length } = timelineRows([of], source.survey.outputs, rows.turned, rows.shown);
  return Array.from({ length }, (_, index) => barOfRow(at(index)!, source));
}

const days = (each: Bar): readonly number[] => {
  const span = each.kind === 'milestone' ? each.span : each.planned;
  return span ? [span.from, span.to] : [];
};

test('a parent spans the outputs below it, also when closed, and counts their states', () => {
  for (const closed of ['', 'a']) {
    const bars = barsOf(tree, { turned: new Set([closed]) });
    assert.deepEqual(days(bars[0]!), [day('2019-12-24'), day('2020-05-01')]);
    assert.deepEqual(days(bars[1]!), [day('2019-12-24'), day('2020-05-01')]);
    const top = bars[0]!;
    assert.ok(top.kind === 'group');
    assert.deepEqual(new Map(top.states), new Map([['done', 1], ['unknown', 1], ['late', 1]]));
    const last = bars.at(-1)!;
    assert.ok(last.kind === 'output' && last.planned === undefined);
    assert.deepEqual([top.outputs, top.undated], [3, false]);
    const [b] = bars.slice(-2);
    assert.ok(b!.kind === 'group' && b!.undated && b!.planned === undefined);
  }
});

test('a filtered parent spans what is shown', () => {
  const [top] = barsOf(tree, { shown: Uint8Array.of(1, 0, 0) });
  assert.deepEqual(days(top!), [day('2020-03-01'), day('2020-05-01')]);
  assert.ok(top!.kind === 'group');
  assert.deepEqual([top!.outputs, [...top!.states]], [1, [['done', 1]]]);
});

test("a milestone's row has the milestone's bar", () => {
  const bar = barsOf(tree, { turned: new Set(['a2']) }).find(({ kind }) => kind === 'milestone');
  assert.equal(days(bar!)[0], day('2023-01-01'));
});

test('the extent holds everything with a date, milestones included, and is undefined without any', () => {
  assert.deepEqual(surveyed([tree], { today }).extent, { from: day('2019-12-24'), to: day('2024-01-01') });
  assert.equal(surveyed([{ id: 'p', title: 'Plan' }], { today }).extent, undefined);
});

test('an outcome whose outputs have no dates is drawn over the period of the plan, and says so', () => {
  const [top, outcome] = barsOf({ ...plan, outcomes: [{ id: 'a', title: 'A', outputs: [{ id: '1', title: '' }] }] });
  assert.ok(top!.kind === 'group' && outcome!.kind === 'group');
  assert.deepEqual([days(top!), days(outcome!)], [[day('2020-01-01'), day('2022-01-01')], [day('2020-01-01'), day('2022-01-01')]]);
  assert.deepEqual([top!.undated, outcome!.undated], [false, true]);
});

test('outputs are counted by state and sign, those that the filter leaves', () => {
  const moved: WorkPlan = { ...plan, outcomes: [{ id: 'a', title: 'A', outputs: [
    { id: '1', title: '', end: '2021-06', history }, { id: '2', title: '', end: '2023' }, { id: '3', title: '', progress: 1, history: [{ date: '2021-01-01', progress: 0.5 }] },
    { id: '4', title: '', end: '2020-12-31', status: 'ongoing', actualStart: '2020-02', milestones: [{ date: '2020-03' }, {}] }, { id: '5', title: '' }] }] };
  const found = surveyed([moved], { today, history: told, since: day('2020-07-01') });
  const { states, ...counts } = tallyOf(found, undefined);
  assert.deepEqual(counts, { outputs: 5, undated: 2, reported: 3, changed: 3, actual: 1, milestones: 1, slipped: 1, overdue: 1 });
  assert.deepEqual(new Map(states), new Map([['late', 2], ['unknown', 2], ['done', 1]]));
  const left = tallyOf(found, Uint8Array.of(0, 1, 0, 1, 0));
  assert.deepEqual([left.outputs, left.changed, left.undated, [...left.states]], [2, 1, 0, [['late', 1], ['unknown', 1]]]);
  assert.equal(tallyOf(found, undefined, 1, 3).outputs, 2);
});

test('a survey gives the page its turns, and comes to the same as one at one go', () => {
  const outputs = Array.from({ length: 3000 }, (_, i): Output => ({ id: `o${i}`, title: '', start: `${2000 + (i % 20)}`, ...(i % 3 === 0 && { dependsOn: [`o${(i * 7) % 3000}`] }) }));
  const large: WorkPlan = { ...plan, outcomes: [{ id: 'a', title: 'A', outputs: outputs.slice(0, 1999) }, { id: 'b', title: 'B', outputs: outputs.slice(1999) }] };
  const steps = survey([large], { today });
  let turns = 0;
  let next = steps.next();
  for (; !next.done; next = steps.next()) turns++;
  assert.ok(turns >= 5);
  assert.deepEqual(next.value, surveyed([large], { today }));
  assert.ok(next.value.before.length > 900);
});

test('whatever an output says, its bar is sound', () => {
  const date = fc.oneof(fc.constantFrom('2019', '2020-02', '2020-02-30', '2021-06-15', '2021-06-15T23:30:00-05:00', 'soon', '', '9999', '0001'), fc.string());
  const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
  const anyOutput = fc.record({
    start: optional(date), end: optional(date), actualStart: optional(date), actualEnd: optional(date), status: optional(fc.string()), progress: optional(fc.double({ noNaN: true })),
    history: optional(fc.array(fc.record({ date, progress: optional(fc.double({ noNaN: true })), end: optional(date) }))),
    milestones: optional(fc.array(fc.record({ date: optional(date), done: optional(fc.boolean()) }))),
  });
  fc.assert(fc.property(anyOutput, fc.integer({ min: -30000, max: 30000 }), optional(fc.integer({ min: -30000, max: 30000 })), optional(fc.integer({ min: -30000, max: 30000 })), (some, now, asOf, since) => {
    const made = barOf({ id: 'o', title: '', ...some } as Output, plan, { today: now, asOf, since, history: told });
    assert.ok(workStates.includes(made.state));
    for (const span of [made.planned, made.actual, ...made.milestones.map((each) => each.span)]) if (span) assert.ok(span.from < span.to);
    if (made.progress !== undefined) assert.ok(made.progress >= 0 && made.progress <= 1);
    assert.equal(made.milestones.length, some.milestones?.length ?? 0);
    if (made.state === 'late') assert.ok(made.late);
    if (made.slippedFrom !== undefined) assert.ok(made.slippedFrom < made.planned!.to);
  }));
});
