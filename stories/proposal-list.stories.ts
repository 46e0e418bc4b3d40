import type { Meta } from '@storybook/web-components-vite';
import { examples } from './proposal-list.examples.js';
import { storiesFrom } from './render.js';

export default { title: 'Elements/Proposal list', component: 'ct-proposal-list' } satisfies Meta;

const story = storiesFrom(examples);

export const BySession = story('Proposals by session');
export const ByStatus = story('Grouped by status');
export const ByTheme = story('Grouped by theme, sorted by text');
export const Ungrouped = story('Without groups');
export const Selected = story('A selected proposal');
export const Thread = story('The thread of a selected output');
export const Search = story('Search hits');
export const Filtered = story('Filtered');
export const FilteredToNothing = story('Filtered to nothing');
export const AsTable = story('As a table');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const Arabic = story('Arabic, right to left');
export const French = story('French');
export const LongTexts = story('Long texts');
export const Many = story('10,000 proposals');
export const Loading = story('Loading');
export const LoadingWithFallback = story('Loading, with a fallback of the page');
export const Empty = story('No proposals');
export const Failed = story('Error');
export const Stale = story('Stale');
