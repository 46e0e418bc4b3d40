import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload } from './read-payload.js';

describe('lists that are called as collections of ours, in documents of others', () => {
  it('are read as plain records where these say in their own members where, when or how much', async () => {
    const events = await readPayload({ events: [{ id: 1, title: 'Forum', start: '2024-05-01', end: '2024-05-02', location: 'Lomé', country: 'Togo' }] });
    assert.deepEqual([events.format, events.feed.events.map(({ place }) => place)], ['plain-names', [{ name: 'Lomé', country: 'TG' }]]);
    const works = await readPayload({ count: 2, initiatives: [{ id: 1, title: 'Wells', summary: 'Water.', country: 'Togo', start: '03/02/2020', end: '27/02/2021' }, { id: 2, title: 'Schools', country: 'Benin', start: '04/02/2020' }] });
    assert.deepEqual(works.feed.initiatives.map(({ start, end, countries }) => [start, end, countries]), [['2020-02-03', '2021-02-27', ['TG']], ['2020-02-04', undefined, ['BJ']]]);
    const values = await readPayload({ indicators: [{ id: 'a', title: 'Inspectors', unit: 'persons', value: 12, year: 2020, country: 'TG' }, { id: 'a', title: 'Inspectors', unit: 'persons', value: 14, year: 2021, country: 'TG' }] });
    assert.deepEqual(values.feed.indicators.map(({ series }) => series?.map(({ date, value, country }) => [date, value, country])), [[['2020', 12, 'TG'], ['2021', 14, 'TG']]]);
  });

  it('are ours where their records are as ours, whatever else they hold', async () => {
    const { feed, format } = await readPayload({ initiatives: [{ id: 'a', title: 'Wells', countries: ['TG'], country: 'TG', partners: ['o1'], locations: [{ lat: 6.1, lon: 1.2 }] }], organisations: [{ id: 'o1', name: 'Lantern' }] });
    assert.deepEqual([format, feed.initiatives[0]!.locations?.length, feed.organisations.length], ['commonthread', 1, 1]);
  });

  it('do not hide that a list beside them is not shown, unless the document says that it is ours', async () => {
    const document = { organisations: [{ id: 'o1', name: 'Lantern' }], projects: [{ id: 'p1', title: 'Wells' }, { id: 'p2', title: 'Schools' }], tags: ['a'] };
    const { problems } = await readPayload(document);
    const errors = problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors.map(({ path }) => path), ['/projects']);
    assert.match(errors[0]!.message, /another list, of 2; not shown\. Give a mapping/);
    assert.deepEqual((await readPayload({ commonthread: '1', ...document })).problems, []);
  });
});

describe('records by their ids, and records alone', () => {
  it('are the records even where only one of them holds a list', async () => {
    const { feed } = await readPayload({ status: 'ok', projects: { '-Na': { title: 'Wells', country: 'TG' }, '-Nb': { title: 'Schools', country: 'BJ', updates: [{ title: 'Opened', date: '2024-01-01' }] } } });
    assert.deepEqual(feed.initiatives.map(({ id, title }) => [id, title]), [['-Na', 'Wells'], ['-Nb', 'Schools']]);
  });

  it('are the record where a list of partners stands in it, two objects down as GraphQL answers', async () => {
    const { feed } = await readPayload({ data: { project: { id: '7', title: 'Wells', country: 'TG', startDate: '2020-01-01', partners: [{ name: 'Lantern' }, { name: 'River Fund' }] } } });
    assert.deepEqual(feed.initiatives.map(({ id, organisations }) => [id, organisations?.map(({ name }) => name)]), [['7', ['Lantern', 'River Fund']]]);
  });
});
