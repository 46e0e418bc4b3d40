import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload, told } from './read-payload.js';

const statement = (recordType: string, recordId: string, recordDetails: object): object => ({ statementId: `s-${recordId}`, recordType, recordId, recordStatus: 'new', declarationSubject: 'a', publicationDetails: { publisher: { name: 'The register' } }, recordDetails });

describe('beneficial ownership', () => {
  it('shows entities, and what one has of another, and no people', async () => {
    const read = await readPayload([
      statement('entity', 'a', { name: 'Mill Ltd', entityType: { type: 'registeredEntity' }, jurisdiction: { code: 'GH', name: 'Ghana' } }), statement('entity', 'b', { name: 'Mill Group', addresses: [{ country: { code: 'TG' } }] }),
      statement('entity', 'a', { name: 'Mill PLC', jurisdiction: { code: 'GH' } }), statement('person', 'p', { names: [{ fullName: 'Somebody' }] }), statement('relationship', 'r', { subject: 'a', interestedParty: 'p', interests: [] }),
      statement('relationship', 'q', { subject: 'a', interestedParty: 'b', interests: [{ type: 'shareholding', share: { minimum: 25, maximum: 50 }, startDate: '2020-02-01', endDate: '2021-03-01' }, { type: 'votingRights' }] }),
    ]);
    assert.equal(read.format, 'bods');
    assert.deepEqual(read.feed.organisations, [{ id: 'a', name: 'Mill PLC', country: 'GH' }, { id: 'b', name: 'Mill Group', country: 'TG' }]);
    assert.deepEqual(read.feed.initiatives, [{ id: 'q', title: 'Mill Group → Mill PLC', kind: 'ownership or control', start: '2020-02-01', organisations: [{ id: 'b', role: 'owner' }, { id: 'a', role: 'owned' }], note: 'shareholding: 25-50%\nvoting rights' }]);
    assert.deepEqual(told(read), [' Expected organisations and what they have of one another, met 1 statements on people and 1 on what people, or parties that are not in the payload, have; they are not shown.']);
    assert.ok(!JSON.stringify(read.feed).includes('Somebody'));
  });

  it('takes a jurisdiction inside a country for that country', async () => {
    const { feed, problems } = await readPayload([statement('entity', 'a', { name: 'Mill Inc', jurisdiction: { code: 'US-DE', name: 'Delaware' } })]);
    assert.deepEqual([feed.organisations[0]?.country, problems], ['US', []]);
  });

  it('reads versions before 0.4, whose statements refer to statements', async () => {
    const { feed, problems } = await readPayload([
      { statementID: 'x1', statementType: 'entityStatement', name: 'Mill Ltd', entityType: 'registeredEntity', incorporatedInJurisdiction: { code: 'GH' } }, { statementID: 'x2', statementType: 'entityStatement', name: 'Mill Group', addresses: [{ country: 'TG' }] },
      { statementID: 'x3', statementType: 'ownershipOrControlStatement', subject: { describedByEntityStatement: 'x1' }, interestedParty: { describedByEntityStatement: 'x2' }, interests: [{ type: 'shareholding', share: { exact: 100 }, startDate: '2019' }] },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.organisations.map(({ name, kind, country }) => [name, kind, country]), [['Mill Ltd', 'registered entity', 'GH'], ['Mill Group', undefined, 'TG']]);
    assert.deepEqual(feed.initiatives.map(({ title, start, organisations }) => [title, start, organisations]), [['Mill Group → Mill Ltd', '2019', [{ id: 'x2', role: 'owner' }, { id: 'x1', role: 'owned' }]]]);
  });

  it('throws nothing but errors of the feed', () => readsAnything('bods', ['recordType', 'recordId', 'recordDetails', 'statementType', 'statementID', 'name', 'subject', 'interestedParty', 'interests', 'share', 'jurisdiction']));
});
