import { workshop } from './proposal-list.examples.js';
import type { Example } from './render.js';

const tag = 'ct-collection';

const proposals: Example = { tag: 'ct-proposal-list', name: 'proposals', attributes: { loading: 'eager', heading: 'What was proposed' } };
const plan: Example = { tag: 'ct-work-plan-timeline', name: 'plan', attributes: { loading: 'eager', heading: 'What came of it' } };

export const examples: readonly Example[] = [
  { name: 'Two widgets with one feed', tag, feed: workshop, locale: 'en', children: [proposals, plan] },
  { name: 'With one bar of filters', tag, feed: workshop, locale: 'en', attributes: { filter: 'sector:mining' }, children: [{ tag: 'ct-filters', name: 'bar' }, proposals, plan] },
  { name: 'With a record selected', tag, feed: workshop, locale: 'en', attributes: { record: 'm1' }, children: [proposals, plan] },
  { name: 'Not found', tag, answers: [{ status: 404, body: '' }], locale: 'en', children: [{ ...proposals, state: 'error' }] },
];
