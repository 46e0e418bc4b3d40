import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload, told } from './read-payload.js';

describe('sessions of pretalx', () => {
  const talk = { code: 'K1', title: 'Who checks the kilns?', speakers: [{ code: 'A', name: 'Ada Obi', email: 'ada@example.org' }], submission_type: { en: 'Panel' }, track: { en: 'Bricks' }, state: 'confirmed', abstract: 'What inspectors see.', description: 'What inspectors see.', duration: 90 };
  const session = { id: 'K1', title: 'Who checks the kilns?', kind: 'panel', track: 'Bricks', start: '2025-03-04T09:00:00+03:00', end: '2025-03-04T10:30:00+03:00', room: 'Main hall', summary: 'What inspectors see.', speakers: ['Ada Obi'] };

  it('are those of one event, in both versions of the interface, without what was refused', async () => {
    for (const slot of [{ slot: { room: 'Main hall', start: session.start, end: session.end } }, { slots: [{ room: { id: 4, name: 'Main hall' }, start: session.start, end: session.end }] }]) {
      const reading = await readPayload({ count: 2, next: null, previous: null, results: [{ ...talk, ...slot }, { ...talk, code: 'K2', state: 'withdrawn' }] });
      assert.equal(reading.format, 'pretalx');
      assert.deepEqual(reading.feed.events, [{ id: 'pretalx', title: 'Sessions', start: '2025-03-04', end: '2025-03-04', sessions: [session] }]);
      assert.match(told(reading).join('\n'), /Expected the days of the event, met none; those of its first and last sessions are shown/);
      assert.match(told(reading).join('\n'), /met 1 of 2 that were refused or taken back/);
    }
  });

  it('throws nothing but errors of the feed', () => readsAnything('pretalx', ['code', 'title', 'speakers', 'name', 'submission_type', 'track', 'state', 'abstract', 'slot', 'slots', 'room', 'start']));
});

describe('sessions of Sessionize', () => {
  const given = { id: '11', title: 'Schools as partners', description: 'What teachers need.', startsAt: '2025-03-04T09:00:00Z', endsAt: '2025-03-04T09:45:00Z', isPlenumSession: true };
  const session = { id: '11', title: 'Schools as partners', kind: 'plenary', start: '2025-03-04T09:00:00Z', end: '2025-03-04T09:45:00Z', room: 'Room B', summary: 'What teachers need.', speakers: ['Ada Obi'] };

  it('are those of one event, in each of its views', async () => {
    for (const json of [
      { sessions: [{ ...given, speakers: ['s-1', 's-9'], roomId: 5 }], speakers: [{ id: 's-1', fullName: 'Ada Obi' }], rooms: [{ id: 5, name: 'Room B' }], questions: [], categories: [] },
      [{ groupId: null, groupName: 'All', sessions: [{ ...given, speakers: [{ id: 's-1', name: 'Ada Obi' }], room: 'Room B' }] }],
      [{ date: '2025-03-04T00:00:00', isDefault: true, rooms: [{ id: 5, name: 'Room B', sessions: [{ ...given, speakers: [{ id: 's-1', name: 'Ada Obi' }], roomId: 5 }] }], timeSlots: [] }],
    ]) {
      const { feed, format } = await readPayload(json);
      assert.deepEqual([format, feed.events], ['sessionize', [{ id: 'sessionize', title: 'Sessions', start: '2025-03-04', end: '2025-03-04', sessions: [session] }]]);
    }
  });

  it('give the event its first and its last day, and none where no session has one', async () => {
    const event = async (...starts: readonly (string | null)[]) => (await readPayload({ sessions: starts.map((startsAt, index) => ({ ...given, id: `s${index}`, startsAt, endsAt: null, speakers: [] })), speakers: [], rooms: [] })).feed.events[0];
    const found = await event('2025-03-05T08:00:00Z', '2025-03-04T09:00:00Z', '2025-03-06T21:00:00Z');
    assert.deepEqual([found?.start, found?.end], ['2025-03-04', '2025-03-06']);
    assert.equal('start' in (await event('', ''))!, false);
  });

  it('are shown by their days where they say no zone', async () => {
    const reading = await readPayload({ sessions: [{ ...given, startsAt: '2025-03-04T09:00:00', endsAt: null, speakers: [] }], speakers: [], rooms: [] });
    assert.equal(reading.feed.events[0]?.sessions?.[0]?.start, '2025-03-04');
    assert.match(told(reading).join('\n'), /Expected times with a zone.*met 1 without, such as “2025-03-04T09:00:00”; their days are shown/);
  });

  it('throws nothing but errors of the feed', () => readsAnything('sessionize', ['sessions', 'speakers', 'rooms', 'id', 'title', 'startsAt', 'endsAt', 'fullName', 'roomId', 'groupName', 'timeSlots']));
});
