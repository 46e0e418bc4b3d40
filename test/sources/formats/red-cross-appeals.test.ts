import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload } from './read-payload.js';

const appeal = {
  id: '9', aid: '1', name: 'Storm', dtype: { id: 4, name: 'Cyclone' }, atype: 1, atype_display: 'Emergency Appeal', status: 0, status_display: 'Active', code: 'MDRXX1', sector: 'Pacific cluster', num_beneficiaries: 50, amount_requested: '1000.00', amount_funded: '250.50',
  start_date: '2024-02-01T00:00:00Z', end_date: '2024-08-31T00:00:00Z', real_data_update: '2024-03-04 10:00:00+00:00', country: { iso: 'FJ', iso3: 'FJI', name: 'Fiji', society_name: 'Fiji Red Cross', fdrs: 'DFJ1' }, region: { region_name: 'Asia Pacific' },
};
const page = (...results: readonly unknown[]): unknown => ({ count: results.length, next: null, previous: null, results });

describe('IFRC GO appeals', () => {
  it('reads an appeal with its society and what was funded', async () => {
    const { feed, problems, format } = await readPayload(page(appeal));
    assert.equal(format, 'ifrc-go');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{
      id: 'MDRXX1', title: 'Storm', kind: 'Emergency Appeal', status: 'active', issues: ['Cyclone'], start: '2024-02-01', end: '2024-08-31', countries: ['FJ'], beneficiaries: ['50'], organisations: [{ role: 'implementer', id: 'DFJ1' }], budget: { value: 1000, currency: 'CHF' },
      note: 'Pacific cluster', indicators: ['MDRXX1/funding'],
    }]);
    assert.deepEqual(feed.organisations, [{ id: 'DFJ1', name: 'Fiji Red Cross', country: 'FJ' }]);
    assert.deepEqual(feed.indicators.map(({ target, series }) => [target, series]), [[{ date: '2024-08-31', value: 1000 }, [{ date: '2024-03-04', value: 250.5 }]]]);
  });

  it('tells apart appeals that have one code, and reads codes without their words', async () => {
    const { feed, problems } = await readPayload(page(appeal, { ...appeal, id: '10', atype: 0, atype_display: undefined, status: 2, status_display: undefined, country: { name: 'Pacific' } }));
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives.map(({ id, kind, status, locations }) => [id, kind, status, locations?.[0]?.name]), [['MDRXX1/9', 'Emergency Appeal', 'active', undefined], ['MDRXX1/10', 'DREF', 'suspended', 'Pacific']]);
  });

  it('throws nothing but errors of the feed', () => readsAnything('ifrc-go', Object.keys(appeal), (rows) => page(...rows)));
});
