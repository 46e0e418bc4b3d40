import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload } from './read-payload.js';

const record = (lei: string, entity: Record<string, unknown>): unknown => ({ type: 'lei-records', id: lei, attributes: { lei, entity: { legalAddress: { country: 'NL' }, status: 'ACTIVE', category: 'GENERAL', ...entity }, registration: { status: 'ISSUED' } } });

describe('legal entities', () => {
  it('are organisations, and no initiatives', async () => {
    const { feed, format, problems } = await readPayload({ meta: { goldenCopy: { publishDate: '2024-07-06T08:00:00Z' } }, data: [
      record('A1', { legalName: { name: 'Bean & Co', language: 'en' }, otherNames: [{ name: 'Bean' }], headquartersAddress: { country: 'CI' } }), record('A2', { legalName: { name: 'Kiln Fund' }, category: 'FUND', status: 'INACTIVE' }), record('A3', {}),
    ] });
    assert.equal(format, 'lei');
    assert.deepEqual(feed.initiatives, []);
    assert.deepEqual(feed.organisations, [{ id: 'A1', name: 'Bean & Co', country: 'CI', summary: 'Bean' }, { id: 'A2', name: 'Kiln Fund', kind: 'fund', country: 'NL' }]);
    assert.deepEqual(problems.map(({ path, severity }) => `${severity} ${path}`), ['error /data/2/attributes/entity/legalName', 'warning ']);
  });

  it('are read alone', async () => {
    const { feed } = await readPayload({ data: record('A1', { legalName: { name: 'Bean & Co' }, otherNames: [{ name: 'Bean', type: 'TRADING' }, { name: 'Beans', type: 'TRADING' }] }) });
    assert.deepEqual(feed.organisations, [{ id: 'A1', name: 'Bean & Co', country: 'NL', summary: 'Bean; Beans' }]);
  });

  it('throws nothing but errors of the feed', () => readsAnything('lei', ['lei', 'entity', 'legalName', 'name', 'otherNames', 'status', 'category', 'headquartersAddress', 'country', 'data', 'attributes']));
});
