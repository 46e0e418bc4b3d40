import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf } from '../../src/model/entries.js';
import { eventJsonLd } from '../../src/model/event-json-ld.js';
import { readFeed } from '../../src/model/schema.js';

function jsonLdOf(event: Record<string, unknown>, organisations: unknown[] = [], languages?: readonly string[]) {
  const { feed } = readFeed({ commonthread: '1', organisations, events: [{ id: 'e', title: 'Event', ...event }] });
  return eventJsonLd(feed.events[0]!, entriesOf(feed), languages) as Record<string, unknown>;
}

describe('an event for search engines', () => {
  it('has what the feed says, with the feed’s own dates', () => {
    const found = jsonLdOf({
      title: { en: 'Workshop', fr: 'Atelier' }, summary: 'What it was about.', start: '2019-05-14', end: '2019-05-15', place: { name: 'Abidjan', country: 'CI', lat: 5.3, lon: -4 },
      hosts: [{ id: 'host' }], funders: ['host', { name: 'A fund' }], url: 'https://example.org/e',
      sessions: [{ id: 's', title: 'Opening', start: '2019-05-14T09:00+00:00', room: 'Hall', summary: 'Words.' }],
    }, [{ id: 'host', name: 'Ministry', url: 'https://example.org/m' }], ['fr', 'en']);
    assert.deepEqual(found, {
      '@context': 'https://schema.org', '@type': 'Event', name: 'Atelier', startDate: '2019-05-14', endDate: '2019-05-15', description: 'What it was about.',
      location: { '@type': 'Place', name: 'Abidjan', address: { '@type': 'PostalAddress', addressCountry: 'CI' }, geo: { '@type': 'GeoCoordinates', latitude: 5.3, longitude: -4 } },
      organizer: { '@type': 'Organization', name: 'Ministry', url: 'https://example.org/m' },
      funder: [{ '@type': 'Organization', name: 'Ministry', url: 'https://example.org/m' }, { '@type': 'Organization', name: 'A fund' }],
      subEvent: [{ '@type': 'Event', name: 'Opening', startDate: '2019-05-14T09:00+00:00', description: 'Words.', location: { '@type': 'Place', name: 'Hall' } }],
      url: 'https://example.org/e',
    });
  });

  it('says nothing that the feed does not', () => {
    assert.deepEqual(jsonLdOf({}), { '@context': 'https://schema.org', '@type': 'Event', name: 'Event' });
    assert.equal(jsonLdOf({ start: '2017-06' }).startDate, '2017-06');
  });

  it('dates a session that has only the number of its day as the agenda does', () => {
    const starts = (event: Record<string, unknown>, days: readonly unknown[]) => (jsonLdOf({ ...event, sessions: days.map((day, at) => ({ id: `s${at}`, title: 'S', day })) }).subEvent as Record<string, unknown>[]).map(({ startDate }) => startDate);
    assert.deepEqual(starts({ start: '2019-12-31', end: '2020-01-01' }, [1, 2, undefined]), ['2019-12-31', '2020-01-01', undefined]);
    // Three days by their dates, two by their numbers: which ones is not known.
    assert.deepEqual(starts({ start: '2019-12-31', end: '2020-01-02' }, [1, 2]), [undefined, undefined]);
    assert.deepEqual(starts({ start: '2019-12' }, [1]), [undefined]);
    const [, second] = jsonLdOf({ sessions: [{ id: 'a', title: 'A', day: 1, start: '2020-01-01T09:00Z' }, { id: 'b', title: 'B', day: 1 }] }).subEvent as Record<string, unknown>[];
    assert.equal(second!.startDate, '2020-01-01');
  });

  it('tells whether it was on site, online or both only where that is known', () => {
    const mode = (event: Record<string, unknown>) => jsonLdOf(event).eventAttendanceMode;
    assert.equal(mode({ online: true }), 'https://schema.org/OnlineEventAttendanceMode');
    assert.equal(mode({ online: true, place: { name: 'Accra' } }), 'https://schema.org/MixedEventAttendanceMode');
    assert.equal(mode({ online: false, place: { name: 'Accra' } }), 'https://schema.org/OfflineEventAttendanceMode');
    assert.equal(mode({ place: { name: 'Accra' } }), undefined);
    assert.deepEqual(jsonLdOf({ online: true, url: 'https://example.org/e' }).location, { '@type': 'VirtualLocation', url: 'https://example.org/e' });
  });

  it('has a status only for a word that means one', () => {
    assert.equal(jsonLdOf({ status: 'Cancelled' }).eventStatus, 'https://schema.org/EventCancelled');
    assert.equal(jsonLdOf({ status: 'constructor' }).eventStatus, undefined);
    assert.equal(jsonLdOf({}).eventStatus, undefined);
  });

  it('has no address that runs something', () => {
    for (const url of ['javascript:alert(1)', 'java\nscript:alert(1)', ' JAVASCRIPT:alert(1)', 'data:text/html,x']) assert.equal(jsonLdOf({ url }).url, undefined, url);
    assert.equal(jsonLdOf({ url: 'events/1' }).url, 'events/1');
  });
});
