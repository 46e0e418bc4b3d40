// The counts below were taken by hand from the five documents that the demo feed retells.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { EventRecord, Feed, Output, Participation, Session } from '../../src/model/feed.js';
import { readFeed } from '../../src/model/schema.js';

const text = readFileSync(new URL('../../site/feeds/common-thread.json', import.meta.url), 'utf8');
const feed = JSON.parse(text) as Feed;

const outcomes = feed.workPlans.flatMap(plan => plan.outcomes ?? []);
const outputs: readonly Output[] = outcomes.flatMap(outcome => outcome.outputs ?? []);
const sessions: readonly Session[] = feed.events.flatMap(event => event.sessions ?? []);
const records: readonly { readonly id: string; readonly source?: unknown }[] = [
  ...feed.organisations, ...feed.initiatives, ...feed.workPlans, ...outcomes, ...outputs, ...feed.proposals, ...feed.events, ...sessions, ...feed.indicators,
];

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map(record => [record.id, record]));
}
const organisationOf = byId(feed.organisations);
const outputOf = byId(outputs);
const proposalOf = byId(feed.proposals);
const eventOf = byId(feed.events);
const sessionOf = byId(sessions);
const indicatorOf = byId(feed.indicators);

function event(id: string): EventRecord {
  const found = eventOf.get(id);
  assert.ok(found, `event ${id}`);
  return found;
}

/** How many of a list fall under each name. */
function tally(names: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name ?? 'none'] = (counts[name ?? 'none'] ?? 0) + 1;
  return counts;
}

/** Every value of the document with the names that lead to it. */
function* values(value: unknown, path: readonly string[] = []): Generator<{ path: readonly string[]; value: unknown }> {
  yield { path, value };
  if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) yield* values(inner, [...path, name]);
}

function references(list: readonly (Participation | string)[] | undefined): string[] {
  return (list ?? []).flatMap(entry => (typeof entry === 'string' ? [entry] : entry.id === undefined ? [] : [entry.id]));
}

test('the demo feed is version 1 and is read without a single problem', () => {
  assert.equal(feed.commonthread, '1');
  assert.deepEqual(readFeed(JSON.parse(text)).problems, []);
});

test('its title and description are in English, French and Arabic, and the round table in English, Russian and Kazakh', () => {
  assert.deepEqual(Object.keys(feed.title ?? {}), ['en', 'fr', 'ar']);
  assert.deepEqual(Object.keys(feed.description ?? {}), ['en', 'fr', 'ar']);
  const table = event('rt2024');
  for (const shown of [table, ...(table.sessions ?? [])]) {
    assert.deepEqual(Object.keys(shown.title), ['en', 'ru', 'kk'], shown.id);
    assert.deepEqual(Object.keys(shown.summary ?? {}), ['en', 'ru', 'kk'], shown.id);
  }
});

test('every id is unique in the whole document', () => {
  const repeated = Object.entries(tally(records.map(record => record.id))).filter(([, count]) => count > 1);
  assert.deepEqual(repeated, []);
});

test('every record names the title and the section of its source', () => {
  for (const record of [...records, ...feed.countries, ...feed.coverage]) {
    const source = record.source as { title?: unknown; section?: unknown } | undefined;
    const name = 'id' in record ? record.id : JSON.stringify(record);
    assert.ok(typeof source?.title === 'string' && source.title !== '', `title of the source of ${name}`);
    assert.ok(typeof source?.section === 'string' && source.section !== '', `section of the source of ${name}`);
  }
  const titles = new Set(records.map(record => (record.source as { title: string }).title));
  assert.equal(titles.size, 5);
});

test('no text is empty and no list or object is', () => {
  for (const { path, value } of values(feed)) {
    if (typeof value === 'string') assert.equal(value, value.trim(), path.join('/'));
    assert.ok(value !== '' && value !== null, path.join('/'));
    if (typeof value === 'object') assert.ok(Object.keys(value as object).length > 0, path.join('/'));
  }
});

test('every date is an ISO date', () => {
  const dated = new Set(['start', 'end', 'date', 'updated', 'since', 'actualStart', 'actualEnd']);
  const dates = [...values(feed)].filter(({ path }) => dated.has(path.at(-1) ?? ''));
  assert.ok(dates.length > 10);
  for (const { path, value } of dates) assert.match(String(value), /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, path.join('/'));
});

test('every country is an alpha-2 code', () => {
  const codes = [...values(feed)].filter(({ path, value }) => typeof value === 'string'
    && (['country', 'code'].includes(path.at(-1) ?? '') || ['countries', 'corridor'].includes(path.at(-2) ?? '')));
  assert.ok(codes.length > 50);
  for (const { path, value } of codes) assert.match(String(value), /^[A-Z]{2}$/, path.join('/'));
});

test('no place has coordinates, since no document gives any', () => {
  assert.deepEqual([...values(feed)].filter(({ path }) => path.at(-1) === 'lat' || path.at(-1) === 'lon'), []);
});

test('every organisation that a record refers to is in the feed', () => {
  const withOrganisations = [...feed.initiatives, ...sessions, ...(feed.events as readonly (EventRecord & { organisations?: readonly Participation[] })[])];
  const used = [
    ...withOrganisations.flatMap(record => references(record.organisations)),
    ...feed.events.flatMap(record => [...references(record.hosts), ...references(record.funders)]),
    ...outputs.flatMap(output => [...(output.leads ?? []), ...(output.partners ?? [])]),
  ];
  assert.deepEqual(used.filter(id => !organisationOf.has(id)), []);
  assert.deepEqual([...organisationOf.keys()].filter(id => !used.includes(id)), [], 'organisations that nothing refers to');
});

test('every indicator that a record refers to is in the feed', () => {
  const used = [...feed.initiatives, ...outputs].flatMap(record => record.indicators ?? []);
  assert.equal(used.length, 6);
  assert.deepEqual(used.filter(id => !indicatorOf.has(id)), []);
});

test('outputs and proposals agree on what was taken up', () => {
  const fromOutputs = outputs.flatMap(output => (output.proposals ?? []).map(id => `${id} > ${output.id}`));
  const fromProposals = feed.proposals.flatMap(proposal => (proposal.outputs ?? []).map(id => `${proposal.id} > ${id}`));
  assert.deepEqual([...fromOutputs].sort(), [...fromProposals].sort());
  for (const output of outputs) for (const id of output.proposals ?? []) assert.ok(proposalOf.has(id), id);
  for (const initiative of feed.initiatives) for (const id of initiative.outputs ?? []) assert.ok(outputOf.has(id), id);
});

test('a proposal is taken up exactly when an output took it up, and both say why', () => {
  const taken = feed.proposals.filter(proposal => proposal.status === 'taken-up');
  assert.equal(taken.length, 11);
  assert.deepEqual(taken, feed.proposals.filter(proposal => proposal.outputs));
  for (const proposal of taken) {
    assert.ok(proposal.note, proposal.id);
    for (const id of proposal.outputs ?? []) assert.ok(outputOf.get(id)?.note, id);
  }
});

test('only key proposals are called proposed, and what became of other outcomes is left open', () => {
  for (const proposal of feed.proposals) {
    if (proposal.outputs) continue;
    assert.equal(proposal.status, proposal.kind === 'proposal' ? 'proposed' : undefined, proposal.id);
  }
});

test('initiatives that an output is linked to say why', () => {
  const linked = feed.initiatives.filter(initiative => initiative.outputs) as readonly { id: string; note?: string }[];
  assert.deepEqual(linked.map(initiative => initiative.id), ['ilo-fair-recruitment', 'iom-iris', 'nepal-jordan-corridor']);
  for (const initiative of linked) assert.ok(initiative.note, initiative.id);
});

test('sessions and proposals agree on who proposed what, within one event', () => {
  for (const held of feed.events) {
    for (const session of held.sessions ?? []) {
      for (const id of session.outcomes ?? []) {
        assert.equal(proposalOf.get(id)?.session, session.id, id);
        assert.equal(proposalOf.get(id)?.event, held.id, id);
      }
    }
  }
  for (const proposal of feed.proposals) {
    assert.ok(eventOf.has(proposal.event ?? ''), proposal.id);
    if (proposal.session) assert.ok(sessionOf.get(proposal.session)?.outcomes?.includes(proposal.id), proposal.id);
    else assert.equal(proposal.kind, 'message', proposal.id);
  }
  for (const plan of feed.workPlans) assert.ok(eventOf.has(plan.event ?? ''), plan.id);
});

test('the 2019 workshop has its place, dates, host, funders and figures', () => {
  const workshop = event('ws2019');
  assert.deepEqual([workshop.start, workshop.end], ['2019-05-14', '2019-05-15']);
  assert.deepEqual(workshop.place, { name: 'Abidjan', country: 'CI' });
  assert.deepEqual(references(workshop.hosts), ['first-lady-ci']);
  assert.deepEqual(references(workshop.funders), ['gov-nl', 'gov-fr']);
  assert.deepEqual([workshop.participants?.count, workshop.participants?.countries], [140, 19]);
});

test('the 2019 workshop has 14 sessions, with three working groups in each of two tracks', () => {
  const held = event('ws2019').sessions ?? [];
  assert.deepEqual(tally(held.map(session => session.kind)), { ceremony: 1, spotlight: 1, plenary: 4, 'working-group': 6, panel: 2 });
  assert.deepEqual(tally(held.filter(session => session.kind === 'working-group').map(session => String(session.track))), { 'Track I': 3, 'Track II': 3 });
});

test('the 2019 workshop has 30 key proposals and takeaways in 8 lists, 6 lessons and the messages a to g', () => {
  const made = feed.proposals.filter(proposal => proposal.event === 'ws2019');
  const lists = tally(made.filter(proposal => proposal.kind === 'proposal' || proposal.kind === 'takeaway').map(proposal => `${proposal.session} ${proposal.kind}`));
  assert.deepEqual(lists, {
    'ws2019-wg-advocacy proposal': 3, 'ws2019-wg-capacity proposal': 5, 'ws2019-wg-mining proposal': 5,
    'ws2019-panel-1 takeaway': 4, 'ws2019-panel-2 proposal': 2,
    'ws2019-wg-research proposal': 3, 'ws2019-wg-fishing proposal': 5, 'ws2019-wg-garment proposal': 3,
  });
  assert.deepEqual(tally(made.filter(proposal => proposal.kind === 'lesson').map(proposal => proposal.session)), { 'ws2019-plenary-3': 4, 'ws2019-wg-garment': 2 });
  const messages = made.filter(proposal => proposal.kind === 'message').map(proposal => proposal.id);
  assert.deepEqual(messages, ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(letter => `ws2019-message-${letter}`));
  assert.equal(made.length, 43);
});

test('the draft plan has 4 outcomes of 4, 2, 2 and 4 outputs without dates, and the plan before it 4 priorities', () => {
  assert.deepEqual(feed.workPlans.map(plan => [plan.start, plan.end, plan.priorities?.length, plan.outcomes?.map(outcome => outcome.outputs?.length)]),
    [['2018', '2019', 4, undefined], ['2020', '2021', undefined, [4, 2, 2, 4]]]);
  for (const output of outputs) assert.deepEqual([output.start, output.end, output.progress], [undefined, undefined, undefined], output.id);
});

test('the breakout sessions are A to D on two days with 22 outcomes, at an event without date or place', () => {
  const unnamed = event('breakouts');
  assert.deepEqual(unnamed.sessions?.map(session => `${session.kind} ${session.day}${String(session.track)} ${session.outcomes?.length}`),
    ['breakout 1A 4', 'breakout 1B 1', 'breakout 1C 2', 'breakout 1D 2', 'breakout 2A 5', 'breakout 2B 2', 'breakout 2C 2', 'breakout 2D 4']);
  assert.deepEqual([unnamed.start, unnamed.end, unnamed.place], [undefined, undefined, undefined]);
  assert.deepEqual(tally(feed.proposals.filter(proposal => proposal.event === 'breakouts').map(proposal => proposal.kind)), { takeaway: 22 });
});

test('the round table and the first meeting have the dates that their documents give', () => {
  assert.deepEqual([event('rt2024').start, event('rt2024').views], ['2024-02-19', 91]);
  assert.deepEqual([event('meeting2017').start, event('meeting2017').place], ['2017-06', { name: 'Berlin', country: 'DE' }]);
});

test('the garment project has its funder, areas, outcomes and three groups of activities', () => {
  const project = feed.initiatives.find(initiative => initiative.id === 'garment-asia');
  assert.deepEqual([project?.issues?.length, project?.objectives?.length, project?.outcomes?.length, project?.activities?.length], [4, 3, 4, 3]);
  assert.deepEqual(project?.organisations?.filter(part => part.role === 'funder'), [{ id: 'gov-se', role: 'funder' }]);
  assert.deepEqual([project?.start, project?.status, project?.countries], [undefined, undefined, undefined]);
});

test('the multistakeholder project has six code initiatives, four areas of collaboration, its country, start, status and site', () => {
  const project = feed.initiatives.find(initiative => initiative.id === 'jo-in');
  assert.deepEqual([project?.organisations?.length, project?.activities?.length], [6, 4]);
  assert.deepEqual([project?.countries, project?.start, project?.status, project?.url], [['TR'], '2003', 'active', 'http://www.jo-in.org']);
  assert.match(String(project?.contact), /Sebastian van der Vegt.*@jo-in\.org/);
  assert.equal(project?.objectives, undefined, 'the saved page has lost its lists of aims and objectives');
});

test('four pathfinder countries are named, one has announced its intention, and one corridor runs from Nepal to Jordan', () => {
  assert.deepEqual(feed.countries.filter(country => country.commitment === 'pathfinder').map(country => country.code), ['MG', 'NG', 'LK', 'UG']);
  assert.deepEqual(feed.countries.filter(country => country.commitment !== 'pathfinder').map(country => country.code), ['CI']);
  assert.deepEqual(feed.initiatives.flatMap(initiative => (initiative.corridor ? [initiative.corridor] : [])), [['NP', 'JO']]);
});

test('indicators hold the figures of the documents and no baseline', () => {
  const figures = Object.fromEntries(feed.indicators.map(indicator => [indicator.id, indicator.series?.map(point => point.value) ?? indicator.target?.value]));
  assert.deepEqual(figures, {
    'ind-participants': [140], 'ind-participant-countries': [19], 'ind-partners': [40], 'ind-joined': [135], 'ind-pathfinders': [15], 'ind-nepal-agreements': [4],
    'ind-technologies': [200], 'ind-surveyed-chains': 2, 'ind-due-diligence-initiatives': 2, 'ind-recruitment-chains': 2, 'ind-garment-meetings': 2, 'ind-page-views': [91],
  });
  for (const indicator of feed.indicators) assert.equal(indicator.baseline, undefined, indicator.id);
});
