import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload } from './read-payload.js';

describe('tables with a column for each year or measure', () => {
  it('are read by their years, with gaps as gaps', async () => {
    const { feed, problems, format } = await readPayload([
      { 'Country Name': 'Ghana', 'Country Code': 'GHA', 'Indicator Name': 'Children at work', 'Indicator Code': 'CW', 2019: 12.5, 2020: null, 2021: '11,5' },
      { 'Country Name': 'Nepal', 'Country Code': 'NPL', 'Indicator Name': 'Children at work', 'Indicator Code': 'CW', 2019: '..', 2020: 8, 2021: 7 },
    ]);
    assert.deepEqual([format, problems], ['wide-table', []]);
    assert.deepEqual(feed.indicators.map(({ id, title, series }) => [id, title, series]), [['CW', 'Children at work', [
      { date: '2019', country: 'GH', value: 12.5 }, { date: '2021', country: 'GH', value: 11.5 }, { date: '2019', country: 'NP', value: null }, { date: '2020', country: 'NP', value: 8 }, { date: '2021', country: 'NP', value: 7 },
    ]]]);
  });

  it('are read by what was measured beside a country and a year, areas that are no countries apart', async () => {
    const { feed, problems, format } = await readPayload([
      { Entity: 'Ghana', Code: 'GHA', Year: 2012, 'Children at work (%)': 21, 'At school (%)': '80' }, { Entity: 'Ghana', Code: 'GHA', Year: 2013, 'Children at work (%)': 20, 'At school (%)': null },
      { Entity: 'Togo', Code: 'TGO', Year: 2012, 'Children at work (%)': 19, 'At school (%)': 70 }, { Entity: 'Africa', Code: '', Year: 2012, 'Children at work (%)': 18, 'At school (%)': 60 },
    ]);
    assert.deepEqual([format, problems], ['wide-table', []]);
    assert.deepEqual(feed.indicators.map(({ title, series }) => [title, (series ?? []).map(({ date, country, value }) => [date, country, value])]), [
      ['Children at work (%)', [['2012', 'GH', 21], ['2013', 'GH', 20], ['2012', 'TG', 19]]], ['Children at work (%): Africa', [['2012', undefined, 18]]],
      ['At school (%)', [['2012', 'GH', 80], ['2012', 'TG', 70]]], ['At school (%): Africa', [['2012', undefined, 60]]],
    ]);
  });

  it('point at the cell that is no good', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => ({ country: 'Ghana', Sex: index % 2 === 0 ? 'F' : 'M', 2019: 4, 2020: index === 23 ? 'about five' : 5 }));
    const { feed, problems } = await readPayload(rows);
    assert.equal(feed.indicators.length, 1);
    assert.deepEqual(problems.map(({ path }) => path), ['/23/2020']);
    await assert.rejects(readPayload([{ title: 'Night school', status: 'Active' }], { format: 'wide-table' }), { kind: 'schema' });
  });

  it('are none where records have titles, dates or amounts of their own', async () => {
    for (const record of [{ title: 'Night school', country: 'Nepal', 2019: 400, 2020: 500 }, { project: 'Night school', country: 'Nepal', start: '2019', 2019: 400, 2020: 500 }]) {
      assert.equal((await readPayload([{ id: 1, ...record }])).format, 'plain-names', JSON.stringify(record));
    }
    const { feed, format } = await readPayload([{ IndicatorId: 'RISK', FullName: 'Index of risk', Iso3: 'GHA', GNAYear: 2024, IndicatorScore: 4.1, StepNumber: 3 }, { IndicatorId: 'RISK', FullName: 'Index of risk', Iso3: 'NPL', GNAYear: 2024, IndicatorScore: 5.2, StepNumber: 3 }]);
    assert.equal(format, 'plain-names');
    assert.deepEqual(feed.indicators.map(({ id, series }) => [id, series]), [['RISK', [{ date: '2024', country: 'GH', value: 4.1 }, { date: '2024', country: 'NP', value: 5.2 }]]]);
  });
});
