import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload } from '../formats/read-payload.js';

type Read = Awaited<ReturnType<typeof readPayload>>['feed'];
const shown = (feed: Read): unknown => feed.initiatives.map(({ id, title, countries, start }) => [id, title, countries?.join(), start]);
const two = [['Night school', 'NP', '2024-03-01'], ['Bridge classes', 'GH', '2022-01-15']] as const;

describe('tables that databases serve', () => {
  it('are read from cells that name their column (Smartsheet)', async () => {
    const cells = (title: string, key: number, country: string, start?: string): object[] => [{ columnId: 1, value: title, displayValue: title }, { columnId: 2, value: String(key), displayValue: country }, { columnId: 3, value: start }];
    const { feed, problems } = await readPayload({ id: 9, name: 'Projects', columns: [{ id: 1, title: 'Project' }, { id: 2, title: 'Country' }, { id: 3, title: 'Start date' }], rows: [{ id: 11, rowNumber: 1, cells: cells('Night school', 71, 'Nepal', '2024-03-01') }, { id: 12, rowNumber: 2, cells: cells('Bridge classes', 72, 'Ghana') }, 'stray'] });
    assert.deepEqual(shown(feed), [['11', 'Night school', 'NP', '2024-03-01'], ['12', 'Bridge classes', 'GH', undefined]]);
    assert.deepEqual(problems.map(({ path }) => path), ['/rows/2']);
  });

  it('are read from the items of all boards (monday.com)', async () => {
    const item = (id: string, [name, country, start]: readonly string[]): object => ({ id, name, column_values: [{ id: 'c1', text: country, column: { title: 'Country' } }, { id: 'd1', text: start, column: { title: 'Start date' } }] });
    const { feed, problems } = await readPayload({ data: { boards: [{ name: 'South', items_page: { cursor: null, items: [item('1', two[0])] } }, { name: 'North', items_page: { items: [item('2', two[1])] } }] } });
    assert.deepEqual(problems, []);
    assert.deepEqual(shown(feed), [['1', ...two[0]], ['2', ...two[1]]]);
  });

  it('are read from the values of rows, with the page that people see (Coda)', async () => {
    const row = (id: string, values: object, name = 'Night school'): object => ({ id, type: 'row', href: `https://example.org/apis/${id}`, name, browserLink: `https://example.org/d/${id}`, values });
    const { feed } = await readPayload({ items: [row('i-1', { Project: 'Night school', Country: 'Nepal' })], href: 'https://example.org/apis' });
    assert.deepEqual(feed.initiatives.map(({ title, countries, url, kind }) => [title, countries, url, kind]), [['Night school', ['NP'], 'https://example.org/d/i-1', undefined]]);
    // Without the names of columns the row's own name is all that can be shown.
    assert.deepEqual(shown((await readPayload({ items: [row('i-1', { 'c-ab1': 'Evening', 'c-ab2': 'Nepal' })], href: 'https://example.org/apis' })).feed), [['i-1', 'Night school', undefined, undefined]]);
  });

  it('are read without the letters that say what a cell is (Grist)', async () => {
    const { feed } = await readPayload({ records: [{ id: 1, fields: { Project: 'Night school', Country: 'Nepal', Partners: ['L', 'River Fund', 'Lantern'], Start_date: ['d', 1709251200] } }] });
    assert.deepEqual(feed.initiatives.map(({ start, organisations }) => [start, organisations?.map(({ name }) => name)]), [['2024-03-01', ['River Fund', 'Lantern']]]);
    assert.equal((await readPayload({ records: [{ id: 'recAbc', fields: { Project: 'Night school', Partners: ['L', 'River Fund'] } }] })).feed.initiatives[0]?.organisations?.length, 2);
  });

  it('are read by what a choice stands for, and under names that begin as the site chose (Dynamics)', async () => {
    const label = '@OData.Community.Display.V1.FormattedValue';
    const row = (id: string, title: string, state: number, said: string): object => ({ '@odata.etag': 'W/"1"', new_projectid: id, new_name: title, new_country: 'Nepal', new_startdate: '2024-03-01', statecode: state, [`statecode${label}`]: said, _ownerid_value: 'k-1', [`_ownerid_value${label}`]: 'Ada', createdon: '2024-01-01T00:00:00Z' });
    const { feed, problems } = await readPayload({ '@odata.context': 'https://example.org/$metadata', value: [row('p-1', 'Night school', 0, 'Active'), row('p-2', 'Bridge classes', 1, 'Inactive')] });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives.map(({ id, title, countries, start }) => [id, title, countries?.join(), start]), [['p-1', 'Night school', 'NP', '2024-03-01'], ['p-2', 'Bridge classes', 'NP', '2024-03-01']]);
  });

  it('are read where each value says its type (DynamoDB), and where cells stand under a schema (BigQuery)', async () => {
    const item = (id: string, [title, country, start]: readonly string[]): object => ({ id: { S: id }, title: { S: title }, country: { S: country }, start: { S: start }, budget: { N: '1200.5' }, partners: { L: [{ S: 'River Fund' }] }, more: { M: { note: { NULL: true } } } });
    const dynamo = (await readPayload({ Items: [item('1', two[0]), item('2', two[1])], Count: 2 })).feed;
    assert.deepEqual(shown(dynamo), [['1', ...two[0]], ['2', ...two[1]]]);
    assert.deepEqual(dynamo.initiatives[0]?.budget?.value, 1200.5);
    const bigQuery = (await readPayload({ schema: { fields: [{ name: 'title' }, { name: 'country' }, { name: 'start_date' }] }, rows: two.map((cells) => ({ f: cells.map((v) => ({ v })) })), totalRows: '2' })).feed;
    assert.deepEqual(shown(bigQuery), two.map((cells, index) => [`initiatives/${index}`, ...cells]));
  });

  it('are read from a sheet under what it is called, in columns, and from a range asked for among others (Google Sheets)', async () => {
    const names = ['Project', 'Country', 'Start date'];
    const expected = two.map((cells, index) => [`initiatives/${index}`, ...cells]);
    for (const payload of [
      { range: 'A1:C5', majorDimension: 'ROWS', values: [['Register of projects'], [], names, ...two] },
      { range: 'A1:C3', majorDimension: 'COLUMNS', values: names.map((name, index) => [name, ...two.map((cells) => cells[index])]) },
      { spreadsheetId: 'x', valueRanges: [{ range: 'A1:C3', majorDimension: 'ROWS', values: [names, ...two] }] },
    ]) assert.deepEqual(shown((await readPayload(payload)).feed), expected, JSON.stringify(payload));
  });

  it('say nothing of the people who keep a page of Notion', async () => {
    const { feed } = await readPayload({ object: 'list', results: [{ object: 'page', id: 'p1', properties: { Name: { type: 'title', title: [{ plain_text: 'Night school' }] }, Owner: { type: 'people', people: [{ name: 'Ada' }] }, Partners: { type: 'multi_select', multi_select: [{ name: 'River Fund' }] } } }] });
    assert.deepEqual(feed.initiatives[0]?.organisations?.map(({ name }) => name), ['River Fund']);
  });

  it('name a record by its words where its name is a number, and a country by what a lookup shows', async () => {
    const { feed } = await readPayload({ totalSize: 2, done: true, records: [{ Id: 'a1', Name: 'PRJ-000122', Project_Title__c: 'Night school', Country__c: { display_value: 'Nepal', ID: '3' } }, { Id: 'a2', Name: 'PRJ-000123', Project_Title__c: 'Bridge classes', Country__c: { display_value: 'Ghana', ID: '4' } }] });
    assert.deepEqual(shown(feed), [['a1', 'Night school', 'NP', undefined], ['a2', 'Bridge classes', 'GH', undefined]]);
    const floods = await readPayload([{ glidenumber: 'FL-2025-000001-GHA', location: 'Tamale', remark: 'River over its banks', year: 2025 }, { glidenumber: 'EQ-2025-000002-NPL', location: 'Patan', remark: 'Walls fell in two towns', year: 2025 }]);
    assert.deepEqual(floods.feed.initiatives.map(({ title, countries }) => [title, countries]), [['River over its banks', ['GH']], ['Walls fell in two towns', ['NP']]]);
    const numbers = await readPayload([{ name: 'P-014', district_name: 'Upper river', country: 'Ghana' }, { name: 'P-015', district_name: 'Lower river', country: 'Ghana' }]);
    assert.deepEqual(numbers.feed.initiatives.map(({ title }) => title), ['P-014', 'P-015']);
  });

  it('have texts in the languages of their translations, and the state of the work before that of its page (Directus)', async () => {
    const { feed } = await readPayload({ data: [{ id: 1, status: 'published', project_status: 'active', country: 'NP', translations: [{ id: 1, languages_code: 'en-US', title: 'Night school', description: 'Evening lessons' }, { id: 2, languages_code: 'fr-FR', title: 'École du soir', description: null }] }, { id: 2, status: 'draft', project_status: 'closed', country: 'GH', translations: [{ languages_code: 'en-US', title: 'Bridge classes' }] }] });
    assert.deepEqual(feed.initiatives.map(({ title, summary, status }) => [title, summary, status]), [[{ 'en-US': 'Night school', 'fr-FR': 'École du soir' }, { 'en-US': 'Evening lessons' }, 'active'], [{ 'en-US': 'Bridge classes' }, undefined, 'closed']]);
  });

  it('are the projects and papers of the World Bank by their ids, with what stands beside them left alone', async () => {
    const project = { id: 'P1', project_name: 'Bridge classes', countrycode: 'GH', status: 'Active', boardapprovaldate: '2022-05-12T00:00:00Z', closingdate: '2027-06-30T00:00:00Z', totalamt: '60,000,000', impagency: 'Ministry of Education', pdo: 'More learning', sector: [{ Name: 'Primary Education' }] };
    const { feed } = await readPayload({ rows: 2, total: '2', projects: { P1: project, P2: { ...project, id: 'P2', project_name: 'Night school' } } });
    const [first] = feed.initiatives;
    assert.deepEqual([first?.title, first?.start?.slice(0, 10), first?.end?.slice(0, 10), first?.budget?.value, first?.sectors, first?.objectives, first?.organisations?.map(({ name }) => name)], ['Bridge classes', '2022-05-12', '2027-06-30', 60_000_000, ['Primary Education'], ['More learning'], ['Ministry of Education']]);
    const papers = await readPayload({ total: 2, documents: { D1: { id: '1', display_title: 'Children at work', url: 'https://example.org/1' }, D2: { id: '2', display_title: 'Learning', url: 'https://example.org/2' }, facets: {} } });
    assert.deepEqual(papers.feed.initiatives.map(({ title }) => title), ['Children at work', 'Learning']);
  });

  it('are refused with the lists that they may be in first, where there are several', async () => {
    await assert.rejects(readPayload({ works: [{ x: 1 }], people: [{ y: 2 }] }), /^FeedError: Expected a feed in a known format, met an object with works, people\. Its records may be in any of works, people; a mapping can say which\./);
    const keyed = (name: string) => ({ [`${name}1`]: { label: name, size: 1 }, [`${name}2`]: { label: name, size: 2 } });
    await assert.rejects(readPayload({ works: keyed('w'), people: keyed('p') }), /Its records may be in any of works, people; a mapping can say which\./);
  });
});
