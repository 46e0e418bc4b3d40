import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload } from '../read-payload.js';

type Read = Awaited<ReturnType<typeof readPayload>>['feed'];
const told = (feed: Read): unknown => feed.indicators.map(({ title, series }) => [title, (series ?? []).map((one) => [one.date, one.country, one.value, ...(one.sex === undefined ? [] : [one.sex])])]);

describe('statistics of offices that are no rows of observations', () => {
  const header = (name: string, column: string, meta = true): object => ({ name, column, valueType: 'TEXT', meta });
  const headers = [header('dx', 'Data'), header('pe', 'Period'), header('ou', 'Organisation unit'), header('Kx1', 'Sex'), header('value', 'Value', false), header('numerator', 'Numerator', false)];

  it('are read from DHIS2, codes by what they stand for, and filters as what is the same for all', async () => {
    const metaData = { items: { d1: { name: 'Children back at school' }, o1: { name: 'Ghana' }, f1: { name: 'Female' }, m1: { name: 'Male' } }, dimensions: { dx: ['d1'] } };
    const { feed, problems, format } = await readPayload({ headers, metaData, rows: [['d1', '202401', 'o1', 'f1', '12.0', ''], ['d1', '202402', 'o1', 'm1', '10.0', '']], width: 6, height: 2 });
    assert.deepEqual([format, problems], ['observations', []]);
    assert.deepEqual(told(feed), [['Children back at school', [['2024-01', 'GH', 12, 'female'], ['2024-02', 'GH', 10, 'male']]]]);
    const filtered = await readPayload({ headers: [header('ou', 'Organisation unit'), header('value', 'Value', false)], metaData: { ...metaData, dimensions: { dx: ['d1'], pe: ['2023'] } }, rows: [['o1', '12'], ['o2', '9']] });
    assert.deepEqual(told(filtered.feed), [['Children back at school', [['2023', 'GH', 12]]], ['Children back at school: Area o2', [['2023', undefined, 9]]]]);
    await assert.rejects(readPayload({ headers: [header('psi', 'Event', false), header('ou', 'Organisation unit')], rows: [['e1', 'o1']], metaData }), /single events or cases of DHIS2, which are not shown/);
  });

  it('are read from Data Commons, one source for each series, and the others told', async () => {
    const { feed, problems } = await readPayload({
      byVariable: { Count_Child: { byEntity: { 'country/GHA': { orderedFacets: [{ facetId: '7', observations: [{ date: '2022', value: 5 }] }, { facetId: '8', observations: [{ date: '2022', value: 6 }] }] }, 'country/NPL': { orderedFacets: [{ facetId: '7', observations: [{ date: '2022', value: null }] }] }, Earth: {} } } },
      facets: { 7: { importName: 'Office of Statistics', unit: 'Person' }, 8: {} },
    });
    assert.deepEqual(told(feed), [['Count_Child', [['2022', 'GH', 5], ['2022', 'NP', null]]]]);
    assert.deepEqual([feed.indicators[0]?.source, feed.indicators[0]?.unit], ['Office of Statistics', 'Person']);
    assert.deepEqual(problems.map(({ path, message }) => [path, message]), [['/byVariable', 'Expected one source for each series, met 1 more; the first is shown, which Data Commons prefers.']]);
  });

  it('are read from series with their observations inside, by parts of years (Spain, Mexico, United States)', async () => {
    const spain = await readPayload([{ COD: 'E1', Nombre: 'Ocupados. Ambos sexos', Data: [{ Fecha: 1, FK_Periodo: 28, Anyo: 2022, Valor: 4.5, Secreto: false }, { FK_Periodo: 28, Anyo: 2023, Valor: 4, Secreto: true }] }, { COD: 'E2', Nombre: 'Parados', Data: [{ T3_Periodo: 'T2', Anyo: 2023, Valor: 1 }, { FK_Periodo: 3, Anyo: 2024, Valor: 2 }] }]);
    assert.deepEqual(spain.feed.indicators[0]?.series?.map(({ date, value }) => [date, value]), [['2022', 4.5], ['2023', null]]);
    assert.equal(spain.feed.indicators[0]?.series?.[1]?.status, 'suppressed');
    assert.deepEqual(spain.feed.indicators.map(({ series }) => series?.map(({ date }) => date)), [['2022', '2023'], ['2023-04'], ['2024-03']]);
    const mexico = await readPayload({ Header: { Name: 'Datos' }, Series: [{ INDICADOR: '62', FREQ: '7', UNIT: '96', OBSERVATIONS: [{ TIME_PERIOD: '2019', OBS_VALUE: '3300.50', COBER_GEO: '00' }] }] });
    assert.deepEqual(told(mexico.feed), [['62', [['2019', undefined, 3300.5]]]]);
    const states = await readPayload({ status: 'REQUEST_SUCCEEDED', Results: { series: [{ seriesID: 'LN1', data: [{ year: '2024', period: 'M02', value: '11.9', footnotes: [{}] }, { year: '2024', period: 'M13', value: '11', footnotes: [{ text: 'Mean' }] }] }] } });
    assert.deepEqual(states.feed.indicators.map(({ series }) => series?.map(({ date, value }) => [date, value])), [[['2024-02', 11.9]], [['2024', 11]]]);
  });

  it('are read from Brazil’s institute, of which SIDRA says in the first record what members are called', async () => {
    const { feed, problems } = await readPayload([
      { NC: 'Nível (Código)', NN: 'Nível', MN: 'Unidade de Medida', V: 'Valor', D1C: 'Brasil (Código)', D1N: 'Brasil', D2C: 'Variável (Código)', D2N: 'Variável', D3C: 'Trimestre (Código)', D3N: 'Trimestre', D4C: 'Sexo (Código)', D4N: 'Sexo' },
      { NC: '1', NN: 'Brasil', MN: 'Mil pessoas', V: '17', D1C: '1', D1N: 'Brasil', D2C: '9', D2N: 'Crianças que trabalham', D3C: '202302', D3N: '2º trimestre 2023', D4C: '4', D4N: 'Homens' },
      { NC: '1', NN: 'Brasil', MN: 'Mil pessoas', V: '...', D1C: '1', D1N: 'Brasil', D2C: '9', D2N: 'Crianças que trabalham', D3C: '202302', D3N: '2º trimestre 2023', D4C: '5', D4N: 'Mulheres' },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(told(feed), [['Crianças que trabalham', [['2023-04', 'BR', 17, 'male'], ['2023-04', 'BR', null, 'female']]]]);
    const variables = await readPayload([{ id: '71', variavel: 'Crianças que trabalham', unidade: 'Mil pessoas', resultados: [{ classificacoes: [{ id: '2', nome: 'Sexo', categoria: { 4: 'Homens' } }], series: [{ localidade: { id: '1', nome: 'Brasil' }, serie: { 2018: '18', 2019: '17' } }] }] }]);
    assert.deepEqual(told(variables.feed), [['Crianças que trabalham', [['2018', 'BR', 18, 'male'], ['2019', 'BR', 17, 'male']]]]);
  });

  it('are read from the IMF’s DataMapper and from a source of the World Bank', async () => {
    const imf = await readPayload({ values: { LUR: { GHA: { 2019: 4.5 }, WEOWORLD: { 2019: 5 } } }, api: { version: '1' } });
    assert.deepEqual(told(imf.feed), [['LUR', [['2019', 'GH', 4.5]]], ['LUR: WEOWORLD', [['2019', undefined, 5]]]]);
    const variable = (time: string): object[] => [{ concept: 'Country', id: 'GHA', value: 'Ghana' }, { concept: 'Series', id: 'SL.X', value: 'Children at work (% of children)' }, { concept: 'Time', id: `YR${time}`, value: time }];
    const bank = await readPayload({ page: 1, pages: 1, total: 2, source: { id: '2', data: [{ variable: variable('2013'), value: 22 }, { variable: variable('2014'), value: null }] } });
    assert.deepEqual([bank.format, told(bank.feed)], ['world-bank', [['Children at work (% of children)', [['2013', 'GH', 22], ['2014', 'GH', null]]]]]);
  });

  it('are called what UNESCO says beside their values, with what it says of the question', async () => {
    const record = { indicatorId: 'CR.1', geoUnit: 'ZWE', year: 2015, value: 88.2, magnitude: null, qualifier: 'UIS_EST' };
    const { feed, problems } = await readPayload({ hints: [{ code: 'H1', message: 'One indicator is not known' }], records: [record, { ...record, year: 2016, qualifier: null }], indicatorMetadata: [{ indicatorCode: 'CR.1', name: 'Completion rate (%)' }] });
    assert.deepEqual(told(feed), [['Completion rate (%)', [['2015', 'ZW', 88.2], ['2016', 'ZW', 88.2]]]]);
    assert.equal(feed.indicators[0]?.series?.[0]?.status, 'estimate');
    assert.deepEqual(problems.map(({ path, message }) => [path, message]), [['/hints/0', 'The server says: One indicator is not known.']]);
  });
});

describe('tables of observations under other names', () => {
  it('are those of the WHO by their displayed names, with the value where only its interval is given', async () => {
    const row = (code: string, said: string, value: string): object => ({ 'GHO (CODE)': 'W1', 'GHO (DISPLAY)': 'Children who work', 'GHO (URL)': 'https://example.org', 'YEAR (DISPLAY)': '2019', 'COUNTRY (CODE)': 'GHA', 'COUNTRY (DISPLAY)': 'Ghana', 'DIMENSION (TYPE)': 'SEX', 'DIMENSION (CODE)': code, 'DIMENSION (NAME)': said, Value: value, Low: '', High: '' });
    const { feed, problems } = await readPayload([row('SEX_FMLE', 'Female', '8.7 [6.2-9.4]'), row('SEX_MLE', 'Male', '10.5')]);
    assert.deepEqual(problems, []);
    assert.deepEqual(told(feed), [['Children who work', [['2019', 'GH', 8.7, 'female'], ['2019', 'GH', 10.5, 'male']]]]);
  });

  it('know ages in the ILO’s labels, and names of countries beside “Year” and “Value”', async () => {
    const ilo = await readPayload([{ 'ref_area.label': 'Ghana', 'indicator.label': 'Children at work', 'sex.label': 'Total', 'classif1.label': 'Age (Child labour bands): 5-17', time: 2013, obs_value: 9 }, { 'ref_area.label': 'Ghana', 'indicator.label': 'Children at work', 'sex.label': 'Male', 'classif1.label': 'Age (Child labour bands): 5-11', time: 2013, obs_value: 4 }]);
    assert.deepEqual(ilo.feed.indicators.map(({ title, series }) => [title, series]), [['Children at work', [{ date: '2013', country: 'GH', age: '5-17', value: 9 }, { date: '2013', country: 'GH', sex: 'male', age: '5-11', value: 4 }]]]);
    const bank = await readPayload([{ 'Country Name': 'Ghana', 'Country ISO3': 'GHA', Year: '2017', 'Indicator Name': 'Children at work', 'Indicator Code': 'CW', Value: '8' }, { 'Country Name': 'Nepal', 'Country ISO3': 'NPL', Year: '2017', 'Indicator Name': 'Children at work', 'Indicator Code': 'CW', Value: '' }]);
    assert.deepEqual(told(bank.feed), [['Children at work', [['2017', 'GH', 8], ['2017', 'NP', null]]]]);
  });

  it('are dated by a day where they have no year, totals as no category', async () => {
    const row = (time: string, sex: string, value: number): object => ({ iso3: 'GHA', indicator: 'Children', sex, date: time, value });
    const { feed } = await readPayload([row('2021-01-01', 'Both sexes', 5), row('2021-01-01', 'Female', 3)]);
    assert.deepEqual(told(feed), [['Children', [['2021-01-01', 'GH', 5], ['2021-01-01', 'GH', 3, 'female']]]]);
  });

  it('are refused where they are lists of codes, with where the values are', async () => {
    const lists: readonly (readonly [unknown, RegExp])[] = [
      [{ value: [{ IndicatorCode: 'A1', IndicatorName: 'One', Language: 'EN' }] }, /Global Health Observatory.*…\/api\/CODE/], [{ value: [{ Code: 'ABW', Title: 'Aruba', Dimension: 'COUNTRY', ParentDimension: 'REGION' }] }, /codes of a dimension/],
      [{ Data: [{ DHS_CountryCode: 'AF', ISO3_CountryCode: 'AFG', CountryName: 'Afghanistan' }] }, /DHS Program/], [[{ indicatorCode: 'CR.1', name: 'Rate', lastDataUpdate: '2024-01-01' }], /UNESCO/], [[{ id: 'ABW', name: 'Aruba', type: 'NATIONAL' }], /UNESCO/],
      [{ data: [{ code: '2', label: 'Afghanistan', aggregate_type: '0' }] }, /FAOSTAT/], [[{ geoAreaCode: '4', geoAreaName: 'Afghanistan' }], /list of areas of the UN/], [{ indicators: { LUR: { label: 'Rate' } }, api: { version: '1' } }, /DataMapper/],
      [{ values: [1], years: [2019], entities: [1] }, /Our World in Data/], [{ id: 1, dimensions: { years: { values: [] }, entities: { values: [] } } }, /Our World in Data/], [[{ id: 'AM', type: 'l', text: 'Labour market' }], /PxWeb/],
    ];
    for (const [json, words] of lists) await assert.rejects(readPayload(json), words, JSON.stringify(json));
  });
});
