/**
 * Makes feeds of any size for measuring and for tests. Everything is drawn from one seed, so the same
 * options give the same feed, byte for byte, in any engine: integer arithmetic and sums only, no clock.
 *
 *     node bench/generate.mjs --initiatives 100000 > feed.json
 *
 * `generateFeed` itself needs neither Node nor a page.
 */
import { corridors, issues, organisationKinds, organisationNames, outputs as outputTitles, proposals as proposalTexts, regions, roles, sectors, sessionKinds, summaries, themes, titles } from './words.mjs';

/** How many records of each kind; `sessionsPerEvent` are those of each event but the last, `observations` those of each indicator. */
export const defaults = { seed: 1, initiatives: 100, organisations: 40, outputs: 24, proposals: 36, sessions: 12, sessionsPerEvent: 24, indicators: 3, observations: 24 };

/**
 * A stream of numbers from 0 to below 1 by splitmix32: a counter in steps of the golden ratio, whose bits
 * are mixed by two multiplications. Source: Guy Steele, Doug Lea and Christine Flood, "Fast Splittable
 * Pseudorandom Number Generators" (2014), with the 32-bit constants of MurmurHash3's finaliser.
 *
 * @param {number} seed a whole number
 * @returns {() => number}
 */
export function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
}

/** @param {() => number} random */
function drawFrom(random) {
  const chance = (/** @type {number} */ share) => random() < share;
  const whole = (/** @type {number} */ from, /** @type {number} */ to) => from + Math.floor(random() * (to - from + 1));
  /** @template T @param {readonly T[]} list @returns {T} */
  const one = (list) => list[Math.floor(random() * list.length)];
  /** The first of a list come far more often than the last. @template T @param {readonly T[]} list @returns {T} */
  const often = (list) => list[Math.floor(random() * random() * list.length)];
  /** Between `from` and `to` of them, none twice. @template T @param {readonly T[]} list @returns {T[]} */
  const some = (list, from, to) => [...new Set(Array.from({ length: whole(from, to) }, () => often(list)))];
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  /** A year, a month or a day, as sources have them. */
  const date = (/** @type {number} */ year) => {
    const [month, day, precision] = [whole(1, 12), whole(1, 28), random()];
    return precision < 0.25 ? `${year}` : precision < 0.5 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
  };
  return { chance, whole, one, often, some, date, random };
}

/** Ids are as long as each other, so that they sort in the order in which they were made. @param {string} letter @param {number} index */
export const id = (letter, index) => `${letter}-${String(index + 1).padStart(6, '0')}`;

/** @param {string} letter @param {number} count */
const ids = (letter, count) => Array.from({ length: count }, (_, index) => id(letter, index));

/** @param {ReturnType<typeof drawFrom>} draw @param {string} region */
function title({ chance, one, often }, region) {
  const languages = Object.keys(titles);
  const inLanguage = (/** @type {string} */ language) => `${one(titles[language][0])} ${one(titles[language][1]).replace('{}', region)}`;
  if (!chance(0.15)) return inLanguage(often(languages));
  return Object.fromEntries(['en', one(languages)].map((language) => [language, inLanguage(language)]));
}

/** @param {ReturnType<typeof drawFrom>} draw */
function initiative(draw, index, organisations, outputs) {
  const { chance, whole, one, often, some, date, random } = draw;
  const [country, region, lat, lon, spread] = often(regions);
  // The sum of three is near enough to a bell, and unlike a logarithm the same in every engine.
  const around = (/** @type {number} */ centre) => Math.round((centre + spread * (random() + random() + random() - 1.5)) * 1e4) / 1e4;
  const start = whole(2008, 2024);
  return {
    id: id('i', index),
    title: title(draw, region),
    ...(chance(0.6) && { summary: one(summaries) }),
    kind: often(['project', 'programme', 'partnership', 'code']),
    ...(chance(0.92) && { status: often(['active', 'completed', 'planned', 'suspended']) }),
    issues: some(issues, 1, 2),
    ...(chance(0.9) && { sectors: some(sectors, 1, 2) }),
    countries: [...new Set([country, ...(chance(0.2) ? [often(regions)[0], often(regions)[0]] : [])])],
    ...(chance(0.95) && { locations: [{ name: region, lat: around(lat), lon: around(lon), precision: chance(0.7) ? 'exact' : 'region' }] }),
    ...(chance(0.03) && { corridor: one(corridors) }),
    ...(organisations.length && { organisations: some(organisations, 1, 3).map((organisation) => ({ id: organisation, role: often(roles) })) }),
    ...(chance(0.9) && { start: date(start) }),
    ...(chance(0.6) && { end: date(start + whole(1, 5)) }),
    ...(chance(0.3) && { budget: { value: whole(1, 400) * 10_000, currency: one(['USD', 'EUR']) } }),
    ...(outputs.length && chance(0.1) && { outputs: some(outputs, 1, 2) }),
  };
}

/** @param {ReturnType<typeof drawFrom>} draw */
function output({ chance, whole, one, often, some, date }, index, all) {
  const [country, region] = often(regions);
  const year = whole(2018, 2024);
  const status = often(['active', 'planned', 'completed', 'delayed']);
  return {
    id: id('t', index),
    title: one(outputTitles).replace('{}', region),
    status,
    ...(chance(0.9) && { start: date(year), end: date(year + whole(1, 2)) }),
    ...(status !== 'planned' && { progress: status === 'completed' ? 1 : whole(1, 19) / 20 }),
    ...(all.organisations.length && { leads: some(all.organisations, 1, 1), partners: some(all.organisations, 0, 2) }),
    ...(chance(0.5) && { countries: [country] }),
    sectors: some(sectors, 0, 2),
    ...(chance(0.3) && { milestones: [{ title: 'First draft', date: date(year), done: chance(0.5) }] }),
    // An output waits only for one before it, so that nothing waits for itself.
    ...(index && chance(0.2) && { dependsOn: [id('t', whole(0, index - 1))] }),
    ...(all.indicators.length && chance(0.1) && { indicators: [one(all.indicators)] }),
  };
}

/** @param {ReturnType<typeof drawFrom>} draw */
function proposal({ chance, whole, one, often, some }, index, all) {
  const [country, region] = often(regions);
  const status = often(['proposed', 'taken-up', 'not-pursued', 'merged', 'changed'].filter((word) => (word !== 'merged' || index) && (word !== 'taken-up' || all.outputs.length)));
  return {
    id: id('p', index),
    text: one(proposalTexts).replace('{}', region),
    kind: often(['proposal', 'takeaway', 'lesson', 'message']),
    ...(all.sessions.length && { session: one(all.sessions) }),
    themes: some(themes, 1, 2),
    ...(chance(0.5) && { sectors: some(sectors, 1, 2) }),
    ...(chance(0.4) && { countries: [country] }),
    ...(chance(0.95) && { status }),
    ...(status === 'taken-up' && { outputs: some(all.outputs, 1, 2) }),
    ...(status === 'merged' && { mergedInto: id('p', whole(0, index - 1)) }),
    ...(status === 'not-pursued' && { reason: 'No member offered to lead it.' }),
  };
}

/** @param {ReturnType<typeof drawFrom>} draw */
function indicator({ whole, one, chance }, index, observations) {
  return {
    id: id('n', index),
    title: `Children aged 5 to 17 in work, survey ${index + 1}`,
    unit: '%',
    direction: 'down',
    baseline: { date: '2012', value: 30 },
    target: { date: '2025', value: 10 },
    series: Array.from({ length: observations }, (_, at) => ({
      date: `${2012 + (at % 12)}`, value: chance(0.95) ? whole(50, 350) / 10 : null, country: one(regions)[0], sex: one(['f', 'm', 'all']), status: chance(0.8) ? 'final' : 'estimate',
    })),
  };
}

/** Consecutive pieces of a list. @template T @param {readonly T[]} list @param {number} size @returns {T[][]} */
const pieces = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

/**
 * A feed of version 1.
 *
 * @param {Partial<typeof defaults>} [options] how many records; see `defaults`
 * @returns {import('../src/model/feed.js').Feed}
 */
export function generateFeed(options = {}) {
  const count = { ...defaults, ...options };
  // Each kind has a stream of its own, so that more of one kind do not change the others.
  const stream = (/** @type {number} */ kind) => drawFrom(randomFrom(Math.imul(count.seed, 0x2545f491) + Math.imul(kind, 0x632be5ab)));
  const all = { organisations: ids('o', count.organisations), outputs: ids('t', count.outputs), sessions: ids('s', count.sessions), indicators: ids('n', count.indicators) };
  const make = (/** @type {number} */ length, /** @type {number} */ kind, record) => {
    const draw = stream(kind);
    return Array.from({ length }, (_, index) => record(draw, index));
  };
  const outputs = make(count.outputs, 3, (draw, index) => output(draw, index, all));
  const outcomes = pieces(outputs, 8).map((some, index) => ({ id: id('c', index), title: `Outcome ${index + 1}`, outputs: some }));
  const sessions = make(count.sessions, 5, ({ one, often, some }, index) => ({
    id: id('s', index), title: `${one(proposalTexts).replace('{}', one(regions)[1])}: session ${index + 1}`, kind: often(sessionKinds),
    day: 1 + (index % 24 > 11 ? 1 : 0), track: `Track ${'ABCD'[index % 4]}`, organisations: some(all.organisations, 0, 2), countries: some(regions, 0, 2).map(([country]) => country),
  }));
  return {
    commonthread: '1',
    title: 'A made-up feed for measuring',
    language: 'en',
    updated: '2025-01-01',
    organisations: make(count.organisations, 1, ({ one, often }, index) => {
      const [country, region] = often(regions);
      return { id: id('o', index), name: `${one(organisationNames)} of ${region} ${index + 1}`, kind: often(organisationKinds), country };
    }),
    initiatives: make(count.initiatives, 2, (draw, index) => initiative(draw, index, all.organisations, all.outputs)),
    workPlans: pieces(outcomes, 25).map((some, index) => ({ id: id('w', index), title: `Work plan ${index + 1}`, start: '2018', end: '2026', outcomes: some })),
    proposals: make(count.proposals, 4, (draw, index) => proposal(draw, index, all)),
    events: pieces(sessions, count.sessionsPerEvent).map((some, index) => ({
      id: id('e', index), title: `Meeting ${index + 1}`, start: `${2015 + (index % 10)}-05-14`, end: `${2015 + (index % 10)}-05-15`, place: { name: 'Astana', country: 'KZ' }, sessions: some,
    })),
    indicators: make(count.indicators, 6, (draw, index) => indicator(draw, index, count.observations)),
    countries: [{ code: 'GH', commitment: 'pathfinder', since: '2018' }, { code: 'FJ', commitment: 'pathfinder', since: '2019-05' }],
    coverage: [{ country: 'CI', sector: 'cocoa', state: 'active' }, { country: 'UZ', sector: 'cotton', state: 'gap' }],
  };
}

/** @param {readonly string[]} words such as `--initiatives 1000 --seed 7` */
function readOptions(words) {
  /** @type {Partial<typeof defaults>} */
  const options = {};
  for (let at = 0; at < words.length; at += 2) {
    const [name, value] = [words[at].replace(/^--/, ''), Number(words[at + 1])];
    if (!Object.hasOwn(defaults, name) || !Number.isSafeInteger(value) || value < 0) {
      throw new Error(`Expected --NAME NUMBER with one of ${Object.keys(defaults).join(', ')}; met "${words.slice(at, at + 2).join(' ')}".`);
    }
    options[name] = value;
  }
  return options;
}

if (globalThis.process?.argv?.[1] && import.meta.url === new URL(globalThis.process.argv[1], 'file:').href) {
  globalThis.process.stdout.write(JSON.stringify(generateFeed(readOptions(globalThis.process.argv.slice(2)))) + '\n');
}
