import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload } from './read-payload.js';

describe('records of services that have no format of their own', () => {
  it('are events where their list is called so, with the times that they list', async () => {
    const { feed, problems } = await readPayload({
      events: [
        { event: { id: 7, title: 'Forum on wages', status: 'live', experience: 'inperson', location_name: 'Old hall', geo: { latitude: '5.6', longitude: '-0.2', city: 'Accra', country: 'GH' }, event_instances: [{ event_instance: { id: 1, start: '2025-03-04T09:00:00Z', end: '2025-03-04T12:00:00Z', all_day: false } }] } },
        { event: { id: 8, title: 'Clinic', status: 'canceled', experience: 'virtual', location_name: '', geo: {}, description: 'Bring papers.', event_instances: [{ event_instance: { id: 2, start: '2025-04-01T00:00:00Z', end: null } }, { event_instance: { id: 3, start: '2025-04-02T00:00:00Z', end: null } }] } },
      ],
    });
    assert.deepEqual(feed.events, [
      { id: '7', title: 'Forum on wages', start: '2025-03-04T09:00:00Z', end: '2025-03-04T12:00:00Z', place: { name: 'Old hall', country: 'GH', lat: 5.6, lon: -0.2 } },
      { id: '8', title: 'Clinic', summary: 'Bring papers.\n\nCanceled.', start: '2025-04-01T00:00:00Z', online: true },
    ]);
    assert.deepEqual(problems.map(({ message }) => message), ['Expected one time for each record, met 1 with several in event_instances.0.event_instance.start and the like; the first is shown.']);
    const group = { data: { group: { organizedEvents: { elements: [{ uuid: 'a-1', title: 'Rencontre', beginsOn: '2025-05-23T12:15:00Z', status: 'CANCELLED', physicalAddress: { locality: 'Lyon', country: 'France' } }] } } } };
    assert.deepEqual((await readPayload(group)).feed.events, [{ id: 'a-1', title: 'Rencontre', summary: 'Cancelled.', start: '2025-05-23T12:15:00Z', place: { name: 'Lyon', country: 'FR' } }]);
  });

  it('say that an event is not held in whatever way that is written', async () => {
    const event = (more: object): unknown => ({ id: 'e', name: 'Open day', startDate: '2025-05-01', venue: 'Hall', ...more });
    for (const [more, summary] of [[{ isCancelled: true }, 'Cancelled.'], [{ eventStatus: 'https://schema.org/EventPostponed' }, 'Postponed.'], [{ status: 'отменено' }, 'Отменено.'], [{ status: 'confirmed' }, undefined], [{ description: 'This meeting is canceled.', isCancelled: true }, 'This meeting is canceled.'], [{ canceled: false }, undefined]] as const) {
      assert.equal((await readPayload([event(more)])).feed.events[0]?.summary, summary);
    }
    const inLanguages = await readPayload([event({ description: { en: 'Come in.', fr: 'Entrez.' }, status: 'Cancelled' })]);
    assert.deepEqual(inLanguages.feed.events[0]?.summary, { en: 'Come in.\n\nCancelled.', fr: 'Entrez.\n\nCancelled.' });
  });

  it('last whole days until the day before the midnight that ends them', async () => {
    const day = { id: 'x', subject: 'Day of work', isAllDay: true, start: { dateTime: '2025-03-02T00:00:00.0000000', timeZone: 'UTC' }, end: { dateTime: '2025-03-03T00:00:00.0000000', timeZone: 'UTC' }, location: { displayName: 'Hall' } };
    assert.deepEqual((await readPayload([day])).feed.events.map(({ start, end }) => [start, end]), [['2025-03-02', '2025-03-02']]);
    const inclusive = { id: 'y', title: 'Fair', allDay: true, start: '2025-03-02T00:00:00', end: '2025-03-02T00:00:00', venue: 'Hall' };
    assert.deepEqual((await readPayload([inclusive])).feed.events.map(({ start, end }) => [start, end]), [['2025-03-02', '2025-03-02']]);
    const until = { id: 'z', title: 'Fair', allDay: true, start: '2025-03-02T00:00:00+01:00', end: '2025-03-04T23:59:59+01:00', venue: 'Hall' };
    assert.deepEqual((await readPayload([until])).feed.events.map(({ start, end }) => [start, end]), [['2025-03-02', '2025-03-04']]);
  });

  it('have the offset that stands beside a time', async () => {
    const talk = { eventID: 17, title: 'Talk', location: 'Hall', startDateTime: '2025-03-04T09:00:00', startTimeZoneOffset: '-0800', endDateTime: '2025-03-04T10:00:00', endTimeZoneOffset: '-0700' };
    assert.deepEqual((await readPayload([talk])).feed.events.map(({ start, end }) => [start, end]), [['2025-03-04T09:00:00-08:00', '2025-03-04T10:00:00-07:00']]);
  });

  it('are called by their own titles, and never by who made them', async () => {
    const exported = { 'id': 4, 'author/name': 'ada', 'title/ca': 'Carrils', 'title/es': 'Carriles', 'body/ca': 'Volem carrils.', 'category/name/ca': 'Mobilitat', 'state': 'accepted', 'votes/count': 12, 'url': 'https://x.example/p/4' };
    assert.deepEqual((await readPayload([exported, { ...exported, id: 5 }])).feed.proposals[0], { id: '4', text: { ca: 'Carrils', es: 'Carriles' }, summary: 'Volem carrils.', source: { url: 'https://x.example/p/4' }, sectors: ['Mobilitat'], status: 'accepted' });
    const issue = { id: '9', key: 'ED-1', fields: { project: { name: 'Education' }, issuetype: { name: 'Task' }, summary: 'Bridge classes open', description: 'For those who left school.', status: { name: 'In Progress' }, assignee: { displayName: 'Ada Obi' } } };
    assert.deepEqual((await readPayload({ startAt: 0, total: 1, issues: [issue] })).feed.initiatives, [{ id: '9', title: 'Bridge classes open', summary: 'For those who left school.', status: 'In Progress' }]);
    const work = { DOI: '10.5555/1', title: ['Hours in the kilns', 'A survey'], author: [{ given: 'A', family: 'Obi' }], issued: { 'date-parts': [[2023, 5, 4]] }, publisher: 'Lantern Press', type: 'report' };
    assert.deepEqual((await readPayload({ status: 'ok', message: { items: [work, { ...work, DOI: '10.5555/2', title: ['Meals'], issued: { 'date-parts': [[2022]] } }] } })).feed.initiatives.map(({ title, start }) => [title, start]), [['Hours in the kilns', '2023-05-04'], ['Meals', '2022']]);
  });

  it('link to the page for people and not to that for machines', async () => {
    const issue = { id: 3, url: 'https://api.github.com/repos/a/b/issues/3', html_url: 'https://github.com/a/b/issues/3', title: 'A fault', state: 'open' };
    assert.equal((await readPayload([issue])).feed.initiatives[0]?.url, 'https://github.com/a/b/issues/3');
    assert.equal((await readPayload([{ id: 3, url: 'https://example.org/api/v2/items/3', title: 'Meals', country: 'GH' }])).feed.initiatives[0]?.url, 'https://example.org/api/v2/items/3');
  });

  it('have the fields that a site added, which are listed by name', async () => {
    const fields = [
      { custom_fields: [{ id: 1, name: 'Country', value: 'Ghana' }, { id: 2, name: 'Budget', value: '5000' }] }, { custom_fields: [{ gid: '1', name: 'Country', display_value: 'Ghana' }, { gid: '2', name: 'Budget', display_value: '5000' }] },
      { contentFields: [{ label: 'Country', name: 'c1', contentFieldValue: { data: 'Ghana' } }, { label: 'Budget', name: 'b1', contentFieldValue: { data: '5000' } }] },
    ];
    for (const more of fields) {
      const { feed } = await readPayload([{ id: '1', title: 'School meals', ...more }, { id: '2', title: 'Clubs' }]);
      assert.deepEqual(feed.initiatives, [{ id: '1', title: 'School meals', countries: ['GH'], budget: { value: 5000 } }, { id: '2', title: 'Clubs' }]);
    }
    assert.deepEqual((await readPayload([{ id: '1', title: 'Meals', country: 'TG', custom_fields: [{ name: 'country', value: 'Ghana' }] }])).feed.initiatives[0]?.countries, ['TG']);
    const odd = await readPayload([{ id: '1', title: 'Meals', custom_fields: [{ name: '__proto__', value: { country: 'Ghana' } }, { name: 'Country', value: 'Togo' }] }]);
    assert.deepEqual(odd.feed.initiatives, [{ id: '1', title: 'Meals', countries: ['TG'] }]);
  });

  it('have the amounts that they list, added up', async () => {
    const gift = (id: number, pledges: readonly number[]): unknown => ({ contributionId: id, contributionCode: `C-${id}`, donor: 'Norway', activityDate: '2024-03-01T00:00:00', donorpledge: { donorpledge: pledges.map((amount) => ({ contributionId: id, pledgeDate: '2024-03-01', pledgeCurrency: 'NOK', pledgeAmountUSD: amount })) } });
    const { feed } = await readPayload([gift(1, [250]), gift(2, [100, 40]), gift(3, [])]);
    assert.deepEqual(feed.initiatives.map(({ id, budget }) => [id, budget]), [['1', { value: 250, currency: 'USD' }], ['2', { value: 140, currency: 'USD' }], ['3', undefined]]);
    const listed = (amounts: readonly object[]): unknown => ({ id: 'p', title: 'Meals', country: 'GH', budgets: amounts });
    assert.deepEqual((await readPayload([listed([{ year: 2023, amount: 10, currency: 'EUR' }, { year: 2024, amount: 5, currency: 'EUR' }])])).feed.initiatives[0]?.budget, { value: 15, currency: 'EUR' });
    assert.deepEqual((await readPayload([listed([{ value: 7, currency: 'EUR' }])])).feed.initiatives[0]?.budget, { value: 7, currency: 'EUR' });
    const mixed = await readPayload([listed([{ amount: 10, currency: 'EUR' }, { amount: 5, currency: 'USD' }])]);
    assert.equal(mixed.feed.initiatives[0]?.budget, undefined);
    assert.match(mixed.problems[0]!.message, /Expected amounts of one currency in budgets\.0\.amount, met “10”; left out/);
  });

  it('are companies of a register, in the country of their jurisdiction', async () => {
    const company = (more: object): unknown => ({ company: { name: 'Bean & Co Ltd', company_number: '0044', jurisdiction_code: 'gb', incorporation_date: '1947-11-27', company_type: 'Private Limited Company', opencorporates_url: 'https://opencorporates.example/gb/0044', ...more } });
    const { feed } = await readPayload({ api_version: '0.4', results: { companies: [company({}), company({ name: 'Mystery Corp', company_number: '0045', jurisdiction_code: 'us_ca' })], page: 1, total_count: 2 } });
    assert.deepEqual(feed.organisations.map(({ id, name, country }) => [id, name, country]), [['0044', 'Bean & Co Ltd', 'GB'], ['0045', 'Mystery Corp', 'US']]);
  });

  it('are those that stand deeper than who uses them', async () => {
    const topics = { users: [{ id: 1, username: 'ada', avatar_template: '/a.png' }], topic_list: { can_create_topic: false, topics: [{ id: 3, title: 'Wages', excerpt: 'What they are.', posts_count: 2 }, { id: 4, title: 'Hours', excerpt: 'How long.', posts_count: 1 }] } };
    assert.deepEqual((await readPayload(topics)).feed.initiatives.map(({ title }) => title), ['Wages', 'Hours']);
    const issue = { id: 92, title: 'Meals are late', description: 'By an hour.', state: 'opened', web_url: 'https://example.org/i/92', author: { id: 1, name: 'Ada Obi', username: 'ada' }, assignees: [{ id: 2, name: 'Kofi', username: 'kofi', web_url: 'https://example.org/kofi' }] };
    assert.deepEqual((await readPayload(issue)).feed.initiatives.map(({ title }) => title), ['Meals are late']);
    await assert.rejects(readPayload({ users: [{ id: 1, name: 'Ada Obi', username: 'ada' }, { id: 2, name: 'Kofi Mensah', username: 'kofi' }] }), { kind: 'format', message: /a list of people/ });
  });

  it('refer to others by a pair of a number and a name, and write false where there is nothing', async () => {
    const project = { id: 7, name: 'School meals', country_id: [84, 'Ghana'], partner_id: [9, 'Lantern Schools'], stage_id: [3, 'In Progress'], date_start: '2024-03-01', date: '2025-03-01' };
    const { feed, problems } = await readPayload({ jsonrpc: '2.0', id: 1, result: [project, { id: 8, name: 'Clubs', country_id: [220, 'Togo'], partner_id: false, stage_id: [4, 'Done'], date_start: false, date: false }] });
    assert.deepEqual(feed.initiatives, [
      { id: '7', title: 'School meals', start: '2024-03-01', status: 'In Progress', countries: ['GH'], organisations: [{ name: 'Lantern Schools', role: 'partner' }] }, { id: '8', title: 'Clubs', status: 'Done', countries: ['TG'] },
    ]);
    assert.deepEqual(problems, []);
    const { feed: labelled } = await readPayload({ values: [{ 'id': 1, 'title': 'Meals', 'country_id:label': 'Ghana', 'status_id:label': 'Ongoing' }], count: 1 });
    assert.deepEqual(labelled.initiatives, [{ id: '1', title: 'Meals', countries: ['GH'], status: 'Ongoing' }]);
  });

  it('are events where they begin and end within hours at a place', async () => {
    const at = (start: unknown, end: unknown, more: object = { place: { name: 'Hall' } }): unknown => ({ id: 1, name: 'Wages', start_time: start, end_time: end, ...more });
    for (const json of [at('2025-03-04T18:00:00+0100', '2025-03-04T20:00:00+0100'), at(1741078800, 1741086000), at('2025-03-04 18:00', '2025-03-05 01:00')]) assert.equal((await readPayload([json])).feed.events.length, 1);
    for (const json of [at('2025-03-04T18:00:00Z', '2025-06-04T20:00:00Z'), at('2025-03-04', '2025-03-04'), at('2025-03-04T18:00:00Z', null), at('2025-03-04T18:00:00Z', '2025-03-04T20:00:00Z', {})]) assert.equal((await readPayload([json])).feed.initiatives.length, 1);
  });

  it('are the cards of a board, in the state that their list says', async () => {
    const card = (id: string, more: object): unknown => ({ id, idBoard: 'b', idList: 'l1', closed: false, name: `Card ${id}`, due: null, start: null, labels: [], ...more });
    const lists = [{ id: 'l1', name: 'Doing', closed: false, idBoard: 'b' }, { id: 'l2', name: 'Old', closed: true, idBoard: 'b' }];
    const { feed, problems } = await readPayload({ id: 'b', name: 'Board', lists, actions: [{ id: 'a', type: 'x' }], cards: [card('1', { due: '2025-03-01T09:00:00.000Z', labels: [{ id: 'x', name: 'Cocoa' }] }), card('2', { closed: true }), card('3', { idList: 'l2' })] });
    assert.deepEqual(feed.initiatives, [{ id: '1', title: 'Card 1', end: '2025-03-01T09:00:00.000Z', status: 'Doing', issues: ['Cocoa'] }]);
    assert.deepEqual(problems.map(({ path, message }) => [path, message]), [['/cards', 'Expected cards that are in use, met 2 that are archived; left out.']]);
  });

  it('are events to come and events that have been, in two lists', async () => {
    const event = (id: string, more: object): object => ({ id, title: `Day ${id}`, fullUrl: `/events/${id}`, startDate: 1785744000000, endDate: 1785751200000, location: { addressTitle: 'Old Mill', addressCountry: 'Nepal', mapLat: 40.7, mapLng: -74 }, ...more });
    const { feed, problems } = await readPayload({ website: { id: 'w' }, upcoming: [event('a', {})], past: [event('b', { startDate: 1685606400000, endDate: 1685613600000 }), 'stray'] });
    assert.deepEqual(feed.events.map(({ id, start, end, url, place }) => [id, start, end, url, place]), [
      ['a', '2026-08-03T08:00:00Z', '2026-08-03T10:00:00Z', '/events/a', { name: 'Old Mill', country: 'NP' }], ['b', '2023-06-01T08:00:00Z', '2023-06-01T10:00:00Z', '/events/b', { name: 'Old Mill', country: 'NP' }],
    ]);
    assert.deepEqual(problems.map(({ path }) => path), ['/past/1']);
    assert.deepEqual((await readPayload({ upcoming_events: [], past_events: [event('c', {})] })).feed.events.map(({ id }) => id), ['c']);
    await assert.rejects(readPayload({ upcoming: ['a'], past: ['b'] }), { kind: 'format' });
  });

  it('have their places by whatever names a list gives them', async () => {
    const entry = (id: string, geoLocations: readonly object[]): object => ({ id, type: 'dois', attributes: { titles: [{ title: `Survey ${id}` }], publisher: 'Office', geoLocations } });
    const { feed } = await readPayload({ data: [entry('a', [{ geoLocationPlace: 'Kumasi', geoLocationPoint: { pointLatitude: 6.69, pointLongitude: -1.62 } }]), entry('b', [])] });
    assert.deepEqual(feed.initiatives.map(({ locations }) => locations), [[{ name: 'Kumasi', lat: 6.69, lon: -1.62 }], undefined]);
  });

  it('are workplaces, closed ones among them', async () => {
    const factory = (id: string, is_closed: boolean | null): unknown => ({ id, type: 'Feature', geometry: { type: 'Point', coordinates: [90.4, 23.8] }, properties: { name: `Mill ${id}`, address: 'Mill road', country_code: 'BD', os_id: id, is_closed } });
    const { feed } = await readPayload({ type: 'FeatureCollection', count: 2, next: null, previous: null, features: [factory('BD1', null), factory('BD2', true)] });
    assert.deepEqual(feed.initiatives.map(({ id, status, countries }) => [id, status, countries]), [['BD1', undefined, ['BD']], ['BD2', 'closed', ['BD']]]);
  });

  it('lie beside their names in what a system of pages keeps', async () => {
    const wanted = [{ id: '42', title: 'School meals', summary: 'Meals for all.', start: '2024-03-01', countries: ['GH'] }];
    const fields = { country: 'Ghana', startDate: '2024-03-01', summary: 'Meals for all.' };
    for (const json of [
      { items: [{ id: '42', isDraft: false, fieldData: { name: 'School meals', ...fields } }], pagination: { total: 1 } }, { total: 1, items: [{ id: '42', contentType: 'project', name: 'School meals', properties: fields }] },
      { stories: [{ id: 42, name: 'School meals', content: { ...fields, summary: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Meals for all.' }] }] } } }], cv: 1 },
      { page: 1, results: [{ id: '42', uid: 'meals', data: { ...fields, title: [{ type: 'heading1', text: 'School meals', spans: [] }], summary: [{ type: 'paragraph', text: 'Meals for all.', spans: [] }] } }] },
    ]) assert.deepEqual((await readPayload(json)).feed.initiatives, wanted);
    const page = { id: 4, meta: { type: 'app.ProjectPage', detail_url: 'https://x.example/api/v2/pages/4/', html_url: 'https://x.example/meals/' }, title: 'School meals', country: 'GH' };
    assert.deepEqual((await readPayload({ meta: { total_count: 1 }, items: [page] })).feed.initiatives, [{ id: '4', title: 'School meals', url: 'https://x.example/meals/', countries: ['GH'] }]);
    const task = { id: 5, subject: 'Draw a map', startDate: '2025-01-06', _links: { self: { href: '/5', title: 'Draw a map' }, status: { href: '/s/1', title: 'In progress' }, assignee: { title: 'Ada' } } };
    assert.deepEqual((await readPayload({ total: 1, _embedded: { elements: [task] } })).feed.initiatives, [{ id: '5', title: 'Draw a map', start: '2025-01-06', status: 'In progress' }]);
  });

  it('are one page of Drupal alone', async () => {
    const field = (value: string): readonly unknown[] => [{ value }];
    const { feed } = await readPayload({ nid: [{ value: 7 }], uuid: field('u-7'), type: [{ target_id: 'project' }], title: field('School meals'), field_country: field('Ghana'), body: field('<p>Meals.</p>') });
    assert.deepEqual(feed.initiatives.map(({ title, countries }) => [title, countries]), [['School meals', ['GH']]]);
  });
});

describe('what other services serve beside their records', () => {
  it('is refused where it tells of people, in each language', async () => {
    const lists: readonly Record<string, string>[] = [
      { 'Name': 'Ada Obi', 'Job title': 'Director', 'Email': 'a@x.example', 'Organisation': 'Open Door' }, { nombre_completo: 'Ana Pérez', correo: 'a@x.example', puesto: 'Directora' }, { 'Nombre': 'Ana Pérez', 'Fecha de nacimiento': '1980-01-01', 'Sexo': 'F' },
      { 'Nom et prénom': 'Awa Diallo', 'Courriel': 'a@x.example', 'Poste': 'Directrice' }, { 'Nom': 'Diallo', 'Prénom': 'Awa', 'Fonction': 'Directrice' }, { 'Nome': 'Ana', 'Sobrenome': 'Silva', 'Cargo': 'Diretora', 'País': 'Brasil' }, { 'Nome completo': 'Ana Silva', 'Telefone': '1' },
      { 'ФИО': 'Иванов Иван', 'Должность': 'Директор', 'Организация': 'Дом' }, { 'Аты': 'Айгүл', 'Тегі': 'Ахметова' }, { 'الاسم': 'آمنة', 'اللقب': 'علي', 'البريد الإلكتروني': 'a@x.example' }, { fullName: 'Bob Tester', username: 'bob' },
    ];
    for (const person of lists) await assert.rejects(readPayload([person, Object.fromEntries(Object.entries(person).map(([name, value]) => [name, `${value} B`]))]), { kind: 'format', message: /met a list of people, who are not shown/ }, JSON.stringify(person));
  });

  it('is refused where it lists who runs a company, or currencies by their codes', async () => {
    const officer = (name: string): object => ({ officer: { id: name.length, name, position: 'director' } });
    await assert.rejects(readPayload({ results: { company: { name: 'Bean Traders', company_number: '7', officers: [officer('Ada Obi'), officer('Kofi Mensah')] } } }), { kind: 'format', message: /met a list of people, who are not shown/ });
    await assert.rejects(readPayload(['XOF', 'GHS', 'KES', 'UGX', 'NPR'].map((name, index) => ({ id: index + 1, name, extendedName: `Currency ${index}` }))), { kind: 'format', message: /met a list of 5 codes with what they stand for/ });
    assert.equal((await readPayload(['AID', 'GAP', 'SOW', 'REAP', 'WELL'].map((name, index) => ({ id: index + 1, name, extendedName: `Programme ${index}` })))).feed.initiatives.length, 5);
  });

  it('is read where a person is only whom to write to', async () => {
    const { feed } = await readPayload([{ 'Nombre': 'Escuela abierta', 'País': 'Perú', 'Inicio': '2024-01-01', 'Contacto': 'Ana', 'Cargo': 'Directora' }]);
    assert.deepEqual(feed.initiatives.map(({ title, countries }) => [title, countries]), [['Escuela abierta', ['PE']]]);
    const member = (name: string): object => ({ 'Name': name, 'Website': 'https://x.example', 'Country': 'Ghana', 'Contact person': 'Ada Obi', 'Job title': 'Director' });
    const { feed: members } = await readPayload([member('Open Door Foundation'), member('River Trust')]);
    assert.equal(members.initiatives.length + members.organisations.length, 2);
  });

  it('is refused where it holds venues alone, statements in keys, or XML as a tree', async () => {
    const venue = { resource_uri: 'https://www.eventbriteapi.com/v3/venues/7/', id: '7', name: 'Labour hall', address: { city: 'Boston', country: 'US', localized_address_display: '1 Main St, Boston' }, latitude: '42.3', longitude: '-71.1' };
    const place = { id: 1, author: '1', status: 'publish', url: 'https://example.org/venue/hall', venue: 'Town hall', slug: 'hall', city: 'Accra', country: 'Ghana' };
    for (const json of [venue, { venues: [venue] }, { venues: [place], rest_url: 'https://example.org/wp-json/tribe/events/v1/venues', total: 1 }, place]) await assert.rejects(readPayload(json), { kind: 'format', message: /met venues alone.*expand=venue/ });
    await assert.rejects(readPayload({ elements: [{ type: 'element', name: 'iati-activities', attributes: { version: '2.03' }, elements: [{ type: 'element', name: 'iati-activity', elements: [] }] }] }), { kind: 'format', message: /XML that a converter wrote as a tree/ });
    const entity = { type: 'item', id: 'Q7', labels: { en: { language: 'en', value: 'kiln' } }, descriptions: {}, claims: { P17: [] } };
    for (const json of [entity, { entities: { Q7: entity } }]) await assert.rejects(readPayload(json), { kind: 'format', message: /entities of Wikidata.*query\.wikidata\.org/ });
  });

  it('are records of MongoDB, whose canonical form says the type of each value', async () => {
    const { feed } = await readPayload([
      { _id: { $oid: '65f0c0ffee0000000000000a' }, title: 'Bridge classes', country: 'GH', start: { $date: { $numberLong: '1714521600000' } }, budget: { $numberDecimal: '1250.50' }, currency: 'EUR', location: { lat: { $numberDouble: '5.5' }, lng: { $numberDouble: '-0.2' } } },
      { _id: { $oid: '65f0c0ffee0000000000000b' }, title: 'Night school', country: 'ML', start: { $date: '2024-06-01T00:00:00Z' }, budget: { $numberInt: '300' }, currency: 'EUR', location: { lat: { $numberDouble: 'NaN' } } },
    ]);
    assert.deepEqual(feed.initiatives.map(({ id, title, start, budget, locations }) => [id, title, start?.slice(0, 10), budget?.value, locations?.[0]?.lat]), [
      ['65f0c0ffee0000000000000a', 'Bridge classes', '2024-05-01', 1250.5, 5.5],
      ['65f0c0ffee0000000000000b', 'Night school', '2024-06-01', 300, undefined],
    ]);
  });
});
