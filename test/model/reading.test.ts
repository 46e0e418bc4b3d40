import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed, Problem } from '../../src/model/feed.js';
import { readFeed, readFeedInSlices } from '../../src/model/schema.js';
import { fault } from './feed-schema.js';

type Members = Record<string, unknown>;
const feedOf = (collections: Members): Members => ({ commonthread: '1', ...collections });

/** The first record of a collection after reading, with the problems as `severity path message`. */
function readOne(collection: string, record: Members): { read: Members; said: string[]; problems: readonly Problem[] } {
  const { feed, problems } = readFeed(feedOf({ [collection]: [{ id: 'a', title: 'A', ...record }] }));
  assert.equal(fault(feed), undefined);
  const read = (feed[collection as keyof Feed] as unknown as Members[])[0] as Members;
  return { read, problems, said: problems.map(({ severity, path, message }) => `${severity} ${path} ${message}`) };
}

test('A good feed comes back with its very own lists and records', () => {
  const initiatives = [{ id: 'a', title: 'A', countries: ['GH', 'CI'], locations: [{ lat: 1, lon: 2 }], extra: { deep: [1] } }];
  const { feed, problems } = readFeed(feedOf({ title: 'Feed', initiatives }));
  assert.deepEqual(problems, []);
  assert.equal(feed.initiatives, initiatives);
  assert.equal(feed.title, 'Feed');
  assert.deepEqual(feed.workPlans, [], 'a collection that the document lacks is empty');
});

test('A bad field is left out with a pointer and the reason, and everything else of the record stays', () => {
  const { read, problems } = readOne('initiatives', { start: '2019-02-30', end: '2020', status: 'active', unknown: { kept: true } });
  assert.deepEqual(read, { id: 'a', title: 'A', end: '2020', status: 'active', unknown: { kept: true } });
  assert.deepEqual(problems, [{
    severity: 'error', path: '/initiatives/0/start', record: 'a',
    message: 'Expected a date such as 2019, 2019-05, 2019-05-14 or 2019-05-14T09:00+02:00, met "2019-02-30"; left out.',
  }]);
});

test('A document is not changed by reading it', () => {
  const document = feedOf({ initiatives: [{ id: 1, title: { en: 'A', '': 'B' }, countries: ['civ', null], start: '2019-02-30' }, { id: 1 }, null, 'x'] });
  const before = structuredClone(document);
  readFeed(document);
  assert.deepEqual(document, before);
});

test('Null, missing and empty values are absent without a problem', () => {
  const { read, said } = readOne('initiatives', { summary: null, status: '', countries: ['', null, 'GH'], budget: { value: null, currency: 'USD' } });
  assert.deepEqual(read, { id: 'a', title: 'A', countries: ['GH'], budget: { currency: 'USD' } });
  assert.deepEqual(said, []);
});

test('An indicator may say with null that it has no value', () => {
  const series = [{ date: '2019', value: null }];
  const { read, said } = readOne('indicators', { series });
  assert.equal(read.series, series);
  assert.deepEqual(said, []);
});

test('Texts may be maps of languages, of which bad entries are left out', () => {
  const { read, said } = readOne('initiatives', { title: { en: 'A', 'pt-BR': 'B', 'not a tag': 'C', fr: 5, ar: ['x'], es: '' } });
  assert.deepEqual(read.title, { en: 'A', 'pt-BR': 'B', fr: '5' });
  assert.deepEqual(said, [
    'error /initiatives/0/title/not a tag Expected a language tag such as pt-BR as the name, met "C"; left out.',
    'warning /initiatives/0/title/fr Expected text, met 5; read as text.',
    'error /initiatives/0/title/ar Expected text, met a list of 1; left out.',
  ]);
});

test('Numbers written as text are read, with a warning', () => {
  const { read, said } = readOne('initiatives', { locations: [{ lat: ' 12.5', lon: '-1e1' }], budget: { value: '1000' } });
  assert.deepEqual(read.locations, [{ lat: 12.5, lon: -10 }]);
  assert.deepEqual(read.budget, { value: 1000 });
  assert.equal(said.length, 3);
  assert.ok(said.every((line) => line.startsWith('warning')), said.join('\n'));
});

test('What is no number is not taken for one', () => {
  for (const value of ['12,5', 'many', ' ', true, [1], {}, NaN, Infinity]) {
    const { read, said } = readOne('initiatives', { budget: { value } });
    assert.deepEqual(read.budget, {}, String(value));
    assert.equal(said.length, 1);
  }
});

test('Coordinates out of range are left out as a pair, and a likely swap is said but not made', () => {
  const swapped = readOne('initiatives', { locations: [{ name: 'Jakarta', lat: 106.8, lon: -6.2 }] });
  assert.deepEqual(swapped.read.locations, [{ name: 'Jakarta' }]);
  assert.deepEqual(swapped.said, ['error /initiatives/0/locations/0/lat Expected degrees north from -90 to 90, met 106.8; left out with the other coordinate (lat and lon may be swapped).']);
  const far = readOne('events', { place: { country: 'GH', lat: 5, lon: 200 } });
  assert.deepEqual(far.read.place, { country: 'GH' });
  assert.deepEqual(far.said, ['error /events/0/place/lon Expected degrees east from -180 to 180, met 200; left out with the other coordinate.']);
  const half = readOne('initiatives', { locations: [{ name: 'X', lon: 5 }] });
  assert.deepEqual(half.read.locations, [{ name: 'X' }]);
  assert.deepEqual(half.said, ['error /initiatives/0/locations/0/lon Expected lat and lon together, met 5; left out.']);
});

test('Progress is a share from 0 to 1, and a percentage is not guessed', () => {
  const { feed, problems } = readFeed(feedOf({ workPlans: [{ id: 'p', title: 'P', outcomes: [{ id: 'o', title: 'O', outputs: [
    { id: 'a', title: 'A', progress: 0.4 }, { id: 'b', title: 'B', progress: 40, history: [{ date: '2019', progress: -1 }, { progress: 1 }] },
  ] }] }] }));
  assert.equal(fault(feed), undefined);
  assert.deepEqual(feed.workPlans[0]?.outcomes?.[0]?.outputs, [{ id: 'a', title: 'A', progress: 0.4 }, { id: 'b', title: 'B', history: [{ date: '2019' }] }]);
  assert.deepEqual(problems.map(({ path, record, message }) => `${path} ${record} ${message}`), [
    '/workPlans/0/outcomes/0/outputs/1/progress b Expected a number from 0 to 1, met 40; left out (a percentage has to be divided by 100).',
    '/workPlans/0/outcomes/0/outputs/1/history/0/progress b Expected a number from 0 to 1, met -1; left out.',
    '/workPlans/0/outcomes/0/outputs/1/history/1 b Expected an object with date, met an object; left out.',
  ]);
});

test('One value where a list is expected is a list of one', () => {
  const { read, said } = readOne('initiatives', { countries: 'civ', objectives: { en: 'Learn' }, locations: { lat: 1, lon: 2 } });
  assert.deepEqual(read, { id: 'a', title: 'A', countries: ['CI'], objectives: [{ en: 'Learn' }], locations: [{ lat: 1, lon: 2 }] });
  assert.deepEqual(said.map((line) => line.split(';')[1]), Array(3).fill(' read as a list of one.'));
});

test('Countries in any code become alpha-2, silently; an unknown one is kept and reported', () => {
  const { read, said } = readOne('initiatives', { countries: ['CI', 'civ', 384, '004', 'Atlantis', 999, {}] });
  assert.deepEqual(read.countries, ['CI', 'CI', 'CI', 'AF', 'Atlantis', '999']);
  assert.deepEqual(said, [
    'warning /initiatives/0/countries/4 Expected a country code of ISO 3166-1, met "Atlantis"; kept as it is.',
    'warning /initiatives/0/countries/5 Expected a country code of ISO 3166-1, met 999; kept as it is.',
    'error /initiatives/0/countries/6 Expected a country code, met an object; left out.',
  ]);
});

test('Names of countries are read by a resolver that knows them, asked once for each', () => {
  const asked: string[] = [];
  const resolveCountry = (text: string): string | undefined => (asked.push(text), text === 'Ghana' ? 'GH' : undefined);
  const { feed } = readFeed(feedOf({ initiatives: [{ id: 'a', title: 'A', countries: ['Ghana', 'Ghana'] }, { id: 'b', title: 'B', countries: ['Ghana', '?', '?'] }] }), { resolveCountry });
  assert.deepEqual(feed.initiatives.map(({ countries }) => countries), [['GH', 'GH'], ['GH', '?', '?']]);
  assert.deepEqual(asked, ['Ghana', '?']);
});

test('Links are kept if they lead to a page, a mail or a relative place, whatever hides their scheme', () => {
  for (const url of ['https://example.org/a?b#c', 'HTTP://example.org', 'mailto:a@example.org', '/a/b', '../a:b', '?a:b', '#a:b', 'page.html', '//example.org/x']) {
    assert.equal(readOne('initiatives', { url }).read.url, url);
  }
  assert.equal(readOne('initiatives', { url: '  https://example.org \n' }).read.url, 'https://example.org');
  for (const url of ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:https://a/b', 'file:///etc', 'https://a/\u0000b', 'urn:a:b']) {
    const { read, problems } = readOne('initiatives', { url });
    assert.ok(!Object.hasOwn(read, 'url'), url);
    assert.equal(problems[0]?.severity, 'error');
  }
});

test('Dates: a year as a number is read, a time without a zone keeps its day, nonsense is left out', () => {
  assert.equal(readOne('initiatives', { start: 2019 }).read.start, '2019');
  assert.equal(readOne('events', { start: '2019-05-14T09:00:00' }).read.start, '2019-05-14');
  assert.equal(readOne('events', { start: '2019-05-14T09:00+02:00' }).read.start, '2019-05-14T09:00+02:00');
  for (const start of ['14/05/2019', 20190514, '2019-02-30T09:00', true, {}]) assert.ok(!Object.hasOwn(readOne('events', { start }).read, 'start'), String(start));
});

test('A record without an id is named after its place, and a second one of the same id gets a number', () => {
  const { feed, problems } = readFeed(feedOf({
    initiatives: [{ title: 'A' }, { id: 'x', title: 'B' }, { id: 'x', title: 'C' }, { id: 'x', title: 'D' }, { id: 7, title: 'E' }],
    events: [{ id: 'e', title: 'E', sessions: [{ title: 'S' }, { id: 'x', title: 'T' }] }],
  }));
  assert.equal(fault(feed), undefined);
  assert.deepEqual(feed.initiatives.map(({ id }) => id), ['initiatives/0', 'x', 'x~2', 'x~3', '7']);
  assert.deepEqual(feed.events[0]?.sessions?.map(({ id }) => id), ['events/0/sessions/0', 'x~4']);
  assert.deepEqual(problems.map(({ severity, path, record }) => `${severity} ${path} ${record}`), [
    'warning /initiatives/0 initiatives/0', 'warning /initiatives/2/id x~2', 'warning /initiatives/3/id x~3', 'warning /initiatives/4/id 7',
    'warning /events/0/sessions/0 events/0/sessions/0', 'warning /events/0/sessions/1/id x~4',
  ]);
});

test('A record without its title shows its id; one that is nothing without a member is left out', () => {
  const { feed, problems } = readFeed(feedOf({ proposals: [{ id: 'p' }], coverage: [{ country: 'GH' }, { country: 'GH', sector: 'cocoa' }], countries: [{ commitment: 'pathfinder' }] }));
  assert.equal(fault(feed), undefined);
  assert.deepEqual(feed.proposals, [{ id: 'p', text: 'p' }]);
  assert.deepEqual(feed.coverage, [{ country: 'GH', sector: 'cocoa' }]);
  assert.deepEqual(feed.countries, []);
  assert.deepEqual(problems.map(({ path, severity }) => `${severity} ${path}`), ['warning /proposals/0', 'error /countries/0', 'error /coverage/0']);
});

test('Who takes part may be an id or a name; a name alone and an id alone are told apart by the organisations', () => {
  const { feed, problems } = readFeed(feedOf({
    initiatives: [{ id: 'i', title: 'I', organisations: ['org', 'A bank', { role: 'funder' }, { id: 'org', role: 'lead' }] }],
    organisations: [{ id: 'org', name: 'Org' }],
    events: [{ id: 'e', title: 'E', hosts: ['org', { name: 'A club' }] }],
  }));
  assert.deepEqual(feed.initiatives[0]?.organisations, [{ id: 'org' }, { name: 'A bank' }, { id: 'org', role: 'lead' }]);
  assert.deepEqual(feed.events[0]?.hosts, ['org', { name: 'A club' }]);
  assert.deepEqual(problems.map(({ path }) => path), ['/initiatives/0/organisations/0', '/initiatives/0/organisations/1', '/initiatives/0/organisations/2']);
});

test('A source may be described or be a few words, in one language or several', () => {
  for (const source of ['A report', { en: 'A report', fr: 'Un rapport' }, { title: 'A report', url: 'https://example.org', date: '2019' }]) {
    const { read, said } = readOne('proposals', { text: 'A', source });
    assert.equal(read.source, source);
    assert.deepEqual(said, []);
  }
  assert.deepEqual(readOne('proposals', { text: 'A', source: { url: 'javascript:x', date: '2019' } }).read.source, { date: '2019' });
});

test('A collection in columns becomes records, coordinates one location, and pointers lead into the columns', () => {
  const { feed, problems } = readFeed(feedOf({ initiatives: { columns: {
    id: ['a', 'b', 'c'], title: ['A', { en: 'B', '?': 'x' }, 'C'], lat: [1, 100, null], lon: [2, 3], place: ['Here', null, 'There'], start: ['2019', 'never'], odd: 'x', extra: [1, 2, 3],
  } } }));
  assert.equal(fault(feed), undefined);
  assert.deepEqual(feed.initiatives, [
    { id: 'a', title: 'A', start: '2019', extra: 1, locations: [{ lat: 1, lon: 2, name: 'Here' }] },
    { id: 'b', title: { en: 'B' }, extra: 2, locations: [{}] },
    { id: 'c', title: 'C', extra: 3, locations: [{ name: 'There' }] },
  ]);
  assert.deepEqual(problems.map(({ path, record }) => `${path} ${record}`), [
    '/initiatives/columns/odd undefined', '/initiatives/columns/lon undefined', '/initiatives/columns/start undefined',
    '/initiatives/columns/title/1/? b', '/initiatives/columns/start/1 b', '/initiatives/columns/lat/1 b',
  ]);
});

test('A collection that is no list is reported and empty, in a record as in the feed', () => {
  const { feed, problems } = readFeed(feedOf({ initiatives: { a: { title: 'A' } }, proposals: 'none', events: [{ id: 'e', title: 'E', sessions: { id: 's' } }, 5, null, []] }));
  assert.deepEqual([feed.initiatives, feed.proposals, feed.events], [[], [], [{ id: 'e', title: 'E', sessions: [] }]]);
  assert.deepEqual(problems.map(({ severity, path }) => `${severity} ${path}`), ['error /initiatives', 'error /proposals', 'error /events/0/sessions', 'error /events/1', 'error /events/3']);
});

test('What is no feed is an empty one with an error, and another version is read as this one', () => {
  for (const json of [null, undefined, 5, 'x', [], true]) {
    const { feed, problems } = readFeed(json);
    assert.equal(fault(feed), undefined);
    assert.deepEqual(problems.map(({ severity, path }) => [severity, path]), [['error', '']]);
  }
  for (const document of [{ commonthread: '2' }, { commonthread: 1 }, {}]) {
    const { feed, problems } = readFeed({ ...document, title: 'T' });
    assert.deepEqual([feed.commonthread, feed.title, problems[0]?.severity], ['1', 'T', 'warning']);
  }
});

test('Reading in slices gives the same result, and pauses when its time is up', async () => {
  const document = feedOf({
    initiatives: Array.from({ length: 2000 }, (_, i) => ({ id: `i${i % 400}`, title: `I ${i}`, start: i % 7 ? '2019' : 'never' })),
    indicators: [{ id: 'n', title: 'N', series: Array.from({ length: 2000 }, (_, i) => ({ value: i % 5 ? i : `${i}` })) }],
  });
  let clock = 0;
  let pauses = 0;
  const sliced = await readFeedInSlices(document, { now: () => (clock += 5), pause: async () => void pauses++ });
  assert.deepEqual(sliced, readFeed(document));
  assert.ok(pauses >= 5, `${pauses} pauses`);
  const stopped = new Error('stopped');
  await assert.rejects(readFeedInSlices(document, { now: () => (clock += 50), pause: () => Promise.reject(stopped) }), stopped);
});
