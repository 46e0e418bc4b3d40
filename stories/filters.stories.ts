import type { Meta } from '@storybook/web-components-vite';
import { examples } from './filters.examples.js';
import { storiesFrom } from './render.js';

export default { title: 'Elements/Filters', component: 'ct-filters' } satisfies Meta;

const story = storiesFrom(examples);

export const Bar = story('A bar for a list');
export const Chosen = story('With values in force');
export const Facets = story('Chosen facets and no search');
export const Open = story('With a list open');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const Arabic = story('In Arabic, from right to left');
export const Alone = story('Without widgets');
