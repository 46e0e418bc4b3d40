import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../../src/sources/errors.js';
import { readPayload, told } from './read-payload.js';

const solr = (...docs: readonly unknown[]): unknown => ({ response: { numFound: docs.length, start: 0, docs } });

describe('IATI, the Datastore’s Solr documents', () => {
  const activity = {
    iati_identifier: 'XX-ORG-77-A1', reporting_org_ref: 'XX-ORG-77', reporting_org_narrative: ['Fair Fields Trust'], reporting_org_type: '21', xml_lang: 'en', default_currency: 'EUR',
    title_narrative: ['Schools near cocoa farms'], description_narrative: ['Children learn.', 'Every child at school'], description_type: ['1', '2'], activity_status_code: '2',
    activity_date_type: ['1', '2', '3'], activity_date_iso_date: ['2021-01-01T00:00:00Z', '2021-02-03T00:00:00Z', '2024-12-31T00:00:00Z'], recipient_country_code: ['GH', 'CI'],
    sector_code: ['11220', '16070'], sector_vocabulary: ['1', '1'], tag_code: ['8', '8.7'], tag_vocabulary: ['2', '3'], policy_marker_code: ['1', '2'], policy_marker_vocabulary: ['1', '1'], policy_marker_significance: ['2', '0'],
    participating_org_ref: ['XX-ORG-77', ''], participating_org_narrative: ['Fair Fields Trust', 'Village council'], participating_org_role: ['1', '4'], participating_org_type: ['21', '11'],
    location_point_pos: ['6.1 -1.2'], location_name_narrative: ['Kade'], location_exactness_code: ['1'], budget_value: [1000.5, 2000], budget_value_currency: ['EUR', 'EUR'], budget_type: ['1', '1'],
    contact_info_website: ['www.example.org'], contact_info_email: ['desk@example.org'],
  };

  it('reads codes by their lists, and dates as days', async () => {
    const { feed, problems, format } = await readPayload(solr(activity));
    assert.equal(format, 'iati');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{
      id: 'XX-ORG-77-A1', title: 'Schools near cocoa farms', summary: 'Children learn.', objectives: ['Every child at school'], status: 'active', start: '2021-02-03', end: '2024-12-31', countries: ['GH', 'CI'],
      sectors: ['Primary education', 'Labour rights'], issues: ['SDG 8', 'SDG 8.7', 'Gender equality'], locations: [{ name: 'Kade', lat: 6.1, lon: -1.2, precision: 'exact' }],
      organisations: [{ role: 'funder', id: 'XX-ORG-77' }, { role: 'implementer', name: 'Village council' }], budget: { value: 3000.5, currency: 'EUR' }, url: 'https://www.example.org', contact: 'desk@example.org',
    }]);
    assert.deepEqual(feed.organisations, [{ id: 'XX-ORG-77', name: 'Fair Fields Trust', kind: 'international NGO' }]);
  });

  it('never pairs lists of different lengths, and says so', async () => {
    const reading = await readPayload(solr({ ...activity, participating_org_narrative: ['Trust', 'Fondation', 'Council'], location_name_narrative: ['Kade', 'Kadé'], activity_date_type: ['1'] }));
    const [initiative] = reading.feed.initiatives;
    assert.deepEqual(initiative?.organisations?.slice(0, 3), [{ name: 'Trust' }, { name: 'Fondation' }, { name: 'Council' }]);
    assert.deepEqual(initiative?.locations, [{ lat: 6.1, lon: -1.2, precision: 'exact' }, { name: 'Kade' }, { name: 'Kadé' }]);
    assert.equal(initiative?.start, undefined);
    assert.deepEqual(told(reading).map((line) => line.split(' ')[0]).sort(), ['/response/docs/0/activity_date_type', '/response/docs/0/location_name_narrative', '/response/docs/0/participating_org_narrative']);
  });

  it('keeps every language of a title whose languages are given', async () => {
    const { feed } = await readPayload(solr({ ...activity, title_narrative: ['Schools', 'Écoles'], title_narrative_xml_lang: ['', 'fr'] }));
    assert.deepEqual(feed.initiatives[0]?.title, { en: 'Schools', fr: 'Écoles' });
    assert.equal(feed.language, 'en');
  });

  const expected = { title: 'Schools near cocoa farms', summary: 'Children learn.', status: 'active', start: '2021-02-03', end: '2024-12-31', countries: ['GH'], locations: [{ name: 'Kade', lat: 6.1, lon: -1.2 }], budget: { value: 1000, currency: 'EUR' } };
  const organisations = [{ role: 'funder', id: 'XX-1' }, { role: 'implementer', name: 'Village council' }];

  it('reads the flat members of version 2 and of iati.cloud', async () => {
    const { feed, problems, format } = await readPayload(solr({
      iati_identifier: 'A', title_narrative_text: ['Schools near cocoa farms'], title_narrative: ['{"text": "Schools near cocoa farms"}'], description_narrative_text: ['Children learn.'], activity_status_code: '2',
      activity_date_start_planned: '2021-01-01T00:00:00Z', activity_date_start_actual: '2021-02-03T00:00:00Z', activity_date_end_planned: '2024-12-31T00:00:00Z', activity_date_type: ['1', '2', '3'], recipient_country_code: ['GH'], reporting_org_ref: 'XX-1',
      reporting_org_narrative: 'Trust', participating_org_type: ['21', '11'], participating_org_ref: ['XX-1', ''], participating_org_role: ['1', '4'], participating_org_narrative_text: ['Trust', 'Village council'], location_point_pos: ['6.1 -1.2'],
      location_name_narrative_text: ['Kade'], budget_value: ['1000'], budget_value_currency: ['EUR'],
    }));
    assert.deepEqual([format, problems], ['iati', []]);
    assert.deepEqual(feed.initiatives, [{ id: 'A', ...expected, organisations }]);
    assert.deepEqual(feed.organisations, [{ id: 'XX-1', name: 'Trust', kind: 'international NGO' }]);
    const named = await readPayload(solr({ title_narrative_text: ['Schools', 'Écoles'], title_narrative_lang: ['en', 'fr'], iati_identifier: 'B', activity_date_start_actual_f: '2021-02-03T00:00:00Z', recipient_country_name: ['Ghana'] }));
    assert.deepEqual(named.feed.initiatives, [{ id: 'B', title: { en: 'Schools', fr: 'Écoles' }, start: '2021-02-03', countries: ['GH'] }]);
    const apart = await readPayload(solr({ ...activity, participating_org_narrative: undefined, participating_org_narrative_text: ['Trust'] }));
    assert.match(told(apart).join(), /^\/response\/docs\/0\/participating_org_narrative_text .*1 of participating_org_narrative_text/);
  });

  it('reads elements that stand whole in texts of JSON, where the lists do not tell what belongs to what', async () => {
    const narratives = (...texts: readonly string[]): readonly object[] => texts.map((text) => ({ text }));
    const { feed, problems } = await readPayload(solr({
      iati_identifier: 'A', activity_status_code: '2', title: JSON.stringify({ narratives: [{ text: 'Schools near cocoa farms' }] }), description: [JSON.stringify({ type: { code: '1' }, narratives: narratives('Children learn.') })],
      participating_org_ref: ['XX-1'], participating_org_narrative: ['Trust', 'Fondation', 'Village council'], participating_org: [{ ref: 'XX-1', role: { code: '1' }, narratives: narratives('Trust') }, { ref: '', role: { code: '4' }, narratives: narratives('Village council') }].map((org) => JSON.stringify(org)),
      activity_date_type: ['2'], activity_date: [{ type: { code: '2' }, iso_date: '2021-02-03' }, { type: { code: '3' }, iso_date: '2024-12-31' }].map((date) => JSON.stringify(date)), recipient_country: [JSON.stringify({ country: { code: 'GH', name: 'Ghana' } })],
      location_point_pos: ['(-1.2, 6.1)'], location: [JSON.stringify({ name: { narratives: narratives('Kade') }, point: { pos: { latitude: 6.1, longitude: -1.2 } } })], budget: [JSON.stringify({ value: { value: 1000, currency: { code: 'EUR' } } })],
    }));
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{ id: 'A', ...expected, organisations }]);
  });

  it('reads names with dots, and takes a title that begins with a bracket for what it is', async () => {
    const { feed, problems } = await readPayload(solr({
      'iati-identifier': 'A', 'title.narrative': ['Schools near cocoa farms'], 'description.narrative': ['Children learn.'], 'activity-status.code': '2', 'reporting-org.ref': 'XX-1', 'reporting-org.narrative': ['Trust'], 'activity-date.start-actual': ['2021-02-03T00:00:00Z'],
      'activity-date.end-planned': ['2024-12-31T00:00:00Z'], 'recipient-country.code': ['GH'], 'location.point.pos': ['6.1 -1.2'], 'location.name.narrative': ['Kade'], 'budget.value': [1000], 'budget.value.currency': ['EUR'],
      'json.participating-org': ['{"ref": "XX-1", "role": "1", "narrative": "Trust"}', '{"role": "4", "narrative": ["Village council"]}'], 'participating-org.ref': ['XX-1'],
    }, { 'iati-identifier': 'B', 'activity-status.code': '2', title: '[Draft] Wells' }));
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{ id: 'A', ...expected, organisations }, { id: 'B', title: '[Draft] Wells', status: 'active' }]);
  });

  it('reads results where indicators and periods can be told apart', async () => {
    const results = {
      result_title_narrative: ['Attendance'], result_type: ['2'], result_indicator_title_narrative: ['Girls at school', 'Boys at school'], result_indicator_measure: ['2', '1'], result_indicator_baseline_value: ['40', '50'],
      result_indicator_baseline_year: [2020, 2020], result_indicator_period_period_end_iso_date: ['2022-12-31T00:00:00Z', '2023-12-31T00:00:00Z'], result_indicator_period_target_value: ['60', '70'], result_indicator_period_actual_value: ['55', '1,200'],
    };
    const { feed, problems } = await readPayload(solr({ ...activity, ...results }));
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives[0]?.indicators, ['XX-ORG-77-A1/result/1/1', 'XX-ORG-77-A1/result/1/2']);
    assert.deepEqual(feed.indicators[1], { id: 'XX-ORG-77-A1/result/1/2', title: 'Boys at school', baseline: { date: '2020', value: 50 }, target: { date: '2023-12-31', value: 70 }, series: [{ date: '2023-12-31', value: 1200 }], note: 'Attendance' });
    const apart = await readPayload(solr({ ...activity, ...results, result_indicator_period_actual_value: ['55', '56', '57'] }));
    assert.deepEqual(apart.feed.indicators.map(({ series, target }) => [series, target]), [[undefined, undefined], [undefined, undefined]]);
    assert.match(told(apart).join(), /cannot be told/);
  });

  it('joins the periods of an indicator, which is repeated for each of them', async () => {
    const { feed } = await readPayload(solr({
      ...activity, result_title_narrative: ['Schooling', 'Care'], result_indicator_title_narrative: ['Enrolled', 'Enrolled', 'Left', 'Left'], result_indicator_ascending: [true, true, false, false],
      result_indicator_period_period_end_iso_date: ['2025-12-31', '2026-12-31', '2026-12-31', '2026-12-31'], result_indicator_period_actual_value: ['65', '70', '9', '8'],
    }));
    assert.deepEqual(feed.initiatives[0]?.outcomes, ['Schooling', 'Care']);
    // Two rows of one name and one period are two indicators, of groups that the lists do not name.
    assert.deepEqual(feed.indicators.map(({ title, direction, series }) => [title, direction, series?.map(({ value }) => value)]), [['Enrolled', 'up', [65, 70]], ['Left', 'down', [9]], ['Left', 'down', [8]]]);
  });

  it('makes one initiative of the transactions of an activity', async () => {
    const row = (country: string): unknown => ({ iati_identifier: 'T1', title_narrative: ['Wells'], reporting_org_ref: 'XX-1-2', transaction_recipient_country_code: [country] });
    const { feed } = await readPayload(solr(row('KE'), row('UG'), row('KE')));
    assert.deepEqual(feed.initiatives.map(({ countries }) => countries), [['KE', 'UG']]);
  });

  it('reads the activity inside a document where there is one', async () => {
    const json = JSON.stringify({ 'iati-activity': [{ '@xml:lang': 'en', 'title': [{ narrative: [{ 'text()': 'Boats' }] }], 'activity-date': [{ '@type': '1', '@iso-date': '2020-05-01' }] }] });
    const { feed } = await readPayload(solr({ iati_identifier: 'J1', iati_json: json }));
    assert.deepEqual(feed.initiatives, [{ id: 'J1', title: 'Boats', start: '2020-05-01' }]);
  });
});

describe('IATI, XML made into JSON', () => {
  const dflat = {
    '/iati-identifier': 'XX-9-B', '@xml:lang': 'en', '@default-currency': 'USD', '/activity-status@code': '4', '/reporting-org@ref': 'XX-9', '/reporting-org@type': '10', '/reporting-org/narrative': [{ '': 'Ministry' }],
    '/title/narrative': [{ '': 'Clean water' }, { '': 'Eau propre', '@xml:lang': 'fr' }],
    '/activity-date': [{ '@iso-date': '2019-03-01', '@type': '2' }, { '@iso-date': '2020', '@type': '3' }],
    '/location': [{ '/name/narrative': [{ '': 'Gulu' }], '/point/pos': '2.77 32.3' }], '/recipient-country': [{ '@code': 'UG' }], '/recipient-region': [{ '@code': '289' }],
    '/budget': [{ '/value': '10', '/period-start@iso-date': '2019-01-01', '@type': '1' }, { '/value': '12', '/period-start@iso-date': '2019-01-01', '@type': '2' }],
    '/result': [{
      '@type': '1', '/title/narrative': [{ '': 'Taps' }],
      '/indicator': [{
        '@measure': '1', '@ascending': '0', '/title/narrative': [{ '': 'People without water' }], '/baseline': [{ '@year': '2018', '@value': '90' }],
        '/period': [
          { '/period-end@iso-date': '2019-12-31', '/target': [{ '@value': '60' }], '/actual': [{ '@value': '70', '/dimension': [{ '@name': 'sex', '@value': 'Female' }, { '@name': 'camp', '@value': 'North' }] }, { '@value': 'many' }] },
          { '/period-end@iso-date': '2020-12-31', '/target': [{ '@value': '30' }], '/actual': [{ '@value': '35' }] },
        ],
      }],
    }],
  };

  it('reads dflat with narratives by language, results and dimensions', async () => {
    const { feed, problems } = await readPayload({ '/iati-activities/iati-activity': [dflat], '/iati-activities@version': '2.03' });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{
      id: 'XX-9-B', title: { en: 'Clean water', fr: 'Eau propre' }, status: 'closed', start: '2019-03-01', end: '2020', countries: ['UG'], locations: [{ name: 'Gulu', lat: 2.77, lon: 32.3 }], organisations: [{ role: 'reporting', id: 'XX-9' }],
      budget: { value: 12, currency: 'USD' }, outcomes: ['Taps'], indicators: ['XX-9-B/result/1/1'],
    }]);
    assert.deepEqual(feed.indicators, [{
      id: 'XX-9-B/result/1/1', title: 'People without water', direction: 'down', baseline: { date: '2018', value: 90 }, target: { date: '2020-12-31', value: 30 },
      series: [{ date: '2019-12-31', value: 70, sex: 'female', tier: 'camp: North' }, { date: '2020-12-31', value: 35 }], note: 'Taps\nTarget 2019-12-31: 60\nActual 2019-12-31: many',
    }]);
  });

  it('reads the objects of other converters, one activity alone included', async () => {
    const activity = {
      '@default-currency': 'GBP', 'iati-identifier': 'XX-8-C', 'title': { narrative: [{ '#text': 'Looms', '@xml:lang': 'en' }, { '#text': 'Metiers', '@xml:lang': 'fr' }] }, 'activity-status': { '@code': '1' },
      'activity-date': { '@type': '1', '@iso-date': '2022-02-02Z' }, 'participating-org': [{ '@role': '4', '@ref': 'N/A', 'narrative': 'Weavers' }], 'sector': [{ '@code': '32163' }, { '@code': 'x', '@vocabulary': '99', 'narrative': 'Cloth' }],
    };
    const { feed, problems } = await readPayload({ 'iati-activities': { '@version': '2.03', 'iati-activity': activity } });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{ id: 'XX-8-C', title: { en: 'Looms', fr: 'Metiers' }, status: 'planned', start: '2022-02-02', sectors: ['Textiles, leather and substitutes', 'Cloth'], organisations: [{ role: 'implementer', name: 'Weavers' }] }]);
    const two = await readPayload({ 'iati-activities': { 'iati-activity': [{ ...activity, 'iati-identifier': 'a' }, { ...activity, 'iati-identifier': 'b' }] } });
    assert.deepEqual(two.feed.initiatives.map(({ id }) => id), ['a', 'b']);
  });

  it('reads version 1 of the standard', async () => {
    const { feed } = await readPayload({
      'iati-activities': [{ 'iati-activity': {
        'iati-identifier': 'V1', '@xml:lang': 'en', 'title': [{ '#text': 'Roads', '@xml:lang': 'en' }, { '#text': 'Routes', '@xml:lang': 'fr' }], 'activity-date': [{ '@type': 'start-planned', '@iso-date': '2012-01-01' }], 'activity-status': { '@code': '2', '#text': 'Implementation' },
        'participating-org': { '@role': 'Funding', '@ref': 'GB-1', '#text': 'Donor' }, 'location': { name: 'Lira', coordinates: { '@latitude': '2.2', '@longitude': '32.9' } },
      } }],
    });
    assert.deepEqual(feed.initiatives[0], { id: 'V1', title: { en: 'Roads', fr: 'Routes' }, status: 'active', start: '2012-01-01', locations: [{ name: 'Lira', lat: 2.2, lon: 32.9 }], organisations: [{ role: 'funder', id: 'GB-1' }] });
  });

  it('reads what further converters of XML make of it', async () => {
    const wanted = [{ id: 'XX-1-A', title: { en: 'Meals', fr: 'Repas' }, status: 'active', countries: ['GH'], budget: { value: 12000, currency: 'EUR' } }];
    const fastXmlParser = { 'iati-activities': { 'iati-activity': { '@_default-currency': 'EUR', 'iati-identifier': 'XX-1-A', 'title': { narrative: [{ '#text': 'Meals', '@_xml:lang': 'en' }, { '#text': 'Repas', '@_xml:lang': 'fr' }] }, 'activity-status': { '@_code': 2 }, 'recipient-country': { '@_code': 'GH' }, 'budget': { value: { '#text': 12000, '@_currency': 'EUR' } } } } };
    const badgerFish = { 'iati-activities': { 'iati-activity': [{ 'iati-identifier': { $: 'XX-1-A' }, 'title': { narrative: [{ '$': 'Meals', '@xml:lang': 'en' }, { '$': 'Repas', '@xml:lang': 'fr' }] }, 'activity-status': { '@code': '2' }, 'recipient-country': { '@code': 'GH' }, 'budget': { value: { '$': '12000', '@currency': 'EUR' } } }] } };
    const xmlJs = { 'iati-activities': { 'iati-activity': [{ '_attributes': { 'default-currency': 'EUR' }, 'iati-identifier': { _text: 'XX-1-A' }, 'title': { narrative: [{ _attributes: { 'xml:lang': 'en' }, _text: 'Meals' }, { _attributes: { 'xml:lang': 'fr' }, _text: 'Repas' }] }, 'activity-status': { _attributes: { code: '2' } }, 'recipient-country': { _attributes: { code: 'GH' } }, 'budget': { value: { _attributes: { currency: 'EUR' }, _text: '12000' } } }] } };
    const x2js = { 'iati-activities': { 'iati-activity': [{ 'iati-identifier': 'XX-1-A', 'title': { narrative: [{ '_xml:lang': 'en', '__text': 'Meals' }, { '_xml:lang': 'fr', '__text': 'Repas' }] }, 'activity-status': { _code: '2' }, 'recipient-country': { _code: 'GH' }, 'budget': { value: { _currency: 'EUR', __text: '12000' } } }] } };
    for (const json of [fastXmlParser, badgerFish, xmlJs, x2js]) assert.deepEqual((await readPayload(json)).feed.initiatives, wanted);
  });
});

describe('IATI, the older Datastores and d-portal’s tables', () => {
  it('reads the Datastore version 1', async () => {
    const { feed, problems, format } = await readPayload({
      'ok': true, 'total-count': 1,
      'iati-activities': [{
        'iati-identifier': 'D1', 'title': 'Ponds', 'description': 'Fish for all', 'reporting-org': { ref: 'XX-3', name: 'Lake Fund' }, 'start-planned': '2013-01-01', 'start-actual': null, 'end-planned': '2015-06-30', 'activity-websites': ['http://example.org/p'],
        'participating-orgs': [{ organisation: { ref: 'XX-4', name: 'Lake Men' }, role: { code: '4' } }], 'recipient-countries': [{ country: { code: { code: 'MW' }, name: 'Malawi' }, percentage: 100 }],
        'sector-percentages': [{ sector: { code: '31320' }, vocabulary: { code: 'DAC' } }], 'budgets': {}, 'transaction': [{ 'value': { 'text': '500.00', 'currency': { code: 'USD' } }, 'transaction-type': { code: 'C' } }],
      }],
    });
    assert.equal(format, 'iati');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [{
      id: 'D1', title: 'Ponds', summary: 'Fish for all', start: '2013-01-01', end: '2015-06-30', countries: ['MW'], sectors: ['Fishery development'], organisations: [{ role: 'implementer', id: 'XX-4' }, { role: 'reporting', id: 'XX-3' }],
      budget: { value: 500, currency: 'USD' }, url: 'http://example.org/p',
    }]);
  });

  it('reads the Datastore version 2', async () => {
    const { feed } = await readPayload({ count: 1, next: null, previous: null, results: [{
      iati_identifier: 'O1', title: { narratives: [{ text: 'Mills', language: { code: 'en' } }, { text: 'Moulins', language: { code: 'fr' } }] }, activity_status: { code: '3', name: 'Finalisation' }, activity_dates: [{ iso_date: '2018-01-01', type: { code: '2' } }],
      recipient_countries: [{ country: { code: 'NE', name: 'Niger' } }], sectors: [{ sector: { code: '16020', name: 'Jobs' }, vocabulary: { code: '1' } }], participating_organisations: [{ ref: 'XX-5', narratives: [{ text: 'Millers' }], role: { code: '1' } }],
    }] });
    assert.deepEqual(feed.initiatives, [{ id: 'O1', title: { en: 'Mills', fr: 'Moulins' }, status: 'completed', start: '2018-01-01', countries: ['NE'], sectors: ['Employment creation'], organisations: [{ role: 'funder', id: 'XX-5' }] }]);
  });

  it('leaves tables with an identifier and names of their own to plain names', async () => {
    const table = [{ iati_identifier: 'XX-1', title: 'Kilns', country: 'Nepal', start_date: '2020-01-01', latitude: 27.7, longitude: 85.3, budget: 1000 }, { iati_identifier: 'XX-2', title: 'Mines', country: 'Mali', start_date: '', latitude: 12.5, longitude: -8, budget: null }];
    const { feed, format, problems } = await readPayload(table);
    assert.deepEqual([format, problems], ['plain-names', []]);
    assert.deepEqual(feed.initiatives[0], { id: 'XX-1', title: 'Kilns', start: '2020-01-01', countries: ['NP'], locations: [{ lat: 27.7, lon: 85.3 }], budget: { value: 1000 } });
    const own = [{ 'iati-identifier': 'XX-1', title: 'Kilns', 'recipient-country-code': 'NP', 'start-actual': '2020-01-01', 'activity-status-code': '2', 'default-currency': 'USD' }];
    assert.equal((await readPayload(own)).format, 'iati');
  });

  it('says that budgets in several currencies are not added up', async () => {
    const budget = (value: number, currency: string): unknown => ({ value: { '@currency': currency, '#text': value }, 'period-start': { '@iso-date': '2020-01-01' } });
    const reading = await readPayload({ 'iati-activities': { 'iati-activity': [{ 'iati-identifier': 'B-1', title: { narrative: 'T' }, budget: [budget(1000, 'USD'), budget(500, 'EUR'), budget(0, 'GBP')] }] } });
    assert.deepEqual(reading.feed.initiatives[0]?.budget, { value: 1000, currency: 'USD' });
    assert.deepEqual(told(reading), ['/iati-activities/iati-activity/0 Expected budgets of one currency, met several in one record: those in USD are added up, those in EUR left out.']);
  });

  it('joins d-portal’s rows of one activity, and reads its days', async () => {
    const row = { aid: 'P1', title: 'Trees', reporting: 'Forest Aid', reporting_ref: 'XX-6', status_code: 2, day_start: 18262, day_end: 18627, commitment: 99.5, spend: 10 };
    const { feed, problems } = await readPayload({ rows: [{ ...row, country_code: 'ET', sector_code: 31220 }, { ...row, country_code: 'KE', sector_code: 31220 }, { ...row, aid: 'P2', title: 'Seeds', country_code: 'KE' }], count: 3 });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives[0], {
      // 18262 days after 1970-01-01: fifty years of 365 days, and 12 leap days.
      id: 'P1', title: 'Trees', status: 'active', start: '2020-01-01', end: '2020-12-31', countries: ['ET', 'KE'], sectors: ['Forestry development'], organisations: [{ role: 'reporting', id: 'XX-6' }], budget: { value: 99.5, currency: 'USD' },
    });
    assert.deepEqual(feed.initiatives.map(({ id }) => id), ['P1', 'P2']);
  });
});

describe('IATI, whatever it is given', () => {
  const names = ['iati_identifier', 'aid', 'iati-identifier', '/iati-identifier', 'title_narrative', 'description_type', '/title/narrative', 'title', '/result', 'result_indicator_title_narrative', 'result_indicator_period_actual_value', 'participating_org_role',
    'participating_org_narrative', 'location_point_pos', '/location', '/activity-date', 'activity_date_type', 'activity_date_iso_date', 'budget_value', 'iati_json', 'sector_code', 'recipient-countries', 'xml_lang', '__proto__'];

  it('throws nothing but errors of the feed', async () => {
    const record = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.array(fc.oneof(fc.string(), fc.integer())), fc.constant([{ '@type': '1', '/indicator': [{ '/period': [{ '/actual': [{}, 3] }] }] }])));
    await fc.assert(fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), async (rows) => {
      try {
        const { feed, problems } = await readPayload(solr(...rows), { format: 'iati' });
        assert.ok(feed.initiatives.length > 0 || problems.length > 0);
      } catch (error) {
        assert.ok(error instanceof FeedError, String(error));
      }
    }), { numRuns: 300 });
  });
});
