import { workshop } from './proposal-list.examples.js';
import type { Example } from './render.js';

const tag = 'ct-filters';

/** The bar in a group of its own with a list. */
const withList = (group: string, example: Omit<Example, 'tag'>, heading = 'What was proposed'): Example => ({
  ...example, tag, attributes: { group, ...example.attributes },
  beside: [{ tag: 'ct-proposal-list', name: 'list', feed: workshop, attributes: { group, heading } }],
});

export const examples: readonly Example[] = [
  withList('examples-all', { name: 'A bar for a list', locale: 'en' }),
  withList('examples-chosen', { name: 'With values in force', locale: 'en', attributes: { filter: 'sector:mining,fishing status:taken-up' } }),
  withList('examples-facets', { name: 'Chosen facets and no search', locale: 'en', attributes: { facets: 'theme status', 'without-search': true } }),
  withList('examples-open', {
    name: 'With a list open', locale: 'en', attributes: { facets: 'theme sector' },
    prepare: async (element) => {
      const panel = () => element.shadowRoot?.querySelector('#popup-theme .choice');
      element.shadowRoot?.querySelector<HTMLElement>('[data-popup=theme] > button')?.click();
      for (let frame = 0; frame < 200 && !panel(); frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
  }),
  withList('examples-dark', { name: 'Dark', locale: 'en', theme: 'dark', attributes: { filter: 'sector:mining' } }),
  withList('examples-narrow', { name: 'Narrow', locale: 'en', width: 320, attributes: { filter: 'sector:mining,fishing status:taken-up' } }),
  withList('examples-arabic', { name: 'In Arabic, from right to left', locale: 'ar', direction: 'rtl', attributes: { filter: 'country:NP' } }),
  { name: 'Without widgets', tag, locale: 'en', attributes: { group: 'examples-nobody' } },
];
