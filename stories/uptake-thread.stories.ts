import type { Meta } from '@storybook/web-components-vite';
import { storiesFrom } from './render.js';
import { examples } from './uptake-thread.examples.js';

export default { title: 'Elements/Uptake thread', component: 'ct-uptake-thread' } satisfies Meta;

const story = storiesFrom(examples);

export const Thread = story('From what was said to what was done');
export const OfProposal = story('The thread of a proposal');
export const OfIndicator = story('The thread of an indicator');
export const Merged = story('A merged proposal');
export const Medium = story('Sessions above their proposals');
export const Narrow = story('Narrow, as a list');
export const NarrowThread = story('Narrow, with a thread');
export const Dated = story('As of a date, with changes');
export const Filtered = story('Filtered');
export const FilteredToNothing = story('Filtered to nothing');
export const AsTable = story('As a table');
export const Dark = story('Dark');
export const Arabic = story('Arabic, right to left');
export const French = story('French');
export const ProposalsAlone = story('Proposals alone');
export const LongTexts = story('Long texts and links that lead nowhere');
export const Many = story('1,000 proposals');
export const Loading = story('Loading');
export const Empty = story('No proposals');
export const Failed = story('Error');
export const Stale = story('Stale');
