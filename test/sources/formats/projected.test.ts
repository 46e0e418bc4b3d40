import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload, told } from './read-payload.js';

const layer = (spatialReference: unknown, ...features: readonly object[]): Record<string, unknown> => ({
  geometryType: 'esriGeometryPoint', spatialReference,
  fields: [{ name: 'OBJECTID', type: 'esriFieldTypeOID' }, { name: 'NAME', type: 'esriFieldTypeString' }, { name: 'STATUS', type: 'esriFieldTypeSmallInteger', domain: { codedValues: [{ code: 1, name: 'Active' }, { code: 2, name: 'Closed' }] } }, { name: 'START_', alias: 'Start date', type: 'esriFieldTypeDate' }],
  features,
});
const attributes = { OBJECTID: 1, NAME: 'School', STATUS: 1, START_: 1_583_020_800_000 };
const placesOf = async (json: unknown): Promise<unknown> => (await readPayload(json)).feed.initiatives.map(({ locations }) => locations?.map(({ lat, lon, precision }) => [lat?.toFixed(4), lon?.toFixed(4), precision])[0]);

describe('ArcGIS', () => {
  it('reads attributes with their coded values and dates', async () => {
    const { feed, format, problems } = await readPayload(layer({ wkid: 4326 }, { attributes, geometry: { x: 36.8, y: -1.3 } }));
    assert.equal(format, 'arcgis');
    assert.deepEqual(problems, []);
    // 1,583,020,800 seconds after 1970 began 1 March 2020.
    assert.deepEqual(feed.initiatives, [{ id: '1', title: 'School', start: '2020-03-01', status: 'Active', locations: [{ lat: -1.3, lon: 36.8 }] }]);
  });

  it('turns Web Mercator and UTM into degrees', async () => {
    // 4,000,000 m east on a sphere of 6,378,137 m is 35.9326°; the northing of 1° is 111,325.14 m there.
    assert.deepEqual(await placesOf(layer({ wkid: 102100, latestWkid: 3857 }, { attributes, geometry: { x: 4_000_000, y: 111_325.1428663851 } })), [['1.0000', '35.9326', undefined]]);
    assert.deepEqual(await placesOf(layer({ wkid: 32737 }, { attributes, geometry: { x: 500_000, y: 10_000_000 } })), [['0.0000', '39.0000', undefined]]);
  });

  it('shows lines and areas as regions, by their middle', async () => {
    assert.deepEqual(await placesOf(layer({ wkid: 4326 }, { attributes, geometry: { rings: [[[10, 0], [12, 0], [12, 4], [10, 4], [10, 0]]] } }, { attributes: { ...attributes, OBJECTID: 2 }, geometry: { paths: [[[0, 1], [2, 3]]] } })), [['2.0000', '11.0000', 'region'], ['2.0000', '1.0000', 'region']]);
  });

  it('finds the middle of what lies on both sides of the antimeridian in Web Mercator, and of points in any order', async () => {
    // 20,037,508.34 m is half around a sphere of 6,378,137 m; 111,319.49 m are a degree.
    const ring = (west: number, east: number): number[][] => [[west, 0], [east, 0], [east, 100], [west, 0]];
    const [lat, lon, precision] = ((await placesOf(layer({ wkid: 102100 }, { attributes, geometry: { rings: [ring(20_037_508.34 - 445_277.96, 20_037_508.34), ring(-20_037_508.34, -20_037_508.34 + 222_638.98)] } }))) as [string, string, string][])[0]!;
    assert.deepEqual([lat, lon, precision], ['0.0004', '179.0000', 'region']);
    assert.deepEqual(await placesOf(layer({ wkid: 4326 }, { attributes, geometry: { points: [[-100, 0], [95, 0]] } })), [['0.0000', '177.5000', 'region']]);
    assert.deepEqual(await placesOf(layer({ wkid: 4326 }, { attributes, geometry: { xmin: 178, ymin: -19, xmax: -178, ymax: -17 } })), [['-18.0000', '180.0000', 'region']]);
  });

  it('takes the key of a layer for the id of a record, whatever it is called', async () => {
    const { feed } = await readPayload({ ...layer({ wkid: 4326 }), fields: [{ name: 'FID', type: 'esriFieldTypeOID', alias: 'FID' }, { name: 'NAME', type: 'esriFieldTypeString' }], features: [{ attributes: { FID: 7, NAME: 'Well' } }] });
    assert.deepEqual(feed.initiatives, [{ id: '7', title: 'Well' }]);
  });

  it('leaves out 0 and 0 in any reference, and says how many there are', async () => {
    const reading = await readPayload(layer({ wkid: 54030, latestWkid: 54030 }, { attributes, geometry: { x: 0, y: 0 } }));
    assert.deepEqual(reading.feed.initiatives.map(({ locations }) => locations), [undefined]);
    assert.deepEqual(told(reading), ['/features/0/geometry Expected degrees, met 0 and 0 in 1 of 1 places, which stand for none; left out.']);
  });

  it('refuses other references by name, and keeps the records', async () => {
    const reading = await readPayload(layer({ wkid: 102110, latestWkid: 54030 }, { attributes, geometry: { x: 652_000, y: 6_862_000 } }, { attributes: { ...attributes, OBJECTID: 2 }, geometry: null }));
    assert.deepEqual(reading.feed.initiatives.map(({ id, locations }) => [id, locations]), [['1', undefined], ['2', undefined]]);
    assert.match(told(reading).join('\n'), /^\/features\/0\/geometry .*1 geometries in the spatial reference 54030 \(World Robinson\)/);
    assert.equal(reading.problems[0]?.severity, 'error');
  });

  it('reads GeoJSON that names Web Mercator, and leaves that in degrees to plain names', async () => {
    const features = [{ type: 'Feature', id: 7, properties: { name: 'Well' }, geometry: { type: 'Point', coordinates: [4_000_000, 0.000001] } }];
    const projected = { type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } }, features };
    assert.equal((await readPayload(projected)).format, 'projected-geojson');
    assert.deepEqual(await placesOf(projected), [['0.0000', '35.9326', undefined]]);
    assert.equal((await readPayload({ ...projected, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } })).format, 'plain-names');
    assert.equal((await readPayload({ ...projected, crs: undefined })).format, 'plain-names');
  });

  it('never throws anything else than an error of ours', () => neverThrows(layer({ wkid: 3857 }, { attributes, geometry: { x: 1, y: 2 } }, { attributes, geometry: { rings: [[[0, 0], [1, 1]]] } }), 'arcgis'));

  it('reads GeoJSON that names its reference by the number alone', async () => {
    const { feed, format, problems } = await readPayload({ type: 'FeatureCollection', crs: { type: 'EPSG', properties: { code: '28356' } }, features: [{ type: 'Feature', id: 'r.1', properties: { name: 'Rack' }, geometry: { type: 'Point', coordinates: [500000, 7000000] } }] });
    assert.equal(format, 'projected-geojson');
    assert.deepEqual(problems, []);
    const [place] = feed.initiatives[0]!.locations!;
    assert.equal(place?.lon, 153);
    assert.ok(Math.abs(place!.lat! + 27.123) < 0.01);
  });
});
