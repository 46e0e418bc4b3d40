import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload } from './read-payload.js';

const page = (kind: string, ...fields: readonly object[]): Record<string, unknown> => ({
  time: 3, href: `https://api.example/v2/${kind}`, links: {}, took: 2, totalCount: fields.length, count: fields.length, data: fields.map((own, index) => ({ id: String(900 + index), score: 1, fields: own, href: `https://api.example/v2/${kind}/${900 + index}` })),
});
const disaster = { id: 900, name: 'Freedonia: Drought - Mar 2021', status: 'past', glide: 'DR-2021-000042-KEN' };

describe('ReliefWeb', () => {
  it('reads disasters, with country and year from the GLIDE number where nothing else tells', async () => {
    const { feed, format, problems } = await readPayload(page('disasters', disaster, { ...disaster, name: 'Flood', glide: '', date: { event: '2022-05-04T00:00:00+00:00', created: '2022-05-09T00:00:00+00:00' }, country: [{ iso3: 'npl', name: 'Nepal' }, { iso3: 'IND' }], type: [{ name: 'Flood' }, { name: 'Land Slide' }], 'description-html': '<p>Heavy &amp; long</p>', url_alias: 'https://r.example/fl' }));
    assert.equal(format, 'reliefweb');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [
      { id: '900', title: 'Freedonia: Drought - Mar 2021', start: '2021', status: 'past', countries: ['KE'] },
      { id: '901', title: 'Flood', summary: 'Heavy & long', start: '2022-05-04T00:00:00+00:00', url: 'https://r.example/fl', kind: 'Flood', status: 'past', countries: ['NP', 'IN'], issues: ['Land Slide'] },
    ]);
  });

  it('is known where a copy has lost how long the server took and where it was', async () => {
    const { time, took, href, ...copy } = page('reports', { title: 'Wages in brick kilns', date: { original: '2023-01-02' }, url_alias: 'https://r.example/k' });
    assert.ok(time && took && href);
    const { feed, format } = await readPayload(copy);
    assert.deepEqual([format, feed.initiatives.map(({ title, start, url }) => [title, start, url])], ['reliefweb', [['Wages in brick kilns', '2023-01-02', 'https://r.example/k']]]);
  });

  it('reads reports, training, sources and countries each as what they are', async () => {
    const report = await readPayload(page('reports', { title: 'Wages in brick kilns', body: 'Text', source: [{ name: 'Institute' }], date: { original: '2023-01-02' }, theme: [{ name: 'Protection' }], format: [{ name: 'Analysis' }], primary_country: { iso3: 'PAK' } }));
    assert.deepEqual(report.feed.initiatives, [{ id: '900', title: 'Wages in brick kilns', summary: 'Text', start: '2023-01-02', kind: 'Analysis', countries: ['PK'], organisations: [{ name: 'Institute', role: 'source' }], issues: ['Protection'] }]);
    const training = await readPayload(page('training', { title: 'Course', date: { start: '2024-04-01', end: '2024-04-05' }, city: [{ name: 'Nairobi' }], country: [{ iso3: 'KEN' }] }));
    assert.deepEqual(training.feed.events, [{ id: '900', title: 'Course', start: '2024-04-01', end: '2024-04-05', place: { name: 'Nairobi', country: 'KE' } }]);
    const sources = await readPayload(page('sources', { name: 'Institute', homepage: 'https://i.example', type: { name: 'Academic' }, country: [{ iso3: 'PAK' }] }));
    assert.deepEqual(sources.feed.organisations, [{ id: '900', name: 'Institute', kind: 'Academic', country: 'PK', url: 'https://i.example' }]);
    const countries = await readPayload(page('countries', { name: 'Togo', iso3: 'TGO', description: 'Profile' }));
    assert.deepEqual(countries.feed.countries, [{ code: 'TG', note: 'Profile' }]);
  });

  it('never throws anything else than an error of ours', () => neverThrows(page('reports', disaster, { title: 'x', country: [{ iso3: 'PAK' }], date: { original: '2023' } }), 'reliefweb'));
});
