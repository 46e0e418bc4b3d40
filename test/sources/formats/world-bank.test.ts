import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../../src/sources/errors.js';
import { readPayload } from './read-payload.js';

const row = (id: string, iso3: string, name: string, date: string, value: unknown, more: object = {}): unknown =>
  ({ indicator: { id: 'SL.CHI', value: 'Children at work (% of children ages 5-14)' }, country: { id, value: name }, countryiso3code: iso3, date, value, unit: '', obs_status: '', decimal: 1, ...more });
const meta = { page: 1, pages: 1, per_page: 50, total: 6, sourceid: '2', lastupdated: '2024-01-02' };

describe('World Bank', () => {
  it('tells aggregates from countries and keeps missing values as gaps', async () => {
    const { feed, problems, format } = await readPayload([meta, [
      row('Z4', 'EAS', 'East Asia & Pacific', '2019', 4.5), row('KE', 'KEN', 'Kenya', '2019', '8,5'), row('KE', 'KEN', 'Kenya', '2018', null),
      row('XK', 'XKX', 'Kosovo', '2019', 0, { obs_status: 'E' }), row('XD', '', 'High income', '2019', 1), row('1W', 'WLD', 'World', '2019', 2),
    ]]);
    assert.equal(format, 'world-bank');
    assert.deepEqual(problems, []);
    assert.equal(feed.updated, '2024-01-02');
    assert.deepEqual(feed.indicators.map(({ id, title }) => [id, title]), [
      ['SL.CHI', 'Children at work (% of children ages 5-14)'], ['SL.CHI/EAS', 'Children at work (% of children ages 5-14): East Asia & Pacific'],
      ['SL.CHI/XD', 'Children at work (% of children ages 5-14): High income'], ['SL.CHI/WLD', 'Children at work (% of children ages 5-14): World'],
    ]);
    assert.equal(feed.indicators[0]?.unit, '% of children ages 5-14');
    assert.deepEqual(feed.indicators[0]?.series, [{ date: '2019', country: 'KE', value: 8.5 }, { date: '2018', country: 'KE', value: null }, { date: '2019', country: 'XK', value: 0, status: 'estimate' }]);
  });

  it('parts indicators, and quarters from years', async () => {
    const other = { indicator: { id: 'B', value: 'Rate' } };
    const { feed } = await readPayload([meta, [row('KE', 'KEN', 'Kenya', '2019', 1), row('KE', 'KEN', 'Kenya', '2019', 2, other), row('KE', 'KEN', 'Kenya', '2019Q3', 3, other), row('KE', '', 'Kenya', '2019M02', 4, other)]]);
    assert.deepEqual(feed.indicators.map(({ id, series }) => [id, series!.map(({ date, country, value }) => [date, country, value])]), [
      ['SL.CHI', [['2019', 'KE', 1]]], ['B', [['2019', 'KE', 2]]], ['B/Q', [['2019-07', 'KE', 3]]], ['B/M', [['2019-02', 'KE', 4]]],
    ]);
  });

  it('reports rows without an indicator, and reads an answer without rows', async () => {
    const { problems } = await readPayload([{ ...meta, total: 4 }, [row('KE', 'KEN', 'Kenya', '2019', 1), row('KE', 'KEN', 'Kenya', '2019', 1), { country: { id: 'KE' }, date: '2019' }, row('KE', 'KEN', 'Kenya', '2020', 'lots')]]);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/1/2/indicator', 'error'], ['/1/3/value', 'error']]);
    const { feed } = await readPayload([{ ...meta, total: 0 }, null]);
    assert.deepEqual(feed.indicators, []);
  });

  it('never throws anything but a FeedError', async () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    const rows = fc.array(fc.record({ indicator: fc.oneof(json, fc.record({ id: json, value: json })), country: fc.oneof(json, fc.record({ id: json, value: json })), countryiso3code: json, date: json, value: json, unit: json, obs_status: json }, { requiredKeys: [] }), { maxLength: 4 });
    await fc.assert(fc.asyncProperty(rows, async (list) => {
      await readPayload([meta, list], { format: 'world-bank' }).catch((error: unknown) => assert.ok(error instanceof FeedError, String(error)));
    }), { numRuns: 300 });
  });
});
