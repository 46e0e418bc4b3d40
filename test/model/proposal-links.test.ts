import assert from 'node:assert/strict';
import test from 'node:test';
import { entriesOf } from '../../src/model/entries.js';
import type { Proposal } from '../../src/model/feed.js';
import { outputsOf, sessionsOf } from '../../src/model/proposal-links.js';
import { readFeed } from '../../src/model/schema.js';

const { feed } = readFeed({
  commonthread: '1',
  proposals: [{ id: 'both', text: 'B', session: 's1', outputs: ['o2'] }, { id: 'named', text: 'N' }, { id: 'alone', text: 'A' }],
  events: [{ id: 'e', title: 'E', sessions: [{ id: 's1', title: 'S', outcomes: ['both', 'named'] }, { id: 's2', title: 'T', outcomes: ['both'] }] }],
  workPlans: [{ id: 'w', title: 'W', outcomes: [{ id: 'c', title: 'C', outputs: [{ id: 'o1', title: 'O', proposals: ['both'] }, { id: 'o2', title: 'P', proposals: ['both', 'named'] }] }] }],
});
const entries = entriesOf(feed);
const proposal = (id: string) => entries.get(id)!.record as Proposal;

test('a proposal comes from the session that it names and from those that name it', () => {
  assert.deepEqual(sessionsOf(proposal('both'), entries), ['s1', 's2']);
  assert.deepEqual(sessionsOf(proposal('named'), entries), ['s1']);
  assert.deepEqual(sessionsOf(proposal('alone'), entries), []);
});

test('a proposal was taken up by the outputs that it names and by those that name it', () => {
  assert.deepEqual(outputsOf(proposal('both'), entries), ['o2', 'o1']);
  assert.deepEqual(outputsOf(proposal('named'), entries), ['o2']);
  assert.deepEqual(outputsOf(proposal('alone'), entries), []);
});
