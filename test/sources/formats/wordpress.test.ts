import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload, told } from './read-payload.js';

const post = (more: object): Record<string, unknown> => ({
  id: 41, date: '2023-02-03T10:15:00', date_gmt: '2023-02-03T09:15:00', guid: { rendered: 'https://ngo.example/?p=41' }, slug: 'new-school', status: 'publish', type: 'post', link: 'https://ngo.example/new-school/',
  title: { rendered: 'A &#8220;school&#8221; &amp; a well' }, content: { rendered: '<p>Opened by <em>all</em>.</p>\n<p>Second part.</p>', protected: false }, excerpt: { rendered: '<p>Opened by all. [&hellip;]</p>', protected: false },
  author: 3, featured_media: 0, meta: [], categories: [4], tags: [], _links: {}, ...more,
});

describe('WordPress', () => {
  it('reads a post as an initiative of its day, HTML as plain text', async () => {
    const { feed, problems, format } = await readPayload([post({})]);
    assert.equal(format, 'wordpress');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{ id: '41', title: 'A “school” & a well', url: 'https://ngo.example/new-school/', source: { url: 'https://ngo.example/new-school/', date: '2023-02-03T09:15:00Z' }, summary: 'Opened by all.\n\nSecond part.', start: '2023-02-03T09:15:00Z' }]);
  });

  it('shows no posts that are not public, and says how many there are', async () => {
    const reading = await readPayload(['draft', 'private', 'publish', 'future'].map((status, id) => post({ id, status })));
    assert.deepEqual(reading.feed.initiatives.map(({ id }) => id), ['2']);
    assert.deepEqual(told(reading), [' Expected posts that are published, met 3 that are drafts, private or to come; not shown.']);
  });

  it('takes an excerpt that someone wrote', async () => {
    const { feed } = await readPayload([post({ excerpt: { rendered: '<p>In short: a place to learn.</p>' } })]);
    assert.equal(feed.initiatives[0]?.summary, 'In short: a place to learn.');
  });

  it('reads terms with their names, by the meaning of their taxonomy', async () => {
    const terms = [[{ taxonomy: 'category', name: 'News &amp; views' }, { taxonomy: 'category', name: 'Uncategorized' }], [{ taxonomy: 'country', name: 'Ghana' }], [{ taxonomy: 'sector', name: 'Cocoa' }], [{ taxonomy: 'project_status', name: 'Ongoing' }]];
    const { feed } = await readPayload([post({ type: 'project', _embedded: { 'wp:term': terms } })]);
    const { issues, countries, sectors, status, kind, start } = feed.initiatives[0]!;
    assert.deepEqual({ issues, countries, sectors, status, kind, start }, { issues: ['News & views'], countries: ['GH'], sectors: ['Cocoa'], status: 'Ongoing', kind: 'project', start: undefined });
  });

  it('reads terms by their slugs where the names were not asked for', async () => {
    const linked = await readPayload([post({ type: 'project', acf: { countries: [{ ID: 1, post_title: 'Ghana' }, { ID: 2, post_title: 'Togo' }] } })]);
    assert.deepEqual(linked.feed.initiatives[0]?.countries, ['GH', 'TG']);
    const twice = await readPayload([post({ type: 'project', acf: { country: 'GH' }, country: [7], class_list: ['country-ghana', 'country-togo'] })]);
    assert.deepEqual(twice.feed.initiatives[0]?.countries, ['GH', 'TG']);
    const { feed } = await readPayload([post({ country: [7], class_list: ['post-41', 'type-post', 'status-publish', 'category-child-labour', 'country-ivory-coast', 'country-ghana'] })]);
    assert.deepEqual([feed.initiatives[0]?.issues, feed.initiatives[0]?.countries], [['child labour'], ['CI', 'GH']]);
  });

  it('reads the fields that a site added, in any language', async () => {
    const acf = { pays: 'Togo', date_debut: '20220301', date_fin: '20231231', statut: 'En cours', partenaires: ['Syndicat', 'BIT'], lieu: { lat: '6.13', lng: '1.22', address: 'Lomé' } };
    const { feed, problems } = await readPayload([post({ type: 'projet', acf }), post({ id: 42, type: 'projet', acf: { ...acf, pays: 'Bénin', date_debut: 'bientôt' } })]);
    const { countries, start, end, status, organisations } = feed.initiatives[0]!;
    assert.deepEqual({ countries, start, end, status, organisations }, { countries: ['TG'], start: '2022-03-01', end: '2023-12-31', status: 'En cours', organisations: [{ name: 'Syndicat', role: 'partner' }, { name: 'BIT', role: 'partner' }] });
    assert.deepEqual(feed.initiatives[0]?.locations?.map(({ lat, lon }) => [lat, lon]), [[6.13, 1.22]]);
    assert.deepEqual(problems.map(({ path }) => path), ['/1/acf/date_debut']);
  });

  it('reads events as events, proposals as proposals, and sessions as those of one event', async () => {
    const { feed } = await readPayload([
      post({ id: 1, type: 'event', acf: { start_date: '2024-05-06', end_date: '2024-05-08', venue: 'Town hall', country: 'KE' } }),
      post({ id: 2, type: 'recommendation' }),
      post({ id: 3, type: 'session', acf: { day: '2' }, meta: { room: ['Blue room'], _edit_lock: ['1:2'], speakers: ['a:1:{i:0;s:1:"4";}'] }, content: { rendered: '<span itemprop="performer"><b itemprop="name">Ama &amp; Co</b></span>' } }),
      post({ id: 4, type: 'session' }),
    ]);
    assert.deepEqual(feed.events.map(({ id, start, end, place, sessions }) => ({ id, start, end, place, sessions: sessions?.length })), [
      { id: '1', start: '2024-05-06', end: '2024-05-08', place: { name: 'Town hall', country: 'KE' }, sessions: undefined },
      { id: 'wordpress/session', start: undefined, end: undefined, place: undefined, sessions: 2 },
    ]);
    assert.deepEqual([feed.events[1]?.title, feed.events[1]?.sessions?.[0]?.room, feed.events[1]?.sessions?.map(({ day }) => day), feed.events[1]?.sessions?.[0]?.speakers], ['Sessions, ngo.example', 'Blue room', [2, undefined], ['Ama & Co']]);
    assert.deepEqual(feed.proposals.map(({ id, text }) => [id, text]), [['2', 'A “school” & a well']]);
  });

  it('reads pages of partners as organisations, unless they tell of work', async () => {
    const { feed } = await readPayload([post({ id: 1, type: 'partner', acf: { country: 'Ghana', website: 'https://bean.example' } }), post({ id: 2, type: 'partner', acf: { country: 'Nepal', website: '' } })]);
    assert.deepEqual(feed.initiatives, []);
    assert.deepEqual(feed.organisations.map(({ id, country, url }) => [id, country, url]), [['1', 'GH', 'https://bean.example'], ['2', 'NP', 'https://ngo.example/new-school/']]);
    assert.equal((await readPayload([post({ id: 1, type: 'partner', acf: { status: 'Active', start_date: '2024-01-01' } })])).feed.initiatives.length, 1);
  });

  it('reads times of The Events Calendar among the fields of a post, with the zone beside them', async () => {
    const { feed, problems } = await readPayload([post({ type: 'tribe_events', meta: { _EventStartDate: '2026-07-01 10:30:00', _EventEndDate: '2026-07-01 12:00:00', _EventTimezone: 'Europe/London' } })]);
    assert.deepEqual(feed.events.map(({ start, end }) => [start, end]), [['2026-07-01T10:30:00+01:00', '2026-07-01T12:00:00+01:00']]);
    assert.deepEqual(problems, []);
  });

  it('reads the posts that a field of ACF refers to', async () => {
    const { feed } = await readPayload([post({ type: 'project', acf: { partners: [{ ID: 12, post_title: 'Lantern Schools', post_type: 'partner' }] } })]);
    assert.deepEqual(feed.initiatives[0]?.organisations, [{ name: 'Lantern Schools', role: 'partner' }]);
  });

  it('refuses what is no post', async () => {
    for (const [json, words] of [
      [[{ id: 1, count: 3, slug: 'a', name: 'A', taxonomy: 'category', link: 'x' }], /terms of WordPress/], [{ id: 1, count: 3, slug: 'a', name: 'A', taxonomy: 'post_tag' }, /terms of WordPress/],
      [[{ id: 1, title: { rendered: 'p.jpg' }, type: 'attachment', media_type: 'image', mime_type: 'image/jpeg', source_url: 'x' }], /files that were uploaded/], [[{ id: 1, name: 'Ada', slug: 'ada', avatar_urls: {} }], /people who write/],
      [[{ id: 1, post: 3, author_name: 'Ada', author_avatar_urls: {}, content: { rendered: 'Hm' } }], /comments/], [{ post: { slug: 'post', rest_base: 'posts', name: 'Posts' }, page: { slug: 'page', rest_base: 'pages', name: 'Pages' } }, /types or taxonomies/],
    ] as const) await assert.rejects(readPayload(json), { kind: 'format', message: words });
  });

  it('reads when events of EventON are, by the clock of their place', async () => {
    const event = (id: number, meta: object): unknown => post({ id, type: 'ajde_events', meta });
    const { feed, problems } = await readPayload([
      event(1, { evcal_srow: '1746522000', evcal_erow: ['1746529200'], _evo_tz: 'America/Chicago', _status: 'cancelled' }), event(2, { evcal_srow: 1746576000, evcal_erow: 1746662399, evcal_allday: 'yes', _evo_tz: 'America/Chicago' }),
      event(3, { evcal_srow: '1746522000' }), event(4, { evcal_srow: '' }),
    ]);
    assert.deepEqual(feed.events.map(({ id, start, end, timeZone }) => [id, start, end, timeZone]), [['1', '2025-05-06T09:00:00-05:00', '2025-05-06T11:00:00-05:00', 'America/Chicago'], ['2', '2025-05-07', '2025-05-07', 'America/Chicago'], ['3', '2025-05-06', undefined, undefined], ['4', undefined, undefined, undefined]]);
    assert.match(String(feed.events[0]?.summary), /\n\nCancelled\.$/);
    assert.deepEqual(problems, []);
  });

  it('says that plugins keep the dates of events to themselves', async () => {
    const { feed, problems } = await readPayload([post({ id: 1, type: 'mec-events' }), post({ id: 2, type: 'mec-events' })]);
    assert.equal(feed.events.length, 2);
    assert.deepEqual(problems.map(({ severity, message }) => [severity, message.slice(0, 48)]), [['warning', 'Expected events with a start, met 2 without: plu']]);
  });

  it('reads a post on its own', async () => {
    const { feed, format } = await readPayload(post({}));
    assert.equal(format, 'wordpress');
    assert.equal(feed.initiatives.length, 1);
  });

  it('never throws anything else than an error of ours', () => neverThrows([post({ acf: { pays: 'Togo', lieu: { lat: 1, lng: 2 } } }), post({ type: 'session', meta: { room: ['x'] } })], 'wordpress'));
});
