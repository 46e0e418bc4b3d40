import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chronological } from '../../src/layout/event-order.js';
import { countOutcomes, eventOf, outcomesIn, outcomesOfEvent } from '../../src/layout/event-outcomes.js';
import { entriesOf } from '../../src/model/entries.js';
import type { EventRecord } from '../../src/model/feed.js';
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

  it('stand as they took place, those without a date last', () => {
    const { events, undated } = chronological([event('none'), event('b', '2019-05-14'), event('a', '2017-06'), event('ended', undefined, '2018'), event('odd', 'soon')]);
    assert.deepEqual(ids(events), ['a', 'ended', 'b', 'none', 'odd']);
    assert.equal(undated, 2);
  });
});
