import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { world } from '../../src/elements/initiative-map/geometry/world.js';
import { decodeGeometry } from '../../src/layout/map-geometry.js';
import { equalEarth } from '../../src/layout/map-projection.js';
import { partnerDiagram } from '../../src/layout/partner-diagram.js';
import { partnersHeight, partnerSides } from '../../src/layout/partner-sides.js';
import { chooseInitiative } from '../../src/layout/profile-choice.js';
import { profileMap } from '../../src/layout/profile-map.js';
import { profileScene } from '../../src/layout/profile-scene.js';
import { originsOf, outputsOf } from '../../src/layout/profile-thread.js';
import { profileRows, profileTimeline } from '../../src/layout/profile-timeline.js';
import type { Mark, TextMark } from '../../src/layout/scene.js';
import { dayNumber } from '../../src/model/dates.js';
import { entriesOf } from '../../src/model/entries.js';
import { readFeed } from '../../src/model/schema.js';
import { manyInitiatives, projects } from '../../stories/initiative-profile.examples.js';

const measure = (text: string, size: number): number => text.length * size * 0.55;
const { feed } = readFeed(projects);
const entries = entriesOf(feed);
const [schools, corridor] = feed.initiatives;

const texts = (marks: readonly Mark[]): TextMark[] => marks.flatMap((mark) => (mark.type === 'group' ? texts(mark.marks) : mark.type === 'text' ? [mark] : []));
const written = (marks: readonly Mark[]): string[] => texts(marks).map(({ text }) => text);

/** Where a text stands: x0, y0, x1, y1. */
function boxOf({ text, x, y, size, anchor = 'start', direction }: TextMark): readonly [number, number, number, number] {
  const width = measure(text, size);
  const from = anchor === 'middle' ? x - width / 2 : (anchor === 'end') === (direction === 'rtl') ? x : x - width;
  return [from, y - size * 0.8, from + width, y + size * 0.2];
}

function collisions(marks: readonly Mark[]): string[] {
  const all = texts(marks);
  const found: string[] = [];
  all.forEach((a, i) => all.slice(i + 1).forEach((b) => {
    const [p, q] = [boxOf(a), boxOf(b)];
    if (p[0] < q[2] && q[0] < p[2] && p[1] < q[3] && q[1] < p[3]) found.push(`“${a.text}” and “${b.text}”`);
  }));
  return found;
}

const rows = Uint32Array.from([0, 1, 2, 3]);
const choose = (input: Partial<Parameters<typeof chooseInitiative>[0]>) => chooseInitiative({ records: feed.initiatives, rows, current: undefined, selected: undefined, lit: new Set(), ...input });

test('a profile shows the selected initiative, else the one that it showed, else the first', () => {
  assert.deepEqual(choose({}), { record: 0, place: 0, onThread: undefined });
  assert.equal(choose({ current: 'tool' })?.record, 2);
  assert.equal(choose({ current: 'tool', selected: { id: 'ended', kind: 'initiative' } })?.record, 3);
  assert.equal(choose({ rows: new Uint32Array(0) }), undefined);
});

test('a selected initiative that the filter hides gives way to one that is shown', () => {
  assert.deepEqual(choose({ rows: Uint32Array.from([1, 3]), selected: { id: 'schools', kind: 'initiative' } }), { record: 1, place: 0, onThread: undefined });
});

test('another record shows an initiative of its thread, and leads not away from one that is on it', () => {
  const selected = { id: 'register', kind: 'output' } as const;
  const lit = new Set(['register', 'schools', 'corridor']);
  assert.deepEqual(choose({ selected, lit }), { record: 0, place: 0, onThread: [0, 1] });
  assert.deepEqual(choose({ selected, lit, current: 'corridor' }), { record: 1, place: 1, onThread: [0, 1] });
  assert.equal(choose({ selected, lit, current: 'ended' })?.record, 0);
  assert.deepEqual(choose({ selected, lit: new Set(['register']), current: 'ended' }), { record: 3, place: 3, onThread: [] });
});

test('what an initiative comes from is found whichever end names it, and merged proposals with it', () => {
  assert.deepEqual(originsOf(schools!, entries).map(({ proposal, merged, from }) => [proposal.id, merged, from]), [['p1', false, ['data']], ['p2', false, ['law']], ['p3', true, ['law']]]);
  assert.deepEqual(originsOf({}, entries), []);
  assert.deepEqual(outputsOf({ outputs: ['register', 'nowhere', 'register', 'schools'] }, entries).map(({ id }) => id), ['register']);
});

test('proposals that were merged into each other in a ring or a very long chain come to an end', () => {
  const proposals = Array.from({ length: 20_000 }, (_, index) => ({ id: `p${index}`, text: 'a', mergedInto: `p${index ? index - 1 : 19_999}`, ...(index === 0 && { outputs: ['o'] }) }));
  const ring = readFeed({ commonthread: '1', initiatives: [{ id: 'i', title: 'I', outputs: ['o'] }], proposals, workPlans: [{ id: 'w', title: 'W', outcomes: [{ id: 'x', title: 'X', outputs: [{ id: 'o', title: 'O' }] }] }] }).feed;
  assert.equal(originsOf(ring.initiatives[0]!, entriesOf(ring)).length, 20_000);
});

const groups = (sizes: readonly number[]) => sizes.map((size, group) => ({ label: `Role ${group}`, members: Array.from({ length: size }, (_, index) => ({ name: `Organisation ${group}.${index} of a rather long name that takes two lines`, id: `${group}.${index}` })) }));
const sizesOf = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 14 });

test('every organisation is drawn or counted, whatever their number', () => {
  fc.assert(fc.property(sizesOf, fc.boolean(), (sizes, narrow) => {
    const { start, end } = partnerSides(sizes, narrow);
    const shown = [...start, ...end].reduce((sum, { from, to, more }) => sum + to - from + more, 0);
    assert.equal(shown, sizes.reduce((sum, size) => sum + size, 0));
    if (narrow) assert.equal(start.length, 0);
  }));
});

test('no name in the picture of partners meets another or leaves it, in either direction', () => {
  fc.assert(fc.property(sizesOf, fc.boolean(), fc.boolean(), (sizes, narrow, rtl) => {
    const width = narrow ? 280 : 720;
    const { scene, targets } = partnerDiagram(groups(sizes), { width, narrow, rtl, title: 'An initiative with a title of some length', measure, locale: 'en', more: (count) => `and ${count} more` });
    assert.deepEqual(collisions(scene.marks), []);
    assert.equal(scene.height, partnersHeight(sizes, narrow));
    for (const mark of texts(scene.marks)) {
      const [x0, y0, x1, y1] = boxOf(mark);
      assert.ok(x0 >= -2 && x1 <= width + 2 && y0 >= -1 && y1 <= scene.height + 1, `“${mark.text}” at ${x0}, ${y0}`);
    }
    for (const { w, h } of targets) assert.ok(w >= 24 && h >= 24);
  }), { numRuns: 60 });
});

test('the line to the selected organisation is the thread', () => {
  const { scene } = partnerDiagram(groups([2, 1]), { width: 700, narrow: false, title: 'T', measure, locale: 'en', more: String, selected: '0.1' });
  assert.equal(scene.marks.filter((mark) => mark.type === 'path' && mark.stroke === 'accent' && mark.width === 2).length, 1);
});

const today = dayNumber(2024, 6, 1);
const plan = feed.workPlans[0]!;
const outputs = outputsOf(schools!, entries).map((output) => ({ output, plan }));
const timeOf = (list: ReturnType<typeof profileRows>, rtl = false) => profileTimeline(list, {
  width: 600, rtl, measure, today: { day: today, text: 'Today' }, title: ({ output }) => output?.id ?? 'This initiative', note: () => 'a note', tickText: ({ year }) => String(year),
});

test('an initiative without an end goes on until today, and one that has ended is not called late', () => {
  const [open] = profileRows({ start: '2019', status: 'active' }, [], today);
  assert.deepEqual([open!.bar.planned!.to, open!.bar.planned!.toPrecision, open!.bar.state], [today + 1, 'open', 'under-way']);
  const [past] = profileRows({ start: '2016', end: '2018', status: 'active' }, [], today);
  assert.deepEqual([past!.bar.late, past!.bar.overdueTo, past!.bar.state], [false, undefined, 'under-way']);
  const [done] = profileRows({ start: '2016', status: 'completed' }, [], today);
  assert.equal(done!.bar.planned!.to, dayNumber(2017, 1, 1));
});

test('the picture of time has a row for the initiative and each output, and mirrors', () => {
  const list = profileRows(schools!, outputs, today);
  const [ltr, rtl] = [timeOf(list)!, timeOf(list, true)!];
  assert.deepEqual(list.map(({ bar }) => bar.undated), [false, false, true]);
  assert.deepEqual(written(ltr.marks).filter((text) => /^(This|survey|register)/.test(text)), ['This initiative', 'survey', 'register']);
  assert.deepEqual(collisions(ltr.marks), []);
  assert.deepEqual(collisions(rtl.marks), []);
  const line = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.type === 'line' && mark.stroke === 'accent' ? [mark.x1] : []))[0]!;
  assert.ok(Math.abs(line(ltr.marks) + line(rtl.marks) - 600) <= 1);
});

test('where nothing has a date there is no picture of time', () => {
  assert.equal(timeOf(profileRows({}, [], today)), undefined);
});

const geometry = decodeGeometry(world);
const mapOf = (initiative: Parameters<typeof profileMap>[0]) => profileMap(initiative, geometry, equalEarth, {
  width: 300, height: 216, labels: { name: (code) => code, measure }, placeName: ({ name }) => (typeof name === 'string' ? name : undefined),
});
const filled = (marks: readonly Mark[]): unknown[] => marks.flatMap((mark) => (mark.type === 'group' ? filled(mark.marks) : mark.type === 'path' && mark.fill === 'step-2' ? [mark.key] : []));

test('the map colours the countries of the initiative, names them and their places, and draws its corridor', () => {
  const map = mapOf(schools!)!;
  assert.deepEqual([...filled(map.marks)].sort(), ['CI', 'GH']);
  for (const name of ['CI', 'GH', 'Kumasi']) assert.ok(written(map.marks).includes(name), name);
  assert.deepEqual(collisions(map.marks), []);
  const way = JSON.stringify(mapOf(corridor!));
  assert.match(way, /"key":"NP-JO"/);
});

test('the map holds what lies around and not the whole world', () => {
  const length = (marks: readonly Mark[]): number => marks.reduce((sum, mark) => sum + (mark.type === 'group' ? length(mark.marks) : mark.type === 'path' ? mark.d.length : 0), 0);
  assert.ok(length(mapOf({ countries: ['NP'] })!.marks) * 3 < length(mapOf({ countries: ['NP', 'BR', 'NZ', 'CA'] })!.marks));
});

test('what is on no map has none', () => {
  assert.equal(mapOf({}), undefined);
  assert.equal(mapOf({ countries: ['Atlantis'], locations: [{ name: 'Asia', precision: 'region' }] }), undefined);
});

test('a sheet for a file holds every text, in one column or two, and mirrors', () => {
  const content = {
    kind: 'project', title: 'A title', finding: 'A finding.', absent: 'Nothing is said of the budget.', summary: 'A summary '.repeat(40),
    facts: [{ term: 'Status', texts: ['Active'], state: 'under-way' as const }, { term: 'Partners', texts: ['One', 'Two'] }],
    sections: [{ heading: 'Objectives', items: [{ text: 'First objective' }, { head: 'Named', text: 'second', note: 'noted' }] }, { heading: 'Origin', isThread: true, items: [{ head: 'A proposal' }] }],
  };
  for (const width of [320, 1100]) {
    for (const rtl of [false, true]) {
      const scene = profileScene(content, { width, rtl, locale: 'en', measure });
      const said = written(scene.marks);
      for (const text of ['project', 'A title', 'A finding.', 'Active', 'One', 'Two', 'Objectives', 'First objective', 'Named', 'second', 'noted', 'A proposal']) assert.ok(said.includes(text), `${text} at ${width}`);
      assert.deepEqual(collisions(scene.marks), []);
      for (const mark of texts(scene.marks)) {
        const [x0, , x1, y1] = boxOf(mark);
        assert.ok(x0 >= -1 && x1 <= width + 1 && y1 <= scene.height, mark.text);
      }
    }
  }
});

test('one of 100,000 initiatives is chosen at once', () => {
  const { initiatives } = readFeed(manyInitiatives(100_000)).feed;
  const all = Uint32Array.from(initiatives, (_, index) => index);
  assert.deepEqual(chooseInitiative({ records: initiatives, rows: all, current: 'i99999', selected: undefined, lit: new Set() }), { record: 99_999, place: 99_999, onThread: undefined });
});
