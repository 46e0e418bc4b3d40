import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload } from './read-payload.js';

const feedOf = (...items: readonly object[]): Record<string, unknown> => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Notizen', home_page_url: 'https://n.example/', language: 'de', items });

describe('JSON Feed', () => {
  it('reads items of either version', async () => {
    const { feed, format, problems } = await readPayload({ ...feedOf(
      { id: 'a', url: 'https://n.example/a', title: 'L&ouml;hne', content_html: '<p>Mehr <b>Geld</b>.</p>', date_published: '2024-02-01T08:00:00+01:00', tags: ['Lohn'], authors: [{ name: 'Jemand' }] },
      { id: 'https://n.example/b', content_text: 'Eine kurze Notiz ohne Titel.', language: 'fr' },
      { id: 3, external_url: 'https://elsewhere.example/', title: 'Verweis', summary: 'Kurz', content_text: 'Lang', date_modified: '2024-03-01' },
    ), version: 'https://jsonfeed.org/version/1' });
    assert.equal(format, 'json-feed');
    assert.deepEqual(problems, []);
    assert.deepEqual([feed.title, feed.language], ['Notizen', 'de']);
    assert.deepEqual(feed.initiatives, [
      { id: 'a', title: 'Löhne', summary: 'Mehr Geld.', start: '2024-02-01T08:00:00+01:00', issues: ['Lohn'], url: 'https://n.example/a' },
      { id: 'https://n.example/b', title: { fr: 'Eine kurze Notiz ohne Titel.' }, summary: { fr: 'Eine kurze Notiz ohne Titel.' }, url: 'https://n.example/b' },
      { id: '3', title: 'Verweis', summary: 'Kurz', start: '2024-03-01', url: 'https://elsewhere.example/' },
    ]);
    assert.doesNotMatch(JSON.stringify(feed), /Jemand/);
  });

  it('reads extensions by plain names', async () => {
    const { feed } = await readPayload(feedOf({ id: 'a', title: 'Projekt', _project: { country: 'Peru', status: 'active', latitude: -12.05, longitude: -77.04 } }));
    const { countries, status, locations } = feed.initiatives[0]!;
    assert.deepEqual({ countries, status, locations }, { countries: ['PE'], status: 'active', locations: [{ lat: -12.05, lon: -77.04 }] });
  });

  it('cuts the title of a long note between words', async () => {
    const { feed } = await readPayload(feedOf({ id: 'a', content_text: 'wort '.repeat(60) }));
    assert.equal(feed.initiatives[0]?.title, `${'wort '.repeat(19)}wort…`);
  });

  it('reads a feed without items', async () => {
    assert.equal((await readPayload(feedOf())).feed.initiatives.length, 0);
  });

  it('never throws anything else than an error of ours', () => neverThrows(feedOf({ id: 'a', title: 'x', _p: { country: 'PE' }, tags: ['y'], attachments: [{ url: 'https://n.example/f' }] }), 'json-feed'));
  it('hands on what is no date, so that it is reported', async () => {
    const { feed, problems } = await readPayload({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [{ id: '1', title: 'One', date_published: '2024-02-30T08:00:00Z' }] });
    assert.equal(feed.initiatives[0]?.start, undefined);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/items/0/date_published', 'error']]);
  });

});
