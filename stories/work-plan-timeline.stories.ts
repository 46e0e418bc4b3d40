import type { Meta } from '@storybook/web-components-vite';
import { storiesFrom } from './render.js';
import { examples } from './work-plan-timeline.examples.js';

export default { title: 'Elements/Work plan timeline', component: 'ct-work-plan-timeline' } satisfies Meta;

const story = storiesFrom(examples);

export const Dated = story('A plan with dates');
export const Undated = story('A plan without dates');
export const AsOf = story('As of a date');
export const Since = story('What changed since a date');
export const Folded = story('Outputs folded away');
export const Selected = story('An output selected');
export const AsTable = story('As a table');
export const Filtered = story('Filtered');
export const FilteredToNothing = story('Filtered to nothing');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const Arabic = story('In Arabic, from right to left');
export const LongTitles = story('Long titles');
export const TenThousand = story('Ten thousand outputs');
export const Loading = story('Loading');
export const Empty = story('No work plan');
export const Failed = story('Not found');
export const Stale = story('An older copy');
