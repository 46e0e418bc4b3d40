import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload } from './read-payload.js';

describe('FTS flows', () => {
  it('reads who gave how much to whom, and for which country', async () => {
    const flow = {
      id: '31', amountUSD: 500, budgetYear: null, contributionType: 'financial', createdAt: '2024-03-02T10:00:00Z', date: '2024-03-01T00:00:00Z', description: 'Wells ', keywords: null, status: 'pledge', refCode: 'Q',
      sourceObjects: [{ type: 'Organization', name: 'River Fund' }, { type: 'Location', name: 'Portugal' }, { type: 'UsageYear', name: '2023' }],
      destinationObjects: [{ type: 'Organization', name: 'Lantern' }, { type: 'Location', name: 'Mozambique' }, { type: 'Cluster', name: 'Water' }, { type: 'GlobalCluster', name: 'Water' }, { type: 'Plan', name: 'Response 2024' }],
    };
    const { feed, problems, format } = await readPayload({ status: 'ok', data: { incoming: {}, flows: [flow, { ...flow, id: '32', description: null, date: null, decisionDate: '2024-02-01T00:00:00Z', amountUSD: null }] }, meta: { count: 2 } });
    assert.equal(format, 'hpc-flows');
    assert.deepEqual(problems, []);
    const common = { kind: 'financial', status: 'pledge', countries: ['MZ'], sectors: ['Water'], organisations: [{ name: 'River Fund', role: 'funder' }, { name: 'Lantern', role: 'recipient' }], note: 'Response 2024' };
    assert.deepEqual(feed.initiatives, [{ id: '31', title: 'Wells', start: '2024-03-01', budget: { value: 500, currency: 'USD' }, ...common }, { id: '32', title: 'Response 2024', start: '2024-02-01', ...common }]);
  });

  it('reads the sums of a search by country as values of countries, and those of clusters as indicators', async () => {
    const sum = (type: string, name: string, totalFunding: number): object => ({ type, direction: 'destination', id: 1, name, totalFunding });
    const { feed, problems, format } = await readPayload({ status: 'ok', data: {
      requirements: { totalRevisedReqs: 9, objects: [{ id: 1, name: 'Nepal', objectType: 'Location', origRequirements: 5, revisedRequirements: 9 }] },
      report3: { fundingTotals: { total: 3, objects: [{ type: 'Location', direction: 'destination', singleFundingObjects: [sum('Location', 'Nepal', 3), sum('Location', 'Global', 1)], sharedFundingObjects: [sum('Location', 'Nepal', 8)] }] }, pledgeTotals: { total: 0, objects: [] } },
      report4: { fundingTotals: { objects: [{ type: 'Cluster', direction: 'destination', singleFundingObjects: [sum('Cluster', 'Education', 2)] }] } },
    } });
    assert.equal(format, 'hpc-flows');
    assert.deepEqual(feed.indicators.map(({ title, unit, series }) => [title, unit, series]), [
      ['Requirements', 'USD', [{ country: 'NP', value: 9 }]], ['Funding', 'USD', [{ country: 'NP', value: 3 }]], ['Funding: Global', 'USD', [{ value: 1 }]], ['Funding: Education', 'USD', [{ value: 2 }]],
    ]);
    assert.deepEqual(problems.map(({ path }) => path), ['/data/report3/fundingTotals/objects/0/sharedFundingObjects']);
  });

  it('throws nothing but errors of the feed', () => readsAnything('hpc-flows', ['id', 'description', 'sourceObjects', 'destinationObjects', 'type', 'name', 'amountUSD', 'date', 'keywords', 'status']));
});
