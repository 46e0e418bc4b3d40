import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload } from './read-payload.js';

const table = [
  ['Who does what where', '', '', '', '', '', '', '', ''],
  ['Code', 'Project', 'Agency', 'Donor', 'Country', 'Sector', 'Begins', 'Children reached', ''],
  ['#activity+code', '#activity +name', '#org+impl', '#org+funder', '#country+code', '#sector', '#date+start', '#reached+children', ''],
  ['A1', 'Back to school', 'Save', 'Fund', 'KEN', 'Education; Protection', '13/02/2024', '250', 'x'],
  ['A2', 'Safe farms', 'Union', '', 'UG', 'Agriculture', '05/03/2024', '', ''],
  ['', '', '', '', '', '', '', '', ''],
];
const expected = [
  { id: 'A1', title: 'Back to school', start: '2024-02-13', countries: ['KE'], sectors: ['Education', 'Protection'], organisations: [{ name: 'Save', role: 'implementing' }, { name: 'Fund', role: 'funding' }], beneficiaries: ['Children reached: 250'] },
  { id: 'A2', title: 'Safe farms', start: '2024-03-05', countries: ['UG'], sectors: ['Agriculture'], organisations: [{ name: 'Union', role: 'implementing' }] },
];

describe('HXL', () => {
  it('finds the row of hashtags under titles and headers', async () => {
    const { feed, format, problems } = await readPayload(table);
    assert.equal(format, 'hxl');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, expected);
  });

  it('reads the same as objects with hashtags for names, or in the first record', async () => {
    const objects = [3, 4].map((row) => Object.fromEntries(table[2]!.slice(0, 8).map((tag, column) => [tag.replace(' ', ''), table[row]![column]])));
    const named = await readPayload(objects);
    assert.equal(named.format, 'hxl');
    assert.deepEqual(named.feed.initiatives.map(({ id, title, start, countries }) => [id, title, start, countries]), expected.map(({ id, title, start, countries }) => [id, title, start, countries]));
    const under = await readPayload([2, 3, 4].map((row) => Object.fromEntries(table[1]!.slice(0, 8).map((header, column) => [header, table[row]![column]]))));
    assert.equal(under.format, 'hxl');
    assert.deepEqual(under.feed.initiatives, expected);
  });

  it('reads figures by country and date as indicators, told apart by sex and age', async () => {
    const { feed } = await readPayload([['#country+code', '#date+year', '#affected+f+children', '#affected+m+children'], ['NPL', 2020, '1,200', 900], ['NPL', 2021, '', 'n/a']]);
    assert.deepEqual(feed.indicators.map(({ title, series }) => [title, series]), [
      ['affected, f, children', [{ date: '2020', value: 1200, country: 'NP', sex: 'female', age: 'children' }]], ['affected, m, children', [{ date: '2020', value: 900, country: 'NP', sex: 'male', age: 'children' }]],
    ]);
  });

  it('reports a row without any figure, and a country that is none, where they stand', async () => {
    const figures = await readPayload([['#country', '#value'], ['Togo', 3], ['Benin', 'none']]);
    assert.deepEqual(figures.problems.map(({ path }) => path), ['/2/1']);
    const places = await readPayload([['#activity', '#country'], ['One', 'Atlantis']]);
    assert.ok(places.problems.some(({ path }) => path === '/1/1'));
  });

  it('reads meetings as events', async () => {
    const { feed } = await readPayload([['#event+name', '#date', '#country', '#loc+name'], ['Forum', '2024-05-06', 'Peru', 'Lima']]);
    assert.deepEqual(feed.events.map(({ title, start, place }) => [title, start, place]), [['Forum', '2024-05-06', { name: 'Lima', country: 'PE' }]]);
  });

  it('never throws anything else than an error of ours', () => neverThrows(table, 'hxl'));
});
