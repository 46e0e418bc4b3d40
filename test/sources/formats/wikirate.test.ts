import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload } from './read-payload.js';

const page = (...items: readonly object[]): Record<string, unknown> => ({ id: null, name: 'Watch+Hours+Answers', url: 'https://w.example/Hours.json', items, links: [], ancestors: [{ id: 1, name: 'Watch', type: 'Company' }], html_url: 'https://w.example/Hours', license: 'CC BY 4.0' });
const answer = (company: string, year: number | string, value: unknown, more = {}): object => ({ id: 5, name: `Watch+Hours+${company}+${year}`, type: 'Answer', url: 'https://w.example/x.json', metric: 'Watch+Hours', company, year, value, answer_url: `https://w.example/Watch+Hours+${company}.json`, ...more });

describe('Wikirate', () => {
  it('reads answers that are numbers as an indicator for each company, in the order of the years', async () => {
    const { feed, format, problems } = await readPayload(page(answer('Acme', 2022, '48'), answer('Acme', '2020', 50.5, { comments: 'p. 4' }), answer('Bolt', 2022, 'Unknown')));
    assert.equal(format, 'wikirate');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.indicators.map(({ title, unit, series }) => ({ title, unit, series })), [
      { title: 'Hours – Acme', unit: undefined, series: [{ date: '2020', value: 50.5 }, { date: '2022', value: 48 }] },
      { title: 'Hours: Unknown (number of companies)', unit: undefined, series: [{ date: '2022', value: 1 }] },
    ]);
    assert.deepEqual(feed.organisations, [
      { id: 'company/Acme', name: 'Acme', kind: 'company', url: 'https://w.example/Watch+Hours+Acme', summary: 'Hours (2022): 48\nHours (2020): 50.5. p. 4' },
      { id: 'company/Bolt', name: 'Bolt', kind: 'company', url: 'https://w.example/Watch+Hours+Bolt', summary: 'Hours (2022): Unknown' },
    ]);
    assert.equal(feed.licence, 'CC BY 4.0');
  });

  it('reads relationships as what is said of both companies, and counts them', async () => {
    const tie = { id: 9, type: 'Relationship', metric: 'Commons+Supplied by', subject_company: 'Brand', object_company: { name: 'Mill' }, year: 2023, value: ['Tier 1'] };
    const { feed } = await readPayload(page(tie, { ...tie, object_company: 'Farm' }));
    assert.deepEqual(feed.organisations.map(({ name, summary }) => [name, summary]), [['Brand', 'Supplied by (2023): Mill – Tier 1\nSupplied by (2023): Farm – Tier 1'], ['Mill', 'Supplied by (2023): Brand – Tier 1'], ['Farm', 'Supplied by (2023): Brand – Tier 1']]);
    assert.deepEqual(feed.indicators.map(({ title, unit, series }) => [title, unit, series]), [['Supplied by (number of relationships)', undefined, [{ date: '2023', value: 2 }]]]);
  });

  it('reads companies, and reports what is neither', async () => {
    const { feed, problems } = await readPayload(page({ id: 3, name: 'Acme', type: 'Company', headquarters: 'Kenya', url: 'https://w.example/Acme.json' }, { id: 4 }));
    assert.deepEqual(feed.organisations, [{ id: '3', name: 'Acme', kind: 'company', country: 'KE', url: 'https://w.example/Acme' }]);
    assert.deepEqual(problems.map(({ path, severity }) => [path, severity]), [['/items/1', 'error']]);
  });

  it('never throws anything else than an error of ours', () => neverThrows(page(answer('Acme', 2022, '48'), answer('Bolt', 2022, 'E')), 'wikirate'));
});
