import type { Meta } from '@storybook/web-components-vite';
import { examples } from './collection.examples.js';
import { storiesFrom } from './render.js';

export default { title: 'Elements/Collection', component: 'ct-collection' } satisfies Meta;

const story = storiesFrom(examples);

export const TwoWidgets = story('Two widgets with one feed');
export const WithFilters = story('With one bar of filters');
export const Selected = story('With a record selected');
export const Failed = story('Not found');
