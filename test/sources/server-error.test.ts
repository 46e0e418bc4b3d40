import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serverError } from '../../src/sources/server-error.js';
import { readPayload } from './formats/read-payload.js';

/** What servers answer with status 200, or in a file that was saved from them, and the words that are for people. */
const answers: Readonly<Record<string, readonly [unknown, string]>> = {
  'ArcGIS': [{ error: { code: 400, message: 'Cannot perform query.', details: ['where'] } }, 'Cannot perform query.'],
  'CKAN': [{ help: 'x', success: false, error: { __type: 'Not Found Error', message: 'Not found: Resource' } }, 'Not found: Resource'],
  'Solr': [{ responseHeader: { status: 400 }, error: { metadata: ['a'], msg: 'undefined field', code: 400 } }, 'undefined field'],
  'Elasticsearch': [{ error: { root_cause: [{ type: 'x', reason: 'no such index' }], type: 'x', reason: 'no such index' }, status: 404 }, 'no such index'],
  'the World Bank': [[{ message: [{ id: '120', key: 'Invalid value', value: 'The provided parameter value is not valid' }] }], 'The provided parameter value is not valid'],
  'WordPress': [{ code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } }, 'No route was found.'],
  'Django REST': [{ detail: 'Not found.' }, 'Not found.'],
  'Google Sheets': [{ version: '0.6', status: 'error', errors: [{ reason: 'access_denied', message: 'ACCESS_DENIED', detailed_message: 'Not public.' }] }, 'Not public.'],
  'JSON:API': [{ errors: [{ status: '404', title: 'Not Found', detail: 'There is none.' }] }, 'There is none.'],
  'OData': [{ error: { code: '-1', message: { lang: 'en', value: 'Not valid.' } } }, 'Not valid.'],
  'GraphQL': [{ errors: [{ message: 'Cannot query field.', locations: [{ line: 1 }] }], data: null }, 'Cannot query field.'],
  'a problem (RFC 9457)': [{ type: 'about:blank', title: 'Not Found', status: 404, detail: 'No such work.' }, 'No such work.'],
  'Eurostat': [{ error: [{ status: 400, id: 100, label: 'Not a dimension.' }] }, 'Not a dimension.'],
  'Opendatasoft': [{ error_code: 'ODSQLError', message: 'Unknown field: place.' }, 'Unknown field: place.'],
  'Socrata': [{ code: 'query.soql.no-such-column', error: true, message: 'No such column: place', data: { column: 'place' } }, 'No such column: place'],
  'an OAuth server': [{ error: 'invalid_token', error_description: 'It has expired.' }, 'It has expired.'],
};

describe('what a server says went wrong', () => {
  for (const [name, [json, words]] of Object.entries(answers)) {
    it(`is found in what ${name} says, and told instead of being shown as records`, async () => {
      assert.deepEqual(serverError(json), { words, withRecords: false });
      await assert.rejects(readPayload(json), (error: Error) => error.message.includes(`“${words}”`) && error.message.includes('Check the address'));
    });
  }

  it('is no part of a feed', () => {
    for (const json of [{ error: null, results: [] }, { errors: [], data: [] }, { title: 'A message', status: 'active' }, { id: 1, message: 'We propose this', status: 'open' }, [{ message: 'a' }, { message: 'b' }], null, 'error', { error: true }]) assert.equal(serverError(json), undefined);
  });

  it('beside records is reported with them', async () => {
    const { feed, problems } = await readPayload({ data: { works: [{ id: 'a', title: 'Ay', country: 'PE' }] }, errors: [{ message: 'Field x timed out.' }] });
    assert.deepEqual(feed.initiatives.map(({ id }) => id), ['a']);
    assert.match(problems[0]!.message, /“Field x timed out.”.*may lack records/);
  });
});
