import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload, told } from './read-payload.js';

const table = {
  columns: [{ code: 'Kon', text: 'sex', type: 'd' }, { code: 'Tid', text: 'year', type: 't' }, { code: 'A1', text: 'Visits', comment: 'Counted once.', type: 'c' }, { code: 'A2', text: 'Fines', type: 'c' }],
  comments: [], data: [{ key: ['M', '2020'], values: ['4', '1'] }, { key: ['F', '2020'], values: ['..', '2'] }], metadata: [{ updated: '2024-02-22T06:00:00Z', label: 'Visits by sex and year', source: 'The office' }],
};

describe('PxWeb', () => {
  it('reads keys and values by their columns, each content as an indicator, with gaps', async () => {
    const { feed, problems, format } = await readPayload(table);
    assert.equal(format, 'pxweb');
    assert.deepEqual(problems, []);
    assert.equal(feed.updated, '2024-02-22T06:00:00Z');
    assert.deepEqual(feed.indicators.map(({ id, title, source, series }) => [id, title, source, series]), [
      ['A1', 'Visits', 'The office', [{ date: '2020', value: 4, sex: 'male' }, { date: '2020', value: null, sex: 'female' }]],
      ['A2', 'Fines', 'The office', [{ date: '2020', value: 1, sex: 'male' }, { date: '2020', value: 2, sex: 'female' }]],
    ]);
    assert.match(String(feed.indicators[0]?.note), /^Visits by sex and year\nCounted once\.$/);
  });

  it('reports rows of which the key does not fit', async () => {
    const read = await readPayload({ ...table, data: [...table.data, { key: ['M'], values: ['1'] }, 7] });
    assert.deepEqual(told(read), ['/data/2 Expected a row with a key of 2 and its values, met a key of 1; left out.', '/data/3 Expected a row with a key of 2 and its values, met a number; left out.']);
  });

  it('never throws anything but a FeedError', () => neverThrows(table, 'pxweb'));
});
