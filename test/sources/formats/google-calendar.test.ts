import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload } from './read-payload.js';

const items = [
  { kind: 'calendar#event', id: 'e1', status: 'confirmed', htmlLink: 'https://calendar.example/e1', summary: 'Steering group', description: 'See <a href="https://x.example">notes</a>', location: 'Room 4, Dakar', organizer: { email: 'a@example.org', displayName: 'Secretariat' }, start: { dateTime: '2024-03-12T10:00:00Z' }, end: { dateTime: '2024-03-12T11:30:00+00:00' }, attendees: [{ email: 'someone@example.org' }] },
  { kind: 'calendar#event', id: 'e2', summary: 'Training week', start: { date: '2024-05-06' }, end: { date: '2024-05-11' } },
  { kind: 'calendar#event', id: 'e3', summary: 'Weekly call', start: { dateTime: '2024-04-02T15:00:00', timeZone: 'America/Lima' }, end: { dateTime: '2024-04-02T16:00:00', timeZone: 'America/Lima' }, recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=8', 'EXDATE;TZID=America/Lima:20240416T150000'], hangoutLink: 'https://meet.example/abc' },
  { kind: 'calendar#event', id: 'e4', visibility: 'private', start: { date: '2024-05-06' }, end: { date: '2024-05-07' } },
  { kind: 'calendar#event', id: 'e5', status: 'cancelled' },
];
const list = { kind: 'calendar#events', etag: '"1"', summary: 'Alliance calendar', timeZone: 'Africa/Dakar', items };

describe('Google Calendar', () => {
  it('reads instants, days, zones and recurrence', async () => {
    const { feed, format, problems } = await readPayload(list);
    assert.equal(format, 'google-calendar');
    assert.equal(feed.title, 'Alliance calendar');
    assert.deepEqual(feed.events, [
      { id: 'e1', title: 'Steering group', summary: 'See notes', start: '2024-03-12T10:00:00Z', end: '2024-03-12T11:30:00+00:00', timeZone: 'Africa/Dakar', place: { name: 'Room 4, Dakar' }, hosts: [{ name: 'Secretariat' }], url: 'https://calendar.example/e1' },
      { id: 'e2', title: 'Training week', start: '2024-05-06', end: '2024-05-10', timeZone: 'Africa/Dakar' },
      { id: 'e3', title: 'Weekly call', summary: 'Repeats every week on Tuesday 8 times, except on 2024-04-16.', start: '2024-04-02T15:00:00-05:00', end: '2024-04-02T16:00:00-05:00', timeZone: 'America/Lima', online: true },
    ]);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/items/3/visibility', 'error'], ['/items/4/status', 'warning']]);
  });

  it('shows nobody who attends', async () => {
    assert.doesNotMatch(JSON.stringify((await readPayload(list)).feed), /someone@|a@example/);
  });

  it('reads one event on its own', async () => {
    const { feed, format } = await readPayload(items[1]);
    assert.equal(format, 'google-calendar');
    assert.equal(feed.events[0]?.end, '2024-05-10');
  });

  it('never throws anything else than an error of ours', () => neverThrows(list, 'google-calendar'));
});
