import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPayload, told } from './read-payload.js';

describe('plain names', () => {
  it('takes no word that a machine made for a title', async () => {
    const made: readonly (readonly string[])[] = [['AAAAAADgId0=', 'AAAAAAFEA3w=', 'AAAAAAI/R3k='], ['sha512-pJEdRugimx', 'sha512-taOaskGt4z', 'sha512-pJEdRug777'], ['/definitions/a', '/definitions/b', '/definitions/c'], ['aB3dE9fGh', 'bC4eF0gHi', 'cD5fG1hIj']];
    for (const words of made) await assert.rejects(readPayload(words.map((seal, id) => ({ id, seal, step: id }))), { kind: 'format', message: /not recognised: seal, step/ });
    const numbered = await readPayload([1, 2, 3].map((number) => ({ caseno: `FL-2025-00000${number}-AFG`, location: 'Kabul', latitude: 34.5, longitude: 69.2 })));
    assert.equal(numbered.feed.initiatives[0]?.title, 'FL-2025-000001-AFG');
  });

  it('shows no key for whose a record is, and a gathering where it is and not where its group is', async () => {
    const works = await readPayload([{ id: 1, title: 'Wells', country: 'GH', owner: { id: 'abcd-1234' } }, { id: 2, title: 'Schools', country: 'GH', owner: { id: 'efgh-5678' } }]);
    assert.deepEqual(works.feed.initiatives[0], { id: '1', title: 'Wells', countries: ['GH'] });
    const group = { name: 'Accra readers', lat: 5.5, lon: -0.2, country: 'gh' };
    const { feed } = await readPayload([
      { id: 'm1', name: 'Reading', time: 1586907000000, utc_offset: -18000000, local_date: '2020-04-14', local_time: '18:30', group, venue: { name: 'Library', lat: 6.7, lon: -1.6, country: 'gh' } },
      { id: 'm2', name: 'Writing', time: 1589499000000, utc_offset: -18000000, local_date: '2020-05-14', local_time: '18:30', group },
    ]);
    assert.deepEqual(feed.events.map(({ start, place }) => [start, place]), [['2020-04-14T18:30:00-05:00', { name: 'Library', country: 'GH', lat: 6.7, lon: -1.6 }], ['2020-05-14T18:30:00-05:00', undefined]]);
  });

  it('reads times with their zone beside them, and days with their time of day', async () => {
    const outlook = await readPayload({ value: [{ id: 'e1', subject: 'Council', isAllDay: false, start: { dateTime: '2026-03-29T16:00:00.0000000', timeZone: 'UTC' }, end: { dateTime: '2026-03-29T18:00:00.0000000', timeZone: 'UTC' } }] });
    assert.deepEqual(outlook.feed.events.map(({ start, end }) => [start, end]), [['2026-03-29T16:00:00Z', '2026-03-29T18:00:00Z']]);
    const wholeDay = await readPayload({ value: [{ id: 'e2', subject: 'Council', isAllDay: true, start: { dateTime: '2026-03-29T00:00:00.0000000', timeZone: 'UTC' } }] });
    assert.equal(wholeDay.feed.events[0]?.start, '2026-03-29');
    const parted = { id: 'e3', name: 'Fair', start_date: '2026-07-01', start_time: '10:30', end_date: '2026-07-01', end_time: '11:30', is_online_event: true };
    assert.deepEqual((await readPayload([{ ...parted, timezone: 'Europe/London' }])).feed.events.map(({ start, end }) => [start, end]), [['2026-07-01T10:30:00+01:00', '2026-07-01T11:30:00+01:00']]);
    const local = await readPayload([{ id: 'e4', name: 'Fair', start: '2026-07-01 10:30', organizer: 'Lantern Schools' }, { id: 'e5', name: 'Market', start: '2026-07-02 00:00', organizer: 'Lantern Schools' }]);
    assert.deepEqual([...local.feed.events.map(({ start }) => start), ...told(local)], ['2026-07-01', '2026-07-02', ' Expected times with a zone, as in 2024-06-05T10:00+02:00 or beside them, met 1 without, such as “2026-07-01 10:30”; their days are shown.']);
    const unzoned = (await readPayload([{ ...parted, organizer: 'Lantern Schools' }])).feed.events;
    assert.deepEqual(unzoned.map(({ start, end }) => [start, end]), [['2026-07-01', '2026-07-01']]);
  });

  it('ends what has begun by the day it is due, and reads groups of data sets that are countries', async () => {
    const { feed } = await readPayload([{ id: 1, title: 'Survey', startDateTime: '2024-01-10T00:00:00Z', dueDateTime: '2024-03-01T00:00:00Z' }, { id: 2, title: 'Report', startDateTime: '2024-03-01T00:00:00Z', dueDateTime: null }]);
    assert.deepEqual(feed.initiatives.map(({ start, end }) => [start?.slice(0, 10), end?.slice(0, 10)]), [['2024-01-10', '2024-03-01'], ['2024-03-01', undefined]]);
    const sets = await readPayload({ success: true, result: { count: 2, results: [
      { id: 'a', title: 'Children at work', due_date: '2025-01-01', notes: 'Surveys', groups: [{ name: 'gha', title: 'Ghana' }, { name: 'tgo', title: 'Togo' }] }, { id: 'b', title: 'Schools', notes: 'Lists', groups: [{ name: 'npl', title: 'Nepal' }] },
    ] } });
    assert.deepEqual(sets.feed.initiatives.map(({ countries, end }) => [countries, end]), [[['GH', 'TG'], undefined], [['NP'], undefined]]);
    const topics = await readPayload({ success: true, result: { count: 1, results: [{ id: 'a', title: 'Children at work', notes: 'Surveys', groups: [{ name: 'work', title: 'Work' }] }] } });
    assert.equal(topics.feed.initiatives[0]?.countries, undefined);
  });

  it('reads flat records by their English names', async () => {
    const rows = [
      { id: 11, name: 'Cocoa schools', country: 'Ghana', status: 'ongoing', start_date: '2021-03-01', end_date: '2023', sector: 'cocoa', latitude: '6.7', longitude: '-1.6', website: 'https://example.org/11' },
      { id: 12, name: 'Brick kilns', country: 'NPL', status: 'closed', start_date: '2019-05-14T00:00:00', end_date: '', sector: 'bricks; clay', latitude: null, longitude: null, website: null },
    ];
    const { feed, problems, format } = await readPayload(rows);
    assert.equal(format, 'plain-names');
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.initiatives, [
      { id: '11', title: 'Cocoa schools', start: '2021-03-01', end: '2023', url: 'https://example.org/11', status: 'ongoing', sectors: ['cocoa'], countries: ['GH'], locations: [{ lat: 6.7, lon: -1.6 }] },
      { id: '12', title: 'Brick kilns', start: '2019-05-14', status: 'closed', sectors: ['bricks', 'clay'], countries: ['NP'] },
    ]);
  });

  const languages: readonly (readonly [string, Record<string, string>])[] = [
    ['French', { titre: 'Écoles', pays: 'Côte d’Ivoire', statut: 'en cours', debut: '2020', fin: '2021', secteur: 'cacao' }],
    ['Spanish', { título: 'Escuelas', país: 'Costa de Marfil', estado: 'en curso', inicio: '2020', fin: '2021', sector: 'cacao' }],
    ['Portuguese', { título: 'Escolas', país: 'Costa do Marfim', situação: 'em curso', início: '2020', fim: '2021', setor: 'cacau' }],
    ['Russian', { название: 'Школы', страна: 'Кот-д’Ивуар', статус: 'идёт', начало: '2020', окончание: '2021', сектор: 'какао' }],
    ['Kazakh', { атауы: 'Мектептер', ел: 'Кот-д’Ивуар', мәртебе: 'жүріп жатыр', басталуы: '2020', аяқталуы: '2021', сала: 'какао' }],
    ['Arabic', { العنوان: 'مدارس', البلد: 'كوت ديفوار', الحالة: 'جارية', البداية: '2020', النهاية: '2021', القطاع: 'الكاكاو' }],
    ['Chinese', { 标题: '学校', 国家: '科特迪瓦', 状态: '进行中', 开始日期: '2020', 结束日期: '2021', 行业: '可可' }],
  ];
  for (const [language, record] of languages) {
    it(`recognises members in ${language}`, async () => {
      const { feed } = await readPayload([record]);
      const [title, , status, start, end, sector] = Object.values(record);
      const { id: _id, ...initiative } = feed.initiatives[0]!;
      assert.deepEqual(initiative, { title, start, end, status, sectors: [sector], countries: ['CI'] });
    });
  }

  it('points at the member that the server sent, whatever it is called', async () => {
    const reading = await readPayload({ data: [{ id: 'a', type: 'x', attributes: { titre: 'Un', pays: 'Atlantide', debut: 'bientôt' } }, { id: 'b', type: 'x', attributes: { titre: 'Deux', pays: 'Togo', debut: '2020' } }, { id: 'c', type: 'x', attributes: { titre: 'Trois', pays: 'Togo', debut: '2020' } }] });
    assert.deepEqual(reading.problems.map(({ path }) => path).sort(), ['/data/0/attributes/debut', '/data/0/attributes/pays']);
    assert.deepEqual(reading.feed.initiatives.map(({ id, countries }) => [id, countries]), [['a', ['Atlantide']], ['b', ['TG']], ['c', ['TG']]]);
  });

  it('decides day and month from the whole column, or says that it cannot', async () => {
    const clear = await readPayload([{ name: 'One', start: '05/06/2024' }, { name: 'Two', start: '25/06/2024' }]);
    assert.deepEqual(clear.feed.initiatives.map(({ start }) => start), ['2024-06-05', '2024-06-25']);
    const unclear = await readPayload([{ id: 'a', name: 'One', start: '05/06/2024' }, { id: 'b', name: 'Two', start: '07/08/2024' }]);
    assert.deepEqual(unclear.feed.initiatives.map(({ start }) => start), [undefined, undefined]);
    assert.match(told(unclear).join(), /met 2 that could be read either way/);
  });

  it('says which amounts and places could not be read, and reads amounts by their column', async () => {
    const { feed, problems } = await readPayload([
      { id: 'a', name: 'One', country: 'GH', budget: '1.234,50', lat: '6,821', lon: '-1,6' }, { id: 'b', name: 'Two', country: 'GH', budget: '2.000', lat: '6.5', lon: '-1.7' },
      { id: 'c', name: 'Three', country: 'GH', budget: 'about 2 million', lat: '6°41′N', lon: '1°37′W' }, { id: 'd', name: 'Four', country: 'GH', budget: 'EUR 500', lat: 'n/a', lon: '' }, { id: 'e', name: 'Five', country: 'GH', budget: '-', lat: '', lon: '' },
    ]);
    assert.deepEqual(feed.initiatives.map(({ budget }) => budget), [{ value: 1234.5 }, { value: 2000 }, undefined, { value: 500, currency: 'EUR' }, undefined]);
    assert.deepEqual(feed.initiatives.map(({ locations }) => locations?.[0]), [{ lat: 6.821, lon: -1.6 }, { lat: 6.5, lon: -1.7 }, undefined, undefined, undefined]);
    assert.deepEqual(problems.map(({ message, severity }) => [severity, message]), [
      ['error', 'Expected coordinates in degrees in lat, met “6°41′N”; left out.'], ['error', 'Expected an amount of money in budget, met “about 2 million”; left out.'],
    ]);
  });

  it('says what it left out of the fields that a site added, too', async () => {
    const post = (id: number, start: string) => ({ id, type: 'project', title: { rendered: `Post ${id}` }, acf: { start_date: start, country: 'Ghana' } });
    const { feed, problems } = await readPayload([post(1, '05/06/2024'), post(2, '07/06/2024')]);
    assert.deepEqual(feed.initiatives.map(({ start }) => start), [undefined, undefined]);
    assert.match(problems.map(({ message }) => message).join(), /met 2 that could be read either way, such as 05\/06\/2024/);
  });

  it('says of members that are called dates, degrees or amounts that they hold none', async () => {
    const { problems } = await readPayload([{ id: 'a', title: 'One', country: 'GH', start: '2024-13-45', lat: 'north' }]);
    assert.deepEqual(problems.map(({ message }) => message), ['Expected dates in start, met “2024-13-45” and the like in most records; not used.', 'Expected degrees in lat, met “north” and the like in most records; not used.']);
  });

  it('reads the names that Solr, Drupal and Kobo make of them, and what holds the dates or is called a location', async () => {
    const solr = await readPayload({ response: { numFound: 2, docs: [{ id: '1', title_s: 'One', country_ss: ['Ghana', 'Togo'], start_dt: '2024-01-01', location_p: '6.7,-1.6' }, { id: '2', title_s: 'Two', country_ss: ['Togo'], start_dt: '2023', location_p: '6.1,1.2' }] } });
    assert.deepEqual(solr.feed.initiatives[0], { id: '1', title: 'One', start: '2024-01-01', countries: ['GH', 'TG'], locations: [{ lat: 6.7, lon: -1.6 }] });
    const others = await readPayload([{ id: 'a', ss_title: 'One', sm_field_country: ['Ghana'], dates: { start: '2024-01-01', end: '2024-03-01' } }]);
    assert.deepEqual(others.feed.initiatives, [{ id: 'a', title: 'One', start: '2024-01-01', end: '2024-03-01', countries: ['GH'] }]);
    const form = await readPayload({ count: 1, next: null, results: [{ _id: 7, 'about/project_name': 'One', 'about/country': 'ghana' }] });
    assert.deepEqual(form.feed.initiatives, [{ id: '7', title: 'One', countries: ['GH'] }]);
  });

  it('reads texts in several languages given as lists, as Decidim and others do', async () => {
    const { feed } = await readPayload([{ id: 'a', title: [{ language: 'en', value: 'School' }, { language: 'fr', value: 'École' }], country: 'GH' }, { id: 'b', title: { translations: [{ locale: 'pt_BR', text: 'Escola' }] }, country: 'BR' }]);
    assert.deepEqual(feed.initiatives.map(({ title }) => title), [{ en: 'School', fr: 'École' }, { 'pt-BR': 'Escola' }]);
  });

  it('says of metres that they are no degrees, and where', async () => {
    const { problems } = await readPayload({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { id: 'a', name: 'One' }, geometry: { type: 'Point', coordinates: [-180341, 748292] } }] });
    assert.deepEqual(problems.map(({ path, message }) => [path, message.slice(0, 33)]), [['/features', 'Expected degrees, met 1 of 1 plac'], ['/features/0/geometry', 'Expected degrees north from -90 t']]);
  });

  it('names each country once, in whatever spellings a record has it', async () => {
    const { feed } = await readPayload([{ id: 'a', title: 'One', countries: ['Ghana', 'GH', 'Atlantis', 'GHA', 'Atlantis', 'Togo'] }]);
    assert.deepEqual(feed.initiatives[0]?.countries, ['GH', 'Atlantis', 'TG']);
  });

  it('reports swapped coordinates and turns nothing round', async () => {
    const { feed, problems } = await readPayload([{ id: 'a', name: 'Manila', lat: 121, lon: 14.6 }, { id: 'b', name: 'Hanoi', lat: 105.8, lon: 21 }]);
    assert.deepEqual(feed.initiatives.map(({ locations }) => locations?.[0]?.lat), [undefined, undefined]);
    assert.ok(problems.some(({ message }) => /swapped/.test(message) && /2 of 2/.test(message)));
  });

  it('tells events, proposals and indicators from initiatives', async () => {
    const events = await readPayload([{ title: 'Forum', venue: 'Hall', start_date: '2024-05-01', organizer: 'ILO' }]);
    assert.equal(events.feed.events[0]?.place?.name, 'Hall');
    const proposals = await readPayload([{ title: 'Pay more', votes: 5 }]);
    assert.equal(proposals.feed.proposals[0]?.text, 'Pay more');
    const indicators = await readPayload([{ country: 'KE', year: 2019, value: ' 12,5' }, { country: 'UG', year: 2020, value: null }]);
    assert.deepEqual(indicators.feed.indicators[0]?.series, [{ date: '2019', value: 12.5, country: 'KE' }, { date: '2020', value: null, country: 'UG' }]);
  });

  it('parts values by what else a table tells of them, in any language, and reads years of accounts', async () => {
    const row = (pays: string, milieu: string, annee: string, valeur: string): unknown => ({ pays, indicateur: 'Travail des enfants', sexe: 'Garçons', milieu, annee, valeur });
    const { feed, problems } = await readPayload([row('Ghana', 'Urbain', '2012/13', '12,1'), row('Ghana', 'Rural', '2012/13', '22,1'), row('Togo', 'Rural', '2009/10', '2,5')]);
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.indicators.map(({ title, series }) => [title, series]), [
      ['Travail des enfants: Urbain', [{ date: '2012', country: 'GH', sex: 'male', value: 12.1 }]], ['Travail des enfants: Rural', [{ date: '2012', country: 'GH', sex: 'male', value: 22.1 }, { date: '2009', country: 'TG', sex: 'male', value: 2.5 }]],
    ]);
  });

  it('tells petitions in Russian and Kazakh by their votes', async () => {
    const russian = await readPayload([{ id: 1, название: 'Школа в каждом селе', голоса: 12, статус: 'открыта' }]);
    assert.deepEqual(russian.feed.proposals, [{ id: '1', text: 'Школа в каждом селе', status: 'открыта' }]);
    const kazakh = await readPayload([{ id: 1, атауы: 'Әр ауылда мектеп', дауыстар: 12 }]);
    assert.equal(kazakh.feed.proposals[0]?.text, 'Әр ауылда мектеп');
    const counted = await readPayload({ petitions: [{ id: 4, title: 'A school in every village', signatures_count: 20, state: 'open' }] });
    assert.equal(counted.feed.proposals[0]?.text, 'A school in every village');
    const alone = await readPayload({ links: { self: 'https://example.org/petitions/9.json' }, data: { type: 'petition', id: 9, attributes: {
      action: 'Open the village schools again', background: 'Since the floods they are closed.', state: 'open', signature_count: 31, signatures_by_country: [{ name: 'Ghana', code: 'GH', signature_count: 30 }, { name: 'Togo', code: 'TG', signature_count: 1 }], signatures_by_region: [{ name: 'Volta', signature_count: 12 }],
    } } });
    assert.deepEqual(alone.feed.proposals.map(({ id, text, status }) => [id, text, status]), [['9', 'Open the village schools again', 'open']]);
    const linked = await readPayload([{ identifier: { _value: '5' }, label: { _value: 'Meals at school' }, numberOfSignatures: 7, status: 'open' }]);
    assert.deepEqual(linked.feed.proposals, [{ id: '5', text: 'Meals at school', status: 'open' }]);
  });

  it('has its degrees under Italian and German names, too', async () => {
    for (const [lat, lon] of [['LATITUDINE', 'LONGITUDINE'], ['Breitengrad', 'Längengrad']] as const) {
      const { feed } = await readPayload([{ id: 1, name: 'Via Roma', [lat]: '41.12', [lon]: '16.83' }]);
      assert.deepEqual(feed.initiatives[0]?.locations, [{ lat: 41.12, lon: 16.83 }]);
    }
  });

  it('says who holds an event, where it is, and that it is online', async () => {
    const { feed } = await readPayload([{ id: 1, title: 'Forum', start: '2024-05-01', organizer: 'Union', online: true, eventLocation: { address1: null, city: 'Quito', zip: '1' } }]);
    assert.deepEqual(feed.events, [{ id: '1', title: 'Forum', start: '2024-05-01', place: { name: 'Quito' }, online: true, hosts: [{ name: 'Union' }] }]);
  });

  it('reads when an event is from an object of it, with its time zone, and names no host by a number', async () => {
    const { feed, problems } = await readPayload({ events: [
      { id: '7', name: { text: 'Open day' }, start: { timezone: 'Africa/Accra', local: '2024-05-01T09:00:00', utc: '2024-05-01T09:00:00Z' }, end: { timezone: 'Africa/Accra', local: '2024-05-01T12:00:00', utc: '2024-05-01T12:00:00Z' }, capacity: 30, organiser: '12', online_event: true },
    ] });
    assert.deepEqual(feed.events, [{ id: '7', title: 'Open day', start: '2024-05-01T09:00:00Z', end: '2024-05-01T12:00:00Z', timeZone: 'Africa/Accra', online: true }]);
    assert.deepEqual(problems, []);
    const local = await readPayload([{ id: 1, title: 'Forum', start: '2024-07-01 09:30:00', end: '2024-07-02T00:00:00', timezone: 'Europe/Paris', venue: 'Hall' }]);
    assert.deepEqual(local.feed.events.map(({ start, end }) => [start, end]), [['2024-07-01T09:30:00+02:00', '2024-07-02']]);
    const counted = await readPayload({ results: [{ id: 'm', name: 'Forum', event_url: 'https://example.org/m', time: 1389916800000, utc_offset: -18000000, venue: { name: 'Hall' } }] });
    assert.deepEqual(counted.feed.events.map(({ start }) => start), ['2014-01-16T19:00:00-05:00']);
    const timings = await readPayload([{ uid: 4, title: { fr: 'Fête' }, lastTiming: { begin: '2024-06-02T10:00:00+02:00', end: '2024-06-02T12:00:00+02:00' }, firstTiming: { begin: '2024-06-01T10:00:00+02:00', end: '2024-06-01T12:00:00+02:00' } }]);
    assert.deepEqual(timings.feed.initiatives.map(({ start, end }) => [start, end]), [['2024-06-01T10:00:00+02:00', '2024-06-02T12:00:00+02:00']]);
  });

  it('tells gatherings by what they say they are, and by whole days, meetings and venues', async () => {
    const kinds = await readPayload([{ id: 1, title: 'Budget', type: 'Meeting', start: '2024-05-01' }, { id: 2, title: 'Schools', type: 'Meeting', start: '2024-05-08' }]);
    assert.equal(kinds.feed.events.length, 2);
    const days = await readPayload([{ id: 1, title: 'Budget', start: '2024-05-01', isAllDay: false }]);
    assert.equal(days.feed.events.length, 1);
    const members = await readPayload([{ id: 1, title: 'Budget', date: '2024-05-01', meetingTypeId: 4, meetingState: 3 }]);
    assert.equal(members.feed.events.length, 1);
    assert.equal((await readPayload([{ id: 1, title: 'Budget', start: '2024-05-01', meetingTypeId: 4 }])).feed.events.length, 0);
  });

  it('reads where each of a record’s places is, and what is of a place by its name', async () => {
    const listed = await readPayload([{ id: 1, title: 'Wells', locations: [{ name: 'Tema', lat: 5.6, lng: 0.01, country: 'Ghana' }, { name: 'Lomé', geometry: { type: 'Point', coordinates: [1.2, 6.1] }, country: { iso2: 'TG' } }, { id: 4 }] }]);
    assert.deepEqual(listed.feed.initiatives, [{ id: '1', title: 'Wells', countries: ['GH', 'TG'], locations: [{ name: 'Tema', lat: 5.6, lon: 0.01 }, { name: 'Lomé', lat: 6.1, lon: 1.2 }] }]);
    const flat = await readPayload([{ uid: 9, title_fr: 'Fête', firstdate_begin: '2024-06-01T10:00:00Z', lastdate_end: '2024-06-02T10:00:00Z', location_name: 'Halle', location_lat: 48.1, location_lon: 2.1, location_countrycode: 'FR', location_website: 'https://example.org/halle', canonicalurl: 'https://example.org/fete', country_fr: 'France (Métropole)', timings: '[]' }]);
    assert.deepEqual(flat.feed.events, [{ id: '9', title: 'Fête', start: '2024-06-01T10:00:00Z', end: '2024-06-02T10:00:00Z', url: 'https://example.org/fete', place: { name: 'Halle', country: 'FR', lat: 48.1, lon: 2.1 } }]);
    const nested = await readPayload([{ id: 1, title: 'Talk', startTime: '2024-06-01T10:00:00Z', venue: { id: '63a18466-0a0f-4985-ae4c-503890448a15', name: 'Hall', country: 'gh' } }]);
    assert.deepEqual(nested.feed.events, [{ id: '1', title: 'Talk', start: '2024-06-01T10:00:00Z', place: { name: 'Hall', country: 'GH' } }]);
  });

  it('tells a state of a country by its values and by what is beside it, in four languages', async () => {
    const read = async (...records: readonly object[]): Promise<readonly unknown[]> => (await readPayload(records)).feed.initiatives.map(({ status, locations }) => [status, locations?.[0]?.name]);
    assert.deepEqual(await read({ id: 1, title: 'Wells', state: 'Odisha', country: 'IN' }, { id: 2, title: 'Roads', state: 'Kerala', country: 'IN' }), [[undefined, 'Odisha'], [undefined, 'Kerala']]);
    assert.deepEqual(await read({ id: 1, titre: 'Puits', etat: 'Sonora', pays: 'Mexique' }), [[undefined, 'Sonora']]);
    assert.deepEqual(await read({ id: 1, 'título': 'Poços', estado: 'BA', 'município': 'Ilhéus' }), [[undefined, 'Ilhéus']]);
    assert.deepEqual(await read({ id: 1, 'título': 'Pozos', estado: 'En ejecución', 'país': 'Perú' }), [['En ejecución', undefined]]);
    assert.deepEqual(await read({ id: 1, titre: 'Puits', etat: 'Clôturé', pays: 'Mali' }, { id: 2, titre: 'Routes', etat: 'Sonora', pays: 'Mali' }), [['Clôturé', undefined], ['Sonora', undefined]]);
    assert.deepEqual(await read({ id: 1, title: 'Wells', state: 'Odisha' }), [['Odisha', undefined]]);
  });

  it('knows Namibia among codes, and nothing available among names', async () => {
    const countries = async (...given: readonly string[]): Promise<readonly unknown[]> => (await readPayload(given.map((country, id) => ({ id, title: `Work ${id}`, country })))).feed.initiatives.map((record) => record.countries);
    assert.deepEqual(await countries('NA', 'GH', 'KE'), [['NA'], ['GH'], ['KE']]);
    assert.deepEqual(await countries('NA', 'Ghana', 'Kenya'), [undefined, ['GH'], ['KE']]);
    assert.deepEqual((await readPayload([{ id: 1, title: 'Wells', iso2: 'NA' }])).feed.initiatives[0]?.countries, ['NA']);
  });

  it('reads countries that words or signs join, and none that are one by its name', async () => {
    const given = ['Togo, Benin and Ghana', 'Nepal & India', 'Mali\nNiger', 'Trinidad and Tobago, Haiti', 'Antigua & Barbuda', 'Pérou et Bolivie', 'Гана и Того', 'غانا وتوغو', 'Peru + Wonderland'];
    const { feed } = await readPayload(given.map((country, id) => ({ id, title: `Work ${id}`, country })));
    assert.deepEqual(feed.initiatives.map((record) => record.countries?.join()), ['TG,BJ,GH', 'NP,IN', 'ML,NE', 'TT,HT', 'AG', 'PE,BO', 'GH,TG', 'GH,TG', 'Peru + Wonderland']);
  });

  it('reads who takes part as what, by how the member is called or by what each says', async () => {
    const { feed } = await readPayload([
      { id: 1, title: 'Wells', country: 'GH', donor: 'Fund for Water', implementing_partner: 'Trust; Union', lead_agency: 'Bureau' },
      { id: 2, title: 'Roads', country: 'GH', donor: 'Fund for Roads', implementing_partner: '', lead_agency: '' },
    ]);
    assert.deepEqual(feed.initiatives.map(({ organisations }) => organisations?.map(({ name, role }) => `${name}: ${role}`).sort()), [['Bureau: lead', 'Fund for Water: funder', 'Trust: implementer', 'Union: implementer'], ['Fund for Roads: funder']]);
    const own = await readPayload([{ id: 1, title: 'Wells', country: 'GH', organisations: [{ name: 'Bureau', role: 'lead' }, { name: 'Trust' }] }]);
    assert.deepEqual(own.feed.initiatives[0]?.organisations, [{ name: 'Bureau', role: 'lead' }, { name: 'Trust' }]);
  });

  it('begins what has a year alone in that year, and not what was reported then', async () => {
    const dates = async (...records: readonly object[]): Promise<readonly unknown[]> => (await readPayload(records.map((record, id) => ({ id, titre: `Projet ${id}`, pays: 'Mali', statut: 'En cours', ...record })))).feed.initiatives.map(({ start, end }) => [start, end]);
    assert.deepEqual(await dates({ 'Année': '2021' }, { 'Année': 2022 }), [['2021', undefined], ['2022', undefined]]);
    assert.deepEqual(await dates({ period: '2019-2021' }, { period: '2020 – 2022' }), [['2019', '2021'], ['2020', '2022']]);
    assert.deepEqual(await dates({ reporting_year: '2021' }), [[undefined, undefined]]);
    const { recognition } = await readPayload([{ id: 1, title: 'Wells', country: 'GH', status: 'open', reporting_year: '2021' }]);
    assert.deepEqual(recognition?.unused, ['reporting_year']);
  });

  it('reads an amount with its currency beside it in an object', async () => {
    const { feed } = await readPayload([{ id: 1, title: 'Wells', country: 'GH', budget: { amount: 40, currency: 'EUR' } }, { id: 2, title: 'Roads', country: 'GH', budget: { amount: 50, currency: 'GHS' } }]);
    assert.deepEqual(feed.initiatives.map(({ budget }) => budget), [{ value: 40, currency: 'EUR' }, { value: 50, currency: 'GHS' }]);
  });

  it('reads rows that are repeated in a form, and budgets in an object of another name', async () => {
    const { feed } = await readPayload([{ id: 1, title: 'Wells', country: 'GH', donors: [{ donor_name: 'Fund for Water', donor_since: 2019 }, { donor_name: 'Bureau' }], project_budget: { amount: '2.5 million', currency: 'GHS' } }]);
    assert.deepEqual(feed.initiatives[0]?.organisations, [{ name: 'Fund for Water', role: 'funder' }, { name: 'Bureau', role: 'funder' }]);
    assert.deepEqual(feed.initiatives[0]?.budget, { value: 2_500_000, currency: 'GHS' });
  });

  it('looks for a title and a country where others say them in the records that lack the first', async () => {
    const { feed, recognition } = await readPayload([{ id: 1, title_en: 'Wells', title_fr: '', country: '', country_code: 'GH' }, { id: 2, title_en: '', title_fr: 'Routes', country: 'Mali', country_code: '' }]);
    assert.deepEqual(feed.initiatives.map(({ title, countries }) => [title, countries]), [[{ en: 'Wells' }, ['GH']], [{ fr: 'Routes' }, ['ML']]]);
    assert.deepEqual(recognition?.unused, []);
  });

  it('reads values of which most are bounds, marked or not told', async () => {
    const { feed } = await readPayload([['2019', '<5'], ['2020', '*'], ['2021', '7.5 e'], ['2022', ':']].map(([year, value]) => ({ country: 'GHA', year, value })));
    assert.deepEqual(feed.indicators[0]?.series?.map(({ date, value, status }) => [date, value, status]), [['2019', 5, '<5'], ['2020', null, undefined], ['2021', 7.5, 'estimate'], ['2022', null, undefined]]);
  });

  it('knows tasks of sheets by their names, and the country where what a contact point looks into took place', async () => {
    const { feed } = await readPayload([{ 'Task Name': 'Drill the wells', 'Host country': 'Peru', 'Status': 'Open' }, { 'Task Name': 'Pave the roads', 'Host country': 'Mali', 'Status': 'Closed' }]);
    assert.deepEqual(feed.initiatives.map(({ title, countries }) => [title, countries]), [['Drill the wells', ['PE']], ['Pave the roads', ['ML']]]);
  });

  it('takes no dot that may part thousands for one before decimals', async () => {
    const budgets = async (...given: readonly string[]): Promise<readonly unknown[]> => { const { feed, problems } = await readPayload(given.map((budget, id) => ({ id, title: `Work ${id}`, country: 'GH', budget }))); return [...feed.initiatives.map((record) => record.budget?.value), problems.filter(({ severity }) => severity === 'error').length]; };
    assert.deepEqual(await budgets('40.000 €', '7.500 €'), [40_000, 7500, 0]);
    assert.deepEqual(await budgets('40.000', '7.500'), [undefined, undefined, 1]);
    assert.deepEqual(await budgets('40.000', '7.500,50'), [40_000, 7500.5, 0]);
    const told = await readPayload({ results: [{ id: 1, title: 'Wells', country: 'GH', details: { budget: '500' } }, { id: 2, title: 'Roads', country: 'GH', details: { budget: 'some' } }, { id: 3, title: 'Looms', country: 'GH', details: { budget: '700' } }] });
    assert.deepEqual(told.problems.map(({ path, message }) => [path, message]), [['/results/1/details/budget', 'Expected an amount of money in details.budget, met “some”; left out.']]);
    const { feed, problems } = await readPayload(['1.480', '970', '20.010'].map((valor, index) => ({ 'país': 'Brasil', ano: String(2020 + index), valor })));
    assert.deepEqual(feed.indicators[0]?.series?.map(({ value }) => value), [null, 970, null]);
    assert.match(problems.find(({ severity }) => severity === 'error')?.message ?? '', /whether dots part thousands.*“1\.480”/);
  });

  it('tells a state of a country from one of a work, and a promise from an amount', async () => {
    const states = await readPayload([{ id: 1, title: 'Post', State: 'NSW', Postcode: 2600, owner: 'TBA' }, { id: 2, title: 'Depot', State: 'TAS', Postcode: 7000, owner: 'Harbour trust' }]);
    assert.deepEqual(states.feed.initiatives.map(({ status, locations, organisations }) => [status, locations?.[0]?.name, organisations]), [[undefined, 'NSW', undefined], [undefined, 'TAS', [{ name: 'Harbour trust' }]]]);
    const works = await readPayload([{ id: 1, title: 'Post', state: 'open', city: 'Accra' }]);
    assert.deepEqual(works.feed.initiatives.map(({ status, locations }) => [status, locations?.[0]?.name]), [['open', 'Accra']]);
    const promises = await readPayload([{ id: 1, name: 'Ministry', commitment: 'Every school has a well by 2030', country: 'GH' }]);
    assert.deepEqual(promises.feed.initiatives.map(({ objectives, budget }) => [objectives, budget]), [[['Every school has a well by 2030'], undefined]]);
    const places = await readPayload([{ id: 1, title: 'Wells', locations: [{ name: 'Lebanon', iso3: 'LBN', latitude: 33.9, longitude: 35.8 }] }]);
    assert.deepEqual(places.feed.initiatives[0]?.countries, ['LB']);
  });

  it('takes no key of a table for a country', async () => {
    const { feed } = await readPayload({ data: [{ id: 1, title: 'Wells', country: { id: 4, code: 'GH' } }, { id: 2, title: 'Farms', country: { id: 12, code: 'TG' } }] });
    assert.deepEqual(feed.initiatives.map(({ countries }) => countries), [['GH'], ['TG']]);
    const keys = await readPayload([{ id: 1, title: 'Wells', start: '2024', country: { id: 4 } }]);
    assert.equal(keys.feed.initiatives[0]?.countries, undefined);
  });

  it('reads what offices of planning call planned and actual, and amounts with their currency', async () => {
    const { feed, problems } = await readPayload([{ objectid: 7, project_title: 'Wells', implementation_status: 'Ongoing', mtef_sector: 'Water', total_project_cost__kes_: 1200, start_date__planned_: '2020-01-01', start_date__actual_: '2020-03-01', end_date__planned_: '2021-01-01', county: 'Unspecified' }]);
    assert.deepEqual(feed.initiatives, [{ id: '7', title: 'Wells', start: '2020-03-01', end: '2021-01-01', status: 'Ongoing', sectors: ['Water'], budget: { value: 1200, currency: 'KES' } }]);
    assert.deepEqual(problems, []);
    assert.deepEqual((await readPayload([{ id: 1, title: 'Wells', 'Budget (USD)': '5 000', currency: 'EUR' }])).feed.initiatives[0]?.budget, { value: 5000, currency: 'EUR' });
  });

  it('shows no key of another table of Airtable', async () => {
    const key = 'recQ4n7vjCxIKuJhl';
    const { feed, problems } = await readPayload({ records: [{ id: 'recB2n7vjCxIKuJh1', fields: { Name: 'Wells', Country: [key], Sectors: [key, key], addressCountry: 'Ghana', Partner: [key] } }, { id: 'recC2n7vjCxIKuJh1', fields: { Name: 'Schools', Country: [key], Sectors: [], addressCountry: 'Togo' } }] });
    assert.deepEqual(feed.initiatives, [{ id: 'recB2n7vjCxIKuJh1', title: 'Wells', countries: ['GH'] }, { id: 'recC2n7vjCxIKuJh1', title: 'Schools', countries: ['TG'] }]);
    assert.deepEqual(problems, []);
    assert.equal((await readPayload([{ id: key, title: 'Wells', country: 'GH' }])).feed.initiatives[0]?.id, key);
  });

  it('reads texts that editors keep as blocks, and dates as HTML and Indico write them', async () => {
    const blocks = [{ _type: 'block', children: [{ _type: 'span', text: 'We dig ' }, { _type: 'span', text: 'wells.' }] }, { _type: 'image' }, { _type: 'block', children: [{ _type: 'span', text: 'Deep ones.' }] }];
    const document = { nodeType: 'document', data: {}, content: [{ nodeType: 'paragraph', data: {}, content: [{ nodeType: 'text', value: 'We dig.', marks: [] }] }] };
    assert.equal((await readPayload({ result: [{ _id: 'a', title: 'Wells', country: 'GH', body: blocks }], ms: 4 })).feed.initiatives[0]?.summary, 'We dig wells.\n\nDeep ones.');
    assert.equal((await readPayload({ items: [{ sys: { id: 'a' }, fields: { title: 'Wells', country: 'GH', description: document } }] })).feed.initiatives[0]?.summary, 'We dig.');
    const shown = await readPayload([{ nid: '4', title: '<a href="/wells">Wells</a>', field_start: '<time datetime="2024-02-01T12:00:00Z">1 February</time>', view_node: '/wells' }]);
    assert.deepEqual(shown.feed.initiatives, [{ id: '4', title: 'Wells', start: '2024-02-01T12:00:00Z', url: '/wells' }]);
    const meeting = await readPayload({ count: 1, results: [{ id: '9', title: 'Forum', startDate: { date: '2024-05-01', time: '09:00:00', tz: 'Europe/Zurich' }, endDate: { date: '2024-05-02', time: '18:00:00', tz: 'Europe/Zurich' }, timezone: 'Europe/Zurich' }] });
    assert.deepEqual(meeting.feed.events.map(({ start, end, timeZone }) => [start, end, timeZone]), [['2024-05-01T09:00:00+02:00', '2024-05-02T18:00:00+02:00', 'Europe/Zurich']]);
  });

  it('reads fields that are lists of values, as Drupal writes them', async () => {
    const field = (value: unknown): unknown => [{ value }];
    const { feed, problems } = await readPayload([{
      nid: field(4), uuid: field('a-b'), type: [{ target_id: 'event', target_type: 'node_type' }], title: field('Forum'), body: [{ value: '<p>Come all</p>', format: 'basic_html', summary: '' }], field_country: field('GH'),
      field_date: [{ value: '2024-05-01T09:00:00+00:00', end_value: '2024-05-01T11:00:00+00:00' }], field_tags: [{ target_id: 3, url: '/tags/3' }], field_sector: [{ value: 'Cocoa' }, { value: 'Gold' }], field_image: [], path: [{ alias: '/forum' }],
    }]);
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.events, [{ id: 'a-b', title: 'Forum', summary: 'Come all', start: '2024-05-01T09:00:00+00:00', end: '2024-05-01T11:00:00+00:00', place: { country: 'GH' } }]);
  });

  it('reads names that all begin alike, and those of linked data', async () => {
    const tables = await readPayload([{ MM_ID: 4, MM_Title: 'Budget', MM_DateTime: '2024-05-01', MM_Status: 'held', ACCESS: 1 }]);
    assert.deepEqual(tables.feed.initiatives.map(({ id, title, start, status }) => [id, title, start, status]), [['4', 'Budget', '2024-05-01', 'held']]);
    const matters = await readPayload([{ MatterId: 4, MatterTitle: 'A bill', MatterStatusName: 'Passed', MatterFile: 'A-1' }]);
    assert.deepEqual(matters.feed.initiatives.map(({ id, title, status }) => [id, title, status]), [['4', 'A bill', 'Passed']]);
    const linked = await readPayload([{ '@id': 'a', 'dcterms:title': 'A', 'dcterms:description': 'What it is', 'addr:city': 'Accra' }]);
    assert.deepEqual(linked.feed.initiatives.map(({ title, summary, locations }) => [title, summary, locations?.[0]?.name]), [['A', 'What it is', 'Accra']]);
  });

  it('takes nothing of a form being filled in for the record, and no code for its title', async () => {
    const filled = { _id: 5, 'formhub/uuid': 'x', start: '2024-05-01T09:00:00Z', end: '2024-05-01T09:10:00Z', _status: 'submitted_via_web', 'g/assessor': 'Ada', 'g/health_post': 'Kwame post', 'g/gps': '6.7 -1.6 120.5 4.9' };
    const { feed } = await readPayload({ count: 2, next: null, previous: null, results: [filled, { ...filled, _id: 6, 'g/assessor': 'Bo', 'g/health_post': 'Ama post' }] });
    assert.deepEqual(feed.initiatives[0], { id: '5', title: 'Kwame post', locations: [{ lat: 6.7, lon: -1.6 }] });
    const coded = await readPayload([{ id: 1, status: 'open', description: 'A well', guid_of: '{478A59A5-65DB-47A0-84F2-685C611B2BB0}' }, { id: 2, status: 'shut', description: 'A school', guid_of: '{E9F66D46-67CA-4A7F-BB96-5EE7B4AD9685}' }]);
    assert.deepEqual(coded.feed.initiatives.map(({ title }) => title), ['A well', 'A school']);
  });

  it('takes a place by its name before its city, and no feature for a kind', async () => {
    const places = (await readPayload([{ title: 'A', country: 'GH', location: { city: 'Accra', name: 'Town hall' } }])).feed.initiatives[0];
    assert.equal(places?.locations?.[0]?.name, 'Town hall');
    const { feed } = await readPayload({ type: 'FeatureCollection', features: [{ type: 'Feature', id: 'n/1', properties: { name: 'A', type: 'school' }, geometry: null }, { type: 'Feature', id: 'n/2', properties: { name: 'B' }, geometry: null }] });
    assert.deepEqual(feed.initiatives.map(({ kind }) => kind), ['school', undefined]);
  });

  it('reads GeoJSON features without properties, and lines and areas as regions', async () => {
    const { feed } = await readPayload({ type: 'FeatureCollection', features: [
      { type: 'Feature', id: 'a', properties: { name: 'Road' }, geometry: { type: 'LineString', coordinates: [[10, 2], [14, 4]] } },
      { type: 'Feature', id: 'b', properties: null, geometry: { type: 'Point', coordinates: [5, 6] } },
    ] });
    assert.deepEqual(feed.initiatives, [{ id: 'a', title: 'Road', locations: [{ lat: 3, lon: 12, precision: 'region' }] }, { id: 'b', title: 'b', locations: [{ lat: 6, lon: 5 }] }]);
  });

  it('says what each member was taken for, and how surely', async () => {
    const { recognition } = await readPayload([{ id: '1', titulo: 'Uno', pais: 'PE', xyzzy: 4 }]);
    assert.deepEqual(recognition?.members?.map(({ from, to }) => [from, to]).sort(), [['id', 'initiatives.id'], ['pais', 'initiatives.countries'], ['titulo', 'initiatives.title']]);
    assert.deepEqual(recognition?.unused, ['xyzzy']);
    assert.ok(recognition.members?.every(({ confidence }) => confidence > 0 && confidence <= 1));
  });

  it('refuses records of which no name is recognisable, with the names', async () => {
    await assert.rejects(readPayload([{ qux: 1, fnord: 2 }]), { kind: 'format', message: /qux, fnord/ });
  });
});

describe('plain records as other systems write them', () => {
  const only = async (record: unknown) => (await readPayload([record])).feed.initiatives[0];

  it('have a geometry of GeoJSON under any name, longitude first', async () => {
    const record = await only({ project_name: 'A', country: 'Ghana', geocoded_column: { type: 'Point', coordinates: [-1.6, 6.7] }, link: { url: 'https://example.org/a' } });
    assert.deepEqual([record?.locations, record?.url], [[{ lat: 6.7, lon: -1.6 }], 'https://example.org/a']);
  });

  it('have degrees with their sign and side', async () => {
    assert.deepEqual((await only({ title: 'A', country: 'GH', lat: '6.7°', lon: '1.62° W' }))?.locations, [{ lat: 6.7, lon: -1.62 }]);
    assert.deepEqual((await only({ title: 'A', country: 'PE', lat: '12,05 S', lon: '77,04 W' }))?.locations, [{ lat: -12.05, lon: -77.04 }]);
  });

  it('have an id inside an object, and names with letters as numbers', async () => {
    assert.equal((await only({ _id: { $oid: 'abc' }, title: 'A', country: 'GH' }))?.id, 'abc');
    const { feed } = await readPayload({ sys: { type: 'Array' }, total: 1, items: [{ sys: { id: 'c1' }, fields: { title: 'X', Start_x0020_Date: '2024-01-01', country: 'GH' } }] });
    assert.deepEqual([feed.initiatives[0]?.id, feed.initiatives[0]?.start], ['c1', '2024-01-01']);
  });

  it('have names in Chinese and Kazakh that say whose name it is', async () => {
    assert.equal((await only({ 项目名称: '学校', 国家: '尼泊尔' }))?.title, '学校');
    assert.deepEqual((await only({ Атауы: 'Жоба', Елі: 'Қазақстан' }))?.countries, ['KZ']);
  });

  it('have members that were flattened, flags by name, and countries inside other objects', async () => {
    const flat = await only({ 'project.id': 4, 'project.title': 'A', 'location.lat': 5, 'location.lon': 1, 'country.name': 'Ghana' });
    assert.deepEqual([flat?.id, flat?.title, flat?.countries, flat?.locations], ['4', 'A', ['GH'], [{ lat: 5, lon: 1 }]]);
    assert.deepEqual((await only({ title: 'A', country: 'GH', sectors: { cocoa: true, coffee: false } }))?.sectors, ['cocoa']);
    assert.deepEqual((await only({ title: 'A', countries: [{ country: { iso3: 'GHA' } }, { country: { iso3: 'CIV' } }] }))?.countries, ['GH', 'CI']);
  });

  it('have the country of an address, the words and not the code of an area, and who published it', async () => {
    const read = await only({ name: 'Bean & Co', address: { country: 'CI', city: 'Soubré' }, publisher: { name: 'Register' }, landingPage: 'https://example.org/1' });
    assert.deepEqual([read?.countries, read?.locations, read?.organisations, read?.url], [['CI'], [{ name: 'Soubré' }], [{ name: 'Register' }], 'https://example.org/1']);
    assert.deepEqual((await only({ name: 'Bean & Co', region: { id: 'ZX', value: 'Western belt' } }))?.locations, [{ name: 'Western belt' }]);
    const legal = (await readPayload([{ entity: { legalName: { name: 'Bean & Co', language: 'en' }, legalAddress: { country: 'CI' } }, lei: '529900T8BM49AURSDO55' }])).feed.organisations[0];
    assert.deepEqual([legal?.name, legal?.country], ['Bean & Co', 'CI']);
  });

  it('have no time, type of file or code for a title', async () => {
    const flow = { status: 'paid', keywords: ['cocoa'], createdAt: '2024-03-01T10:00:00Z', mimetype: 'text/csv', hash: 'a81f-0093-bc', area: 'GHA' };
    await assert.rejects(readPayload([1, 2, 3].map((id) => ({ ...flow, id, createdAt: `2024-03-0${id}T10:00:00Z` }))), /Expected records with a title/);
    const { feed } = await readPayload([1, 2, 3].map((id) => ({ ...flow, id, description: `Payment ${id} of the fund` })));
    assert.deepEqual(feed.initiatives.map(({ title }) => title), ['Payment 1 of the fund', 'Payment 2 of the fund', 'Payment 3 of the fund']);
  });

  it('may hold objects that cannot be written as text', async () => {
    const { feed } = await readPayload([{ title: 'Bridge classes', country: 'GH', shape: { type: [{ toString: 1 }], coordinates: [] }, year: [{ toString: 1 }] }]);
    assert.deepEqual(feed.initiatives.map(({ title, countries }) => [title, countries]), [['Bridge classes', ['GH']]]);
  });

  it('are an event once for all who answered its invitation, and no people', async () => {
    const event = { id: 'e1', name: 'Open evening', time: 1712793600000, utc_offset: 7200000 };
    const answer = (name: string): unknown => ({ response: 'yes', member: { id: 4, name }, event, venue: { name: 'Hall', city: 'Kade', country: 'gh' }, group: { name: 'Readers' } });
    const { feed, problems } = await readPayload([answer('Ada'), answer('Obi'), { ...(answer('Eve') as object), event: { ...event, id: 'e2', name: 'Open day' } }, { response: 'no', member: { id: 5, name: 'Joe' } }]);
    assert.deepEqual(feed.events, [{ id: 'e1', title: 'Open evening', start: '2024-04-11T02:00:00+02:00', place: { name: 'Hall', country: 'GH' } }, { id: 'e2', title: 'Open day', start: '2024-04-11T02:00:00+02:00', place: { name: 'Hall', country: 'GH' } }]);
    assert.deepEqual(problems.map(({ severity, path }) => [severity, path]), [['error', '/3'], ['warning', '']]);
    assert.match(problems[1]!.message, /met 3 answers of people to 2; each event is shown once, and nobody who answered/);
    assert.doesNotMatch(JSON.stringify(feed), /Ada|Obi|Eve|Joe/);
  });

  it('have the country of the number of a disaster, or of a pooled fund, where nothing else tells one', async () => {
    const flood = (glidenumber: string, place: string): unknown => ({ glidenumber, location: place, latitude: 34.5, longitude: 69.2 });
    assert.deepEqual((await readPayload([flood('FL-2025-000001-AFG', 'Kabul'), flood('EQ-2025-000002-COL', 'Bogota'), flood('EP-2025-000003-MOZ', 'Beira')])).feed.initiatives.map(({ title, countries }) => [title, countries]), [['FL-2025-000001-AFG', ['AF']], ['EQ-2025-000002-COL', ['CO']], ['EP-2025-000003-MOZ', ['MZ']]]);
    assert.deepEqual((await readPayload([{ glide: 'FL-2025-000001-AFG', title: 'Flood', country: 'GH' }])).feed.initiatives.map(({ countries }) => countries), [['GH']]);
    assert.deepEqual((await readPayload([{ glide: 'FL-2025-000001-AFG', title: 'Flood', start: '2025-01-01' }, { glide: 'see AFG', title: 'Flood', start: '2025-01-01' }])).feed.initiatives.map(({ countries }) => countries), [undefined, undefined]);
    const project = (PooledFundName: string): unknown => ({ PooledFundName, ProjectTitle: 'Night schools', Budget: 7 });
    assert.deepEqual((await readPayload([project('Afghanistan'), project('Sudan')])).feed.initiatives.map(({ countries }) => countries), [['AF'], ['SD']]);
    assert.deepEqual((await readPayload([project('Afghanistan'), project('Syria Cross border')])).feed.initiatives.map(({ countries }) => countries), [undefined, undefined]);
  });

  it('have no country code for the name of a place, where Humanitix says the country of an event and its address beside it', async () => {
    const event = { _id: 'h1', name: 'Open evening', startDate: '2024-05-09T19:00:00.000Z', endDate: '2024-05-09T21:00:00.000Z', location: 'AU', eventLocation: { type: 'address', venueName: 'Town hall', latLng: [-37.8, 144.9] } };
    const { feed } = await readPayload({ total: 1, page: 1, pageSize: 100, events: [event] });
    assert.deepEqual(feed.events.map(({ place }) => place), [{ name: 'Town hall', country: 'AU', lat: -37.8, lon: 144.9 }]);
    assert.deepEqual((await readPayload([{ id: 'x', name: 'Open evening', startDate: '2024-05-09', location: 'CA', venue: 'Hall' }])).feed.events.map(({ place }) => place?.country), [undefined]);
  });

  it('may be none: an empty answer is an empty feed, and a problem of nobody', async () => {
    for (const json of [[], { count: 0, next: null, previous: null, results: [] }, { success: true, result: { records: [], total: 0 } }, { type: 'FeatureCollection', features: [] }, [{ page: 1, pages: 0, total: 0 }, null]]) {
      const { feed, problems } = await readPayload(json);
      assert.deepEqual([feed.initiatives.length, problems], [0, []], JSON.stringify(json));
    }
  });

  it('are told of once where they have no id', async () => {
    const { problems } = await readPayload([['#country', '#activity'], ['Ghana', 'A'], ['Ghana', 'B']]);
    assert.deepEqual(problems.map(({ message }) => message), ['Expected records with an id, met 2 of 2 without; named after their places, so that links to them break when the order changes.']);
  });

  it('reads each field from another member that says the same where the first one is empty', async () => {
    const works = await readPayload([
      { id: 1, title: 'Wells', start: '2021-03-01', start_date: '', end: '', end_date: '2022-05-01', place: 'Tema', location: '', url: '', website: 'https://example.org/1', budget_usd: '', budget: '500', currency: 'EUR' },
      { id: 2, title: 'Schools', start: '', start_date: '01/04/2021', end: '2023', end_date: '', place: '', location: 'Kumasi', url: 'https://example.org/2', website: '', budget_usd: '1,200.50', budget: '', currency: '' },
      { id: 3, title: 'Clinics', start: '2020', start_date: '25/04/2021', end: '2023', end_date: '2024', place: 'Accra', location: 'Ho', url: 'https://example.org/3', website: 'https://example.org/x', budget_usd: '7', budget: '9', currency: 'EUR' },
    ]);
    assert.deepEqual(works.feed.initiatives.map(({ start, end, url }) => [start, end, url]), [['2021-03-01', '2022-05-01', 'https://example.org/1'], ['2021-04-01', '2023', 'https://example.org/2'], ['2020', '2023', 'https://example.org/3']]);
    assert.deepEqual(works.feed.initiatives.map(({ locations }) => locations?.[0]?.name), ['Tema', 'Kumasi', 'Accra']);
    assert.deepEqual(works.feed.initiatives.map(({ budget }) => budget), [{ value: 500, currency: 'EUR' }, { value: 1200.5, currency: 'USD' }, { value: 9, currency: 'EUR' }]);
    assert.deepEqual(works.problems, []);
  });

  it('takes a time that has come before a planned one, and none of another thing', async () => {
    const { feed } = await readPayload([
      { id: 1, title: 'Wells', planned_start_date: '2021-01-01', actual_start_date: '2021-03-01', planned_end_date: '2022-01-01', actual_end_date: '', approval_date: '', total_cost: 10, amount_requested: '' },
      { id: 2, title: 'Schools', planned_start_date: '2022-01-01', actual_start_date: null, planned_end_date: '2023-01-01', actual_end_date: '2023-02-01', approval_date: '', total_cost: '', amount_requested: 20 },
      { id: 3, title: 'Clinics', planned_start_date: '', actual_start_date: false, planned_end_date: '2023-01-01', actual_end_date: '1900-01-01', approval_date: '2020-03-01', total_cost: 30, amount_requested: 40 },
    ]);
    assert.deepEqual(feed.initiatives.map(({ start, end }) => [start, end]), [['2021-03-01', '2022-01-01'], ['2022-01-01', '2023-02-01'], [undefined, '2023-01-01']]);
    assert.deepEqual(feed.initiatives.map(({ budget }) => budget?.value), [undefined, 20, 40]);
  });

  it('reads columns of one text in a language each as one text in these languages', async () => {
    const titles = async (...rows: readonly object[]): Promise<readonly unknown[]> => (await readPayload(rows.map((row, id) => ({ id, country: 'KZ', start: '2021', ...row })))).feed.initiatives.map(({ title }) => title);
    assert.deepEqual(await titles({ name_ru: 'Школы', name_kz: 'Мектептер' }, { name_ru: 'Поля', name_kz: '' }), [{ ru: 'Школы', kk: 'Мектептер' }, { ru: 'Поля' }]);
    assert.deepEqual(await titles({ 'title:fr': 'Écoles', 'title:en': 'Schools', 'title:pt-br': 'Escolas' }), [{ fr: 'Écoles', en: 'Schools', 'pt-BR': 'Escolas' }]);
    assert.deepEqual(await titles({ 'Titre (FR)': 'Écoles', 'Title (EN)': 'Schools' }), [{ fr: 'Écoles', en: 'Schools' }]);
    assert.deepEqual(await titles({ titleEn: 'Schools', titleFr: 'Écoles' }), [{ en: 'Schools', fr: 'Écoles' }]);
    assert.deepEqual(await titles({ 'Название на русском': 'Школы', 'Название на казахском языке': 'Мектептер' }), [{ ru: 'Школы', kk: 'Мектептер' }]);
    assert.deepEqual(await titles({ 'العنوان بالعربية': 'مدارس', 'العنوان بالإنجليزية': 'Schools' }), [{ ar: 'مدارس', en: 'Schools' }]);
    // One that names no language is shown where none of the others is asked for.
    assert.deepEqual(await titles({ title: 'Schools', title_fr: 'Écoles' }, { title: 'Fields', title_fr: 'Fields' }, { title: 'Wells', title_fr: null }), [{ und: 'Schools', fr: 'Écoles' }, { fr: 'Fields' }, 'Wells']);
    const { feed } = await readPayload([{ id: 1, title_en: 'Schools', title_fr: 'Écoles', description_en: 'Two', description_fr: 'Deux', location_en: 'Geneva', location_fr: 'Genève', sector_en: 'Cocoa; Sugar', sector_fr: 'Cacao; Sucre', url_en: 'https://example.org/en', url_fr: 'https://example.org/fr' }]);
    assert.deepEqual(feed.initiatives, [{ id: '1', title: { en: 'Schools', fr: 'Écoles' }, summary: { en: 'Two', fr: 'Deux' }, url: 'https://example.org/en', sectors: ['Cocoa', 'Sugar'], locations: [{ name: { en: 'Geneva', fr: 'Genève' } }] }]);
  });

  it('takes no column for one in a language that only ends so', async () => {
    const { feed, recognition } = await readPayload([{ id: 1, title: 'Wells', title_id: 'Twenty', title_no: 'Seven', name_code: 'A', start_it: '2021-01-01', country: 'GH' }, { id: 2, title: 'Schools', title_id: 'Thirty', title_no: 'Eight', name_code: 'B', start_it: '2022-01-01', country: 'GH' }]);
    assert.deepEqual([feed.initiatives.map(({ title }) => title), recognition?.unused], [['Wells', 'Schools'], ['title_id', 'title_no', 'name_code', 'start_it']]);
  });
});
