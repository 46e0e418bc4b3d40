import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Feed } from '../../../src/model/feed.js';
import { neverThrows } from './any-shape.js';
import { readPayload, told } from './read-payload.js';

const series = (feed: Feed): unknown => feed.indicators.map(({ id, title, unit, series: values }) => [id, title, unit, values]);

/** The WHO's rows: what a dimension is stands beside it. */
const health = (area: string, type: string, dimensions: Record<string, unknown>, value: number | null): unknown => ({
  Id: value, IndicatorCode: 'X_1', SpatialDimType: type, SpatialDim: area, ParentLocation: 'Somewhere', TimeDimType: 'YEAR', TimeDim: 2020, Dim1Type: null, Dim1: null, Dim2Type: null, Dim2: null, ...dimensions,
  Value: `${value} [1-2]`, NumericValue: value, Low: 1, High: 2, Comments: null, Date: '2024-01-01T00:00:00Z', TimeDimensionBegin: '2020-01-01T00:00:00+01:00',
});

const codes = (area: string, sex: string, value: unknown, more: object = {}): object => ({ ref_area: area, source: 'BX:7', indicator: 'WORK_RT', sex, classif1: 'AGE_CHILD_Y5-17', time: '2019', obs_value: value, obs_status: '', note_source: 'R1:3', ...more });

describe('tables of observations', () => {
  it('read ILOSTAT by its codes, with statuses, sources and notes', async () => {
    const { feed, problems, format } = await readPayload([codes('GHA', 'SEX_T', 12.1), codes('GHA', 'SEX_M', 13.4, { obs_status: 'U' }), codes('TGO', 'SEX_F', null), codes('X01', 'SEX_T', 9)]);
    assert.equal(format, 'observations');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.indicators[0]?.series, [
      { date: '2019', value: 12.1, country: 'GH', age: '5-17' }, { date: '2019', value: 13.4, country: 'GH', sex: 'male', age: '5-17', status: 'low reliability' }, { date: '2019', value: null, country: 'TG', sex: 'female', age: '5-17' },
    ]);
    assert.deepEqual([feed.indicators[0]?.id, feed.indicators[0]?.source, feed.indicators[0]?.note], ['WORK_RT', 'BX:7', 'R1:3']);
    // What is no country is an indicator of its own.
    assert.deepEqual(feed.indicators[1]?.series, [{ date: '2019', value: 9, age: '5-17' }]);
  });

  it('read labels in place of codes or beside them', async () => {
    const row = (area: string, sex: string, value: number): unknown => ({ 'ref_area.label': area, 'indicator.label': 'Children at work (%)', 'sex.label': sex, time: 2019, obs_value: value });
    const { feed } = await readPayload([row('Ghana', 'Total', 1), row('Ghana', 'Male', 2), row('Togo', 'Female', 3)]);
    assert.deepEqual(series(feed), [['Children at work (%)', 'Children at work (%)', undefined, [{ date: '2019', value: 1, country: 'GH' }, { date: '2019', value: 2, country: 'GH', sex: 'male' }, { date: '2019', value: 3, country: 'TG', sex: 'female' }]]]);
  });

  it('read the Global Health Observatory by the kinds of its dimensions, and its regions apart', async () => {
    const { feed, problems } = await readPayload({ '@odata.context': 'x', value: [
      health('GHA', 'COUNTRY', { Dim1Type: 'SEX', Dim1: 'SEX_FMLE', Dim2Type: 'AGEGROUP', Dim2: 'AGEGROUP_YEARS05-17' }, 7.5), health('GHA', 'COUNTRY', { Dim1Type: 'SEX', Dim1: 'SEX_BTSX' }, 8), health('AFR', 'REGION', { Dim1Type: 'SEX', Dim1: 'SEX_MLE' }, null),
    ] });
    assert.deepEqual(problems, []);
    assert.deepEqual(series(feed), [
      ['X_1', 'X_1', undefined, [{ date: '2020', value: 7.5, country: 'GH', sex: 'female', age: '5-17' }, { date: '2020', value: 8, country: 'GH' }]],
      ['X_1/AFR', 'X_1: Area AFR', undefined, [{ date: '2020', value: null, sex: 'male' }]],
    ]);
  });

  it('read the DHS Program and FAOSTAT, whose codes have labels, and leave out what only describes a row', async () => {
    const survey = (value: number, id: number, label: string): unknown => ({ DataId: id, Indicator: 'Children who work', IndicatorId: 'CH_W', SurveyId: 'GH2014DHS', SurveyYear: 2014, SurveyYearLabel: '2014', Value: value, CILow: '', CharacteristicId: id, CharacteristicLabel: label, CountryName: 'Ghana', DHS_CountryCode: 'GH', IsTotal: 0, DenominatorWeighted: 5884 + id });
    const { feed } = await readPayload({ Page: 1, TotalPages: 1, Data: [survey(23.1, 1, 'Total'), survey(25, 2, 'Urban')] });
    assert.deepEqual(series(feed), [['CH_W', 'Children who work', undefined, [{ date: '2014', value: 23.1, country: 'GH' }]], ['CH_W/2', 'Children who work: Urban', undefined, [{ date: '2014', value: 25, country: 'GH' }]]]);
    const crop = (area: string, code: string, value: string, flag: string): unknown => ({ 'Area Code': code, Area: area, 'Element Code': '5510', Element: 'Production', 'Item Code': '661', Item: 'Cocoa beans', 'Year Code': '2020', Year: '2020', Unit: 't', Value: value, Flag: flag.charAt(0), 'Flag Description': flag });
    const food = await readPayload({ data: [crop('Ghana', '81', '800', 'Official figure'), crop('Togo', '217', '90', 'Estimated value')] });
    assert.deepEqual(series(food.feed), [['661/5510', 'Cocoa beans, Production', 't', [{ date: '2020', value: 800, country: 'GH' }, { date: '2020', value: 90, country: 'TG', status: 'estimate' }]]]);
  });

  it('keep rows apart by a column of numbers where nothing else does, and take no region for a dimension', async () => {
    const row = (area: string, region: string, quintile: number, time: string): unknown => ({ REF_AREA: area, REGION_NAME: region, INDICATOR: 'A', QUINTILE: quintile, TIME_PERIOD: time, OBS_VALUE: quintile * 10, UNIT_MULT: 0 });
    const { feed } = await readPayload([row('GHA', 'West', 1, '2019'), row('GHA', 'West', 2, '2019'), row('KEN', 'East', 1, '2019'), row('KEN', 'East', 2, '2019')]);
    assert.deepEqual(feed.indicators.map(({ id, series: values }) => [id, values!.map(({ country, value }) => [country, value])]), [['A/1', [['GH', 10], ['KE', 10]]], ['A/2', [['GH', 20], ['KE', 20]]]]);
  });

  it('read series of the IMF, also one alone and with one observation', async () => {
    const compact = (Series: unknown): unknown => ({ CompactData: { Header: { Prepared: '2024-01-01T00:00:00' }, DataSet: { '@xmlns': 'x', Series } } });
    const one = { '@FREQ': 'A', '@REF_AREA': 'GH', '@INDICATOR': 'LUR', '@UNIT_MULT': '3', Obs: [{ '@TIME_PERIOD': '2019', '@OBS_VALUE': '4.3' }, { '@TIME_PERIOD': '2020', '@OBS_VALUE': '4.5', '@OBS_STATUS': 'E' }] };
    const { feed } = await readPayload(compact([one, { ...one, '@REF_AREA': 'TG', Obs: { '@TIME_PERIOD': '2020', '@OBS_VALUE': '2' } }]));
    assert.deepEqual(series(feed), [['LUR', 'LUR', undefined, [{ date: '2019', value: 4300, country: 'GH' }, { date: '2020', value: 4500, country: 'GH', status: 'estimate' }, { date: '2020', value: 2000, country: 'TG' }]]]);
    assert.equal((await readPayload(compact(one))).feed.indicators[0]?.series?.length, 2);
    const bad = await readPayload(compact({ ...one, Obs: [{ '@TIME_PERIOD': '2019', '@OBS_VALUE': 'many' }] }));
    assert.match(told(bad).join(), /^\/CompactData\/DataSet\/Series\/Obs\/0\/@OBS_VALUE Expected a number, met "many"/);
  });

  it('are refused where no column holds times', async () => {
    await assert.rejects(readPayload([codes('GHA', 'SEX_T', 1, { time: 'then' })]), /Expected a table of observations with a column of times, met ref_area/);
  });

  it('never throw anything but a FeedError', () => neverThrows([codes('GHA', 'SEX_T', 1, { 'sex.label': 'Total' }), codes('TGO', 'SEX_M', 2)], 'observations'));
  it('never throw anything but a FeedError for dimensions with kinds', () => neverThrows({ value: [health('GHA', 'COUNTRY', { Dim1Type: 'SEX', Dim1: 'SEX_MLE' }, 1)] }, 'observations'));
});
