import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload } from './read-payload.js';

const metadata = { 'dc.title': [{ value: 'Hours in the kilns', language: 'en' }, { value: 'Heures au four', language: 'fr' }], 'dc.date.issued': [{ value: '2023-05-07T00:00:00Z' }], 'dc.contributor.author': [{ value: 'Obi, Ada' }], 'dc.subject': [{ value: 'Bricks' }, { value: 'Hours' }], 'dc.coverage.spatial': [{ value: 'Nepal' }, { value: 'Terai' }], 'dc.identifier.uri': [{ value: 'https://example.org/10/77' }], 'dc.description.sponsorship': [{ value: 'River Fund' }] };
const item = { uuid: 'd-1', name: 'Hours in the kilns', handle: '10/77', metadata, lastModified: '2024-01-01' };
const record = {
  id: 'd-1', title: { en: 'Hours in the kilns', fr: 'Heures au four' }, start: '2023-05-07T00:00:00Z', issues: ['Bricks', 'Hours'], countries: ['NP'], locations: [{ name: 'Terai' }], organisations: [{ name: 'River Fund', role: 'funder' }], url: 'https://example.org/10/77',
};

describe('items of DSpace', () => {
  it('are read by their Dublin Core, alone, in lists and in searches', async () => {
    for (const json of [item, { _embedded: { items: [item] }, page: { totalElements: 1 } }, { appliedFilters: null, _embedded: { searchResult: { _embedded: { objects: [{ hitHighlights: {}, _embedded: { indexableObject: item } }] } } } }]) {
      const { feed, format, problems } = await readPayload(json);
      assert.deepEqual([format, feed.initiatives, problems], ['dspace', [record], []]);
    }
  });

  it('are read as versions up to 6 have them, with keys', async () => {
    const list = Object.entries(metadata).flatMap(([key, values]) => values.map((value) => ({ key, ...value })));
    const { feed, format } = await readPayload([{ ...item, metadata: list }, { ...item, uuid: 'd-2', metadata: list }]);
    assert.deepEqual([format, feed.initiatives], ['dspace', [record, { ...record, id: 'd-2' }]]);
  });

  it('throws nothing but errors of the feed', () => readsAnything('dspace', ['uuid', 'metadata', 'key', 'value', 'language', 'dc.title', 'dc.date.issued', '_embedded', 'indexableObject', 'handle']));
});
