import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload, told } from './read-payload.js';

const buyer = { id: 'XX-1', name: 'City', identifier: { scheme: 'XX-REG', id: '1' }, address: { countryName: 'Paraguay' }, roles: ['buyer', 'procuringEntity'] };
const supplier = { id: '7', name: 'Mills', roles: ['supplier'] };
const planned = { ocid: 'ocds-1', id: 'r1', date: '2021-01-01T00:00:00Z', tag: ['tender'], language: 'es', parties: [buyer], buyer: { id: 'XX-1', name: 'City' },
  tender: { id: 't', title: 'Uniforms', description: 'For schools', status: 'active', mainProcurementCategory: 'goods', value: { amount: 900, currency: 'PYG' }, items: [{ id: '1', classification: { description: 'Clothing' } }] } };
const awarded = { ocid: 'ocds-1', id: 'r2', date: '2021-05-01T00:00:00Z', tag: ['award', 'contract'], parties: [supplier], tender: { id: 't', status: 'complete' }, awards: [{ id: 'a', status: 'active', value: { amount: 850, currency: 'PYG' }, suppliers: [{ id: '7', name: 'Mills' }] }],
  contracts: [{ id: 'c1', status: 'active', period: { startDate: '2021-06-01T00:00:00-04:00', endDate: '2021-12-31T23:59:59-04:00' }, value: { amount: '400.5', currency: 'PYG' } }, { id: 'c2', status: 'cancelled', value: { amount: 99, currency: 'PYG' } }, { id: 'c3', status: 'active', value: { amount: 300, currency: 'PYG' } }] };
const process = {
  id: 'ocds-1', title: 'Uniforms', summary: 'For schools', kind: 'goods', status: 'active', start: '2021-06-01', end: '2021-12-31', budget: { value: 700.5, currency: 'PYG' }, sectors: ['Clothing'], countries: ['PY'],
  organisations: [{ role: 'buyer', id: 'XX-REG-1' }, { role: 'procuring entity', id: 'XX-REG-1' }, { role: 'supplier', name: 'Mills' }],
};

describe('OCDS', () => {
  it('merges the releases of a process, whatever their order', async () => {
    for (const releases of [[planned, awarded], [awarded, planned]]) {
      const { feed, problems, format } = await readPayload({ uri: 'https://example.org/p', version: '1.1', publisher: { name: 'Agency' }, publishedDate: '2021-06-02T00:00:00Z', releases });
      assert.equal(format, 'ocds');
      assert.deepEqual(problems, []);
      assert.deepEqual(feed.initiatives, [process]);
      assert.deepEqual(feed.organisations, [{ id: 'XX-REG-1', name: 'City', country: 'PY' }]);
      assert.deepEqual(feed.source, { title: 'Agency', date: '2021-06-02' });
    }
  });

  it('reads records, with a compiled release or with releases', async () => {
    const compiled = { ...planned, ocid: 'ocds-2', tender: { title: 'Desks', status: 'planned', value: { amount: 5, currency: 'EUR' } } };
    const { feed } = await readPayload({ uri: 'x', version: '1.1', records: [{ ocid: 'ocds-2', compiledRelease: compiled, releases: [{ url: 'https://example.org/r', date: '2020-01-01' }] }, { ocid: 'ocds-1', releases: [planned, awarded] }] });
    assert.deepEqual(feed.initiatives.map(({ id, title, status, budget }) => [id, title, status, budget?.value]), [['ocds-2', 'Desks', 'planned', 5], ['ocds-1', 'Uniforms', 'active', 700.5]]);
  });

  it('reads a versioned release by what was said last, alone or in a record', async () => {
    const said = (...values: readonly unknown[]): unknown => values.map((value, index) => ({ releaseID: `${index}`, releaseDate: `2024-0${index + 1}-01T00:00:00Z`, releaseTag: ['tender'], value }));
    const versioned = { tender: { id: 't', title: said('Desks', 'Desks and chairs'), status: said('planned', 'active'), description: said('Soon', null), value: { amount: said(5), currency: said('EUR') } }, buyer: { id: 'XX-CITY-1', name: said('City') } };
    const record = { id: 'o-1', title: 'Desks and chairs', kind: 'contract', status: 'active', start: '2024-01-01', budget: { value: 5, currency: 'EUR' }, organisations: [{ role: 'buyer', id: 'XX-CITY-1' }] };
    for (const json of [{ ocid: 'o-1', ...versioned }, { records: [{ ocid: 'o-1', versionedRelease: versioned }] }, { records: [{ ocid: 'o-1', releases: [{ url: 'https://example.org/r', date: '2024-01-01' }], versionedRelease: versioned }] }]) {
      const { feed, problems, format } = await readPayload(json);
      assert.deepEqual([format, feed.initiatives, problems], ['ocds', [record], []]);
    }
  });

  it('says of a record that only links to its releases that they are not followed', async () => {
    const { feed, problems } = await readPayload({ records: [{ ocid: 'o-1', releases: [{ url: 'https://example.org/r', date: '2024-01-01', tag: ['tender'] }] }, { ocid: 'o-2', compiledRelease: { ocid: 'o-2', tender: { title: 'Desks' } } }] });
    assert.deepEqual(feed.initiatives.map(({ id }) => id), ['o-2']);
    assert.deepEqual(problems.map(({ severity, path }) => `${severity} ${path}`), ['error /records/0/releases']);
  });

  it('takes the state that goes on, whichever contract or award is listed first', async () => {
    const statusOf = async (release: Record<string, unknown>): Promise<unknown> => (await readPayload({ releases: [{ ocid: 'o', tender: { title: 'T', status: 'complete' }, ...release }] })).feed.initiatives[0]?.status;
    assert.equal(await statusOf({ contracts: [{ id: '1', status: 'terminated' }, { id: '2', status: 'active' }] }), 'active');
    assert.equal(await statusOf({ awards: [{ id: '1', status: 'unsuccessful' }, { id: '2', status: 'active' }] }), 'active');
    assert.equal(await statusOf({ contracts: [{ id: '1', status: 'terminated' }, { id: '2', status: 'cancelled' }], awards: [{ id: '1', status: 'active' }] }), 'closed');
    assert.equal(await statusOf({ contracts: [{ id: '1', status: 'on hold' }] }), 'on hold');
    assert.equal(await statusOf({}), 'completed');
  });

  it('says that sums of several currencies are not added up', async () => {
    const contracts = [{ id: '1', value: { amount: 10, currency: 'EUR' } }, { id: '2', value: { amount: 20, currency: 'USD' } }, { id: '3', value: { amount: 5, currency: 'EUR' } }];
    const reading = await readPayload({ releases: [{ ocid: 'o-0', tender: { title: 'One', value: { amount: 1, currency: 'USD' } } }, { ocid: 'o-1', tender: { title: 'Two' }, contracts }, { ocid: 'o-2', tender: { title: 'Three' }, contracts }] });
    assert.deepEqual(reading.feed.initiatives.map(({ budget }) => budget), [{ value: 1, currency: 'USD' }, { value: 15, currency: 'EUR' }, { value: 15, currency: 'EUR' }]);
    assert.deepEqual(told(reading), ['/releases/1 Expected values of one currency, met several in 2 records, of which this is the first: those in EUR are added up, those in USD left out.']);
  });

  it('begins with the first release, and never with an amendment or the day of a compilation', async () => {
    const release = (date: string, tag: string): Record<string, unknown> => ({ ocid: 'o', id: date, date, tag: [tag], tender: { title: 'Desks' } });
    const startOf = async (...releases: readonly unknown[]): Promise<unknown> => (await readPayload({ releases })).feed.initiatives[0]?.start;
    assert.equal(await startOf(release('2024-03-01', 'tenderAmendment'), release('2024-02-01', 'tenderUpdate'), release('2024-01-15', 'tender')), '2024-01-15');
    assert.equal(await startOf(release('2024-03-01', 'tenderAmendment')), undefined);
    assert.equal(await startOf(release('2024-03-01', 'compiled')), undefined);
  });

  it('calls a process by its project before there is a tender', async () => {
    const { feed } = await readPayload({ releases: [{ ocid: 'o', planning: { project: 'Schools', budget: { amount: { amount: 500, currency: 'GTQ' } } } }] });
    assert.deepEqual(feed.initiatives, [{ id: 'o', title: 'Schools', kind: 'contract', budget: { value: 500, currency: 'GTQ' } }]);
  });

  it('reads rows whose names are paths', async () => {
    const { feed, problems, format } = await readPayload([{ ocid: 'o-1', 'tender/title': 'Road', 'tender/status': 'active', 'buyer/id': 'XX-CITY-1', 'buyer/name': 'City', 'parties/0/name': 'City', 'parties/0/roles': 'buyer;procuringEntity', 'parties/0/id': 'XX-CITY-1', 'tender/value/amount': '100', 'tender/value/currency': 'EUR', 'awards/0/suppliers/0/name': 'Mills', 'awards/0/id': null }]);
    assert.deepEqual([format, problems], ['ocds', []]);
    assert.deepEqual(feed.initiatives, [{ id: 'o-1', title: 'Road', kind: 'contract', status: 'active', budget: { value: 100, currency: 'EUR' }, organisations: [{ role: 'buyer', id: 'XX-CITY-1' }, { role: 'procuring entity', id: 'XX-CITY-1' }, { role: 'supplier', name: 'Mills' }] }]);
  });

  it('leaves tables with names of their own to plain names, with the ocid as their id', async () => {
    const { feed, format, recognition } = await readPayload([{ ocid: 'o-1', title: 'Road', amount: 100, currency: 'EUR', status: 'active', country: 'Paraguay', quality: 'x' }]);
    assert.deepEqual([format, recognition?.unused], ['plain-names', ['quality']]);
    assert.deepEqual(feed.initiatives, [{ id: 'o-1', title: 'Road', status: 'active', countries: ['PY'], budget: { value: 100, currency: 'EUR' } }]);
  });

  it('reads one release alone', async () => {
    const { feed, format } = await readPayload({ ...planned, awards: awarded.awards });
    assert.equal(format, 'ocds');
    assert.deepEqual(feed.initiatives.map(({ id, budget }) => [id, budget?.value]), [['ocds-1', 850]]);
  });

  it('reads version 1.0, whose buyer and suppliers are no parties', async () => {
    const { feed } = await readPayload({ releases: [{ ocid: 'o', date: '2015-02-01', buyer: { name: 'Ministry', address: { countryName: 'Ghana' } }, awards: [{ title: 'Paper', date: '2015-01-05T00:00:00Z', suppliers: [{ name: 'Press' }] }] }] });
    assert.deepEqual(feed.initiatives, [{ id: 'o', title: 'Paper', kind: 'contract', start: '2015-01-05', countries: ['GH'], organisations: [{ role: 'buyer', name: 'Ministry' }, { role: 'supplier', name: 'Press' }] }]);
  });

  it('throws nothing but errors of the feed', () => readsAnything('ocds', ['ocid', 'id', 'date', 'tender', 'title', 'status', 'value', 'amount', 'awards', 'contracts', 'parties', 'roles', 'buyer', 'releases', 'compiledRelease', 'suppliers', 'items', 'deliveryLocation', 'planning', 'period', 'identifier']));

  it('reads a list of packages', async () => {
    const { feed, format } = await readPayload([{ uri: 'a', releases: [{ ocid: 'o-1', tender: { title: 'Desks' } }] }, { uri: 'b', records: [{ ocid: 'o-2', compiledRelease: { ocid: 'o-2', tender: { title: 'Chairs' } } }] }]);
    assert.deepEqual([format, feed.initiatives.map(({ id, title }) => [id, title])], ['ocds', [['o-1', 'Desks'], ['o-2', 'Chairs']]]);
  });
});
