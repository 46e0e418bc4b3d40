import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../../src/sources/errors.js';
import { readPayload, told } from './read-payload.js';

const values = (...list: readonly (readonly [string, unknown])[]): unknown[] => list.map(([id, name]) => (typeof name === 'string' ? { id, name } : { id, names: name }));

const sex = { id: 'SEX', name: 'Sex', values: values(['_T', 'Total'], ['M', 'Male'], ['F', 'Female']) };
const area = { id: 'REF_AREA', name: 'Area', values: values(['GHA', 'Ghana'], ['W00', 'World']) };
const time = { id: 'TIME_PERIOD', name: 'Time', roles: ['TIME_PERIOD'], values: values(['2015', '2015'], ['2016', '2016']) };
const age = { id: 'AGE', name: 'Age', values: values(['Y5T17', '5 to 17 years']) };

/** Version 1 with observations in series. */
const inSeries = {
  header: { id: 'x', prepared: '2024-02-03T04:05:06Z', sender: { id: 'OFF', name: 'Office of Figures' } },
  structure: {
    name: 'Children at work',
    links: [{ rel: 'dataflow', href: 'https://example.org/rest/dataflow/OFF/WORK/1.0' }],
    dimensions: { dataSet: [age], series: [area, sex], observation: [time] },
    attributes: {
      dataSet: [],
      series: [{ id: 'UNIT_MULT', name: 'Multiplier', values: values(['3', 'Thousands']) }, { id: 'UNIT_MEASURE', name: 'Unit', values: values(['PS', 'Persons']) }],
      observation: [{ id: 'OBS_STATUS', name: 'Status', values: values(['A', 'Normal value'], ['E', 'Estimated value'], ['Q', 'Missing value; suppressed']) }],
    },
  },
  dataSets: [{ action: 'Information', series: {
    '0:0': { attributes: [0, 0], observations: { 0: ['12.3', 0], 1: [14, 1] } },
    '0:1': { attributes: [0, 0], observations: { 0: [8.1, 0], 1: [null, 2] } },
    '1:2': { attributes: [0, 0], observations: { 1: [900, 0] } },
  } }],
};

describe('SDMX-JSON', () => {
  it('reads series of version 1 with units, multipliers, statuses and gaps', async () => {
    const { feed, problems, format } = await readPayload(inSeries);
    assert.equal(format, 'sdmx-json');
    assert.deepEqual(problems, []);
    assert.equal(feed.updated, '2024-02-03T04:05:06Z');
    assert.deepEqual(feed.indicators, [
      { id: 'WORK', title: 'Children at work', source: 'Office of Figures', unit: 'Persons', series: [
        { country: 'GH', date: '2015', age: '5-17', value: 12300 },
        { country: 'GH', date: '2016', age: '5-17', value: 14000, status: 'estimate' },
        { country: 'GH', date: '2015', age: '5-17', sex: 'male', value: 8100 },
        { country: 'GH', date: '2016', age: '5-17', sex: 'male', value: null, status: 'suppressed' },
      ] },
      { id: 'WORK/W00', title: 'Children at work: World', source: 'Office of Figures', unit: 'Persons', series: [{ date: '2016', age: '5-17', sex: 'female', value: 900000 }] },
    ]);
  });

  it('reads flat observations of version 2 with names in languages, group attributes and annotations', async () => {
    const payload = {
      meta: { contentLanguages: ['en', 'fr'], sender: { id: 'B', names: { en: 'Bureau', fr: 'Le bureau' } } },
      data: {
        structures: [{
          names: { en: 'Schooling', fr: 'Scolarité' }, dataSets: [0],
          dimensions: { observation: [
            { id: 'COU', name: 'Country', values: values(['KEN', 'Kenya'], ['UGA', 'Uganda']) },
            { id: 'LEVEL', names: { en: 'Level', fr: 'Niveau' }, values: values(['_T', { en: 'All levels', fr: 'Tous' }], ['1', { en: 'Primary', fr: 'Primaire' }]) },
            { id: 'TIME_PERIOD', name: 'Period', values: [{ value: '2019-Q1' }, { value: '2019-Q4' }] },
          ] },
          measures: { observation: [{ id: 'OBS_VALUE' }] },
          attributes: { dimensionGroup: [{ id: 'UNIT_MEASURE' }], observation: [{ id: 'OBS_STATUS', values: values(['A', 'Normal']) }] },
          annotations: [{ text: 'New survey.' }],
        }],
        dataSets: [{ structure: 0, dimensionGroupAttributes: { ':0:': ['Pupils'], ':1:': [{ en: 'Per cent', fr: 'Pour cent' }] }, observations: { '0:0:0': [5, 0], '1:1:1': ['6.5', null, 0] } }],
      },
    };
    const { feed, problems } = await readPayload(payload);
    assert.deepEqual(problems, []);
    const [total, primary] = feed.indicators;
    assert.deepEqual(total?.title, { en: 'Schooling', fr: 'Scolarité' });
    assert.equal(total?.unit, 'Pupils');
    assert.deepEqual(total?.series, [{ country: 'KE', date: '2019-01', value: 5 }]);
    assert.deepEqual(primary?.title, { en: 'Schooling: Primary', fr: 'Scolarité: Primaire' });
    assert.equal(primary?.unit, '%');
    assert.deepEqual(primary?.series, [{ country: 'UG', date: '2019-10', value: 6.5 }]);
    assert.match((primary?.note as Record<string, string>)['en']!, /New survey\./);
    assert.match((primary?.note as Record<string, string>)['fr']!, /premier mois/);
  });

  it('says of a message of structure that it holds no values', async () => {
    for (const data of [{ dataflows: [{ id: 'WORK', name: 'Work' }], codelists: [] }, { valueLists: [{ id: 'VL', name: 'Values', agencyID: 'OFFICE', isExternalReference: false }] }, { metadataSets: [{ id: 'M', name: 'How it was counted' }, { id: 'N', name: 'By whom' }] }]) {
      await assert.rejects(readPayload({ data, meta: { id: 'x' } }), { kind: 'schema', message: /^Expected a message of data, met one of structure/ });
    }
  });

  it('reads structure and dataSets inside data, and names indicators after what is measured', async () => {
    const measured = { id: 'INDICATOR', name: 'Indicator', values: values(['A1', 'Share of children in hazardous work'], ['A2', 'Share of children out of school']) };
    const { feed } = await readPayload({ data: {
      structure: { name: 'Global dataflow', dimensions: { series: [measured, area], observation: [time] } },
      dataSets: [{ series: { '0:0': { observations: { 0: [1] } }, '1:0': { observations: { 0: [2] } } } }],
    } });
    assert.deepEqual(feed.indicators.map(({ id, title, note }) => [id, title, note]), [
      ['SDMX/A1', 'Share of children in hazardous work', 'Global dataflow'],
      ['SDMX/A2', 'Share of children out of school', 'Global dataflow'],
    ]);
  });

  it('reads flat keys of a structure that has series, and keys of groups that count the dimensions of the dataset too', async () => {
    const structure = {
      names: { en: 'Work' }, attributes: { dimensionGroup: [{ id: 'UNIT_MEASURE', values: values(['PS', 'Persons']) }] },
      dimensions: { dataSet: [{ ...age, keyPosition: 0 }], series: [{ ...area, keyPosition: 1 }, { ...sex, keyPosition: 2 }], observation: [{ ...time, keyPosition: 3 }] },
    };
    const { feed, problems } = await readPayload({ data: { structures: [structure], dataSets: [{ structure: 0, dimensionGroupAttributes: { '0:0::': [0] }, observations: { '0:1:0': [1], '0:2:1': [2], '1:0:1': [3] } }] } });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.indicators.map(({ title, unit, series }) => [title, unit, series]), [
      ['Work', 'Persons', [{ country: 'GH', date: '2015', age: '5-17', sex: 'male', value: 1 }, { country: 'GH', date: '2016', age: '5-17', sex: 'female', value: 2 }]],
      ['Work: World', undefined, [{ date: '2016', age: '5-17', value: 3 }]],
    ]);
  });

  it('shows as many observations as the message has, whatever parts them', async () => {
    const series: Record<string, unknown> = {};
    let sent = 0;
    for (let place = 0; place < 2; place++) {
      for (let who = 0; who < 3; who++) {
        const observations: Record<string, unknown> = {};
        for (let when = 0; when < 2; when++) {
          if ((place + who + when) % 3 === 0) continue;
          observations[when] = [when === 0 ? null : place * 10 + who];
          sent++;
        }
        series[`${place}:${who}`] = { observations };
      }
    }
    const { feed } = await readPayload({ ...inSeries, dataSets: [{ series }] });
    const shown = feed.indicators.flatMap((indicator) => indicator.series ?? []);
    assert.equal(shown.length, sent);
    assert.equal(shown.filter(({ value }) => value === null).length, Object.values(series).filter((one) => '0' in (one as { observations: object }).observations).length);
  });

  it('reports keys that fit no dimension, with the place in the payload', async () => {
    const broken = structuredClone(inSeries) as typeof inSeries & { dataSets: { series: Record<string, unknown> }[] };
    broken.dataSets[0]!.series['7:0'] = { observations: { 0: [1] } };
    broken.dataSets[0]!.series['0:0:0'] = { observations: { 0: [1] } };
    broken.dataSets[0]!.series['1:1'] = { observations: { 9: [1], 0: ['many'] } };
    const reading = await readPayload(broken);
    assert.deepEqual(reading.problems.map(({ path, severity }) => [path, severity]), [
      ['/dataSets/0/series/7:0', 'error'], ['/dataSets/0/series/0:0:0', 'error'], ['/dataSets/0/series/1:1/observations/9', 'error'], ['/dataSets/0/series/1:1/observations/0/0', 'error'],
    ], told(reading).join('\n'));
  });

  it('says that there is no structure, and what errors the server reports', async () => {
    await assert.rejects(readPayload({ dataSets: [], structures: [3] }, { format: 'sdmx-json' }), { kind: 'schema' });
    const { problems } = await readPayload({ ...inSeries, errors: [{ code: 413, title: 'Too much asked for' }] });
    assert.match(problems[0]!.message, /Too much asked for/);
  });

  it('never throws anything but a FeedError', async () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const component = fc.record({ id: fc.constantFrom('SEX', 'REF_AREA', 'TIME_PERIOD', 'UNIT_MULT', 'X'), name: json, values: fc.oneof(json, fc.array(fc.record({ id: json, name: json }, { requiredKeys: [] }), { maxLength: 3 })), roles: json }, { requiredKeys: [] });
    const level = fc.oneof(json, fc.array(component, { maxLength: 3 }));
    const levels = fc.oneof(json, fc.record({ dataSet: level, series: level, observation: level, dimensionGroup: level }, { requiredKeys: [] }));
    const observations = fc.oneof(json, fc.dictionary(fc.constantFrom('0', '1', '0:0', '', '0:0:0', '__proto__'), fc.oneof(json, fc.array(json, { maxLength: 3 }))));
    const set = fc.oneof(json, fc.record({ observations, attributes: json, dimensionGroupAttributes: json, series: fc.dictionary(fc.constantFrom('0', '0:0', ''), fc.oneof(json, fc.record({ observations, attributes: json, annotations: json }, { requiredKeys: [] }))) }, { requiredKeys: [] }));
    const structure = fc.record({ name: json, dimensions: levels, attributes: levels, annotations: json, links: json, measures: json }, { requiredKeys: [] });
    await fc.assert(fc.asyncProperty(fc.record({ structure, dataSets: fc.array(set, { maxLength: 2 }), header: json, errors: json }), async (payload) => {
      await readPayload(payload, { format: 'sdmx-json' }).catch((error: unknown) => assert.ok(error instanceof FeedError, String(error)));
    }), { numRuns: 300 });
  });
});
