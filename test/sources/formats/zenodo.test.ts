import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload } from './read-payload.js';

const page = (...hits: readonly object[]): unknown => ({ hits: { hits, total: hits.length }, links: {}, aggregations: {} });
const record = {
  id: 77, status: 'published', links: { self: 'https://z.example/api/records/77', self_html: 'https://z.example/records/77' },
  metadata: { title: 'Survey of kilns', description: '<p>Data &amp; notes</p>', publication_date: '2023-05-01', keywords: ['bricks', 'wages'], creators: [{ name: 'Doe, Jo' }], resource_type: { title: 'Dataset', type: 'dataset' }, grants: [{ funder: { name: 'Fund' } }] },
};

describe('Zenodo', () => {
  it('reads records of either interface', async () => {
    const newer = { id: 'ab-12', links: { self_html: 'https://inv.example/records/ab-12' }, metadata: { title: 'Guide', publication_date: '2020-01/2020-06', subjects: [{ subject: 'unions' }], resource_type: { id: 'publication', title: { de: 'Buch', en: 'Book' } }, creators: [{ person_or_org: { type: 'organizational', name: 'Union' } }, { person_or_org: { type: 'personal', name: 'Doe' } }] } };
    const { feed, format, problems } = await readPayload(page(record, newer));
    assert.equal(format, 'zenodo');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [
      { id: '77', title: 'Survey of kilns', summary: 'Data & notes', kind: 'Dataset', status: 'published', start: '2023-05-01', issues: ['bricks', 'wages'], organisations: [{ name: 'Fund', role: 'funder' }], url: 'https://z.example/records/77' },
      { id: 'ab-12', title: 'Guide', kind: 'Book', start: '2020-01', issues: ['unions'], organisations: [{ name: 'Union', role: 'author' }], url: 'https://inv.example/records/ab-12' },
    ]);
  });

  it('never throws anything else than an error of ours', () => neverThrows(page(record, record), 'zenodo'));
});
