import { generateFeed, id } from './generate.mjs';

/** What is measured: each public element that draws something of its own, with a feed of its own kind and what a reader does with it. */

/**
 * @typedef {{kind: 'wheel' | 'press' | 'scroll', on: string}} Step what is done, and on what in the element's shadow root
 * @typedef {object} Subject
 * @property {string} tag
 * @property {(size: number, seed: number) => unknown} given the JSON for so many records
 * @property {'schema'} [as] property and attribute that take the JSON, where they are not `data` and `src`
 * @property {string} [rest] what is in the shadow root once all is in its place, where that comes after the first drawing
 * @property {Step} [zoom]
 * @property {Step} [scroll]
 * @property {readonly Record<string, string[]>[]} [filters] set one after the other; the first finds nothing prepared
 * @property {string} [field] where `typed` is typed, if it is not the search
 * @property {string} typed letter by letter
 * @property {readonly string[]} [selected] ids, one after the other
 */

/** A feed of the kinds that are named and no others. @param {Partial<typeof import('./generate.mjs').defaults>} counts */
const feedOf = (counts) => generateFeed({ initiatives: 0, outputs: 0, proposals: 0, sessions: 0, indicators: 0, ...counts });
/** @param {number} size records that name organisations */
const organisationsFor = (size) => Math.min(2000, Math.max(20, Math.ceil(size / 50)));
/** @param {string} letter @param {readonly number[]} places */
const idsOf = (letter, places) => places.map((place) => id(letter, place));
const bySector = ['cocoa', 'cotton', 'fishing', 'mining'].map((sector) => ({ sector: [sector] }));

/** A schema of so many fields of every sort; the form shows the first 200. @param {number} size */
function schemaOf(size) {
  const sorts = [{ type: 'string' }, { type: 'string', 'x-ct-format': 'country' }, { type: 'number' }, { type: 'boolean' }, { enum: ['a', 'b', 'c'] }, { type: 'array', items: { type: 'string' } }];
  return { type: 'object', required: ['f0'], properties: Object.fromEntries(Array.from({ length: size }, (_, index) => [`f${index}`, { ...sorts[index % sorts.length], title: `Field ${index + 1}` }])) };
}

/** @type {readonly Subject[]} */
export const subjects = [
  {
    tag: 'ct-initiative-map',
    given: (size, seed) => feedOf({ seed, initiatives: size, organisations: organisationsFor(size) }),
    zoom: { kind: 'wheel', on: '.stage' },
    filters: bySector,
    typed: 'child',
  },
  {
    tag: 'ct-work-plan-timeline',
    given: (size, seed) => feedOf({ seed, outputs: size }),
    zoom: { kind: 'press', on: '.tools .segments button' },
    scroll: { kind: 'scroll', on: '.grid' },
    filters: bySector,
    typed: 'train',
  },
  {
    tag: 'ct-proposal-list',
    given: (size, seed) => feedOf({ seed, outputs: 200, sessions: 48, proposals: size }),
    scroll: { kind: 'scroll', on: '.scroll' },
    filters: bySector,
    typed: 'child',
  },
  {
    tag: 'ct-event-outcomes',
    given: (size, seed) => feedOf({ seed, outputs: 200, sessions: size, sessionsPerEvent: 1, proposals: Math.ceil(size / 2) }),
    filters: bySector,
    typed: 'share',
    selected: idsOf('e', [3, 40, 7, 90, 11]),
  },
  {
    tag: 'ct-initiative-profile',
    given: (size, seed) => feedOf({ seed, initiatives: size, organisations: organisationsFor(size), outputs: 200 }),
    filters: bySector,
    typed: 'child',
    selected: idsOf('i', [3, 40, 7, 90, 11]),
  },
  {
    tag: 'ct-stakeholder-network',
    // So many nodes: two of five are organisations, the others what they do together.
    given: (size, seed) => feedOf({ seed, organisations: Math.ceil(size * 0.4), initiatives: Math.floor(size * 0.6) }),
    rest: '.stage[aria-busy=false]',
    zoom: { kind: 'wheel', on: '.stage' },
    filters: bySector,
    typed: 'union',
    selected: idsOf('o', [3, 30, 7, 39, 11]),
  },
  {
    tag: 'ct-coverage-matrix',
    given: (size, seed) => feedOf({ seed, initiatives: size, organisations: organisationsFor(size) }),
    scroll: { kind: 'scroll', on: '.grid' },
    filters: bySector,
    typed: 'child',
  },
  {
    tag: 'ct-indicator-chart',
    given: (size, seed) => feedOf({ seed, indicators: 1, observations: size }),
    filters: ['f', 'm', 'all'].map((sex) => ({ sex: [sex] })),
    typed: 'work',
  },
  {
    tag: 'ct-uptake-thread',
    given: (size, seed) => feedOf({ seed, proposals: size, sessions: Math.max(12, Math.ceil(size / 50)), outputs: 200, initiatives: 200 }),
    scroll: { kind: 'scroll', on: '.scroll' },
    filters: bySector,
    typed: 'child',
    selected: idsOf('p', [3, 40, 7, 90, 11]),
  },
  {
    tag: 'ct-contribution-form',
    given: schemaOf,
    as: 'schema',
    field: '#f-0',
    typed: 'School kitchens',
  },
];
