import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload, told } from '../formats/read-payload.js';

type Row = readonly [country: string, lat: number, lon: number];
const payload = (...rows: readonly Row[]): unknown => rows.map(([country, lat, lon], index) => ({ id: `p${index}`, title: `Project ${index}`, country, lat, lon }));
const swappedIn = async (json: unknown): Promise<readonly string[]> => told(await readPayload(json)).filter((text) => text.includes('swapped'));

describe('places that contradict their records', () => {
  it('are reported where they fit the countries the other way round, and stay as they are', async () => {
    const rows: readonly Row[] = [['Ghana', -0.19, 5.6], ['UG', 32.58, 0.31], ['Kenya', 36.82, -1.29], ['NG', 8, 9]];
    const reading = await readPayload(payload(...rows));
    assert.deepEqual(reading.feed.initiatives.map(({ locations }) => locations), rows.map(([, lat, lon]) => [{ lat, lon }]));
    assert.deepEqual(told(reading), ['/0/lat Expected places in the countries that their records name, met 3 of 4 outside and, with latitude and longitude exchanged, inside, such as -0.19, 5.6 for GH: the two seem to be swapped. Nothing was turned round; swap them where the data is made, or in a mapping.']);
  });

  it('are enough alone where the point is out at sea, be it one record or one among many', async () => {
    assert.equal((await swappedIn(payload(['GH', -0.19, 5.6]))).length, 1);
    assert.match((await swappedIn(payload(['GH', 5.6, -0.19], ['GH', 6.7, -1.6], ['CI', 5.3, -4], ['GH', -1.6, 6.7]))).join(), /^\/3\/lat .*met 1 of 4/);
  });

  it('make no alarm by chance: seats elsewhere, overseas territories, places offshore, and one of many in another country', async () => {
    // Geneva and Rome, turned round, are in the Horn of Africa.
    assert.deepEqual(await swappedIn(payload(['SO', 46.2, 6.1], ['SO', 46.2, 6.1], ['ET', 46.2, 6.1])), []);
    assert.deepEqual(await swappedIn(payload(['SO', 46.2, 6.1], ['SO', 41.9, 12.5])), []);
    assert.deepEqual(await swappedIn(payload(['UG', 0.31, 32.58], ['UG', 0.4, 32.6], ['UG', 32.58, 0.31])), []);
    assert.deepEqual(await swappedIn(payload(['FR', -21, 55.5], ['GB', -51.7, -57.9], ['GH', 4, -2], ['US', 13.4, 144.8], ['Atlantis', 1, 2])), []);
    assert.deepEqual(await swappedIn(payload(['NG', 8, 9], ['NG', 9, 8])), []);
  });

  it('are reported once where some are beyond 90 degrees, too', async () => {
    assert.deepEqual((await swappedIn(payload(['ID', 106.8, -6.2], ['GH', -0.19, 5.6]))).filter((text) => !text.startsWith('/0/lat')), ['Expected latitude before or as lat'].map((start) => (` ${start}, met 1 of 2 latitudes beyond 90 degrees and no such longitude: the two seem to be swapped. Nothing was turned round; swap them where the data is made, or in a mapping.`)));
  });

  it('are reported in any format: GeoJSON, IATI and events', async () => {
    const feature = (country: string, coordinates: readonly number[]): unknown => ({ type: 'Feature', properties: { id: country, title: `School in ${country}`, country }, geometry: { type: 'Point', coordinates } });
    assert.match((await swappedIn({ type: 'FeatureCollection', features: [feature('NP', [27.7, 85.3]), feature('GH', [5.6, -0.2])] })).join(), /^\/features\/0\/geometry .*met 2 of 2.*27\.7 for NP|^\/features\/0\/geometry .*85\.3, 27\.7 for NP/);
    const activity = { iati_identifier: 'X-1', title_narrative: ['One'], reporting_org_ref: 'X', recipient_country_code: ['GH'], location_point_pos: ['-0.2 5.6'] };
    assert.match((await swappedIn({ response: { docs: [activity] } })).join(), /^\/response\/docs\/0\/location_point_pos /);
    const event = { '@context': 'https://schema.org', '@type': 'Event', '@id': 'e', name: 'Meeting', startDate: '2024-05-01', location: { '@type': 'Place', name: 'Hall', address: { addressCountry: 'GH' }, geo: { latitude: -0.2, longitude: 5.6 } } };
    assert.equal((await swappedIn(event)).length, 1);
  });

  it('at 0 and 0 are left out, and counted once for the whole feed', async () => {
    const reading = await readPayload(payload(['GH', 5.6, -0.2], ['GH', 0, 0], ['TG', 0, 0]));
    assert.deepEqual(reading.feed.initiatives.map(({ locations }) => locations), [[{ lat: 5.6, lon: -0.2 }], undefined, undefined]);
    assert.deepEqual(told(reading), ['/1/lat Expected degrees, met 0 and 0 in 2 of 3 places, which stand for none; left out.']);
  });

  it('at 0 and 0 keep their names, and give way to degrees elsewhere in the record', async () => {
    const named = await readPayload([{ id: 'a', title: 'One', places: [{ name: 'Tema', lat: 0, lon: 0 }, { name: 'Accra', lat: 5.6, lon: -0.2 }] }]);
    assert.deepEqual(named.feed.initiatives[0]?.locations, [{ name: 'Tema' }, { name: 'Accra', lat: 5.6, lon: -0.2 }]);
    const event = await readPayload({ events: [{ id: 1, title: 'Meeting', start_date: '2024-05-01 09:00:00', utc_start_date: '2024-05-01 09:00:00', venue: { venue: 'Hall', geo_lat: 0, geo_lng: 0 } }], rest_url: 'x' });
    assert.deepEqual(event.feed.events[0]?.place, { name: 'Hall' });
    const feature = await readPayload({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { id: 'a', title: 'One', latitude: 5.6, longitude: -0.2 }, geometry: { type: 'Point', coordinates: [0, 0] } }] });
    assert.deepEqual([feature.feed.initiatives[0]?.locations, feature.problems], [[{ lat: 5.6, lon: -0.2 }], []]);
    const grant = await readPayload({ grants: [{ id: '360G-x', title: 'One', currency: 'GBP', amountAwarded: 1, awardDate: '2024-01-01', fundingOrganization: [{ id: 'f', name: 'F' }], recipientOrganization: [{ id: 'r', name: 'R', location: [{ latitude: 51.5, longitude: -0.1 }] }], beneficiaryLocation: [{ latitude: 0, longitude: 0 }] }] });
    assert.deepEqual(grant.feed.initiatives[0]?.locations, [{ lat: 51.5, lon: -0.1, precision: 'region' }]);
  });
});
