import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { eventsInOrder } from '../../src/layout/event-order.js';
import { countOutcomes, eventOf, outcomesIn, outcomesOfEvent } from '../../src/layout/event-outcomes.js';
import { eventsShown, eventSurvey } from '../../src/layout/event-survey.js';
import { compareDates, parseDate } from '../../src/model/dates.js';
import { entriesOf } from '../../src/model/entries.js';
import type { EventRecord, Feed } from '../../src/model/feed.js';
import { atOnce } from '../../src/model/good-feed.js';
import { readFeed } from '../../src/model/schema.js';

const { feed } = readFeed({
  commonthread: '1',
  events: [
    { id: 'e', title: 'Event', sessions: [{ id: 's', title: 'S', outcomes: ['b', 'a', 'a', 'nowhere', 'e'] }, { id: 't', title: 'T' }] },
    { id: 'f', title: 'Other' },
  ],
  proposals: [
    { id: 'a', text: 'a', event: 'e' }, { id: 'b', text: 'b', session: 't', kind: 'lesson' }, { id: 'c', text: 'c', session: 's', status: 'taken-up' },
    { id: 'd', text: 'd', event: 'e', status: 'proposed' }, { id: 'g', text: 'g', event: 'e', session: 'missing' }, { id: 'h', text: 'h' },
  ],
});
const entries = entriesOf(feed);
const outcomes = outcomesIn(entries);
const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id);

describe('outcomes', () => {
  it('of a session are those that it lists, in its order, and then those that name it', () => {
    assert.deepEqual(ids(outcomes.bySession.get('s')), ['b', 'a', 'c']);
    assert.deepEqual(ids(outcomes.bySession.get('t')), ['b']);
  });

  it('of the event alone are those that name it and no session of the feed', () => {
    assert.deepEqual(ids(outcomes.byEvent.get('e')), ['d', 'g']);
    assert.equal(outcomes.byEvent.get('f'), undefined);
  });

  it('of an event and its sessions are each there once', () => {
    assert.deepEqual(ids(outcomesOfEvent(feed.events[0]!, outcomes)), ['b', 'a', 'c', 'd', 'g']);
  });

  it('are counted by kind and status; only what asks for an answer lacks one', () => {
    const counts = countOutcomes(outcomesOfEvent(feed.events[0]!, outcomes));
    assert.deepEqual([...counts.kinds], [['lesson', 1], ['', 4]]);
    assert.equal(counts.statuses.get('taken-up'), 1);
    assert.equal(counts.unanswered, 3);
  });

  it('lead to their event, as sessions do', () => {
    assert.deepEqual(['e', 's', 'a', 'c', 'd', 'h', 'nowhere'].map((id) => eventOf(id, entries)), ['e', 'e', 'e', 'e', 'e', undefined, undefined]);
  });
});

describe('events in order', () => {
  const event = (id: string, start?: string, end?: string): EventRecord => ({ id, title: id, ...(start && { start }), ...(end && { end }) });
  const feedOf = (events: readonly EventRecord[], more: object = {}): Feed => readFeed({ commonthread: '1', events, ...more }).feed;
  const rowsOf = (events: readonly EventRecord[]) => Uint32Array.from(events, (_, index) => index);
  const shownOf = (given: Feed, rows = rowsOf(given.events)) => eventsShown(atOnce(eventSurvey(given)), rows);

  it('stand as they took place, those without a date last', () => {
    const { events, undated } = shownOf(feedOf([event('none'), event('b', '2019-05-14'), event('a', '2017-06'), event('ended', undefined, '2018'), event('odd', 'soon')]));
    assert.deepEqual(ids(events), ['a', 'ended', 'b', 'none', 'odd']);
    assert.equal(undated, 2);
  });

  it('that begin on the same day stand by their instants, and then the shorter first', () => {
    const { events } = shownOf(feedOf([event('year', '2019'), event('evening', '2019-01-01T18:00Z'), event('month', '2019-01'), event('morning', '2019-01-01T08:00Z'), event('day', '2019-01-01'), event('also', '2019-01-01')]));
    assert.deepEqual(ids(events), ['day', 'also', 'month', 'year', 'morning', 'evening']);
  });

  it('are read in steps where there are many', () => {
    const steps = (count: number) => [...eventSurvey(feedOf(Array.from({ length: count }, (_, index) => event(`e${index}`))))].length;
    assert.ok(steps(10_000) >= steps(1000) + 4);
  });

  it('and their sums are those of a plain sort and count of the shown events, whatever the feed', () => {
    const date = fc.constantFrom(undefined, '0000', '0019-03', '2019', '2019-01', '2019-01-01', '2019-01-01T08:00Z', '2019-01-01T08:00+03:00', '2020-02', '9999-12-31', 'soon');
    const word = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: undefined });
    const clean = (record: object) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
    const given = fc.record({
      events: fc.array(fc.record({ start: date, end: date, sessions: fc.nat(2), isShown: fc.boolean() }), { maxLength: 12 }),
      proposals: fc.array(fc.record({ kind: word('proposal', 'takeaway'), status: word('proposed', 'taken-up'), event: word('e0', 'e1'), session: word('e0-0', 'e2-1', 'gone') }), { maxLength: 12 }),
    });
    fc.assert(fc.property(given, ({ events, proposals }) => {
      const read = feedOf(events.map(({ start, end, sessions }, index) => ({
        ...event(`e${index}`, start, end), sessions: Array.from({ length: sessions }, (_, n) => ({ id: `e${index}-${n}`, title: 's', ...(n && { outcomes: ['p0', 'p1'] }) })),
      })), { proposals: proposals.map((each, index) => clean({ ...each, id: `p${index}`, text: 'p' })) });
      const rows = Uint32Array.from(events.flatMap(({ isShown }, index) => (isShown ? [index] : [])));
      const shown = [...rows].map((row) => read.events[row]!);
      const dateOf = ({ start, end }: EventRecord) => parseDate(start) ?? parseDate(end);
      const plain = [...shown.filter(dateOf).sort((a, b) => compareDates(dateOf(a)!, dateOf(b)!)), ...shown.filter((each) => !dateOf(each))];
      const found = shownOf(read, rows);
      assert.deepEqual(ids(found.events), ids(plain));
      assert.equal(found.undated, shown.filter((each) => !dateOf(each)).length);
      assert.equal(found.sessions, shown.reduce((sum, { sessions }) => sum + sessions!.length, 0));
      const made = shown.flatMap((each) => outcomesOfEvent(each, outcomesIn(entriesOf(read))));
      const sorted = ({ kinds, statuses, unanswered }: ReturnType<typeof countOutcomes>) => ({ kinds: [...kinds].sort(), statuses: [...statuses].sort(), unanswered });
      assert.equal(found.made, made.length);
      assert.deepEqual(sorted(found.counts), sorted(countOutcomes(made)));
      assert.deepEqual(eventsInOrder(read, rows), found);
    }));
  });
});
