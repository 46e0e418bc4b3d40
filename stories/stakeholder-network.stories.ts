import type { Meta } from '@storybook/web-components-vite';
import { storiesFrom } from './render.js';
import { examples } from './stakeholder-network.examples.js';

export default { title: 'Elements/Stakeholder network', component: 'ct-stakeholder-network' } satisfies Meta;

const story = storiesFrom(examples);

export const Whole = story('Who works with whom');
export const Medium = story('Medium');
export const Selected = story('An organisation selected');
export const Neighbours = story('Only the neighbours of one');
export const Groups = story('Coloured by group');
export const Filtered = story('Filtered by sector');
export const FilteredToNothing = story('Filtered to nothing');
export const AsTable = story('As a table');
export const Many = story('Three hundred and more');
export const NamesOnly = story('Names without records');
export const NoLinks = story('Without any link');
export const Dark = story('Dark');
export const Narrow = story('Narrow');
export const Arabic = story('In Arabic, from right to left');
export const French = story('In French');
export const Loading = story('Loading');
export const Empty = story('Nobody named');
export const Failed = story('Not found');
export const Stale = story('An older copy');
