import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload } from './read-payload.js';

const conference = { acronym: 'works-1', title: 'Works', start: '2024-05-01', end: '2024-05-02', time_zone_name: 'Africa/Accra', url: 'https://example.org/works' };
const talk = { guid: 'a', id: 4, date: '2024-05-01T23:15:00-02:00', start: '23:15', duration: '01:00', room: 'Hall', title: 'Opening', subtitle: 'At last', track: 'All', type: 'Lecture', abstract: 'Words of welcome.', persons: [{ public_name: 'Ada' }, { full_public_name: 'Bo' }, { id: 3 }], url: 'https://example.org/works/a' };

describe('the schedule of a conference', () => {
  it('is an event with its talks by day and room', async () => {
    const { feed, format, problems } = await readPayload({ schedule: { version: '1', conference: { ...conference, days: [{ index: 1, date: '2024-05-01', rooms: { Hall: [talk], Yard: [] } }, { date: '2024-05-02', rooms: { Yard: [{ id: 5, date: '2024-05-02T08:00:00Z', duration: 'long', title: 'Walk', type: 'other', track: null }] } }] } } });
    assert.equal(format, 'conference-schedule');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.events, [{
      id: 'works-1', title: 'Works', start: '2024-05-01', end: '2024-05-02', timeZone: 'Africa/Accra', url: 'https://example.org/works',
      sessions: [
        { id: 'a', title: 'Opening', kind: 'lecture', day: 1, track: 'All', start: '2024-05-01T23:15:00-02:00', end: '2024-05-02T00:15:00-02:00', room: 'Hall', summary: 'At last\n\nWords of welcome.', speakers: ['Ada', 'Bo'], source: { url: 'https://example.org/works/a' } },
        { id: '5', title: 'Walk', day: 2, start: '2024-05-02T08:00:00Z', room: 'Yard' },
      ],
    }]);
  });

  it('may have its talks in one list, as version 2 has them', async () => {
    const { feed, problems } = await readPayload({ schedule: { base_url: 'https://example.org/hub', conference: { title: 'Works', days: [{ index: 1, date: '2024-05-01' }] }, events: [{ guid: 'b', title: 'Panel', type: 'TALK', start: '2024-05-01T10:00:00+00:00', end: '2024-05-01T11:00:00+00:00', room: { name: 'Hall' }, track: { slug: 'all' }, participants: [{ name: 'Ada', role: 'SPEAKER' }] }] } });
    assert.deepEqual(problems.map(({ path, message }) => `${path} ${message}`), ['/schedule/conference Expected the days of the event, met none; those of its first and last sessions are shown.']);
    assert.deepEqual(feed.events, [{ id: 'Works', title: 'Works', start: '2024-05-01', end: '2024-05-01', url: 'https://example.org/hub', sessions: [{ id: 'b', title: 'Panel', kind: 'talk', track: 'all', start: '2024-05-01T10:00:00+00:00', end: '2024-05-01T11:00:00+00:00', room: 'Hall', speakers: ['Ada'] }] }]);
  });

  it('says what is no talk, and where a value is none', async () => {
    const { feed, problems } = await readPayload({ schedule: { conference: { ...conference, days: [{ index: 1, rooms: { Hall: [7, { id: 8 }, { ...talk, date: 'noon' }] } }] } } });
    assert.deepEqual(feed.events[0]?.sessions?.map(({ id, start }) => [id, start]), [['a', undefined]]);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/schedule/conference/days/0/rooms/Hall/0', 'error'], ['/schedule/conference/days/0/rooms/Hall/1', 'error'], ['/schedule/conference/days/0/rooms/Hall/2/date', 'error']]);
  });
});
