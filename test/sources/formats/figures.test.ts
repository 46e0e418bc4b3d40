import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload } from './read-payload.js';

type Read = Awaited<ReturnType<typeof readPayload>>['feed'];
const valuesOf = (feed: Read): unknown => feed.indicators.map(({ title, series }) => [title, (series ?? []).map(({ date, country, value }) => [date, country, value])]);

describe('rows of figures that nothing calls values', () => {
  it('are indicators where numbers stand beside a date and a country, whatever they are called', async () => {
    const row = (day: string, reason: string, persons: number, country = 'Chad', code = 'TCD'): object => ({ operation: 'Lake basin', admin0Name: country, admin0Pcode: code, numPersonsInd: persons, reportingDate: `${day}T00:00:00`, yearReportingDate: Number(day.slice(0, 4)), roundNumber: 3, reason });
    const { feed, problems, format } = await readPayload({ isSuccess: true, result: [row('2023-05-01', 'Conflict', 210), row('2023-05-01', 'Flood', 40), row('2023-11-01', 'Conflict', 190), row('2023-11-01', 'Flood', 0, 'Niger', 'NER')] });
    assert.deepEqual([format, problems, feed.initiatives], ['plain-names', [], []]);
    assert.deepEqual(valuesOf(feed), [
      ['Num persons ind: Conflict', [['2023-05-01', 'TD', 210], ['2023-11-01', 'TD', 190]]], ['Num persons ind: Flood', [['2023-05-01', 'TD', 40], ['2023-11-01', 'NE', 0]]],
    ]);
    assert.match(String(feed.indicators[0]!.note), /Lake basin/);
  });

  it('have the unit and the currency of their prices, by what is sold and where', async () => {
    const row = (month: string, price: string, goods = 'Maize'): object => ({ countryISO3: 'MWI', commodityId: 52, commodityName: goods, commodityPrice: price, commodityPriceDate: `${month}-15T00:00:00`, commodityUnitName: 'KG', currencyName: 'MWK', marketName: 'Zomba' });
    const { feed, problems } = await readPayload({ items: [row('2024-01', '410,5'), row('2024-02', '430,0'), row('2024-02', '900', 'Beans')], page: 1 });
    assert.deepEqual(problems, []);
    assert.deepEqual(valuesOf(feed), [['Commodity price: Maize', [['2024-01-15', 'MW', 410.5], ['2024-02-15', 'MW', 430]]], ['Commodity price: Beans', [['2024-02-15', 'MW', 900]]]]);
    assert.deepEqual(feed.indicators.map(({ unit }) => unit), ['MWK / KG', 'MWK / KG']);
  });

  it('are of the country where people are, by the one they come from, with women and men of an age as such', async () => {
    const row = (year: number, female: number): object => ({ year, coo_name: 'Burundi', coo: 'BDI', coo_iso: 'BDI', coa_name: 'Rwanda', coa: 'RWA', coa_iso: 'RWA', f_5_11: female, m_5_11: 30, f_60: 4, m_total: '55', total: 120 });
    const { feed, problems } = await readPayload({ page: 1, maxPages: 1, total: [], items: [row(2022, 20), row(2023, 21)] });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.indicators.map(({ title, series }) => [title, series?.filter(({ date }) => date === '2022')]), [['Persons', [
      { date: '2022', country: 'RW', sex: 'female', age: '5-11', value: 20 }, { date: '2022', country: 'RW', sex: 'male', age: '5-11', value: 30 }, { date: '2022', country: 'RW', sex: 'female', age: '60+', value: 4 },
      { date: '2022', country: 'RW', sex: 'male', value: 55 }, { date: '2022', country: 'RW', value: 120 },
    ]]]);
    assert.match(String(feed.indicators[0]!.note), /Burundi/);
  });

  it('are parted by what stands in for a title where none is called so, and never lose a word to chance', async () => {
    const row = (place: string, sector: string, persons: number): object => ({ location_code: 'MLI', location_name: 'Mali', admin1_code: `ML-${place}`, admin1_name: place, sector_name: sector, resource_hdx_id: 'r-1', population: persons, min_age: 5, reference_period_start: '2024-01-01T00:00:00', reference_period_end: '2024-12-31T00:00:00' });
    const { feed } = await readPayload({ data: [row('Kayes', 'Education', 700), row('Segou', 'Protection', 800)] });
    assert.deepEqual(valuesOf(feed), [['Population: Kayes, Education', [['2024-01-01', 'ML', 700]]], ['Population: Segou, Protection', [['2024-01-01', 'ML', 800]]]]);
  });

  it('are of areas by their names, which are no titles beside the codes of countries', async () => {
    const row = (iso3: string, name: string, year: number, moved: number | null): object => ({ ISO3: iso3, Name: name, Year: year, 'New displacements': moved, 'Event name': 'Flood' });
    const { feed } = await readPayload([row('GHA', 'Ghana', 2019, 10), row('GHA', 'Ghana', 2020, null), row('NPL', 'Nepal', 2019, 30), row('AB9', 'Abyei', 2019, 5)]);
    assert.deepEqual(valuesOf(feed), [['New displacements', [['2019', 'GH', 10], ['2019', 'NP', 30]]], ['New displacements: Abyei', [['2019', undefined, 5]]]]);
    const works = await readPayload([{ name: 'Night school', country: 'GHA', year: 2019, children: 10 }, { name: 'Bridge classes', country: 'NPL', year: 2019, children: 30 }]);
    assert.deepEqual(works.feed.initiatives.map(({ title }) => title), ['Night school', 'Bridge classes']);
  });

  it('are of areas inside a country that are numbered, each with its name', async () => {
    const { feed, problems } = await readPayload([['NAME', 'T2040_C01_007E', 'time', 'state', 'county'], ['Lake County', '41', '2018', '05', '003'], ['Hill County', '7.5', '2018', '05', '011'], ['Hill County', '8', '2019', '05', '011']]);
    assert.deepEqual(problems, []);
    assert.deepEqual(valuesOf(feed), [['T2040_C01_007E: Lake County', [['2018', undefined, 41]]], ['T2040_C01_007E: Hill County', [['2018', undefined, 7.5], ['2019', undefined, 8]]]]);
  });

  it('are refused where they are of such areas and say no time, in place of being shown as initiatives', async () => {
    const header = ['GEO_ID', 'NAME', 'T2040_001E', 'state'];
    await assert.rejects(readPayload([header, ['0400000US05', 'Lake', '41', '05'], ['0400000US06', 'Hill', '7', '06']]), { kind: 'format', message: /each have an area and a time of their own.*a column of the year/ });
    await assert.rejects(readPayload([['NAME', 'T2040_001E', 'us'], ['All areas', '48', '1']]), { kind: 'format', message: /area and a time/ });
    const works = await readPayload([{ name: 'Night school', children: 12, state: 'open' }, { name: 'Bridge classes', children: 30, state: 'closed' }]);
    assert.deepEqual(works.feed.initiatives.map(({ status }) => status), ['open', 'closed']);
    const told = await readPayload([{ name: 'Night school', children: 12, district: '4', goal: 'Reading for all' }]);
    assert.deepEqual(told.feed.initiatives.map(({ title }) => title), ['Night school']);
  });

  it('point at the cell that is no good', async () => {
    const rows = Array.from({ length: 520 }, (_, index) => ({ iso3: 'GHA', month: `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, inspections: index === 510 ? 'about five' : index }));
    const { feed, problems } = await readPayload(rows);
    assert.deepEqual([feed.indicators.length, problems.map(({ path }) => path)], [1, ['/510/inspections']]);
  });

  it('are none where records are of things that happened, or of work', async () => {
    const quakes = Array.from({ length: 12 }, (_, index) => ({ quake_id: `q${index}`, datetime: `2024-05-${index + 10}T10:00:00`, region: index % 2 ? 'North' : 'South', magnitude: 3 + index / 10, location: { latitude: 10 + index, longitude: 20 + index } }));
    await assert.rejects(readPayload(quakes), /a title, a name or a description/);
    const visits = [1, 2].map((index) => ({ visited_on: '2024-05-01', country_code: 'GHA', children: 4, remark: index }));
    await assert.rejects(readPayload([...visits, ...visits]), /a title, a name or a description/);
    const { feed } = await readPayload([{ org_name: 'River Fund', sector: 'Education', location_code: 'GHA', reference_period_start: '2024-01-01' }, { org_name: 'Lantern Schools', sector: 'Health', location_code: 'TGO', reference_period_start: '2024-01-01' }]);
    assert.deepEqual(feed.initiatives.map(({ title, countries }) => [title, countries]), [['River Fund', ['GH']], ['Lantern Schools', ['TG']]]);
  });

  it('are refused where all that is known of records is a number, so that none is shown without a name', async () => {
    await assert.rejects(readPayload([{ value: 3, numerator: 1 }, { value: 4, numerator: 2 }]), /a title, a name or a description/);
  });
});
