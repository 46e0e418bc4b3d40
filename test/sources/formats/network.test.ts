import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { organisationOf } from '../../../src/sources/formats/network/organisation-of.js';
import { readsAnything } from './hostile-records.js';
import { readPayload, told } from './read-payload.js';

describe('networks', () => {
  it('reads links between IATI activities as parts of the organisations behind them', async () => {
    const reading = await readPayload({
      'GB-CHC-10-A': { edges: [{ type: 'receiver', foreignProjectId: 'GB-CHC-20-B ' }, { type: 'provider', foreignProjectId: 'GB-1-300' }, { type: 'provider' }] },
      'GB-CHC-20-b': { edges: [{ type: 'provider', foreignProjectId: 'Own-name' }] },
    });
    assert.equal(reading.format, 'network');
    assert.deepEqual(reading.feed.initiatives, [
      { id: 'GB-CHC-10-A', title: 'GB-CHC-10-A', organisations: [{ role: 'reporting', id: 'GB-CHC-10' }, { role: 'receiver', id: 'GB-CHC-20' }, { role: 'provider', id: 'GB-1' }], note: 'receiver: GB-CHC-20-b\nprovider: GB-1-300' },
      { id: 'GB-CHC-20-b', title: 'GB-CHC-20-b', organisations: [{ role: 'reporting', id: 'GB-CHC-20' }, { role: 'provider', name: 'Own-name' }], note: 'provider: Own-name' },
    ]);
    assert.deepEqual(reading.feed.organisations.map(({ id }) => id), ['GB-CHC-10', 'GB-CHC-20', 'GB-1']);
    assert.match(told(reading)[0]!, /^\/GB-CHC-10-A\/edges\/2 /);
    assert.match(told(reading)[1]!, /met 2 to ids that are not in it/);
  });

  it('knows the organisation that an identifier begins with', () => {
    const known = { 'GB-CHC-1078768-STR': 'GB-CHC-1078768', 'XM-DAC-41121-2017-UGA': 'XM-DAC-41121', 'ZA-ROC-1999/05072/08-IMP-1': 'ZA-ROC-1999/05072/08', 'GB-CHC-290836\t\t-P183': 'GB-CHC-290836', 'GB-1-202875': 'GB-1', '44000-P1': '44000' };
    assert.deepEqual(Object.keys(known).map(organisationOf), Object.values(known));
    assert.deepEqual(['IMP-01-PL', 'GB-CHC-1', 'x', ''].map(organisationOf), [undefined, undefined, undefined, undefined]);
  });

  it('reads nodes and links, with kinds and roles', async () => {
    const nodes = [{ id: 'o', name: 'Union', type: 'organisation', country: 'BD' }, { id: 'b', label: 'Brand', group: 'company' }, { id: 'p', name: 'Safe mills', type: 'project', lat: 23.8, lng: 90.4, country: 'Bangladesh' }];
    const { feed, problems, format } = await readPayload({ nodes, links: [{ source: 'o', target: 'p', role: 'partner' }, { source: 'p', target: 'b' }, { source: 'o', target: 'b', type: 'agreement' }, { source: 'o', target: 'nobody' }] });
    assert.equal(format, 'network');
    assert.deepEqual(feed.organisations, [{ id: 'o', kind: 'organisation', name: 'Union', country: 'BD' }, { id: 'b', kind: 'company', name: 'Brand' }]);
    assert.deepEqual(feed.initiatives, [
      { id: 'p', kind: 'project', title: 'Safe mills', countries: ['BD'], locations: [{ lat: 23.8, lon: 90.4 }], organisations: [{ id: 'o', role: 'partner' }, { id: 'b' }] },
      { id: 'link/1', title: 'Union – Brand', kind: 'agreement', organisations: [{ id: 'o', role: 'agreement' }, { id: 'b', role: 'agreement' }] },
    ]);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/links/3', 'error']]);
  });

  it('gives the role of a link to the end that it is of', async () => {
    const nodes = [{ id: 'a', label: 'Donor' }, { id: 'b', label: 'Union' }];
    const rolesOf = async (role: string): Promise<unknown> => (await readPayload({ nodes, links: [{ source: 'a', target: 'b', role }] })).feed.initiatives[0]?.organisations;
    assert.deepEqual(await rolesOf('funder'), [{ id: 'a', role: 'funder' }, { id: 'b' }]);
    assert.deepEqual(await rolesOf('recipient'), [{ id: 'a' }, { id: 'b', role: 'recipient' }]);
    assert.deepEqual(await rolesOf('contractor'), [{ id: 'a', role: 'contractor' }, { id: 'b' }]);
    assert.deepEqual(await rolesOf('partner'), [{ id: 'a', role: 'partner' }, { id: 'b', role: 'partner' }]);
  });

  it('reads Cytoscape’s elements, links by number, and JSON Graph Format', async () => {
    const cytoscape = await readPayload({ elements: { nodes: [{ data: { id: 'x', name: 'X' } }, { data: { id: 'y', name: 'Y' } }], edges: [{ data: { source: 'x', target: 'y' } }] } });
    const numbered = await readPayload({ nodes: [{ name: 'X' }, { name: 'Y' }], links: [{ source: 0, target: 1 }] });
    const jgf = await readPayload({ graph: { nodes: { x: { label: 'X' }, y: { label: 'Y' } }, edges: [{ source: 'x', target: 'y' }] } });
    for (const { feed, problems } of [cytoscape, numbered, jgf]) {
      assert.deepEqual(problems, []);
      assert.deepEqual(feed.organisations.map(({ name }) => name), ['X', 'Y']);
      assert.deepEqual(feed.initiatives.map(({ title, organisations }) => [title, organisations?.length]), [['X – Y', 2]]);
    }
  });

  it('throws nothing but errors of the feed', async () => {
    await readsAnything('network', ['edges', 'foreignProjectId', 'type', 'id', 'target']);
    await readsAnything('network', ['id', 'name', 'type', 'data', 'source', 'target', 'lat', 'lon'], (rows) => ({ nodes: rows, links: rows }));
  });
});
