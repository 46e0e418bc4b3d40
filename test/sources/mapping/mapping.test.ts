import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../../src/sources/errors.js';
import { readPayload, told } from '../formats/read-payload.js';

const places = { payload: { list: [
  { uuid: 7, label: 'Ferme', where: [{ iso3: 'CIV' }, { iso3: 'GHA' }], from: '03/04/2021', state: 'Ongoing', body: '<p>A &amp; B</p>', pts: [{ lt: '5.3', lg: '-4' }], slug: 'a b' },
  { uuid: 8, label: 'Usine', where: [], from: '31.12.2022', state: 'Odd', body: null, pts: [], slug: '' },
] } };

describe('a mapping', () => {
  it('names members that no record has, and templates that meet nothing', async () => {
    const reading = await readPayload({ list: [{ no: 'a', label: 'Clubs' }] }, { mapping: { records: '$.list[*]', fields: { id: '$.no', title: '$.label', titel: '$.label', url: { template: 'https://example.org/{$.slug}' } } } });
    assert.equal(reading.feed.initiatives[0]?.url, undefined);
    assert.deepEqual(told(reading), [
      '/list Expected members of initiatives in the mapping’s fields, met fields.titel, which is none and is shown nowhere.',
      '/list Expected the mapping’s fields.url to meet something, met nothing at $.slug in 1 records; in the first, the record is an object with no, label.',
    ]);
  });

  it('reads every construct of the contract', async () => {
    const mapping = {
      records: '$.payload.list[*]', collection: 'initiatives',
      fields: {
        id: '$.uuid', title: { path: '$.label', language: 'fr' }, countries: { path: '$.where[*].iso3' }, start: { path: '$.from', date: 'dd/MM/yyyy' },
        locations: { each: '$.pts[*]', fields: { lat: '$.lt', lon: '$.lg' } }, status: { path: '$.state', values: { Ongoing: 'active' }, default: 'unknown' },
        summary: { path: '$.body', html: 'text' }, url: { template: 'https://example.org/p/{$.slug}' },
      },
    };
    const reading = await readPayload(places, { mapping });
    assert.equal(reading.format, 'mapping');
    assert.deepEqual(reading.feed.initiatives, [
      { id: '7', title: { fr: 'Ferme' }, countries: ['CI', 'GH'], start: '2021-04-03', locations: [{ lat: 5.3, lon: -4 }], status: 'active', summary: 'A & B', url: 'https://example.org/p/a%20b' },
      { id: '8', title: { fr: 'Usine' }, status: 'unknown' },
    ]);
    assert.deepEqual(told(reading), ['/payload/list/1/from Mapping fields.start, $.from: a date of that pattern was expected, and this is “31.12.2022”; left out.']);
  });

  it('reads dates by the commonest of patterns, whatever stands between their parts', async () => {
    const written = { 'yyyy-MM-dd': '2024-03-05', 'dd.MM.yyyy': '05.03.2024', 'MM/dd, yyyy': '03/05, 2024', 'yyyy_MM_dd': '2024_03_05', '(yyyy) MM|dd': '(2024) 03|05', 'dd\'th\' MM yyyy': '05th 03 2024' };
    for (const [date, from] of Object.entries(written)) {
      const { feed } = await readPayload({ rows: [{ id: 'a', label: 'One', from }] }, { mapping: { records: '$.rows[*]', fields: { id: '$.id', title: '$.label', start: { path: '$.from', date } } } });
      assert.equal(feed.initiatives[0]?.start, '2024-03-05', date);
    }
  });

  it('may be its JSON text, or an address that is asked for', async () => {
    const mapping = { records: '$.payload.list[*]', fields: { id: '$.uuid', title: '$.label' } };
    const titles = ['Ferme', 'Usine'];
    const byText = await readPayload(places, { mapping: JSON.stringify(mapping) });
    assert.deepEqual(byText.feed.initiatives.map(({ title }) => title), titles);
    const asked: string[] = [];
    const byAddress = await readPayload(places, { mapping: 'map.json', base: 'https://example.org/a/', ask: async (url) => (asked.push(url), { json: mapping, url, header: () => null }) });
    assert.deepEqual(byAddress.feed.initiatives.map(({ title }) => title), titles);
    assert.deepEqual(asked, ['https://example.org/a/map.json']);
  });

  it('fills several collections, and puts languages and lists together', async () => {
    const json = { orgs: [{ id: 'o', n: 'Org' }], work: [{ id: 'w', en: 'Work', kk: 'Жұмыс', a: ['x'], b: 'y' }] };
    const { feed, problems } = await readPayload(json, { mapping: { collections: [
      { records: '$.orgs[*]', collection: 'organisations', fields: { id: '$.id', name: '$.n' } },
      { records: '$.work[*]', collection: 'initiatives', fields: { id: '$.id', title: [{ path: '$.en', language: 'en' }, { path: '$.kk', language: 'kk' }], sectors: ['$.a', '$.b'] } },
    ] } });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.organisations, [{ id: 'o', name: 'Org' }]);
    assert.deepEqual(feed.initiatives, [{ id: 'w', title: { en: 'Work', kk: 'Жұмыс' }, sectors: ['x', 'y'] }]);
  });

  it('finds the records by itself where it has no path for them', async () => {
    const { feed } = await readPayload({ count: 1, next: null, results: [{ a: 'x', b: 'Title' }] }, { mapping: { fields: { id: '$.a', title: '$.b' } } });
    assert.deepEqual(feed.initiatives, [{ id: 'x', title: 'Title' }]);
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['is no object', 5, /document, met 5/],
    ['has a path that is none', { fields: { title: 'label' } }, /fields\.title, met “label”/],
    ['has broken JSONPath', { fields: { title: '$.a[' } }, /fields\.title, met “\$\.a\[”/],
    ['leads to a prototype', { fields: { title: '$.constructor.name' } }, /constructor is never followed/],
    ['writes a prototype', JSON.parse('{"fields": {"__proto__": "$.a"}}'), /another member than __proto__/],
    ['has a collection of its own', { collection: 'projects', fields: { title: '$.a' } }, /collection, met “projects”/],
    ['misspells a member', { feilds: {} }, /“feilds”/],
    ['has no date pattern', { fields: { start: { path: '$.a', date: 'tomorrow' } } }, /fields\.start\.date/],
    ['finds no records', { records: '$.payload.rows[*]', fields: { title: '$.label' } }, /records.*nothing at \$\.payload\.rows\[\*\]: \$\.payload is an object with list/],
    ['meets nothing in the records', { records: '$.payload.list[*]', fields: { title: '$.titel' } }, /title: \$\.titel.*uuid, label/],
    ['pages in no known way', { records: '$.payload.list[*]', fields: { title: '$.label' }, paging: { kind: 'leaf' } }, /paging\.kind/],
    ['takes the header of links for a member', { records: '$.payload.list[*]', fields: { title: '$.label' }, paging: { kind: 'link', next: '$.more' } }, /paging\.kind/],
    ['has a pattern that may take for ever', { records: '$.payload.list[?match(@.label, "(a+)+b")]', fields: { title: '$.label' } }, /plain pattern/],
    ['has a filter over the whole document', { records: '$.payload.list[?$.payload.list[0].uuid == @.uuid]', fields: { title: '$.label' } }, /below @/],
  ];
  for (const [what, mapping, message] of wrong) {
    it(`that ${what} is refused with the field and what was met`, async () => {
      await assert.rejects(readPayload(places, { mapping }), (error) => error instanceof FeedError && error.kind === 'mapping' && message.test(error.message) || assert.fail(String(error)));
    });
  }

  it('says which field met nothing, and what is there', async () => {
    const reading = await readPayload(places, { mapping: { records: '$.payload.list[*]', fields: { id: '$.uuid', title: '$.label', summary: '$.text.en' } } });
    assert.deepEqual(told(reading), ['/payload/list Expected the mapping’s fields.summary to meet something, met nothing at $.text.en in 2 records; in the first, the record is an object with uuid, label, where, from, state, body, pts, slug.']);
  });

  it('names field, path and what was met where a value is of the wrong kind, and what "each" meets where a field inside it meets nothing', async () => {
    const reading = await readPayload(places, { mapping: { records: '$.payload.list[*]', fields: { id: '$.uuid', title: '$.label', countries: '$.where', locations: { each: '$.pts[*]', fields: { name: '$.called', lat: '$.lt', lon: '$.lg' } } } } });
    assert.deepEqual(told(reading), [
      '/payload/list Expected the mapping’s fields.locations.fields.name to meet something, met nothing at $.called in 2 records; in the first, what $.pts[*] meets is an object with lt, lg.',
      '/payload/list/0/where Mapping fields.countries, $.where: Expected a country code, met an object; left out.',
      '/payload/list/0/where Mapping fields.countries, $.where: Expected a country code, met an object; left out.',
    ]);
  });

  it('ends on paths that multiply what they meet', async () => {
    let json: unknown = [1];
    for (let depth = 0; depth < 40; depth++) json = [json];
    const records = `$${'[0,-1]'.repeat(40)}`;
    await assert.rejects(readPayload(json, { mapping: { records, fields: { title: '$.a' } } }), { kind: 'mapping', message: /visits too much/ });
  });

  it('never throws anything but a FeedError, and pollutes no prototype, whatever it and the data are', async () => {
    const path = fc.oneof(fc.constantFrom('$', '$.*', '$..*', '$[*]', '$.a', '$.a.b', '$["__proto__"]', '$..a', '$[?@.a]', '$[?@.a == 1]', '$[0:2]', '$[-1]', '$['), fc.string());
    const keys = fc.constantFrom('id', 'title', 'countries', 'locations', '__proto__', 'constructor', 'start', 'x');
    const field = fc.oneof(path, fc.record({ path, values: fc.jsonValue(), date: fc.constantFrom('dd/MM/yyyy', 'x'), each: path, fields: fc.dictionary(keys, path) }, { requiredKeys: [] }));
    const mapping = fc.oneof(fc.jsonValue(), fc.record({ records: path, fields: fc.dictionary(keys, field), collection: fc.constantFrom('initiatives', 'events', 'x'), paging: fc.jsonValue() }, { requiredKeys: ['fields'] }));
    const data = fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(keys, fc.jsonValue())));
    await fc.assert(fc.asyncProperty(data, mapping, async (json, document) => {
      const before = JSON.stringify(json);
      await readPayload(json, { mapping: document }).catch((error: unknown) => assert.ok(error instanceof FeedError, error instanceof Error ? error.stack : String(error)));
      assert.equal(JSON.stringify(json), before);
      assert.equal(Object.keys(Object.prototype).length, 0);
    }), { numRuns: 300 });
  });
});
