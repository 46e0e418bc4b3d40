import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload, told } from './read-payload.js';

const event = {
  id: 501, global_id: 'unions.example?id=501', status: 'publish', url: 'https://unions.example/event/harvest-forum/', title: 'Harvest &#038; wages &#8211; forum', description: '<p>Talks on <b>pay</b>.</p>', excerpt: '',
  all_day: false, start_date: '2024-07-02 09:00:00', end_date: '2024-07-02 17:30:00', utc_start_date: '2024-07-02 07:00:00', utc_end_date: '2024-07-02 15:30:00', timezone: 'Europe/Madrid', cost: '5 &euro;', website: 'https://unions.example/forum.pdf',
  categories: [{ name: 'Wages', slug: 'wages' }], tags: [], venue: { venue: 'Casa del Pueblo', address: 'Calle Mayor 3', city: 'Huelva', country: 'España', geo_lat: 37.26, geo_lng: -6.95 }, organizer: [{ organizer: 'Farm union' }, { organizer: 'ILO &amp; friends' }],
};
const page = (...events: readonly object[]): unknown => ({ events, rest_url: 'https://unions.example/wp-json/tribe/events/v1/events/', total: String(events.length), total_pages: 1 });

describe('The Events Calendar', () => {
  it('reads events with the offset of their zone', async () => {
    const { feed, problems, format } = await readPayload(page(event));
    assert.equal(format, 'the-events-calendar');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.events, [{
      id: '501', title: 'Harvest & wages – forum', summary: 'Talks on pay.\n\nWages\n5 €', start: '2024-07-02T09:00:00+02:00', end: '2024-07-02T17:30:00+02:00', timeZone: 'Europe/Madrid',
      place: { name: 'Casa del Pueblo, Calle Mayor 3, Huelva', country: 'ES', lat: 37.26, lon: -6.95 }, hosts: [{ name: 'Farm union' }, { name: 'ILO & friends' }], documents: [{ url: 'https://unions.example/forum.pdf' }], url: 'https://unions.example/event/harvest-forum/',
    }]);
  });

  it('reads days as days, and empty venues and organisers as none', async () => {
    const { feed, problems } = await readPayload(page({ ...event, all_day: true, end_date: '2024-07-03 23:59:59', venue: [], organizer: [], cost: '', categories: [], description: '', website: '' }));
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.events, [{ id: '501', title: 'Harvest & wages – forum', start: '2024-07-02', end: '2024-07-03', timeZone: 'Europe/Madrid', url: event.url }]);
  });

  it('reckons with the time in UTC where the zone is unknown, and shows the day where both are missing', async () => {
    const { feed } = await readPayload(page({ ...event, timezone: 'Mars/Base' }, { ...event, id: 502, timezone: '', utc_start_date: undefined, utc_end_date: undefined }, { ...event, id: 503, timezone: 'UTC+0' }));
    assert.deepEqual(feed.events.map(({ start, timeZone }) => [start, timeZone]), [['2024-07-02T09:00:00+02:00', undefined], ['2024-07-02', undefined], ['2024-07-02T09:00:00Z', undefined]]);
  });

  it('says that an event is cancelled, and reads one event on its own', async () => {
    const { feed, format } = await readPayload({ ...event, event_status: 'canceled', event_status_reason: 'Storm.' });
    assert.equal(format, 'the-events-calendar');
    assert.match(String(feed.events[0]?.summary), /Canceled: Storm\./);
  });

  it('reports what is no date at its own place', async () => {
    const reading = await readPayload(page(event, { ...event, id: 9, start_date: 'soon' }));
    assert.deepEqual(reading.problems.map(({ path }) => path), ['/events/1/start_date']);
    assert.equal(reading.feed.events.length, 2);
  });

  it('reads an empty page as no events', async () => {
    const { feed, format } = await readPayload(page());
    assert.equal(format, 'the-events-calendar');
    assert.equal(feed.events.length, 0);
    assert.deepEqual(told(await readPayload(page())), []);
  });

  it('never throws anything else than an error of ours', () => neverThrows(page(event, event), 'the-events-calendar'));
});
