import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload } from './read-payload.js';

const graph = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@id': '#org', '@type': ['Organization', 'NGO'], name: 'Alliance', address: { '@type': 'PostalAddress', addressCountry: 'CHE' }, url: 'https://a.example' },
    { '@id': '#hall', '@type': 'Place', name: 'Hall', address: { addressLocality: 'Lima', addressCountry: { '@type': 'Country', name: 'Peru' } }, geo: { latitude: '-12.05', longitude: '-77.04' } },
    { '@id': '#forum', '@type': 'BusinessEvent', name: 'Forum', description: '<p>Two days</p>', startDate: '2024-05-06T09:00:00-05:00', endDate: '2024-05-07', location: [{ '@id': '#hall' }, { '@type': 'VirtualLocation', url: 'https://v.example' }], organizer: { '@id': '#org' }, eventStatus: 'https://schema.org/EventPostponed', offers: { price: '0', priceCurrency: 'PEN' } },
    { '@id': '#talk', '@type': 'Event', name: 'Opening', superEvent: { '@id': '#forum' }, startDate: '2024-05-06T09:00:00-05:00', performer: [{ '@type': 'Person', name: 'Ana' }], location: 'Room 2' },
  ],
};

describe('schema.org', () => {
  it('follows references, puts parts into their event and lists organisations', async () => {
    const { feed, format, problems } = await readPayload(graph);
    assert.equal(format, 'schema.org');
    assert.deepEqual(problems.map(({ path, message }) => [path, /1 of Place/.test(message)]), [['/@graph/1', true]]);
    assert.deepEqual(feed.organisations, [{ id: '#org', name: 'Alliance', kind: 'Organization', country: 'CH', url: 'https://a.example' }]);
    assert.deepEqual(feed.events, [{
      id: '#forum', title: 'Forum', summary: 'Two days\n\nPostponed.\n\nFree of charge.', start: '2024-05-06T09:00:00-05:00', end: '2024-05-07', place: { name: 'Hall, Lima', country: 'PE', lat: -12.05, lon: -77.04 }, online: true, hosts: [{ name: 'Alliance' }],
      sessions: [{ id: '#talk', title: 'Opening', start: '2024-05-06T09:00:00-05:00', room: 'Room 2', speakers: ['Ana'] }],
    }]);
  });

  it('reads one event without a context by its parts, in several languages', async () => {
    const { feed, format } = await readPayload({ name: { nl: 'Rondgang', en: 'Tour' }, startDate: '2023-01-01T10:00:00+01:00', subEvent: [{ '@type': 'Event', startDate: '2023-01-01T10:00:00+01:00' }, { '@type': 'Event', startDate: '2023-01-08T10:00:00+01:00' }], terms: [{ id: '1' }], location: { '@id': 'x' } });
    assert.equal(format, 'schema.org');
    assert.deepEqual(feed.events.map(({ title, place, sessions }) => [title, place, sessions?.map((session) => session.start)]), [[{ nl: 'Rondgang', en: 'Tour' }, undefined, ['2023-01-01T10:00:00+01:00', '2023-01-08T10:00:00+01:00']]]);
  });

  it('reads events that stand in an organisation, and an address that is a text of the expanded form', async () => {
    const { feed } = await readPayload({ '@context': 'https://schema.org', '@type': 'NGO', name: 'Lantern Alliance', event: [{ '@type': 'Event', name: 'Yearly meeting', startDate: '2025-05-01' }, { '@type': 'Event', name: 'Fair', startDate: '2025-06-01' }] });
    assert.deepEqual([feed.organisations.map(({ name }) => name), feed.events.map(({ title, start }) => [title, start])], [['Lantern Alliance'], [['Yearly meeting', '2025-05-01'], ['Fair', '2025-06-01']]]);
    const expanded = await readPayload([{ '@id': 'https://e.example/1', '@type': ['http://schema.org/Event'], 'http://schema.org/name': [{ '@value': 'Forum' }], 'http://schema.org/location': [{ '@type': ['http://schema.org/Place'], 'http://schema.org/address': [{ '@value': 'Rue du Port, Lomé' }] }] }]);
    assert.deepEqual(expanded.feed.events[0]?.place, { name: 'Rue du Port, Lomé' });
  });

  it('shows times of no zone by their days, and says so once', async () => {
    const event = { '@type': 'Event', name: 'Forum', startDate: '2025-01-02T10:00', endDate: '2025-01-03T00:00:00', subEvent: [{ '@type': 'Event', name: 'Opening', startDate: '2025-01-02T10:15:00' }] };
    const { feed, problems } = await readPayload({ '@context': 'https://schema.org', '@graph': [event, { ...event, name: 'Fair', startDate: '2025-01-02T10:00Z', endDate: undefined, subEvent: undefined }] });
    assert.deepEqual(feed.events.map(({ start, end, sessions }) => [start, end, sessions?.[0]?.start]), [['2025-01-02', '2025-01-03', '2025-01-02'], ['2025-01-02T10:00Z', undefined, undefined]]);
    assert.deepEqual(problems.map(({ path, message }) => [path, /times with a zone.*met 2 without, such as “2025-01-02T10:15:00”/.test(message)]), [['/@graph/0/subEvent', true]]);
  });

  it('reads series and courses as events of their own', async () => {
    const { feed } = await readPayload([
      { '@context': 'https://schema.org', '@type': 'EventSeries', '@id': 'series', name: 'Days', subEvent: [{ '@type': 'Event', name: 'Day 2022', startDate: '2022-06-12' }, { '@type': 'Event', startDate: '2023-06-12' }] },
      { '@context': 'https://schema.org', '@type': 'Course', '@id': 'course', name: 'Audit course', hasCourseInstance: { '@type': 'CourseInstance', startDate: '2024-01-08', endDate: '2024-01-12', courseMode: 'online' } },
    ]);
    assert.deepEqual(feed.events.map(({ title, start }) => [title, start]), [['Days', undefined], ['Day 2022', '2022-06-12'], ['Days', '2023-06-12'], ['Audit course', undefined], ['Audit course', '2024-01-08']]);
  });

  it('reads projects and data sets as initiatives', async () => {
    const { feed } = await readPayload({ '@context': { '@vocab': 'http://schema.org/' }, '@type': 'ItemList', itemListElement: [
      { '@type': 'ListItem', position: 1, item: { '@type': 'ResearchProject', '@id': 'https://p.example/1', name: 'Kilns', foundingDate: '2020-02', areaServed: [{ '@type': 'Country', name: 'Nepal' }, 'Terai'], funding: { '@type': 'Grant', funder: { name: 'Fund' }, amount: { '@type': 'MonetaryAmount', value: '120000', currency: 'EUR' } }, parentOrganization: { name: 'University' }, keywords: 'bricks, wages' } },
      { '@type': 'ListItem', position: 2, item: { '@type': 'Dataset', identifier: 'd1', name: 'Survey', temporalCoverage: '2019-01-01/2020-12-31', spatialCoverage: 'Peru', creator: [{ '@type': 'Person', name: 'Doe' }, { '@type': 'Organization', name: 'Institute' }] } },
    ] });
    assert.deepEqual(feed.initiatives, [
      { id: 'https://p.example/1', title: 'Kilns', kind: 'ResearchProject', start: '2020-02', countries: ['NP'], locations: [{ name: 'Terai' }], issues: ['bricks', 'wages'], organisations: [{ name: 'University', role: 'parent' }, { name: 'Fund', role: 'funder' }], budget: { value: 120000, currency: 'EUR' }, url: 'https://p.example/1' },
      { id: 'd1', title: 'Survey', kind: 'Dataset', start: '2019-01-01', end: '2020-12-31', countries: ['PE'], organisations: [{ name: 'Institute', role: 'author' }] },
    ]);
  });

  it('reads expanded and prefixed names, and a schedule as a rule', async () => {
    const { feed } = await readPayload([
      { '@type': ['http://schema.org/Event'], '@id': 'a', 'http://schema.org/name': [{ '@value': 'Feria', '@language': 'es' }, { '@value': 'Fair', '@language': 'en' }], 'http://schema.org/startDate': [{ '@value': '2024-02-03' }] },
      { '@type': 'schema:Event', '@id': 'b', 'schema:name': 'Call', 'schema:startDate': '2024-02-06T10:00', 'schema:eventSchedule': { 'schema:repeatFrequency': 'P1W', 'schema:byDay': 'https://schema.org/Tuesday', 'schema:repeatCount': 5, 'schema:scheduleTimezone': 'Asia/Dhaka' } },
    ]);
    assert.deepEqual(feed.events.map(({ id, title, start, summary }) => [id, title, start, summary]), [['a', { es: 'Feria', en: 'Fair' }, '2024-02-03', undefined], ['b', 'Call', '2024-02-06T10:00:00+06:00', 'Repeats every week on Tuesday 5 times.']]);
  });

  it('shows events that are part of one another once each', async () => {
    const { feed } = await readPayload({ '@context': 'https://schema.org', '@graph': [{ '@id': 'a', '@type': 'Event', name: 'A', startDate: '2024', subEvent: { '@id': 'b' } }, { '@id': 'b', '@type': 'Event', name: 'B', startDate: '2024', subEvent: { '@id': 'a' } }] });
    assert.deepEqual(feed.events.flatMap(({ title, sessions }) => [title, ...(sessions ?? []).map((session) => session.title)]), ['A', 'B']);
  });

  it('never throws anything else than an error of ours', () => neverThrows(graph, 'schema.org'));

  it('reads the data sets of a catalogue in DCAT, and says of its other parts that they are none', async () => {
    const pod = await readPayload({ '@context': 'https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld', '@type': 'dcat:Catalog', dataset: [{ '@type': 'dcat:Dataset', identifier: 'd-1', title: 'Wells', description: 'Where they are', keyword: ['water'], issued: '2024-02-01', spatial: '-2, 4, 0, 6', landingPage: 'https://example.org/d-1' }] });
    assert.deepEqual(pod.feed.initiatives, [{ id: 'd-1', title: 'Wells', summary: 'Where they are', kind: 'Dataset', start: '2024-02-01', locations: [{ lat: 5, lon: -1, precision: 'region' }], issues: ['water'], url: 'https://example.org/d-1' }]);
    const graph = await readPayload({ '@context': { dcat: 'http://www.w3.org/ns/dcat#' }, '@graph': [{ '@id': 'c', '@type': 'dcat:Catalog', 'dcterms:title': 'All' }, { '@id': 'd', '@type': 'dcat:Dataset', 'dcterms:title': 'Schools' }, { '@id': 'e', '@type': 'dcat:Distribution', 'dcterms:title': 'schools.zip' }] });
    assert.deepEqual(graph.feed.initiatives.map(({ id, title }) => [id, title]), [['d', 'Schools']]);
    assert.equal(graph.problems.length, 2);
  });

  it('reads the page of a data set wherever it stands, and reports with its place what is none', async () => {
    const catalogue = (landingPage: unknown): unknown => ({ '@type': 'dcat:Catalog', dataset: [{ '@type': 'dcat:Dataset', identifier: 'd-1', title: 'Wells', landingPage }] });
    for (const [page, url] of [['www.example.org/d', 'https://www.example.org/d'], [{ '@id': 'https://example.org/d' }, 'https://example.org/d'], ['/d', '/d']] as const) {
      const { feed, problems } = await readPayload(catalogue(page));
      assert.deepEqual([feed.initiatives[0]?.url, problems], [url, []]);
    }
    for (const page of ['ask the office', 'urn:x:1', 'javascript:alert(1)']) {
      const { feed, problems } = await readPayload(catalogue(page));
      assert.equal(feed.initiatives[0]?.url, undefined);
      assert.deepEqual(problems.map(({ severity, path, record }) => [severity, path, record]), [['error', '/dataset/0/landingPage', 'd-1']]);
    }
  });

  it('reads what is there to learn from as a work', async () => {
    const { feed, problems } = await readPayload({ '@context': 'https://schema.org', '@type': 'LearningResource', '@id': 'l', name: 'How to talk to employers', dateCreated: '2023-02-01' });
    assert.deepEqual([feed.initiatives.map(({ title, kind }) => [title, kind]), problems], [[['How to talk to employers', 'LearningResource']], []]);
  });

  it('takes nothing without a type for a work where other things have types', async () => {
    const { feed, problems } = await readPayload({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Project', '@id': 'p', name: 'Wells' }, { '@id': '_:1', name: 'Office of weather' }] });
    assert.deepEqual(feed.initiatives.map(({ title }) => title), ['Wells']);
    assert.deepEqual(problems.map(({ path }) => path), ['/@graph/1']);
    assert.deepEqual((await readPayload({ '@context': 'https://schema.org', name: 'Wells' })).feed.initiatives.map(({ title }) => title), ['Wells']);
  });

  it('reads one event that leaves out its type, in a context of the site’s own', async () => {
    const { feed, format } = await readPayload({ '@id': 'https://example.org/event/1', '@context': '/api/1.0/event.jsonld', name: { nl: 'Feest' }, startDate: '2024-05-01T10:00:00+02:00', location: { '@type': 'Place', name: 'Zaal' }, organizer: { name: 'Unie' }, terms: [{ label: 'Thema', id: '1.1' }], created: '2024-01-01' });
    assert.equal(format, 'schema.org');
    assert.deepEqual(feed.events.map(({ title, start, place }) => [title, start, place?.name]), [[{ nl: 'Feest' }, '2024-05-01T10:00:00+02:00', 'Zaal']]);
  });
});
