import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateFeed } from '../../bench/generate.mjs';
import type { RecordKind } from '../../src/model/feed.js';
import { readFeed } from '../../src/model/schema.js';
import { threadOf } from '../../src/model/thread.js';
import { facetNames, type ShownKind } from '../../src/query/facet-names.js';
import { type FacetDefinition, facetsByKind, facetsOf } from '../../src/query/facets.js';
import { buildTable } from '../../src/query/table.js';

const { feed, problems } = readFeed({
  commonthread: '1',
  organisations: [{ id: 'org', name: 'A union', kind: 'workers', country: 'KZ' }, { id: 'ministry', name: 'A ministry' }],
  initiatives: [
    { id: 'school', title: 'Schools', countries: ['GH'], sectors: ['cocoa'], issues: ['child-labour'], status: 'active', kind: 'project', outputs: ['guide'],
      organisations: [{ id: 'org', role: 'lead' }, { name: { en: 'A school', fr: 'Une école' }, role: 'partner' }] },
    { id: 'corridor', title: 'Recruitment', countries: ['NP'], corridor: ['NP', 'JO'] },
    { id: 'bare', title: 'Nothing known' },
  ],
  workPlans: [{ id: 'plan', title: 'Plan', status: 'draft', outcomes: [{ id: 'outcome', title: 'Outcome', outputs: [
    { id: 'guide', title: 'Guide', countries: ['CI'], leads: ['org'], partners: ['ministry'], status: 'active', proposals: ['taken'] },
    { id: 'alone', title: 'Alone' },
  ] }] }],
  proposals: [
    { id: 'own', text: 'Own', countries: ['TR'], sectors: ['tea'], session: 'panel', themes: ['data'], status: 'proposed', kind: 'lesson' },
    { id: 'taken', text: 'Taken up', session: 'panel' },
    { id: 'loose', text: 'Loose', event: 'meeting' },
    { id: 'listed', text: 'Listed by its session' },
  ],
  events: [{ id: 'meeting', title: 'Meeting', place: { name: 'Astana', country: 'KZ' }, participants: { countries: ['UZ', 'KZ'] }, hosts: ['ministry'], organisations: [{ name: 'Guests' }], sessions: [
    { id: 'panel', title: 'Panel', kind: 'panel', day: 2, track: { fr: 'Piste I', en: 'Track I' }, countries: ['FJ'], sectors: ['fishing'], organisations: ['org'] },
    { id: 'room', title: 'Room', outcomes: ['listed', 'own'] },
  ] }],
  indicators: [{ id: 'rate', title: 'Rate', series: [{ date: '2012', value: 1, country: 'GH', sex: 'f' }, { date: '2013', value: 2, country: 'GH', sex: 'm' }] }],
});
const thread = threadOf(feed);

/** Values of a facet of the record with an id, each once and sorted. */
function values(kind: RecordKind, id: string, name: string): string[] {
  const entry = thread.get(id);
  assert.equal(entry?.kind, kind);
  const facet = (facetsOf(kind) as readonly FacetDefinition<unknown>[]).find((each) => each.name === name);
  assert.ok(facet, `${kind} has a facet ${name}`);
  return [...new Set(facet.values(entry.record, thread))].sort();
}

describe('facets', () => {
  it('are tried on a feed without problems', () => {
    assert.deepEqual(problems, []);
  });

  it('of an initiative are its own, with the corridor among its countries and names where there is no record', () => {
    assert.deepEqual(values('initiative', 'corridor', 'country'), ['JO', 'NP']);
    assert.deepEqual(values('initiative', 'school', 'organisation'), ['A school', 'org']);
    assert.deepEqual(values('initiative', 'school', 'role'), ['lead', 'partner']);
    for (const name of ['country', 'sector', 'issue', 'status', 'kind', 'organisation', 'role']) assert.deepEqual(values('initiative', 'bare', name), []);
  });

  it('of an output reach the initiatives that deliver it and the plan that holds it', () => {
    assert.deepEqual(values('output', 'guide', 'country'), ['CI', 'GH']);
    assert.deepEqual(values('output', 'guide', 'sector'), ['cocoa']);
    assert.deepEqual(values('output', 'guide', 'plan'), ['plan']);
    assert.deepEqual(values('output', 'guide', 'outcome'), ['outcome']);
    assert.deepEqual(values('output', 'guide', 'lead'), ['org']);
    assert.deepEqual(values('output', 'guide', 'organisation'), ['ministry', 'org']);
    assert.deepEqual(values('output', 'alone', 'country'), []);
    assert.deepEqual(values('outcome', 'outcome', 'plan'), ['plan']);
    assert.deepEqual(values('workPlan', 'plan', 'status'), ['draft']);
  });

  it('of a proposal are its own, else those of its session, its outputs and their initiatives', () => {
    assert.deepEqual(values('proposal', 'own', 'country'), ['TR']);
    assert.deepEqual(values('proposal', 'own', 'sector'), ['tea']);
    assert.deepEqual(values('proposal', 'taken', 'country'), ['CI', 'FJ', 'GH']);
    assert.deepEqual(values('proposal', 'taken', 'sector'), ['cocoa', 'fishing']);
    assert.deepEqual(values('proposal', 'loose', 'country'), []);
  });

  it('of a proposal name the session, track and event, whichever end of the link the feed gives', () => {
    assert.deepEqual(values('proposal', 'taken', 'session'), ['panel']);
    assert.deepEqual(values('proposal', 'taken', 'track'), ['Piste I']);
    assert.deepEqual(values('proposal', 'taken', 'event'), ['meeting']);
    assert.deepEqual(values('proposal', 'loose', 'event'), ['meeting']);
    assert.deepEqual(values('proposal', 'listed', 'session'), ['room']);
    assert.deepEqual(values('proposal', 'listed', 'event'), ['meeting']);
    assert.deepEqual(values('proposal', 'own', 'session'), ['panel', 'room']);
  });

  it('of a session and of its event agree', () => {
    assert.deepEqual(values('session', 'panel', 'country'), ['FJ']);
    assert.deepEqual(values('session', 'room', 'country'), ['TR']);
    assert.deepEqual(values('session', 'panel', 'day'), ['2']);
    assert.deepEqual(values('session', 'panel', 'event'), ['meeting']);
    assert.deepEqual(values('event', 'meeting', 'country'), ['FJ', 'KZ', 'TR', 'UZ']);
    assert.deepEqual(values('event', 'meeting', 'sector'), ['fishing', 'tea']);
    assert.deepEqual(values('event', 'meeting', 'kind'), ['panel']);
    assert.deepEqual(values('event', 'meeting', 'day'), ['2']);
    assert.deepEqual(values('event', 'meeting', 'track'), ['Piste I']);
    assert.deepEqual(values('event', 'meeting', 'organisation'), ['Guests', 'ministry', 'org']);
  });

  it('of an organisation are its own and those of the initiatives that it takes part in, with its own role', () => {
    assert.deepEqual(values('organisation', 'org', 'kind'), ['workers']);
    assert.deepEqual(values('organisation', 'org', 'country'), ['GH', 'KZ']);
    assert.deepEqual(values('organisation', 'org', 'sector'), ['cocoa']);
    assert.deepEqual(values('organisation', 'org', 'issue'), ['child-labour']);
    assert.deepEqual(values('organisation', 'org', 'role'), ['lead']);
    for (const name of ['kind', 'country', 'sector', 'issue', 'role']) assert.deepEqual(values('organisation', 'ministry', name), []);
  });

  it('of indicators are their own', () => {
    assert.deepEqual(values('indicator', 'rate', 'country'), ['GH']);
    assert.deepEqual(values('indicator', 'rate', 'sex'), ['f', 'm']);
    assert.deepEqual(values('indicator', 'rate', 'tier'), []);
  });

  it('count every record of a made-up feed, for every kind, with "not given" for those without a value', () => {
    const made = readFeed(generateFeed({ seed: 3, outputs: 40, proposals: 60 })).feed;
    const its = threadOf(made);
    for (const kind of Object.keys(facetsByKind) as RecordKind[]) {
      const records = its.all(kind);
      assert.ok(records.length > 0);
      const table = buildTable(records, facetsOf(kind) as readonly FacetDefinition<unknown>[], { thread: its });
      for (const name of table.facets) {
        for (const { value, count } of table.filter().facetCounts(name)) assert.equal(table.filter({ filters: { [name]: [value] } }).count, count, `${kind} ${name}:${value}`);
        const given = table.column(name)!.values.filter((value) => value !== '');
        const missing = table.filter({ filters: { [name]: [''] } }).count;
        assert.equal(table.filter({ filters: { [name]: given } }).count, given.length ? records.length - missing : records.length);
      }
    }
  });

  it('walks the links of a session or an output once and not for each of its many proposals', () => {
    const made = readFeed(generateFeed({ seed: 5, initiatives: 50, outputs: 3, sessions: 2, proposals: 300 })).feed;
    const its = threadOf(made);
    const asked = new Map<string, number>();
    const counting = { ...its, get: (id: string) => its.get(id), links: (id: string) => {
      asked.set(id, (asked.get(id) ?? 0) + 1);
      return its.links(id);
    } };
    const facets = facetsByKind.proposal.filter(({ name }) => ['country', 'event'].includes(name));
    for (const { values } of facets) for (const proposal of made.proposals) values(proposal, counting as unknown as typeof its);
    const hubs = [...its.all('session'), ...its.all('output')].map(({ id }) => id);
    assert.deepEqual(hubs.map((id) => asked.get(id)), hubs.map(() => 1));
  });
});

describe('the names of facets, for what does not load the facets', () => {
  for (const kind of Object.keys(facetNames) as ShownKind[]) {
    it(`are those of a ${kind}`, () => {
      assert.deepEqual([...facetNames[kind]].sort(), (facetsOf(kind) as readonly { readonly name: string }[]).map(({ name }) => name).sort());
    });
  }
});
