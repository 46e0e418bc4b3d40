/** What is measured: each public element that draws records, with a feed of its own kind and what a reader does with it. */

/**
 * @typedef {{kind: 'wheel' | 'press' | 'scroll', on: string}} Step what is done, and on what in the element's shadow root
 * @typedef {object} Subject
 * @property {string} tag
 * @property {(size: number) => Partial<typeof import('./generate.mjs').defaults>} feed options of the generator for so many records
 * @property {Step} [zoom]
 * @property {Step} [scroll]
 * @property {readonly Record<string, string[]>[]} filters set one after the other; the first finds nothing prepared
 * @property {string} search typed letter by letter
 */

const others = { initiatives: 0, outputs: 0, proposals: 0, sessions: 0, indicators: 0 };
const bySector = ['cocoa', 'cotton', 'fishing', 'mining'].map((sector) => ({ sector: [sector] }));

/** @type {readonly Subject[]} */
export const subjects = [
  {
    tag: 'ct-initiative-map',
    feed: (size) => ({ ...others, initiatives: size, organisations: Math.min(2000, Math.max(20, size / 50)) }),
    zoom: { kind: 'wheel', on: '.stage' },
    filters: bySector,
    search: 'child',
  },
  {
    tag: 'ct-work-plan-timeline',
    feed: (size) => ({ ...others, outputs: size }),
    zoom: { kind: 'press', on: '.tools .segments button' },
    scroll: { kind: 'scroll', on: '.grid' },
    filters: bySector,
    search: 'train',
  },
  {
    tag: 'ct-proposal-list',
    feed: (size) => ({ ...others, outputs: 200, sessions: 48, proposals: size }),
    scroll: { kind: 'scroll', on: '.scroll' },
    filters: bySector,
    search: 'child',
  },
  {
    tag: 'ct-coverage-matrix',
    feed: (size) => ({ ...others, initiatives: size, organisations: Math.min(2000, Math.max(20, size / 50)) }),
    scroll: { kind: 'scroll', on: '.grid' },
    filters: bySector,
    search: 'child',
  },
  {
    tag: 'ct-indicator-chart',
    feed: (size) => ({ ...others, indicators: 1, observations: size }),
    filters: ['f', 'm', 'all', 'f'].map((sex) => ({ sex: [sex] })),
    search: 'work',
  },
];
