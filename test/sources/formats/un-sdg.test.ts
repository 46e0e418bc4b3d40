import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../../src/sources/errors.js';
import { readPayload } from './read-payload.js';

const row = (area: string, name: string, value: unknown, dimensions: object = {}, attributes: object = {}): Record<string, unknown> => ({
  goal: ['8'], target: ['8.7'], indicator: ['8.7.1'], series: 'SL_X', seriesDescription: 'Children at work (%)', seriesCount: '4', geoAreaCode: area, geoAreaName: name, timePeriodStart: 2016.0, value, valueType: 'Float',
  time_detail: null, source: 'Household survey', footnotes: [''], attributes: { Nature: 'C', Units: 'PERCENT', ...attributes }, dimensions: { Age: '5-17', Sex: 'BOTHSEX', Location: 'ALLAREA', 'Reporting Type': 'G', ...dimensions },
});
const page = (data: readonly unknown[], pageNumber = 1, totalPages = 1, totalElements = data.length): Record<string, unknown> => ({
  size: data.length, totalElements, totalPages, pageNumber, data,
  attributes: [{ id: 'Nature', codes: [{ code: 'C', description: 'Country data', sdmx: 'C' }] }, { id: 'Units', codes: [{ code: 'PERCENT', description: 'Percentage', sdmx: 'PT' }] }],
  dimensions: [{ id: 'Sex', codes: [{ code: 'FEMALE', description: 'Female', sdmx: 'F' }] }, { id: 'Location', codes: [{ code: 'RURAL', description: 'Rural', sdmx: 'R' }] }, { id: 'Reporting Type', codes: [{ code: 'G', description: 'Global' }] }],
});

describe('UN SDG', () => {
  it('reads observations of the API by their dimensions and attributes', async () => {
    const { feed, problems, format, recognition } = await readPayload(page([
      row('4', 'Afghanistan', '20.5'), row('4', 'Afghanistan', '19', { Sex: 'FEMALE' }, { Nature: 'E' }), row('4', 'Afghanistan', 'NaN', { Sex: 'MALE' }), row('8', 'Albania', '<2.5', { Age: '15+' }, { Nature: 'M' }),
      row('1', 'World', '9.6'), row('4', 'Afghanistan', '30', { Location: 'RURAL' }),
    ]));
    assert.equal(format, 'un-sdg');
    assert.equal(recognition?.envelope, 'un-sdg');
    assert.deepEqual(feed.indicators.map(({ id, title, unit, source, note }) => [id, title, unit, source, note]), [
      ['SL_X', 'Children at work (%)', '%', 'Household survey', 'Reporting type: Global\nSDG 8.7.1'],
      ['SL_X/1', 'Children at work (%): World', '%', 'Household survey', 'Reporting type: Global\nSDG 8.7.1'],
      ['SL_X/RURAL', 'Children at work (%): Rural', '%', 'Household survey', 'Reporting type: Global\nSDG 8.7.1'],
    ]);
    assert.deepEqual(feed.indicators[0]?.series, [
      { date: '2016', country: 'AF', age: '5-17', value: 20.5 }, { date: '2016', country: 'AF', age: '5-17', sex: 'female', value: 19, status: 'estimate' },
      { date: '2016', country: 'AF', age: '5-17', sex: 'male', value: null }, { date: '2016', country: 'AL', age: '15+', value: 2.5, status: '<2.5' },
    ]);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /met 1 of which only a bound is given/);
    assert.equal(problems[0]!.path, '/data/3');
  });

  it('follows its pages to the last', async () => {
    const url = 'https://example.org/v1/sdg/Series/Data?seriesCode=SL_X';
    const asked: string[] = [];
    const { feed, problems } = await readPayload(page([row('404', 'Kenya', '1')], 1, 3, 3), {
      answer: { json: undefined, url, header: () => null },
      ask: (next) => {
        asked.push(next);
        return Promise.resolve({ json: page([row(next.endsWith('2') ? '800' : '834', 'x', '2')], Number(next.slice(-1)), 3, 3), url: next, header: () => null });
      },
    });
    assert.deepEqual(asked, [`${url}&page=2`, `${url}&page=3`]);
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.indicators[0]?.series?.map(({ country }) => country), ['KE', 'UG', 'TZ']);
  });

  it('reads a country profile and says which areas have no data', async () => {
    const entry = { timePeriod: 2014, source: 'Survey', footnotes: 'Rural only.', natureCode: 'M', natureDesc: 'Modeled', unitsCode: 'PERCENT', unitsDesc: 'Percentage', ageCode: 'Y5T14\r\n', ageDesc: '5 to 14 years', sexCode: 'F', sexDesc: 'Female', value_numeric_part: 7.5, value_is_censored: false, value_detail: '7.5' };
    const { feed, problems, format } = await readPayload({
      goal: '8', target: '8.7', indicator: '8.7.1', seriesCode: 'SL_Y', seriesDesc: 'Children', release: '1',
      refAreas: [
        { geoAreaCode: '001', geoAreaName: 'World', type: 'Region', data: [] },
        { geoAreaCode: '288', geoAreaName: 'Ghana', type: 'Country', ISO3: 'GHA', data: [entry, { ...entry, sexCode: '_T', sexDesc: 'Both sexes', natureCode: 'CA', value_is_censored: true, value_detail: '<0.1' }, 7] },
      ],
    });
    assert.equal(format, 'un-sdg');
    assert.deepEqual(feed.indicators.map(({ id, title, unit, note, series }) => [id, title, unit, note, series]), [[
      'SL_Y', 'Children', '%', 'SDG 8.7.1\nRural only.',
      [{ date: '2014', country: 'GH', age: '5-14', sex: 'female', value: 7.5, status: 'estimate' }, { date: '2014', country: 'GH', age: '5-14', value: 0.1, status: '<0.1' }],
    ]]);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/refAreas/1/data/2', 'error'], ['/refAreas', 'warning'], ['/refAreas/1/data/1', 'warning']]);
  });

  it('reads all goals of one country, and its page of the yearbook', async () => {
    const fact = { seriesCode: 'SL_Z', seriesTitle: 'Children at work (percent)', slice_dimensions: { sex_code: 'F' }, fact_units: ['% '], fact_years: ['2016'], data_years: [2012, 2016], data_values: ['20.5', '<2.5'], data_is_censored: [false, true], data_numeric_part: [20.5, 2.5] };
    const { feed, format, problems } = await readPayload({ release: '1', country_code: '288', country_name: 'Ghana', ISO3: 'GHA', goals: [{ goalCode: '8', targets: [{ targetCode: '8.7', indicators: [{ indicatorCode: '8.7.1', facts: [fact, { ...fact, data_years: [2012] }] }] }] }] });
    assert.equal(format, 'un-sdg');
    assert.deepEqual(feed.indicators.map(({ id, title, unit, note, series }) => [id, title, unit, note, series]), [[
      'SL_Z', 'Children at work (percent)', '%', 'SDG 8.7.1', [{ date: '2012', country: 'GH', sex: 'female', value: 20.5 }, { date: '2016', country: 'GH', sex: 'female', value: 2.5, status: '<2.5' }],
    ]]);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/goals/0/targets/0/indicators/0/facts/1', 'error'], ['/goals/0/targets/0/indicators/0/facts/0/data_values/1', 'warning']]);
    const yearbook = await readPayload({ country_code: '288', country_name: 'Ghana', themes: [{ themeTitle: 'Work', themeFacts: [{ seriesCode: 'SYB1', seriesTitle: 'At work', units: 'Percent', years: [2005, 2010], values: [61.5, null] }] }] });
    assert.deepEqual(yearbook.feed.indicators.map(({ id, title, unit, series }) => [id, title, unit, series]), [['SYB1', 'At work', '%', [{ date: '2005', country: 'GH', value: 61.5 }, { date: '2010', country: 'GH', value: null }]]]);
  });

  it('never throws anything but a FeedError', async () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    const one = fc.record({ series: json, geoAreaCode: json, timePeriodStart: json, value: json, dimensions: json, attributes: json, footnotes: json, indicator: json }, { requiredKeys: [] });
    const payload = fc.oneof(
      fc.record({ totalElements: json, totalPages: json, pageNumber: json, data: fc.array(one, { maxLength: 3 }), dimensions: json, attributes: json }),
      fc.record({ country_code: json, country_name: json, goals: fc.array(fc.record({ targets: fc.oneof(json, fc.array(fc.record({ indicators: fc.array(fc.record({ facts: fc.oneof(json, fc.array(fc.record({ seriesCode: json, data_years: json, data_values: json, slice_dimensions: json, fact_units: json }), { maxLength: 2 })) }), { maxLength: 2 }) }), { maxLength: 2 })) }), { maxLength: 2 }) }),
      fc.record({ seriesCode: json, refAreas: fc.array(fc.oneof(json, fc.record({ geoAreaCode: json, data: fc.oneof(json, fc.array(fc.oneof(json, fc.record({ sexCode: json, timePeriod: json, value_detail: json })), { maxLength: 2 })) })), { maxLength: 3 }) }),
    );
    await fc.assert(fc.asyncProperty(payload, async (given) => {
      await readPayload(given, { format: 'un-sdg' }).catch((error: unknown) => assert.ok(error instanceof FeedError, String(error)));
    }), { numRuns: 300 });
  });
});
