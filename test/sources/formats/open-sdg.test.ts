import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../../src/sources/errors.js';
import { readPayload } from './read-payload.js';

const data = {
  Year: [2015, 2016, '2016', 2016, 2016],
  Пол: [null, null, 'Женщины', 'Мужчины', ''],
  Возраст: ['5-17', '5-17', '5-17', 'все', '5-17'],
  Область: [null, null, null, null, 'Северная область'],
  Сноски: [null, 'Пересчитано.', null, null, null],
  GeoCode: [null, null, null, null, 'X01'],
  Value: [12.5, ' 13,5', 11, null, 20],
};

describe('Open SDG', () => {
  it('reads columns called as the site’s language has them; empty cells are totals, and no country is said', async () => {
    const { feed, problems, format } = await readPayload({ data, edges: { From: [], To: [] } });
    assert.equal(format, 'open-sdg');
    assert.deepEqual(problems.map(({ severity, path }) => [severity, path]), [['warning', '']]);
    assert.deepEqual(feed.indicators.map(({ id, title, series }) => [id, (title as Record<string, string>)['ru'], series]), [
      ['indicator', 'Показатель', [
        { date: '2015', age: '5-17', value: 12.5 }, { date: '2016', age: '5-17', value: 13.5 }, { date: '2016', sex: 'female', age: '5-17', value: 11 }, { date: '2016', sex: 'male', value: null },
      ]],
      ['indicator/Северная область', 'Показатель: Северная область', [{ date: '2016', age: '5-17', value: 20 }]],
    ]);
    assert.match((feed.indicators[0]?.note as string), /Пересчитано/);
  });

  it('names indicators after their series, with units, statuses and multipliers', async () => {
    const { feed, problems } = await readPayload([
      { Year: 2020, Series: 'Children in work', Units: 'Persons', 'Unit multiplier': 'Thousands', 'Observation status': 'E', Value: 2.5 },
      { Year: 2020, Series: 'Children in hazardous work', Units: 'Percent', 'Unit multiplier': 'Units', 'Observation status': 'A', Value: 3 },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.indicators.map(({ unit, series }) => [unit, series]), [['Persons', [{ date: '2020', value: 2500, status: 'estimate' }]], ['%', [{ date: '2020', value: 3 }]]]);
  });

  it('takes comments of a letter or a sign for statuses', async () => {
    const { feed } = await readPayload({ data: { Year: [2020, 2021, 2022], COMMENT_OBS_0: [null, 'p', '|'], Note: [null, 'Counted anew.', null], Value: [1, 2, 3] } });
    assert.deepEqual(feed.indicators[0]?.series, [{ date: '2020', value: 1 }, { date: '2021', value: 2, status: 'provisional' }, { date: '2022', value: 3, status: '|' }]);
    assert.equal(feed.indicators[0]?.note, 'Counted anew.');
  });

  it('points at the cell of a column, and refuses columns of which the rows cannot be told', async () => {
    const { problems } = await readPayload({ data: { ...data, Value: [1, 2, 3, 4, 'much'] } });
    assert.ok(problems.some(({ path, severity }) => path === '/data/Value/4' && severity === 'error'));
    await assert.rejects(readPayload({ data: { Year: [2019, 2020], Value: [1] } }), { kind: 'schema' });
    const { feed } = await readPayload({ data: { Year: [], Value: [] } });
    assert.deepEqual(feed.indicators, []);
  });

  it('reads the values of a map, in the areas that they are of', async () => {
    const area = (name: string, values: unknown, kinds: unknown) => ({ type: 'Feature', properties: { name, geocode: `${name}-1`, disaggregations: kinds, values }, geometry: { type: 'Point', coordinates: [1, 2] } });
    const { feed, format, problems } = await readPayload({ type: 'FeatureCollection', features: [
      area('North', [{ 2019: 4, 2020: 5 }, { 2020: 'much' }], [{ Sex: '' }, { Sex: 'Female' }]), area('South', [{ 2019: 6 }], [{ Sex: '' }]), area('East', [], []),
    ] });
    assert.equal(format, 'open-sdg');
    assert.deepEqual(feed.initiatives, []);
    assert.deepEqual(feed.indicators.map(({ id, series }) => [id, series]), [['indicator/North', [{ date: '2019', value: 4 }, { date: '2020', value: 5 }, { date: '2020', sex: 'female' }]], ['indicator/South', [{ date: '2019', value: 6 }]]]);
    assert.ok(problems.some(({ path }) => path === '/features/0/properties/values/1/2020'), JSON.stringify(problems));
  });

  it('never throws anything but a FeedError', async () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    const rows = fc.array(fc.dictionary(fc.constantFrom('Year', 'Value', 'Sex', 'Пол', 'Country', 'GeoCode', 'Units', 'Observation status'), json), { maxLength: 5 });
    await fc.assert(fc.asyncProperty(rows, async (given) => {
      await readPayload(given, { format: 'open-sdg' }).catch((error: unknown) => assert.ok(error instanceof FeedError, String(error)));
    }), { numRuns: 300 });
  });
});
