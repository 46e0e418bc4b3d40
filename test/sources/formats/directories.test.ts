import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload } from './read-payload.js';

describe('directories of organisations', () => {
  const shown = async (json: unknown) => {
    const { feed, format } = await readPayload(json);
    assert.equal(format, 'plain-names');
    assert.deepEqual(feed.initiatives, []);
    return feed.organisations;
  };

  it('are organisations with their sites, countries and kinds', async () => {
    assert.deepEqual(await shown([
      { id: 'a', name: 'Lantern Schools', website: 'https://lantern.example', country: 'Ghana', type: 'NGO', description: 'Teaches in the evening' },
      { id: 'b', name: 'Bean & Co', website: 'www.bean.example', country: 'CIV', type: 'Company', description: 'Buys cocoa' },
    ]), [
      { id: 'a', name: 'Lantern Schools', kind: 'NGO', country: 'GH', url: 'https://lantern.example', summary: 'Teaches in the evening' },
      { id: 'b', name: 'Bean & Co', kind: 'Company', country: 'CI', url: 'https://www.bean.example', summary: 'Buys cocoa' },
    ]);
  });

  it('are told by the name of their list, by names of companies, and in other languages', async () => {
    assert.deepEqual((await shown({ members: [{ id: 1, name: 'Lantern', country: 'GH' }, { id: 2, name: 'Ember', country: 'NP' }] })).map(({ name, country }) => [name, country]), [['Lantern', 'GH'], ['Ember', 'NP']]);
    assert.deepEqual((await shown([{ Company: 'Bean', Country: 'CI', Website: 'https://bean.example', 'Membership type': 'Full' }, { Company: 'Kiln', Country: 'NP', Website: 'https://kiln.example', 'Membership type': 'Guest' }])).map(({ name, url }) => [name, url]), [['Bean', 'https://bean.example'], ['Kiln', 'https://kiln.example']]);
    assert.deepEqual((await shown([{ Nom: 'Fondation Lueur', 'Site web': 'https://lueur.example', Pays: 'Sénégal', Type: 'ONG' }])).map(({ name, kind, country }) => [name, kind, country]), [['Fondation Lueur', 'ONG', 'SN']]);
    assert.deepEqual((await shown([{ название: 'Фонд «Искра»', сайт: 'https://iskra.example', страна: 'Казахстан', тип: 'НКО' }])).map(({ name, kind, country }) => [name, kind, country]), [['Фонд «Искра»', 'НКО', 'KZ']]);
  });

  it('are told by the type of their resources, which have titles', async () => {
    const partner = (id: string, attributes: object): unknown => ({ type: 'node--partner', id, attributes: { status: true, title: 'Bean', field_country: 'GH', ...attributes } });
    assert.deepEqual(await shown({ data: [partner('a', { field_website: { uri: 'https://bean.example' } }), partner('b', { title: 'Kiln' })] }), [{ id: 'a', name: 'Bean', country: 'GH', url: 'https://bean.example' }, { id: 'b', name: 'Kiln', country: 'GH' }]);
    assert.equal((await readPayload({ data: [partner('a', { field_start_date: '2024-01-01' })] })).feed.initiatives.length, 1);
  });

  it('are told by what registries and catalogues say of them, whatever state, place or date they have', async () => {
    const publisher = { id: 'p1', name: 'lantern', title: 'Ministry of Lanterns', display_name: 'Ministry of Lanterns', description: 'Keeps data', is_organization: true, approval_status: 'approved', package_count: 3, state: 'active', type: 'organization', created: '2020-01-01T10:00:00' };
    assert.deepEqual(await shown({ help: 'x', success: true, result: [publisher, { ...publisher, id: 'p2', title: 'Office of Kilns', display_name: 'Office of Kilns' }] }), [{ id: 'p1', name: 'Ministry of Lanterns', kind: 'organization', summary: 'Keeps data' }, { id: 'p2', name: 'Office of Kilns', kind: 'organization', summary: 'Keeps data' }]);
    const registered = { id: 'https://ror.org/01abcde23', name: 'Lantern University', types: ['Education'], links: ['https://lantern.example'], status: 'active', country: { country_name: 'Ghana', country_code: 'GH' }, established: 1961, addresses: [{ lat: 5.6, lng: -0.2, city: 'Accra' }] };
    assert.deepEqual((await shown({ number_of_results: 1, items: [registered], meta: {} })).map(({ id, name }) => [id, name]), [['https://ror.org/01abcde23', 'Lantern University']]);
    const institution = { id: 'https://openalex.org/I77', ror: 'https://ror.org/01abcde23', display_name: 'Lantern University', country_code: 'GH', type: 'education', works_count: 9, geo: { city: 'Accra', latitude: 5.6, longitude: -0.2 }, updated_date: '2024-01-01' };
    assert.deepEqual((await shown({ meta: { count: 1 }, results: [institution] })).map(({ name, kind, country }) => [name, kind, country]), [['Lantern University', 'education', 'GH']]);
    // A grant that names the registry's entry of whom it went to is work.
    assert.equal((await readPayload([{ id: 'g1', title: 'Night schools', ror: 'https://ror.org/01abcde23', country: 'GH', start: '2024-01-01' }])).feed.initiatives.length, 1);
  });

  it('are told by the name of a list of SharePoint, whose items have titles alone', async () => {
    const item = (type: string) => (Title: string, index: number): unknown => ({ 'odata.type': `SP.Data.${type}ListItem`, 'Id': index + 1, Title, 'Created': '2024-01-01T10:00:00Z', 'AuthorId': 5 });
    assert.deepEqual(await shown({ 'odata.metadata': 'https://example.org/_api/$metadata', 'value': ['Lantern Schools', 'Bean'].map(item('Partners')) }), [{ id: '1', name: 'Lantern Schools' }, { id: '2', name: 'Bean' }]);
    assert.equal((await readPayload({ 'odata.metadata': 'https://example.org/_api/$metadata', 'value': ['Lantern Schools', 'Bean'].map(item('Works')) })).feed.initiatives.length, 2);
  });

  it('name who decides on a matter, and tell nothing about it by that', async () => {
    const matter = (id: number, title: string): unknown => ({ MatterId: id, MatterGuid: `G${id}`, MatterFile: `R-${id}`, MatterName: 'Shade', MatterTitle: title, MatterTypeName: 'Resolution', MatterStatusName: 'Adopted', MatterBodyId: 4, MatterBodyName: 'Committee on Markets', MatterIntroDate: '2024-02-02T00:00:00' });
    const { feed } = await readPayload([matter(7, 'Resolution on shade'), matter(8, 'Resolution on water')]);
    assert.deepEqual(feed.initiatives.map(({ summary, organisations }) => [summary, organisations]), [[undefined, [{ name: 'Committee on Markets' }]], [undefined, [{ name: 'Committee on Markets' }]]]);
  });

  it('say what they work on, and of several countries that only one is shown', async () => {
    const { feed, problems } = await readPayload([{ id: 1, name: 'Bean', website: 'https://bean.example', countries: ['CI', 'GH'], sector: 'Cocoa' }, { id: 2, name: 'Kiln', website: 'https://kiln.example', countries: ['NP'], sector: 'Bricks' }]);
    assert.deepEqual(feed.organisations.map(({ country, summary }) => [country, summary]), [['CI', 'Cocoa'], ['NP', 'Bricks']]);
    assert.deepEqual(problems.map(({ path, message }) => `${path} ${message}`), ['/0/countries Expected one country of an organisation in countries, met “CI, GH”; left out.']);
  });

  it('are none where anything tells of work, or where they stand on a map', async () => {
    const both = { name: 'Lantern Schools', website: 'https://lantern.example', country: 'GH', type: 'NGO' };
    for (const work of [{ status: 'Active' }, { start: '2024-01-01' }, { budget: 4000 }, { beneficiaries: 30 }, { lat: 5.6, lon: -0.2 }, { organisation: 'River Fund' }]) {
      const { feed } = await readPayload([{ id: 1, ...both, ...work }]);
      assert.deepEqual([feed.initiatives.length, feed.organisations.length], [1, 0], JSON.stringify(work));
    }
    // A sector may be called after organisations, and a title be nothing that can be read.
    assert.equal((await readPayload([{ id: 1, title: [{ n: 4 }], reportingorg: { name: 'Lantern Schools' }, sector: 'Government & civil society', country: 'GH', description: 'Wells' }])).feed.organisations.length, 0);
    for (const record of [{ id: 1, title: 'Lantern Schools', website: 'https://lantern.example', country: 'GH' }, { id: 1, name: 'Night school', link: 'https://lantern.example/7', country: 'GH' }, { id: 1, name: 'Night school', website: 'https://lantern.example/7', country: 'GH', description: 'In the evening' }]) {
      assert.equal((await readPayload([record])).feed.initiatives.length, 1, JSON.stringify(record));
    }
  });
});

describe('tables that are no records', () => {
  it('are refused where they are countries', async () => {
    const countries = [{ id: 1, name: 'Ghana', iso3: 'GHA', adminLevel: 0 }, { id: 2, name: 'Nepal', iso3: 'NPL', adminLevel: 0 }, { id: 3, name: 'Togo', iso3: 'TGO', adminLevel: 0 }];
    await assert.rejects(readPayload({ data: countries }), { kind: 'format', message: /met a list of 3 countries, which tells of no work in them\..*a mapping/ });
    await assert.rejects(readPayload({ GH: { name: 'Ghana', numeric: '288' }, NP: { name: 'Nepal', numeric: '524' } }), /a list of 2 countries/);
    await assert.rejects(readPayload([{ id: 1, name: 'Ghana', iso3: 'GHA', record_type: 'Country', overview: 'Cocoa' }, { id: 2, name: 'Office of the region', iso3: null, record_type: 'Country', overview: 'Elsewhere' }]), /a list of 2 countries/);
    const worked = countries.map((country) => ({ ...country, status: 'Pathfinder', summary: 'A plan was made' }));
    assert.equal((await readPayload(worked)).feed.initiatives.length, 3);
  });

  it('are refused where they are codes', async () => {
    const codes = ['Growing', 'Spinning', 'Weaving', 'Sewing', 'Trade'];
    await assert.rejects(readPayload({ data: codes.map((name, index) => ({ code: `${index + 10}`, name, status: 'active' })) }), { kind: 'format', message: /met a list of 5 codes with what they stand for/ });
    await assert.rejects(readPayload({ sectors: codes.map((name, id) => ({ id, name })) }), /a list of 5 codes/);
    assert.equal((await readPayload(codes.map((name, index) => ({ code: `PRJ-0${index}`, name })))).feed.initiatives.length, 5);
    assert.equal((await readPayload(codes.map((name, index) => ({ code: `P${index}`, name, status: 'active' })))).feed.initiatives.length, 5);
    assert.equal((await readPayload(codes.map((name, index) => ({ code: `${index}`, name, country: 'GH' })))).feed.initiatives.length, 5);
    assert.equal((await readPayload(codes.map((title, id) => ({ id, title })))).feed.initiatives.length, 5);
  });

  it('are refused where they are people, whatever else is told of them', async () => {
    const people: readonly unknown[] = [
      { attendees: [{ id: 'a1', status: 'Attending', profile: { name: 'Ada Obi', first_name: 'Ada', last_name: 'Obi', email: 'ada@example.org' } }] },
      [{ firstName: 'Ada', lastName: 'Obi', email: 'ada@example.org', role: 'owner' }, { firstName: 'Ben', lastName: 'Oku', email: 'ben@example.org', role: 'member' }, { firstName: 'Cleo', lastName: 'Mensah', email: 'cleo@example.org', role: 'member' }],
      { speakers: [{ code: 'ADA1', name: 'Ada Obi', biography: 'Teaches.', email: 'ada@example.org' }] },
      { id: 'u1', name: 'Ada Obi', email: 'ada@example.org', state: 'provisioned', isAdmin: false },
      { id: 1, type: 'user', name: 'Ada Obi', email: 'ada@example.org' },
      { id: 1, name: 'Ada Obi', gender: 'Female', country: 'GH', city: 'Accra', email: 'ada@example.org' },
    ];
    for (const json of people) await assert.rejects(readPayload(json), { kind: 'format', message: /met a list of people, who are not shown/ });
    const work = await readPayload([{ name: 'Night school', gender: 'Girls', country: 'GH', email: 'office@example.org' }]);
    assert.equal(work.feed.initiatives.length, 1);
  });

  it('are not mistaken for organisations where they are mails', async () => {
    const { feed } = await readPayload([{ id: 'm1', subject: 'Minutes of the council', webLink: 'https://example.org/m1' }, { id: 'm2', subject: 'News of the association', webLink: 'https://example.org/m2' }]);
    assert.deepEqual([feed.organisations.length, feed.initiatives.length], [0, 2]);
  });

  it('are refused where they are called first and last', async () => {
    await assert.rejects(readPayload([{ id: 1, first_name: 'Ada', last_name: 'Obi', name: 'Ada Obi', country: 'GH', organisation: 'Lantern Schools' }]), { kind: 'format', message: /met a list of people, who are not shown/ });
    for (const record of [{ 'First name': 'Ada', 'Last name': 'Obi', Organisation: 'Lantern Schools', 'Project title': 'Night school', Country: 'Ghana' }, { id: 1, name: 'Wells', user: { first_name: 'Ada', last_name: 'Obi' } }]) {
      assert.equal((await readPayload([record])).feed.initiatives.length, 1, JSON.stringify(record));
    }
  });
});
