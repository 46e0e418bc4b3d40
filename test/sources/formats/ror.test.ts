import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload } from './read-payload.js';

const place = (code: string): object => ({ geonames_id: 1, geonames_details: { country_code: code, country_name: 'x', name: 'y', lat: 1, lng: 2 } });
const record = (id: string, names: readonly (readonly [string, ...string[]])[], others: object = {}): Record<string, unknown> => ({
  id: `https://ror.org/${id}`, names: names.map(([value, ...types]) => ({ value, types, lang: null })), types: ['facility'], status: 'active', established: 1958, domains: [], external_ids: [], relationships: [], links: [], locations: [place('NP')],
  admin: { created: { date: '2018-11-14', schema_version: '1.0' } }, ...others,
});

describe('research organisations', () => {
  it('are called as the registry displays them, with other names in the summary', async () => {
    const { feed, format, problems } = await readPayload({ number_of_results: 3, time_taken: 2, items: [
      record('01aaaaaa1', [['IKS', 'acronym'], ['Institut des fours', 'label'], ['Institute of Kilns', 'label', 'ror_display']], { links: [{ type: 'wikipedia', value: 'https://example.org/wiki' }, { type: 'website', value: 'https://example.org/kilns' }] }),
      record('01aaaaaa2', [['Harbour University', 'label']], { status: 'withdrawn', types: ['education', 'funder'], locations: [] }), record('01aaaaaa3', []),
    ], meta: { types: [], countries: [] } });
    assert.equal(format, 'ror');
    assert.deepEqual(feed.initiatives, []);
    assert.deepEqual(feed.organisations, [
      { id: 'https://ror.org/01aaaaaa1', name: 'Institute of Kilns', kind: 'facility', country: 'NP', url: 'https://example.org/kilns', summary: 'IKS; Institut des fours' },
      { id: 'https://ror.org/01aaaaaa2', name: 'Harbour University', kind: 'education' },
    ]);
    assert.deepEqual(problems.map(({ path, severity }) => `${severity} ${path}`), ['error /items/2/names', 'warning ']);
  });

  it('are read alone, and page by page', async () => {
    assert.equal((await readPayload(record('01aaaaaa1', [['Institute of Kilns', 'ror_display']]))).feed.organisations[0]?.name, 'Institute of Kilns');
    const url = 'https://example.org/v2/organizations?query=kiln';
    const pageOf = (id: string): object => ({ number_of_results: 21, items: [record(id, [['Institute of Kilns', 'ror_display']])] });
    const asked: string[] = [];
    const { feed } = await readPayload(pageOf('01aaaaaa1'), { answer: { json: undefined, url, header: () => null }, ask: (next) => { asked.push(next); return Promise.resolve({ json: pageOf('01aaaaaa2'), url: next, header: () => null }); } });
    assert.deepEqual([asked, feed.organisations.length], [[`${url}&page=2`], 2]);
  });

  it('throws nothing but errors of the feed', () => readsAnything('ror', ['id', 'names', 'value', 'types', 'links', 'type', 'status', 'locations', 'geonames_details', 'country_code']));
});
