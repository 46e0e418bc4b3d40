import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readsAnything } from './hostile-records.js';
import { readPayload } from './read-payload.js';

const nested = {
  id: '360G-test-1', title: 'Legal advice', description: 'For workers in car washes', currency: 'GBP', amountAwarded: '12,500.00', awardDate: '2022-03-01T00:00:00+01:00', plannedDates: [{ startDate: '2022-04-01', endDate: '2023-03-31' }],
  fundingOrganization: [{ id: 'GB-CHC-1', name: 'Help Fund' }], recipientOrganization: [{ id: 'GB-CHC-2', name: 'Advice Ltd', url: 'https://example.org' }], grantProgramme: [{ title: 'Justice' }],
  beneficiaryLocation: [{ name: 'Leeds', countryCode: 'GB', latitude: '53.8', longitude: '-1.55' }, { name: 'Nairobi', countryCode: 'KE' }], classifications: [{ vocabulary: 'x', title: 'Labour' }],
};
const expected = {
  title: 'Legal advice', summary: 'For workers in car washes', kind: 'grant', start: '2022-04-01', end: '2023-03-31', awardDate: '2022-03-01', budget: { value: 12500, currency: 'GBP' }, issues: ['Justice'], sectors: ['Labour'], countries: ['GB', 'KE'],
  locations: [{ name: 'Leeds', lat: 53.8, lon: -1.55 }, { name: 'Nairobi' }], organisations: [{ role: 'funder', id: 'GB-CHC-1' }, { role: 'recipient', id: 'GB-CHC-2' }],
};

describe('360Giving', () => {
  it('reads a package of nested grants', async () => {
    const { feed, problems, format } = await readPayload({ version: '1.3', license: 'CC BY 4.0', publisher: { name: 'Help Fund' }, grants: [nested] });
    assert.equal(format, '360giving');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{ id: '360G-test-1', ...expected }]);
    assert.deepEqual(feed.organisations, [{ id: 'GB-CHC-1', name: 'Help Fund' }, { id: 'GB-CHC-2', name: 'Advice Ltd', url: 'https://example.org' }]);
    assert.deepEqual([feed.licence, feed.source], ['CC BY 4.0', { title: 'Help Fund' }]);
  });

  it('takes the nations of the United Kingdom for it, and nothing else', async () => {
    const grant = (id: string, country: string): object => ({ ...nested, id, beneficiaryLocation: [], recipientOrganization: [{ id: `GB-CHC-${id}`, name: id, addressCountry: country }] });
    const { feed, problems } = await readPayload({ grants: [grant('3', 'England'), grant('4', 'northern ireland'), grant('5', 'England and beyond'), { ...nested, id: '6', beneficiaryLocation: [{ name: 'Cardiff', countryCode: 'Wales' }, { name: 'Perth', country: 'Scotland' }] }] });
    assert.deepEqual(feed.initiatives.map(({ countries }) => countries), [['GB'], ['GB'], ['England and beyond'], ['GB']]);
    assert.deepEqual(feed.organisations.filter(({ id }) => /[345]$/.test(id)).map(({ country }) => country), ['GB', 'GB', 'England and beyond']);
    assert.equal(problems.length, 2);
  });

  it('reads the same grant from a table with the standard’s titles, and with paths', async () => {
    const titles = {
      'Identifier': 'a', 'Title': 'Legal advice', 'Description': 'For workers in car washes', 'Currency': 'GBP', 'Amount Awarded': 12500, 'Award Date': '2022-03-01', 'Planned Dates:Start Date': '2022-04-01', 'Planned Dates:End Date': '2023-03-31',
      'Funding Org:Identifier': 'GB-CHC-1', 'Funding Org:Name': 'Help Fund', 'Recipient Org:Identifier': 'GB-CHC-2', 'Recipient Org:Name': 'Advice Ltd', 'Grant Programme:Title': 'Justice', 'Classifications:Title': 'Labour',
      'Beneficiary Location:0:Name': 'Leeds', 'Beneficiary Location:0:Country Code': 'GB', 'Beneficiary Location:0:Latitude': '53.8', 'Beneficiary Location:0:Longitude': -1.55, 'Beneficiary Location:1:Name': 'Nairobi', 'Beneficiary Location:1:Country Code': 'KE',
    };
    const paths = {
      'id': 'b', 'title': 'Legal advice', 'description': 'For workers in car washes', 'currency': 'GBP', 'amountAwarded': 12500, 'awardDate': '2022-03-01', 'plannedDates/0/startDate': '2022-04-01', 'plannedDates/0/endDate': '2023-03-31',
      'fundingOrganization/0/id': 'GB-CHC-1', 'fundingOrganization/0/name': 'Help Fund', 'recipientOrganization/0/id': 'GB-CHC-2', 'recipientOrganization/0/name': 'Advice Ltd', 'grantProgramme/0/title': 'Justice', 'classifications/0/title': 'Labour',
      'beneficiaryLocation/0/name': 'Leeds', 'beneficiaryLocation/0/countryCode': 'GB', 'beneficiaryLocation/0/latitude': 53.8, 'beneficiaryLocation/0/longitude': -1.55, 'beneficiaryLocation/1/name': 'Nairobi', 'beneficiaryLocation/1/countryCode': 'KE',
    };
    const { feed, problems } = await readPayload([titles, paths]);
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{ id: 'a', ...expected }, { id: 'b', ...expected }]);
  });

  it('reads the answers of its API, grants to persons, and areas that GrantNav adds', async () => {
    const { feed } = await readPayload({ count: 1, next: null, previous: null, results: [{ grant_id: 'g', data: {
      title: 'A cooker', currency: 'GBP', amountAwarded: 300, awardDate: '2021-01-05', fundingOrganization: [{ name: 'Help Fund' }], recipientIndividual: { id: 'x', name: 'Individual' },
      additional_data: { locationLookup: [{ uknm: 'United Kingdom', ladnm: 'Leeds', latitude: 53.7, longitude: -1.5 }] },
    } }] });
    assert.deepEqual(feed.initiatives, [{
      id: 'g', title: 'A cooker', kind: 'grant', start: '2021-01-05', awardDate: '2021-01-05', budget: { value: 300, currency: 'GBP' }, countries: ['GB'], locations: [{ lat: 53.7, lon: -1.5, name: 'Leeds', precision: 'region' }],
      organisations: [{ role: 'funder', name: 'Help Fund' }, { name: 'Individual', role: 'recipient' }],
    }]);
  });

  it('tells day from month by the whole column, or by the other columns, and says what stays open', async () => {
    const grant = (id: string, awardDate: string, startDate?: string) => ({ id, title: 'T', currency: 'GBP', amountAwarded: 5, awardDate, fundingOrganization: [{ name: 'Help Fund' }], ...(startDate !== undefined && { plannedDates: [{ startDate }] }) });
    const british = await readPayload({ grants: [grant('a', '05/06/2023', '01/07/2023'), grant('b', '25/06/2023')] });
    assert.deepEqual(british.feed.initiatives.map(({ start }) => start), ['2023-07-01', '2023-06-25']);
    assert.deepEqual(british.problems, []);
    const open = await readPayload({ grants: [grant('a', '05/06/2023'), grant('b', '04/06/2023'), grant('c', '2023-06-01')] });
    assert.deepEqual(open.feed.initiatives.map(({ start }) => start), [undefined, undefined, '2023-06-01']);
    assert.deepEqual(open.problems.map(({ path, severity }) => [path, severity]), [['/grants', 'error']]);
    assert.match(open.problems[0]!.message, /met 2 that could be read either way, such as 05\/06\/2023/);
  });

  it('throws nothing but errors of the feed', () => readsAnything('360giving', [...Object.keys(nested), 'data', 'Funding Org:Name', 'Funding Org:9:Name', 'additional_data', 'locationLookup']));
});
