import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload } from './read-payload.js';

describe('HPC and FTS plans', () => {
  it('reads what a plan requires, who is in need, and what came in', async () => {
    const plan = {
      id: 71, planVersionId: 9, name: 'Flood response 2022', startDate: '2022-06-01', endDate: '2022-12-31', comments: null, countries: [{ iso3: 'MOZ', name: 'Mozambique', latitude: -18, longitude: 35 }, { iso3: null, name: 'Global', adminLevel: 0 }], planType: { name: 'Flash appeal' },
      caseLoads: [{ totals: [{ name: { en: 'In Need' }, type: 'inNeed', value: 900 }, { name: { en: 'Covered' }, type: 'measure', value: null }, { name: { en: 'Targeted' }, type: 'target', value: '600' }] }], usageYears: [{ year: '2022' }],
      requirements: { origRequirements: 50, revisedRequirements: 0 }, funding: { totalFunding: 20, progress: 40 },
    };
    const { feed, problems, format } = await readPayload({ data: { totals: {}, plans: [plan] }, status: 'ok' });
    assert.equal(format, 'hpc');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{ id: '71', title: 'Flood response 2022', kind: 'Flash appeal', start: '2022-06-01', end: '2022-12-31', countries: ['MZ'], locations: [{ name: 'Global' }], beneficiaries: ['In Need: 900; Targeted: 600'], budget: { value: 50, currency: 'USD' }, indicators: ['71/funding'] }]);
    assert.deepEqual(feed.indicators[0]?.series, [{ date: '2022', value: 20 }]);
    assert.deepEqual(feed.indicators[0]?.target, { date: '2022-12-31', value: 50 });
  });

  it('reads version 1, whose plans have their facts in a version', async () => {
    const { feed } = await readPayload({ status: 'ok', data: [{
      id: 5, restricted: false, planVersion: { name: 'Drought plan', code: 'H', startDate: '2019-01-01T00:00:00.000Z', endDate: '2019-12-31T00:00:00.000Z' }, categories: [{ name: 'Cluster', group: 'planCosting' }, { name: 'Regional response plan', group: 'planType' }],
      locations: [{ iso3: 'SOM', name: 'Somalia', adminLevel: 0 }, { iso3: null, name: 'Gedo', adminLevel: 1 }], emergencies: [{ name: 'Drought' }], years: [{ year: '2019' }], origRequirements: 10, revisedRequirements: 12,
    }] });
    assert.deepEqual(feed.initiatives, [{ id: '5', title: 'Drought plan', kind: 'Regional response plan', issues: ['Drought'], start: '2019-01-01', end: '2019-12-31', countries: ['SO'], budget: { value: 12, currency: 'USD' } }]);
  });

  it('reads one plan alone', async () => {
    const { feed, format } = await readPayload({ status: 'ok', data: { id: 6, planVersion: { name: 'Winter plan', startDate: '2020-11-01' }, locations: [{ iso3: 'UKR' }], categories: [] } });
    assert.equal(format, 'hpc');
    assert.deepEqual(feed.initiatives, [{ id: '6', title: 'Winter plan', kind: 'plan', start: '2020-11-01', countries: ['UA'] }]);
  });

  it('throws nothing but errors of the feed', () => readsAnything('hpc', ['id', 'name', 'planVersion', 'startDate', 'countries', 'iso3', 'caseLoads', 'totals', 'value', 'requirements', 'revisedRequirements', 'funding', 'totalFunding', 'usageYears', 'year', 'categories', 'emergencies']));
});
