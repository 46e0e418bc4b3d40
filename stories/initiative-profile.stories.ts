import type { Meta } from '@storybook/web-components-vite';
import { examples } from './initiative-profile.examples.js';
import { storiesFrom } from './render.js';

export default { title: 'Elements/Initiative profile', component: 'ct-initiative-profile' } satisfies Meta;

const story = storiesFrom(examples);

export const AWholeRecord = story('A whole record');
export const ACorridor = story('A corridor');
export const LittleIsKnown = story('Little is known');
export const Ended = story('Ended');
export const OnAThread = story('On the thread of a proposal');
export const OffTheThread = story('A selected record without initiatives');
export const WithoutAnythingAround = story('Without anything around');
export const Filtered = story('Filtered');
export const FilteredToNothing = story('Filtered to nothing');
export const AsATable = story('As a table');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const Medium = story('Medium');
export const Arabic = story('Arabic, right to left');
export const French = story('French');
export const ManyPartners = story('Many partners');
export const LongTexts = story('Long texts');
export const ThreeThousand = story('3,000 initiatives');
export const Loading = story('Loading');
export const LoadingWithFallback = story('Loading, with a fallback of the page');
export const NoInitiatives = story('No initiatives');
export const Failed = story('Error');
export const Stale = story('Stale');
