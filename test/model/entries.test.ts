import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entriesOf } from '../../src/model/entries.js';
import type { Feed } from '../../src/model/feed.js';
import { readFeed } from '../../src/model/schema.js';

type Walked = readonly [number: number, kind: string, id: string, index: number, parent: string | undefined];

/** How many records each list of a feed holds: of every collection, and of those in its records. */
const shapes = fc.record({
  organisations: fc.nat(3), initiatives: fc.nat(3), proposals: fc.nat(3), indicators: fc.nat(3),
  workPlans: fc.array(fc.array(fc.nat(3), { maxLength: 3 }), { maxLength: 3 }), events: fc.array(fc.nat(3), { maxLength: 4 }),
});

/** A feed of that shape, and its entries as a walk through it meets them. */
function walked({ workPlans, events, ...flat }: Record<'organisations' | 'initiatives' | 'proposals' | 'indicators', number> & { workPlans: number[][]; events: number[] }): { feed: Feed; expected: Walked[] } {
  const expected: Walked[] = [];
  const named = (kind: string, index: number, parent?: string): { id: string; title: string; name: string; text: string } => {
    const id = `${kind} ${expected.length}`;
    expected.push([expected.length, kind, id, index, parent]);
    return { id, title: 'T', name: 'N', text: 'X' };
  };
  const list = (kind: string, count: number, parent?: string) => Array.from({ length: count }, (_, index) => named(kind, index, parent));
  const collections = {
    organisations: list('organisation', flat.organisations),
    initiatives: list('initiative', flat.initiatives),
    workPlans: workPlans.map((outcomes, p) => {
      const plan = named('workPlan', p);
      return { ...plan, outcomes: outcomes.map((outputs, o) => {
        const outcome = named('outcome', o, plan.id);
        return { ...outcome, outputs: list('output', outputs, outcome.id) };
      }) };
    }),
    proposals: list('proposal', flat.proposals),
    events: events.map((sessions, e) => {
      const event = named('event', e);
      return { ...event, sessions: list('session', sessions, event.id) };
    }),
    indicators: list('indicator', flat.indicators),
  };
  return { feed: readFeed({ commonthread: '1', ...collections }).feed, expected };
}

const said = (entry: ReturnType<ReturnType<typeof entriesOf>['get']>): Walked | undefined => entry && [entry.number, entry.kind, entry.id, entry.index, entry.parent];

test('Entries are numbered as a walk through the feed meets them, and found by number and by id alike', () => {
  fc.assert(fc.property(shapes, (shape) => {
    const { feed, expected } = walked(shape);
    const entries = entriesOf(feed);
    assert.equal(entries.length, expected.length);
    assert.deepEqual(expected.map(([number]) => said(entries.at(number))), expected);
    assert.deepEqual(expected.map(([, , id]) => said(entries.get(id))), expected);
    for (const kind of ['organisation', 'initiative', 'workPlan', 'outcome', 'output', 'proposal', 'event', 'session', 'indicator'] as const) {
      assert.deepEqual(entries.all(kind).map(({ id }) => id), expected.filter((each) => each[1] === kind).map(([, , id]) => id));
    }
  }));
});

test('Entries of a feed that was not read here are found by id too', () => {
  const { feed, expected } = walked({ organisations: 1, initiatives: 2, proposals: 1, indicators: 1, workPlans: [[2, 0], []], events: [1, 0, 2] });
  const entries = entriesOf({ ...feed });
  assert.deepEqual(expected.map(([, , id]) => said(entries.get(id))), expected);
  assert.equal(entries.get('none'), undefined);
});

test('What a document has beside its collections is no record', () => {
  const { feed } = walked({ organisations: 1, initiatives: 0, proposals: 0, indicators: 0, workPlans: [], events: [] });
  assert.deepEqual(entriesOf({ ...feed, sessions: feed.organisations } as Feed).all('session'), []);
});
