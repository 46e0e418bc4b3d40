import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entriesOf } from '../../src/model/entries.js';
import { pointerOf } from '../../src/model/entry-places.js';
import type { Feed } from '../../src/model/feed.js';
import { mostProblems } from '../../src/model/problem-text.js';
import { readFeed } from '../../src/model/schema.js';
import { threadOf, type Thread } from '../../src/model/thread.js';

type Members = Record<string, unknown>;
const feedOf = (collections: Members): Feed => readFeed({ commonthread: '1', ...collections }).feed;
const said = (thread: Thread, id: string): string[] => thread.links(id).map(({ relation, direction, id: other, kind, roles }) => [relation, direction, kind, other, ...(roles ?? [])].join(' '));
const reached = (thread: Thread, id: string): string => [...thread.reach(id)].sort().join(' ');

const collections = {
  organisations: [{ id: 'union', name: 'U' }, { id: 'bank', name: 'B' }],
  events: [{ id: 'meeting', title: 'M', hosts: ['union'], funders: [{ id: 'bank' }, { name: 'Only named' }], organisations: [{ id: 'union', role: 'speaker' }], sessions: [
    { id: 'panel', title: 'P', outcomes: ['school', 'meals'], organisations: ['bank'] }, { id: 'room', title: 'R', outcomes: ['data'] },
  ] }],
  proposals: [
    { id: 'school', text: 'S', session: 'panel', event: 'meeting', outputs: ['guide'] },
    { id: 'meals', text: 'M', mergedInto: 'school' },
    { id: 'data', text: 'D' },
    { id: 'loose', text: 'L', event: 'meeting' },
  ],
  workPlans: [{ id: 'plan', title: 'P', event: 'meeting', outcomes: [{ id: 'outcome', title: 'O', outputs: [
    { id: 'guide', title: 'G', proposals: ['school', 'data'], leads: ['union'], partners: ['bank'], indicators: ['rate'] }, { id: 'tool', title: 'T', dependsOn: ['guide'] },
  ] }] }],
  initiatives: [
    { id: 'works', title: 'W', outputs: ['guide'], indicators: ['rate'], organisations: [{ id: 'bank', role: 'funder' }, { id: 'bank', role: 'adviser' }, { id: 'bank', role: 'funder' }, { name: 'X', role: 'partner' }] },
    { id: 'other', title: 'O' },
  ],
  indicators: [{ id: 'rate', title: 'R' }],
};
const feed = feedOf(collections);
const thread = threadOf(feed);
const pointerIn = (of: Feed, id: string): string | undefined => {
  const entry = entriesOf(of).get(id);
  return entry && pointerOf(entry);
};

test('The thread of a feed is made once', () => {
  const feed = feedOf(collections);
  assert.equal(threadOf(feed), threadOf(feed));
});

test('A record is found by its id, with its kind, its place and the record that holds it', () => {
  const found = (id: string): unknown => {
    const entry = thread.get(id);
    return entry && [entry.id, entry.kind, pointerIn(feed, id), entry.parent, entry.record.id];
  };
  assert.deepEqual(found('works'), ['works', 'initiative', '/initiatives/0', undefined, 'works']);
  assert.deepEqual(found('room'), ['room', 'session', '/events/0/sessions/1', 'meeting', 'room']);
  assert.deepEqual(found('outcome'), ['outcome', 'outcome', '/workPlans/0/outcomes/0', 'plan', 'outcome']);
  assert.deepEqual(found('tool'), ['tool', 'output', '/workPlans/0/outcomes/0/outputs/1', 'outcome', 'tool']);
  assert.equal(thread.get('none'), undefined);
  assert.equal(thread.get('__proto__'), undefined);
});

test('All records of a kind come in the feed’s order, wherever they lie in it', () => {
  const ids = (kind: Parameters<Thread['all']>[0]): string[] => thread.all(kind).map(({ id }) => id);
  assert.deepEqual(ids('output'), ['guide', 'tool']);
  assert.deepEqual(ids('session'), ['panel', 'room']);
  assert.deepEqual(ids('proposal'), ['school', 'meals', 'data', 'loose']);
  assert.deepEqual(ids('workPlan'), ['plan']);
});

test('Each link is told once from either end, even if both ends name it', () => {
  assert.deepEqual(said(thread, 'panel').sort(), ['proposal down proposal meals', 'proposal down proposal school', 'session up event meeting', 'speaks side organisation bank']);
  assert.deepEqual(said(thread, 'school').sort(), ['merged up proposal meals', 'proposal up session panel', 'taken-up down output guide']);
  assert.deepEqual(said(thread, 'loose'), ['proposal up event meeting']);
  assert.deepEqual(said(thread, 'guide').sort(), [
    'delivers down initiative works', 'depends-on side output tool', 'leads side organisation union', 'measures down indicator rate', 'output up outcome outcome',
    'partner side organisation bank', 'taken-up up proposal data', 'taken-up up proposal school',
  ]);
  assert.deepEqual(said(thread, 'plan').sort(), ['outcome down outcome outcome', 'plan up event meeting']);
  assert.deepEqual(said(thread, 'rate').sort(), ['measures up initiative works', 'measures up output guide']);
  assert.deepEqual(said(thread, 'union').sort(), ['hosts side event meeting', 'leads side output guide', 'takes-part side event meeting speaker']);
  assert.deepEqual(thread.links('other'), []);
  assert.deepEqual(thread.links('none'), []);
});

test('The roles of an organisation are gathered on its one link, and one without a record has none', () => {
  assert.deepEqual(said(thread, 'works').filter((line) => line.includes('organisation')), ['takes-part side organisation bank funder adviser']);
});

test('A thread runs up to the room and down to the country, and not back', () => {
  assert.equal(reached(thread, 'school'), ['guide', 'meals', 'meeting', 'panel', 'rate', 'school', 'works'].sort().join(' '), 'with what was merged into it, without the event’s other proposals');
  assert.equal(reached(thread, 'data'), ['data', 'guide', 'meeting', 'rate', 'room', 'works'].sort().join(' '));
  assert.equal(reached(thread, 'works'), ['bank', 'data', 'guide', 'meals', 'meeting', 'outcome', 'panel', 'plan', 'rate', 'room', 'school', 'works'].sort().join(' '));
  assert.equal(reached(thread, 'other'), 'other');
  assert.equal(reached(thread, 'none'), 'none');
});

test('Links to the side lead one step, and only from the record itself', () => {
  assert.equal(reached(thread, 'bank'), ['bank', 'guide', 'meeting', 'panel', 'works'].sort().join(' '));
  assert.equal(reached(thread, 'tool'), ['guide', 'meeting', 'outcome', 'plan', 'tool'].sort().join(' '), 'with what it depends on, without what came of that');
});

test('References in a circle end', () => {
  const circle = threadOf(feedOf({ proposals: [{ id: 'a', text: 'A', mergedInto: 'b' }, { id: 'b', text: 'B', mergedInto: 'c' }, { id: 'c', text: 'C', mergedInto: 'a' }] }));
  assert.equal(reached(circle, 'a'), 'a b c');
  assert.deepEqual(said(circle, 'a').sort(), ['merged down proposal b', 'merged up proposal c']);
});

test('References that lead nowhere, to another kind or to themselves are reported where they stand', () => {
  const { problems } = threadOf(feedOf({
    initiatives: [null, 'x', { id: 'i', title: 'I', outputs: [null, 'nowhere', 'p'], organisations: [{ id: 'i' }, { id: 'ghost' }] }],
    proposals: { columns: { id: ['p', 'q'], text: ['P', 'Q'], session: [null, 'ghost'], mergedInto: ['p', null], outputs: [null, ['i']] } },
    events: [{ id: 'e', title: 'E', hosts: ['A name'] }],
  }));
  assert.deepEqual(problems.map(({ severity, path, record, message }) => [severity, path, record, message.slice(message.indexOf(', met'))].join(' ')), [
    'warning /initiatives/2/outputs/1 i , met "nowhere": no record has that id; the link is left out.',
    'warning /initiatives/2/outputs/2 i , met "p": that is a record of the kind proposal; the link is left out.',
    'warning /initiatives/2/organisations/0/id i , met "i": that is its own id; the link is left out.',
    'warning /initiatives/2/organisations/1/id i , met "ghost": no record has that id; the link is left out.',
    'warning /proposals/columns/mergedInto/0 p , met "p": that is its own id; the link is left out.',
    'warning /proposals/columns/session/1 q , met "ghost": no record has that id; the link is left out.',
    'warning /proposals/columns/outputs/1/0 q , met "i": that is a record of the kind initiative; the link is left out.',
    'warning /events/0/hosts/0 e , met "A name": no record has that id; the link is left out.',
  ]);
});

test('A proposal whose session is not there still hangs on its event', () => {
  const half = threadOf(feedOf({ events: [{ id: 'e', title: 'E' }], proposals: [{ id: 'p', text: 'P', session: 'ghost', event: 'e' }] }));
  assert.deepEqual(said(half, 'p'), ['proposal up event e']);
});

test('A record that came in columns points to its id in them', () => {
  const columns = feedOf({ initiatives: { columns: { id: ['a', 'b'], title: ['A', 'B'], lat: [1, 2], lon: [1, 2] } } });
  assert.equal(pointerIn(columns, 'b'), '/initiatives/columns/id/1');
});

test('References without end are counted and not listed', () => {
  const { problems } = threadOf(feedOf({ initiatives: [{ id: 'i', title: 'I', outputs: Array.from({ length: mostProblems + 7 }, (_, i) => `ghost ${i}`) }] }));
  assert.equal(problems.length, mostProblems + 1);
  assert.equal(problems.at(-1)?.message, 'Problems beyond 10000 are not listed; there are 7 more.');
});

test('A feed that was put together without the reader has a thread as well', () => {
  const { feed } = readFeed({ commonthread: '1', ...collections });
  const copy: Feed = { ...feed, organisations: [...feed.organisations].reverse() };
  for (const { id } of [...feed.organisations, ...feed.initiatives, ...feed.proposals]) assert.equal(reached(threadOf(copy), id), reached(thread, id), id);
  assert.equal(pointerIn(copy, 'bank'), '/organisations/0');
});

/** Feeds of few ids, so that references meet, and some meet wrongly. */
const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const id = fc.constantFrom(...ids);
const refs = fc.array(id, { maxLength: 3 });
const feeds = fc.record({
  organisations: fc.array(fc.record({ id, name: fc.constant('N') }), { maxLength: 2 }),
  initiatives: fc.array(fc.record({ id, title: fc.constant('T'), outputs: refs, indicators: refs, organisations: fc.array(fc.record({ id }), { maxLength: 2 }) }), { maxLength: 3 }),
  workPlans: fc.array(fc.record({ id, title: fc.constant('T'), event: id, outcomes: fc.array(fc.record({ id, title: fc.constant('T'), outputs: fc.array(fc.record({ id, title: fc.constant('T'), proposals: refs, dependsOn: refs, leads: refs }), { maxLength: 2 }) }), { maxLength: 2 }) }), { maxLength: 2 }),
  proposals: fc.array(fc.record({ id, text: fc.constant('T'), session: id, outputs: refs, mergedInto: id }), { maxLength: 4 }),
  events: fc.array(fc.record({ id, title: fc.constant('T'), hosts: refs, sessions: fc.array(fc.record({ id, title: fc.constant('T'), outcomes: refs }), { maxLength: 2 }) }), { maxLength: 2 }),
  indicators: fc.array(fc.record({ id, title: fc.constant('T') }), { maxLength: 2 }),
});
const opposite = { up: 'down', down: 'up', side: 'side' } as const;

test('Whatever the references, both ends tell of a link, and a thread is what its links lead to', () => {
  fc.assert(fc.property(feeds, (collections) => {
    const feed = feedOf(collections);
    const made = threadOf(feed);
    const everyId = (['organisation', 'initiative', 'workPlan', 'outcome', 'output', 'proposal', 'event', 'session', 'indicator'] as const).flatMap((kind) => made.all(kind).map((record) => record.id));
    for (const from of everyId) {
      assert.equal(made.get(from)?.record.id, from);
      const links = made.links(from);
      assert.equal(new Set(said(made, from)).size, links.length);
      for (const { relation, id: to, kind, direction } of links) {
        assert.equal(made.get(to)?.kind, kind);
        assert.ok(made.links(to).some((back) => back.id === from && back.relation === relation && back.direction === opposite[direction]), `${from} ${relation} ${to}`);
      }
      const walk = (at: string, direction: 'up' | 'down', seen: Set<string>): Set<string> => {
        for (const link of made.links(at)) if (link.direction === direction && !seen.has(link.id)) walk(link.id, direction, seen.add(link.id));
        return seen;
      };
      const expected = new Set([from, ...walk(from, 'up', new Set()), ...walk(from, 'down', new Set()), ...links.filter(({ direction }) => direction === 'side').map((link) => link.id)]);
      assert.deepEqual([...made.reach(from)].sort(), [...expected].sort());
      // Two who follow a thread step by step at a time share the tying of the feed, and come to the same.
      const afresh = threadOf(feedOf(collections));
      const both = [afresh.reaching(from), afresh.reaching(from)].map((steps) => ({ steps, reached: new Set<string>() as ReadonlySet<string>, done: false }));
      while (both.some(({ done }) => !done)) {
        for (const each of both) {
          const { done, value } = each.done ? { done: true, value: each.reached } : each.steps.next();
          if (done) Object.assign(each, { done, reached: value });
        }
      }
      for (const { reached } of both) assert.deepEqual([...reached].sort(), [...expected].sort());
    }
  }), { numRuns: 200 });
});

test('100,000 proposals merged one into the next are one thread', () => {
  const chain = threadOf(feedOf({ proposals: Array.from({ length: 100_000 }, (_, i) => ({ id: `p${i}`, text: 'T', ...(i && { mergedInto: `p${i - 1}` }) })) }));
  assert.equal(chain.reach('p50000').size, 100_000);
  assert.ok([...chain.reaching('p50000')].length > 10, 'it is followed in steps');
});
